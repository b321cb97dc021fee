"""`cleaner run` on a corpus of `benchmarks.corpus`: how fast beside a bare loop and beside trafilatura, how much memory, and the counts.

Run: ``python -m benchmarks.batch [--documents 100000] [--slice 10000] [--rounds 5] [--workdir DIR] [--only throughput,memory,…]``

throughput   a loop of ``clean_bytes`` in one fresh process, two such processes at once with half of the documents each, and
             `cleaner run` with one and two workers, in turns; on a slice, so that the rounds are affordable
memory       the whole process tree of `cleaner run`, sampled every 50 ms: what it holds at a hundredth, a tenth and all documents
trafilatura  its own command line with two processes on the slice's pages, and `cleaner run` on the same pages, in turns
counts       every document accounted for, and exactly the bad ones refused, with their codes

Times are those of whole processes, start to exit, as their user would wait for them. Corpora stay in the work folder for the next
time. Only the ratios mean anything.
"""

from __future__ import annotations

import argparse
import gzip
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec

from benchmarks.corpus import generate

ROOT = Path(__file__).resolve().parent.parent
PARTS: Final = ("throughput", "memory", "trafilatura", "counts")
WORKERS: Final = 2
EVERY: Final = 0.05
AIMS: Final = {"run(2) / two independent loops": 0.90, "run(1) / bare loop": 0.85, "cleaner / trafilatura": 12.0}


def documents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The documents of a corpus with their places, read as plainly as can be."""
    for path in sorted(path for path in (folder / "corpus").rglob("*") if path.is_file()):
        place, data = path.relative_to(folder).as_posix(), path.read_bytes()
        if path.parent.name not in ("feeds", "arrays"):
            yield place, data
            continue
        data = gzip.decompress(data) if path.suffix == ".gz" else data
        items: Any = msgspec.json.decode(data, type=list[msgspec.Raw]) if path.suffix == ".json" else data.splitlines()
        yield from ((f"{place}#{number}", bytes(item)) for number, item in enumerate(items, 1))


def loop(folder: Path, out: Path, part: int, parts: int) -> None:
    """Clean every ``parts``-th document, one after the other, and write a line each."""
    import cleaner

    with out.open("wb") as file:
        for place, data in islice(documents(folder), part, None, parts):
            with suppress(cleaner.CleanError):
                file.write(msgspec.json.encode(cleaner.clean_bytes(data, name=place)) + b"\n")


def run_command(inputs: str, out: Path, workers: int, *more: str) -> list[str]:
    """`cleaner run` as a command, to be started in the corpus's folder."""
    return [sys.executable, "-m", "cleaner", "run", inputs, "-o", str(out), "--workers", str(workers), "--quiet", *more]


def started(command: list[str], folder: Path) -> subprocess.Popen[str]:
    """A process that finds this checkout's modules from any folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def ended(process: subprocess.Popen[str]) -> None:
    """Wait for a process; 1 is how `cleaner run` says that some documents were refused."""
    said = process.communicate()[1]
    if process.returncode not in (0, 1) or "Traceback" in said:
        raise SystemExit(f"{' '.join(map(str, process.args))}\nended with {process.returncode}:\n{said}")  # type: ignore[arg-type]


def seconds(folder: Path, *commands: list[str]) -> list[float]:
    """How long each takes, all started at once."""

    def one(command: list[str]) -> float:
        start = time.perf_counter()
        ended(started(command, folder))
        return time.perf_counter() - start

    with ThreadPoolExecutor(len(commands)) as pool:
        return list(pool.map(one, commands))


def corpus(workdir: Path, count: int) -> Path:
    """The corpus of so many documents, made if it is not there."""
    folder = workdir / f"corpus-{count}"
    if not (folder / "made.json").exists():
        if folder.exists():
            raise SystemExit(f"{folder} holds no whole corpus; remove it")
        print(f"making {folder} …", flush=True)
        generate(folder, count)
    return folder


def made(folder: Path) -> dict[str, int]:
    """What the generator counted."""
    return msgspec.json.decode((folder / "made.json").read_bytes(), type=dict[str, int])


def show(name: str, rates: list[float], aim: str = "") -> None:
    """Print one row of a table: the median and the range."""
    print(f"  {name:<42} {statistics.median(rates):9.2f}    {min(rates):9.2f} to {max(rates):9.2f}   {aim or 'documents/s'}")


def ratio(name: str, ours: list[float], other: list[float]) -> None:
    """Print the rounds' own ratios, beside what is aimed at."""
    show(name, [mine / theirs for mine, theirs in zip(ours, other, strict=True)], f"times, aim {AIMS[name]:.2f}")


def throughput(folder: Path, rounds: int) -> None:
    """Rates of loops and runs, in turns."""
    count = made(folder)["documents"]
    bare = [sys.executable, "-m", "benchmarks.batch", "--bare", str(folder)]
    one, two, added = "one bare loop", "two independent loops, to the slower's end", "two independent loops, their rates added"
    run = ("cleaner run --workers 1", "cleaner run --workers 2")
    rates: dict[str, list[float]] = {name: [] for name in (one, two, added, *run)}
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(dir=folder.parent) as name:
            out = Path(name)
            rates[one].append(count / seconds(ROOT, [*bare, f"{out}/whole", "0", "1"])[0])
            halves = seconds(ROOT, *([*bare, f"{out}/half{part}", str(part), "2"] for part in range(2)))
            rates[two].append(count / max(halves))
            rates[added].append(sum(count / 2 / half for half in halves))
            for workers, title in enumerate(run, 1):
                rates[title].append(count / seconds(folder, run_command("corpus", out / f"{workers}.jsonl", workers))[0])
    print(f"throughput: {count:,} documents, median and range of {rounds} rounds")
    for title, found in rates.items():
        show(title, found)
    ratio("run(2) / two independent loops", rates[run[1]], rates[two])
    ratio("run(1) / bare loop", rates[run[0]], rates[one])


class Held(NamedTuple):
    """Peaks of a process tree, in kB: the sums of PSS and USS at one moment each, RSS of the parent and of the largest child."""

    pss: int = 0
    uss: int = 0
    parent: int = 0
    child: int = 0
    processes: int = 0

    def and_now(self, pid: int) -> Held:
        """These peaks with the present moment taken in."""
        found = [kept for process in tree(pid) if (kept := kilobytes(process))]
        first, others = found[:1], found[1:]
        return Held(
            max(self.pss, sum(kept["Pss"] for kept in found)),
            max(self.uss, sum(kept["Private_Clean"] + kept["Private_Dirty"] for kept in found)),
            max([self.parent, *(kept["Rss"] for kept in first)]),
            max([self.child, *(kept["Rss"] for kept in others)]),
            max(self.processes, len(found)),
        )


def tree(pid: int) -> list[int]:
    """A process and all its descendants, itself first."""
    found = [pid]
    for process in found:
        for task in Path(f"/proc/{process}/task").glob("*/children"):
            try:
                found += map(int, task.read_text().split())
            except OSError:  # it ended meanwhile
                continue
    return found


def kilobytes(pid: int) -> dict[str, int]:
    """What a process holds; nothing if it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    except OSError:
        return {}
    return {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in lines)}


def peak(folder: Path) -> Held:
    """The most that a run on this corpus holds."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as name:
        process = started(run_command("corpus", Path(name) / "out.jsonl", WORKERS), folder)
        held = Held()
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(ended, process)
            while not waiting.done():
                held = held.and_now(process.pid)
                time.sleep(EVERY)
            waiting.result()
        return held


def memory(workdir: Path, most: int) -> None:
    """Peaks at a hundredth, a tenth and all of the documents."""
    print(f"memory: cleaner run --workers {WORKERS}, whole process tree, sampled every {EVERY * 1e3:.0f} ms, MB")
    print("   documents   peak PSS   peak USS   parent RSS   largest child RSS   processes")
    peaks = []
    for count in (most // 100, most // 10, most):
        held = peak(corpus(workdir, count))
        peaks.append(held.pss)
        sizes = [f"{kept / 1024:.1f}" for kept in held[:4]]
        print(f"  {count:>10,} {sizes[0]:>10} {sizes[1]:>10} {sizes[2]:>12} {sizes[3]:>19} {held.processes:>11}")
    print(f"  spread of peak PSS: the largest is {max(peaks) / min(peaks) - 1:.1%} over the least   aim 10%")


def trafilatura(folder: Path, rounds: int) -> None:
    """The pages alone: trafilatura's command line and `cleaner run`, in turns."""
    count = made(folder)["html"]
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(dir=folder.parent) as name:
            command = [sys.executable, "-m", "trafilatura.cli", "--input-dir", "corpus/html", "--output-dir", f"{name}/theirs"]
            theirs.append(count / seconds(folder, [*command, "--json", "--with-metadata", "--parallel", str(WORKERS)])[0])
            ours.append(count / seconds(folder, run_command("corpus/html", Path(name) / "ours.jsonl", WORKERS))[0])
            written = sum(1 for path in Path(name, "theirs").rglob("*.json"))
            records = len(Path(name, "ours.jsonl").read_bytes().splitlines())
    print(f"pages: {count:,} whole HTML documents, {WORKERS} processes each, median and range of {rounds} rounds")
    print(f"  {records:,} records; {written:,} files of trafilatura, which names them by a hash of some of their words and overwrites some")
    show("cleaner run", ours)
    show("trafilatura --json --with-metadata", theirs)
    ratio("cleaner / trafilatura", ours, theirs)


def listed(path: Path) -> list[dict[str, Any]]:
    """A file of JSON Lines; none where there is no file."""
    return [msgspec.json.decode(line) for line in path.read_bytes().splitlines()] if path.exists() else []


def counts(folder: Path) -> bool:
    """Whether every document is accounted for, with and without duplicates."""
    right = True
    bad = sorted((entry["input"], entry["code"]) for entry in listed(folder / "bad.jsonl"))
    copies = sorted(entry["input"] for entry in listed(folder / "duplicates.jsonl"))
    for more in ((), ("--drop-duplicates",)):
        with tempfile.TemporaryDirectory(dir=folder.parent) as name:
            out = Path(name) / "out.jsonl"
            process = started(run_command("corpus", out, WORKERS, *more), folder)
            ended(process)
            records = [entry["input"] for entry in listed(out)]
            refused = sorted((entry["input"], entry["code"]) for entry in listed(Path(f"{out}.refused.jsonl")))
            dropped = sorted(entry["input"] for entry in listed(Path(f"{out}.duplicates.jsonl")))
        total = made(folder)["documents"]
        print(
            f"counts{' '.join(('', *more))}: {total:,} = {len(records):,} records + {len(refused):,} refused + {len(dropped):,} duplicates"
        )
        held = {
            "the sum is right": len(records) + len(refused) + len(dropped) == total,
            "no place comes twice": len({*records, *dropped, *(place for place, _ in refused)}) == total,
            "refused are exactly the bad, with their codes": refused == bad,
            "dropped are exactly the copies": dropped == (copies if more else []),
            "exit code 1": process.returncode == (1 if bad else 0),
        }
        print("\n".join(f"  {'yes' if holds else 'NO ':<4} {what}" for what, holds in held.items()))
        right &= all(held.values())
    return right


def main() -> int:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description="Measure `cleaner run`.")
    parser.add_argument("--documents", type=int, default=100_000, help="the largest corpus of the memory part")
    parser.add_argument("--slice", type=int, default=10_000, help="the corpus of the other parts")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--workdir", type=Path, default=Path(tempfile.gettempdir()) / "cleaner-benchmark")
    parser.add_argument("--only", default=",".join(PARTS), help="some of " + ", ".join(PARTS))
    options = parser.parse_args()
    only = options.only.split(",")
    if not set(only) <= set(PARTS):
        parser.error("--only takes " + ", ".join(PARTS))
    part = corpus(options.workdir, options.slice)
    print(f"{os.cpu_count()} cores ({len(os.sched_getaffinity(0))} usable), load {os.getloadavg()[0]:.1f}, {platform.platform()}")
    print(
        f"Python {platform.python_version()}, " + ", ".join(f"{name} {version(name)}" for name in ("news-article-cleaner", "trafilatura"))
    )
    if "throughput" in only:
        throughput(part, options.rounds)
    if "memory" in only:
        memory(options.workdir, options.documents)
    if "trafilatura" in only:
        trafilatura(part, options.rounds)
    return 0 if "counts" not in only or counts(part) else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--bare"]:
        loop(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
    else:
        sys.exit(main())
