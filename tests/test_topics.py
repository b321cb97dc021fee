"""Section, tags, address and lead picture of a page of an unknown outlet."""

from __future__ import annotations

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleaner.metadata import structured
from cleaner.metadata.house import house
from cleaner.metadata.identity import address
from cleaner.metadata.topics import section, tags

TITLE = "Council votes to rebuild the mill"


def ld(**values: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **values})}</script>'


def opened(markup: str) -> tuple[LexborHTMLParser, structured.Structured]:
    tree = LexborHTMLParser(f'<html><head><meta property="og:site_name" content="Vale Post"></head><body>{markup}</body></html>')
    return tree, structured.read(LexborHTMLParser(f'<meta property="og:site_name" content="Vale Post">{markup}'))


def meta(name: str, *contents: str) -> str:
    return "".join(f'<meta name="{name}" content="{content}">' for content in contents)


CRUMBS = json.dumps(
    {"@type": "BreadcrumbList", "itemListElement": [{"name": "Home"}, {"item": {"name": "News"}}, {"name": "Vale"}, {"name": TITLE}]}
)


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        pytest.param(ld(articleSection="Politics"), "Politics", id="JSON-LD"),
        pytest.param(ld(articleSection=["Politics", "Vale"]), "Politics", id="a list"),
        pytest.param(meta("article:section", "Arts &amp;amp; Letters"), "Arts & Letters", id="meta"),
        pytest.param(
            meta("article:section", "Vale Post") + '<div class="breadcrumb"><a href="/x">Sport</a></div>', "Sport", id="not the outlet"
        ),
        pytest.param(f'<script type="application/ld+json">{CRUMBS}</script>', "Vale", id="BreadcrumbList"),
        pytest.param(
            f'<ol class="breadcrumbs"><li><a href="/">Home</a><li><a href="/n">News</a><li><a href="/a">{TITLE}</a></ol>',
            "News",
            id="breadcrumb",
        ),
        pytest.param(
            '<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/n">要闻</a> &gt; 正文</div>', "要闻", id="you are here"
        ),
        pytest.param('<div class="breadcrumb"><a href="/">Home</a></div>', None, id="home alone"),
        pytest.param("<p>text</p>", None, id="nothing"),
    ],
)
def test_the_section_is_read(markup: str, want: str | None) -> None:
    tree, said = opened(markup)
    assert section(tree, said, house(tree, said), TITLE) == want


def test_the_kicker_is_the_section_where_nothing_else_tells() -> None:
    tree, said = opened("<p>text</p>")
    assert section(tree, said, house(tree, said), TITLE, kicker="Town Hall") == "Town Hall"


@pytest.mark.parametrize(
    ("markup", "want"),
    [
        pytest.param(ld(keywords="Mills, #Rivers ,mills"), ["Mills", "Rivers"], id="a string"),
        pytest.param(ld(keywords=["Mills", {"name": "Rivers"}, None]), ["Mills", "Rivers"], id="a list"),
        pytest.param(meta("article:tag", "Mills", "Rivers"), ["Mills", "Rivers"], id="several metas"),
        pytest.param(meta("news_keywords", "水磨坊，河谷；市议会"), ["水磨坊", "河谷", "市议会"], id="Chinese commas"),
        pytest.param('<p><a rel="tag" href="/t/1">Mills</a> <a rel="tag" href="/t/2">Rivers</a></p>', ["Mills", "Rivers"], id="rel=tag"),
        pytest.param('<ul class="post-tags"><li><a href="/t">#Mills</a></ul>', ["Mills"], id="a list of tags"),
        pytest.param('<aside class="widget"><a rel="tag" href="/t">Trending</a></aside>', [], id="the margin's"),
        pytest.param(meta("keywords", "council, mill"), ["council", "mill"], id="keywords that the headline holds"),
        pytest.param(meta("keywords", "news, sport, weather, jobs"), [], id="the site's own keywords"),
        pytest.param(meta("news_keywords", TITLE), [], id="the headline"),
        pytest.param(meta("news_keywords", f"{TITLE},Mills"), ["Mills"], id="the headline among them"),
        pytest.param(meta("article:tag", "Vale Post", "Uncategorized", "Mills"), ["Mills"], id="the outlet, nothing"),
        pytest.param(ld(keywords=["type:article", "tag: Mills", "id_48213"]), ["Mills"], id="machine words"),
        pytest.param(meta("article:tag", *(f"Tag number {n}" for n in range(60))), [], id="a site's whole list"),
    ],
)
def test_the_tags_are_read(markup: str, want: list[str]) -> None:
    tree, said = opened(markup)
    assert tags(tree, said, house(tree, said), TITLE) == want


HERE = "https://vale.example/news/mill?utm_source=x"


@pytest.mark.parametrize(
    ("markup", "url", "want"),
    [
        ('<link rel="canonical" href="https://vale.example/news/the-mill">', HERE, "https://vale.example/news/the-mill"),
        ('<link rel="canonical" href="/news/the-mill">', HERE, "https://vale.example/news/the-mill"),
        ('<base href="https://other.example/a/"><link rel="canonical" href="b">', HERE, "https://other.example/a/b"),
        ('<link rel="canonical" href="//vale.example/news/the-mill">', HERE, "https://vale.example/news/the-mill"),
        ('<link rel="canonical" href="https://vale.example/">', HERE, "https://vale.example/news/mill"),
        ('<link rel="canonical" href="http://localhost:3000/news/mill">', HERE, "https://vale.example/news/mill"),
        ('<link rel="canonical" href="null">', f" {HERE} ", "https://vale.example/news/mill"),
        ('<link rel="canonical" href="{{url}}">' + meta("og:url", "https://vale.example/n/1"), None, "https://vale.example/n/1"),
        (ld(mainEntityOfPage={"@id": "https://vale.example/n/2"}), None, "https://vale.example/n/2"),
        ('<link rel="canonical" href="/n/1">', None, None),
    ],
)
def test_the_page_s_own_address_is_told(markup: str, url: str | None, want: str | None) -> None:
    tree = LexborHTMLParser(markup)
    assert address(tree, structured.read(tree), url) == want
