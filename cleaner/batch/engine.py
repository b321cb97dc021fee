"""Chunks to worker processes and back: one thread a process, no core idle, nothing in hand lost."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol

from cleaner.batch.chunks import Chunk
from cleaner.batch.job import Job
from cleaner.batch.process import Process, not_started
from cleaner.batch.retries import clean_with
from cleaner.batch.worker import Done

_TICK: Final = 0.1
_PATIENCE: Final = 1.0
_AHEAD: Final = 256
"""Chunks a worker that may be done ahead of the first unfinished one; they wait on disk."""


class Engine(Protocol):
    """What runs chunks. ``None`` is given now and then, so that the caller can look at the clock and the signals."""

    def map(self, chunks: Iterator[Chunk], spool: str) -> Iterator[Done | None]:
        """Clean the chunks; each comes back once, in any order, unless `stop` was called."""

    def stop(self, *, at_once: bool = False) -> None:
        """Begin no further chunk; ``at_once``: leave the chunks in hand too."""

    def committed(self, number: int) -> None:
        """All chunks up to this one are done with; more may be begun."""

    def in_hand(self) -> int:
        """Documents cleaned in chunks that are not done with, as far as it is known here."""


def in_order(engine: Engine, chunks: Iterator[Chunk], spool: str, first: int = 0) -> Iterator[Done | None]:
    """What the engine gives, chunk ``first`` first and none before its turn; ``None`` whenever there is time to look around."""
    waiting: dict[int, Done] = {}
    for done in engine.map(chunks, spool):
        if done is not None:
            waiting[done.number] = done
        while (found := waiting.pop(first, None)) is not None:
            if found.error is not None:
                raise OSError(0, found.error)
            yield found
            engine.committed(first)
            first += 1
        yield None


class Local:
    """Worker processes on this machine."""

    def __init__(self, job: Job, workers: int, start_method: str = "spawn") -> None:
        self._job = job
        self._workers = workers
        self._start_method = start_method
        self._stopped = self._abandoned = False  # no events: setting one takes a lock, and a signal may come while it is held
        self._room = threading.Condition()
        self._committed = -1
        self._processes: list[Process] = []
        self._waiting: dict[int, int] = {}
        self._ready: queue.Queue[Chunk | None] = queue.Queue(maxsize=1)
        self._done: queue.Queue[Done | BaseException | None] = queue.Queue()

    def stop(self, *, at_once: bool = False) -> None:
        """Begin no further chunk; ``at_once``: leave the chunks in hand too. For signal handlers too: it takes no lock."""
        self._stopped = True
        if at_once:
            self._abandoned = True

    def committed(self, number: int) -> None:
        """All chunks up to this one are done with; more may be begun."""
        self._waiting.pop(number, None)
        with self._room:
            self._committed = number
            self._room.notify_all()

    def in_hand(self) -> int:
        """Documents cleaned in chunks that are not done with: those that wait for their turn, and those that the workers are at."""
        return sum(self._waiting.values()) + sum(process.at for process in self._processes)

    def map(self, chunks: Iterator[Chunk], spool: str) -> Iterator[Done | None]:
        """Clean the chunks; each comes back once, in any order, unless `stop` was called."""
        try:
            processes = [Process(self._job, spool, str(number), self._start_method) for number in range(self._workers)]
        except OSError as error:
            raise not_started(error) from None
        self._processes = processes
        threads = [threading.Thread(target=self._work, args=(process,), daemon=True) for process in processes]
        threads.append(threading.Thread(target=self._plan, args=(chunks,), daemon=True))
        with self._running(threads, processes):
            left = len(processes)
            while left:
                try:
                    found = self._done.get(timeout=_TICK)
                except queue.Empty:
                    yield None
                    continue
                if isinstance(found, BaseException):
                    raise found
                if found is None:
                    left -= 1
                elif not self._abandoned:
                    self._waiting[found.number] = found.tally.documents
                    yield found

    @contextmanager
    def _running(self, threads: list[threading.Thread], processes: list[Process]) -> Iterator[None]:
        over = threading.Event()

        def watch() -> None:
            while not over.wait(_TICK):
                for process in processes:
                    process.kill() if self._abandoned else process.tick()

        watcher = threading.Thread(target=watch, daemon=True)
        for thread in (*threads, watcher):
            thread.start()
        try:
            yield
        finally:
            whole = not any(thread.is_alive() for thread in threads)
            self.stop(at_once=not whole)
            for thread in threads[:-1]:
                thread.join()
            threads[-1].join(_PATIENCE)  # the planner may hang in a read that nothing ends
            over.set()
            watcher.join()

    def _plan(self, chunks: Iterator[Chunk]) -> None:
        """Keep the queue full. A planner that fails ends the run, not this thread alone."""
        try:
            for chunk in chunks:
                self._wait_for_room(chunk)
                if self._stopped:
                    break
                self._offer(chunk)
        except BaseException as error:
            self._done.put(error)
        for _ in range(self._workers):
            self._offer(None)

    def _wait_for_room(self, chunk: Chunk) -> None:
        def room() -> bool:
            return self._stopped or chunk.number <= self._committed + _AHEAD * self._workers

        with self._room:
            while not room():
                self._room.wait(_TICK)

    def _offer(self, chunk: Chunk | None) -> None:
        while True:
            try:
                self._ready.put(chunk, timeout=_TICK)
            except queue.Full:
                if self._stopped:
                    return
            else:
                return

    def _work(self, process: Process) -> None:
        try:
            while not self._abandoned:
                try:
                    chunk = self._ready.get(timeout=_TICK)
                except queue.Empty:
                    if self._stopped:
                        break
                    continue
                if chunk is None:
                    break
                if not self._stopped:
                    self._done.put(clean_with(process, chunk, lambda: self._abandoned))
        except BaseException as error:
            if not self._abandoned:
                self._done.put(error)
        finally:
            process.close()
            self._done.put(None)


def default_workers() -> int:
    """As many workers as this process may use cores."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1
