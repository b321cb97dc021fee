"""Soak `cleaner run`: ``python scripts/soak.py --minutes 60`` feeds one run for an hour, and says whether it stayed flat.

One run reads a list without end from its standard input. Its memory and open files, and those of its workers, are measured
(soak.csv); every document that was fed must be named once in the end. In bursts, workers are killed and documents come that
crash, hang and eat memory, while smaller runs beside it are interrupted, killed and given a full disk, and resumed. Exit code 1
if memory or files grew by more than `LIMITS`, a document is missing or named twice, or one was refused for a fault of cleaner's.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from statistics import fmean

from soak_documents import ROOT, UNRULY, Documents, article

LIMITS = {"parent_mb": (10.0, 0.05), "parent_handles": (3.0, 0.0), "worker_mb": (20.0, 0.10), "worker_handles": (3.0, 0.0)}
"""What a line through the last three quarters of the curve may rise in all: so much, and this share of the mean."""
COLUMNS = ("seconds", "documents", "parent_mb", "parent_handles", "workers_mb", "workers_handles", "worker_mb", "worker_handles")
AHEAD = 500
"""Documents that are fed and not yet done: files wait on the disk."""
BURSTS = 12
"""Times of faults in the whole soak, each a tenth of its share of the time; in between the workers live on and are measured."""
YOUNG = 3.0
"""Seconds in which a worker begins: its memory grows, and it is not killed."""
FEWEST = 8
"""Measurements that a curve needs."""
LATE = 3
"""How many times its seconds a soak lasts at most, to be measured often enough on a busy machine; nothing is killed in that time."""
EXCUSED = frozenset(("timeout", "crashed", "out-of-memory", "bad-outlet"))
"""Refusals that only unruly documents may end in."""


def environment() -> dict[str, str]:
    """With this cleaner, and the outlet that does what its documents say."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests" / "misbehaving")])}


def command(*words: object) -> list[str]:
    """The command line of a run."""
    return [sys.executable, "-m", "cleaner", "run", *map(str, words)]


def children(pid: int) -> list[int]:
    """The processes that a process began."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += map(int, task.read_text().split())
    return found


def measured(pid: int) -> tuple[float, int] | None:
    """Resident megabytes and open files of a process; None if it has gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        size = next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))
        return size / 1000, len(os.listdir(f"/proc/{pid}/fd"))  # noqa: PTH208
    except (OSError, StopIteration):
        return None


class Ledger:
    """What was fed and is not named yet, and what was wrong."""

    def __init__(self, out: Path) -> None:
        self.tails = {name: [Path(f"{out}.run") / name, 0] for name in ("output", "refused", "duplicates")}
        self.owed: set[str] = set()
        self.loose: dict[str, set[str]] = {}
        self.unruly: set[str] = set()
        self.named: Counter[str] = Counter()
        self.killed: list[str] = []
        self.wrong: list[str] = []

    def feed(self, path: str, inside: list[str] | None) -> None:
        """A file is about to be fed."""
        if inside is None:
            self.loose[path] = set()
        else:
            self.owed.update(f"{path}{name}" for name in inside)

    def look(self) -> None:
        """Read on in what the run has written."""
        for name, tail in self.tails.items():
            with contextlib.suppress(FileNotFoundError), open(tail[0], "rb") as file:  # noqa: PTH123
                file.seek(tail[1])
                data = file.read()
                whole = data.rfind(b"\n") + 1
                tail[1] += whole
                for line in data[:whole].splitlines():
                    self._name(name, json.loads(line))

    def _name(self, name: str, row: dict[str, str]) -> None:
        self.named[name] += 1
        place = row["input"]
        path = place.partition("#")[0]
        if path in self.loose and place not in self.loose[path]:
            self.loose[path].add(place)
        elif place in self.owed:
            self.owed.remove(place)
            if path == place or place.endswith(("#9", "#2.html")):
                Path(path).unlink(missing_ok=True)
        else:
            self.wrong.append(f"named twice, or never fed: {place}")
        code = row.get("code", "")
        if code == "crashed" and "SIGKILL" in row["message"] and place not in self.unruly:
            self.killed.append(f"{place}: {row['message']}")
        elif code == "internal" or (code in EXCUSED and place not in self.unruly):
            self.wrong.append(f"{place}: {code}: {row['message']}")

    def moved(self, out: Path) -> None:
        """The run is over: what it wrote has its names."""
        self.tails["output"][0] = out
        for name in ("refused", "duplicates"):
            self.tails[name][0] = Path(f"{out}.{name}.jsonl")


def deaths(folder: Path, wrong: list[str], seed: int) -> None:
    """A small run that is interrupted, killed, given a full disk, and resumed each time: it must end as an undisturbed one."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "in").mkdir(parents=True)
    for number in range(150):
        (folder / "in" / f"{number:04d}.md").write_text(article(number), encoding="utf-8")
    small = folder / "small"
    small.mkdir()
    full = os.geteuid() == 0 and not subprocess.run(["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", small], check=False).returncode
    words = [folder / "in", "-q", "--workers", "1", "--chunk-bytes", "20000"]
    draw = random.Random(seed)  # noqa: S311
    try:
        subprocess.run(command(*words, "-o", folder / "quiet.jsonl"), env=environment(), check=True)
        out = small / "a.jsonl"
        if full:
            ended = subprocess.run(command(*words, "-o", out), env=environment(), stderr=subprocess.PIPE, text=True, check=False)
            if ended.returncode != 1 or "[unwritable]" not in ended.stderr:
                wrong.append(f"a full disk ended a run with {ended.returncode}: {ended.stderr}")
            subprocess.run(["mount", "-o", "remount,size=20m", small], check=True)
        for number in (signal.SIGTERM, signal.SIGKILL):
            torn = subprocess.Popen(command(*words, "-o", out, "--resume"), env=environment(), stderr=subprocess.DEVNULL)
            with contextlib.suppress(subprocess.TimeoutExpired):
                torn.wait(draw.uniform(0.3, 3))
            torn.send_signal(number)
            torn.wait()
        ended = subprocess.run(command(*words, "-o", out, "--resume"), env=environment(), stderr=subprocess.PIPE, text=True, check=False)
        if ended.returncode or out.read_bytes() != (folder / "quiet.jsonl").read_bytes():
            wrong.append(f"a resumed run ended otherwise than an undisturbed one: {ended.returncode} {ended.stderr}")
    except (OSError, subprocess.SubprocessError) as error:
        wrong.append(f"a small run: {error}")
    finally:
        if full:
            subprocess.run(["umount", small], check=False)


class Soak:
    """One long run, fed and measured."""

    def __init__(self, folder: Path, seconds: float, workers: int, seed: int) -> None:
        self.folder, self.seconds, self.seed = folder, seconds, seed
        self.out = folder / "a.jsonl"
        self.ledger = Ledger(self.out)
        self.documents = Documents(seed)
        self.draw = random.Random(seed)  # noqa: S311
        self.curve: list[tuple[float, ...]] = []
        self.fed = self.kills = self.died_burst = 0
        self.killed_at = 0.0
        self.born: dict[int, float] = {}
        self.small: threading.Thread | None = None
        self.small_wrong: list[str] = []
        words = ["-", "-o", self.out, "--workers", workers, "--log-json", "--drop-duplicates", "--fields", "input,title,text_hash"]
        limits = ["--time-limit", "15", "--memory-limit", "400MB"]
        with open(folder / "said", "wb") as said:  # noqa: PTH123
            self.run = subprocess.Popen(command(*words, *limits), env=environment(), stdin=subprocess.PIPE, stderr=said)

    def go(self) -> None:
        """Feed until the time is over, then let the run end."""
        assert self.run.stdin is not None  # noqa: S101
        (self.folder / "in").mkdir()
        files = self.documents.files()
        begun = time.monotonic()
        sampled = looked = 0.0
        while self._goes_on(now := time.monotonic() - begun):
            if now - sampled >= max(0.2, self.seconds / 1000):
                sampled = now
                self._measure(now)
            if now - looked >= 0.5:
                looked = now
                self.ledger.look()
            self._faults(now)
            if len(self.ledger.owed) < (AHEAD if self.seconds > 60 else AHEAD // 4):
                self._feed([next(files) for _ in range(20)])
            else:
                time.sleep(0.05)
        with contextlib.suppress(BrokenPipeError):
            self.run.stdin.close()
        try:
            self.run.wait(600)
        except subprocess.TimeoutExpired:
            self.ledger.wrong.append("the run did not end within ten minutes of its list")
            self.run.kill()
        if self.small is not None:
            self.small.join()

    def _goes_on(self, now: float) -> bool:
        """Until the time is over, and a little longer if little was measured."""
        wanted = self.seconds if len(self._late()) >= FEWEST else LATE * self.seconds
        return now < wanted and self.run.poll() is None

    def _late(self) -> list[tuple[float, ...]]:
        """The measurements that count: without those of the first quarter."""
        return [row for row in self.curve if row[0] >= self.seconds / 4]

    def _feed(self, made: list[tuple[str, bytes, list[str] | None]]) -> None:
        paths = []
        for name, data, inside in made:
            path = self.folder / "in" / name
            path.write_bytes(data)
            self.ledger.feed(str(path), inside)
            paths.append(path)
        self.fed += len(paths)
        with contextlib.suppress(BrokenPipeError):
            assert self.run.stdin is not None  # noqa: S101
            self.run.stdin.write("".join(f"{path}\n" for path in paths).encode())
            self.run.stdin.flush()

    def _faults(self, now: float) -> None:
        """At the beginning of every burst some unruly documents and a small run that dies; all through it, workers killed."""
        share = self.seconds / BURSTS
        burst, into = divmod(now, share)
        if burst == 0 or burst >= BURSTS or into > share / 10:  # the first share is the quiet start
            return
        if burst > self.died_burst:
            self.died_burst = int(burst)
            made = [self.documents.unruly(words) for words in (UNRULY if share > 60 else UNRULY[:3])]
            self.ledger.unruly.update(str(self.folder / "in" / each.name) for each in made)
            self._feed(made)
            if self.small is None or not self.small.is_alive():
                self.small = threading.Thread(target=deaths, args=(self.folder / "small", self.small_wrong, int(burst)))
                self.small.start()
        if self.kills < 5 * burst and now - self.killed_at > 2:
            workers = [pid for pid in children(self.run.pid) if now - self.born.get(pid, now) > YOUNG]
            if workers:  # one that dies at its start has no document, and a run bears that three times
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self.draw.choice(workers), signal.SIGKILL)
                self.kills += 1
                self.killed_at = now

    def _measure(self, now: float) -> None:
        parent = measured(self.run.pid)
        pids = children(self.run.pid)
        self.born = {pid: self.born.get(pid, now) for pid in pids}
        workers = {pid: found for pid in pids if (found := measured(pid)) is not None}
        grown = [found for pid, found in workers.items() if now - self.born[pid] > YOUNG]
        if parent is None or not grown:
            return
        largest = [max(values) for values in zip(*grown, strict=True)]
        done = sum(self.ledger.named.values())
        row = (now, done, *parent, *(sum(values) for values in zip(*workers.values(), strict=True)), *largest)
        self.curve.append(tuple(round(value, 1) for value in row))

    def verdict(self) -> list[str]:
        """What was wrong."""
        ledger = self.ledger
        ledger.moved(self.out)
        ledger.look()
        said = (self.folder / "said").read_text(encoding="utf-8").splitlines()
        end = json.loads(said[-1]) if said else {}
        wrong = [*ledger.wrong, *self.small_wrong]
        if len(ledger.killed) > self.kills // 2:  # we may have met one document twice
            wrong += [f"killed, and not by us: {line}" for line in ledger.killed]
        if end.get("event") != "end" or self.run.returncode not in {0, 1}:
            return [*wrong, f"the run ended with {self.run.returncode}: {said[-1:]}"]
        counted = {"output": end["records"], "refused": end["refused"], "duplicates": end["duplicates"]}
        if counted != {name: ledger.named[name] for name in counted}:
            wrong.append(f"the report counts {counted}, the files name {dict(ledger.named)}")
        if end["documents"] != sum(counted.values()) + end["filtered"]:
            wrong.append(f"the report's documents are {end['documents']}, and {counted}")
        wrong += [f"never named: {place}" for place in sorted(ledger.owed)]
        wrong += [f"never named: {path}" for path, found in ledger.loose.items() if not found]
        return wrong + self._grown()

    def _grown(self) -> list[str]:
        late = self._late()
        if len(late) < FEWEST:
            return ["too few measurements: give it more minutes"]
        wrong = []
        for name, (most, share) in LIMITS.items():
            at = COLUMNS.index(name)
            values = [row[at] for row in late]
            rise = slope([row[0] for row in late], values) * (late[-1][0] - late[0][0])
            allowed = most + share * fmean(values)
            shown = f"mean {fmean(values):.1f}, most {max(values):.1f}, rises by {rise:+.1f} in the last three quarters"
            print(f"{name}: {shown} (limit {allowed:.1f})")
            if rise > allowed:
                wrong.append(f"{name} rises by {rise:.1f}, more than {allowed:.1f}")
        return wrong


def slope(x: list[float], y: list[float]) -> float:
    """Of the line through the points, by least squares."""
    mean_x, mean_y = fmean(x), fmean(y)
    below = sum((a - mean_x) ** 2 for a in x)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True)) / below if below else 0.0


def main() -> int:
    """Soak, write the curve, print the verdict."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--csv", type=Path, default=Path("soak.csv"))
    parser.add_argument("--folder", type=Path, help="where to work; it is made, and removed when all is well")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="soak-"))
    folder.mkdir(parents=True, exist_ok=True)
    soak = Soak(folder, given.minutes * 60, given.workers, given.seed)
    try:
        soak.go()
    finally:
        soak.run.kill()
        soak.run.wait()
    with given.csv.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *soak.curve])
    wrong = soak.verdict()
    named = soak.ledger.named
    print(
        f"{soak.fed:,} files, {sum(named.values()):,} documents: {named['output']:,} records, {named['refused']:,} refused, "
        f"{named['duplicates']:,} duplicates; {soak.kills} workers killed"
    )
    for line in wrong[:50]:
        print(f"WRONG: {line}")
    print("not sound" if wrong else "flat, and everything accounted for")
    if not wrong:
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
