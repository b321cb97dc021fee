"""A fixture's expectation against what the program gives, field by field, and what to say where they differ."""

from __future__ import annotations

import json
import shlex
from typing import Any, Final

from cleaner.audit.difference import instant
from cleaner.authoring.fixtures import Fixture, shown

_LONG: Final = 240
"""Values of more characters are shown by their beginning and end."""


def difference(fixture: Fixture, field: str, outlets: tuple[str, ...] = ()) -> str | None:
    """What is wrong with one field, in some five lines that say what to type next; None if it is right.

    ``outlets``: the folders that the commands to type must name. Raises CleanError for a fixture that cannot be read.
    """
    want, have = fixture.expected[field], fixture.got[field]
    if same(field, want, have):
        return None
    lines = [f"{fixture.name}  {field}", *(f"  {line}" for line in first_difference(field, want, have))]
    piece = next(filter(None, map(fixture.spoke, _words(want, have))), None)
    if piece is not None:
        lines.append(f"  {piece}")
    hints = [word for name, value in fixture.hints.items() for word in (f"--{name}", value)]
    more = [word for folder in outlets for word in ("--outlets", folder)]
    lines.append("  explain: " + shlex.join(["cleaner", "explain", shown(fixture.page), *hints, *more]))
    lines.append("  accept:  " + shlex.join(["cleaner", "outlet", "accept", shown(fixture.folder), "--field", field, *more]))
    return "\n".join(lines)


def same(field: str, want: Any, have: Any) -> bool:
    """Whether a field is as expected: instants as instants, warnings in any order, ``*`` for any kind of ledger entry."""
    if field in {"published", "updated"}:
        return instant(want) == instant(have)
    if field == "warnings":
        return isinstance(want, list) and sorted(map(str, set(want))) == have
    if field == "removed":
        return isinstance(want, list) and len(want) == len(have) and all(map(same_entry, want, have))
    return bool(want == have)


def same_entry(want: Any, have: dict[str, str]) -> bool:
    """Whether a ledger entry is as expected; ``{"kind": "*", "text": "first words"}`` stands for any that begins so."""
    if isinstance(want, dict) and want.get("kind") == "*":
        return have["text"].startswith(str(want.get("text", "")))
    return bool(want == have)


def first_difference(field: str, want: Any, have: Any) -> list[str]:
    """The first place where they differ, in two or three lines."""
    if not (isinstance(want, list) and isinstance(have, list)):
        return [f"want {short(want)}", f"got  {short(have)}"]
    equal = same_entry if field == "removed" else (lambda a, b: a == b)
    place = next((n for n, (a, b) in enumerate(zip(want, have, strict=False)) if not equal(a, b)), min(len(want), len(have)))
    a = short(want[place]) if place < len(want) else "nothing more"
    b = short(have[place]) if place < len(have) else "nothing more"
    return [f"entry {place} of {len(want)} wanted, {len(have)} got", f"want {a}", f"got  {b}"]


def _words(want: Any, have: Any) -> list[str]:
    """The words that tell which piece went wrong: of the first entry that differs, the wanted ones first."""
    if isinstance(want, list) and isinstance(have, list):
        for a, b in zip([*want, None], [*have, None], strict=False):
            if a != b:
                want, have = a, b
                break
    texts = [
        value.get("text") or value.get("title") or value.get("caption") if isinstance(value, dict) else value for value in (want, have)
    ]
    return [text for text in texts if isinstance(text, str) and text]


def short(value: Any) -> str:
    """A value in a line."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < _LONG else text[:150] + " … " + text[-80:]
