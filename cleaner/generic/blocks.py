"""A whole page cut into pieces, with the boxes they stand in: everything that may be text, and as one region each what cannot be.

What nobody sees is no article (see ``cleaner.generic.unseen``): such elements are regions.
"""

from __future__ import annotations

import msgspec

from cleaner.document import Boxes, Document, Piece
from cleaner.generic.unseen import marks
from cleaner.tree import Walk


class Page(msgspec.Struct, frozen=True):
    """A page's pieces in order, and the boxes that their ``box`` numbers."""

    pieces: list[Piece]
    boxes: Boxes


def cut(document: Document) -> Page:
    """The pieces of a whole page."""
    boxes = Boxes()
    body = document.tree.body if document.tree is not None else None
    if body is None:
        return Page([], boxes)
    return Page(Walk(marks(body), boxes=boxes).over(body), boxes)
