"""What a person sees of a run: a live display, plain lines, JSON lines, or nothing; and the table at its end.

All of it goes to stderr.
"""

from __future__ import annotations

import contextlib
import json
import sys
import threading
import time
from typing import Any, Final, Literal, Protocol, TextIO

import msgspec

from cleaner.batch.inputs import Inputs, Meter, total_bytes
from cleaner.batch.report import RunReport
from cleaner.batch.tally import GENERIC, Tally
from cleaner.errors import shown

Look = Literal["live", "plain", "json", "quiet"]
_EVERY: Final = 10.0
_LIVE_EVERY: Final = 0.25
_SURE: Final = 2.0
"""Seconds before a pace tells when the end will be."""
_BAR: Final = 40


class Display(Protocol):
    """Shows a run."""

    def watch(self, tally: Tally, meter: Meter) -> None:
        """Called a few times a second."""

    def close(self) -> None:
        """Called when no more will be watched, whatever the reason."""

    def end(self, report: RunReport) -> None:
        """Called once, when the run is over."""


def display(look: Look, inputs: Inputs, stream: TextIO | None = None) -> Display:
    """The display of that look; ``stream`` is stderr if not given."""
    given = stream or sys.stderr
    if look == "quiet" or given is None:
        return Quiet()
    out: Any = Patient(given)
    if look == "json":
        return Json(out, inputs)
    return Live(out, inputs) if look == "live" else Plain(out, inputs)


class Patient:
    """A stream whose reader may leave: the run goes on without being seen."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write, if anybody reads."""
        with contextlib.suppress(OSError, ValueError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Flush, if anybody reads."""
        with contextlib.suppress(OSError, ValueError):
            self._stream.flush()


class Pace:
    """How fast the run goes, and how far it is; the whole size is looked up in the background."""

    def __init__(self, inputs: Inputs) -> None:
        self.begun = time.monotonic()
        self._total: int | None = None
        self._first: tuple[int, int] | None = None
        if "-" not in inputs.words:  # a list on standard input cannot be read twice
            threading.Thread(target=self._look_up, args=(inputs,), daemon=True).start()

    def _look_up(self, inputs: Inputs) -> None:
        self._total = total_bytes(inputs)

    def facts(self, tally: Tally, meter: Meter) -> dict[str, Any]:
        """Counts and rates so far; ``eta`` in seconds, None where it is not known."""
        documents = tally.documents + meter.in_hand
        if self._first is None:  # what an earlier sitting did does not count for this one's pace
            self._first = (documents, tally.bytes)
        begun, size = self._first
        seconds = max(time.monotonic() - self.begun, 0.001)
        whole = meter.planned * self._total / meter.read if self._total and meter.read else None  # of which this much was met so far
        pace = (documents - begun) / seconds
        eta = max(whole - documents, 0) / pace if whole and pace > 0 and seconds >= _SURE else None
        return {
            "documents": documents,
            "refused": tally.refused,
            "documents_a_second": round(pace, 1),
            "megabytes_a_second": round((tally.bytes - size) / seconds / 1e6, 2),
            "generic_share": round(tally.generic / max(tally.documents - tally.refused, 1), 4),
            "outlets": {name: outlet.documents for name, outlet in sorted(tally.outlets.items(), key=lambda pair: -pair[1].documents)},
            "eta_seconds": None if eta is None else round(eta),
        }


def in_words(facts: dict[str, Any]) -> str:
    """A line of progress."""
    eta = facts["eta_seconds"]
    words = [*_counted(facts), *([] if eta is None else [f"{clock(eta)} to go"])]
    outlets = _outlets(facts)
    return ", ".join(words) + (f" ({outlets})" if outlets else "")


def _counted(facts: dict[str, Any]) -> list[str]:
    return [
        f"{facts['documents']:,} documents",
        f"{facts['documents_a_second']:,.0f} a second",
        f"{facts['megabytes_a_second']:.1f} MB a second",
        f"{facts['refused']:,} refused",
        f"{facts['generic_share']:.0%} generic",
    ]


def _outlets(facts: dict[str, Any]) -> str:
    return ", ".join(f"{_name(name)} {number:,}" for name, number in list(facts["outlets"].items())[:8])


def clock(seconds: float) -> str:
    """Seconds as 1:02:03 or 2:03."""
    whole = round(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class Quiet:
    """Nothing at all; the exit code tells."""

    def watch(self, tally: Tally, meter: Meter) -> None:
        """Show nothing."""

    def close(self) -> None:
        """Nothing to close."""

    def end(self, report: RunReport) -> None:
        """Show nothing."""


class _Lines:
    """A line every ten seconds."""

    def __init__(self, out: TextIO, inputs: Inputs) -> None:
        self.out = out
        self.pace = Pace(inputs)
        self._next = time.monotonic() + _EVERY

    def watch(self, tally: Tally, meter: Meter) -> None:
        """Say how it goes, every ten seconds."""
        facts = self.pace.facts(tally, meter)
        if time.monotonic() >= self._next:
            self._next += _EVERY
            self.say(facts)

    def say(self, facts: dict[str, Any]) -> None:
        """One line."""
        raise NotImplementedError

    def close(self) -> None:
        """Nothing to close."""


class Plain(_Lines):
    """Lines of words."""

    def say(self, facts: dict[str, Any]) -> None:
        """One line of words."""
        print(f"cleaner: {in_words(facts)}", file=self.out, flush=True)

    def end(self, report: RunReport) -> None:
        """The table."""
        summary(report, self.out)


class Json(_Lines):
    """One JSON object a line, for machines: ``event`` is ``progress`` or ``end``; the command line adds ``error``."""

    def say(self, facts: dict[str, Any]) -> None:
        """One object."""
        print(json.dumps({"event": "progress", **facts}), file=self.out, flush=True)

    def end(self, report: RunReport) -> None:
        """The whole report."""
        print(json.dumps({"event": "end", **msgspec.to_builtins(report)}), file=self.out, flush=True)


class Live:
    """A bar that moves, with the outlets under it."""

    def __init__(self, out: TextIO, inputs: Inputs) -> None:
        from rich.console import Console
        from rich.live import Live as RichLive

        self.out = out
        self.pace = Pace(inputs)
        self._live = RichLive(console=Console(file=out), auto_refresh=False, transient=True)
        self._live.start()
        self._next = 0.0

    def watch(self, tally: Tally, meter: Meter) -> None:
        """Draw it anew."""
        facts = self.pace.facts(tally, meter)
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _LIVE_EVERY
            self._live.update(self._drawn(facts), refresh=True)

    def _drawn(self, facts: dict[str, Any]) -> Any:
        from rich.console import Group
        from rich.progress_bar import ProgressBar
        from rich.table import Table
        from rich.text import Text

        elapsed = time.monotonic() - self.pace.begun
        eta = facts["eta_seconds"]
        bar = ProgressBar(total=None if eta is None else elapsed + eta, completed=elapsed, width=_BAR, pulse=eta is None)
        head = Table.grid(padding=(0, 1))  # how long still comes first: the rest may be cut on a narrow terminal
        head.add_row(bar, "" if eta is None else f"{clock(eta)} to go")
        rest = (Text(words, no_wrap=True, overflow="ellipsis") for words in (", ".join(_counted(facts)), _outlets(facts)))
        return Group(head, *rest)

    def close(self) -> None:
        """The bar goes."""
        self._live.stop()

    def end(self, report: RunReport) -> None:
        """The table comes."""
        summary(report, self.out)


def summary(report: RunReport, out: TextIO) -> None:
    """The table by outlet, what was removed from each, and how it ended."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    table = Table("outlet", "documents", "refused", "no title", "no date", "empty", "generic", box=SIMPLE)
    for column in table.columns[1:]:
        column.justify = "right"
    for outlet in report.outlets:
        numbers = (outlet.documents, outlet.refused, outlet.untitled, outlet.undated, outlet.empty, outlet.generic)
        table.add_row(_name(outlet.source), *(f"{number:,}" for number in numbers))
    console = Console(file=out, width=None if out.isatty() else 120, highlight=False)
    if report.documents:
        console.print(table)
    for line in (*removed(report), *closing(report)):
        console.print(shown(line), markup=False, soft_wrap=True)


def _name(source: str) -> str:
    return "(no known outlet)" if source == GENERIC else source


def removed(report: RunReport) -> list[str]:
    """What went from the text of each outlet's documents, by kind, as mean shares; and the codes of refusals."""
    lines = []
    for outlet in report.outlets:
        shares = [f"{kind} {share:.1%}" for kind, share in outlet.removed.items() if share >= 0.0005]
        if shares:
            lines.append(f"  {_name(outlet.source)}: {', '.join(shares)}")
    if lines:
        lines = ["removed, as a mean share of a document's text:", *lines, ""]
    if report.refused:
        lines += [f"refused: {_counts(report.refusals)}"]
    if report.filtered:
        lines += [f"filtered out: {_counts(report.filters)}"]
    return lines


def _counts(numbers: dict[str, int]) -> str:
    return ", ".join(f"{name} {number:,}" for name, number in numbers.items())


def closing(report: RunReport) -> list[str]:
    """The last lines: what was counted, where it went, how it ended."""
    rest = {"refused": report.refused, "duplicates": report.duplicates, "filtered out": report.filtered}
    parts = [f"{report.records:,} records"] + [f"{number:,} {name}" for name, number in rest.items() if number]
    pace = report.documents / report.seconds if report.seconds else 0
    if not report.documents:
        lines = ["no document was found in the inputs"]
    else:
        lines = [f"{report.documents:,} documents: {', '.join(parts)}; {clock(report.seconds)}, {pace:,.0f} a second"]
    if report.passed:
        lines.append(f"{report.passed:,} entries passed over: hidden, links, or no articles")
    if report.ending == "done" and report.output:
        lines.append(f"written: {report.output}")
        if report.refused:
            lines.append(f"refusals: {report.refused_path}")
        if report.filtered:
            lines.append(f"filtered out: {report.filtered_path}")
    elif report.ending == "interrupted" and report.output:
        lines.append("interrupted; --resume goes on from here")
    elif report.ending == "too-many-refused":
        lines.append(f"stopped: {report.message}; --resume with a higher limit goes on from here")
    return lines
