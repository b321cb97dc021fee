"""A document's record against another record: which fields differ, how, and which piece they came from."""

from __future__ import annotations

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

    A field that ``other`` lacks is not compared, nor is one of a list's entries: a fixture's expectation names what matters.
    """
    mine = record.to_dict()
    found = []
    for field in CleanArticle.__struct_fields__:
        if field not in other or field in _APART:
            continue
        want, have = other[field], mine[field]
        if isinstance(want, list) and isinstance(have, list):
            pairs = [(_less(a, b), b) for a, b in zip(want, have, strict=False)]
            place = next((at for at, (a, b) in enumerate(pairs) if a != b), None)
            if place is None and len(want) != len(have):
                place = min(len(want), len(have))
            if place is not None:
                found.append(Difference(field, _entry(want, place), _entry(have, place), place))
        elif _less(want, have) != have:
            found.append(Difference(field, want, have))
    return found


def _less(want: Any, have: Any) -> Any:
    """An entry as it is compared: an expectation may leave fields out, and name a warning by its code alone."""
    if isinstance(want, str) and isinstance(have, dict) and have.get("code") == want:
        return have
    if isinstance(want, dict) and isinstance(have, dict):
        text = str(want.get("text", ""))
        if want.get("kind") == "*" and str(have.get("text", "")).startswith(text):
            return have
        return {**have, **want}
    return want


def _entry(entries: list[Any], place: int) -> Any:
    return entries[place] if place < len(entries) else None


def spoke(parts: list[Labelled], found: Difference) -> Iterator[Labelled]:
    """The pieces whose words a difference is about."""
    words = [
        value.get("text") or value.get("title") or value.get("caption") if isinstance(value, dict) else value
        for value in (found.want, found.have)
    ]
    texts: set[str] = set()
    for value in (found.want, found.have):
        words = [value.get(name) for name in ("text", "title", "caption")] if isinstance(value, dict) else [value]
        texts |= {text for text in words if isinstance(text, str) and text}
    yield from (part for part in parts if part.text in texts)


def _short(value: Any) -> str:
    text = "nothing" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) < _LONG else f"{text[:100]} … {text[-50:]}"
