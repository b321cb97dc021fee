"""`cleaner explain` asked for more: a field, a role, the difference to another record, where the fields come from."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

import cleaner
from cleaner import cli, pipeline
from cleaner.audit.difference import differences, read_record
from cleaner.audit.explain import Explained
from cleaner.audit.provenance import origins
from cleaner.audit.show import Manner, Printer, Run, folded
from cleaner.errors import CleanError
from cleaner.hints import Hints
from tests.fixture import ROOT

SEED = next((ROOT / "seeds").glob("000*"))
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry returns to Ullerby | The Ullerby Echo</title>
<meta property="og:title" content="Ferry returns to Ullerby"><link rel="canonical" href="https://echo.example/ferry">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry returns to Ullerby",
"datePublished": "2026-03-10T08:00:00Z", "author": {"@type": "Person", "name": "Nora Feldkamp"}}</script></head><body>
<article><h1>Ferry returns to Ullerby</h1>
<p>The ferry to the outer island of Ullerby ran again on Friday, after a winter in which the crew had rebuilt both engines and the deck.</p>
<p>Some forty people stood in the rain to see it leave, and the brass band of the fire brigade played two marches on the quay.</p>
<p>The mayor said that the line would stay open on Sundays, too, as long as the council pays for the fuel of the third crossing.</p>
</article></body></html>"""


def called(*words: object, code: int = 0) -> list[str]:
    done = CliRunner().invoke(cli.app, ["explain", *map(str, words)])
    assert done.exit_code == code, done.output
    return done.output.splitlines()


def test_a_field_shows_what_it_was_made_of_and_where_it_comes_from() -> None:
    lines = called(SEED, "--field", "published")

    assert lines[1].split()[:3] == ["5", "date-line", "time-line"]
    assert lines[2:6] == [
        "      → published: 08:36 2026-03-10 HKT",
        "where the fields come from",
        "  published       2026-03-10T08:36:00+08:00",
        "                  from piece 5 (time-line)",
    ]
    captions = [line.split()[1:3] for line in called(SEED, "--field", "captions")[1:4]]
    assert captions == [["caption", "caption-twice"]] * 3


def test_a_field_that_is_none_is_misuse() -> None:
    done = CliRunner().invoke(cli.app, ["explain", str(SEED), "--field", "caption"])

    assert done.exit_code == 2
    assert "no field is called caption" in done.output
    assert "captions" in done.output


def test_only_what_was_removed_or_one_role() -> None:
    removed = {line.split()[1] for line in called(SEED, "--only", "removed")[1:] if line[:4].strip().isdigit()}
    assert removed == {"crawler", "copyright", "date-line", "related-label", "duplicate", "promo", "most-read"}
    assert [line.split()[0] for line in called(SEED, "--only", "promo")[1:]][:2] == ["24", "25"]
    assert "no role is called noise" in "".join(called(SEED, "--only", "noise", code=2))


def test_the_most_read_list_is_a_line_unless_all_is_asked_for() -> None:
    (line,) = [line for line in called(SEED) if line.split()[1:2] == ["most-read"]]

    assert line.startswith("26–66  most-read")
    assert "41 pieces: 最Hit | " in line
    assert len([line for line in called(SEED, "--all") if line.split()[1:2] == ["most-read"]]) == 41


def test_a_few_pieces_and_those_that_gave_facts_are_not_folded() -> None:
    def piece(role: str, *facts: tuple[str, str]) -> Explained:
        return Explained(1, "line", "", role, "r", "words", None, kept=False, facts=facts)

    few, many = [piece("promo")] * 3, [piece("promo")] * 4
    assert [type(one) for one in folded(few)] == [Explained] * 3
    assert [type(one) for one in folded(many)] == [Run]
    assert [type(one) for one in folded([*many[:2], piece("promo", ("authors", "x")), *many[:2]])] == [Explained] * 5


def test_where_the_fields_of_a_page_come_from() -> None:
    way = pipeline.made(PAGE.encode(), Hints(), pipeline.walk)
    found = {origin.field: (origin.value, origin.found) for origin in origins(way)}

    assert found["published"] == ("2026-03-10T08:00:00Z", ("JSON-LD NewsArticle.datePublished",))
    assert found["authors"] == ("Nora Feldkamp", ("JSON-LD NewsArticle.author.name",))
    assert found["url"] == ("https://echo.example/ferry", ("the link element's href",))
    title = [part.piece.index for part in way.parts if part.role == "title"]
    assert found["title"][1][0].startswith(f"piece {title[0]} (")


def test_where_front_matter_and_the_outlet_speak() -> None:
    text = (
        "---\ntitle: 渡輪復航\ndate: 2026-03-10\ntags: [渡輪, 交通]\n---\n\n外島渡輪周五復航，兩部引擎和甲板都已重建，約四十人冒雨送行。\n"
    )
    found = {(o.field, o.value): o.found for o in origins(pipeline.made(text.encode(), Hints(), pipeline.walk))}

    assert found["title", "渡輪復航"] == ("front matter title",)
    assert found["published", "2026-03-10"] == ("front matter date",)
    assert found["tags", "交通"] == ("front matter tags",)


def test_a_record_differs_from_another(tmp_path: Path) -> None:
    record = cleaner.clean(SEED)
    assert differences(record, record.to_dict()) == []

    other = record.to_dict() | {"title": "另一個標題", "captions": record.captions[:2]}
    (tmp_path / "other.json").write_text(json.dumps(other), encoding="utf-8")
    lines = called(SEED, "--diff", tmp_path / "other.json", code=1)
    assert lines[1] == "2 fields differ"
    assert lines[2:4] == ["title differs", '  there "另一個標題"']
    assert lines[5].split()[:3] == ["2", "title", "headline-line"]
    assert "captions differs, from entry 2 on" in lines

    (tmp_path / "same.json").write_text(record.to_json(), encoding="utf-8")
    assert called(SEED, "--diff", tmp_path / "same.json")[1:] == ["no field differs"]


@pytest.mark.parametrize("folder", ["hk01/dump-b-live", "generic/page-decoration"])
def test_a_fixtures_expectation_is_a_record(folder: str) -> None:
    home = ROOT / "fixtures" / folder
    (page,) = [path for path in home.iterdir() if path.name.startswith("page")]

    hints = json.loads((home / "hints.json").read_text()) if (home / "hints.json").exists() else {}

    assert differences(cleaner.clean(page, **hints), read_record(str(home / "expected.json"))) == []


@pytest.mark.parametrize(("content", "code"), [("[1]", "bad-record"), ("{}", "bad-record"), ("{", "bad-record"), (None, "missing")])
def test_what_is_no_record_is_refused_by_name(content: str | None, code: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    if content is not None:
        path.write_text(content)
    with pytest.raises(CleanError) as caught:
        read_record(str(path))
    assert (caught.value.code, caught.value.place) == (code, str(path))


def test_a_terminal_gets_cut_lines_that_fit_in_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    from rich.cells import cell_len

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    pieces = cleaner.explain(SEED)
    for full, most in ((False, 80), (True, 10_000)):
        out = Terminal()
        Printer(out, Manner(full=full)).pieces(pieces)
        assert "\x1b[3" not in out.getvalue()  # no colour
        lines = re.sub("\x1b\\[[0-9;]*m", "", out.getvalue()).splitlines()
        assert max(map(cell_len, lines)) <= most
        assert any(line.endswith("…") for line in lines) is not full


def test_no_fixture_differs_from_its_own_expectation() -> None:
    """As `cleaner outlet check` compares them."""
    wrong, tried = [], 0
    for expected in sorted((ROOT / "fixtures").glob("*/*/expected.json")):
        home = expected.parent
        page = next((path for path in home.iterdir() if path.name not in {"expected.json", "hints.json"}), None)
        if page is None:
            continue
        hints = json.loads((home / "hints.json").read_text(encoding="utf-8")) if (home / "hints.json").exists() else {}
        try:
            record = cleaner.clean(page, **hints)
        except CleanError:
            continue
        tried += 1
        wrong += [f"{home.name}: {found.field}" for found in differences(record, read_record(str(expected)))]
    assert wrong == []
    assert tried > 400


def test_a_whole_record_is_compared_in_full() -> None:
    record = cleaner.clean(SEED)
    other = record.to_dict()
    heading = next(block for block in other["blocks"] if block["kind"] == "heading")
    del heading["level"]

    (found,) = differences(record, other)
    assert (found.field, found.have["kind"]) == ("blocks", "heading")
    assert differences(record, record.to_dict() | {"published": "2026-03-10T00:36:00Z"}) == []  # the same instant
