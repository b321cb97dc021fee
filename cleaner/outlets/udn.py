"""聯合報 and 經濟日報 (United Daily News, udn.com; Economic Daily News, money.udn.com), with stars., vip. and paper.

Read for it: a page of 2019, 11 feed items of money.udn.com, some 25 public text dumps of 2020 to 2026. Above the headline
a dump may print flashes under 快訊 and a player; the byline line begins with the paper (``聯合報／ 記者王小明／台北即時報導``,
``中央社／ 基輔23日綜合外電報導``); captions stand twice, with a bare credit (。法新社, 記者王小明／攝影) or none.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line

_DAY = r"20\d\d[-/]\d{1,2}[-/]\d{1,2} \d{1,2}[：:]\d{2}(?:[：:]\d{2})?"
_PAPER = r"(?:聯合報|經濟日報|聯合晚報|聯合新聞網|udn\s?STAR|噓！星聞|[\u4e00-\u9fffA-Za-z]{2,10}(?:網|報|刊|社|誌))"
_NAMES = r"(?P<authors>[^，。：／/（(\d]{2,40}?)(?:\s?[（(][^）)]{2,40}[）)])?(?:\s?[／/]\s?[^，。：]{2,14})?"
_WIRE = r"(?P<agency>中央社)\s?[／/]\s?(?:記者(?P<reporters>[^\d，。]{2,16})|(?P<place>[^\d，。]{0,16}))(?P<date>\d{1,2}日)[^，。]{0,8}(?:電|報導)"
_NEAR_END = r"(?!(?s:.{160}))"  # a paper and its names are shorter; looked at first, it keeps a long line fast
_DESKS = ("社論", "黑白集", "綜合報導", "本報訊", "編輯部")


class _UnitedDaily(Outlet):
    """What both papers' sites share."""

    zone, language = "Asia/Taipei", "zh-TW"
    layouts = (
        Layout("2020", ("section.article-content__editor", "section.article-body__editor", "div.article-content__editor")),
        Layout("2017", ("#story_body_content", "#article_body")),
    )
    rules = (
        css("title", "title", "h1.article-content__title", "h1.article-head__title", "#story_art_title"),
        css("who-and-when", "byline", ".story_bady_info_author", pattern=rf"(?P<published>{_DAY})\s*(?:{_PAPER}\s?[／/]?\s*{_NAMES})?"),
        css("time", "date-line", "time.article-content__time", "time.article-body__time", pattern=rf"(?P<published>{_DAY})"),
        css(
            "author",
            "byline",
            ".article-content__author",
            ".article-body__info",
            pattern=rf"{_WIRE}|{_NEAR_END}{_PAPER}\s?[／/]?\s*{_NAMES}\Z",
        ),
        css("page-caption", "caption", "figcaption"),
        css("page-tags", "tag", "#story_tags", "section.keywords", "section.article-keyword"),
        css("section", "section", ".breadcrumb-items:nth-of-type(2)"),
        css("bars", "share", "#story_bar", ".social_bar", "#story_bady_info ul", ".photo_pop", ".photo_pop_icon", whole=True),
        css("also-label", "related-label", "#story_also h4", ".also_listing .area:first-child > h3"),
        css("listed-times", "navigation", ".also_listing .info", whole=True),
        css("also", "related", "#story_also", ".more-news", ".further-reading__box", "a[href*=relatednews]"),
        css("most-read", "most-read", ".also_listing .area + .area", whole=True),
        css("boxes", "promo", ".udn-privilege-details", ".inline-ad", ".edn-ads--inlineAds", whole=True),
        line("who-and-when-line", "byline", rf"(?P<published>{_DAY})\s+{_PAPER}\s?[／/]?\s*{_NAMES}"),
        line("wire-line", "dateline", _WIRE),
        line("paper-line", "byline", rf"{_PAPER}\s?[／/]\s?{_NAMES}"),
        line("time-line", "date-line", rf"(?P<published>{_DAY})"),
        line("player", "navigation", r"聽新聞|test|0:00\s?/\s?0:00|我的頻道|字級|A[-+]"),
        from_line("members-only", "subscription", r"登入看完整精彩內容[！!]?|還不是會員[？?].*|訂閱看完整精彩內容"),
        from_line("other-articles", "carousel", r"上一篇|更多新聞報導", until=r"#.*"),
    )


class UnitedDailyNews(_UnitedDaily):
    """聯合報."""

    id, name = "udn", "聯合報"
    names = ("聯合新聞網", "聯合晚報", "經濟日報", "世界日報", "udn", *_DESKS)
    hosts = ("udn.com",)
    image_hosts = ("uc.udn.com.tw", "pgw.udn.com.tw")
    betrayed_by = (
        r"／ (?:(?<=^聯合報／ )|(?<=^經濟日報／ )|(?<=^聯合新聞網／ )|(?<=^中央社／ ))(?:本報|特派)?(?:記者|編譯|\S{2,12}\d日)",
        r"聯合報有權逕予刪除留言",
    )


class EconomicDailyNews(_UnitedDaily):
    """經濟日報."""

    id, name = "money-udn", "經濟日報"
    names = ("經濟日報網", "聯合報", "聯合新聞網", "udn", *_DESKS)
    hosts = ("money.udn.com",)
