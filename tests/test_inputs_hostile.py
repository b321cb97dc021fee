"""Inputs made to harm: what lies in folders, archives that lie or unpack without end, feeds, names, paths, outputs."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import json
import lzma
import os
import socket
import stat
import struct
import subprocess
import sys
import time
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner.batch import parts
from cleaner.batch.chunks import chunks
from cleaner.batch.inputs import Inputs, Meter, archives, entries, lines_of, pieces, read_file, streams
from cleaner.batch.inputs.local import Local
from cleaner.batch.job import Job
from cleaner.batch.piece import Bad, Feed, File, Item, Lines, Page, Passed, Piece
from cleaner.errors import CleanError, shown
from cleaner.reading import intake
from tests.batch import ROOT, article, call, rows

PAGE = b"<p>a page</p>"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="as Linux does it")


def _read(*words: Path | str, **settings: Any) -> list[Piece]:
    settings = {"max_bytes": 1_000_000, **settings}
    return list(pieces(Inputs(words=tuple(map(str, words)), **settings), Meter()))


def _bad(found: list[Piece]) -> list[tuple[str, str]]:
    return [(Path(piece.place).name, piece.message) for piece in found if isinstance(piece, Bad)]


def _passed(found: list[Piece]) -> int:
    return sum(piece.number for piece in found if isinstance(piece, Passed))


def _file(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@contextlib.contextmanager
def _little_memory(most: int = 20_000_000) -> Iterator[None]:
    """What is done here takes less than so many bytes."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < most
    finally:
        tracemalloc.stop()


# --- folders ----------------------------------------------------------------------------------


@pytest.fixture
def mirror(tmp_path: Path) -> Path:
    folder = tmp_path / "mirror"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.html").write_bytes(PAGE)
    (tmp_path / "secret.html").write_bytes(b"<p>a secret</p>")
    return folder


@LINUX
def test_a_pipe_a_socket_and_a_device_in_a_folder_are_refused(mirror: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(mirror / "pipe.html")
    (mirror / "zero.html").symlink_to("/dev/zero")
    monkeypatch.chdir(mirror)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("sock.html")
    odd = "this is a pipe, a socket or a device"
    assert _bad(_read(mirror, follow_links=True)) == [("pipe.html", odd), ("sock.html", odd), ("zero.html", odd)]
    found = _read(mirror)
    assert [message for _, message in _bad(found)] == [odd, odd, "this is a link, and links in folders are not followed"]
    assert [piece.place for piece in found if isinstance(piece, File)] == [str(mirror / "a.html")]


@LINUX
def test_a_link_in_a_folder_is_refused_with_what_to_do_and_one_that_is_named_is_read(mirror: Path) -> None:
    link = mirror / "passwd.html"
    link.symlink_to("../secret.html")
    (found,) = (piece for piece in _read(mirror) if isinstance(piece, Bad))
    assert (found.place, found.code) == (str(link), "unreadable")
    assert "--follow-links" in found.remedy
    assert "follow_links=True" in found.remedy
    assert len(_bad(_read(mirror / "*.html"))) == 1  # a glob names nothing
    for given in (_read(link), _read(mirror, follow_links=True)):
        (file,) = (piece for piece in given if isinstance(piece, File) and piece.place == str(link))
        assert read_file(file, 1000, {}) == b"<p>a secret</p>"


@LINUX
@pytest.mark.parametrize("name", ["b.html", "b.jsonl", "b.data"])
def test_a_file_that_becomes_a_link_or_a_pipe_after_it_was_listed_is_refused(mirror: Path, name: str) -> None:
    path = _file(mirror / name, b'{"html": "<p>x</p>"}\n{"html": "<p>y</p>"}\n')
    (piece,) = (piece for piece in _read(mirror) if piece.place == str(path))
    path.unlink()
    path.symlink_to("../secret.html")

    def reading() -> object:
        return list(lines_of(piece)) if isinstance(piece, Lines) else read_file(piece, 1000, {})  # type: ignore[arg-type]

    with pytest.raises(CleanError, match="this is a link") as caught:
        reading()
    assert caught.value.code == "unreadable"
    with pytest.raises(CleanError, match="this is a link"):
        Local().open(str(path), found=True)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(CleanError, match="this is a pipe"):
        reading()
    with pytest.raises(CleanError, match="this is a pipe"):
        Local().open(str(path))


@LINUX
def test_what_is_left_out_by_rule_is_counted(mirror: Path) -> None:
    for name in (".DS_Store", "..html", "sub/.x.html"):
        _file(mirror / name, b"x")
    (mirror / ".git").mkdir()
    _file(mirror / ".git" / "config", b"x")
    (mirror / "loop").symlink_to(".")
    found = _read(mirror)
    assert _passed(found) == 5
    assert [type(piece) for piece in found] == [File, Passed]


def test_a_hidden_name_that_comes_or_goes_does_not_change_the_plan(mirror: Path) -> None:
    job = Job(inputs=Inputs(words=(str(mirror),)), format="jsonl", chunk_bytes=1, chunk_documents=1)
    before = [chunk.mark for chunk in chunks(iter(_read(mirror)), job)]
    _file(mirror / ".DS_Store", b"x")
    after = [chunk.mark for chunk in chunks(iter(_read(mirror)), job)]
    assert before == after[: len(before)]
    assert set(after) == set(before)


@LINUX
def test_a_run_counts_every_entry_of_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.md").write_text(article(1), "utf-8")
    (folder / "b.md").symlink_to("/etc/passwd")
    os.mkfifo(folder / "c.md")
    _file(folder / ".d.md", b"x")
    report = cleaner.run(folder, tmp_path / "out.jsonl", workers=1)
    assert (report.records, report.refused, report.passed) == (1, 2, 1)
    assert [row["code"] for row in rows(tmp_path / "out.jsonl.refused.jsonl")] == ["unreadable", "unreadable"]
    assert b"root:" not in (tmp_path / "out.jsonl").read_bytes()
    again = cleaner.run(folder, tmp_path / "again.jsonl", workers=1, follow_links=True)
    assert (again.records, again.refused) == (2, 1)


@LINUX
def test_clean_follows_no_link_that_it_finds_and_waits_for_no_pipe(mirror: Path) -> None:
    (mirror / "b.html").symlink_to("../secret.html")
    (mirror / "loop").symlink_to(".")
    os.mkfifo(mirror / "c.html")
    command = [sys.executable, "-m", "cleaner", "clean"]
    for word in (mirror, mirror / "*.html"):
        done = subprocess.run([*command, word], capture_output=True, text=True, check=False, timeout=60, cwd=ROOT)
        assert [json.loads(line)["input"] for line in done.stdout.splitlines()] == [str(mirror / "a.html")]
        assert [line.partition(".html: ")[2].partition(" [")[0] for line in done.stderr.splitlines()] == [
            "this is a link, and links in folders are not followed",
            "this is a pipe, a socket or a device",
        ]
    done = subprocess.run([*command, mirror / "b.html"], capture_output=True, text=True, check=False, timeout=60, cwd=ROOT)
    assert "a secret" in done.stdout


def test_clean_holds_no_more_of_standard_input_than_a_document_may_be() -> None:
    command = [sys.executable, "-m", "cleaner", "clean", "-", "--max-bytes", "1000"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as done:
        assert done.stdin is not None
        assert done.stderr is not None
        written = 0
        with contextlib.suppress(BrokenPipeError):
            while written < 1_000_000_000:  # as `yes |` would
                written += done.stdin.write(b"y\n" * 500_000)
        assert written < 10_000_000
        assert b"too-large" in done.stderr.read()
        with contextlib.suppress(BrokenPipeError):
            done.stdin.close()


@LINUX
def test_a_pipe_that_a_person_gives_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, PAGE)
    os.close(writing)
    assert intake.read(f"/dev/fd/{reading}") == PAGE
    os.close(reading)
    with pytest.raises(CleanError) as caught:
        intake.read("/dev/zero", 1_000_000)
    assert caught.value.code == "too-large"


# --- paths ------------------------------------------------------------------------------------


@LINUX
def test_a_folder_deeper_than_a_path_may_be_long_is_said(tmp_path: Path) -> None:
    _file(tmp_path / "a.html", PAGE)
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(30):
        os.mkdir("d" * 200, dir_fd=here)
        deeper = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    found = _read(tmp_path)
    assert found[0] == File(os.fsencode(tmp_path / "a.html"), len(PAGE), found=True)
    assert [piece.message for piece in found[1:] if isinstance(piece, Bad)] == ["cannot be read: File name too long"]


@LINUX
def test_names_of_255_bytes_and_with_newlines_are_read_and_told_apart(mirror: Path) -> None:
    names = ["n" * 250 + ".html", "a\nb.html", "a\x1b[2Jb.html"]
    for name in names:
        _file(mirror / name, PAGE)
    found = {piece.place: piece for piece in _read(mirror) if isinstance(piece, File)}
    assert {Path(place).name for place in found} == {*names, "a.html"}
    assert {read_file(piece, 100, {}) for piece in found.values()} == {PAGE}


def test_what_vanishes_or_shrinks_while_it_is_read_is_refused(mirror: Path) -> None:
    lines = _file(mirror / "b.jsonl", b'{"html": 1}\n' * 9)
    found = _read(mirror)
    (mirror / "a.html").unlink()
    lines.write_bytes(b'{"html": 1}\n')
    with pytest.raises(CleanError) as caught:
        read_file(found[0], 1000, {})  # type: ignore[arg-type]
    assert caught.value.code == "missing"
    with pytest.raises(CleanError, match="shortened"):
        list(lines_of(found[1]))  # type: ignore[arg-type]


@LINUX
def test_what_may_not_be_read_is_refused_and_the_others_come(mirror: Path) -> None:
    _file(mirror / "b.html", PAGE).chmod(0)
    (mirror / "sub").chmod(0)
    script = """
import os, sys
sys.path.insert(0, sys.argv[2])
from cleaner.batch.inputs import Inputs, Meter, pieces, read_file
from cleaner.batch.piece import Bad, File
from cleaner.errors import CleanError
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
for piece in pieces(Inputs(words=(sys.argv[1],)), Meter()):
    try:
        print(type(piece).__name__, read_file(piece, 100, {}) if isinstance(piece, File) else piece.message)
    except CleanError as error:
        print(error.code, error.message)
"""
    parents = [parent for parent in mirror.parents if parent.owner() and not parent.stat().st_mode & stat.S_IXOTH]
    modes = {parent: parent.stat().st_mode for parent in parents}
    try:
        for parent in parents:
            parent.chmod(0o755)
        done = subprocess.run(
            [sys.executable, "-c", script, mirror, ROOT], capture_output=True, text=True, check=False, cwd="/", timeout=60
        )
    finally:
        for parent, mode in modes.items():
            parent.chmod(mode)
        (mirror / "sub").chmod(0o755)
    if "PermissionError" in done.stderr or "ModuleNotFoundError" in done.stderr:
        pytest.skip("another user cannot reach this Python")
    assert done.stdout.splitlines() == [
        f"File {PAGE!r}",
        "unreadable cannot be read: Permission denied",
        "Bad cannot be read: permission denied",
    ], done.stderr


# --- zip --------------------------------------------------------------------------------------


def _zip(members: list[tuple[str, bytes]], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packed) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, packed)
    return file.getvalue()


def _overlapping(number: int) -> bytes:
    """A zip of one kernel, and members that each quote the header of the next, after Fifield."""
    kernel = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = kernel.compress(b"<p>" + b"x" * 1_000_000) + kernel.flush()
    body, table = b"", b""
    for at in range(number):
        name = f"{at:03}.html".encode()
        header = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, 0, len(packed), 1_000_003, len(name), 0) + name
        table += struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0, 0, len(packed), 1_000_003, len(name), 0, 0, 0, 0, 0, len(body))
        table += name
        body += header
    body += packed
    return body + table + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, number, number, len(table), len(body), 0)


def test_members_that_lie_over_each_other_are_refused(tmp_path: Path) -> None:
    found = _read(_file(tmp_path / "x.zip", _overlapping(301)))
    assert len(found) == 301
    assert {message for _, message in _bad(found[:-1])} == {"it lies over the next member, as in a zip bomb"}
    assert len(_bad(found)) == 301  # the last one's checksum is wrong


@pytest.mark.parametrize("packed", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_of_a_zip_is_unpacked_in_little_memory_however_it_is_packed(tmp_path: Path, packed: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packed) as archive, archive.open("x.html", "w") as member:
        for _ in range(100):
            member.write(bytes(1_000_000))
    path = _file(tmp_path / "x.zip", file.getvalue())
    with _little_memory():
        (found,) = _read(path)
    assert isinstance(found, Bad)
    assert found.code == "too-large"


def test_all_that_comes_out_of_an_archive_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "UNPACKED", 1_000_000)
    bomb = [(f"{number}.html", b"x" * 900_000) for number in range(20)]
    found = _read(_file(tmp_path / "x.zip", _zip(bomb)))  # of each 900 bytes are packed
    assert [type(piece) for piece in found[:3]] == [Page, Page, Page]
    assert isinstance(found[-1], Bad)
    assert (found[-1].code, found[-1].place) == ("too-large", f"{tmp_path / 'x.zip'}#19.html")
    assert "unpack it yourself" in found[-1].remedy
    inner = _tar([(f"{number}.html", b"x" * 900_000) for number in range(20)])
    for name, data in (("x.tar.gz", gzip.compress(inner)), ("x.tar.xz", lzma.compress(inner)), ("x.tar.bz2", bz2.compress(inner))):
        found = _read(_file(tmp_path / name, data))
        assert [(piece.code, piece.place) for piece in found if isinstance(piece, Bad)] == [("too-large", str(tmp_path / name))]
        assert len(found) < 20
    twice = gzip.compress(gzip.compress(b'{"a": 1}\n' * 1_000_000))
    found = _read(_file(tmp_path / "x.jsonl.gz", twice))
    assert isinstance(found[-1], Bad)
    assert found[-1].code == "too-large"


def test_an_honest_archive_of_much_text_is_no_bomb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "UNPACKED", 100_000)
    pages_ = [(f"{number}.html", b"<p>%d %s</p>" % (number, b"the same frame of the page " * 50)) for number in range(300)]
    found = _read(_file(tmp_path / "x.zip", _zip(pages_)), _file(tmp_path / "x.tar.gz", gzip.compress(_tar(pages_))))
    assert [type(piece) for piece in found] == [Page] * 600


def test_a_table_of_contents_that_is_too_long_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _file(tmp_path / "x.zip", _zip([(f"{number}.html", PAGE) for number in range(100)]))
    monkeypatch.setattr(archives, "CONTENTS", 5000)
    (found,) = _read(path)
    assert isinstance(found, Bad)
    assert (found.code, found.remedy) == ("too-large", "unpack it and give the folder")


def test_a_zip_that_lies_about_itself_is_refused_in_words(tmp_path: Path) -> None:
    whole = bytearray(_zip([("a.html", PAGE), ("b.html", PAGE)], zipfile.ZIP_STORED))
    table, end = whole.index(b"PK\1\2"), whole.index(b"PK\5\6")
    for at, width in [*((table + at, 4) for at in (10, 20, 24, 28, 30, 42)), *((end + at, 4) for at in (8, 12, 16))]:
        for value in (b"\xff" * width, bytes(width), b"\xfe\xff\xff\x7f"):
            data = bytes(whole[:at]) + value + bytes(whole[at + width :])
            found = _read(_file(tmp_path / "x.zip", data))
            assert {piece.code for piece in found if isinstance(piece, Bad)} <= {"unreadable", "too-large", "empty"}, (at, value, found)
    (found_one,) = _read(_file(tmp_path / "x.zip", _zip([("", PAGE)])))  # a name of no letters
    assert found_one == Page(f"{tmp_path / 'x.zip'}#", PAGE)
    extra = struct.pack("<2HQ", 1, 8, 2**63)  # zip64, and what it says
    header = struct.pack("<4s6H3I5H2I", b"PK\1\2", 45, 45, 0, 0, 0, 0, 0, 0xFFFFFFFF, 5, 6, len(extra), 0, 0, 0, 0, 0) + b"a.html" + extra
    data = PAGE * 9 + header + struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, len(header), len(PAGE) * 9, 0)
    assert {type(piece) for piece in _read(_file(tmp_path / "x.zip", b"PK\3\4" + data))} == {Bad}


# --- tar --------------------------------------------------------------------------------------


def _header(name: bytes, size: int, kind: bytes = b"0", *, octal: bool = True) -> bytes:
    length = (
        b"%011o\0" % size if octal else b"\x80" + size.to_bytes(11, "big") if size >= 0 else b"\xff" + (2**88 + size).to_bytes(11, "big")
    )
    head = name.ljust(100, b"\0") + b"0000644\0" + b"0000000\0" * 2 + length + b"00000000000\0" + b" " * 8 + kind
    head = (head.ljust(257, b"\0") + b"ustar\x0000").ljust(512, b"\0")
    return head[:148] + b"%06o\0 " % sum(head) + head[156:]


def _block(data: bytes) -> bytes:
    return data + bytes(-len(data) % 512)


def _tar(members: list[tuple[str, bytes]]) -> bytes:
    return b"".join(_header(name.encode(), len(data)) + _block(data) for name, data in members) + bytes(1024)


END = bytes(1024)
GOOD = _header(b"a.html", len(PAGE)) + _block(PAGE)


def test_links_devices_and_hidden_names_of_archives_are_counted(tmp_path: Path) -> None:
    kinds = b"".join(_header(b"x.html", 0, kind) for kind in (b"1", b"2", b"3", b"4", b"6"))
    hidden = [("..html", PAGE), ("../.html", PAGE), ("a/.x", PAGE), ("__MACOSX/a", PAGE)]
    found = _read(_file(tmp_path / "x.tar", GOOD + kinds + _tar(hidden)))
    assert [type(piece) for piece in found] == [Page, Passed]
    assert _passed(found) == 9
    found = _read(_file(tmp_path / "x.zip", _zip([*hidden, ("b.html", PAGE)])))
    assert [type(piece) for piece in found] == [Page, Passed]
    assert _passed(found) == 4


def test_what_is_counted_before_a_tar_breaks_is_counted(tmp_path: Path) -> None:
    found = _read(_file(tmp_path / "x.tar", GOOD + _header(b"x", 0, b"2") + b"\xff" * 512))
    assert [type(piece) for piece in found] == [Page, Passed, Bad]


HEADERS = {
    "a name of 10 MB": _header(b"x", 10_000_000, b"L") + _block(b"n" * 10_000_000) + GOOD,
    "attributes of 10 MB": _header(b"x", 10_000_000, b"x") + _block(b"n" * 10_000_000) + GOOD,
    "attributes of 8 EB": _header(b"x", 2**63, b"x", octal=False) + GOOD,
    "attributes that run on": _header(b"x", 900_000, b"x") + _block(b"2 " * 449_999 + b"k=") + GOOD,
    "attributes without an end": _header(b"x", 20, b"x") + _block(b"99 path=aaaaaaaaaaaa") + GOOD,
    "a size of 500 digits": _header(b"x", 510, b"x") + _block(b"510 size=" + b"9" * 500 + b"\n") + GOOD,
    "a size below nothing": _header(b"x", -512, octal=False) + GOOD,
    "attributes below nothing": _header(b"x", -512, b"x", octal=False) + GOOD,
    "a size in attributes below nothing": _header(b"x", 14, b"x") + _block(b"14 size=-5120\n") + GOOD,
    "names of names": _header(b"x", 1, b"L") * 1
    + _block(b"n")
    + b"".join(_header(b"x", 1, b"L") + _block(b"n") for _ in range(5000))
    + GOOD,
    "a member of 8 EB": _header(b"b.html", 2**63, octal=False) + PAGE * 99,
    "a hidden name of 8 EB": _header(b".b.html", 2**63, octal=False) + PAGE * 99,
}


WORDS = {
    "a name of 10 MB": "a name or another header is over 1,048,576 bytes",
    "attributes of 8 EB": "a name or another header is over 1,048,576 bytes",
    "attributes that run on": "the attributes of a member are broken",
    "a size below nothing": "a header is of less than no bytes",
    "a size in attributes below nothing": "a member is of less than no bytes",
    "a hidden name of 8 EB": "a member is longer than the archive",
}


@pytest.mark.parametrize("name", HEADERS)
def test_a_tar_whose_headers_lie_is_refused_after_what_is_before(tmp_path: Path, name: str) -> None:
    path = _file(tmp_path / "x.tar", GOOD + HEADERS[name] + END)
    with _little_memory():
        found = _read(path)
    assert isinstance(found[0], Page)
    assert isinstance(found[-1], Bad)
    assert (found[-1].code, found[-1].place) == ("unreadable", str(tmp_path / "x.tar"))
    assert found[-1].message.startswith("cut short or broken from here on: " + WORDS.get(name, ""))


def test_sparse_members_are_refused_and_the_next_one_comes(tmp_path: Path) -> None:
    old = bytearray(_header(b"s.html", 512, b"S"))
    old[386:410] = b"%011o\0%011o\0" % (0, 512)
    old[483:495] = b"\x80" + (2**62).to_bytes(11, "big")  # what it would be unpacked
    old[148:156] = b" " * 8
    old[148:156] = b"%06o\0 " % sum(old)
    records = b"".join(
        b"%d %s\n" % (len(text) + 4, text)
        for text in (b"GNU.sparse.major=1", b"GNU.sparse.minor=0", b"GNU.sparse.realsize=9999999999999999")
    )
    new = _header(b"x", len(records), b"x") + _block(records) + _header(b"t.html", 512) + _block(b"999999\n0\n512\n")
    path = _file(tmp_path / "x.tar", bytes(old) + bytes(512) + new + GOOD + END)
    with _little_memory():
        found = _read(path)
    assert [piece.place.partition("#")[2] for piece in found] == ["s.html", "t.html", "a.html"]
    assert [message.split(":")[0] for _, message in _bad(found)] == ["it is a sparse file", "it is a sparse file"]
    assert isinstance(found[2], Page)


@pytest.mark.parametrize("pack", [_zip, _tar], ids=["zip", "tar"])
def test_names_in_archives_are_only_names(tmp_path: Path, pack: Callable[[list[tuple[str, bytes]]], bytes]) -> None:
    names = ["/etc/x.html", "../../x.html", "A.html", "a.html", "same.html", "same.html", "\u202elmth.x", "a\x1b[2J.html"]
    with pytest.warns(UserWarning, match="Duplicate") if pack is _zip else contextlib.nullcontext():
        data = pack([(name, b"<p>%d</p>" % number) for number, name in enumerate(names)])
    found = _read(_file(tmp_path / "in.x", data))
    assert [piece.place.partition("#")[2] for piece in found] == names
    assert [piece.data for piece in found if isinstance(piece, Page)] == [b"<p>%d</p>" % number for number in range(8)]
    assert [path.name for path in tmp_path.iterdir()] == ["in.x"]


def test_a_table_whose_column_has_no_name_in_utf8_is_refused_in_words(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    file = io.BytesIO()
    parquet.write_table(arrow.table({"html": ["<p>"], "colname": ["x"]}), file, store_schema=False)
    (found,) = _read(_file(tmp_path / "x.parquet", file.getvalue().replace(b"colname", b"col\xff\xfeme")))
    assert isinstance(found, Bad)
    assert found.code == "unreadable"


def test_a_table_whose_rows_are_one_entry_of_a_dictionary_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr(streams, "UNPACKED", 10_000_000)
    body = arrow.array(["x" * 900_000]).take(arrow.array([0] * 200))
    parquet.write_table(arrow.table({"html": body}), tmp_path / "x.parquet", compression="zstd", row_group_size=200)
    with _little_memory(40_000_000):
        found = _read(tmp_path / "x.parquet")
    assert isinstance(found[-1], Bad)
    assert (found[-1].code, found[-1].place) == ("too-large", str(tmp_path / "x.parquet"))
    assert 1 < len(found) < 20


# --- packed streams ---------------------------------------------------------------------------


def test_what_wants_to_look_back_too_far_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = b"\x28\xb5\x2f\xfd" + bytes([0b00000000, (31 - 10) << 3]) + (1 | (3 << 3)).to_bytes(3, "little") + b"abc"
    path = _file(tmp_path / "x.html.zst", window)
    with _little_memory():
        (found,) = _read(path)
    assert isinstance(found, Bad)
    assert found.code == "unreadable"
    size = b"\x28\xb5\x2f\xfd" + bytes([0b11100000]) + (2**62).to_bytes(8, "little") + (1 | (3 << 3)).to_bytes(3, "little") + b"abc"
    path = _file(tmp_path / "x.html.zst", size)
    with _little_memory():
        assert {type(piece) for piece in _read(path)} == {Bad}
    monkeypatch.setattr(streams, "DICTIONARY", 1_000_000)
    (found,) = _read(_file(tmp_path / "x.html.xz", lzma.compress(PAGE)))
    assert isinstance(found, Bad)
    assert found.code == "unreadable"


@pytest.mark.parametrize(
    "data", [b'{"html": "' + b"x" * 60_000_000, b'[{"html": "' + b"x" * 60_000_000, b'{"a": 1}\n{"html": "' + b"x" * 60_000_000]
)
def test_an_endless_line_or_element_is_never_held(tmp_path: Path, data: bytes) -> None:
    for name, packed in (("x.jsonl", data), ("x.jsonl.gz", gzip.compress(data, 1))):
        path = _file(tmp_path / name, packed)
        with _little_memory():
            found = _read(path)
        assert "unreadable" in {piece.code for piece in found if isinstance(piece, Bad)} or "too-large" in {
            piece.code for piece in found if isinstance(piece, Bad)
        }


# --- WARC -------------------------------------------------------------------------------------


def _warc(length: bytes, more: bytes = b"") -> bytes:
    head = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n" + more
    return head + b"Content-Length: " + length + b"\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" + PAGE + b"\r\n\r\n"


@pytest.mark.parametrize("length", [b"1000000000000000000", b"-1", b"99999999999999999999999999", b"x", b"", b"1e9", b"\xff"])
def test_a_record_that_lies_about_its_length_is_refused(tmp_path: Path, length: bytes) -> None:
    path = _file(tmp_path / "x.warc", _warc(length))
    with _little_memory():
        found = _read(path)
    assert found
    assert {piece.code for piece in found if isinstance(piece, Bad)} == {"unreadable"}
    assert not [piece for piece in found if isinstance(piece, Page)]


# --- feeds ------------------------------------------------------------------------------------

RSS = '<rss version="2.0"><channel>{}</channel></rss>'
ITEM = "<item><title>標題{0}</title><link>https://example.org/{0}</link><description>&lt;p&gt;{1}&lt;/p&gt;</description></item>"


def test_a_feed_is_not_taken_apart_by_the_parent(tmp_path: Path) -> None:
    feed = RSS.format("<item><description>" + "<b>" * 300_000)
    begun = time.process_time()
    (found,) = _read(_file(tmp_path / "x.xml", feed.encode()), max_bytes=2_000_000)
    assert isinstance(found, Feed)
    assert time.process_time() - begun < 1


HOSTILE_FEEDS = {
    "nested": "<item><description>" + "<b>" * 20_000,
    "unclosed": "<item>" * 20_000,
    "ampersands": "<item><description>" + "&" * 50_000 + "</description></item>",
    "sections": "<item><description>" + "<![CDATA[" * 20_000 + "</description></item>",
    "attributes": "<item " + " ".join(f'a{number}="x"' for number in range(5000)) + "></item>",
}


@pytest.mark.parametrize("name", HOSTILE_FEEDS)
def test_a_hostile_feed_gives_entries_or_a_refusal(name: str) -> None:
    try:
        assert all(isinstance(piece, Item | Bad) for piece in entries(Feed("x.xml", RSS.format(HOSTILE_FEEDS[name]).encode())))
    except CleanError as error:
        assert error.code == "unreadable"


def test_entities_of_a_feed_are_not_expanded_and_no_file_is_read(tmp_path: Path) -> None:
    secret = _file(tmp_path / "secret", b"a secret")
    laughs = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">{laughs}<!ENTITY f SYSTEM "{secret.as_uri()}">]>'
    feed = head + RSS.format(ITEM.format(1, "&l9;") + ITEM.format(2, "&f;"))
    text = b"".join(piece.data for piece in entries(Feed("x.xml", feed.encode())) if isinstance(piece, Item))
    assert b"&l9;" in text
    assert b"lollol" not in text
    assert b"a secret" not in text


def test_the_entries_of_a_feed_are_numbered_and_one_that_hangs_costs_only_itself(tmp_path: Path) -> None:
    words = "當地政府昨日公布新的安排，市民表示歡迎，預計明年開始實行。" * 3
    _file(tmp_path / "a.xml", RSS.format("".join(ITEM.format(number, words) for number in range(3))).encode())
    _file(tmp_path / "b.xml", RSS.format("<item " + " ".join(f'a{number}="x"' for number in range(200_000)) + "></item>").encode())
    (tmp_path / "c.md").write_text(article(1), "utf-8")
    inputs = [tmp_path / name for name in ("a.xml", "b.xml", "c.md")]
    report = cleaner.run(inputs, tmp_path / "out.jsonl", workers=1, time_limit=1)
    assert [row["input"] for row in rows(tmp_path / "out.jsonl")] == [*(f"{inputs[0]}#{n}" for n in (1, 2, 3)), str(inputs[2])]
    assert [(row["input"], row["code"]) for row in rows(tmp_path / "out.jsonl.refused.jsonl")] == [(str(inputs[1]), "timeout")]
    assert report.documents == 5
    few = cleaner.run(inputs, tmp_path / "few.jsonl", workers=1, limit=2)
    assert few.documents == 2


# --- names on a terminal and in an output -----------------------------------------------------


def test_a_name_cannot_control_the_terminal_or_turn_the_line() -> None:
    assert shown("a\x1b[2J\u202elmth.x\u2066\x9b\x7f\r\n\t") == "a\\x1b[2J\\u202elmth.x\\u2066\\x9b\\x7f\\r\\n\\t"
    assert shown("新聞 é 👍🏽 😀") == "新聞 é 👍🏽 😀"
    error = CleanError("unreadable", "no\x1b[0m", place="x\u202e\n.html", remedy="mend\x07 it")
    assert str(error) == "x\\u202e\\n.html: no\\x1b[0m [unreadable] (mend\\x07 it)"
    assert error.place == "x\u202e\n.html"


@LINUX
def test_the_command_line_says_a_hostile_name_in_plain_characters(tmp_path: Path) -> None:
    folder = tmp_path / "a\x1b[31m\u202e"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "cleaner", "clean", folder / "no.html"], capture_output=True, text=True, check=False, timeout=60, cwd=ROOT
    )
    assert "a\\x1b[31m\\u202e/no.html: no such file" in done.stderr
    ran = call(folder, "-o", folder / "out.jsonl")
    (folder / "x.md").write_text(article(1), "utf-8")
    again = call(folder, "-o", folder / "out2.jsonl")
    for told in (done.stderr, ran.stderr, again.stderr):
        assert not {"\x1b", "\u202e"} & set(told)


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("x.zip#../../etc/x", "0007-x-..-..-etc-x.md"),
        ("x.zip#..a..", "0007-x-..a.md"),
        ("CON", "0007-CON.md"),
        (".", "0007-article.md"),
        ("..", "0007-article.md"),
        ("a/\u202e\x1b\n", "0007-article.md"),
        ("/" + "長" * 300, "0007-" + "長" * 26 + ".md"),
        ("a\\..\\b", "0007-a.md"),
    ],
)
def test_the_name_of_an_output_file_is_made_of_letters_and_stays_in_its_folder(place: str, name: str) -> None:
    assert parts.file_name(7, place, ".md") == name


def test_nothing_is_written_outside_the_output_and_names_that_differ_by_case_do_not_meet(tmp_path: Path) -> None:
    names = ["../../x.md", "/etc/x.md", "A.md", "a.md", "a.md", "CON"]
    path = tmp_path / "in.tar"
    path.write_bytes(_tar([(name, article(number).encode()) for number, name in enumerate(names)]))
    report = cleaner.run(path, tmp_path / "sub" / "out", format="markdown", workers=1)
    assert report.records == 6
    assert sorted(item.name for item in tmp_path.rglob("*.md")) == sorted(
        {item.name.lower(): item.name for item in tmp_path.rglob("*.md")}.values()
    )
    assert len(list((tmp_path / "sub" / "out").rglob("*.md"))) == 6
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.tar", "sub"]
