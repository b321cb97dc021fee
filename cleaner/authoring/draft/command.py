"""``cleaner outlet draft``: the file on stdout, what is unsure and what it makes of the samples on stderr."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cleaner.errors import CleanError
from cleaner.options import Outlets, say, use

if TYPE_CHECKING:
    from cleaner.authoring.draft.drafting import Outcome

Samples = Annotated[
    list[str],
    typer.Argument(
        metavar="SAMPLE...", help="Saved articles of one outlet, three or more: pages, dumps, mirrors, feeds.", show_default=False
    ),
]
Id = Annotated[str | None, typer.Option("--id", metavar="ID", help="The outlet's id; else it is read off its host.")]
Host = Annotated[str | None, typer.Option(metavar="HOST", help="The outlet's host; samples of others are left out.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="FILE", help="Write the file here, in a folder under its id; one that exists is never overwritten."
    ),
]


def draft(samples: Samples, id: Id = None, host: Host = None, output: Output = None, outlets: Outlets = None) -> None:
    """Propose an outlet's file from saved articles.

    What agrees across the samples becomes selectors and fields, what recurs becomes rules. The file goes to
    stdout (or to FILE); what is unsure, and what the file makes of each sample, goes to stderr.
    `cleaner outlet new` adds a fixture and a test to a file that is there.
    """
    from cleaner.authoring.draft.drafting import draft as drafted
    from cleaner.several import placed

    use(outlets)
    try:
        if output is not None and output.is_file():
            raise CleanError("exists", "this file exists", place=str(output), remedy="move it away, or name another")
        outcome = placed("", lambda: drafted(samples, id, host, say))
        if output is None:
            sys.stdout.buffer.write(outcome.source.encode())
            sys.stdout.buffer.flush()
        else:
            _write(output, outcome)
    except CleanError as error:
        say(str(error))
        raise typer.Exit(2 if error.code in ("bad-option", "exists") else 1) from None
    for doubt in outcome.doubts:
        say(f"unsure: {doubt}")
    for row in outcome.report:
        say(row)


def _write(output: Path, outcome: Outcome) -> None:
    """The file; what is no Python file is meant for a folder, where its name is the one that `cleaner outlet new` would give."""
    from cleaner.authoring.new import module_of

    try:
        if output.suffix != ".py":
            output.mkdir(parents=True, exist_ok=True)
            output /= f"{module_of(outcome.id)}.py"
        with output.open("x", encoding="utf-8") as file:
            file.write(outcome.source)
        say(f"wrote {output}")
    except FileExistsError:
        raise CleanError("exists", "this file exists", place=str(output), remedy="move it away, or name another") from None
    except OSError as error:
        raise CleanError(
            "unwritable", f"cannot be written: {error.strerror or error}", place=str(output), remedy="name another place"
        ) from None
