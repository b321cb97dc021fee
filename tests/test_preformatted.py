"""Preformatted text: programs keep their lines, prose of an old page is paragraphs, line numbers are nobody's words."""

from __future__ import annotations

import msgspec
import pytest

import cleaner
from cleaner.record import READABLE, SCHEMA, Block

LEAD = "<p>The kite makers of Ullerby met on Friday to choose the patterns for the summer fair.</p>"


def _blocks(markup: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in cleaner.clean_text(LEAD + markup).blocks[1:]]


def _removed(markup: str) -> list[tuple[str, str]]:
    return [(entry.rule, entry.text) for entry in cleaner.clean_text(LEAD + markup).removed]


def test_a_program_keeps_its_lines() -> None:
    """Indentation, empty lines and tabs; not the empty lines at its ends, control characters or a parser's first line feed."""
    markup = "<pre>\n\n  <b>def</b> f(a):\n\n\t\treturn a\u200b\x01 \u00a0+ 1\n\n </pre>"

    assert _blocks(markup) == [("code", "  def f(a):\n\n\t\treturn a  + 1")]
    assert cleaner.clean_text(LEAD + markup).text.endswith("fair.\n\n  def f(a):\n\n\t\treturn a  + 1")


@pytest.mark.parametrize(
    ("markup", "numbers"),
    [
        ("<table><tr><td class='gutter'><pre>1\n2\n3</pre></td><td class='code'><pre>a = 1\n\n  b = 2\n</pre></td></tr></table>", "1 2 3"),
        ("<pre><span class='lineno'>1 </span>a = 1\n<span class='lineno'>2 </span>\n<span class='lineno'>3 </span>  b = 2</pre>", "1 2 3"),
        ("<pre class='linenums'><ol><li>a = 1</li><li><br></li><li>  b = 2</li></ol></pre>", ""),
        ("<pre><code><div>a = 1</div><div>\n</div><div>&nbsp; b = 2</div></code></pre>", ""),
        ("<pre>a = 1<br><br>  b = 2<button>Copy</button></pre>", "Copy"),
        ("<listing>a = 1\n\n  b = 2</listing>", ""),
        ("<xmp>a = 1\n\n  b = 2</xmp>", ""),
    ],
)
def test_highlighters(markup: str, numbers: str) -> None:
    """The same program in the boxes of several highlighters; what stands beside the lines is ledgered."""
    assert _blocks(markup) == [("code", "a = 1\n\n  b = 2")]
    assert _removed(markup) == ([("line-numbers", numbers)] if numbers else [])


def test_a_table_that_begins_with_a_number_is_a_table() -> None:
    """Only a column that counts lines beside a program is one of line numbers."""
    markup = "<table><tr><td>1</td><td>Ullerby</td></tr></table>"

    assert _blocks(markup) == [("table", "1\tUllerby")]


@pytest.mark.parametrize("tag", ["xmp", "plaintext"])
def test_the_source_of_a_page_is_no_body(tag: str) -> None:
    """Markup that a browser shows as it stands goes to the ledger."""
    markup = f"<{tag}><div>Menu</div>"

    assert _blocks(markup) == []
    assert _removed(markup)[0][0] == "source-of-a-page"


def test_prose_in_a_pre_is_paragraphs() -> None:
    """Wrapped lines are joined, an empty or indented line begins a paragraph, short lines stay lines; links keep their words."""
    markup = (
        "<pre>The kite makers of Ullerby will show their work at the summer fair, which\n"
        "opens on the second Sunday of June on the meadow <a href='/map'>behind the mill</a>.\n\n"
        "   Visitors may bring kites of their own, the makers said, as long as no line\n"
        "is longer than the church tower is high.\n"
        "   Rain moves everything to the barn of the old dairy near the station, where\n"
        "there is room for two hundred.\n\n"
        "Office:\nMill Lane 4\nUllerby</pre>"
    )
    article = cleaner.clean_text(LEAD + markup)

    assert [(block.kind, block.text) for block in article.blocks[1:]] == [
        (
            "paragraph",
            "The kite makers of Ullerby will show their work at the summer fair, which opens on the second Sunday of June on the meadow behind the mill.",
        ),
        (
            "paragraph",
            "Visitors may bring kites of their own, the makers said, as long as no line is longer than the church tower is high.",
        ),
        ("paragraph", "Rain moves everything to the barn of the old dairy near the station, where there is room for two hundred."),
        ("paragraph", "Office:\nMill Lane 4\nUllerby"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "$ kite --help\nUsage: kite [-v] PATTERN",
        "Team        W   L\nUllerby     3   1\nSandmere    2   2",
        "for (i = 0; i < n; i++) {\n  fly(kites[i]);\n}",
        "Error: could not open the file.",
        '{\n  "name": "ullerby",\n  "kites": 3\n}',
    ],
)
def test_what_is_no_prose_stays_as_set(lines: str) -> None:
    """Commands, columns, programs, messages, data."""
    assert _blocks(f"<pre>{_escaped(lines)}</pre>") == [("code", lines)]


def _escaped(text: str) -> str:
    """Words as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def test_han_prose_in_a_pre() -> None:
    """Nothing comes between Han characters where lines meet."""
    markup = (
        "<pre>　　烏勒村的風箏匠人將在夏季集市上展出作品，集市於六月第二個星期日在磨坊後面的\n草地上開幕。\n"
        "　　匠人們說，遊客可以帶自己的風箏來，只要線不比教堂的塔樓更長就行，遇雨則改在車站旁的舊乳品廠。</pre>"
    )

    assert _blocks(markup) == [
        ("paragraph", "烏勒村的風箏匠人將在夏季集市上展出作品，集市於六月第二個星期日在磨坊後面的草地上開幕。"),
        ("paragraph", "匠人們說，遊客可以帶自己的風箏來，只要線不比教堂的塔樓更長就行，遇雨則改在車站旁的舊乳品廠。"),
    ]


def test_a_pre_that_was_never_closed_is_walked() -> None:
    """A pre around paragraphs lays out a page."""
    assert _blocks("<pre>stray<p>One paragraph.</p><p>Another.</p>") == [
        ("paragraph", "stray"),
        ("paragraph", "One paragraph."),
        ("paragraph", "Another."),
    ]


def test_fences_of_markdown() -> None:
    """Between fences indentation stays before Han characters and tags, bars make no table; outside it is a template's."""
    page = "# Kites\n\n    漢字的一行。\n\n````text\n    漢字\n    <div>\n| a | b |\n| c | d |\n```\n````\n\nThe end of it.\n"

    blocks = cleaner.clean_text(page).blocks

    assert [(block.kind, block.text) for block in blocks] == [
        ("paragraph", "漢字的一行。"),
        ("code", "    漢字\n    <div>\n| a | b |\n| c | d |\n```"),
        ("paragraph", "The end of it."),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "a\n\n\n  b",
        "```\nx\n```",
        "````\n~~~",
        "    set in\n漢字\n    漢字\n\t<div>",
        "| a | b |\n|---|---|\n| c | d |",
        "x ~ y ~~ z",
        "---\na: b\n---",
        "<script>x</script>\n&amp; \\n",
        "1. x\n# y\n> z\n- w\n    漢",
        "one  \ntwo\\",
        "The kite makers of Ullerby met on Friday to choose the patterns for the fair, and all of them came by boat.",
    ],
)
def test_a_rendering_keeps_a_program(lines: str) -> None:
    """Written between fences longer than any inside and read back to the character, with the confidence."""
    blocks = [Block("paragraph", "前段。"), Block("code", lines), Block("paragraph", "末段。")]
    article = cleaner.CleanArticle(title="標題", published="2025-01-02", confidence=0.875, blocks=blocks)

    again = cleaner.clean_text(article.to_markdown())

    assert again.blocks == blocks
    assert (again.title, again.published, again.confidence) == ("標題", "2025-01-02", 0.875)


@pytest.mark.parametrize("stated", ["2", "-1", "nan", "sure", "[0.5]"])
def test_a_confidence_that_is_none_is_left(stated: str) -> None:
    """What is no share from 0 to 1 is not taken over."""
    assert cleaner.clean_text(f"---\ncleaner: {SCHEMA}\nconfidence: {stated}\n---\n\n字。\n").confidence is None


def test_records_and_renderings_of_the_older_contract_load() -> None:
    """They become records of this one; a contract that is not known is refused."""
    old = msgspec.json.encode({"schema": "cleaner/1", "title": "標題", "blocks": [{"kind": "paragraph", "text": "字。"}]})
    record = cleaner.CleanArticle.from_json(old)
    rendering = cleaner.clean_text("---\ncleaner: cleaner/1\ntitle: 標題\n---\n\n廣告\n")

    assert READABLE == ("cleaner/1", SCHEMA)
    assert (record.schema, record.title, record.confidence, record.blocks) == (SCHEMA, "標題", None, [Block("paragraph", "字。")])
    assert (rendering.adapter, rendering.text, rendering.schema) == ("rendering@1", "廣告", SCHEMA)
    with pytest.raises(cleaner.CleanError) as caught:
        cleaner.CleanArticle.from_json('{"schema": "cleaner/3"}')
    assert caught.value.code == "bad-record"


def test_no_rule_cuts_a_program() -> None:
    """Lines that would be small print elsewhere are a program's own; a mark that stands alone in a pre is still one."""
    lines = "#kites #fair\n# Copyright 2024 Ullerby\n作者：王小明（路透社）"

    assert _blocks(f"<pre>{lines}</pre><pre>廣告</pre>") == [("code", lines)]


def test_a_program_in_a_page_laid_out_by_tables() -> None:
    """What stands around the box does not matter."""
    box = "<table><tr><td><pre>1\n2</pre></td><td><pre>a = 1\nb = 2</pre></td></tr></table>"

    assert _blocks(f"<table><tr><td>{box}</td></tr><tr><td>Right.</td></tr></table>") == [("code", "a = 1\nb = 2"), ("paragraph", "Right.")]
