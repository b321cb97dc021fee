"""A record's Markdown: words stay words, captions and pictures keep their order, what is written is read back."""

from __future__ import annotations

import msgspec
import pytest

import cleaner
from cleaner.record import Block, Image

RECORD = cleaner.CleanArticle(title="標題：一", published="2025-01-02T03:04:05+08:00", source="hk01", outlet="香港01", language="zh-HK")


@pytest.mark.parametrize(
    "words",
    [
        "# 不是標題",
        "- 不是項目",
        "1. 不是項目",
        "123. 也不是",
        "> 不是引文",
        "*星* _線_ `碼` ~~波~~ [括](號) ![圖](x) <b>標籤</b> &amp; | 豎 \\ 反",
        "一行\n二行\n- 三行",
        "---",
        "===",
        "```",
        "a\n===",
        "https://example.com/a_b_c?d=1&e=2",
        "58K~72K",
        "  　".strip() or "字",
        "$x^2$ {y}",
        ": 冒號",
    ],
)
@pytest.mark.parametrize("kind", ["paragraph", "heading", "list_item", "quote", "table"])
def test_words_that_look_like_markdown_stay_words(words: str, kind: str) -> None:
    """Whatever stands in a block is read back as it was."""
    if kind == "table":
        rows = [[line, "乙"] for line in words.split("\n")]
        block = Block("table", "\n".join("\t".join(row) for row in rows), rows=rows)
    else:
        block = Block(kind, words, level=3 if kind == "heading" else None)  # type: ignore[arg-type]
    article = msgspec.structs.replace(RECORD, blocks=[block, Block("paragraph", "末段。")], text=f"{block.text}\n\n末段。")

    again = cleaner.clean_text(article.to_markdown())

    assert again.blocks == article.blocks
    assert (again.title, again.published, again.source, again.adapter) == (RECORD.title, RECORD.published, "hk01", "rendering@1")


def test_captions_and_pictures_keep_their_order() -> None:
    """Also where the two orders cross, a caption has no picture, or pictures share one."""
    images = [
        Image("https://a.example/1.jpg", "丙", None, None),
        Image("https://a.example/2.jpg", "甲", None, "替"),
        Image("https://a.example/3.jpg", None, None, None),
    ]
    article = msgspec.structs.replace(RECORD, images=images, captions=["甲", "乙", "丙", "丁"])

    again = cleaner.clean_text(article.to_markdown())

    assert again.captions == article.captions
    assert again.images == article.images


def test_a_newer_rendering_is_ordinary_markdown() -> None:
    """Only this contract's own renderings are read without rules."""
    page = "---\ncleaner: cleaner/9\ntitle: 標題\n---\n段落一，說了一些事情。\n\n廣告\n"

    article = cleaner.clean_text(page)

    assert article.adapter == "generic@2"
    assert [entry.kind for entry in article.removed] == ["advertisement"]


def test_hints_hold_for_renderings() -> None:
    """A person's pattern, an outlet and an address are heard there too."""
    article = cleaner.clean_text(
        RECORD.to_markdown() + "\n\n第一段。\n\n第二段。\n", drop=["第一"], source="cna", url="https://www.cna.com.tw/a/1.aspx"
    )

    assert (article.text, article.source, article.url) == ("第二段。", "cna", "https://www.cna.com.tw/a/1.aspx")
    with pytest.raises(cleaner.CleanError):
        cleaner.clean_text(RECORD.to_markdown(), source="nobody")
