"""Rows of small print that a scorer may take for body: a line about when and by whom, at either edge of the text."""

from __future__ import annotations

import re
from typing import Final

from cleaner import days
from cleaner.document import Piece
from cleaner.generic.features import PROSE_SIZE, Block

_LONGEST: Final = 120
_SLACK: Final = 48
"""So many letters and digits may stand around the day in such a row: a name or two, a source, a clock time, a label."""
_SENTENCE: Final = re.compile(r"[.!?。！？…]['\"”’」』）)]?\Z")
_DIGITS: Final = re.compile(r"\d")
_NOWHERE: Final = days.Place()


def is_dated_row(text: str) -> bool:
    """Whether a short text is a day and little else, and no sentence."""
    if len(text) > _LONGEST or len(_DIGITS.findall(text)) < _FEWEST or _SENTENCE.search(text):
        return False
    found = days.find(days.plain(text), _NOWHERE)
    return found is not None and sum(map(str.isalnum, text)) - (found.end - found.start) <= _SLACK


_FEWEST: Final = 3


def dated_rows(body: frozenset[int], found: list[Block], pieces: list[Piece]) -> frozenset[int]:
    """The places of ``body`` that are such rows above the first prose of it, or below the last."""
    sizes = {block.place: block.size for block in found}
    prose = [place for place in body if sizes[place] >= PROSE_SIZE and not is_dated_row(pieces[place].text)]
    if not prose:
        return frozenset()
    first, last = min(prose), max(prose)
    return frozenset(place for place in body if not first < place < last and is_dated_row(pieces[place].text))
