"""``cleaner outlet draft``: what it proposes for invented outlets, and what its file makes of their samples."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cleaner.adapter import Outlet, Rule, line
from cleaner.authoring.draft import dates as draft_dates
from cleaner.authoring.draft.drafting import Outcome, draft
from cleaner.authoring.draft.elements import hashed
from cleaner.authoring.draft.identity import Identity
from cleaner.authoring.draft.pattern import checked, distinct, form_of, line_form
from cleaner.authoring.draft.samples import read_samples
from cleaner.authoring.draft.trial import attempt, imported, record_of
from cleaner.authoring.draft.writing import written
from cleaner.cli import app
from cleaner.errors import CleanError
from cleaner.outlets.forms import Regex, pattern_of
from cleaner.record import CleanArticle

STORIES = (
    ("Ferry to the outer island runs again", "Ann Lee", "3 March 2026, 10:15", "2026-03-03T10:15:00Z"),
    ("Old cinema on Quay Road finds a buyer", "Tom Okafor", "14 March 2026, 08:05", "2026-03-14T08:05:00Z"),
    ("Council votes for a second tram line", "Mary Jane Poe", "9 April 2026, 17:40", "2026-04-09T16:40:00Z"),
)
PROSE = {
    0: (
        "The ferry left the pier at dawn with forty passengers and two crates of bread.",
        "Its captain said the winter had been long, but the engine was sound.",
    ),
    1: (
        "The cinema closed nine years ago, and pigeons have lived in its gallery since.",
        "A baker from the next street paid for it in full on Friday.",
    ),
    2: (
        "Twelve councillors were in favour, and five were against the second line.",
        "The rails will be laid along the canal before the end of next year.",
    ),
}


def page(number: int) -> str:
    """A page of The Harbour Post: chrome, hashed classes, a byline and a time in elements, a promo, a box of links."""
    title, writer, time, _ = STORIES[number]
    first, second = PROSE[number]
    other = (number + 1) % 3
    links = "".join(
        f'<li><a href="/news/{place}{number}">{STORIES[place][0]} again in part {place}</a></li>' for place in (other, (other + 1) % 3)
    )
    return f"""<!DOCTYPE html><html lang="en-GB"><head><title>{title} | The Harbour Post</title>
<link rel="canonical" href="https://www.harbour-post.co.uk/news/{number}"><meta property="og:title" content="{title}">
<meta property="og:site_name" content="The Harbour Post"><meta property="article:section" content="Town"></head><body>
<header><nav><a href="/">Home</a> <a href="/town">Town</a></nav></header>
<div class="css-1x{number}y2z3"><h1>{title}</h1>
<div class="story-meta"><span class="writer-name">By {writer}</span><span class="stamp">Published: {time}</span></div>
<div class="story-text css-9ab{number}c1"><p>{first * 2}</p><img src="/p/{number}.jpg"><div class="photo-desc">Picture number {number} of the day</div>
<p>{second * 2}</p>
<p>Follow The Harbour Post on WhatsApp for news as it breaks.</p><div class="story-related"><b>In this series</b><ul>{links}</ul></div>
<p>{first} {second}</p><p>The views expressed are the writer's own.</p></div></div>
<footer><p>Copyright © 2026 The Harbour Post. All rights reserved.</p></footer></body></html>"""


def write(folder: Path, name: str, texts: list[str]) -> list[str]:
    """The texts as files; their paths."""
    paths = []
    for number, text in enumerate(texts):
        path = folder / name.format(number)
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


def drafted(paths: list[str], **given: str) -> tuple[Outcome, Outlet, list[CleanArticle]]:
    """The draft, its outlet as imported, and the records it gives."""
    outcome = draft(paths, given.get("id"), given.get("host"), lambda _: None)
    outlet = imported(outcome.source)
    return outcome, outlet, [record_of(attempt(sample, outlet), outlet) for sample in read_samples(paths, None, lambda _: None)]


def by_name(outlet: Outlet) -> dict[str, Rule]:
    """The outlet's rules."""
    return {rule.name: rule for rule in outlet.rules}


def test_pages(tmp_path: Path) -> None:
    """Identity, root, byline, time, captions, related box; chrome and promos leave the body, the writer's words stay."""
    outcome, outlet, records = drafted(write(tmp_path, "page{}.html", [page(number) for number in range(3)]))
    rules = by_name(outlet)

    assert (outlet.id, outlet.name, outlet.hosts) == ("harbour-post", "The Harbour Post", ("harbour-post.co.uk",))
    assert (outlet.zone, outlet.language) == ("Europe/London", "en-GB")
    assert [layout.root for layout in outlet.layouts] == [(".story-text",)]
    assert outlet.layouts[0].name == "2026"
    assert (rules["byline"].selectors, rules["byline"].role) == ((".writer-name",), "byline")
    assert rules["time"].selectors == (".stamp",)
    assert rules["time"].forms == ("Published: {published}",)
    assert (rules["page-caption"].selectors, rules["page-caption"].role) == ((".photo-desc",), "caption")
    assert (rules["related-block"].selectors, rules["related-block"].role) == ((".story-related",), "related")
    assert not {"title", "section", "tags"} & rules.keys()
    assert any("The Harbour Post" in mark for mark in outlet.prints)
    for number, record in enumerate(records):
        title, writer, _, instant = STORIES[number]
        assert (record.title, record.authors, record.section) == (title, [writer], "Town")
        assert record.published == instant.replace("16:40:00Z", "17:40:00+01:00").replace("Z", "+00:00")
        assert record.captions == [f"Picture number {number} of the day"]
        assert len(record.related) == 2
        assert [block.text for block in record.blocks] == [PROSE[number][0] * 2, PROSE[number][1] * 2, " ".join(PROSE[number])]
        assert {entry.kind for entry in record.removed if "WhatsApp" in entry.text} == {"promo"}
        assert {entry.kind for entry in record.removed if entry.text.startswith("The views")} == {"disclaimer"}
    assert len(outcome.report) == 3


def dump(number: int) -> str:
    """A text dump of 《海灣日報》: section, times, text, promo, and what others read."""
    words = ("渡輪", "戲院", "電車")[number]
    return f"""即時新聞 | 副刊 | 體育
{words}明日恢復服務 街坊：等了很久
{("港聞", "社會", "財經")[number]}
更新時間：1{number}:36 2026-03-1{number} HKT
發佈時間：0{number}:06 2026-03-1{number} HKT
{words}公司今日宣布，服務將於明日清早恢復，首日免費接載長者及學童。
有居民表示，{words}停辦以來出入十分不便，希望班次可以盡快恢復正常。
立即下載《海灣日報》App，掌握最新消息
最多人閱讀
{words}票價下月起加價一成
天文台料周末轉涼
歌手生日會現場照片"""


def test_dumps(tmp_path: Path) -> None:
    """Lines of dates with their groups, promos by cue words, the list at the end from its label on, names off the promo."""
    _, outlet, records = drafted(write(tmp_path, "dump{}.txt", [dump(number) for number in range(3)]), id="bay-daily")
    rules = by_name(outlet)

    assert (outlet.id, outlet.name, outlet.language, outlet.zone) == ("bay-daily", "海灣日報", "zh-HK", "Asia/Hong_Kong")
    assert (rules["most-read"].form, rules["most-read"].role) == ("from_line", "most-read")
    assert not {"published-line", "updated-line"} & rules.keys()  # a day behind its label is shared
    assert "site-head" not in rules  # what stands above a dump's headline is known without a rule
    assert "section-line" not in rules  # nor does the word between headline and time need one
    assert any("《海灣日報》App" in mark for mark in outlet.prints)
    for number, record in enumerate(records):
        assert record.published == f"2026-03-1{number}T0{number}:06:00+08:00"
        assert record.updated == f"2026-03-1{number}T1{number}:36:00+08:00"
        assert record.section == ("港聞", "社會", "財經")[number]
        assert record.title == f"{('渡輪', '戲院', '電車')[number]}明日恢復服務 街坊：等了很久"
        assert len(record.blocks) == 2
        assert {entry.kind for entry in record.removed if "App" in entry.text} == {"promo"}
        assert {entry.kind for entry in record.removed if "歌手" in entry.text} == {"most-read"}


def mirror(number: int) -> str:
    """A Markdown mirror of 海灣社."""
    place, writer = (("東京", "陳大文"), ("巴黎", "李小明"), ("柏林", "何家輝"))[number]
    return f"""---
title: {place}博物館展出百年郵票
date: 2026-03-1{number}T08:00:00+08:00
url: https://www.bay-agency.com.tw/news/{number}
---

（海灣社記者{writer}{place}1{number}日電）{place}博物館今天展出百年郵票，吸引不少集郵人士到場參觀，展期為三個月。

<img src="/{number}.jpg"><div><small>{place}博物館外觀</small></div>

館長表示，{place}的郵票多半來自私人收藏，部分從未公開展示，保存狀況良好。(編輯：張三){number}15031{number}

加入海灣社會員，每天收到精選新聞
"""


def test_mirrors(tmp_path: Path) -> None:
    """A dateline with reporters and place, captions under pictures, a desk's code, an invitation."""
    _, outlet, records = drafted(write(tmp_path, "m{}.md", [mirror(number) for number in range(3)]))
    rules = by_name(outlet)

    assert (outlet.id, outlet.hosts, outlet.zone, outlet.language) == ("bay-agency", ("bay-agency.com.tw",), "Asia/Taipei", "zh-TW")
    assert (rules["dateline"].form, rules["dateline"].role) == ("head", "dateline")
    assert (rules["closing-code"].form, rules["closing-code"].role) == ("tail", "boilerplate")
    assert [rule.selectors for rule in rules.values() if rule.role == "caption"] == [("small",)]
    for number, record in enumerate(records):
        place, writer = (("東京", "陳大文"), ("巴黎", "李小明"), ("柏林", "何家輝"))[number]
        assert record.authors == [writer]
        assert record.dateline is not None
        assert (record.dateline.agency, record.dateline.place) == ("海灣社", place)
        assert record.captions == [f"{place}博物館外觀"]
        assert [(credit.role, credit.name) for credit in record.credits] == [("editor", "張三")]
        assert not re.search(r"海灣社|編輯|1503|加入", record.text)
        assert record.text.startswith(f"{place}博物館今天")


def test_feed_items_are_samples_each(tmp_path: Path) -> None:
    """One file of JSON Lines counts as many samples; a broken line is named and left out."""
    items = [
        {
            "url": f"https://www.harbour-post.co.uk/{number}",
            "title": title,
            "html": f"<p>{PROSE[number][0]}</p><p>{PROSE[number][1]}</p><p>Read it in our app first.</p>",
        }
        for number, (title, *_) in enumerate(STORIES)
    ]
    path = tmp_path / "feed.jsonl"
    path.write_text("\n".join([*map(json.dumps, items), "{broken"]), encoding="utf-8")
    said: list[str] = []

    outcome = draft([str(path)], None, None, said.append)

    outlet = imported(outcome.source)
    assert outlet.hosts == ("harbour-post.co.uk",)
    assert [rule.role for rule in outlet.rules] == ["promo"]
    assert outlet.layouts == ()
    assert [line.split(" ")[2] for line in said] == [f"{path}#4:"]


def test_samples_that_cannot_give_a_draft(tmp_path: Path) -> None:
    """Unreadable ones are named and left out; too few, and those of several outlets, are refused with a remedy."""
    paths = write(tmp_path, "page{}.html", [page(number) for number in range(2)])
    other = write(tmp_path, "other{}.html", [page(2).replace("harbour-post.co.uk", "hill-echo.com")])
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    again = write(tmp_path, "again{}.html", [page(0)])
    said: list[str] = []

    with pytest.raises(CleanError, match=r"several outlets: .*harbour-post.co.uk .*hill-echo.com .*--host"):
        draft([*paths, *other], None, None, said.append)
    with pytest.raises(CleanError, match=r"only one sample is left.*three or more"):
        draft([paths[0], *again, str(picture), str(tmp_path / "none")], None, None, said.append)
    assert [line.partition("[")[2].partition("]")[0] for line in said if "[" in line] == ["not-text", "missing"]
    assert f"left out: {again[0]}: the same article as {paths[0]}" in said
    said.clear()
    kept = draft([*paths, *other], None, "harbour-post.co.uk", said.append)
    assert 'hosts = ("harbour-post.co.uk",)' in kept.source
    assert said[0] == f"left out: {other[0]}: it is from hill-echo.com, not from harbour-post.co.uk"
    assert said[1].startswith("two samples only")
    for given in ({"given_id": "No Id", "host": None}, {"given_id": None, "host": "nohost"}):
        with pytest.raises(CleanError, match="bad-option"):
            draft(paths, say=said.append, **given)


def test_the_command(tmp_path: Path) -> None:
    """The file goes to stdout or FILE, never over another; doubts and the trial go to stderr; misuse is exit 2."""
    paths = write(tmp_path, "page{}.html", [page(number) for number in range(3)])
    target = tmp_path / "harbour_post.py"
    runner = CliRunner()

    printed = runner.invoke(app, ["outlet", "draft", *paths])
    written = runner.invoke(app, ["outlet", "draft", *paths, "-o", str(target)])
    again = runner.invoke(app, ["outlet", "draft", *paths, "-o", str(target)])
    nowhere = runner.invoke(app, ["outlet", "draft", *paths, "-o", str(tmp_path / "no" / "where.py")])
    few = runner.invoke(app, ["outlet", "draft", paths[0]])

    assert (printed.exit_code, written.exit_code, again.exit_code, nowhere.exit_code, few.exit_code) == (0, 0, 2, 1, 2)
    assert printed.stdout == target.read_text(encoding="utf-8")
    assert written.stdout == ""
    assert printed.stdout in (Path(__file__).parent.parent / "docs" / "drafting.md").read_text(encoding="utf-8")
    assert f'cleaner: {paths[0]}: "{STORIES[0][0]}", Ann Lee, 2026-03-03T10:15:00+00:00' in printed.stderr
    assert "still in the body" not in printed.stderr
    assert f"cleaner: {target}: this file exists [exists]" in again.stderr
    assert "[unwritable]" in nowhere.stderr
    assert "only one sample is left" in few.stderr


def _matches(form: str, text: str) -> bool:
    return re.fullmatch(pattern_of((form,)), text) is not None


def test_forms() -> None:
    """Digits are open, widths, blanks and scripts come of themselves; marks of the language are printed ones; a long line begins."""
    form = form_of("（第3期）[a+b]+|{x}: 2026")
    assert form_of("截至 2026年3月10日 08:36，3 人") == "截至 {day} {clock}，{number:1-2} 人"
    assert form == r"（第{number:1-2}期）［a+b］\+｜\{x\}: {number:4}"
    assert _matches(form, "(第12期)[a+b]+|{x}： 2027")
    assert form_of("近 6 週：+1.5%", "近 12 週：+112.5%") == "近 {number:1-2} 週：+{number:1-5}.{number:1-2}%"
    assert _matches(form_of("發佈時間："), "发布时间:")
    assert distinct(["發佈時間:{published}", "发布时间：{published}", "{published}"]) == ["發佈時間:{published}", "{published}"]
    long = "Subscribe to our newsletter, and never miss what is going on in the harbour and on the hills behind it."
    assert line_form([long]) == "Subscribe to our newsletter, and never miss what is going{words:0-100}"
    assert _matches(line_form([long]), long)


def test_what_no_form_can_say_is_a_regular_expression() -> None:
    """Words that read like one; it is written as such, and matches what was printed."""
    found = checked(form_of("path \\d 12"), ["path \\d 12"])

    assert isinstance(found, Regex)
    assert re.fullmatch(found, "path \\d 7")
    who = Identity("paper", "Paper", (), ("paper.example",), None, "en", [])
    source = written(who, None, [line("path", "promo", found, "plain {words:0-50}")], (), "three pages")
    assert "from cleaner.adapter import Outlet, line, regex\n" in source
    assert imported(source).rules[0].forms == (found, "plain {words:0-50}")


@pytest.mark.parametrize(
    ("texts", "forms"),
    [
        (["Published: 3 March 2026, 10:15", "Updated: 14 March 2026, 08:05"], ("Published: {published}", "Updated: {updated}")),
        (["2026-03-10 08:36", "發佈於 2026-03-11 09:00"], ("{published}",)),
        (["出版：2026-03-10 08:36 更新：2026-03-11 09:00"], ("出版： {published}{words:0-20}更新： {updated}",)),
        (["no day"], ()),
    ],
)
def test_forms_of_dates(texts: list[str], forms: tuple[str, ...]) -> None:
    """A known label is kept, but where a date stands without one; together the forms read every text."""
    found = draft_dates.forms_of(texts)

    assert found == forms
    for text in texts if found else ():
        match = re.search(pattern_of(found), text)
        assert match is not None
        assert [value for value in match.groupdict().values() if value] == [day[0] for day in draft_dates.PRINTED.finditer(text)]


@pytest.mark.parametrize(
    "printed",
    [
        "3 de marzo de 2026 10:15",
        "March 3 2026 | 10:15 PM",
        "14. März 2026 um 08:05 Uhr",
        "3月10日 08:36",
        "2026年3月10日(礼拜二) 晚上8:36",
    ],
)
def test_a_date_that_is_seen_is_read(printed: str) -> None:
    """What the draft takes for a date, the field reads."""
    seen = draft_dates.PRINTED.search(printed)

    assert seen is not None
    assert seen[0] == printed
    assert _matches("{published}", printed)


@pytest.mark.parametrize(
    ("name", "drawn"),
    [
        ("css-1x2y3z", True),
        ("main_content-LcrEruCc", True),
        ("sc-bdVaJa1", True),
        ("article-body", False),
        ("storyText", False),
        ("h1", False),
        ("content2", False),
    ],
)
def test_drawn_class_names(name: str, drawn: bool) -> None:  # noqa: FBT001
    """Class names that a build tool drew are not proposed."""
    assert hashed(name) is drawn
