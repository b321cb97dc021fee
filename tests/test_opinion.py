"""The second opinion: asked only where the scorer finds nothing, and never where its time has no bound."""

from __future__ import annotations

from cleaner.generic import article, blocks, opinion
from cleaner.reading.carriers import recognise

STORY = "The ferry of Marrow Point ran aground on Monday, and nobody was hurt, the harbour master said. "
PAGE = f"<html><head><title>Ferry</title></head><body><div><h1>Ferry aground</h1><p>{STORY * 4}</p><p>{STORY * 3}</p></div></body></html>"


def asked(markup: str) -> list[str]:
    """The texts that it takes for the article."""
    document = recognise(markup)
    page = blocks.cut(document)
    return [page.pieces[place].text for place in sorted(opinion.asked(document.text, page, document.shown))]


def test_it_names_the_pieces_of_the_article() -> None:
    """Both paragraphs, by their places."""
    assert [text for text in asked(PAGE) if text.startswith("The ferry")] == [(STORY * 4).strip(), (STORY * 3).strip()]


def test_it_is_not_asked_of_a_page_that_says_little() -> None:
    """A few words hold no article."""
    assert asked("<html><body><p>Closed for the winter.</p></body></html>") == []


def test_it_is_not_asked_where_its_time_has_no_bound() -> None:
    """Cells that claim a thousand columns are spread out by it one by one."""
    assert asked(PAGE.replace("<div>", "<table><tr><td colspan=1000 rowspan=65534>x</td></tr></table><div>")) == []


def test_it_decides_only_where_nothing_is_likely() -> None:
    """A story that the scorer finds is its own; a page without blocks takes what it is told."""
    page = blocks.cut(recognise(PAGE))
    calls: list[int] = []

    def second() -> frozenset[int]:
        calls.append(1)
        return frozenset()

    assert article.read(page, ("Ferry aground",), "", second).text.startswith("The ferry")
    assert calls == []
    article.read(blocks.Page([], page.boxes), (), "", second)
    assert calls == [1]
