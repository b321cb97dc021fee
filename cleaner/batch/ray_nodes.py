"""What runs on the machines of a Ray cluster: actors that clean chunks, and the one that conducts their datasets.

In an actor runs what runs on one machine: a worker `Process` under `clean_with`, so that limits, deaths and refusals
are settled on the node and a document fares as it does on the local engine.
"""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec

from cleaner._version import VERSION
from cleaner.batch import parts
from cleaner.batch.chunks import Chunk
from cleaner.batch.job import Job
from cleaner.batch.prepare import outlets
from cleaner.batch.process import Process
from cleaner.batch.retries import clean_with
from cleaner.batch.worker import Done
from cleaner.errors import CleanError

_TICK: Final = 0.1
_IN_HAND: Final = 2
"""Chunks that an actor has been given: one to clean, and the next."""
_RETRIES: Final = 3
"""How often a chunk may lose the actor it is in. A node that is always short of memory must not keep it for ever."""
_encoder = msgspec.msgpack.Encoder()


class Order(NamedTuple):
    """What an actor is told: the job as MessagePack, what its node must have and see, where the run is at home.

    ``homes``: the folders of outlet files.
    """

    job: bytes
    package: str
    outlets: dict[str, str]
    needed: list[str]
    folder: str
    spool: str
    homes: tuple[str, ...] = ()


class Answer(msgspec.Struct, frozen=True):
    """What became of a chunk: its Done and the files of its part, or the CleanError that ends the run.

    ``files``: one called "" where the part is a file. ``error``: code, message, place, remedy.
    """

    done: Done | None = None
    files: dict[str, bytes] = {}
    error: tuple[str, str, str, str] | None = None


class CleanChunk:
    """What a dataset of chunks is mapped with: a worker process, and a thread that watches its clock."""

    def __init__(self, order: Order) -> None:
        self._unfit = unfit(order)
        if self._unfit is not None:
            return
        if os.path.isdir(order.folder):  # noqa: PTH112
            os.chdir(order.folder)  # relative paths mean what they mean to who called
        near = order.spool if os.path.isdir(order.spool) else None  # noqa: PTH112 - the run clears it away whatever happens here
        own = tempfile.mkdtemp(prefix="cleaner-", dir=near)
        self._process = Process(msgspec.msgpack.decode(order.job, type=Job), own, "0", "spawn")
        self._thread = ThreadPoolExecutor(1)  # a worker process ends with the thread that began it: not one of Ray's
        over = threading.Event()
        threading.Thread(target=_watch, args=(self._process, over), daemon=True).start()
        weakref.finalize(self, _end, self._process, over, own)

    def __call__(self, row: dict[str, bytes]) -> dict[str, bytes]:
        """Clean a chunk."""
        try:
            if self._unfit is not None:
                raise self._unfit
            chunk = msgspec.msgpack.decode(row["chunk"], type=Chunk)
            done = self._thread.submit(clean_with, self._process, chunk).result()
        except CleanError as error:
            answer = Answer(error=(error.code, error.message, error.place, error.remedy))
        else:
            answer = Answer(done, {} if done.part is None else _files(done.part))
            if done.part is not None:
                parts.remove(done.part)
        return {"answer": _encoder.encode(answer)}


def unfit(order: Order) -> CleanError | None:
    """Why this node cannot do the job, or would do it otherwise; None if it can."""
    for path in order.needed:
        if not os.path.exists(path):  # noqa: PTH110
            remedy = "use a filesystem that all nodes share, or addresses such as s3://…"
            return CleanError("missing", "a node of Ray does not see this", place=path, remedy=remedy)
    if order.package != VERSION or order.outlets != outlets(order.homes):
        what = f"a node of Ray has cleaner {VERSION} or other outlets than are where the run began"
        return CleanError("other-run", what, remedy="install the same package, with its outlets, on every node")
    return None


def _watch(process: Process, over: threading.Event) -> None:
    while not over.wait(_TICK):
        process.tick()


def _end(process: Process, over: threading.Event, own: str) -> None:
    over.set()
    process.kill()
    shutil.rmtree(own, ignore_errors=True)


def _files(part: str) -> dict[str, bytes]:
    if os.path.isfile(part):  # noqa: PTH113
        return {"": Path(part).read_bytes()}
    return {str(found.relative_to(part)): found.read_bytes() for found in Path(part).glob("*/*")}


class Conductor:
    """An actor that runs the datasets where the cluster is: Ray Data cannot be run through ``ray://`` from outside.

    It owns all that a dataset begins, so that its end ends everything.
    """

    def __init__(self, order: Order, workers: int) -> None:
        self._order = order
        self._workers = workers
        self._rows: Iterator[dict[str, Any]] = iter(())

    def begin(self, chunks: list[bytes]) -> bytes | None:
        """Begin a dataset, a block a chunk; its first answer."""
        from ray import data

        logging.getLogger("ray.data").setLevel(logging.ERROR)
        context = data.DataContext.get_current()
        context.enable_progress_bars = False
        context.wait_for_min_actors_s = -1  # one for which there is no room waits, the others work
        context.execution_no_progress_timeout_s = -1  # the job's own limit says how long a document may take
        rows = data.from_items([{"chunk": chunk} for chunk in chunks], override_num_blocks=len(chunks))
        pool = data.ActorPoolStrategy(size=min(self._workers, len(chunks)), max_tasks_in_flight_per_actor=_IN_HAND)
        limits: dict[str, Any] = {"num_cpus": 1, "max_restarts": -1, "max_task_retries": _RETRIES}
        kind: Any = CleanChunk
        cleaned = rows.map(kind, fn_constructor_args=(self._order,), compute=pool, **limits)
        self._rows = iter(cleaned.iter_rows())
        return self.more()

    def more(self) -> bytes | None:
        """The next answer of the dataset, in any order; None after the last."""
        row = next(self._rows, None)
        return None if row is None else row["answer"]
