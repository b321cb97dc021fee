"""One run on one output: a lock that a dead run does not hold.

The lock is the system's own on an open file, so it ends with its process, however that ended.
"""

from __future__ import annotations

import datetime
import json
import os
from pathlib import Path
from typing import TextIO

from cleaner.errors import CleanError


class Lock:
    """The lock in a run's folder. Raises CleanError (``busy``) naming the process that holds it."""

    def __init__(self, path: Path, output: str) -> None:
        self._path = path
        while True:
            file = open(path, "a+", encoding="utf-8")  # noqa: PTH123, SIM115 - open for as long as the run
            if not _taken(file):
                who = _holder(file)
                file.close()
                raise CleanError("busy", f"another run is writing this: {who}", place=output, remedy="wait for it, or write elsewhere")
            if _same(file, path):  # a run that ended in between may have removed the file under us
                break
            file.close()
        self._file = file
        file.truncate(0)
        json.dump({"pid": os.getpid(), "started": _now()}, file)
        file.flush()

    def release(self) -> None:
        """Let the next run in."""
        self._file.close()


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def _same(file: TextIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except OSError:
        return False


def _holder(file: TextIO) -> str:
    file.seek(0)
    try:
        held = json.loads(file.read())
        return f"process {held['pid']}, started {held['started']}"
    except (ValueError, KeyError, TypeError):
        return "a process that has just started"


def _taken(file: TextIO) -> bool:
    """Take the system's lock on the file, or say False."""
    try:
        import fcntl
    except ImportError:
        import msvcrt

        try:
            file.seek(1 << 30)  # a byte that is never written: Windows locks forbid reading too
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
