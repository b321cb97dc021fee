"""騰訊新聞 (new.qq.com, news.qq.com), which prints what papers and writers of its platform send in.

Read for it: 12 feed items of 2026, four full pages of two designs (2016 to 2020), a clip of 2017, a dump of 2025, the selectors of nine
public readers. Writers bring the marks of their own papers; in a page saved before its scripts ran, the time stands in a script only.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, line, tail
from cleaner.document import Document, Fact, Labelled, Role, give

_PAPER = r"(?:观察|财经|周刊|周报|日报|晚报|时报|新闻|评论|研究|杂志)》"
_HANDS = r"(?:编辑|責任编辑|责任编辑|责编|校审|校对|校對|监制|监審|审核|统筹|本期统筹|策划|运营|排版|视觉|设计|出品)"
_THEN = r"(?:\s*[：:|｜丨]|(?=[^\S ]* )\s)\s*"  # a colon, a bar or a blank, so said that a line of blanks is read once


class Tencent(Outlet):
    """騰訊新聞."""

    id, name = "tencent", "騰訊新聞"
    names = ("腾讯新闻", "腾讯网", "腾讯", "腾讯财经", "企鹅号")
    hosts = ("new.qq.com", "news.qq.com", "inews.qq.com", "xw.qq.com", "finance.qq.com", "tech.qq.com")
    image_hosts = ("inews.gtimg.com",)
    zone, language = "Asia/Shanghai", "zh-Hans"
    betrayed_by = (r"本文来自腾讯新闻客户端(?:自媒体|创作者)", r"\A[^\n]{4,100}_腾讯新闻\n", "Cnt-Main-Article-QQ", "qq_conent")
    layouts = (Layout("2023", (".rich_media_content",)), Layout("2018", (".content-article",)), Layout("2012", ("#Cnt-Main-Article-QQ",)))
    rules = (
        css("time", "date-line", ".a_time", ".pubTime", ".media-info .time", pattern=r"(?P<published>[\s\S]+)"),
        css("section", "section", ".a_catalog a"),
        css("source", "credit", ".a_source", ".where", "#LeftTool a.author > div", ".media-info .media-name", pattern=r"\A(?P<syndicated_from>.{2,24})\Z"),
        css("editor", "credit", ".QQeditor", "#QQeditor", pattern=r"(?P<credits>[^\[\]]+)"),
        css("page-caption", "caption", ".image_desc", "i.desc", ".qnt-img-desc"),
        css("video", "promo", ".rv-root-v2", ".mbArticleShareBtn", whole=True),
        css("page-end", "navigation", "#backqqcom", whole=True),
        line("page-title", "duplicate", r".{4,100}_腾讯新闻", kinds=("line", "heading")),
        line("page-time", "date-line", r"(?P<published>\d{4}-\d\d-\d\d \d\d:\d\d)\s?发布于.{2,40}"),
        line("reporter", "byline", rf"《[^》]{{0,10}}(?:{_PAPER}|[^》]{{0,10}}》\s*(?:特约)?(?:作者|记者))[》]?\s*(?P<authors>[\u4e00-\u9fff]{{2,4}}(?:[ 、][\u4e00-\u9fff]{{2,4}}){{0,3}})", kinds=("paragraph",)),
        line("hands", "credit", rf"(?P<credits>{_HANDS}{_THEN}[\u4e00-\u9fff]{{2,6}}(?:\s+{_HANDS}{_THEN}[\u4e00-\u9fff]{{2,6}}){{0,4}})|来源 (?P<syndicated_from>[^，。：:\s]{{2,16}})"),
        line("rights", "copyright", r"版权声明[：:]|本文已由.{2,20}授权.{2,20}刊发.{0,40}|【[^】]{2,40}归腾讯公司独家所有[^】]{0,40}】"),
        line("follow", "promo", r"(?:微信搜索|欢迎|敬请|扫码|更多[^。]{0,12}[，,]\s*|更多[^。]{0,8}(?:欢迎)?搜索)关注[“「【《]?[^。]{2,24}(?:微信号|公众号|视频号)[\s\S]{0,300}|更多(?:精彩)?(?:内容|资讯|报道)[，,].{0,20}(?:关注|下载|请).{0,60}|微信(?:号|ID)\s*[：:]\s*\S{2,30}|精彩视频推荐"),
        tail("signed", "byline", r"[（(]\s*(?:作者|文|记者)\s*[：:|｜丨]\s*(?P<authors>[^（）()，。：:|｜丨]{2,16}?)[\s，,；;]+来源\s*[：:|｜丨]\s*(?P<syndicated_from>[^（）()，。：:]{2,16})\s*[）)]", cue="来源"),
        tail("signed-hands", "byline", r"[（(]\s*文\s*[|｜丨]\s*[^（）()|｜丨，,]{2,16}[，,]\s*作者\s*[|｜丨]\s*(?P<authors>[^（）()|｜丨，,]{2,16})[，,]?\s*(?P<credits>编辑\s*[|｜丨]\s*[^（）()|｜丨，,]{2,16})?\s*[）)]", cue=r"作者\s*[|｜丨]"),
        tail("producer", "boilerplate", r"[（(][^（）()，。]{2,10}出品[）)]", cue="出品[）)]"),
    )  # fmt: skip

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a dump, the account that sent the article in stands between headline and time."""
        time = next((place for place, part in enumerate(parts) if part.rule == "page-time"), 0)
        if not document.lines or len([part for part in parts[:time] if part.role is None]) < 2:
            return parts
        account = give(parts[time - 1], Role.CREDIT, "account", Fact("syndicated_from", parts[time - 1].text))
        return [*parts[: time - 1], account, *parts[time:]]
