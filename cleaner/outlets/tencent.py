"""騰訊新聞 (new.qq.com, news.qq.com), which prints what papers and writers of its platform send in.

Read for it: 12 feed items of 2026, a full page of 2019 of either design, and what nine public readers know of
its pages. Writers bring the marks of their own papers: 文/纸不语, 《港湾商业观察》施子夫, 本报记者 杨 迅 above the text, 来源, 编辑,
校审 and 监制 with a blank or a bar under it.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, line, tail

_PAPER = r"(?:观察|财经|周刊|周报|日报|晚报|时报|新闻|评论|研究|杂志)》"
_HANDS = r"(?:编辑|責任编辑|责任编辑|责编|校审|校对|校對|监制|监審|审核|统筹|本期统筹|策划|运营|排版|视觉|设计|出品)"
_THEN = r"(?:\s*[：:|｜丨]|(?=[^\S ]* )\s)\s*"
"""A colon, a bar or a blank behind a hand's title, so said that a line of blanks is read once."""


class Tencent(Outlet):
    """騰訊新聞."""

    id, name = "tencent", "騰訊新聞"
    names = ("腾讯新闻", "腾讯网", "腾讯", "腾讯财经", "企鹅号")
    hosts = ("new.qq.com", "news.qq.com", "inews.qq.com", "xw.qq.com", "finance.qq.com")
    image_hosts = ("inews.gtimg.com",)
    zone, language = "Asia/Shanghai", "zh-Hans"
    betrayed_by = (r"本文来自腾讯新闻客户端(?:自媒体|创作者)",)
    layouts = (
        Layout("2023", ("#article-content .rich_media_content", ".rich_media_content")),
        Layout("2018", (".LEFT .content-article", ".content-article")),
        Layout("2012", ("#Cnt-Main-Article-QQ",)),
    )
    rules = (
        css("title", "title", "#article-content h1", ".LEFT h1", ".qq_article h1"),
        css("time", "date-line", ".qq_article .a_time", ".media-info .time"),
        css("section", "section", ".a_catalog a"),
        css("source", "credit", ".a_source", "#LeftTool a.author > div", ".media-info .media-name", pattern=r"\A(?P<syndicated_from>.{2,24})\Z"),
        css("page-caption", "caption", ".image_desc", "i.desc", ".qnt-img-desc"),
        css("page-end", "navigation", "#backqqcom"),
        css("statement", "disclaimer", "#Status", whole=True),
        line("reporter", "byline", rf"《[^》]{{0,10}}(?:{_PAPER}|[^》]{{0,10}}》\s*(?:特约)?(?:作者|记者))[》]?\s*(?P<authors>[\u4e00-\u9fff]{{2,4}}(?:[ 、][\u4e00-\u9fff]{{2,4}}){{0,3}})", kinds=("paragraph",)),
        line("hands", "credit", rf"(?P<credits>{_HANDS}{_THEN}[\u4e00-\u9fff]{{2,6}}(?:\s+{_HANDS}{_THEN}[\u4e00-\u9fff]{{2,6}}){{0,4}})"),
        line("source-blank", "credit", r"来源 (?P<syndicated_from>[^，。：:\s]{2,16})"),
        line("follow", "promo", r"(?:微信搜索|欢迎|敬请|扫码|更多[^。]{0,12}[，,]\s*|更多[^。]{0,8}(?:欢迎)?搜索)关注[“「【《]?[^。]{2,24}(?:微信号|公众号|视频号)[\s\S]{0,300}|更多(?:精彩)?(?:内容|资讯|报道)[，,].{0,20}(?:关注|下载|请).{0,60}"),
        line("page-words", "navigation", r"正文已结束[，,]您可以按alt\+4进行评论|返回腾讯网首页>{0,2}|举报"),
        tail("signed", "byline", r"[（(]\s*(?:作者|文|记者)\s*[：:|｜丨]\s*(?P<authors>[^（）()，。：:|｜丨]{2,16}?)[\s，,；;]+来源\s*[：:|｜丨]\s*(?P<syndicated_from>[^（）()，。：:]{2,16})\s*[）)]", cue="来源"),
        tail("signed-hands", "byline", r"[（(]\s*文\s*[|｜丨]\s*[^（）()|｜丨，,]{2,16}[，,]\s*作者\s*[|｜丨]\s*(?P<authors>[^（）()|｜丨，,]{2,16})[，,]?\s*(?P<credits>编辑\s*[|｜丨]\s*[^（）()|｜丨，,]{2,16})?\s*[）)]", cue=r"作者\s*[|｜丨]"),
        tail("producer", "boilerplate", r"[（(][^（）()，。]{2,10}出品[）)]", cue="出品[）)]"),
        tail("page-tail", "navigation", r"返回腾讯网首页>{0,2}", cue="返回腾讯网"),
    )  # fmt: skip
