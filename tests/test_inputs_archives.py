"""Zip, tar, packed files and what they hold: in order, nested, cut short, hostile."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import sys
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cleaner.batch.inputs import Inputs, Meter, pieces
from cleaner.batch.inputs.extras import zstd
from cleaner.batch.piece import Bad, File, Item, Page, Passed, Piece
from cleaner.errors import CleanError

PAGE = b"<p>a page</p>"
MEMBERS = {
    "b.html": PAGE,
    "a/": b"",
    "a/x.txt": b"text",
    "a/.DS_Store": b"x",
    "__MACOSX/a/x.txt": b"x",
    "l.jsonl": b'{"html":1}\n{"html":2}\n',
}
WANTED = ["#b.html", "#a/x.txt", "#l.jsonl#1", "#l.jsonl#2"]
PACK: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": lambda data: bytes(zstd().compress(data)),
}


def _zip(members: dict[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packed) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def _tar(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, data in members.items():
            header = tarfile.TarInfo(name.rstrip("/"))
            header.size, header.type = len(data), tarfile.DIRTYPE if name.endswith("/") else tarfile.REGTYPE
            archive.addfile(header, io.BytesIO(data))
        link = tarfile.TarInfo("link.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return file.getvalue()


def _read(path: Path, data: bytes, max_bytes: int = 1_000_000) -> list[Piece]:
    path.write_bytes(data)
    meter = Meter()
    found = list(pieces(Inputs(words=(str(path),), max_bytes=max_bytes), meter))
    assert meter.read == len(data)
    return found


def _places(found: list[Piece], path: Path) -> list[str]:
    return [("!" if isinstance(piece, Bad) else "") + piece.place.removeprefix(str(path)) for piece in _documents(found)]


def _documents(found: list[Piece]) -> list[Piece]:
    return [piece for piece in found if not isinstance(piece, Passed)]  # which are counted in test_inputs_hostile.py


@pytest.mark.parametrize("name", ["x.zip", "x.data"])
@pytest.mark.parametrize("packed", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_zip(tmp_path: Path, name: str, packed: int) -> None:
    path = tmp_path / name
    found = _read(path, _zip(MEMBERS, packed))
    assert _places(found, path) == WANTED
    assert found[0] == Page(f"{path}#b.html", PAGE)


@pytest.mark.parametrize("packed", PACK)
def test_tar(tmp_path: Path, packed: str) -> None:
    path = tmp_path / f"x.tar{packed}"
    found = _read(path, PACK[packed](_tar(MEMBERS)))
    assert _places(found, path) == WANTED
    assert found[0] == Page(f"{path}#b.html", PAGE)


@pytest.mark.parametrize("packed", [".bz2", ".xz", ".zst"])
def test_a_packed_page_is_unpacked_unless_the_worker_can(tmp_path: Path, packed: str) -> None:
    path = tmp_path / f"x.html{packed}"
    assert _read(path, PACK[packed](PAGE)) == [Page(str(path), PAGE)]
    gz = tmp_path / "x.html.gz"
    assert _read(gz, PACK[".gz"](PAGE)) == [File(str(gz).encode(), gz.stat().st_size)]


@pytest.mark.parametrize("packed", PACK)
def test_packed_data_may_come_in_several_parts(tmp_path: Path, packed: str) -> None:
    path = tmp_path / f"x.jsonl{packed}"
    pack = PACK[packed]
    data = pack(b'{"html"') + pack(b"") + pack(b': 1}\n{"html": 2}\n') + (b"\0" * 1000 if packed in {".gz", ".xz"} else b"")
    assert _places(_read(path, data), path)[:2] == ["#1", "#2"] if packed else True


@pytest.mark.parametrize("packed", [".gz", ".bz2", ".xz", ".zst"])
def test_packed_data_cut_short_give_what_is_before_the_cut(tmp_path: Path, packed: str) -> None:
    path = tmp_path / f"x.jsonl{packed}"
    noise = random.Random(1)
    lines = b"".join(b'{"html": "%s"}\n' % noise.randbytes(2000).hex().encode() for _ in range(500))
    data = PACK[packed](lines)
    found = _read(path, data[: len(data) * 2 // 3])
    assert isinstance(found[-1], Bad)
    assert (found[-1].place, found[-1].code) == (str(path), "unreadable")
    assert "early" in found[-1].message
    assert [type(piece) for piece in found[:-1]] == [Item] * (len(found) - 1)
    assert packed == ".bz2" or len(found) > 150
    if packed == ".zst":  # has no checksum here
        return
    broken = bytearray(data)
    broken[len(data) // 2 : len(data) // 2 + 50] = bytes(50)
    assert isinstance(_read(path, bytes(broken))[-1], Bad)


@pytest.mark.parametrize("packed", PACK)
def test_a_tar_cut_short_is_said_once_of_the_tar(tmp_path: Path, packed: str) -> None:
    path = tmp_path / f"x.tar{packed}"
    noise = random.Random(1)
    data = PACK[packed](_tar({f"{number}.html": noise.randbytes(20_000) for number in range(50)}))
    found = _read(path, data[: len(data) // 2])
    assert [piece.place for piece in found if isinstance(piece, Bad)] == [str(path)]
    assert packed in {".bz2", ".xz"} or len(found) > 15
    broken = bytearray(_tar(MEMBERS))
    broken[1024:1100] = b"\xff" * 76  # a header
    assert _places(_read(tmp_path / "y.tar", bytes(broken)), tmp_path / "y.tar") == ["#b.html", "!"]


def test_a_tar_that_ends_between_two_members_was_cut(tmp_path: Path) -> None:
    path, data = tmp_path / "x.tar", _tar({"a.html": PAGE, "b.html": PAGE})
    found = _read(path, data[:1024])
    assert _places(found, path) == ["#a.html", "!"]
    assert isinstance(found[-1], Bad)
    assert found[-1].message == "cut short or broken from here on: the zeros at its end are missing"
    assert _places(_read(path, data[:-700]), path) == ["#a.html", "#b.html"]  # only zeros are gone


def test_tars_joined_to_one_are_all_read(tmp_path: Path) -> None:
    path = tmp_path / "x.tar.gz"
    found = _read(path, gzip.compress(_tar({"a.html": PAGE})) + gzip.compress(_tar({"b.html": PAGE})))
    assert _places(found, path) == ["#a.html", "#b.html"]


def test_a_zip_of_a_version_to_come_is_refused_in_words(tmp_path: Path) -> None:
    data = bytearray(_zip({"a.html": PAGE}))
    data[data.index(b"PK\x01\x02") + 6] = 99
    (found,) = _read(tmp_path / "x.zip", bytes(data))
    assert isinstance(found, Bad)
    assert (found.code, found.message) == ("unreadable", "zip file version 9.9")


def test_a_zip_that_is_broken_costs_what_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    data = _zip({"1.html": PAGE * 100, "2.html": b"<p>two</p>" * 100, "3.html": PAGE}, zipfile.ZIP_STORED)
    at = data.index(b"two")
    assert _places(_read(path, data[:at] + b"zwo" + data[at + 3 :]), path) == ["#1.html", "!#2.html", "#3.html"]
    found = _read(path, data[:-30])
    assert _places(found, path) == ["!"]
    assert isinstance(found[0], Bad)
    assert "cut short" in found[0].message


@pytest.mark.parametrize("format", [tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_a_tar_may_hold_names_of_any_bytes(tmp_path: Path, format: int) -> None:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=format, encoding="utf-8", errors="surrogateescape") as archive:
        for name in ("\udcff\udcfe.html", "b.html"):
            header = tarfile.TarInfo(name)
            header.size = len(PAGE)
            archive.addfile(header, io.BytesIO(PAGE))
    path = tmp_path / "x.tar"
    found = _read(path, file.getvalue())
    assert _places(found, path) == ["#\ufffd\ufffd.html", "#b.html"]


def test_a_zip_whose_names_are_not_what_they_say_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    (found,) = _read(path, _zip({"é.html": PAGE, "b.html": PAGE}).replace("é".encode(), b"\xff\xfe"))
    assert isinstance(found, Bad)
    assert (found.code, found.remedy) == ("unreadable", "unpack it and give the folder")
    assert found.message == "a name in it says that it is UTF-8, and is not"


def test_encrypted_and_unknown_members_are_said(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    data = bytearray(_zip({"1.html": PAGE, "2.html": PAGE, "3.html": PAGE}, zipfile.ZIP_STORED))
    first = data.index(b"PK\x01\x02")
    data[first + 8] |= 1  # encrypted, says the table of contents
    second = data.index(b"PK\x01\x02", first + 1)
    data[second + 10] = 97  # a method nobody knows
    found = _read(path, bytes(data))
    assert _places(found, path) == ["!#1.html", "!#2.html", "#3.html"]
    assert ["encrypted" in found[0].message, "method" in found[1].message] == [True, True]  # type: ignore[union-attr]


def test_office_files_are_no_archives_of_articles(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    found = _read(path, _zip({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}))
    assert [piece.code for piece in found if isinstance(piece, Bad)] == ["not-text"]
    assert len(found) == 1


def test_containers_in_containers_are_opened_three_deep(tmp_path: Path) -> None:
    path = tmp_path / "x.tar.gz"
    inner = _zip({"p.html": PAGE, "l.jsonl.gz": gzip.compress(MEMBERS["l.jsonl"]), "a.json": b'[{"a":1}]', "o.json": b'{\n"a":1}'})
    found = _read(path, gzip.compress(_tar({"in.zip": inner, "p.html.gz": gzip.compress(PAGE)})))
    assert _places(found, path) == [
        "#in.zip#p.html",
        "#in.zip#l.jsonl.gz#1",
        "#in.zip#l.jsonl.gz#2",
        "#in.zip#a.json#1",
        "#in.zip#o.json",
        "#p.html.gz",
    ]
    assert _documents(found)[-1] == Page(f"{path}#p.html.gz", PAGE)
    deep = PAGE
    for _ in range(6):
        deep = _zip({"x.zip": deep})
    places = _places(_read(tmp_path / "y.zip", deep), tmp_path / "y.zip")
    assert places == ["!#x.zip#x.zip#x.zip"]
    packed = PAGE
    for _ in range(20):
        packed = gzip.compress(packed)
    assert isinstance(_read(tmp_path / "y.data", packed)[0], Bad)


def _bomb(name: str, data: bytes) -> bytes:
    if name == "x.zip":
        return _zip({"bomb.html": data, "a.html": PAGE})
    if name == "x.tar.gz":
        return gzip.compress(_tar({"bomb.html": data, "a.html": PAGE}), 1)
    return PACK[".zst"](data) if name == "x.html.zst" else lzma.compress(b"{" + data + b'}\n{"a":1}\n', preset=0)


@pytest.mark.parametrize("name", ["x.zip", "x.tar.gz", "x.html.zst", "x.jsonl.xz"])
def test_bombs_are_refused_in_little_memory(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(_bomb(name, b"x" * 60_000_000))
    tracemalloc.start()
    found = _documents(list(pieces(Inputs(words=(str(path),), max_bytes=1_000_000), Meter())))
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()
    assert isinstance(found[0], Bad)
    assert found[0].code == "too-large"
    assert len(found) == (1 if name == "x.html.zst" else 2)


def test_a_library_that_is_missing_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, zstd().__name__, None)
    inner = tmp_path / "x.tar"
    inner.write_bytes(_tar({"x.html.zst": b"\x28\xb5\x2f\xfd"}))
    with pytest.raises(CleanError, match=r"needs \S*zstd") as caught:
        list(pieces(Inputs(words=(str(tmp_path),)), Meter()))
    assert caught.value.code == "missing-extra"
