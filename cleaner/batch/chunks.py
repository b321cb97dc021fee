"""Pieces to chunks: the unit of work, of retrying and of resuming.

Where a chunk ends depends on the pieces alone, never on the workers or the clock.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from cleaner.batch.inputs import Meter, pieces
from cleaner.batch.job import Job
from cleaner.batch.piece import Piece
from cleaner.errors import CleanError


class Chunk(msgspec.Struct, frozen=True):
    """Chunk ``number`` (from 0): its pieces, how many documents may come of it, the bytes it weighs.

    ``mark`` is a hash of all pieces planned so far; equal marks mean an equal plan up to here.
    """

    number: int
    pieces: list[Piece]
    most: int | None
    weight: int
    mark: str


def planned(job: Job, meter: Meter) -> Iterator[Chunk]:
    """The chunks of a job, read off its inputs (standard input among them) as they are asked for."""
    listed = "-" in job.inputs.words
    if listed and sys.stdin is None:
        raise CleanError("bad-option", "standard input is closed", place="-", remedy="give it a list of paths")
    return _metered(chunks(pieces(job.inputs, meter, _raw() if listed else None), job), meter)


def _metered(found: Iterator[Chunk], meter: Meter) -> Iterator[Chunk]:
    for chunk in found:
        meter.planned += sum(piece.count for piece in chunk.pieces)
        yield chunk


def _raw() -> BinaryIO:
    """Standard input without a buffer: a thread that waits in one would hold up the interpreter's end."""
    try:
        return open(sys.stdin.fileno(), "rb", buffering=0, closefd=False)
    except OSError:  # a stand-in without a file, in a notebook
        return sys.stdin.buffer


def chunks(found: Iterator[Piece], job: Job) -> Iterator[Chunk]:
    """Pieces cut where their bytes or their documents fill a chunk; after ``job.limit`` documents no more."""
    plan = hashlib.blake2b(digest_size=16)
    number = planned = 0
    taken: list[Piece] = []
    weight = count = 0
    for piece in found:
        taken.append(piece)
        weight += piece.weight
        count += piece.count
        if piece.weight:
            plan.update(f"{piece.place}\0{piece.weight}\0{piece.count}\n".encode())
        over = job.limit is not None and planned + count >= job.limit
        if weight >= job.chunk_bytes or count >= job.chunk_documents or over:
            most = job.limit - planned if over and job.limit is not None else None
            yield Chunk(number, taken, most, weight, plan.hexdigest())
            number, planned = number + 1, planned + count
            taken, weight, count = [], 0, 0
            if over:
                return
    if taken:
        yield Chunk(number, taken, None, weight, plan.hexdigest())
