"""What a run makes: everything that decides a byte of its output, and nothing else.

A job goes to every worker, and stands in the manifest: a run is only resumed with an equal one. How the run
is done (workers, engine, display, when to give up) is in `Manner`, and may change between death and resume.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from cleaner.batch.inputs import Inputs
from cleaner.batch.inputs import check as check_inputs
from cleaner.errors import CleanError
from cleaner.hints import Hints, checked, path_name
from cleaner.record import CleanArticle
from cleaner.several import usable
from cleaner.words import dates

Format = Literal["jsonl", "parquet", "markdown", "json", "none"]
"""``none`` is a dry run's."""
ENDINGS: Final = {".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet"}
PACKED: Final = {".gz": "gz", ".zst": "zst"}
DERIVED: Final = ("published_at", "updated_at", "published_precision")
"""Columns that only Parquet has."""
CHUNK: Final = {"parquet": (16_000_000, 2048)} | dict.fromkeys(("jsonl", "markdown", "json", "none"), (500_000, 64))
"""Bytes and documents of a chunk by format: small, so that memory is flat and Ctrl-C heard soon; or a Parquet part of a useful size."""
SECONDS: Final = 10.0
MEMORY: Final = 2_000_000_000
_MOST: Final = 2**53
"""More than any number here can mean."""


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """The job of a run.

    ``fields``: the record's fields that are written, in the contract's order; empty for all. ``time_limit``,
    ``memory_limit``: what one document may take. ``chunk_bytes``, ``chunk_documents``: where chunks end, which
    decides where members of a compressed output and parts of a dataset end. ``outlets``: the folders of outlet files.
    """

    inputs: Inputs
    format: Format
    packed: str = ""
    fields: tuple[str, ...] = ()
    min_chars: int = 0
    min_confidence: float = 0.0
    sources: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    drop_duplicates: bool = False
    limit: int | None = None
    encoding: str | None = None
    crawled: str | None = None
    drop: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    time_limit: float = SECONDS
    memory_limit: int = MEMORY
    chunk_bytes: int
    chunk_documents: int

    @property
    def filters(self) -> bool:
        """Whether any filter is set, so that records may be held back."""
        return bool(self.min_chars or self.min_confidence or self.sources or self.since or self.until)

    def hints(self) -> Hints:
        """The hints that hold for every document."""
        return Hints(encoding=self.encoding, crawled=self.crawled, drop=self.drop, max_bytes=self.inputs.max_bytes)


class Manner(msgspec.Struct, frozen=True, kw_only=True):
    """How a run is done.

    ``workers``: 0 for as many as a cluster has cores. ``max_refused``: the share (0 to 1) of refusals at which it gives up.
    """

    workers: int = 1
    engine: Literal["local", "ray"] = "local"
    ray_address: str | None = None
    start_method: Literal["spawn", "fork"] = "spawn"
    max_refused: float | None = None
    resume: bool = False
    force: bool = False


def format_of(output: str, given: str | None) -> tuple[Format, str]:
    """The format and packing that an output's name says, or ``given`` says. Raises CleanError (``bad-option``)."""
    if output == "-":
        raise CleanError("bad-option", "a run writes files, not standard output", remedy="name one, or use `cleaner clean`")
    if "://" in output:
        raise CleanError("bad-option", "outputs are written to a local disk", place=output, remedy="write here, then copy it there")
    name, packed = output.lower().rstrip("/"), ""
    for ending, packing in PACKED.items():
        if name.endswith(ending):
            name, packed = name.removesuffix(ending), packing
    by_name = next((kind for ending, kind in ENDINGS.items() if name.endswith(ending)), None)
    kind = given or by_name
    if kind is None:
        remedy = "end it in .jsonl, .jsonl.gz, .jsonl.zst or .parquet, or give a format: jsonl, parquet, markdown, json"
        raise CleanError("bad-option", "this name does not say what to write", place=output, remedy=remedy)
    if kind not in {"jsonl", "parquet", "markdown", "json"}:
        raise CleanError("bad-option", f"there is no format {kind!r}", remedy="formats: jsonl, parquet, markdown, json")
    if packed and kind != "jsonl":
        raise CleanError("bad-option", f"{kind} is not packed as .{packed}", place=output, remedy="leave out that ending")
    return kind, packed  # type: ignore[return-value]


def field_names(given: Iterable[str] | None, ledger: bool, format: str) -> tuple[str, ...]:  # noqa: FBT001
    """The fields to write, in the contract's order; empty for all. Raises CleanError (``bad-option``)."""
    known = CleanArticle.__struct_fields__ + (DERIVED if format == "parquet" else ())
    names = known if given is None else tuple(given)
    unknown = [name for name in names if name not in known]
    if unknown:
        raise CleanError("bad-option", f"no field is called {', '.join(unknown)}", remedy="fields: " + ", ".join(known))
    if given is not None and format == "markdown":
        raise CleanError("bad-option", "Markdown has no fields to choose from", remedy="write jsonl, json or parquet")
    chosen = tuple(name for name in known if name in names and (ledger or name != "removed"))
    if not chosen:
        raise CleanError("bad-option", "no field is left to write", remedy="name some, or leave that option out")
    return () if chosen == known else chosen


def own_paths(output: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The paths of a run that writes ``output``, never to be read.

    Raises CleanError (``bad-option``) where writing there would harm the inputs, or more than an output.
    """
    check_names((output,), "choose another name")
    out = os.path.realpath(output)
    check_names((out,), "write elsewhere")
    own = (out, *(f"{out}{ending}" for ending in (".run", ".refused.jsonl", ".duplicates.jsonl", ".filtered.jsonl", ".manifest.json")))
    if out == os.path.realpath(".") or os.path.ismount(out) or _above(out, os.path.realpath(".")):
        raise CleanError("bad-option", "this folder holds more than an output", place=output, remedy="name a new one")
    if os.path.exists(out) and not (os.path.isfile(out) or os.path.isdir(out)):  # noqa: PTH110, PTH112, PTH113
        raise CleanError("bad-option", "this is a pipe, a socket or a device", place=output, remedy="name a file")
    for word in words:
        real = "" if "://" in word else os.path.realpath(word)
        if real in own or _above(out, real) or _above(own[1], real):  # the files beside it are replaced with it
            raise CleanError("bad-option", "this is input and output at once", place=word, remedy="write elsewhere")
    return own


def _above(folder: str, path: str) -> bool:
    return path.startswith(folder.rstrip("/") + "/")


def check_names(names: tuple[str, ...], remedy: str) -> None:
    """Raises CleanError (``bad-option``) for a name that no file has, or that cannot be written down."""
    for name in names:
        if "\0" in name:
            raise CleanError("bad-option", "no name holds a NUL", place=name.replace("\0", "\ufffd"), remedy="check the path")
        shown = path_name(name)
        if name.encode("utf-8", "replace") != shown.encode():
            raise CleanError("bad-option", "this name is no UTF-8", place=shown, remedy=remedy)


def check(job: Job) -> Job:
    """The job, or a CleanError (``bad-option``, ``bad-hint``) that says what is wrong with it."""
    from cleaner.outlets.registry import registered

    try:
        msgspec.msgpack.decode(msgspec.msgpack.encode(job), type=Job)  # as the workers get it
    except OverflowError:  # a number, which is named below
        pass
    except (msgspec.ValidationError, TypeError, ValueError) as error:
        raise CleanError("bad-option", f"an option cannot be used: {error}", remedy="give it as `help(cleaner.run)` says") from None
    check_inputs(job.inputs)
    checked(job.hints())
    usable(job.hints())
    known = registered(job.outlets)
    for source in job.sources:
        if source not in known.by_id:
            raise CleanError("bad-option", f"no outlet is called {source!r}", remedy="`cleaner outlets` lists them")
    for name in ("since", "until"):
        day = getattr(job, name)
        if day is not None and not dates.is_iso_day(day):
            raise CleanError("bad-option", f"{name}={day!r} is no day", remedy="write it as 2026-03-10")
    for name, least in (("min_chars", 0), ("time_limit", 1), ("memory_limit", 100_000_000), ("chunk_bytes", 1), ("chunk_documents", 1)):
        if not least <= getattr(job, name) < _MOST:
            raise CleanError("bad-option", f"{name}={getattr(job, name)!r} cannot be", remedy=f"give {least} or more")
    if not 0 <= job.min_confidence <= 1:
        raise CleanError("bad-option", f"min_confidence={job.min_confidence!r} is no confidence", remedy="give a number from 0 to 1")
    if job.inputs.max_bytes >= job.memory_limit:
        message = f"max_bytes={job.inputs.max_bytes} is more than a worker may take ({job.memory_limit:,})"
        raise CleanError("bad-option", message, remedy="give less, or raise the memory limit")
    if job.since is not None and job.until is not None and job.since > job.until:
        raise CleanError("bad-option", f"no day is on or after {job.since} and on or before {job.until}", remedy="exchange them")
    if job.limit is not None and not 1 <= job.limit < _MOST:
        raise CleanError("bad-option", f"limit={job.limit!r} {'allows nothing' if job.limit < 1 else 'cannot be'}", remedy="give 1 or more")
    return job
