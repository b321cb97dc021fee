"""橙新聞 (orangenews.hk, apps.orangenews.hk).

Read for it: thirteen feed items of 2026, accounts of its interface and of its pages by three scrapers. The body is one
element of paragraphs, opened by 【橙訊】 (cut off with its bold element in the feed) and closed by ``圖：`` with the
source of the pictures.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, head, line


class OrangeNews(Outlet):
    """橙新聞."""

    id, name = "orangenews", "橙新聞"
    names = ("橙新闻", "橙訊", "Orange News", "orangenews")
    hosts = ("orangenews.hk",)
    zone, language = "Asia/Hong_Kong", "zh-HK"
    prints = ("【橙訊】",)
    layouts = (Layout("2024", ("article",)),)
    rules = (
        head("dateline", "dateline", "【{agency=橙訊}】"),
        line(
            "picture-source",
            "credit",
            "[（](封面[圖|圖片]|圖片)(:|｜){words:1-40}",
            "圖 ｜{words:1-40}",
            kinds=("paragraph", "line"),
        ),
    )
