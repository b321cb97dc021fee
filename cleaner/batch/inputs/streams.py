"""Streams that are read once, from the front: what gzip, zstandard, bzip2 and xz hold, in bounded pieces."""

from __future__ import annotations

import functools
import io
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any, Final, Protocol

from cleaner.batch.inputs.settings import Meter
from cleaner.errors import CleanError

BLOCK: Final = 1 << 18
UNPACKED: Final = 200_000_000
"""Bytes that may come out of any file, however small."""
RATIO: Final = 200
"""What may come out of a larger one, as a multiple of its size; pages pack some 5 to 20 to one, the most alike of them 100."""
DICTIONARY: Final = 512_000_000
"""Bytes that xz may want to look back into."""
PACKED: Final = ((b"\x1f\x8b", "gzip"), (b"\x28\xb5\x2f\xfd", "zstandard"), (b"BZh", "bzip2"), (b"\xfd7zXZ\0", "xz"))


class Counted(io.RawIOBase):
    """A raw stream that counts what is read of it."""

    def __init__(self, raw: io.RawIOBase, meter: Meter) -> None:
        self._raw = raw
        self._meter = meter
        self.came = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """As the stream beneath."""
        return self._raw.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        """As the stream beneath."""
        return self._raw.seek(offset, whence)

    def tell(self) -> int:
        """As the stream beneath."""
        return self._raw.tell()

    def readinto(self, buffer: Any) -> int:
        """As the stream beneath."""
        number = self._raw.readinto(buffer) or 0
        self._meter.add(number)
        self.came += number
        return number

    def close(self) -> None:
        """Close the stream beneath too."""
        self._raw.close()
        super().close()


class BombError(CleanError):
    """More comes out of a file than text can be packed into it."""


class Growth:
    """What has come out of one packed file, and out of all that is packed in it, against the file's size.

    ``size``: the file's; where it is not known (0), what was read of it so far.
    """

    def __init__(self, size: int, raw: Counted) -> None:
        self._size = size
        self._raw = raw
        self._out = 0

    def add(self, number: int) -> None:
        """So many bytes more. Raises BombError."""
        self._out += number
        if self._out > UNPACKED and self._out > RATIO * max(self._size, self._raw.came):
            why = f"more comes out of it than {UNPACKED:,} bytes and {RATIO} times its size: no text packs so well"
            raise BombError("too-large", why, remedy="unpack it yourself if it is right, and give what was in it")


class Flow(io.RawIOBase):
    """Chunks of bytes as a stream. It fills what it is given to fill, and an error comes after the bytes before it."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._left = memoryview(b"")
        self._error: Exception | None = None
        self._at = 0

    def tell(self) -> int:
        """How many bytes have come; some readers ask even where nobody can go back."""
        return self._at

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer, but for the end of the stream or an error in it."""
        view, filled = memoryview(buffer).cast("B"), 0
        while filled < len(view):
            if not self._left and not self._next(filled):
                break
            number = min(len(self._left), len(view) - filled)
            view[filled : filled + number] = self._left[:number]
            self._left = self._left[number:]
            filled += number
        self._at += filled
        return filled

    def _next(self, filled: int) -> bool:
        if self._error is None:
            try:
                while not self._left:
                    self._left = memoryview(next(self._chunks))
            except StopIteration:
                return False
            except Exception as error:
                self._error = error
        if self._error is not None and not filled:
            raise self._error
        return self._error is None


def buffered(raw: io.RawIOBase, size: int = 0) -> io.BufferedReader:
    """A raw stream with a buffer that can be looked into; no larger than a small file needs."""
    return io.BufferedReader(raw, min(size + 1, BLOCK) if size else BLOCK)


def flow(chunks: Iterator[bytes]) -> io.BufferedReader:
    """Chunks of bytes as a buffered stream."""
    return buffered(Flow(chunks))


class AsItComes:
    """A stream for readers of a library: what has come before an error is given before it is raised."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        """Some bytes, perhaps fewer than asked for; none at the end."""
        return self._stream.read1(size)

    def tell(self) -> int:
        """Where the next byte lies."""
        return self._stream.tell()


def packing(head: bytes) -> str | None:
    """What a stream that begins so is packed with."""
    return next((name for magic, name in PACKED if head.startswith(magic)), None)


class Members:
    """Where the members of gzip data begin, kept until they are passed."""

    def __init__(self) -> None:
        self._begin = (0, 0)
        self._next: deque[tuple[int, int]] = deque()

    def add(self, unpacked: int, packed: int) -> None:
        """A member begins at this byte of the unpacked data, and at this one of the file."""
        self._next.append((unpacked, packed))

    def holding(self, unpacked: int) -> int:
        """Where the member begins, in the file, that holds a byte of the unpacked data. Bytes are asked for in order."""
        while self._next and self._next[0][0] <= unpacked:
            self._begin = self._next.popleft()
        return self._begin[1]


def unpacked(stream: io.BufferedIOBase, how: str, growth: Growth | None, members: Members | None = None) -> io.BufferedReader:
    """What the packed stream holds. Reading it raises CleanError where the data are broken or end early, or are a bomb."""
    chunks = _gunzip(stream, members) if how == "gzip" else _unpack(stream, how, unpackers(how))
    return flow(chunks if growth is None else _watched(chunks, growth))


def _watched(chunks: Iterator[bytes], growth: Growth) -> Iterator[bytes]:
    for chunk in chunks:
        growth.add(len(chunk))
        yield chunk


def start_of(head: bytes, how: str) -> bytes:
    """The first bytes of what a packed stream that begins so holds, as far as they can be told."""
    try:
        return unpacked(io.BytesIO(head), how, None).read1(4096)
    except CleanError:
        return b""


class _Unpacker(Protocol):
    """What bz2, lzma and zstd have in common."""

    @property
    def eof(self) -> bool:
        """Whether the packed data have come to their end."""

    @property
    def needs_input(self) -> bool:
        """Whether there is no more to be had without more bytes."""

    @property
    def unused_data(self) -> bytes:
        """What came after the end."""

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """At most so many bytes."""


def unpackers(how: str) -> Callable[[], _Unpacker]:
    """What makes an unpacker for bzip2, xz or zstandard. Raises CleanError (``missing-extra``)."""
    if how == "bzip2":
        import bz2

        return bz2.BZ2Decompressor
    if how == "xz":
        import lzma

        return functools.partial(lzma.LZMADecompressor, memlimit=DICTIONARY)
    from cleaner.batch.inputs.extras import zstd

    return zstd().ZstdDecompressor  # type: ignore[no-any-return]


def _unpack(stream: io.BufferedIOBase, how: str, make: Callable[[], _Unpacker]) -> Iterator[bytes]:
    """All streams or frames, one after the other."""
    data = stream.read(BLOCK)
    while data:
        unpacker = make()
        while not unpacker.eof:
            try:
                out = unpacker.decompress(data, BLOCK)
            except Exception as error:  # each library has an exception of its own
                raise _broken(how, error) from None
            data = b""
            if out:
                yield out
            if unpacker.needs_input and not unpacker.eof:
                data = stream.read(BLOCK)
                if not data:
                    raise _cut(how)
        data = (unpacker.unused_data or stream.read(BLOCK)).lstrip(b"\0")
        while not data and (more := stream.read(BLOCK)):
            data = more.lstrip(b"\0")


def _gunzip(stream: io.BufferedIOBase, members: Members | None) -> Iterator[bytes]:
    """All members of gzip data, one after the other; zeros after them are padding."""
    data = stream.read(BLOCK)
    came, gone = len(data), 0
    while data:
        if members is not None:
            members.add(gone, came - len(data))
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            try:
                out = member.decompress(data, BLOCK)
            except zlib.error as error:
                raise _broken("gzip", error) from None
            if out:
                gone += len(out)
                yield out
            data = member.unconsumed_tail
            if not data and not member.eof:
                data = stream.read(BLOCK)
                came += len(data)
                if not data and not out:
                    raise _cut("gzip")
        data = member.unused_data.lstrip(b"\0")
        while not data and (more := stream.read(BLOCK)):
            came += len(more)
            data = more.lstrip(b"\0")


def _cut(how: str) -> CleanError:
    return CleanError("unreadable", f"the {how} data end early; what is before the cut was read", remedy="fetch it again")


def _broken(how: str, error: Exception) -> CleanError:
    return CleanError("unreadable", f"the {how} data are broken from here on: {error}", remedy="fetch it again")
