"""The elements of a page that say something of it, gathered in one search: each search of its own costs a walk over the whole tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleaner.document.elements import INVISIBLE
from cleaner.document.structured import Harvest

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_DATED: Final = 'time, abbr.published, [itemprop*="date"]'
_SOUGHT: Final = f'head, body, meta, link[rel~="canonical"], h1, {_DATED}, {", ".join(INVISIBLE)}'


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
