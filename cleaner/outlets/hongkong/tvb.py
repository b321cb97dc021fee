"""無綫新聞 (TVB News), news.tvb.com.

Read for it: three feed items of 2026 and two clients of the site's interface. What it serves is a short text in one or
two paragraphs with breaks, without byline, dateline or captions; the simplified edition stands under /sc/.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet


class TVB(Outlet):
    """無綫新聞."""

    id, name = "tvb", "無綫新聞"
    names = ("无线新闻", "無綫新聞網", "TVB 新聞", "TVB新聞", "TVB News", "TVB NEWS")
    hosts = ("tvb.com",)
    zone, language = "Asia/Hong_Kong", "zh-HK"
    layouts = (Layout("2022", ("[itemprop=articleBody]", "article")),)
