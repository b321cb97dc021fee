"""JSON Lines, arrays and feeds: cut without being parsed, in flat memory."""

from __future__ import annotations

import gzip
import itertools
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner.batch.inputs import Inputs, Meter, jsonish, lines_of, pieces, read_file, total_bytes
from cleaner.batch.piece import Bad, File, Item, Lines, Passed, Piece
from cleaner.errors import CleanError


def _read(path: Path, **settings: Any) -> list[Piece]:
    inputs, meter = Inputs(words=(str(path),), **settings), Meter()
    found = list(pieces(inputs, meter))
    assert meter.read == path.stat().st_size == total_bytes(inputs)
    return found


def _lines(found: list[Piece]) -> list[tuple[str, bytes]]:
    """Place (what follows the path) and bytes of every document, however it was given."""
    documents: list[tuple[str, bytes]] = []
    for piece in found:
        if isinstance(piece, Lines):
            lines = list(lines_of(piece))
            assert len(lines) == piece.count
            documents += lines
        elif isinstance(piece, Item):
            documents.append((piece.place, piece.data))
        elif isinstance(piece, Bad):
            documents.append((piece.place, piece.code.encode()))
    return [(place.rpartition("#")[2], data) for place, data in documents]


LINES = b'\xef\xbb\xbf{"html": "1"}\r\n\n  \t\n{"html": "2"}\n{broken\n{"html": "3"}'
WANTED = [("1", b'{"html": "1"}'), ("4", b'{"html": "2"}'), ("5", b"{broken"), ("6", b'{"html": "3"}')]


@pytest.mark.parametrize("name", ["x.jsonl", "x.ndjson", "x.json", "x.data"])
def test_json_lines_are_byte_ranges_numbered_as_they_stand(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(LINES)
    found = _read(path)
    assert [type(piece) for piece in found] == [Lines]
    assert _lines(found) == WANTED


@pytest.mark.parametrize("name", ["x.jsonl.gz", "x.json.gz"])
def test_packed_json_lines_are_items(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(LINES[:20]) + gzip.compress(LINES[20:]))
    found = _read(path)
    assert {type(piece) for piece in found} == {Item}
    assert _lines(found) == WANTED


def test_pieces_end_at_lines_and_cover_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonish, "BLOCK", 300)
    monkeypatch.setattr(jsonish, "LINES", 5)
    path = tmp_path / "x.jsonl"
    rows = [json.dumps({"html": "x" * (number * 37 % 700)}).encode() for number in range(400)]
    rows[7] = b""
    path.write_bytes(b"\n".join(rows) + b"\n\n")
    found = [piece for piece in _read(path) if isinstance(piece, Lines)]
    assert _lines(list(found)) == [(str(number), row) for number, row in enumerate(rows, 1) if row]
    assert max(piece.count for piece in found) <= 5
    assert all(a.offset + a.size <= b.offset for a, b in itertools.pairwise(found))


@pytest.mark.parametrize("packed", [False, True])
def test_a_line_over_the_limit_is_refused_and_never_held(tmp_path: Path, *, packed: bool) -> None:
    path = tmp_path / ("x.jsonl.gz" if packed else "x.jsonl")
    data = b'{"a": 1}\n{"html": "' + b"x" * 30_000_000 + b'"}\n{"b": 2}\n' + b'{"c": "' + b"y" * 2_000_000 + b'"}\n'
    path.write_bytes(gzip.compress(data, 1) if packed else data)
    del data
    tracemalloc.start()
    found = _read(path, max_bytes=1_000_000)
    assert tracemalloc.get_traced_memory()[1] < 8_000_000
    tracemalloc.stop()
    assert _lines(found) == [("1", b'{"a": 1}'), ("2", b"too-large"), ("3", b'{"b": 2}'), ("4", b"too-large")]


def test_one_giant_line_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b"{" * 3_000_000)
    assert _lines(_read(path, max_bytes=1_000_000)) == [("1", b"too-large")]
    path.write_bytes(b'{"html": "' + b"x" * 900_000 + b'"}')
    assert len(_lines(_read(path, max_bytes=1_000_000))[0][1]) == 900_012


def test_a_file_that_shrinks_between_planning_and_reading_is_said(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(LINES)
    (piece,) = _read(path)
    assert isinstance(piece, Lines)
    path.write_bytes(b"")
    with pytest.raises(CleanError, match="shortened"):
        list(lines_of(piece))
    path.unlink()
    with pytest.raises(CleanError, match="no such file"):
        list(lines_of(piece))


# --- arrays -----------------------------------------------------------------------------------


def test_an_array_gives_its_elements_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b'\xef\xbb\xbf [ {"a": "]},\\"{\\\\"},\n{"b": [1, {"c": "\xff"}]} , 3, "x,y", {broken}, {} ] \n')
    assert _lines(_read(path)) == [
        ("1", b'{"a": "]},\\"{\\\\"}'),
        ("2", b'{"b": [1, {"c": "\xff"}]}'),
        ("3", b"3"),
        ("4", b'"x,y"'),
        ("5", b"{broken}"),
        ("6", b"{}"),
    ]


_values = st.recursive(st.none() | st.text(r'a"\]},{[é🙂', max_size=9), lambda inner: st.lists(inner, max_size=3), max_leaves=4)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.dictionaries(st.text(max_size=3), _values, max_size=4), max_size=4), st.booleans(), st.integers(1, 9))
def test_any_array_is_cut_where_its_elements_are(value: list[Any], ascii: bool, block: int) -> None:  # noqa: FBT001
    data = json.dumps(value, ensure_ascii=ascii).encode()
    cutter = jsonish._Elements(1_000_000)
    found = [part for at in range(0, len(data), block) for part in cutter.feed(data[at : at + block])]
    assert [json.loads(part or b"") for part in found] == value
    assert cutter.closed


@pytest.mark.parametrize(("tail", "code"), [(b"", "unreadable"), (b"]", None), (b"] [", "unreadable"), (b'], {"c": 1}', "unreadable")])
def test_an_array_that_ends_early_or_goes_on(tmp_path: Path, tail: bytes, code: str | None) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b'[{"a": 1}, {"b": 2}, ' + tail)
    found = _read(path)
    assert [piece.data for piece in found if isinstance(piece, Item)] == [b'{"a": 1}', b'{"b": 2}']
    assert [(piece.place, piece.code) for piece in found if isinstance(piece, Bad)] == ([(str(path), code)] if code else [])


def test_an_empty_array_is_an_empty_container(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"[\n]\n")
    assert _read(path) == [Passed(str(path), 0)]


def test_a_long_array_takes_no_memory(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    element = json.dumps({"html": '<p>漢字 " \\ </p>' * 9 + "漢" * 9000}, ensure_ascii=False).encode()
    with path.open("wb") as file:
        file.write(b"[")
        for _ in range(50_000_000 // len(element)):
            file.write(element + b",\n")
        file.write(b'{"html": "' + b"x" * 12_000_000 + b'"}, {"last": 1}]')
    tracemalloc.start()
    count = 0
    last: Piece | None = None
    for piece in pieces(Inputs(words=(str(path),), max_bytes=4_000_000), Meter()):
        count += isinstance(piece, Item)
        last = piece
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()
    assert isinstance(last, Item)
    assert (count, last.data) == (50_000_000 // len(element) + 1, b'{"last": 1}')


# --- one object -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data", [b'{"html": "x"}', b'{"html": "x"}\n\n', b'{\n "html": "x"\n}', b"{{ template }}", b"[link](x)\n[", b"no json"]
)
def test_one_object_is_one_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(data)
    found = _read(path)
    assert found == [File(str(path).encode(), len(data))]
    assert isinstance(found[0], File)
    assert read_file(found[0], 1000, {}) == data


def test_an_object_whose_fields_have_other_names_is_an_item(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b'{\n"body": "x"}\n')
    assert _read(path, fields={"html": "body"}) == [Item(str(path), b'{\n"body": "x"}')]


@pytest.mark.parametrize("indent", [None, 1])
def test_a_json_feed_is_its_items(tmp_path: Path, indent: int | None) -> None:
    path = tmp_path / "feed.json"
    feed = {"version": "https://jsonfeed.org/version/1.1", "description": "A feed", "items": [{"html": "1"}, {"html": "漢"}]}
    path.write_text(json.dumps(feed, indent=indent), "utf-8")
    assert _lines(_read(path)) == [("1", b'{"html":"1"}'), ("2", '{"html":"漢"}'.encode())]


def test_an_object_over_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b'{\n"html": "' + b"x" * 3000 + b'"}')
    assert [type(piece) for piece in _read(path, max_bytes=1000)] == [Bad]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.jsonl", '{"html": "港"}\n{"html": "2"}\n'),
        ("x.json", '{"html": "港"}\n{"html": "2"}\n'),
        ("x.json", '[{"html": "港"}, {"html": "2"}]'),
    ],
)
def test_json_in_utf16_is_cut_as_any_other(tmp_path: Path, name: str, text: str, encoding: str) -> None:
    path = tmp_path / name
    path.write_bytes((text if encoding == "utf-16" else f"\ufeff{text}").encode(encoding))
    assert _lines(_read(path)) == [("1", '{"html": "港"}'.encode()), ("2", b'{"html": "2"}')]
