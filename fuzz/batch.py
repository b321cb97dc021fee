"""A file through the planner and the kernel of a run, without its processes: the laws of both."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from cleaner.batch import kernel
from cleaner.batch.inputs import Inputs, Meter, pieces
from cleaner.batch.job import Job
from cleaner.batch.piece import Bad, Feed, Passed, Piece
from cleaner.errors import CODES
from cleaner.pipeline import finish
from fuzz import laws
from fuzz.laws import BrokenError

MAX_BYTES: Final = 2_000_000
_REFUSALS: Final = laws.OWN_FAULT | {"unreadable"}
_SHM: Final = "/dev/shm"  # noqa: S108 - a disk in memory


def file(name: str, data: bytes) -> None:
    """Every law for a file: nothing is written beside it, what is planned can go to a worker, each piece is cleaned or refused."""
    with tempfile.TemporaryDirectory(dir=_SHM if os.path.isdir(_SHM) else None) as folder, _inside(folder):  # noqa: PTH112
        Path(name).write_bytes(data)
        inputs = Inputs(words=(name,), max_bytes=MAX_BYTES)
        meter = Meter()
        found = laws.record_or_refusal(lambda: list(pieces(inputs, meter)), codes=frozenset()) or []
        if found != list(pieces(inputs, Meter())):
            raise BrokenError("same again", "other pieces the second time")
        if meter.read != len(data):
            raise BrokenError("counted", f"{meter.read} bytes read of {len(data)}")
        if not found and data.strip():
            raise BrokenError("lost", "no document, no refusal, nothing passed over", "pieces")
        for piece in found:
            _piece(piece, inputs)
        if os.listdir(".") != [name]:  # noqa: PTH208
            raise BrokenError("written outside", str(os.listdir(".")))  # noqa: PTH208


@contextlib.contextmanager
def _inside(folder: str) -> Iterator[None]:
    before = os.getcwd()  # noqa: PTH109
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _piece(piece: Piece, inputs: Inputs) -> None:
    if msgspec.msgpack.decode(msgspec.msgpack.encode(piece), type=Piece) != piece:
        raise BrokenError("forms", f"a piece does not go through a pipe: {piece!r:.300}", "piece")
    laws.written(piece.place)
    if isinstance(piece, Bad):
        if piece.code not in _REFUSALS or piece.code not in CODES:
            raise BrokenError("refusal", f"{piece.code}: {piece.message}", f"planner {piece.code} {piece.message[:60]}")
        return
    job = Job(inputs=inputs, format="jsonl", chunk_bytes=500_000, chunk_documents=64)
    done = 0
    for place, clean in kernel.documents(piece, job.inputs, job.hints(), finish):
        done += 1
        article = laws.record_or_refusal(clean)
        if article is not None:
            laws.record(article)
            if article.input != place:
                raise BrokenError("place", f"{article.input!r} is not {place!r}")
    if done < piece.count and not isinstance(piece, Passed | Feed):  # what a feed holds is only guessed
        raise BrokenError("lost", f"{piece.count} documents planned, {done} come", "kernel")
