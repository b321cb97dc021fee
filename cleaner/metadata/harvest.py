"""The elements of a page that say something of it, gathered in one search: each search of its own costs a walk over the whole tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from cleaner.document.elements import INVISIBLE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    Attributes = dict[str, str | None]

_DATED: Final = 'time, abbr.published, [itemprop*="date"]'
_SOUGHT: Final = f'head, body, meta, link[rel~="canonical"], h1, {_DATED}, {", ".join(INVISIBLE)}'


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


def gather(tree: LexborHTMLParser) -> Harvest:
    """Gather what a tree holds, in one search."""
    found = Harvest(tree, [], [], [], [], [], [], [])
    metas = found.metas
    inside: set[int] = set()
    last = 0
    for node in tree.css(_SOUGHT):
        here = node.mem_id
        if here == last:  # a node comes once for each selector that it meets
            continue
        last, tag = here, node.tag
        if tag == "meta":
            attributes = node.attributes
            metas.append(attributes)
            if "date" in (attributes.get("itemprop") or ""):
                found.dated.append((node, attributes))
        elif tag == "h1":
            found.headings.append(node)
        elif tag == "link":
            found.canonical += filter(None, [node.attributes.get("href")])
        elif tag in ("head", "body"):
            metas = found.metas if tag == "head" else found.astray
        elif tag in INVISIBLE:
            found.unseen.append(node)
            child = node.child
            if child is not None and child.tag != "-text":  # a style within a drawing may hold elements, which are dropped with it
                inside.update(inner.mem_id for inner in node.css("*"))
            if tag == "script" and "ld+json" in (node.attributes.get("type") or ""):
                found.scripts.append(node.text(deep=True) or "")
        else:
            found.dated.append((node, node.attributes))
    if inside:
        found.leave(inside)
    return found
