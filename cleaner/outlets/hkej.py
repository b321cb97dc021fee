"""信報 (Hong Kong Economic Journal), hkej.com: instant news (www2) and the daily's abstracts (www1).

Read for it: eleven feed items of instant news and two of the daily of 2026, one dump of a print view of 2023, the
selectors of four scrapers. Instant news is bare paragraphs; an abstract prints day and headline above its text and （節錄）
below; captions stand in attributes only, behind 放大圖片 / 顯示原圖.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, head, line


class HKEJ(Outlet):
    """信報."""

    id, name = "hkej", "信報"
    names = ("信報網站", "信報財經新聞", "信報財經月刊", "Hong Kong Economic Journal", "hkej.com", "HKEJ")
    hosts = ("hkej.com",)
    zone, language = "Asia/Hong_Kong", "zh-HK"
    betrayed_by = (r"« 返回前頁列印\s+\S{2,8} \| \d{4}-",)
    layouts = (Layout("2014", ("#article-content", "#article-detail-wrapper")),)
    rules = (
        css("title", "title", "#article-title"),
        css("time", "date-line", ".info .date", "#date"),
        css("section", "section", ".info .cate"),
        css("enlarge", "navigation", ".enlargeImg", whole=True),
        css("lead-picture", "body", ".hkej_detail_thumb_2014"),
        css("subscribers", "promo", ".hkej_sub_ex_article_nonsubscriber_ad_2014", whole=True),
        css("related", "related", "#related-articles-wrapper"),
        line("print-view", "navigation", r"[«<]?\s?返回前頁\s?列印|放大圖片(?:\s?/\s?顯示原圖)?|顯示原圖"),
        line("abstract", "boilerplate", r"[（(]節錄[）)]"),
        line("time-line", "date-line", r"[|｜]\s*(?P<published>\d{4}-\d\d-\d\d \d\d:\d\d)"),
        head("section-line", "section", r"[^\s|｜。，]{2,8}(?=\s*[|｜]\s*\d{4}-\d\d-\d\d \d\d:\d\d\Z)"),
    )
