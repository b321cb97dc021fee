"""What a person wants to see of a document: a field's pieces, one role, what differs from another record."""

from __future__ import annotations

from typing import Final

from cleaner.audit.difference import Difference, differences, read_record, spoke
from cleaner.audit.explain import Explained, explained
from cleaner.document import KEPT, Role
from cleaner.errors import CleanError
from cleaner.pipeline import Way
from cleaner.record import CleanArticle

_ROLES: Final = {
    "title": {"title"},
    "subtitle": {"subtitle"},
    "section": {"section"},
    "blocks": {"body"},
    "text": {"body"},
    "captions": {"caption"},
    "images": {"image", "caption"},
    "tags": {"tag"},
    "related": {"related"},
    "removed": {role.value for role in Role if role not in KEPT},
}
"""The roles that a field is made of; other fields are made of facts."""


def field_of(name: str) -> str:
    """A field of the record. Raises CleanError (``bad-option``)."""
    if name not in CleanArticle.__struct_fields__:
        raise CleanError("bad-option", f"no field is called {name}", remedy="fields: " + ", ".join(CleanArticle.__struct_fields__))
    return name


def roles_of(word: str) -> frozenset[str]:
    """The roles that a word means: ``removed``, ``kept``, or one. Raises CleanError (``bad-option``)."""
    if word in {"removed", "kept"}:
        return frozenset(role.value for role in Role if (role in KEPT) == (word == "kept"))
    if word not in {role.value for role in Role}:
        raise CleanError("bad-option", f"no role is called {word}", remedy="removed, kept, or: " + ", ".join(role.value for role in Role))
    return frozenset((word,))


def asked(pieces: list[Explained], field: str) -> list[Explained]:
    """The pieces that a field was made of: those of its roles, and those off which it was read."""
    roles = _ROLES.get(field, set())
    return [one for one in pieces if one.role in roles or any(name == field for name, _ in one.facts)]


def differing(way: Way, path: str) -> list[tuple[Difference, list[Explained]]]:
    """How a document's record differs from the one in a file, each difference with the pieces that it is about.

    Raises CleanError: missing, bad-record.
    """
    found = []
    pieces = explained(way)
    for difference in differences(way.record, read_record(path)):
        told = {(part.piece.index, part.text) for part in spoke(way.parts, difference)}
        found.append((difference, [one for one in pieces if (one.index, one.text) in told]))
    return found
