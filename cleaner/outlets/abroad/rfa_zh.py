"""自由亞洲電台 (Radio Free Asia), its Mandarin and Cantonese services.

Read for it: 54 mirror files of 2013 and 2020, dumps of 2009 to 2025, selectors of seven readers of the older pages;
of the new ones only the block names. The last line names writer, place and editors; lists of earlier reports stand
amid the text, without a label.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, line, tail


class RadioFreeAsia(Outlet):
    """自由亞洲電台."""

    REPORTER = "[以上是][自由亞洲[電台]][駐{words:2-6}][特約](記者|撰稿)[:] "
    EDITORS = " ([責|網]編|編輯)[:] {editors}"
    id, name = "rfa-zh", "自由亞洲電台"
    names = ("自由亚洲电台", "RFA", "自由亚洲电台普通话", "自由亞洲電台粵語", "Radio Free Asia")
    hosts, own_articles = ("rfa.org",), r"rfa\.org/"
    zone, language = "America/New_York", "zh-{script}"
    prints = ("自由亞洲電台[駐{words:2-6}][特約](記者|撰稿)[:] {clause:2-30} 責編", "自由亞洲電台的資助，因此我們的員工")
    layouts = (Layout("2024", (".b-article-body",)), Layout("2008", ("#storypagemaincol", "#storytext")))
    rules = (
        css("standfirst", "subtitle", ".b-subheadline"),
        css("time", "date-line", "#story_date", ".b-date"),
        css("byline-block", "byline", ".b-byline", "#story_byline"),
        css("photo-mark", "credit", ".image-caption .copyright"),
        css("page-caption", "caption", ".image-caption", "#headerimgcaption", ".c-media-item__caption"),
        css("lead-picture", "body", "#headerimg", ".b-lead-art"),
        css("zoom", "boilerplate", "#zoomattribute", ".storyaudio", whole=True),
        css("page-share", "share", "#storytools", ".b-share-bar", whole=True),
        line("byline", "byline", f"[（]{REPORTER}{{authors}}[發自{{words:2-8}}的報道][。]{EDITORS}[ {EDITORS}][）]"),
        line("reporter", "byline", f"[（]{REPORTER}{{authors}}[的][採訪] (報導|報道)[。][）]"),
        line("notices", "boilerplate", "視頻 【{words:2-60}】[{words:0-60}】]", "3月15日，美國政府終止[了]對自由亞洲電台的資助{rest}"),
        line("day", "date-line", "{published:10}", kinds=("line",)),
        line("buttons", "share", "(電郵|評論|Share|打印|列印)", kinds=("line",)),
        line("nothing", "crawler", "null"),
        tail(
            "report",
            "byline",
            "（{authors:2-4} (報導|報道)）",
            "自由亞洲[電台][駐{words:2-6}][特約]記者 {others:2-14}[的]採訪(報導|報道)[。]",
        ),
    )
