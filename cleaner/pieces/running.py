"""The running text of a walk over a tree, and the pieces that it becomes: its links, its bold words, the pictures met in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from cleaner.document import Link, Mark, Piece, PieceKind
from cleaner.pieces.links import taken, without
from cleaner.pieces.pictures import is_counter, is_decoration, picture_address
from cleaner.words.text import BREAK, counted, paragraphs, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_MARKS: Final = 3
"""A text of so few characters may be marks that nobody sees."""
PATH: Final = 8
"""How many elements of a piece's path are told, from the inside."""


class Running:
    """What has been read since the last piece, and where the walk stands; ``pieces`` are those that it gave so far."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._box = 0
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
        self._path: list[str] = []

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
        path, mark = " > ".join(self._path[-PATH:]), self._mark[-1] if self._mark else None
        for part in paragraphs(text) if "\n" in text else (text,):
            if part is not text and len(part) <= _MARKS and not counted(part):
                continue
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
        if is_decoration(alt, node, self._href):
            return
        if self._parts and "".join(self._parts[-2:]).rstrip(" \n\t\u3000").endswith(BREAK):
            self.flush()  # a picture on a line of its own stands between two paragraphs
        if not self._parts:
            self._images.append((url, alt))
            self._emit_images()
        else:
            self._images.append((url, alt))

    def _add(self, kind: PieceKind, text: str, tag: str, mark: Mark | None, **more: Any) -> None:
        """A piece that is one element's, whatever text runs around it."""
        path = " > ".join([*self._path[-PATH:], tag])
        more.setdefault("loose", text)
        self.pieces.append(Piece(index=len(self.pieces), kind=kind, text=text, path=path, mark=mark, box=self._box, **more))
