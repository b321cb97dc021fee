"""`cleaner outlet new ID SAMPLE…`: a fixture of each document."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleaner
from cleaner.authoring import slow
from tests.authoring import BODY, call, page


@pytest.fixture(autouse=True)
def _forget_outlets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(slow, "slow_ones", lambda _: iter(()))
    yield
    cleaner.use_outlets()


def feed(path: Path) -> Path:
    lines = [
        {"url": f"https://www.harbour.example/{number}", "title": f"Pier {number}", "html": f"<p>{BODY[0]}</p><p>Pier {number} — 碼頭</p>"}
        for number in range(1, 4)
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def files(home: Path) -> dict[str, list[str]]:
    return {folder.name: sorted(path.name for path in folder.iterdir()) for folder in sorted(home.iterdir())}


def test_each_document_is_a_fixture(tmp_path: Path) -> None:
    """Pages as they lie, unpacked; every item of a feed, or the one that is named; two of one name are kept apart."""
    saved = tmp_path / "saved"
    saved.mkdir()
    (saved / "pier.html.gz").write_bytes(gzip.compress(page().encode()))
    (saved / "pier.html").write_text(page(words="<p>Again</p>"), encoding="utf-8")
    home = tmp_path / "mine" / "fixtures" / "harbour"

    code, out, err = call("outlet", "new", "harbour", saved, feed(tmp_path / "all.jsonl"), "--dir", tmp_path / "mine")

    assert (code, err) == (0, "")
    assert files(home) == {
        "all-1": ["expected.json", "hints.json", "page.json"],
        "all-2": ["expected.json", "hints.json", "page.json"],
        "all-3": ["expected.json", "hints.json", "page.json"],
        "pier": ["expected.json", "hints.json", "page.html"],
        "pier-2": ["expected.json", "hints.json", "page.html"],
    }
    assert (home / "pier-2" / "page.html").read_text("utf-8") == page()
    assert json.loads((home / "all-2" / "expected.json").read_text("utf-8")) == {"source": "harbour", "carrier": "feed-item"}
    assert cleaner.clean(home / "all-2" / "page.json").text.endswith("Pier 2 — 碼頭")
    assert out.splitlines()[-1].startswith("next:  write into each expected.json what you read in it, then  cleaner outlet check harbour")


def test_more_samples_join_those_that_are_there(tmp_path: Path) -> None:
    """One item by its number; the file and the test are kept. One that is there already is not written over."""
    path = feed(tmp_path / "feed.jsonl")
    call("outlet", "new", "harbour", f"{path}#1", "--dir", tmp_path / "mine")

    code, out, _ = call("outlet", "new", "harbour", f"{path}#3", "--dir", tmp_path / "mine")
    again = call("outlet", "new", "harbour", f"{path}#3", "--dir", tmp_path / "mine")

    assert code == 0
    assert out.startswith("kept ")
    assert sorted(files(tmp_path / "mine" / "fixtures" / "harbour")) == ["feed-1", "feed-3"]
    assert again[0] == 2
    assert "[exists]" in again[2]


@pytest.mark.parametrize(
    ("word", "code"), [("feed.jsonl#9", "missing"), ("nowhere.html", "missing"), ("page.html#1", "missing"), ("picture", "not-text")]
)
def test_what_is_no_sample_is_named_and_nothing_is_written(word: str, code: str, tmp_path: Path) -> None:
    feed(tmp_path / "feed.jsonl")
    (tmp_path / "page.html").write_text(page(), encoding="utf-8")
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n")

    done = call("outlet", "new", "harbour", tmp_path / "page.html", tmp_path / word, "--dir", tmp_path / "mine")

    assert done[0] == 2
    assert f"{tmp_path / word}: " in done[2]
    assert f"[{code}]" in done[2]
    assert not (tmp_path / "mine").exists()
