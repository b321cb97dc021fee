"""科技新報 (TechNews), technews.tw with its channels (finance.technews.tw).

Read for it: five feed items of 2026, three stored texts of 2015 to 2022, one dump with the page's foot of 2026, the page's
selectors, a scraper's word list (for the sidebar). The text ends with links to its sources, then a line in brackets for the lead picture, which may also name the
writer or the paper it was taken from, then 延伸閱讀; the page adds a box that asks for a coffee.
"""

from __future__ import annotations

import re

from cleaner.adapter import Layout, Outlet, css, from_line, line
from cleaner.document import Document, Labelled, Role, give

_HEAD = r"作者\s*(?P<authors>(?:[^|｜\s][^|｜\n]{0,29}?)?)(?:\s{0,20}[|｜]\s{0,20}|\s{1,20})發布日期\s*(?P<published>[\d 年月日:：]{12,30})"
_MORE = r"[^（()）]{0,200}(?:[（(][^（()）]{0,80}[）)][^（()）]{0,80})?[）)]"
_PICTURES = frozenset(("lead-picture", "reprint-and-picture", "writer-and-picture"))


class TechNews(Outlet):
    """科技新報."""

    id, name = "technews", "科技新報"
    names = ("TechNews 科技新報", "TechNews", "財經新報")
    hosts = ("technews.tw",)
    zone, language = "Asia/Taipei", "zh-TW"
    betrayed_by = ("您的咖啡贊助將是讓我們持續走下去的動力", r"從這裡可透過《Google 新聞》追蹤 ?TechNews")
    layouts = (Layout("2014", ("article .indent", ".entry-content", "article.post")),)
    rules = (
        css("head", "byline", ".entry-header", pattern=_HEAD),
        css("tags", "tag", "article a[rel=tag]"),
        css("coffee-box", "promo", "#bmc-tn-modal", ".googlenews_Content", whole=True),
        line("head-line", "byline", _HEAD + r"(?:[|｜]\s*分類.{0,200})?"),
        line(
            "reprint-and-picture",
            "syndication",
            rf"[（(]\s*本文(?:由|獲|經)\s*(?P<syndicated_from>[^（()）；;]{{2,30}}?)\s*(?:授權|同意)?(?:轉載|提供|刊登){_MORE}",
        ),
        line(
            "writer-and-picture", "byline", rf"[（(]\s*(?:作者|文)\s*[：:]\s*(?P<authors>[^（()）；;，]{{2,20}})\s*[；;，]\s*首?圖{_MORE}"
        ),
        line("lead-picture", "credit", rf"[（(]\s*(?:首圖|圖片|圖)(?:由|為|皆|來源|[／/：:]){_MORE}"),
        from_line("sidebar", "navigation", r"財訊快報|編輯精選|FB 粉絲團|登入裝置已達上限.{0,40}"),
        from_line(
            "coffee", "promo", r"文章看完覺得有幫助.*|想請我們喝幾杯咖啡.?|從這裡可透過《Google 新聞》追蹤.*", until=r"關鍵字\s*[：:].*"
        ),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """The sources, links alone or foreign headlines, stand in a row ahead of the lead picture's line."""
        del document
        out = list(parts)
        place = next((place for place, part in enumerate(parts) if part.rule in _PICTURES), 0) - 1
        while place > 0 and parts[place].role is None and _is_source(parts[place]):
            out[place] = give(parts[place], Role.CREDIT, "sources")
            place -= 1
        return out


def _is_source(part: Labelled) -> bool:
    if part.piece.kind == "list_item":
        return bool(part.piece.links) and not re.search(r"\w", part.piece.loose)
    return not re.search(r"[\u3400-\u9fff。]", part.text)
