"""The headline of a page of an unknown outlet, and the names cut off it."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleaner.metadata import structured
from cleaner.metadata.bare_titles import bare, unescaped
from cleaner.metadata.house import House
from cleaner.metadata.standfirst import Element, standfirst
from cleaner.metadata.titles import Headline, headline

WANT = "Council votes to rebuild the mill"


def found(head: str, body: str, url: str | None = None) -> Headline | None:
    tree = LexborHTMLParser(f"<html><head>{head}</head><body>{body}</body></html>")
    return headline(tree, structured.read(tree), url)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param("<title>Council votes to rebuild the mill | The Vale Post</title>", f"<h1>{WANT}</h1>", id="h1"),
        pytest.param(
            f"<title>{WANT} - The Vale Post</title>", f'<h1><a href="/">The Vale Post</a></h1><h1>{WANT}</h1>', id="the logo is an h1, too"
        ),
        pytest.param(f"<title>The Vale Post: {WANT}</title>", f"<h1>The Vale Post</h1><h2>{WANT}</h2>", id="the only h1 is the logo"),
        pytest.param(f'<meta property="og:title" content="{WANT}">', f"<h1>Opinion</h1><h2>{WANT}</h2>", id="the h1 is the section"),
        pytest.param("", f'<h1><span class="kicker">Exclusive</span>: {WANT}</h1>', id="kicker"),
        pytest.param("", f'<h1><span class="sr-only">Article:</span>{WANT}<span hidden>x</span></h1>', id="hidden words"),
        pytest.param("", f'<h1>{WANT}<small class="subtitle">It was the last one in the valley</small></h1>', id="a standfirst inside"),
        pytest.param(
            f"<title>{WANT}</title>", f"<h1><span>Town Hall</span><span>{WANT}</span></h1>", id="a kicker that only the title tells"
        ),
        pytest.param(
            '<meta property="og:title" content="You will not believe what this council did">', f"<h1>{WANT}</h1>", id="a social variant"
        ),
        pytest.param(f"<title>{WANT} | The Vale Post</title>", "<p>text</p>", id="nothing printed"),
        pytest.param(
            f'<title>{WANT} - The Vale Post</title><meta property="og:site_name" content="The Vale Post">', "<p>text</p>", id="site_name"
        ),
        pytest.param(f"<title>The Vale Post | News | {WANT}</title>", f"<h1>{WANT}</h1>", id="the outlet before it"),
        pytest.param(
            f'<meta property="og:title" content="{WANT}">', f"<aside><h2>{WANT}</h2></aside><h3>{WANT}</h3>", id="not in the margin"
        ),
        pytest.param(f"<title>{WANT}</title>", f"<h1>Related stories from the valley</h1><h1>{WANT}</h1>", id="agreement before order"),
        pytest.param(
            f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{WANT}"}}</script><title>Vale Post</title>',
            "<h1>Menu</h1>",
            id="JSON-LD alone",
        ),
        pytest.param("", f'<h1><a class="anchor" href="#x">{WANT}</a></h1>', id="a class that elsewhere means what hangs on it"),
        pytest.param("", f'<h1><span class="label">{WANT}</span></h1>', id="a class that elsewhere means a kicker"),
        pytest.param("", f"<h1>{WANT}</h1><h1>Another story of the same valley today</h1>", id="the first of two"),
    ],
)
def test_the_page_s_own_headline_is_found(head: str, body: str) -> None:
    title = found(head, body)
    assert title is not None
    assert title.text == WANT


@pytest.mark.parametrize(
    ("title", "url"),
    [("Untitled", None), ("Home", None), ("404 Not Found", None), ("The Vale Post", "https://www.thevalepost.example/a"), ("", None)],
)
def test_a_placeholder_or_the_outlet_s_name_is_no_headline(title: str, url: str | None) -> None:
    assert found(f"<title>{title}</title>", "<p>text</p>", url) is None


def test_the_node_and_the_kicker_are_given() -> None:
    title = found("", f'<h1 id="x"><span class="overline">Town Hall</span>{WANT}</h1>')
    assert title is not None
    assert title.node is not None
    assert title.node.id == "x"
    assert title.kicker == "Town Hall"


def test_a_chinese_h1_that_is_the_logo_gives_way_to_the_title() -> None:
    title = found("<title>市议会通过重建旧水磨坊_新闻_河谷网</title>", "<h1>河谷网</h1><p>text</p>")
    assert title is not None
    assert title.text == "市议会通过重建旧水磨坊"


VALE = House(("The Vale Post",), frozenset(("thevalepost",)), "thevalepost.example")


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("Mill to be rebuilt - The Vale Post", "Mill to be rebuilt"),
        ("Mill to be rebuilt – The Vale Post", "Mill to be rebuilt"),
        ("Mill to be rebuilt » The Vale Post", "Mill to be rebuilt"),
        ("Mill to be rebuilt :: The Vale Post", "Mill to be rebuilt"),
        ("Mill to be rebuilt · thevalepost.example", "Mill to be rebuilt"),
        ("Old mill to be rebuilt soon | Business | The Vale Post", "Old mill to be rebuilt soon"),
        ("The Vale Post: Mill to be rebuilt", "Mill to be rebuilt"),
        ("The Vale Post | Mill to be rebuilt", "Mill to be rebuilt"),
        ("Review: The Long Way Down", "Review: The Long Way Down"),
        ("Paris - Nice: the sixth stage", "Paris - Nice: the sixth stage"),
        ("Mill saved - what the council said next", "Mill saved - what the council said next"),
        ("Two-day strike over", "Two-day strike over"),
    ],
)
def test_the_outlet_s_name_is_cut_and_nothing_of_the_headline(title: str, want: str) -> None:
    assert bare(title, VALE) == want


@pytest.mark.parametrize(
    ("text", "host", "want"),
    [
        ("Süddeutsche Zeitung", "www.sueddeutsche.example", True),
        ("El País", "elpais.example", True),
        ("The Vale Post", "vale-post.example", True),
        ("Vale Post Evening News", "valepost.example", True),
        ("valepost.example", "news.valepost.example", True),
        ("河谷", "valepost.example", False),
        ("Spiegelneuronen", "spiegel.example", False),
        ("Vale of tears for the whole town", "vale.example", False),
        ("News", "news.example.org", False),
    ],
)
def test_a_host_tells_its_house_s_name(text: str, host: str, want: bool) -> None:  # noqa: FBT001 - a column of the table
    assert House((), frozenset(), host).is_name(text) is want


NOBODY = House((), frozenset(), "")


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("市议会通过重建旧水磨坊_河谷网", "市议会通过重建旧水磨坊"),
        ("市议会通过重建旧水磨坊-河谷新闻网", "市议会通过重建旧水磨坊"),
        ("市議會通過重建舊水磨坊｜河谷日報", "市議會通過重建舊水磨坊"),
        ("Council votes to rebuild the mill | Vale Post", WANT),
        ("Council votes to rebuild the mill - valepost.example", WANT),
        (
            "Council votes to rebuild the mill - mayor speaks of a great day",
            "Council votes to rebuild the mill - mayor speaks of a great day",
        ),
        ("北京-上海高铁今日起提速", "北京-上海高铁今日起提速"),
    ],
)
def test_an_unknown_name_is_cut_by_its_looks(title: str, want: str) -> None:
    assert bare(title, NOBODY) == want


def test_entities_are_read_also_where_they_were_escaped_twice() -> None:
    assert unescaped("Salt &amp;amp; Stone&#8217;s end") == "Salt & Stone’s end"


@pytest.mark.parametrize(
    ("element", "want"),
    [
        (Element("p", "article__dek", "The old mill has stood empty for nineteen years."), 0),
        (Element("div", "x alternativeHeadline", "The old mill has stood empty for nineteen years."), 0),
        (Element("h2", "", "The old mill has stood empty for nineteen years."), 0),
        (Element("h2", "", "What this page is about"), None),
        (Element("p", "lead", "The old mill has stood empty for nineteen years."), None),
        (Element("p", "intro", "The old mill has stood empty for nineteen years.", in_body=True), None),
        (Element("p", "subtitle byline", "The old mill has stood empty, writes Nell Farr."), None),
        (Element("figcaption", "subtitle", "The old mill has stood empty for nineteen years."), None),
        (Element("p", "subtitle", "3 March 2024, 10:15, Vale"), None),
        (Element("p", "subtitle", "Town Hall"), None),
        (Element("h2", "", WANT), None),
    ],
)
def test_a_standfirst_is_told_by_its_element(element: Element, want: int | None) -> None:
    assert standfirst([element], WANT) == want
