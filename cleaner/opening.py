"""Who labels a document, and the parts that he begins with: an outlet where its landmark stands, else the generic adapter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from cleaner.adapter import Layout, Outlet
from cleaner.cut import cut
from cleaner.document import Document, Labelled, Meta, part_of

if TYPE_CHECKING:
    from cleaner.generic.article import Article


class Opened(msgspec.Struct, frozen=True):
    """The parts, who labels them, the layout of an outlet's page, and what the scorer read of a page that nobody described.

    ``meta`` is the document's; of such a page it is settled. ``notes``: what is doubtful of it, as (code, detail).
    """

    parts: list[Labelled]
    adapter: Outlet
    meta: Meta
    layout: Layout | None = None
    article: Article | None = None
    notes: tuple[tuple[str, str], ...] = ()

    @property
    def missed(self) -> bool:
        """Whether the generic adapter speaks."""
        return self.adapter.id == "generic"


def opened(document: Document, outlet: Outlet | None, url: str | None = None) -> Opened:
    """A document's parts, before anything is decided that is not told by their place in a page. ``url``: its address, if it is known."""
    found = cut(document, outlet) if outlet is not None else None
    if outlet is not None and found is not None:
        meta = document.meta
        if document.said is not None and document.carrier == "html":
            from cleaner.meta import with_authors

            meta = with_authors(meta, document.said)
        return Opened([part_of(piece) for piece in found.pieces], outlet, meta, found.layout)
    from cleaner.generic.outlet import Generic

    if document.page and document.tree is not None and document.said is not None:
        from cleaner.generic import article, blocks, kinds, opinion
        from cleaner.generic.metadata import page as metadata

        page, head = blocks.cut(document), metadata.head(document.tree, document.said, url)
        second = partial(opinion.asked, document.text, page, document.shown)
        read = article.read(page, head.headlines(document.meta), document.meta.article_body, second)
        meta = metadata.described(document, head, read.text)
        doubted = kinds.doubts(page, read, meta, url)
        stub = any(code == "paywall-stub" for code, _ in doubted)
        parts = kinds.without_offer(read.parts, page, read, meta) if stub else read.parts
        return Opened(parts, Generic(outlet, read), meta, article=read, notes=doubted)
    adapter = Generic(outlet)
    found = cut(document, adapter)
    return Opened([part_of(piece) for piece in found.pieces] if found is not None else [], adapter, document.meta)
