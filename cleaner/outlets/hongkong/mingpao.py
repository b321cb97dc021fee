"""明報 (Ming Pao), mingpao.com: the daily (pns), instant news (ins), lifestyle (ol) and the education pages.

Read for it: some 35 text dumps of 2015 to 2025, list pages, a written analysis of a page of 2025, selectors of three
scrapers. A dump may open with the site's name and menus, then the section and the page's name; a column prints its
writer and its name above the headline, and the writer again behind it; the headline of instant news ends with its
minute (12:07). The text begins 【明報專訊】 and may close with its makers; 上 / 下一篇新聞 is the last line. Pictures
stand apart, their captions in attributes.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, head, line, one, sequence, tail

NEWS = "[即時](要聞|港聞[一|二|三|四]|社評|經濟|地產|副刊|教育|觀點|中國|兩岸|國際|體育|娛樂|文摘|熱點|財經)"
PAGES = "(筆陣|English|作家專欄|封面)"
MENUS = "(每日明報|即時新聞|明報影片|明報生活|訂戶專享|會員平台)"

section = line("section-line", "section", NEWS, PAGES, kinds=("line",), opening=True)
page = one("rubric-line", "section", like="no-sentence", longest=6)
column = one("column-name", "navigation", like="no-sentence", longest=20)


class MingPao(Outlet):
    """明報."""

    id, name = "mingpao", "明報"
    names = ("明報新聞網", "明報網站", "每日明報", "明報教育網", "Ming Pao", "mingpao.com")
    hosts = ("mingpao.com", "mpfinance.com")
    zone, language = "Asia/Hong_Kong", "zh-HK"
    prints = (
        "{top}{blank}明報新聞網{end}",
        "指數/外匯{end}{blank}明報APP{end}",
        "這是明報教育網",
        "相關字詞:每日明報-",
        "（即時娛樂）{end}",
        "{start}上 / 下一篇新聞{end}",
    )
    layouts = (Layout("2014", ("article", "#blockcontent .txt4", ".article_content", "#blockcontent")),)
    rules = (
        css("date", "date-line", "#blockcontent .date", "[itemprop=datePublished]"),
        section,
        css("counter", "carousel", ".slide_cap1", whole=True),
        css("lead-picture", "body", "#topimage", "#zoomedimg"),
        line("daily-label", "related-label", "(日報|即時)新聞-相關報道:"),
        line("neighbours", "navigation", "上 / 下一篇新聞", "(上|下)一篇"),
        line(
            "menu",
            "navigation",
            "(報料|主頁|moneymonday|指數/外匯|明報APP|報章內容)",
            MENUS + "{blank:1-4}{word}{blank:1-4}{words:2-200}",
            opening=True,
        ),
        line("day", "date-line", "文章日期:{published}"),
        line("columnist", "byline", "文(.|．|・){authors:2-20}", kinds=("line", "paragraph")),
        line("makers", "credit", "(美術|設計|製圖|插圖|插畫|化妝|髮型|協力)(:|//){words:1-40}"),
        line("editor's-word", "byline", "編者話//{authors:2-20}"),
        line("contact", "boilerplate", "{word:2-30}@{word?}mingpao[.com]", "(fb|IG|網址|facebook|電郵)(:|//|@){word:4-80}"),
        line("film", "promo", "(■|◆|●) 有片睇:{words:0-120}"),
        line("criticism", "disclaimer", "[（]本網刊出的文章及作品若提出批評{words:10-160}"),
        line("desk", "credit", "（{section=即時娛樂|即時新聞|即時港聞|即時中國|即時國際|即時體育}）"),
        line("login", "subscription", "這是明報教育網{clause}"),
        head("dateline", "dateline", "(【|〔){agency=明報}(專訊|文章|社評|特約)(】|〕)"),
        tail("login-behind", "subscription", "如要讀取全文，請按此登入[。]"),
        tail("minute", "date-line", "（{clock}）", headline=True),
        tail("behind-the-headline", "byline", "/ 文(:|.|．|・) {authors:2-12}[ / 文(.|．|・) {word:2-12}]", headline=True),
    )
    order = (
        sequence(column, one("signed-headline", "title", "{words:2-80}/ 文(:|.|．|・){words:2-40}")),
        sequence(section, page, one("headline-below-rubric", "title", like="headline")),
    )
