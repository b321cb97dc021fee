"""A piece, or a part of one, with the role that a rule gave it and the facts that the rule read."""

from __future__ import annotations

from typing import Any

import msgspec

from cleaner.document.piece import Piece
from cleaner.document.roles import Role
from cleaner.words.sentences import ends_sentence, reads_like_headline


class Fact(msgspec.Struct, frozen=True, gc=False):
    """Something read off a piece's small print: ``field`` is a record field or a credit role."""

    field: str
    value: Any


class Labelled(msgspec.Struct, frozen=True, gc=False):
    """A piece, or one part of it, with its role and the rule that gave it."""

    piece: Piece
    text: str
    role: Role | None = None
    rule: str = ""
    kind: str = "paragraph"
    facts: tuple[Fact, ...] = ()
    url: str | None = None


def part_of(piece: Piece) -> Labelled:
    """A piece before anything is said of it."""
    return Labelled(piece, piece.text, kind="paragraph" if piece.kind in _PLAIN else piece.kind)


_PLAIN = frozenset(("line", "caption", "image", "region"))
"""Kinds of piece whose text is a paragraph where it is body."""


def give(
    part: Labelled, role: Role | None, rule: str, *found: Fact, text: str | None = None, url: str | None = None, kind: str = ""
) -> Labelled:
    """The part with its role; with other text where it was split, with the facts that were read."""
    return Labelled(
        part.piece,
        part.text if text is None else text,
        role,
        rule,
        kind or part.kind,
        part.facts + found if found else part.facts,
        url or part.url,
    )


def is_prose(part: Labelled) -> bool:
    """Whether a part that nobody has named is running text."""
    return part.role is None and len(part.text) > 10 and ends_sentence(part.text)


def is_text(part: Labelled) -> bool:
    """Whether a part is prose and could be no headline (one that ends in ！ or ？ is prose, too)."""
    return is_prose(part) and not reads_like_headline(part.text)
