"""Archives and containers, from the file to its records: what cleaner.run does, in one process.

The bytes behind the document choose what it is packed in and what is broken then.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from typing import Final

from cleaner.batch.inputs.extras import zstd
from fuzz import batch, fragments
from fuzz.mutate import parted

FRAGMENTS = fragments.JSON + fragments.WARC * 2 + fragments.MARKUP + fragments.HAN + fragments.URLS
SEEDS = (".json", "page.html", ".md", "made")
NAMES: Final = (
    "x",
    "x.html",
    "x.txt",
    "x.json",
    "x.jsonl",
    "x.zip",
    "x.tar",
    "x.tar.gz",
    "x.zst",
    "x.warc",
    "x.warc.gz",
    "x.jsonl.gz",
    "x.md.gz",
    "x.xml",
    "x.parquet",
)
MEMBERS: Final = (
    "a.html",
    "a.html",
    "../../b.html",
    "/etc/c.txt",
    ".hidden",
    "d/",
    "e.jsonl",
    "f.zip",
    "漢字.md",
    "g\n.txt",
    "\udc80.html",
    "",
    "a" * 300,
    "C:\\x.txt",
    "nul",
    "\u202e.txt",
)


def one(data: bytes) -> None:
    """Every law for a file, packed and broken as its last bytes say."""
    document, trailer = parted(data)
    batch.file(NAMES[trailer[0] % len(NAMES)], broken(packed(document, trailer[1]), trailer[2], trailer[3]))


def packed(data: bytes, how: int) -> bytes:
    """The bytes in up to three layers of packing: the top two bits of ``how`` say how many, two more each which."""
    for layer in (how & 3, how >> 2 & 3, how >> 4 & 3)[: how >> 6]:
        data = (_zipped, _tarred, gzip.compress, _other)[layer](data)
    return data


def _other(data: bytes) -> bytes:
    return (bytes(zstd().compress(data)), bz2.compress(data), lzma.compress(data))[len(data) % 3]


def _names(data: bytes) -> list[str]:
    return [MEMBERS[(len(data) + place * 7) % len(MEMBERS)] for place in range(1 + len(data) % 3)]


def _zipped(data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(
        file, "w", (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)[len(data) % 4]
    ) as archive:
        for name in dict.fromkeys(_names(data)):
            archive.writestr(zipfile.ZipInfo(name.encode("utf-8", "replace").decode()), data)
    return file.getvalue()


def _tarred(data: bytes) -> bytes:
    file = io.BytesIO()
    form = (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT)[len(data) % 3]
    with tarfile.open(
        fileobj=file, mode="w", format=tarfile.GNU_FORMAT if form == tarfile.USTAR_FORMAT else form, errors="surrogateescape"
    ) as archive:
        for name in _names(data):
            header = tarfile.TarInfo(name)
            header.size = len(data)
            archive.addfile(header, io.BytesIO(data))
        link = tarfile.TarInfo("link.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return file.getvalue()


def broken(data: bytes, where: int, how: int) -> bytes:
    """The bytes cut or with one changed, at a place in 256; whole where ``how`` is 0."""
    at = len(data) * where // 256
    if how == 0 or not data:
        return data
    if how < 64:
        return data[:at]
    return data[:at] + bytes([data[at] ^ how]) + data[at + 1 :] if how < 192 else data[:at] + data[at + how % 8 :]


def made() -> dict[str, bytes]:
    """Containers that no fixture has: a WARC, JSON Lines, an array."""
    page = "<!DOCTYPE html><html><head><title>標題</title></head><body><p>正文第一段，寫得足夠長。</p></body></html>".encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%b" % (len(page), page)
    head = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.hk01.com/a/1\r\nWARC-Date: 2026-03-10T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
        % len(http)
    )
    item = b'{"html": "<p>x y z</p>", "title": "t", "url": "https://www.hk01.com/a/1"}'
    lines = b"\n".join([item, item, b"{broken", b"", item])
    return {
        "warc": (head + http + b"\r\n\r\n") * 2 + bytes([9, 0, 0, 0]),
        "warc.gz": (head + http + b"\r\n\r\n") * 2 + bytes([10, 0b01_00_00_10, 0, 0]),
        "jsonl": lines + bytes([4, 0, 0, 0]),
        "array": b"[" + b", ".join([item] * 3) + b"]" + bytes([3, 0, 0, 0]),
        "json-feed": b'{"version": "https://jsonfeed.org/version/1", "items": [' + item + b", " + item + b"]}" + bytes([3, 0, 0, 0]),
        "zip": page + bytes([5, 0b01_00_00_00, 0, 0]),
        "tar.gz": page + bytes([7, 0b10_00_10_01, 0, 0]),
        "nested": lines + bytes([5, 0b11_00_01_11, 0, 0]),
    }
