"""The batch calls of the package: `run` writes, `stream` yields."""

from __future__ import annotations

import datetime
import glob
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal

from cleaner.api import Day
from cleaner.batch.job import CHUNK, MEMORY, SECONDS, Job, Manner, check, check_names, field_names, format_of, own_paths
from cleaner.batch.kernel import Refusal
from cleaner.batch.report import RunReport
from cleaner.errors import CleanError
from cleaner.reading import intake
from cleaner.record import CleanArticle

Words = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


def run(
    inputs: Words,
    output: str | os.PathLike[str] | None = None,
    *,
    format: str | None = None,
    workers: int | None = None,
    fields: Iterable[str] | None = None,
    ledger: bool = True,
    min_chars: int = 0,
    source: str | Iterable[str] = (),
    since: Day | None = None,
    until: Day | None = None,
    drop_duplicates: bool = False,
    limit: int | None = None,
    dry_run: bool = False,
    resume: bool = False,
    force: bool = False,
    max_refused: float | None = None,
    encoding: str | None = None,
    crawled: Day | None = None,
    drop: str | Iterable[str] = (),
    max_bytes: int = intake.MAX_BYTES,
    outlets: Words = (),
    input_fields: Mapping[str, str] | None = None,
    storage: Mapping[str, str] | None = None,
    time_limit: float = SECONDS,
    memory_limit: int = MEMORY,
    chunk_bytes: int | None = None,
    engine: Literal["local", "ray"] = "local",
    ray_address: str | None = None,
    start_method: Literal["spawn", "fork"] = "spawn",
    progress: Literal["live", "plain", "json", "quiet"] = "quiet",
) -> RunReport:
    """Clean whole collections into ``output``, with every core, losing nothing; what `cleaner run` calls.

    Args:
        inputs: a file, folder, glob or address (``s3://…``), or several; ``"-"`` is a list of paths on stdin.
            JSON Lines and arrays, Parquet, RSS, Atom, JSON Feed, WARC, zip and tar are opened.
        output: ``articles.jsonl`` (or ``.jsonl.gz``, ``.jsonl.zst``), ``articles.parquet`` (a folder of parts), or
            a folder of one file an article, with ``format="markdown"`` or ``"json"``.
        format: ``jsonl``, ``parquet``, ``markdown``, ``json``; told by the output's name if not given.
        workers: processes; as many as there are cores if not given. The output does not depend on it.
        fields: the record's fields to write; all if not given. ``ledger=False`` leaves out ``removed``.
        min_chars, source, since, until: keep records with at least so much text, of these outlets, published on
            these days (as ``2026-03-10``, both included; a record without a date is not kept).
        drop_duplicates: of records with one text or one address keep the first; the others are listed.
        limit: only the first so many documents.
        dry_run: clean and count, write nothing; ``output`` may be left out.
        resume: go on with a run that was interrupted. force: replace an output that exists.
        max_refused: the share (0 to 1) of refused documents at which the run stops.
        encoding, crawled, drop, max_bytes: as `clean` takes them.
        outlets: folders of outlet files, beside those in force here (`use_outlets`); the workers know them too.
        input_fields: how the inputs call the fields of an item: ``{"html": "raw_html"}``.
        storage: options for the remote filesystem, as fsspec takes them.
        time_limit, memory_limit: what one document may take, in seconds and bytes, before it is refused.
        chunk_bytes: input that a worker takes at a time; decides where the members of a packed output and the parts
            of a Parquet dataset end. 500 kB, or 16 MB for Parquet, if not given.
        engine: ``local`` or ``ray``; ray_address: a cluster (``ray://…``), a local one if not given.
        start_method: how worker processes begin: ``spawn`` (fresh interpreters, always safe) or ``fork``.
        progress: what is shown on stderr.

    Returns:
        the counts, by outlet too, and ``exit_code``. Refused documents are in ``OUTPUT.refused.jsonl``.

    Raises:
        CleanError: the run cannot begin or go on (``exists``, ``busy``, ``other-run``, ``unwritable``,
            ``bad-option``, ``bad-hint``, ``missing-extra``). KeyboardInterrupt: after Ctrl-C, once the state is safe.
    """
    from cleaner.batch import look
    from cleaner.batch.display import display
    from cleaner.batch.run import run as run_job

    if dry_run:
        kind, packed = "none", ""
    elif output is None:
        raise CleanError("bad-option", "no output is given", remedy="name one with -o, or make it a dry run")
    else:
        kind, packed = format_of(os.fspath(output), format)
    job = _job(
        inputs,
        None if dry_run else output,
        storage=storage,
        input_fields=input_fields,
        outlets=outlets,
        max_bytes=max_bytes,
        format=kind,
        packed=packed,
        fields=field_names(fields, ledger, kind),
        min_chars=min_chars,
        sources=(source,) if isinstance(source, str) else tuple(source),
        since=_day(since),
        until=_day(until),
        drop_duplicates=drop_duplicates,
        limit=limit,
        encoding=encoding,
        crawled=_day(crawled),
        drop=(drop,) if isinstance(drop, str) else tuple(drop),
        time_limit=float(time_limit),
        memory_limit=memory_limit,
        chunk_bytes=chunk_bytes or CHUNK[kind][0],
        chunk_documents=CHUNK[kind][1],
    )
    manner = _manner(workers, engine, ray_address, start_method, max_refused=max_refused, resume=resume, force=force)
    if progress not in {"live", "plain", "json", "quiet"}:
        raise CleanError("bad-option", f"there is no display {progress!r}", remedy="displays: live, plain, json, quiet")
    shown = display(progress, job.inputs)
    try:
        done = look.dry(job, manner, shown.watch) if dry_run else run_job(job, manner, os.fspath(output or ""), shown.watch)
    finally:
        shown.close()
    shown.end(done)
    if done.exit_code == 130:
        raise KeyboardInterrupt
    return done


def stream(
    inputs: Words,
    *,
    workers: int | None = None,
    drop_duplicates: bool = False,
    limit: int | None = None,
    encoding: str | None = None,
    crawled: Day | None = None,
    drop: str | Iterable[str] = (),
    max_bytes: int = intake.MAX_BYTES,
    outlets: Words = (),
    input_fields: Mapping[str, str] | None = None,
    storage: Mapping[str, str] | None = None,
    time_limit: float = SECONDS,
    memory_limit: int = MEMORY,
    start_method: Literal["spawn", "fork"] = "spawn",
    on_error: Callable[[CleanError], None] | None = None,
) -> Iterator[CleanArticle]:
    """The records of whole collections as they come, in the order of the inputs, cleaned ahead by worker processes.

    Takes inputs and hints as `run` does. A refused document is given to ``on_error``, or passed over. Leaving
    the loop ends the workers. Raises CleanError as `run` does.
    """
    from cleaner.batch import look

    job = _job(
        inputs,
        None,
        storage=storage,
        input_fields=input_fields,
        outlets=outlets,
        max_bytes=max_bytes,
        format="jsonl",
        drop_duplicates=drop_duplicates,
        limit=limit,
        encoding=encoding,
        crawled=_day(crawled),
        drop=(drop,) if isinstance(drop, str) else tuple(drop),
        time_limit=float(time_limit),
        memory_limit=memory_limit,
        chunk_bytes=500_000,  # records come sooner
        chunk_documents=64,
    )

    def refused(refusal: Refusal) -> None:
        if on_error is not None:
            on_error(CleanError(refusal.code, refusal.message, place=refusal.input, remedy=refusal.remedy))

    return look.stream(job, _manner(workers, "local", None, start_method), refused)


def _job(inputs: Words, output: Any, *, storage: Any, input_fields: Any, outlets: Words, max_bytes: int, **rest: Any) -> Job:
    from cleaner.batch.inputs import Inputs
    from cleaner.outlets import folders

    several = [inputs] if isinstance(inputs, str | os.PathLike) else inputs
    words = tuple(os.fspath(word) for word in several)
    if not words:
        raise CleanError("bad-option", "no input is given", remedy="name files, folders or globs")
    check_names(words, "give its folder, or a list of paths on standard input")
    own = () if output is None else own_paths(os.fspath(output), words)
    if all("://" not in word and word != "-" and not glob.has_magic(word) and not os.path.lexists(word) for word in words):
        raise CleanError("missing", "no such file", place=words[0], remedy="check the path")
    given = Inputs(
        words=words,
        fields=dict(input_fields or {}),
        max_bytes=max_bytes,
        storage=dict(storage or {}),
        outputs=own,
        sniff=rest.get("limit") is not None,  # a file counts as what it holds
    )
    more = folders.checked((outlets,) if isinstance(outlets, str | os.PathLike) else tuple(outlets))
    known = tuple(dict.fromkeys((*folders.in_force(), *more)))
    return check(Job(inputs=given, outlets=known, **rest))


def _manner(workers: int | None, engine: Any, ray_address: str | None, start_method: Any, **rest: Any) -> Manner:
    from cleaner.batch.engine import default_workers

    if workers is not None and workers < 1:
        raise CleanError("bad-option", f"workers={workers} can do nothing", remedy="give 1 or more")
    if engine not in {"local", "ray"}:
        raise CleanError("bad-option", f"there is no engine {engine!r}", remedy="engines: local, ray")
    if start_method not in {"spawn", "fork"} or (start_method == "fork" and not hasattr(os, "fork")):
        raise CleanError("bad-option", f"workers cannot begin by {start_method!r} here", remedy="use spawn")
    if rest.get("resume") and rest.get("force"):
        raise CleanError("bad-option", "resume goes on and force begins anew: both cannot be", remedy="give one of the two")
    share = rest.get("max_refused")
    if share is not None and not 0 <= share <= 1:
        raise CleanError("bad-option", f"max_refused={share} is no share", remedy="give it as 0.05 for 5%")
    number = workers or (0 if engine == "ray" else default_workers())  # how large a cluster is, it says when it is reached
    return Manner(workers=number, engine=engine, ray_address=ray_address, start_method=start_method, **rest)


def _day(day: Day | None) -> str | None:
    return day.isoformat()[:10] if isinstance(day, datetime.date) else day
