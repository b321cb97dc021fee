"""The engine ray: the same bytes as the local one, whatever documents, signals and nodes do."""

from __future__ import annotations

import contextlib
import itertools
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest

import cleaner
from cleaner.batch import ray as engine
from cleaner.batch.chunks import Chunk
from cleaner.batch.engine import engine_of
from cleaner.batch.inputs import Inputs
from cleaner.batch.job import Job, Manner
from cleaner.batch.prepare import outlets
from cleaner.batch.ray_nodes import Answer, Order, unfit
from cleaner.batch.tally import Tally
from cleaner.batch.worker import Done
from tests.batch import call, collection, command, contents, environment, rows, unruly

DOCUMENTS = 400
SMALL = ("--chunk-bytes=20000", "-q")


class Cluster(NamedTuple):
    """A Ray of the tests' own. ``environment``: what lets one into it."""

    address: str
    client: str
    environment: dict[str, str]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A head with a server for clients, for all tests here."""
    pytest.importorskip("ray")
    pytest.importorskip("grpc", reason="ray:// needs ray[client]")
    home = tempfile.mkdtemp(prefix="ray-")  # Ray's sockets lie in it, and their paths must be short
    own = {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(), "RAY_USAGE_STATS_ENABLED": "0", "RAY_worker_niceness": "0"}
    port, client = _free_ports(2)
    options = f"--head --block --num-cpus=2 --port={port} --ray-client-server-port={client} --min-worker-port=0 --max-worker-port=0"
    options += f" --include-dashboard=false --dashboard-agent-listen-port=0 --object-store-memory=200000000 --temp-dir={home}"
    words = [sys.executable, "-m", "ray.scripts.scripts", "start", *options.split()]
    with Path(home, "said").open("wb") as said:
        head = subprocess.Popen(words, env=environment(**own), stdout=said, stderr=said, start_new_session=True)
    try:
        _wait_for(lambda: head.poll() is not None or (_listens(port) and _listens(client)))
        assert head.poll() is None, Path(home, "said").read_text(encoding="utf-8")
        yield Cluster(f"127.0.0.1:{port}", f"ray://127.0.0.1:{client}", own)
    finally:
        os.killpg(head.pid, signal.SIGKILL)  # what it began ends with it
        head.wait(10)
        shutil.rmtree(home, ignore_errors=True)


def _free_ports(count: int) -> list[int]:
    with contextlib.ExitStack() as stack:
        return [stack.enter_context(socket.create_server(("127.0.0.1", 0))).getsockname()[1] for _ in range(count)]


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def _wait_for(what: Any) -> None:
    end = time.monotonic() + 60
    while not what() and time.monotonic() < end:
        time.sleep(0.01)


def _begun(*words: object, output: Path, **more: str) -> subprocess.Popen[str]:
    """A run of which the first chunks are done."""
    process = subprocess.Popen(
        command(*words, "-o", output), env=environment(**more), stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    state = Path(f"{output}.run/output")
    _wait_for(lambda: process.poll() is not None or (state.is_dir() and any(state.iterdir())) or (state.is_file() and state.stat().st_size))
    return process


def test_the_same_records_and_refusals_as_on_the_local_engine(cluster: Cluster, tmp_path: Path) -> None:
    """Through ray://, with a worker more than there is room for."""
    special = {
        3: unruly(3, "PLEASE EXIT"),
        8: unruly(8, "PLEASE HANG"),
        13: unruly(13, "PLEASE EAT"),
        14: unruly(14, "PLEASE RAISE"),
        20: "",
    }
    folder = collection(tmp_path / "in", DOCUMENTS, special)
    local, remote = tmp_path / "local" / "a.jsonl", tmp_path / "remote" / "a.jsonl"
    options = (folder, *SMALL, "--drop-duplicates", "--time-limit=2", "--memory-limit=150MB")

    assert call(*options, "-o", local).returncode == 1
    done = call(*options, "-o", remote, "--engine=ray", "--workers=3", f"--ray-address={cluster.client}", **cluster.environment)
    assert done.returncode == 1, done.stderr

    assert contents(remote) == contents(local)
    refused = {row["input"].rsplit("/", 1)[-1][:5]: row["code"] for row in rows(Path(f"{remote}.refused.jsonl"))}
    assert refused == {"00003": "crashed", "00008": "timeout", "00013": "out-of-memory", "00014": "internal", "00020": "empty"}
    assert len(rows(remote)) == DOCUMENTS - 5
    assert not Path(f"{remote}.run").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="finds the actors in /proc")
def test_a_lost_actor_costs_no_document_and_doubles_none(cluster: Cluster, tmp_path: Path) -> None:
    """Parquet and JSON Lines in, Parquet out, with as many workers as the cluster has cores."""
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    items = collection(tmp_path / "in", DOCUMENTS) / "items.jsonl"
    pages = [path.read_bytes() for path in sorted((tmp_path / "in" / "files").iterdir())]
    pages[150] = unruly(150, "PLEASE HANG").encode()
    parquet.write_table(pa.table({"content": pages}), tmp_path / "pages.parquet")
    local, remote = tmp_path / "local" / "a.parquet", tmp_path / "remote" / "a.parquet"
    options = (tmp_path / "pages.parquet", items, *SMALL, "--time-limit=3")

    assert call(*options, "-o", local).returncode == 1
    process = _begun(*options, "--engine=ray", f"--ray-address={cluster.address}", output=remote, **cluster.environment)
    lost = [pid for pid in _actors() if str(tmp_path) in _held(pid)]
    for pid in lost:
        os.kill(pid, signal.SIGKILL)
    _, said = process.communicate(timeout=60)

    assert process.returncode == 1, said
    assert lost
    assert contents(remote) == contents(local)
    assert sum(len(parquet.read_table(path)) for path in remote.iterdir()) == DOCUMENTS - 1


def test_an_interrupted_run_can_be_resumed(cluster: Cluster, tmp_path: Path) -> None:
    """Interrupted, as a terminal does it, in a long document on a Ray that it began itself; resumed on a cluster."""
    folder = collection(tmp_path / "in", DOCUMENTS, {150: unruly(150, "PLEASE HANG")})
    out = tmp_path / "a.jsonl"
    options = (folder, *SMALL, "--time-limit=3", "--engine=ray", "--workers=2")
    process = _begun(*options, output=out, **cluster.environment)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)

    assert process.returncode == 130, said
    assert not out.exists()
    done = call(*options, f"--ray-address={cluster.address}", "--resume", "-o", out, **cluster.environment)
    assert done.returncode == 1, done.stderr
    assert len({row["input"] for row in rows(out)}) == len(rows(out)) == DOCUMENTS - 1
    assert len(rows(Path(f"{out}.refused.jsonl"))) == 1


def _actors() -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if (path / "cmdline").read_text(errors="replace").startswith("ray::MapWorker"):
                found.append(int(path.name))
    return found


def _held(pid: int) -> str:
    """The files that a process has mapped: its worker's page lies in the run's own folder."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")
    return ""


# --- without Ray ------------------------------------------------------------------------------


def _job(*words: str) -> Job:
    return Job(inputs=Inputs(words=words), format="jsonl", chunk_bytes=1000, chunk_documents=10)


def test_without_ray_the_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(cleaner.CleanError) as caught:
        engine_of(_job("."), Manner(engine="ray"))
    assert (caught.value.code, caught.value.remedy) == ("missing-extra", "pip install 'news-article-cleaner[ray]'")

    (tmp_path / "a.md").write_text("一", encoding="utf-8")
    with pytest.raises(cleaner.CleanError, match="needs Ray"):
        cleaner.run(tmp_path / "a.md", tmp_path / "a.jsonl", engine="ray")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize("scheme", ["", "ray://"])
def test_an_address_where_nobody_listens_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    monkeypatch.setattr(engine, "_library", lambda: _Ray(initialized=False))
    (tmp_path / "a.md").write_text("一", encoding="utf-8")
    address = f"{scheme}127.0.0.1:{_free_ports(1)[0]}"
    with pytest.raises(cleaner.CleanError, match="Ray cannot be reached") as caught:
        cleaner.run(tmp_path / "a.md", tmp_path / "a.jsonl", engine="ray", ray_address=address)
    assert (caught.value.code, caught.value.place) == ("bad-option", address)
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        ({"package": "0.0.9"}, "other-run", f"a node of Ray has cleaner {cleaner.__version__} or other outlets"),
        ({"outlets": {**outlets(), "hk01": "9 abc"}}, "other-run", f"a node of Ray has cleaner {cleaner.__version__} or other"),
        ({"needed": ["/no/such/folder"]}, "missing", "a node of Ray does not see this"),
    ],
)
def test_a_node_that_would_clean_otherwise_is_unfit(change: dict[str, Any], code: str, message: str) -> None:
    order = Order(b"", cleaner.__version__, outlets(), [str(Path.cwd())], str(Path.cwd()), "spool")
    assert unfit(order) is None
    found = unfit(order._replace(**change))
    assert found is not None
    assert found.code == code
    assert found.message.startswith(message)


class _Lost(Exception):  # noqa: N818
    pass


class _Ray:
    """As much of Ray as the engine asks for. ``script``: what each dataset gives, an exception last where it breaks."""

    class exceptions:  # noqa: N801
        RayError = _Lost

    def __init__(self, *script: list[Any], initialized: bool = True) -> None:
        self.script = iter(script)
        self.initialized = initialized
        self.asked: list[list[int]] = []
        self.killed = 0
        self._answers: Iterator[Any] = iter(())

    def remote(self, **_: object) -> Any:
        return lambda _: self._Call(lambda *_: self)

    class _Call:
        def __init__(self, call: Any) -> None:
            self.remote = call

    @property
    def begin(self) -> Any:
        def call(chunks: list[bytes]) -> Any:
            self.asked.append([msgspec.msgpack.decode(chunk, type=Chunk).number for chunk in chunks])
            self._answers = iter(next(self.script))
            return next(self._answers, None)

        return self._Call(call)

    @property
    def more(self) -> Any:
        return self._Call(lambda: next(self._answers, None))

    def is_initialized(self) -> bool:
        return self.initialized

    def cluster_resources(self) -> dict[str, float]:
        return {"CPU": 2.0}

    def wait(self, calls: list[Any], timeout: float) -> tuple[list[Any], list[Any]]:  # noqa: ARG002
        return calls, []

    def get(self, call: Any) -> Any:
        if isinstance(call, Exception):
            raise call
        return call

    def kill(self, _: object) -> None:
        self.killed += 1


def _chunks(count: int | None = None) -> Iterator[Chunk]:
    for number in itertools.count() if count is None else range(count):
        yield Chunk(number, [], None, 0, "")


def _answer(number: int) -> bytes:
    return msgspec.msgpack.encode(Answer(Done(number, Tally(), [])))


def _mapped(fake: _Ray, chunks: Iterator[Chunk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    monkeypatch.setattr(engine, "_library", lambda: fake)
    monkeypatch.setattr(engine, "_FIRST", 0.1)
    return [done.number for done in engine.Ray(_job("."), 0).map(chunks, str(tmp_path)) if done is not None]


def test_what_a_broken_dataset_owes_is_asked_for_again_and_nothing_is_taken_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _Ray([_answer(1), _answer(1), _Lost("gone")], [_answer(1), _answer(2)], [_answer(0)])
    assert _mapped(fake, _chunks(3), tmp_path, monkeypatch) == [1, 2, 0]
    assert fake.asked == [[0, 1, 2], [0, 2], [0]]
    assert fake.killed == 3


def test_a_ray_that_gives_nothing_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(cleaner.CleanError, match="Ray fails: No module named 'cleaner'") as caught:
        _mapped(_Ray(*[[_Lost("x\nNo module named 'cleaner'\n")]] * 3), _chunks(3), tmp_path, monkeypatch)
    assert caught.value.code == "internal"


def test_what_an_actor_refuses_ends_the_run_with_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = msgspec.msgpack.encode(Answer(error=("missing", "a node of Ray does not see this", "/data", "share it")))
    with pytest.raises(cleaner.CleanError) as caught:
        _mapped(_Ray([answer]), _chunks(1), tmp_path, monkeypatch)
    assert (caught.value.code, caught.value.place, caught.value.remedy) == ("missing", "/data", "share it")


def test_an_endless_plan_goes_out_in_slabs_of_bounded_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_FIRST", 0.1)
    slabs = engine.Slabs(_chunks(), 1000)
    found = [slab for slab in (slabs.take() for _ in range(50)) if slab]
    slabs.close()
    numbers = [number for slab in found for number in slab]
    assert numbers == list(range(len(numbers)))
    assert len(found) > 10
    assert all(sum(map(len, slab.values())) < 1100 for slab in found)


def test_a_plan_that_fails_fails_when_what_it_gave_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_FIRST", 0.1)

    def broken() -> Iterator[Chunk]:
        yield from _chunks(2)
        raise cleaner.CleanError("other-run", "the inputs have changed")

    slabs = engine.Slabs(broken(), 1000)
    _wait_for(lambda: slabs.take() is not None)
    with pytest.raises(cleaner.CleanError, match="have changed"):
        slabs.take()


def test_no_chunks_are_no_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = _Ray()
    assert _mapped(fake, _chunks(0), tmp_path, monkeypatch) == []
    assert fake.asked == []
