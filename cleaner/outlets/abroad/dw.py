"""德國之聲 (Deutsche Welle), its Chinese service, in simplified and traditional script.

Read for it: one seed, 43 mirror files of 2020 and 2022 to 2023, some 50 excerpts of native pages of 2004 to 2024 and
of feed readers. Mirrors print byline and time in one ``<i>``, and hold their own time, some minutes later. Native
pages glue ``图像来源:`` to a caption. The desk's closing line names writers and agencies: 王凡/苗子（美联社）.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, above, css, head, line, maybe, one, regex, sequence, tail

WRITERS_AND_AGENCIES = regex(
    r"(?P<authors>[^。，：:！？!?（(\n]{2,20}?)\s?[/／╱]\s?(?:(?P<others>[^。，：:（(\n]{2,6}?)\s?[/／╱]?\s?)?"
    r"[（(](?=[^）)]{0,60}(?:[社报報讯訊闻聞电電綜综]|路透|[广廣]播|dpa|[A-Z]{2}))(?P<agencies>[^。：:（(）)\n]{3,60})[）)]"
)
"""No form asks for a word of what it reads: 買方/賣方（最新圖解） closes no article."""


class DeutscheWelle(Outlet):
    """德國之聲."""

    id, name = "dw", "德國之聲"
    names = ("德国之声", "德國之聲中文網", "德国之声中文网", "Deutsche Welle", "DW中文", "DW")
    hosts, image_hosts = ("dw.com", "dw.de", "dw-world.de"), ("static.dw.com", "api.dw.com")
    zone, language = "Europe/Berlin", "zh-{script}"
    prints = ("德國之聲版權聲明", "DW中文有Instagram", "1. 跳轉至內容", "嘗鮮使用dw.com測試版")
    layouts = (Layout("2022", ("main article", "article", "#main-content")), Layout("2012", ("div.col3", "div.longText")))
    own_articles = r"dw\.(?:com|de)/.*(?:/a-\d+|article/\d+)|^/.*/a-\d+"

    menu = line("jump-links", "navigation", "{number:1}. (跳轉|Inhalt|Navigation|Weitere|Meta|Suche|Choose){words:0-20}")
    page_title = tail("page-title", "date-line", "｜{section:1-20}｜ DW ｜ {published}")
    day_line = line("day-line", "date-line", "[(日期|時間) ]{published:8}", "本文不代表德國之聲{words:8-40}{published}")
    mirror_time = line("mirror-time", "date-line", regex(r"(?P<published>\d{4}-\d\d-\d\dT[\d:.]{8,15}Z)"))
    short_link = line("short-link", "share", "https://[{word:1-60}/]p.dw.com/p/{word}")
    caption = line("caption-with-credit", "caption", "{rest:0-220}(圖像|圖片)來源:{clause:1-80}")
    dateline = head(
        "dateline",
        "dateline",
        "(（|［){agency=德國之聲中文網|德國之圣中文網}(）|］)",
        "（{agency=德國之聲中文網} {others}）",
    )
    rules = (
        css("standfirst", "subtitle", ".teaser-text", "p.intro", "article header p.teaser"),
        css("byline", "byline", ".author-name", ".author-details .author"),
        css("time", "date-line", "article time", "header .publication time", ".publication"),
        css("kicker", "section", "article .kicker", "h4.artikel"),
        css("mirror-caption", "caption", "div > small", "figcaption", ".picBox p", ".picBox .caption"),
        css("page-share", "share", "#sharing-bar", ".sharing-bar", ".share-buttons", whole=True),
        css("embed", "boilerplate", ".vjs-wrapper", "blockquote.tweet", "img.lq-img", whole=True),
        line("reader-frame", "crawler", "{number:1-2} {word} {number:4} at {clock}"),
        line("site-links", "navigation", "(訪問新版DW網頁|嘗鮮使用dw.com測試版{rest:0-60}|DW.COM)"),
        menu,
        page_title,
        mirror_time,
        day_line,
        short_link,
        caption,
        dateline,
        head("mirror-byline", "byline", "{others:1-60}\n{then}{when}{end}"),
        head("byline-and-day", "byline", "{others:2-30}{then}{number:4}年{number:1-2}月{number:1-2}日{end}"),
        head("reprint-notice", "copyright", "轉載或引用務請標明{words:12-50}{then}{day}{end}"),
        line("list-byline", "byline", "作者{blank:1-2}{authors:2-30}"),
        line("closing", "credit", "（綜合(報導|報道)）", WRITERS_AND_AGENCIES),
        line("promos", "promo", "DW中文有Instagram{rest:0-100}", "{rest:0-120}(dw.chinese|@dingyue.info){rest:0-80}"),
        line("podcasts", "promo", "歡迎訂閱德國之聲{words:2-20}播客{words}", "Feed-URL:", "https://rss.dw.com/{word:1-60}"),
        line("copyright", "copyright", "©[ {number:4}][ 年] 德國之聲版權聲明{rest:0-300}"),
        line("excerpt-note", "disclaimer", "摘編自其他媒體的內容，不代表德國之聲的{words:0-16}", "德國之聲致力於為您提供{rest}"),
    )

    kicker, headline = maybe("kicker-line", "section", longest=6), one("headline-line", "title")
    again = maybe("headline-again", "duplicate", like="twice")
    lead = one("standfirst-line", "subtitle", like="sentence")
    alt, under = maybe("alt-line", "boilerplate", like="foreign"), maybe("caption-above-dateline", "caption")
    order = (
        above(caption, "alt-line", "boilerplate", like="foreign", each=True),
        above(caption, "alt-line", "duplicate", like="beginning", each=True),
        sequence(headline, page_title, kicker, again, lead, again, alt, under, dateline),
        sequence(menu, kicker, headline, maybe("byline-line", "byline"), day_line),
        sequence(day_line, one("standfirst-line", "subtitle"), (short_link, caption, dateline)),
        above(mirror_time, "byline-above-time", "byline", longest=20),
        sequence(mirror_time, one("caption-below-time", "caption"), dateline),
    )
