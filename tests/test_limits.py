"""What docs/limits.md says: its numbers are the code's, and those of front matter and dumps hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cleaner
from cleaner.batch.inputs import archives, containers, remote, streams, table, tar
from cleaner.errors import CODES
from cleaner.generic import opinion
from cleaner.pieces import tables
from cleaner.reading import intake, legacy, nesting
from cleaner.reading.carriers import markdown, mended, textdump
from cleaner.words import dates

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
SAID = "The council met on Monday and agreed to the plan, its leader said."


def _row(name: str) -> str:
    return next(line for line in PAGE.split("\n") if line.startswith(f"| {name}"))


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("bytes, packed or unpacked", intake.MAX_BYTES),
        ("HTML: elements within elements", nesting.MAX_DEPTH),
        ("HTML: attributes of a tag", nesting.MAX_ATTRIBUTES),
        ("HTML: start tags", nesting.MAX_TAGS),
        ("HTML: options", nesting.MAX_OPTIONS),
        ("Markdown: cells", mended.MAX_FILLED),
        ("table cells of HTML", tables._MANY_CELLS),
        ("front matter | 2", markdown.MAX_FRONT_MATTER),
        ("lines of a dump", textdump.MAX_LINES),
        ("pages given to trafilatura", opinion._LARGEST),
        ("pages given to trafilatura", opinion._CELLS),
        ("containers within containers", containers.DEEPEST),
        ("a zip's table of contents", archives.CONTENTS // 1_000_000),
        ("bytes that come out of one packed file", streams.UNPACKED // 1_000_000),
        ("bytes that come out of one packed file", streams.RATIO),
        ("a tar's header", tar.LONGEST >> 20),
        ("look-back of xz", streams.DICTIONARY // 1_000_000),
        ("a zip or Parquet file inside", containers.COPY // 1_000_000_000),
        ("rows of a Parquet table", table._ROWS),
        ("tries of a remote read", len(remote._WAITS) + 1),
        ("silence of a remote store", remote._CONNECT),
        ("silence of a remote store", remote._SILENCE),
    ],
)
def test_the_numbers_of_the_page_are_those_of_the_code(row: str, value: int) -> None:
    """As they are printed."""
    assert re.search(rf"(?<![\d,]){value:,}(?!\d|,\d)", _row(row))


def test_the_codes_and_tests_of_the_page_are_there() -> None:
    """Every code in the column of what happens, every file in the column of tests."""
    rows = [line.split("|")[1:-1] for line in PAGE.split("\n") if line.startswith("| ") and not line.startswith("| limit")]
    codes = {code for row in rows for code in re.findall(r"`([a-z]+(?:-[a-z]+)+|timeout|crashed|internal|unreadable|undecodable)`", row[3])}
    assert codes - {"front-matter-invalid", "date-missing"} <= set(CODES)
    files = {name for row in rows for name in re.findall(r"`(test_\w+\.py)`", row[4])}
    assert len(files) > 8
    assert {name for name in files if not (ROOT / "tests" / name).exists()} == set()


def test_the_years_and_the_damage_are_those_of_the_code() -> None:
    """Which are no round numbers."""
    assert (dates.EARLIEST, dates.LATEST) == ("1990-01-01", "2100-01-01")
    assert legacy.UTF8_DAMAGE == 0.25


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: A title\nnotes:\n" + "  - some words of a note\n" * 80_000 + "---\n",
        '+++\ntitle = "A title"\n' + "a." * 30 + "a=1\n+++\n",
        '+++\ntitle = "A title"\nx = {' + "a." * 30 + "a=1}\n+++\n",
        '+++\ntitle = "A title"\n[' + '"a".' * 30 + "a]\n+++\n",
        "---\ntitle: A title\na: &a [x]\nb: [*a]\n---\n",
        "---\ntitle: A title\na: &a {x: y}\nb: *a\n---\n",
    ],
)
def test_front_matter_over_a_limit_is_read_line_by_line_and_said(front: str) -> None:
    """The title is found all the same."""
    record = cleaner.clean_text(f"{front}\n{SAID}\n")

    assert (record.text, [warning.code for warning in record.warnings if warning.code.startswith("front")]) == (
        SAID,
        ["front-matter-invalid"],
    )
    assert (record.title or "").strip(' ="') == "A title"


def test_an_alias_of_a_word_is_that_word() -> None:
    """As a mirror may write it."""
    record = cleaner.clean_text(f"---\ntitle: &t A title\nauthor: [Ann Person]\nalias: *t\n---\n\n{SAID}\n")

    assert (record.title, record.authors, [warning.code for warning in record.warnings if "front" in warning.code]) == (
        "A title",
        ["Ann Person"],
        [],
    )


def test_a_dump_of_too_many_lines_is_refused() -> None:
    """One line fewer is not."""
    with pytest.raises(cleaner.CleanError, match="more than 200,000 lines") as caught:
        cleaner.clean_text("x\n" * (textdump.MAX_LINES + 1))
    assert caught.value.code == "too-complex"
    assert textdump.open_text("x\n" * textdump.MAX_LINES).carrier == "textdump"
