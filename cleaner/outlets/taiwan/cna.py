"""中央社 (Central News Agency, Taiwan), cna.com.tw.

Read for it: one seed, four mirror files of 2023, some 30 dumps of native pages, 11 pasted stories of 2013 to 2026,
selectors. A dateline's day is the place's own, no date of publication. Credits and a date code (1120322) are glued to
the last sentence.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, behind, css, from_line, head, line, regex, tail

dateline = "（{agency=中央社}((駐{word:2-8}特派員|記者){reporters}|[網站]{place:1-24?}){date}{han:0-4?}(電|報導|特稿)）"
time = "{published:12} [（{updated} 更新）]"
site_head = "(本網站使用相關技術|Your browser does not appear to support|こちらのページは繁体字版です){rest}"
app = "中央社「一手新聞」 (APP|app)"
rights = line("rights", "copyright", "本網站之文字、圖片及影音，非經授權，不得轉載{words}")


class CentralNewsAgency(Outlet):
    """中央社."""

    id, name = "cna", "中央社"
    names = ("中央社CNA", "中央通訊社", "(臺)中央社CNA", "CNA", "Central News Agency")
    hosts, image_hosts = ("cna.com.tw",), ("imgcdn.cna.com.tw",)
    zone, language = "Asia/Taipei", "zh-TW"
    prints = (app, "點這裡瞭解中央社隱私聲明")
    layouts = (Layout("2018", ("div.centralContent", "article.article")),)
    rules = (
        css("time", "date-line", "div.updatetime", form=time),
        css("section", "section", "div.breadcrumb > a + a", "ol.breadcrumb li + li a"),
        css("breadcrumb", "navigation", "div.breadcrumb", "ol.breadcrumb"),
        css("page-caption", "caption", "div.picinfo"),
        css("topic-label", "related-label", "div.moreArticle-title"),
        css("topic-links", "related", "div.moreArticle"),
        css("carousel", "carousel", "div.bottomBox", "div.topNews", "#TopNews", whole=True),
        css("share", "share", ".shareBar", ".BtnShareGroup", whole=True),
        css("app-box", "promo", ".appDownload", ".bottomArticleBanner", whole=True),
        css("newsletter-box", "subscription", ".SubscriptionInner", whole=True),
        css("page-advertisement", "advertisement", ".advertiseGroup", ".articleADbox", ".advertiseMobile", whole=True),
        css("page-navigation", "navigation", ".btnGroup", ".hiddenCont", ".jsNextLine", ".modalbox", whole=True),
        from_line("app-lines", "promo", app, "iOS App下載 Android App下載", until="本網站之文字{words}"),
        line("time-line", "date-line", time),
        line("site-head", "navigation", site_head, "(中央社一手新聞APP Icon|請同意我們的隱私權規範){words}", "下載", "請繼續下滑閱讀"),
        line("newsletter", "subscription", "訂閱[《早安世界》電子報{words}]", "請輸入正確的電子信箱格式", "感謝您的訂閱[！]"),
        line("photo", "caption", "{words:10-300}中央社記者{word:2-8}(攝|傳真) {date}", kinds=("paragraph",)),
        line("warning", "boilerplate", "自殺警語：{rest:0-80}", "(飲酒過量|吸菸)有害健康{rest:0-40}"),
        line("crawler-address", "crawler", "{number:1-3}.{number:1-3}.{number:1-3}.{number:1-3}"),
        head("dateline", "dateline", dateline),
        tail("date-code", "boilerplate", regex(r"\b1[0-4]\d(?:0[1-9]|1[0-2])[0-3]\d")),
        tail("more", "navigation", "（看完整報導[）]"),
        rights,
    )
    order = (behind(rights, "after-the-rights", "boilerplate"),)
