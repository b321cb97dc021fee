"""Worker processes on the machines of a Ray cluster, or of one that is started here for the run.

An actor a worker, and in it the same `Process` that runs on this machine: limits of time and memory, deaths and
refusals are its business, so that a document fares the same on either engine. Chunks go out as MessagePack, parts come
back as bytes. An actor that is lost with its node is a process that died outside any document: its chunk is tried again.
"""

from __future__ import annotations

import contextlib
import os
import queue
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import msgspec

from cleaner._version import VERSION
from cleaner.batch import parts
from cleaner.batch.chunks import Chunk
from cleaner.batch.engine import Local
from cleaner.batch.job import Job
from cleaner.batch.prepare import outlets
from cleaner.batch.process import DiedError, Process
from cleaner.batch.worker import Done, Task
from cleaner.errors import CleanError

_TICK: Final = 0.1
_STORE_BYTES: Final = 500_000_000
"""Ray's shared memory where Ray is started here; it holds the parts on their way, a chunk's worth a worker."""
_encoder = msgspec.msgpack.Encoder()
Answer = tuple[bytes, dict[str, bytes]] | tuple[str, int | None, bool]
"""A Done and the files of its part (one called "" where the part is a file), or what a DiedError says."""


class Ray(Local):
    """The engine ``ray``. ``address``: a cluster's; without one, nor RAY_ADDRESS, Ray is started here."""

    def __init__(self, job: Job, workers: int, address: str | None = None) -> None:
        super().__init__(job, workers)
        self._ray = _library()
        self._address = address or os.environ.get("RAY_ADDRESS") or "local"
        self._all_taken = threading.Event()

    def map(self, chunks: Iterator[Chunk], spool: str) -> Iterator[Done | None]:
        """Clean the chunks; each comes back once, in any order, unless `stop` was called."""
        with self._connected():
            remote: list[Any] = [Remote(self._ray, self._job, spool) for _ in range(self._workers)]
            threads = [threading.Thread(target=self._work, args=(process,), daemon=True) for process in remote]
            threads.append(threading.Thread(target=self._plan, args=(chunks,), daemon=True))
            with self._running(threads, remote):
                left = len(remote)
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
                    elif not self._abandoned.is_set():
                        yield found

    @contextmanager
    def _connected(self) -> Iterator[None]:
        """Ray at hand; whoever had it at hand already keeps it."""
        if self._ray.is_initialized():
            yield
            return
        settings: dict[str, Any] = {"address": self._address, "log_to_driver": False, "logging_level": "ERROR"}
        if self._address == "local":
            os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # cleaning sends nothing to anybody
            settings |= {"num_cpus": self._workers, "include_dashboard": False, "object_store_memory": _STORE_BYTES}
        main = threading.current_thread() is threading.main_thread()
        handlers = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)} if main else {}
        try:
            self._ray.init(**settings)
        except Exception as error:
            remedy = "see that the address is right and the cluster runs this version of Ray and Python"
            raise CleanError("bad-option", f"Ray cannot be reached: {error}", place=self._address, remedy=remedy) from None
        finally:
            for name, handler in handlers.items():  # Ray sets its own
                signal.signal(name, handler)
        try:
            yield
        finally:
            self._ray.shutdown()

    def _plan(self, chunks: Iterator[Chunk]) -> None:
        super()._plan(chunks)
        self._all_taken.set()  # each worker's None is in the queue, which has no room for more

    def _work(self, process: Any) -> None:
        """Take no chunk before the cluster has room for the worker: it may never have."""
        try:
            while not process.ready(_TICK):
                if self._all_taken.is_set() or self._stopped.is_set():
                    process.kill()
                    self._done.put(None)
                    return
        except BaseException as error:
            self._done.put(error)
            self._done.put(None)
            return
        super()._work(process)


class Remote:
    """One worker on the cluster, seen from here: what `Process` is to the local engine."""

    def __init__(self, ray: Any, job: Job, spool: str) -> None:
        self._ray = ray
        self._job = job
        self._spool = os.path.abspath(spool)  # noqa: PTH100
        self.seconds = job.time_limit
        self._actor: Any = None
        self._told: Any = None
        self._lock = threading.Lock()
        self._killed = False

    def ready(self, seconds: float) -> bool:
        """Whether the worker has found its place on the cluster. Raises CleanError if it cannot do this job there."""
        with self._lock:
            if self._killed:
                return False
            if self._actor is None:
                kind = self._ray.remote(num_cpus=1)(Actor)
                self._actor = kind.remote(_encoder.encode(self._job), str(Path.cwd()), self._spool)
                self._told = self._actor.about.remote(_needed(self._job))
        done, _ = self._ray.wait([self._told], timeout=seconds)
        if not done:
            return False
        try:
            version, known, missing = self._ray.get(self._told)
        except self._ray.exceptions.RayError as error:
            if self._killed:
                return False
            remedy = "install the same package, with its outlets, on every node"
            raise CleanError("internal", f"a worker on Ray cannot begin: {_last_line(error)}", remedy=remedy) from None
        if version != VERSION or known != outlets():
            what = f"a node of Ray has cleaner {version} or other outlets than are here"
            raise CleanError("other-run", what, remedy="install the same package, with its outlets, on every node")
        if missing:
            remedy = "use a filesystem that all nodes share, or addresses such as s3://…"
            raise CleanError("missing", "a node of Ray does not see this", place=missing[0], remedy=remedy)
        return True

    def ask(self, task: Task) -> Done:
        """Have a chunk cleaned, and its part put into the spool here. Raises DiedError."""
        while not self.ready(1.0):
            if self._killed:
                raise DiedError("was ended", None, overtime=False)
        try:
            answer: Answer = self._ray.get(self._actor.clean.remote(_encoder.encode(task)))
        except self._ray.exceptions.RayError as error:
            self._forget()
            raise DiedError(f"was lost ({_last_line(error)})", None, overtime=False) from None
        if len(answer) == 3:
            why, number, overtime = answer
            raise DiedError(why, number, overtime=overtime)
        done = msgspec.msgpack.decode(answer[0], type=Done)
        if done.part is None:
            return done
        path = os.path.join(self._spool, f"{done.number:08d}")  # noqa: PTH118
        try:
            _write(path, answer[1])
        except OSError as error:
            return Done(done.number, done.tally, [], error=error.strerror or str(error))
        return msgspec.structs.replace(done, part=path)

    def tick(self) -> None:
        """Nothing: the actor watches the clock itself."""

    def kill(self) -> None:
        """End the worker now, and let it never begin again."""
        self._killed = True
        self._forget()

    def close(self) -> None:
        """Let the worker end: it is idle."""
        if self._actor is not None and not self._killed:
            with contextlib.suppress(self._ray.exceptions.RayError):  # gone already
                self._ray.get(self._actor.close.remote(), timeout=10)
        self._forget()

    def _forget(self) -> None:
        with self._lock:
            actor, self._actor = self._actor, None
        if actor is not None and self._ray.is_initialized():
            self._ray.kill(actor, no_restart=True)


class Actor:
    """What runs on a node: a worker process, and a thread that watches its clock."""

    def __init__(self, job: bytes, folder: str, spool: str) -> None:
        if os.path.isdir(folder):  # noqa: PTH112
            os.chdir(folder)  # relative paths mean what they mean to who called
        near = spool if os.path.isdir(spool) else None  # noqa: PTH112 - the run clears it away whatever happens here
        self._own = tempfile.mkdtemp(prefix="cleaner-", dir=near)
        self._process = Process(msgspec.msgpack.decode(job, type=Job), self._own, "0", "spawn")
        self._over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def about(self, needed: list[str]) -> tuple[str, dict[str, str], list[str]]:
        """The package's version and the outlets here, and which of the paths are not."""
        return VERSION, outlets(), [path for path in needed if not os.path.exists(path)]  # noqa: PTH110

    def clean(self, task: bytes) -> Answer:
        """Clean a chunk."""
        try:
            done = self._process.ask(msgspec.msgpack.decode(task, type=Task))
        except DiedError as death:
            return death.why, death.number, death.overtime
        files: dict[str, bytes] = {}
        if done.part is not None:
            files = _read(done.part)
            parts.remove(done.part)
        return _encoder.encode(done), files

    def close(self) -> None:
        """End the process, leave nothing."""
        self._over.set()
        self._process.close()
        shutil.rmtree(self._own, ignore_errors=True)

    def _watch(self) -> None:
        while not self._over.wait(_TICK):
            self._process.tick()


def _library() -> Any:
    try:
        import ray
        import ray.exceptions
    except ImportError:
        raise CleanError("missing-extra", "the engine ray needs Ray", remedy="pip install ray") from None
    return ray


def _needed(job: Job) -> list[str]:
    """Local paths that every node must see."""
    words = [word for word in job.inputs.words if "://" not in word and os.path.exists(word)]  # noqa: PTH110
    return [os.path.abspath(word) for word in words]  # noqa: PTH100


def _last_line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1] if lines else type(error).__name__


def _read(path: str) -> dict[str, bytes]:
    if os.path.isfile(path):  # noqa: PTH113
        return {"": Path(path).read_bytes()}
    return {str(found.relative_to(path)): found.read_bytes() for found in Path(path).glob("*/*")}


def _write(path: str, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        target = Path(path, name) if name else Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
