"""Silver labels: pages without a person's label whose article is known all the same, from a selector of the outlet or from the page's own JSON-LD.

They are for training, never for scoring. The folders ``china`` and ``taiwan`` have no labels and no kept half; each page named
here was read by eye against what its selector gives. Of ``sites`` and ``mixed`` only the tuning half is opened.

A body is the article's text, a line a block: subheads count; the headline, the standfirst, captions, bylines and credits that
fill a line, editors' lines, notices of source or title, related links and promotions do not. A dateline at the head of a paragraph stays in it.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec
from selectolax.lexbor import LexborHTMLParser

from benchmarks.corpora import Page, Truth, pages, shown
from cleaner.encoding import decode


class Rule(msgspec.Struct, frozen=True):
    """Where an outlet's text stands, and what stands in it that is not the article's."""

    body: str
    out: str = ""
    captions: str = ""
    """Elements that are a caption where they are short: the plain paragraph after a picture."""
    lines: str = ""
    """A pattern of whole lines that are no body, beyond those of any outlet."""


_AFTER_PICTURE: Final = "p:has(> img) + p, p:has(> span > img) + p, img + p, div:has(> img) + p"
_CAPTION: Final = 60
RULES: Final = {
    "163": Rule("#endText, #content", ".otitle, .related_article, .ep-source"),
    "baijiahao": Rule(".article-content", ".img-container"),
    "cjddsb": Rule(".single-content", "center, .ad-site"),
    "cjn": Rule(".TRS_Editor", "center", "center + p"),
    "csdn": Rule(".news_content", ".copyright"),
    "ednchina": Rule(".article_body"),
    "gamersky": Rule(".gsAreaContextArt"),
    "gsc": Rule(".detailCon", "", _AFTER_PICTURE),
    "guancha": Rule(".content.all-txt", "", _AFTER_PICTURE),
    "gzggw": Rule("#zoom"),
    "hexun": Rule(".art_contextBox"),
    "huanqiu": Rule(".a-con", "", "", r"执笔/.*"),
    "ifeng": Rule(".text-3zQ3cZD4", ".detailPic", _AFTER_PICTURE),
    "ifeng-3": Rule("#main_content"),
    "mingridapan": Rule(".page_art_content"),
    "other": Rule("#UCAP-CONTENT", "strong"),
    "people": Rule("#rwb_zw", ".box_pic, .zdfy, .edit"),
    "qq-2": Rule("#Cnt-Main-Article-QQ", "a"),
    "qq-qq": Rule(".content-article", ".introduction, #Status"),
    "shanxi": Rule(".TRS_Editor", "", "", r"图为.*"),
    "sina": Rule("#article, #artibody", ".video-2017, .img_wrapper, .show_author, .article-editor, .wap_special"),
    "stcn": Rule("#ctrlfscont"),
    "sxmu": Rule("#vsb_content"),
    "thepaper": Rule(".news_txt", ".hide_word, div + span"),
    "toutiao": Rule(".article-content", ".pgc-img-caption", _AFTER_PICTURE),
    "xds": Rule(".statuses-text"),
    "xinhuanet": Rule("#p-detail", ".lb, .tadd, .p-tags, .video-url"),
    "zsnews": Rule("td:has(> p)", "font, div"),
    "zyyfy": Rule("#z"),
    "appledaily": Rule(".nm-article-body > .text"),
    "chinatimes": Rule(".article-body", ".article-hash-tag, .ad"),
    "ettoday": Rule(".story", ".ad_in_news"),
    "ltn": Rule("div.text"),
    "setn": Rule("article"),
    "udn": Rule("#story_body_content", "h1, #story_bar, #story_bady_info, figure"),
}
LEFT_OUT: Final = {
    "readhub-readhub": "an aggregator's topic: a summary and a list of reports",
    "toutiao-2": "a gallery, its words drawn by a script",
    "thepaper-4": "the page of thepaper-2 again",
}
_NO_BODY: Final = re.compile(
    r"[(（\[【]?(?:责任编辑|責任編輯|编辑|責編|责编|来源|來源|本文来源|原标题|本文原标题|原题为|原题|采写|图片来源|资料来源|图片均来自)[:：《]?.{0,80}"
    r"|[(（]?本文来自.{0,60}|【文/.{0,40}】|.{0,12}(?:記者|中心|记者).{0,12}[／/].{0,12}(?:報導|报道)|\(中時 \)|▲.*|[(（]?免责声明.*"
)


def silver(corpus: Path) -> Iterator[Page]:
    """The silver pages of a corpus: the outlets named above, then the pages whose JSON-LD holds the whole article."""
    for folder in ("china", "taiwan"):
        for path in sorted((corpus / "pages" / folder).glob("*.html.gz")):
            name = path.name.removesuffix(".html.gz")
            rule = RULES.get(name) or RULES.get(name.split("-")[0])
            if rule is None or name in LEFT_OUT:
                continue
            page = Page(folder=folder, name=name, path=path, url=None, kind="article", truth=Truth())
            if body := _selected(decode(page.data()).text, rule):
                yield msgspec.structs.replace(page, truth=Truth(body=body))


def _selected(markup: str, rule: Rule) -> str:
    tree = LexborHTMLParser(markup)
    tree.strip_tags(["script", "style", "template", "select", "noscript"])
    found = tree.css_first(rule.body)
    if found is None:
        return ""
    for node in found.css(rule.captions) if rule.captions else ():
        if len(node.text(deep=True).strip()) <= _CAPTION:
            node.decompose()
    for node in found.css(rule.out) if rule.out else ():
        node.decompose()
    text = shown(re.sub(r"\s*[\r\n]\s*", " ", found.html or ""))
    more = re.compile(rule.lines) if rule.lines else None
    return "\n".join(line for line in text.split("\n") if not _NO_BODY.fullmatch(line) and not (more and more.fullmatch(line)))
