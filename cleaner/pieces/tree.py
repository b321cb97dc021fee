"""From an HTML tree to pieces: one walk in page order, nothing deleted, nothing decided.

A whole page is walked only where an outlet's selectors point; what lies beside is taken as regions.
The walk is iterative, so that nesting has no limit, and touches each node once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleaner.document import Boxes, Link, Mark, Piece, Role
from cleaner.document.elements import ACTS, BLOCKS, CONTEXTS, HEADINGS, INVISIBLE, WIDGETS, Act
from cleaner.pieces import preformatted
from cleaner.pieces.running import Running
from cleaner.pieces.tables import is_layout, rows_of, words_of
from cleaner.words.lazily import lazily
from cleaner.words.text import BREAK, squeezed, tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from selectolax.lexbor import LexborNode

    from cleaner.document.structured import Attributes
    from cleaner.pieces.unseen import Unseen

LISTS: Final = frozenset(("ul", "ol"))
_RUNNING: Final = frozenset(("span", "a", "b", "i", "em", "strong", "small", "sup", "sub", "u", "font", "label", "abbr"))
"""Elements amid a sentence: one that is taken as a region (what no reader sees) does not end the paragraph."""
_BLOCK, _BREAK, _PICTURE, _WIDGET, _SET_OUT = Act.BLOCK, Act.BREAK, Act.PICTURE, Act.WIDGET, Act.SET_OUT
_LINK, _BOLD, _READING, _NOTHING = Act.LINK, Act.BOLD, Act.READING, Act.NOTHING
_HEAVY: Final = lazily(r"font-weight\s*:\s*(?:bold|[6-9]00)")
"""To look a member up costs as much as the rest of the loop."""


class Walk(Running):
    """One walk over a tree; ``pieces`` is its result."""

    def __init__(
        self,
        marks: Mapping[int, Mark] | None = None,
        opened: frozenset[int] | None = None,
        boxes: Boxes | None = None,
        aside: Callable[[LexborNode, str, str], Mark | None] | None = None,
        unseen: Unseen | None = None,
        *,
        styled: bool = False,
    ) -> None:
        """Start a walk.

        ``marks``: what the outlet's selectors caught, by node. ``opened``: for a page, the nodes on the way
        to something caught; what is neither opened nor caught is taken as one region. ``boxes``: filled with the
        block elements met, where somebody wants to know them; ``aside`` is asked of each, by its tag, and its class and id, whether
        it is a region; ``unseen`` of whatever may be hidden. ``styled``: whether a style in the
        markup sets words bold.
        """
        super().__init__()
        self._boxes = boxes
        self._aside = aside
        self._unseen = unseen
        self._styled = styled
        self._marks = marks or {}
        self._opened = opened
        self._figures = 0

    def over(self, root: LexborNode) -> list[Piece]:  # noqa: C901, PLR0912, PLR0915 - one loop over every node: calls cost
        """Walk everything below ``root`` and return all pieces so far."""
        stack: list[tuple[LexborNode, str, Act | None, bool]] = []
        marks, opened, parts, path = self._marks, self._opened, self._parts, self._path
        images, contexts, boxes = self._images, self._contexts, self._boxes
        parents = boxes.parents if boxes is not None else []
        unseen, styled = self._unseen, self._styled
        inside = 0 if opened is not None else 1
        node = root.child
        while True:
            if node is None:
                if not stack:
                    break
                node, tag, act, caught = stack.pop()
                if act is _BLOCK and not caught:  # what _leave does, without the call: most elements that are left are such
                    if parts or images:
                        self.flush()
                    path.pop()
                    if boxes is not None:
                        self._box = parents[self._box]
                    if tag in CONTEXTS:
                        contexts.pop()
                    elif tag == "figure":
                        self._figure = 0
                elif act is _LINK and not caught:
                    self._close_link()
                    self._href = None
                elif act is not None or caught:
                    self._leave(tag, act, caught=caught)
                    if caught and opened is not None:
                        inside -= 1
                node = node.next
                continue
            tag = node.tag or ""
            if tag == "-text":
                if inside:
                    text = node.text_content or ""
                    if parts or not text.isspace():  # most text nodes are the indentation between blocks
                        parts.append(text)
                        if self._bold:
                            self._bold_seen = True
                        elif self._bold_only and not text.isspace():
                            self._bold_only = False
                else:
                    self._region(node, tag)
                node = node.next
                continue
            mark = marks.get(node.mem_id) if marks else None
            act = ACTS.get(tag)
            attributes = None
            if styled and act is None and tag == "span" and _HEAVY.search(node.attributes.get("style") or ""):
                act = _BOLD
            if unseen is not None and act is not _NOTHING and act is not _BREAK and act is not _PICTURE:
                attributes = node.attributes
                names = attributes.get("class")
                if not unseen.telling.isdisjoint(attributes) or (names and unseen.by_class(names)) or tag == "noscript":
                    mark = unseen(node, tag, attributes) or mark
            if mark is None:
                if not inside and node.mem_id not in (opened or ()):
                    self._region(node, tag)
                    node = node.next
                    continue
                if act is None:  # only gone through: nothing to open, nothing to leave
                    child = node.child
                    if child is not None:
                        stack.append((node, tag, None, False))
                        node = child
                    else:
                        node = node.next
                    continue
                if act is _LINK:
                    self._open_link(node)
                    child = node.child
                    if child is not None:
                        stack.append((node, tag, act, False))
                        node = child
                    else:
                        self._href = None
                        node = node.next
                    continue
            elif mark.whole:
                self._region(node, tag, mark)
                node = node.next
                continue
            if self._open_block(node, tag, None, attributes) if act is _BLOCK and mark is None else self._enter(node, tag, act, mark):
                child = node.child
                caught = mark is not None
                if caught and opened is not None:
                    inside += 1
                if child is not None or caught:
                    stack.append((node, tag, act, caught))
                    node = child
                    continue
                self._leave(tag, act, caught=False)
            node = node.next
        self.flush()
        return self.pieces

    def _enter(self, node: LexborNode, tag: str, act: Act | None, mark: Mark | None) -> bool:
        """Open an element; False when it was dealt with whole."""
        if act is not _BLOCK and self._dealt_with(node, tag, act, mark):
            return False
        if mark is not None:
            self.flush()
            self._mark.append(mark if mark.role is not None or not self._mark or self._mark[-1].role is None else self._mark[-1])
        if act is _LINK:
            self._open_link(node)
        elif act is _BLOCK or tag in BLOCKS:
            return self._open_block(node, tag, mark)
        elif act is _BOLD:
            self._open_bold()
        elif act is _READING:
            self._parts.append("（")
        return True

    def _dealt_with(self, node: LexborNode, tag: str, act: Act | None, mark: Mark | None) -> bool:
        """Whether an element was taken as it is, not walked."""
        if act is _LINK or act is _BOLD:
            return False
        if act is _BREAK:
            self._parts.append(BREAK)
        elif act is _PICTURE:
            self._image(node)
        elif act is _WIDGET:
            if mark is not None or self._gone_into(node, tag):
                return False
            self._widget(node, tag)
        elif act is _SET_OUT:
            return self._set_out(node, tag, mark)
        else:
            return act is _NOTHING
        return True

    def _open_block(self, node: LexborNode, tag: str, mark: Mark | None, attributes: Attributes | None = None) -> bool:
        if self._parts or self._images:
            self.flush()
        boxes = self._boxes
        if boxes is not None:
            if attributes is None:
                attributes = node.attributes
            names = ""
            if attributes:
                names = attributes.get("class") or ""
                if "id" in attributes:
                    names = f"{names} {attributes['id'] or ''}"
            if (
                mark is None
                and self._aside is not None
                and (names or tag in LISTS)
                and (aside := self._aside(node, tag, names)) is not None
            ):
                self._region(node, tag, aside)
                return False
            boxes.parents.append(self._box)
            boxes.tags.append(tag)
            boxes.names.append(names)
            self._box = len(boxes.tags) - 1
        self._path.append(tag)
        if tag in CONTEXTS:
            self._contexts.append((CONTEXTS[tag], HEADINGS.get(tag, 0)))
        elif tag == "figure":
            self._figures += 1
            self._figure = self._figures
        return True

    def _leave(self, tag: str, act: Act | None, *, caught: bool) -> None:
        if act is _LINK:
            self._close_link()
            self._href = None
        elif act is _BLOCK or tag in BLOCKS:
            if self._parts or self._images:
                self.flush()
            self._path.pop()
            if self._boxes is not None:
                self._box = self._boxes.parents[self._box]
            if tag in CONTEXTS:
                self._contexts.pop()
            elif tag == "figure":
                self._figure = 0
        elif act is _BOLD:
            self._close_bold()
        elif act is _READING:
            self._close_reading()
        if caught:
            self.flush()
            self._mark.pop()

    def _gone_into(self, node: LexborNode, tag: str) -> bool:
        """Whether an element is no widget: a selector points into it (a breadcrumb in a nav), or a form holds the whole page (ASP.NET)."""
        return node.mem_id in (self._opened or ()) or (tag == "form" and node.css_first("p ~ p, article, h1") is not None)

    def _widget(self, node: LexborNode, tag: str) -> None:
        text = squeezed(node.text(deep=True, separator=" "))
        if not text:
            return
        if tag == "rp":  # the parentheses that a reader without ruby would see
            if text not in "（）" or not _beside_reading(node):
                self._append_region(text, Mark(Role.BOILERPLATE, "ruby-parenthesis", whole=True), tag)
            return
        self.flush()
        self._append_region(text, Mark(WIDGETS[tag], f"widget-{tag}", whole=True), tag)

    def _region(self, node: LexborNode, tag: str, mark: Mark | None = None) -> None:
        """Everything below a node as one piece."""
        if tag == "-text":
            text = tidy(node.text_content or "")
        elif tag[:1] == "-" or tag in INVISIBLE:
            return
        else:
            text = squeezed(node.text(deep=True, separator=" "))
        if text:
            if tag not in _RUNNING:
                self.flush()
            outer = self._mark[-1] if self._mark and self._mark[-1].whole else None
            self._append_region(text, mark or outer, tag)

    def _append_region(self, text: str, mark: Mark | None, tag: str) -> None:
        self._add("region", text, tag, mark)

    def _set_out(self, node: LexborNode, tag: str, mark: Mark | None) -> bool:
        """Take a program's lines, or a table; False where the element is walked like any block."""
        kind = self._contexts[-1][0] if self._contexts else "paragraph"
        found = (
            preformatted.read(node, tag, kind) if kind not in ("caption", "heading") and node.mem_id not in (self._opened or ()) else None
        )
        if found is not None:
            self.flush()
            around = mark or (self._mark[-1] if self._mark else None)
            for part in found:
                self._add(part.kind, part.text, tag, part.mark or around, links=part.links, loose=part.loose)
            return True
        if tag == "table" and not is_layout(node):
            self._table(node, mark)
            return True
        return False

    def _table(self, node: LexborNode, mark: Mark | None) -> None:
        self.flush()
        mark = mark or (self._mark[-1] if self._mark else None)
        for title in node.css("caption"):
            text = words_of(title)
            if text:
                self._add("paragraph", text, "table > caption", mark)
        rows = rows_of(node)
        for image in node.css("img"):
            self._image(image)
        self._emit_images()
        text = "\n".join("\t".join(row).rstrip("\t") for row in rows)
        if len(rows) == 1 and len(rows[0]) == 1:
            self._add("paragraph", text, "table", mark)
        elif text:
            links = tuple(Link(tidy(a.text(deep=True)), a.attrs.get("href") or "") for a in node.css("a[href]") if tidy(a.text(deep=True)))
            self._add("table", text, "table", mark, rows=rows, links=links)


def _beside_reading(node: LexborNode) -> bool:
    """Whether a ruby's reading, which brings its own brackets, stands ahead of a bracket or behind it."""
    for way in ("prev", "next"):
        beside = getattr(node, way)
        if beside is not None and beside.tag == "-text" and not (beside.text_content or "").strip():
            beside = getattr(beside, way)
        if beside is not None and beside.tag == "rt" and beside.text(deep=True).strip():
            return True
    return False


def sets_bold(markup: str) -> bool:
    """Whether a style in the markup may set words bold."""
    return "font-weight" in markup and _HEAVY.search(markup) is not None
