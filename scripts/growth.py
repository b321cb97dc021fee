"""Time and memory of documents of the worst kinds, by size: ``python scripts/growth.py [--largest 10_000_000] [--only WORD] > growth.tsv``.

One line a kind and size: seconds of processor time, MB above the start, what came of it, and how much longer it took than the size before
allows (1 is linear). Each document is cleaned in a process of its own, which may take 4 GB and ten minutes; a kind that reaches
``--patience`` seconds is not made larger. tests/test_growth.py holds the same to 64 kB.
"""

from __future__ import annotations

import argparse
import os
import pickle
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import cleaner
from cleaner.errors import CleanError
from tests.worst import KINDS

_SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
_MEMORY = 4 << 30
_SECONDS = 600


def main() -> None:
    """Measure and print."""
    said = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    said.add_argument("--largest", type=int, default=_SIZES[-1])
    said.add_argument("--patience", type=float, default=60)
    said.add_argument("--only", default="")
    given = said.parse_args()
    for seed in sorted(Path(__file__).resolve().parent.parent.glob("seeds/*")):
        cleaner.clean(seed)
    print("kind", "size", "seconds", "MB", "came of it", "growth", sep="\t")
    for kind in KINDS:
        if given.only in kind:
            _measured(kind, given.largest, given.patience)


def _measured(kind: str, largest: int, patience: float) -> None:
    before = 0.0
    for size in (size for size in _SIZES if size <= largest):
        seconds, memory, came = _apart(kind, size)
        growth = f"{seconds / before / 10:.1f}" if before > 0.02 else ""
        print(repr(kind), size, f"{seconds:.3f}", memory, came, growth, sep="\t", flush=True)
        if seconds > patience:
            return
        before = seconds


def _apart(kind: str, size: int) -> tuple[float, int, str]:
    """Seconds, MB and the outcome of one document, cleaned by a child."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        os.write(writes, pickle.dumps(_cleaned(KINDS[kind](size).encode("utf-8", "replace"))))
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads, "rb") as answer:
        data = answer.read()
    _, status = os.waitpid(child, 0)
    return pickle.loads(data) if data else (float(_SECONDS), 0, f"died: {status}")  # noqa: S301 - our own child's


def _cleaned(data: bytes) -> tuple[float, int, str]:
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    try:
        came = cleaner.clean_bytes(data).adapter
    except CleanError as error:
        came = error.code
    return time.process_time() - start, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - base) >> 10, came


if __name__ == "__main__":
    main()
