"""What a worker process does: chunks come in on a pipe, parts go to disk, counts go back.

Before it touches a document it notes which one, in a page of memory that the parent can read, so that the
parent knows what it died of, or hangs in.
"""

from __future__ import annotations

import functools
import gc
import mmap
import os
import signal
import struct
import sys
import traceback
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

import msgspec

from cleaner import several
from cleaner.batch.chunks import Chunk
from cleaner.batch.job import Job
from cleaner.batch.kernel import Document, Refusal, documents, raising
from cleaner.batch.parts import Part
from cleaner.batch.piece import Piece
from cleaner.batch.tally import Tally
from cleaner.errors import CleanError
from cleaner.hints import Hints
from cleaner.outlets import folders
from cleaner.pipeline import finish
from cleaner.record import CleanArticle

SLOT: Final = struct.Struct("<qq")
"""The shared page: a count that grows with every document, and the document's number in its chunk (-1: none)."""
_LENGTH: Final = struct.Struct("<q")
_ENCODER: Final = msgspec.msgpack.Encoder()


class Setup(msgspec.Struct, frozen=True):
    """What a worker is told once. ``slot``: the file of its shared page; "" where nobody watches."""

    job: Job
    slot: str
    spool: str
    parent: int = 0


class Task(msgspec.Struct, frozen=True):
    """A chunk to clean; ``given_up``: documents, by number, that are refused without being touched."""

    chunk: Chunk
    given_up: dict[int, Refusal] = {}


class Key(msgspec.Struct, frozen=True):
    """What tells a written record from another: row by row, in the order of the part."""

    place: str
    text_hash: str | None
    url: str | None


class Filtered(msgspec.Struct, frozen=True):
    """A record that a filter of the job held back: a line of the file of these."""

    input: str
    filter: str
    url: str | None


class Done(msgspec.Struct, frozen=True):
    """A chunk cleaned. ``keys`` only where duplicates are dropped; ``error``: the part could not be written."""

    number: int
    tally: Tally
    refusals: list[Refusal]
    part: str | None = None
    keys: list[Key] = []
    filtered: list[Filtered] = []
    error: str | None = None
    broken: str | None = None
    tired: bool = False


Slot = Any  # a memoryview of the shared page, or None


def clean_chunk(task: Task, setup: Setup, hints: Hints, slot: Slot) -> Done:
    """Clean a chunk and write its part. Any engine calls this."""
    job, chunk = setup.job, task.chunk
    folders.use(job.outlets)  # here, not only where a process begins: other engines have processes of their own
    tally, refusals, part, keys = Tally(bytes=chunk.weight), [], Part(job), []
    filtered: list[Filtered] = []
    tired = False
    for place, cleaned in _cleaned(task, setup, hints, slot):
        found = _added(part, cleaned, place)
        if isinstance(found, Refusal):
            refusals.append(found)
            tally.refuse(found)
            tired = tired or found.code == "out-of-memory"
            continue
        tally.count(found)
        why = held_back(found, job)
        if why is not None:
            tally.filter(why)
            filtered.append(Filtered(place, why, found.url))
            continue
        tally.records += 1
        if job.drop_duplicates:
            keys.append(Key(place, found.text_hash if found.text else None, found.url))
    tally.passed = sum(getattr(piece, "number", 0) for piece in chunk.pieces)
    path = os.path.join(setup.spool, f"{chunk.number:08d}") if part.filled else None  # noqa: PTH118
    if path is not None:
        try:
            part.save(path)
        except OSError as error:
            return Done(chunk.number, tally, [], error=error.strerror or str(error))
    return Done(chunk.number, tally, refusals, path, keys, filtered, tired=tired)


def _added(part: Part, found: CleanArticle | Refusal, place: str) -> CleanArticle | Refusal:
    """What was found, in the part if it is a record that is wanted; a refusal if it cannot be written down."""
    if isinstance(found, CleanArticle) and held_back(found, part.job) is None:
        try:
            several.placed(place, functools.partial(part.add, found, place))
        except CleanError as error:
            return Refusal.of(error)
    return found


def _cleaned(task: Task, setup: Setup, hints: Hints, slot: Slot) -> Iterator[tuple[str, CleanArticle | Refusal]]:
    """Every document of the chunk, with the record or the refusal that came of it."""
    given = 0
    for number, (place, call) in enumerate(_calls(task.chunk.pieces, setup.job, hints)):
        if given == task.chunk.most:
            break
        found: CleanArticle | Refusal | None = task.given_up.get(number)
        if found is None:
            if slot is not None:
                SLOT.pack_into(slot, 0, SLOT.unpack_from(slot, 0)[0] + 1, number)
            try:
                found = several.placed(place, call)
            except CleanError as error:
                found = Refusal.of(error)
        elif isinstance(found, Refusal):
            found = msgspec.structs.replace(found, input=place)
        if found is not None:
            given += 1
            yield place, found
    if slot is not None:
        SLOT.pack_into(slot, 0, SLOT.unpack_from(slot, 0)[0] + 1, -1)


def _calls(pieces: list[Piece], job: Job, hints: Hints) -> Iterator[Document[CleanArticle]]:
    """The documents of all pieces; a piece that cannot be opened (its file has gone since) is one that is refused."""
    for piece in pieces:
        try:
            yield from documents(piece, job.inputs, hints, finish)
        except CleanError as error:
            yield error.place or piece.place, raising(error.at(piece.place))
        except MemoryError:
            yield piece.place, raising(CleanError("out-of-memory", "ran out of memory", remedy="give it more memory, or leave it out"))


def held_back(record: CleanArticle, job: Job) -> str | None:
    """The first of the job's filters that does not let a record through; None where all do.

    A day counts as printed, in the outlet's own zone; a record without a confidence came from an outlet's own rules, and passes.
    """
    if len(record.text) < job.min_chars:
        return "min-chars"
    if job.sources and record.source not in job.sources:
        return "source"
    if record.confidence is not None and record.confidence < job.min_confidence:
        return "min-confidence"
    if job.since is None and job.until is None:
        return None
    if record.published is None:
        return "undated"
    day = record.published[:10]
    if job.since is not None and day < job.since:
        return "since"
    return "until" if job.until is not None and day > job.until else None


# --- the process ------------------------------------------------------------------------------


def serve(inward: BinaryIO, outward: BinaryIO) -> None:
    """Take a Setup, then Tasks, and answer each with a Done, until the pipe closes."""
    first = receive(inward)
    if first is None:
        return
    setup = msgspec.msgpack.decode(first, type=Setup)
    _settle(setup)
    slot = _open_slot(setup.slot)
    hints = setup.job.hints()
    decoder = msgspec.msgpack.Decoder(Task)
    gc.collect()
    gc.freeze()  # what is loaded by now stays; the collector need not walk it again
    while (data := receive(inward)) is not None:
        task = decoder.decode(data)
        try:
            done = clean_chunk(task, setup, hints, slot)
        except MemoryError:  # where no document is to blame: a fresh process may have more
            raise
        except Exception:
            done = Done(task.chunk.number, Tally(), [], broken=traceback.format_exc())
        send(outward, _ENCODER.encode(done))


def receive(pipe: BinaryIO) -> bytes | None:
    """One message; None when the other side is gone."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length)
    return data if len(data) == length else None


def send(pipe: BinaryIO, data: bytes) -> None:
    """One message. Raises OSError when the other side is gone."""
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _open_slot(path: str) -> Slot:
    if not path:
        return None
    with open(path, "r+b") as file:  # noqa: PTH123
        return mmap.mmap(file.fileno(), SLOT.size)


def _settle(setup: Setup) -> None:
    """Signals are the parent's business; nobody outlives the parent; memory ends where the job says."""
    import warnings

    warnings.simplefilter("ignore")  # the parent has said it once
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    if setup.parent:
        _die_with(setup.parent)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (setup.job.memory_limit, setup.job.memory_limit))
    except (ImportError, ValueError, OSError):  # not every system has such a limit
        pass
    from cleaner.outlets.registry import registered

    registered(setup.job.outlets)


def _die_with(parent: int) -> None:
    """End when the parent ends, even inside native code that never returns."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        if os.getppid() != parent:
            os._exit(1)
        return
    import threading
    import time

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def main() -> None:
    """A fresh interpreter's way in: messages on the standard streams, which nothing else may then touch."""
    inward = os.fdopen(os.dup(0), "rb")
    outward = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(null, stream)
    code = 1
    try:
        serve(inward, outward)
        code = 0
    except OSError:  # the parent is gone
        pass
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)  # at once: a thread that an outlet or a library left behind would hold up the end
