"""Who labels a document, and the parts that he begins with: an outlet where its landmark stands, else the generic adapter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec

from cleaner.document import Document, Labelled, part_of
from cleaner.outlets.choose import Choice
from cleaner.outlets.outlet import Layout, Outlet
from cleaner.pieces.cut import cut

if TYPE_CHECKING:
    from cleaner.generic.article import Article


class Opened(msgspec.Struct, frozen=True):
    """The document, its parts, who labels them, and the layout of an outlet's page.

    Of a page that nobody described the document's metadata is settled, and ``article`` is what the scorer read.
    ``doubts``: what is doubtful of it, as (code, detail).
    """

    document: Document
    parts: list[Labelled]
    labeller: Outlet
    layout: Layout | None = None
    article: Article | None = None
    doubts: tuple[tuple[str, str], ...] = ()

    @property
    def adapter(self) -> str:
        """The labeller as the record names it: ``dw@1/2019``."""
        layout = f"/{self.layout.name}" if self.layout is not None and len(self.labeller.layouts) > 1 else ""
        return f"{self.labeller.id}@{self.labeller.version}{layout}"


def opened(document: Document, choice: Choice, url: str | None = None) -> Opened:
    """A document's parts, before anything is decided that is not told by their place in a page. ``url``: its address, if it is known."""
    if document.meta.restored is not None:
        from cleaner.labelling.rendering import Rendering, labelled

        return Opened(document, labelled(document), Rendering())
    outlet = choice.outlet
    found = cut(document, outlet) if outlet is not None else None
    if outlet is not None and found is not None:
        if document.said is not None and document.carrier == "html":
            from cleaner.metadata.declared import with_authors

            document = msgspec.structs.replace(document, meta=with_authors(document.meta, document.said))
        return Opened(document, [part_of(piece) for piece in found.pieces], outlet, found.layout)
    missed = (("anchor-missing", f"no landmark of {outlet.id} was found in the page"),) if outlet is not None else ()
    return _by_nobody(document, outlet, url, missed)


def _by_nobody(document: Document, outlet: Outlet | None, url: str | None, missed: tuple[tuple[str, str], ...]) -> Opened:
    """The parts of a document whose outlet is not known, or whose outlet's landmark is missing."""
    from cleaner.generic.outlet import Generic

    if document.page and document.tree is not None and document.said is not None:
        from cleaner.generic import article, blocks, kinds, opinion, overhead
        from cleaner.metadata import page as metadata

        page, head = blocks.cut(document), metadata.head(document.tree, document.said, url)
        second = partial(opinion.asked, document.text, page, document.shown)
        read = article.read(page, head.headlines(document.meta), document.meta.article_body, second)
        over = overhead.headline(page, read, head.title, head.headlines(document.meta))
        if over is not None:
            head = msgspec.structs.replace(head, title=over)
            read = article.read(page, head.headlines(document.meta), document.meta.article_body, second)
        meta = metadata.described(document, head, read.text, read.parts)
        doubted = kinds.doubts(page, read, meta, url)
        stub = any(code == "paywall-stub" for code, _ in doubted)
        parts = kinds.without_offer(read.parts, page, read, meta) if stub else read.parts
        return Opened(msgspec.structs.replace(document, meta=meta), parts, Generic(outlet, read), article=read, doubts=(*missed, *doubted))
    labeller = Generic(outlet)
    found = cut(document, labeller)
    return Opened(document, [part_of(piece) for piece in found.pieces] if found is not None else [], labeller, doubts=missed)
