"""The report over a run's output: what is counted, the page that shows it, tables, refusals of what is no output."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import cleaner
from cleaner import adapter, arrow
from cleaner.cli import app
from cleaner.outlets import forms

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"


def record(number: int, **fields: Any) -> dict[str, Any]:
    """A record as a run writes it."""
    text = f"第{number}號新聞說，當地政府昨日公布新的安排。"
    return {
        "schema": "cleaner/2",
        "input": f"feed.jsonl#{number}",
        "source": None,
        "adapter": "generic@2",
        "url": f"https://paper.example/{number}",
        "title": f"標題{number}",
        "published": "2026-03-10",
        "blocks": [{"kind": "paragraph", "text": text}],
        "text": text,
        "removed": [],
        "warnings": [],
        "confidence": None,
        **fields,
    }


def blocks(*texts: str) -> dict[str, Any]:
    return {"blocks": [{"kind": "paragraph", "text": text} for text in texts], "text": "\n\n".join(texts)}


def written(path: Path, records: list[dict[str, Any]], refused: list[dict[str, Any]] | None = None) -> Path:
    data = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    if refused is not None:
        lines = "".join(json.dumps(one) + "\n" for one in refused)
        path.with_name(path.name + ".refused.jsonl").write_text(lines, encoding="utf-8")
    return path


def test_what_is_counted(tmp_path: Path) -> None:
    """Documents, missing fields, warnings, refusals of the outlet of their address, hosts, the ledger's share."""
    out = written(
        tmp_path / "a.jsonl.gz",
        [
            record(
                1,
                source="hk01",
                outlet="香港01",
                adapter="hk01@1",
                removed=[{"kind": "promo", "text": "十個字的廣告在這裡吧", "rule": "x"}],
            ),
            record(2, source="hk01", adapter="hk01@1", published=None, warnings=[{"code": "no-text", "detail": ""}]),
            record(3, confidence=0.95),
            record(4, text="", blocks=[], url="https://other.example/1"),
        ],
    )
    refusal = {"input": "x.html", "code": "no-text", "message": "", "remedy": "", "url": "https://www.hk01.com/x/1"}
    out.with_name(out.name + ".refused.jsonl").write_text(json.dumps(refusal) + "\n", encoding="utf-8")

    report = cleaner.report(out)
    tables = {name: table.to_pylist() for name, table in report.tables.items()}

    assert list(tables) == ["outlets", "hosts", "warnings", "refusals", "lines", "drift"]
    first, second = tables["outlets"]
    assert (first["outlet"], first["documents"], first["undated"], first["refused"], first["fallback"]) == ("hk01", 3, 1, 1, 0)
    assert (second["outlet"], second["documents"], second["empty"], second["fallback"]) == ("(no known outlet)", 2, 1, 2)
    assert first["removed_share"] == pytest.approx(10 / 30 / 2)  # of the first 10 of 30 characters, of the second none
    assert second["confidences"][9] == 1
    assert second["lengths"] == [1, 1, 0, 0, 0, 0, 0, 0, 0]
    heads = re.findall(r'<th class="n">(none|\d+ to \d+|\d+ and more)</th>', report.html)
    assert heads[:3] == ["none", "1 to 99", "100 to 199"]
    assert len(heads) == len(second["lengths"])
    assert [(row["host"], row["documents"]) for row in tables["hosts"]] == [("paper.example", 1), ("other.example", 1)]
    assert tables["warnings"] == [
        {"code": "no-text", "documents": 1, "examples": ["feed.jsonl#2"]}
    ]  # a word may be a warning and a refusal
    assert tables["refusals"] == [{"code": "no-text", "documents": 1, "examples": ["x.html"]}]
    assert tables["drift"] == []


def test_a_line_that_survived_comes_with_a_rule_that_takes_it(tmp_path: Path) -> None:
    """A line in many bodies, whose digits differ, is first, with a template and three documents; what an article says is not there."""
    out = written(
        tmp_path / "a.jsonl", [record(n, source="hk01", **blocks(f"正文{chr(0x4E00 + n)}。", f"下載App（第{n}版）[看]")) for n in range(20)]
    )

    (line,) = cleaner.report(out).tables["lines"].to_pylist()

    assert (line["group"], line["documents"], line["share"]) == ("hk01", 20, 1.0)
    assert line["rule"] == 'line("promo-line", "promo", "下載App（第{number}版）\\\\[看\\\\]"),'
    assert line["examples"] == ["feed.jsonl#0", "feed.jsonl#1", "feed.jsonl#2"]


@pytest.mark.parametrize("text", ["版權所有(c)2026|[x]{y}", "a\\d+b", '訂閱「早報」"現在"', "(?:x)", "see [1.]*"])
def test_whatever_a_line_says_its_rule_can_be_read(tmp_path: Path, text: str) -> None:
    """The rule is Python that makes a rule, and that rule matches the line."""
    out = written(tmp_path / "a.jsonl", [record(n, source="hk01", **blocks(f"正文{chr(0x4E00 + n)}。", text)) for n in range(4)])

    (line,) = cleaner.report(out).tables["lines"].to_pylist()
    (rule,) = eval(line["rule"], {name: getattr(adapter, name) for name in adapter.__all__})  # noqa: S307

    assert rule.name.endswith("-line")
    assert re.fullmatch(forms.pattern_of(rule.forms), text)


def test_an_opening_and_a_hand_inside_paragraphs_are_found(tmp_path: Path) -> None:
    """What opens the first paragraph and closes the last is cut off it, not the paragraph taken."""
    said = "當地政府昨日公布新的渡輪航線安排，市民表示歡迎，預計明年開始實行，票價維持不變，班次將再加密，並設有夜航。"
    bodies = [blocks(f"通信世界网消息（CWW）{chr(0x4E00 + n)}{said}", f"{chr(0x4F00 + n)}{said}（责任编辑：李四）") for n in range(5)]
    out = written(tmp_path / "a.jsonl", [record(n, **bodies[n]) for n in range(5)])

    (line,) = cleaner.report(out).tables["lines"].to_pylist()

    assert line["group"] == "paper.example"
    assert {line["rule"], *line["beside"]} == {
        'head("boilerplate-line", "boilerplate", "通信世界网消息（CWW）"),',
        'tail("credit-line", "credit", "（责任编辑：李四）"),',
    }


def test_one_article_that_came_often_is_no_noise(tmp_path: Path) -> None:
    """The same text ten times over is one article."""
    out = written(tmp_path / "a.jsonl", [record(n, title="一", **blocks("一句。", "又一句。")) for n in range(10)])

    assert cleaner.report(out).tables["lines"].num_rows == 0


def test_prose_in_the_ledger_is_shown(tmp_path: Path) -> None:
    """An entry like an article's paragraph, once; one that comes with every document is a house's line."""
    eaten = "市長昨日在記者會上表示，新的渡輪航線將於明年開通，屆時往返兩岸只需二十分鐘，票價維持不變。居民歡迎這項安排，但希望班次再密一些，尤其是清晨與深夜。"
    house = "本報提醒讀者，本版內容只供參考，投資涉及風險，讀者應自行判斷，如有需要請向專業人士查詢。本報概不負責任何損失，並保留一切權利，請讀者留意本聲明。"
    records = [record(n, removed=[{"kind": "disclaimer", "text": house, "rule": "disclaimer"}]) for n in range(3)]
    records[1]["removed"].append({"kind": "promo", "text": eaten, "rule": "too-greedy"})

    report = cleaner.report(written(tmp_path / "a.jsonl", records))

    assert [(one.rule, one.text, one.input) for one in report.tally.prose.entries()] == [("too-greedy", eaten, "feed.jsonl#1")]
    assert eaten in report.html


def test_hostile_texts_are_text(tmp_path: Path) -> None:
    """Whatever a record says stands in the page as text, and the page forbids every script."""
    bad = {"source": HOSTILE, "outlet": HOSTILE, "url": f"https://{HOSTILE}/", "input": HOSTILE, "published": HOSTILE, "adapter": HOSTILE}
    ledger = [{"kind": HOSTILE, "text": HOSTILE * 3 + "一句。" * 40, "rule": HOSTILE}]
    records = [
        record(n, **bad, title=f"{n}", **blocks(HOSTILE), removed=ledger, warnings=[{"code": HOSTILE, "detail": ""}]) for n in range(4)
    ]
    out = written(tmp_path / "a.jsonl", [*records, record(9, published=f"2026{HOSTILE}")], [{"code": HOSTILE, "input": HOSTILE}])

    report = cleaner.report(out)

    assert "<script" not in report.html
    assert "<img" not in report.html
    assert "default-src 'none'" in report.html
    assert not re.search(r"(?:src|href)=\"(?!#)", report.html)
    assert report._repr_html_().startswith('<iframe sandbox=""')


def test_parquet_gives_the_same(tmp_path: Path) -> None:
    """A Parquet folder is read as JSON Lines are."""
    parquet = pytest.importorskip("pyarrow.parquet")
    records = [cleaner.clean(path) for path in sorted(SEEDS.glob("*.txt"))]
    records += [cleaner.clean_text(f"標題{n}\n\n第一段說，市民歡迎新的安排。\n\n第二段說，明年開始實行。") for n in range(3)]
    (tmp_path / "a.parquet").mkdir()
    parquet.write_table(arrow.to_table(records), tmp_path / "a.parquet" / "part-0.parquet")
    (tmp_path / "a.jsonl").write_text("".join(one.to_json() + "\n" for one in records), encoding="utf-8")

    rows = [cleaner.report(tmp_path / name).tables["outlets"].to_pylist() for name in ("a.parquet", "a.jsonl")]

    assert rows[0] == rows[1]


def test_what_was_left_out_is_said(tmp_path: Path) -> None:
    """An output written with `--fields` is no output of empty records."""
    out = written(tmp_path / "a.jsonl", [{"input": "a", "source": "hk01", "title": "一"}])

    report = cleaner.report(out)

    assert "written without authors, language, published, removed, section, text" in report.html
    assert report.tables["outlets"].to_pylist()[0]["undated"] == 0


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [("a.jsonl", b"no json\n", "bad-record"), ("a.jsonl.gz", b"no gzip", "unreadable"), ("a.parquet", b"no parquet", "unreadable")],
)
def test_what_is_no_output_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(cleaner.CleanError) as raised:
        cleaner.report(tmp_path / name)

    assert (raised.value.code, raised.value.place) == (code, str(tmp_path / name))


def test_the_command(tmp_path: Path) -> None:
    """It writes the page; misuse is 2, an output that is not there 1."""
    out = written(tmp_path / "a.jsonl", [record(1)], [{"code": "no-text", "input": "x"}])
    page = str(tmp_path / "r.html")
    run = CliRunner().invoke

    assert run(app, ["report", str(out), "-o", page]).exit_code == 0
    assert Path(page).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert run(app, ["report", str(out), "-o", page, "--fail-on", "refused"]).exit_code == 1
    assert run(app, ["report", str(out), "-o", page, "--fail-on", "drift"]).exit_code == 2
    assert run(app, ["report", str(out), "-o", page, "--fail-on", "drift", "--against", str(out)]).exit_code == 0
    assert run(app, ["report", str(tmp_path / "none.jsonl"), "-o", page]).exit_code == 1
