"""Which pieces of a page are its article, and what the others are: by the blocks' scores, the headline's place and the boxes' names.

Pieces between headline and end of text that are no body stay open for the shared rules (bylines, captions, tags, related links);
what no rule speaks of is ledgered in the end. Everything else is ledgered at once.
"""

from __future__ import annotations

from typing import Final

import msgspec

from cleaner.document import Labelled, Meta, Piece, Role, give
from cleaner.generic.blocks import Page
from cleaner.generic.features import Block, blocks
from cleaner.generic.scorer import Score, model, scored
from cleaner.generic.vocabulary import BIT
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
    weights = [size + 3 for size in sizes]
    wanted = sum(value * weight for value, weight in zip(likely, weights, strict=True)) + 1e-9
    for _ in range(_TURNS):
        taken = [(value * weight, weight) for value, weight in zip(likely, weights, strict=True) if value >= bar]
        right = sum(hit for hit, _ in taken)
        estimate = 2 * right / (sum(weight for _, weight in taken) + wanted)
        bar = min(max(estimate / 2, _LOWEST), _HIGHEST)
    return bar, estimate


def confidence(estimate: float) -> float:
    """How often a body is right (4-shingle F1 of .95 or more) whose F1 is estimated so high, as measured on pages not trained on."""
    found = 0.0
    for edge, share in model().right:
        if estimate < edge:
            break
        found = share
    return found


def headline_place(pieces: list[Piece], headlines: tuple[str, ...]) -> int | None:
    """The heading that prints one of ``headlines``, best first; else the first of level 1."""
    wanted = [loose for loose in map(loosely, headlines) if len(loose) >= _SHORT]
    first: int | None = None
    for place, piece in enumerate(pieces):
        if piece.kind != "heading":
            continue
        text = loosely(piece.text)
        if len(text) >= _SHORT and any(text == loose or (len(text) > 8 and text in loose) or (len(loose) > 15 and loose in text) for loose in wanted):
            return place
        if first is None and piece.level == 1:
            first = place
    return first


_SHORT: Final = 4


def blocks_of(page: Page, meta: Meta) -> list[Block]:
    """The blocks of a page."""
    return blocks(page.pieces, page.boxes, headline_place(page.pieces, meta.headlines), meta.article_body)
