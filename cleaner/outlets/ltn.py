"""自由時報 (Liberty Times, ltn.com.tw), with its desks' sites ec., ent., sports., health., talk., def., features. and m.

Read for it: a mobile page of 2019, the source of a page of 2025, and some 55 public text dumps of 2002 to 2026, of all its desks.
The byline is glued to the lead in 〔〕, beside the time in newer pages, after ◎ in opinion. The mobile page's h1 is its menu.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line
from cleaner.document import Document, Labelled
from cleaner.headline import signed
from cleaner.lazily import lazily

_WHO = r"(?:\s*(?:(?:特派)?(?:記者|編譯|特派員)(?P<authors>[^／/0-9]{2,40}?)|[^\s／/]{2,8})[／/][^\s／/]{2,12}(?:報導|電|特稿))?"
_TIME = rf"(?P<published>20\d\d[-/]\d{{1,2}}[-/]\d{{1,2}} \d{{1,2}}[：:]\d{{2}}(?:[：:]\d{{2}})?){_WHO}"
_SITE_HEAD = (
    r"為達最佳瀏覽效果[\s\S]{0,80}|(?:關閉此視窗 )?請至Edge官網下載.*|自由(?:電子報|影音)|即時 熱門 政治 .*|財富自由 財經 .*|自由電子報 APP .*"
    r"|晴時多雲|熱搜|(?:娛樂|體育|財經) 最新消息|(?:娛樂|體育|財經|評論)首頁 .*|點圖放大|圖|TOP|限制級|我同意|您即將進入之新聞內容.*|未滿18歲|或不同意本條款.*|我已年滿18歲.*"
    r"|根據「電腦網路內容分級處理辦法」.*"
)
_CHANNELS = (
    r"不用抽\s*不用搶[\s\S]{0,60}|(?:點我下載APP|按我看活動辦法)[\s\S]{0,20}|還想看更多新聞嗎[\s\S]{0,80}|(?:(?:iOS|Android)載點|活動辦法\s*[：:])[\s\S]{0,60}"
    r"|熱門賽事、球星動態不漏接|一手掌握經濟脈動.*|點我訂閱自由財經Youtube頻道|自由娛樂頻道脆脆好友.*|娛樂頻道(?:臉書粉絲團|有IG囉)\s*[：:].*"
    r"|【更多內容\s*請見影片】|訂閱【自由追新聞】|全新的視界[！!][\s\S]{0,80}"
)
_FOOT = r"已經加好友了[，,]謝謝。?|歡迎加入【自由.{2,6}】|看更多[！!]請?加入.{2,8}粉絲團|.{0,4}今日熱門|熱門新訊|網友回應"
_NAME = lazily(r"[\u4e00-\u9fff]{2,4}")


class LibertyTimes(Outlet):
    """自由時報."""

    id, name = "ltn", "自由時報"
    names = ("自由時報電子報", "自由電子報", "自由財經", "自由娛樂", "自由體育", "自由健康網", "自由評論網", "LTN", "Liberty Times Net")
    hosts = ("ltn.com.tw", "libertytimes.com.tw")
    image_hosts = ("img.ltn.com.tw",)
    zone, language = "Asia/Taipei", "zh-TW"
    betrayed_by = (
        r"不用抽\s*不用搶\s*現在用APP看新聞", "歡迎下載自由時報APP", "自由電子報關心您", "自由時報版權所有不得轉載",
        "熱門賽事、球星動態不漏接", "自由娛樂頻道脆脆好友",
        r"自由電子報(?: APP 自由電子報粉絲團|\s+(?:投書|軍武 > .*|(?:娛樂|體育|財經) 最新消息)$)",
        r" 晴時多雲(?<= date \d{4}-\d\d-\d\d 晴時多雲)$", r" 自由電子報(?<= date \d{4}-\d\d-\d\d 自由電子報)$", r"自由廣場》(?<=^自由廣場》)",
        r"〔(?:(?<=^〔)|(?<=^\s〔))(?:即時新聞|(?:財經|娛樂|健康|體育|時尚)(?:頻道|中心)|國際新聞)[／/]綜合報導〕",
        r"〔(?:(?<=\d{4}/\d\d/\d\d \d\d:\d\d\n\n〔)|(?<=/\d\d \d\d:\d\d\n\n    〔))(?:記者|編譯)[^／/〕\n]{2,30}[／/][^〕\n]{2,6}報導〕",
    )  # fmt: skip
    layouts = (Layout("2014", ("div.text.boxTitle", "div[data-desc=內文]", "div.news_content", "div.text", "div[itemprop=articleBody]")),)
    rules = (
        css("title", "title", "h2.page-name", "div[itemprop=articleBody] h1", "div.whitecon h1", "div.news_content h1", "div.content h1"),
        css("time", "date-line", "div.h2_else div.time", "div.whitecon span.time", "div.text span.time", "div.c_time", pattern=_TIME),
        css("page-caption", "caption", "div.photo p", "span.ph_d"),
        css("page-advertisement", "advertisement", "a.ltn_ad", "div.ad", whole=True),
        css("related-title", "related-label", "p.relatedtit", "p.relatedtit2"),
        css("page-related", "related", "div[data-desc^=相關新聞]", "ul.relatlist"),
        css("page-breadcrumb", "navigation", "div.breadcrumbs", whole=True),
        line("opinion-writer", "byline", r"[◎☉]\s?(?P<authors>[^\s。，：（(]{2,12})(?:\s?[（(].{2,40}[）)])?"),
        line("breadcrumb", "navigation", r"(?:首頁|健康|軍武|評論)\s?>\s?(?P<section>[^>\s]{2,8})(?:\s?>\s?[^>\s]{2,8}){0,2}"),
        line("opinion", "section", r"投書|專欄|社論", kinds=("line",), opening=True),
        line("time-line", "date-line", _TIME),
        line("site-head", "navigation", _SITE_HEAD),
        from_line("site-foot", "promo", _FOOT),
        line("sister-paper", "related", r"《TAIPEI TIMES》 .{5,80}"),
        line("channels", "promo", _CHANNELS),
        head("glued-caption", "caption", r"[^〔［\n]{5,160}?[（(][^（）()〔]{2,40}[）)](?=[〔［][^〕］\n]{2,30}報導[〕］])", opening=True),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """The writer of an opinion stands alone below its time."""
        places = [place for place, part in enumerate(parts[:-1]) if part.rule == "time-line" and _NAME.fullmatch(parts[place + 1].text)]
        found = {place + 1 for place in places if document.lines and parts[place + 1].role is None}
        return [signed(part, "writer-line") if place in found else part for place, part in enumerate(parts)]
