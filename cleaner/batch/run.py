"""The run: chunks go out, parts come back and join the output in order, and the state on disk is never wrong."""

from __future__ import annotations

import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, Final

import msgspec

from cleaner.batch import parts
from cleaner.batch.chunks import Chunk, planned
from cleaner.batch.engine import Engine, in_order
from cleaner.batch.engines import engine_of
from cleaner.batch.inputs import Meter
from cleaner.batch.job import Job, Manner
from cleaner.batch.prepare import drop, prepare
from cleaner.batch.report import Ending, RunReport, report
from cleaner.batch.seen import Seen
from cleaner.batch.store import Manifest, Names, Store
from cleaner.batch.tally import Tally
from cleaner.batch.worker import Done
from cleaner.errors import CleanError

_SAVE_EVERY: Final = 5.0
"""Seconds between two manifests at most: what a death costs, beside the chunks in hand."""
_SAVE_SHARE: Final = 0.03
"""Share of the time that may go into manifests: on a quick disk they are written more often."""
_FEW: Final = 200
"""Documents before a share of refusals means anything."""
DISK: Final = (OSError, sqlite3.Error)
"""What is raised where something cannot be written."""
_json = msgspec.json.Encoder()
Watch = Callable[[Tally, Meter], None]
"""Called a few times a second with what is counted so far."""


def run(job: Job, manner: Manner, output: str, watch: Watch) -> RunReport:
    """Do the job and report. Raises CleanError for what stops it before, or outside of, any document."""
    parts.check_extras(job)
    names = Names(output)
    try:
        manifest, lock = prepare(job, manner, names)
        if lock is None:
            tally = manifest.tally
            return report(tally, seconds=manifest.seconds, ending="done", exit_code=manifest.exit_code, output=output)
        try:
            return _sit(job, manner, names, manifest, watch)
        finally:
            lock.release()
    except DISK as error:
        raise unwritable(error, output, "make room, or see that this can be written, then --resume") from None


def unwritable(error: Exception, place: str, remedy: str) -> CleanError:
    """What a disk said, one of `DISK`, in a sentence."""
    why = getattr(error, "strerror", None) or str(error)
    return CleanError("unwritable", f"cannot be written: {why}", place=place, remedy=remedy)


def _sit(job: Job, manner: Manner, names: Names, manifest: Manifest, watch: Watch) -> RunReport:
    try:
        sitting = _Run(job, manner, names, manifest, watch)
        try:
            return sitting.go()
        finally:
            sitting.close()
    except CleanError:
        if not manifest.chunks:
            drop(names)
        raise


class _Run:
    """One sitting of a run."""

    def __init__(self, job: Job, manner: Manner, names: Names, manifest: Manifest, watch: Watch) -> None:
        self.job, self.manner, self.names, self.manifest, self.watch = job, manner, names, manifest, watch
        self.engine = engine_of(job, manner)  # first of all: if it cannot be had, nothing is open yet
        self.store = Store(names, manifest)
        self.seen = Seen(names.folder / "seen", manifest.chunks) if job.drop_duplicates else None
        self.meter = Meter()
        self.marks: dict[int, str] = {}
        self.planned = -1
        self.interrupted: list[int] = []
        self.ending: Ending = "done"
        self.message = ""
        self.begun = self.saved = time.monotonic()
        self.pause = 0.0
        self.before = manifest.seconds

    def go(self) -> RunReport:
        with interruptible(self.engine) as self.interrupted:
            for done in in_order(self.engine, self._plan(), str(self.store.spool), self.manifest.chunks):
                if done is not None and self.ending == "done":
                    self._commit(done)
                self.meter.in_hand = self.engine.in_hand()
                self.watch(self.manifest.tally, self.meter)
        self._clock()
        if self.interrupted and self.manifest.chunks != self.planned:
            self.ending = "interrupted"
        return self._end(128 + self.interrupted[0] if self.interrupted else 1)

    def _end(self, stopped_code: int) -> RunReport:
        tally = self.manifest.tally
        if self.ending == "done":
            self._check_refused(final=True)
        if self.ending == "done":
            code = 1 if tally.refused else 0
            self._seen_saved()
            self.store.finish(code)
        else:
            code = stopped_code
            self._save()
        output = str(self.names.output)
        seconds = self.manifest.seconds
        return report(tally, seconds=seconds, ending=self.ending, exit_code=code, output=output, message=self.message)

    def _plan(self) -> Iterator[Chunk]:
        """The chunks that are still to do. Raises CleanError (``other-run``) if the inputs are not what they were."""
        done, last = self.manifest.chunks, -1
        for chunk in planned(self.job, self.meter):
            last = chunk.number
            if self.interrupted:  # on the way to where it left off, too
                return
            if last == done - 1 and chunk.mark != self.manifest.mark:
                raise self._changed()
            if last >= done:
                self.marks[last] = chunk.mark
                yield chunk
        if last < done - 1:
            raise self._changed()
        self.planned = last + 1

    def _changed(self) -> CleanError:
        remedy = "give it the inputs it was begun with, or --force to begin anew"
        return CleanError("other-run", "the inputs have changed since this was begun", place=str(self.names.output), remedy=remedy)

    def _commit(self, done: Done) -> None:
        """A chunk's output joins the run's, in order."""
        tally = done.tally
        if self.seen is not None and done.keys:
            self._drop_duplicates(done, self.seen)
        part = done.part if tally.records else None
        self.store.output(part, done.number)
        for refusal in done.refusals:
            self.store.refused(_json.encode(refusal) + b"\n")
        for held in done.filtered:
            self.store.filtered(_json.encode(held) + b"\n")
        manifest = self.manifest
        manifest.tally.add(tally)
        manifest.chunks = done.number + 1
        manifest.mark = self.marks.pop(done.number)
        self._check_refused(final=False)
        if time.monotonic() - self.saved > self.pause:
            self._save()

    def _drop_duplicates(self, done: Done, seen: Seen) -> None:
        repeats = seen.repeats(done)
        for number, (place, by) in repeats.items():
            self.store.duplicate(_json.encode({"input": done.keys[number].place, "same_as": place, "by": by}) + b"\n")
        if repeats and done.part is not None:
            parts.without(done.part, self.job, [key.place for key in done.keys], repeats.keys())
        done.tally.drop(len(repeats))

    def _check_refused(self, *, final: bool) -> None:
        self.message = too_many_refused(self.manifest.tally, self.manner.max_refused, final=final)
        if self.message:
            self.ending = "too-many-refused"
            self.engine.stop(at_once=True)

    def _save(self) -> None:
        begun = time.monotonic()
        self._clock()
        self._seen_saved()
        self.store.save()
        self.saved = time.monotonic()
        self.pause = min(_SAVE_EVERY, (self.saved - begun) / _SAVE_SHARE)

    def _seen_saved(self) -> None:
        if self.seen is not None:
            self.seen.save()

    def close(self) -> None:
        """Let go of all files."""
        self.store.close()
        if self.seen is not None:
            self.seen.close()

    def _clock(self) -> None:
        self.manifest.seconds = self.before + time.monotonic() - self.begun


def too_many_refused(tally: Tally, most: float | None, *, final: bool) -> str:
    """What is to be said if more than the share ``most`` is refused; "" as long as it is not, or that means little yet."""
    if most is None or tally.refused <= most * tally.documents or (tally.documents < _FEW and not final):
        return ""
    share = tally.refused / tally.documents
    return f"{share:.1%} of {tally.documents:,} documents are refused, the limit is {most:.1%}"


class interruptible:  # noqa: N801 - reads as a statement
    """While it lasts, the first Ctrl-C or SIGTERM lets the engine finish what is in hand, the second ends it at once.

    Gives the list of signals that came. Outside the main thread nothing can be caught, and nothing is.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.came: list[int] = []
        self._old: dict[int, Any] = {}

    def __enter__(self) -> list[int]:
        if threading.current_thread() is threading.main_thread():
            numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
            for number in numbers:
                if signal.getsignal(number) != signal.SIG_IGN:  # nohup, or a shell's background job
                    self._old[number] = signal.signal(number, self._handle)
        return self.came

    def __exit__(self, *_: object) -> None:
        for number, handler in self._old.items():
            signal.signal(number, handler)

    def _handle(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        self.came.append(number)
        self.engine.stop(at_once=len(self.came) > 1)
