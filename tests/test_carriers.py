"""Carriers: how a scrape is recognised, and what each gives."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import cleaner
from cleaner.reading.carriers.markdown import _plain, _plain_front_matter

BODY = "<p>第一段文字說了一些事情，這是完整的句子。</p><p>第二段文字也說了一些事情，還是完整的句子。</p>"


@pytest.mark.parametrize(
    ("text", "carrier"),
    [
        (f"<!DOCTYPE html><html><body>{BODY}</body></html>", "html"),
        (f"\n<!-- saved --><html>{BODY}</html>", "html"),
        (f"<?xml version='1.0'?><html>{BODY}</html>", "html"),
        (BODY, "html"),
        (f"<div class='x'>{BODY}</div>", "html"),
        ("---\ntitle: 標題\n---\n段落。", "markdown"),
        ("# 標題\n\n段落。", "markdown"),
        ("<!--1739420223000-->\n[標題](https://www.dw.com/zh/a-1)\n------\n\n" + BODY, "markdown"),
        ("段落。\n\n![圖](https://a.example/b.jpg)\n\n段落。", "markdown"),
        (" date 2026-03-10 段落一。\n\n# 不是標題\n", "textdump"),
        ("只是一段文字。\n\n又一段文字。", "textdump"),
        ("價格 < 100 而 > 50，a < b", "textdump"),
        (json.dumps({"html": BODY}), "feed-item"),
        (json.dumps({"content_html": BODY, "url": "https://a.example/1"}, indent=2), "feed-item"),
        (json.dumps([{"text": "一段文字。"}]), "feed-item"),
        ("[注] 這不是 JSON。", "textdump"),
        ("[連結](https://a.example/1)", "markdown"),
        ("Title: 標題\n\nURL Source: https://a.example/1\n\nMarkdown Content:\n只是一段文字。", "markdown"),
    ],
)
def test_recognised_from_the_content(text: str, carrier: str) -> None:
    """The file's ending plays no part."""
    assert cleaner.clean_text(text).carrier == carrier


def test_markdown_as_its_writer_meant_it() -> None:
    """Emphasis beside Han punctuation, a lone tilde, a table without a header row, strikethrough."""
    page = "---\ntitle: 標題\n---\n**【銀債】**新一批，58K~72K，~~刪去~~的字。\n\n| 甲 | 乙 |\n| 丙 | 丁 |\n\n|---|---|\n| 一 | 二 |\n"

    article = cleaner.clean_text(page)

    assert article.blocks[0].text == "【銀債】新一批，58K~72K，刪去的字。"
    assert [block.rows for block in article.blocks[1:]] == [[["甲", "乙"], ["丙", "丁"]], [["一", "二"]]]


def test_html_blocks() -> None:
    """Lists, nested lists, quotes, tables, breaks, ruby, headings, and inline elements between Han characters."""
    page = (
        "<h2>小標題</h2><p>中<b>文</b><i>字</i>，one <b>two</b>\nthree</p><p>上<br>下<br><br>另段</p>"
        "<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul><blockquote><p>引文。</p></blockquote>"
        "<table><tr><th>年</th><th>數</th></tr><tr><td>2025</td><td></td></tr></table><p><ruby>漢<rt>kan</rt></ruby>字</p>"
    )

    blocks = cleaner.clean_text(page).blocks

    assert [(block.kind, block.text) for block in blocks] == [
        ("heading", "小標題"),
        ("paragraph", "中文字，one two three"),
        ("paragraph", "上\n下"),
        ("paragraph", "另段"),
        ("list_item", "甲"),
        ("list_item", "乙"),
        ("list_item", "丙"),
        ("quote", "引文。"),
        ("table", "年\t數\n2025"),
        ("paragraph", "漢（kan）字"),
    ]
    assert blocks[8].rows == [["年", "數"], ["2025", ""]]


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ('---\ntitle: "不完\nfrom: https://a.example/1\n---\n', "不完"),
        ("---\ntitle: 有: 冒號: 的\n bad indent\n---\n", "有: 冒號: 的"),
        ("+++\ntitle = 'x\n+++\n", None),
    ],
)
def test_broken_front_matter_is_a_warning_not_the_end(front: str, title: str | None) -> None:
    """What can be read of it is; the text is still cleaned."""
    article = cleaner.clean_text(front + "第一段文字說了一些事情。\n\n第二段文字也說了一些事情。\n")

    assert "front-matter-invalid" in [warning.code for warning in article.warnings]
    assert len(article.blocks) == 2
    assert title is None or article.title == title


def test_front_matter_alone_is_a_record_without_a_body() -> None:
    """Title and date stand; ``body-empty`` says the rest."""
    article = cleaner.clean_text('---\ntitle: "標題"\ndate: 2025-02-13\n---\n')

    assert (article.title, article.published, article.blocks) == ("標題", "2025-02-13", [])
    assert "body-empty" in [warning.code for warning in article.warnings]


_scalars = st.one_of(
    st.text(st.sampled_from("abc漢字 0:-#'\"[]{},&*!|>%@`?~=\\/."), max_size=12),
    st.sampled_from(
        ["2025-02-13 02:11:12", "true", "null", "~", "https://a.example/b?c=d", "a: b", "a #b", "- x", "[ (臺)中央社CNA ]", "[a, b]"]
    ),
)
_front_lines = st.one_of(
    st.builds(lambda key, value: f"{key}: {value}", st.sampled_from(["title", "date", "x-y", "tags"]), _scalars),
    st.builds(lambda key, value: f'{key}: "{value}"', st.sampled_from(["title", "date"]), _scalars),
    st.builds(lambda value: f"  - {value}", _scalars),
    st.sampled_from(["tags:", "lang:", "", '  - "a"', "- b", 'menu: ""']),
)


@settings(max_examples=600, deadline=10_000)
@given(st.lists(_front_lines, min_size=1, max_size=6))
def test_the_plain_reader_agrees_with_a_yaml_parser(lines: list[str]) -> None:
    """Where the few lines of our own speak at all, PyYAML says the same."""
    raw = "\n".join(lines) + "\n"
    mine = _plain_front_matter(raw)
    if mine is None:
        return

    theirs: Any = _plain(yaml.compose(raw, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))) or {}

    assert mine == theirs


SHAPES = {
    "an object": '{"@type":"NewsArticle","headline":"標題一","datePublished":"2025-03-04T05:06:07+08:00","author":{"@type":"Person","name":"王小明"}}',
    "an array": '[{"@type":"BreadcrumbList"},{"@type":"NewsArticle","headline":"標題一","datePublished":"2025-03-04T05:06:07+08:00","author":["王小明"]}]',
    "a graph": '{"@graph":[null,{"@type":"WebPage"},{"@type":["Thing","ReportageNewsArticle"],"headline":"標題一","datePublished":"2025-03-04T05:06:07+08:00","author":{"@id":"#1"}},{"@id":"#1","@type":"Person","name":"王小明"}]}',
    "null entries": '{"@type":"Article","headline":"標題一","datePublished":"2025-03-04T05:06:07+08:00","author":[null,{"name":null},{"@type":"Organization","name":"報社"},{"@type":"Person","name":"王小明"}],"keywords":null,"image":null}',
    "raw control characters": '{"@type":"NewsArticle","headline":"標題一","articleBody":"a\nb\tc","datePublished":"2025-03-04T05:06:07+08:00","author":"王小明"}',
    "a comment around": '<!-- {"@type":"NewsArticle","headline":"標題一","datePublished":"2025-03-04T05:06:07+08:00","author":"王小明"} -->',
}


@pytest.mark.parametrize("json_ld", SHAPES.values(), ids=SHAPES.keys())
def test_json_ld_in_all_its_shapes(json_ld: str) -> None:
    """Headline, date and author are found in each."""
    words = "".join(f"<p>這是文章的第{n}段，內容說的是城市裡發生的事情，記者在現場看到許多市民。</p>" for n in range(8))
    page = (
        f"<html><head><title>x</title><script type='application/ld+json'>{{broken</script><script type='application/ld+json'>{json_ld}</script></head>"
        f"<body><article>{words}</article></body></html>"
    )

    article = cleaner.clean_text(page)

    assert (article.title, article.authors) == ("標題一", ["王小明"])
    assert article.published_at == datetime.datetime(2025, 3, 4, 5, 6, 7, tzinfo=datetime.timezone(datetime.timedelta(hours=8)))
    assert len(article.blocks) == 8


def test_a_missing_landmark_goes_the_generic_way() -> None:
    """A page of a known outlet whose root is gone: source stays, the generic adapter speaks, the warning says why."""
    words = "".join(f"<p>這是文章的第{n}段，內容說的是城市裡發生的事情，記者在現場看到許多市民。</p>" for n in range(8))
    page = f"<html><head><link rel='canonical' href='https://www.cna.com.tw/news/aipl/202401010001.aspx'></head><body><main><h1>標題一二三四</h1>{words}</main></body></html>"

    article = cleaner.clean_text(page)

    assert (article.source, article.adapter) == ("cna", "generic@2")
    assert "anchor-missing" in [warning.code for warning in article.warnings]
    assert len(article.blocks) == 8


def test_two_outlets_in_one_dump_are_reported_not_tossed() -> None:
    """A tie goes to the generic adapter with ``source-ambiguous``."""
    page = "德國之聲版權聲明。柏林的消息說了一些事情。\n\n點這裡瞭解中央社隱私聲明。台北的消息說了一些事情。\n"

    article = cleaner.clean_text(page)

    assert article.source is None
    assert {"source-ambiguous", "source-unknown"} <= {warning.code for warning in article.warnings}


def test_a_selector_reaches_into_a_nav() -> None:
    """A breadcrumb tells the section although its nav is a widget; the rest of the nav stays navigation."""
    page = (
        '<html><head><link rel="canonical" href="https://www.rfi.fr/cn/x"></head><body><nav>'
        '<a class="m-breadcrumb__list__item__link">欧洲</a></nav><nav><a>首页</a></nav>'
        f"<main><article><h1>标题在这里</h1>{BODY}</article></main></body></html>"
    )
    article = cleaner.clean_text(page)

    assert article.section == "欧洲"
    assert [(entry.kind, entry.text) for entry in article.removed] == [("navigation", "首页")]


def test_a_section_may_stand_above_the_headline_of_a_dump() -> None:
    """法国, then the headline."""
    article = cleaner.clean_text("法国\n\n渔港小镇推迟拍卖旧船坞\n\n镇长说，居民希望先看到用途。\n\n下月再议。\n", source="rfi-zh")

    assert (article.section, article.title) == ("法国", "渔港小镇推迟拍卖旧船坞")


def test_a_bold_line_between_breaks_is_a_heading() -> None:
    """Older pages set a whole story in one paragraph, its headings bold between empty lines."""
    article = cleaner.clean_text(
        "<div><p>第一段說完了。<br><br><b>慢不是錯</b><br><br>第二段<b>很慢</b>，也說完了。</p></div>", source="hk01"
    )

    assert [(block.kind, block.text) for block in article.blocks] == [
        ("paragraph", "第一段說完了。"),
        ("heading", "慢不是錯"),
        ("paragraph", "第二段很慢，也說完了。"),
    ]


def test_small_print_of_mainland_portals() -> None:
    """The former title, the printed edition, the end mark and a statement are known everywhere; the source is no author."""
    page = (
        '<html><head><meta property="og:title" content="新桥通车"><meta property="article:author" content="晨星观察"></head><body>'
        "<p>原标题：新桥今日通车</p><p>市府宣布新桥通车，市民说方便多了。</p><p>他说：“原标题太长了，所以改了。”</p><p>（全文完）</p>"
        "<p>《 晨星日报 》( 2026年08月20日 02 版)</p><p>来源：晨星观察</p>"
        "<p>声明：此文版权归原作者所有，若有来源错误或者侵犯您的合法权益，您可与我们联系。</p></body></html>"
    )
    article = cleaner.clean_text(page, source="rfi-zh")

    assert [block.text for block in article.blocks] == ["市府宣布新桥通车，市民说方便多了。", "他说：“原标题太长了，所以改了。”"]
    assert [entry.kind for entry in article.removed] == ["boilerplate", "boilerplate", "syndication", "credit", "disclaimer"]
    assert (article.syndicated_from, article.authors) == ("晨星日报", [])


def test_the_head_of_a_reading_service_is_front_matter() -> None:
    """Title, address and time of the page stand above its Markdown."""
    text = (
        "Title: 新桥通车\n\nURL Source: https://wallstreetcn.com/articles/1\n\nPublished Time: 2026-05-08T12:30:54.000Z\n\n"
        "Markdown Content:\n# 新桥通车\n\n市府宣布新桥通车，市民说方便多了。\n"
    )
    article = cleaner.clean_text(text)

    assert (article.title, article.url, article.published) == ("新桥通车", "https://wallstreetcn.com/articles/1", "2026-05-08T12:30:54Z")
    assert (article.source, article.text, article.removed) == ("wallstreetcn", "市府宣布新桥通车，市民说方便多了。", [])


def test_stars_apart_from_their_words_are_no_markdown() -> None:
    """A dump's line between stars stays a dump: emphasis touches its words."""
    assert cleaner.clean_text("第一段。\n** 文責自負 **\n第二段。\n").carrier == "textdump"
    assert cleaner.clean_text("第一段。\n\n**小題**\n\n第二段。\n").carrier == "markdown"
