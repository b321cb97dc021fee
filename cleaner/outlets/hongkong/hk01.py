"""香港01 (hk01.com), with its simplified edition zh.hk01.com.

Read for it: one seed, 21 feed items, some 50 public text dumps of 2016 to 2026. A dump with the crawler's date holds
the text only; others open with headline, ``撰文：`` and ``出版：更新：`` (often without dates), older ones run the
headlines of other articles together in a line.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, line, regex

TIMES = "(出版:{published?} [[最後]更新[日期]:{updated?}]|[最後]更新[日期]:{updated?})"
HEADLINES = regex(r"(?:[^ 。，,；;、]{3,60}[^ 。，,；;、A-Za-z] ){3}[^。，,；;、]{20,700}[^。，,；;、！？!?）)」]")
"""Several run together: no form says which marks a line is without."""


class HK01(Outlet):
    """香港01."""

    id, name = "hk01", "香港01"
    names = ("01新聞", "HK01", "hk01")
    hosts, image_hosts = ("hk01.com",), ("cdn.hk01.com",)
    zone, language = "Asia/Hong_Kong", "zh-HK"
    prints = (
        "本文[已]獲《{word:2-20}》授權轉載",
        "不代表[《]香港01[》][的任何]立場",
        "下載(《|「)香港01(》|」) (App|APP|app)",
        "撰文:{authors}{end}{blank}出版:",
    )
    dump_headline = "before-byline"
    layouts = (Layout("2020", ("#article-content-section", ".article-grid__content-section", "article")),)
    rules = (
        css("byline", "byline", "[data-testid=article-author]"),
        css("time", "date-line", "[data-testid=article-update-date]", "[data-testid^=article-publish-]", form=TIMES),
        css("section", "section", "[data-testid=article-breadcrumb-channel]"),
        css("breadcrumb", "navigation", "[data-testid=article-breadcrumb-zone]"),
        css("tags", "tag", "[data-testid=article-tag]"),
        css("page-caption", "caption", "[data-testid=article-top-section-caption]", ".img-caption", "figcaption"),
        css("lead-picture", "body", "[data-testid=article-top-section]"),
        css("cards", "carousel", ".content-card__main", whole=True),
        css("cards", "carousel", "[data-testid=article-link]", "[data-testid=related-articles]", whole=True),
        line("byline-and-day", "byline", "撰文:{authors} 出版:{published?} [[最後]更新[日期]:{updated?}]"),
        line("time-line", "date-line", TIMES),
        line("pointer", "promo", "{arrows}{words:2-60}{arrows}", "👉 (Follow|follow|追蹤|關注){words}", "點擊(下圖|圖片)[放大]"),
        line("run-together", "related", HEADLINES, kinds=("line",)),
        line("gallery-counter", "carousel", "+ {number:1-3}", "展開"),
    )
