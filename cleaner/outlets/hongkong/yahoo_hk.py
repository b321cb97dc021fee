"""Yahoo新聞香港 (hk.news.yahoo.com): its own newsroom, and what many houses give it.

Read for it: three feed items of 2026, some 60 text dumps of 2021 to 2026, scrapers' selectors. Dumps print a teaser above the headline, or
instead of it; what others read follows, each teaser closing with its house and age: ``am730 ・ 1 天前``.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line
from cleaner.document import Document, Labelled, Role, give
from cleaner.words.sentences import ends_sentence, is_prose, reads_like_headline

_HOUSES = r"Yahoo|on\.cc|Now|獨媒|有線|無綫|am730|AM730|法庭線|集誌社|信報|匯港通|中央社"


class YahooHongKong(Outlet):
    """Yahoo新聞香港."""

    id, name = "yahoo-hk", "Yahoo新聞香港"
    names = ("Yahoo新聞", "Yahoo 新聞", "Yahoo", "雅虎香港", "am730", "on.cc 東網", "now.com 新聞", "Investing.com", "法庭線", "BossMind")
    hosts = tuple(f"hk.{desk}.yahoo.com" for desk in ("news", "finance", "sports", "celebrity", "style", "mobi"))
    zone, language = "Asia/Hong_Kong", "zh-HK"
    betrayed_by = (
        r"【Yahoo\s?新聞(?:報[道導])?】",
        r"【今日重點新聞】\s{1,3}(?:Yahoo|法庭線)",
        r"・(?:(?<=am730・)|(?<=am730\s・)|(?<=on\.cc 東網・)|(?<=on\.cc 東網\s・)|(?<=法庭線・)|(?<=法庭線\s・)|(?<=now\.com 新聞\s・))\s?\d{1,2}\s?(?:分鐘|小時|天)前",
        r"法庭線 The Witness YouTube 頻道\s{1,3}其他人也在看",
        r"am730\.com\.hk/\S{0,400}utm_source=yahoorss",
    )
    layouts = (Layout("2025", ("div.atoms[data-component=blocks]", ".bodyItems-wrapper", "div.atoms")), Layout("2020", (".caas-body",)))
    rules = (
        css("page-caption", "caption", "figcaption"),
        css("page-carousel", "carousel", ".recommendation-contents", whole=True),
        head("house-line", "dateline", rf"[【\[<](?P<agency>(?:{_HOUSES})[^】\]>，。：:]{{0,8}}?)\s?(?:專?訊|報[道導])?[】\]>]\s*"),
        head("provider", "dateline", r"(?P<agency>Investing\.com|英為財情)\s*[-–—]{1,2}\s*"),
        line("first-printed", "syndication", r"原文(?:刊登|刊載|發表)於\s*(?P<syndicated_from>[^\s：:]{2,20})\s*(?:https?://\S+)?"),
        line("more-there", "promo", r"【更多.{1,30}請.{1,20}】|▼.{2,40}▼"),
        line("channel", "promo", r"[^，。：「]{2,30}\s(?:Facebook|Instagram|YouTube|Threads|Telegram|WhatsApp)\s?(?:專頁|頻道|帳號)"),
        line("live-frame", "navigation", r"Yahoo\s?行動版|焦點|(?:•\s*)?更新(?:時間)?|\d{1,4}則更新|\d{1,2}\s?(?:分鐘|小時)前更新"),
        line("aged-teaser", "carousel", r".+・\s?\d{1,2}\s?(?:分鐘|小時|天|日|個月)前", kinds=("line",)),
        from_line("others-read", "most-read", r"其他人也在看"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a dump: the teaser above the headline, and the teasers amid the text."""
        if not document.lines:
            return parts
        out = list(parts)
        lines = [place for place, part in enumerate(out) if part.role is None]
        if len(lines) > 1 and out[lines[0]].text not in document.meta.headlines:
            first, after, second = out[lines[0]], out[lines[0] + 1], out[lines[1]]
            if _is_teaser(first, after, second):
                out[lines[0]] = give(first, Role.NAVIGATION, "teaser-above-headline")
            elif out[0].rule == "crawler-date" and reads_like_headline(first.text) and _stands_alone(first, second):
                out[lines[0]] = give(first, Role.CAPTION, "caption-above-text")
        for place, part in enumerate(out[1:]):
            if part.rule == "aged-teaser" and out[place].role is None and reads_like_headline(out[place].text):
                out[place] = give(out[place], Role.CAROUSEL, "aged-teaser")
        return out


def _is_teaser(first: Labelled, after: Labelled, second: Labelled) -> bool:
    """Whether the first line only calls for readers: a headline follows it, or the text, and no blank line between."""
    if not reads_like_headline(first.text) or first.text.endswith(_OURS):
        return False
    close = after.piece.group == first.piece.group and (after.role is Role.DATELINE or is_prose(after))
    return close or (reads_like_headline(second.text) and (second.piece.group == first.piece.group or second.text.endswith(_OURS)))


def _stands_alone(first: Labelled, second: Labelled) -> bool:
    """Whether the first line is parted from the text: a teaser, or the headline below it, stands close."""
    return first.piece.group != second.piece.group and ends_sentence(second.text)


_OURS = ("Yahoo", "圖輯", "專訪")
