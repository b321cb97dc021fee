"""三立新聞網 (SETN), setn.com, with star.setn.com.

Read for it: a full page of 2018, an article of the programming interface of 2017, nine text dumps of 2015 to 2025, reprints of 2026.
A dump prints a picture's alt text or its keywords above the caption, and under the text boxes that lost their links.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line

_ALT = r"[^。！？!?▲▼（(]{2,80}?(?:[,，](?:示意圖|資料照)|\s圖[/／][^。，,（(]{2,20})"
_BOXES = r"(?:大數據|頻道)推薦|熱銷商品|熱門人物|推薦圖輯|CH54三立新聞台直播|直播✦活動|※ 本網頁已閒置.*|(?:三立新聞網){1,2}為了提供更好的閱讀內容.*"
_REMINDER = r"[★※◎●\s]*《?三立新聞網》?\s?(?:關心|提醒)您\s*[：:][\s\S]{0,300}|✤本文為「[^」]{2,10}」[^。]{0,40}不代表本站立場"


class SETN(Outlet):
    """三立新聞網."""

    id, name = "setn", "三立新聞網"
    names = ("三立新聞", "三立iNEWS", "三立電視", "娛樂星聞", "SETN.COM", "SETN")
    hosts = ("setn.com", "setn.settv-it.com")
    zone, language = "Asia/Taipei", "zh-TW"
    betrayed_by = (
        r"加入\s?@?setn\s?好友",
        "CH54三立新聞台直播",
        r"三立新聞網(?:為了提供更好的閱讀內容|(?:(?<=[★※]三立新聞網)|(?<=[★※]\s三立新聞網))(?:關心|提醒)您)",
    )
    layouts = (Layout("2018", ("#ckuse", "#Content1", "[itemprop=articleBody]", "article", ".content-p")),)
    rules = (
        css("time", "date-line", ".page-date", ".newsTime time"),
        css("section", "section", ".pagegroupTag"),
        css("tag-label", "tag-label", ".page-keyword-area > div"),
        css("tags", "tag", ".page-keyword-area li"),
        css("related-label", "related-label", ".extendnews-title-area"),
        css("related", "related", ".extendnews-list"),
        css("text-advertisement", "advertisement", "#newsTextAD", whole=True),
        css("comments", "comments", "#fb_comments", whole=True),
        line("player", "navigation", r"聽新聞|\d:\d\d \d:\d\d|•?\s?A[+-]?", kinds=("line",), opening=True),
        line("channel", "promo", r"加入\s?@?setn\s?好友|(?:加入三立|追蹤(?:三立|娛樂星聞))[^。]{0,40}|【94要客訴[^】]{0,20}】.{0,80}"),
        line("reminder", "disclaimer", _REMINDER),
        line("alt-text", "boilerplate", _ALT, kinds=("line",), cue="圖|照"),
        line("topic", "tag", r"[#＃](?!\d)[^#＃。]{2,40}", kinds=("line", "paragraph")),
        from_line("boxes", "navigation", _BOXES),
    )
