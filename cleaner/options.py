"""Options that several commands share, and how the command line speaks."""

from __future__ import annotations

import inspect
import sys
import warnings
from collections.abc import Callable
from typing import Annotated, Any

import typer

from cleaner.errors import CleanError, shown
from cleaner.hints import F, Hints, HintWords, hints_of, options_of

Outlets = Annotated[
    list[str] | None,
    typer.Option(
        "--outlets",
        metavar="DIR",
        help="A folder of outlet files of your own, beside those of the variable CLEANER_OUTLETS; may be given several times.",
    ),
]


def with_options(*kinds: type, without: tuple[str, ...] = ()) -> Callable[[F], F]:
    """Give a command that takes ``**options`` of some tables the options of the command line (`cleaner.hints.Said`).

    The command gets what Python's calls take: what was typed is read already.
    """

    def dress(function: F) -> F:
        table = {name: told for name, told in options_of(*kinds).items() if name not in without}
        told = inspect.signature(function, eval_str=True)
        own = [one for one in told.parameters.values() if one.kind is not inspect.Parameter.VAR_KEYWORD]
        more = [_typed(name, *pair) for name, pair in table.items()]

        def command(*words: Any, **options: Any) -> Any:
            try:
                for name, (_, said) in table.items():
                    if said.read is not None:
                        options[name] = said.read(options[name])
            except CleanError as error:
                raise misuse(error) from None
            return function(*words, **options)

        command.__name__, command.__doc__ = function.__name__, function.__doc__
        command.__signature__ = told.replace(parameters=[*own, *more])  # type: ignore[attr-defined]
        command.__annotations__ = {one.name: one.annotation for one in (*own, *more)}
        return command  # type: ignore[return-value]

    return dress


def _typed(name: str, kind: Any, said: Any) -> inspect.Parameter:
    flags = said.flags or (f"--{name.replace('_', '-')}",)
    default = list(said.default) if isinstance(said.default, tuple) else said.default
    if flags[0].startswith("--no-"):
        default = not default
    plain = isinstance(default, int | float | str) and not isinstance(default, bool)
    default_shown = said.shown or (plain and bool(default))
    option = typer.Option(
        *flags,
        metavar=said.metavar,
        help=said.help.replace("``", "`"),
        min=said.least,
        show_default=default_shown,
    )
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[said.typed or kind, option])


def use(outlets: list[str] | None) -> None:
    """Have these folders known; one that cannot be is misuse."""
    if not outlets:
        return
    from cleaner.outlets import registry

    try:
        registry.use(tuple(outlets))
    except CleanError as error:
        raise misuse(error) from None


def given_hints(words: HintWords) -> Hints:
    """The hints; one that cannot be used is misuse and ends the run before any document is read."""
    from cleaner.several import usable

    try:
        return usable(hints_of(None, words))
    except CleanError as error:
        say(f"{error.message} ({error.remedy})")
        raise typer.Exit(2) from None


def misuse(error: CleanError) -> typer.Exit:
    """Say what is wrong with an option, and leave."""
    say(str(error))
    return typer.Exit(2)


def say(message: str) -> None:
    """A message, on stderr."""
    sys.stdout.flush()
    print("\n".join(map(shown, f"cleaner: {message}".split("\n"))), file=sys.stderr)  # noqa: T201


def warn_in_a_line() -> None:
    """Show a warning as a message, without the line of code that gave it."""

    def show(message: Warning | str, *_: object, **__: object) -> None:
        say(str(message))

    warnings.showwarning = show
