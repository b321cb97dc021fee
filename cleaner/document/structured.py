"""What a page says of itself for machines, gathered and not yet weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

Attributes = dict[str, str | None]
"""The attributes of an element."""


class Harvest(msgspec.Struct):
    """What a page's ``tree`` holds, each list in page order.

    ``metas``: the attributes of the meta elements of its head; ``astray``: of those in its body; ``scripts``: its JSON-LD;
    ``canonical``: addresses that it gives as its own, after ``rel``; ``headings``: its h1; ``dated``: elements that speak of a date, with
    their attributes; ``unseen``: scripts, styles, templates.
    """

    tree: LexborHTMLParser
    metas: list[Attributes]
    astray: list[Attributes]
    scripts: list[str]
    canonical: list[str]
    headings: list[LexborNode]
    dated: list[tuple[LexborNode, Attributes]]
    unseen: list[LexborNode]

    def strip(self) -> None:
        """Drop from the tree what no reader sees."""
        while self.unseen:
            self.unseen.pop().decompose(recursive=False)  # the inner ones first

    def leave(self, nodes: set[int]) -> None:
        """Leave out nodes, told by their memory ids."""
        self.headings = [node for node in self.headings if node.mem_id not in nodes]
        self.dated = [pair for pair in self.dated if pair[0].mem_id not in nodes]


class Structured(msgspec.Struct, frozen=True):
    """A page's JSON-LD objects in page order, the one that is its article ({} where there is none), and its meta elements.

    ``article``: of several articles the one that agrees with the page's own address or headline; what it leaves out is filled in
    from a second description of the same article. ``metas`` maps a meta element's ``property``, ``name``, ``itemprop`` or
    ``http-equiv`` in lower case to its contents, in page order. ``harvest``: the elements of the tree that it was
    read from, less those metas and scripts.
    """

    objects: tuple[dict[str, Any], ...]
    article: dict[str, Any]
    metas: dict[str, list[str]]
    harvest: Harvest | None = None

    def first(self, name: str) -> str | None:
        """The first content of a meta element of that name."""
        values = self.metas.get(name)
        return values[0] if values else None
