"""A scrape opened: how it was saved, what it says of itself, and its body as a tree or as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import msgspec

from cleaner.document.structured import Structured

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

Carrier = Literal["html", "markdown", "textdump", "feed-item"]


class Meta(msgspec.Struct, frozen=True, kw_only=True):
    """Metadata as the carrier holds it, uninterpreted but for its names: first wins, None is unknown.

    ``published``/``updated`` hold candidates (raw words) best first; ``links`` addresses that the
    document gives for itself, best first.
    """

    title: str | None = None
    headlines: tuple[str, ...] = ()
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()
    """Further candidates for ``published``, that a whole page prints near its headline (and all again that it says, in their place)."""
    updated: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    addresses: tuple[str, ...] = ()
    site: str | None = None
    crawler_date: str | None = None
    claims: tuple[str, ...] = ()
    """What a page says that it is (see ``structured.claims``)."""
    article_body: str = ""
    """JSON-LD's articleBody without blanks, to compare pieces with."""
    restored: dict[str, Any] | None = None
    """The front matter of a record's own Markdown rendering: its pieces are labelled already."""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A scrape opened: its carrier, its metadata, and its body as a tree or as lines.

    ``page`` is true for a whole HTML page, whose chrome stands outside the article; a fragment, a
    feed item's body and a mirror are article from end to end. ``said`` is what a page says for machines,
    ``shown`` how many characters its body holds.
    """

    carrier: Carrier
    text: str
    meta: Meta
    tree: LexborHTMLParser | None = None
    lines: tuple[str, ...] = ()
    page: bool = False
    said: Structured | None = None
    shown: int = 0
    warnings: tuple[tuple[str, str], ...] = ()
