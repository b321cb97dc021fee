"""What `explain` prints: a document's pieces, runs of clutter folded, where the fields come from, the warnings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import IO, TYPE_CHECKING, Final

import msgspec

from cleaner.audit.explain import Explained
from cleaner.errors import shown

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from cleaner.audit.difference import Difference
    from cleaner.audit.provenance import Origin
    from cleaner.pipeline import Way

_WIDE_ENOUGH: Final = 60
"""On a narrower terminal lines are wrapped, not cut."""
_FEW: Final = 3
"""So many pieces of one role side by side that reach no field are told one by one; more are a line."""
_ENDS: Final = 3
"""Of these, so many are named."""
STRONGEST: Final = 4
"""So many features for and against a piece are printed, of some thirty."""

_COLOURS: Final = {
    "title": "bold cyan",
    "subtitle": "cyan",
    "section": "cyan",
    "body": "default",
    "caption": "green",
    "image": "green",
    "tag": "blue",
    "related": "blue",
}


class Manner(msgspec.Struct, frozen=True):
    """How much is printed. ``most``: reasons of each side, None for all; ``folded``: runs of clutter as a line; ``full``: no piece cut."""

    most: int | None = STRONGEST
    folded: bool = False
    full: bool = False


class Run(msgspec.Struct, frozen=True):
    """Pieces side by side of one role, none of which reaches a field."""

    pieces: list[Explained]

    @property
    def words(self) -> str:
        """How many, and what the first of them say."""
        named = [one.text.partition("\n")[0] or one.url or "" for one in self.pieces[:_ENDS]]
        return f"{len(self.pieces)} pieces: " + " | ".join(filter(None, named)) + " …"


def folded(pieces: list[Explained]) -> Iterator[Explained | Run]:
    """The pieces, runs of clutter as one."""
    for (loose, _), found in groupby(pieces, key=lambda one: (not one.kept and not one.facts and one.likely is None, one.role)):
        run = list(found)
        if loose and len(run) > _FEW:
            yield Run(run)
        else:
            yield from run


def reasons(piece: Explained, most: int | None = STRONGEST) -> list[str]:
    """The lines under a piece that say what spoke for and against it; ``most`` of each side, None for all."""
    if piece.likely is None:
        return []
    sides = (("for", [pair for pair in piece.why if pair[1] > 0]), ("against", [pair for pair in piece.why if pair[1] < 0]))
    return [f"likely {piece.likely:.2f}"] + [
        f"{side:<8} " + ", ".join(f"{feature} {weight:+.2f}" for feature, weight in pairs[:most]) for side, pairs in sides if pairs
    ]


class Printer:
    """Prints to ``out``: coloured by role on a terminal, plain elsewhere."""

    def __init__(self, out: IO[str], manner: Manner) -> None:
        from rich.console import Console

        self._terminal = out.isatty()
        self._manner = manner
        self._console: Console = Console(
            file=out, highlight=False, soft_wrap=not self._terminal, color_system="auto" if self._terminal else None, emoji=False
        )

    def head(self, place: str, way: Way) -> None:
        """What document this is, and who spoke of it."""
        found = way.choice.outlet
        who = f"{found.id} ({found.name})" if found is not None else "no outlet recognised"
        self._line(f"{shown(place)}: {way.document.carrier}, {who}, adapter {way.opened.adapter}", "bold")

    def pieces(self, pieces: list[Explained]) -> None:
        """The pieces, each with its reasons and its facts."""
        last = -1
        for one in folded(pieces) if self._manner.folded else pieces:
            if isinstance(one, Run):
                self._run(one)
                continue
            self._piece(one)
            for reason in reasons(one, self._manner.most) if one.index != last else ():
                self._line(f"      {reason}", "dim")
            for field, value in one.facts:
                self._cut(f"      → {field}: {shown(value)}", "cyan")
            last = one.index

    def origins(self, origins: list[Origin]) -> None:
        """Where the fields come from."""
        self._line("where the fields come from", "bold")
        for origin in origins:
            self._cut(f"  {origin.field:<15} {shown(origin.value)}", "default")
            self._cut(f"  {'':<15} from {shown('; '.join(origin.found))}", "dim")

    def differences(self, found: list[tuple[Difference, list[Explained]]]) -> None:
        """What differs, and the pieces that it is about."""
        count = len(found)
        self._line("no field differs" if not count else f"{count} field{'s' if count > 1 else ''} differ{'' if count > 1 else 's'}", "bold")
        for difference, pieces in found:
            for line in difference.lines():
                self._cut(shown(line), "yellow")
            for piece in pieces:
                self._piece(piece)

    def warnings(self, way: Way) -> None:
        """The record's warnings."""
        for code, detail in way.facts.doubts:
            self._line(f"   !  {code}: {shown(detail)}", "yellow")

    def _run(self, run: Run) -> None:
        first, last = run.pieces[0], run.pieces[-1]
        rules = {one.rule for one in run.pieces}
        rule = first.rule if len(rules) == 1 else f"{len(rules)} rules"
        number = f"{first.index}–{last.index}"
        self._print(f"{number:>4}  ", f"{first.role:<15}", rule, shown(run.words), "dim red", kept=False)

    def _piece(self, piece: Explained) -> None:
        role = f"{piece.role}/{piece.kind}" if piece.role == "body" and piece.kind != "paragraph" else piece.role
        words = shown(piece.text.replace("\n", "⏎").replace("\t", "⇥") or piece.url or "")
        self._print(f"{piece.index:4}  ", f"{role:<15}", piece.rule, words, _COLOURS.get(piece.role, "dim red"), kept=piece.kept)

    def _print(self, number: str, role: str, rule: str, words: str, colour: str, *, kept: bool) -> None:
        from rich.text import Text

        line = Text(number)
        line.append(role, colour)
        line.append(f" {rule:<22} ", "dim")
        line.append(words, colour if kept else "dim red")
        self._put(line)

    def _cut(self, words: str, colour: str) -> None:
        from rich.text import Text

        self._put(Text(words, colour))

    def _put(self, line: Text) -> None:
        """A line, cut to the terminal; Rich counts a Chinese character as the two columns that it takes."""
        if self._terminal and not self._manner.full and self._console.width >= _WIDE_ENOUGH:
            line.truncate(self._console.width, overflow="ellipsis")
        self._console.print(line)

    def _line(self, words: str, colour: str) -> None:
        from rich.text import Text

        self._console.print(Text(words, colour))
