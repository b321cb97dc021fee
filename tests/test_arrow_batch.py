"""Tables of documents cleaned: a row for each row, whatever the columns' types, whatever is wrong with a row."""

from __future__ import annotations

import datetime
import json

import msgspec
import pytest

pa = pytest.importorskip("pyarrow")

import cleaner  # noqa: E402
from cleaner import arrow  # noqa: E402
from cleaner.arrow import BATCH_SCHEMA, clean_batch, from_row  # noqa: E402
from cleaner.reading.carriers import feed  # noqa: E402

HAN = "國家政府今天表示將會在會議上討論經濟發展，市民認為這是好消息。這裏的情況正在好轉。"
HANS = "记者说这里的情况正在好转，国家政府今天表示将会在会议上讨论经济发展，市民认为这是好消息。"


def test_a_row_for_each_row_in_its_order() -> None:
    """A record, a refusal in the middle, a record; unknown columns are passed over, nulls are nothing."""
    table = pa.table(
        {
            "input": ["a", "b", "c"],
            "html": [f"<p>{HAN}</p>", "   ", None],
            "text": [None, None, f"{HAN}\n\n{HAN}"],
            "url": ["https://www.hk01.com/a/1", None, None],
            "title": ["標題一", "標題二", None],
            "tags": [["甲", "乙"], None, []],
            "date": ["2026-03-10 08:36", None, None],
            "score": [0.1, 0.2, 0.3],
        }
    )

    done = clean_batch(table)
    first, second, third = done.to_pylist()

    assert done.schema.equals(BATCH_SCHEMA)
    assert (first["input"], first["source"], first["carrier"], first["title"]) == ("a", "hk01", "feed-item", "標題一")
    assert (first["tags"], first["published"], first["text"]) == (["甲", "乙"], "2026-03-10T08:36:00+08:00", HAN)
    assert first["refused_code"] is None
    assert {name for name, value in second.items() if value is not None} == {"input", "refused_code", "refused_message", "refused_remedy"}
    assert (second["input"], second["refused_code"]) == ("b", "empty")
    assert (third["input"], third["text"], third["title"]) == ("c", f"{HAN}\n\n{HAN}", None)


def test_a_row_is_the_feed_item_it_looks_like() -> None:
    """The same record as the same fields give in JSON."""
    item = {
        "html": f"<p>{HAN}</p>",
        "title": "標題",
        "authors": [{"name": "王小明"}],
        "url": "https://www.example.com/a",
        "date": 1773103200,
    }
    row = from_row(clean_batch(pa.Table.from_pylist([item])).to_pylist()[0])
    want = cleaner.clean_text(json.dumps(item))

    assert msgspec.structs.replace(row, input_hash="") == msgspec.structs.replace(want, input_hash="")
    assert set(arrow.ITEM_COLUMNS) == {*feed.BODY, *feed._EXTRA_BODY, *(name for names in feed._NAMES.values() for name in names), "tags"}
    assert set(arrow.BODY_COLUMNS) == {*feed.BODY, *feed._EXTRA_BODY}


def test_bytes_are_a_document_of_any_carrier() -> None:
    """``content`` is what clean_bytes takes, with its hints beside it: GB18030 told by a charset, a dump, JSON, nothing."""
    table = pa.table(
        {
            "content": pa.array(
                [HANS.encode("gb18030"), f" date 2026-03-10 {HAN}\n{HAN}".encode(), b"[1, 2]", b"", b"%PDF-1.4", None], pa.large_binary()
            ),
            "encoding": ["gb2312", None, None, None, None, None],
            "url": [None, "https://www.stheadline.com/a/1/", "", None, None, None],
            "text": [None, None, None, None, None, HAN],
        }
    )

    rows = clean_batch(table).to_pylist()

    assert [row["encoding"] for row in rows] == ["gb18030", "utf-8", None, None, None, "utf-8"]
    assert from_row(rows[0]) == cleaner.clean_bytes(HANS.encode("gb18030"), encoding="gb2312")
    assert (rows[1]["source"], rows[1]["carrier"], rows[1]["published"]) == ("stheadline", "textdump", "2026-03-10")
    assert [row["refused_code"] for row in rows] == [None, None, "not-an-article", "empty", "not-text", None]
    assert rows[5]["carrier"] == "feed-item"
    assert {row["input"] for row in rows} == {None}


def test_any_string_column_will_do() -> None:
    """Chunked, dictionary-encoded, large and view strings give what plain strings give; so does a record batch."""
    plain = pa.table({"text": [HAN, None, HANS], "title": ["甲", "乙", "丙"]})
    want = clean_batch(plain)
    odd = [
        pa.concat_tables([plain.slice(0, 1), plain.slice(1)]),
        plain.to_batches()[0],
        pa.table({"text": plain["text"].dictionary_encode(), "title": plain["title"].cast(pa.large_string())}),
        pa.table({"text": plain["text"].cast(pa.string_view()), "title": plain["title"]}),
        plain.append_column("html", pa.nulls(3)),
        plain.append_column("content", pa.array([None, None, None], pa.binary())),
    ]
    for table in odd:
        assert clean_batch(table).equals(want)


def test_dates_may_be_dates() -> None:
    """Days, instants of any unit, seconds since 1970; the day of a crawl too."""
    moment = datetime.datetime(2026, 3, 10, 8, 36, tzinfo=datetime.UTC)
    day = datetime.date(2026, 3, 10)
    columns = [
        pa.array([day]),
        pa.array([moment], pa.timestamp("ns", "UTC")),
        pa.array([moment], pa.timestamp("s", "UTC")),
        pa.array([int(moment.timestamp())]),
    ]

    found = [clean_batch(pa.table({"text": [HAN], "date": column})).column("published")[0].as_py() for column in columns]
    crawled = clean_batch(pa.table({"content": [f"發佈時間：3月9日\n{HAN}\n{HAN}".encode()], "crawled": [day], "source": ["stheadline"]}))

    assert found == ["2026-03-10", "2026-03-10T08:36:00Z", "2026-03-10T08:36:00Z", "2026-03-10T08:36:00Z"]
    assert crawled.column("refused_code").to_pylist() == [None]


def test_hints_stand_in_columns_or_hold_for_all() -> None:
    """A row's own hint goes first; an unknown outlet or a broken address refuses that row alone."""
    table = pa.table({"content": [HAN.encode()] * 4, "source": ["hk01", None, "mars", None], "url": [None, None, None, "no address"]})

    done = clean_batch(table, source="dw", drop="市民")

    assert done.column("source").to_pylist() == ["hk01", "dw", None, None]
    assert done.column("refused_code").to_pylist() == [None, None, "bad-hint", "bad-hint"]
    assert done.column("refused_message")[2].as_py() == "no such outlet: 'mars'"
    assert done.column("removed")[0].as_py()[0]["text"] == HAN
    item = pa.table({"text": [HAN], "source": ["mars"], "encoding": ["klingon"]})
    assert clean_batch(item).column("refused_code").to_pylist() == ["bad-hint"]
    for wrong in ({"source": "mars"}, {"encoding": "klingon"}, {"crawled": "yesterday"}, {"drop": "("}, {"max_bytes": 0}):
        with pytest.raises(cleaner.CleanError) as caught:
            clean_batch(table, **wrong)
        assert caught.value.code == "bad-hint"


def test_no_rows_give_no_rows() -> None:
    """With the schema, whether the empty table has columns or not."""
    for table in (pa.table({"html": pa.array([], pa.string())}), pa.table({})):
        done = clean_batch(table)
        assert (done.num_rows, done.schema.equals(BATCH_SCHEMA)) == (0, True)


def test_a_table_without_documents_is_refused_whole() -> None:
    """It names the columns that there are, or the one of a wrong type, and what to do."""
    wrong = {
        "no column holds documents, there are only: page, id": pa.table({"page": ["x"], "id": [1]}),
        "column html is binary": pa.table({"html": [b"<p>x"]}),
        "column tags is list<item: binary>": pa.table({"html": ["x"], "tags": [[b"x"]]}),
        "column text is int64, which holds no documents": pa.table({"text": [1]}),
    }
    for message, table in wrong.items():
        with pytest.raises(cleaner.CleanError) as caught:
            clean_batch(table)
        assert (caught.value.code, caught.value.message) == ("bad-table", message)
        assert "content" in caught.value.remedy or "string" in caught.value.remedy


def test_a_string_that_is_no_text_costs_at_most_its_row() -> None:
    """Spark can cast any bytes to a string; pyarrow raises only when such a value is looked at."""
    data = HAN.encode()[:-1] + b"\xff"
    broken = pa.StringArray.from_buffers(
        2, pa.py_buffer(b"".join(n.to_bytes(4, "little") for n in (0, len(data), len(data) + 3))), pa.py_buffer(data + b"abc")
    )
    tags = pa.ListArray.from_arrays([0, 1, 2], broken)

    found = clean_batch(pa.table({"text": broken})).to_pylist()
    nested = clean_batch(pa.table({"text": [HAN, HAN], "tags": tags})).to_pylist()

    assert "\ufffd" in found[0]["text"]
    assert "characters-replaced" in [warning["code"] for warning in found[0]["warnings"]]
    assert found[1]["text"] == "abc"
    assert [row["refused_code"] for row in nested] == ["undecodable", None]
