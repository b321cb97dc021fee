"""A document piece by piece, in page order: which role each got, and which rule spoke."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import msgspec

from cleaner.document import KEPT, Role

if TYPE_CHECKING:
    from cleaner.pipeline import Way


class Explained(msgspec.Struct, frozen=True):
    """One piece, or part of one, as labelled. ``kept`` tells whether its text reaches the record."""

    index: int
    kind: str
    path: str
    role: str
    rule: str
    text: str
    url: str | None
    kept: bool


def explained(way: Way) -> list[Explained]:
    """The labelled parts of a document, for reading."""
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
        )
        for part in way.parts
    ]


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


def show(place: str, way: Way, pieces: list[Explained], out: IO[str]) -> None:
    """Print the pieces: coloured by role on a terminal, plain elsewhere."""
    from rich.console import Console
    from rich.text import Text

    terminal = out.isatty()
    console = Console(file=out, highlight=False, soft_wrap=not terminal, color_system="auto" if terminal else None, emoji=False)
    found = way.choice.outlet
    who = f"{found.id} ({found.name})" if found is not None else "no outlet recognised"
    console.print(Text(f"{place}: {way.document.carrier}, {who}, adapter {way.adapter}", "bold"))
    for piece in pieces:
        colour = _COLOURS.get(piece.role, "dim red")
        line = Text(f"{piece.index:4}  ")
        role = f"{piece.role}/{piece.kind}" if piece.role == "body" and piece.kind != "paragraph" else piece.role
        line.append(f"{role:<15}", colour)
        line.append(f" {piece.rule:<22} ", "dim")
        words = piece.text.replace("\n", "⏎").replace("\t", "⇥") or piece.url or ""
        line.append(words, colour if piece.kept else "dim red")
        if terminal and console.width >= _WIDE_ENOUGH:
            line.truncate(console.width, overflow="ellipsis")
        console.print(line)
    for code, detail in dict.fromkeys(way.notes):
        console.print(Text(f"   !  {code}: {detail}", "yellow"))
