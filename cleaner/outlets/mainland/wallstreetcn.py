"""華爾街見聞 (wallstreetcn.com).

Read for it: 14 feed items of 2026 (news, deep reads, a morning digest), six Markdown mirrors and clips of 2024 to 2026 and
excerpts of six more, three copies of 2015 to 2018, and what six public readers know of its pages. Every item ends in
风险提示及免责条款. Sina and other portals reprint that line with the text, so it betrays nobody; the pictures do.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, line


class WallStreetCN(Outlet):
    """華爾街見聞."""

    id, name = "wallstreetcn", "華爾街見聞"
    names = ("华尔街见闻", "华尔街见闻APP", "见闻", "wallstreetcn")
    hosts = ("wallstreetcn.com", "wallstcn.com")
    image_hosts = ("awtmt.com",)
    zone, language = "Asia/Shanghai", "zh-Hans"
    betrayed_by = ("请各位听众升级为见闻最新版APP", "追风交易台▪年度会员")
    layouts = (Layout("2016", (".node-article-content", "article")),)
    rules = (
        css("writer", "byline", ".node-article .from span", ".page-article .from span"),
        css("shield", "promo", ".shield-text"),
        css("player", "boilerplate", "img.editor-placeholder", "img[alt*=display_name]", whole=True),
        from_line("most-read", "most-read", r"(?:最热|相关|热门)文章"),
        line("page-title", "duplicate", r".{4,100} - 华尔街见闻", kinds=("heading",)),
        line("channel", "promo", r"[~～]{4,40}|以上(?:精彩)?内容来自[^，。]{2,16}。?|更详细的解读[，,][^。]{0,60}加入[^。]{0,40}|请各位听众升级为见闻最新版APP.{0,30}"),
        line("app", "promo", r"[*＊]?本文来自[华華][尔爾]街[见見][闻聞](?:[（(][^（）()]{2,40}[）)])?(?:[，,]\s*作者\s*(?P<authors>[\u4e00-\u9fff·]{2,6}))?(?![\u4e00-\u9fff])[\s\S]{0,200}|[（(]?更多精彩(?:财经)?资讯[，,].{0,40}华尔街见闻.{0,10}|(?:扫描上方二维码|欢迎订阅|点击这里或扫描).{0,8}(?:关注)?(?:见闻|下图二维码).{0,40}"),
        line("signed", "byline", r"[*＊]?(?:本文)?作者\s*[：:]\s*(?P<authors>[^，,；;。：:]{2,30}?)[，,；;\s]+(?:(?:文章)?来源\s*[：:]\s*(?P<syndicated_from>[^，,；;。：:]{2,24}?))?(?:[，,；;\s]*(?:原文)?[标標][题題]\s*[：:]\s*.{2,80})?"),
        line("to-come", "boilerplate", r"(?:更多消息|本文)[，,]?\s*持续更新中\s*(?:[.。…]{0,6})"),
        line("byline", "byline", r"(?P<authors>[\u4e00-\u9fff·]{2,8})\s+(?:\d{4}-)?\d\d-\d\d \d\d:\d\d"),
        line("counts", "navigation", r"\d{1,6}", kinds=("list_item",)),
        line("buttons", "navigation", r"写评论|登录\s*/\s*注册|收藏|分享到?|首页|资讯|快讯|行情|日历|关于我们", kinds=("line", "list_item", "paragraph")),
    )  # fmt: skip
