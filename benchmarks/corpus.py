"""A corpus for the batch benchmark, made from the seeds and the fixtures: the same arguments give the same bytes.

Run: ``python -m benchmarks.corpus FOLDER --documents 100000 [--seed 1]``

``FOLDER/corpus/`` holds the documents: ``html/`` (whole pages, nothing else), ``md/``, ``txt/`` and ``gz/`` in folders of 1,000
files, ``feeds/`` (JSON Lines, every fourth file packed) and ``arrays/``. Beside it ``bad.jsonl`` lists the inputs that must be
refused, with their codes, ``duplicates.jsonl`` the copies, ``made.json`` the counts. Places are as `cleaner run corpus` names
them from inside FOLDER.

Sizes follow the seeds: each document takes one of the five at random, and aims at its size times e to a normal deviate of 0.25,
within 2 and 25 kB. Every second dump or mirror whose carrier is that seed's is the seed itself; the others are fixtures (only
those smaller than the aim; two in five, and half of the pages, are of no known outlet), grown in the middle of their body by
paragraphs of their language from all of them. Each closes on a sentence with a number, and so does the document's address.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any, Final, NamedTuple, cast

ROOT = Path(__file__).resolve().parent.parent
SHARES: Final = {"html": 25, "md": 15, "txt": 15, "gz": 5, "feeds": 32, "arrays": 8}
USES: Final = {"html": ("page",), "md": ("md",), "txt": ("txt",), "gz": ("page", "fragment", "md", "txt")}
SPREAD, LEAST, MOST = 0.25, 2_000, 25_000
A_FOLDER, A_FILE = 1_000, {"feeds": (1_000, 10_000), "arrays": (100, 500)}

_PARAGRAPH = re.compile(r"<p\b[^<>]*>([^<>]{24,}[。.！？」”])</p>")
_LINE = re.compile(r"^(?![ \t>#*|+\-!\[<\"])([^\r\n<>\[\]|`*]{24,}[。.！？」”])((?:\r?\n)+)", re.MULTILINE)
_FRONT = re.compile(r"(---|\+\+\+)\n.*?\n\1\n", re.DOTALL)
_ADDRESS = re.compile(
    r"rel=\"canonical\" href=\"([^\"]+)\"|property=\"og:url\" content=\"([^\"]+)\"|^(?:from|url|link|canonical): \"?(https?://[^\s\"]+)"
    r"|^(?:#+ )?\[[^\]\n]+\]\((https?://[^\s)]+)\)\n-{3,}|\n\[[^\]\n]{1,60}\]\((https?://[^\s)]+)\)\s*\Z",
    re.MULTILINE,
)
_CUES = re.compile(  # words that the rules of an outlet look for: they stay in the documents that they came with
    r"星島|香港01|德國之聲|德国之声|中央社|社$|記者|记者|編輯|编辑|撰文|攝|專欄|本文|作者|授權|授权|版|圖|图|網|网|[（(：:&*_#©\x01-\x1f\xad]|Reuters|AP|DW"
)
SENTENCES: Final = {
    "hant": "當日的第{}號記錄列出{}個項目。",
    "hans": "当日的第{}号记录列出{}个项目。",
    "ja": "この日の記録第{}号には{}件が載っている。",
    "ko": "그날의 기록 {}호에는 {}건이 실려 있다.",
    "de": " Der Eintrag {} dieses Tages nennt {} Posten.",
    "en": " Record {} of that day lists {} entries.",
}
BODY, ADDRESS = ("html", "content_html", "text", "description"), ("url", "link", "external_url")


class Template(NamedTuple):
    """A seed or a fixture, cut where its body may grow."""

    name: str
    kind: str
    head: str
    opening: str
    closing: str
    tail: str
    language: str
    address: str | None
    item: dict[str, Any] | None = None
    field: str = ""

    def render(self, number: int, added: list[str]) -> bytes:
        """The document with these paragraphs and an address of its own."""
        text = self.head + "".join(f"{self.opening}{paragraph}{self.closing}" for paragraph in added) + self.tail
        if self.address is not None:
            address = varied(self.address, number)
            text = text.replace(self.address, address)
        if self.item is None:
            return text.encode()
        item = {key: address if self.address and value == self.address else value for key, value in self.item.items()}
        return json.dumps({**item, self.field: text}, ensure_ascii=False).encode()


def varied(address: str, number: int) -> str:
    """An address of the same outlet: the number stands behind its own, or at the end of its path."""
    runs = list(re.finditer(r"\d{5,}", address))
    if runs:
        return f"{address[: runs[-1].end()]}{number:07d}{address[runs[-1].end() :]}"
    path, rest = re.fullmatch(r"([^?#]*?)((?:/|\.\w{2,5})?(?:[?#].*)?)", address).groups()  # type: ignore[union-attr]
    return f"{path}-{number:07d}{rest}"


def language_of(text: str) -> str:
    """Which pool of paragraphs a document grows from."""
    han = "hans" if len(re.findall("[们这说国为来时会对发后于个进]", text)) * 40 > len(text) else "hant"
    for language, pattern in (("ja", "[\u3040-\u30ff]{2}"), ("ko", "[\uac00-\ud7af]{2}"), (han, "[\u4e00-\u9fff]{4}"), ("de", "[äöüß]")):
        if re.search(pattern, text):
            return language
    return "en"


def body_of(path: Path) -> frozenset[str]:
    """What a seed or fixture has for its body, as its expectation says."""
    folder = ROOT / "fixtures" / "seeds" / path.stem if path.parent.name == "seeds" else path.parent
    expected = json.loads((folder / "expected.json").read_bytes())
    return frozenset(block["text"] for block in expected.get("blocks", ()))


def cut(name: str, kind: str, text: str, body: frozenset[str]) -> Template | None:
    """A document cut behind the middle one of the plain paragraphs of its body; None where it has none."""
    address = next((next(filter(None, match.groups())) for match in _ADDRESS.finditer(text)), None)
    front = _FRONT.match(text)
    marked = list(_PARAGRAPH.finditer(text))
    found = marked or (
        [] if kind == "page" or (kind == "feed" and re.search(r"<\w", text)) else list(_LINE.finditer(text, front.end() if front else 0))
    )
    found = [match for match in found if match[1].strip() in body]
    if not found:
        return None
    at = found[len(found) // 2]
    end = at.end() if marked else at.end(1)
    wrap = (text[at.start() : at.start(1)], "</p>") if marked else ("\n\n" if kind == "md" else at[2], "")
    return Template(name, kind, text[:end], *wrap, text[end:], language_of(at[1]), address)


def kind_of(path: Path, text: str) -> str:
    """What a source is: page, fragment, md, txt or feed."""
    if path.suffix == ".html":
        return "page" if re.match(r"\s*<(?:!doctype|html)", text, re.IGNORECASE) else "fragment"
    if path.parent.name == "seeds":
        return "txt" if text.startswith(" date ") else "md"
    return {".md": "md", ".txt": "txt", ".json": "feed"}[path.suffix]


def sources() -> list[Path]:
    """The seeds and the fixtures' documents."""
    return [*sorted(ROOT.glob("seeds/*.txt")), *sorted(ROOT.glob("fixtures/*/*/page.*"))]


def templates() -> Iterator[Template]:
    """Every seed and fixture whose body can grow, and pages and dumps once more as items of a feed."""
    for path in sources():
        text = path.read_bytes().decode()
        name = path.stem if path.parent.name == "seeds" else f"{path.parent.parent.name}/{path.parent.name}"
        kind = kind_of(path, text)
        item = json.loads(text) if kind == "feed" else {}
        item = item.get("items", [item])[0]
        field = next((field for field in BODY if item.get(field)), "")
        found = cut(name, kind, item[field] if field else text, body_of(path))
        if found is None:
            continue
        yield (
            found._replace(item=item, field=field, address=next((item[name] for name in ADDRESS if name in item), None)) if field else found
        )
        if kind in ("page", "txt"):
            item = {"url": found.address} if found.address else {"id": name}
            yield found._replace(kind="feed", item=item, field="html" if kind == "page" else "text")


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
            words = [match[1] for match in (*_PARAGRAPH.finditer(text), *_LINE.finditer(text)) if match[1].strip() in body]
            pools[template.language].update(dict.fromkeys(w for w in words if language_of(w) == template.language and not _CUES.search(w)))
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
