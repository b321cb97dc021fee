"""聯合報 and 經濟日報 (United Daily News, udn.com; Economic Daily News, money.udn.com), with stars., vip. and paper.

Read for it: a page of 2019, an excerpt of a money page of 2021, 11 feed items of money.udn.com, some 60 text dumps of 2020 to 2026.
udn.com parts the paper from its hands by a slash and a blank, whichever paper it is, money.udn.com by a blank below a time to the second.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line
from cleaner.document import Document, Labelled, Role, give
from cleaner.labelling.related import keywords_above_teasers
from cleaner.words.sentences import reads_like_headline

_DAY = r"20\d\d[-/]\d{1,2}[-/]\d{1,2} \d{1,2}[：:]\d{2}(?:[：:]\d{2})?"
_PAPER = r"(?:聯合報|經濟日報|聯合晚報|聯合新聞網|udn\s?STAR|噓！星聞|攝影中心|[\u4e00-\u9fffA-Za-z]{2,10}(?:網|報|刊|社|誌))"
_HANDS = r"(?:[／/]\s?|\s?(?=(?:(?:本報|特派)?記者|編譯|撰文)[^，。／/]{0,30}[／/]))"
_NAMES = r"(?:撰文[／/])?(?P<authors>[^，。：／/（(\d]{2,40}?)(?:\s?[（(][^）)]{2,40}[）)])?(?:\s?[／/]\s?[^，。：]{2,14})?"
_WIRE = r"(?P<agency>中央社)\s?[／/]\s?(?:記者(?P<reporters>[^\d，。]{2,16})|(?P<place>[^\d，。]{0,16}))(?P<date>\d{1,2}日)[^，。]{0,8}(?:電|報導)"
_OTHERS = (
    "#story_also",
    ".more-news",
    ".further-reading",
    ".further-reading__box",
    ".article-extend",
    ".article-related",
    "a[href*=relatednews]",
)
_BOXES = (".udn-privilege-details", ".before_Amnet", ".inline-ad", ".edn-ads--inlineAds", "center > a[href*='/ACT/']")
_SIGNED = ("who-and-when-line", "wire-line", "paper-line")


class _UnitedDaily(Outlet):
    """What both papers' sites share."""

    zone, language = "Asia/Taipei", "zh-TW"
    layouts = (
        Layout("2020", ("section.article-content__editor", "section.article-body__editor", "div.article-content__editor")),
        Layout("2017", ("#story_body_content", "#article_body")),
    )
    rules = (
        css("who-and-when", "byline", ".story_bady_info_author", pattern=rf"(?P<published>{_DAY})\s*(?:{_PAPER}\s?(?:{_HANDS})?{_NAMES})?"),
        css("time", "date-line", "time.article-content__time", "time.article-body__time", pattern=rf"(?P<published>{_DAY})"),
        css("author", "byline", ".article-content__author", ".article-body__info", pattern=rf"\A(?:{_WIRE}|{_PAPER}\s?{_HANDS}{_NAMES})\Z"),
        css("page-tags", "tag", "#story_tags", "section.keywords", "section.article-keyword"),
        css("section", "section", ".breadcrumb-items:nth-of-type(2)"),
        css("bars", "share", "#story_bar", ".social_bar", "#story_bady_info ul", ".photo_pop", ".photo_pop_icon", whole=True),
        css("also-label", "related-label", "#story_also h4", ".also_listing .area:first-child > h3"),
        css("listed-times", "navigation", ".also_listing .info", ".article-extend time", ".stock_more_button", whole=True),
        css("also", "related", *_OTHERS),
        css("most-read", "most-read", ".also_listing .area + .area", whole=True),
        css("boxes", "promo", *_BOXES, whole=True),
        line("who-and-when-line", "byline", rf"(?P<published>{_DAY})\s+{_PAPER}\s?{_HANDS}{_NAMES}"),
        line("wire-line", "dateline", _WIRE),
        line("paper-line", "byline", rf"{_PAPER}\s?{_HANDS}{_NAMES}"),
        line("time-line", "date-line", rf"(?P<published>{_DAY})"),
        line("player", "navigation", r"聽新聞|test|0?0:00(?:\s?/\s?0:00)?|本文共\d{2,5}字|我的頻道|字級|A[-+]|🔥\s?《.{4,24}》"),
        line("pass-it-on", "copyright", r"※ 歡迎用「轉貼」或「分享」的方式轉傳文章連結.{0,60}"),
        line("broker", "disclaimer", r"本公司與所推介分析之.{0,40}|無不當之財務利益關係.{0,40}|投資人應獨立判斷.{0,12}自負投資風險"),
        from_line("members-only", "subscription", r"登入看完整精彩內容[！!]?"),
        from_line("other-articles", "carousel", r"上一篇|更多新聞報導", until=r"#.*"),
        from_line("forum", "comments", r"贊助廣告|udn討論區|FB留言"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """The headline of a dump is the last line above the byline; those over it are other articles'."""
        parts = keywords_above_teasers(parts) if document.lines else parts
        signed = next((place for place, part in enumerate(parts) if part.rule in _SIGNED), 0) if document.lines else 0
        told = {part.text for part in parts[:signed] if part.role is not None}  # a caption stands twice
        above = [part for part in parts[:signed] if part.role is None and part.text not in told and reads_like_headline(part.text)]
        roles = dict.fromkeys(above[:-1], Role.NAVIGATION) | dict.fromkeys(above[-1:], Role.TITLE)
        return [give(part, roles[part], "above-the-byline") if part in roles else part for part in parts]


class UnitedDailyNews(_UnitedDaily):
    """聯合報."""

    id, name = "udn", "聯合報"
    names = ("聯合新聞網", "聯合晚報", "經濟日報", "世界日報", "udn", "社論", "黑白集", "綜合報導", "本報訊", "編輯部")
    hosts = ("udn.com",)
    image_hosts = ("uc.udn.com.tw", "pgw.udn.com.tw")
    betrayed_by = (
        r"／ (?:(?<=^聯合報／ )|(?<=^經濟日報／ )|(?<=^聯合新聞網／ )|(?<=^攝影中心／ )|(?<=^中央社／ ))(?:(?:本報|特派)?(?:記者|編譯)|\S{2,12}\d日|綜合報導$)",
        r"\d\d:\d\d 聯合報 (?<=^20\d\d-\d\d-\d\d \d\d:\d\d 聯合報 )記者",
        r"(?:聯合報|聯合新聞網)有權逕予刪除",
    )


class EconomicDailyNews(_UnitedDaily):
    """經濟日報."""

    id, name = "money-udn", "經濟日報"
    names = ("經濟日報網", "聯合報", "聯合新聞網", "udn", *UnitedDailyNews.names[5:])
    hosts = ("money.udn.com",)
    betrayed_by = (
        r"經濟日報 (?:(?<=\d:\d\d:\d\d\n經濟日報 )|(?<=\d:\d\d:\d\d\n\n經濟日報 )|(?<=/\d\d \d\d:\d\d\n經濟日報 ))(?:記者|編譯)",
        r"本文共(?<=^本文共)\d{2,5}字\s{1,3}00:00$",
    )
