"""香港01 (hk01.com), with its simplified edition zh.hk01.com.

Read for it: one seed, 21 feed items, some 50 public text dumps of 2016 to 2026. A dump with the crawler's date holds the text only; others
open with headline, ``撰文：`` and ``出版：更新：`` (often without dates), older ones run the headlines of other articles together in a line.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, line

_DATE = r"\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?(?:[ T]\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)?"
_TIMES = rf"(?:出版\s*[：:]\s*(?P<published>{_DATE})?\s*)?(?:(?:最[後后])?更新(?:日期)?\s*[：:]\s*(?P<updated>{_DATE})?)?"
_POINTER = r"[↓▼👇]\s*.{2,60}\s*[↓▼👇]|點擊(?:下圖|圖片)(?:立即了解|放大|睇片|看更多)?\s*[：:︰]?|按此閱讀全文。?|👉\s*(?:[Ff]ollow|追蹤|關注)[\s\S]{0,60}"
_TOGETHER = r"(?!.{0,800}[A-Za-z] [A-Za-z])(?=(?:[^ ]+ ){3})[^。，,；;、]{60,800}(?<![。！？!?）)」])"


class HK01(Outlet):
    """香港01."""

    id, name = "hk01", "香港01"
    names = ("01新聞", "HK01", "hk01")
    hosts, image_hosts = ("hk01.com",), ("cdn.hk01.com",)
    zone, language = "Asia/Hong_Kong", "zh-HK"
    betrayed_by = (
        *(r"本文(?:獲|获|已獲)《[^》\n]{2,20}》授[權权][轉转][載载]", r"不代表《?香港01》?(?:的任何)?立場"),
        *(r"下載[《「]香港01[》」]\s*[Aa][Pp][Pp]", r"撰文\s*[：:].{1,40}\n+出版\s*[：:]"),
    )
    dump_headline = "before-byline"
    layouts = (Layout("2020", ("#article-content-section", ".article-grid__content-section", "article#articleContent", "article")),)
    rules = (
        css("byline", "byline", "[data-testid=article-author]"),
        css("time", "date-line", "[data-testid=article-update-date]", "[data-testid^=article-publish-]", pattern=_TIMES),
        css("section", "section", "[data-testid=article-breadcrumb-channel]"),
        css("breadcrumb", "navigation", "[data-testid=article-breadcrumb-zone]"),
        css("tags", "tag", "[data-testid=article-tag]"),
        css("page-caption", "caption", "[data-testid=article-top-section-caption]", ".img-caption", "figcaption"),
        css("lead-picture", "body", "[data-testid=article-top-section]"),
        css("cards", "carousel", ".content-card__main", "[data-testid=article-link]", "[data-testid=related-articles]", whole=True),
        line("byline-and-day", "byline", rf"撰文\s*[：:]\s*(?P<authors>[^。：:]{{1,40}}?)\s*(?=出版){_TIMES}"),
        line("time-line", "date-line", _TIMES),
        line("pointer", "promo", _POINTER),
        line("run-together", "related", _TOGETHER, kinds=("line",), cue=r"[^。，,；;、]{60}"),
        line("gallery-counter", "carousel", r"\+\s?\d{1,3}|展[開开]"),
    )
