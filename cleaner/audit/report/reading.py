"""What a run wrote, a record at a time, and of each only the fields that the report looks at."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from cleaner.batch.inputs.extras import library, zstd
from cleaner.errors import CleanError


class Part(msgspec.Struct):
    """A block of the body."""

    text: str = ""
    kind: str = ""


class Gone(msgspec.Struct):
    """An entry of the ledger."""

    kind: str = ""
    text: str = ""
    rule: str | None = None


class Doubt(msgspec.Struct):
    """A warning."""

    code: str = ""


class Seen(msgspec.Struct):
    """Of a record, what is looked at. What the output was written without (`--fields`, `--no-ledger`) is UNSET."""

    input: str | None = None
    source: str | None = None
    outlet: str | None = None
    adapter: str | None = None
    url: str | None = None
    title: str | msgspec.UnsetType | None = msgspec.UNSET
    published: str | msgspec.UnsetType | None = msgspec.UNSET
    language: str | msgspec.UnsetType | None = msgspec.UNSET
    section: str | msgspec.UnsetType | None = msgspec.UNSET
    authors: list[str] | msgspec.UnsetType | None = msgspec.UNSET
    text: str | msgspec.UnsetType | None = msgspec.UNSET
    blocks: list[Part] | msgspec.UnsetType | None = msgspec.UNSET
    removed: list[Gone] | msgspec.UnsetType | None = msgspec.UNSET
    warnings: list[Doubt] | msgspec.UnsetType | None = msgspec.UNSET
    confidence: float | None = None


class Refused(msgspec.Struct):
    """A line of OUT.refused.jsonl."""

    code: str
    input: str = ""
    url: str | None = None
    message: str = ""


T = TypeVar("T")
_BATCH = 256
"""So many rows of a Parquet file are held at once."""


def records(out: Path) -> Iterator[Seen | None]:
    """The records of an output; None for each line that is no record.

    Raises CleanError: ``missing``, ``unreadable``, ``bad-option`` for an output of another kind, ``missing-extra``.
    """
    if not out.exists():
        raise CleanError("missing", "there is no such output", place=str(out), remedy="give what `cleaner run … -o OUT` wrote")
    if out.is_dir() or out.suffix == ".parquet":
        parts = sorted(out.glob("**/*.parquet")) if out.is_dir() else [out]
        if not parts:
            raise CleanError("bad-option", "the folder holds no Parquet", place=str(out), remedy="report reads JSON Lines and Parquet")
        for part in parts:
            yield from _rows(part)
    else:
        yield from _lines(out, Seen)


def refusals(out: Path) -> Iterator[Refused]:
    """The refusals beside an output; none where there is no such file."""
    path = beside(out, "refused.jsonl")
    if path.is_file():
        yield from (one for one in _lines(path, Refused) if one is not None)


def duplicates(out: Path) -> int:
    """How many duplicates were left out."""
    path = beside(out, "duplicates.jsonl")
    if not path.is_file():
        return 0
    with path.open("rb") as file:
        return sum(1 for _ in file)


def beside(out: Path, what: str) -> Path:
    """The file that a run leaves beside its output."""
    return out.with_name(f"{out.name}.{what}")


def _lines(path: Path, kind: type[T]) -> Iterator[T | None]:
    decoder = msgspec.json.Decoder(kind)
    try:
        with _opened(path) as file:
            for line in file:
                if not line.strip():
                    continue
                try:
                    yield decoder.decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError):
                    yield None
    except (OSError, EOFError) as error:
        raise _unreadable(path, error) from None
    except Exception as error:  # zstandard's own, whose class stands in a library that may not be installed
        if type(error).__name__ != "ZstdError":
            raise
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: Exception) -> CleanError:
    said = getattr(error, "strerror", None) or str(error)
    return CleanError("unreadable", f"cannot be read: {said}", place=str(path), remedy="is it whole? Run it again, or name another")


def _opened(path: Path) -> Any:
    if path.suffix == ".gz":
        return gzip.open(path, "rb")
    return zstd().open(path, "rb") if path.suffix == ".zst" else path.open("rb")


def _rows(path: Path) -> Iterator[Seen | None]:
    parquet, arrow = library("pyarrow.parquet", "Parquet", "batch"), library("pyarrow", "Parquet", "batch")
    try:
        with parquet.ParquetFile(path) as file:
            wanted = [name for name in Seen.__struct_fields__ if name in file.schema_arrow.names]
            for batch in file.iter_batches(batch_size=_BATCH, columns=wanted):
                for row in batch.to_pylist():
                    try:
                        yield msgspec.convert(row, Seen)
                    except msgspec.ValidationError:
                        yield None
    except (OSError, arrow.ArrowException) as error:
        raise _unreadable(path, error) from None
