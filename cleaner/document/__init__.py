"""What flows between the rooms, one frozen type a hop: Document → Piece → Labelled.

In: nothing. Out: the types, and the table of what HTML's elements mean to a walk over a tree.
"""

from cleaner.document.document import Carrier, Document, Meta
from cleaner.document.labelled import Fact, Labelled, give, is_prose, is_text, part_of
from cleaner.document.piece import Boxes, Link, Mark, Piece, PieceKind
from cleaner.document.roles import KEPT, Role

__all__ = [
    "KEPT",
    "Boxes",
    "Carrier",
    "Document",
    "Fact",
    "Labelled",
    "Link",
    "Mark",
    "Meta",
    "Piece",
    "PieceKind",
    "Role",
    "give",
    "is_prose",
    "is_text",
    "part_of",
]
