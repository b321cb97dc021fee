"""ETtoday新聞雲 (ettoday.net), with star., finance., sports., health., house. and other desks' sites.

Read for it: a mobile page of 2017, some 30 public text dumps of 2015 to 2026, the selectors and word lists of
scrapers. Captions open with ▲ or ▼ and close with （圖／…）; the alt text of a lead picture is printed above its caption,
as ▲▼ with keywords or without. The byline is a line of its own (記者王小明／台北報導), before or after the lead picture. The
title of a video stands right above the keywords.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, above, below, css, from_line, head, line, one, sequence

desks = (
    "國際|政治|社會|生活|財經|大陸|地方|影劇|體育|運動|健康|房產|車雲|軍武|寵物|旅遊|新奇|消費|3C家電"
    "|法律|名家|雲論|親子|時尚|電影|遊戲|公益|保險|網搜|男女"
)
menu = "(手機版|電腦版|App|歷史活動|歷史專題|會員中心|家外媒體|數位廣告刊登|攝影棚租借|ETtoday新聞雲 手機版{words})"
app = "{words:0-20}(下載|打開|加入)(《ET|ETtoday|[《]新聞雲|[《]娛樂星光雲){words:0-40}"
more = "(點我加ETtoday好友{words}|{words}更多相關新聞請下載APP|►更多{words:2-30}在這裡[！|：])"
readers = "讀者(迴響|回應)"
popular = "({word:0-4}熱門新聞|熱門快報|最夯影音|更多熱門)"
keywords = line("keywords", "tag", "關鍵字：{rest:1-300}")
arrow = head("arrow-title", "related-label", "[►]► {then}{title}{end}")
alt_text = one("alt-text", "duplicate", "▲▼{words}", "({han:1}|「){words:2-80}（圖／{words:2-40}）")
caption = one("arrow-caption", "caption", "(▲|▼){words:2-200}")


class ETtoday(Outlet):
    """ETtoday新聞雲."""

    id, name = "ettoday", "ETtoday新聞雲"
    names = ("ETtoday", "ETNEWS新聞雲", "東森新聞雲")
    hosts = ("ettoday.net",)
    image_hosts = ("cdn2.ettoday.net", "cdn1.ettoday.net", "cdn.ettoday.net")
    zone, language = "Asia/Taipei", "zh-TW"
    prints = (
        "東森新媒體控股股份有限公司 版權所有",
        "《(ETNEWS|ETtoday)新聞雲》提醒您",
        "［ETtoday著作權聲明］",
        "ETtoday新聞雲 手機版 新聞雲(APP|App)",
        "請下載《娛樂星光雲》APP",
        "［廣告］請繼續往下閱讀.",
        "{start}讀者迴響{bottom}",
        "{start}地方 地方焦點{end}",
        "({start}|•) 家外媒體{end}",
    )
    layouts = (Layout("2017", ("div.story", "[itemprop=articleBody]")),)
    rules = (
        css("time", "date-line", "time.date", ".subject_article time", ".subject_news time", form="{published}"),
        css("tags", "tag", "div.tag", "p.tag", ".part_tag_1"),
        css("related-title", "related-label", "#recomm-news h2"),
        css("listed-times", "navigation", "#recomm-news .date", whole=True),
        css("page-related", "related", "#recomm-news h3"),
        css("share-buttons-box", "share", ".sharebox_2", ".part_social_2", ".font_size_switch", whole=True),
        css("breadcrumb", "navigation", ".menu_bread_crumb", whole=True),
        line("section", "section", f"({desks})[雲]", "星光雲", "新聞雲", kinds=("line",), opening=True),
        line("desks", "navigation", f"{{section={desks}}} {{han:2}}焦點[ {{words}}]", kinds=("line",)),
        line("site-head", "navigation", f"[•] [｜|{menu}]", ">", kinds=("line",)),
        line("app", "promo", app, more),
        line("share", "share", "(分享給朋友|追蹤我們)[：]"),
        from_line("comments", "comments", readers, until=popular),
        from_line("most-read", "most-read", popular, until=readers),
        keywords,
        arrow,
    )
    order = (
        sequence(alt_text, caption, anywhere=True),
        below(arrow, "arrow-title", "related", everywhere=True),
        above(keywords, "video", "related", "【{words:2-12}】{words:4-60}"),
    )
