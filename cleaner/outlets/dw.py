"""德國之聲 (Deutsche Welle), its Chinese service, in simplified and traditional script.

Read for it: one seed, 16 mirror files of 2020 and 2022 to 2023 (news, interviews, press digests, galleries,
videos), some 30 excerpts of native pages and of feed readers. The address does not tell the script, the
text does. Mirrors print byline and time in one ``<i>``; their front matter and comment hold the mirror's own
time, some minutes later. Native pages glue ``图像来源:`` to a caption.
"""

from __future__ import annotations

import re

from cleaner import bylines
from cleaner.adapter import Layout, Outlet, css, head, line
from cleaner.document import Document, Fact, Labelled, Role, give

_ISO = r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z"
_DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
_KICKER = 4
"""Longest kicker met (媒体, 政治, 文化 …), in characters."""
_VOICE = r"德[国國]之[声聲]"


class DeutscheWelle(Outlet):
    """德國之聲."""

    id = "dw"
    name = "德國之聲"
    names = ("德国之声", "德國之聲中文網", "德国之声中文网", "Deutsche Welle", "DW中文", "DW")
    hosts = ("dw.com", "dw.de")
    image_hosts = ("static.dw.com", "api.dw.com")
    zone = "Europe/Berlin"
    language = "zh-{script}"
    betrayed_by = (
        rf"{_VOICE}中文[网網](?:(?<=^[（(].{{7}})|(?<=>[（(].{{7}}))",
        rf"©\s*(?:20\d\d\s*)?年?\s*{_VOICE}版[权權][声聲]明",
        "DW中文有Instagram",
        r"1\. 跳[转轉]至[内內]容",
    )
    layouts = (
        Layout("2022", ("main article", "article", "#main-content")),
        Layout("2012", ("div.col3", "div.longText")),
    )
    rules = (
        css("title", "title", "article h1", "#main-content h1", "div.col3 h1", "h1"),
        css("standfirst", "subtitle", ".teaser-text", "p.intro", "article header p.teaser"),
        css("byline", "byline", ".author-name", ".author-details .author"),
        css("time", "date-line", "article time", "header .publication time", ".publication"),
        css("kicker", "section", "article .kicker", "h4.artikel"),
        css("mirror-caption", "caption", "div > small", "figcaption"),
        css("page-share", "share", "#sharing-bar", ".sharing-bar", ".share-buttons", whole=True),
        css("embed", "boilerplate", ".vjs-wrapper", "blockquote.tweet", whole=True),
        css("related-block", "related", ".related-content", "[data-tracking-name=related-content]"),
        line("mirror-time", "date-line", rf"(?P<published>{_ISO})"),
        head("mirror-byline", "byline", rf"(?P<authors>[^\n]{{1,60}})\n(?={_ISO}\Z)"),
        line("day-line", "date-line", rf"(?P<published>{_DAY})"),
        head("byline-and-day", "byline", rf"(?P<authors>[^\d\n。，]{{2,30}})(?={_DAY}\Z)"),
        head("dateline", "dateline", rf"[（(]\s*(?P<agency>{_VOICE}中文[网網])\s*[）)]\s*"),
        head("dateline-and-author", "dateline", rf"[（(]\s*(?P<agency>{_VOICE}中文[网網])\s*(?P<authors>[^）)\d]{{2,40}})[）)]\s*"),
        line(
            "agency-line",
            "credit",
            r"(?:(?P<authors>[^（()）。，/／、\s]{2,6}(?:\s*[/／、]\s*[^（()）。，/／、\s]{2,6})*)\s?)?[（(](?P<agencies>[^（）()。：:]{2,60}?)[）)]",
            kinds=("paragraph", "line"),
        ),
        line("instagram", "promo", r"DW中文有Instagram[\s\S]{0,100}|[\s\S]{0,60}dw\.chinese[\s\S]{0,80}", cue="Instagram|dw.chinese"),
        line("newsletter", "promo", r"[\s\S]{0,120}@dingyue\.info[\s\S]{0,80}", cue="dingyue"),
        line(
            "copyright",
            "copyright",
            rf"©\s*20\d\d\s*年?\s*{_VOICE}版\s*[权權][声聲]明[\s\S]{{0,300}}|本文所有[内內]容受到著作[权權]法保[护護][\s\S]{{0,200}}",
        ),
        line(
            "excerpt-note",
            "disclaimer",
            rf"摘[编編]自其他媒[体體]的[内內]容，不代表{_VOICE}的立[场場]或[观觀][点點]。?|{_VOICE}致力于[为為]您提供[\s\S]{{0,200}}|文中[评評][论論]及分析[仅僅]代表作者[\s\S]{{0,60}}",
        ),
        line(
            "jump-links",
            "navigation",
            r"\d\. 跳[转轉](?:至|到).{2,12}|访问新版DW网页|.{0,4}尝鲜使用dw\.com测试版[\s\S]{0,60}|DW\.COM|收听音频.{0,12}|聽取音訊.{0,12}",
        ),
        line("readers-date", "crawler", r"\d{1,2} [A-Z][a-z]+ 20\d\d at \d{1,2}:\d{2}", kinds=("line",)),
        line("short-link", "share", r"https?://p\.dw\.com/p/\w+"),
        line(
            "caption-with-credit",
            "caption",
            r"[\s\S]{0,220}?(?:图像来源|圖像來源|圖片來源|图片来源)\s*[：:]\s*[^。]{1,80}",
            cue="来源|來源",
        ),
        css("low-quality-twin", "boilerplate", "img.lq-img", whole=True),
        css("old-caption", "caption", ".picBox p", ".picBox .caption"),
        line("list-day", "date-line", r"(?:日期|時間|时间)\s+(?P<published>\d{1,2}\.\d{1,2}\.\d{4})"),
        line("list-byline", "byline", r"作者\s+(?P<authors>[^。，：:]{2,30})"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """A closing line counts only at the end; lone links are related; a native dump's head is read by its order."""
        del document
        last_prose = max((place for place, part in enumerate(parts) if part.role is None and len(part.text) > 40), default=-1)
        out: list[Labelled] = []
        for place, part in enumerate(parts):
            if part.rule == "agency-line" and (place < last_prose or not _is_closing(part.text)):
                part = Labelled(part.piece, part.text, kind=part.kind)
            elif part.role is None and part.piece.kind == "line" and _is_byline_above_time(parts, place):
                found = tuple(Fact("authors", name) for name in bylines.names(part.text, _NAMES))
                part = give(part, Role.BYLINE, "byline-above-time", *found)
            elif part.role is None and part.piece.kind == "line" and _is_alt_line(parts, place):
                part = give(part, Role.BOILERPLATE, "alt-line")
            elif part.role is None and _is_lone_link(part):
                link = part.piece.links[0]
                part = give(part, Role.RELATED, "lone-link", url=link.url)
            out.append(part)
        return _native_head(out)


def _is_byline_above_time(parts: list[Labelled], place: int) -> bool:
    """In a dump of a feed reader the writer stands on the line above the time."""
    after = parts[place + 1] if place + 1 < len(parts) else None
    return after is not None and after.rule == "mirror-time" and len(parts[place].text) <= _LONGEST_BYLINE


def _is_alt_line(parts: list[Labelled], place: int) -> bool:
    """The alt text, in German or English, that a dump of a native page prints before a caption."""
    after = parts[place + 1] if place + 1 < len(parts) else None
    return after is not None and after.rule == "caption-with-credit" and not re.search(r"[\u3400-\u9fff]", parts[place].text)


def _native_head(parts: list[Labelled]) -> list[Labelled]:
    """The head of a native page's dump, in its fixed order: kicker, headline, byline, day, standfirst."""
    jumps = [place for place, part in enumerate(parts) if part.rule == "jump-links"]
    day = next((place for place, part in enumerate(parts) if part.role is Role.DATE_LINE), None)
    if not jumps or day is None or not 0 < day - jumps[-1] <= 5 or parts[day].piece.kind != "line":
        return parts
    out = list(parts)
    above = [place for place in range(jumps[-1] + 1, day) if parts[place].role is None]
    if len(above) > 1 and (len(above) > 2 or not len(parts[above[0]].text) <= _KICKER):
        byline = parts[above.pop()]
        found = tuple(Fact("authors", name) for name in bylines.names(byline.text, _NAMES))
        out[parts.index(byline)] = give(byline, Role.BYLINE, "byline-line", *found)
    if len(above) > 1:
        out[above[0]] = give(parts[above[0]], Role.SECTION, "kicker-line")
    if above:
        out[above[-1]] = give(parts[above[-1]], Role.TITLE, "headline-line")
    below = day + 1
    if below < len(parts) and parts[below].role is None and below + 1 < len(parts) and parts[below + 1].rule == "short-link":
        out[below] = give(parts[below], Role.SUBTITLE, "standfirst-line")
    return out


_NAMES = frozenset((DeutscheWelle.name, *DeutscheWelle.names))
_LONGEST_BYLINE = 20


def _is_closing(text: str) -> bool:
    """Whether a bracketed line names agencies, or says 綜合報導."""
    inner = re.sub(r"^.*[（(]|[）)]$", "", text)
    names = bylines.agencies(inner)
    known = [
        name
        for name in names
        if re.search(r"社|報$|报$|通訊|通讯|新聞|新闻|路透|電視|电视|廣播|广播|dpa|AFP|AP|Reuters|時報|时报|ARD|ZDF|BBC|CNN", name)
    ]
    return bool(known) or bool(re.search(r"[综綜]合[报報][道導导]", inner))


def _is_lone_link(part: Labelled) -> bool:
    """A paragraph that is one link to another article of the house: a teaser set into the text."""
    piece = part.piece
    if piece.kind != "paragraph" or len(piece.links) != 1 or re.search(r"\w", piece.loose):
        return False
    return bool(re.search(r"dw\.(?:com|de)/.*(?:/a-\d+|article/\d+)|^/.*/a-\d+", piece.links[0].url))
