"""The adapter for everything else: shared rules for all carriers, trafilatura to find the article in a whole page.

trafilatura is imported when the first whole page of an unknown outlet comes, and only says which pieces
belong to the article; their text, order and place are our own, so that nothing is lost. Its deduplication
(which remembers earlier documents) stays off.
"""

from __future__ import annotations

import re

from cleaner.adapter import Outlet
from cleaner.document import Document, Labelled, Role
from cleaner.label import give
from cleaner.text import loosely


class Generic(Outlet):
    """No outlet in particular; or an outlet whose landmark is missing from a page."""

    id = "generic"
    name = ""

    @classmethod
    def of(cls, outlet: Outlet | None) -> Generic:
        """The generic adapter; with the zone, language and names of an outlet that is known."""
        generic = cls()
        if outlet is not None:
            for attribute in ("name", "names", "zone", "language"):
                setattr(generic, attribute, getattr(outlet, attribute))
        return generic

    def body(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a whole page, only what trafilatura finds is the article; the rest is boilerplate."""
        if not document.page:
            return parts
        article = _Article(document.text)
        out: list[Labelled] = []
        for part in parts:
            piece = part.piece
            if piece.kind == "image":
                if part.role is Role.IMAGE and not article.holds_picture(piece.url):
                    part = give(part, Role.BOILERPLATE, "picture-outside")
            elif part.role in (None, Role.CAPTION, Role.RELATED, Role.RELATED_LABEL, Role.TAG, Role.TAG_LABEL) and not article.holds(part):
                role = Role.NAVIGATION if re.search(r"\b(?:nav|footer|header|menu)\b", piece.path) else Role.BOILERPLATE
                part = give(part, part.role if part.role in (Role.RELATED_LABEL, Role.TAG_LABEL) else role, "outside-the-article")
            out.append(part)
        return out


class _Article:
    """What trafilatura takes for the article, to compare pieces with."""

    def __init__(self, page: str) -> None:
        import trafilatura

        found = trafilatura.extract(
            page,
            output_format="txt",
            include_comments=False,
            include_tables=True,
            include_images=False,
            deduplicate=False,
            favor_precision=False,
        )
        lines = [loosely(line) for line in (found or "").splitlines()]
        self._lines = frozenset(line for line in lines if line)
        self._all = "\n".join(lines)
        self._page = page

    def holds(self, part: Labelled) -> bool:
        """Whether a part's text stands in the article: as a line, or inside one if it is long enough to tell."""
        text = loosely(part.text)
        if not text:
            return False
        if part.piece.kind == "table":
            return any(loosely(cell) in self._all for row in part.piece.rows for cell in row if len(cell) > 4)
        return text in self._lines or (len(text) >= 12 and text in self._all) or self._broken(part.text)

    def _broken(self, text: str) -> bool:
        """A paragraph with line feeds is several lines to trafilatura."""
        pieces = [loosely(line) for line in text.split("\n")] if "\n" in text else []
        return bool(pieces) and all(not piece or piece in self._lines or piece in self._all for piece in pieces)

    def holds_picture(self, url: str) -> bool:
        """Pictures are kept only beside kept text, which the caption pass settles; here all pass."""
        return bool(url)
