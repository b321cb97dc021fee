"""A run and death: of the parent at any moment, of workers by any document, of the disk."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

import cleaner
from cleaner.batch.store import Manifest
from cleaner.batch.tally import Tally
from tests.batch import call, collection, command, contents, environment, rows, unruly

KILLS = int(os.environ.get("CLEANER_KILLS", "3"))
DOCUMENTS = 1000
SMALL = "--chunk-bytes=60000"
FORMATS = ["jsonl", "jsonl.gz", "parquet"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return collection(tmp_path_factory.mktemp("kills") / "in", DOCUMENTS, {7: "", 120: "\x00\x01\x02" * 50})


@pytest.mark.parametrize("ending", FORMATS)
def test_a_run_killed_at_random_moments_ends_as_if_undisturbed(folder: Path, tmp_path: Path, ending: str) -> None:
    """Kill -9 of the parent, resumed again and again, gives byte for byte the output of a quiet run."""
    quiet = tmp_path / "quiet" / f"a.{ending}"
    options = (SMALL, "--drop-duplicates", "-q", "--workers", "2")
    begun = time.monotonic()
    assert call(folder, "-o", quiet, *options).returncode == 1
    whole = time.monotonic() - begun
    killed = tmp_path / "killed" / f"a.{ending}"
    draw = random.Random(ending)
    for _ in range(KILLS):
        process = subprocess.Popen(command(folder, "-o", killed, *options, "--resume"), env=environment(), stderr=subprocess.DEVNULL)
        time.sleep(draw.uniform(0.2, 0.9) * whole)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert call(folder, "-o", killed, *options, "--resume").returncode == 1
    assert contents(killed) == contents(quiet)
    assert not Path(f"{killed}.run").exists()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_an_interrupted_run_finishes_what_is_in_hand_and_can_be_resumed(folder: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "a.jsonl"
    process = subprocess.Popen(command(folder, "-o", out, SMALL), env=environment(), stderr=subprocess.PIPE, text=True)
    state = Path(f"{out}.run/output")
    for _ in range(500):
        if state.exists() and state.stat().st_size:
            break
        time.sleep(0.01)
    process.send_signal(getattr(signal, name))
    _, said = process.communicate(timeout=30)

    assert process.returncode == 128 + getattr(signal, name)
    assert "--resume" in said
    assert not out.exists()
    assert call(folder, "-o", out, SMALL, "--resume").returncode == 1
    assert len(rows(out)) == DOCUMENTS - 2
    assert [row["input"].rsplit("/", 1)[-1] for row in rows(Path(f"{out}.refused.jsonl"))] == ["00007.md", "00120.md"]


@pytest.mark.parametrize("start_method", ["spawn", "fork"])
def test_documents_that_kill_or_hang_their_worker_are_refused_and_the_others_are_cleaned(tmp_path: Path, start_method: str) -> None:
    special = {
        3: unruly(3, "PLEASE EXIT"),
        5: unruly(5, "PLEASE CRASH"),
        8: unruly(8, "PLEASE HANG"),
        9: unruly(9, "PLEASE SLEEP"),
        13: unruly(13, "PLEASE EAT"),
        14: unruly(14, "PLEASE RAISE"),
    }
    folder = collection(tmp_path / "in", 60, special)
    out = tmp_path / "a.jsonl"
    limits = ("--time-limit", "2", "--memory-limit", "150MB", "--start-method", start_method)
    assert call(folder, "-o", out, "--workers", "2", *limits).returncode == 1

    refused = {row["input"].rsplit("/", 1)[-1]: row["code"] for row in rows(Path(f"{out}.refused.jsonl"))}
    wanted = {
        "00003": "crashed",
        "00005": "crashed",
        "00008": "timeout",
        "00009": "timeout",
        "00013": "out-of-memory",
        "00014": "bad-outlet",
    }
    assert refused == {f"{name}.md": code for name, code in wanted.items()}
    assert len(rows(out)) == 54


def test_a_worker_that_somebody_else_killed_costs_no_document(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 40, {4: unruly(4, "PLEASE EXIT ONCE")})
    out = tmp_path / "a.jsonl"
    assert call(folder, "-o", out, MISBEHAVING_FLAG=str(tmp_path / "flag")).returncode == 0
    assert (tmp_path / "flag").exists()
    assert len(rows(out)) == 40


def test_workers_do_not_outlive_a_killed_parent(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 20, {2: unruly(2, "PLEASE HANG")})
    process = subprocess.Popen(command(folder, "-o", tmp_path / "a.jsonl", "--time-limit", "600", "-q"), env=environment())
    children: set[int] = set()
    for _ in range(500):
        children = _children(process.pid)
        if children:
            break
        time.sleep(0.01)
    time.sleep(0.5)
    process.kill()
    process.wait()
    for _ in range(300):
        if not any(Path(f"/proc/{pid}").exists() and "Z" not in _state(pid) for pid in children):
            break
        time.sleep(0.01)
    assert children
    assert not [pid for pid in children if Path(f"/proc/{pid}").exists() and "Z" not in _state(pid)]


def _children(pid: int) -> set[int]:
    found: set[int] = set()
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found.update(map(int, task.read_text().split()))
    return found


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return "Z"


def test_a_full_disk_gives_a_clear_error_and_a_state_that_can_be_resumed(tmp_path: Path) -> None:
    """A limit on the size of files stands in for the disk: writing beyond it fails as on a full one."""
    folder = collection(tmp_path / "in", 400)
    out = tmp_path / "a.jsonl"
    code = "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)); runpy.run_module('cleaner', run_name='__main__')"
    words = ["run", str(folder), "-o", str(out), "--chunk-bytes=40000", "-q"]
    full = subprocess.run([sys.executable, "-c", code, *words], env=environment(), capture_output=True, text=True, timeout=60, check=False)

    assert full.returncode == 1
    assert full.stderr.startswith(f"cleaner: {out}: cannot be written: File too large [unwritable] (make room")
    assert "Traceback" not in full.stderr
    assert not out.exists()
    assert call(folder, "-o", out, "--chunk-bytes=40000", "--resume").returncode == 0
    assert len(rows(out)) == 400


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting needs root")
def test_a_full_file_system_too(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 400)
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", small], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("nothing can be mounted here")
    try:
        full = call(folder, "-o", small / "a.jsonl", "--chunk-bytes=40000", "-q")
        assert full.returncode == 1
        assert "No space left on device" in full.stderr
        subprocess.run(["mount", "-o", "remount,size=20m", small], check=True)
        assert call(folder, "-o", small / "a.jsonl", "--chunk-bytes=40000", "--resume").returncode == 0
        assert len(rows(small / "a.jsonl")) == 400
    finally:
        subprocess.run(["umount", small], check=False)


def test_the_limit_of_open_files_is_not_eaten_up(tmp_path: Path) -> None:
    """Dying workers leave no open pipes behind."""
    special = {number: unruly(number, "PLEASE EXIT") for number in range(12)}
    folder = collection(tmp_path / "in", 30, special)
    out = tmp_path / "a.jsonl"
    code = "import resource, runpy; resource.setrlimit(resource.RLIMIT_NOFILE, (48, 48)); runpy.run_module('cleaner', run_name='__main__')"
    words = ["run", str(folder), "-o", str(out), "--workers", "2", "-q"]
    ended = subprocess.run(
        [sys.executable, "-c", code, *words], env=environment(), capture_output=True, text=True, timeout=120, check=False
    )
    assert (ended.returncode, ended.stderr) == (1, "")
    assert len(rows(Path(f"{out}.refused.jsonl"))) == 12


@pytest.mark.parametrize("signals", [("SIGINT", "SIGINT"), ("SIGTERM",)])
def test_a_run_that_waits_for_its_list_can_be_stopped(tmp_path: Path, signals: tuple[str, ...]) -> None:
    process = subprocess.Popen(
        command("-", "-o", tmp_path / "a.jsonl", "-q"), env=environment(), stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    for _ in range(500):
        if (tmp_path / "a.jsonl.run" / "manifest.json").exists():
            break
        time.sleep(0.01)
    time.sleep(0.3)
    for name in signals:
        process.send_signal(getattr(signal, name))
        time.sleep(0.2)
    assert process.wait(timeout=10) == 128 + getattr(signal, signals[0])
    process.communicate()


def test_workers_that_cannot_begin_end_the_run_with_a_sentence(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 4)
    code = "import sys, runpy; sys.executable = '/nowhere/python'; runpy.run_module('cleaner', run_name='__main__')"
    words = ["run", str(folder), "-o", str(tmp_path / "a.jsonl"), "-q"]
    ended = subprocess.run([sys.executable, "-c", code, *words], env=environment(), capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 1
    assert "worker processes cannot be started: No such file or directory [internal]" in ended.stderr
    assert not (tmp_path / "a.jsonl.run").exists()


def test_a_part_that_a_death_left_behind_does_not_come_back(tmp_path: Path) -> None:
    """Killed after a part joined the dataset and before the manifest said so; then its file cannot be read any more."""
    folder = collection(tmp_path / "in", 40)
    out = tmp_path / "a.parquet"
    report = cleaner.run(folder, out, max_refused=0.0, chunk_bytes=2000, limit=1)
    assert report.ending == "done"
    state = Path(f"{out}.run")
    state.mkdir()
    manifest = Path(f"{out}.manifest.json").read_bytes().replace(b'"complete": true', b'"complete": false')
    unfinished = msgspec.json.decode(manifest, type=Manifest)
    unfinished.chunks, unfinished.mark, unfinished.tally, unfinished.lengths = 0, "", Tally(), {}
    (state / "manifest.json").write_bytes(msgspec.json.encode(unfinished))
    out.rename(state / "output")
    Path(f"{out}.manifest.json").unlink()
    (folder / "files" / "00000.md").write_bytes(b"")
    ended = cleaner.run(folder, out, chunk_bytes=2000, limit=1, resume=True)
    assert (ended.records, ended.refused) == (0, 1)
    from pyarrow import parquet

    assert parquet.read_table(out).num_rows == 0
