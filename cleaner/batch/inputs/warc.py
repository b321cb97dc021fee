"""WARC files: the pages that a crawl got, each with its address, its charset and the day of the crawl."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any, Final

from cleaner.batch.inputs.extras import library
from cleaner.batch.inputs.settings import sentence, too_large
from cleaner.batch.inputs.streams import AsItComes, Growth, Members, packing, unpacked
from cleaner.batch.piece import Bad, Page, Passed
from cleaner.errors import CleanError
from cleaner.reading.charsets import codec_of
from cleaner.words.addresses import address_of

_HEADERS: Final = 1 << 16
"""Bytes of HTTP headers beside the largest document."""
_PASSED: Final = 1000
"""Records passed over that are counted together."""
_PAGES: Final = ("text/html", "application/xhtml+xml")
_CHUNK: Final = re.compile(rb"[0-9A-Fa-f]{1,8}[ \t]*(?:;[^\r\n]*)?\r?\n")
_MARKUP: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|meta|title|\?xml|!--)", re.IGNORECASE)
_TAG: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!?a-zA-Z]")
_GZIP: Final = b"\x1f\x8b"
_CUT: Final = "the file ends in the middle of a record; what is before it was read"


def pages(stream: io.BufferedReader, place: str, max_bytes: int, growth: Growth | None = None) -> Iterator[Page | Bad | Passed]:
    """The HTML that was answered with 200; other records of content are counted, those about the crawl are not."""
    warc = library("fastwarc.warc", "reading WARC files", "batch")
    passed, before, same = 0, -1, 0
    members = None
    if packing(stream.peek(8)) == "gzip":  # not left to the library, which takes a cut for the end
        members = Members()
        stream = unpacked(stream, "gzip", growth, members)
    records = warc.ArchiveIterator(AsItComes(stream), parse_http=False)
    while True:
        try:
            record = next(records, None)
        except OSError as error:
            yield Bad(place, "unreadable", f"broken from here on: {sentence(error)}", "fetch it again")
            break
        if record is None:
            break
        offset = record.stream_pos if members is None else members.holding(record.stream_pos)
        same = same + 1 if offset == before else 0  # packed as one, records share an offset
        before = offset
        found = _page(warc, record, f"{place}#{offset}+{same}" if same else f"{place}#{offset}", max_bytes)
        if isinstance(found, Passed):
            passed += found.number
        elif found is not None:
            yield found
        if passed >= _PASSED:
            yield Passed(place, passed)
            passed = 0
    if passed:
        yield Passed(place, passed)


def _page(warc: Any, record: Any, place: str, max_bytes: int) -> Page | Bad | Passed | None:
    """The page in a record. Its bytes are taken out before they are parsed, for an error in one would end the others."""
    length = int(record.content_length)
    if "Content-Length" not in record.headers:  # which every record must have
        return Bad(place, "unreadable", _CUT, "fetch it again")
    if record.record_type != warc.WarcRecordType.response or "http" not in (record.headers.get("Content-Type") or "http").lower():
        if int(record.consume()) < length:
            return Bad(place, "unreadable", _CUT, "fetch it again")
        about = record.record_type in (warc.warcinfo, warc.request, warc.metadata)
        return None if about else Passed(place, 1)
    block = record.reader.read(max_bytes + _HEADERS)
    if len(block) < min(length, max_bytes + _HEADERS) or not length:
        return Bad(place, "unreadable", _CUT, "fetch it again")
    try:
        answer = _parsed(warc, block, "none")
        if answer.http_headers.status_code is None:
            raise CleanError("unreadable", "it has no status")
        if answer.http_headers.status_code != 200 or not _is_page(answer):
            return Passed(place, 1)
        body = _body(warc, answer, block, max_bytes)
    except (OSError, AttributeError, CleanError) as error:  # AttributeError: there are no headers at all
        return Bad(place, "unreadable", f"no HTTP answer that can be read: {sentence(error)}", "fetch the page again")
    if len(body) > max_bytes:
        return too_large(place, max_bytes, "the page")
    address, day = record.headers.get("WARC-Target-URI"), record.record_date
    return Page(
        place,
        body,
        url=address_of(address.strip("<> ")) if address else None,
        encoding=codec_of(answer.http_charset) if answer.http_charset else None,
        crawled=day.date().isoformat() if day else None,
    )


def _parsed(warc: Any, block: bytes, decoded: str) -> Any:
    record = warc.WarcRecord()
    record.set_bytes_content(block)
    record.is_http = True
    record.parse_http(auto_decode=decoded)
    return record


def _is_page(answer: Any) -> bool:
    kind = answer.http_content_type
    return kind.lower() in _PAGES if kind else _MARKUP.match(answer.reader.read(1024)) is not None


def _body(warc: Any, answer: Any, block: bytes, max_bytes: int) -> bytes:
    """The body without what HTTP packed it in. Gzip is left to the worker, who reads through it and says if it is cut."""
    try:
        body: bytes = _parsed(warc, block, "transfer").reader.read(max_bytes + 1)
    except OSError:
        body = _parsed(warc, block, "none").reader.read(max_bytes + 1)
        if _CHUNK.match(body):  # else a crawler undid the chunks and kept the header
            raise CleanError("unreadable", "its chunks are broken or end early") from None
    how = (answer.http_headers.get("Content-Encoding") or "").strip().lower()
    if how in {"", "identity", "none", "gzip", "x-gzip"} or body.startswith(_GZIP) or _TAG.match(body):
        return body  # a crawler unpacked it, or packed it otherwise, and kept the header
    if how == "deflate":
        return _inflated(body, max_bytes)
    try:
        return bytes(_parsed(warc, block, "all").reader.read(max_bytes + 1))
    except OSError as error:
        raise CleanError("unreadable", f"its content encoding {how}: {sentence(error)}") from None


def _inflated(body: bytes, max_bytes: int) -> bytes:
    for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):  # servers send either
        unpacker = zlib.decompressobj(bits)
        try:
            out = unpacker.decompress(body, max_bytes + 1)
        except zlib.error:
            continue
        if unpacker.eof or len(out) > max_bytes:
            return out
    raise CleanError("unreadable", "its deflate data are broken or end early")
