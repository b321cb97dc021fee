"""Which pieces of a page are its article: by the blocks' scores, the bar that suits the page, the place of its headline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec

from cleaner.document import Labelled, Piece
from cleaner.generic.blocks import Page
from cleaner.generic.features import Block, blocks
from cleaner.generic.framing import Framing
from cleaner.generic.scorer import Score, model, scored
from cleaner.generic.small_print import small_print
from cleaner.generic.vocabulary import BIT
from cleaner.noise import RELATED_LABEL
from cleaner.text import loosely

_BAR: Final = 0.45
"""A block of this likelihood is body, on a page of which all is sure."""
_LOWEST, _HIGHEST = 0.2, 0.5
_TURNS: Final = 6


def settled(likely: list[float], sizes: list[int]) -> tuple[float, float]:
    """The bar from which on blocks are taken, and the F1 to be expected of that.

    Expected F1 is highest when everything over half of it is taken; the two are found in turns.
    """
    bar, estimate = _BAR, 0.0
    weighed = [(value, size + 3) for value, size in zip(likely, sizes, strict=True)]
    wanted = sum([value * weight for value, weight in weighed]) + 1e-9
    for _ in range(_TURNS):
        taken = [(value * weight, weight) for value, weight in weighed if value >= bar]
        right = sum([hit for hit, _ in taken])
        estimate = 2 * right / (sum([weight for _, weight in taken]) + wanted)
        before, bar = bar, min(max(estimate / 2, _LOWEST), _HIGHEST)
        if bar == before:
            break
    return bar, estimate


def confidence(estimate: float) -> float:
    """How often a body is right (4-shingle F1 of .95 or more) whose F1 is estimated so high, as measured on pages not trained on."""
    found = 0.0
    for edge, share in model().right:
        if estimate < edge:
            break
        found = max(found, share)  # small pools were drawn towards a half
    return found


def headline_place(pieces: list[Piece], headlines: tuple[str, ...]) -> int | None:
    """The piece that prints one of ``headlines``, best first: a heading before any other, as it is before with more around it.

    Where none does, the first heading of level 1.
    """
    wanted = list(dict.fromkeys(loose for loose in map(loosely, headlines) if len(loose) >= _SHORT))
    headings = [(place, loosely(piece.text)) for place, piece in enumerate(pieces) if piece.kind == "heading"]
    for loose in wanted:
        for place, text in headings:
            if text == loose:
                return place
        held = next((place for place, text in headings if len(loose) > _TELLING and loose in text), None)
        if held is not None:
            return held
        longest = 2 * len(loose) + _ROOM
        for place, piece in enumerate(pieces):
            if piece.kind != "heading" and 0 < len(piece.text) <= longest and loosely(piece.text) == loose:
                return place
    part = next((place for place, text in headings if len(text) > _PART and any(text in loose for loose in wanted)), None)
    return part if part is not None else next((place for place, _ in headings if pieces[place].level == 1), None)


_TELLING: Final = 15
_PART: Final = 8
_ROOM: Final = 20
_SHORT: Final = 4


def _prints(piece: Piece, headlines: tuple[str, ...]) -> bool:
    """Whether a piece is the page's own headline, with no more around it than a kicker or a name."""
    own = loosely(headlines[0]) if headlines else ""
    text = loosely(piece.text)
    return len(own) > _TELLING and own in text and len(text) <= 2 * len(own) + _ROOM


def blocks_of(page: Page, headlines: tuple[str, ...], told: str) -> list[Block]:
    """The blocks of a page. ``headlines``: the printings of its headline to look for; ``told``: JSON-LD's articleBody without blanks."""
    return blocks(page.pieces, page.boxes, headline_place(page.pieces, headlines), told)


class Article(msgspec.Struct, frozen=True):
    """A page's pieces with the first roles given; those of ``beside`` are no body if no rule speaks of them.

    ``beside``: by index, the bits of the class names near each.
    ``confidence``: how often such a body is right; None where there are no blocks. ``estimate``: the F1 to be expected.
    """

    parts: list[Labelled]
    beside: dict[int, int]
    confidence: float | None
    estimate: float
    blocks: list[Block]
    scores: list[Score]

    @property
    def text(self) -> str:
        """The words of what is likely the body."""
        return "\n".join([part.text for part in self.parts if part.role is None and part.piece.index not in self.beside])


def amid(pieces: list[Piece], found: list[Block], scores: list[Score], body: frozenset[int]) -> frozenset[int]:
    """Headings, items and programs left out between two blocks of the text, though not for sure: they belong to what is around them."""
    added = set()
    for above, block, below, score in zip(found, found[1:], found[2:], scores[1:], strict=False):
        place = block.place
        if score.likely < _DOUBTFUL or place in body or above.place not in body or below.place not in body or block.near & _ELSE:
            continue
        if RELATED_LABEL.match(pieces[place].text):
            continue
        kind = pieces[place].kind
        if kind in ("heading", "code") or (
            kind == "list_item" and pieces[below.place].kind == "list_item" and pieces[above.place].kind == "list_item"
        ):
            added.add(place)
    return frozenset(added)


_DOUBTFUL: Final = 0.2
"""Of headings of this likelihood between two blocks of the text four in five are its own; of paragraphs half."""
_ELSE: Final = BIT["related"] | BIT["share"] | BIT["subscribe"] | BIT["advert"] | BIT["author"] | BIT["comment"]


def read(page: Page, headlines: tuple[str, ...], told: str = "", second: Callable[[], frozenset[int]] | None = None) -> Article:
    """The article of a page. ``headlines``: the printings of its headline to look for; ``told``: JSON-LD's articleBody without blanks.

    ``second``: who is asked for the places of the body where nothing is likely to be it.
    """
    pieces = page.pieces
    headline = headline_place(pieces, headlines)
    found = blocks(pieces, page.boxes, headline, told)
    scores = scored(found, page.boxes)
    bar, estimate = settled([score.likely for score in scores], [block.size for block in found])
    body = frozenset(block.place for block, score in zip(found, scores, strict=True) if score.likely >= bar)
    if not body and second is not None:
        body = second()
    printed = small_print(body, found, pieces)
    body = (body | amid(pieces, found, scores, body)) - printed
    if headline is not None and len(body) > 1 and _prints(pieces[headline], headlines):
        body -= {headline}
    framing = Framing(page, found, body, headline)
    parts = [framing.part(place, piece) for place, piece in enumerate(pieces)]
    return Article(parts, framing.beside(), confidence(estimate) if found else None, estimate, found, scores)
