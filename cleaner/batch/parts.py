"""A chunk's output, as a worker leaves it on disk: one file (JSON Lines, Parquet) or a folder of articles.

The same records give the same bytes: gzip members carry no time, and a chunk is one member, frame or file.
"""

from __future__ import annotations

import os
import re
import shutil
import zlib
from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

import msgspec

from cleaner.batch.inputs.extras import library, zstd
from cleaner.batch.job import Job
from cleaner.record import CleanArticle

_GZIP_LEVEL: Final = 6
_ZSTD_LEVEL: Final = 3
_encoder = msgspec.json.Encoder()
_NOT_IN_NAMES = re.compile(r"[^\w.-]+")


class Part:
    """Gathers the rows of a chunk; ``save`` writes them."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.rows: list[bytes] = []
        self.records: list[CleanArticle] = []
        self.names: list[str] = []

    def add(self, record: CleanArticle, place: str) -> None:
        """One more record, from ``place``."""
        match self.job.format:
            case "parquet":
                self.records.append(record)
            case "jsonl":
                self.rows.append(json_row(record, self.job.fields))
            case "json":
                self.rows.append(json_row(record, self.job.fields))
                self.names.append(file_name(len(self.names), place, ".json"))
            case "markdown":
                self.rows.append(record.to_markdown().rstrip("\n").encode("utf-8", "replace"))
                self.names.append(file_name(len(self.names), place, ".md"))

    @property
    def filled(self) -> bool:
        """Whether there is anything to save."""
        return bool(self.rows or self.records)

    def save(self, path: str) -> None:
        """Write the rows to ``path``, if there are any."""
        if self.records:
            _write_parquet(table(self.records, self.job.fields), path)
        elif self.names:
            remove(path)  # a worker before this one may have died, or tired, after it wrote
            Path(path).mkdir()
            for name, row in zip(self.names, self.rows, strict=True):
                with Path(path, name).open("xb") as file:
                    file.write(row + b"\n")
        elif self.rows:
            _write_lines(self.rows, path, self.job.packed)


def json_row(record: CleanArticle, fields: tuple[str, ...]) -> bytes:
    """A record as one line of JSON, without the line feed; ``fields`` empty for all."""
    if not fields:
        return _encoder.encode(record)
    return _encoder.encode({name: getattr(record, name) for name in fields})


def table(records: list[CleanArticle], fields: tuple[str, ...]) -> Any:
    """Records as an Arrow table with the columns asked for."""
    from cleaner.arrow import to_table

    return to_table(records, columns=fields or None)


def _write_parquet(rows: Any, path: str) -> None:
    from pyarrow import parquet

    parquet.write_table(rows, path, compression="zstd", row_group_size=max(rows.num_rows, 1))


def empty_parquet(path: str, fields: tuple[str, ...]) -> None:
    """A Parquet file of no rows, so that a dataset without a record is still a dataset."""
    _write_parquet(table([], fields), path)


def _write_lines(rows: list[bytes], path: str, packed: str) -> None:
    Path(path).write_bytes(_pack(b"\n".join(rows) + b"\n", packed))


def _pack(data: bytes, packed: str) -> bytes:
    if packed == "gz":
        packer = zlib.compressobj(_GZIP_LEVEL, wbits=31)  # zlib's own header: no name, no time
        return packer.compress(data) + packer.flush()
    if packed == "zst":
        return zstd().compress(data, _ZSTD_LEVEL)  # type: ignore[no-any-return]
    return data


def _unpack(data: bytes, packed: str) -> bytes:
    if packed == "gz":
        return zlib.decompress(data, wbits=31)
    if packed == "zst":
        return zstd().decompress(data)  # type: ignore[no-any-return]
    return data


def without(path: str, job: Job, places: list[str], left_out: Collection[int]) -> None:
    """Take the rows whose numbers are ``left_out`` from a part at ``path``; ``places`` are those of all its rows."""
    if job.format in {"json", "markdown"}:
        ending = ".json" if job.format == "json" else ".md"
        for number in left_out:
            Path(path, file_name(number, places[number], ending)).unlink()
    elif len(left_out) == len(places):
        Path(path).unlink()
    elif job.format == "parquet":
        from pyarrow import parquet

        rows = parquet.read_table(path)
        _write_parquet(rows.take([number for number in range(rows.num_rows) if number not in left_out]), path)
    elif not job.packed:
        _skip_lines(path, left_out)
    else:
        rows = _unpack(Path(path).read_bytes(), job.packed).split(b"\n")[:-1]
        _write_lines([row for number, row in enumerate(rows) if number not in left_out], path, job.packed)


def _skip_lines(path: str, left_out: Collection[int]) -> None:
    """A line at a time: blocks of many sizes, over and over, would leave the parent's memory full of holes."""
    beside = f"{path}.new"
    with open(path, "rb") as old, open(beside, "wb") as new:  # noqa: PTH123
        for number, row in enumerate(old):
            if number not in left_out:
                new.write(row)
    Path(beside).replace(path)


def file_name(number: int, place: str, ending: str) -> str:
    """The file of an article in its chunk's folder: ``0012-name.md``, the row's number and what its place is called."""
    path, _, inside = place.partition("#")
    stem = os.path.basename(path.rstrip("/")).split(".")[0]  # noqa: PTH119 - an address too
    stem = _NOT_IN_NAMES.sub("-", f"{stem}-{inside}" if inside else stem).strip("-.")
    while len(stem.encode("utf-8", "replace")) > 80:
        stem = stem[:-1]
    return f"{number:04d}-{stem or 'article'}{ending}"


def check_extras(job: Job) -> None:
    """Raise CleanError (``missing-extra``) if this job's output cannot be written here."""
    if job.packed == "zst":
        zstd()
    if job.format == "parquet":
        library("pyarrow.parquet", "writing Parquet", "batch")


def remove(path: str) -> None:
    """Remove a part, be it a file, a folder or nothing."""
    if os.path.isdir(path):  # noqa: PTH112
        shutil.rmtree(path, ignore_errors=True)
    else:
        Path(path).unlink(missing_ok=True)
