"""巴士的報 (bastillepost.com).

Read for it: three feed items of 2026, 14 text dumps of 2020 to 2025, two scrapers' accounts of its pages. A gallery
(``fancy-slider``) shows the pictures of the article once more, each caption twice. Dumps print a caption at every
showing, and older ones the headline before it, from the picture's alt text.
"""

from __future__ import annotations

from collections import Counter

from cleaner.adapter import Layout, Outlet, behind, css, from_line, line, many, one, sequence
from cleaner.document import Document, Labelled, Role, give, is_prose
from cleaner.words.bylines import may_be_caption
from cleaner.words.sentences import reads_like_headline

_HEADLINE = one("headline-line", "title", like="headline")
_SECTION = many("section-line", "section", like="twice", longest=9)
_AGAIN = many("headline-again", "duplicate", like="twice", shortest=10)


class BastillePost(Outlet):
    """巴士的報."""

    id, name = "bastillepost", "巴士的報"
    names = ("巴士的报", "Bastille Post", "bastillepost")
    hosts = ("bastillepost.com",)
    zone, language = "Asia/Hong_Kong", "zh-HK"
    prints = ("upload_article_image", "fancy-gallery-tips", "Skip to Content Facebook Feature Image")
    layouts = (Layout("2021", (".article-body",)),)
    upload_mark = line("page-head", "navigation", "upload_article_image", "*")
    time_line = line("time-line", "date-line", "{published:12}[ 最後更新：{updated}]", opening=True)
    rules = (
        upload_mark,
        time_line,
        css("gallery", "carousel", ".fancy-slider", whole=True),
        line("skip-link", "navigation", "Skip to Content Facebook Feature Image"),
        line("section-line", "section", "大視野", opening=True),
        line("gallery-label", "carousel", "點擊看圖輯", "更多相片"),
        line("read-more", "navigation", "[-] 閱讀更多 [-]"),
        line("blog-note", "disclaimer", "[**] 博客文章文責自負{words}"),
        from_line("next-article", "carousel", "往下看更多文章", "你 或 有 興 趣 的 文 章"),
    )
    order = (
        sequence(_HEADLINE, _SECTION, _AGAIN, _SECTION, _AGAIN, time_line),
        sequence(upload_mark, _HEADLINE),
        behind((upload_mark, time_line), "other-gallery", "related", "圖輯｜{clause}"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a dump an alt text is the headline, in older words or behind a series; the caption stands below it.

        A gallery prints a caption at each showing; what is prose by its length, or the lead, is the text printed again.
        """
        first = next((part for part in parts if part.role in {None, Role.TITLE} and part.text), None)
        if first is None or not document.lines or not reads_like_headline(first.text):
            return parts
        shown = Counter(part.text for part in parts if part.role is None)
        out: list[Labelled] = []
        lead = ""
        for part in parts:
            again, words = shown[part.text] > 1, part.text.replace("｜", "|").rpartition("|")[2]
            if part.role is None and part is not first and 3 < len(part.text) <= 220:
                if (again and part.text[:10] == first.text[:10]) or (len(words) > 10 and words in first.text):
                    part = give(part, Role.DUPLICATE if part.text == first.text else Role.BOILERPLATE, "alt-line")
                elif (again or out[-1].rule == "alt-line") and part.text != lead and may_be_caption(part.text, led=bool(lead)):
                    part = give(part, Role.CAPTION, "caption-at-each-showing")
            lead = lead or (part.text if is_prose(part) else "")
            out.append(part)
        return out
