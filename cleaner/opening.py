"""Who labels a document, and the parts that he begins with: an outlet where its landmark stands, else the generic adapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from cleaner.adapter import Layout, Outlet
from cleaner.cut import cut
from cleaner.document import Document, Labelled, part_of

if TYPE_CHECKING:
    from cleaner.generic.article import Article
    from cleaner.generic.blocks import Page


class Opened(msgspec.Struct, frozen=True):
    """The parts, who labels them, the layout of an outlet's page, and what the scorer read of a page that nobody described."""

    parts: list[Labelled]
    adapter: Outlet
    layout: Layout | None = None
    article: Article | None = None
    page: Page | None = None

    @property
    def missed(self) -> bool:
        """Whether the generic adapter speaks."""
        return self.adapter.id == "generic"


def opened(document: Document, outlet: Outlet | None) -> Opened:
    """A document's parts, before anything is decided that is not told by their place in a page."""
    found = cut(document, outlet) if outlet is not None else None
    if outlet is not None and found is not None:
        return Opened([part_of(piece) for piece in found.pieces], outlet, found.layout)
    from cleaner.generic.outlet import Generic

    if document.page:
        from cleaner.generic import article, blocks

        page = blocks.cut(document)
        read = article.read(page, document.meta)
        return Opened(read.parts, Generic(outlet, read), article=read, page=page)
    adapter = Generic(outlet)
    found = cut(document, adapter)
    return Opened([part_of(piece) for piece in found.pieces] if found is not None else [], adapter)
