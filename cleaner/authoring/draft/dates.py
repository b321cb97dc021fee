"""Printed dates: where they stand in a text, and the forms that read them."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from cleaner.authoring.draft.pattern import distinct, form_of

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


def forms_of(texts: list[str]) -> tuple[str, ...]:
    """Forms with the fields ``published`` and ``updated`` that read the dates printed in ``texts``; none without any.

    What stands before a date is kept where it is a known label; all else between two dates is left open. Those of two dates come first.
    """
    counts: Counter[tuple[tuple[str, str], ...]] = Counter()
    for text in texts:
        key: list[tuple[str, str]] = []
        at = 0
        for match in list(PRINTED.finditer(text))[:2]:
            label = LABEL.search(text[at : match.start()])
            key.append((field_of(text, at, match), label[0].strip() if label is not None else ""))
            at = match.end()
        if key:
            counts[tuple(key[:1] if len({field for field, _ in key}) < len(key) else key)] += 1
    shapes = sorted(counts, key=lambda key: (-len(key), -counts[key]))
    bare = {key[0][0] for key in shapes if len(key) == 1 and not key[0][1]}
    kept = [key for key in shapes if len(key) > 1 or not key[0][1] or key[0][0] not in bare]
    return tuple(distinct("{words:0-20}".join(f"{form_of(label)} {{{field}}}".lstrip() for field, label in key) for key in kept))


def field_of(text: str, start: int, match: re.Match[str]) -> str:
    """Whether a date is that of an update, by the words since ``start`` before it and by those right behind it."""
    return "updated" if UPDATED.search(text[start : match.start()]) or _BEHIND.match(text, match.end()) else "published"


_BEHIND: Final = re.compile(rf"[\s()（）]{{0,4}}(?:{UPDATED.pattern})(?!\s?\w{{0,4}}\s?[：:]|\s?\d)")
"""The word behind its date; with a colon or a day behind it, it belongs to the next."""
