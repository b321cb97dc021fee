"""法廣 (Radio France Internationale), its Chinese service, in simplified and traditional script.

Read for it: 44 mirror files of 2020, seven text dumps of the older pages (2018, 2019), selectors of five readers of the present ones.
The lead of a mirror is bold and body, on a page an element of its own; a dump opens with the radio's programme and tells no day.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line, tail

_TIME = r"\d{1,2}/\d{1,2}/\d{4}(?:\s*[-–]\s*\d{1,2}[：:]\d{2})?"
_WORD = r"[時时][间間]\s*[：:]?\s*"
_KICKER = r"中[国國]|法[国國]|[国國][际際]|[欧歐亚亞美非]洲|中[东東]|港澳[台臺]|[经經][济濟]|生[态態]|政治|社[会會]"
_WIDGETS = r"[为為]了更好[浏瀏][览覽][\s\S]{0,300}|作者|media|收[听聽]\s*下[载載]\s*播客|[浏瀏][览覽]其他章[节節]|[阅閱][读讀]時?时?[间間]\s*\d{1,2}\s*分[钟鐘]"


class RadioFranceInternationale(Outlet):
    """法廣."""

    id, name = "rfi-zh", "法廣"
    names = ("法广", "RFI", "法国国际广播电台", "法國國際廣播電台", "法国报纸摘要", "法國報紙摘要", "法国世界报", "法國世界報", "要闻分析", "要闻解说",
             "国际纵横", "今日经济", "环境与发展", "法国文艺欣赏", "专栏", "專欄", "专题", "公民论坛", "法国思想长廊", "法国风土人情", "明镜书刊")  # fmt: skip
    hosts, image_hosts = ("rfi.fr",), ("s.rfi.fr",)
    zone, language = "Europe/Paris", "zh-{script}"
    betrayed_by = (r"下[载載]法[广廣]應?应?用程[序式]", r"电邮新闻头条新闻就在您的每日新闻信里", r"RFI[网網]站[与與]以下[浏瀏][览覽]器兼容")
    layouts = (Layout("2019", ("main article", "article.t-content", "article", ".t-content")),)
    rules = (
        css("standfirst", "subtitle", ".t-content__chapo"),
        css("dates", "date-line", ".m-pub-dates__date"),
        css("byline", "byline", ".m-from-author__name", ".m-from-author"),
        css("section", "section", ".m-breadcrumb__list__item__link"),
        css("tags-label", "tag-label", ".t-content__tags__title"),
        css("promo-box", "promo", ".o-self-promo", whole=True),
        css("interstitial", "advertisement", ".m-interstitial", ".ob-smartfeed-wrapper", whole=True),
        css("aside", "navigation", ".o-aside-content", ".a-reading-time", ".m-social-sharing-bar", whole=True),
        from_line("radio", "navigation", r"再次收[听聽]", until="[为為]了更好[浏瀏][览覽].*"),
        line("widgets", "navigation", _WIDGETS, kinds=("line",)),
        line("kicker", "section", _KICKER, kinds=("line",), opening=True),
        line("programme-picture", "caption", r"[^，。]{2,20} RFI", kinds=("line",)),
        line("time", "date-line", rf"(?:(?:[发發]表{_WORD})?(?P<published>{_TIME}))?\s*(?:更改{_WORD}(?P<updated>{_TIME}))?"),
        line("app", "promo", r"下[载載]法[广廣]應?应?用程[序式].{0,30}"),
        line("newsletter", "subscription", r"[电電][邮郵]新[闻聞]头?頭?[条條]新[闻聞].{0,40}"),
        head("picture-mark", "navigation", r"media\s+(?=\S)", opening=True),
        tail("translation", "credit", r"(?P<agencies>中央社)[（(]翻[译譯][）)]", cue="中央社"),
    )
