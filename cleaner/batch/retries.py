"""A chunk cleaned in a process, whatever becomes of the process."""

from __future__ import annotations

from collections import Counter
from typing import Final

from cleaner.batch.chunks import Chunk
from cleaner.batch.kernel import Refusal
from cleaner.batch.process import DiedError, Process
from cleaner.batch.worker import Done, Task
from cleaner.errors import CleanError

_TRIES: Final = 3
"""How often a worker may die outside any document (at its start, while it writes) before the run gives up."""


def clean_with(process: Process, chunk: Chunk, abandoned: object = None) -> Done:
    """Clean a chunk in a process, whatever becomes of the process: a document that ends it is refused.

    A document in which a worker died, took too long or ran out of memory is tried once more in a fresh one: somebody
    else may have been to blame. Raises CleanError (``internal``) if workers die outside any document.
    """
    given_up: dict[int, Refusal] = {}
    deaths: Counter[int | None] = Counter()
    tired = False
    seconds = process.seconds
    while True:
        try:
            done = process.ask(Task(chunk, given_up))
        except DiedError as death:
            if callable(abandoned) and abandoned():
                raise
            deaths[death.number] += 1
            if death.number is None:
                if deaths[None] >= _TRIES:
                    raise _unexplained(death) from None
            elif deaths[death.number] < 2:
                pass
            elif death.overtime:
                message = f"took longer than {seconds:g} seconds, twice"
                given_up[death.number] = Refusal("", "timeout", message, "raise the time limit if the document is right")
            else:
                message = f"a worker process {death.why} on this document, twice"
                given_up[death.number] = Refusal("", "crashed", message, "please report it with the file")
            continue
        if done.tired and not tired:
            tired = True
            continue
        if done.broken is not None:
            raise CleanError("internal", f"a worker failed: {done.broken}", remedy="please report it")
        return done


def _unexplained(death: DiedError) -> CleanError:
    what = f"a worker process {death.why}, {_TRIES} times, outside any document"
    return CleanError("internal", what, remedy="see if memory is short, then --resume")
