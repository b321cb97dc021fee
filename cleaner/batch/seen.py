"""Which texts and addresses were written already: a table on disk, so that memory does not grow with the input."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cleaner.batch.job import Job
from cleaner.batch.worker import Done, Key
from cleaner.errors import CleanError


class Seen:
    """Keys of the records written so far. Those of chunks that a dead run had not yet made safe are forgotten."""

    def __init__(self, path: Path, next_chunk: int) -> None:
        if next_chunk and not path.exists():
            raise CleanError("bad-manifest", "what was seen so far is gone", place=str(path), remedy="begin anew with --force")
        self._table = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._table.execute("PRAGMA journal_mode=WAL")
        self._table.execute("PRAGMA synchronous=FULL")
        self._table.execute("CREATE TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY, place TEXT, chunk INT) WITHOUT ROWID")
        self._table.execute("DELETE FROM seen WHERE chunk >= ?", (next_chunk,))
        self._table.execute("BEGIN")

    def repeats(self, done: Done) -> dict[int, tuple[str, str]]:
        """The records of a chunk that are there already: their numbers, each with what `duplicate_of` says."""
        found = ((number, self.duplicate_of(key, done.number)) for number, key in enumerate(done.keys))
        return {number: same for number, same in found if same is not None}

    def duplicate_of(self, key: Key, chunk: int) -> tuple[str, str] | None:
        """The place of the record with the same text or address, and which of the two; None if it is new, and noted."""
        names = [(kind, f"{kind[0]}{value}") for kind, value in (("text_hash", key.text_hash), ("url", key.url)) if value]
        for kind, name in names:
            row = self._table.execute("SELECT place FROM seen WHERE key = ?", (name,)).fetchone()
            if row is not None:
                return row[0], kind
        self._table.executemany("INSERT INTO seen VALUES (?, ?, ?)", [(name, key.place, chunk) for _, name in names])
        return None

    def save(self) -> None:
        """Make what was noted safe."""
        self._table.execute("COMMIT")
        self._table.execute("BEGIN")

    def close(self) -> None:
        """Let go of the file; what was not saved is forgotten."""
        self._table.close()


@contextmanager
def seen_in(folder: str, job: Job) -> Iterator[Seen | None]:
    """A table for one sitting, where the job drops duplicates."""
    if not job.drop_duplicates:
        yield None
        return
    with closing(Seen(Path(folder, "seen"), 0)) as seen:
        yield seen
