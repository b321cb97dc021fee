"""The public surface: names, hints, containers, refusals, the record's other forms."""

from __future__ import annotations

import datetime
import gzip
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

import cleaner
from cleaner import errors

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
ITEM = {
    "url": "https://www.stheadline.com/investment/3607082/",
    "title": "標題",
    "date": "2026-08-22 14:30:30",
    "html": "<p>第一段文字在此。</p>" * 4,
}


def test_public_names_are_sorted_and_there() -> None:
    """``__all__`` is complete, sorted, and each name imports."""
    assert sorted(cleaner.__all__) == cleaner.__all__
    assert all(getattr(cleaner, name) is not None for name in cleaner.__all__)
    assert set(cleaner.__all__) <= set(dir(cleaner))
    with pytest.raises(AttributeError, match="nonsense"):
        cleaner.nonsense  # noqa: B018


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_the_three_doors_agree(seed: Path) -> None:
    """A path, its bytes and its text give one record, but for the input's name."""
    by_path = cleaner.clean(seed)
    by_bytes = cleaner.clean_bytes(seed.read_bytes(), name=str(seed))
    by_text = cleaner.clean_text(seed.read_text(encoding="utf-8"), name=str(seed))
    many = list(cleaner.clean_many(seed))

    assert by_path == by_bytes == by_text
    assert many == [by_path]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_the_schema_describes_the_record(seed: Path) -> None:
    """Every record is valid by the JSON Schema that the package prints, and the schema itself is one."""
    schema = cleaner.json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(cleaner.clean(seed).to_dict(), schema)


def test_the_schema_refuses_what_is_no_record() -> None:
    """The schema is no rubber stamp: a field missing, and a kind that does not exist, fail."""
    schema = cleaner.json_schema()
    record = cleaner.clean(SEEDS[0]).to_dict()
    wrong = json.loads(json.dumps(record))
    wrong["removed"][0]["kind"] = "rubbish"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({name: value for name, value in record.items() if name != "title"}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, schema)


def test_json_round_trip_and_older_records() -> None:
    """A record reads back; one that lacks a newer field, or has an unknown one, still loads."""
    record = cleaner.clean(SEEDS[1])
    older = {name: value for name, value in record.to_dict().items() if name not in ("agencies", "dateline")} | {"unknown": 1}

    assert cleaner.CleanArticle.from_json(record.to_json()) == record
    assert cleaner.CleanArticle.from_json(record.to_json(indent=2)) == record
    assert cleaner.CleanArticle.from_json(json.dumps(older)).title == record.title


@pytest.mark.parametrize("data", ["", "[]", '{"schema": "cleaner/99"}', '{"title": 5}', "not json"])
def test_what_is_no_record_does_not_load(data: str) -> None:
    """A newer contract, a wrong type or no JSON is refused by name."""
    with pytest.raises(cleaner.CleanError) as caught:
        cleaner.CleanArticle.from_json(data)

    assert caught.value.code == "bad-record"


def test_instants_are_aware_and_days_are_none() -> None:
    """``published_at`` is an aware datetime, None where only the day is known."""
    instant, day = cleaner.clean(SEEDS[0]), cleaner.clean(SEEDS[3])

    assert instant.published_at == datetime.datetime(2026, 3, 10, 8, 36, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
    assert instant.updated_at == instant.published_at
    assert day.published == "2025-08-15"
    assert day.published_at is None


def test_schema_org() -> None:
    """A NewsArticle in JSON-LD with what is known, and nothing that is not."""
    made = cleaner.clean(SEEDS[4]).to_schema_org()

    assert made["@type"] == "NewsArticle"
    assert made["headline"] == "習蒲強調通過和談解決烏克蘭危機 會談似未有突破"
    assert made["translator"] == [{"@type": "Person", "name": "陳政一"}]
    assert made["publisher"]["name"] == "中央社"
    assert made["keywords"] == ["烏克蘭", "蒲亭", "習近平"]
    assert "author" not in made
    assert json.loads(json.dumps(made)) == made


def test_hints_are_used() -> None:
    """Address, outlet and a person's own patterns change the record; the ledger says whose rule it was."""
    text = (
        "標題在這裡\n\n第一段文字說了一些事情，這是完整的句子。\n\n這一行是本站的固定用語。\n\n第二段文字也說了一些事情，這是完整的句子。\n"
    )

    plain = cleaner.clean_text(text)
    hinted = cleaner.clean_text(text, source="hk01", url="https://www.hk01.com/a/1?utm_source=x&id=2", drop=["固定用語"])

    assert plain.source is None
    assert (hinted.source, hinted.url) == ("hk01", "https://www.hk01.com/a/1?id=2")
    assert [(entry.rule, entry.text) for entry in hinted.removed][-1] == ("drop:固定用語", "這一行是本站的固定用語。")
    assert "固定用語" in plain.text
    assert "固定用語" not in hinted.text


@pytest.mark.parametrize(
    "hints", [{"source": "nobody"}, {"encoding": "klingon"}, {"crawled": "yesterday"}, {"drop": ["("]}, {"max_bytes": -1}]
)
def test_bad_hints_are_named(hints: dict[str, object]) -> None:
    """A hint that cannot be used is an error with a remedy, never ignored."""
    with pytest.raises(cleaner.CleanError) as caught:
        cleaner.clean(SEEDS[0], **hints)  # type: ignore[arg-type]

    assert caught.value.code == "bad-hint"
    assert caught.value.remedy


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


REFUSALS = {
    "empty": ("empty", b""),
    "white space": ("blank", b" \n\t\r\n "),
    "PDF": ("not-text", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
    "JPEG": ("not-text", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"),
    "zip": ("not-text", b"PK\x03\x04\x14\x00\x00\x00"),
    "random bytes": ("not-text", bytes((i * 7919 + i // 3) % 256 for i in range(4000))),
    "HTML without text": ("no-text", b"<html><head><title>x</title></head><body><script>1</script></body></html>"),
    "broken gzip": ("unreadable", b"\x1f\x8b\x08\x00garbage that is no deflate stream"),
    "JSON that is no item": ("not-an-article", b'{"name": "x"}'),
    "JSON numbers": ("not-an-article", b"[1, 2, 3]"),
    "an RSS file": ("container", b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'),
    "two items": ("container", json.dumps([ITEM, ITEM]).encode()),
    "not decodable": ("undecodable", bytes(range(128, 256)) * 8),
}


@pytest.mark.parametrize(("code", "data"), REFUSALS.values(), ids=REFUSALS.keys())
def test_bad_input_is_refused_with_file_code_and_remedy(tmp_path: Path, code: str, data: bytes) -> None:
    """One line that names the file, the code and the remedy."""
    path = _write(tmp_path / "document", data)

    with pytest.raises(cleaner.CleanError) as caught:
        cleaner.clean(path)

    assert caught.value.code == code
    assert caught.value.place == str(path)
    assert caught.value.remedy
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_folder_unreadable_and_too_large(tmp_path: Path) -> None:
    """What the file system refuses is refused by name."""
    large = _write(tmp_path / "large", b"x" * 2000)
    bomb = _write(tmp_path / "bomb.gz", gzip.compress(b"x" * 100_000))

    for place, code, limit in (
        (tmp_path / "no", "missing", 100),
        (tmp_path, "folder", 100),
        (large, "too-large", 1000),
        (bomb, "too-large", 1000),
    ):
        with pytest.raises(cleaner.CleanError) as caught:
            cleaner.clean(place, max_bytes=limit)
        assert (caught.value.code, caught.value.place) == (code, str(place))
    if os.name == "posix" and os.geteuid() != 0:
        large.chmod(0)
        with pytest.raises(cleaner.CleanError) as caught:
            cleaner.clean(large)
        assert caught.value.code == "unreadable"


def test_gzip_is_read_through(tmp_path: Path) -> None:
    """A packed seed gives the same record; the hash is of the bytes as given; a cut one says so."""
    data = SEEDS[0].read_bytes()
    packed = gzip.compress(data, mtime=0)

    whole = cleaner.clean(_write(tmp_path / "a.gz", packed))
    cut = cleaner.clean(_write(tmp_path / "b.gz", packed[:-600]))

    assert whole.blocks == cleaner.clean(SEEDS[0]).blocks
    assert whole.input_hash != cleaner.clean(SEEDS[0]).input_hash
    assert "input-truncated" in [warning.code for warning in cut.warnings]


def test_containers_give_every_item(tmp_path: Path) -> None:
    """A JSON array, JSON Lines and a JSON Feed; each record says where it came from."""
    lines = "\n".join(json.dumps(ITEM, ensure_ascii=False) for _ in range(3))
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [ITEM, ITEM]})

    for name, text, count in (("a.json", json.dumps([ITEM, ITEM]), 2), ("b.jsonl", lines, 3), ("c.json", feed, 2)):
        path = _write(tmp_path / name, text.encode())
        records = list(cleaner.clean_many(path))
        assert [record.input for record in records] == [f"{path}#{number}" for number in range(1, count + 1)]
        assert {record.source for record in records} == {"stheadline"}


def test_a_broken_item_never_costs_the_others(tmp_path: Path) -> None:
    """Given to ``on_error``, the others still come; without it, it raises in its turn."""
    path = _write(tmp_path / "a.jsonl", b"\n".join([json.dumps(ITEM).encode(), b'{"html": ', json.dumps(ITEM).encode(), b'{"x": 1}']))
    refused: list[cleaner.CleanError] = []

    records = list(cleaner.clean_many(path, on_error=refused.append))

    assert [record.input for record in records] == [f"{path}#1", f"{path}#3"]
    assert [(error.code, error.place) for error in refused] == [("bad-item", f"{path}#2"), ("not-an-article", f"{path}#4")]
    with pytest.raises(cleaner.CleanError):
        list(cleaner.clean_many(path))


def test_errors_travel_between_processes() -> None:
    """A refusal can be pickled, so that a worker can send it home."""
    error = cleaner.CleanError("empty", "nothing", place="a", remedy="b")

    again = pickle.loads(pickle.dumps(error))  # noqa: S301

    assert str(again) == str(error)
    assert {code for code, _ in REFUSALS.values()} <= set(errors.CODES)


def test_explain_shows_every_piece_with_its_rule() -> None:
    """The pieces come in order, each with role and rule; what is kept makes up the body."""
    pieces = cleaner.explain(SEEDS[0])

    assert [piece.index for piece in pieces] == sorted(piece.index for piece in pieces)
    assert all(piece.role and piece.rule for piece in pieces)
    assert "\n\n".join(piece.text for piece in pieces if piece.role == "body") == cleaner.clean(SEEDS[0]).text


def test_nothing_heavy_is_imported() -> None:
    """Importing and cleaning a seed brings in no trafilatura, lxml, pyarrow, rich or typer, and opens no socket module."""
    code = (
        "import sys, cleaner; light = 'msgspec' not in sys.modules and 'selectolax' not in sys.modules;"
        f"cleaner.clean({str(SEEDS[4])!r});"
        "print(light, sorted({'trafilatura', 'lxml', 'pyarrow', 'rich', 'typer'} & set(sys.modules)))"
    )

    out = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout

    assert out.strip() == "True []"


def test_the_package_holds_no_network_code() -> None:
    """No module imports a network library; addresses are fsspec's business, and Ray's address is knocked at before Ray is let loose on it."""
    wanted = ("socket", "http.client", "urllib.request", "requests", "httpx", "aiohttp")
    for path in set((ROOT / "cleaner").rglob("*.py")) - {ROOT / "cleaner" / "batch" / "ray.py"}:
        text = path.read_text(encoding="utf-8")
        assert not [name for name in wanted if f"import {name}" in text or f"from {name}" in text], path


@pytest.mark.parametrize("data", [b"\x00\x01", b"\x01", b"\x00 \x02\n\x03"])
def test_a_document_of_control_characters_is_a_record_or_a_refusal(data: bytes) -> None:
    try:
        assert cleaner.clean_bytes(data).text == ""
    except cleaner.CleanError as error:
        assert error.code in {"not-text", "no-text", "blank"}


def test_trafilatura_really_imports() -> None:
    """A plain install brings lxml's clean extra along, which trafilatura's jusText needs."""
    import trafilatura

    assert trafilatura.extract("<html><body><article><p>" + "Some words of text. " * 20 + "</p></article></body></html>")


def test_a_hint_that_is_none_is_a_type_error(tmp_path: Path) -> None:
    """A mistyped keyword is the caller's mistake, not a document that cannot be cleaned; it is told before anything is read."""
    calls: list[Callable[..., object]] = [cleaner.clean, cleaner.clean_many, cleaner.explain, cleaner.run, cleaner.stream]
    for call in calls:
        with pytest.raises(TypeError, match=r"there is no (hint|option) 'sorce'"):
            call(tmp_path / "nothing.txt", sorce="hk01")
    with pytest.raises(TypeError, match="there is no hint 'sorce'"):
        cleaner.clean_text("", sorce="hk01")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="there is no hint 'sorce'"):
        cleaner.clean_bytes(b"", sorce="hk01")  # type: ignore[call-arg]
