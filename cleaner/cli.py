"""The command line: parses words, calls the package, prints. Records on stdout, messages on stderr.

Exit codes: 0 all clean, 1 some documents refused, 2 misuse.
"""

from __future__ import annotations

import json
import os
import sys
from enum import StrEnum
from typing import Annotated, Unpack

import typer

import cleaner
from cleaner import pipeline
from cleaner.audit.cli import Paths, explain
from cleaner.audit.report.cli import report
from cleaner.audit.view.cli import view
from cleaner.authoring.cli import app as outlet_app
from cleaner.authoring.listing import outlets as list_outlets
from cleaner.batch.cli import run as run_batch
from cleaner.batch.named import named
from cleaner.errors import CleanError
from cleaner.hints import HintWords
from cleaner.options import Outlets, given_hints, say, use, warn_in_a_line, with_options

app = typer.Typer(
    name="cleaner",
    help="Turn scraped news, however it was saved, into clean article records.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """What a record is printed as; ``auto`` is for reading at a terminal, and JSON Lines elsewhere."""

    AUTO = "auto"
    JSON = "json"
    MARKDOWN = "markdown"
    TEXT = "text"


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
        Format,
        typer.Option(
            help="Print records as JSON Lines, as Markdown with front matter, or the body's text alone; "
            "auto: an article to read at a terminal, else json."
        ),
    ] = Format.AUTO,
    outlets: Outlets = None,
    **hints: Unpack[HintWords],
) -> None:
    """Print the record of every document.

    One JSON line each, in the order of the paths; at a terminal a page for reading. Refusals go to stderr; the other documents still come.
    """
    use(outlets)
    if reading := format is Format.AUTO and sys.stdout.isatty():
        from cleaner.audit import readable
    format = Format.JSON if format is Format.AUTO else format
    refused = printed = 0
    for _, cleaned in named(paths, given_hints(hints), pipeline.finish):
        try:
            record = cleaned()
        except CleanError as error:
            refused += 1
            say(str(error))
            continue
        if printed and (reading or format is not Format.JSON):
            _print("")
        if reading:
            readable.show(record, sys.stdout)
        else:
            _print(_shown(record, format))
        printed += 1
    if reading and printed:
        _print(f"\n{readable.HINT}")
    raise typer.Exit(1 if refused else 0)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    _print(json.dumps(cleaner.json_schema(), ensure_ascii=False, indent=2))


app.command("explain")(explain)
app.command("view")(view)
app.command("run")(run_batch)
app.command("report")(report)
app.command("outlets")(list_outlets)
app.add_typer(outlet_app, name="outlet")


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
        app(prog_name="cleaner")  # by which the shell's completion calls it, however it was started
    except OSError as error:
        sys.stderr.write(f"cleaner: cannot write: {error.strerror or error}\n")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    run()
