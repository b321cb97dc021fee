"""The adapter for everything else: shared rules for all carriers, and in a whole page the scorer's word on what is the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleaner.document import Document, Labelled, Role, give
from cleaner.generic import dumps, margins, pictured
from cleaner.generic.small_print import is_dated_row
from cleaner.labelling import lines
from cleaner.outlets.outlet import Outlet
from cleaner.outlets.rulebook import is_narrow
from cleaner.outlets.rules import css

if TYPE_CHECKING:
    from cleaner.generic.article import Article


class Generic(Outlet):
    """No outlet in particular; or an outlet whose landmark is missing from a page."""

    id = "generic"
    name = ""
    version = 2
    rules = (
        css("byline", "byline", ".byline", ".article-author", ".post-author", "p.author", "address.author"),
        css("page-caption", "caption", ".wp-caption-text", ".pgc-img-caption"),
    )

    def __init__(self, outlet: Outlet | None = None, article: Article | None = None) -> None:
        """The generic adapter; with the zone, language and names of ``outlet`` if one is known; for a page, what was read of it."""
        self.beside: dict[int, int] = article.beside if article is not None else {}
        if outlet is not None:
            for attribute in ("name", "names", "zone", "language"):
                setattr(self, attribute, getattr(outlet, attribute))

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a page small print is looked for in the lines of the text's first and last paragraphs, too."""
        if not self.beside:
            return parts
        text = [place for place, part in enumerate(parts) if part.role is None and part.text and part.piece.index not in self.beside]
        ends = {*text[:_EDGE], *text[-_EDGE:]}
        book, names = lines.book(self), frozenset((document.meta.site,)) if document.meta.site else frozenset()
        return [
            new
            for place, part in enumerate(parts)
            for new in (lines.edges_named([part], book, names) if place in ends and not is_narrow(part.text) else (part,))
        ]

    def body(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """What no rule has spoken of is the article, less what the scorer left out of it, or stands around a dump's text."""
        if document.lines and not self.name:
            return dumps.framed(parts)
        if not self.beside:
            return parts
        parts = margins.named(pictured.captioned(parts, self.beside), self.beside, document.meta)
        return [give(part, *_beside(part.text)) if part.role is None and part.piece.index in self.beside else part for part in parts]


_EDGE: Final = 2


def _beside(text: str) -> tuple[Role, str]:
    """What a piece is that stands beside the text and that no rule has spoken of."""
    return (Role.DATE_LINE, "dated-row") if is_dated_row(text) else (Role.BOILERPLATE, "beside-the-text")
