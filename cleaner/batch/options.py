"""The options of `run` and `stream`, each said once: signature, help text and command line come from these tables."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from operator import not_
from typing import Annotated, Literal, TypedDict

from cleaner.batch.job import MEMORY, SECONDS
from cleaner.errors import CleanError
from cleaner.hints import Day, Said
from cleaner.reading.intake import MAX_BYTES

Words = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
Display = Literal["live", "plain", "json", "quiet"]


def _share(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        return float(text.removesuffix("%")) / 100 if text.endswith("%") else float(text)
    except ValueError:
        raise CleanError("bad-option", f"--max-refused {text} is no share", remedy="write it as 5% or 0.05") from None


def _size(text: str | int) -> int:
    units = {"kb": 10**3, "mb": 10**6, "gb": 10**9, "k": 10**3, "m": 10**6, "g": 10**9, "b": 1, "": 1}
    low = str(text).lower()
    number = low.rstrip("kmgb")
    try:
        return int(float(number) * units[low[len(number) :]])
    except (ValueError, KeyError, OverflowError):
        raise CleanError("bad-option", f"--memory-limit {text} is no size", remedy="write it as 500MB or 2GB") from None


def _pairs(option: str) -> Callable[[list[str]], dict[str, str]]:
    def read(given: list[str] | None) -> dict[str, str]:
        pairs = {}
        for text in given or ():
            name, mark, value = text.partition("=")
            if not (mark and name and value):
                raise CleanError("bad-option", f"{option} {text} is no pair", remedy=f"write {option} name=value")
            pairs[name] = value
        return pairs

    return read


def _names(text: str | None) -> list[str] | None:
    return None if text is None else [name.strip() for name in text.split(",") if name.strip()]


class Reading(TypedDict, total=False):
    """What `run` and `stream` take alike."""

    workers: Annotated[int | None, Said(None, "Worker processes; as many as there are cores if not given.", "N", least=1)]
    drop_duplicates: Annotated[
        bool, Said(False, "Of records with one text or one address keep the first; the others are listed.", flags=("--drop-duplicates",))
    ]
    limit: Annotated[int | None, Said(None, "Only the first N documents.", "N", least=1)]
    encoding: Annotated[str | None, Said(None, "The charset, as an HTTP header would give it.", "NAME")]
    crawled: Annotated[Day | None, Said(None, "The day of the crawl, as 2026-03-10.", "DAY", typed=str | None)]
    drop: Annotated[
        str | Iterable[str], Said((), "Take out what this regular expression is found in; may be several.", "PATTERN", typed=list[str])
    ]
    max_bytes: Annotated[int, Said(MAX_BYTES, "The largest document taken, in bytes.", "N")]
    outlets: Annotated[
        Words,
        Said((), "Folders of outlet files of your own, beside those in force; the workers know them too.", "DIR", typed=list[str]),
    ]
    input_fields: Annotated[
        Mapping[str, str] | None,
        Said(
            None,
            "What the inputs call a field of an item: html=raw_html.",
            "OURS=THEIRS",
            flags=("--input-field",),
            typed=list[str],
            read=_pairs("--input-field"),
        ),
    ]
    storage: Annotated[
        Mapping[str, str] | None,
        Said(
            None,
            "Options of the remote filesystem, as fsspec takes them: endpoint_url=…",
            "KEY=VALUE",
            typed=list[str],
            read=_pairs("--storage"),
        ),
    ]
    follow_links: Annotated[
        bool,
        Said(
            False,
            "Read links to files that are found in folders, wherever they lead; without it each is refused.",
            flags=("--follow-links",),
        ),
    ]
    time_limit: Annotated[float, Said(SECONDS, "What one document may take before it is refused, in seconds.", "SECONDS")]
    memory_limit: Annotated[
        int,
        Said(
            MEMORY,
            "What one worker may take before its document is refused: bytes, 500MB, 2GB.",
            "SIZE",
            typed=str,
            read=_size,
            shown=f"{MEMORY // 10**9}GB",
        ),
    ]
    start_method: Annotated[
        Literal["spawn", "fork"],
        Said(
            "spawn",
            "How worker processes begin: spawn (fresh interpreters, always safe) or fork, which is not done where inputs may be addresses.",
        ),
    ]


class Writing(TypedDict, total=False):
    """What `run` takes beside."""

    format: Annotated[
        Literal["jsonl", "parquet", "markdown", "json"] | None, Said(None, "What to write, if the output's name does not say it.")
    ]
    fields: Annotated[
        Iterable[str] | None,
        Said(None, "Write only these fields of the record; all if not given.", "A,B,…", typed=str | None, read=_names),
    ]
    ledger: Annotated[bool, Said(True, "Leave out the field `removed`.", flags=("--no-ledger",), read=not_)]
    min_chars: Annotated[int, Said(0, "Keep only records with at least N characters of text.", "N")]
    min_confidence: Annotated[
        float,
        Said(
            0.0,
            "Keep only records of at least this confidence (0 to 1); those of an outlet's own rules have none, and are kept.",
            "X",
        ),
    ]
    source: Annotated[str | Iterable[str], Said((), "Keep only records of this outlet; may be several.", "ID", typed=list[str])]
    since: Annotated[
        Day | None,
        Said(None, "Keep only records published on or after this day; one without a date is not kept.", "DAY", typed=str | None),
    ]
    until: Annotated[Day | None, Said(None, "Keep only records published on or before this day.", "DAY", typed=str | None)]
    dry_run: Annotated[bool, Said(False, "Clean and count, write nothing; the output may be left out.", flags=("--dry-run",))]
    resume: Annotated[bool, Said(False, "Go on with a run that was interrupted.", flags=("--resume",))]
    force: Annotated[bool, Said(False, "Replace an output that exists, or begin an unfinished run anew.", flags=("--force",))]
    max_refused: Annotated[
        float | None,
        Said(None, "Stop when more than this share (0 to 1) is refused; at a prompt also as 5%.", "SHARE", typed=str | None, read=_share),
    ]
    chunk_bytes: Annotated[
        int | None,
        Said(
            None,
            "Input that a worker takes at a time (500,000; 16 million for Parquet); decides where members of a packed output end.",
            "N",
            least=1,
        ),
    ]
    engine: Annotated[Literal["local", "ray"], Said("local", "Worker processes here, or a Ray cluster.")]
    ray_address: Annotated[
        str | None, Said(None, "The Ray cluster, as host:6379 or ray://host:10001; a local one if not given.", "ADDRESS")
    ]
    progress: Annotated[Display, Said("quiet", "What is shown on stderr: live, plain, json or quiet.")]
