"""Documents without end for `soak.py`: mutations of the seeds and fixtures, worst-case kinds, containers, broken and unruly ones."""

from __future__ import annotations

import gzip
import io
import json
import random
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LARGEST = 200_000
UNRULY = ("PLEASE EXIT", "PLEASE CRASH", "PLEASE RAISE", "PLEASE EAT", "PLEASE HANG", "PLEASE SLEEP")
WORST = (
    b"<div>" * 5_000,
    b"<" * 100_000,
    b"<p>" + b"&amp;#" * 20_000,
    b'<a title="' + b"x" * 100_000,
    b"<table><tr><td>" * 8_000,
    b"[" * 50_000,
    b"---\ntitle: " + b"[" * 30_000 + b"\n---\n",
    "新聞，".encode() * 30_000,
)


class Made(NamedTuple):
    """A file: its name, its bytes, what is called after ``#`` of each document in it; None where nobody can say beforehand."""

    name: str
    data: bytes
    inside: list[str] | None


def article(number: int, words: str = "", host: str = "example.org") -> str:
    """An article of its own."""
    sentence = f"第{number}號新聞說，當地政府昨日公布新的安排，市民表示歡迎，預計明年開始實行。"
    return f"---\ntitle: 標題{number}\ndate: 2026-03-10\nurl: https://{host}/news/{number}\n---\n\n{sentence}{words}\n\n{sentence * 3}\n"


class Documents:
    """Makes files, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)  # noqa: S311
        folders = (ROOT / "seeds", ROOT / "fixtures")
        found = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in {".html", ".md", ".txt"})
        self.pages = [data for data in (path.read_bytes() for path in found) if len(data) < LARGEST]
        self.number = 0

    def files(self) -> Iterator[Made]:
        """Well-meant and broken ones, without end; none that a worker dies of."""
        while True:
            self.number += 1
            yield self._file()

    def unruly(self, words: str) -> Made:
        """An article of the outlet that does what its text says (tests/misbehaving)."""
        self.number += 1
        return Made(f"{self.number:09d}.md", article(self.number, words, "misbehaving.example").encode(), [""])

    def _file(self) -> Made:
        name, kind = f"{self.number:09d}", self.draw.random()
        if kind < 0.5:
            return Made(f"{name}.html", self._mutated(), [""])
        if kind < 0.6:
            return Made(f"{name}.md", article(self.number).encode(), [""])
        if kind < 0.65:
            return Made(f"{name}.md", article(7).encode(), [""])  # the same again and again
        if kind < 0.7:
            return Made(f"{name}.txt", self.draw.choice([b"", b"\0\1\2" * 99, self.draw.randbytes(5000), b"\xff\xfe\xff"]), [""])
        if kind < 0.75:
            return Made(f"{name}.html", self.draw.choice(WORST), [""])
        items = [
            {"title": f"{n}", "url": f"https://example.org/{self.number}/{n}", "html": f"<p>{article(self.number * 10 + n)[-90:]}"}
            for n in range(9)
        ]
        lines = "".join(json.dumps(item) + "\n" for item in items).encode()
        numbers = [f"#{n}" for n in range(1, 10)]
        makers = (
            lambda: Made(f"{name}.jsonl", lines, numbers),
            lambda: Made(f"{name}.jsonl.gz", gzip.compress(lines), numbers),
            lambda: Made(f"{name}.jsonl.gz", gzip.compress(lines + self.draw.randbytes(20_000).hex().encode())[:-9000], None),
            lambda: Made(f"{name}.json", json.dumps(items).encode(), numbers),
            lambda: Made(f"{name}.xml", self._feed(), numbers[:3]),
            lambda: Made(f"{name}.zip", self._zip(), ["#0.html", "#1.html", "#2.html"]),
            lambda: Made(f"{name}.zip", self._zip()[:-30], [""]),
            lambda: Made(f"{name}.tar.gz", self._tar(), ["#0.html", "#1.html", "#2.html"]),
        )
        return self.draw.choice(makers)()

    def _mutated(self) -> bytes:
        data = bytearray(self.draw.choice(self.pages))
        for _ in range(self.draw.randint(0, 4)):
            at, size = self.draw.randrange(len(data) + 1), self.draw.randint(1, 2000)
            match self.draw.randrange(4):
                case 0:
                    data[at : at + size] = b""
                case 1:
                    data[at:at] = data[at : at + size] * self.draw.randint(1, 20)
                case 2:
                    data[at:at] = self.draw.randbytes(self.draw.randint(1, 9))
                case _:
                    del data[at:]
        return bytes(data[:LARGEST]) or b" "

    def _feed(self) -> bytes:
        items = "".join(
            f"<item><title>{n}</title><link>https://example.org/{self.number}/{n}</link>"
            f"<description>{article(self.number * 10 + n)[-90:]}</description></item>"
            for n in range(3)
        )
        return f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>'.encode()

    def _zip(self) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(3):
                archive.writestr(f"{number}.html", self._mutated())
        return file.getvalue()

    def _tar(self) -> bytes:
        file = io.BytesIO()
        with tarfile.open(fileobj=file, mode="w:gz") as archive:
            for number in range(3):
                data = self._mutated()
                header = tarfile.TarInfo(f"{number}.html")
                header.size = len(data)
                archive.addfile(header, io.BytesIO(data))
        return file.getvalue()
