"""Yahoo新聞香港 (hk.news.yahoo.com): its own newsroom, and what many houses give it.

Read for it: three feed items of 2026, some 60 text dumps of 2021 to 2026, scrapers' selectors. Dumps print a teaser
above the headline, or instead of it; what others read follows, each teaser closing with its house and age:
``am730 ・ 1 天前``.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, above, css, from_line, head, line
from cleaner.document import Document, Labelled, Role, give, is_prose
from cleaner.words.sentences import ends_sentence, reads_like_headline

_HOUSES = "Yahoo 新聞|Yahoo新聞|on.cc東網|Now 新聞|有線新聞|無綫新聞|am730|AM730|法庭線|獨媒|集誌社|信報|匯港通"
_AGE = "{number:1-2} (分鐘|小時|天|日|個月)前"
_OURS = ("Yahoo", "圖輯", "專訪")


class YahooHongKong(Outlet):
    """Yahoo新聞香港."""

    id, name = "yahoo-hk", "Yahoo新聞香港"
    names = ("Yahoo新聞", "Yahoo", "雅虎香港", "am730", "on.cc 東網", "now.com 新聞", "Investing.com", "法庭線", "BossMind")
    hosts = tuple(f"hk.{desk}.yahoo.com" for desk in ("news", "finance", "sports", "celebrity", "style", "mobi"))
    zone, language = "Asia/Hong_Kong", "zh-HK"
    prints = (
        "【Yahoo 新聞[報道|報導]】",
        "【今日重點新聞】 (Yahoo|法庭線)",
        "am730 ・ " + _AGE,
        "on.cc 東網 ・ " + _AGE,
        "now.com 新聞 ・ " + _AGE,
        "法庭線 ・ " + _AGE,
        "法庭線 The Witness YouTube 頻道 其他人也在看",
        "am730.com.hk/{word:0-400}utm_source=yahoorss",
    )
    layouts = (
        Layout("2025", ("div.atoms[data-component=blocks]", ".bodyItems-wrapper", "div.atoms")),
        Layout("2020", (".caas-body",)),
    )
    aged_teaser = line("aged-teaser", "carousel", "{words:1-300}・" + _AGE, kinds=("line",))
    rules = (
        aged_teaser,
        css("page-caption", "caption", "figcaption"),
        css("page-carousel", "carousel", ".recommendation-contents", whole=True),
        head("house-line", "dateline", "(【|<){agency=" + _HOUSES + "}[專訊|訊|報道|報導](】|>)"),
        head("provider", "dateline", "{agency=Investing.com|英為財情} -[-]"),
        line("first-printed", "syndication", "原文(刊登|刊載|發表)於 {syndicated_from}[ http[s]://{word:1-600}]"),
        line("more-there", "promo", "【更多{words:1-30}請{words:1-20}】", "▼{words:2-40}▼"),
        line("channel", "promo", "法庭線 The Witness (Facebook|Instagram|YouTube|Threads|Telegram|WhatsApp) (專頁|頻道|帳號)"),
        line("live-frame", "navigation", "Yahoo 行動版", "焦點", "[•] 更新[時間]", "{number}則更新", "{number} (分鐘|小時)前更新"),
        from_line("others-read", "most-read", "其他人也在看"),
    )
    order = (above(aged_teaser, "aged-teaser", "carousel", like="headline", each=True),)

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a dump the line close above headline or text calls for readers; parted from it, it may be a caption."""
        lines = [place for place, part in enumerate(parts) if part.role is None]
        if not document.lines or len(lines) < 2:
            return parts
        first, second = parts[lines[0]], parts[lines[1]]
        if first.text in document.meta.headlines or not reads_like_headline(first.text):
            return parts
        parted = first.piece.group != second.piece.group
        close = not parted and (is_prose(second) or reads_like_headline(second.text))
        if (close or second.text.endswith(_OURS)) and not first.text.endswith(_OURS):
            first = give(first, Role.NAVIGATION, "teaser-above-headline")
        elif parted and ends_sentence(second.text) and parts[0].rule == "crawler-date":
            first = give(first, Role.CAPTION, "caption-above-text")
        return [*parts[: lines[0]], first, *parts[lines[0] + 1 :]]
