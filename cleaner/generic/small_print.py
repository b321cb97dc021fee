"""What a scorer may take for body and no text is: a row about when and by whom at either edge, a link to the front page."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from cleaner import days
from cleaner.document import Piece
from cleaner.generic.features import PROSE_SIZE, Block
from cleaner.generic.vocabulary import BIT
from cleaner.lazily import lazily

_LONGEST: Final = 120
_SLACK: Final = 48
"""So many letters and digits may stand around the day in such a row: a name or two, a source, a clock time, a label."""
_SENTENCE: Final = lazily(r"[.!?。！？…]['\"”’」』）)]?\Z")
_DIGITS: Final = lazily(r"\d")
_NOWHERE: Final = days.Place()


def is_dated_row(text: str) -> bool:
    """Whether a short text is a day and little else: no sentence, no footnote."""
    return len(text) <= _LONGEST and _is_dated(text)


@lru_cache(maxsize=256)
def _is_dated(text: str) -> bool:
    """The same of a short text: of one page it is asked two or three times."""
    if text[:1] in "*†" or len(_DIGITS.findall(text)) < _FEWEST or _SENTENCE.search(text):
        return False
    found = days.find(days.plain(text), _NOWHERE)
    return found is not None and sum(map(str.isalnum, text)) - (found.end - found.start) <= _SLACK


_FEWEST: Final = 3


def leads_home(piece: Piece) -> bool:
    """Whether a piece is one link to the front page and nothing else: the house's name, "Home"."""
    return len(piece.links) == 1 and not piece.loose and _HOME.fullmatch(piece.links[0].url) is not None


_HOME: Final = lazily(r"/|(?:https?:)?//[^/?#]+/?")


def small_print(body: frozenset[int], found: list[Block], pieces: list[Piece]) -> frozenset[int]:
    """The places of ``body`` at its edges that are no text.

    Above its first prose what leads home; above that or below the last prose rows of a date, and a few words in a writer's box.
    """
    told = {block.place: block for block in found}
    prose = [place for place in body if told[place].size >= PROSE_SIZE and not is_dated_row(pieces[place].text)]
    first, last = min(prose, default=len(pieces)), max(prose, default=-1)
    ahead = [place for place in body if place < first]
    edges = [place for place in body if (place < first or place > last) and prose and pieces[place].kind != "table"]
    return frozenset(
        [
            *(place for place in ahead if leads_home(pieces[place])),
            *(place for place in edges if is_dated_row(pieces[place].text) or _is_writers(told[place], pieces[place].text)),
        ]
    )


def _is_writers(block: Block, text: str) -> bool:
    """Whether a block is a few words in a box that its class calls the writer's: a name, a job."""
    return bool(block.near & BIT["author"]) and block.size <= _NAME and not _SENTENCE.search(text)


_NAME: Final = 60
