"""Records as Arrow tables: exact, the contract's own schema, readable by others without a cast."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")

import cleaner  # noqa: E402
from cleaner import arrow  # noqa: E402
from cleaner.arrow import BATCH_SCHEMA, RECORD_SCHEMA, clean_batch, from_row, to_table  # noqa: E402
from cleaner.record import Block, CleanArticle, Credit, Dateline, Image, Related, Removed, Warning  # noqa: E402
from tests import fixture  # noqa: E402

FULL = CleanArticle(
    input="a.jsonl#3",
    title="標題",
    authors=["王小明", "李四"],
    credits=[Credit("translator", "陳政一")],
    dateline=Dateline("中央社", None, "21日", "（中央社21日電）"),
    published="2025-02-13T02:11:12.5+08:00",
    updated="2025-02-14",
    blocks=[
        Block("heading", "一", level=2),
        Block("table", "a\tb\nc\t", rows=[["a", "b"], ["c", ""]]),
        Block("paragraph", "二"),
        Block("code", "a\n  b"),
    ],
    images=[Image("https://img.example.com/a.jpg", None, "路透社", "")],
    related=[Related("另一篇", None)],
    removed=[Removed("promo", "追蹤", "channel", 7)],
    warnings=[Warning("title-missing", "")],
    confidence=0.875,
)
BARE = CleanArticle(published="2025-08-15")

# --- the schema -------------------------------------------------------------------------------

EXPECTED = """
schema: string | package: string | input: string | source: string | outlet: string | adapter: string | carrier: string
url: string | title: string | subtitle: string | authors: list<element: string>
credits: list<element: struct<role: string, name: string>> | agencies: list<element: string>
dateline: struct<agency: string, place: string, date: string, text: string>
published: string | updated: string | published_raw: string | updated_raw: string | section: string
tags: list<element: string> | language: string
blocks: list<element: struct<kind: string, text: string, level: int64, rows: list<element: list<element: string>>>>
text: string | images: list<element: struct<url: string, caption: string, credit: string, alt: string>>
captions: list<element: string> | related: list<element: struct<title: string, url: string>> | syndicated_from: string
removed: list<element: struct<kind: string, text: string, rule: string, index: int64>>
warnings: list<element: struct<code: string, detail: string>> | confidence: double
encoding: string | input_hash: string | text_hash: string
published_at: timestamp[us, tz=UTC] | updated_at: timestamp[us, tz=UTC] | published_precision: string
"""


def test_the_schema_is_the_contract() -> None:
    """Field by field as written here, in the record's order; a field added to the record shows."""
    written = [line.strip() for row in EXPECTED.strip().splitlines() for line in row.split(" | ")]

    assert [f"{field.name}: {field.type}" for field in RECORD_SCHEMA] == written
    assert RECORD_SCHEMA.names == [*CleanArticle.__struct_fields__, *arrow.DERIVED.names]
    assert BATCH_SCHEMA.names == [*RECORD_SCHEMA.names, "refused_code", "refused_message", "refused_remedy"]
    assert all(field.nullable for field in BATCH_SCHEMA)


def test_importing_the_package_does_not_import_pyarrow() -> None:
    """Only cleaner.arrow pays for it."""
    code = "import cleaner, sys; cleaner.clean_text('a b c'); sys.exit('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_pyarrow_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "cleaner.arrow")
    with pytest.raises(ModuleNotFoundError, match=r"needs pyarrow: pip install '.+\[batch\]'"):
        __import__("cleaner.arrow")


# --- records to a table -----------------------------------------------------------------------


def test_a_table_holds_exactly_the_record() -> None:
    """None stays null, an empty list stays empty, rows of a table stay rows; instants are instants."""
    table = to_table(iter([FULL, BARE]))
    full, bare = table.to_pylist()

    assert table.schema.equals(RECORD_SCHEMA, check_metadata=True)
    table.validate(full=True)
    assert full["blocks"] == [
        {"kind": "heading", "text": "一", "level": 2, "rows": None},
        {"kind": "table", "text": "a\tb\nc\t", "level": None, "rows": [["a", "b"], ["c", ""]]},
        {"kind": "paragraph", "text": "二", "level": None, "rows": None},
        {"kind": "code", "text": "a\n  b", "level": None, "rows": None},
    ]
    assert (full["confidence"], bare["confidence"]) == (0.875, None)
    assert full["dateline"] == {"agency": "中央社", "place": None, "date": "21日", "text": "（中央社21日電）"}
    assert full["images"] == [{"url": "https://img.example.com/a.jpg", "caption": None, "credit": "路透社", "alt": ""}]
    assert full["removed"] == [{"kind": "promo", "text": "追蹤", "rule": "channel", "index": 7}]
    assert full["published_at"] == datetime.datetime(2025, 2, 12, 18, 11, 12, 500_000, datetime.UTC)
    assert (full["published_precision"], full["updated_at"], full["updated"]) == ("instant", None, "2025-02-14")
    assert (bare["title"], bare["dateline"], bare["authors"], bare["blocks"]) == (None, None, [], [])
    assert (bare["published_at"], bare["published_precision"]) == (None, "day")
    assert to_table([]).schema == RECORD_SCHEMA
    assert to_table([CleanArticle()]).column("published_precision").to_pylist() == [None]


def test_an_instant_out_of_every_calendar_is_null() -> None:
    """Hugo's zero time with an eastern offset lies before the year 1."""
    assert to_table([CleanArticle(published="0001-01-01T00:00:00+08:00")]).column("published_at").to_pylist() == [None]


def test_columns_are_a_subset_in_the_order_of_the_schema() -> None:
    assert to_table([FULL], ["text", "published_at", "title"]).column_names == ["title", "text", "published_at"]
    with pytest.raises(cleaner.CleanError) as caught:
        to_table([FULL], ["title", "titel"])
    assert (caught.value.code, caught.value.message) == ("bad-option", "no such column: titel")
    assert "subtitle" in caught.value.remedy


@pytest.mark.parametrize("folder", fixture.folders(), ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_every_record_comes_back_from_a_table(folder: Path) -> None:
    """Table to record to dict is the record's own dict, for every seed and fixture."""
    record = fixture.got(folder)
    assert from_row(to_table([record]).to_pylist()[0]).to_dict() == record.to_dict()


def test_from_row_takes_what_is_there() -> None:
    """A subset gets defaults, a refused row raises what it was refused for, nonsense is no record."""
    assert from_row(to_table([FULL], ["title", "tags"]).to_pylist()[0]) == CleanArticle(title="標題")
    with pytest.raises(cleaner.CleanError) as caught:
        from_row(clean_batch(pa.table({"html": [None], "input": ["a"]})).to_pylist()[0])
    assert (caught.value.code, caught.value.place) == ("empty", "a")
    with pytest.raises(cleaner.CleanError) as caught:
        from_row({"authors": 3})
    assert caught.value.code == "bad-record"


def test_what_one_array_cannot_hold_comes_in_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offsets are 32-bit: over 2 GB of text pyarrow gives chunks, or refuses; here over three rows."""
    whole = arrow._array

    def small(rows: list[Any], field: Any) -> Any:
        if len(rows) > 3:
            raise arrow._TooMuch
        return whole(rows, field)

    monkeypatch.setattr(arrow, "_array", small)
    table = to_table([CleanArticle(title=str(number)) for number in range(10)])

    assert table.column("title").num_chunks == 4
    assert table.column("title").to_pylist() == [str(number) for number in range(10)]


# --- read by others ---------------------------------------------------------------------------


@pytest.fixture
def parquet(tmp_path: Path) -> str:
    """Both records in a file."""
    from pyarrow import parquet

    path = str(tmp_path / "articles.parquet")
    parquet.write_table(to_table([FULL, BARE]), path)
    assert parquet.read_table(path).schema.equals(RECORD_SCHEMA)
    return path


def test_duckdb_reads_it_without_a_cast(parquet: str) -> None:
    duckdb = pytest.importorskip("duckdb")
    ask = "select title, blocks[2].rows[1][2], epoch_us(published_at), authors, dateline.agency, removed[1].index, updated_at from"

    with duckdb.connect() as connection:
        full, bare = connection.execute(f"{ask} '{parquet}'").fetchall()
        kind = connection.execute(f"select typeof(published_at), typeof(blocks) from '{parquet}'").fetchone()  # noqa: S608

    assert full == ("標題", "b", 1739383872500000, ["王小明", "李四"], "中央社", 7, None)
    assert bare == (None, None, None, [], None, None, None)
    assert kind == ("TIMESTAMP WITH TIME ZONE", "STRUCT(kind VARCHAR, \"text\" VARCHAR, \"level\" BIGINT, \"rows\" VARCHAR[][])[]")  # fmt: skip


def test_polars_reads_it_without_a_cast(parquet: str) -> None:
    polars = pytest.importorskip("polars")
    frame = polars.read_parquet(parquet)

    assert frame.schema["published_at"] == polars.Datetime("us", "UTC")
    assert frame.schema["tags"] == polars.List(polars.String)
    assert frame.schema["blocks"].inner.to_schema()["rows"] == polars.List(polars.List(polars.String))
    assert [from_row(row).to_dict() for row in frame.to_dicts()] == [FULL.to_dict(), BARE.to_dict()]


def test_pandas_reads_it_without_a_cast(parquet: str) -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.read_parquet(parquet)

    assert str(frame["published_at"].dt.tz) == "UTC"
    assert frame["published_at"][0].isoformat() == "2025-02-12T18:11:12.500000+00:00"
    assert frame["authors"][0].tolist() == ["王小明", "李四"]
    assert frame["blocks"][0][1]["rows"][1].tolist() == ["c", ""]
