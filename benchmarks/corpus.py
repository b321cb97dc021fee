"""A corpus for the batch benchmark, made from the seeds and the fixtures: the same arguments give the same bytes.

Run: ``python -m benchmarks.corpus FOLDER --documents 100000 [--seed 1]``

``FOLDER/corpus/`` holds the documents: ``html/`` (whole pages, nothing else), ``md/``, ``txt/`` and ``gz/`` in folders of 1,000
files, ``feeds/`` (JSON Lines, every fourth file packed) and ``arrays/``. Beside it ``bad.jsonl`` lists the inputs that must be
refused, with their codes, ``duplicates.jsonl`` the copies, ``made.json`` the counts. Places are as `cleaner run corpus` names
them from inside FOLDER.

Sizes follow the seeds: each document takes one of the five at random, and aims at its size times e to a normal deviate of 0.25,
within 2 and 25 kB. Every second dump or mirror whose carrier is that seed's is the seed itself; the others are fixtures (only
those smaller than the aim; about one in five is of no known outlet), grown in the middle of their body by
paragraphs of their language from all of them. Each closes on a sentence with a number, and so does the document's address.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
from collections import Counter, deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, Final, cast

from benchmarks.templates import CUES, LINE, PARAGRAPH, ROOT, SENTENCES, Template, body_of, language_of, sources, templates

SHARES: Final = {"html": 25, "md": 15, "txt": 15, "gz": 5, "feeds": 32, "arrays": 8}
USES: Final = {"html": ("page",), "md": ("md",), "txt": ("txt",), "gz": ("page", "fragment", "md", "txt")}
SPREAD, LEAST, MOST = 0.25, 2_000, 25_000
A_FOLDER, A_FILE = 1_000, {"feeds": (1_000, 10_000), "arrays": (100, 500)}


class Maker:
    """Gives the document of a number; always the same one."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.seeds = [(path.stem, path.stat().st_size) for path in sorted(ROOT.glob("seeds/*.txt"))]
        found = list(templates())
        self.size = {id(template): len(template.render(0, [])) for template in found}
        uses = {kind: USES.get(kind, ("feed",)) for kind in SHARES}
        self.of = {kind: sorted((t for t in found if t.kind in uses[kind]), key=lambda t: self.size[id(t)]) for kind in SHARES}
        pools: dict[str, dict[str, None]] = {language: {} for language in SENTENCES}
        body = frozenset[str]().union(*(body_of(path) for path in sources()))
        for template in found:
            text = template.head + template.tail
            words = [match[1] for match in (*PARAGRAPH.finditer(text), *LINE.finditer(text)) if match[1].strip() in body]
            pools[template.language].update(dict.fromkeys(w for w in words if language_of(w) == template.language and not CUES.search(w)))
        self.pools = {language: list(pool) for language, pool in pools.items()}

    def rng(self, number: int) -> random.Random:
        """The chances of a document."""
        return random.Random(self._seed * 1_000_000_007 + number)  # noqa: S311

    def document(self, kind: str, number: int) -> tuple[bytes, str]:
        """The document, and the ending of its file."""
        rng = self.rng(number)
        seed, size = rng.choice(self.seeds)
        aim = min(max(size * math.exp(rng.gauss(0, SPREAD)), LEAST), MOST)
        itself = [template for template in self.of[kind] if template.name == seed and template.item is None]
        smaller = [template for template in self.of[kind] if self.size[id(template)] < aim] or self.of[kind][:1]
        template = itself[0] if itself and rng.random() < 0.5 else rng.choice(smaller)
        data = template.render(number, list(self.added(template, number, aim, rng)))
        ending = {"page": "html", "fragment": "html"}.get(template.kind, template.kind)
        return (gzip.compress(data, mtime=0), f"{ending}.gz") if kind == "gz" else (data, ending)

    def added(self, template: Template, number: int, aim: float, rng: random.Random) -> Iterator[str]:
        """Paragraphs until the document is about as large as it should be; one at least."""
        pool, sentence = self.pools[template.language], SENTENCES[template.language]
        start, size, count = rng.randrange(len(pool)), float(self.size[id(template)]), 0
        while True:
            words = pool[(start + count) % len(pool)] + sentence.format(number * 100 + count, rng.randint(2, 999))
            weight = len(words.encode()) + len(template.opening) + len(template.closing)
            if count and size + weight / 2 > aim:
                return
            yield words
            size, count = size + weight, count + 1


_PAGE = b"<!DOCTYPE html><html><head><script>start()</script></head><body><div id='app'></div></body></html>"
Fault = tuple[str, str, str, str, Callable[[random.Random], bytes]]
"""What it is, where it goes, the ending of its file, the code it must get, its bytes."""
BADS: Final[tuple[Fault, ...]] = (
    ("empty file", "txt", "txt", "empty", lambda _: b""),
    ("broken line", "feeds", "", "bad-item", lambda rng: b'{"url": "https://www.example.com/%d", "html": "<p>' % rng.randrange(10**9)),
    ("image", "md", "md", "not-text", lambda rng: b"\x89PNG\r\n\x1a\n" + rng.randbytes(rng.randint(500, 5000))),
    ("item without a body", "feeds", "", "not-an-article", lambda rng: b'{"title": "%d", "html": ""}' % rng.randrange(10**9)),
    ("packed file cut in its head", "gz", "txt.gz", "empty", lambda rng: gzip.compress(rng.randbytes(99), mtime=0)[:14]),
    ("member without a body", "arrays", "", "not-an-article", lambda rng: b'{"title": "%d"}' % rng.randrange(10**9)),
    ("noise", "txt", "txt", "not-text", lambda rng: b"\x01" + rng.randbytes(rng.randint(2000, 9000))),
    ("page of scripts", "gz", "html.gz", "no-text", lambda _: gzip.compress(_PAGE, mtime=0)),
    ("item that shows nothing", "feeds", "", "no-text", lambda rng: b'{"title": "%d", "html": "<p> </p>"}' % rng.randrange(10**9)),
    ("white space", "md", "md", "blank", lambda rng: b" \n" * rng.randint(1, 99)),
    ("broken gzip", "gz", "md.gz", "unreadable", lambda rng: b"\x1f\x8b\x08\0" + b"\0" * 6 + b"\xff" * rng.randint(20, 900)),
)


class Writer:
    """Puts documents where they belong, and names the place."""

    MARKS: Final = {"feeds": (b"", b"\n", b"\n"), "arrays": (b"[", b",\n", b"]\n")}

    def __init__(self, folder: Path, most: int, rng: random.Random) -> None:
        self._folder, self._most, self._rng = folder, most, rng
        self.counts: Counter[str] = Counter()
        self._files: Counter[str] = Counter()
        self._open: dict[str, tuple[str, IO[bytes], int, int]] = {}

    def write(self, kind: str, ending: str, data: bytes) -> str:
        """The place of the document: its file, or its number in a file of many."""
        self.counts[kind] += 1
        if kind in self.MARKS:
            return self._item(kind, data)
        count = self.counts[kind] - 1
        place = f"corpus/{kind}/{count // A_FOLDER:04d}/{count:07d}.{ending}"
        if count % A_FOLDER == 0:
            (self._folder / place).parent.mkdir(parents=True)
        (self._folder / place).write_bytes(data)
        return place

    def _item(self, kind: str, data: bytes) -> str:
        place, file, number, room = self._open.get(kind) or self._next(kind)
        file.write(self.MARKS[kind][number > 1] + data)
        self._open[kind] = (place, file, number + 1, room)
        if number == room:
            self.end(kind)
        return f"{place}#{number}"

    def _next(self, kind: str) -> tuple[str, IO[bytes], int, int]:
        number = self._files[kind]
        self._files[kind] += 1
        packed = kind == "feeds" and number % 4 == 1
        place = f"corpus/{kind}/{number:05d}.{'json' if kind == 'arrays' else 'jsonl.gz' if packed else 'jsonl'}"
        path = self._folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        file = cast("IO[bytes]", gzip.GzipFile(path, "wb", mtime=0) if packed else path.open("wb"))
        low, high = (min(bound, self._most) for bound in A_FILE[kind])
        return place, file, 1, self._rng.randint(low, high)

    def end(self, kind: str) -> None:
        """Close the file of many that is being written, if there is one."""
        if kind in self._open:
            file = self._open.pop(kind)[1]
            file.write(self.MARKS[kind][2])
            file.close()


def due(number: int, share: float, phase: float = 0.0) -> bool:
    """Whether this number is one of the evenly spread share."""
    return int((number + 1) * share + phase) > int(number * share + phase)


def generate(folder: Path, documents: int, seed: int = 1, *, bad: float = 0.005, duplicates: float = 0.01) -> dict[str, Any]:
    """Write the corpus and its lists into a folder that is not there yet; return the counts."""
    maker = Maker(seed)
    slots = maker.rng(-1).sample([kind for kind, share in SHARES.items() for _ in range(share)], 100)
    writer = Writer(folder, max(documents // 10, 10), maker.rng(-2))
    recent: dict[str, deque[tuple[int, str]]] = {kind: deque(maxlen=500) for kind in SHARES}
    made: Counter[str] = Counter(documents=documents, seed=seed)
    folder.mkdir(parents=True)
    with (folder / "bad.jsonl").open("w") as faults, (folder / "duplicates.jsonl").open("w") as copies:
        for number in range(documents):
            fault = BADS[made["bad"] % len(BADS)] if due(number, bad) else None
            kind = fault[1] if fault else slots[number % 100]
            first = maker.rng(-3 - number).choice(recent[kind]) if not fault and recent[kind] and due(number, duplicates, 0.5) else None
            data, ending = (fault[4](maker.rng(number)), fault[2]) if fault else maker.document(kind, first[0] if first else number)
            place = writer.write(kind, ending, data)
            made["bytes"] += len(data)
            if fault:
                made["bad"] += 1
                faults.write(json.dumps({"input": place, "code": fault[3], "what": fault[0]}) + "\n")
            elif first:
                made["duplicates"] += 1
                copies.write(json.dumps({"input": place, "of": first[1]}) + "\n")
            else:
                recent[kind].append((number, place))
    for kind in SHARES:
        writer.end(kind)
    made.update(writer.counts)
    (folder / "made.json").write_text(json.dumps(made) + "\n")
    return dict(made)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Write a corpus for the batch benchmark.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    print(json.dumps(generate(**vars(parser.parse_args()))))
