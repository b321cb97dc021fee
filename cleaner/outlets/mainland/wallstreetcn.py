"""華爾街見聞 (wallstreetcn.com).

Read for it: 14 feed items of 2026 (news, deep reads, a morning digest), six Markdown mirrors and clips of 2024 to 2026,
excerpts of six more, three copies of 2015 to 2018, and what six public readers know of its pages. Every item ends in
风险提示及免责条款. Sina and other portals reprint that line with the text, so it betrays nobody; the pictures do.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line

_LINES = ("line", "list_item", "paragraph")


class WallStreetCN(Outlet):
    """華爾街見聞."""

    id, name = "wallstreetcn", "華爾街見聞"
    names = ("华尔街见闻", "华尔街见闻APP", "见闻", "wallstreetcn")
    hosts = ("wallstreetcn.com", "wallstcn.com")
    image_hosts = ("awtmt.com",)
    zone, language = "Asia/Shanghai", "zh-Hans"
    prints = ("请各位听众升级为见闻最新版APP", "追风交易台▪年度会员")
    layouts = (Layout("2016", (".node-article-content", "article")),)
    rules = (
        css("writer", "byline", ".node-article .from span", ".page-article .from span"),
        css("shield", "promo", ".shield-text"),
        css("player", "boilerplate", "img.editor-placeholder", "img[alt*=display_name]", whole=True),
        from_line("most-read", "most-read", "(最热|相关|热门)文章"),
        line("page-title", "duplicate", "{words:4-100} - 华尔街见闻", kinds=("heading",)),
        line(
            "channel",
            "promo",
            "~~~~{word:0-36}",
            "以上[精彩]内容来自{han:2-12}[。]",
            "更详细的解读，{clause}加入{clause}",
            "请各位听众升级为见闻最新版APP{words}",
        ),
        line(
            "app",
            "promo",
            "[*]本文来自华尔街见闻[（{words:2-40}）][，作者{authors:2-6}][(，|。){rest}]",
            "[（]更多精彩[财经]资讯，{words}华尔街见闻{words:0-10}",
        ),
        line("signed", "byline", "[*][本文]作者：{authors:2-30}，(来源：{syndicated_from}|原文标题：{words})[，原文标题：{words}]"),
        line("to-come", "boilerplate", "(更多消息|本文)[，]持续更新中[……|。|...]"),
        line("byline", "byline", "{authors:2-4} {day} {clock}"),
        line("counts", "navigation", "{number}", kinds=("list_item",)),
        line("buttons", "navigation", "(首页|资讯|快讯|行情|日历|登录 / 注册|收藏|分享[到]|写评论|关于我们)", kinds=_LINES),
    )
