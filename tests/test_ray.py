"""The engine ray: the same bytes as the local one, whatever documents, signals and nodes do."""

from __future__ import annotations

import contextlib
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

import pytest

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
    own |= {"GRPC_ENABLE_FORK_SUPPORT": "0"}  # else the server of clients cannot always fork
    port, client = _free_ports(2)
    options = f"--head --block --num-cpus=2 --port={port} --ray-client-server-port={client} --min-worker-port=0 --max-worker-port=0"
    options += f" --include-dashboard=false --dashboard-agent-listen-port=0 --object-store-memory=200000000 --temp-dir={home}"
    words = [sys.executable, "-m", "ray.scripts.scripts", "start", *options.split()]
    with Path(home, "said").open("wb") as said:
        head = subprocess.Popen(words, env=environment(**own), stdout=said, stderr=said, start_new_session=True)
    try:
        _wait_for(lambda: head.poll() is not None or (b"runtime started" in Path(home, "said").read_bytes() and _listens(client)))
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
    on_ray = ("--engine=ray", "--workers=3", f"--ray-address={cluster.client}")
    done = call(*options, "-o", remote, *on_ray, **cluster.environment)
    assert done.returncode == 1, done.stderr

    assert contents(remote) == contents(local)
    refused = {row["input"].rsplit("/", 1)[-1][:5]: row["code"] for row in rows(Path(f"{remote}.refused.jsonl"))}
    assert refused == {"00003": "crashed", "00008": "timeout", "00013": "out-of-memory", "00014": "bad-outlet", "00020": "empty"}
    assert len(rows(remote)) == DOCUMENTS - 5
    assert not Path(f"{remote}.run").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="finds the actors in /proc")
def test_a_run_that_is_interrupted_and_loses_an_actor_ends_with_the_same_bytes(cluster: Cluster, tmp_path: Path) -> None:
    """Parquet and JSON Lines in, Parquet out.

    Interrupted, as a terminal does it, in a long document on a Ray that it began itself; resumed on a cluster with as
    many workers as that has cores, one of which is lost with its chunk.
    """
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    items = collection(tmp_path / "in", DOCUMENTS) / "items.jsonl"
    pages = [path.read_bytes() for path in sorted((tmp_path / "in" / "files").iterdir())]
    for number in (110, 150, 190):  # apart, so that a part is out while another is still worked at
        pages[number] = unruly(number, "PLEASE HANG").encode()
    parquet.write_table(pa.table({"content": pages}), tmp_path / "pages.parquet")
    local, remote = tmp_path / "local" / "a.parquet", tmp_path / "remote" / "a.parquet"
    options = (tmp_path / "pages.parquet", items, *SMALL, "--time-limit=1")
    assert call(*options, "-o", local).returncode == 1

    process = _started(*options, "--engine=ray", "--workers=2", "-o", remote, **cluster.environment)
    _wait_for(lambda: process.poll() is not None or list(remote.parent.glob("*.run/output/*")))
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert not remote.exists()

    process = _started(*options, "--engine=ray", f"--ray-address={cluster.address}", "--resume", "-o", remote, **cluster.environment)
    _wait_for(lambda: process.poll() is not None or _holding(tmp_path, "batch.worker"))  # it has a chunk
    os.kill(_holding(tmp_path, "MapWorker")[0], signal.SIGKILL)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 1, said
    assert contents(remote) == contents(local)
    assert sum(len(parquet.read_table(path)) for path in remote.iterdir()) == DOCUMENTS - 3


def _started(*words: object, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(command(*words), env=environment(**more), stderr=subprocess.PIPE, text=True, start_new_session=True)


def _holding(folder: Path, kind: str) -> list[int]:
    """The actors or worker processes (what their name says) that have the page of a worker in this folder mapped."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if kind in (path / "cmdline").read_text(errors="replace") and str(folder) in (path / "maps").read_text():
                found.append(int(path.name))
    return found
