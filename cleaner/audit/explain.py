"""A document piece by piece, in page order: which role each got, and which rule spoke."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import msgspec

from cleaner.document import KEPT, Role
from cleaner.errors import shown

if TYPE_CHECKING:
    from cleaner.pipeline import Way


class Explained(msgspec.Struct, frozen=True):
    """One piece, or part of one, as labelled. ``kept`` tells whether its text reaches the record.

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
        )
        for part in way.parts
    ]


Thought = tuple[float | None, tuple[tuple[str, float], ...]]


def _thoughts(way: Way) -> dict[int, Thought]:
    """What the scorer thought of each piece, by its index; nothing where it was not asked."""
    from cleaner.generic import scorer

    if way.opened.article is None:
        return {}
    scores = zip(way.opened.article.blocks, way.opened.article.scores, strict=True)
    return {block.place: (score.likely, tuple(scorer.why(block, score))) for block, score in scores}


_WIDE_ENOUGH = 80
"""On a narrower terminal lines are wrapped, not cut."""

_COLOURS = {
    "title": "bold cyan",
    "subtitle": "cyan",
    "section": "cyan",
    "body": "default",
    "caption": "green",
    "image": "green",
    "tag": "blue",
    "related": "blue",
}


_STRONGEST = 4
"""So many features for and against a piece are printed, of some thirty."""


def reasons(piece: Explained, most: int | None = _STRONGEST) -> list[str]:
    """The lines under a piece that say what spoke for and against it; ``most`` of each side, None for all."""
    if piece.likely is None:
        return []
    sides = (("for", [pair for pair in piece.why if pair[1] > 0]), ("against", [pair for pair in piece.why if pair[1] < 0]))
    return [f"likely {piece.likely:.2f}"] + [
        f"{side:<8} " + ", ".join(f"{feature} {weight:+.2f}" for feature, weight in pairs[:most]) for side, pairs in sides if pairs
    ]


def show(place: str, way: Way, pieces: list[Explained], out: IO[str], most: int | None = _STRONGEST) -> None:
    """Print the pieces: coloured by role on a terminal, plain elsewhere. ``most``: how many reasons of each side, None for all."""
    from rich.console import Console
    from rich.text import Text

    terminal = out.isatty()
    console = Console(file=out, highlight=False, soft_wrap=not terminal, color_system="auto" if terminal else None, emoji=False)
    found = way.choice.outlet
    who = f"{found.id} ({found.name})" if found is not None else "no outlet recognised"
    console.print(Text(f"{shown(place)}: {way.document.carrier}, {who}, adapter {way.opened.adapter}", "bold"))
    last = -1
    for piece in pieces:
        colour = _COLOURS.get(piece.role, "dim red")
        line = Text(f"{piece.index:4}  ")
        role = f"{piece.role}/{piece.kind}" if piece.role == "body" and piece.kind != "paragraph" else piece.role
        line.append(f"{role:<15}", colour)
        line.append(f" {piece.rule:<22} ", "dim")
        words = shown(piece.text.replace("\n", "⏎").replace("\t", "⇥") or piece.url or "")
        line.append(words, colour if piece.kept else "dim red")
        if terminal and console.width >= _WIDE_ENOUGH:
            line.truncate(console.width, overflow="ellipsis")
        console.print(line)
        for reason in reasons(piece, most) if piece.index != last else ():
            console.print(Text(f"      {reason}", "dim"))
        last = piece.index
    for code, detail in way.facts.doubts:
        console.print(Text(f"   !  {code}: {detail}", "yellow"))
