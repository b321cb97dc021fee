"""BBC中文 (bbc.com/zhongwen, bbc.com/ukchina), simplified and traditional.

Read for it: 23 mirror files of 2020, nine of 2014, 2022 and 2023, some ten text dumps of 2011 to 2025, and the published source of
its pages. Between picture and caption stands the credit, before both labels for the blind; feeds' mirrors set [World] before the headline.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line
from cleaner.captions import alt_lines
from cleaner.document import Document, Labelled, Role, give
from cleaner.headline import repeated_headline, signed
from cleaner.lazily import lazily
from cleaner.text import loosely

_ROLE = lazily(r"(?:BBC|特[約约]).{0,16}(?:[记記]者|[编編][辑輯]|特派[员員]|撰稿人?)|BBC News(?: 中文)?")
_FEED_SECTION = lazily(r"\[[A-Z][A-Za-z ]{2,20}\] ")
_BYLINE = r"(?:Author|作者)[，,]\s*(?P<authors>[^，,]{2,40}?)\s*(?:Role[，,]|Reporting|$)"
_DAY = r"\d{4}年\d{1,2}月\d{1,2}日"
_EMBED_ENDS = r"[结結]尾 .{2,20} 帖子.{0,6}"
_FIXED = (
    r"你的器材不支持播放多媒[体體]材料|[节節]目全[长長].{0,20}|Presentational (?:grey line|white space)|[无無][内內]容|(?:继续浏览|繼續瀏覽) .{2,20}"
    r"|BBC\s?[对對]外部[网網]站[内內]容不[负負][責责]任。?|告知[：:]\s?.{4,20}|\S+ [内內]容可能(?:含有|包含)[广廣]告|Published|End of .{2,10}"
    r"|允[许許]\s?[A-Z][A-Za-z ]{1,14}[内內]容|此文包含.{2,20}提供的[内內]容。[\s\S]{0,200}|[阅閱][读讀][时時][间間][：:]?\s?\d{1,3}\s?分[钟鐘]|有[关關][内內]容(?:已[经經]不再|看[来來][暂暫][时時]).{2,20}"
    r"|Sorry, we can[’']t display this part of the story .{0,60}|View the full version of the page to see all the content\.|You[’']re viewing a text-only version[\s\S]{0,200}"
)


class BBCChinese(Outlet):
    """BBC中文."""

    id, name = "bbc-zh", "BBC中文"
    names = ("BBC News 中文", "BBC News中文", "BBC英伦网", "BBC英倫網", "BBC Chinese", "BBC News", "BBC")
    hosts = ("bbc.com/zhongwen", "bbc.co.uk/zhongwen", "bbc.com/ukchina", "bbc.co.uk/ukchina")
    zone, language = "Europe/London", "zh-{script}"
    betrayed_by = ("图像(?:加注文字|来源)[，,]", "圖像(?:加註文字|來源)[，,]", "你的器材不支持播放多媒[体體]材料")
    layouts = (Layout("2019", ("main[role=main]",)),)
    own_articles = r"bbc\.(?:com|co\.uk)/(?:zhongwen|ukchina)/(?!\w+/(?:topics|institutional))|^/(?:zhongwen|ukchina)/\w+/[\w-]*\d"
    rules = (
        css("byline", "byline", "[aria-labelledby=article-byline] :is(strong, li)", pattern=_BYLINE, whole=True),
        css("mirror-byline", "byline", 'li[class^="Name-"]'),
        line("box-byline", "byline", r"BBC[\w ]{0,14}[记記]者\s?(?P<authors>[\u4e00-\u9fff·]{2,14})（[A-Z][\w .'-]{2,40}）"),
        css("mirror-post", "author-note", 'li[class^="Title-"]'),
        css("topics", "tag-label", "[aria-labelledby=related-topics] h2", whole=True),
        css("related-content", "related", "[data-e2e=related-content-heading]"),
        css("recommended", "carousel", "[data-e2e=recommendations-heading]", "[data-e2e=scrollable-promos]", whole=True),
        css("most-read", "most-read", "[data-e2e=most-read]", "[aria-labelledby=Most-Read]", whole=True),
        css("grey-line", "boilerplate", 'img[alt^="Presentational"]', 'img[alt="1px transparent line"]', 'img[alt="line"]', whole=True),
        css("page-caption", "caption", '[class^="NestedGridItemChild"] > p', '[class^="Figure-"] > p'),
        line("picture-credit", "credit", r"(?:[图圖]像[来來]源|[图圖]片版[权權])\s*[，,：:]?\s*(?P<photo>.{2,100})"),
        line("hands", "credit", r"[（(](?:[编編][译譯]|撰[稿写寫])[／/](?P<credits>[责責][编編]\s?[：:][^（）()]{2,20})[）)]"),
        head("caption-label", "boilerplate", r"(?:(?:[图圖]像|[视視][频頻]|音[频頻])加[注註]文字|Image caption|[说說]明文字)[，,：:\s]\s*"),
        from_line("embedded-post", "boilerplate", r"跳[过過] .{2,20} 帖子.{0,6}", until=_EMBED_ENDS, within=12),
        from_line("recommended-lines", "carousel", r"Skip .{2,10} and continue reading|[热熱][读讀]", until=r"End of .{2,10}", within=12),
        from_line("most-read-lines", "most-read", r"[热熱][门門][内內]容"),
        line("fixed-words", "boilerplate", rf"{_EMBED_ENDS}|{_FIXED}"),
        line("age", "date-line", rf"\d{{1,2}}\s?(?:分[钟鐘]|小[时時]|天|日)前|(?P<published>{_DAY})|最近更新[：:]\s*(?P<updated>{_DAY})"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """The feed's section off the headline. In a dump: alt texts above credits, and the byline, a name above what he is."""
        del document
        out = list(parts)
        for place, part in enumerate(parts):
            name = parts[place - 1] if place else part
            if part.role is Role.TITLE and (section := _FEED_SECTION.match(part.text)) is not None:
                bare = give(part, Role.TITLE, part.rule, text=part.text[section.end() :])
                out[place : place + 1] = give(part, Role.CRAWLER, "feed-section", text=section[0].strip()), bare
                return repeated_headline(out, loosely(bare.text))
            if part.role is name.role is None and part.piece.kind == "line" and len(name.text) <= 30 and _ROLE.fullmatch(part.text):
                signature = signed(name, "name-above-role", frozenset(self.names))
                out[place - 1 : place + 1] = signature, give(part, Role.BYLINE, "role-line")
        return alt_lines(out, "picture-credit", every=True)
