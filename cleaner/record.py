"""The clean-article record: what comes out. A contract; docs/record.md describes every field.

The JSON names are the attribute names. Values are plain: strings, lists and small structs. An
instant or a day is an ISO 8601 string at the precision known.
"""

from __future__ import annotations

import datetime
from typing import Any, Final, Literal

import msgspec

from cleaner.errors import CleanError

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


class CleanArticle(msgspec.Struct, frozen=True, kw_only=True):
    """One article, cleaned. Every field is always there; unknown is None or an empty list."""

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

    @property
    def published_at(self) -> datetime.datetime | None:
        """``published`` as an aware datetime; None where only a day, or nothing, is known."""
        return _instant(self.published)

    @property
    def updated_at(self) -> datetime.datetime | None:
        """``updated`` as an aware datetime; None where only a day, or nothing, is known."""
        return _instant(self.updated)

    def to_dict(self) -> dict[str, Any]:
        """The record as plain dicts, lists and strings, by the JSON names of the contract."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain

    def to_json(self, *, indent: int | None = None) -> str:
        """The record as JSON text, one line unless ``indent`` (blanks a level) is given."""
        data = msgspec.json.encode(self)
        return (msgspec.json.format(data, indent=indent) if indent else data).decode()

    def to_markdown(self) -> str:
        """The record as Markdown with YAML front matter; cleaning it gives the same article again."""
        from cleaner.record.renderings import markdown

        return markdown(self)

    def to_schema_org(self) -> dict[str, Any]:
        """The record as a schema.org NewsArticle, ready for a JSON-LD script element."""
        from cleaner.record.renderings import schema_org

        return schema_org(self)

    @classmethod
    def from_json(cls, data: str | bytes) -> CleanArticle:
        """Read a record back. Fields it lacks get their defaults, fields it has too many are left.

        A record of an older contract becomes one of this. Raises CleanError (``bad-record``) when it is no JSON, no
        record, or of a newer contract.
        """
        try:
            plain = msgspec.json.decode(data)
            if not (isinstance(plain, dict) and "schema" in plain):
                raise CleanError("bad-record", "this JSON is no record", remedy="give JSON written by to_json()")
            record = msgspec.convert(plain, type=cls)
        except (msgspec.DecodeError, UnicodeError) as error:
            raise CleanError("bad-record", f"not a record: {error}", remedy="give JSON written by to_json()") from None
        return current(record)


def current(record: CleanArticle) -> CleanArticle:
    """A record as one of this contract. Raises CleanError (``bad-record``) for a contract that is not known here."""
    if record.schema == SCHEMA:
        return record
    if record.schema not in READABLE:
        known = ", ".join(map(repr, READABLE))
        what = f"the record says schema {record.schema!r}, this package reads {known}"
        raise CleanError("bad-record", what, remedy="upgrade the package")
    return msgspec.structs.replace(record, schema=SCHEMA)


def _instant(iso: str | None) -> datetime.datetime | None:
    if iso is None or "T" not in iso:
        return None
    return datetime.datetime.fromisoformat(iso)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the record, as `cleaner schema` prints it."""
    schema = msgspec.json.schema(CleanArticle)
    body = schema["$defs"].pop("CleanArticle")
    body["properties"]["schema"] = {"const": SCHEMA}
    body["required"] = sorted(body["properties"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:cleaner:record:2",
        "title": "CleanArticle",
        **{key: value for key, value in body.items() if key != "title"},
        "$defs": schema["$defs"],
    }
