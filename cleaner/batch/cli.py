"""`cleaner run`: parses words, calls `run`, says how it ended."""

from __future__ import annotations

import json
import os
import re
import sys
from typing import Annotated, Any

import typer

from cleaner.batch.options import Display, Reading, Writing
from cleaner.errors import CleanError
from cleaner.options import with_options

_MISUSE = frozenset(("exists", "busy", "other-run", "bad-option", "bad-hint", "bad-manifest", "missing-extra", "bad-outlet"))

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Files, folders, globs, addresses (s3://…), or - for a list of paths on standard input. "
        "JSON Lines and arrays, Parquet, RSS, Atom, JSON Feed, WARC, zip and tar are opened.",
        show_default=False,
    ),
]


@with_options(Writing, Reading, without=("progress",))
def run(
    inputs: Inputs,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="OUT", help="articles.jsonl (.gz, .zst), articles.parquet, or a folder.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show nothing but errors.")] = False,
    log_json: Annotated[bool, typer.Option("--log-json", help="Show progress as one JSON object a line.")] = False,
    **options: Any,
) -> None:
    """Clean whole collections into one output, with every core.

    The output appears when it is whole; until then everything is in OUT.run/, and after any death
    `cleaner run … --resume` goes on. Refused documents are listed in OUT.refused.jsonl.
    """
    import cleaner

    _open_streams()
    shown: Display = "quiet" if quiet else "live" if sys.stderr.isatty() else "plain"
    try:
        report = cleaner.run(inputs, output, **options, progress="json" if log_json else shown)
    except CleanError as error:
        print(_told(error) if log_json else f"cleaner: {_as_typed(str(error))}", file=sys.stderr)  # noqa: T201
        raise typer.Exit(2 if error.code in _MISUSE else 1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    raise typer.Exit(report.exit_code)


def _open_streams() -> None:
    """Whoever began this may have closed the standard streams. Their numbers would go to the run's own files, and be written over."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - for as long as the process


def _told(error: CleanError) -> str:
    """An error for machines, as the other events are."""
    facts = {"code": error.code, "message": _as_typed(error.message), "place": error.place, "remedy": error.remedy}
    return json.dumps({"event": "error", **facts})


def _as_typed(message: str) -> str:
    """A message about an option, with its name as it is written here: ``--min-chars -1`` for ``min_chars=-1``."""
    return re.sub(r"\A(\w+)=(?:'([^']*)'|(\S+))", lambda match: f"--{match[1].replace('_', '-')} {match[2] or match[3] or ''}", message)
