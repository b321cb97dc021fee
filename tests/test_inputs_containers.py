"""Feeds, WARC files and Parquet tables."""

from __future__ import annotations

import datetime
import gzip
import io
import json
import sys
import zlib
from pathlib import Path
from typing import Any

import pytest

from cleaner.batch.inputs import Inputs, Meter, entries, pieces, table
from cleaner.batch.piece import Bad, Feed, File, Item, Page, Passed, Piece
from cleaner.errors import CleanError
from cleaner.reading.carriers import feed


def _read(path: Path, data: bytes, **settings: Any) -> list[Piece]:
    path.write_bytes(data)
    found: list[Piece] = []
    for piece in pieces(Inputs(words=(str(path),), **settings), Meter()):
        found.extend(entries(piece) if isinstance(piece, Feed) else [piece])  # as a worker takes it apart
    return found


def _items(found: list[Piece]) -> list[dict[str, Any]]:
    return [json.loads(piece.data) for piece in found if isinstance(piece, Item)]


def _bad(found: list[Piece]) -> list[tuple[str, str]]:
    return [(piece.place.partition("#")[2], piece.code) for piece in found if isinstance(piece, Bad)]


# --- feeds ------------------------------------------------------------------------------------

RSS = """<?xml version="1.0" encoding="utf-8"?><!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Feed</title><language>zh-hk</language><link>https://e.com/</link>
<item><title>港鐵 &amp; 巴士</title><link>https://e.com/1</link><pubDate>Tue, 10 Mar 2026 08:36:00 +0800</pubDate>
<dc:creator>王小明</dc:creator><category>交通</category><category>香港</category><description>short</description>
<content:encoded><![CDATA[<p onclick="x()">全文 <a href="/rel">x</a></p><script>1</script>]]></content:encoded></item>
<item><title>Two</title><link>https://e.com/2</link><description>&lt;p&gt;only this&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><entry><title>One</title><link href="https://e.com/1"/>
<published>2026-03-10T00:36:00Z</published><updated>2026-03-11T00:00:00Z</updated><author><name>A. Writer</name></author>
<summary>short</summary><content type="html">&lt;p&gt;body&lt;/p&gt;</content></entry></feed>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>Feed</title></channel><item><title>One</title><link>https://e.com/1</link><description>body</description></item></rdf:RDF>"""


def test_an_entry_without_an_end_tag_does_not_cut_the_feed(tmp_path: Path) -> None:
    found = _read(tmp_path / "x.xml", RSS.replace("<item>", "<item/><item>", 1).encode())
    assert [type(piece) for piece in found] == [Item, Item, Item]


@pytest.mark.parametrize("name", ["x.xml", "x.rss", "x.data", "x.xml.gz"])
def test_rss(tmp_path: Path, name: str) -> None:
    data = RSS.encode()
    found = _read(tmp_path / name, gzip.compress(data) if name.endswith("gz") else data)
    assert [piece.place for piece in found] == [f"{tmp_path / name}#1", f"{tmp_path / name}#2"]
    first, second = _items(found)
    assert first == {
        "html": '<p onclick="x()">全文 <a href="/rel">x</a></p><script>1</script>',
        "url": "https://e.com/1",
        "title": "港鐵 & 巴士",
        "date": "Tue, 10 Mar 2026 08:36:00 +0800",
        "authors": ["王小明"],
        "tags": ["交通", "香港"],
        "language": "zh-hk",
    }
    assert second["html"] == "<p>only this</p>"


def test_atom_and_rdf(tmp_path: Path) -> None:
    (item,) = _items(_read(tmp_path / "atom.xml", ATOM.encode()))
    assert item == {
        "html": "<p>body</p>",
        "url": "https://e.com/1",
        "title": "One",
        "date": "2026-03-10T00:36:00Z",
        "date_modified": "2026-03-11T00:00:00Z",
        "authors": ["A. Writer"],
    }
    (item,) = _items(_read(tmp_path / "rdf.xml", RDF.encode()))
    assert (item["url"], item["title"]) == ("https://e.com/1", "One")
    assert "body" in {item.get("html"), item.get("text")}


@pytest.mark.parametrize("codec", ["gb18030", "big5", "utf-16"])
def test_feeds_in_other_encodings(tmp_path: Path, codec: str) -> None:
    data = RSS.replace("utf-8", codec).replace("港鐵", "巴士").encode(codec, "ignore")
    assert _items(_read(tmp_path / "x.xml", data))[0]["title"] == "巴士 & 巴士"


@pytest.mark.parametrize("reference", ["&#xD800;", "&#57343;", "&#x110000;", "&#99999999999;", "&#" + "9" * 5000])
def test_a_reference_to_no_character_costs_no_entry(tmp_path: Path, reference: str) -> None:
    data = RSS.replace("交通", f"{reference}&#x4EA4;").replace("Two", f"T{reference}wo")
    first, second = _items(_read(tmp_path / "x.xml", data.encode()))
    assert first["tags"] == ["\ufffd交", "香港"]
    assert second["title"] == "T\ufffdwo"


def test_a_feed_at_which_the_library_fails_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("feedparser.parse", lambda *_, **__: int("x"))
    (feed,) = pieces(Inputs(words=(str(_written(tmp_path / "x.xml", RSS.encode())),)), Meter())
    with pytest.raises(CleanError, match="this feed is broken") as caught:
        list(entries(feed))  # type: ignore[arg-type]
    assert caught.value.code == "unreadable"


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_feed_cut_short_gives_its_whole_entries(tmp_path: Path) -> None:
    found = _read(tmp_path / "x.xml", RSS[: RSS.index("only this") + 4].encode())
    assert [item["url"] for item in _items(found)] == ["https://e.com/1"]
    assert _bad(found) == [("", "unreadable")]


def test_feeds_without_entries_and_what_is_no_feed(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    assert _read(path, b"<rss version='2.0'><channel><title>x</title></channel></rss>") == []
    assert _bad(_read(path, RSS.encode(), max_bytes=100)) == [("", "too-large")]
    for other in (b"<?xml version='1.0'?><!DOCTYPE html><html></html>", b"<!-- rss --><p>x", b"<rsst>", b"<!-- x -->" * 60 + b"x"):
        assert [type(piece) for piece in _read(path, other)] == [File]


# --- WARC -------------------------------------------------------------------------------------


def _record(kind: str, number: int, block: bytes, http: str = "application/http; msgtype=response") -> bytes:
    head = f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2026-03-10T23:36:00Z\r\n"
    return (
        f"{head}WARC-Target-URI: https://e.com/{number}\r\nContent-Type: {http}\r\nContent-Length: {len(block)}\r\n\r\n".encode()
        + block
        + b"\r\n\r\n"
    )


def _answer(body: bytes, *headers: str, kind: str = "text/html", status: int = 200) -> bytes:
    lines = [f"HTTP/1.1 {status} X", *([f"Content-Type: {kind}"] if kind else []), *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


PAGE = b"<p>a page</p>"
CHUNKED = b"5\r\n<p>a \r\n8\r\npage</p>\r\n0\r\n\r\n"
ANSWERS = [
    _answer(PAGE, kind="text/html; charset=GBK"),
    _answer(CHUNKED, "Transfer-Encoding: chunked", kind="application/xhtml+xml; charset=nonsense"),
    _answer(zlib.compress(PAGE), "Content-Encoding: deflate"),
    _answer(zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate"),
    _answer(b"\x0b\x06\x80<p>a page</p>\x03", "Content-Encoding: br"),
    _answer(PAGE, "Transfer-Encoding: chunked"),
    _answer(b"<html>" + PAGE, "Content-Encoding: gzip"),
    _answer(b"<!DOCTYPE html>" + PAGE, kind=""),
]


def _warc(*records: bytes, packed: bool = False) -> bytes:
    return b"".join(gzip.compress(record) if packed else record for record in records)


@pytest.mark.parametrize("packed", [False, True])
def test_warc_pages(tmp_path: Path, *, packed: bool) -> None:
    path = tmp_path / "x.warc.gz"
    records = [_record("warcinfo", 0, b"x", "application/warc-fields"), *(_record("response", at, data) for at, data in enumerate(ANSWERS))]
    found = _read(path, _warc(*records, packed=packed))
    assert all(isinstance(piece, Page) for piece in found), found
    pages = [piece for piece in found if isinstance(piece, Page)]
    assert [page.data for page in pages] == [*[PAGE] * 6, b"<html>" + PAGE, b"<!DOCTYPE html>" + PAGE]
    assert [page.encoding for page in pages][:2] == ["gb18030", None]
    assert pages[1].url == "https://e.com/1"
    assert {page.crawled for page in pages} == {"2026-03-10"}
    offset = int(pages[1].place.rpartition("#")[2])
    record = path.read_bytes()[offset:]
    assert b"<urn:uuid:1>" in (zlib.decompressobj(31).decompress(record) if packed else record)[:200]


def test_gzipped_answers_are_left_to_the_worker(tmp_path: Path) -> None:
    data = gzip.compress(PAGE)
    (page,) = _read(tmp_path / "x.warc", _record("response", 1, _answer(data, "Content-Encoding: gzip")))
    assert isinstance(page, Page)
    assert page.data == data


def test_what_is_no_page_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "x.warc"
    others = [
        _record("response", 1, _answer(b"png", kind="image/png")),
        _record("response", 2, _answer(PAGE, status=404)),
        _record("response", 3, b"20260310 example.com 1.2.3.4", "text/dns"),
        _record("revisit", 4, _answer(b"")),
        _record("request", 5, b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request"),
        _record("metadata", 6, b"x", "application/warc-fields"),
    ]
    assert _read(path, _warc(*others)) == [Passed(str(path), 4)]


def test_a_page_that_cannot_be_unpacked_costs_only_itself(tmp_path: Path) -> None:
    broken = [
        _answer(CHUNKED[:9], "Transfer-Encoding: chunked"),
        _answer(b"zz", "Content-Encoding: br"),
        _answer(b"zz", "Content-Encoding: foo"),
        _answer(b"zz", "Content-Encoding: deflate"),
        b"no http at all",
        _answer(b"x" * 2000),
        _answer(zlib.compress(b"x" * 2_000_000), "Content-Encoding: deflate"),
    ]
    data = _warc(*(_record("response", number, answer) for number, answer in enumerate(broken)), _record("response", 9, _answer(PAGE)))
    found = _read(tmp_path / "x.warc", data, max_bytes=1000)
    assert [code for _, code in _bad(found)] == [*["unreadable"] * 5, "too-large", "too-large"]
    assert [piece.url for piece in found if isinstance(piece, Page)] == ["https://e.com/9"]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("cut", [30, 150, 260, 330])
def test_a_warc_cut_short_gives_what_is_before_the_cut(tmp_path: Path, cut: int, *, packed: bool) -> None:
    records = [_record("response", number, _answer(PAGE)) for number in (1, 2)]
    whole = _warc(*records, packed=packed)
    end = len(_warc(records[0], packed=packed)) + cut * (len(whole) - len(whole) // 2) // 350
    found = _read(tmp_path / "x.warc.gz", whole[:end])
    assert [piece.url for piece in found if isinstance(piece, Page)] == ["https://e.com/1"]
    assert [code for _, code in _bad(found)] == ["unreadable"]


def test_broken_records_end_a_warc_and_one_member_is_enough(tmp_path: Path) -> None:
    record = _record("response", 1, _answer(PAGE))
    found = _read(tmp_path / "x.warc", record + b"garbage\r\n\r\n" + record)
    assert [type(piece) for piece in found] == [Page, Bad]
    found = _read(tmp_path / "x.warc.gz", gzip.compress(record * 3))
    assert [type(piece) for piece in found] == [Page] * 3
    assert len({piece.place for piece in found}) == 3


def test_a_warc_may_lie_in_other_packings(tmp_path: Path) -> None:
    import bz2

    from cleaner.batch.inputs.extras import zstd

    record = _record("response", 1, _answer(PAGE))
    for name, data in (("x.warc.bz2", bz2.compress(record)), ("x.warc.zst", zstd().compress(record))):
        assert [type(piece) for piece in _read(tmp_path / name, data)] == [Page]


# --- Parquet ----------------------------------------------------------------------------------

STAMP = datetime.datetime(2026, 3, 10, 8, 36, tzinfo=datetime.UTC)


def _parquet(columns: dict[str, Any]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    return file.getvalue()


def test_rows_are_items_under_their_own_names(tmp_path: Path) -> None:
    import pyarrow as pa

    path = tmp_path / "x.parquet"
    stamps = pa.array([STAMP] * 100).cast(pa.timestamp("ns", "UTC"))
    data = _parquet(
        {
            "raw": [f"<p>{n}</p>" for n in range(100)],
            "link": ["https://e.com/"] * 100,
            "date": stamps,
            "tags": [["a"]] * 100,
            "junk": ["x" * 999] * 100,
        }
    )
    found = _read(path, data, fields={"html": "raw"})
    assert [piece.place for piece in found] == [f"{path}#{number}" for number in range(1, 101)]
    assert _items(found)[99] == {"raw": "<p>99</p>", "link": "https://e.com/", "date": "2026-03-10T08:36:00Z", "tags": ["a"]}


def test_a_column_of_bytes_gives_pages(tmp_path: Path) -> None:
    path = tmp_path / "x.data"
    data = _parquet({"html": [PAGE, None, b"x" * 2000], "url": ["https://e.com/1", None, None]})
    found = _read(path, data, max_bytes=1000)
    assert found[:2] == [Page(f"{path}#1", PAGE, url="https://e.com/1"), Page(f"{path}#2", b"")]
    assert _bad(found) == [("3", "too-large")]


def test_tables_without_articles_and_broken_ones(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    found = _read(path, _parquet({"id": [1], "name": ["x"]}))
    assert _bad(found) == [("", "not-an-article")]
    assert "id, name" in str(found[0])
    data = _parquet({"html": ["<p>x</p>" * 100] * 3})
    assert _bad(_read(path, data[:-20])) == [("", "unreadable")]
    assert _bad(_read(path, data[:10] + bytes(30) + data[40:])) == [("", "unreadable")]
    assert _read(path, _parquet({"html": []} | {"text": []})) == [Passed(str(path), 0)]


def test_the_columns_are_the_names_that_an_item_knows() -> None:
    assert (*feed.BODY, *feed._EXTRA_BODY) == table.BODIES
    assert set(table.NAMES) == {*table.BODIES, "tags", *(name for names in feed._NAMES.values() for name in names)}


@pytest.mark.parametrize(
    ("name", "data"), [("feedparser", RSS.encode()), ("fastwarc.warc", _record("response", 1, _answer(PAGE))), ("pyarrow", b"PAR1xxxxxxxx")]
)
def test_a_library_that_is_missing_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(CleanError, match="needs " + name.partition(".")[0]) as caught:
        _read(tmp_path / "x.data", data)
    assert caught.value.code == "missing-extra"
