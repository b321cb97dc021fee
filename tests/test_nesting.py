"""What markup is refused before a parser sees it, and what is not."""

from __future__ import annotations

import random

import pytest
from selectolax.lexbor import LexborHTMLParser

import cleaner
from cleaner.errors import CleanError
from cleaner.reading import nesting
from cleaner.reading.nesting import MAX_ATTRIBUTES, MAX_DEPTH, MAX_TAGS
from cleaner.reading.open_elements import OpenElements

_SAID = "<p>The council met on Monday and agreed to the plan, its leader said.</p>"


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("<div>" * 30_000, "nested more than 512 deep"),
        ("<div><p>x" * 9_000, "nested more than 512 deep"),
        ("<ul><li>x" * 9_000, "nested more than 512 deep"),
        ("<dl><dt>x<dd>y" * 9_000, "nested more than 512 deep"),
        ("<table><tr><td>" * 9_000, "nested more than 512 deep"),
        ("<div><table></div></table>" * 9_000, "nested more than 512 deep"),
        ("<b><div></b>" * 9_000, "nested more than 512 deep"),
        ("<span><div></span>" * 9_000, "nested more than 512 deep"),
        ("".join(f"<font size={at}><p>x" for at in range(4_000)), "nested more than 512 deep"),
        ("<div>" * 30_000 + "</div>" * 30_000, "nested more than 512 deep"),
        (f"<p {' '.join(f'a{at}=1' for at in range(9_000))}>", "more than 1,000 attributes"),
        (f"<p {' '.join(f'a{at}' for at in range(9_000))}>", "more than 1,000 attributes"),
        ("<p " + " ".join(f'a{at}="<b>"' for at in range(9_000)) + ">", "more than 1,000 attributes"),
        ("<p " + "/".join(f"a{at}='>'" for at in range(9_000)) + ">", "more than 1,000 attributes"),
        ("<i>x</i>" * (MAX_TAGS + 1), "more than 150,000 tags"),
        ("<p>" + "".join(f"<i id={at}>" for at in range(300)) + "<p>x" * 2_000, "more than 150,000 tags"),
    ],
)
def test_what_no_parser_reads_in_bounded_time_is_refused(markup: str, why: str) -> None:
    """Depth, however it comes about; attributes, whatever stands in their values; tags, also those that a parser adds."""
    for document in (f"<html><body>{_SAID}{markup}", f"{_SAID}{markup}", f"---\ntitle: A\n---\n{_SAID}\n\n{markup}"):
        with pytest.raises(CleanError, match=why) as caught:
            cleaner.clean_text(document)
        assert caught.value.code == "too-complex"


def test_quotes_within_quotes_of_markdown_are_refused_too() -> None:
    """The renderer makes markup of them."""
    with pytest.raises(CleanError, match="nested more than 512 deep"):
        cleaner.clean_text(f"# A title\n\n{'>' * 9_000} x")


@pytest.mark.parametrize(
    "markup",
    [
        "<p>x" * 9_000,
        "<li>x" * 9_000,
        "<table>" + "<tr><td><div>x" * 9_000,
        "<dl>" + "<dt>x<dd>y" * 9_000,
        "<select>" + "<option>x" * 9_000,
        "<a href=/x>y" * 9_000,
        "<br>" * 9_000,
        "<b>x</b>" * 9_000,
        "<b>x<p>" * 9_000,
        "<div>x</div>" * 9_000,
        "<svg>" + "<path d=x />" * 9_000 + "</svg>",
        "<script>" + "<div>" * 9_000 + "</script>",
        "<!--" + "<div>" * 9_000 + "-->",
        "<textarea>" + "<p " + "a " * 9_000 + "</textarea>",
        "<div>" * 250 + "x" + "</div>" * 250 + "<b>x</b>" * 9_000,
        "<p " + " ".join(f"a{at}=1" for at in range(900)) + ">x</p>" + "<b>x</b>" * 9_000,
        "</div>" * 9_000,
        f'<img src="data:image/png;base64,{"A" * 100_000}">',
    ],
)
def test_what_only_looks_deep_is_read(markup: str) -> None:
    """End tags that may be left out, elements without any, and what is no markup at all."""
    nesting.check(f"<html><body>{markup}")
    assert _depth(f"<html><body>{markup}") <= MAX_DEPTH


@pytest.mark.parametrize("seed", range(40))
def test_the_depth_that_is_told_is_no_less_than_the_parsers(seed: int) -> None:
    """Any soup of tags: what is held open for too short could hide a depth."""
    chance = random.Random(seed)
    tags = "div p b i a font span ul li dl dt dd table tr td object h1 button form section blockquote figure ruby rt time nobr label em pre".split()  # noqa: SIM905
    for _ in range(25):
        some = chance.sample(tags, 3)
        forms = ("<%s>", "<%s>", "</%s>", "<%s a=1>", "<%s>x")
        unit = "".join(chance.choice(forms) % chance.choice(some) for _ in range(chance.randint(1, 7)))
        told, tree = 0, OpenElements()
        for text, closes, name, attributes in nesting._tags(f"<body>{unit * 100}", tree):
            if text:
                tree.words()
            if closes:
                tree.close(name)
            else:
                tree.open(name, attributes)
            told = max(told, tree.depth)
        assert _depth(f"<body>{unit * 100}") <= 2 * told + 30, unit


def _depth(markup: str) -> int:
    """How deep a parser's tree is."""
    deepest, level, node = 0, 0, LexborHTMLParser(markup).root
    while node is not None:
        deepest = max(deepest, level)
        if node.child is not None:
            node, level = node.child, level + 1
            continue
        while node is not None and node.next is None:
            node, level = node.parent, level - 1
        node = node.next if node is not None else None
    return deepest


def test_the_limit_of_attributes_is_the_one_that_is_said() -> None:
    """As many as are let in are read, one more is not."""
    tag = "<p " + " ".join(f"attribute-number-{at}=1" for at in range(MAX_ATTRIBUTES)) + "{}>x</p>"
    nesting.check(tag.format(""))
    with pytest.raises(CleanError, match="attributes"):
        nesting.check(tag.format(" more"))
