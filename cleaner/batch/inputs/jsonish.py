"""JSON Lines, arrays and feeds, cut into their items without being parsed, however long they are."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from cleaner.batch.inputs.settings import too_large
from cleaner.batch.inputs.streams import BLOCK
from cleaner.batch.piece import Bad, File, Item, Lines, Passed
from cleaner.errors import CleanError
from cleaner.reading.carriers.feed import BODY

LINES: Final = 256
"""Lines of a piece at most."""
_MARKS: Final = re.compile(rb'["\[\]{},]')
_decoder: Final = msgspec.json.Decoder()


# --- JSON Lines -------------------------------------------------------------------------------


def planned(stream: io.BufferedReader, file: File, max_bytes: int) -> Iterator[Lines | Bad]:
    """Byte ranges of whole lines of a local file, about a block or `LINES` lines each, for workers to parse."""
    place = file.place
    held = stream.read(BLOCK)
    offset = len(codecs.BOM_UTF8) if held.startswith(codecs.BOM_UTF8) else 0
    held = held[offset:]
    number = 1
    while held:
        end = held.rfind(b"\n") + 1 if stream.peek(1) else len(held)
        if not end:  # one line is longer than all that was read
            if len(held) <= max_bytes:
                held += stream.read(max(BLOCK, min(len(held), max_bytes + 1 - len(held))))
            else:
                yield too_large(f"{place}#{number}", max_bytes, "the line")
                held, passed = _after_line(stream, held)
                offset, number = offset + passed, number + 1
            continue
        at = 0
        while at < end:
            cut, lines = _cut(held, at, end)
            piece = held[at:cut]
            count = sum(1 for line in piece.split(b"\n") if line and not line.isspace())
            if len(piece) > max_bytes:
                yield from _checked(piece, file, offset, number, max_bytes)
            elif count:
                yield Lines(file.path, offset, len(piece), number, count, file.found)
            offset, number, at = offset + len(piece), number + lines, cut
        held = held[end:] + stream.read(BLOCK)


def _cut(held: bytes, at: int, end: int) -> tuple[int, int]:
    """Where the piece from ``at`` ends, and how many lines it has."""
    lines = 0
    while lines < LINES and at < end:
        at = held.find(b"\n", at, end) + 1 or end
        lines += 1
    return at, lines


def _checked(piece: bytes, file: File, offset: int, number: int, max_bytes: int) -> Iterator[Lines | Bad]:
    """A piece that is longer than a document may be, line by line."""
    for line in piece.splitlines(keepends=True) if b"\r" not in piece else io.BytesIO(piece):
        if len(line) > max_bytes + 1:
            yield too_large(f"{file.place}#{number}", max_bytes, "the line")
        elif line.strip():
            yield Lines(file.path, offset, len(line), number, 1, file.found)
        offset, number = offset + len(line), number + 1


def _after_line(stream: io.BufferedIOBase, held: bytes) -> tuple[bytes, int]:
    """What is held after the end of the line in hand, and how long that line was."""
    passed = len(held)
    while held := stream.read(BLOCK):
        end = held.find(b"\n") + 1
        if end:
            return held[end:], passed + end
        passed += len(held)
    return b"", passed


def streamed(stream: io.BufferedReader, place: str, max_bytes: int, first: bytes | None = None) -> Iterator[Item | Bad]:
    """The lines of a stream, each as it stands. ``first``: the first line, if it was read already."""
    number = 0
    while True:
        line = first if first is not None else stream.readline(max_bytes + 2)
        first = None
        if not line:
            return
        number += 1
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if len(line.rstrip(b"\r\n")) > max_bytes:
            yield too_large(f"{place}#{number}", max_bytes, "the line")
            while line and not line.endswith(b"\n"):
                line = stream.readline(BLOCK)
        elif line.strip():
            yield Item(f"{place}#{number}", line.strip())


# --- arrays -----------------------------------------------------------------------------------


class _Elements:
    """Cuts an array into its elements: counts brackets outside of strings, and leaves parsing to the workers.

    So a broken element does not cost the ones behind it, and one that is too long is never held.
    """

    def __init__(self, max_bytes: int) -> None:
        self._max = max_bytes
        self._depth = 0
        self._in_string = False
        self._long = False
        self._kept: list[bytes] = []
        self._size = 0
        self._left = b""
        self.closed = False

    def feed(self, block: bytes) -> Iterator[bytes | None]:
        """The elements that end in this block, as they stand; None for one that is too long."""
        block, self._left = self._left + block, b""
        at = start = 0
        while True:
            if self._in_string:
                end = block.find(b'"', at)
                if _escapes(block, at, len(block) if end < 0 else end):
                    if end < 0:  # the backslash waits for what it escapes
                        end = len(block) - 1
                        self._keep(block[start:end])
                        self._left = block[end:]
                        return
                    at = end + 1
                    continue
                if end < 0:
                    self._keep(block[start:])
                    return
                self._in_string, at = False, end + 1
                continue
            found = _MARKS.search(block, at)
            if found is None:
                self._keep(block[start:])
                return
            at = found.end()
            mark = found.group()
            if mark == b'"':
                self._in_string = True
            elif mark in b"[{":
                self._depth += 1
                if self._depth == 1:
                    start = at
            elif mark in b"]}":
                self._depth -= 1
                if not self._depth:
                    yield from self._end(block[start : at - 1])
                    self.closed, self._left = True, block[at:]
                    return
            elif self._depth == 1:
                yield from self._end(block[start : at - 1])
                start = at

    def rest(self) -> bytes:
        """What came after the array."""
        return self._left

    def _keep(self, part: bytes) -> None:
        self._size += len(part)
        if self._size > self._max + BLOCK:  # white space around an element does not count
            self._long = True
            self._kept.clear()
        else:
            self._kept.append(part)

    def _end(self, part: bytes) -> Iterator[bytes | None]:
        self._keep(part)
        element = b"".join(self._kept).strip()
        if self._long or len(element) > self._max:
            yield None
        elif element:
            yield element
        self._kept, self._size, self._long = [], 0, False


def _escapes(block: bytes, start: int, end: int) -> bool:
    """Whether the backslashes before ``end`` escape what stands there: whether they are odd in number."""
    at = end
    while at > start and block[at - 1] == 0x5C:
        at -= 1
    return (end - at) % 2 == 1


def elements(stream: io.BufferedReader, place: str, max_bytes: int) -> Iterator[Item | Bad | Passed]:
    """The elements of an array. What ends early or goes on after its end is said in one refusal."""
    cutter = _Elements(max_bytes)
    number = 0
    error: Exception | None = None
    while not cutter.closed:
        try:
            block = stream.read1(BLOCK)
        except Exception as found:
            error, block = found, b""
        if not block:
            break
        for element in cutter.feed(block):
            number += 1
            here = f"{place}#{number}"
            yield too_large(here, max_bytes, "the element") if element is None else Item(here, element)
    if error is not None:
        raise error
    if cutter.closed and not number:
        yield Passed(place, 0)
    if not cutter.closed:
        yield Bad(place, "unreadable", "the array ends early; the elements before the cut were read", "fetch it again")
    elif (cutter.rest() or stream.read(BLOCK)).strip():
        yield Bad(place, "unreadable", "something follows the end of the array", "put one element a line, or all in one array")


# --- one object -------------------------------------------------------------------------------


def loaded(data: bytes) -> Any:
    """JSON, read as leniently as an item is. None when it is none."""
    try:
        return _decoder.decode(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        try:
            return json.loads(data, strict=False)
        except (ValueError, RecursionError):
            return None


def feed_items(found: Any) -> list[Any] | None:
    """The items of a JSON Feed; None for any other JSON."""
    inner = found.get("items") if isinstance(found, dict) else None
    if not isinstance(inner, list):
        return None
    surely = "jsonfeed.org" in str(found.get("version"))  # whose description is no body
    return inner if surely or not any(isinstance(found.get(name), str) for name in BODY) else None


def encoded(item: Any) -> bytes:
    """An item as JSON again."""
    try:
        return msgspec.json.encode(item)
    except (UnicodeEncodeError, OverflowError, TypeError):  # a lone surrogate, a number that is no number
        return json.dumps(item).encode()


def check_size(data: bytes, max_bytes: int) -> bytes:
    """The bytes, if they are no more than a document may be. Raises CleanError (``too-large``)."""
    if len(data) > max_bytes:
        raise CleanError("too-large", f"the document is over the limit of {max_bytes:,} bytes", remedy="raise max_bytes if it is right")
    return data
