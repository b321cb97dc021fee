"""A document piece by piece, in page order: which role each got, which rule spoke, which facts it gave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from cleaner.document import KEPT, Role

if TYPE_CHECKING:
    from cleaner.pipeline import Way


class Explained(msgspec.Struct, frozen=True):
    """One piece, or part of one, as labelled. ``kept`` tells whether its text reaches the record.

    ``facts``: what was read off it, as fields of the record (or roles of a credit) and values.
    ``likely`` and ``why`` are given where they were asked for, in a whole page of no known outlet: how likely the piece is the
    article's by the scorer's word (its box, its size, its neighbours), and what spoke for (over 0) and against it, the strongest first.
    """

    index: int
    kind: str
    path: str
    role: str
    rule: str
    text: str
    url: str | None
    kept: bool
    likely: float | None = None
    why: tuple[tuple[str, float], ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def explained(way: Way, *, why: bool = False) -> list[Explained]:
    """The labelled parts of a document, for reading; with ``why`` what the scorer thought of each."""
    thoughts = _thoughts(way) if why else {}
    nothing: Thought = (None, ())
    return [
        Explained(
            index=part.piece.index,
            kind=part.kind if part.role is Role.BODY else part.piece.kind,
            path=part.piece.path,
            role=part.role.value if part.role is not None else "",
            rule=part.rule,
            text=part.text,
            url=part.url or part.piece.url or None,
            kept=part.role in KEPT,
            likely=thoughts.get(part.piece.index, nothing)[0],
            why=thoughts.get(part.piece.index, nothing)[1],
            facts=tuple((fact.field, _said(fact.value)) for fact in part.facts),
        )
        for part in way.parts
    ]


def _said(value: Any) -> str:
    return ": ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)


Thought = tuple[float | None, tuple[tuple[str, float], ...]]


def _thoughts(way: Way) -> dict[int, Thought]:
    """What the scorer thought of each piece, by its index; nothing where it was not asked."""
    from cleaner.generic import scorer

    if way.opened.article is None:
        return {}
    scores = zip(way.opened.article.blocks, way.opened.article.scores, strict=True)
    return {block.place: (score.likely, tuple(scorer.why(block, score))) for block, score in scores}
