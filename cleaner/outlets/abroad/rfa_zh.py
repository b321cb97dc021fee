"""自由亞洲電台 (Radio Free Asia), its Mandarin and Cantonese services.

Read for it: 54 mirror files of 2013 and 2020, dumps of 2009 to 2025, selectors of seven readers of the older pages; of those since
2024 only the block names. The last line names writer, place and editors; lists of earlier reports stand amid the text, without a label.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, line, tail

_RADIO = r"自由[亚亞]洲(?:[电電][台臺])?"
_REPORTER = r"(?:(?:[驻駐].{2,6})?(?:特[约約])?[記记]者|撰稿)\s*[：:]?\s*"
_REPORT = "[报報][导導道]"
_WHO = r"(?![综綜]合|本[台臺])[\u4e00-\u9fff]{2,4}?(?:[、 ][\u4e00-\u9fff]{2,4}){0,2}?"
_EDITED = rf"(?P<authors>[^：:，。？！]{{2,40}}?)(?:[发發]自.{{2,8}}的{_REPORT})?[。．]?\s*(?P<credits>(?:[責责网網]?[编編]|[编編][辑輯])[\s：:][^。，]{{2,80}}?)"
_REPORTED = rf"[（(](?P<authors>{_WHO})\s*{_REPORT}[）)]|{_RADIO}{_REPORTER}(?P<others>{_WHO})的?[采採][访訪]{_REPORT}。?"
_NOTICES = rf"[視视][频頻]\s*(?:【[^】]{{2,60}}】\s*){{1,4}}|3月15日[，,]美[国國]政府[终終]止了?[对對]{_RADIO}的[资資]助[\s\S]{{0,120}}"


class RadioFreeAsia(Outlet):
    """自由亞洲電台."""

    id, name = "rfa-zh", "自由亞洲電台"
    names = ("自由亚洲电台", "RFA", "自由亚洲电台普通话", "自由亞洲電台粵語", "Radio Free Asia")
    hosts, own_articles = ("rfa.org",), r"rfa\.org/"
    zone, language = "America/New_York", "zh-{script}"
    betrayed_by = (rf"{_RADIO}{_REPORTER}[^，。\n]{{2,30}}\s[责責][编編]", rf"{_RADIO}的[资資]助[，,]因此我[们們]的[员員]工")
    layouts = (Layout("2024", ("article.b-article-body", ".b-article-body")), Layout("2008", ("#storypagemaincol", "#storytext")))
    rules = (
        css("standfirst", "subtitle", ".b-subheadline"),
        css("time", "date-line", "#story_date", ".b-date"),
        css("byline-block", "byline", ".b-byline", "#story_byline"),
        css("photo-mark", "credit", ".image-caption .copyright"),
        css("page-caption", "caption", ".image-caption", "#headerimgcaption", ".c-media-item__caption"),
        css("lead-picture", "body", "#headerimg", ".b-lead-art"),
        css("zoom", "boilerplate", "#zoomattribute", ".storyaudio", whole=True),
        css("page-share", "share", "#storytools", ".b-share-bar", whole=True),
        line("byline", "byline", rf"[（(]?\s*(?:以上是)?(?:{_RADIO})?{_REPORTER}{_EDITED}\s*[）)]?"),
        line("reporter", "byline", rf"[（(]?(?:以上是)?{_RADIO}{_REPORTER}(?P<authors>[^：:，。？！]{{2,40}}?\s*{_REPORT})[。．]?[）)]?"),
        line("notices", "boilerplate", _NOTICES),
        line("day", "date-line", r"(?P<published>20\d\d[-.]\d\d[-.]\d\d)", kinds=("line",)),
        line("buttons", "share", r"[电電][邮郵]|[評评][论論]|Share|打印|列印", kinds=("line",)),
        line("nothing", "crawler", "null"),
        tail("report", "byline", _REPORTED, cue=rf"{_REPORT}[）)]|[采採][访訪]{_REPORT}"),
    )
