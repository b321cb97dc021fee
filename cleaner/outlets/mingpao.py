"""明報 (Ming Pao), mingpao.com: the daily (pns), instant news (ins), lifestyle (ol) and the education pages.

Read for it: some 35 text dumps of 2015 to 2025, list pages, a written analysis of a page of 2025, selectors of three scrapers. A dump
may open with the site's name and menus, then the section and the page's name; a column prints its writer and its name above the
headline, and the writer again behind it; the headline of instant news ends with its minute (12:07). The text begins 【明報專訊】
and may close with its makers; 上 / 下一篇新聞 is the last line. Pictures stand apart, their captions in attributes.
"""

from __future__ import annotations

from cleaner import facts
from cleaner.adapter import Layout, Outlet, css, head, line, tail
from cleaner.document import Document, Labelled, Role, give
from cleaner.headline import rubric_head
from cleaner.lazily import lazily

_SECTION = (
    r"(?:即時)?(?:要聞|港聞[一二三四]?|社評|經濟|地產|副刊|教育|觀點|中國|兩岸|國際|體育|娛樂|文摘|熱點|財經|筆陣|English|作家專欄|封面)"
)
_DOT = "[.．・]"
_BEHIND = lazily(
    rf"\s*(?:[（(]\d{{1,2}}[：:]\d{{2}}[）)]|[/／]\s*文\s*(?:[：:﹕]|{_DOT})\s*(?P<authors>[^\s：:/／]{{2,12}})(?:\s*[/／]\s*文{_DOT}\s?\S{{2,12}})?)\Z"
)


class MingPao(Outlet):
    """明報."""

    id, name = "mingpao", "明報"
    names = ("明報新聞網", "明報網站", "每日明報", "明報教育網", "Ming Pao", "mingpao.com")
    hosts = ("mingpao.com", "mpfinance.com")
    zone, language = "Asia/Hong_Kong", "zh-HK"
    betrayed_by = (
        *(r"上(?<=^上) ?/ ?下一篇新聞$", "這是明報教育網", "相關字詞﹕每日明報-", r"指數/外匯\n明報APP$", r"[（(]即時娛樂[）)]$"),
        *(r"【明報專訊】(?<=\A【明報專訊】)", r"明報新聞網(?:(?<=\A明報新聞網)|(?<=\A date \d{4}-\d\d-\d\d 明報新聞網))$"),
    )
    layouts = (Layout("2014", ("article", "#blockcontent .txt4", ".article_content", "#blockcontent")),)
    rules = (
        css("date", "date-line", "#blockcontent .date", "[itemprop=datePublished]"),
        line("section-line", "section", _SECTION, kinds=("line",), opening=True),
        css("counter", "carousel", ".slide_cap1", whole=True),
        css("lead-picture", "body", "#topimage", "#zoomedimg"),
        line("daily-label", "related-label", r"(?:日報|即時)新聞[-－]相關報道\s*[：:﹕]"),
        line("neighbours", "navigation", r"上 ?/ ?下一篇新聞|[上下]一篇"),
        line(
            "menu",
            "navigation",
            r"報料|主頁|moneymonday|指數/外匯|明報APP|報章內容|(?:每日明報|即時新聞|明報影片|明報生活|訂戶專享|會員平台)(?: \S{2,12}){2,24}",
            opening=True,
        ),
        line("day", "date-line", r"文章日期\s*[：:﹕]\s*(?P<published>.{8,20})"),
        line("columnist", "byline", rf"文\s?{_DOT}\s?(?P<authors>[^，。：:]{{2,20}})", kinds=("line", "paragraph")),
        line("makers", "credit", r"(?:美術|設計|製圖|插[圖畫]|化妝|髮型|協力)\s*(?:[：:﹕]|//)\s*.{1,40}"),
        line("editor's-word", "byline", r"編者話\s*//\s*(?P<authors>.{2,20})"),
        line(
            "contact",
            "boilerplate",
            r"[\w.]+@(?:\w+\.)?mingpao(?:\.com)?|IG@\w{2,30}|(?:fb|FB|IG|ig|網址|facebook|電郵)\s*(?:[：:﹕]|//)\s*\S{4,80}",
        ),
        line("film", "promo", r"[■◆●]\s?有片睇\s*[：:﹕].*"),
        line("criticism", "disclaimer", r"[（(]?本網刊出的文章及作品若提出批評.{10,160}"),
        line("desk", "credit", r"[（(](?P<section>即時(?:娛樂|新聞|港聞|中國|國際|體育))[）)]"),
        line("login", "boilerplate", r"這是明報教育網[^。]{0,60}"),
        head("dateline", "dateline", r"[【〔](?P<agency>明報)(?:專訊|文章|社評|特約)[】〕]\s*"),
        tail("login-behind", "boilerplate", r"如要讀取全文[，,]\s?請按此登入。?", cue="請按此登入"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a dump, the page's name below the section; a column's between its writer and the headline, which names the writer again."""
        parts = rubric_head(parts, "section-line", 6)
        heads = [part for part in parts if part.role is None][:3] if document.lines else []
        for place, part in enumerate(heads):
            if place and (behind := _BEHIND.search(part.text)) and behind["authors"]:
                named = {id(above): (Role.NAVIGATION, "column-name") for above in heads[:place]} | {
                    id(part): (Role.TITLE, "signed-headline")
                }
                return [give(one, *named[id(one)]) if id(one) in named else one for one in parts]
        return parts

    def body(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """The minute behind the headline of instant news, or a columnist's name, is cut off it."""
        del document
        out: list[Labelled] = []
        for part in parts:
            behind = _BEHIND.search(part.text) if part.role is Role.TITLE else None
            out.append(part if behind is None else give(part, Role.TITLE, part.rule, text=part.text[: behind.start()]))
            if behind is not None:
                role = Role.BYLINE if behind["authors"] else Role.DATE_LINE
                out.append(give(part, role, "behind-the-headline", *facts.read(behind, frozenset()), text=behind[0].strip()))
        return out
