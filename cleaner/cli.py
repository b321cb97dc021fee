"""The command line: parses words, calls the package, prints. Records on stdout, messages on stderr.

Exit codes: 0 all clean, 1 some documents refused, 2 misuse.
"""

from __future__ import annotations

import glob
import json
import os
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Unpack

import msgspec
import typer

import cleaner
from cleaner import api
from cleaner.authoring.cli import app as outlet_app
from cleaner.authoring.listing import outlets as list_outlets
from cleaner.batch.cli import run as run_batch
from cleaner.batch.inputs.local import no_link
from cleaner.errors import CleanError
from cleaner.hints import Hints, HintWords, hints_of, path_name
from cleaner.options import Outlets, say, use, warn_in_a_line, with_options
from cleaner.reading.intake import read

app = typer.Typer(
    name="cleaner",
    help="Turn scraped news, however it was saved, into clean article records.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """What a record is printed as."""

    JSON = "json"
    MARKDOWN = "markdown"
    TEXT = "text"


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders (taken whole), globs, or - for standard input.", show_default=False)
]
Why = Annotated[bool, typer.Option("--why", help="Of a page of no known outlet, say why each piece is taken for the article's or not.")]
OnePiece = Annotated[int | None, typer.Option(metavar="N", help="Only the piece of this number; with --why, all that spoke of it.")]


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,  # noqa: FBT002
) -> None:
    """Turn scraped news, however it was saved, into clean article records."""
    if version:
        typer.echo(f"cleaner {cleaner.__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(2)


@app.command()
@with_options(HintWords)
def clean(
    paths: Paths,
    format: Annotated[
        Format, typer.Option(help="Print records as JSON Lines, as Markdown with front matter, or the body's text alone.")
    ] = Format.JSON,
    outlets: Outlets = None,
    **hints: Unpack[HintWords],
) -> None:
    """Print the record of every document.

    One JSON line each, in the order of the paths. Refusals go to stderr; the other documents still come.
    """
    use(outlets)
    given = _given(hints)
    refused = 0
    printed = False
    for place, found in _documents(paths):

        def refuse(error: CleanError) -> None:
            nonlocal refused
            refused += 1
            say(str(error))

        try:
            for record in _records(place, given, refuse, found=found):
                if printed and format is not Format.JSON:
                    _print("")
                _print(_shown(record, format))
                printed = True
        except CleanError as error:
            refuse(error)
    raise typer.Exit(1 if refused else 0)


@app.command()
@with_options(HintWords)
def explain(
    paths: Paths,
    outlets: Outlets = None,
    why: Why = False,  # noqa: FBT002 - a flag
    piece: OnePiece = None,
    **hints: Unpack[HintWords],
) -> None:
    """Show a document piece by piece.

    Every piece in page order, with the role it got and the name of the rule that gave it; with --why also how likely
    it is the article's, and the strongest features for and against that, as log odds.
    """
    from cleaner.audit.explain import explained, show

    use(outlets)
    given = _given(hints)
    refused = 0
    for place, found in _documents(paths):
        try:
            way = api.way(_bytes(place, given.max_bytes, found=found), msgspec.structs.replace(given, name=place))
            pieces = [one for one in explained(way, why=why) if piece in (None, one.index)]
            show(place, way, pieces, sys.stdout, *([None] if piece is not None else []))
        except CleanError as error:
            refused += 1
            say(str(error))
    raise typer.Exit(1 if refused else 0)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    _print(json.dumps(cleaner.json_schema(), ensure_ascii=False, indent=2))


app.command("run")(run_batch)
app.command("outlets")(list_outlets)
app.add_typer(outlet_app, name="outlet")


def _given(words: HintWords) -> Hints:
    """The hints; one that cannot be used is misuse and ends the run before any document is read."""
    try:
        return api.check(hints_of(None, words))
    except CleanError as error:
        say(f"{error.message} ({error.remedy})")
        raise typer.Exit(2) from None


def _bytes(place: str, limit: int, *, found: bool) -> bytes:
    if place == "-":
        return sys.stdin.buffer.read(limit + 1)
    return read(place, limit, opener=no_link if found else None)


def _documents(paths: list[str]) -> Iterator[tuple[str, bool]]:
    """The files that the words on the command line mean, and whether each was found in a folder: a link there is not followed.

    A word that means none is kept, to be refused by name.
    """
    for word in paths:
        if word == "-":
            yield word, False
        elif os.path.isdir(word):  # noqa: PTH112 - a name too long for the system is no error here
            files = [os.fspath(path) for path in sorted(Path(word).rglob("*")) if not (path.is_dir() or _hidden(path, word))]
            if not files:
                say(f"{word}: this folder holds no files")
            yield from ((file, True) for file in files)
        elif glob.has_magic(word) and not os.path.exists(word):  # noqa: PTH110
            found = sorted(path for path in glob.glob(word, recursive=True) if not Path(path).is_dir())  # noqa: PTH207 - as the shell would
            yield from ((file, True) for file in found or [word])
        else:
            yield word, False


def _hidden(path: Path, root: str) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def _records(place: str, given: Hints, refuse: api.OnError, *, found: bool) -> Iterator[cleaner.CleanArticle]:
    name = path_name(place)
    return api.many(_bytes(place, given.max_bytes, found=found), msgspec.structs.replace(given, name=name), refuse)


def _shown(record: cleaner.CleanArticle, format: Format) -> str:
    if format is Format.MARKDOWN:
        return record.to_markdown().rstrip("\n")
    return record.text if format is Format.TEXT else record.to_json()


def _print(text: str) -> None:
    """UTF-8 whatever the terminal's locale says, so that a pipe always gets what the record holds."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # `… | head` has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from None


def run() -> None:
    """Run the command line; a disk that is full is said in one line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    warn_in_a_line()
    try:
        app()
    except OSError as error:
        sys.stderr.write(f"cleaner: cannot write: {error.strerror or error}\n")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    run()
