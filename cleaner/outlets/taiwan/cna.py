"""中央社 (Central News Agency, Taiwan), cna.com.tw.

Read for it: one seed, four mirror files of 2023, some 30 text dumps of native pages and 11 pasted stories of 2013 to 2026, selectors.
A dateline's day is the place's own, no date of publication. Credits and the desk's date code (1120322) are glued to the last sentence.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line, tail
from cleaner.document import Document, Labelled, Role, give

_TIME = r"(?P<published>\d{4}/\d{1,2}/\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?)(?:\s*[（(]\s*(?P<updated>[\d/]+\s+\d{1,2}:\d{2})\s*更新\s*[）)])?"
_HANDS = r"(?:駐\S{2,8}特派員|記者)(?P<reporters>[^）)\d]{2,40}?)|(?:網站)?(?P<place>[^）)\d]{0,24}?)"
_KIND = r"(?:綜合)?(?:外電|連線)?(?:專電|電|報導|特稿)"
_DATELINE = rf"[（(](?P<agency>中央社)(?:{_HANDS})(?:\d{{2,4}}年(?:\d{{1,2}}月)?|\d{{1,2}}月)?(?P<date>\d{{1,2}}日){_KIND}[）)]\s*"
_DATE_CODE = r"(?<=[。」！？）)』])\s*(?:1[0-4]\d|9\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_SITE_HEAD = (
    r"本網站使用相關技術[\s\S]{0,120}|Your browser does not appear to support Traditional Chinese[\s\S]{0,120}|こちらのページは繁体字版です[\s\S]{0,60}"
    r"|中央社一手新聞APP Icon中央社一手新聞APP|下載|請同意我們的隱私權規範[，,]才能啟用聽新聞的功能。|請繼續下滑閱讀"
)
_SIGN_UP = r"訂閱《早安世界》電子報.{0,40}|請輸入正確的電子信箱格式|訂閱|感謝您的訂閱[！!]?"


class CentralNewsAgency(Outlet):
    """中央社."""

    id, name = "cna", "中央社"
    names = ("中央社CNA", "中央通訊社", "(臺)中央社CNA", "CNA", "Central News Agency")
    hosts, image_hosts = ("cna.com.tw",), ("imgcdn.cna.com.tw",)
    zone, language = "Asia/Taipei", "zh-TW"
    betrayed_by = (
        r"中央社(?:(?<=^[（(]中央社)|(?<=>[（(]中央社))(?!檔案|攝|提供)[^）)\n]{1,40}(?:電|報導|特稿)[）)]",
        r"中央社「一手新聞」\s*[Aa][Pp][Pp]",
        r"點這裡瞭解中央社隱私聲明",
    )
    layouts = (Layout("2018", ("div.centralContent", "article.article")),)
    rules = (
        css("time", "date-line", "div.updatetime", pattern=_TIME),
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
        from_line("app-lines", "promo", r"中央社「一手新聞」\s*[Aa][Pp][Pp]|iOS App下載\s*Android App下載", until="本網站之文字.*"),
        line("time-line", "date-line", _TIME),
        line("site-head", "navigation", _SITE_HEAD),
        line("newsletter", "subscription", _SIGN_UP),
        line("photo", "caption", r".{10,300}中央社記者\S{2,8}(?:攝|傳真)\s?\d+年\d+月\d+日", kinds=("paragraph",), cue="中央社記者"),
        line("rights", "copyright", r"本網站之文字、圖片及影音[，,]非經授權[，,]不得轉載、公開播送或公開傳輸及利用。"),
        line("warning", "boilerplate", r"自殺警語[：:][\s\S]{0,80}|(?:飲酒過量|吸菸)有害健康[\s\S]{0,40}"),
        line("crawler-address", "crawler", r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}"),
        head("dateline", "dateline", _DATELINE),
        tail("date-code", "boilerplate", _DATE_CODE, cue=r"1[0-4]\d{5}\s*\Z|9\d{6}\s*\Z"),
        tail("more", "navigation", r"[（(]看完整報導[）)]?", cue="完整報導"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a dump, nothing after the line of rights is the article's."""
        rights = next((place for place, part in enumerate(parts) if part.rule == "rights" and document.lines), len(parts))
        rest = [give(part, Role.BOILERPLATE, "after-the-rights") if part.role is None else part for part in parts[rights:]]
        return [*parts[:rights], *rest]
