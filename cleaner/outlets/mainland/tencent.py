"""騰訊新聞 (new.qq.com, news.qq.com), which prints what papers and writers of its platform send in.

Read for it: 12 feed items of 2026, four full pages of two designs (2016 to 2020), a clip of 2017, a dump of 2025, the
selectors of nine public readers. Writers bring the marks of their own papers; in a page saved before its scripts ran,
the time stands in a script only.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, line, one, sequence, tail

_SOURCE = "{start}{syndicated_from}{end}"
_PAPER = "《{words:0-10}(观察|财经|周刊|周报|日报|晚报|时报|新闻|评论|研究|杂志)》"


class Tencent(Outlet):
    """騰訊新聞."""

    id, name = "tencent", "騰訊新聞"
    names = ("腾讯新闻", "腾讯网", "腾讯", "腾讯财经", "企鹅号")
    hosts = ("new.qq.com", "news.qq.com", "inews.qq.com", "xw.qq.com", "finance.qq.com", "tech.qq.com")
    image_hosts = ("inews.gtimg.com",)
    zone, language = "Asia/Shanghai", "zh-Hans"
    prints = ("{top}{words:4-100}_腾讯新闻{end}", "本文来自腾讯新闻客户端(自媒体|创作者)", "Cnt-Main-Article-QQ", "qq_conent")
    layouts = (
        Layout("2023", (".rich_media_content",)),
        Layout("2018", (".content-article",)),
        Layout("2012", ("#Cnt-Main-Article-QQ",)),
    )
    page_time = line("page-time", "date-line", "{published}发布于{clause:2-40}")
    rules = (
        page_time,
        css("time", "date-line", ".a_time", ".pubTime", ".media-info .time"),
        css("section", "section", ".a_catalog a"),
        css("source", "credit", ".a_source", "#LeftTool .author > div", ".media-info .media-name", form=_SOURCE),
        css("editor", "credit", ".QQeditor", "#QQeditor", form="{start}[［]{credits}[］]{end}"),
        css("page-caption", "caption", ".image_desc", "i.desc", ".qnt-img-desc"),
        css("video", "promo", ".rv-root-v2", whole=True),
        css("share-button", "share", ".mbArticleShareBtn", whole=True),
        css("page-end", "navigation", "#backqqcom", whole=True),
        line("page-title", "duplicate", "{words:4-100}_腾讯新闻"),
        line("reporter", "byline", _PAPER + "{authors:2-4}", "《{words:1-16}》(作者|记者) {authors}", kinds=("paragraph",)),
        line("source-line", "credit", "来源 {syndicated_from:2-16}"),
        line("rights", "copyright", "本文已由{words:2-20}授权{words:2-20}刊发{words}", "【{words}归腾讯公司独家所有{words}】"),
        line(
            "follow",
            "promo",
            "(微信搜索|欢迎|敬请|扫码|更多{clause:0-12}，)关注{clause:2-24}(微信号|公众号|视频号){rest:0-300}",
            "更多[精彩](内容|资讯|报道)，{clause:0-20}(关注|下载|请){clause}",
            "微信(号|ID)：{word:2-30}",
            "精彩视频推荐",
        ),
        tail("signed", "byline", "（(作者|文|记者)：{authors:2-16}(，|；|{blank:1-4})来源：{syndicated_from}）"),
        tail("signed-hands", "byline", "（文｜{words:2-16}，作者｜{authors:2-16}[，{credits:2-20}]）"),
        tail("producer", "boilerplate", "（{han:2-10}出品）"),
    )
    order = (sequence(one("headline-line", "title"), one("account", "credit", _SOURCE), page_time),)
