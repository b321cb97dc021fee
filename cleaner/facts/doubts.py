"""What the reader of a record should know: its warnings, one a code, the first detail standing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from cleaner.document import KEPT, Role
from cleaner.facts.known import Known

BODY_SHORT: Final = 50
"""A body under so many characters carries ``body-short``: less than one usual paragraph."""
Doubt = tuple[str, str]
"""A warning's code and detail."""


def doubts(of: Known, text: str, title: str | None, published: str | None, so_far: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """The warnings so far, and those that what was settled gives."""
    found: dict[str, str] = {}
    for code, detail in so_far:
        found.setdefault(code, detail)
    if title is None:
        found.setdefault("title-missing", "no headline was found")
    if published is None:
        found.setdefault("date-missing", "no date of publication was found")
    if of.choice.outlet is None:
        found.setdefault("source-unknown", "no outlet was recognised; the generic adapter spoke")
    if not text:
        found.setdefault("body-empty", "no body was found")
    elif len(text) < BODY_SHORT:
        found.setdefault("body-short", f"the body has {len(text)} characters")
    if any("\ufffd" in told for told in (text, title or "", *of.texts(Role.CAPTION), *_ledgered(of))):
        found.setdefault("characters-replaced", "the text holds U+FFFD, put there before it was saved")
    return tuple(found.items())


def _ledgered(of: Known) -> Iterable[str]:
    return (part.text for role, parts in of.by_role.items() if role is not None and role not in KEPT for part in parts)
