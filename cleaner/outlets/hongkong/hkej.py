"""信報 (Hong Kong Economic Journal), hkej.com: instant news (www2), the daily's abstracts (www1), ejtech.

Read for it: thirteen feed items of 2026, eleven dumps of 2014 to 2023 (print views, the forum's, ejtech), the selectors
of four scrapers. An abstract prints day, column and writer above its headline, （節錄） below; captions stand in
attributes only, behind 放大圖片 / 顯示原圖.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line, one, sequence

day = line("day", "date-line", "{published:8}", kinds=("line",), opening=True)
writer = one("rubric-line", "byline", "{authors:2-5}{blank:1-4}{word:2-10}專欄", "[{word:2-12}{blank:1-4}]{authors:2-3}")
column = one("rubric-line", "section", like="no-sentence", longest=30)
headline = one("headline-below-rubric", "title", like="no-sentence", longest=100)


class HKEJ(Outlet):
    """信報."""

    id, name = "hkej", "信報"
    names = ("信報網站", "信報財經新聞", "信報財經月刊", "Hong Kong Economic Journal", "hkej.com", "HKEJ")
    hosts = ("hkej.com", "ejtech.ai")
    zone, language = "Asia/Hong_Kong", "zh-HK"
    prints = (
        "« 返回前頁列印{blank}[{word:2-8} ｜] {day}",
        "（節錄） 全文",
        "支持EJ Tech",
        "原文刊於信報財經新聞[專欄](「|{end})",
    )
    layouts = (Layout("2014", ("#article-content", "#article-detail-wrapper")),)
    rules = (
        css("time", "date-line", ".info .date", "#date"),
        css("section", "section", ".info .cate"),
        css("enlarge", "navigation", ".enlargeImg", whole=True),
        css("lead-picture", "body", ".hkej_detail_thumb_2014"),
        css("subscribers", "promo", ".hkej_sub_ex_article_nonsubscriber_ad_2014", whole=True),
        css("related", "related", "#related-articles-wrapper"),
        day,
        line("day-behind-section", "date-line", "｜ {published:8}", kinds=("line",), opening=True),
        line("frame", "navigation", "[«|<] 返回前頁 列印", "放大圖片[ / 顯示原圖]", "顯示原圖", "全文 ［{number:1-2}］", "熱門:"),
        line("tech-frame", "navigation", "You are currently at: {word:4-40}", "Skip This Ads", "Don't Miss"),
        line("tech-day", "date-line", "By [{authors}] on {published}"),
        line("tech-reprint", "syndication", "原文刊於信報財經(新聞|月刊)[專欄][「{section:2-20}」]"),
        line("tech-contact", "promo", "支持EJ Tech{words}", "如欲投稿、報料{words:2-40}"),
        line("abstract", "boilerplate", "（節錄）[ 全文共{number}字]"),
        head("section-line", "section", "{word:2-8} {then}｜ {when}{end}"),
        from_line("tech-others", "carousel", "Related Posts", "Latest News"),
    )
    order = (
        sequence(day, writer, headline),
        sequence(day, column, headline),
    )
