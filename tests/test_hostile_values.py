"""Wrong values: whatever stands in an attribute, a field or a hint, there is a record that can be written and read, or a named refusal."""

from __future__ import annotations

import ast
import datetime
import gzip
import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import cleaner
from cleaner.authoring.draft.drafting import draft
from cleaner.authoring.draft.identity import Identity
from cleaner.authoring.draft.trial import imported
from cleaner.authoring.draft.writing import written
from cleaner.authoring.skeleton import class_name
from cleaner.cli import app
from cleaner.outlets.outlet import Layout
from cleaner.outlets.rules import css, line
from cleaner.reading.charsets import codec_named, codec_of
from cleaner.reading.encoding import decode
from cleaner.reading.labels import CODECS
from cleaner.words import dates
from cleaner.words.addresses import is_host, of_the_web
from tests import fixture

COMMON = settings(max_examples=150, deadline=10_000, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
"""The deadline is a safety limit (ms), not a measure of speed."""
REFUSED = {"blank", "empty", "no-text", "not-text", "undecodable", "container", "not-an-article", "unreadable"}
PROSE = "第一段正文，市政府昨日公布新的安排，市民普遍表示歡迎。"
ISO = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d))?", re.ASCII)

ADDRESSES = [
    "",
    " ",
    ",",
    " , ",
    ", a.jpg 2x",
    "//",
    "///",
    "http://",
    "http://[",
    "//[",
    "http://[::1",
    "http://a:b:c/",
    "http://a:99999999/",
    "http://a#@:[",
    "/..",
    "?",
    "#",
    "%",
    "%zz",
    "%ff",
    "https://e.com/%E4%BD",
    "https://wsrv.nl/?url=[",
    "https://i0.wp.com/[",
    "https://www.google.com/x?imgurl=http://[",
    "https://pgw.udn.com.tw/?u=http://[x",
    "http://℀.com/",
    "https://[v1.x]/",
    "javascript:alert(1)",
    "java&#10;script:alert(1)",
    "&#1;JavaScript:1",
    "&amp;#x6a;avascript:1",
    "data:text/html,x",
    "DATA:,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://e.com/1",
    "https://e.com/a\n\nb.jpg",
    "https://e.com/a\u2028b",
    "\u202ea.jpg",
    "https://e.com/9999/99/99/x",
    "https://e.com/2024/02/31/a",
    "&#0;",
    "&#xd800;",
    "&#xfffe;",
    "x" * 20000,
]
WORDS = [
    "NaN",
    "Infinity",
    "1e999",
    "-1",
    "9" * 50,
    "9" * 5000,
    "²",
    "①",
    "٣",
    "1234567890²",
    "99999999999",
    "9999999999999",
    "0015-03-11",
    "0015-03-11 08:30",
    "10000-01-01",
    "1890-05-01T10:00:00",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59-12:00",
    "24:61",
    "P1D",
    "\\",
    "\\u0000",
    "{",
    "[]",
    "a\n\nb",
    "--- \n---",
    "-->",
    "|a|b|",
    "](x)",
    '"""',
    "\u2029",
    "\x85",
    "null",
    "true",
]
ATTRIBUTES = [
    "src",
    "srcset",
    "data-src",
    "data-original",
    "data-srcset",
    "data-url",
    "data-x",
    "href",
    "alt",
    "width",
    "height",
    "datetime",
    "content",
    "class",
    "id",
    "style",
    "itemprop",
    "lang",
    "colspan",
    "rowspan",
    "rel",
    "property",
    "name",
    "title",
    "start",
    "value",
    "role",
    "itemtype",
    "pubdate",
    "data-date",
    "data-timestamp",
    "data-time",
    "dir",
]
TAGS = [
    "a",
    "img",
    "time",
    "meta",
    "div",
    "span",
    "source",
    "video",
    "iframe",
    "td",
    "th",
    "table",
    "ol",
    "li",
    "h1",
    "p",
    "abbr",
    "link",
    "figure",
    "figcaption",
    "pre",
    "code",
    "base",
    "picture",
]
values = st.sampled_from(ADDRESSES + WORDS)


@st.composite
def elements(draw: st.DrawFn) -> str:
    """A few elements whose every attribute holds something nasty."""
    found = []
    for tag in draw(st.lists(st.sampled_from(TAGS), min_size=1, max_size=5)):
        names = draw(st.lists(st.sampled_from(ATTRIBUTES), unique=True, min_size=1, max_size=5))
        attributes = " ".join(f'{name}="{draw(values)}"'.replace('""""', '""') for name in names)
        words = draw(st.sampled_from([PROSE, "相關文章：", "圖片說明（路透社）", "Words of a text that is long enough."]))
        found.append(f"<{tag} {attributes}>{words}</{tag}>")
    return "".join(found)


@st.composite
def told(draw: st.DrawFn, depth: int = 0) -> Any:
    """A value of JSON or YAML where a text is meant."""
    kind = draw(st.integers(0, 5 if depth < 2 else 3))
    if kind == 4:
        return [draw(told(depth + 1)), draw(values)]
    if kind == 5:
        return {name: draw(told(depth + 1)) for name in draw(st.lists(st.sampled_from(["@type", "name", "url", "@value"]), max_size=2))}
    return draw(values if kind else st.sampled_from([None, True, 0, -1, 10**30, 1e308]))


def _page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body><article><h1>標題一二三四</h1><p>{PROSE}</p>{body}<p>{PROSE}</p></article></body></html>"


def _checked(text: str | bytes, **hints: Any) -> cleaner.CleanArticle | None:
    """The record, which can be written in every form and read back; None where the package refuses for a reason of the document's own."""
    try:
        article = cleaner.clean_text(text, **hints) if isinstance(text, str) else cleaner.clean_bytes(text, **hints)
    except cleaner.CleanError as error:
        assert error.code in REFUSED, error
        return None
    assert cleaner.CleanArticle.from_json(article.to_json()) == article
    json.dumps(article.to_schema_org(), ensure_ascii=False).encode()
    article.to_markdown().encode()
    for date in (article.published, article.updated):
        assert date is None or (ISO.fullmatch(date) and "1990" <= date[:4] < "2100"), date
    for url in (article.url, *(image.url for image in article.images), *(link.url for link in article.related)):
        assert url is None or of_the_web(url) == url
    return article


def _same_again(article: cleaner.CleanArticle) -> None:
    again = cleaner.clean_text(article.to_markdown())
    for field in ("title", "subtitle", "blocks", "captions", "images", "published", "updated", "section", "tags", "authors"):
        assert getattr(again, field) == getattr(article, field), field


# --- every attribute and field that is read ----------------------------------------------------


@COMMON
@given(elements(), st.sampled_from([None, *(outlet.id for outlet in cleaner.known_outlets())]), st.booleans())
def test_any_value_in_any_attribute_gives_a_record(body: str, source: str | None, page: bool) -> None:  # noqa: FBT001
    """On fragments and pages, of every outlet."""
    _checked(_page(body) if page else f"<p>{PROSE}</p>{body}", source=source)


@COMMON
@given(values, values, values, elements())
def test_any_value_in_a_mirror_gives_a_record(front: str, url: str, alt: str, body: str) -> None:
    """In front matter, in links and pictures of Markdown, and in HTML inside it."""
    matter = "".join(f"{name}: {json.dumps(front)}\n" for name in ("title", "date", "url", "tags", "author"))
    _checked(f"---\n{matter}---\n\n{PROSE}\n\n![{alt[:50]}]({url})\n\n[{alt[:50]}]({url})\n\n{body}\n")


@COMMON
@given(st.fixed_dictionaries({name: told() for name in ("url", "title", "date", "author", "tags", "language", "image")}), elements())
def test_any_value_in_a_feed_item_gives_a_record(item: dict[str, Any], body: str) -> None:
    """Of any type, too."""
    _checked(json.dumps({**item, "html": f"<p>{PROSE}</p>{body}"}))


@COMMON
@given(st.fixed_dictionaries({name: told() for name in ("headline", "datePublished", "dateModified", "author", "url", "image")}), values)
def test_any_value_in_json_ld_and_meta_gives_a_record(said: dict[str, Any], value: str) -> None:
    """What a page says of itself for machines."""
    metas = "".join(
        f'<meta property="{name}" content="{html.escape(value)}">'
        for name in ("og:title", "og:url", "article:published_time", "article:modified_time", "author", "keywords", "og:locale")
    )
    block = json.dumps({"@type": "NewsArticle", **said})
    _checked(_page("", f'<link rel="canonical" href="{html.escape(value)}">{metas}<script type="application/ld+json">{block}</script>'))


_VALUE = re.compile(r'(?<=[\w-]=")[^"]*(?=")')


@pytest.mark.parametrize("folder", fixture.folders(), ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_any_value_in_every_outlets_layouts_gives_a_record(folder: Path) -> None:
    """The fixtures, a tenth of whose attributes hold something nasty: each value in its turn."""
    text = fixture.page_of(folder).read_bytes().decode("utf-8", "replace")
    nasty = [value.replace('"', "") for value in ADDRESSES + WORDS]
    for start in (0, 1, 2):
        number = start

        def put(match: re.Match[str]) -> str:
            nonlocal number
            number += 1
            return nasty[number // 10 % len(nasty)][:200] if number % 10 == start else match[0]  # noqa: B023

        _checked(_VALUE.sub(put, text))


# --- a record's own Markdown, and records read back --------------------------------------------

RESTORED = [
    "title",
    "subtitle",
    "authors",
    "published",
    "updated",
    "section",
    "tags",
    "language",
    "source",
    "outlet",
    "url",
    "syndicated_from",
    "confidence",
    "picture_credits",
]


@COMMON
@given(st.dictionaries(st.sampled_from(RESTORED), told(), min_size=1, max_size=6), elements())
@example({"source": ["a"]}, "")
@example({"published": "0015-03-11T08:30:00+08:05:43", "url": "javascript:alert(1)"}, "")
def test_any_value_in_a_restored_record_gives_a_record(front: dict[str, Any], body: str) -> None:
    """Lists, mappings, numbers and nulls where a text is meant, and dates and addresses that no record holds."""
    matter = "".join(f"{name}: {json.dumps(value)}\n" for name, value in front.items())
    article = _checked(f"---\ncleaner: cleaner/1\n{matter}---\n\n{PROSE}\n\n{body}\n")

    assert article is not None
    assert PROSE in article.text


@pytest.mark.parametrize(
    "data",
    [
        "[" * 100_000,
        '{"schema":"cleaner/2","input":' + "[" * 100_000,
        '{"schema":"cleaner/2","input":' + "[" * 900 + "]" * 900 + "}",
        "{" * 100_000,
        b"",
        b"\xff\xfe",
        b"\x00",
        b'{"schema":"cleaner/2"}\x00',
        '"\ud800"',
        '{"schema":"cleaner/2","title":"\\ud800"}',
        '{"schema":null}',
        '{"schema":["cleaner/2"]}',
        '{"schema":"cleaner/2","confidence":1e999}',
        '{"schema":"cleaner/2","confidence":7}',
        '{"schema":"cleaner/2","confidence":' + "9" * 5000 + "}",
        '{"schema":"cleaner/2","published":"yesterday"}',
        '{"schema":"cleaner/2","updated":"0015-03-11T08:30:00+08:05:43"}',
        '{"schema":"cleaner/2","published":"2024-02-31"}',
        '{"schema":"cleaner/2","blocks":[{"kind":"heading","text":"a","level":1000000000}]}',
        '{"schema":"cleaner/2","removed":[{"kind":"promo","text":"a","rule":"b","index":' + "9" * 30 + "}]}",
    ],
    ids=lambda data: repr(data[:60]),
)
def test_what_is_no_record_is_refused_as_one(data: str | bytes) -> None:
    """Not by a RecursionError, and not later, where the record is used."""
    with pytest.raises(cleaner.CleanError) as refused:
        cleaner.CleanArticle.from_json(data)

    assert refused.value.code == "bad-record"


@COMMON
@given(st.binary(max_size=300))
def test_any_bytes_are_a_record_or_refused_as_one(data: bytes) -> None:
    """Whatever is given to from_json."""
    with pytest.raises(cleaner.CleanError) as refused:
        cleaner.CleanArticle.from_json(data)

    assert refused.value.code == "bad-record"


def test_a_record_read_back_holds_no_address_that_runs() -> None:
    """Anybody can write JSON; the rest of the record stays."""
    written = {
        "schema": "cleaner/2",
        "url": "https://e.com/a",
        "related": [{"title": "另一篇", "url": "JaVa\nscript:alert(1)"}],
        "images": [{"url": "data:image/png;base64,xx", "caption": "說明", "credit": None, "alt": None}],
    }

    read = cleaner.CleanArticle.from_json(json.dumps(written))

    assert read.url == "https://e.com/a"
    assert read.related == [cleaner.Related("另一篇", None)]
    assert read.images == [cleaner.Image(None, "說明", None, None)]


PIECES = [
    "甲乙丙",
    "圖片說明",
    "Words of it",
    "\n",
    "\n\n",
    "\t",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85",
    "\u2028",
    "\u2029",
    "\xa0",
    "\u3000",
    "\u200b",
    "\ufeff",
    "\xad",
    "\ufdd0",
    "\ufffe",
    "\\",
    "\\\\",
    "'",
    '"',
    "`",
    "```",
    "~~~",
    "(",
    ")",
    "[",
    "]",
    "![",
    "](",
    "<",
    ">",
    "&",
    "&amp;",
    "&#10;",
    "<br>",
    "</figcaption>",
    "</figure>",
    "<!--",
    "-->",
    "---",
    "***",
    "===",
    "|",
    "||",
    "#",
    "# ",
    "- ",
    "* ",
    "1. ",
    "1) ",
    "+ ",
    ": ",
    "> ",
    "    ",
    "^",
    "$",
    "{",
    "}",
    "%",
    "%0a",
    "_",
    "**",
    "http://a.b/",
    "a@b.c",
    "①",
    "\u202e",
    "😀",
    "，",
    "。",
    "「",
    "」",
    "：",
    "/",
    "//",
    "?",
    "圖／",
    "（路透社）",
    "Photo: ",
    "@",
    "=",
    "1",
]
nasty = st.lists(st.sampled_from(PIECES), max_size=7).map("".join).map(html.escape)


@st.composite
def articles(draw: st.DrawFn) -> str:
    """Pictures, captions, tables, lists, code and related links made of what ends a line, an element or a string somewhere."""
    shapes = (
        '<figure><img src="https://e.com/{0}.jpg" alt="{1}"><figcaption>{2}</figcaption></figure>',
        '<img src="{0}" alt="{1}">',
        '<p>相關文章：</p><ul><li><a href="{0}">{1}</a></li><li><a href="https://e.com/{2}">另一篇新聞的標題在這裡</a></li></ul>',
        "<table><tr><td>{0}</td><td>{1}</td></tr></table>",
        "<pre>{0}\n{1}</pre>",
        "<blockquote>{0}</blockquote>",
        "<ul><li>{0}<li>{1}</ul>",
        "<h2>{0}</h2>",
        "<p>{0}<br>{1}</p>",
        "<figure><figcaption>{0}<table><tr><td>{1}</td></tr></table>",  # never closed
    )
    body = "".join(shape.format(*(draw(nasty) for _ in range(3))) for shape in draw(st.lists(st.sampled_from(shapes), max_size=4)))
    body = f"<p>{PROSE}</p>{body}<p>{PROSE}</p>"
    if draw(st.booleans()):
        return body
    title = draw(nasty)
    metas = "".join(f'<meta name="{name}" content="{draw(nasty)}">' for name in ("keywords", "author", "description", "section"))
    return f"<!DOCTYPE html><html><head><title>{title}</title>{metas}</head><body><article><h1>{title}</h1>{body}</article></body></html>"


@COMMON
@given(articles())
@example(f'<p>{PROSE}</p><figure><img src="https://e.com/a\n\nb.jpg"><figcaption>說明（路透社）</figcaption></figure><p>{PROSE}</p>')
@example(f'<p>{PROSE}</p><figure><img src="https://e.com/a\x85\x85\x0b\u2028b.jpg"><figcaption>說明</figcaption></figure><p>{PROSE}</p>')
@example(f"<p>{PROSE}</p><figure><figcaption>說明<table><tr><td>甲<td>乙<tr><td>丙</table><p>{PROSE}</p>")
def test_a_records_markdown_is_read_back_whatever_its_texts_and_addresses_hold(text: str) -> None:
    """Titles, tags, captions, pictures and blocks come back the same."""
    article = _checked(text)
    if article is not None:
        _same_again(article)


def test_a_restored_records_authors_are_as_they_were() -> None:
    """A name that has marks in it is not taken apart again."""
    front = 'cleaner: cleaner/2\nauthors: ["Ann Lee, Harbour Post", "https://e.com/?u=a"]'

    assert cleaner.clean_text(f"---\n{front}\n---\n\n{PROSE}\n").authors == ["Ann Lee, Harbour Post", "https://e.com/?u=a"]


@pytest.mark.parametrize(("declared", "language"), [("javascript:alert(1)", None), ("NaN1", None), ("x" * 5000, None), ("de", "de")])
def test_a_language_is_a_tag_or_nothing(declared: str, language: str | None) -> None:
    """A feed's word for it, where the outlet has none of its own for the text."""
    item = {"url": "https://hk.news.yahoo.com/1", "title": "x", "language": declared, "html": "<p>12345 67890</p>"}

    assert cleaner.clean_text(json.dumps(item), source="yahoo-hk").language == language


# --- addresses ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://e.com/a?b=c", "https://e.com/a?b=c"),
        ("HTTP://E.com/", "HTTP://E.com/"),
        ("mailto:desk@e.com", "mailto:desk@e.com"),
        ("/news/1", "/news/1"),
        ("//e.com/a.jpg", "//e.com/a.jpg"),
        ("a b(1).jpg", "a b(1).jpg"),
        ("example.com:8080/a", "example.com:8080/a"),
        ("/a:b", "/a:b"),
        ("https://例え.jp/新聞", "https://例え.jp/新聞"),
        ("https://e.com/a\n\nb.jpg", "https://e.com/ab.jpg"),
        ("https://e.com/a\x0b\x85\u2028b", "https://e.com/a%0B%C2%85%E2%80%A8b"),
        ("https://e.com/a\ufdd0b", "https://e.com/ab"),
        (None, None),
        ("", None),
        ("\n", None),
        ("\ufdd0 \u202ea", "\u202ea"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("\tj\ra\nvascript\t:alert(1)", None),
        ("\x00\x01 javascript:alert(1)", None),
        ("&#x6a;avascript:alert(1)", None),
        ("javascript&colon;alert(1)", None),
        ("\ufdd0\xa0a.jpg\u2003\x01\u3000", "a.jpg"),
        ("vbscript:x", None),
        ("data:text/html,<script>", None),
        ("file:///etc/passwd", None),
        ("blob:https://e.com/1", None),
        ("about:blank", None),
        ("tel:1", None),
    ],
)
def test_an_address_leads_to_a_page_or_a_mailbox(url: str | None, kept: str | None) -> None:
    """Anything else is none, however it is disguised; a relative address stays what it is."""
    assert of_the_web(url) == kept


SCRIPTS = ("javascript:alert(1)", " &#1;JAVASCRIPT:alert(1)", "java&#10;script:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/x")


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_link_that_runs_keeps_its_title_alone(script: str) -> None:
    """In a page, a mirror and a feed item; a picture that runs is none."""
    title = "新聞標題一二三四五六"
    body = f'<p>{PROSE}</p><p>第二段。</p><p>相關文章：</p><ul><li><a href="{script}">{title}</a></li></ul><img src="{script}">'
    for text in (body, _page(body), f"---\ntitle: 題\n---\n\n{body}", json.dumps({"url": "https://e.com/1", "html": body})):
        article = _checked(text)

        assert article is not None
        assert title in article.to_json()
        assert all(link.url is None for link in article.related)
        assert all(image.url is None for image in article.images)
        for form in (article.to_json(), article.to_markdown(), json.dumps(article.to_schema_org())):
            assert "script:" not in form.lower()
    found = cleaner.clean_text(body)
    assert found.related == [cleaner.Related(title, None)]


def test_a_picture_whose_address_runs_is_looked_for_behind_its_loader() -> None:
    """In capitals, too."""
    article = cleaner.clean_text(f'<p>{PROSE}</p><img src="DATA:image/gif;base64,R0" data-src="https://e.com/a.jpg"><p>{PROSE}</p>')

    assert [image.url for image in article.images] == ["https://e.com/a.jpg"]


def test_an_outlet_whose_own_address_runs_has_none() -> None:
    """What a page's metadata or a rendering's front matter call its address."""
    article = cleaner.clean_text(f'---\ncleaner: cleaner/2\nurl: "javascript:alert(1)"\n---\n\n{PROSE}\n')

    assert article.url is None


# --- dates -------------------------------------------------------------------------------------

DATES = [
    "0015-03-11 08:30",
    "0015-03-11",
    "1890-05-01T10:00:00",
    "1890-05-01",
    "1800年5月1日 10:00",
    "1970-01-01T00:00:00Z",
    "1970-01-01",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "9999-12-31 20:00",
    "2100-01-01",
    "2999年1月1日",
    "0",
    "0000000000",
    "0000000000001",
    "9999999999",
    "9999999999999",
    "2024-13-01",
    "2024-02-30 10:00",
    "2024-01-01T24:00:00",
    "2024-01-01T25:61:61",
    "2024-01-01 10:00 +99:99",
    "Mon, 01 Jan 1900 10:00:00 +0000",
    "Mon, 01 Jan 2024 10:00:00 +9999",
    "Mon, 01 Jan 2024 10:00:00 -0000",
    "1 May 1890, 10:15",
    "民國1年1月1日 10:00",
    "明治20年1月1日",
    "2024-05-05T10:00:00.123456789Z",
    "2024-05-05T10:00:00,5+0800",
    "２０２４-０５-０５",
    "٢٠٢٤-٠٥-٠٥",
    "2024-05-05T10:00:00+23:59",
    "3/22 08:01",
    "2日前",
    "99999999日前",
    "1.1.0001",
    "2024-05-05",
    "2024-05-05 10:00",
    "5 May 2024 10:15 HKT",
]


@pytest.mark.parametrize("printed", DATES)
@pytest.mark.parametrize("source", [None, "stheadline", "dw", "cna"])
def test_a_date_is_iso_and_one_that_an_article_can_be_of(printed: str, source: str | None) -> None:
    """Whatever prints it: `_checked` holds ``published`` and ``updated`` to the form and the years."""
    escaped, block = html.escape(printed), json.dumps({"@type": "NewsArticle", "datePublished": printed, "dateModified": printed})
    metas = f'<meta property="article:published_time" content="{escaped}"><script type="application/ld+json">{block}</script>'
    for text in (
        f"標題在這裡一二三\n\n{printed}\n{PROSE}\n\n{PROSE}\n",
        f" date 2015-03-11 標題在這裡\n\n發佈時間：{printed}\n{PROSE}\n\n{PROSE}\n",
        f" date {printed} 標題在這裡\n\n{PROSE}\n\n{PROSE}\n",
        f"---\ntitle: 題\ndate: {json.dumps(printed)}\nlastmod: {json.dumps(printed)}\n---\n\n{PROSE}\n",
        f"---\ncleaner: cleaner/2\npublished: {json.dumps(printed)}\nupdated: {json.dumps(printed)}\n---\n\n{PROSE}\n",
        json.dumps({"url": "https://e.com/1", "title": "題", "date": printed, "date_modified": printed, "html": f"<p>{PROSE}</p>"}),
        json.dumps({"url": "https://e.com/1890/05/01/a", "title": "題", "html": f"<p>{PROSE}</p>"}),
        _page(f'<time datetime="{escaped}">{escaped}</time><p>發布時間：{escaped}</p>'),
        _page("", metas),
    ):
        _checked(text, source=source)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("1989-12-31", None),
        ("1990-01-01", "1990-01-01"),
        ("2099-12-31 10:00", "2099-12-31T10:00:00+08:00"),
        ("2100-01-01", None),
        ("0015-03-11 08:30", None),
        ("1890-05-01T10:00:00Z", None),
        ("9999999999", None),
        ("1700000000", "2023-11-14T22:13:20Z"),
    ],
)
def test_the_years_of_the_press_on_the_web(printed: str, read: str | None) -> None:
    """Before and after, nothing that is printed is an article's date."""
    found = dates.read(printed, "Asia/Shanghai")

    assert (found.iso if found is not None else None) == read


def test_the_crawlers_day_stands_where_the_printed_year_is_impossible() -> None:
    """0015 is no year of a newspaper, and its zone of local mean time no offset of ISO 8601."""
    article = cleaner.clean_text(f" date 2015-03-11 標題在這裡\n\n0015-03-11 08:30\n{PROSE}\n\n{PROSE}\n", source="stheadline")

    assert article.published == "2015-03-11"


# --- hints -------------------------------------------------------------------------------------

DOCUMENT = f"標題一行\n\n{PROSE}\n\n{PROSE}\n"
NO_LIMITS: list[Any] = [0, -1, True, 1.5, None, "5", float("nan"), []]
NO_PATTERNS: list[Any] = [5, [5], [None], b"x", [b"x"], "(", "(" * 20_000, "a{" + "9" * 20 + "}", True]
BAD_HINTS: list[dict[str, Any]] = [
    *({"max_bytes": value} for value in NO_LIMITS),
    *(
        {"url": value}
        for value in (5, b"x", "\ud800", "https://e.com/\ud800", "http://[", "javascript:1", "file:///etc/passwd", "mailto:a@b.c")
    ),
    *({"source": value} for value in (5, "", "\ud800", "../x")),
    {"source": []},
    *({"encoding": value} for value in (5, "", "\0", "\ud800", "unicode_escape", "raw_unicode_escape", "charmap", "utf-7", "idna", "hex")),
    *({"crawled": value} for value in (5, "", "\ud800", "0015-01-01", datetime.date(15, 1, 1), "9999-01-01", "2024-02-30", "2024-1-1")),
    *({"drop": value} for value in NO_PATTERNS),
    {"name": 5},
    {"name": b"x"},
]


@pytest.mark.parametrize("hint", BAD_HINTS, ids=lambda hint: ascii(hint)[:60])
def test_a_hint_that_cannot_be_used_is_refused_by_name(hint: dict[str, Any]) -> None:
    """Before anything is read, in words that can be printed."""
    with pytest.raises(cleaner.CleanError) as refused:
        cleaner.clean_text(DOCUMENT, **hint)

    assert refused.value.code == "bad-hint"
    str(refused.value).encode()


@pytest.mark.parametrize("limit", [10**30, 2**63, 2**62])
def test_a_limit_beyond_every_number_of_the_system_is_no_limit(limit: int, tmp_path: Path) -> None:
    """Of packed bytes and of files, too."""
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(DOCUMENT.encode()))

    assert cleaner.clean(path, max_bytes=limit).text == cleaner.clean_text(DOCUMENT, max_bytes=limit).text


def test_a_name_that_no_text_can_hold_is_shown_with_a_mark() -> None:
    """It is a path's, whose bytes are no text; `clean` shows such a path so."""
    article = cleaner.clean_text(DOCUMENT, name="/mirror/\udcff.txt")

    assert article.input == "/mirror/\ufffd.txt"
    article.to_json()
    with pytest.raises(cleaner.CleanError) as refused:
        cleaner.clean_text("", name="\udcff")
    assert refused.value.place == "\ufffd"


# --- encodings ---------------------------------------------------------------------------------

NO_LABELS = [
    "unicode_escape",
    "raw_unicode_escape",
    "charmap",
    "palmos",
    "utf-7",
    "mbcs",
    "oem",
    "idna",
    "punycode",
    "undefined",
    "rot13",
    "hex",
    "zip",
    "base64",
    "cp437",
    "utf-32",
    "utf-8-sig",
    "utf_16",
    "hz",
    "euc_jp",
    "latin-1",
    "big5hkscs",
    "cp950",
    "x-user-defined",
    "replacement",
    "iso-2022-cn",
]


@pytest.mark.parametrize("label", NO_LABELS)
def test_a_document_names_its_charset_as_the_web_does_or_not_at_all(label: str) -> None:
    """A codec of Python's is no label; the text is read as if the page had declared nothing."""
    assert codec_of(label) is None
    page = f'<meta charset="{label}"><p>Der Bürgermeister öffnete C:\\temp\\new\\x41, sagte Müller +AGE-.</p>'

    read = decode(page.encode("cp1252"))

    assert (read.text, read.encoding) == (page, "cp1252")


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("gb2312", "gb18030"),
        ("chinese", "gb18030"),
        ("csBig5", "big5hkscs"),
        ("iso-8859-1", "cp1252"),
        ("ISO_8859-1:1987", "cp1252"),
        ("latin5", "cp1254"),
        ("iso-8859-11", "cp874"),
        ("ms_kanji", "cp932"),
        ("korean", "cp949"),
        ("unicode", "utf-16-le"),
        ("utf-16be", "utf-16-be"),
        ("unicode-1-1-utf-8", "utf-8"),
        ("866", "cp866"),
        ("x-mac-ukrainian", "mac-cyrillic"),
        ("logical", "iso8859-8"),
        ("hz-gb-2312", "hz"),
        (" 'UTF-8' ", "utf-8"),
    ],
)
def test_labels_are_the_webs(label: str, codec: str) -> None:
    """Some of the Encoding Standard's, from its table."""
    assert codec_of(label) == codec


def test_every_label_has_a_codec_that_can_be_named_again() -> None:
    """What a WARC's header gave is handed on by the codec's name."""
    assert len(CODECS) > 215
    for codec in set(CODECS.values()):
        "".encode(codec)
        assert codec_named(codec) == codec


def test_the_labels_are_those_of_the_standard() -> None:
    """Held against the table of webencodings, where that is installed."""
    labels = pytest.importorskip("webencodings.labels").LABELS

    unread = {label for label, name in labels.items() if name in ("replacement", "x-user-defined")}
    assert set(labels) - set(CODECS) <= unread
    assert set(CODECS) - set(labels) <= {"hz-gb-2312", "iso-2022-kr", "csiso2022kr"}


def test_a_caller_may_name_a_charset_that_the_web_has_not() -> None:
    """Who knows his old files may say so."""
    text = "Größe, Übermaß und Ähnliches: der Bürgermeister öffnet die Brücke."

    assert decode(text.encode("cp437"), "cp437").text == text
    assert decode(text.encode("utf-32-le"), "utf-32-le").text == text


CHINESE = "立法院今天三讀通過這項法案，在野黨認為條文過於寬鬆，執政黨則表示已經充分討論。市民"


@pytest.mark.parametrize("place", [0, 3, 60, 99])
@pytest.mark.parametrize("junk", [b"\xff", b"\x80", b"\xe4", b"\xc3"])
def test_a_short_text_of_utf8_survives_a_stray_byte(place: int, junk: bytes) -> None:
    """As a long one does: whole sequences of three bytes come about by chance in no other encoding."""
    data = CHINESE.encode()[:place] + junk + CHINESE.encode()[place:]

    read = decode(data)

    assert read.encoding == "utf-8"
    assert read.text.replace("\ufffd", "") == CHINESE
    assert [code for code, _ in read.warnings] == ["characters-replaced"]


def test_a_few_words_of_utf8_survive_a_broken_byte() -> None:
    """Of ten characters one may be broken."""
    data = "市政府公布新的安排了".encode()

    assert decode(data[:9] + b"\xff" + data[10:]).text == "市政府\ufffd\ufffd\ufffd布新的安排了"


@pytest.mark.parametrize("codec", ["gb18030", "big5hkscs"])
def test_pieces_of_other_encodings_are_no_broken_utf8(codec: str) -> None:
    """No piece of news of five characters or more is taken for UTF-8 with a few broken bytes."""
    for width in (5, 6, 8, 12, 20):
        for start in range(len(CHINESE) - width):
            piece = CHINESE[start : start + width]
            try:
                read = decode(piece.encode(codec))
            except cleaner.CleanError as error:
                assert error.code == "undecodable", error
                continue
            assert read.encoding != "utf-8", piece


@pytest.mark.parametrize("mark", ["\ufdd0", "\ufdef", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "gb18030"])
def test_noncharacters_do_not_go_without_a_word(mark: str, codec: str) -> None:
    """They are left out, and counted."""
    article = cleaner.clean_bytes(f"標題一行\n\n{PROSE}{mark}{mark}{PROSE}\n".encode(codec))

    assert PROSE + PROSE in article.text
    assert {warning.code: warning.detail for warning in article.warnings}["characters-replaced"].startswith("2 code points")


def test_a_text_without_noncharacters_is_not_warned_about() -> None:
    """Characters that share their bytes are none."""
    text = f"標題一行\n\n{PROSE}忿徾\ufdf2\ufdcf\ufdfd{PROSE}\n"

    assert "characters-replaced" not in [warning.code for warning in cleaner.clean_text(text).warnings]


# --- outlets' files ----------------------------------------------------------------------------

TEXTS = [
    '"""',
    "'''",
    '"',
    "'",
    "\\",
    "\\N{BULLET}",
    "\\",
    "\n",
    "\r",
    "\u2028",
    "\x85",
    "{",
    "}",
    "{x}",
    "%s",
    "#",
    "\x00",
    "\U0001f600",
    "\u202e",
]
TEXTS += ['"""\nimport os\nos.abort()\n"""', '")\n__import__("os").abort()#', "報", "Post"]
hostile = st.lists(st.sampled_from(TEXTS), min_size=1, max_size=5).map("".join)
KNOWN_CALLS = {"Layout", "css", "from_line", "head", "line", "tail", "regex"}


def _holds_only_literals(source: str) -> None:
    """Nothing but one import of the adapter's names and one class of literals and calls of those names."""
    tree = ast.parse(source)
    kinds = [type(node).__name__ for node in tree.body]
    assert kinds == ["Expr", "ImportFrom", "ImportFrom", "ClassDef"], kinds
    imports = [node.module for node in tree.body if isinstance(node, ast.ImportFrom)]
    assert imports == ["__future__", "cleaner.adapter"]
    kind = tree.body[3]
    assert isinstance(kind, ast.ClassDef)
    assert [type(node).__name__ for node in kind.body] == ["Expr"] + ["Assign"] * (len(kind.body) - 1)
    for node in ast.walk(kind):
        if isinstance(node, ast.Call):
            assert isinstance(node.func, ast.Name)
            assert node.func.id in KNOWN_CALLS
        assert not isinstance(node, ast.Attribute | ast.Lambda | ast.JoinedStr | ast.BinOp | ast.ListComp)


@COMMON
@given(hostile, hostile, hostile, hostile)
def test_a_drafted_file_holds_what_a_page_printed_as_literals(name: str, host: str, words: str, selector: str) -> None:
    """In every place of the file, docstrings included; importing it does nothing."""
    who = Identity("example-daily", name, (words, name), (host, "example.com"), "Europe/London", words, [])
    rules = [css(words, "title", selector, f"{selector} b", whole=True), line(name, "promo", f"{words}{{words}}", words)]

    source = written(who, Layout(words, (selector, selector)), rules, (words, name), "3 pages")

    _holds_only_literals(source)
    found = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    assert {name, host, words, selector} <= set(found)


def test_a_drafts_own_words_run_nothing_when_it_is_imported(tmp_path: Path) -> None:
    """A host that closes the docstring, and titles, classes and lines that close strings: the draft is made, and only its rules come of them."""
    evil = tmp_path / "ran"
    code = f"open({str(evil)!r},'w')"
    stories = [("Ferry runs again today", "The ferry left the pier at dawn with forty passengers and two crates of bread.")]
    stories += [("Old cinema finds a buyer", "The cinema closed nine years ago, and pigeons have lived in its gallery since.")]
    stories += [("Council votes for a tram", "Twelve councillors were in favour, and five were against the second line.")]
    paths = []
    for number, (title, words) in enumerate(stories):
        mark = html.escape(f'"""\n{code}\n"""')
        lines = f"<p class='n{number}'>Follow {mark} on WhatsApp \\N{{BULLET}} for news.</p><p>{html.escape(chr(39) * 3)} Post © 2026 {mark}</p>"
        host = html.escape(f'x""".{code}.com', quote=True)
        text = (
            f"<!DOCTYPE html><html><head><title>{title} | {mark}</title><link rel='canonical' href='https://{host}/news/{number}'>"
            f'<meta property="og:site_name" content="{mark} Post"></head><body><h1 class="{mark} head-line">{title}</h1>'
            f'<div class="story-{mark} text" id="{mark}"><p>{words * 3}</p><p>{words[::-1]} {words}</p>{lines}</div>'
            f'<footer class="{mark}"><p>{mark} All rights reserved.</p></footer></body></html>'
        )
        path = tmp_path / f"{number}.html"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))

    outcome = draft(paths, None, None, lambda _: None)

    _holds_only_literals(outcome.source)
    assert all(is_host(host) for host in imported(outcome.source).hosts)
    assert not evil.exists()


@pytest.mark.parametrize(("id", "name"), [("none", "OutletNone"), ("24-hours", "Outlet24Hours"), ("example-daily", "ExampleDaily")])
def test_every_id_gives_a_name_that_python_takes(id: str, name: str) -> None:
    """None, True and False are words of its own."""
    assert class_name(id) == name


@pytest.mark.parametrize(
    "arguments",
    [
        ["../x"],
        ["a/b"],
        ["a\\b"],
        [""],
        ["-x-"],
        ['a"b'],
        ["a\n"],
        ["é"],
        ["x" * 300],
        ["a", "--name", "x\ny"],
        ["a", "--name", "x\ry"],
        ["a", "--name", "x\u2028y"],
        ["a", "--name", "x\x00y"],
        ["a", "--host", 'x".com'],
        ["a", "--host", "../x.com"],
        ["a", "--host", "x.com\n"],
        ["a", "--region", "../.."],
    ],
    ids=ascii,
)
def test_a_hostile_id_name_or_host_begins_no_outlet(arguments: list[str], tmp_path: Path) -> None:
    """Nothing is written, in the folder or beside it."""
    folder = tmp_path / "in" / "own"

    done = CliRunner().invoke(app, ["outlet", "new", "--dir", str(folder), *arguments[1:], "--", arguments[0]])

    assert done.exit_code == 2
    assert not isinstance(done.exception, Exception)
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize(
    "name", ['"""', "'''", "\\", "\\N{BULLET}", 'x"""\nimport os'.replace("\n", " "), "{kind}", "%s {0}", "</title><script>"]
)
@pytest.mark.parametrize("id", ["a", "none", "outlet", "layout", "class"])
def test_a_new_outlets_file_holds_its_name_as_a_literal(id: str, name: str, tmp_path: Path) -> None:
    """And can be read by Python."""
    done = CliRunner().invoke(app, ["outlet", "new", id, "--dir", str(tmp_path), "--name", name])

    assert done.exit_code == 0, done.output
    (file,) = tmp_path.glob("*.py")
    source = file.read_text(encoding="utf-8")
    _holds_only_literals(source)
    assert name in [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    assert imported(source).name == name


def test_an_address_that_holds_a_noncharacter_is_no_tilde() -> None:
    """Which the carrier of Markdown writes in a tilde's place while its renderer works."""
    record = cleaner.clean_text(
        "# A title\n\nIt costs 58K~72K a year, [they said](https://e.com/%EF%B7%90).\n\n![x](https://e.com/%EF%B7%90.jpg)\n"
    )
    assert record.text == "It costs 58K~72K a year, they said."
    assert [image.url for image in record.images] == ["https://e.com/%EF%B7%90.jpg"]


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(?:\w+ ?)+x", r"\s*\s*x"])
def test_a_drop_that_a_text_could_hang_is_refused_before_any_document_is_read(pattern: str) -> None:
    """By what is wrong with it, and with what to write instead."""
    with pytest.raises(cleaner.CleanError, match=r"can take more than linear time: .*give the repetition a bound") as caught:
        cleaner.clean("there is no such file", drop=pattern)
    assert caught.value.code == "bad-hint"
    assert cleaner.clean_text("<p>Sponsored by x</p><p>The council met.</p>", drop=r"^Sponsored\b.{0,80}$").text == "The council met."


@pytest.mark.parametrize("field", ["html", "content_html", "text", "description"])
def test_a_null_in_an_item_breaks_no_line(field: str) -> None:
    """It stands for a line break element in texts that are read later."""
    record = cleaner.clean_text(json.dumps({field: "The coun\0\0cil met on Monday.", "title": "A \0title", "author": "Ann \0Person"}))

    assert (record.text, record.title, record.authors) == ("The council met on Monday.", "A title", ["Ann Person"])
