"""Runs that leave nothing behind: records as they come, and a dry run that only counts."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from cleaner.batch.chunks import planned
from cleaner.batch.engine import engine_of, in_order
from cleaner.batch.inputs import Meter
from cleaner.batch.job import Job, Manner
from cleaner.batch.kernel import Refusal
from cleaner.batch.report import RunReport, report
from cleaner.batch.run import Watch, interruptible
from cleaner.batch.tally import Tally
from cleaner.batch.worker import Key
from cleaner.record import CleanArticle

_decoder = msgspec.json.Decoder(CleanArticle)


def stream(job: Job, manner: Manner, on_refusal: Callable[[Refusal], None]) -> Iterator[CleanArticle]:
    """The records of a job in their order, cleaned ahead by the workers; refusals are given to ``on_refusal``."""
    engine = engine_of(job, manner)
    seen: set[str] = set()
    with tempfile.TemporaryDirectory(prefix="cleaner-") as spool:
        for done in in_order(engine, planned(job, Meter()), spool):
            if done is None:
                continue
            for refusal in done.refusals:
                on_refusal(refusal)
            if done.part is None:
                continue
            part = Path(done.part)
            rows = part.read_bytes().split(b"\n")[:-1]
            part.unlink()
            keep = _new(done.keys, seen) if job.drop_duplicates else [True] * len(rows)
            yield from (_decoder.decode(row) for row, new in zip(rows, keep, strict=True) if new)


def _new(keys: list[Key], seen: set[str]) -> list[bool]:
    """Which rows have a text and an address that no row before them had."""
    found = []
    for key in keys:
        names = {f"{kind}{value}" for kind, value in (("t", key.text_hash), ("u", key.url)) if value}
        found.append(not names & seen)
        if found[-1]:
            seen |= names
    return found


def dry(job: Job, manner: Manner, watch: Watch) -> RunReport:
    """Clean everything and write nothing: what a run would count, duplicates apart."""
    engine, meter, tally = engine_of(job, manner), Meter(), Tally()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="cleaner-") as spool, interruptible(engine) as interrupted:
        for done in in_order(engine, planned(job, meter), spool):
            if done is not None:
                tally.add(done.tally)
            watch(tally, meter)
    code = 128 + interrupted[0] if interrupted else 1 if tally.refused else 0
    ending: Any = "interrupted" if interrupted else "done"
    return report(tally, seconds=time.monotonic() - begun, ending=ending, exit_code=code, output=None)
