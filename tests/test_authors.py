"""Who wrote an article of an outlet that nobody knows."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

import cleaner
from cleaner.metadata import persons, structured
from cleaner.metadata.authors import authors

_CASES = Path(__file__).parent / "cases"
_HOUSE = frozenset(("The Harbour Post", "海港日報"))
_TEXT = "<p>" + "The council voted on Tuesday to rebuild the northern breakwater. " * 5 + "</p>"


def cases(name: str) -> list[Any]:
    """The rows of a table of cases, each named by its line."""
    lines = enumerate((_CASES / name).read_text(encoding="utf-8").splitlines(), start=1)
    rows = [(number, *line.partition("=>")) for number, line in lines if line and not line.startswith("#")]
    return [pytest.param(shown.strip(), wanted.strip(), id=f"{name}:{number}") for number, shown, _, wanted in rows]


def page(body: str, head: str = "") -> LexborHTMLParser:
    return LexborHTMLParser(f"<html><head>{head}</head><body>{body}</body></html>")


def whole(body: str) -> list[str]:
    """The authors of a whole page with a headline and a title of its own."""
    markup = f"<html lang=en><head><title>Council votes to build - Quay Notes</title></head><body><main>{body}</main></body></html>"
    return cleaner.clean_bytes(markup.encode()).authors


def found(body: str, head: str = "", url: str | None = None) -> list[str]:
    tree = page(body, head)
    return list(authors(tree, structured.read(tree), _HOUSE, url))


def ld(author: Any, **more: Any) -> str:
    item = {"@type": "NewsArticle", "headline": "Council votes", "author": author, **more}
    return f'<script type="application/ld+json">{json.dumps(item)}</script>'


@pytest.mark.parametrize(("shown", "wanted"), cases("bylines.txt"))
def test_a_byline_behind_the_headline_names_its_persons_and_nobody_else(shown: str, wanted: str) -> None:
    assert "; ".join(found(f"<h1>Council votes</h1><p>{shown}</p><div>{_TEXT}{_TEXT}</div>")) == wanted


@pytest.mark.parametrize(("shown", "wanted"), cases("author_values.txt"))
def test_a_value_for_machines_names_its_persons_and_nobody_else(shown: str, wanted: str) -> None:
    house = frozenset(("theharbourpost", "harbourpost", "海港日報"))
    assert " + ".join(persons.said(shown, house)) == wanted


@pytest.mark.parametrize(
    ("author", "wanted"),
    [
        ("Nora Feldkamp", ["Nora Feldkamp"]),
        (["Nora Feldkamp", None, "Ivo Marten"], ["Nora Feldkamp", "Ivo Marten"]),
        ({"@type": "Person", "name": "Nora Feldkamp"}, ["Nora Feldkamp"]),
        ([{"@type": "Person", "givenName": "Nora", "familyName": "Feldkamp"}], ["Nora Feldkamp"]),
        ({"@type": "Person", "name": ["Nora Feldkamp", "Ivo Marten"]}, ["Nora Feldkamp", "Ivo Marten"]),
        ({"@type": "Person", "name": {"name": "Nora Feldkamp"}}, ["Nora Feldkamp"]),
        ({"@type": "Person", "name": "Nora Feldkamp, Ivo Marten and Ruby Baye"}, ["Nora Feldkamp", "Ivo Marten", "Ruby Baye"]),
        ([{"@type": "Person", "name": "Nora Feldkamp"}, {"@type": "Organization", "name": "Coast News"}], ["Nora Feldkamp"]),
        ({"@type": "Person", "name": "The Harbour Post"}, []),
        ({"@type": ["Person", "Organization"], "name": "Nora Feldkamp"}, ["Nora Feldkamp"]),
        ({"@type": "Person", "name": 7}, []),
        (7, []),
        ({}, []),
    ],
)
def test_every_shape_of_an_author_in_json_ld_is_read(author: Any, wanted: list[str]) -> None:
    assert found("<h1>Council votes</h1>" + _TEXT, ld(author)) == wanted


def test_an_author_may_be_a_reference_into_the_graph() -> None:
    graph = {
        "@graph": [
            {"@type": "Article", "headline": "Council votes", "author": {"@id": "#nora"}},
            {"@type": "Person", "@id": "#nora", "name": "Nora Feldkamp"},
        ]
    }
    assert found(_TEXT, f'<script type="application/ld+json">{json.dumps(graph)}</script>') == ["Nora Feldkamp"]


def test_an_address_in_the_author_element_is_no_name() -> None:
    head = '<meta property="article:author" content="https://social.example/nora"><meta name="author" content="Nora Feldkamp">'
    assert found("<h1>Council votes</h1>" + _TEXT, head) == ["Nora Feldkamp"]


def test_the_sites_own_name_is_no_person_wherever_it_is_said() -> None:
    """The name of the outlet comes from the caller, og:site_name, the publisher, the host."""
    assert not found(_TEXT, '<meta name="author" content="Coast News"><meta property="og:site_name" content="Coast News">')
    assert not found(_TEXT, '<meta name="author" content="coastnews">', url="https://www.coastnews.example/a")
    assert not found(_TEXT, ld({"@type": "Person", "name": "Coast News"}, publisher={"@type": "Organization", "name": "Coast News"}))


def test_a_site_that_bears_a_persons_name_is_that_persons() -> None:
    head = '<meta name="author" content="Karl Feldkamp"><meta property="og:site_name" content="Karl Feldkamp">'
    assert found("<h1>Council votes</h1>" + _TEXT, head) == ["Karl Feldkamp"]


def test_a_printed_list_that_goes_on_is_fuller_than_what_is_said() -> None:
    body = "<h1>Council votes</h1><div><a>Nora Feldkamp</a>, <a>Ivo Marten</a> & <a>Ruby Baye</a></div>" + _TEXT + _TEXT
    assert found(body, '<meta name="author" content="Nora Feldkamp">') == ["Nora Feldkamp", "Ivo Marten", "Ruby Baye"]


def test_what_is_led_in_by_the_headline_is_believed_against_a_publishing_systems_user() -> None:
    body = "<h1>Council votes</h1><p>By <a>Nora Feldkamp</a></p>" + _TEXT + _TEXT
    assert found(body, ld({"@type": "Person", "name": "webteam2"})) == ["Nora Feldkamp"]


@pytest.mark.parametrize(
    "byline",
    [
        '<div class="byline">By <span>Nora Feldkamp</span> | <a>Email the author</a> | on March 04, 2025 at 7:40 PM</div>',
        '<div class="byline"><span class="author">Nora Feldkamp</span><span>Senior Politics Editor</span></div>',
        '<div class="author"><a>Nora Feldkamp</a><ul><li>Facebook</li><li>Copy Link URL</li></ul></div>',
        '<a rel="author" href="/nora">Nora Feldkamp</a>',
        '<span itemprop="author" itemscope><span itemprop="name">Nora Feldkamp</span></span>',
        '<div class="post-meta"><span class="author vcard"><a class="fn">Nora Feldkamp</a></span></div>',
        "<div>Written by</div><div>Nora Feldkamp</div>",
        "<div><a>Nora Feldkamp</a></div><div>3 May 2024</div>",
    ],
)
def test_elements_that_speak_of_an_author_give_the_name_alone(byline: str) -> None:
    assert found(f"<h1>Council votes</h1>{byline}{_TEXT}{_TEXT}") == ["Nora Feldkamp"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        '<div class="comments"><div class="comment-author">Ivo Marten</div></div>',
        '<div class="related"><p class="author">Ivo Marten</p></div>',
        '<aside><span class="author">Ivo Marten</span></aside>',
        '<blockquote class="twitter-tweet"><p>The vote is in.</p>&mdash; Ivo Marten (@ivo)</blockquote>',
        '<nav><a class="authors" href="/authors">Our Authors</a></nav>',
    ],
)
def test_who_wrote_something_else_on_the_page_is_no_author(elsewhere: str) -> None:
    assert not found(f"<h1>Council votes</h1>{_TEXT}{_TEXT}{elsewhere}")


def test_the_rows_of_a_list_of_other_texts_name_no_author() -> None:
    rows = "".join(f'<div><span class="author">{name}</span></div>' for name in ("Otto Lang", "Petra Wolf", "Ana Silva", "Bea Hart"))

    assert not found(f"<h1>Council votes</h1>{_TEXT}{_TEXT}{rows}")
    assert found(f'<h1>Council votes</h1><span class="author">Nora Feldkamp</span>{_TEXT}{_TEXT}{rows}') == ["Nora Feldkamp"]


def test_the_byline_stands_by_the_headline_though_the_first_h1_is_the_sites_name() -> None:
    story = '<h2 class="entry-title">Council votes to build</h2>'

    assert whole(f"<h1>Quay Notes</h1><div>{story}<p>By Nora Feldkamp</p>{_TEXT * 3}</div>") == ["Nora Feldkamp"]
    assert whole(f"<h1>Quay Notes</h1><div><p>Nora Feldkamp · March 4, 2025</p>{story}{_TEXT * 3}</div>") == ["Nora Feldkamp"]


@pytest.mark.parametrize(
    ("foot", "wanted"),
    [
        ("<p>Posted by Nora Feldkamp on 4 March 2025</p>", ["Nora Feldkamp"]),
        ("<h3>Article written by:</h3><p>Nora Feldkamp, MD</p><h3>Article reviewed by:</h3><p>Ivo Marten, MD</p>", ["Nora Feldkamp"]),
        ("<h3>About the author</h3><p>Nora Feldkamp</p><p>She lives by the quay.</p>", ["Nora Feldkamp"]),
        ("<p>Quelle: Nora Feldkamp (Text), Ivo Marten (Bild)</p>", ["Nora Feldkamp"]),
        ("<p>Text: Nora Feldkamp</p>", ["Nora Feldkamp"]),
        ("<p>Nora Feldkamp</p>", ["Nora Feldkamp"]),
        ("<p>— Nora Feldkamp, Coast Ferries</p>", []),
        ("<h3>Authors</h3><p>Thokozile Feldkamp</p>", ["Thokozile Feldkamp"]),
        ("<p>Photos: Nora Feldkamp</p>", []),
        ("<p>By the quay</p>", []),
        ("<p>Authors like Nora Feldkamp have often said so.</p>", []),
        ("<p>Posted by Otto Lang</p><p>Posted by Petra Wolf</p><p>Posted by Ana Silva</p>", []),
    ],
)
def test_a_byline_at_the_foot_is_read_where_its_words_leave_no_doubt(foot: str, wanted: list[str]) -> None:
    assert whole(f"<h1>Council votes to build</h1>{_TEXT * 3}{foot}") == wanted


def test_a_byline_amid_the_text_is_that_of_a_box() -> None:
    box = "<p><b>Analysis</b></p><p><b>By Nora Feldkamp, Coast News</b></p>"

    assert not whole(f"<h1>Council votes to build</h1>{_TEXT * 3}{box}{_TEXT * 2}")


@pytest.mark.parametrize(
    ("url", "brand", "wanted"),
    [
        ("https://nora.dev/notes/1", "Nora Feldkamp", ["Nora Feldkamp"]),
        ("https://www.feldkamp.example/notes/1", "Nora Feldkamp", ["Nora Feldkamp"]),
        ("https://quaynotes.example/1", "Nora Feldkamp", []),
        ("https://austinlumber.example/1", "Austin Lumber Supplies", []),
    ],
)
def test_a_personal_site_is_its_owners(url: str, brand: str, wanted: list[str]) -> None:
    markup = (
        f"<html lang=en><title>Council votes</title><header><a href=/>{brand}</a></header><main><h1>Council votes</h1>{_TEXT * 3}</main>"
    )
    assert cleaner.clean_bytes(markup.encode(), url=url).authors == wanted


def test_by_within_a_paragraph_leads_nobody_in() -> None:
    body = (
        "<h1>Council votes</h1><p>The firm was bought <a>last year</a> by <a>Ping Identity</a> and " + "much else was said. " * 9 + "</p>"
    )
    assert not found(body)


def test_a_chinese_byline_is_found_at_the_texts_end_too() -> None:
    body = "<h1>委員會通過重建</h1><p>" + "海港委員會周二表決通過重建北防波堤。" * 9 + "（記者 林海生）</p>"
    assert found(body, "<title>委員會通過重建</title>") == ["林海生"]


def test_two_printings_of_a_person_are_one() -> None:
    assert persons.distinct(["Élise Moreau", "MOREAU Elise", "Ivo Marten", "Dr. Ivo Marten"]) == ("Élise Moreau", "Dr. Ivo Marten")


def test_hostile_pages_take_no_longer_than_others() -> None:
    """Long values, deep boxes and many names are cut short."""
    head = f'<meta name="author" content="{"Ab " * 200_000}">' + ld(["Nora Feldkamp " * 9_000] * 500)
    body = "<h1>x</h1>" + "<div class=author>" * 3_000 + "By " * 3_000
    started = time.process_time()
    found(body, head)

    assert time.process_time() - started < 2
