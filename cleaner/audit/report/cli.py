"""`cleaner report`: parses words, writes the page, says what moved."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cleaner.errors import CleanError, shown
from cleaner.options import Outlets, misuse, say, use


class FailOn(StrEnum):
    """What a scheduled job may fail for."""

    NOTHING = "nothing"
    DRIFT = "drift"
    REFUSED = "refused"


def report(
    out: Annotated[
        str, typer.Argument(metavar="OUT", help="What `cleaner run` wrote: JSON Lines (.gz, .zst) or Parquet.", show_default=False)
    ],
    output: Annotated[str, typer.Option("--output", "-o", metavar="PAGE", help="The page.")] = "report.html",
    against: Annotated[str | None, typer.Option(metavar="EARLIER", help="An earlier run's output: list what moved since.")] = None,
    fail_on: Annotated[FailOn, typer.Option(help="Exit with 1 where an outlet drifted, or a document was refused.")] = FailOn.NOTHING,
    outlets: Outlets = None,
) -> None:
    """Show what a run gave, in one page: documents, refusals, warnings, what is missing, what was removed, what noise is left.

    With --against also what moved since an earlier run, beyond chance; --fail-on drift makes that an exit code of 1.
    """
    from cleaner.audit.report.api import report as looked_over

    if fail_on is FailOn.DRIFT and against is None:
        raise misuse(CleanError("bad-option", "--fail-on drift needs a run to compare with", remedy="add --against EARLIER"))
    use(outlets)
    try:
        found = looked_over(out, against)
        found.save(output)
    except CleanError as error:
        say(str(error))
        raise typer.Exit(1) from None
    say(f"{shown(output)}: {found.tally.records:,} records, {found.tally.refused:,} refused, {len(found.drift)} drifts")
    for one in found.drift:
        say(f"drift: {shown(one.outlet)} {one.measure} {one.before:.1%} -> {one.after:.1%} (p {one.p:.1g})")
    failed = (fail_on is FailOn.DRIFT and found.drift) or (fail_on is FailOn.REFUSED and found.tally.refused)
    raise typer.Exit(1 if failed else 0)
