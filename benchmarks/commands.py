"""`cleaner run` beside trafilatura's own command line over the pages of a labelled corpus, with the same number of workers.

Run: ``python -m benchmarks.commands --corpus DIR [--half tuning|kept|all] [--folders mixed,wcxb,…] [--workers 2] [--rounds 3]``

The pages are unpacked into a temporary folder; the commands take turns, whole processes from start to exit. Only the ratio means
anything.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.batch import run_command, seconds, show
from benchmarks.corpora import FOLDERS
from benchmarks.extraction import chosen

AIM = 6.0


def unpacked(given: argparse.Namespace, folder: Path) -> tuple[int, int]:
    """Write the pages asked for into a folder; their number and size."""
    folder.mkdir()
    found = chosen(given)
    size = sum((folder / f"{page.folder}-{page.name}.html").write_bytes(page.data()) for page in found)
    return len(found), size


def theirs(pages_of: str, out: Path, workers: int) -> list[str]:
    """Trafilatura's command line, with what a record has besides the text."""
    command = [sys.executable, "-m", "trafilatura.cli", "--input-dir", pages_of, "--output-dir", str(out)]
    return [*command, "--json", "--with-metadata", "--parallel", str(workers)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the rates of both commands and the ratio of each round."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.commands", description="Measure two command lines on labelled pages.")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--half", choices=("tuning", "kept", "all"), default="tuning")
    parser.add_argument("--folders", default=",".join(FOLDERS))
    parser.add_argument("--kinds", help=argparse.SUPPRESS)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args(arguments)
    ours: list[float] = []
    other: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        count, size = unpacked(given, home / "pages")
        for turn in range(given.rounds):
            other.append(count / seconds(home, theirs("pages", home / f"theirs{turn}", given.workers))[0])
            ours.append(count / seconds(home, run_command("pages", home / f"ours{turn}.jsonl", given.workers))[0])
        records = len((home / "ours0.jsonl").read_bytes().splitlines())
        written = sum(1 for _ in (home / "theirs0").rglob("*.json"))
    print(f"{count:,} pages, {size / 1e6:.0f} MB, {given.workers} workers each, median and range of {given.rounds} rounds")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {platform.platform()}, trafilatura {version('trafilatura')}")
    print(f"  {records:,} records; {written:,} files of trafilatura, which names them by a hash of some of their words")
    show("cleaner run", ours)
    show("trafilatura --json --with-metadata", other)
    show("cleaner / trafilatura", [mine / yours for mine, yours in zip(ours, other, strict=True)], f"times, aim {AIM:.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
