"""法廣 (Radio France Internationale), its Chinese service, in simplified and traditional script.

Read for it: 44 mirror files of 2020, seven text dumps of the older pages (2018, 2019), selectors of five readers of
the present ones. The lead of a mirror is bold and body, on a page an element of its own; a dump opens with the
radio's programme and tells no day. Programmes stand where a writer would.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line, tail


class RadioFranceInternationale(Outlet):
    """法廣."""

    PROGRAMMES = (
        "法国报纸摘要 法國報紙摘要 要闻分析 要闻解说 国际纵横 今日经济 环境与发展 法国文艺欣赏 法国思想长廊 法国风土人情 公民论坛 明镜书刊"
    )
    id, name = "rfi-zh", "法廣"
    names = ("法广", "RFI", "法国国际广播电台", "法國國際廣播電台", "法国世界报", "法國世界報", "专栏", "專欄", "专题", *PROGRAMMES.split())
    hosts, image_hosts = ("rfi.fr",), ("s.rfi.fr",)
    zone, language = "Europe/Paris", "zh-{script}"
    prints = ("下載法廣應用程", "電郵新聞頭條新聞就在您的每日新聞信裡", "RFI網站與以下瀏覽器兼容")
    layouts = (Layout("2019", ("main article", "article.t-content", "article", ".t-content")),)
    WIDGETS = "(作者|media|收聽 下載 播客|瀏覽其他章節|閱讀時間 {number:1-2} 分鐘)"
    REGIONS = "(中國|法國|國際|歐洲|亞洲|非洲|美洲|中東|港澳台|經濟|生態|政治|社會)"
    rules = (
        css("standfirst", "subtitle", ".t-content__chapo"),
        css("dates", "date-line", ".m-pub-dates__date"),
        css("byline", "byline", ".m-from-author__name", ".m-from-author"),
        css("section", "section", ".m-breadcrumb__list__item__link"),
        css("tags-label", "tag-label", ".t-content__tags__title"),
        css("promo-box", "promo", ".o-self-promo", whole=True),
        css("interstitial", "advertisement", ".m-interstitial", ".ob-smartfeed-wrapper", whole=True),
        css("aside", "navigation", ".o-aside-content", ".a-reading-time", ".m-social-sharing-bar", whole=True),
        from_line("radio", "navigation", "再次收聽", until="為了更好瀏覽{rest}"),
        line("widgets", "navigation", WIDGETS, "為了更好瀏覽{rest:0-300}", kinds=("line",)),
        line("kicker", "section", REGIONS, kinds=("line",), opening=True),
        line("programme-picture", "caption", "{clause:2-20} RFI", kinds=("line",)),
        line("time", "date-line", "[發表時間[:] ]{published:8}[ 更改時間[:] {updated}]", "更改時間[:] {updated}"),
        line("app", "promo", "下載法廣應用程{words:1-30}"),
        line("newsletter", "subscription", "電郵新聞頭條新聞{words:0-40}"),
        head("picture-mark", "navigation", "media{blank:1-8}{then}{word}", opening=True),
        tail("translation", "credit", "{agencies=中央社}（翻譯）"),
    )
