"""Silver labels: pages that no person labelled, but whose article is known all the same.

An outlet's own selector tells it, or the page's JSON-LD. They are for training, never for scoring. The folders ``china`` and
``taiwan`` have no labels and no kept half; each of their pages was read by eye against what its selector gives. Of ``sites``
and ``mixed`` only the tuning half is opened, and each page taken was read too.

A body is the article's text, a line a block: subheads count; the headline, the standfirst, captions, bylines and credits that
fill a line, editors' lines, notices of source or title, helplines, related links and promotions do not. A dateline at the
head of a paragraph stays in it, and so does a credit at its end.
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
from cleaner.reading.encoding import decode


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
_LEAST: Final = 400
_FOUND: Final = 0.95
_SLACK: Final = 12
"""Letters of a body that may stand between two lines of the page: a label that the page prints elsewhere, a lost mark."""
RULES: Final = {
    "163": Rule("#endText, #content", ".otitle, .related_article, .ep-source", "", r"（点击看清晰大图）"),
    "baijiahao": Rule(".article-content", ".img-container"),
    "cjddsb": Rule(".single-content", "center, .ad-site"),
    "cjn": Rule(".TRS_Editor", "center", "center + p"),
    "csdn": Rule(".news_content", ".copyright"),
    "ednchina": Rule(".article_body", "", "", r"\(综合整理自.*|阅读全文.*"),
    "gamersky": Rule(".gsAreaContextArt", "", "", r"相关资讯请关注.*"),
    "gsc": Rule(".detailCon", "", _AFTER_PICTURE, r"下届承办单位.*"),
    "guancha": Rule(".content.all-txt", "", _AFTER_PICTURE),
    "gzggw": Rule("#zoom"),
    "hexun": Rule(".art_contextBox"),
    "huanqiu": Rule(".a-con", "", "", r"执笔/.*"),
    "ifeng": Rule(".text-3zQ3cZD4", ".detailPic"),
    "ifeng-1": Rule(".text-3zQ3cZD4", "", _AFTER_PICTURE, r"（实习生.*"),
    "ifeng-3": Rule("#main_content"),
    "mingridapan": Rule(".page_art_content"),
    "other": Rule("#UCAP-CONTENT", "strong"),
    "people": Rule("#rwb_zw", ".box_pic, .zdfy, .edit", "", r"点击进入.*"),
    "qq-2": Rule("#Cnt-Main-Article-QQ", "a, ol", "", r"划重点：|《棱镜》作者.*|（某头部数据公司的部分报价单）"),
    "qq-qq": Rule(".content-article", ".introduction, #Status"),
    "shanxi": Rule(".TRS_Editor", "", "", r"图为.*"),
    "sina": Rule(
        "#article, #artibody", ".video-2017, .img_wrapper, .show_author, .article-editor, .wap_special", "", r"原创：.*|此前报道：.*"
    ),
    "stcn": Rule("#ctrlfscont"),
    "sxmu": Rule("#vsb_content", "", "", r"中华人民共和国监察法"),
    "thepaper": Rule(".news_txt", ".hide_word, div + span"),
    "thepaper-2": Rule(".news_txt", "", "", r"资料图|校对\|.*|扫描下方.*|\d、回复.*|点击菜单栏.*|看都看完了.*|\ufffd+"),
    "toutiao": Rule(".article-content", ".pgc-img-caption", "img + p"),
    "xds": Rule(".statuses-text"),
    "xinhuanet": Rule("#p-detail", ".lb, .tadd, .p-tags, .video-url"),
    "zsnews": Rule("td:has(> p)", "font, div"),
    "zyyfy": Rule("#z", "", "", r".*供稿.*摄影/.*"),
    "appledaily": Rule(".nm-article-body > .text", "", "", r">>加入.*"),
    "chinatimes": Rule(".article-body", ".article-hash-tag, .ad"),
    "ettoday": Rule(".story", ".ad_in_news"),
    "ltn": Rule("div.com > div.boxTitle:has(> p)", ".photo, .before_ir, .appE1121"),
    "setn": Rule("article"),
    "udn": Rule("#story_body_content", "h1, #story_bar, #story_bady_info, figure"),
}
LEFT_OUT: Final = {
    "readhub-readhub": "an aggregator's topic: a summary and a list of reports",
    "toutiao-2": "a gallery, its words drawn by a script",
    "thepaper-4": "the page of thepaper-2 again",
    "0c96f0a97411": "a product's data sheet, each line a block of its own",
    "4128f54db5bd": "its articleBody holds related links and a post between the paragraphs",
    "5bcf2d51b15e": "its articleBody ends before the second part of the text",
}
TRIMMED: Final = {
    "287bc7ceadd0": (1, 0),
    "37b1ac7c18d1": (0, 1),
    "4ef75e07f2a9": (0, 1),
    "6464c3df2708": (0, 2),
}
"""Lines at the head and at the end of an articleBody that are no body: a standfirst, labels of related links and such links."""
_BREAKS: Final = re.compile(r"\s*[\r\n]\s*")
_HAN_BREAKS: Final = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\s*[\r\n]\s*(?=[\u3000-\u9fff\uff00-\uffef])")
_MARK: Final = "\ue000"
"""Stands for an empty element that a style makes a line break."""
_NO_BODY: Final = re.compile(
    r"[(（\[【]?(?:责任编辑|責任編輯|编辑|責編|责编|来源|來源|本文来源|原标题|本文原标题|原题为|原题|采写|图片来源|资料来源|图片均来自)[:：《]?.{0,80}"
    r"|[(（]?本文来自.{0,60}|【文/.{0,40}】|.{0,12}(?:記者|中心|记者).{0,12}[／/].{0,12}(?:報導|报道)|\(中時 \)|▲.*"
    r"|\w{2,8}(?:记者|記者) [\w ]{2,20}|[(（]?免责声明.*"
    r"|.*(?:專線：|生命線).{0,30}|.*(?:再給自己一次機會|請給自己機會：|關心你)|自殺解決不了問題.*"
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
    for page in pages(corpus, "sites", "mixed", half="tuning"):
        lines = _declared(decode(page.data()).text, page.truth) if page.name not in LEFT_OUT else []
        head, tail = TRIMMED.get(page.name, (0, 0))
        if lines:
            truth = msgspec.structs.replace(page.truth, body="\n".join(lines[head : len(lines) - tail]))
            yield msgspec.structs.replace(page, truth=truth)


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
    for node in found.css('span[style*="display:block"]'):
        if not node.text(deep=True).strip():
            node.replace_with(_MARK)
    text = shown(_BREAKS.sub(" ", _HAN_BREAKS.sub("", found.html or "")).replace(_MARK, "<br>"))
    more = re.compile(rule.lines) if rule.lines else None
    return "\n".join(line for line in text.split("\n") if not _NO_BODY.fullmatch(line) and not (more and more.fullmatch(line)))


def _declared(markup: str, truth: Truth) -> list[str]:
    """The lines of a page that its JSON-LD ``articleBody`` is made of; none where the page does not print nearly all of it."""
    tree = LexborHTMLParser(markup)
    said = [_squeezed(shown(html.unescape(html.unescape(body)))) for body in _bodies(tree)]
    wanted = max(said, key=len, default="")
    if len(wanted) < _LEAST or any(_squeezed(text) in wanted for text in truth.outside):
        return []
    tree.strip_tags(["script", "style", "template", "select", "noscript"])
    lines = shown(_BREAKS.sub(" ", tree.body.html or "")).split("\n") if tree.body is not None else []
    best = max((_aligned(lines, start, wanted) for start in range(len(lines)) if _begins(lines[start], wanted)), key=_size, default=[])
    return best if _size(best) >= _FOUND * len(wanted) else []


def _begins(line: str, wanted: str) -> bool:
    start = _squeezed(line)
    return bool(start) and wanted.find(start, 0, len(start) + _SLACK) >= 0


def _aligned(lines: list[str], start: int, wanted: str) -> list[str]:
    """The lines from ``start`` on that stand in the body one after the other, with little between them."""
    taken: list[str] = []
    place = 0
    for line in lines[start:]:
        text = _squeezed(line)
        found = wanted.find(text, place, place + len(text) + _SLACK) if text else -1
        if found >= 0:
            taken.append(line)
            place = found + len(text)
        if place >= len(wanted):
            break
    return taken


def _bodies(tree: LexborHTMLParser) -> Iterator[str]:
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            yield from _body_of(json.loads(script.text(), strict=False))
        except ValueError:
            continue


def _body_of(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key.lower() == "articlebody" and isinstance(inner, str):
                yield inner
            else:
                yield from _body_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _body_of(inner)


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text)


def _size(lines: list[str]) -> int:
    return sum(len(_squeezed(line)) for line in lines)
