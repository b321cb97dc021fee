"""The clean-article record: what comes out, and the forms it can be written in and read back from."""

from __future__ import annotations

import datetime
from typing import Any

import msgspec

from cleaner.errors import CleanError
from cleaner.record import notebook, renderings
from cleaner.record.loading import admitted
from cleaner.record.parts import READABLE, SCHEMA, Fields


class CleanArticle(Fields, frozen=True, kw_only=True):
    """One article, cleaned. Every field is always there; unknown is None or an empty list."""

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
        return renderings.markdown(self)

    def to_schema_org(self) -> dict[str, Any]:
        """The record as a schema.org NewsArticle, ready for a JSON-LD script element."""
        return renderings.schema_org(self)

    def _repr_html_(self) -> str:
        """How a notebook shows the record: headline, byline, dates, the body's beginning, captions, what was removed and warned of."""
        return notebook.card(self)

    @classmethod
    def from_json(cls, data: str | bytes) -> CleanArticle:
        """Read a record back. Fields it lacks get their defaults, fields it has too many are left.

        A record of an older contract becomes one of this; an address that no record may hold (``javascript:``) is left out.
        Raises CleanError (``bad-record``) when it is no JSON, no record, or of a newer contract.
        """
        try:
            plain = msgspec.json.decode(data)
            if not (isinstance(plain, dict) and "schema" in plain):
                raise CleanError("bad-record", "this JSON is no record", remedy="give JSON written by to_json()")
            record = msgspec.convert(plain, type=cls)
        except RecursionError:
            raise CleanError("bad-record", "this JSON is nested too deeply for a record", remedy="give JSON written by to_json()") from None
        except (msgspec.DecodeError, UnicodeError) as error:
            raise CleanError("bad-record", f"not a record: {error}", remedy="give JSON written by to_json()") from None
        return current(record)


def current(record: CleanArticle) -> CleanArticle:
    """A record from elsewhere as one of this contract. Raises CleanError (``bad-record``) for what is none (`loading.admitted`)."""
    if record.schema == SCHEMA:
        return admitted(record)
    if record.schema not in READABLE:
        known = ", ".join(map(repr, READABLE))
        what = f"the record says schema {record.schema!r}, this package reads {known}"
        raise CleanError("bad-record", what, remedy="upgrade the package")
    return msgspec.structs.replace(admitted(record), schema=SCHEMA)


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
