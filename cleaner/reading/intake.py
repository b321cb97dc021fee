"""From a path to bytes: reading, unpacking gzip, and refusing what is no text."""

from __future__ import annotations

import hashlib
import os
import zlib
from collections.abc import Callable
from typing import Final

import msgspec

from cleaner.errors import CleanError

MAX_BYTES: Final = 20_000_000
"""Default size limit of a document in bytes, packed or unpacked."""

_STEP: Final = 1 << 20
_GZIP = b"\x1f\x8b"
_KNOWN: Final = (
    (b"%PDF", "a PDF", "extract its text first"),
    (b"PK\x03\x04", "a zip archive (or an Office file)", "`cleaner run` opens archives"),
    (b"PK\x05\x06", "an empty zip archive", "give the files themselves"),
    (b"\xff\xd8\xff", "a JPEG image", "give the article's text or page"),
    (b"\x89PNG", "a PNG image", "give the article's text or page"),
    (b"GIF8", "a GIF image", "give the article's text or page"),
    (b"RIFF", "a RIFF file (WebP, WAV, AVI)", "give the article's text or page"),
    (b"BM\x00", "a bitmap image", "give the article's text or page"),
    (b"\x28\xb5\x2f\xfd", "zstandard data", "unpack it first, or give it to `cleaner run` if it is JSON Lines or an archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it and give the files inside"),
    (b"BZh", "bzip2 data", "unpack it first; `cleaner run` opens .tar.bz2"),
    (b"\xfd7zXZ", "xz data", "unpack it first; `cleaner run` opens .tar.xz"),
    (b"Rar!", "a RAR archive", "unpack it and give the files inside"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save it as text or HTML"),
    (b"{\\rtf", "an RTF file", "save it as text or HTML"),
    (b"\x7fELF", "a program", "give the article's text or page"),
    (b"SQLite format 3", "a database", "export its rows as JSON Lines"),
    (b"PAR1", "a Parquet file", "`cleaner run` reads its rows"),
    (b"WARC/", "a WARC file", "`cleaner run` reads its pages"),
)


class Raw(msgspec.Struct, frozen=True):
    """A document's bytes after unpacking, with the hash (sha256 hex) of the bytes as given."""

    data: bytes
    input_hash: str
    warnings: tuple[tuple[str, str], ...] = ()


def read(path: str | os.PathLike[str], max_bytes: int = MAX_BYTES, opener: Callable[[str, int], int] | None = None) -> bytes:
    """The bytes of a file, or of a pipe that a person gave; ``opener`` as `open` takes it.

    Raises CleanError: missing, folder, unreadable, too-large, and what the opener raises.
    """
    place = os.fspath(path)
    try:
        with open(path, "rb", opener=opener) as file:
            size = os.fstat(file.fileno()).st_size
            if size > max_bytes:
                raise _too_large(size, max_bytes, place)
            data = file.read(size + 1)  # not the limit, for which room would be made whatever the size
            if len(data) > size:  # a pipe or a device tells no size
                while len(data) <= max_bytes and (more := file.read(min(max_bytes + 1 - len(data), _STEP))):
                    data += more
    except CleanError as error:
        raise error.at(place) from None
    except (FileNotFoundError, NotADirectoryError, UnicodeEncodeError):
        raise CleanError("missing", "no such file", place=place, remedy="check the path") from None
    except IsADirectoryError:
        raise CleanError("folder", "this is a folder", place=place, remedy="give its files; the command line takes folders") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        if os.path.isdir(place):  # noqa: PTH112 - Windows says "permission denied"
            raise CleanError("folder", "this is a folder", place=place, remedy="give its files") from None
        raise CleanError("unreadable", f"cannot be read: {why}", place=place, remedy="check its permissions") from None
    if len(data) > max_bytes:
        raise _too_large(len(data), max_bytes, place)
    return data


def unpack(data: bytes, max_bytes: int = MAX_BYTES) -> Raw:
    """Bytes ready for decoding. Raises CleanError: empty, too-large, unreadable, not-text."""
    if len(data) > max_bytes:
        raise _too_large(len(data), max_bytes)
    if not data:
        raise CleanError("empty", "the document is empty", remedy="fetch it again")
    digest = hashlib.sha256(data).hexdigest()
    warnings: tuple[tuple[str, str], ...] = ()
    if data.startswith(_GZIP):
        data, whole = _gunzip(data, max_bytes)
        if not whole:
            warnings = (("input-truncated", "the gzip data end early"),)
        if not data:
            raise CleanError("empty", "the gzip file holds nothing", remedy="fetch it again")
    _refuse_binary(data)
    return Raw(data, digest, warnings)


def _too_large(size: int, limit: int, place: str = "") -> CleanError:
    return CleanError("too-large", f"{size:,} bytes or more, the limit is {limit:,}", place=place, remedy="raise max_bytes if it is right")


def _gunzip(data: bytes, max_bytes: int) -> tuple[bytes, bool]:
    """All members of a gzip file, never more than the limit; False when they end early."""
    out: list[bytes] = []
    room = max_bytes + 1
    while data.startswith(_GZIP):
        member = zlib.decompressobj(wbits=31)
        try:
            out.append(member.decompress(data, room))
        except zlib.error as error:
            if not any(out):
                raise CleanError("unreadable", f"broken gzip data: {error}", remedy="fetch it again") from None
            return b"".join(out), False
        room -= len(out[-1])
        if room <= 0:
            raise _too_large(max_bytes + 1, max_bytes)
        if not member.eof:
            return b"".join(out), False
        data = member.unused_data
    return b"".join(out), True


def _refuse_binary(data: bytes) -> None:
    for magic, what, remedy in _KNOWN:
        if data.startswith(magic):
            raise CleanError("not-text", f"this is {what}, not text", remedy=remedy)
    head = data[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return
    controls = len(head) - len(head.translate(None, _CONTROLS))
    even, odd = head[0::2].count(0), head[1::2].count(0)
    bare_utf16 = min(even, odd) <= 0.2 * max(even, odd) and max(even, odd) > 0.02 * len(head)  # ASCII has a zero a pair
    if controls > 0.02 * len(head) and not bare_utf16:
        raise CleanError("not-text", "the bytes are not text", remedy="give the article's text or page")


_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\x0b\x0c\x1b\x1a")
