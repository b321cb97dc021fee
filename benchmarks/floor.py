"""The project's own figures, pinned: they rise freely and fall only by an explicit flag.

``floor.json`` holds, for each half of a corpus, the digest of its pages and truths and the figures by folder. A figure may lie
below its floor by `TOLERANCE` (a tenth of a page in a hundred: less than any change worth a look).
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from benchmarks import tables
from benchmarks.measures import Row, Wanted, counted, figure

PATH: Final = Path(__file__).with_name("floor.json")
TOLERANCE: Final = 0.001
PINNED: Final = ("f1", "exact", "words", "strings", "title", "day", "instant", "authors", "persons")


class Floor(msgspec.Struct):
    """The least figures of one half, and the pages they are of."""

    corpus: str
    figures: dict[str, dict[str, float]]


def digest(wanted: Sequence[Wanted]) -> str:
    """One word for the pages and their truths."""
    whole = hashlib.sha256()
    for one in wanted:
        whole.update(f"{one.page.folder}/{one.page.name}".encode())
        whole.update(hashlib.sha256(one.page.data()).digest())
        whole.update(msgspec.json.encode(one.truth))
    return whole.hexdigest()[:16]


def present(wanted: Sequence[Wanted], rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """The figures by folder."""
    found: dict[str, dict[str, float]] = {}
    for section, name, places in tables.groups(wanted):
        some = [rows[place] for place in places]
        if section == "folder" and some:
            found[name] = {key: round(figure(key, some) or 0.0, 4) for key in PINNED if counted(key, some)}
    return found


def fallen(floor: Floor, now: dict[str, dict[str, float]]) -> list[str]:
    """The figures below the floor, a line each."""
    return [
        f"{folder} {key}: {now.get(folder, {}).get(key, 0.0):.4f}, floor {least:.4f}"
        for folder, figures in floor.figures.items()
        for key, least in figures.items()
        if now.get(folder, {}).get(key, 0.0) < least - TOLERANCE
    ]


def read(path: Path) -> dict[str, Floor]:
    """The floors by half; none where there is no file."""
    return msgspec.json.decode(path.read_bytes(), type=dict[str, Floor]) if path.exists() else {}


def raised(floor: Floor | None, corpus: str, now: dict[str, dict[str, float]], *, lower: bool) -> Floor:
    """The new floor: the higher of both, or the present figures where lowering is allowed or the corpus is another."""
    if floor is None or lower:
        return Floor(corpus, now)
    figures = {
        folder: {key: max(value, floor.figures.get(folder, {}).get(key, 0.0)) for key, value in some.items()}
        for folder, some in now.items()
    }
    return Floor(corpus, {**floor.figures, **figures})


def main(given: argparse.Namespace, wanted: Sequence[Wanted], rows: Sequence[Row]) -> int:
    """Check the floor, or raise it; 1 where a figure is below it."""
    floors, corpus, now = read(given.floor), digest(wanted), present(wanted, rows)
    floor = floors.get(given.half)
    below = fallen(floor, now) if floor else []
    if floor and floor.corpus != corpus and not given.lower:
        print(f"\nfloor: these are other pages than those of the floor ({corpus}, not {floor.corpus}); --update-floor --lower pins these")
        return 1
    if given.update_floor:
        if below and not given.lower:
            print("\nfloor: not lowered without --lower:\n  " + "\n  ".join(below))
        floors[given.half] = raised(floor, corpus, now, lower=given.lower)
        given.floor.write_bytes(msgspec.json.format(msgspec.json.encode(floors), indent=1) + b"\n")
        return 1 if below and not given.lower else 0
    if floor is None:
        print(f"\nfloor: none is pinned for the {given.half} half")
        return 1
    print("\nfloor: held" if not below else "\nfloor: BELOW\n  " + "\n  ".join(below))
    return 1 if below else 0
