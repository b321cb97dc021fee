"""中時新聞網 (China Times, chinatimes.com), with 中國時報, 工商時報, 旺報, its magazines and the simplified edition under /cn/.

Read for it: a page of 2019, a dump of a whole page of 2020, seven dumps of 2016 to 2023 in both scripts, six texts of
the newspapers of 2011 to 2018, scrapers' selectors. A dump ends in 發表意見 with the rules for comments; the newspapers'
articles open with 中國時報【王小明╱台北報導】. Links set into the end of a text are lines in a dump.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, above, css, from_line, head, line

site = "(中時新聞網|中時電子報)"
house = "(中國時報|工商時報|旺報|中時新聞網|中時電子報|中時|時報資訊)"
menu = "(FACEBOOK|LINE|行動APP|簡繁|旺旺中時媒體集團|優質豐富的新聞媒體|{word:2-8}特別報導|關閉|[請輸入]關鍵字|首頁|總覽)"
channels = "(即時|新冠肺炎|政治|言論|生活|娛樂|財經|社會|話題|有影|國際|軍事|兩岸|時尚|體育|科技|玩食|專輯)[首頁]"
share_words = "(Facebook|Messenger|Line|Weibo|Twitter|Telegram|複製連結|字級設定：{words:0-12})"
house_mark = line("house-mark", "credit", f"（ {house} ）")


class ChinaTimes(Outlet):
    """中時新聞網."""

    id, name = "chinatimes", "中時新聞網"
    names = ("中時電子報", "中國時報", "中時", "工商時報", "旺報", "中时新闻网", "中时电子报", "China Times")
    hosts, image_hosts = ("chinatimes.com",), ("images.chinatimes.com",)
    zone, language = "Asia/Taipei", "zh-TW"
    prints = (
        f"{site}對留言系統使用者發布的文字",
        f"★{site}關心您",
        f"{{start}}（{site} ）{{end}}",
        "中時電子報 書刊{end}",
        "({start}|>)(中國時報|工商時報|旺報) 【{words:2-30}／{word:2-10}報導】",
    )
    layouts = (Layout("2019", ("div.article-body",)),)
    rules = (
        css("time", "date-line", "div.meta-info time", form="{published}"),
        css("source", "boilerplate", "div.meta-info div.source", whole=True),
        css("author", "byline", "div.meta-info div.author"),
        css("page-caption", "caption", "div.main-figure figcaption"),
        css("lead-picture", "body", "div.main-figure"),
        css("inside-links", "related", "div.promote-word"),
        css("listed-times", "navigation", "section.recommended-article .meta-info", "ol.breadcrumb", whole=True),
        css("recommended", "related", "section.recommended-article"),
        css("share-buttons-box", "share", "div.social-share", "div.article-function", whole=True),
        css("boxes", "promo", "section.popin-recommend", whole=True),
        css("comments-box", "comments", "section.comments", "#comments", whole=True),
        from_line("comments-rules", "comments", "發表意見", until="與我聯絡{words}"),
        line("foot", "navigation", "與我聯絡{words}新聞授權"),
        line("rights", "copyright", "{words}© {words:4-20} China Times Group[.]"),
        from_line("most-read", "most-read", "{word:2-4}熱門新聞", "也許您會感興趣", until=("推薦閱讀", "發表意見")),
        head("house-byline", "byline", f"[{house} ]【[記者|特派員]{{authors:2-30}}／{{words:2-10}}(報導|電|特稿)】"),
        house_mark,
        line("menu", "navigation", menu, channels, f"{site}[ 書刊]", kinds=("line",), opening=True),
        line("time-line", "date-line", f"{{published}} {house} {{authors:2-20}}"),
        line("listed-time", "navigation", "{clock}{day} {word:2-8}"),
        line("share-words", "share", share_words, kinds=("line",)),
        line("hash-tags", "tag", "# {word:1-20} #{words}", kinds=("line",)),
        line("channels", "promo", "[★|※|▼] (下載|追蹤|加入|訂閱){words:0-12}(中時|中天){words}", "贊助本文章{words}"),
    )
    order = (above(house_mark, "link-line", "related", like="no-sentence", longest=40, least=3, most=20),)
