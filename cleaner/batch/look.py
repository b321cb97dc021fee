"""Runs that leave nothing behind: records as they come, and a dry run that only counts."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from cleaner.batch.chunks import Chunk, planned
from cleaner.batch.engine import Engine, in_order
from cleaner.batch.engines import engine_of
from cleaner.batch.inputs import Meter
from cleaner.batch.job import Job, Manner
from cleaner.batch.kernel import Refusal
from cleaner.batch.report import Ending, RunReport, report
from cleaner.batch.run import DISK, Watch, interruptible, too_many_refused, unwritable
from cleaner.batch.seen import seen_in
from cleaner.batch.tally import Tally
from cleaner.batch.worker import Done
from cleaner.record import CleanArticle

_decoder = msgspec.json.Decoder(CleanArticle)


def stream(job: Job, manner: Manner, on_refusal: Callable[[Refusal], None]) -> Iterator[CleanArticle]:
    """The records of a job in their order, cleaned ahead by the workers; refusals are given to ``on_refusal``."""
    engine = engine_of(job, manner)
    with tempfile.TemporaryDirectory(prefix="cleaner-") as spool, seen_in(spool, job) as seen:
        for done in _cleaned(engine, planned(job, Meter()), spool):
            if done is None:
                continue
            for refusal in done.refusals:
                on_refusal(refusal)
            if done.part is None:
                continue
            repeats = seen.repeats(done) if seen is not None else {}
            part = Path(done.part)
            rows = part.read_bytes().split(b"\n")[:-1]
            part.unlink()
            yield from (_decoder.decode(row) for number, row in enumerate(rows) if number not in repeats)


def _cleaned(engine: Engine, chunks: Iterator[Chunk], spool: str) -> Iterator[Done | None]:
    """The chunks in order. Raises CleanError (``unwritable``) where the folder of temporary files has no room."""
    try:
        yield from in_order(engine, chunks, spool)
    except DISK as error:
        raise unwritable(error, spool, "make room there, or set TMPDIR to another folder") from None


def dry(job: Job, manner: Manner, watch: Watch) -> RunReport:
    """Clean everything and write nothing: what a run would count."""
    engine, meter, tally = engine_of(job, manner), Meter(), Tally()
    message, begun = "", time.monotonic()
    with tempfile.TemporaryDirectory(prefix="cleaner-") as spool, seen_in(spool, job) as seen, interruptible(engine) as interrupted:
        for done in _cleaned(engine, planned(job, meter), spool):
            if done is not None and not message:
                if seen is not None:
                    done.tally.drop(len(seen.repeats(done)))
                tally.add(done.tally)
                message = too_many_refused(tally, manner.max_refused, final=False)
                if message:
                    engine.stop(at_once=True)
            meter.in_hand = engine.in_hand()
            watch(tally, meter)
    ending: Ending = "interrupted" if interrupted else "done"
    if ending == "done":
        message = message or too_many_refused(tally, manner.max_refused, final=True)
        ending = "too-many-refused" if message else ending
    code = 128 + interrupted[0] if interrupted else 1 if tally.refused else 0
    return report(tally, seconds=time.monotonic() - begun, ending=ending, exit_code=code, output=None, message=message)
