"""Printed dates: where they stand in a text, and the pattern of their form."""

from __future__ import annotations

import re
from typing import Final

from cleaner.authoring.draft.pattern import form_of

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mai|Mär|Okt|Dez|janv|févr|mars|avr|juin|juil|août|sept|déc|ene|abr|ago|dic)"
    r"[a-zéûäöü]*\.?"
)
_CLOCK = (
    r"(?:上午|下午|凌晨|晚上|中午|早上)?\s*\d{1,2}\s*[：:時时點点]\s*\d{2}(?:\s*[：:分]\s*\d{2})?分?秒?(?:\.\d+)?(?:\s*[AaPp]\.?[Mm]\b\.?)?"
)
_ZONE = r"(?:\s*(?:HKT|CST|GMT|UTC|CET|CEST|BST|JST|EST|EDT|Uhr|Z\b|[+-]\d{2}:?\d{2}))?"
_DAY = (
    r"(?:(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?(?:19|20)\d{{2}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{{2}}"
    r"|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2})"
)
_BETWEEN = r"(?:\s*[（(]?(?:星期|週|周|礼拜)[一二三四五六日天][）)]?)?(?:\s*(?:,|，|at|um|à|-|–|\||T)\s*|\s*)"
PRINTED: Final = re.compile(
    rf"(?<!\d)(?:{_DAY}(?:{_BETWEEN}{_CLOCK}{_ZONE})?|{_CLOCK}\s+{_DAY}{_ZONE}|(?:1[0-2]|0?[1-9])\s*[/月]\s*[0-3]?\d日?\s+\d{{1,2}}[：:]\d{{2}})",
    re.IGNORECASE,
)
"""A day, with or without a clock time, as `cleaner.words.dates` reads it."""
CLOCKED: Final = re.compile(_CLOCK, re.IGNORECASE)
UPDATED: Final = re.compile(r"更新|修改|修訂|[Uu]pdated|UPDATED|[Mm]odified|[Aa]ktualisiert|[Mm]is à jour|[Aa]ctualizado|[Ee]dited")
LABEL: Final = re.compile(
    r"(?:[發发][佈布](?:[時时][間间]|日期|於|于)?|出版(?:時間)?|刊登|更新(?:[時时][間间]|日期)?|最後更新|最后更新|時間|时间|日期|修改(?:時間|时间)?|"
    r"[Ll]ast [Uu]pdated|[Pp]ublished(?: on| at)?|[Uu]pdated(?: on| at)?|[Pp]osted(?: on)?|PUBLISHED|UPDATED|POSTED|"
    r"[Mm]odified|[Vv]eröffentlicht(?: am)?|"
    r"[Ss]tand|[Aa]ktualisiert(?: am)?|[Pp]ublié le|[Mm]is à jour le|[Pp]ublicado|[Aa]ctualizado)\s*(?P<colon>[：:]?)\s*\Z"
)
"""A label that stands before a date."""


def form(text: str) -> str:
    """The pattern of a printed date's form, without a group: digits, marks, and the names of months left open."""
    found = re.sub(_MONTH, "\ue000", text, flags=re.IGNORECASE)
    found = re.sub(r"\s*[（(]?(?:星期|週|周|礼拜)[一二三四五六日天][）)]?\s*", "\ue001", found)
    found = re.sub(r"上午|下午|凌晨|晚上|中午|早上", "\ue002", found)
    pattern = form_of(found)
    pattern = re.sub(r"(?<=\[：:\])\\d\{1,2\}", r"\\d{2}", pattern)
    return (
        pattern.replace("\ue000", r"[A-Za-zéûäöü]{3,10}\.?")
        .replace("\ue001", r"\s*[（(]?\S{1,2}[一二三四五六日天][）)]?\s*")
        .replace("\ue002", "(?:[上下中]午|凌晨|晚上|早上)")
    )


def pattern_of(texts: list[str]) -> str | None:
    """A pattern with the groups ``published`` and ``updated`` that reads the dates printed in ``texts``; None without any.

    What stands before a date is kept where it is a known label; all else between two dates is left open.
    """
    shapes: dict[tuple[tuple[str, str], ...], list[list[str]]] = {}
    for text in texts:
        dates = list(PRINTED.finditer(text))[:2]
        if not dates:
            continue
        key, forms, at = [], [], 0
        for match in dates:
            before = text[at : match.start()]
            late = bool(UPDATED.search(before) or UPDATED.match(text[match.end() : match.end() + 6].lstrip(" )）")))
            label = LABEL.search(before)
            key.append(("updated" if late else "published", label[0].strip() if label is not None else ""))
            forms.append(form(match[0]))
            at = match.end()
        if len({field for field, _ in key}) < len(key):
            key, forms = key[:1], forms[:1]
        shapes.setdefault(tuple(key), []).append(forms)
    if not shapes:
        return None
    patterns = [_one(key, forms) for key, forms in sorted(shapes.items(), key=lambda item: (-len(item[0]), -len(item[1])))]
    if len(patterns) == 1:
        return patterns[0]
    return _longest(shapes)


def _one(key: tuple[tuple[str, str], ...], forms: list[list[str]]) -> str:
    """One shape as a pattern: label, date, and perhaps a second of both."""
    out = ""
    for place, (field, label) in enumerate(key):
        found = sorted({row[place] for row in forms}, key=lambda text: (-len(text), text))
        date = found[0] if len(found) == 1 else "|".join(found)
        lead = form_of(label) + r"\s*" if label else ""
        out += (r"\D{0,20}?" if place else "") + f"{lead}(?P<{field}>{date})"
    return out


def _longest(shapes: dict[tuple[tuple[str, str], ...], list[list[str]]]) -> str:
    """Several shapes as one pattern. A group's name can stand once only, so the second date becomes optional."""
    most = max(shapes, key=lambda key: (len(key), len(shapes[key])))
    dates = sorted({form for rows in shapes.values() for row in rows for form in row}, key=lambda text: (-len(text), text))
    date = dates[0] if len(dates) == 1 else "|".join(dates)
    if len(most) == 1:
        return _by_field(shapes)
    first, second = most
    tail = (form_of(second[1]) + r"\s*") if second[1] else ""
    lead = (form_of(first[1]) + r"\s*") if first[1] else ""
    return rf"{lead}(?P<{first[0]}>{date})(?:\D{{0,20}}?{tail}(?P<{second[0]}>{date}))?"


def _by_field(shapes: dict[tuple[tuple[str, str], ...], list[list[str]]]) -> str:
    """One date a text: that of an update by its label, else that of publication."""
    parts: list[str] = []
    for field in ("updated", "published"):
        mine = {key: rows for key, rows in shapes.items() if key[0][0] == field}
        if not mine:
            continue
        dates = sorted({row[0] for rows in mine.values() for row in rows}, key=lambda text: (-len(text), text))
        labels = sorted({form_of(key[0][1]) for key in mine if key[0][1]})
        bare = any(not key[0][1] for key in mine)
        lead = ("(?:" + "|".join(labels) + ")" if len(labels) > 1 or bare else labels[0]) + ("?" if bare else "") + r"\s*" if labels else ""
        parts.append(f"{lead}(?P<{field}>{'|'.join(dates)})")
    return "|".join(parts)
