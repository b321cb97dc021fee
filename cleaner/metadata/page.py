"""Who, when, what of a page that nobody described: what it says for machines weighed against what it prints.

Two steps, for the scorer wants to know where the headline stands, and the keywords which words the article holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from cleaner.document import Document, Labelled, Meta
from cleaner.metadata import authors, identity, titles, topics
from cleaner.metadata.house import House, house

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from cleaner.document.structured import Structured


class Head(msgspec.Struct, frozen=True):
    """What is known before the article is found: the house, the headline, its element and the kicker over it, the page's own address."""

    outlet: House
    title: str | None
    kicker: str | None
    address: str | None
    headline: LexborNode | None = None

    def headlines(self, meta: Meta) -> tuple[str, ...]:
        """The headline's printings to look for, the page's own first."""
        return tuple(dict.fromkeys([self.title, *meta.headlines])) if self.title else meta.headlines


def head(tree: LexborHTMLParser, said: Structured, url: str | None) -> Head:
    """The first step. ``url``: the address as the caller knows it."""
    outlet = house(tree, said, url)
    found = titles.headline(tree, said, url, outlet)
    address = identity.address(tree, said, url)
    return Head(outlet, found.text, found.kicker, address, found.node) if found else Head(outlet, None, None, address)


def described(document: Document, found: Head, text: str, parts: Sequence[Labelled] = ()) -> Meta:
    """The second step: the document's metadata, settled. ``text``: the article's words, ``parts``: the page's pieces."""
    meta, tree, said = document.meta, document.tree, document.said
    if tree is None or said is None:
        return meta
    own = found.title if document.carrier == "html" or meta.title is None else meta.title  # a feed knows its item's title
    return msgspec.structs.replace(
        meta,
        title=own,
        headlines=found.headlines(meta),
        authors=authors.authors(tree, said, frozenset(found.outlet.names), found.address, found.headline, parts, text)
        or _of_the_item(document),
        section=topics.section(tree, said, found.outlet, own, found.kicker, document.text),
        tags=tuple(topics.tags(tree, said, found.outlet, own, text)) or meta.tags,
        addresses=tuple(dict.fromkeys([found.address, *meta.addresses])) if found.address else meta.addresses,
        site=meta.site or next(iter(found.outlet.names), None),
    )


def _of_the_item(document: Document) -> tuple[str, ...]:
    """The authors that a feed names beside the page that it holds."""
    return document.meta.authors if document.carrier != "html" else ()
