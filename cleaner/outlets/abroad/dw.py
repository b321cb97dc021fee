"""德國之聲 (Deutsche Welle), its Chinese service, in simplified and traditional script.

Read for it: one seed, 43 mirror files of 2020 and 2022 to 2023 (news, interviews, press digests, galleries, videos), some
50 excerpts of native pages of 2004 to 2024 and of feed readers. The address does not tell the script, the text does. Mirrors print byline
and time in one ``<i>``; their front matter and comment hold the mirror's own time, some minutes later. Native pages glue
``图像来源:`` to a caption. The desk's closing line names writers and agencies: 王凡/苗子（美联社）.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, head, line, tail
from cleaner.document import Document, Labelled
from cleaner.labelling.captions import alt_lines
from cleaner.labelling.headline import dump_head, reader_head, titled_head

_ISO = r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z"
_DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
_DOTS = r"\d{1,2}\.\d{1,2}\.\d{4}"
_VOICE = r"德[国國]之[声聲]"
_WRITERS = r"(?P<authors>[^（()）。，\s/／、]{2,6}(?:\s*[/／、]\s*[^（()）。，\s/／、]{2,6}){0,5})\s?/?"
_PRESS = r"社|[报報讯訊闻聞]|路透|[电電][视視台臺]|[广廣]播|dpa|[A-Z]{2}|Reuters|[综綜]合"
_CLOSING = rf"(?:{_WRITERS})?[（(](?=[^）)]*(?:{_PRESS}))(?P<agencies>[^（）()。：:]{{2,60}})[）)]"
_PROMOS = (
    r"DW中文有Instagram[\s\S]{0,100}|[\s\S]{0,60}dw\.chinese[\s\S]{0,80}|[\s\S]{0,120}@dingyue\.info[\s\S]{0,80}"
    rf"|[欢歡]迎[订訂][阅閱]{_VOICE}.{{2,20}}播客.{{0,40}}|(?:Feed-URL|iTunes)\s?[：:]|https?://(?:rss\.dw\.com/xml/podcast|itunes\.apple\.com/)\S+"
)
_NOTES = rf"摘[编編]自其他媒[体體]的[内內]容，不代表{_VOICE}的立[场場]或[观觀][点點]。?|{_VOICE}致力于[为為]您提供[\s\S]{{0,200}}"
_RIGHTS = rf"©\s*20\d\d\s*年?\s*{_VOICE}版\s*[权權][声聲]明[\s\S]{{0,300}}"
_JUMPS = (
    r"\d\. (?:跳[转轉](?:至|到).{2,12}|Inhalt|Navigation|Weitere Inhalte|Metanavigation|Suche|Choose from 30 Languages)|访问新版DW网页"
    r"|.{0,4}尝鲜使用dw\.com测试版[\s\S]{0,60}|DW\.COM|收听音频.{0,12}|聽取音訊.{0,12}"
)
_SITE = rf"本站[网網]址[：:]\s?[\w./-]{{5,30}}?(?={_DAY})"
_CREDITED = r"[\s\S]{0,220}?(?:图像来源|圖像來源|圖片來源|图片来源)\s*[：:]\s*[^。]{1,80}"


class DeutscheWelle(Outlet):
    """德國之聲."""

    id, name = "dw", "德國之聲"
    names = ("德国之声", "德國之聲中文網", "德国之声中文网", "Deutsche Welle", "DW中文", "DW")
    hosts = ("dw.com", "dw.de", "dw-world.de")
    image_hosts = ("static.dw.com", "api.dw.com")
    zone, language = "Europe/Berlin", "zh-{script}"
    betrayed_by = (
        rf"{_VOICE}中文[网網](?:(?<=^[（(].{{7}})|(?<=>[（(].{{7}}))",
        rf"©\s*(?:20\d\d\s*)?年?\s*{_VOICE}版[权權][声聲]明",
        "DW中文有Instagram",
        r"1\. 跳[转轉]至[内內]容",
        r"尝鲜使用dw\.com测试版",
    )
    layouts = (Layout("2022", ("main article", "article", "#main-content")), Layout("2012", ("div.col3", "div.longText")))
    own_articles = r"dw\.(?:com|de)/.*(?:/a-\d+|article/\d+)|^/.*/a-\d+"
    rules = (
        css("standfirst", "subtitle", ".teaser-text", "p.intro", "article header p.teaser"),
        css("byline", "byline", ".author-name", ".author-details .author"),
        css("time", "date-line", "article time", "header .publication time", ".publication"),
        css("kicker", "section", "article .kicker", "h4.artikel"),
        css("mirror-caption", "caption", "div > small", "figcaption", ".picBox p", ".picBox .caption"),
        css("page-share", "share", "#sharing-bar", ".sharing-bar", ".share-buttons", whole=True),
        css("embed", "boilerplate", ".vjs-wrapper", "blockquote.tweet", "img.lq-img", whole=True),
        line("mirror-time", "date-line", rf"(?P<published>{_ISO})"),
        head("mirror-byline", "byline", rf"(?P<authors>[^\n]{{1,60}})\n(?={_ISO}\Z)"),
        line("day-line", "date-line", rf"(?:(?:日期|時間|时间)\s+|本文不代表{_VOICE}.{{2,8}}{_SITE})?(?P<published>{_DAY}|{_DOTS})"),
        head("reprint-notice", "copyright", rf"[转轉][载載]或引用[务務][请請][标標]明.{{4,12}}{_SITE}"),
        head("byline-and-day", "byline", rf"(?P<authors>[^\d\n。，]{{2,30}})(?={_DAY}\Z)"),
        line("list-byline", "byline", r"作者\s+(?P<authors>[^。，：:]{2,30})"),
        head("dateline", "dateline", r"[（(\[]\s*(?P<agency>德[国國]之[声聲圣]中文[网網])\s*(?P<authors>[^）)\]\d]{2,40}?)?\s*[）)\]]\s*"),
        line("closing", "credit", _CLOSING, kinds=("paragraph", "line")),
        line("promos", "promo", _PROMOS, cue="Instagram|dw.chinese|dingyue|播客|Feed-URL|iTunes|rss.dw.com|itunes"),
        line("copyright", "copyright", _RIGHTS),
        line("excerpt-note", "disclaimer", _NOTES),
        line("jump-links", "navigation", _JUMPS),
        tail("page-title", "date-line", rf"\s*\|\s*(?P<section>[^|]{{1,20}}?) \| DW \| (?P<published>{_DOTS})", cue=r"\| DW \|"),
        line("short-link", "share", r"https?://(?:\S{0,60}/)?p\.dw\.com/p/\w+"),
        line("caption-with-credit", "caption", _CREDITED, cue="来源|來源"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """A closing line counts only at the end. Dumps of old pages, of feed readers and of native pages have each a head of its own."""
        del document
        prose = max((place for place, part in enumerate(parts) if part.role is None and len(part.text) > 40), default=-1)
        amid = [part.rule == "closing" and place < prose for place, part in enumerate(parts)]
        parts = [Labelled(part.piece, part.text, kind=part.kind) if no_end else part for part, no_end in zip(parts, amid, strict=True)]
        names = frozenset((self.name, *self.names))
        parts = reader_head(titled_head(parts, "page-title", "dateline"), "mirror-time", "dateline", names)
        return dump_head(
            alt_lines(parts, "caption-with-credit", every=False),
            "jump-links",
            frozenset(("short-link", "caption-with-credit", "dateline")),
            names,
        )
