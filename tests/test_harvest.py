"""The elements of a page that say something of it, gathered in one search."""

from __future__ import annotations

import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleaner.metadata import declared, structured
from cleaner.metadata.harvest import gather

_PAGE = """<html><head><meta name="author" content="Ana Vale"><link rel="shortlink canonical" href="/wall"><style>h1 {}</style>
<script type="application/ld+json">{"@type": "NewsArticle"}</script><script>var a = 1</script></head>
<body><h1>Harbour wall fails</h1><meta itemprop="datePublished" content="2024-05-03"><time>3 May 2024</time>
<svg><style><g><time>4 May</time></g></style></svg><template><h1>Another</h1></template><abbr class="published">3 May</abbr></body></html>"""


def test_each_list_is_in_page_order() -> None:
    found = gather(LexborHTMLParser(_PAGE))
    assert [attributes.get("name") for attributes in found.metas] == ["author"]
    assert [attributes.get("itemprop") for attributes in found.astray] == ["datePublished"]
    assert found.scripts == ['{"@type": "NewsArticle"}']
    assert found.canonical == ["/wall"]
    assert [node.text() for node in found.headings] == ["Harbour wall fails"]
    assert [node.tag for node, _ in found.dated] == ["meta", "time", "abbr"]


def test_what_no_reader_sees_is_dropped() -> None:
    tree = LexborHTMLParser(_PAGE)
    found = gather(tree)
    found.strip()
    assert not tree.css("script, style, template")
    assert [node.text() for node in found.headings] == ["Harbour wall fails"]
    assert found.unseen == []


def test_another_tree_is_searched_anew() -> None:
    said = structured.read(LexborHTMLParser("<h1>One</h1>"))
    other = LexborHTMLParser("<h1>Two</h1>")
    assert [node.text() for node in structured.harvested(other, said).headings] == ["Two"]


@pytest.mark.parametrize(
    "markup",
    [
        "<span>word 12 " * 200_000,
        "<h1>Another thing</h1>" + "<span>word 12 " * 200_000,
        "<b>word 1 " * 200_000,
        '<div class="breadcrumb date"><a href="/x" rel="tag">ab 3</a>' * 30_000,
    ],
    ids=("spans", "below a heading", "bold", "links"),
)
def test_boxes_within_boxes_are_read_in_time(markup: str) -> None:
    text = f"<html><head><title>Harbour wall fails in the night</title></head><body>{markup}"
    tree = LexborHTMLParser(text)
    start = time.process_time()
    declared.read(tree, structured.read(tree), text)
    assert time.process_time() - start < 1.5  # a safety limit: a quarter of a second, and 2 to 16 where each box's words are read whole
