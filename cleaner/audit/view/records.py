"""Records that a run wrote, read one at a time: JSON Lines (packed or not) or Parquet; and their documents, opened again."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final

import msgspec

from cleaner import pipeline
from cleaner.batch.addressed import is_addressed
from cleaner.batch.inputs.streams import packing, unpacked
from cleaner.batch.named import named
from cleaner.errors import CleanError
from cleaner.hints import Hints
from cleaner.pipeline import Way
from cleaner.record import CleanArticle

_LONGEST: Final = 100_000_000
"""Bytes of one line; a document may be so large."""
_HEAD: Final = 1 << 16


def holds_records(word: str) -> bool:
    """Whether this names the output of a run: by what stands in it, whatever it is called."""
    with contextlib.suppress(OSError, CleanError, ValueError):
        if _parts(word):
            return True
        if not os.path.isfile(word):  # noqa: PTH113 - a name too long for the system is no error here
            return False
        with _lines(word) as file:
            head = file.read(_HEAD).lstrip()
        return head.startswith(b'{"schema":"cleaner/') or (head.startswith(b"{") and b'"schema": "cleaner/' in head[:40])
    return False


def records(word: str) -> Iterator[tuple[str, CleanArticle | CleanError]]:
    """Every record of a run's output with its place there, in order; a line that is none is given as its CleanError."""
    yield from _rows(word) if _parts(word) else _decoded(word)


def _decoded(word: str) -> Iterator[tuple[str, CleanArticle | CleanError]]:
    with _lines(word) as file:
        number = 0
        while line := file.readline(_LONGEST):
            number += 1
            if line.strip():
                place = f"{word}#{number}"
                try:
                    yield place, CleanArticle.from_json(line)
                except CleanError as error:
                    yield place, error.at(place)


def _rows(word: str) -> Iterator[tuple[str, CleanArticle | CleanError]]:
    try:
        from pyarrow import parquet
    except ModuleNotFoundError:
        remedy = "pip install 'news-article-cleaner[batch]'"
        raise CleanError("missing-extra", "reading Parquet needs pyarrow", place=word, remedy=remedy) from None
    from cleaner.arrow import RECORD_SCHEMA, from_row

    number = 0
    for part in _parts(word):
        with parquet.ParquetFile(part) as file:
            columns = [name for name in file.schema_arrow.names if name in RECORD_SCHEMA.names or name.startswith("refused_")]
            for batch in file.iter_batches(batch_size=100, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    place = f"{word}#{number}"
                    try:
                        yield place, from_row(row)
                    except CleanError as error:
                        yield place, error.at(place)


def _parts(word: str) -> list[str]:
    """The files of a dataset, where ``word`` is one: a file of Parquet that has the columns of a record, or a folder of such."""
    path = Path(word)
    files = sorted(path.glob("*.parquet")) if path.is_dir() else [path]
    if not files or not all(map(_is_parquet, files[:1])):
        return []
    try:
        from pyarrow import parquet
    except ModuleNotFoundError:
        return [os.fspath(file) for file in files]
    names = set(parquet.read_schema(files[0]).names)
    return [os.fspath(file) for file in files] if {"blocks", "removed", "adapter"} <= names else []


def _is_parquet(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"PAR1"


@contextlib.contextmanager
def _lines(word: str) -> Iterator[IO[bytes]]:
    with Path(word).open("rb") as file:
        how = packing(file.peek(8)[:8])
        yield file if how is None else unpacked(file, how, None)


def reopened(record: CleanArticle, hints: Hints) -> tuple[Way | None, str]:
    """The document of a record, cleaned again, and what the reader should know of it; None where it cannot be had.

    Only what lies on this machine is opened, and it is shown only if it is the very document: its hash is the record's.
    """
    place = record.input
    if not place:
        return None, "The record does not say where its document lies: only the record is shown."
    if "://" in place:
        return None, f"The document lies elsewhere ({place}), and nothing is fetched: only the record is shown."
    if not (os.path.isfile(place) or is_addressed(place)):  # noqa: PTH113
        return None, f"The document ({place}) is not to be found from here: only the record is shown."
    try:
        way = next((call() for name, call in named([place], hints, pipeline.walk) if name == place), None)
    except CleanError as error:
        return None, f"The document could not be opened again: {error}"
    if way is None or (record.input_hash and way.origin.input_hash != record.input_hash):
        return None, f"The document ({place}) has changed since the run: only the record is shown."
    if _body(way.record) != _body(record):
        return way, "Cleaned again by this version, or without the hints of the run, the document gives another record. Shown is the run's."
    return way, ""


def _body(record: CleanArticle) -> dict[str, Any]:
    """A record without what may differ between two cleanings alike."""
    return {name: value for name, value in msgspec.structs.asdict(record).items() if name not in {"package", "input", "schema"}}
