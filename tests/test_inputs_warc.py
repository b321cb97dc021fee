"""WARC records whose headers say otherwise than their bytes."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("fastwarc")

import cleaner
from cleaner.batch.inputs import Inputs, Meter, pieces, warc
from cleaner.batch.piece import Page, Passed

PAGE = b"<!DOCTYPE html><html><head><title>Kites</title></head><body><p>The kite makers met.</p></body></html>"
PIECE = b"<div>The kite makers met.</div>"
HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html"


def _record(http: bytes, kind: bytes = b"response", url: bytes = b"https://news.example/a") -> bytes:
    head = (b"WARC/1.0", b"WARC-Type: " + kind, b"WARC-Target-URI: " + url, b"Content-Type: application/http; msgtype=response")
    return b"\r\n".join((*head, b"Content-Length: %d" % len(http), b"", http, b"", b""))


def _pieces(http: bytes, kind: bytes = b"response", url: bytes = b"https://news.example/a") -> list[object]:
    return list(warc.pages(io.BufferedReader(io.BytesIO(_record(http, kind, url))), "a.warc", 1_000_000))


@pytest.mark.parametrize(
    ("said", "body"),
    [
        (b"", PAGE),
        (b"\r\nTransfer-Encoding: chunked", PAGE),
        (b"\r\nContent-Encoding: gzip", PAGE),
        (b"\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", gzip.compress(PAGE)),
        (b"\r\nContent-Encoding: br", PIECE),
        (b"\r\nContent-Encoding: br", gzip.compress(PIECE)),
        (b"\r\nContent-Encoding: deflate", b"\xef\xbb\xbf" + PIECE),
        (b"\r\nContent-Encoding: zstd", PAGE),
    ],
)
def test_a_crawler_that_unpacked_and_kept_the_header(said: bytes, body: bytes) -> None:
    """What is markup already is not unpacked."""
    (page,) = _pieces(HTML + said + b"\r\n\r\n" + body)

    assert isinstance(page, Page)
    assert cleaner.clean_bytes(page.data).text == "The kite makers met."


def test_what_has_no_page() -> None:
    """A revisit is passed over; a response that holds nothing is a refusal with its reason."""
    (empty,) = _pieces(HTML + b"\r\nContent-Encoding: gzip\r\n\r\n")

    assert _pieces(HTML + b"\r\nContent-Encoding: gzip\r\n\r\n", b"revisit") == [Passed("a.warc", 1)]
    assert isinstance(empty, Page)
    with pytest.raises(cleaner.CleanError) as caught:
        cleaner.clean_bytes(empty.data)
    assert caught.value.code == "empty"


def test_a_record_without_a_type_is_told_by_its_tags() -> None:
    """A page may begin with a byte-order mark, a meta element or a comment; its address is made whole."""
    (page,) = _pieces(b"HTTP/1.1 200 OK\r\n\r\n\xef\xbb\xbf<meta charset=utf-8>" + PIECE, url=b"<https://news.example/a b>")

    assert isinstance(page, Page)
    assert page.url == "https://news.example/a%20b"


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_a_warc_in_an_archive_gives_its_pages(tmp_path: Path, kind: str) -> None:
    """Each with its offset in the member, in which nobody can go back."""
    record = _record(HTML + b"\r\n\r\n" + PAGE)
    path = tmp_path / f"x.{kind}"
    with zipfile.ZipFile(path, "w") if kind == "zip" else tarfile.open(path, "w") as archive:
        if isinstance(archive, zipfile.ZipFile):
            archive.writestr("a.warc", record * 2)
        else:
            header = tarfile.TarInfo("a.warc")
            header.size = 2 * len(record)
            archive.addfile(header, io.BytesIO(record * 2))

    found = list(pieces(Inputs(words=(str(path),)), Meter()))

    assert [(type(piece), piece.place) for piece in found] == [(Page, f"{path}#a.warc#{offset}") for offset in (0, len(record))]
