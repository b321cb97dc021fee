"""三立新聞網 (SETN), setn.com.

Read for it: one full page of 2018, three text dumps of 2015 to 2024, one stored text of 2021, reprints of 2026. The text opens with
a desk or a reporter and may close with one; captions begin with an arrow and end （圖／…）; after the text
come the channel's lines and, in dumps, boxes that lost their links.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line


class SETN(Outlet):
    """三立新聞網."""

    id, name = "setn", "三立新聞網"
    names = ("三立新聞", "三立iNEWS", "三立電視", "娛樂星聞", "SETN.COM", "SETN")
    hosts = ("setn.com", "setn.settv-it.com")
    zone, language = "Asia/Taipei", "zh-TW"
    betrayed_by = (
        r"加入\s?@setn\s?好友",
        "三立新聞網為了提供更好的閱讀內容",
        "CH54三立新聞台直播",
        r"三立新聞網(?:(?<=[★※]三立新聞網)|(?<=[★※]\s三立新聞網))(?:關心|提醒)您",
    )
    layouts = (Layout("2018", ("#ckuse", "#Content1", "[itemprop=articleBody]", "article", ".content-p")),)
    rules = (
        css("title", "title", "h1.title-headline", "h1.news-title-3"),
        css("time", "date-line", ".page-date", ".newsTime time"),
        css("section", "section", ".pagegroupTag"),
        css("tag-label", "tag-label", ".page-keyword-area > div"),
        css("tags", "tag", ".page-keyword-area li"),
        css("related-label", "related-label", ".extendnews-title-area"),
        css("related", "related", ".extendnews-list"),
        css("text-advertisement", "advertisement", "#newsTextAD", whole=True),
        css("comments", "comments", "#fb_comments", whole=True),
        line("channel", "promo", r"加入\s?@setn\s?好友|加入三立[^。]{2,40}|【94要客訴[^】]{0,20}】.{0,80}"),
        line("reminder", "disclaimer", r"[★※◎●\s]*《?三立新聞網》?\s?(?:關心|提醒)您\s*[：:][\s\S]{0,300}"),
        line("hotline", "boilerplate", r"[★※◎●]\s?[^。]{0,30}(?:專線|珍惜生命|有礙健康|有害健康|請勿模仿)[\s\S]{0,200}"),
        line("bare-address", "related-label", r"https?://(?:\w+\.)?setn\.com/\S+"),
        line("topic", "tag", r"[#＃](?!\d)[^#＃。]{2,40}", kinds=("line", "paragraph")),
        from_line(
            "boxes",
            "navigation",
            r"大數據推薦|熱銷商品|頻道推薦|CH54三立新聞台直播|直播✦活動|三立新聞網(?:三立新聞網)?為了提供更好的閱讀內容.*",
        ),
    )
