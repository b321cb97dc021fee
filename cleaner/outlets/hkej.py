"""信報 (Hong Kong Economic Journal), hkej.com: instant news (www2) and the daily's abstracts (www1).

Read for it: eleven feed items of instant news and two of the daily of 2026, four dumps of 2016 to 2023 (the daily, the forum's and
instant news' print views, ejtech), the selectors of four scrapers. Instant news is bare paragraphs; an abstract prints day and headline
above its text and （節錄） below, a column its writer between them; captions stand in attributes only, behind 放大圖片 / 顯示原圖.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, head, line
from cleaner.document import Document, Labelled, Role, give
from cleaner.sentences import reads_like_headline


class HKEJ(Outlet):
    """信報."""

    id, name = "hkej", "信報"
    names = ("信報網站", "信報財經新聞", "信報財經月刊", "Hong Kong Economic Journal", "hkej.com", "HKEJ")
    hosts = ("hkej.com",)
    zone, language = "Asia/Hong_Kong", "zh-HK"
    betrayed_by = (r"« 返回前頁列印\s+\S{2,8} \| \d{4}-", "currently at: ejtech.hkej.com", r"\(節錄\)\s全文 \[\d")
    layouts = (Layout("2014", ("#article-content", "#article-detail-wrapper")),)
    rules = (
        css("title", "title", "#article-title"),
        css("time", "date-line", ".info .date", "#date"),
        css("section", "section", ".info .cate"),
        css("enlarge", "navigation", ".enlargeImg", whole=True),
        css("lead-picture", "body", ".hkej_detail_thumb_2014"),
        css("subscribers", "promo", ".hkej_sub_ex_article_nonsubscriber_ad_2014", whole=True),
        css("related", "related", "#related-articles-wrapper"),
        line("print-view", "navigation", r"[«<]?\s?返回前頁\s?列印|放大圖片(?:\s?/\s?顯示原圖)?|顯示原圖|全文 \[\d{1,2}\]|熱門[：:]"),
        line("tech-menu", "navigation", r"You are currently at: \S{4,40}|Skip This Ads|Don['’]t Miss"),
        line("tech-day", "date-line", r"By (?:(?P<authors>[^，。]{2,40}) )?on (?P<published>[A-Z][a-z]{2,8} \d{1,2}, 20\d\d)"),
        line("tech-reprint", "syndication", r"原文刊於(?P<syndicated_from>信報[^。，]{0,10})"),
        line("tech-contact", "promo", r"支持EJ Tech.{0,60}"),
        line("columnist", "byline", r"(?P<authors>[^\W\d_A-Za-z]{2,5}) \S{2,10}專欄", kinds=("line",), opening=True),
        line("abstract", "boilerplate", r"[（(]節錄[）)]"),
        line("time-line", "date-line", r"[|｜]\s*(?P<published>\d{4}-\d\d-\d\d \d\d:\d\d)"),
        head("section-line", "section", r"[^\s|｜。，]{2,8}(?=\s*[|｜]\s*\d{4}-\d\d-\d\d \d\d:\d\d\Z)"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a dump of the daily the headline stands below its columnist."""
        signed = next((place for place, part in enumerate(parts) if part.rule == "columnist"), len(parts)) if document.lines else len(parts)
        below = next((part for part in parts[signed:] if part.role is None), None)
        found = below is not None and reads_like_headline(below.text)
        return [give(part, Role.TITLE, "headline-below-columnist") if found and part is below else part for part in parts]
