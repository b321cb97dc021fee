"""What was settled of an article beside its text: who, when, where; and what is doubtful of it."""

from __future__ import annotations

import msgspec

from cleaner.record.parts import Carrier, Credit, Dateline, Related


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a record that are read off its pieces and its metadata, every choice among them made.

    ``doubts``: the record's warnings as (code, detail), one a code.
    """

    title: str | None
    subtitle: str | None
    section: str | None
    authors: list[str]
    credits: list[Credit]
    agencies: list[str]
    dateline: Dateline | None
    published: str | None
    published_raw: str | None
    updated: str | None
    updated_raw: str | None
    tags: list[str]
    language: str | None
    url: str | None
    related: list[Related]
    syndicated_from: str | None
    confidence: float | None
    doubts: tuple[tuple[str, str], ...]


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a document came from, how its bytes were read, and who labelled it: the record's own words for each."""

    package: str
    input: str | None
    encoding: str
    input_hash: str
    source: str | None
    outlet: str | None
    adapter: str
    carrier: Carrier
