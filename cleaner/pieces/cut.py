"""Cutting a document into pieces: lines of a dump, or a walk over the tree where the outlet points."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from cleaner.document import Document, Mark, Piece, Role
from cleaner.outlets.outlet import Layout, Outlet
from cleaner.outlets.rules import Rule
from cleaner.reading.carriers import textdump

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


class Cut(msgspec.Struct, frozen=True):
    """The pieces, and the layout of the page (None where no page is laid out)."""

    pieces: list[Piece]
    layout: Layout | None = None


def cut(document: Document, outlet: Outlet) -> Cut | None:
    """The document's pieces; None when the outlet's landmark is missing from a page."""
    if document.tree is None:
        return Cut(textdump.cut(document.lines))
    from cleaner.pieces import beside
    from cleaner.pieces.tree import Walk, sets_bold

    body, styled = document.tree.body, sets_bold(document.text)
    if body is None:
        return Cut([])
    if not (document.page and outlet.layouts):
        marks = {**beside.marks(body, document.text), **beside.hidden(body, document.text), **_marks(outlet.rules, document)[0]}
        return Cut(Walk(marks, styled=styled).over(body))
    found = _fitting(outlet, document)
    if found is None:
        return None
    layout, root = found
    marks, nodes = _marks((*outlet.rules, *layout.rules), document)
    if not any(mark.role is Role.TITLE for mark in marks.values()):
        title = root.css_first("h1") or document.tree.css_first("h1")
        if title is not None:
            marks.setdefault(title.mem_id, Mark(Role.TITLE, "headline"))
            nodes.append(title)
    marks.setdefault(root.mem_id, Mark(None, "root"))
    marks = {**beside.marks(root, document.text), **marks}
    return Cut(Walk(marks, _ways_to(marks, [root, *nodes]), styled=styled).over(body), layout)


def _fitting(outlet: Outlet, document: Document) -> tuple[Layout, LexborNode] | None:
    """The first layout whose landmark stands in the tree, and that element; the one that served on the page's day comes first."""
    for layout in _by_day(outlet.layouts, document):
        for selector in layout.root:
            if document.tree is not None and all(word in document.text for word in _words_of(selector)):
                root = document.tree.css_first(selector)
                if root is not None:
                    return layout, root
    return None


def _by_day(layouts: tuple[Layout, ...], document: Document) -> tuple[Layout, ...]:
    """The layouts, where the document tells its year: the latest that had come by then, those before it, then those to come."""
    if len(layouts) < 2:
        return layouts
    told = next((found[0] for raw in (*document.meta.published, document.meta.crawler_date or "") if (found := _YEAR.search(raw))), None)
    if told is None:
        return layouts
    served = sorted((layout for layout in layouts if layout.name[:4] <= told), key=lambda layout: layout.name, reverse=True)
    return (*served, *(layout for layout in layouts if layout not in served))


_YEAR = re.compile(r"(?:19|20)\d\d")


def _marks(rules: tuple[Rule, ...], document: Document) -> tuple[dict[int, Mark], list[LexborNode]]:
    """What the selector rules catch, by node, and the nodes; the first rule to catch a node keeps it.

    A selector whose classes and ids do not stand in the markup is not tried: looking for a word is some
    ten times faster than walking the tree.
    """
    marks: dict[int, Mark] = {}
    nodes: list[LexborNode] = []
    tree, text = document.tree, document.text
    if tree is None:
        return marks, nodes
    attributes = "class=" in text or "id=" in text or "data-" in text
    for selector, words, mark in _selectors(rules):
        if not words or ((attributes or "[" in selector) and all(map(text.__contains__, words))):
            for node in tree.css(selector):
                marks.setdefault(node.mem_id, mark)
                nodes.append(node)
    return marks, nodes


@cache
def _selectors(rules: tuple[Rule, ...]) -> tuple[tuple[str, tuple[str, ...], Mark], ...]:
    """Every selector with the words it asks for and what it says of the nodes it finds."""
    return tuple((selector, _words_of(selector), Mark(rule.role, rule.name, rule.whole)) for rule in rules for selector in rule.selectors)


@cache
def _words_of(selector: str) -> tuple[str, ...]:
    """The class names, ids and attribute values that a selector asks for."""
    return tuple(word.lstrip(".#") for word in re.findall(r"[.#][A-Za-z_][\w-]*|(?<==)[\w-]+", selector.replace('"', "")))


def _ways_to(marks: dict[int, Mark], nodes: list[LexborNode]) -> frozenset[int]:
    """The ancestors of everything caught: the walk goes down these."""
    opened: set[int] = set()
    for node in nodes:
        above = node.parent
        while above is not None and above.mem_id not in opened:
            opened.add(above.mem_id)
            above = above.parent
    return frozenset(opened - marks.keys())
