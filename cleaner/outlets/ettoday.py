"""ETtoday新聞雲 (ettoday.net), with star., finance., sports., health., house. and other desks' sites.

Read for it: a mobile page of 2017, some 30 public text dumps of 2015 to 2026, the selectors and word lists of scrapers. Captions open with
▲ or ▼ and close with （圖／…）; the alt text of a lead picture is printed above its caption, as ▲▼ with keywords or without. The byline
is a line of its own (記者王小明／台北報導), before or after the lead picture. The title of a video stands right above the keywords.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line
from cleaner.document import Document, Labelled, Role, give
from cleaner.lazily import lazily

_DESKS = (
    "國際|政治|社會|生活|財經|大陸|地方|影劇|體育|運動|健康|房產|車雲|軍武|寵物|旅遊|新奇|消費|3C家電"
    "|法律|名家|雲論|親子|時尚|電影|遊戲|公益|保險|網搜|男女|(?:運動|星光|財經|健康|房產|寵物|旅遊|遊戲|時尚|新聞)雲"
)
_MENU = "手機版|電腦版|App|歷史活動|歷史專題|會員中心|家外媒體|數位廣告刊登|攝影棚租借|ETtoday新聞雲 手機版 .*"
_APP = r".{0,60}更多相關新聞請下載APP|[●►]?.{0,20}(?:下載|打開|加入)\s?《?(?:ET|新聞雲|娛樂星光雲).{0,40}|點我加ETtoday好友.{0,30}|►更多.{2,30}在這裡[！!：:]?"
_TIME = r"(?P<published>20\d\d年\d{1,2}月\d{1,2}日 \d{1,2}:\d{2})"
_READERS, _POPULAR = r"讀者(?:迴響|回應)", r".{0,4}熱門新聞|熱門快報|最夯影音|更多熱門"
_ALT = lazily(r"▲▼|[^▲▼△▽].{2,80}[（(]圖[／/].{2,40}[）)]\Z")
_VIDEO = lazily(r"【[^】]{2,12}】.{4,60}\Z")


class ETtoday(Outlet):
    """ETtoday新聞雲."""

    id, name = "ettoday", "ETtoday新聞雲"
    names = ("ETtoday", "ETNEWS新聞雲", "東森新聞雲")
    hosts = ("ettoday.net",)
    image_hosts = ("cdn2.ettoday.net", "cdn1.ettoday.net", "cdn.ettoday.net")
    zone, language = "Asia/Taipei", "zh-TW"
    betrayed_by = (
        r"東森新媒體控股股份有限公司\s*版權所有",
        r"《(?:ETNEWS|ETtoday)新聞雲》提醒您",
        r"\[ETtoday著作權聲明\]",
        r"ETtoday新聞雲 手機版 新聞雲A[Pp]",
        r"請下載《娛樂星光雲》APP",
        r"\[廣告\]\s?請繼續往下閱讀\.",
        r"讀者迴響(?<=\n讀者迴響)\s*\Z",
        r"地方 地方焦點(?<=\n地方 地方焦點)\n",
        r"家外媒體(?:(?<=^家外媒體)|(?<=•家外媒體)|(?<=•\s家外媒體))\s*$",
    )
    layouts = (Layout("2017", ("div.story", "[itemprop=articleBody]")),)
    rules = (
        css("time", "date-line", "time.date", ".subject_article time", ".subject_news time", pattern=_TIME),
        css("tags", "tag", "div.tag", "p.tag", ".part_tag_1"),
        css("related-title", "related-label", "#recomm-news h2"),
        css("listed-times", "navigation", "#recomm-news .date", whole=True),
        css("page-related", "related", "#recomm-news h3"),
        css("share-buttons-box", "share", ".sharebox_2", ".part_social_2", ".font_size_switch", whole=True),
        css("breadcrumb", "navigation", ".menu_bread_crumb", whole=True),
        line("section", "section", rf"(?:{_DESKS})", kinds=("line",), opening=True),
        line("desks", "navigation", rf"(?P<section>{_DESKS})(?: (?:[^。，\s]{{2,8}}|\|)){{1,12}}", kinds=("line",)),
        line("site-head", "navigation", rf"•? ?(?:\||{_MENU})?|>", kinds=("line",)),
        line("app", "promo", _APP, cue="下載|打開|加|更多"),
        line("arrow-title", "related", r"►+\s?[^。：:\n]{6,60}", kinds=("line", "paragraph")),
        line("share", "share", r"(?:分享給朋友|追蹤我們)[：:]?"),
        from_line("comments", "comments", _READERS, until=_POPULAR),
        from_line("most-read", "most-read", _POPULAR, until=_READERS),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """A picture's alt text (▲▼ and keywords, or no arrow) beside its caption says the same again; ► marks a link, a place a video."""
        del document
        out: list[Labelled] = []
        for place, part in enumerate(parts):
            after = parts[place + 1 : place + 2]
            around = (*parts[place - 1 : place], *after)
            if part.rule == "arrow-title":
                title = part.text.lstrip("► ")
                out.append(give(part, Role.RELATED_LABEL, part.rule, text=part.text.removesuffix(title).strip()))
                out.append(give(part, Role.RELATED, part.rule, text=title, url=next((link.url for link in part.piece.links), "")))
            elif _ALT.match(part.text) and any(at.text[:1] in "▲▼" for at in around if at.text):
                out.append(give(part, Role.DUPLICATE, "alt-text"))
            elif part.role is None and _VIDEO.match(part.text) and [at.rule for at in after] == ["keywords"]:
                out.append(give(part, Role.RELATED, "video"))
            else:
                out.append(part)
        return out
