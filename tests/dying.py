"""Runs that die at every step: `python -m tests.dying IN OUT FORMAT`, for the tests of faults.

A step is every opening for writing, renaming, removing, making and syncing of a file or folder by the run itself. A run is
ended before its first step, resumed and ended before its first step again, and resumed to its end; then all of that with the
second step, and so on until nothing is left to die at. Prints how many steps there were, and those that ended otherwise than
an undisturbed run.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import cleaner
from tests.batch import contents

STEPS = frozenset(("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.truncate"))
DIED = 137


class Steps:
    """Counts the steps of this process, and ends it before the last one that it may come to."""

    def __init__(self, last: int) -> None:
        self.left = last
        self.own = os.getpid()
        sys.addaudithook(self.audit)
        for name in ("fsync", "sync"):
            setattr(os, name, self.step)  # what a real one would do costs time and is not seen by anybody here

    def audit(self, event: str, given: tuple[Any, ...]) -> None:
        """Python says what it is about to do."""
        if event in STEPS or (event == "open" and isinstance(given[2], int) and given[2] & (os.O_WRONLY | os.O_RDWR)):
            self.step()

    def step(self, *_: object) -> None:
        """One more; not of the workers, which are forks of this process."""
        if os.getpid() == self.own:
            self.left -= 1
            if not self.left:
                os._exit(DIED)


def run(words: list[str], out: Path, last: int, options: dict[str, Any]) -> int:
    """A run in a process of its own; its exit code."""
    pid = os.fork()
    if pid == 0:
        code = 70
        try:
            Steps(last)
            code = cleaner.run(words, out, workers=1, start_method="fork", chunk_bytes=1, progress="quiet", **options).exit_code
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def main(folder: str, out: Path, format: str, how: str) -> None:
    """Die at every step."""
    options: dict[str, Any] = {"format": format, "drop_duplicates": True}
    for path in Path(folder).rglob("*.md"):  # all that is needed is loaded once, not by every fork
        with contextlib.suppress(cleaner.CleanError):
            cleaner.clean(path)
    if format == "parquet":
        importlib.import_module("pyarrow.parquet")
    quiet = out.parent / "quiet" / out.name
    quiet.parent.mkdir(parents=True)
    wanted_code = run([folder], quiet, 0, options)
    wanted = contents(quiet)
    steps, wrong = 0, []
    code = DIED
    while code == DIED:
        steps += 1
        shutil.rmtree(out.parent / "torn", ignore_errors=True)
        torn = out.parent / "torn" / out.name
        torn.parent.mkdir()
        again = {"resume": True}
        if how == "force":  # over an output that is there
            run([folder], torn, 0, options)
            again = {"force": True}
        code = run([folder], torn, steps, options | again)
        if code == DIED:
            run([folder], torn, steps, options | {"resume": True})
        ended = run([folder], torn, 0, options | {"resume": True})
        left = [path.name for path in torn.parent.iterdir() if path.name.endswith(".run")]
        if contents(torn) != wanted or left or ended != wanted_code:
            wrong.append({"step": steps, "code": ended, "left": left, "files": sorted(contents(torn))})
    sys.stdout.write(json.dumps({"steps": steps - 1, "code": wanted_code, "wrong": wrong}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], sys.argv[4])
