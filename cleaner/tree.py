"""From an HTML tree to pieces: one walk in page order, nothing deleted, nothing decided.

A whole page is walked only where an outlet's selectors point; what lies beside is taken as regions.
The walk is iterative, so that nesting has no limit, and touches each node once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from cleaner import preformatted
from cleaner.document import Boxes, Link, Mark, Piece, PieceKind, Role
from cleaner.elements import ACTS, BLOCKS, CONTEXTS, HEADINGS, INVISIBLE, WIDGETS, Act
from cleaner.links import taken, without
from cleaner.pictures import is_counter, picture_address
from cleaner.tables import is_layout, rows_of, words_of
from cleaner.text import BREAK, counted, paragraphs, squeezed, tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from selectolax.lexbor import LexborNode

    from cleaner.generic.unseen import Unseen

LISTS: Final = frozenset(("ul", "ol"))
_MARKS: Final = 3
"""A text of so few characters may be marks that nobody sees."""
_RUNNING: Final = frozenset(("span", "a", "b", "i", "em", "strong", "small", "sup", "sub", "u", "font", "label", "abbr"))
"""Elements amid a sentence: one that is taken as a region (what no reader sees) does not end the paragraph."""
_BLOCK, _BREAK, _PICTURE, _WIDGET, _SET_OUT = Act.BLOCK, Act.BREAK, Act.PICTURE, Act.WIDGET, Act.SET_OUT
_LINK, _BOLD, _READING, _NOTHING = Act.LINK, Act.BOLD, Act.READING, Act.NOTHING
"""To look a member up costs as much as the rest of the loop."""
_PATH: Final = 8
"""How many elements of a piece's path are told, from the inside."""


class Walk:
    """One walk over a tree; ``pieces`` is its result."""

    def __init__(
        self,
        marks: Mapping[int, Mark] | None = None,
        opened: frozenset[int] | None = None,
        boxes: Boxes | None = None,
        aside: Callable[[LexborNode, str, str], Mark | None] | None = None,
        unseen: Unseen | None = None,
    ) -> None:
        """Start a walk.

        ``marks``: what the outlet's selectors caught, by node. ``opened``: for a page, the nodes on the way
        to something caught; what is neither opened nor caught is taken as one region. ``boxes``: filled with the
        block elements met, where somebody wants to know them; ``aside`` is asked of each, by its tag, and its class and id, whether
        it is a region; ``unseen`` of whatever may be hidden.
        """
        self.pieces: list[Piece] = []
        self._boxes = boxes
        self._aside = aside
        self._unseen = unseen
        self._box = 0
        self._marks = marks or {}
        self._opened = opened
        self._parts: list[str] = []
        self._spans: list[tuple[int, int]] = []
        self._links: list[Link] = []
        self._bold_only = True
        self._bold_seen = False
        self._bold_start = 0
        self._bold_texts: set[str] = set()
        self._images: list[tuple[str, str]] = []
        self._bold = 0
        self._href: str | None = None
        self._link_start = 0
        self._contexts: list[tuple[str, int]] = []
        self._mark: list[Mark] = []
        self._figure = 0
        self._figures = 0
        self._path: list[str] = []

    def over(self, root: LexborNode) -> list[Piece]:  # noqa: C901, PLR0912, PLR0915 - one loop over every node: calls cost
        """Walk everything below ``root`` and return all pieces so far."""
        stack: list[tuple[LexborNode, str, Act | None, bool]] = []
        marks, opened, parts, path = self._marks, self._opened, self._parts, self._path
        images, contexts, boxes = self._images, self._contexts, self._boxes
        parents = boxes.parents if boxes is not None else []
        unseen = self._unseen
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
            if unseen is not None and act is not _NOTHING and act is not _BREAK and act is not _PICTURE:
                attributes = node.attributes
                if not unseen.telling.isdisjoint(attributes) or unseen.by_class(attributes.get("class")) or tag == "noscript":
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
            if self._open_block(node, tag, mark) if act is _BLOCK and mark is None else self._enter(node, tag, act, mark):
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
            self._mark.append(mark)
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

    def _open_block(self, node: LexborNode, tag: str, mark: Mark | None) -> bool:
        if self._parts or self._images:
            self.flush()
        boxes = self._boxes
        if boxes is not None:
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

    def _close_reading(self) -> None:
        """Ruby's reading stands in brackets; an empty one gets none, nor one that is printed with its own."""
        at = next((place for place in range(len(self._parts) - 1, -1, -1) if self._parts[place] == "（"), None)
        reading = "".join(self._parts[at + 1 :]).strip() if at is not None else ""
        if at is not None and (not reading or (reading[0] in "(（" and reading[-1] in ")）")):
            self._parts[at] = ""
        elif at is not None:
            self._parts.append("）")

    def _open_bold(self) -> None:
        if not self._bold:
            self._bold_start = len(self._parts)
        self._bold += 1

    def _close_bold(self) -> None:
        """Note the bold words: between empty lines they may be a paragraph of their own."""
        self._bold -= 1
        if not self._bold:
            self._bold_texts.add(tidy("".join(self._parts[self._bold_start :])))

    def _open_link(self, node: LexborNode) -> None:
        if self._href is not None:
            self._close_link()
        self._href = node.attributes.get("href") or None
        self._link_start = len(self._parts)

    def _close_link(self) -> None:
        if self._href is not None and self._link_start < len(self._parts):
            words = tidy("".join(self._parts[self._link_start :]))
            if words:
                self._links.append(Link(words.replace("\n", " "), self._href))
                self._spans.append((self._link_start, len(self._parts)))
        self._link_start = len(self._parts)

    def flush(self) -> None:
        """End the running text: emit its piece and the pictures met in it."""
        if self._parts:
            if self._href is not None:
                self._close_link()
            text = tidy("".join(self._parts))
            if len(text) > _MARKS or counted(text):  # a direction mark alone is no paragraph
                self._emit(text)
            self._parts.clear()
            if self._links:
                self._links = []
                self._spans = []
            self._bold_only, self._bold_seen = True, False
            self._bold_start = self._link_start = 0
            self._bold_texts.clear()
        if self._images:
            self._emit_images()

    def _emit(self, text: str) -> None:
        kind, level = self._contexts[-1] if self._contexts else ("paragraph", 0)
        links, loose = (tuple(self._links), self._outside_links()) if self._links else ((), text)
        bold = self._bold_only and self._bold_seen
        waiting: list[Link] | None = None
        path, mark = " > ".join(self._path[-_PATH:]), self._mark[-1] if self._mark else None
        for part in paragraphs(text) if "\n" in text else (text,):
            own, beside = links, loose
            if part is not text and links:
                waiting = list(reversed(links)) if waiting is None else waiting
                own, beside = tuple(taken(waiting, part)), without(part, links)
            elif part is not text:
                beside = tidy(part)
            self.pieces.append(
                Piece(
                    index=len(self.pieces),
                    kind=kind,  # type: ignore[arg-type]
                    text=part,
                    path=path,
                    level=level,
                    links=own,
                    loose=beside,
                    bold=bold or part in self._bold_texts,
                    figure=self._figure,
                    mark=mark,
                    box=self._box,
                )
            )

    def _outside_links(self) -> str:
        """The running text less its links."""
        words: list[str] = []
        at = 0
        for start, end in self._spans:
            words += self._parts[at:start]
            at = end
        return tidy("".join([*words, *self._parts[at:]]).replace(BREAK, " "))

    def _emit_images(self) -> None:
        for url, alt in self._images:
            self._add("image", "", "img", self._mark[-1] if self._mark else None, url=url, alt=alt, figure=self._figure)
        self._images.clear()

    def _image(self, node: LexborNode) -> None:
        """Note a picture. One met before any text of its paragraph is emitted ahead of that text."""
        url = picture_address(node)
        if url is None or is_counter(node):
            return
        alt = tidy(node.attributes.get("alt") or "")
        if self._parts and "".join(self._parts[-2:]).rstrip(" \n\t\u3000").endswith(BREAK):
            self.flush()  # a picture on a line of its own stands between two paragraphs
        if not self._parts:
            self._images.append((url, alt))
            self._emit_images()
        else:
            self._images.append((url, alt))

    def _gone_into(self, node: LexborNode, tag: str) -> bool:
        """Whether an element is no widget: a selector points into it (a breadcrumb in a nav), or a form holds the whole page (ASP.NET)."""
        return node.mem_id in (self._opened or ()) or (tag == "form" and node.css_first("p ~ p, article, h1") is not None)

    def _widget(self, node: LexborNode, tag: str) -> None:
        text = squeezed(node.text(deep=True, separator=" "))
        if not text:
            return
        if tag == "rp":  # the parentheses that a reader without ruby would see
            if text not in "（）":
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

    def _add(self, kind: PieceKind, text: str, tag: str, mark: Mark | None, **more: Any) -> None:
        """A piece that is one element's, whatever text runs around it."""
        path = " > ".join([*self._path[-_PATH:], tag])
        more.setdefault("loose", text)
        self.pieces.append(Piece(index=len(self.pieces), kind=kind, text=text, path=path, mark=mark, box=self._box, **more))

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
