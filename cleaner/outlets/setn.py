"""三立新聞網 (SETN), setn.com, with star.setn.com.

Read for it: one full page of 2018, an article from the programming interface of 2017, six text dumps of 2015 to 2025,
reprints of 2026. The text opens with a desk or a reporter and may close with one; captions begin with an arrow and end
（圖／…）, in dumps below their alt text or its keywords; after the text come 更多新聞：, the channel's lines and boxes that lost their links.
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
        r"加入\s?@?setn\s?好友",
        "三立新聞網為了提供更好的閱讀內容",
        "CH54三立新聞台直播",
        r"三立新聞網(?:(?<=[★※]三立新聞網)|(?<=[★※]\s三立新聞網))(?:關心|提醒)您",
    )
    layouts = (Layout("2018", ("#ckuse", "#Content1", "[itemprop=articleBody]", "article", ".content-p")),)
    rules = (
        css("time", "date-line", ".page-date"),
        css("section", "section", ".pagegroupTag"),
        css("tag-label", "tag-label", ".page-keyword-area > div"),
        css("tags", "tag", ".page-keyword-area li"),
        css("related-label", "related-label", ".extendnews-title-area"),
        css("related", "related", ".extendnews-list"),
        css("text-advertisement", "advertisement", "#newsTextAD", whole=True),
        css("comments", "comments", "#fb_comments", whole=True),
        line("player", "navigation", r"聽新聞|\d:\d\d \d:\d\d|•?\s?A[+-]?", kinds=("line",), opening=True),
        line("channel", "promo", r"加入\s?@?setn\s?好友|(?:加入三立|追蹤(?:三立|娛樂星聞))[^。]{0,40}|【94要客訴[^】]{0,20}】.{0,80}"),
        line("reminder", "disclaimer", r"[★※◎●\s]*《?三立新聞網》?\s?(?:關心|提醒)您\s*[：:][\s\S]{0,300}"),
        line("column", "disclaimer", r"✤本文為「[^」]{2,10}」[^。]{0,40}不代表本站立場"),
        line(
            "alt-text",
            "boilerplate",
            r"[^。！？!?▲▼（(]{2,80}?(?:[,，](?:示意圖|資料照)|\s圖[/／][^。，,（(]{2,20})",
            kinds=("line",),
            cue="圖|照",
        ),
        line("topic", "tag", r"[#＃](?!\d)[^#＃。]{2,40}", kinds=("line", "paragraph")),
        from_line(
            "boxes",
            "navigation",
            r"大數據推薦|熱銷商品|頻道推薦|熱門人物|推薦圖輯|CH54三立新聞台直播|直播✦活動|※ 本網頁已閒置.*|三立新聞網(?:三立新聞網)?為了提供更好的閱讀內容.*",
        ),
    )
