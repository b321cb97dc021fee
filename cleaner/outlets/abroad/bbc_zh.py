"""BBC中文 (bbc.com/zhongwen, bbc.com/ukchina), simplified and traditional.

Read for it: 23 mirror files of 2020, nine of 2014, 2022 and 2023, some ten text dumps of 2011 to 2025, the published
source of its pages. Between picture and caption stands the credit, before both labels for the blind; feeds' mirrors
set [World] before the headline.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, above, css, from_line, head, line, one, sequence


class BBCChinese(Outlet):
    """BBC中文."""

    id, name = "bbc-zh", "BBC中文"
    names = ("BBC News 中文", "BBC News中文", "BBC英伦网", "BBC英倫網", "BBC Chinese", "BBC News", "BBC")
    hosts = ("bbc.com/zhongwen", "bbc.co.uk/zhongwen", "bbc.com/ukchina", "bbc.co.uk/ukchina")
    zone, language = "Europe/London", "zh-{script}"
    prints = ("圖像(加註文字|來源)，", "你的器材不支持播放多媒體材料")
    layouts = (Layout("2019", ("main[role=main]",)),)
    own_articles = r"(?:^|bbc\.(?:com|co\.uk))/(?:zhongwen|ukchina)/(?!\w+/(?:topics|institutional))[\w/-]*\d"

    WRITER = "(Author|作者), {authors}({end}| Role| Reporting)"
    POST_ENDS = "結尾 {words:2-20} 帖子{words:0-6}"
    picture_credit = line("picture-credit", "credit", "(圖像來源|圖片版權)[(，|:)] {photo:2-100}")
    rules = (
        css("byline", "byline", "[aria-labelledby=article-byline] :is(strong, li)", form=WRITER, whole=True),
        css("mirror-byline", "byline", "li[class^=Name-]"),
        css("mirror-post", "author-note", "li[class^=Title-]"),
        css("topics", "tag-label", "[aria-labelledby=related-topics] h2", whole=True),
        css("related-content", "related", "[data-e2e=related-content-heading]"),
        css("recommended", "carousel", "[data-e2e^=recommendations]", "[data-e2e=scrollable-promos]", whole=True),
        css("most-read", "most-read", "[data-e2e=most-read]", "[aria-labelledby=Most-Read]", whole=True),
        css("grey-line", "boilerplate", "img[alt^=Presentational]", "img[alt^='1px ']", "img[alt=line]", whole=True),
        css("page-caption", "caption", "[class^=NestedGridItemChild] > p", "[class^=Figure-] > p"),
        head("feed-section", "crawler", "［{words:3-21}］ ", headline=True),
        picture_credit,
        line("box-byline", "byline", "BBC{words:0-14}記者 {authors:2-14}（{words:3-40}）"),
        line("hands", "credit", "（(編譯|撰稿|撰寫)/{credits:4-30}）"),
        head("caption-label", "boilerplate", "((圖像|視頻|音頻)加註文字|Image caption|說明文字)(，|:|{blank:1}) "),
        from_line("embedded-post", "boilerplate", "跳過 {words:2-20} 帖子{words:0-6}", until=POST_ENDS, within=12),
        from_line("recommended-lines", "carousel", "Skip {words} reading", "熱讀", until="End of {word}", within=12),
        from_line("most-read-lines", "most-read", "熱門內容"),
        line(
            "fixed-words",
            "boilerplate",
            "(無內容|Published|Presentational (grey line|white space)|你的器材不支持播放多媒體材料|BBC對外部網站內容不負責任[。])",
            "(告知:|End of|節目全長|繼續瀏覽|有關內容(已經不再|看來暫時)) {words:2-20}",
            "(允許|此文包含) {words:2-20}內容[。{rest}]",
            "{word} 內容可能(含有|包含)廣告",
            "閱讀時間[:] {number:1-3} 分鐘",
            "(Sorry, we can't display this|View the full version of|You're viewing a text-only version){rest}",
            POST_ENDS,
        ),
        line("age", "date-line", "{number:1-2} (分鐘|小時|天|日)前", "{published:8}", "最近更新:{updated}"),
    )
    order = (
        sequence(
            one("headline-line", "title", like="headline"),
            one("name-above-role", "byline", longest=30),
            one("role-line", "byline", "(BBC|特約){words:0-16}(記者|編輯|特派員|撰稿[人])", "BBC News[ 中文]"),
        ),
        above(picture_credit, "alt-line", "boilerplate", like="foreign", each=True),
    )
