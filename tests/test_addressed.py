"""What a record's ``input`` names is opened again: in every container that a run takes."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import cleaner
from cleaner.errors import CleanError
from tests.batch import article
from tests.test_cli import run as at_a_prompt
from tests.test_inputs_containers import ATOM, RSS

PAGE = "<!DOCTYPE html><html><head><title>Kites {0}</title></head><body><p>The kite makers met, number {0}.</p></body></html>"


def _lines(numbers: range) -> str:
    return "".join(json.dumps({"title": f"標題{n}", "html": f"<p>第{n}號新聞說，市民表示歡迎。</p>"}) + "\n" for n in numbers)


def _warc(folder: Path, *, packed: bool, as_one: bool = False) -> Path:
    records = []
    for number in range(4):
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.format(number).encode()
        head = (b"WARC/1.0", b"WARC-Type: response", b"WARC-Target-URI: https://news.example/%d" % number)
        kind = b"Content-Type: application/http; msgtype=response"
        records.append(b"\r\n".join((*head, kind, b"Content-Length: %d" % len(http), b"", http, b"", b"")))
    path = folder / ("a.warc.gz" if packed else "a.warc")
    if as_one:
        path.write_bytes(gzip.compress(b"".join(records)))
    else:
        path.write_bytes(b"".join(map(gzip.compress, records) if packed else records))
    return path


def _zip(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "a#b.zip", "w") as archive:
        archive.writestr("one/page.html", PAGE.format(1))
        archive.writestr("two/#3.html", PAGE.format(2))
        archive.writestr("lines.jsonl", "\n" + _lines(range(3)))
    return folder / "a#b.zip"


def _tar(folder: Path) -> Path:
    with tarfile.open(folder / "a.tar.gz", "w:gz") as archive:
        for number in range(3):
            data = article(number).encode()
            member = tarfile.TarInfo(f"{number}.md")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return folder / "a.tar.gz"


def _parquet(folder: Path) -> Path:
    arrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parquet.write_table(
        arrow.table({"html": [PAGE.format(n) for n in range(20)], "url": ["https://news.example/"] * 20}), folder / "a.parquet"
    )
    return folder / "a.parquet"


def _text(name: str, text: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_text(text, encoding="utf-8")
        return folder / name

    return make


CONTAINERS = {
    "lines": _text("a.jsonl", _lines(range(3)) + "\n" + _lines(range(3, 5))),
    "array": _text("a.json", "[" + ",".join(_lines(range(3)).splitlines()) + "]"),
    "json feed": _text(
        "a.json",
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [json.loads(x) for x in _lines(range(3)).split("\n")[:-1]]}),
    ),
    "rss": _text("a.xml", RSS),
    "atom": _text("a.xml", ATOM),
    "zip": _zip,
    "tar": _tar,
    "warc": lambda folder: _warc(folder, packed=False),
    "packed warc": lambda folder: _warc(folder, packed=True),
    "warc packed as one": lambda folder: _warc(folder, packed=True, as_one=True),
    "parquet": _parquet,
}


@pytest.mark.parametrize("make", CONTAINERS.values(), ids=CONTAINERS)
def test_every_record_of_a_run_is_found_again(make: Callable[[Path], Path], tmp_path: Path) -> None:
    path = make(tmp_path)
    records = list(cleaner.stream(path, workers=1))

    assert len(records) > (1 if path.name == "a.xml" and "rss" in path.read_text() else 0)
    for record in records:
        assert record.input is not None
        assert cleaner.clean(record.input) == record
        assert [part.rule for part in cleaner.explain(record.input)]


def test_at_the_prompt(tmp_path: Path) -> None:
    place = f"{_text('a.jsonl', _lines(range(3)))(tmp_path)}#2"

    assert [json.loads(line)["title"] for line in at_a_prompt("clean", place).stdout.decode().splitlines()] == ["標題1"]
    assert "第1號新聞說" in at_a_prompt("explain", place).stdout.decode()
    assert at_a_prompt("explain", place.removesuffix("#2")).stdout.decode().count("feed-item") == 3


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    path = _text("a.jsonl", _lines(range(3)))(tmp_path)
    with pytest.raises(CleanError) as caught:
        cleaner.clean(f"{path}#12")
    assert (caught.value.code, caught.value.place) == ("missing", f"{path}#12")
    assert caught.value.remedy == f"it holds {path}#1, {path}#2, {path}#3"

    with pytest.raises(CleanError) as caught:
        cleaner.clean(f"{_warc(tmp_path, packed=True)}#1")
    assert caught.value.code in {"missing", "unreadable"}

    with pytest.raises(CleanError, match="no such file"):
        cleaner.clean(tmp_path / "none.jsonl#1")


def test_a_file_of_that_name_goes_before(tmp_path: Path) -> None:
    _text("a.md", article(1))(tmp_path)
    other = _text("a.md#2", article(2))(tmp_path)

    assert cleaner.clean(other).title == "標題2"
    assert [record.title for record in cleaner.clean_many(other)] == ["標題2"]


def test_a_broken_container_says_why(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(_zip(tmp_path).read_bytes()[:200])
    with pytest.raises(CleanError) as caught:
        cleaner.clean(f"{path}#one/page.html")
    assert (caught.value.code, caught.value.place) == ("unreadable", str(path))
