"""What an outlet's order of lines tells: sequences of slots, and what stands beside the pieces of a rule (outlets/order.py)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from cleaner.document import Document, Fact, Labelled, Role, give
from cleaner.labelling import facts
from cleaner.labelling.closing_lines import keywords_above_teasers
from cleaner.outlets.order import Beside, Keywords, Sequence, Slot
from cleaner.outlets.outlet import Outlet
from cleaner.outlets.rules import Rule
from cleaner.words.bylines import names
from cleaner.words.sentences import NO_HEADLINE_END, ends_sentence, reads_like_headline

_HEAD: Final = 40
"""A sequence begins among so many pieces at the top."""
_STEPS: Final = 2_000
"""So many tries at most from one place: a sequence has few slots, but each may be passed over."""
_LOOKS: Final = 30_000
"""So many looks at a piece at most from all places of a text, and `_LOOKS_A_PIECE` more for each piece of it."""
_LOOKS_A_PIECE: Final = 20
_NAME: Final = re.compile(r"[\u3400-\u9fff]{2,4}")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_LIKE: Final[dict[str, Callable[[str], bool]]] = {
    "headline": reads_like_headline,
    "name": lambda text: _NAME.fullmatch(text) is not None,
    "sentence": ends_sentence,
    "no-sentence": lambda text: not ends_sentence(text, NO_HEADLINE_END),
    "foreign": lambda text: _HAN.search(text) is None,
    "prose": lambda text: len(text) > 10 and ends_sentence(text),
}
"""How it is told what a line is like. ``twice`` asks the whole text: it is printed more than once; ``source`` asks its links: it is
nothing else, or foreign; ``beginning`` asks the
piece that it stands beside, which begins with it."""


def ordered(parts: list[Labelled], outlet: Outlet, document: Document) -> list[Labelled]:
    """The parts with the roles that the outlet's order of lines gives, entry by entry."""
    for entry in outlet.order:
        if not (entry.everywhere or document.lines):
            continue
        if isinstance(entry, Keywords):
            parts = keywords_above_teasers(parts)
            continue
        shown = Counter(part.text for part in parts if part.role is None and part.text)
        given: dict[int, Slot] = {}
        if isinstance(entry, Sequence):
            given = _sequence(parts, entry, shown)
        elif isinstance(entry, Beside):
            given = dict(_beside(parts, entry, shown))
        if given:
            known = frozenset((outlet.name, *outlet.names))
            parts = [_given(part, given[place], known) if place in given else part for place, part in enumerate(parts)]
    return parts


def _given(part: Labelled, slot: Slot, known: frozenset[str]) -> Labelled:
    """The part in its slot, with what it tells: by the slot's form, or as a byline that its place alone tells."""
    if slot.forms and (match := _pattern(slot.pattern).fullmatch(part.text)) is not None and match.groupdict():
        return give(part, slot.role, slot.name, *facts.read(match, known))
    if slot.role is Role.BYLINE:
        return give(part, slot.role, slot.name, *(Fact("authors", name) for name in names(part.text, known)))
    url = part.piece.links[0].url if slot.role is Role.RELATED and part.piece.links else ""
    return give(part, slot.role, slot.name, url=url)


def _fits(part: Labelled, slot: Slot, shown: Counter[str], beside: str = "") -> bool:
    text = part.text
    if part.role is not None or not text or len(text) < slot.shortest or (slot.longest and len(text) > slot.longest):
        return False
    if slot.forms and _pattern(slot.pattern).fullmatch(text) is None:
        return False
    if slot.like == "twice":
        return shown[text] > 1
    if slot.like == "source":
        return _HAN.search(part.piece.loose if part.piece.links else text) is None
    if slot.like == "beginning":
        return beside.startswith(text)
    return not slot.like or _LIKE[slot.like](text)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _sequence(parts: list[Labelled], entry: Sequence, shown: Counter[str]) -> dict[int, Slot]:
    """Which part falls into which slot; none where the sequence does not fit. A caption's second printing is passed over."""
    told = {part.text for part in parts if part.role is Role.CAPTION}
    parts = [give(part, None, "", text="") if part.role is None and part.text in told else part for part in parts]
    first = entry.items[0]
    if isinstance(first, Slot):
        starts = [place for place, part in enumerate(parts) if part.role is None and part.text][: None if entry.anywhere else 1]
    else:
        starts = [place for place, part in enumerate(parts if entry.anywhere else parts[:_HEAD]) if _is_of(part, first)]
    given: dict[int, Slot] = {}
    left = _Left(_LOOKS + _LOOKS_A_PIECE * len(parts))
    for start in starts:
        left.tries = _STEPS
        found = _fitted(parts, start, entry.items, shown, left) if start not in given else None
        if found is not None:
            given.update(found)
            if not entry.anywhere:
                break
    return given


class _Left:
    """What is left of the tries from one place, and of the looks at a piece from all places."""

    __slots__ = ("looks", "tries")

    def __init__(self, looks: int) -> None:
        self.looks, self.tries = looks, _STEPS


def _fitted(
    parts: list[Labelled], place: int, items: tuple[Slot | Rule | tuple[Rule, ...], ...], shown: Counter[str], left: _Left
) -> list[tuple[int, Slot]] | None:
    """The slots of the parts from ``place`` on; None where the items do not stand there, or nothing is ``left``."""
    left.tries -= 1
    if not items:
        return []
    left.looks -= 1
    if left.tries < 0 or left.looks < 0:
        return None
    item, rest = items[0], items[1:]
    if not isinstance(item, Slot):
        while place < len(parts) and not _is_of(parts[place], item):
            left.looks -= 1
            if parts[place].role is None and parts[place].text:
                return None
            place += 1
        return _fitted(parts, place + 1, rest, shown, left) if place < len(parts) else None
    taken: list[int] = []
    start = place
    while len(taken) < item.most:
        while place < len(parts) and (parts[place].role is not None or not parts[place].text) and not _awaited(parts[place], rest):
            place += 1
        if place == len(parts) or not _fits(parts[place], item, shown):
            break
        taken.append(place)
        place += 1
    left.looks -= place - start + 1
    while len(taken) >= item.least:
        found = _fitted(parts, taken[-1] + 1 if taken else start, rest, shown, left)
        if found is not None:
            return [*((at, item) for at in taken), *found]
        if not taken:
            return None
        taken.pop()
    return None


def _awaited(part: Labelled, rest: tuple[Slot | Rule | tuple[Rule, ...], ...]) -> bool:
    """Whether a part is the rule's that comes next."""
    return bool(rest) and not isinstance(rest[0], Slot) and _is_of(part, rest[0])


def _is_of(part: Labelled, anchor: Rule | tuple[Rule, ...]) -> bool:
    return any(part.rule == rule.name for rule in (anchor if isinstance(anchor, tuple) else (anchor,)))


def _beside(parts: list[Labelled], entry: Beside, shown: Counter[str]) -> Iterator[tuple[int, Slot]]:
    anchors = [place for place, part in enumerate(parts) if _is_of(part, entry.anchors)]
    for anchor in anchors if entry.each else anchors[:1]:
        if entry.how == "behind":
            yield from ((place, entry.slot) for place in range(anchor + 1, len(parts)) if _fits(parts[place], entry.slot, shown))
            continue
        step = -1 if entry.how == "above" else 1
        row: list[int] = []
        for place in range(anchor + step, anchor + step * (entry.slot.most + 1), step):
            if not (0 <= place < len(parts) and _fits(parts[place], entry.slot, shown, parts[anchor].text)):
                break
            row.append(place)
        if len(row) >= entry.slot.least:
            yield from ((place, entry.slot) for place in row)
