"""One worker process, seen from the parent: started, asked, watched, killed."""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from cleaner.batch.job import Job
from cleaner.batch.worker import SLOT, Done, Setup, Task, receive, send, serve
from cleaner.errors import CleanError

_START: Final = "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from cleaner.batch.worker import main; main()"
_LONGEST_TICK: Final = 1.0
"""Seconds of a pause that count: if the watcher itself was stopped (a laptop asleep, Ctrl-Z), the worker was too."""


class DiedError(Exception):
    """The process ended, or was ended, while it had a chunk in hand. ``number``: the document, None if none."""

    def __init__(self, why: str, number: int | None, *, overtime: bool) -> None:
        super().__init__(why)
        self.why = why
        self.number = number
        self.overtime = overtime


def not_started(error: OSError) -> CleanError:
    """What the system said when a worker was to begin, in a sentence."""
    remedy = "see what this machine is short of, or give fewer workers, then --resume"
    return CleanError("internal", f"worker processes cannot be started: {error.strerror or error}", remedy=remedy)


class Process:
    """A worker process. `ask` is for one thread, `tick` and `kill` may come from another."""

    def __init__(self, job: Job, spool: str, name: str, start_method: str) -> None:
        self._setup = Setup(job, os.path.join(spool, f"slot-{name}"), spool, os.getpid())  # noqa: PTH118
        self.seconds = job.time_limit
        self._forks = start_method == "fork"
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder = msgspec.msgpack.Decoder(Done)
        self._pid = 0
        self._child: subprocess.Popen[bytes] | None = None
        self._inward: BinaryIO
        self._outward: BinaryIO
        self._log = os.path.join(spool, f"log-{name}")  # noqa: PTH118
        Path(self._setup.slot).write_bytes(bytes(SLOT.size))
        with open(self._setup.slot, "r+b") as file:  # noqa: PTH123
            self._slot = mmap.mmap(file.fileno(), SLOT.size)
        self._count, self._spent, self._looked, self._overtime = 0, 0.0, 0.0, False
        self._forget()

    def ask(self, task: Task) -> Done:
        """Have a chunk cleaned. Raises DiedError; the next call starts a new process."""
        if not self._pid:
            try:
                self._start()
            except OSError as error:
                raise not_started(error) from None
        try:
            send(self._outward, self._encoder.encode(task))
            answer = receive(self._inward)
        except OSError:
            answer = None
        if answer is None:
            raise self._died()
        done = self._decoder.decode(answer)
        if done.tired:
            self.close()
        return done

    def tick(self) -> None:
        """Look at the process; kill it if it has been at one document for longer than the job allows."""
        now = time.monotonic()
        passed, self._looked = min(now - self._looked, _LONGEST_TICK), now
        count, number = SLOT.unpack_from(self._slot, 0)
        if count != self._count or number < 0:
            self._count, self._spent = count, 0.0
            return
        self._spent += passed
        if self._spent > self._setup.job.time_limit:
            self._overtime = True
            self.kill()

    @property
    def at(self) -> int:
        """How many documents of its chunk it is done with."""
        return int(max(SLOT.unpack_from(self._slot, 0)[1], 0))

    def kill(self) -> None:
        """End the process now."""
        if self._pid:
            with contextlib.suppress(OSError):
                os.kill(self._pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)

    def close(self) -> None:
        """Let the process end by itself: it is idle, and ends when its pipe closes."""
        if self._pid:
            pid, self._pid = self._pid, 0  # before it is reaped: a number that is free may be given to anybody
            with contextlib.suppress(OSError):
                self._outward.close()
            self._wait(pid)
            self._inward.close()

    def _start(self) -> None:
        self._forget()
        if self._forks:
            self._fork()
        else:
            if not sys.executable:
                raise CleanError("internal", "there is no Python interpreter to start workers with")
            command = [sys.executable, "-c", _START, json.dumps(sys.path)]
            with open(self._log, "wb") as log:  # noqa: PTH123
                self._child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log)  # noqa: S603
            assert self._child.stdin is not None and self._child.stdout is not None  # noqa: S101, PT018
            self._pid, self._outward, self._inward = self._child.pid, self._child.stdin, self._child.stdout  # type: ignore[assignment]
        with contextlib.suppress(BrokenPipeError):  # it died at once, and `ask` will see that
            send(self._outward, self._encoder.encode(self._setup))

    def _fork(self) -> None:
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()
        pid = os.fork()
        if pid == 0:  # nothing of the parent's may be held open here, or its end would not be seen
            try:
                os.dup2(theirs_in, 0)
                os.dup2(theirs_out, 1)
                os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
                os.closerange(3, os.sysconf("SC_OPEN_MAX") if hasattr(os, "sysconf") else 256)
                with os.fdopen(0, "rb") as inward, os.fdopen(1, "wb") as outward:
                    serve(inward, outward)
            finally:
                os._exit(0)
        os.close(theirs_in)
        os.close(theirs_out)
        self._pid = pid
        self._outward, self._inward = os.fdopen(ours_out, "wb"), os.fdopen(ours_in, "rb")

    def _forget(self) -> None:
        SLOT.pack_into(self._slot, 0, 0, -1)
        self._count, self._spent, self._looked, self._overtime = 0, 0.0, time.monotonic(), False

    def _died(self) -> DiedError:
        _, number = SLOT.unpack_from(self._slot, 0)
        self.kill()
        pid, self._pid = self._pid, 0
        status = self._wait(pid)
        for pipe in (self._outward, self._inward):
            with contextlib.suppress(OSError):  # what was still in the buffer has no reader
                pipe.close()
        why = f"was ended by {signal.Signals(-status).name}" if status < 0 else f"ended with exit code {status}"
        if number < 0 and not self._forks:
            with contextlib.suppress(OSError):
                why += "".join(f" ({line})" for line in Path(self._log).read_text("utf-8", "replace")[-2000:].splitlines()[-1:])
        return DiedError(why, number if number >= 0 else None, overtime=self._overtime)

    def _wait(self, pid: int) -> int:
        if self._child is not None:
            return self._child.wait()
        _, status = os.waitpid(pid, 0)
        return os.waitstatus_to_exitcode(status)
