"""中時新聞網 (China Times, chinatimes.com), with 中國時報, 工商時報, 旺報 and the simplified edition under /cn/.

Read for it: a page of 2019, public text dumps of 2022 in both scripts, the selectors of scrapers. A dump holds the text
only and ends in 發表意見 with the rules for comments; the newspapers' articles open with 中國時報【王小明╱台北報導】.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line

_HOUSE = r"(?:中國時報|工商時報|旺報|中時電子報|中時新聞網|中时新闻网|中时电子报|中時|中时|時報資訊)"


class ChinaTimes(Outlet):
    """中時新聞網."""

    id, name = "chinatimes", "中時新聞網"
    names = ("中時電子報", "中國時報", "中時", "工商時報", "旺報", "中时新闻网", "中时电子报", "China Times")
    hosts = ("chinatimes.com",)
    image_hosts = ("images.chinatimes.com",)
    zone, language = "Asia/Taipei", "zh-TW"
    betrayed_by = (
        r"(?:中時新聞網|中時電子報|中时新闻网|中时电子报)[對对]留言系[統统]使用者[發发]布的文字",
        r"★(?:中時電子報|中時新聞網)關心您",
        r"【(?:(?<=^(?:中國|工商)時報【)|(?<=^旺報【)|(?<=^(?:中國|工商)時報\s【)|(?<=^旺報\s【))[^】\n]{2,30}[╱／/][^】\n]{2,10}報導】",
    )
    layouts = (Layout("2019", ("div.article-body",)),)
    rules = (
        css("title", "title", "h1.article-title"),
        css("time", "date-line", "div.meta-info time", pattern=r"(?P<published>20\d\d/\d\d/\d\d)"),
        css("source", "boilerplate", "div.meta-info div.source", whole=True),
        css("author", "byline", "div.meta-info div.author"),
        css("page-caption", "caption", "div.main-figure figcaption", "div.article-body figcaption"),
        css("lead-picture", "body", "div.main-figure"),
        css("tags", "tag", "div.article-hash-tag"),
        css("inside-links", "related", "div.promote-word"),
        css("recommended-label", "related-label", "section.recommended-article header"),
        css("listed-times", "navigation", "section.recommended-article .meta-info", whole=True),
        css("recommended", "related", "section.recommended-article"),
        css("breadcrumb", "navigation", "ol.breadcrumb", whole=True),
        css("share-buttons-box", "share", "div.social-share", "div.article-function", whole=True),
        css("boxes", "promo", "#donate-form-container", ".donation", ".google-news-promote", "section.popin-recommend", whole=True),
        css("comments-box", "comments", "section.comments", "#comments", whole=True),
        from_line("comments-rules", "comments", r"[發发]表意[見见]"),
        head("house-byline", "byline", rf"(?:{_HOUSE}\s?)?【(?:(?:記者|特派員)?(?P<authors>[^】╱／/]{{2,30}}))[╱／/][^】]{{2,14}}】\s*"),
        line("house-mark", "credit", rf"[（(]\s*{_HOUSE}\s*[）)]"),
        line("article-source", "credit", r"(?:文章來源|原文出處)\s*[：:].{2,80}"),
        line("magazine-head", "navigation", r"中時電子報 書刊|優質豐富的新聞媒體", kinds=("line",)),
        line("channels", "promo", r"[★※▼\s]*(?:下載|追蹤|加入|訂閱).{0,12}(?:中時|中天).{0,60}|贊助本文章.*"),
    )
