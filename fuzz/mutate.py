"""Mutation that knows what documents are made of: fragments put in, taken out, repeated and nested; and plain bytes.

An input is a document with `TRAILER` bytes behind it that choose the hints, so that plain mutation reaches both.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import Final

from fuzz.fragments import ATTRIBUTES, DATES, TAGS, URLS, WORDS

TRAILER: Final = 4
_EDGES: Final = re.compile(rb"<|>|\n|,|\"")
_CODECS: Final = ("gb18030", "big5hkscs", "utf-16", "utf-16-be", "utf-8-sig", "latin-1", "euc_jp", "utf-32")
Fragments = Sequence[bytes]


def parted(data: bytes) -> tuple[bytes, bytes]:
    """A document, and the bytes that choose its hints."""
    return (data[:-TRAILER], data[-TRAILER:]) if len(data) > TRAILER else (data, bytes(TRAILER))


class Mutator:
    """Mutates inputs of one harness. ``plain``: another's mutation of bytes, to which some are left."""

    def __init__(self, fragments: Sequence[str], harvest: Fragments = (), plain: Callable[[bytes, int], bytes] | None = None) -> None:
        self._fragments = [text.encode("utf-8", "surrogatepass") for text in fragments]
        self._harvest = harvest
        self._plain = plain

    def __call__(self, data: bytes, most: int, seed: int) -> bytes:
        """The input changed in one to four ways, of ``most`` bytes at most; the same for the same seed."""
        chance = random.Random(seed)
        if self._plain is not None and chance.random() < 0.3:
            return self._plain(data, most)
        document, trailer = parted(data)
        for _ in range(chance.randint(1, 4)):
            document = chance.choice(_WAYS)(self, document, chance)
        if chance.random() < 0.1:
            spot = chance.randrange(TRAILER)
            trailer = trailer[:spot] + bytes([chance.choice((0, chance.randrange(256)))]) + trailer[spot + 1 :]
        return document[: most - TRAILER] + trailer

    def fragment(self, chance: random.Random) -> bytes:
        """A fragment: of the harness, of the seeds, or a tag with its attributes."""
        which = chance.random()
        if which < 0.2 and self._harvest:
            return chance.choice(self._harvest)
        if which < 0.4:
            return _tag(chance)
        return chance.choice(self._fragments)


def _tag(chance: random.Random) -> bytes:
    name = chance.choice(TAGS)
    if chance.random() < 0.3:
        return f"</{name}>".encode()
    said = " ".join(chance.choices(ATTRIBUTES, k=chance.choice((0, 0, 1, 1, 2, 3))))
    said = said.replace("{url}", chance.choice(URLS)).replace("{date}", chance.choice(DATES)).replace("{text}", chance.choice(WORDS))
    text = f"<{name}{' ' if said else ''}{said}>"
    if chance.random() < 0.6:
        text += f"{chance.choice(WORDS)}</{name}>"
    return text.encode("utf-8", "surrogatepass")


def _spot(document: bytes, chance: random.Random) -> int:
    """A place in the document: before or behind a mark of its structure, or anywhere."""
    start = chance.randint(0, len(document))
    if chance.random() < 0.2:
        return start
    edge = _EDGES.search(document, start)
    return start if edge is None else edge.end() if edge[0] in b">\n" else edge.start()


def _span(document: bytes, chance: random.Random) -> tuple[int, int]:
    start, end = sorted((_spot(document, chance), _spot(document, chance)))
    return (start, end) if end - start < 4000 or chance.random() < 0.1 else (start, start + chance.randint(0, 400))


def _insert(mutator: Mutator, document: bytes, chance: random.Random) -> bytes:
    spot = _spot(document, chance)
    return document[:spot] + mutator.fragment(chance) + document[spot:]


def _replace(mutator: Mutator, document: bytes, chance: random.Random) -> bytes:
    start, end = _span(document, chance)
    return document[:start] + mutator.fragment(chance) + document[end:]


def _delete(_: Mutator, document: bytes, chance: random.Random) -> bytes:
    start, end = _span(document, chance)
    return document[:start] + document[end:]


def _repeat(mutator: Mutator, document: bytes, chance: random.Random) -> bytes:
    start, end = _span(document, chance)
    part = document[start:end] if chance.random() < 0.5 else mutator.fragment(chance)
    times = chance.choice((2, 2, 3, 5, 20, 20, 200, 2000))
    return document[:start] + part[:2000] * min(times, 1 + 60_000 // (len(part) + 1)) + document[end if chance.random() < 0.5 else start :]


def _move(_: Mutator, document: bytes, chance: random.Random) -> bytes:
    start, end = _span(document, chance)
    rest = document[:start] + document[end:]
    spot = _spot(rest, chance)
    return rest[:spot] + document[start:end] + rest[spot:]


def _nest(_: Mutator, document: bytes, chance: random.Random) -> bytes:
    start, end = _span(document, chance)
    name, times = chance.choice(TAGS), chance.choice((1, 1, 1, 2, 10, 600))
    return document[:start] + f"<{name}>".encode() * times + document[start:end] + f"</{name}>".encode() * times + document[end:]


def _afresh(mutator: Mutator, _: bytes, chance: random.Random) -> bytes:
    parts = [mutator.fragment(chance) for _ in range(chance.randint(1, 25))]
    return chance.choice((b"", b"", b"\n", b"\n\n")).join(parts)


def _bytes(_: Mutator, document: bytes, chance: random.Random) -> bytes:
    spot = chance.randint(0, len(document))
    return document[:spot] + chance.randbytes(chance.randint(0, 3)) + document[spot + chance.randint(0, 3) :]


def _recoded(_: Mutator, document: bytes, chance: random.Random) -> bytes:
    return document.decode("utf-8", "replace").encode(chance.choice(_CODECS), "replace") if chance.random() < 0.3 else document


_WAYS: Final = (
    _insert,
    _insert,
    _insert,
    _insert,
    _replace,
    _replace,
    _replace,
    _delete,
    _delete,
    _repeat,
    _move,
    _nest,
    _afresh,
    _bytes,
    _recoded,
)
