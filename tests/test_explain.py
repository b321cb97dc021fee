"""Why a piece of a page is taken for the article's: what the scorer thought, as `explain` tells it."""

from __future__ import annotations

import io
import re
from math import log
from pathlib import Path

import pytest
from typer.testing import CliRunner

import cleaner
from cleaner import api, cli
from cleaner.audit.explain import Explained, explained
from cleaner.audit.show import Manner, Printer, reasons
from cleaner.hints import Hints
from tests.fixture import ROOT

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ferry returns to Ullerby | The Ullerby Echo</title></head><body>
<div class="top"><a href="/">The Ullerby Echo</a></div><article class="story"><h1>Ferry returns to Ullerby</h1>
<p>The ferry to the outer island of Ullerby ran again on Friday, after a winter in which the crew had rebuilt both engines and the deck.</p>
<p>Some forty people stood in the rain to see it leave, and the brass band of the fire brigade played two marches on the quay.</p>
<p>The mayor said that the line would stay open on Sundays, too, as long as the council pays for the fuel of the third crossing.</p>
</article><div class="teasers"><p><a href="/a">Old cinema finds a buyer</a></p></div></body></html>"""
SEED = next((ROOT / "seeds").glob("002*"))


@pytest.fixture
def page(tmp_path: Path) -> str:
    """A small page of an outlet that nobody knows, saved."""
    path = tmp_path / "ferry.html"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def thought(likely: float | None, *why: tuple[str, float]) -> Explained:
    """A piece of which the scorer thought so."""
    return Explained(3, "paragraph", "article > p", "body", "body", "The ferry ran again.", None, kept=True, likely=likely, why=why)


def test_reasons_are_the_strongest_of_each_side() -> None:
    """For, then against, each by strength; what weighs nothing is not told."""
    piece = thought(0.875, ("near article", 1.5), ("linked=11", -1.25), ("size=7", 0.5), ("tag=1", 0.25), ("depth=2", 0.0))

    assert reasons(piece, 2) == ["likely 0.88", "for      near article +1.50, size=7 +0.50", "against  linked=11 -1.25"]
    assert reasons(piece, None)[1] == "for      near article +1.50, size=7 +0.50, tag=1 +0.25"
    assert reasons(thought(0.5)) == ["likely 0.50"]
    assert reasons(thought(None)) == []


def test_what_is_printed() -> None:
    """Under each piece its likelihood and the reasons, once where a rule split it; plain where no terminal is."""
    out = io.StringIO()
    way = api.way(PAGE.encode(), Hints())
    piece = thought(0.875, ("near article", 1.5), ("linked=11", -1.25))

    printer = Printer(out, Manner())
    printer.head("ferry.html", way)
    printer.pieces([piece, piece])
    printer.warnings(way)

    assert out.getvalue().splitlines() == [
        "ferry.html: html, no outlet recognised, adapter generic@2",
        "   3  body            body                   The ferry ran again.",
        "      likely 0.88",
        "      for      near article +1.50",
        "      against  linked=11 -1.25",
        "   3  body            body                   The ferry ran again.",
        *(f"   !  {code}: {detail}" for code, detail in way.facts.doubts),
    ]
    assert [code for code, _ in way.facts.doubts] == ["date-missing", "source-unknown"]


def test_the_command_says_why(page: str) -> None:
    """Every piece with text has a likelihood; one piece on request, with all that spoke of it; without the flag nothing new."""
    runner = CliRunner()

    plain, why, one = (runner.invoke(cli.app, ["explain", page, *more]) for more in ([], ["--why"], ["--why", "--piece", "2"]))

    assert {done.exit_code for done in (plain, why, one)} == {0}
    bare, rest = ([line for line in done.output.splitlines() if not line.startswith("      ")] for done in (plain, why))
    assert bare == rest
    assert len(re.findall(r"^      likely \d\.\d\d$", why.output, re.MULTILINE)) == 6
    assert max(line.count(",") for line in re.findall(r"^      (?:for|against) .*$", why.output, re.MULTILINE)) == 3
    lines = one.output.splitlines()
    assert [line[:14].split()[0] for line in lines[1:]] == ["2", "likely", "for", "against", "!", "!"]
    assert sum(line.count(",") for line in lines[3:5]) > 20


def test_reasons_add_up(page: str) -> None:
    """They are the log odds of the likelihood, and nothing else is in it."""
    pieces = cleaner.explain(page, why=True)

    assert [piece.role for piece in pieces if piece.likely is not None and piece.likely > 0.9].count("body") == 3
    for piece in pieces:
        assert piece.likely is not None
        assert sum(weight for _, weight in piece.why) == pytest.approx(log(piece.likely / (1 - piece.likely)))
    assert all(piece.likely is None and piece.why == () for piece in cleaner.explain(page))


def test_where_no_scorer_was_asked() -> None:
    """A known outlet's rules and other carriers have no likelihood, a region of a page has none."""
    assert all(piece.likely is None for piece in cleaner.explain(SEED, why=True))
    way = api.way(PAGE.replace("<article", "<nav>Home Town</nav><article").encode(), Hints())
    assert [piece.likely is None for piece in explained(way, why=True)].count(True) == 1
