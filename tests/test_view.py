"""`cleaner view` short of a browser: what the page is told, over documents and over a run's output; a record in a notebook."""

from __future__ import annotations

import base64
import gzip
import hashlib
import html
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner.audit.view.entries import of_way
from cleaner.audit.view.making import Wanted, make
from cleaner.audit.view.sampling import sampled
from cleaner.batch.named import named
from cleaner.errors import CleanError
from cleaner.hints import Hints
from cleaner.pipeline import walk
from tests.test_cli import run

ROOT = Path(__file__).resolve().parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def told(page: bytes) -> list[dict[str, Any]]:
    """The documents in a page, as its script reads them."""
    found = re.findall(rb'<script type="application/json" class="document">(.*?)</script>', page, re.DOTALL)
    return [json.loads(one) for one in found]


def entry(path: Path) -> Any:
    """What the page is told of one document."""
    ((place, call),) = named([str(path)], Hints(), walk)
    return of_way(place, call())


@pytest.mark.parametrize(
    "path", [*SEEDS, *sorted(ROOT.glob("fixtures/*/*/*.html"))[::9]], ids=lambda path: path.parent.name + path.name[:4]
)
def test_every_part_of_the_record_has_its_piece(path: Path) -> None:
    """Each block, caption and ledger entry is the counterpart of a piece, and of one that says the same; none is shown twice."""
    one = entry(path)
    record, texts = one.record, dict[str, list[str]]()
    for piece in one.pieces:
        for key in piece.get("to", ()):
            texts.setdefault(key, []).append(piece.get("text", ""))
    for name, parts in (
        ("block", [b.text for b in record.blocks]),
        ("removed", [r.text for r in record.removed]),
        ("caption", record.captions),
    ):
        for number, text in enumerate(parts):
            assert [said.split() for said in texts[f"{name}-{number}"]][:1] == [text.split()], (name, text)
    assert len(one.flow) == len(set(one.flow))
    assert {key for key in one.flow if key.startswith("block")} == {f"block-{number}" for number in range(len(record.blocks))}
    assert {f"image-{number}" for number in range(len(record.images))} <= set(one.flow)


def test_a_date_line_gives_its_date_and_stands_in_the_ledger() -> None:
    """Seed 000's two lines of time: one is the update, one the publication."""
    pieces = entry(SEEDS[0]).pieces
    assert [piece["to"] for piece in pieces if piece["role"] == "date-line"] == [["removed-2", "updated"], ["removed-3", "published"]]


def test_captions_stand_where_the_document_has_them() -> None:
    """Seed 000: after the second paragraph; a document that is not at hand has its captions last."""
    one = entry(SEEDS[0])
    assert one.flow[:6] == ["block-0", "block-1", "caption-0", "caption-1", "caption-2", "block-2"]


def test_the_page_lets_nothing_in(tmp_path: Path) -> None:
    """Its policy names the hashes of the one style and the one script; what a document says cannot end its element."""
    (tmp_path / "evil.md").write_text(
        "---\ntitle: a</script><script>alert(1)</script><!--<script>\n---\n\n" + "A <b>word</b> of it.\n\n" * 9
    )
    page = make([str(tmp_path / "evil.md")], Hints(), Wanted()).page
    text = page.decode()

    policy = html.unescape(re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)[1])  # type: ignore[index]
    style, script = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1], re.search(r"<script>(.*?)</script>", text, re.DOTALL)[1]  # type: ignore[index]
    hashes = [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in (style, script)]
    assert (
        policy
        == f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; base-uri 'none'; form-action 'none'"
    )
    assert "unsafe" not in policy
    assert text.count("<script") == text.count("</script>") == 3  # the index, the document, the page's own
    assert "innerHTML" not in script
    assert "insertAdjacentHTML" not in script
    assert "<!--" not in text
    assert told(page)[0]["record"]["title"] == "a</script><script>alert(1)</script><!--<script>"


def test_a_sample_is_even_ordered_and_the_same_again() -> None:
    """No more is held than is asked for; each is as likely as any other."""
    held = []

    def items() -> Iterator[int]:
        for number in range(1000):
            held.append(number)
            yield number

    first, count = sampled(items(), 50, 7)
    assert (len(first), count) == (50, 1000)
    assert first == sorted(set(first)) == sampled(range(1000), 50, 7)[0]
    assert first != sampled(range(1000), 50, 8)[0]
    assert sampled(range(3), 50, 0) == ([0, 1, 2], 3)
    often = [0] * 20
    for seed in range(2000):
        for number in sampled(range(20), 5, seed)[0]:
            often[number] += 1
    assert min(often) > 420  # 500 are expected, with a deviation of 19
    assert max(often) < 580


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """A run's output over the five seeds: the inputs lie where they say."""
    path = tmp_path / "run.jsonl"
    path.write_text("".join(f"{cleaner.clean(seed).to_json()}\n" for seed in SEEDS), encoding="utf-8")
    return path


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "jsonl.zst", "parquet", "dataset"])
def test_a_runs_output_is_shown_with_its_documents(lines: Path, form: str) -> None:
    """However it is written, each record stands beside its document, opened again."""
    path = lines.with_name(f"out.{form}")
    if form == "jsonl.gz":
        path.write_bytes(gzip.compress(lines.read_bytes()))
    elif form == "jsonl.zst":
        zstd = pytest.importorskip("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd")
        path.write_bytes(zstd.compress(lines.read_bytes()))
    elif form in {"parquet", "dataset"}:
        pytest.importorskip("pyarrow")
        from pyarrow import parquet

        from cleaner.arrow import to_table

        path = path if form == "parquet" else path / "part-0.parquet"
        path.parent.mkdir(exist_ok=True)
        parquet.write_table(to_table(map(cleaner.clean, SEEDS)), path)
        path = path if form == "parquet" else path.parent
    else:
        path = lines
    made = make([str(path)], Hints(), Wanted())

    documents = told(made.page)
    assert (made.shown, made.found, made.refused) == (5, 5, [])
    assert [one["place"] for one in documents] == list(map(str, SEEDS))
    assert [len(one["pieces"]) for one in documents] == [len(cleaner.explain(seed)) for seed in SEEDS]
    assert [one["note"] for one in documents] == [""] * 5


def test_only_what_is_wanted(lines: Path) -> None:
    """By warning, by outlet (its id or its name), and both; of documents as of records."""
    for words in ([str(lines)], list(map(str, SEEDS))):
        assert [one["record"]["source"] for one in told(make(words, Hints(), Wanted(frozenset({"title-missing"}))).page)] == ["hk01"]
        assert make(words, Hints(), Wanted(outlets=frozenset({"stheadline", "中央社"}))).shown == 3
        assert make(words, Hints(), Wanted(frozenset({"timezone-assumed"}), frozenset({"cna"}))).shown == 0
    few = make([str(lines)], Hints(), Wanted(), sample=2, seed=1)
    assert (few.shown, few.found) == (2, 5)
    assert few.page == make([str(lines)], Hints(), Wanted(), sample=2, seed=1).page


def test_a_document_that_is_not_the_one_is_not_shown(tmp_path: Path) -> None:
    """Gone, changed since, of elsewhere, unsaid: the record is shown alone, and a line says why. Nothing is fetched."""
    changed = tmp_path / "changed.txt"
    changed.write_text("Something else entirely.", encoding="utf-8")
    record = cleaner.clean(SEEDS[0]).to_dict()
    why = {
        str(changed): "has changed",
        "nowhere.txt": "not to be found",
        "https://example.org/a": "nothing is fetched",
        None: "does not say",
    }
    path = tmp_path / "run.jsonl"
    path.write_text("\n".join(json.dumps(record | {"input": place}) for place in [*why, "-", str(tmp_path), "/dev/zero"]), encoding="utf-8")

    documents = told(make([str(path)], Hints(), Wanted()).page)
    assert [one["pieces"] for one in documents] == [None] * 7
    for one, reason in zip(documents, [*why.values(), *["not to be found"] * 3], strict=True):
        assert reason in one["note"]
    assert documents[0]["flow"][-3:] == ["caption-0", "caption-1", "caption-2"]


def test_a_record_that_another_version_made_says_so(tmp_path: Path) -> None:
    """The run's record is what is shown; the pieces keep what counterparts they have."""
    record = cleaner.clean(SEEDS[0]).to_dict()
    record["blocks"] = record["blocks"][1:]
    path = tmp_path / "run.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    (one,) = told(make([str(path)], Hints(), Wanted()).page)

    assert "gives another record" in one["note"]
    bodies = [piece.get("to") for piece in one["pieces"] if piece["role"] == "body"]
    assert bodies == [None, *([f"block-{number}"] for number in range(9))]


def test_an_item_of_a_container_is_opened_again(tmp_path: Path) -> None:
    """A record of a run over JSON Lines names its line."""
    feed = tmp_path / "feed.jsonl"
    words = "The harbour was opened on Monday after nine years of work, the council said. " * 4
    items = [{"url": f"https://example.org/{n}", "title": f"Harbour {n}", "html": f"<p>{words}</p><p>Number {n}.</p>"} for n in range(3)]
    feed.write_text("\n".join(map(json.dumps, items)), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    cleaner.run([str(feed)], str(out), workers=1)

    documents = told(make([str(out)], Hints(), Wanted()).page)
    assert [one["record"]["title"] for one in documents] == ["Harbour 0", "Harbour 1", "Harbour 2"]
    assert [one["pieces"] is not None and one["note"] for one in documents] == ["", "", ""]
    (alone,) = told(make([f"{feed}#2"], Hints(), Wanted()).page)
    assert alone["record"]["title"] == "Harbour 1"


def test_the_command(tmp_path: Path, lines: Path) -> None:
    """It says what it wrote; a refusal is told and the others shown; misuse is misuse."""
    out = tmp_path / "v.html"
    done = run("view", "seeds", "-o", str(out))
    assert (done.returncode, done.stdout, done.stderr.decode()) == (0, b"", f"cleaner: {out}: 5 documents\n")
    assert len(told(out.read_bytes())) == 5

    done = run("view", str(lines), "--sample", "2", "-o", str(out))
    assert done.stderr.decode() == f"cleaner: {out}: 2 documents, a sample of 5\n"

    done = run("view", "seeds/gone.txt", str(SEEDS[0]), "-o", str(out))
    assert done.returncode == 1
    assert b"seeds/gone.txt: no such file [missing]" in done.stderr
    assert len(told(out.read_bytes())) == 1

    done = run("view", str(SEEDS[0]), "-o", "-")
    assert done.stdout.startswith(b"<!DOCTYPE html>")
    assert [one["place"] for one in told(done.stdout)] == [str(SEEDS[0])]

    done = run("view", str(SEEDS[0]), "--warning", "nonsense")
    assert (done.returncode, b"no such warning: nonsense" in done.stderr) == (2, True)
    copy = tmp_path / "copy.txt"
    copy.write_bytes(SEEDS[0].read_bytes())
    done = run("view", str(copy), "-o", str(copy))
    assert (done.returncode, b"would replace a document" in done.stderr, copy.read_bytes()) == (2, True, SEEDS[0].read_bytes())
    done = run("view", str(SEEDS[0]), "-o", str(tmp_path / "no" / "v.html"))
    assert (done.returncode, b"[unwritable]" in done.stderr) == (1, True)


def test_a_broken_line_of_a_run_is_told_by_its_number(tmp_path: Path, lines: Path) -> None:
    """The others are shown."""
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(lines.read_bytes() + b'{"schema":"cleaner/2","blocks":7}\n')
    made = make([str(broken)], Hints(), Wanted())
    assert made.shown == 5
    assert [(error.code, error.place) for error in made.refused] == [("bad-record", f"{broken}#6")]


def test_from_python(tmp_path: Path) -> None:
    """One path or several; what gives no record raises, or is told."""
    assert cleaner.view(SEEDS[0], tmp_path / "one.html") == 1
    told_of: list[CleanError] = []
    assert cleaner.view([SEEDS[0], "gone.txt"], tmp_path / "two.html", on_error=told_of.append) == 1
    assert [error.code for error in told_of] == ["missing"]
    with pytest.raises(CleanError, match="no such file"):
        cleaner.view(["gone.txt"], tmp_path / "three.html")
    assert not (tmp_path / "three.html").exists()


def test_a_notebook_shows_a_record() -> None:
    """Headline, outlet, date, the body's beginning, captions, what was removed and warned of; no jinja2 is loaded for it."""
    shown = cleaner.clean(SEEDS[0])._repr_html_()
    for part in (
        "伊朗局勢 | 美俄總統通電話商",
        "星島頭條",
        "published 2026-03-10T08:36:00+08:00",
        "俄羅斯總統助理烏沙科夫表示",
        "▧ 克宮指今次",
        "removed: 51",
        "most-read 41",
    ):
        assert part in shown, part
    assert "warnings: 2 (" in cleaner.clean(SEEDS[3])._repr_html_()
    code = f"import sys, cleaner; cleaner.clean({str(SEEDS[0])!r})._repr_html_(); print('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=ROOT).stdout.strip() == "False"


def test_a_notebook_runs_nothing_of_a_record_and_takes_any() -> None:
    """Everything is escaped, the language too; an empty record and one of wrong types are shown."""
    evil = '"><script>alert(1)</script>'
    record = cleaner.CleanArticle(
        title=evil,
        authors=[evil],
        outlet=evil,
        language=evil,
        text=evil,
        captions=[evil] * 9,
        warnings=[cleaner.Warning(evil, evil)],  # type: ignore[arg-type]
    )
    shown = record._repr_html_()
    assert "<script" not in shown
    assert shown.count("&lt;script&gt;") == 11  # title, outlet, author, language, body, five captions, the warning
    assert "4 more captions" in shown
    assert "no title" in cleaner.CleanArticle()._repr_html_()
    assert cleaner.CleanArticle(title=3, text=None, authors=None, captions=None, removed=None)._repr_html_()  # type: ignore[arg-type]
