"""Runs and faults of every kind: deaths at every step, disks, memory, clocks, signals, bad files by the thousand."""

from __future__ import annotations

import contextlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleaner
from tests.batch import ROOT, article, call, collection, command, contents, environment, rows, unruly

# --- death ------------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.parametrize(("name", "format", "how"), [("a.jsonl", "jsonl", "fresh"), ("out", "json", "force")])
def test_a_run_that_dies_at_any_step_ends_as_if_undisturbed(tmp_path: Path, name: str, format: str, how: str) -> None:
    """Every opening for writing, renaming, removing and syncing, one after the other; the resumed run dies there too."""
    collection(tmp_path / "in", 6, {1: "", 2: article(0)})
    died = subprocess.run(
        [sys.executable, "-m", "tests.dying", tmp_path / "in", tmp_path / name, format, how],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    found = json.loads(died.stdout)
    assert (found["wrong"], found["code"]) == ([], 1)
    assert found["steps"] > 30


@pytest.mark.parametrize("start_method", ["spawn", "fork"])
def test_a_worker_that_hangs_in_native_code_is_ended_by_the_time_limit(tmp_path: Path, start_method: str) -> None:
    folder = collection(tmp_path / "in", 10, {2: unruly(2, "PLEASE HANG IN NATIVE CODE")})
    out = tmp_path / "a.jsonl"
    assert call(folder, "-o", out, "--time-limit", "1", "--start-method", start_method, "-q").returncode == 1
    assert [(row["input"][-8:], row["code"]) for row in rows(Path(f"{out}.refused.jsonl"))] == [("00002.md", "timeout")]
    assert len(rows(out)) == 9


def test_a_thread_that_an_outlet_leaves_behind_does_not_hold_up_the_end(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 4, {1: unruly(1, "PLEASE LINGER")})
    assert call(folder, "-o", tmp_path / "a.jsonl", "-q").returncode == 0
    assert len(rows(tmp_path / "a.jsonl")) == 4


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += map(int, task.read_text().split())
    return found


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="workers are found in /proc")
def test_a_document_in_which_the_system_kills_its_worker_twice_is_refused_and_no_other(tmp_path: Path) -> None:
    """As the kernel does when memory is short: nothing is said, the process is gone."""
    folder = collection(tmp_path / "in", 20, {3: unruly(3, "PLEASE SLEEP")})
    out = tmp_path / "a.jsonl"
    run = subprocess.Popen(command(folder, "-o", out, "--workers", "1", "--time-limit", "600", "-q"), env=environment())
    killed: set[int] = set()
    for _ in range(600):
        if run.poll() is not None:
            break
        for pid in _children(run.pid):
            with contextlib.suppress(OSError):
                if pid not in killed and " S " in Path(f"/proc/{pid}/stat").read_text() and _is_at(out, 3):
                    killed.add(pid)
                    os.kill(pid, signal.SIGKILL)
        time.sleep(0.05)
    assert run.wait(60) == 1
    assert len(killed) == 2
    (refused,) = rows(Path(f"{out}.refused.jsonl"))
    assert (refused["input"][-8:], refused["code"]) == ("00003.md", "crashed")
    assert refused["message"] == "a worker process was ended by SIGKILL on this document, twice"
    assert len(rows(out)) == 19


def _is_at(out: Path, number: int) -> bool:
    """Whether the worker has this document in hand, as its shared page says."""
    slots = list(Path(f"{out}.run").glob("spool-*/slot-0"))
    return bool(slots) and int.from_bytes(slots[0].read_bytes()[8:], "little", signed=True) == number


def test_what_cannot_be_written_down_costs_no_other_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record whose line needs more memory than there is; it ended the run."""
    from cleaner.batch import parts

    real = parts.json_row

    def short(record: cleaner.CleanArticle, fields: tuple[str, ...]) -> bytes:
        if record.title == "標題3":
            raise MemoryError
        return real(record, fields)

    monkeypatch.setattr(parts, "json_row", short)
    done = cleaner.run(collection(tmp_path / "in", 20), tmp_path / "a.jsonl", start_method="fork", workers=1, progress="quiet")
    assert (done.records, done.refusals) == (19, {"out-of-memory": 1})
    assert rows(tmp_path / "a.jsonl.refused.jsonl")[0]["input"].endswith("00003.md")


# --- signals and streams ----------------------------------------------------------------------


def test_a_signal_in_the_middle_of_another_does_not_hang() -> None:
    """At every line of what the first does; setting an event there waited for ever for a lock that the first held."""
    code = (
        "import sys\nfrom cleaner.batch.engine import Local\n"
        "engine = Local(None, 1)\ninside = False\n"
        "def trace(*_):\n"
        "    global inside\n"
        "    if not inside:\n        inside = True\n        engine.stop(at_once=True)\n        inside = False\n"
        "    return trace\n"
        "sys.settrace(trace)\nengine.stop(at_once=True)\nsys.settrace(None)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], env=environment(), timeout=60, check=False).returncode == 0


@pytest.mark.parametrize("seed", [1, 2])
def test_signals_in_bursts_end_the_run_clean_and_it_can_be_resumed(tmp_path: Path, seed: int) -> None:
    folder = collection(tmp_path / "in", 300)
    out = tmp_path / "a.jsonl"
    words = (folder, "-o", out, "--chunk-bytes=20000", "--resume")
    run = subprocess.Popen(command(*words), env=environment(), stderr=subprocess.PIPE, text=True)
    for _ in range(1000):
        if Path(f"{out}.run/manifest.json").exists():
            break
        time.sleep(0.01)
    time.sleep(0.3)
    draw = random.Random(seed)
    for _ in range(200):
        run.send_signal(draw.choice([signal.SIGINT, signal.SIGTERM, signal.SIGHUP]))
    _, said = run.communicate(timeout=60)
    assert "Traceback" not in said
    assert run.returncode in {129, 130, 143}
    assert call(*words).returncode == 0
    assert len(rows(out)) == 300


@pytest.mark.skipif(sys.platform == "win32", reason="the shell's way to close a stream")
@pytest.mark.parametrize(
    "closed", ["2>&-", "<&- >&- 2>&-", "--start-method=fork <&- >&- 2>&-", "2>&1 >&- | true", "--log-json 2>&1 | true"]
)
def test_nobody_has_to_see_a_run(tmp_path: Path, closed: str) -> None:
    """Standard streams that were closed, or whose reader has left: nothing of the output is written over, nothing is left out."""
    folder = collection(tmp_path / "in", 20, {3: ""})
    out = tmp_path / "a.jsonl"
    line = " ".join(map(str, command(folder, "-o", out)))
    pipefail = "set -o pipefail; " if "|" in closed else ""
    assert subprocess.run(["bash", "-c", pipefail + line + " " + closed], env=environment(), timeout=60, check=False).returncode == 1
    assert len(rows(out)) == 19
    assert [row["code"] for row in rows(Path(f"{out}.refused.jsonl"))] == ["empty"]


# --- disks ------------------------------------------------------------------------------------


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own in memory, of 20 MB."""
    small = tmp_path / "disk"
    small.mkdir()
    if (
        os.geteuid()
        or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", small], capture_output=True, check=False).returncode
    ):
        pytest.skip("nothing can be mounted here")
    yield small
    while not subprocess.run(["umount", "-l", small], capture_output=True, check=False).returncode:
        pass


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.parquet", "markdown"])
def test_a_disk_that_is_full_at_any_size_can_be_gone_on_with(tmp_path: Path, disk: Path, name: str) -> None:
    """From no room at all: the lock, the state, parts, the output, the refusals and the table of duplicates each find none."""
    special = dict.fromkeys(range(0, 100, 3), "") | {number: article(7) for number in range(1, 100, 3)}
    folder = collection(tmp_path / "in", 200, special)
    options = ("--drop-duplicates", "--chunk-bytes=20000", "-q", "--workers=1", *(("--format=markdown",) if name == "markdown" else ()))
    quiet = tmp_path / "quiet" / name
    assert call(folder, "-o", quiet, *options).returncode == 1
    filler = disk / "filler"
    with filler.open("wb") as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(1 << 16))
            file.flush()
    size = filler.stat().st_size
    said = set()
    for room in (0, 20_000, 60_000, 120_000, 250_000):
        os.truncate(filler, size - room)
        ended = call(folder, "-o", disk / name, *options, "--resume")
        if ended.returncode == 1 and not ended.stderr:
            break
        assert ended.returncode == 1
        assert re.search("No space left on device|disk is full|disk I/O error", ended.stderr)  # the last is what SQLite may say
        assert "Traceback" not in ended.stderr
        assert "Exception" not in ended.stderr
        assert not (disk / name).exists()
        said.add(ended.stderr)
    assert said
    filler.unlink()
    assert call(folder, "-o", disk / name, *options, "--resume").returncode == 1
    assert contents(disk / name) == contents(quiet)


def test_a_disk_that_becomes_read_only_while_it_is_written(tmp_path: Path) -> None:
    """As the kernel does to a file system in which it meets an error."""
    folder = collection(tmp_path / "in", 600)
    image, place = tmp_path / "image", tmp_path / "disk"
    place.mkdir()
    with image.open("wb") as file:
        file.truncate(16_000_000)
    made = shutil.which("mkfs.ext4") and not os.geteuid() and not subprocess.run(["mkfs.ext4", "-q", image], check=False).returncode
    if not made or subprocess.run(["mount", "-o", "loop,errors=remount-ro", image, place], capture_output=True, check=False).returncode:
        pytest.skip("no file system can be made and mounted here")
    try:
        device = subprocess.run(["findmnt", "-no", "SOURCE", place], capture_output=True, text=True, check=True).stdout.strip()
        trigger = Path("/sys/fs/ext4") / device.removeprefix("/dev/") / "trigger_fs_error"
        if not trigger.exists():
            pytest.skip("this kernel offers no error to be tried")
        out = place / "a.jsonl"
        words = (folder, "-o", out, "--chunk-bytes=2000", "-q", "--workers=1")
        run = subprocess.Popen(command(*words), env=environment(), stderr=subprocess.PIPE, text=True)
        for _ in range(1000):
            if (place / "a.jsonl.run/output").exists() and (place / "a.jsonl.run/output").stat().st_size > 1000:
                break
            time.sleep(0.01)
        trigger.write_text("a test")
        _, said = run.communicate(timeout=60)
        assert run.returncode == 1
        lost = r"cannot be written: (Read-only file system|Input/output error|Structure needs cleaning) \[unwritable\]"
        assert re.search(lost, said), said  # the second and third are what the call in hand may be told
        again = call(*words, "--resume")
        assert (again.returncode, bool(re.search(lost, again.stderr))) == (1, True), again.stderr
        subprocess.run(["umount", place], check=True)
        subprocess.run(["fsck.ext4", "-p", "-f", image], capture_output=True, check=False)
        subprocess.run(["mount", "-o", "loop", image, place], check=True)
        assert not out.exists()
        assert call(*words, "--resume").returncode == 0
        assert len(rows(out)) == 600
    finally:
        subprocess.run(["umount", "-l", place], capture_output=True, check=False)


def test_a_disk_that_is_taken_away_while_it_is_written(tmp_path: Path, disk: Path) -> None:
    folder = collection(tmp_path / "in", 600)
    out = disk / "a.jsonl"
    run = subprocess.Popen(
        command(folder, "-o", out, "--chunk-bytes=5000", "-q", "--workers=1"), env=environment(), stderr=subprocess.PIPE, text=True
    )
    for _ in range(1000):
        if (disk / "a.jsonl.run/output").exists() and (disk / "a.jsonl.run/output").stat().st_size > 1000:
            break
        time.sleep(0.01)
    subprocess.run(["umount", "-l", disk], check=True)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 1
    assert f"{out}: cannot be written: No such file or directory [unwritable]" in said
    assert list(disk.iterdir()) == []


@pytest.mark.parametrize("moved", [0, 1, 2, 3])
def test_nothing_is_said_to_be_written_on_a_disk_that_was_taken_away_at_the_last_moment(tmp_path: Path, disk: Path, moved: int) -> None:
    """After so many of the files have their names. It was reported as done, and nothing was there."""
    folder = collection(tmp_path / "in", 20)
    code = (
        "import os, subprocess, sys, cleaner\n"
        "real, left = os.replace, int(sys.argv[3])\n"
        "def take_away(here, there):\n"
        "    global left\n"
        "    if '.run/' not in str(there):\n"
        "        if not left: subprocess.run(['umount', '-l', os.path.dirname(there)], check=True)\n"
        "        left -= 1\n"
        "    real(here, there)\n"
        "    if not left and '.run/' not in str(there) and int(sys.argv[3]) == 3:\n"
        "        subprocess.run(['umount', '-l', os.path.dirname(there)], check=True)\n"
        "os.replace = take_away\n"
        "try: print(cleaner.run(sys.argv[1], sys.argv[2], progress='quiet').ending)\n"
        "except cleaner.CleanError as error: print(error.code)\n"
    )
    words = [sys.executable, "-c", code, str(folder), str(disk / "a.jsonl"), str(moved)]
    ended = subprocess.run(words, env=environment(), capture_output=True, text=True, timeout=60, check=False)
    assert (ended.stdout, ended.stderr) == ("unwritable\n", "")
    assert list(disk.iterdir()) == []


# --- the clock --------------------------------------------------------------------------------


def test_nothing_depends_on_the_clock(tmp_path: Path) -> None:
    """It jumps a day back and a day ahead, in the parent and in the workers: no time limit is met, no byte differs."""
    folder = collection(tmp_path / "in", 100, {3: ""})
    (tmp_path / "clock").mkdir()
    (tmp_path / "clock" / "sitecustomize.py").write_text(
        "import itertools, time\nreal, jumps = time.time, itertools.cycle((0, -86400, 86400))\n"
        "time.time = lambda: real() + next(jumps)\n"
        "time.time_ns = lambda: int(time.time() * 1e9)\n",
        encoding="utf-8",
    )
    wanted = tmp_path / "quiet" / "a.jsonl.gz"
    found = tmp_path / "jumping" / "a.jsonl.gz"
    assert call(folder, "-o", wanted, "--drop-duplicates").returncode == 1
    path = os.pathsep.join([str(tmp_path / "clock"), environment()["PYTHONPATH"]])
    ended = call(folder, "-o", found, "--drop-duplicates", "--time-limit=5", PYTHONPATH=path)
    assert ended.returncode == 1
    assert contents(found) == contents(wanted)
    assert json.loads(Path(f"{found}.manifest.json").read_bytes())["seconds"] < 1000
    assert call(folder, "-o", found, "--drop-duplicates", "--time-limit=5", "--resume", PYTHONPATH=path).returncode == 1


@pytest.mark.parametrize("held", ['{"pid": %d, "started": "2999-01-01T00:00:00+00:00"}', "%d", ""])
def test_a_lock_is_held_by_a_process_not_by_what_stands_in_it(tmp_path: Path, held: str) -> None:
    """A number that another process has by now, this one; a start in the future; nothing: a run that died holds no lock."""
    folder = collection(tmp_path / "in", 4)
    run = tmp_path / "a.jsonl.run"
    run.mkdir()
    (run / "lock").write_text(held % os.getpid() if held else held)
    assert cleaner.run(folder, tmp_path / "a.jsonl", progress="quiet").records == 4


# --- the thousands ----------------------------------------------------------------------------


def test_thousands_of_bad_files_in_a_row_are_each_refused_in_order(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    draw = random.Random(0)
    wanted = []
    for number in range(5000):
        path = folder / f"{number:05d}.html"
        kind = number % 5
        if kind == 0:
            path.write_bytes(b"")
        elif kind == 1:
            path.symlink_to(tmp_path / "nowhere")
        elif kind == 2:
            path.write_bytes(b"\x89PNG\r\n\x1a\n" + draw.randbytes(200))
        elif kind == 3:
            path = path.with_suffix(".html.gz")
            path.write_bytes(b"\x1f\x8b\x08\x00" + draw.randbytes(50))
        elif number in {1004, 3004}:
            path = path.with_suffix(".md")
            path.write_text(unruly(number, "PLEASE SLEEP"), encoding="utf-8")
        else:
            path.write_bytes(b"\0\1\2" * 100)
        wanted.append(path.name)
    (folder / "99999.md").write_text(article(1), encoding="utf-8")
    out = tmp_path / "a.jsonl"
    ended = call(folder, "-o", out, "--time-limit=2", "-q")
    assert (ended.stderr, ended.returncode) == ("", 1)
    refused = rows(Path(f"{out}.refused.jsonl"))
    assert [Path(row["input"]).name for row in refused] == wanted
    assert {row["code"] for row in refused} <= {"empty", "missing", "not-text", "unreadable", "timeout"}
    assert [Path(row["input"]).name for row in refused if row["code"] == "timeout"] == ["01004.md", "03004.md"]
    manifest = json.loads(Path(f"{out}.manifest.json").read_bytes())["tally"]
    assert (manifest["documents"], manifest["records"], manifest["refused"]) == (5001, 1, 5000)
    stopped = call(folder, "-o", tmp_path / "b.jsonl", "--max-refused=50%", "--time-limit=2")
    assert (stopped.returncode, "are refused, the limit is 50.0%" in stopped.stderr) == (1, True)
    assert not (tmp_path / "b.jsonl").exists()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_a_short_soak_is_flat_and_accounts_for_everything(tmp_path: Path) -> None:
    """What scripts/soak.py does for an hour."""
    words = ["--minutes", "0.2", "--folder", str(tmp_path / "soak"), "--csv", str(tmp_path / "soak.csv")]
    ended = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "soak.py"), *words], capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert (tmp_path / "soak.csv").read_text().startswith("seconds,documents,parent_mb,parent_handles,workers_mb,workers_handles,")
