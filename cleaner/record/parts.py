"""The fields of the clean-article record and the parts they are made of. A contract; docs/record.md describes every field.

The JSON names are the attribute names. Values are plain: strings, lists and small structs. An
instant or a day is an ISO 8601 string at the precision known.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

SCHEMA: Final = "cleaner/2"
READABLE: Final = ("cleaner/1", SCHEMA)
"""The versions of the contract that are read; whatever an older record says, this one can say, too."""

BlockKind = Literal["paragraph", "heading", "list_item", "quote", "table", "code"]
Carrier = Literal["html", "markdown", "textdump", "feed-item"]
RemovedKind = Literal[
    "duplicate",
    "promo",
    "related-label",
    "carousel",
    "most-read",
    "tag-label",
    "copyright",
    "disclaimer",
    "syndication",
    "share",
    "advertisement",
    "subscription",
    "navigation",
    "comments",
    "crawler",
    "byline",
    "date-line",
    "dateline",
    "credit",
    "author-note",
    "boilerplate",
]
WarningCode = Literal[
    "title-missing",
    "date-missing",
    "timezone-assumed",
    "day-only",
    "source-unknown",
    "source-ambiguous",
    "anchor-missing",
    "front-matter-invalid",
    "encoding-guessed",
    "characters-replaced",
    "input-truncated",
    "body-empty",
    "body-short",
    "not-an-article",
    "paywall-stub",
    "date-from-address",
    "captions-outweigh-body",
]


class _Value(msgspec.Struct, frozen=True, gc=False):
    """A frozen part of the record."""


class Block(_Value, frozen=True, gc=False, omit_defaults=True):
    """One piece of the body. ``level`` (1 to 6) only for a heading, ``rows`` only for a table."""

    kind: BlockKind
    text: str
    level: int | None = None
    rows: list[list[str]] | None = None


class Credit(_Value, frozen=True, gc=False):
    """A named hand other than the author: ``role`` is translator, editor, photographer and so on."""

    role: str
    name: str


class Dateline(_Value, frozen=True, gc=False):
    """A dateline taken apart; ``text`` is it as printed, parts not printed are None."""

    agency: str | None
    place: str | None
    date: str | None
    text: str


class Image(_Value, frozen=True, gc=False):
    """One picture of the article; ``caption`` as printed, with its credit."""

    url: str | None
    caption: str | None
    credit: str | None
    alt: str | None


class Related(_Value, frozen=True, gc=False):
    """A link to another article; ``url`` is None where the carrier lost it."""

    title: str
    url: str | None


class Removed(_Value, frozen=True, gc=False):
    """A ledger entry: what was taken out, as what, by which rule, from which place."""

    kind: RemovedKind
    text: str
    rule: str
    index: int


class Warning(_Value, frozen=True, gc=False):
    """Something that the reader of the record should know."""

    code: WarningCode
    detail: str


class Fields(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of one article. Every one is always there; unknown is None or an empty list."""

    schema: str = SCHEMA
    package: str = ""
    input: str | None = None
    source: str | None = None
    outlet: str | None = None
    adapter: str = "generic@2"
    carrier: Carrier = "textdump"
    url: str | None = None
    title: str | None = None
    subtitle: str | None = None
    authors: list[str] = []
    credits: list[Credit] = []
    agencies: list[str] = []
    dateline: Dateline | None = None
    published: str | None = None
    updated: str | None = None
    published_raw: str | None = None
    updated_raw: str | None = None
    section: str | None = None
    tags: list[str] = []
    language: str | None = None
    blocks: list[Block] = []
    text: str = ""
    images: list[Image] = []
    captions: list[str] = []
    related: list[Related] = []
    syndicated_from: str | None = None
    removed: list[Removed] = []
    warnings: list[Warning] = []
    confidence: float | None = None
    encoding: str = "utf-8"
    input_hash: str = ""
    text_hash: str = ""
