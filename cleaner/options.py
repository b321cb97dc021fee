"""Options that several commands share, and how the command line speaks."""

from __future__ import annotations

import sys
import warnings
from typing import Annotated

import typer

from cleaner.errors import CleanError

Outlets = Annotated[
    list[str] | None,
    typer.Option(
        "--outlets",
        metavar="DIR",
        help="A folder of outlet files of your own, beside those of the variable CLEANER_OUTLETS; may be given several times.",
    ),
]


def use(outlets: list[str] | None) -> None:
    """Have these folders known; one that cannot be is misuse."""
    if not outlets:
        return
    from cleaner import api

    try:
        api.use_outlets(*outlets)
    except CleanError as error:
        say(str(error))
        raise typer.Exit(2) from None


def say(message: str) -> None:
    """A message, on stderr."""
    sys.stdout.flush()
    print(f"cleaner: {message}", file=sys.stderr)  # noqa: T201


def warn_in_a_line() -> None:
    """Show a warning as a message, without the line of code that gave it."""

    def show(message: Warning | str, *_: object, **__: object) -> None:
        say(str(message))

    warnings.showwarning = show
