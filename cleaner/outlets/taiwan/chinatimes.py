"""中時新聞網 (China Times, chinatimes.com), with 中國時報, 工商時報, 旺報, its magazines and the simplified edition under /cn/.

Read for it: a page of 2019, a dump of a whole page of 2020, seven public text dumps of 2016 to 2023 in both scripts, six
stored texts of the newspapers of 2011 to 2018, the selectors of scrapers. A dump ends in 發表意見 with the rules for
comments; the newspapers' articles open with 中國時報【王小明╱台北報導】. Links set into the end of a text are lines in a dump.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line
from cleaner.document import Document, Labelled, Role, give

_HOUSE = r"(?:中國時報|工商時報|旺報|中時電子報|中時新聞網|中时新闻网|中时电子报|中時|中时|時報資訊)"
_TIME = r"(?P<published>\d\d:\d\d\s?20\d\d/\d\d/\d\d)"
_MENU = (
    r"中時(?:電子報|新聞網)(?: 書刊)?|優質豐富的新聞媒體|FACEBOOK|LINE|行動APP|簡繁|旺旺中時媒體集團|.{2,8}特別報導|關閉|(?:請輸入)?關鍵字|首頁|總覽"
    r"|(?:即時|新冠肺炎|政治|言論|生活|娛樂|財經|社會|話題|有影|國際|軍事|兩岸|時尚|體育|科技|玩食|專輯)(?:首頁)?"
)


class ChinaTimes(Outlet):
    """中時新聞網."""

    id, name = "chinatimes", "中時新聞網"
    names = ("中時電子報", "中國時報", "中時", "工商時報", "旺報", "中时新闻网", "中时电子报", "China Times")
    hosts = ("chinatimes.com",)
    image_hosts = ("images.chinatimes.com",)
    zone, language = "Asia/Taipei", "zh-TW"
    betrayed_by = (
        r"(?:中時新聞網|中時電子報|中时新闻网|中时电子报)[對对]留言系[統统]使用者[發发]布的文字",
        r"★(?:中時電子報|中時新聞網)關心您",
        r"\((?<=^\()中時電子報\s?\)$",
        r"\((?<=^\()中時新聞網\s?\)$",
        r"中時電子報 書刊$",
        r"【(?<=[>\n](?:中國|工商)時報【)[^】\n]{2,30}[╱／/][^】\n]{2,10}報導】",
        r"【(?:(?<=^(?:中國|工商)時報【)|(?<=^旺報【)|(?<=^(?:中國|工商)時報\s【)|(?<=^旺報\s【))[^】\n]{2,30}[╱／/][^】\n]{2,10}報導】",
    )
    layouts = (Layout("2019", ("div.article-body",)),)
    rules = (
        css("time", "date-line", "div.meta-info time", pattern=_TIME),
        css("source", "boilerplate", "div.meta-info div.source", whole=True),
        css("author", "byline", "div.meta-info div.author"),
        css("page-caption", "caption", "div.main-figure figcaption"),
        css("lead-picture", "body", "div.main-figure"),
        css("inside-links", "related", "div.promote-word"),
        css("listed-times", "navigation", "section.recommended-article .meta-info", "ol.breadcrumb", whole=True),
        css("recommended", "related", "section.recommended-article"),
        css("share-buttons-box", "share", "div.social-share", "div.article-function", whole=True),
        css("boxes", "promo", "section.popin-recommend", whole=True),
        css("comments-box", "comments", "section.comments", "#comments", whole=True),
        from_line("comments-rules", "comments", r"[發发]表意[見见]"),
        from_line("most-read", "most-read", r".{2,4}熱門新聞|也許您會感興趣", until=r"推薦閱讀|[發发]表意[見见]"),
        head("house-byline", "byline", rf"(?:{_HOUSE}\s?)?【(?:(?:記者|特派員)?(?P<authors>[^】╱／/]{{2,30}}))[╱／/][^】]{{2,14}}】\s*"),
        line("house-mark", "credit", rf"[（(]\s*{_HOUSE}\s*[）)]"),
        line("menu", "navigation", _MENU, kinds=("line",), opening=True),
        line("time-line", "date-line", rf"{_TIME}\s+{_HOUSE}\s+(?P<authors>[^。，]{{2,20}})"),
        line("listed-time", "navigation", r"\d\d:\d\d20\d\d/\d\d/\d\d \S{2,8}"),
        line("share-words", "share", r"Facebook|Messenger|Line|Weibo|Twitter|Telegram|複製連結|字級設定[：:].{0,12}", kinds=("line",)),
        line("hash-tags", "tag", r"[#＃]\s?[^\s#＃]{1,20}(?:\s+[#＃]\s?[^\s#＃]{1,20})*"),
        line("channels", "promo", r"[★※▼\s]*(?:下載|追蹤|加入|訂閱).{0,12}(?:中時|中天).{0,60}|贊助本文章.*"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a dump the lines in a row right above the house's mark, none of them a sentence, were links; so were those under 推薦閱讀."""
        if not document.lines:
            return parts
        end = next((place for place, part in enumerate(parts) if part.rule == "house-mark"), 0)
        start = end
        while start and parts[start - 1].role is None and len(parts[start - 1].text) < 40 and parts[start - 1].text[-1:] not in "。」":
            start -= 1
        links = set(range(start, end)) if end - start > 2 else set()
        label = next((place for place, part in enumerate(parts) if part.text == "推薦閱讀"), len(parts))
        links |= {place for place in range(label, len(parts)) if parts[place].rule == "caption-twice"}
        out = [give(part, Role.RELATED, "link-line") if place in links else part for place, part in enumerate(parts)]
        for place in links & {place for place in range(len(parts) - 1) if parts[place].text == parts[place + 1].text}:
            out[place + 1] = give(parts[place + 1], Role.DUPLICATE, "link-line")
        return out
