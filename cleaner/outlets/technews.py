"""科技新報 (TechNews), technews.tw with its channels (finance.technews.tw).

Read for it: five feed items and a dump of 2026, three stored texts of 2015 to 2022, the page's selectors, a scraper's words (the sidebar).
The text ends with its sources, then a line in brackets for the lead picture, which may also name the writer or the paper it was taken from.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line
from cleaner.document import Document, Labelled, Role, give
from cleaner.lazily import lazily

_HAN = lazily(r"[\u3400-\u9fff。]")
_HEAD = r"作者\s*(?P<authors>(?:[^|｜\s][^|｜\n]{0,29}?)?)(?:\s{0,20}[|｜]\s{0,20}|\s{1,20})發布日期\s*(?P<published>[\d 年月日:：]{12,30})"
_MORE = r"[^（()）]{0,200}(?:[（(][^（()）]{0,80}[）)][^（()）]{0,80})?[）)]"
_PAPER = r"本文(?:由|獲|經)\s*(?P<syndicated_from>[^（()）；;]{2,30}?)\s*(?:授權|同意)?(?:轉載|提供|刊登)"
_WRITER = r"(?:作者|文)\s*[：:]\s*(?P<authors>[^（()）；;，]{2,20})\s*[；;，]\s*首?圖"


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
        css("coffee-box", "promo", "#bmc-tn-modal", ".coffee-btn-wrapper", ".googlenews_Content", whole=True),
        line("head-line", "byline", _HEAD + r"(?:[|｜]\s*分類.{0,200})?"),
        line("reprint-and-picture", "syndication", rf"[（(]\s*{_PAPER}{_MORE}"),
        line("writer-and-picture", "byline", rf"[（(]\s*{_WRITER}{_MORE}"),
        line("lead-picture", "credit", rf"[（(]\s*(?:首圖|圖片|圖)(?:由|為|皆|來源|[／/：:]){_MORE}"),
        from_line("sidebar", "navigation", r"財訊快報|編輯精選|FB 粉絲團|登入裝置已達上限.{0,40}"),
        from_line("coffee", "promo", r"文章看完覺得.*|想請我們喝幾杯咖啡.?|從這裡可透過《Google 新聞》.*", until=r"關鍵字\s*[：:].*"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """The sources, links alone or foreign headlines, stand in a row ahead of the lead picture's line."""
        del document
        end = next((place for place, part in enumerate(parts) if part.rule.endswith("-picture")), 0)
        said = [part.role is not None or _HAN.search(part.piece.loose if part.piece.links else part.text) for part in parts[:end]]
        start = max((place for place, told in enumerate(said) if told), default=0)
        return [give(part, Role.CREDIT, "sources") if start < place < end else part for place, part in enumerate(parts)]
