"""The batch calls of the package: `run` writes, `stream` yields."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator
from typing import Any, Unpack

from cleaner.batch.job import CHUNK, Job, Manner, check, check_names, field_names, format_of, own_paths
from cleaner.batch.kernel import Refusal
from cleaner.batch.options import Reading, Words, Writing
from cleaner.batch.report import RunReport
from cleaner.errors import CleanError
from cleaner.hints import day, options_of, spelled_out
from cleaner.record import CleanArticle


@spelled_out(Writing, Reading)
def run(inputs: Words, output: str | os.PathLike[str] | None = None, **options: Unpack[_Options]) -> RunReport:
    """Clean whole collections into ``output``, with every core, losing nothing; what `cleaner run` calls.

    ``inputs``: a file, folder, glob or address (``s3://…``), or several; ``"-"`` is a list of paths on stdin. JSON Lines and arrays,
    Parquet, RSS, Atom, JSON Feed, WARC, zip and tar are opened. ``output``: ``articles.jsonl`` (or ``.jsonl.gz``, ``.jsonl.zst``),
    ``articles.parquet`` (a folder of parts), or a folder of one file an article, with ``format="markdown"`` or ``"json"``. It does not
    depend on the number of workers.

    Returns the counts, by outlet too, and ``exit_code``; refused documents are in ``OUTPUT.refused.jsonl``. Raises CleanError where the
    run cannot begin or go on (``exists``, ``busy``, ``other-run``, ``unwritable``, ``bad-option``, ``bad-hint``, ``missing-extra``),
    KeyboardInterrupt after Ctrl-C, once the state is safe.
    """
    from cleaner.batch import look
    from cleaner.batch.display import display
    from cleaner.batch.run import run as run_job

    given = _defaults(options, Writing, Reading)
    dry = given["dry_run"]
    if dry:
        kind, packed = "none", ""
    elif output is None:
        raise CleanError("bad-option", "no output is given", remedy="name one with -o, or make it a dry run")
    else:
        kind, packed = format_of(os.fspath(output), given["format"])
    source, chunk = given["source"], CHUNK[kind]
    job = _job(
        inputs,
        None if dry else output,
        given,
        format=kind,
        packed=packed,
        fields=field_names(given["fields"], given["ledger"], kind),
        min_chars=given["min_chars"],
        min_confidence=given["min_confidence"],
        sources=(source,) if isinstance(source, str) else tuple(source),
        since=day(given["since"]),
        until=day(given["until"]),
        chunk_bytes=given["chunk_bytes"] or chunk[0],
        chunk_documents=chunk[1],
    )
    manner = _manner(given)
    progress = given["progress"]
    if progress not in {"live", "plain", "json", "quiet"}:
        raise CleanError("bad-option", f"there is no display {progress!r}", remedy="displays: live, plain, json, quiet")
    shown = display(progress, job.inputs)
    try:
        done = look.dry(job, manner, shown.watch) if dry else run_job(job, manner, os.fspath(output or ""), shown.watch)
    finally:
        shown.close()
    shown.end(done)
    if done.exit_code == 130:
        raise KeyboardInterrupt
    return done


@spelled_out(Reading)
def stream(inputs: Words, *, on_error: Callable[[CleanError], None] | None = None, **options: Unpack[Reading]) -> Iterator[CleanArticle]:
    """The records of whole collections as they come, in the order of the inputs, cleaned ahead by worker processes.

    Takes inputs and hints as `run` does. A refused document is given to ``on_error``, or passed over. Leaving
    the loop ends the workers. Raises CleanError as `run` does.
    """
    from cleaner.batch import look

    given = _defaults(options, Reading)
    job = _job(inputs, None, given, format="jsonl", chunk_bytes=500_000, chunk_documents=64)  # small: records come sooner

    def refused(refusal: Refusal) -> None:
        if on_error is not None:
            on_error(CleanError(refusal.code, refusal.message, place=refusal.input, remedy=refusal.remedy))

    return look.stream(job, _manner(given), refused)


class _Options(Writing, Reading, total=False):
    """All that `run` takes."""


def _defaults(options: Any, *kinds: type) -> dict[str, Any]:
    """The options given, and the defaults of all others. Raises TypeError for a word that is none."""
    known = options_of(*kinds)
    unknown = options.keys() - known.keys()
    if unknown:
        raise TypeError(f"there is no option {min(unknown)!r}; options: {', '.join(known)}")
    return {name: options.get(name, said.default) for name, (_, said) in known.items()}


def _job(inputs: Words, output: Any, given: dict[str, Any], **rest: Any) -> Job:
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
    read = Inputs(
        words=words,
        fields=dict(given["input_fields"] or {}),
        max_bytes=given["max_bytes"],
        storage=dict(given["storage"] or {}),
        outputs=own,
        follow_links=given["follow_links"],
        sniff=given["limit"] is not None,  # a file counts as what it holds
    )
    outlets, drop = given["outlets"], given["drop"]
    more = folders.checked((outlets,) if isinstance(outlets, str | os.PathLike) else tuple(outlets))
    known = tuple(dict.fromkeys((*folders.in_force(), *more)))
    hints = {"encoding": given["encoding"], "crawled": day(given["crawled"]), "drop": (drop,) if isinstance(drop, str) else tuple(drop)}
    limits = {"time_limit": float(given["time_limit"]), "memory_limit": given["memory_limit"], "limit": given["limit"]}
    return check(Job(inputs=read, outlets=known, drop_duplicates=given["drop_duplicates"], **hints, **limits, **rest))


def _manner(given: dict[str, Any]) -> Manner:
    from cleaner.batch.engine import default_workers

    workers, engine, start_method = given["workers"], given.get("engine", "local"), given["start_method"]
    rest = {name: given[name] for name in ("ray_address", "max_refused", "resume", "force") if name in given}
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
    return Manner(workers=number, engine=engine, start_method=start_method, **rest)
