"""A document's record against another record: which fields differ, how, and which piece they came from."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec

from cleaner.document import Labelled
from cleaner.errors import CleanError
from cleaner.record import CleanArticle

_LONG: Final = 160
"""Values of more characters are shown by their beginning and end."""
_REMEDY: Final = "give what `cleaner clean` prints of one file"
_APART: Final = frozenset(("schema", "package", "input", "input_hash", "text_hash", "text", "encoding"))
"""What differs between two savings of one article, or is said by another field."""


class Difference(msgspec.Struct, frozen=True):
    """A field that differs: for a list its first entry that does (``place``), None otherwise."""

    field: str
    want: Any
    have: Any
    place: int | None = None

    def lines(self) -> list[str]:
        """It in three lines."""
        at = "" if self.place is None else f", from entry {self.place} on"
        return [f"{self.field} differs{at}", f"  there {_short(self.want)}", f"  here  {_short(self.have)}"]


def read_record(path: str) -> dict[str, Any]:
    """The fields of a record in a file: JSON of ``to_json``, one line of JSON Lines, or a fixture's ``expected.json``.

    Raises CleanError: missing, bad-record.
    """
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8"))
    except (FileNotFoundError, IsADirectoryError):
        raise CleanError("missing", "no such file", place=path, remedy="give a record's file") from None
    except OSError as error:
        raise CleanError("unreadable", f"cannot be read: {error.strerror}", place=path, remedy="check its permissions") from None
    except (ValueError, RecursionError):
        raise CleanError("bad-record", "this is not one record in JSON", place=path, remedy=_REMEDY) from None
    if not isinstance(found, dict) or not found.keys() & set(CleanArticle.__struct_fields__):
        raise CleanError("bad-record", "this JSON is no record", place=path, remedy=_REMEDY)
    return found


def differences(record: CleanArticle, other: dict[str, Any]) -> list[Difference]:
    """The fields of ``other`` that ``record`` has otherwise, in the contract's order.

    A whole record (it says its ``schema``) is compared in full. In a fixture's expectation an entry names what matters of it: fields
    that it leaves out are not compared, warnings are codes in any order, and a ledger entry of kind ``*`` is one of any kind.
    """
    mine = record.to_dict()
    part = "schema" not in other
    found = []
    for field in CleanArticle.__struct_fields__:
        if field not in other or field in _APART:
            continue
        want, have = other[field], mine[field]
        if field in {"published", "updated"}:
            if instant(want) != instant(have):
                found.append(Difference(field, want, have))
        elif part and field == "warnings" and isinstance(want, list):
            codes = sorted({entry["code"] for entry in have})
            if sorted(map(str, set(want))) != codes:
                found.append(Difference(field, want, codes))
        elif isinstance(want, list) and isinstance(have, list):
            place = _first(want, have, part=part)
            if place is not None:
                found.append(Difference(field, _entry(want, place), _entry(have, place), place))
        elif not _same(want, have, part=part):
            found.append(Difference(field, want, have))
    return found


def _first(want: list[Any], have: list[Any], *, part: bool) -> int | None:
    """Where two lists begin to differ."""
    place = next((at for at, (a, b) in enumerate(zip(want, have, strict=False)) if not _same(a, b, part=part)), None)
    return min(len(want), len(have)) if place is None and len(want) != len(have) else place


def _same(want: Any, have: Any, *, part: bool) -> bool:
    if not part or not isinstance(want, dict) or not isinstance(have, dict):
        return bool(want == have)
    if want.get("kind") == "*":
        return str(have.get("text", "")).startswith(str(want.get("text", "")))
    return {**have, **want} == have


def instant(value: Any) -> object:
    """A date as it is compared: ``Z`` and ``+00:00`` are the same."""
    if not isinstance(value, str) or "T" not in value:
        return value
    try:
        return datetime.datetime.fromisoformat(value)
    except ValueError:
        return value


def _entry(entries: list[Any], place: int) -> Any:
    return entries[place] if place < len(entries) else None


def spoke(parts: list[Labelled], found: Difference) -> Iterator[Labelled]:
    """The pieces whose words a difference is about."""
    texts: set[str] = set()
    for value in (found.want, found.have):
        words = [value.get(name) for name in ("text", "title", "caption")] if isinstance(value, dict) else [value]
        texts |= {text for text in words if isinstance(text, str) and text}
    yield from (part for part in parts if part.text in texts)


def _short(value: Any) -> str:
    text = "nothing" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) < _LONG else f"{text[:100]} … {text[-50:]}"
