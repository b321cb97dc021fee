"""三立新聞網 (SETN), setn.com, with star.setn.com.

Read for it: a full page of 2018, an article of the programming interface of 2017, nine dumps of 2015 to 2025,
reprints of 2026. A dump prints a picture's alt text or its keywords above the caption, and under the text boxes that
lost their links.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line

friends = "加入 [@]setn 好友"
live = "CH54三立新聞台直播"
privacy = "三立新聞網為了提供更好的閱讀內容"
channel = "((加入三立|追蹤三立|追蹤娛樂星聞){clause:0-40}|【94要客訴{words:0-20}】{words:0-80})"
reminder = "[★|※|◎|●] [《]三立新聞網[》] (關心|提醒)您：{rest}"
guest = "✤本文為「{words:2-10}」{clause:0-40}不代表本站立場"
boxes = "(大數據推薦|頻道推薦|熱銷商品|熱門人物|推薦圖輯|直播✦活動)"


class SETN(Outlet):
    """三立新聞網."""

    id, name = "setn", "三立新聞網"
    names = ("三立新聞", "三立iNEWS", "三立電視", "娛樂星聞", "SETN.COM", "SETN")
    hosts = ("setn.com", "setn.settv-it.com")
    zone, language = "Asia/Taipei", "zh-TW"
    prints = (friends, live, privacy, "(★|※) 三立新聞網(關心|提醒)您")
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
        line("player", "navigation", "聽新聞", "{clock} {clock}", "[•] A[-|+]", kinds=("line",), opening=True),
        line("channel", "promo", friends, channel),
        line("reminder", "disclaimer", reminder, guest),
        line("alt-text", "boilerplate", "{han:1}{clause:1-80}(，示意圖|，資料照|{blank:1}圖／{clause:2-20})", kinds=("line",)),
        line("topic", "tag", "#{han:1}{clause:1-40}", kinds=("line", "paragraph")),
        from_line("boxes", "navigation", boxes, live, f"[三立新聞網]{privacy}{{rest}}", "※ 本網頁已閒置{words}"),
    )
