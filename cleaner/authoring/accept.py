"""`cleaner outlet accept`: what the program gives becomes the expectation, once a person has looked at the difference."""

from __future__ import annotations

import difflib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cleaner.authoring.compare import same, same_entry
from cleaner.authoring.fixtures import EXPECTED, FIELDS, Fixture, shown
from cleaner.errors import CleanError
from cleaner.record import CleanArticle


def changed(fixture: Fixture, fields: tuple[str, ...]) -> list[str]:
    """The fields to be accepted: of those asked for, or else of those expected (of all, where nothing is), what differs.

    Raises CleanError for a field that the record does not have, and for a fixture that cannot be read.
    """
    unknown = [field for field in fields if field not in CleanArticle.__struct_fields__]
    if unknown:
        raise CleanError("bad-option", f"no field of the record is called {', '.join(unknown)}", remedy="docs/record.md lists the fields")
    want, have = fixture.expected, fixture.got
    asked = fields or tuple(want) or FIELDS
    return [field for field in _in_order(asked) if field not in want or not same(field, want[field], have[field])]


def _in_order(fields: tuple[str, ...]) -> list[str]:
    """Fields in the contract's order."""
    return [field for field in CleanArticle.__struct_fields__ if field in fields]


def shown_difference(fixture: Fixture, field: str) -> list[str]:
    """One field as it is expected (-) and as it comes (+), line by line."""
    want = _lines(fixture.expected[field]) if field in fixture.expected else []
    have = _lines(_accepted(fixture, field))
    lines = difflib.unified_diff(want, have, n=1, lineterm="")
    return [field, *(f"  {line}" for line in list(lines)[2:] if not line.startswith("@@"))]


def _lines(value: Any) -> list[str]:
    """A value in lines: an entry of a list in each."""
    entries = value if isinstance(value, list) and value else [value]
    return [json.dumps(entry, ensure_ascii=False) for entry in entries]


def _accepted(fixture: Fixture, field: str) -> Any:
    """What would be written: of the ledger, an entry that stood for any kind goes on doing so."""
    have = fixture.got[field]
    if field != "removed":
        return have
    open_ones = [entry for entry in fixture.expected.get(field) or [] if isinstance(entry, dict) and entry.get("kind") == "*"]
    written = []
    for entry in have:
        loose = next((wanted for wanted in open_ones if same_entry(wanted, entry)), None)
        if loose is not None:
            open_ones.remove(loose)
        written.append(loose or entry)
    return written


def accept(fixture: Fixture, fields: list[str]) -> Path:
    """Write these fields into the expectation, in the contract's order. Raises CleanError (``unwritable``)."""
    kept = {**fixture.expected, **{field: _accepted(fixture, field) for field in fields}}
    text = json.dumps({field: kept[field] for field in _in_order(tuple(kept))}, ensure_ascii=False, indent=1) + "\n"
    path = fixture.folder / EXPECTED
    beside = path.with_name(f".{EXPECTED}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        os.replace(beside, path)  # noqa: PTH105 - whole, or not at all
    except OSError as error:
        why = f"cannot be written: {error.strerror or error}"
        raise CleanError("unwritable", why, place=shown(path), remedy="see who may write there") from None
    return path


def ask(fixture: Fixture, fields: list[str], say: Callable[[str], None], confirm: Callable[[str], bool] | None) -> list[str]:
    """Show the fields and ask about each; those that a person accepts. All are, where nobody is to be asked."""
    taken = []
    for field in fields:
        for line in shown_difference(fixture, field):
            say(line)
        if confirm is None or confirm(f"accept {field}?"):
            taken.append(field)
    return taken
