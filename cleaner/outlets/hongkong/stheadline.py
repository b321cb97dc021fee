"""星島頭條 (stheadline.com), with its older sites std. and hd. and 東周刊 (eastweek.).

Read for it: two seeds, eight feed items, some 45 public text dumps of 2017 to 2026 (news, live blogs, columns,
lifestyle; simplified edition under /zh-hans/). Captions are printed twice, times with their zone:
``08:36 2026-03-10 HKT``; no byline on news, a column has its writer above.
"""

from __future__ import annotations

from cleaner.adapter import Layout, Outlet, behind, css, from_line, head, line, many, one, sequence

UPDATED = "更新時間:{updated}"
PUBLISHED = "(發佈|建立)時間:{published}"

times = line("time-line", "date-line", UPDATED, PUBLISHED)
age = line("age", "date-line", "{number:1-2}(分鐘|小時)前", "{ago}")
headline = one("headline-line", "title", like="headline")
section = one("section-above-times", "section", "{word:2-8}")
column = many("column-name", "navigation", longest=12, most=2)
writer = one("byline-above-time", "byline", longest=20)


class SingTaoHeadline(Outlet):
    """星島頭條."""

    id, name = "stheadline", "星島頭條"
    names = ("星島日報", "頭條日報", "星岛头条", "星岛日报", "SingTao", "stheadline")
    hosts, image_hosts = ("stheadline.com",), ("image.hkhl.hk",)
    zone, language = "Asia/Hong_Kong", "zh-HK"
    prints = (
        "SingTao Ltd",
        "追蹤《星島頭條》WhatsApp",
        "《星島頭條》(APP經已|每朝為你)",
        "發佈時間:{clock} {day} HKT",
        "建立時間:{clock}{blank}更新時間:",
    )
    layouts = (
        Layout("2021", (".content-body[itemprop=articleBody]", ".content-body", "#conimg_0")),
        Layout("2018", (".paragraphs", "div.post-content", "#news-content")),
    )
    rules = (
        css("time", "date-line", ".time", ".content .date", form=(UPDATED, PUBLISHED, "{published}")),
        css("hit-block", "most-read", ".hit-articles", ".hit-block", whole=True),
        css("page-caption", "caption", ".content-body .caption"),
        from_line("most-read", "most-read", "最 Hit"),
        times,
        line("clock", "date-line", "(更新|建立|發佈)時間:{clock}"),
        age,
        line(
            "promo",
            "promo",
            "{arrows?}[立即下載|追蹤][《]星島頭條[》] (APP|App|WhatsApp){rest:0-120}",
            "《星島頭條》每朝為你{words:4-60}",
            "《星島申訴王》{rest}http{word:4-120}",
            "{words:1-12} (Youtube|YouTube|Facebook|FB|IG)(頻道|專頁)",
        ),
        line("gallery-pointer", "carousel", "{words:2-60}(↓↓|⬇⬇)", "{arrows}{words:2-40}{arrows}", "【點擊睇{words}】[:]"),
        line("comments-label", "comments", "最新回應", kinds=("line",)),
        line("frame", "navigation", "You are currently at{words}", "內容", kinds=("line",)),
        line("column-section", "section", "{word:2-4} 專欄", kinds=("line",), opening=True),
        line("channel", "navigation", "HotTV", kinds=("line",)),
        line("site-advertisement", "advertisement", "Skip This Ads", "close ad"),
        line("keywords-label", "tag-label", "關鍵字", kinds=("line",)),
        head("reporting-mark", "dateline", "（{agency=星島日報}[報道|報導]）"),
    )
    order = (
        sequence(headline, section, times),
        behind(age, "byline-above-time", "byline", like="twice", longest=20),
        sequence(headline, column, writer, age),
    )
