"""The engine ray: the same bytes as the local one, whatever documents, signals and nodes do."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner.batch import ray as engine
from cleaner.batch.engine import engine_of
from cleaner.batch.inputs import Inputs
from cleaner.batch.job import Job, Manner
from cleaner.batch.prepare import outlets
from tests.batch import call, collection, command, contents, environment, rows, unruly

DOCUMENTS = 1000
SMALL = "--chunk-bytes=60000"
ON_RAY = ("--engine", "ray", "--workers", "2")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return collection(tmp_path_factory.mktemp("ray") / "in", DOCUMENTS, {7: "", 120: "\x00\x01\x02" * 50})


@pytest.fixture
def ray() -> None:
    """Only where Ray is installed."""
    pytest.importorskip("ray")


@pytest.mark.usefixtures("ray")
@pytest.mark.parametrize("format", ["jsonl", "parquet", "markdown"])
def test_the_same_bytes_as_on_the_local_engine(folder: Path, tmp_path: Path, format: str) -> None:
    local, remote = tmp_path / "local" / "a", tmp_path / "remote" / "a"
    options = (folder, "--format", format, "--drop-duplicates", "-q", SMALL)

    assert call(*options, "-o", local).returncode == 1
    assert call(*options, "-o", remote, *ON_RAY).returncode == 1

    assert contents(local) == contents(remote)
    assert not Path(f"{remote}.run").exists()


@pytest.mark.usefixtures("ray")
def test_documents_that_kill_or_hang_their_worker_are_refused_there_too(tmp_path: Path) -> None:
    special = {3: unruly(3, "PLEASE EXIT"), 8: unruly(8, "PLEASE HANG"), 13: unruly(13, "PLEASE EAT"), 14: unruly(14, "PLEASE RAISE")}
    out = tmp_path / "a.jsonl"
    limits = ("--time-limit", "2", "--memory-limit", "150MB")

    assert call(collection(tmp_path / "in", 60, special), "-o", out, *ON_RAY, *limits).returncode == 1

    refused = {row["input"].rsplit("/", 1)[-1]: row["code"] for row in rows(Path(f"{out}.refused.jsonl"))}
    assert refused == {"00003.md": "crashed", "00008.md": "timeout", "00013.md": "out-of-memory", "00014.md": "internal"}
    assert len(rows(out)) == 56


@pytest.mark.usefixtures("ray")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_an_interrupted_run_can_be_resumed(folder: Path, tmp_path: Path, name: str) -> None:
    """The signal goes to the whole group of processes, as a terminal sends it."""
    out = tmp_path / "a.jsonl"
    process = _begun(folder, out)
    os.killpg(process.pid, getattr(signal, name))
    _, said = process.communicate(timeout=60)

    assert process.returncode == 128 + getattr(signal, name), said
    assert not out.exists()
    assert call(folder, "-o", out, SMALL, *ON_RAY, "--resume").returncode == 1
    assert len(rows(out)) == DOCUMENTS - 2
    assert len(rows(Path(f"{out}.refused.jsonl"))) == 2


@pytest.mark.usefixtures("ray")
@pytest.mark.skipif(sys.platform != "linux", reason="finds the actors in /proc")
def test_a_lost_actor_costs_no_document(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    process = _begun(folder, out)
    lost = [pid for pid, words in _processes() if words.startswith("ray::Actor") and str(tmp_path) in _held(pid)]
    for pid in lost:
        os.kill(pid, signal.SIGKILL)
    _, said = process.communicate(timeout=120)

    assert lost
    assert process.returncode == 1, said
    assert len(rows(out)) == DOCUMENTS - 2
    assert len(rows(Path(f"{out}.refused.jsonl"))) == 2


def _begun(folder: Path, out: Path) -> subprocess.Popen[str]:
    """A run on Ray of which the first chunks are done."""
    words = command(folder, "-o", out, SMALL, *ON_RAY)
    process = subprocess.Popen(words, env=environment(), stderr=subprocess.PIPE, text=True, start_new_session=True)
    state = Path(f"{out}.run/output")
    for _ in range(6000):
        if state.exists() and state.stat().st_size:
            break
        time.sleep(0.01)
    return process


def _processes() -> list[tuple[int, str]]:
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            found.append((int(path.name), (path / "cmdline").read_text(errors="replace")))
    return found


def _held(pid: int) -> str:
    """The files that a process has mapped: its worker's page lies in the run's own folder."""
    return Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")


# --- without Ray ------------------------------------------------------------------------------


def test_without_ray_the_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(cleaner.CleanError) as caught:
        engine_of(_job("."), Manner(engine="ray"))
    assert (caught.value.code, caught.value.remedy) == ("missing-extra", "pip install ray")


class _Lost(Exception):  # noqa: N818
    pass


class _Ray:
    """As much of Ray as a worker's beginning takes; ``about`` is what the node says, None while it has no room."""

    class exceptions:  # noqa: N801
        RayError = _Lost

    def __init__(self, about: Any) -> None:
        self.about_ = about
        self.killed = 0

    def remote(self, **_: object) -> Any:
        class Call:
            def __getattr__(self, name: str) -> Any:
                return self

            def __call__(self, *_: object) -> Any:
                return self

        return lambda _: Call()

    def is_initialized(self) -> bool:
        return True

    def wait(self, refs: list[Any], timeout: float) -> tuple[list[Any], list[Any]]:
        time.sleep(min(timeout, 0.01))
        return ([], refs) if self.about_ is None else (refs, [])

    def get(self, _: object) -> Any:
        if isinstance(self.about_, Exception):
            raise self.about_
        return self.about_

    def kill(self, *_: object, **__: object) -> None:
        self.killed += 1


def _job(*words: str) -> Job:
    return Job(inputs=Inputs(words=words), format="jsonl", chunk_bytes=1000, chunk_documents=10)


@pytest.mark.parametrize(
    ("about", "code", "message"),
    [
        (("0.0.9", {}, []), "other-run", "a node of Ray has cleaner 0.0.9 or other outlets than are here"),
        (
            (cleaner.__version__, {**outlets(), "hk01": "9 abc"}, []),
            "other-run",
            f"a node of Ray has cleaner {cleaner.__version__} or other",
        ),
        ((cleaner.__version__, outlets(), ["/data"]), "missing", "a node of Ray does not see this"),
        (_Lost("x\nNo module named 'cleaner'\n"), "internal", "a worker on Ray cannot begin: No module named 'cleaner'"),
    ],
)
def test_a_node_that_would_clean_otherwise_ends_the_run(about: Any, code: str, message: str, tmp_path: Path) -> None:
    worker = engine.Remote(_Ray(about), _job("."), str(tmp_path))
    with pytest.raises(cleaner.CleanError) as caught:
        worker.ready(0.01)
    assert caught.value.code == code
    assert caught.value.message.startswith(message)


def test_workers_for_which_there_is_no_room_take_no_chunk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workers wait in vain; a run without chunks ends all the same."""
    fake = _Ray(None)
    monkeypatch.setattr(engine, "_library", lambda: fake)
    found = [done for done in engine.Ray(_job("."), 2).map(iter(()), str(tmp_path)) if done is not None]
    assert found == []
    assert fake.killed == 2
