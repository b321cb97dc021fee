"""聯合報 and 經濟日報 (United Daily News, udn.com; Economic Daily News, money.udn.com), with stars., vip. and paper.

Read for it: a page of 2019, an excerpt of a money page of 2021, 11 feed items of it, some 60 dumps of 2020 to 2026.
udn.com parts the paper, whichever it is, from its hands by a slash and a blank, money.udn.com by a blank alone.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, keywords, line, many, one, sequence

paper = "({han:2-10}(網|報|刊|社|誌)|udn STAR|噓！星聞|攝影中心)"
hands = "(／ {authors} [（{words:2-40}）][／{word:2-14}]|{authors}／{word:2-12}報導|撰文／{authors})"
byline = f"{paper} {hands}"
who_and_when = "{published} " + byline
wire = "{agency=中央社}／ (記者{reporters}|{place:1-16?}){date}{word:0-8}(電|報導)"
author = f"{{start}}({wire}|{byline}){{end}}"
player = "(聽新聞|test|[0]0:00[ ／ 0:00]|本文共{number}字|我的頻道|字級|A(-|+)|🔥 《{words:4-24}》)"
broker = "(本公司與所推介分析之|無不當之財務利益關係|投資人應獨立判斷{words:0-12}自負投資風險){words}"
dated_line = line("who-and-when-line", "byline", who_and_when)
wire_line = line("wire-line", "dateline", wire)
paper_line = line("paper-line", "byline", byline)
others = many("above-the-byline", "navigation", like="headline")
headline = one("above-the-byline", "title", like="headline")


class _UnitedDaily(Outlet):
    """What both papers' sites share."""

    zone, language = "Asia/Taipei", "zh-TW"
    layouts = (
        Layout("2020", (".article-content__editor", ".article-body__editor")),
        Layout("2017", ("#story_body_content", "#article_body")),
    )
    rules = (
        css("who-and-when", "byline", ".story_bady_info_author", form=(who_and_when + "{end}", "{published}")),
        css("time", "date-line", ".article-content__time", ".article-body__time", form="{published}"),
        css("author", "byline", ".article-content__author", ".article-body__info", form=author),
        css("page-tags", "tag", "#story_tags", "section.keywords", "section.article-keyword"),
        css("section", "section", ".breadcrumb-items:nth-of-type(2)"),
        css("bars", "share", "#story_bar", ".social_bar", "#story_bady_info ul", "[class^=photo_pop]", whole=True),
        css("also-label", "related-label", "#story_also h4", ".also_listing .area:first-child > h3"),
        css("listed-times", "navigation", ".also_listing .info", ".article-extend time", ".stockmoreLab", whole=True),
        css("also", "related", ".more-news", "[class^=further-reading]", ".article-extend", ".article-related"),
        css("also-listed", "related", "#story_also", "a[href*=relatednews]"),
        css("most-read", "most-read", ".also_listing .area + .area", whole=True),
        css("boxes", "promo", "[class*=privilege]", ".before_Amnet", ".inline-ad", "center > a[href*=ACT]", whole=True),
        dated_line,
        wire_line,
        paper_line,
        line("time-line", "date-line", "{published:12}"),
        line("player", "navigation", player),
        line("pass-it-on", "copyright", "※ 歡迎用「轉貼」或「分享」的方式轉傳文章連結{words}"),
        line("broker", "disclaimer", broker),
        from_line("members-only", "subscription", "登入看完整精彩內容[！]"),
        from_line("other-articles", "carousel", "上一篇", "更多新聞報導", until="#{rest}"),
        from_line("forum", "comments", "贊助廣告", "udn討論區", "FB留言"),
    )
    order = (keywords(), sequence(others, headline, (dated_line, wire_line, paper_line)))


class UnitedDailyNews(_UnitedDaily):
    """聯合報."""

    id, name = "udn", "聯合報"
    names = ("聯合新聞網", "聯合晚報", "經濟日報", "世界日報", "udn", "社論", "黑白集", "綜合報導", "本報訊", "編輯部")
    hosts = ("udn.com",)
    image_hosts = ("uc.udn.com.tw", "pgw.udn.com.tw")
    prints = (
        "{start}(聯合報|經濟日報|聯合新聞網|攝影中心|中央社)／{blank:1}([本報|特派](記者|編譯)|{word:2-12}{number}日|綜合報導{end})",
        "{start}{when} 聯合報 記者",
        "(聯合報|聯合新聞網)有權逕予刪除",
    )


class EconomicDailyNews(_UnitedDaily):
    """經濟日報."""

    id, name = "money-udn", "經濟日報"
    names = ("經濟日報網", "聯合報", "聯合新聞網", "udn", "社論", "黑白集", "綜合報導", "本報訊", "編輯部")
    hosts = ("money.udn.com",)
    prints = ("{when}{end} 經濟日報 (記者|編譯)", "{start}本文共{number}字 00:00{end}")
