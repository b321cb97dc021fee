"""What recurs in the bodies and is no article: each as the right kind of rule, with a role by cue words.

Every step looks at what the rules so far (the draft's and the shared ones) have left as body, so that nothing is
proposed which the package does by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from cleaner import noise as shared
from cleaner.adapter import Rule, from_line, line
from cleaner.authoring import draft_dates
from cleaner.authoring.draft_cues import by_words
from cleaner.authoring.draft_pattern import either, form_of, line_pattern, same, telling
from cleaner.authoring.draft_try import Tried, recurring
from cleaner.document import Labelled, Role

_PROSE: Final = 40
"""So long a piece with a full stop in it is the article's text, unless it recurs."""
_LONGEST: Final = 400
"""Longer recurring pieces are a text printed twice, not a line of the outlet's."""
_ALTERNATIVES: Final = 12
"""So many lines go into one rule; more make a second."""


class Row:
    """One piece of a sample's body with what it takes to judge it."""

    def __init__(self, part: Labelled, place: int, sample: int) -> None:
        self.part, self.place, self.sample = part, place, sample
        self.text, self.key = part.text, same(part.text)
        self.head = self.tail = self.above_small = False


def rows_of(tried: list[Tried]) -> list[list[Row]]:
    """The bodies' pieces by sample; ``head`` and ``tail`` tell what stands before and after all prose."""
    again = recurring(tried)
    found: list[list[Row]] = []
    for number, one in enumerate(tried):
        rows = [Row(part, place, number) for place, part in enumerate(one.left)] if one.fits else []
        after = {id(part): later for part, later in zip(one.parts, one.parts[1:], strict=False)}
        prose = [row.place for row in rows if row.key not in again and reads_as_prose(row.text)]
        for row in rows:
            row.head = not prose or row.place < prose[0]
            row.tail = bool(prose) and row.place > prose[-1]
            follower = after.get(id(row.part))
            row.above_small = (
                row.head and row.part.piece.kind == "line" and follower is not None and follower.role in (Role.DATE_LINE, Role.BYLINE)
            )
        found.append(rows)
    return found


def reads_as_prose(text: str) -> bool:
    """Whether a piece is running text rather than small print or a headline."""
    return len(text) >= _PROSE and bool(re.search(r"[。！？!?]|[.](?:\s|\Z|[”\"’'）)])", text))


def regions(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """A recurring line after the text that others follow, none of them prose: all from there on."""
    del notes
    rows = rows_of(tried)
    again = recurring(tried)
    after: dict[str, list[int]] = {}
    texts: dict[str, list[str]] = {}
    for sample in rows:
        seen: set[str] = set()
        for row in sample:
            if row.tail and row.key in again and row.key not in seen and len(row.text) <= 60:
                seen.add(row.key)
                after.setdefault(row.key, []).append(sum(other.key not in again for other in sample[row.place + 1 :]))
                texts.setdefault(row.key, []).append(row.text)
    rules: list[Rule] = []
    starts = [
        key for key, counts in after.items() if len(counts) > 1 and sum(counts) >= 2 * len(counts) and by_words(texts[key][0]) is not None
    ]
    served: set[int] = set()
    for key in sorted(starts, key=lambda key: (-len(after[key]), -sum(after[key]))):
        samples = {number for number in again[key]} - served
        if len(samples) < 1:
            continue
        served |= samples
        name, role = by_words(texts[key][0]) or ("foot", "boilerplate")
        rules.append(from_line(name, "related" if role == "related-label" else role, line_pattern(texts[key])))
    return rules


def small_print(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """Lines of dates, writers and other labels, which recur in form only."""
    del notes
    rows = [row for sample in rows_of(tried) for row in sample]
    rules = _date_lines([row for row in rows if row.head or row.tail])
    dated = {id(row) for row in rows if draft_dates.PRINTED.search(row.text)}
    edges = [row for row in rows if id(row) not in dated and (row.head or row.tail or row.place < 3) and len(row.text) <= 80]
    return rules + _bylines(edges) + _labels(edges) + _hotlines(rows)


def _date_lines(rows: list[Row]) -> list[Rule]:
    shapes: dict[str, list[Row]] = {}
    loose: list[Row] = []
    for row in rows:
        match = draft_dates.PRINTED.search(row.text) if len(row.text) <= 100 else None
        if match is None or len(row.text) - sum(len(found[0]) for found in draft_dates.PRINTED.finditer(row.text)) > 30:
            continue
        rest = draft_dates.PRINTED.sub("\ue000", row.text)
        if all(not words.strip() or draft_dates.LABEL.search(words) or _AROUND.fullmatch(words) for words in rest.split("\ue000")):
            shapes.setdefault(same(rest), []).append(row)
        elif row.place < 6:
            loose.append(row)
    found: list[Rule] = []
    for alike in shapes.values():
        if len({row.sample for row in alike}) >= 2:
            pattern = _date_line([row.text for row in alike])
            late = "?P<published>" not in pattern
            found.append(line("updated-line" if late else "published-line", "date-line", pattern))
    if len({row.sample for row in loose}) >= 2:
        found += _byline_and_date(loose)
    return found


_AROUND = re.compile(r"[\W_]*(?:[（(]?更新[）)]?|HKT|GMT|[Uu]hr|\w{2,8}\s*[|｜/／])?[\W_]*")
"""What may stand beside a date but its label."""


def _date_line(texts: list[str]) -> str:
    """A line with dates, word for word but for them."""
    shown = max(texts, key=len)
    out, at, used = "", 0, set()
    for match in draft_dates.PRINTED.finditer(shown):
        before = shown[at : match.start()]
        field = "updated" if draft_dates.UPDATED.search(before) else "published"
        forms = sorted(
            {draft_dates.form(found[0]) for text in texts for found in draft_dates.PRINTED.finditer(text)},
            key=lambda form: (-len(form), form),
        )
        out += form_of(before) + (f"(?P<{field}>{'|'.join(forms)})" if field not in used else f"(?:{'|'.join(forms)})")
        used.add(field)
        at = match.end()
    return out + form_of(shown[at:])


def _byline_and_date(rows: list[Row]) -> list[Rule]:
    """A name and a date on one line, whichever comes first."""
    forms = sorted(
        {draft_dates.form(match[0]) for row in rows for match in draft_dates.PRINTED.finditer(row.text)},
        key=lambda form: (-len(form), form),
    )
    date = f"(?P<published>{'|'.join(forms[:4])})"
    first = [
        row
        for row in rows
        if (match := draft_dates.PRINTED.search(row.text)) is not None and match.end() == len(row.text) and match.start()
    ]
    if len({row.sample for row in first}) >= 2:
        return [line("byline-and-time", "byline", rf"(?:(?P<authors>[^\d\n。，：:][^\n。，]{{1,40}}?)\s*)?{date}", cue=r"20\d\d")]
    return []


_BYLINE = re.compile(
    r"(?P<lead>(?:[（(【]?\s*)?(?:撰文|撰稿|記者|记者|作者|文|採訪|采访|特約記者|By|BY|by|Von|Par|Por)\s*[：:／/︰|｜]?\s*)(?P<name>[\u4e00-\u9fff·．]{2,4}(?:[、/／ ,，][\u4e00-\u9fff·．]{2,4}){0,3}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:(?:,| and| und| et| &) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}){0,2})(?P<rest>.{0,24})\Z"
)  # fmt: skip
_PERSON: Final = r"[^。，,！？：:／/）)】]{2,40}?"


def _bylines(rows: list[Row]) -> list[Rule]:
    """記者X／台北報導, By X: a known word before a name, in two samples or more."""
    forms: dict[tuple[str, str], set[int]] = {}
    shown: dict[tuple[str, str], tuple[str, str]] = {}
    for row in rows:
        match = _BYLINE.match(row.text)
        if match is None or (match["lead"].strip() in ("文", "by", "Von", "Par", "Por") and len(row.text) > 40):
            continue
        lead, rest = match["lead"], match["rest"].strip()
        kind = "" if not rest else "desk" if re.match(r"[／/]", rest) else "bracket" if rest in ("）", ")", "】") else "other"
        if kind == "other" and not re.search(r"報導|报道|報道|整理|攝影", rest):
            continue
        forms.setdefault((same(lead), kind), set()).add(row.sample)
        shown.setdefault((same(lead), kind), (lead, rest))
    found: list[str] = []
    for key, samples in forms.items():
        if len(samples) >= 2:
            lead = form_of(shown[key][0].strip()) + r"\s*"
            rest = {"": "", "desk": r"\s*[／/][^。，]{2,16}", "bracket": r"[）)】]", "other": r"[^。，]{2,16}"}[key[1]]
            found.append(f"{lead}(?P<authors>{_PERSON}){rest}")
    return [line("byline-line" if not place else f"byline-line-{place + 1}", "byline", pattern) for place, pattern in enumerate(found)]


def _hotlines(rows: list[Row]) -> list[Rule]:
    """Helplines under a story of a death: rarely the same in two samples, known by their form."""
    shape = r".{2,40}(?:熱線|热线|中心|平台|會|会|線).{0,24}[：:︰﹕]\s*(?:\d{4}\s?\d{4}|\d{5}|https?://\S+).{0,60}"
    found = [row for row in rows if row.tail and re.fullmatch(shape, row.text)]
    if len(found) < 2:
        return []
    label = r".{0,10}(?:熱線|热线)\s*[：:︰﹕]"
    return [
        line("hotline", "boilerplate", shape, cue="熱線|热线|平台|中心|會：|会："),
        line("hotline-label", "boilerplate", label, cue="熱線|热线"),
    ]


_LABEL = re.compile(r"(?P<label>[^\s：:。，,「」『』]{2,12}(?: [a-z]+)?)\s*[：:]\s*(?P<value>\S.{0,58})\Z")


def _labels(rows: list[Row]) -> list[Rule]:
    """來源：X and the like at the edges of the text: one label, values that differ."""
    values: dict[str, dict[int, str]] = {}
    labels: dict[str, str] = {}
    for row in rows:
        match = _LABEL.match(row.text)
        if match is not None and not _BYLINE.match(row.text) and not re.search(r"[。！？]", row.text):
            values.setdefault(same(match["label"]), {})[row.sample] = match["value"]
            labels.setdefault(same(match["label"]), match["label"])
    rules: list[Rule] = []
    for key, where in values.items():
        told = by_words(labels[key] + "：")
        if (
            len(where) >= 2
            and told is not None
            and (role := told[1]) not in ("promo", "related-label")
            and not shared.RELATED_LABEL.match(labels[key])
        ):
            group = "(?P<agencies>.{1,60})" if re.search(r"[來来]源|[Ss]ource|Quelle", labels[key]) else ".{1,60}"
            rules.append(line(f"{told[0]}-label", role, rf"{form_of(labels[key])}\s*[：:]\s*{group}"))
    return rules


def sections(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """In dumps: a word above the small print in most samples is the section."""
    found = [
        row for sample in rows_of(tried) for row in sample if row.above_small and len(row.text) <= 8 and not re.search(r"[\W\d]", row.text)
    ]
    samples = {row.sample for row in found}
    if len(samples) < 3 or len({row.key for row in found}) < 2:
        return []
    words = sorted({row.text for row in found})
    notes.append(f"section: the line above the small print in {len(samples)} samples; only these words are known: {', '.join(words)}")
    return [line("section-line", "section", either([form_of(word) for word in words]), kinds=("line",))]


def lines(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """Recurring lines one by one, those of one kind in one rule."""
    again = recurring(tried)
    rows = [row for sample in rows_of(tried) for row in sample]
    where: dict[str, list[Row]] = {}
    for row in rows:
        if row.key in again:
            where.setdefault(row.key, []).append(row)
    kinds: dict[tuple[str, str], list[str]] = _own_promos(tried, rows, again, notes)
    for key, alike in where.items():
        texts = [row.text for row in alike]
        if len(texts[0]) > _LONGEST:
            continue
        role = _role_of(alike, len(again[key]), len(tried))
        if role is None:
            notes.append(
                f'body: "{_shortened(texts[0])}" stands amid {len(again[key])} bodies, and no word tells what it is; it was left there'
            )
            continue
        if role[1] == "boilerplate" and role[0] == "recurring-lines":
            notes.append(
                f'recurring-lines: "{_shortened(texts[0])}" recurs in {len(again[key])} of {len(tried)} samples; its role is a guess'
            )
        kinds.setdefault(role, []).append(line_pattern(texts))
    return [
        line(name if not start else f"{name}-{start // _ALTERNATIVES + 1}", role, either(patterns[start : start + _ALTERNATIVES]))
        for (name, role), patterns in kinds.items()
        for start in range(0, len(patterns), _ALTERNATIVES)
    ]


def _own_promos(tried: list[Tried], rows: list[Row], again: Iterable[str], notes: list[str]) -> dict[tuple[str, str], list[str]]:
    """A line after the text that names the house and praises its channels is the house's own, even in one sample."""
    names = [name for name in (tried[0].adapter.name, *tried[0].adapter.names) if len(name) > 1]
    kinds: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        told = by_words(row.text) if row.tail and row.key not in again and len(row.text) <= _LONGEST else None
        if told is not None and told[1] in _LONG_ROLES and any(name in row.text for name in names):
            kinds.setdefault(told, []).append(line_pattern([row.text]))
            notes.append(f'{told[0]}: "{_shortened(row.text)}" stands in one sample only, but names the outlet')
    return kinds


def doubles(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """Captions that dumps print twice in a row: no rule can say that, so it is only told."""
    found = 0
    for one in tried:
        parts = [part for part in one.parts if part.text and part.piece.kind == "line"]
        found += any(first.text == second.text and first.role is Role.BODY for first, second in zip(parts, parts[1:], strict=False))
    if found > 1:
        notes.append(f"captions: in {found} samples lines stand twice in a row; see `context` in cleaner/outlets/stheadline.py")
    return []


def _role_of(alike: list[Row], samples: int, of: int) -> tuple[str, str] | None:
    """A name and a role for a line that recurs; None for one that may well be the article's own."""
    text = alike[0].text
    if (
        len(text) > _PROSE * 2
        and reads_as_prose(text)
        and (by_words(text) or ("", ""))[1] not in _LONG_ROLES
        and samples * 2 <= of
        and not all(row.head for row in alike)
    ):
        return None
    told = by_words(text) if len(text) <= 160 or alike[0].tail or alike[0].head else None
    edge = sum(row.head or row.tail for row in alike) * 2 >= len(alike)
    if told is not None and (edge or len(text) <= 60 or told[1] in _LONG_ROLES):
        return told
    if not edge and samples * 2 <= of and samples < 4:
        return None
    if edge and alike[0].head and len(text) <= 30:
        return ("navigation", "navigation")
    return ("recurring-lines", "boilerplate")


_LONG_ROLES: Final = frozenset(("copyright", "disclaimer", "promo", "subscription"))
"""A long sentence that recurs is one of these, or a story told twice."""


def _shortened(text: str) -> str:
    flat = text.replace("\n", " ")
    return flat if len(flat) <= 40 else flat[:39] + "…"


def leads(tried: list[Tried]) -> Counter[str]:
    """The openings in brackets of the samples' texts, with how many samples have them."""
    found: Counter[str] = Counter()
    for sample in rows_of(tried):
        opening = next((row.text for row in sample if not row.head or reads_as_prose(row.text)), "")
        match = re.match(
            r"[（(【][^）)】\n]{2,40}[）)】]|[\u4e00-\u9fffA-Za-z]{2,10}\d{1,2}月\d{1,2}日(?:讯|訊|电|電|消息)[，,：:]?", opening
        )
        if match is not None and telling(same(match[0])):
            found[match[0]] += 1
    return found
