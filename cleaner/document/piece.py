"""The pieces that a document is cut into, and the boxes that they stand in."""

from __future__ import annotations

from typing import Literal

import msgspec

from cleaner.document.roles import Role

PieceKind = Literal["paragraph", "heading", "list_item", "quote", "table", "code", "caption", "line", "image", "region"]


class Link(msgspec.Struct, frozen=True, gc=False):
    """A link inside a piece: the words it stood on and its address as the source wrote it."""

    text: str
    url: str


class Piece(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One piece of a document in page order, before anything is decided about it.

    ``kind`` says how it was set: an HTML block, a ``line`` of a dump, an ``image``, or a ``region``
    (chrome taken as a whole). ``path`` is the element path, or the line number of a dump.
    ``loose`` is its text outside links. ``figure`` numbers the figure element it stood in (0: none).
    ``group`` numbers the runs of dump lines that no blank line parts. ``mark`` names the selector
    rule of the outlet that caught it, if any. ``box`` is the block element around it (see Boxes).
    """

    index: int
    kind: PieceKind
    text: str
    path: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    links: tuple[Link, ...] = ()
    loose: str = ""
    bold: bool = False
    url: str = ""
    alt: str = ""
    figure: int = 0
    group: int = 0
    mark: Mark | None = None
    box: int = 0


class Boxes:
    """The block elements of a page in the order in which they open: of each its parent, its tag, its class and id.

    Number 0 is the root. The parent of a box always has a smaller number, so that sums over a subtree need one loop.
    """

    def __init__(self) -> None:
        self.parents = [0]
        self.tags = [""]
        self.names = [""]

    def __len__(self) -> int:
        return len(self.parents)

    def open(self, parent: int, tag: str, names: str) -> int:
        """A new box below ``parent``; returns its number."""
        self.parents.append(parent)
        self.tags.append(tag)
        self.names.append(names)
        return len(self.parents) - 1


class Mark(msgspec.Struct, frozen=True, gc=False):
    """What a selector rule says of the pieces inside the elements it finds; role None is the article's root."""

    role: Role | None
    rule: str
    whole: bool = False
    """Take the element as one region, without walking it."""
