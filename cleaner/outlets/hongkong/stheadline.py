"""星島頭條 (stheadline.com), with its older sites std. and hd. and 東周刊 (eastweek.).

Read for it: two seeds, eight feed items, some 45 public text dumps of 2017 to 2026 (news, live blogs, columns, lifestyle; simplified edition
under /zh-hans/). Captions are printed twice, times with their zone: ``08:36 2026-03-10 HKT``; no byline on news, a column has its writer above.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, css, from_line, head, line
from cleaner.document import Document, Labelled, Role, give
from cleaner.labelling.headline import reader_head

_TIME = r"\d{1,2}[：:]\d{2}\s+\d{4}-\d{2}-\d{2}(?:\s+HKT)?"
_STAR = r"《?星[島岛][頭头][條条]》?"
_UPDATED = rf"更新[時时][间間]\s*[：:]\s*(?P<updated>{_TIME})"
_PUBLISHED = rf"(?:[發发][佈布]|建立)[時时][间間]\s*[：:]\s*(?P<published>{_TIME})"
_TIMES = rf"(?:{_UPDATED})?[^發发\d]*(?:[發发][佈布][時时][间間]\s*[：:]\s*)?(?P<published>{_TIME}|\d{{4}}-\d\d-\d\d \d\d:\d\d)?"
_APP = rf"[↓▼\s]*(?:{_STAR}|立即下[載载]{_STAR}\s*)(?:APP|App)[\s\S]{{0,120}}|[↓▼\s]*追[蹤踪]{_STAR}WhatsApp[頻频]道[↓▼\s]*|{_STAR}每朝[為为]你.{{4,60}}"
_PROGRAMME = r"《星島申訴王》[\s\S]{0,200}https?://\S+|.{1,12}\s*(?:Youtube|YouTube|Facebook|FB|IG)(?:頻道|專頁)"
_POINTER = r".{2,60}[↓▼⬇]{2,}|[↓▼⬇]{1,4}.{2,40}[↓▼⬇]{1,4}|(?:即睇|點擊睇)?(?:逐張睇|更多圖片)[↓▼⬇]*|【(?:點擊|点击)睇[^】]{2,30}】[：:]?"


class SingTaoHeadline(Outlet):
    """星島頭條."""

    id, name = "stheadline", "星島頭條"
    names = ("星島日報", "頭條日報", "星岛头条", "星岛日报", "SingTao", "stheadline")
    hosts, image_hosts = ("stheadline.com",), ("image.hkhl.hk",)
    zone, language = "Asia/Hong_Kong", "zh-HK"
    betrayed_by = (
        *(
            "SingTao Ltd",
            "星島日報報道[）)]",
            "追[蹤踪]《星[島岛][頭头][條条]》WhatsApp",
            "《星[島岛][頭头][條条]》(?:APP[經经已]|每朝[為为]你)",
        ),
        *(rf"{word}[：:]\d\d[：:]\d\d \d{{4}}-\d\d-\d\d" for word in ("發佈時間", "发布时间")),
        r"建立時間[：:]\d\d[：:]\d\d\s{1,3}更新時間[：:]",
    )
    layouts = (
        Layout("2021", (".content-body[itemprop=articleBody]", ".content-body", "#conimg_0")),
        Layout("2018", (".paragraphs", "div.post-content", "#news-content")),
    )
    rules = (
        css("time", "date-line", ".time", ".content .date", pattern=_TIMES),
        css("hit-block", "most-read", ".hit-articles", ".hit-block", whole=True),
        css("page-caption", "caption", ".content-body .caption"),
        from_line("most-read", "most-read", r"最\s?Hit"),
        line("time-line", "date-line", rf"{_UPDATED}|{_PUBLISHED}"),
        line("clock", "date-line", r"(?:更新|建立|發佈)[時时][间間]\s*[：:]?\s*\d{1,2}:\d{2}"),
        line("age", "date-line", r"\d{1,2}(?:分鐘|分钟|小時|小时)前|(?P<published>\d{1,2}(?:日|天)前)"),
        line("promo", "promo", rf"{_APP}|{_PROGRAMME}", cue="星[島岛]|WhatsApp|頻道|專頁"),
        line("gallery-pointer", "carousel", _POINTER, cue="↓|▼|⬇|逐張睇|更多圖片|【"),
        line("comments-label", "comments", "最新回應|最新回应", kinds=("line",)),
        line("frame", "navigation", "You are currently at.{0,60}|內容|内容", kinds=("line",)),
        line("column-section", "section", r"\S{2,4} (?:專欄|专栏)", kinds=("line",), opening=True),
        line("site-advertisement", "advertisement", "Skip This Ads|close ad"),
        line("keywords-label", "tag-label", "關鍵字|关键字", kinds=("line",)),
        head("reporting-mark", "dateline", r"[（(](?P<agency>星[島岛]日[報报])(?:[報报][道導])?[）)]\s*"),
    )

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """The section above the time lines of a dump, or the writer of a column."""
        del document
        time = next((place for place, part in enumerate(parts) if part.rule == "time-line"), 0)
        above = [part for part in parts[:time] if part.role is None and part.piece.kind == "line"]
        if len(above) > 1 and len(above[-1].text) <= 8 and " " not in above[-1].text:
            return [give(part, Role.SECTION, "section-above-times") if part is above[-1] else part for part in parts]
        return reader_head(parts, "age", "", frozenset())
