"""The corpus that a harness begins with: the project's seeds and fixtures, and pages that a developer has beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Final

from fuzz.mutate import TRAILER

ROOT: Final = Path(__file__).resolve().parent.parent
_LONGEST: Final = 20_000
"""Bytes of a seed: a longer one makes every mutation slow."""


@cache
def documents(*folders: Path) -> tuple[tuple[str, bytes], ...]:
    """Every document of the project, and of ``folders``, with its path."""
    paths = [*(ROOT / "seeds").glob("*.txt"), *(ROOT / "fixtures").glob("*/*/page.*")]
    paths += [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return tuple((str(path), path.read_bytes()) for path in sorted(paths) if path.stat().st_size <= _LONGEST)


def inputs(harness: ModuleType, *folders: Path) -> Iterator[bytes]:
    """The inputs that a harness begins with: documents whose path holds one of its ``SEEDS``, and what it makes itself."""
    for path, data in documents(*folders):
        if any(word in path for word in harness.SEEDS):
            yield data + bytes(TRAILER)
    if "made" in harness.SEEDS:
        yield from harness.made().values()


@cache
def harvest() -> tuple[bytes, ...]:
    """Short lines and elements of the fixtures: bylines, dates, labels and notices as outlets print them."""
    found: dict[bytes, None] = {}
    for _, data in documents():
        for line in data.split(b"\n"):
            line = line.strip()
            if 3 < len(line) < 200:
                found[line] = None
    return tuple(found)


def write(harness: ModuleType, corpus: Path, *folders: Path) -> int:
    """Put a harness's inputs into a folder, by their hash; how many."""
    corpus.mkdir(parents=True, exist_ok=True)
    count = 0
    for data in inputs(harness, *folders):
        (corpus / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)
        count += 1
    return count
