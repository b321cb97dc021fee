"""信報 (Hong Kong Economic Journal), hkej.com: instant news (www2), the daily's abstracts (www1), ejtech.

Read for it: thirteen feed items of 2026, eleven dumps of 2014 to 2023 (print views, the forum's, ejtech), the selectors of four scrapers. An
abstract prints day, column and writer above its headline, （節錄） below; captions stand in attributes only, behind 放大圖片 / 顯示原圖.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line
from cleaner.document import Document, Labelled
from cleaner.labelling.headline import rubric_head

_DAY = r"\d{4}[-年]\d{1,2}[-月]\d{1,2}日?(?:\s+\d{1,2}:\d\d)?"


class HKEJ(Outlet):
    """信報."""

    id, name = "hkej", "信報"
    names = ("信報網站", "信報財經新聞", "信報財經月刊", "Hong Kong Economic Journal", "hkej.com", "HKEJ")
    hosts = ("hkej.com", "ejtech.ai")
    zone, language = "Asia/Hong_Kong", "zh-HK"
    betrayed_by = (r"« 返回前頁列印\s+(?:\S{2,8} \| )?\d{4}-", r"\(節錄\)\s?全文", "支持EJ Tech", r"原文刊於信報財經新聞(?:專欄)?[「\n]")
    layouts = (Layout("2014", ("#article-content", "#article-detail-wrapper")),)
    rules = (
        css("time", "date-line", ".info .date", "#date"),
        css("section", "section", ".info .cate"),
        css("enlarge", "navigation", ".enlargeImg", whole=True),
        css("lead-picture", "body", ".hkej_detail_thumb_2014"),
        css("subscribers", "promo", ".hkej_sub_ex_article_nonsubscriber_ad_2014", whole=True),
        css("related", "related", "#related-articles-wrapper"),
        line("frame", "navigation", r"[«<]?\s?返回前頁\s?列印|放大圖片(?:\s?/\s?顯示原圖)?|顯示原圖|全文 \[\d{1,2}\]|熱門[：:]"),
        line("tech-frame", "navigation", r"You are currently at: \S{4,40}|Skip This Ads|Don['’]t Miss"),
        line("tech-day", "date-line", r"By (?:(?P<authors>[^，。]{2,40}) )?on (?P<published>[A-Z][a-z]{2,8} \d{1,2}, 20\d\d)"),
        line("tech-reprint", "syndication", r"原文刊於信報財經(?:新聞|月刊)(?:專欄)?(?:「(?P<section>[^」]{2,20})」)?"),
        line("tech-contact", "promo", r"支持EJ Tech.{0,60}|如欲投稿、報料.{2,40}"),
        from_line("tech-others", "carousel", r"Related Posts|Latest News"),
        line("abstract", "boilerplate", r"[（(]節錄[）)](?:\s?全文共\d+字)?"),
        line("day", "date-line", rf"(?:[|｜]\s*)?(?P<published>{_DAY})", kinds=("line",), opening=True),
        head("section-line", "section", rf"[^\s|｜。，]{{2,8}}(?=\s*[|｜]\s*{_DAY}\Z)"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a dump of the daily the column and its writer stand between the day and the headline."""
        return rubric_head(parts, "day", 30, names=True) if document.lines else parts
