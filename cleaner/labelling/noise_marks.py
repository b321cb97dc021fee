"""What crawlers, readers and players leave between the paragraphs, and marks that stand alone."""

from __future__ import annotations

from typing import Final

from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_OPENED: Final = r"(?:[<＜〈（(【*\-—]{1,3}\s{0,8}|\s{0,8})"
_CLOSED: Final = r"\s{0,8}[>＞〉）)】*\-—]{0,3}"

RULES: Final[tuple[Rule, ...]] = (
    line(
        "crawler-date",
        "crawler",
        regex(r"date \d{4}-\d\d(?:-\d\d)?"),
        kinds=("line",),
        examples=("date 2026-01-05",),
        unlike=("date 2026-01-05 新橋明年完工",),
    ),
    line(
        "bare-address",
        "boilerplate",
        regex(r"https?://(?!feedx\.)\S{4,400}"),
        kinds=("line", "paragraph"),
        examples=("https://quay.example/p/3dJY6",),
        unlike=("https://quay.example 是渡輪的網址",),
    ),
    line(
        "player-clock",
        "navigation",
        regex(r"(?:聽新聞|听新闻)?\s?\d{1,2}:\d\d(?::\d\d)?(?:\s?/\s?|\s)\d{1,2}:\d\d(?::\d\d)?(?:\s\d{1,2}:\d\d)?"),
        regex(r"[^。]{0,12}(?:加[载載]中|[请請]稍[候等])[^。，,]{0,8}[。]?|[没沒]有媒[体體]可用[资資]源"),
        regex(r"(?:X[SL]|SM|MD|LG)(?:\s(?:X[SL]|SM|MD|LG)){0,4}"),
        regex(r"[\d?,]{1,8}\s?(?:人[氣气]|[瀏浏][覽览]|views?)|\d{1,4}\s?/\s?\d{1,4}"),
        regex(r"聽新聞|听新闻|[语語]音朗[读讀]"),
        kinds=("line", "paragraph"),
        examples=("0:00 /0:00", "聽新聞", "请稍等", "XS", "0 / 255"),
        unlike=("聽新聞的人多了", "请稍等，他说，船马上就来。"),
    ),
    line(
        "caption-label",
        "boilerplate",
        regex(r"(?:[圖图]像|[視视][頻频]|音[頻频])加[註注]文字[，,：:]?"),
        kinds=("line", "paragraph"),
        examples=("圖像加註文字，",),
        unlike=("圖像加註文字是編輯的事",),
    ),
    line(
        "player-note",
        "boilerplate",
        "{clause:0-20}瀏覽器{clause:0-20}(不支援|不支持|無法播放){rest:0-120}",
        regex(r"[^。]{0,20}browser[^。]{0,20}does not support[\s\S]{0,120}"),
        cue="瀏覽器|浏览器|browser",
        examples=("您的瀏覽器不支援播放", "Your browser does not support the audio element."),
        unlike=("瀏覽器大戰持續了十年。", "Your browser history tells a story of its own"),
    ),
    line(
        "arrows",
        "boilerplate",
        regex(r"[↓▼▲↑⬇👇◆●■★＊*\-—_=＿\s]{1,40}"),
        kinds=("line", "paragraph"),
        examples=("↓↓↓",),
        unlike=("▲新橋", "— 12"),
    ),
    line(
        "end-mark",
        "boilerplate",
        regex(rf"{_OPENED}(?:[全本]文完|完){_CLOSED}"),
        regex(rf"{_OPENED}(?:THE END|END|End){_CLOSED}"),
        kinds=("paragraph", "line"),
        examples=("<全文完>", "— THE END —"),
        unlike=("完工日期未定", "End of the line"),
    ),
    line(
        "slider-buttons",
        "navigation",
        regex(r"(?:[Pp]revious\s+)?[Nn]ext"),
        kinds=("line",),
        examples=("Previous Next",),
        unlike=("Next week",),
    ),
    line(
        "reader-frame",
        "crawler",
        regex(r"(?:Reading|Normal) view"),
        regex(r"There are new articles available, click to refresh the page\."),
        regex(r"(?:To|Yester)day — \d.{4,30}"),
        regex(r"\d{1,2} [A-Z][a-z]+ 20\d\d at \d{1,2}:\d{2}"),
        kinds=("line",),
        examples=(
            "Reading view",
            "There are new articles available, click to refresh the page.",
            "Yesterday — 17 January 2024",
            "18 January 2024 at 09:30",
        ),
        unlike=("Reading views from the hill", "18 January 2024 at the harbour"),
    ),
    line(
        "crawler-footer",
        "crawler",
        "获取更多RSS:{rest:0-200}",
        regex(r"https?://feedx\.[a-z]{2,8}(?:[^\w\s]\S{0,200})?"),
        examples=("获取更多RSS：\nhttps://feedx.net", "https://feedx.net"),
        unlike=("获取更多RSS的办法很多", "https://feeds.example.com"),
    ),
)
"""Marks and frames."""
