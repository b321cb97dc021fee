"""What a run's filters hold back is listed beside the output, each with the filter, and counted."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner.batch.display import summary
from cleaner.batch.inputs import extras
from cleaner.errors import CleanError
from tests.batch import article, call, rows
from tests.test_cli import run as at_a_prompt

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry {0}</title></head><body><div><p>{0}</p></div></body></html>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four articles of 2026-03-01, -02, -03 and -04, one without a date, one short."""
    home = tmp_path / "in"
    home.mkdir()
    for number in range(4):
        (home / f"{number}.md").write_text(article(number), encoding="utf-8")
    undated = article(4).replace("date: 2026-03-05\n", "").replace("/news/4", "/news/four")
    (home / "4.md").write_text(undated, encoding="utf-8")
    (home / "5.md").write_text("---\ntitle: 短\ndate: 2026-03-02\n---\n\n一句話。\n", encoding="utf-8")
    return home


def test_each_is_listed_with_the_first_filter_that_held_it_back(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    report = cleaner.run(folder, out, since="2026-03-02", until="2026-03-03", min_chars=20, workers=1)

    assert [Path(row["input"]).name for row in rows(out)] == ["1.md", "2.md"]
    held = [(Path(row["input"]).name, row["filter"], row["url"]) for row in rows(Path(f"{out}.filtered.jsonl"))]
    assert held == [
        ("0.md", "since", "https://example.org/news/0"),
        ("3.md", "until", "https://example.org/news/3"),
        ("4.md", "undated", "https://example.org/news/four"),
        ("5.md", "min-chars", None),
    ]
    assert (report.records, report.filtered) == (2, 4)
    assert report.filters == {"min-chars": 1, "since": 1, "undated": 1, "until": 1}
    assert report.filtered_path == f"{out}.filtered.jsonl"
    shown = io.StringIO()
    summary(report, shown)
    assert "filtered out: min-chars 1, since 1, undated 1, until 1" in shown.getvalue()
    assert f"filtered out: {out}.filtered.jsonl" in shown.getvalue()


def test_without_a_filter_there_is_no_such_file_and_an_old_one_goes(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    cleaner.run(folder, out, source="dw", workers=1)
    assert {row["filter"] for row in rows(Path(f"{out}.filtered.jsonl"))} == {"source"}

    report = cleaner.run(folder, out, force=True, workers=1)
    assert not Path(f"{out}.filtered.jsonl").exists()
    assert (report.filters, report.filtered_path) == ({}, None)


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
def test_it_is_the_same_whatever_number_of_workers(folder: Path, tmp_path: Path, ending: str) -> None:
    if ending == "parquet":
        pytest.importorskip("pyarrow")
    found = []
    for workers in (1, 2):
        out = tmp_path / str(workers) / f"a.{ending}"
        assert call(folder, "-o", out, "--since", "2026-03-03", "--workers", workers, "--chunk-bytes", "300", "-q").returncode == 0
        found.append(Path(f"{out}.filtered.jsonl").read_bytes())
    assert found[0] == found[1]
    assert len(found[0].splitlines()) == 4  # 0, 1, 4, 5


def test_a_confidence_may_be_asked_for(tmp_path: Path) -> None:
    """Records of an outlet's own rules have none and pass."""
    home = tmp_path / "in"
    home.mkdir()
    (home / "page.html").write_text(PAGE.format("A short line that may be anything."), encoding="utf-8")
    (home / "seed.txt").write_bytes(next(Path(__file__).parents[1].glob("seeds/000*")).read_bytes())
    everything = list(cleaner.stream(home, workers=1))
    unsure = everything[0].confidence
    assert unsure is not None
    assert unsure < 0.9
    assert everything[1].confidence is None

    out = tmp_path / "a.jsonl"
    report = cleaner.run(home, out, min_confidence=0.9, workers=1)
    assert report.filters == {"min-confidence": 1}
    assert [row["source"] for row in rows(out)] == ["stheadline"]

    for wrong in (-0.1, 1.5, float("nan")):
        with pytest.raises(CleanError, match="is no confidence"):
            cleaner.run(home, tmp_path / "b.jsonl", min_confidence=wrong)


def test_what_to_install_is_told_as_it_works_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import importlib.metadata

    class Installed:
        def __init__(self, told: str | None) -> None:
            self.told = told

        def read_text(self, name: str) -> str | None:
            assert name == "direct_url.json"
            return self.told

    def told(text: str | None) -> str:
        monkeypatch.setattr(importlib.metadata, "distribution", lambda _: Installed(text))
        return extras.install("batch")

    monkeypatch.chdir(tmp_path)
    assert told(None) == "pip install 'news-article-cleaner[batch]'"
    assert told(json.dumps({"url": tmp_path.as_uri(), "dir_info": {}})) == "pip install '.[batch]'"
    assert told(json.dumps({"url": (tmp_path / "gone.whl").as_uri()})) == "pip install 'news-article-cleaner[batch]'"
    assert told(json.dumps({"url": "https://example.org/x.whl"})) == "pip install 'news-article-cleaner[batch]'"
    assert told("{") == "pip install 'news-article-cleaner[batch]'"


def test_outlets_are_listed_for_programs() -> None:
    found: list[dict[str, Any]] = json.loads(at_a_prompt("outlets", "--json").stdout)

    assert [one["id"] for one in found] == [outlet.id for outlet in cleaner.known_outlets()]
    (hk01,) = [one for one in found if one["id"] == "hk01"]
    assert (hk01["name"], hk01["hosts"], hk01["zone"], hk01["from"]) == ("香港01", ["hk01.com"], "Asia/Hong_Kong", "built in")
