"""`cleaner run`: parses words, calls `run`, says how it ended."""

from __future__ import annotations

import json
import re
import sys
from enum import StrEnum
from typing import Annotated, Any

import typer

from cleaner.batch.job import MEMORY, SECONDS
from cleaner.errors import CleanError
from cleaner.options import Outlets


class Format(StrEnum):
    """What is written."""

    JSONL = "jsonl"
    PARQUET = "parquet"
    MARKDOWN = "markdown"
    JSON = "json"


class EngineName(StrEnum):
    """What does the work."""

    LOCAL = "local"
    RAY = "ray"


class StartMethod(StrEnum):
    """How worker processes begin."""

    SPAWN = "spawn"
    FORK = "fork"


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


def run(
    inputs: Inputs,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="OUT", help="articles.jsonl (.gz, .zst), articles.parquet, or a folder.")
    ] = None,
    format: Annotated[Format | None, typer.Option(help="What to write, if the output's name does not say it.")] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Worker processes; as many as there are cores if not given.")
    ] = None,
    fields: Annotated[str | None, typer.Option(metavar="A,B,…", help="Write only these fields of the record.")] = None,
    no_ledger: Annotated[bool, typer.Option("--no-ledger", help="Leave out the field `removed`.")] = False,
    min_chars: Annotated[int, typer.Option(metavar="N", help="Keep only records with at least N characters of text.")] = 0,
    source: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Keep only records of this outlet; may be given several times.")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DAY", help="Keep only records published on or after this day.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DAY", help="Keep only records published on or before this day.")] = None,
    drop_duplicates: Annotated[
        bool, typer.Option("--drop-duplicates", help="Keep the first of records with one text or one address; list the others.")
    ] = False,
    limit: Annotated[int | None, typer.Option(min=1, metavar="N", help="Only the first N documents.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Clean and count, write nothing.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was interrupted.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an output that exists, or begin an unfinished run anew.")] = False,
    max_refused: Annotated[str | None, typer.Option(metavar="SHARE", help="Stop when more than this share is refused, as 5%.")] = None,
    encoding: Annotated[str | None, typer.Option(metavar="NAME", help="The charset, as an HTTP header would give it.")] = None,
    crawled: Annotated[str | None, typer.Option(metavar="DAY", help="The day of the crawl, as 2026-03-10.")] = None,
    drop: Annotated[list[str] | None, typer.Option(metavar="PATTERN", help="Take out what this regular expression is found in.")] = None,
    max_bytes: Annotated[
        int | None, typer.Option(metavar="N", help="The largest document taken, in bytes (20 million if not given).")
    ] = None,
    outlets: Outlets = None,
    input_field: Annotated[
        list[str] | None,
        typer.Option(metavar="OURS=THEIRS", help="What the inputs call a field: html=raw_html. May be given several times."),
    ] = None,
    storage: Annotated[
        list[str] | None, typer.Option(metavar="KEY=VALUE", help="An option of the remote filesystem: endpoint_url=…")
    ] = None,
    time_limit: Annotated[float, typer.Option(metavar="SECONDS", help="What one document may take before it is refused.")] = SECONDS,
    memory_limit: Annotated[str, typer.Option(metavar="SIZE", help="What one worker may take, as 500MB or 2GB.")] = f"{MEMORY // 10**9}GB",
    chunk_bytes: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Input that a worker takes at a time (500,000; 16 million for Parquet).")
    ] = None,
    engine: Annotated[EngineName, typer.Option(help="Worker processes here, or a Ray cluster.")] = EngineName.LOCAL,
    ray_address: Annotated[str | None, typer.Option(metavar="ADDRESS", help="The Ray cluster, as host:6379 or ray://host:10001.")] = None,
    start_method: Annotated[StartMethod, typer.Option(help="How worker processes begin.")] = StartMethod.SPAWN,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show nothing but errors.")] = False,
    log_json: Annotated[bool, typer.Option("--log-json", help="Show progress as one JSON object a line.")] = False,
) -> None:
    """Clean whole collections into one output, with every core.

    The output appears when it is whole; until then everything is in OUT.run/, and after any death
    `cleaner run … --resume` goes on. Refused documents are listed in OUT.refused.jsonl.
    """
    import cleaner

    if log_json:
        look: Any = "json"
    else:
        look = "quiet" if quiet else "live" if sys.stderr.isatty() else "plain"
    try:
        report = cleaner.run(
            inputs,
            output,
            format=format.value if format else None,
            workers=workers,
            fields=[name.strip() for name in fields.split(",") if name.strip()] if fields is not None else None,
            ledger=not no_ledger,
            min_chars=min_chars,
            source=source or (),
            since=since,
            until=until,
            drop_duplicates=drop_duplicates,
            limit=limit,
            dry_run=dry_run,
            resume=resume,
            force=force,
            max_refused=_share(max_refused),
            encoding=encoding,
            crawled=crawled,
            drop=drop or (),
            outlets=outlets or (),
            input_fields=_pairs(input_field, "--input-field"),
            storage=_pairs(storage, "--storage"),
            time_limit=time_limit,
            memory_limit=_size(memory_limit),
            chunk_bytes=chunk_bytes,
            engine=engine.value,
            ray_address=ray_address,
            start_method=start_method.value,
            progress=look,
            **({} if max_bytes is None else {"max_bytes": max_bytes}),
        )
    except CleanError as error:
        print(_told(error) if log_json else f"cleaner: {_as_typed(str(error))}", file=sys.stderr)  # noqa: T201
        raise typer.Exit(2 if error.code in _MISUSE else 1) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    raise typer.Exit(report.exit_code)


def _told(error: CleanError) -> str:
    """An error for machines, as the other events are."""
    facts = {"code": error.code, "message": _as_typed(error.message), "place": error.place, "remedy": error.remedy}
    return json.dumps({"event": "error", **facts})


def _as_typed(message: str) -> str:
    """A message about an option, with its name as it is written here: ``--min-chars -1`` for ``min_chars=-1``."""
    return re.sub(r"\A(\w+)=(?:'([^']*)'|(\S+))", lambda match: f"--{match[1].replace('_', '-')} {match[2] or match[3] or ''}", message)


def _share(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        return float(text.removesuffix("%")) / 100 if text.endswith("%") else float(text)
    except ValueError:
        raise CleanError("bad-option", f"--max-refused {text} is no share", remedy="write it as 5% or 0.05") from None


def _size(text: str) -> int:
    units = {"kb": 10**3, "mb": 10**6, "gb": 10**9, "k": 10**3, "m": 10**6, "g": 10**9, "b": 1, "": 1}
    number = text.lower().rstrip("kmgb")
    try:
        return int(float(number) * units[text.lower()[len(number) :]])
    except (ValueError, KeyError, OverflowError):
        raise CleanError("bad-option", f"--memory-limit {text} is no size", remedy="write it as 500MB or 2GB") from None


def _pairs(given: list[str] | None, option: str) -> dict[str, str]:
    pairs = {}
    for text in given or []:
        name, mark, value = text.partition("=")
        if not (mark and name and value):
            raise CleanError("bad-option", f"{option} {text} is no pair", remedy=f"write {option} name=value")
        pairs[name] = value
    return pairs
