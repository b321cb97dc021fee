"""巴士的報 (bastillepost.com).

Read for it: three feed items of 2026, 14 text dumps of 2020 to 2025, two scrapers' accounts of its pages. A gallery
(``fancy-slider``) shows the pictures of the article once more, each caption twice. Dumps print a caption at every
showing, and older ones the headline before it, from the picture's alt text.
"""

from __future__ import annotations

from collections import Counter

from cleaner.adapter import Layout, Outlet, css, from_line, line
from cleaner.captions import MAX_CAPTION
from cleaner.document import Document, Labelled, Role, give
from cleaner.lazily import lazily
from cleaner.sentences import reads_like_headline

_TIME = r"\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}[：:]\d{2}"


class BastillePost(Outlet):
    """巴士的報."""

    id, name = "bastillepost", "巴士的報"
    names = ("巴士的报", "Bastille Post", "bastillepost")
    hosts = ("bastillepost.com",)
    zone, language = "Asia/Hong_Kong", "zh-HK"
    betrayed_by = ("upload_article_image", "fancy-gallery-tips", "Skip to Content Facebook Feature Image")
    layouts = (Layout("2021", (".article-body",)),)
    rules = (
        css("gallery", "carousel", ".fancy-slider", whole=True),
        line("page-head", "navigation", r"upload_article_image|[*]|Skip to Content Facebook Feature Image", kinds=("line", "paragraph")),
        line(
            "time-line",
            "date-line",
            rf"(?P<published>{_TIME})(?:\s*最[後后]更新\s*[：:]\s*(?P<updated>(?:(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日\s*)?\d{{1,2}}[：:]\d{{2}}))?",
        ),
        line("section-line", "section", r"大視野", kinds=("line",), opening=True),
        line("gallery-label", "carousel", r"[點点][擊击]看[圖图][輯辑]|更多相片"),
        line("read-more", "navigation", r"-?\s*[閱閲阅][讀读]更多\s*-?"),
        line("blog-note", "disclaimer", r"[*＊\s]*博客文章文責自負[\s\S]{0,60}"),
        from_line("next-article", "carousel", r"往下看更多文章|你 ?或 ?有 ?興 ?趣 ?的 ?文 ?章"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a dump: what is printed at several showings of a picture is its caption, or the headline as alt text."""
        if not document.lines:
            return parts
        first = next((part for part in parts if part.role is None), None)
        headline = first.text if first is not None and reads_like_headline(first.text) else ""
        shown = Counter(part.text for part in parts if part.role is None)
        out: list[Labelled] = []
        head = next((at for at, part in enumerate(parts) if part.rule == "time-line"), 0)
        for at, part in enumerate(parts):
            again = shown[part.text] > 1
            if part is first and headline and again:
                part = give(part, Role.TITLE, "headline-line")
            elif part.role is None and part.text != headline and again and at < head and len(part.text) < _SAME:
                part = give(part, Role.SECTION, "section-line")
            elif part.role is None and part is not first and 3 < len(part.text) <= MAX_CAPTION:
                words = _SERIES.sub("", part.text)
                if headline and (
                    (again and part.text.startswith(headline[:_SAME])) or (_SAME < len(words) <= len(headline) and words in headline)
                ):
                    part = give(part, Role.DUPLICATE if part.text == headline else Role.BOILERPLATE, "alt-line")
                elif _GALLERY.match(part.text):
                    part = give(part, Role.RELATED, "other-gallery")
                elif again or (out and out[-1].rule == "alt-line"):
                    part = give(part, Role.CAPTION, "caption-at-each-showing")
            out.append(part)
        return out


_SAME = 10
"""Alt texts are the headline, often before its last change: they begin with the same characters, or are a part of it behind a series."""
_SERIES = lazily(r"\A[^|｜]{1,12}[|｜]\s*")
_GALLERY = lazily(r"圖輯[|｜][^。]{4,60}\Z")
