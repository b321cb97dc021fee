"""Chunks as the rows of Ray datasets, on a cluster or on a Ray that is started here for the run.

A plan may be endless and a dataset may not, so chunks go out in slabs: all that was planned while the slab before
was being cleaned. What is lost with an actor or a node is cleaned again; a chunk that comes twice is taken once.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import msgspec

from cleaner._version import VERSION
from cleaner.batch.chunks import Chunk
from cleaner.batch.engine import default_workers
from cleaner.batch.inputs.extras import install
from cleaner.batch.job import Job
from cleaner.batch.prepare import outlets
from cleaner.batch.ray_nodes import Answer, Conductor, Order
from cleaner.batch.worker import Done
from cleaner.errors import CleanError

_TICK: Final = 0.1
_TRIES: Final = 3
"""How often in a row a dataset may break without having given anything before the run gives up."""
_CALLS: Final = 4
"""Answers asked for ahead, so that the way to the cluster and back costs nothing."""
_UNSERVED: Final = "Starting Ray client server failed"
_FIRST: Final = 1.0
"""Seconds of planning before the first slab: a pool of actors takes several to begin, one for each chunk would never pay."""
_SLAB_BYTES: Final = 128_000_000
_SLAB_BYTES_A_WORKER: Final = 2_000_000
"""Bounds of a slab; the chunks of packed streams carry their documents."""
_STORE_BYTES: Final = 500_000_000
"""Ray's shared memory where Ray is started here; it spills to disk."""
_encoder = msgspec.msgpack.Encoder()


class Ray:
    """The engine ``ray``. ``workers``: 0 for all cores. ``address``: a cluster's; without one, nor RAY_ADDRESS, Ray is started here."""

    def __init__(self, job: Job, workers: int, address: str | None = None) -> None:
        self._job = job
        self._workers = workers
        self._ray = _library()
        self._address = address or os.environ.get("RAY_ADDRESS") or "local"
        self._stopped = False  # no event: setting one takes a lock, and a signal may come while it is held
        self._conductor: Any = None

    def stop(self, *, at_once: bool = False) -> None:  # noqa: ARG002
        """Leave the chunks in hand too: a slab is long, and --resume cleans them again."""
        self._stopped = True

    def committed(self, number: int) -> None:
        """Nothing: what is ahead is bounded by the slab."""

    def in_hand(self) -> int:
        """Not known here: the nodes tell of whole chunks."""
        return 0

    def map(self, chunks: Iterator[Chunk], spool: str) -> Iterator[Done | None]:
        """Clean the chunks; each comes back once, in any order, unless `stop` was called."""
        with self._connected():
            workers = self._workers or max(1, int(self._ray.cluster_resources().get("CPU", 1)))
            slabs = Slabs(chunks, _SLAB_BYTES + _SLAB_BYTES_A_WORKER * workers)
            try:
                while not self._stopped and (slab := slabs.take()) != {}:
                    yield None
                    if slab is not None:
                        yield from self._cleaned(slab, workers, os.path.abspath(spool))  # noqa: PTH100
            finally:
                self._dismiss()
                slabs.close()

    def _cleaned(self, slab: dict[int, bytes], workers: int, spool: str) -> Iterator[Done | None]:
        """The chunks of a slab; a dataset that breaks is followed by one of what it still owed."""
        failures = 0
        while slab and not self._stopped:
            why = "chunks did not come back"
            try:
                for answer in self._answers(list(slab.values()), workers, spool):
                    if answer is None:
                        yield None
                        continue
                    done = _done(answer)
                    if slab.pop(done.number, None) is not None:
                        failures = 0
                        yield _put(done, answer.files, spool)
            except (self._ray.exceptions.RayError, ConnectionError) as error:
                why = _last_line(error)
            if slab and not self._stopped:
                self._dismiss()
                failures += 1
                if failures == _TRIES:
                    remedy = "see that the package, with its extra [ray], is installed on every node, then --resume"
                    raise CleanError("internal", f"Ray fails: {why}", place=self._address, remedy=remedy)

    def _answers(self, chunks: list[bytes], workers: int, spool: str) -> Iterator[Answer | None]:
        """What a dataset of these chunks gives; ``None`` while it gives nothing."""
        if self._conductor is None:
            job, homes = _encoder.encode(self._job), self._job.outlets
            order = Order(job, VERSION, outlets(homes), _needed(self._job), str(Path.cwd()), spool, homes)
            self._conductor = self._ray.remote(num_cpus=0)(Conductor).remote(order, workers)
        calls = deque([self._conductor.begin.remote(chunks)])
        while not self._stopped:
            while len(calls) < _CALLS:
                calls.append(self._conductor.more.remote())
            ready, _ = self._ray.wait([calls[0]], timeout=_TICK)
            if not ready:
                yield None
                continue
            data = self._ray.get(calls.popleft())
            if data is None:
                return
            yield msgspec.msgpack.decode(data, type=Answer)

    def _dismiss(self) -> None:
        """End the conductor, and with it the datasets and their actors."""
        conductor, self._conductor = self._conductor, None
        if conductor is not None and self._ray.is_initialized():
            with contextlib.suppress(self._ray.exceptions.RayError, ConnectionError):
                self._ray.kill(conductor)

    @contextmanager
    def _connected(self) -> Iterator[None]:
        """Ray at hand; whoever had it at hand already keeps it."""
        if self._ray.is_initialized():
            yield
            return
        settings: dict[str, Any] = {"address": self._address, "log_to_driver": False, "logging_level": "ERROR"}
        if self._address == "local":
            os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # cleaning sends nothing to anybody
            cores = self._workers or default_workers()
            settings |= {"num_cpus": cores, "include_dashboard": False, "object_store_memory": _STORE_BYTES}
        main = threading.current_thread() is threading.main_thread()
        handlers = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)} if main else {}
        try:
            _knock(self._address)
            self._init(settings)
        except Exception as error:
            remedy = "see that the address and RAY_AUTH_TOKEN are right, and the cluster runs this version of Ray and Python"
            raise CleanError("bad-option", f"Ray cannot be reached: {_last_line(error)}", place=self._address, remedy=remedy) from None
        finally:
            for name, handler in handlers.items():  # Ray sets its own
                signal.signal(name, handler)
        try:
            yield
        finally:
            self._ray.shutdown()

    def _init(self, settings: dict[str, Any]) -> None:
        for left in reversed(range(_TRIES)):
            try:
                self._ray.init(**settings)
            except Exception as error:  # Ray's server of clients forks for each of them, with threads in gRPC: now and then in vain
                if _UNSERVED not in str(error) or not left or self._stopped:
                    raise
                self._ray.shutdown()
            else:
                return


class Slabs:
    """Chunks planned in a thread, while others are cleaned, until they are taken or weigh ``most`` bytes."""

    def __init__(self, chunks: Iterator[Chunk], most: int) -> None:
        self._chunks = chunks
        self._most = most
        self._begun = time.monotonic()
        self._changed = threading.Condition()
        self._planned: dict[int, bytes] = {}
        self._weight = 0
        self._over = self._closed = False
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._plan, daemon=True)
        self._thread.start()

    def take(self) -> dict[int, bytes] | None:
        """All that is planned, by number; ``{}`` after the last; None if there is nothing yet. Raises what the planning raised."""
        with self._changed:
            early = not self._over and time.monotonic() - self._begun < _FIRST
            self._changed.wait_for(lambda: self._over or (self._planned and not early), timeout=_TICK)
            if not self._over and (early or not self._planned) and self._weight < self._most:
                return None
            if self._error is not None and not self._planned:
                raise self._error
            taken, self._planned, self._weight = self._planned, {}, 0
            self._changed.notify_all()
            return taken

    def close(self) -> None:
        """Plan no more. A plan that waits for its input is left waiting."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._thread.join(timeout=1)

    def _plan(self) -> None:
        try:
            for chunk in self._chunks:
                data = _encoder.encode(chunk)
                with self._changed:
                    self._changed.wait_for(lambda: self._closed or self._weight < self._most)
                    if self._closed:
                        return
                    self._planned[chunk.number] = data
                    self._weight += len(data)
                    self._changed.notify_all()
        except BaseException as error:
            self._error = error
        finally:
            with self._changed:
                self._over = True
                self._changed.notify_all()


def _library() -> Any:
    try:
        import ray
        import ray.exceptions
    except ImportError:
        raise CleanError("missing-extra", "the engine ray needs Ray", remedy=install("ray")) from None
    return ray


def _knock(address: str) -> None:
    """Raise OSError where nobody listens: Ray itself would try for two minutes, deaf to Ctrl-C."""
    host, _, port = address.removeprefix("ray://").rpartition(":")
    if host and port.isdigit():
        socket.create_connection((host.strip("[]"), int(port)), timeout=10).close()


def _needed(job: Job) -> list[str]:
    """Local paths that every node must see."""
    words = [word for word in job.inputs.words if "://" not in word and os.path.exists(word)]  # noqa: PTH110
    return [*(os.path.abspath(word) for word in words), *job.outlets]  # noqa: PTH100


def _last_line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1] if lines else type(error).__name__


def _done(answer: Answer) -> Done:
    if answer.done is None:
        code, message, place, remedy = answer.error or ("internal", "an actor gave no answer", "", "")
        raise CleanError(code, message, place=place, remedy=remedy)
    return answer.done


def _put(done: Done, files: dict[str, bytes], spool: str) -> Done:
    """The Done, its part put into the spool here."""
    if done.part is None:
        return done
    path = Path(spool, f"{done.number:08d}")
    try:
        for name, data in files.items():
            target = path / name if name else path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    except OSError as error:
        return Done(done.number, done.tally, [], error=error.strerror or str(error))
    return msgspec.structs.replace(done, part=str(path))
