"""Cutting a document into pieces: lines of a dump, or a walk over the tree where the outlet points."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from cleaner.adapter import Layout, Outlet, Rule
from cleaner.carriers import textdump
from cleaner.document import Document, Mark, Piece, Role
from cleaner.tree import Walk

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


class Cut(msgspec.Struct, frozen=True):
    """The pieces, and the layout of the page (None where no page is laid out)."""

    pieces: list[Piece]
    layout: Layout | None = None


def cut(document: Document, outlet: Outlet) -> Cut | None:
    """The document's pieces; None when the outlet's landmark is missing from a page."""
    if document.tree is None:
        return Cut(textdump.cut(document.lines))
    body = document.tree.body
    if body is None:
        return Cut([])
    if not document.page:
        layout = _fitting(outlet, document.tree)
        rules = (*outlet.rules, *(layout[0].rules if layout else ()))
        return Cut(Walk(_marks(rules, document.tree)).over(body))
    if not outlet.layouts:
        return Cut(Walk(_marks(outlet.rules, document.tree)).over(body))
    found = _fitting(outlet, document.tree)
    if found is None:
        return None
    layout, root = found
    marks = _marks((*outlet.rules, *layout.rules), document.tree)
    if not any(mark.role is Role.TITLE for mark in marks.values()):
        title = root.css_first("h1") or document.tree.css_first("h1")
        if title is not None:
            marks.setdefault(title.mem_id, Mark(Role.TITLE, "headline"))
    marks.setdefault(root.mem_id, Mark(None, "root"))
    return Cut(Walk(marks, _ways_to(marks, [root, *_marked_nodes(marks, document.tree, outlet, layout)])).over(body), layout)


def _fitting(outlet: Outlet, tree: LexborHTMLParser) -> tuple[Layout, LexborNode] | None:
    for layout in outlet.layouts:
        for selector in layout.root:
            root = tree.css_first(selector)
            if root is not None:
                return layout, root
    return None


def _marks(rules: tuple[Rule, ...], tree: LexborHTMLParser) -> dict[int, Mark]:
    """What the selector rules catch, by node; the first rule to catch a node keeps it."""
    marks: dict[int, Mark] = {}
    for rule in rules:
        if rule.form == "css":
            for selector in rule.selectors:
                for node in tree.css(selector):
                    marks.setdefault(node.mem_id, Mark(rule.role, rule.name, rule.whole))
    return marks


def _marked_nodes(marks: dict[int, Mark], tree: LexborHTMLParser, outlet: Outlet, layout: Layout) -> list[LexborNode]:
    selectors = [selector for rule in (*outlet.rules, *layout.rules) if rule.form == "css" for selector in rule.selectors]
    nodes = [node for selector in selectors for node in tree.css(selector)]
    return [*nodes, *(node for node in tree.css("h1") if node.mem_id in marks)]


def _ways_to(marks: dict[int, Mark], nodes: list[LexborNode]) -> frozenset[int]:
    """The ancestors of everything caught: the walk goes down these."""
    opened: set[int] = set()
    for node in nodes:
        above = node.parent
        while above is not None and above.mem_id not in opened:
            opened.add(above.mem_id)
            above = above.parent
    return frozenset(opened - marks.keys())
