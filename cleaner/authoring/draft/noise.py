"""What recurs in the bodies and is no article: each as the right kind of rule, with a role by cue words.

Every step looks at what the rules so far (the draft's and the shared ones) have left as body, so that nothing is
proposed which the package does by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from cleaner.authoring.draft.cues import by_words
from cleaner.authoring.draft.pattern import distinct, form_of, line_form, same, telling
from cleaner.authoring.draft.rows import PROSE, Row, reads_as_prose, rows_of
from cleaner.authoring.draft.trial import Tried, recurring
from cleaner.document import Role
from cleaner.outlets.rules import Rule, from_line, line

_LONGEST: Final = 400
"""Longer recurring pieces are a text printed twice, not a line of the outlet's."""
_SHARE: Final = 4
"""Without a cue word a line must stand in one sample of so many: two stories may share a box of facts."""
_UNTOLD: Final = ("recurring-lines", "boilerplate")
_SITE_HEAD: Final = ("site-head", "navigation")
"""What stands above the headline of a dump; with any other role the headline would not be found below it."""
Kind = tuple[str, str]
_ALTERNATIVES: Final = 12
"""So many lines go into one rule; more make a second."""


_LISTS: Final = frozenset(("most-read", "related-label", "comments"))
"""Labels of lists, whose entries may recur too."""


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
                listing = (by_words(row.text) or ("", ""))[1] in _LISTS
                after.setdefault(row.key, []).append(sum(listing or other.key not in again for other in sample[row.place + 1 :]))
                texts.setdefault(row.key, []).append(row.text)
    rules: list[Rule] = []
    starts = [
        key for key, counts in after.items() if len(counts) > 1 and sum(counts) >= 2 * len(counts) and by_words(texts[key][0]) is not None
    ]
    served: set[int] = set()
    for key in sorted(starts, key=lambda key: (-len(after[key]), -sum(after[key]))):
        samples = set(again[key]) - served
        if len(samples) < 1:
            continue
        served |= samples
        name, role = by_words(texts[key][0]) or ("foot", "boilerplate")
        rules.append(from_line(name, "related" if role == "related-label" else role, line_form(texts[key])))
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
    return [line("section-line", "section", "(" + "|".join(map(form_of, words)) + ")", kinds=("line",))]


def lines(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """Recurring lines one by one, those of one kind in one rule."""
    again = recurring(tried)
    rows = [row for sample in rows_of(tried) for row in sample]
    where: dict[str, list[Row]] = {}
    for row in rows:
        if row.key in again:
            where.setdefault(row.key, []).append(row)
    kinds: dict[Kind, list[str]] = _own_promos(tried, rows, again, notes)
    untold: dict[Kind | None, list[str]] = {None: [], _UNTOLD: []}
    for key, alike in where.items():
        texts = [row.text for row in alike]
        if len(texts[0]) > _LONGEST:
            continue
        of = sum(one.sample.document.carrier in {tried[row.sample].sample.document.carrier for row in alike} for one in tried)
        role = _role_of(alike, len(again[key]), of)
        if role is None or role == _UNTOLD:
            untold[role].append(f'"{_shortened(texts[0])}" ({len(again[key])} of {of})')
        if role is None:
            continue
        kinds.setdefault(role, []).append(line_form(texts))
    if untold[None]:
        notes.append(f"body: no word tells what these lines are, which recur; they were left there: {_some(untold[None])}")
    if untold[_UNTOLD]:
        notes.append(f"{_UNTOLD[0]}: the role is a guess for {_some(untold[_UNTOLD])}")
    return [
        line(name if not start else f"{name}-{start // _ALTERNATIVES + 1}", role, *forms[start : start + _ALTERNATIVES])
        for (name, role), forms in ((kind, distinct(found)) for kind, found in kinds.items())
        for start in range(0, len(forms), _ALTERNATIVES)
    ]


def headers(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """What dumps print alike above the text, be it taken for the headline: a menu's line, a cookie notice."""
    del notes
    above: dict[str, list[str]] = {}
    dumps = sum(bool(one.sample.document.lines) for one in tried)
    for one in tried:
        lines_ = [part for part in one.parts if part.text and part.piece.kind == "line"]
        prose = next((place for place, part in enumerate(lines_) if part.role is Role.BODY and reads_as_prose(part.text)), 0)
        shown = {same(part.text): part.text for part in lines_[:prose] if part.rule == "dump-headline" or part.role is Role.BODY}
        for key, text in shown.items():
            above.setdefault(key, []).append(text)
    found = {key: texts for key, texts in above.items() if len(texts) > 1 and telling(key) and len(texts) * 2 > dumps}
    kinds: dict[Kind, list[str]] = {}
    for texts in found.values():
        told = by_words(texts[0])
        kinds.setdefault(told if told is not None and told[1] == "copyright" else _SITE_HEAD, []).append(line_form(texts))
    return [line(name, role, *distinct(forms), kinds=("line",)) for (name, role), forms in kinds.items()]


def _own_promos(tried: list[Tried], rows: list[Row], again: Iterable[str], notes: list[str]) -> dict[Kind, list[str]]:
    """A line after the text that names the house and praises its channels is the house's own, even in one sample."""
    names = [name for name in (tried[0].adapter.name, *tried[0].adapter.names) if len(name) > 1]
    kinds: dict[Kind, list[str]] = {}
    last = Counter(row.sample for row in rows)
    for row in rows:
        closing = row.tail or (row.place >= last[row.sample] - 3 and len(row.text) <= PROSE * 2 and _CHANNEL.search(row.text) is not None)
        told = by_words(row.text) if closing and row.key not in again and len(row.text) <= _LONGEST else None
        if told is not None and told[1] in _LONG_ROLES and any(name in row.text for name in names):
            kinds.setdefault(told, []).append(line_form([row.text]))
            notes.append(f'{told[0]}: "{_shortened(row.text)}" stands in one sample only, but names the outlet')
    return kinds


_CHANNEL = re.compile(r"App\b|APP|WhatsApp|Telegram|Instagram|Facebook|YouTube|微信|公众号|公眾號|訂閱|订阅")


def doubles(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """Captions that dumps print twice in a row: no rule can say that, so it is only told."""
    found = 0
    for one in tried:
        parts = [part for part in one.parts if part.text and part.piece.kind == "line"]
        found += any(first.text == second.text and first.role is Role.BODY for first, second in pairwise(parts))
    if found > 1:
        notes.append(f"captions: in {found} samples lines stand twice in a row; an `order` may say what else stands there")
    return []


def _role_of(alike: list[Row], samples: int, of: int) -> Kind | None:
    """A name and a role for a line that recurs; None for one that may well be the article's own."""
    text = alike[0].text
    if (
        len(text) > PROSE * 2
        and reads_as_prose(text)
        and (by_words(text) or ("", ""))[1] not in _LONG_ROLES
        and samples * 2 <= of
        and not all(row.head for row in alike)
    ):
        return None
    if (
        all(row.head and row.part.piece.kind == "line" for row in alike)
        and samples * 2 > of
        and (by_words(text) or ("", ""))[1] != "copyright"
    ):
        return _SITE_HEAD
    told = by_words(text) if len(text) <= 160 or alike[0].tail or alike[0].head else None
    edge = sum(row.head or row.tail for row in alike) * 2 >= len(alike)
    if told is not None and (edge or len(text) <= 60 or told[1] in _LONG_ROLES):
        return told
    if samples * _SHARE < of or (not edge and samples * 2 <= of and samples < 4):
        return None
    return _UNTOLD


_LONG_ROLES: Final = frozenset(("copyright", "disclaimer", "promo", "subscription"))
"""A long sentence that recurs is one of these, or a story told twice."""


def _some(shown: list[str]) -> str:
    return ", ".join(shown[:4]) + (f" and {len(shown) - 4} more" if len(shown) > 4 else "")


def _shortened(text: str) -> str:
    flat = text.replace("\n", " ")
    return flat if len(flat) <= 40 else flat[:39] + "…"
