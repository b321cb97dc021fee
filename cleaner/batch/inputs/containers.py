"""From an opened file to its documents: what it is, told by its first bytes, and which reader takes it apart."""

from __future__ import annotations

import codecs
import contextlib
import io
import re
import tempfile
from collections.abc import Iterator
from typing import Final, NamedTuple, cast

from cleaner.batch.inputs import archives, feeds, jsonish, table, warc
from cleaner.batch.inputs.extras import MISSING
from cleaner.batch.inputs.settings import Inputs, bad, too_large
from cleaner.batch.inputs.streams import BLOCK, Growth, flow, packing, start_of, unpacked
from cleaner.batch.piece import File, Item, Page, Passed, Piece
from cleaner.errors import CleanError

DEEPEST: Final = 3
"""Containers in containers that are opened."""
COPY: Final = 2_000_000_000
"""Bytes of a zip or a Parquet file inside another container, which must be copied out of it."""
_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LINES: Final = (".jsonl", ".ndjson", ".jsonlines")
_PACKED: Final = re.compile(r"\.(?:gz|zst|bz2|xz)$")
_FEED: Final = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
_FIRST_TAG: Final = re.compile(rb"\s*+(?:(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)\s*+)*+(<[^\s/>!?]+.)", re.DOTALL)
_ARRAY: Final = re.compile(rb"\[\s*(?:\{\s*[\"}]|\]\s*$)")
_OBJECT: Final = re.compile(rb"\{\s*[\"}]")


class Source(NamedTuple):
    """Where the bytes in hand come from. ``file``: the piece they are the whole of, if a worker can open it itself."""

    place: str
    name: str
    inputs: Inputs
    growth: Growth
    depth: int = 0
    file: File | None = None

    def member(self, name: str) -> Source:
        """One level deeper."""
        return Source(f"{self.place}#{name}", name, self.inputs, self.growth, self.depth + 1)


def safely(place: str, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces; what goes wrong between them is the last one, but for a library that is missing."""
    try:
        yield from pieces
    except CleanError as error:
        if isinstance(error, archives.CutError):
            raise
        if error.code == MISSING:
            raise error.at(place) from None
        yield bad(place, error)
    except Exception as error:  # whatever one file holds must not cost the others
        yield bad(place, error)
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # which a library in Rust raises for a fault of its own
            raise
        yield bad(place, error)


def documents(stream: io.BufferedReader, source: Source) -> Iterator[Piece]:
    """The documents in a stream, whatever it is. Raises what its readers raise: see `safely`."""
    layers = 0
    while (how := packing(stream.peek(BLOCK)[:8])) is not None:
        if how == "gzip" and kind_of(start_of(stream.peek(BLOCK), how), "") == "warc":
            break  # its reader wants to know where the records lie in the packed file
        layers += 1
        if layers > DEEPEST:
            raise CleanError("unreadable", "this is packed too often", remedy="unpack it first")
        if how != "gzip" or layers > 1:
            source = source._replace(file=None)  # a worker reads through one layer of gzip
        stream = unpacked(stream, how, source.growth)
    head = stream.peek(BLOCK)
    if head.startswith(_WIDE) and kind_of(head, _bare(source)) in {"lines", "object", "array"}:
        stream, source = flow(_narrowed(stream)), source._replace(file=None)  # for its ends of lines are two bytes
    yield from _opened(stream, source, packed=layers > 0)


def _bare(source: Source) -> str:
    return _PACKED.sub("", source.name.lower())


def _narrowed(stream: io.BufferedReader) -> Iterator[bytes]:
    """UTF-16 as UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-16")("replace")
    while data := stream.read(BLOCK):
        yield decoder.decode(data).encode()
    yield decoder.decode(b"", final=True).encode()


def kind_of(head: bytes, name: str) -> str:
    """What begins so: a container's kind, or ``single``."""
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"WARC/"):
        return "warc"
    if head[257:262] == b"ustar":
        return "tar"
    text = (head.decode("utf-16", "replace").encode() if head.startswith(_WIDE) else head.removeprefix(codecs.BOM_UTF8)).lstrip()
    if name.endswith(_LINES) and not text.startswith(b"["):
        return "lines"
    if _OBJECT.match(text):
        return "object"
    if _ARRAY.match(text):
        return "array"
    first = _FIRST_TAG.match(text)
    return "feed" if first and _FEED.match(first[1]) else "single"


def _opened(stream: io.BufferedReader, source: Source, *, packed: bool) -> Iterator[Piece]:
    head = stream.peek(BLOCK)
    kind = "warc" if packing(head) else kind_of(head, _bare(source))
    if kind == "single":
        yield from _single(stream, source)
        return
    if kind == "object":
        yield from _object(stream, source, packed=packed)
        return
    if source.depth >= DEEPEST:
        raise CleanError("unreadable", "containers are nested too deeply here", remedy="unpack it first")
    limit = source.inputs.max_bytes

    def member(file: io.BufferedReader, name: str) -> Iterator[Piece]:
        inner = source.member(name)
        yield from safely(inner.place, documents(file, inner))

    if kind == "lines":
        yield from _lines(stream, source, packed=packed)
    elif kind == "array":
        yield from jsonish.elements(stream, source.place, limit)
    elif kind == "feed":
        yield from feeds.planned(stream, source.place, limit)
    elif kind == "warc":
        yield from warc.pages(stream, source.place, limit, source.growth)
    elif kind == "tar":
        yield from archives.tarred(stream, source.place, member)
    else:
        with _seekable(stream) as file:
            if kind == "zip":
                yield from archives.zipped(file, source.place, source.growth, member)
            else:
                yield from table.rows(file, source.place, source.inputs, source.growth)


def _single(stream: io.BufferedReader, source: Source) -> Iterator[Piece]:
    """One document, left to the worker if it can open it."""
    if source.file is not None:
        yield source.file
        return
    data = stream.read(source.inputs.max_bytes + 1)
    yield Page(source.place, data) if len(data) <= source.inputs.max_bytes else too_large(source.place, source.inputs.max_bytes)


@contextlib.contextmanager
def _seekable(stream: io.BufferedReader) -> Iterator[io.BufferedReader]:
    """The stream if one can go back in it, else a copy on the disk. Raises CleanError (``too-large``)."""
    if stream.seekable():
        yield stream
        return
    with tempfile.TemporaryFile() as file:
        size = 0
        while data := stream.read(BLOCK):
            size += len(data)
            if size > COPY:
                raise CleanError("too-large", f"it must be copied to be read, and is over {COPY:,} bytes", remedy="unpack it first")
            file.write(data)
        file.seek(0)
        yield cast("io.BufferedReader", file)


def _lines(stream: io.BufferedReader, source: Source, *, packed: bool, first: bytes | None = None) -> Iterator[Piece]:
    limit = source.inputs.max_bytes
    if source.file is not None and not source.file.remote and not packed:
        stream.seek(0)
        yield from jsonish.planned(stream, source.file, limit)
    else:
        yield from jsonish.streamed(stream, source.place, limit, first)


def _object(stream: io.BufferedReader, source: Source, *, packed: bool) -> Iterator[Piece]:
    """JSON that begins with an object: JSON Lines if that is whole in its line and more lines follow."""
    limit = source.inputs.max_bytes
    first = stream.readline(limit + 1)
    if len(first) <= limit and _is_line(first.removeprefix(codecs.BOM_UTF8), stream):
        yield from _lines(stream, source, packed=packed, first=first)
        return
    data = first + stream.read(max(limit + 1 - len(first), 0))
    data = jsonish.check_size(data, limit).removeprefix(codecs.BOM_UTF8)
    items = jsonish.feed_items(jsonish.loaded(data)) if b'"items"' in data else None
    if items is not None:
        for number, item in enumerate(items, 1):
            yield Item(f"{source.place}#{number}", jsonish.encoded(item))
        if not items:
            yield Passed(source.place, 0)
    elif source.file is not None and not source.inputs.fields:
        yield source.file
    else:
        yield Item(source.place, data.strip())


def _is_line(first: bytes, stream: io.BufferedReader) -> bool:
    """Whether the line is the first of JSON Lines. A broken one is, if the next is whole: `[` begins no such line."""
    following = stream.peek(BLOCK).lstrip()
    if not following.startswith(b"{"):
        return False
    return jsonish.loaded(first) is not None or (
        first.rstrip().endswith(b"}") and jsonish.loaded(following.partition(b"\n")[0]) is not None
    )
