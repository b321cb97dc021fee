"""Whole pages, told by their frame whatever stands ahead of it; addresses as people write them; feeds packed once too often."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

import cleaner
from cleaner.reading.carriers import pages
from cleaner.reading.recognise import recognise
from cleaner.words.addresses import address_of
from tests.conservation import missing, visible_html

SLOW = 5.0
"""Seconds: these took from 6 to 15; now some milliseconds."""
FRAME = (
    "<head><meta charset='utf-8'><title>Kites of Ullerby</title><script>var a = 'x';\n-----\n</script></head>"
    "<body><p>The kite makers met on Friday.</p>\n\n<script>\nfly();\n</script></body></html>"
)


@pytest.mark.parametrize(
    "ahead",
    [
        "<!-- saved\n-----\n-->\n<html>",
        "<meta name='robots' content='all'>\n<!-- x\n=====\n-->\n<html>",
        "<script>\na\n-----\n</script><link rel='icon' href='/i.png'>\n<html lang='el'>",
        "<title>Kites of Ullerby</title><html>",
        "<base href='https://news.example/'>",
        "\ufeff<!-- c -->\ufeff\n<!doctype html><html>",
        "<!--[if lt IE 9]>\n----\n<![endif]--><!--[if !IE]><!--><html><!--<![endif]-->",
        "<![if !IE]><html><![endif]>",
        "<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
        "<!-- c --><!DOCTYPE html SYSTEM 'about:legacy-compat'><html>",
        "<br />\n<b>Warning</b>: mysql_connect() failed in <b>/a.php</b> on line <b>3</b><br />\n<!DOCTYPE html>\n<html>",
        "stray words\n-----\n<html lang='fr'>",
        "HTTP/1.1 200 OK\nServer: x\n\n<!DOCTYPE html><html>",
    ],
)
def test_a_page_is_told_by_its_frame(ahead: str) -> None:
    """Its head is read as a head, its scripts are nowhere, and what stood ahead of it is not lost."""
    document = recognise(ahead + FRAME)
    assert document.tree is not None
    assert document.tree.body is not None
    shown = document.tree.body.text(deep=True)

    assert (document.carrier, document.page, document.meta.title) == ("html", True, "Kites of Ullerby")
    assert "The kite makers met on Friday." in shown
    assert "fly()" not in shown
    assert not missing(cleaner.clean_text(ahead + FRAME), visible_html(ahead + FRAME))


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        ("# Frames\n\nA page begins so:\n\n```\n<html><head></head></html>\n```\n", "markdown"),
        ("---\ntitle: Kites\n---\n<html><head><title>x</title></head><body><p>Words.</p></body></html>", "markdown"),
        ("Write\n<html>\nfor the root.", "textdump"),
        ("<meta charset='utf-8'><p>What a browser copied.</p>", "html"),
        ("<!-- a\n-----\n-->\n<p>Some words.</p><script>x\n----\n</script>", "html"),
        ("<p>Some words.</p><pre>\nx\n----\n</pre>", "html"),
        ("<p>Some words</p>\n\n**not** in a tag\n", "markdown"),
    ],
)
def test_what_is_no_page(text: str, carrier: str) -> None:
    """A page that is only shown, a fragment, Markdown with front matter."""
    document = recognise(text)

    assert (document.carrier, document.page) == (carrier, False)


def test_a_page_without_its_frame_is_a_page() -> None:
    """So many links are the chrome's."""
    menu = "".join(f"<li><a href='/{number}'>Part {number}</a></li>" for number in range(80))

    assert recognise(f"<ul>{menu}</ul><p>The kite makers met on Friday.</p>").page


def test_unseen_markup_is_passed_over_in_a_glance() -> None:
    """Also where a hundred thousand comments or scripts are never closed."""
    for opening in ("<!--", "<script>", "<pre>"):
        hostile = f"<p>a</p>{opening * 100_000}"
        assert pages.without_unseen(hostile) == hostile
        assert not pages.opens_page("<meta>" * 100_000, 0)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (" https://news.example/a \n", "https://news.example/a"),
        ("\ufeffhttps://news.example/a\u3000", "https://news.example/a"),
        ("https://news.example/a b\u00a0c", "https://news.example/a%20b%C2%A0c"),
        ("https://news.example/a\n/b", "https://news.example/a/b"),
        ("www.news.example/a", "https://www.news.example/a"),
        ("news.example/a?b", "https://news.example/a?b"),
        ("//news.example/a", "https://news.example/a"),
        ("www.news.example", "https://www.news.example"),
        ("news.example", None),
        ("article.html", None),
        ("a story/b", None),
        ("https://news example/a", None),
        ("javascript:go()", None),
        ("", None),
    ],
)
def test_addresses_as_people_write_them(written: str, meant: str | None) -> None:
    """Blanks and a missing scheme do not matter; what is no address is none."""
    assert address_of(written) == meant


def test_the_address_hint_is_taken_kindly() -> None:
    """It is trimmed and made whole; one of blanks alone is none given; another is refused by name."""
    text = "Some words of an article.\n\nAnd some more of them."

    assert cleaner.clean_text(text, url=" https://news.example/a ").url == "https://news.example/a"
    assert cleaner.clean_text(text, url="www.news.example/a").url == "https://www.news.example/a"
    assert cleaner.clean_text(text, url="  ").url is None
    with pytest.raises(cleaner.CleanError) as caught:
        cleaner.clean_text(text, url="no address")
    assert (caught.value.code, caught.value.remedy) == ("bad-hint", "write it whole, as https://www.example.com/news/1")


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("<![CDATA[<p>One &amp; two.</p><p>Three.</p>]]>", ["One & two.", "Three."]),
        ("<![CDATA[<p>One.</p>", ["One."]),
        ("&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;", ["One & two.", "Three."]),
        ("It&#8217;s late.", ["It’s late."]),
        ("Tom &amp;amp; Ann.", ["Tom & Ann."]),
        ("<p>Wrap it in <code>&lt;div&gt;x&lt;/div&gt;</code>.</p>", ["Wrap it in <div>x</div>."]),
        ("Use the &lt;p&gt; tag", ["Use the <p> tag"]),
    ],
)
def test_bodies_of_feeds_show_no_marks(body: str, texts: list[str]) -> None:
    """A section or tags escaped once too often; escaped tags amid real ones are words."""
    article = cleaner.clean_text(json.dumps({"description": body, "title": "T"}))

    assert [block.text for block in article.blocks] == texts


def test_titles_and_names_of_feeds_show_no_marks() -> None:
    """Entities, twice escaped ones, inline tags."""
    item = {"text": "Some words.", "title": "Tom &amp;amp; Ann&#8217;s <i>kite</i>", "authors": ["Ann &amp; Co"], "tags": ["R&amp;D"]}

    article = cleaner.clean_text(json.dumps(item))

    assert (article.title, article.tags) == ("Tom & Ann’s kite", ["R&D"])


@pytest.mark.parametrize("broken", [1, 9])
def test_utf8_that_says_so_is_utf8_though_some_of_it_broke(broken: int) -> None:
    """A page in two encodings (a template's bytes amid the text) keeps its text; without its word it must be nearly whole."""
    page = "<meta charset='utf-8'><p>" + "Ärger um Drachen über Ullerby, süß. " * 30 + "</p>"
    data = page.encode() + b"<p>M\xfcll</p>" * broken

    article = cleaner.clean_bytes(data)

    assert article.encoding == "utf-8"
    assert "Ärger um Drachen über Ullerby, süß." in article.text
    assert "characters-replaced" in {warning.code for warning in article.warnings}


def test_a_set_of_pictures_never_raises() -> None:
    """The first address stands; commas around and inside it, a data address, none at all."""
    sets = [", a.jpg 2x", "w_1,h_2/b.jpg 100w, c.jpg 2x", ",", " ", "data:image/gif;base64,R0 1x, d.jpg 2x"]
    markup = "<p>Some words.</p>" + "".join(f"<img srcset='{one}'>" for one in sets)

    assert [image.url for image in cleaner.clean_text(markup).images] == ["a.jpg", "w_1,h_2/b.jpg", "d.jpg"]


def test_hostile_markup_is_borne_with(tmp_path: Path) -> None:
    """Ruby without words, a paragraph of direction marks, blocks in a cell."""
    markup = (
        "<p><ruby>漢<rt></rt></ruby>字<ruby>風<rt>（かぜ）</rt></ruby>と<ruby>空<rp>(</rp><rt>そら</rt><rp>)</rp></ruby>。</p><p>\u200f</p>"
        "<table><tr><td>a<h4>b</h4>c</td><td>d</td></tr><tr><td>e<br>f</td><td>g</td></tr></table>"
    )
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")

    assert [block.text for block in cleaner.clean(tmp_path / "a.html").blocks] == ["漢字風（かぜ）と空（そら）。", "a b c\td\ne f\tg"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: T\n---\n\n" + "|a" * 3000 + "|\n" + "|-" * 3000 + "|\n" + "|x\n" * 3000, "x"),
        ("---\ntitle: T\n---\n\nx\n" + "\t" * 40_000 + "\n" + "\t\n" * 20_000 + "x", "x"),
        ("+++\na" + ".a" * 20_000 + " = 1\n+++\nx", "x"),
        ("---\ncleaner: cleaner/1\nsource: [a]\nconfidence: [b]\n---\n\nx", "x"),
    ],
)
def test_hostile_markdown_is_borne_with(text: str, said: str) -> None:
    """A few kB that would take seconds: a table of millions of cells, lines of tabs, a key of many parts; a source that is a list."""
    began = time.process_time()

    assert said in cleaner.clean_text(text).text
    assert time.process_time() - began < SLOW


def test_addresses_that_are_none() -> None:
    """A script is the address of no picture and no article; line ends in an address go, as a browser takes them out."""
    article = cleaner.clean_text(
        "<p>Some words of an article.</p><img src='javascript:go()'><figure><img src='https://a.example/x\n\ny.jpg'></figure>"
        "<p>Read more: <a href='javascript:go()'>The kites of Ullerby fly again</a></p>"
    )

    assert [image.url for image in article.images] == ["https://a.example/xy.jpg"]
    assert [link.url for link in article.related] in ([], [None])
    assert cleaner.clean_text(article.to_markdown()).images == article.images


@pytest.mark.parametrize(
    ("markup", "text", "left"),
    [
        ("<p><ruby>漢<rp>（</rp> <rt>かん</rt> <rp>）</rp></ruby>字。</p>", "漢（かん） 字。", []),
        ("<p>a<rp>）</rp>b</p>", "ab", ["）"]),
        ("<p><ruby>漢<rp>（</rp><rt></rt><rp>）</rp></ruby>字</p>", "漢字", ["（", "）"]),
    ],
)
def test_a_bracket_of_ruby_goes_only_where_a_reading_brings_its_own(markup: str, text: str, left: list[str]) -> None:
    """One that stands alone is in the ledger."""
    record = cleaner.clean_text(markup)

    assert (record.text.replace(" ", ""), [entry.text for entry in record.removed]) == (text.replace(" ", ""), left)
