"""What a page says for machines: JSON-LD in every shape, meta elements wherever they stand."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleaner.document.structured import Structured
from cleaner.metadata import lenient, structured

_ARTICLE = '{"@type": "NewsArticle", "headline": "Council votes"}'


def read(*scripts: str, head: str = "", body: str = "") -> Structured:
    marked = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return structured.read(LexborHTMLParser(f"<html><head>{head}{marked}</head><body>{body}</body></html>"))


def headline(*scripts: str, head: str = "") -> Any:
    return read(*scripts, head=head).article.get("headline")


@pytest.mark.parametrize(
    "script",
    [
        _ARTICLE,
        f"[{_ARTICLE}]",
        f'[null, {{"@type": "BreadcrumbList"}}, {_ARTICLE}]',
        f'{{"@graph": [{{"@type": "WebSite"}}, {_ARTICLE}]}}',
        f'{{"@type": "WebPage", "mainEntity": {_ARTICLE}}}',
        f'{{"@type": "WebPage", "mainEntityOfPage": [{_ARTICLE}]}}',
        '{"@type": ["NewsArticle", "Article", null], "headline": "Council votes"}',
        '{"@type": "https://schema.org/NewsArticle", "headline": "Council votes"}',
        f"<!-- {_ARTICLE} -->",
        f"//<![CDATA[\n{_ARTICLE}\n//]]>",
        f"\ufeff{_ARTICLE}",
        f"{_ARTICLE};",
        f"{_ARTICLE}{_ARTICLE}",
        f"{_ARTICLE},\n{_ARTICLE}",
        _ARTICLE.replace('"', "&quot;"),
        '{"@type": "NewsArticle", "headline": "Council votes",}',
        '{"@type": "NewsArticle", "headline": "Council votes", "description": "one\ntwo\tthree"}',
        '{"@type": "NewsArticle", "description": "He said "no", twice", "headline": "Council votes"}',
        '{"@type": "NewsArticle", "image": "<img width="300" src="https://x.example/a.png">", "headline": "Council votes"}',
        '{"@type": "NewsArticle" "headline": "Council votes"}',
        '{"@type": "NewsArticle",\n "url": "a"\n "headline": "Council votes"}',
        '{"@type": "NewsArticle", // the kind\n "headline": "Council votes" /* as printed */}',
        "{'@type': 'NewsArticle', 'headline': 'Council votes'}",
        '{"@type": "NewsArticle", "wordCount": undefined, "headline": "Council votes"}',
        '{"@type": "NewsArticle", "ratio": NaN, "headline": "Council votes"}',
        '{"@type": "NewsArticle", "description": "half \\ud83d a pair", "headline": "Council votes"}',
        '{"@type": "NewsArticle", "headline": "Council votes", "author": {"name": "Nora"',
        '[{"@type": "NewsArticle", "headline": "Council votes", "author": [{"name": "Nora"}}]',
        '{"@type": "NewsArticle", "path": "a\\qb", "headline": "Council votes"}',
    ],
)
def test_an_article_is_found_in_every_shape(script: str) -> None:
    assert headline(script) == "Council votes"


def test_a_quote_that_is_not_escaped_stays_in_its_string() -> None:
    (value,) = lenient.values('{"a": "He said "no", twice", "b": [1, 2.5, "x"], "c": true}')

    assert value == {"a": 'He said "no", twice', "b": [1, 2.5, "x"], "c": True}


def test_what_is_valid_is_read_by_the_lenient_reader_too() -> None:
    value = {"a": ['q"uo\\te', "\n", "ü", None, False, -1.5], "b": {"c": [], "d": {}}, "e": "https://x.example/?a=1&b=2"}

    assert lenient.values(json.dumps(value)) == [value]


@pytest.mark.parametrize("script", ["", "7", '"text"', "[]", "null", "{", "[[[[", '{"a"', "window.x = 1;", '{"@type": 7}', '{"@graph": 7}'])
def test_what_holds_no_article_gives_none(script: str) -> None:
    assert read(script).article == {}


def test_the_pages_own_article_is_the_one_that_its_address_names() -> None:
    """A related story's description may stand first."""
    other = '{"@type": "NewsArticle", "headline": "Ferry fares", "url": "https://post.example/ferry"}'
    own = '{"@type": "NewsArticle", "headline": "Council votes", "mainEntityOfPage": {"@id": "http://www.post.example/votes/#main"}}'

    assert headline(other, own, head='<link rel="canonical" href="https://post.example/votes">') == "Council votes"


def test_the_pages_own_article_is_the_one_whose_headline_its_title_holds() -> None:
    other = '{"@type": "NewsArticle", "headline": "Ferry fares rise once more", "datePublished": "2026-01-02"}'
    own = '{"@type": "NewsArticle", "headline": "Council votes on the bridge"}'

    assert (
        headline(other, own, head='<meta property="og:title" content="Council votes on the bridge | Post">')
        == "Council votes on the bridge"
    )


def test_a_list_of_other_articles_gives_no_article_of_the_page() -> None:
    items = ", ".join(f'{{"@type": "ListItem", "item": {{"@type": "NewsArticle", "headline": "Story {n}"}}}}' for n in range(3))

    assert read(f'{{"@type": "ItemList", "itemListElement": [{items}]}}').article == {}


def test_a_second_description_of_the_article_fills_what_the_first_leaves_out() -> None:
    first = '{"@type": "Article", "headline": "Council votes", "author": []}'
    second = '{"@type": "NewsArticle", "headline": "Council votes", "author": "Nora Feldkamp", "datePublished": "2026-02-03"}'
    article = read(first, second).article

    assert (article["author"], article["datePublished"]) == ("Nora Feldkamp", "2026-02-03")


def test_where_no_article_is_described_a_page_that_names_its_author_serves() -> None:
    assert read('{"@type": "WebPage", "author": {"name": "Nora Feldkamp"}}').article["author"] == {"name": "Nora Feldkamp"}
    assert read('{"@type": "WebPage", "name": "Start"}').article == {}


def test_meta_elements_are_known_by_each_of_their_names() -> None:
    head = '<meta Property="OG:Title" content="A"><meta name=" Author " value="B"><meta itemprop="dateCreated" content="C"><meta http-equiv="Last-Modified" content="D">'
    metas = read(head=head).metas

    assert metas == {"og:title": ["A"], "author": ["B"], "datecreated": ["C"], "last-modified": ["D"]}


def test_meta_elements_astray_in_the_body_serve_where_the_head_has_none() -> None:
    said = read(head='<meta name="author" content="A">', body='<meta name="author" content="B"><meta property="og:title" content="C">')

    assert said.metas == {"author": ["A"], "og:title": ["C"]}


def test_entities_escaped_twice_are_read() -> None:
    assert read(head='<meta name="author" content="Nora &amp;amp; Ivo"><meta name="empty" content=" ">').metas == {"author": ["Nora & Ivo"]}


@pytest.mark.parametrize(
    "script",
    [
        "{" * 300_000,
        "[" * 300_000,
        '{"a":"' + '" x' * 200_000,
        "/*" * 200_000,
        '"' * 300_000,
        '{"a":"' + '"      ' * 50_000,
        '{"a" ' + " " * 300_000,
    ],
    ids=["braces", "brackets", "quotes", "comments", "only quotes", "blanks", "one run of blanks"],
)
def test_broken_scripts_are_read_in_one_pass(script: str) -> None:
    started = time.process_time()
    read(script)

    assert time.process_time() - started < 3
