"""A run's output: what is in it, that it is the same each time, and how it is chosen."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import tarfile
from pathlib import Path
from typing import Any

import pytest

import cleaner
from tests.batch import ROOT, article, call, collection, command, contents, environment, rows

SEEDS = ROOT / "seeds"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return collection(tmp_path_factory.mktemp("run") / "in", 120, {7: "", 20: "PK\x03\x04"})


def test_a_record_of_a_run_is_the_record_that_clean_gives(tmp_path: Path) -> None:
    cleaner.run(SEEDS, tmp_path / "a.jsonl", workers=1)
    assert rows(tmp_path / "a.jsonl") == [cleaner.clean(path).to_dict() for path in sorted(SEEDS.iterdir())]


def test_every_input_gives_one_record_or_one_refusal_in_the_order_of_the_inputs(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    report = cleaner.run(folder, out, workers=2)

    places = [f"{folder}/files/{n:05d}.md" for n in range(60)] + [f"{folder}/items.jsonl#{n}" for n in range(1, 61)]
    refused = [f"{folder}/files/00007.md", f"{folder}/files/00020.md"]
    assert [row["input"] for row in rows(out)] == [place for place in places if place not in refused]
    assert rows(Path(report.refused_path or "")) == [
        {"input": refused[0], "code": "empty", "message": "the document is empty", "remedy": "fetch it again"},
        {
            "input": refused[1],
            "code": "not-text",
            "message": "this is a zip archive (or an Office file), not text",
            "remedy": "`cleaner run` opens archives",
        },
    ]
    assert (report.documents, report.records, report.refused, report.exit_code) == (120, 118, 2, 1)
    assert report.refusals == {"empty": 1, "not-text": 1}


@pytest.mark.parametrize("ending", ["jsonl", "jsonl.gz", "jsonl.zst", "parquet", "markdown", "json"])
def test_the_same_bytes_whatever_the_number_of_workers(folder: Path, tmp_path: Path, ending: str) -> None:
    found = []
    for workers in (1, 3):
        out = tmp_path / str(workers) / f"a.{ending}"
        named: Any = {"format": ending} if ending in {"markdown", "json"} else {}
        cleaner.run(folder, out, workers=workers, chunk_bytes=3000, drop_duplicates=True, **named)
        found.append(contents(out))
    assert found[0] == found[1]
    assert any(name.startswith(f"a.{ending}") and data for name, data in found[0].items())


def test_packed_outputs_hold_what_the_plain_one_holds(folder: Path, tmp_path: Path) -> None:
    from cleaner.batch.inputs.extras import zstd

    for ending in ("jsonl", "jsonl.gz", "jsonl.zst"):
        cleaner.run(folder, tmp_path / f"a.{ending}", chunk_bytes=3000)
    plain = (tmp_path / "a.jsonl").read_bytes()
    assert gzip.decompress((tmp_path / "a.jsonl.gz").read_bytes()) == plain
    assert zstd().decompress((tmp_path / "a.jsonl.zst").read_bytes()) == plain


def test_parquet_holds_the_same_records(folder: Path, tmp_path: Path) -> None:
    from pyarrow import parquet

    cleaner.run(folder, tmp_path / "a.jsonl")
    cleaner.run(folder, tmp_path / "a.parquet", chunk_bytes=8000)
    assert len(list((tmp_path / "a.parquet").iterdir())) > 1
    found = parquet.read_table(tmp_path / "a.parquet").to_pylist()
    plain = rows(tmp_path / "a.jsonl")
    assert [row["input"] for row in found] == [row["input"] for row in plain]
    assert [row["text"] for row in found] == [row["text"] for row in plain]
    assert found[0]["published_precision"] == "day"
    assert found[0]["published_at"] is None


def test_one_file_an_article_under_a_name_that_tells_where_it_came_from(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 4)
    cleaner.run(folder, tmp_path / "out", format="markdown")
    names = sorted(str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").glob("*/*.md"))
    assert names == [f"00000000/{name}.md" for name in ("0000-00000", "0001-00001", "0002-items-1", "0003-items-2")]
    text = tmp_path / "out" / "00000000" / "0001-00001.md"
    assert cleaner.clean(text).title == "標題1"


def test_fields_and_ledger(tmp_path: Path) -> None:
    cleaner.run(SEEDS, tmp_path / "a.jsonl", fields=["text", "title"])
    assert all(list(row) == ["title", "text"] for row in rows(tmp_path / "a.jsonl"))
    cleaner.run(SEEDS, tmp_path / "b.jsonl", ledger=False)
    assert all("removed" not in row and "text" in row for row in rows(tmp_path / "b.jsonl"))


def test_filters_say_what_they_kept_away(tmp_path: Path) -> None:
    found = {}
    for name, options in {
        "source": {"source": ["hk01", "cna"]},
        "since": {"since": "2025-08-15"},
        "until": {"until": "2023-12-31"},
        "min_chars": {"min_chars": 1000},
    }.items():
        report = cleaner.run(SEEDS, tmp_path / f"{name}.jsonl", **options)  # type: ignore[arg-type]
        found[name] = [row["input"][-24:-21] for row in rows(tmp_path / f"{name}.jsonl")]
        assert report.records + report.filtered == report.documents == 5
        assert report.exit_code == 0
    assert found["source"] == ["003", "004"]
    assert found["since"] == ["000", "003"]
    assert found["until"] == ["004"]
    assert 0 < len(found["min_chars"]) < 5


def test_duplicates_by_text_or_address_are_left_out_and_listed(tmp_path: Path) -> None:
    texts = [article(0), article(1), article(0), article(2).replace("news/2", "news/1"), article(3), ""]
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    report = cleaner.run([tmp_path / f"{n}.md" for n in range(6)], tmp_path / "a.jsonl", drop_duplicates=True, chunk_bytes=500)

    assert [row["input"][-4:] for row in rows(tmp_path / "a.jsonl")] == ["0.md", "1.md", "4.md"]
    assert rows(tmp_path / "a.jsonl.duplicates.jsonl") == [
        {"input": str(tmp_path / "2.md"), "same_as": str(tmp_path / "0.md"), "by": "text_hash"},
        {"input": str(tmp_path / "3.md"), "same_as": str(tmp_path / "1.md"), "by": "url"},
    ]
    assert (report.documents, report.records, report.duplicates, report.refused) == (6, 3, 2, 1)
    inputs = [tmp_path / f"{n}.md" for n in range(6)]
    assert [record.title for record in cleaner.stream(inputs, drop_duplicates=True, workers=2)] == ["標題0", "標題1", "標題3"]
    dry = cleaner.run(inputs, dry_run=True, drop_duplicates=True)
    assert (dry.documents, dry.records, dry.duplicates, dry.refused) == (6, 3, 2, 1)


def test_records_without_text_are_no_duplicates_of_each_other(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.md").write_text(f"---\ntitle: {number}\n---\n", encoding="utf-8")
    report = cleaner.run(str(tmp_path / "*.md"), tmp_path / "a.jsonl", drop_duplicates=True)
    assert (report.records, report.duplicates) == (3, 0)


def test_limit_takes_the_first_documents_in_whatever_they_lie(folder: Path, tmp_path: Path) -> None:
    for limit in (1, 59, 61, 75, 500):
        report = cleaner.run(folder, tmp_path / f"{limit}.jsonl", limit=limit, chunk_bytes=3000)
        assert report.documents == min(limit, 120)
    assert rows(tmp_path / "75.jsonl")[-1]["input"].endswith("items.jsonl#15")


def test_a_dry_run_counts_and_writes_nothing(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    report = cleaner.run([folder, SEEDS], dry_run=True)
    assert (report.documents, report.records, report.refused, report.exit_code) == (125, 123, 2, 1)
    assert {outlet.source: outlet.documents for outlet in report.outlets}["hk01"] == 1
    assert report.carriers["feed-item"] == 60
    assert report.output is None
    assert list(tmp_path.iterdir()) == []
    stopped = cleaner.run([folder, SEEDS], dry_run=True, max_refused=0.01)
    assert (stopped.ending, stopped.exit_code) == ("too-many-refused", 1)
    assert stopped.message == "1.6% of 125 documents are refused, the limit is 1.0%"


def test_a_refusal_counts_for_the_outlet_of_its_address(tmp_path: Path) -> None:
    items = [
        {"url": "https://www.hk01.com/社會新聞/60200001/一", "html": "<p></p>"},
        {"url": "https://www.hk01.com/社會新聞/60200002/二", "html": "<p>海港旁的步道昨日重開，居民早上已到場散步。</p>"},
        {"link": "https://elsewhere.example/3", "html": " "},
        {"title": "no body"},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, items)), encoding="utf-8")
    report = cleaner.run(tmp_path / "a.jsonl", tmp_path / "out.jsonl")

    assert {outlet.source: (outlet.documents, outlet.refused) for outlet in report.outlets} == {"hk01": (2, 1), "generic": (2, 2)}
    assert [row.get("url") for row in rows(tmp_path / "out.jsonl.refused.jsonl")] == [
        "https://www.hk01.com/社會新聞/60200001/一",
        "https://elsewhere.example/3",
        None,
    ]


def test_too_many_refusals_stop_the_run_in_a_state_that_can_go_on(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 800, dict.fromkeys(range(0, 200, 4), ""))
    out = tmp_path / "a.jsonl"
    report = cleaner.run(folder, out, max_refused=0.05, chunk_bytes=20_000)
    assert (report.ending, report.exit_code) == ("too-many-refused", 1)
    assert report.message == f"{report.refused / report.documents:.1%} of {report.documents} documents are refused, the limit is 5.0%"
    assert 200 <= report.documents < 400
    assert not out.exists()
    ended = cleaner.run(folder, out, max_refused=0.5, chunk_bytes=20_000, resume=True)
    assert (ended.ending, ended.records, ended.refused) == ("done", 750, 50)


def test_the_run_does_not_read_its_own_output(tmp_path: Path) -> None:
    collection(tmp_path / "in", 10)
    first = cleaner.run(tmp_path, tmp_path / "a.jsonl", drop_duplicates=True)
    again = cleaner.run(tmp_path, tmp_path / "a.jsonl", drop_duplicates=True, force=True)
    assert first.documents == again.documents == 10


def test_other_names_of_fields_and_a_list_on_standard_input(tmp_path: Path) -> None:
    item = {"raw": "<p>政府昨日公布新的安排，市民表示歡迎，預計明年開始實行。</p>", "headline_zh": "標題", "link2": "https://example.org/1"}
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(item) + "\n{broken\n", encoding="utf-8")
    out = tmp_path / "a.jsonl"
    ended = call(path, "-o", out, "--input-field", "html=raw", "--input-field", "title=headline_zh", "--input-field", "url=link2", "-q")
    assert (ended.returncode, ended.stderr) == (1, "")
    assert [(row["title"], row["url"], row["input"]) for row in rows(out)] == [("標題", "https://example.org/1", f"{path}#1")]
    assert [(row["input"], row["code"]) for row in rows(Path(f"{out}.refused.jsonl"))] == [(f"{path}#2", "bad-item")]


def test_files_that_share_a_name_are_two_articles(tmp_path: Path) -> None:
    """Names that print alike, one member twice in a tar, one path twice in a list: a file an article all the same."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate((b"\xfe.md", b"\xff.md")):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(article(number), encoding="utf-8")
    with tarfile.open(tmp_path / "a.tar", "w") as tar:
        for number in (2, 3):
            entry = tarfile.TarInfo("news.md")
            entry.size = len(article(number).encode())
            tar.addfile(entry, io.BytesIO(article(number).encode()))
    report = cleaner.run([folder, tmp_path / "a.tar"], tmp_path / "out", format="json", drop_duplicates=True)
    titles = sorted(json.loads(path.read_text())["title"] for path in (tmp_path / "out").glob("*/*.json"))
    assert (report.records, titles) == (4, ["標題0", "標題1", "標題2", "標題3"])


def test_a_path_twice_in_a_list_keeps_its_article(tmp_path: Path) -> None:
    folder = collection(tmp_path / "in", 4)
    names = [f"{folder}/files/0000{n}.md" for n in (0, 1, 0)]
    ended = subprocess.run(
        command("-", "-o", tmp_path / "out", "--format", "json", "--drop-duplicates", "-q"),
        input="\n".join(names),
        env=environment(),
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0
    assert len(list((tmp_path / "out").glob("*/*.json"))) == 2


def test_limit_counts_the_articles_in_files_that_hold_several(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(30):
        items = [{"title": f"{number}-{n}", "html": "<p>政府昨日公布新的安排，市民表示歡迎。</p>"} for n in range(10)]
        (folder / f"{number:02d}.txt").write_text(json.dumps(items), encoding="utf-8")
    assert cleaner.run(folder, tmp_path / "a.jsonl", limit=45).documents == 45
    assert cleaner.run(folder, tmp_path / "b.jsonl").documents == 300


def test_a_line_over_the_limit_is_refused_and_the_others_are_cleaned(tmp_path: Path) -> None:
    lines = [json.dumps({"html": f"<p>{article(n)}</p>"}, ensure_ascii=False).encode() for n in range(5)]
    most = max(map(len, lines))
    for extra, end in ((1, b""), (1, b"\n"), (2, b"\r\n"), (0, b"\r\n")):
        long = b'{"html": "<p>' + b"x" * (most + extra - 20) + b'</p>"}'
        long += b" " * 0
        path = tmp_path / f"{extra}{len(end)}.jsonl"
        path.write_bytes(b"\n".join([*lines, long]) + end)
        report = cleaner.run(path, tmp_path / f"out-{path.name}", max_bytes=most)
        assert len(long) == most + extra - 1
        assert report.documents == 6
        assert report.records == (5 if len(long) > most else 6)


def test_a_file_that_vanishes_after_it_was_planned_is_refused(tmp_path: Path) -> None:
    """The worker's own side of it: a range of lines whose file is gone costs nothing else."""
    from cleaner.batch.chunks import Chunk
    from cleaner.batch.inputs import Inputs
    from cleaner.batch.job import Job
    from cleaner.batch.piece import Lines, Page
    from cleaner.batch.worker import Setup, Task, clean_chunk

    job = Job(inputs=Inputs(words=("x",)), format="jsonl", chunk_bytes=1, chunk_documents=1)
    pieces = [Lines(os.fsencode(tmp_path / "gone.jsonl"), 0, 10, 1, 2), Page("p", article(1).encode())]
    done = clean_chunk(Task(Chunk(0, pieces, None, 10, "")), Setup(job, "", str(tmp_path)), job.hints(), None)  # type: ignore[arg-type]
    assert [(refusal.input, refusal.code) for refusal in done.refusals] == [(str(tmp_path / "gone.jsonl"), "missing")]
    assert done.tally.records == 1
