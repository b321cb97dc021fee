"""Documents of the worst kind, by carrier: `KINDS` has, by name, what makes one of about so many characters."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Final

Maker = Callable[[int], str]
KINDS: Final[dict[str, Maker]] = {}

_SAID = "The council met on Monday and agreed to the plan, its leader said."
_PAGE = f"<!DOCTYPE html><html><head><title>A title of a page</title></head><body><article><h1>A title of a page</h1><p>{_SAID}</p>"
_MARKDOWN = f"# A title of a page\n\n{_SAID}\n\n"
_DUMP = f" date 2026-03-10 A title of a page\n\n{_SAID}\n"
_HAN_DUMP = " date 2026-03-10 美俄總統通電話商伊朗局勢\n\n俄羅斯總統助理表示，總統普京周一應約與美國總統通電話。\n"


def _again(name: str, unit: str, head: str = "", tail: str = "") -> None:
    """``unit`` again and again; where it holds ``%d``, numbered."""

    def make(size: int) -> str:
        times = max((size - len(head) - len(tail)) // (len(unit) + 3 * unit.count("%d")), 1)
        return head + ("".join(unit.replace("%d", str(number)) for number in range(times)) if "%d" in unit else unit * times) + tail

    KINDS[name] = make


def _markup() -> None:
    for tag in _TAGS:
        _again(f"html-open-{tag}", f"<{tag}>x", _PAGE)
        if tag in _OFTEN:
            _again(f"html-shut-{tag}", f"</{tag}>x", _PAGE)
            _again(f"html-pair-{tag}", f"<{tag}>x</{tag}> ", _PAGE)
    for number, unit in enumerate(_UNITS):
        _again(f"html-unit-{number}-{unit[:24]}", unit, _PAGE)
    for number, (head, unit, tail) in enumerate(_INSIDE):
        _again(f"html-inside-{number}-{head[:12]}{unit[:16]}", unit, _PAGE + head, tail)
    for unit in _WORDS:
        _again(f"html-words-{unit[:16]!r}", unit, f"{_PAGE}<p>x", "y</p>")
    for number, (head, unit, tail) in enumerate(_HEADS):
        _again(
            f"html-head-{number}-{unit[:24]}", unit, f"<html><head>{head}", f"{tail}</head><body><h1>Title</h1><p>{_SAID}</p></body></html>"
        )
    KINDS["html-pyramid"] = lambda size: _PAGE + ("<div>" * 300 + "x" + "</div>" * 300) * (size // 3301 + 1)
    KINDS["html-ragged"] = lambda size: f"{_PAGE}<table><tr>{'<td>x' * (size // 30)}</tr>{'<tr><td>a</td></tr>' * (size // 25)}</table>"
    KINDS["fragment-paragraphs"] = lambda size: f"<p>{_SAID}</p>" * (size // 70)
    KINDS["fragment-links"] = lambda size: "<a href=/x>y</a>" * (size // 16)


_TAGS = """
    a article b blockquote br button caption code dd details dialog div dl dt em figcaption figure font footer form frameset h1 h2 header hr i
    iframe img input label li main marquee math mi nav noscript object ol option p picture pre q rt ruby script section select small span
    strong style sub svg table td template textarea th time title tr ul video xmp
""".split()  # noqa: SIM905
_OFTEN = frozenset(
    (
        "a",
        "b",
        "br",
        "div",
        "dl",
        "figure",
        "h2",
        "li",
        "p",
        "pre",
        "ruby",
        "script",
        "span",
        "svg",
        "table",
        "td",
        "template",
        "time",
        "ul",
    )
)
_UNITS = (
    "<ul><li>x", "<dl><dt>x<dd>y", "<table><tr><td>x", "<div><p>x", "<blockquote><p>x", "<figure><figcaption>x", "<ul><li><a href=/x>x",
    "<font a=%d><p>x", "<b a=%d><div>x</b>", "<!-- x ", "<!-- x -->", "<", "< ", "</", "<![CDATA[", "<?", "<script><!--<script>", "<a b",
    "<p><a href=/x%d.html>A link to another article of ours</a></p>", "<img src=https://e.com/a%d.jpg>", "<img src=https://e.com/a.jpg alt='x y'>",
    "<figure><img src=/a%d.jpg><figcaption>A caption of a picture (Reuters) %d</figcaption></figure>",
    "<figure><img src=/a.jpg><figcaption>One caption of all pictures (Reuters)</figcaption></figure>",
    "<p>The minister said that he would go to town %d on Monday.</p>", "<p>The minister said that he would go to town on Monday.</p>",
    "<p>記者王小明報道：第%d次會議在北京舉行，與會者同意計劃。</p>", "<h2>A heading %d</h2><p>The minister said so on Monday.</p>",
    "<p><strong>A bold line %d</strong></p><p>The minister said so, and went away.</p>", "<h1>A heading %d of it</h1>", "<p></p>",
    "<p>The <a href=/x%d>minister</a> said so on Monday, and went away.</p>", "<div class=c%d>The council met.</div>", "<time datetime=2024-01-01>x</time>",
    "<div hidden>x</div>", "<div style='display:none'>x</div>", "<div style='display:none'>x", "<p>By Ann Person and Ben Person, Staff Writers</p>",
    "<span itemprop=author>Ann Person%d</span>", "<a rel=author href=/a>Ann Person%d</a>", "<a rel=tag href=/tag/x%d>word</a> ", "<p>2024-01-01 10:00</p>",
)  # fmt: skip
"""Markup that is repeated in a page's article."""
_INSIDE = (
    ("<p", " a%d=1", ">x</p>"), ("<p", " a%d", ">x</p>"), ("<p", " a=1", ">x</p>"), ("<p", ' a%d="<b>"', ">x</p>"), ("<p class='", " c%d", "'>x</p>"),
    ("<p style='", "color:red;", "'>x</p>"), ("<img srcset='", " , ", "'>"), ("<img srcset='", "a.jpg 2x, ", "'>"), ("<img src='", "a b", ".jpg'>"),
    ("<p>", "<a href=/x%d.html>A link to x</a> ", "</p>"), ("<p>", "<a href=/x.html>A link to x</a> ", "</p>"), ("<p>", "<br>", "</p>"),
    ("<p>", "The minister said that he went to town on Monday.<br>", "</p>"), ("<p>", "The minister went to town on Monday.<br><br>", "</p>"),
    ("<table><tr>", "<td>12 x</td>", "</tr></table>"), ("<table>", "<tr><td>a</td><td>b</td></tr>", "</table>"),
    ("<table><tr>", "<td colspan=1000 rowspan=65534>x</td>", "</tr></table>"), ("<table><tr>", "<td>a<br>b<br>c<br>d</td>", "</tr></table>"),
    ("<table><tr><td>", "<p>a</p>", "</td><td>x</td></tr></table>"), ("<ul>", "<li>The item of a list number %d of all</li>", "</ul>"),
    ("<pre>", "x = 1\n", "</pre>"), ("<pre>", "<span>x</span> = 1\n", "</pre>"), ("<p>By ", "Ann Person and ", "</p>"),
    ("<p class=byline>By ", "Ann Person, ", "</p>"), ("<ruby>", "報<rt>ほう", "</ruby>"),
)  # fmt: skip
"""What is repeated inside one element."""
_WORDS = (
    "x", "x ", "報", " ", "\n", "\t", "\xa0", "\u3000", "\u200b", "\u0301", "\u202e", "（", "（記者）", "記者王小明", "／王小明", "王小明｜", "#選舉 ", "…", "—", "「",
    "2024-01-01 ", "1", "10:00", "A ", "Ann ", "http://a.b/c?", "&", "&amp;", "&#x41;", "&#x", "報告。", "，", "AM", "+0800", "年", "2026年3月10日",
)  # fmt: skip
"""What is repeated in one paragraph."""
_LD = '<script type="application/ld+json">'
_HEADS = (
    ("", "<meta name=author content='A Person %d'>", ""), ("", "<meta property=article:tag content='word %d'>", ""), ("<title>", "Word ", "</title>"),
    ("<title>", "Word | ", "</title>"), ("<meta name=keywords content='", "word%d,", "'>"), ("<meta name=description content='", "word ", "'>"),
    ("", _LD + '{"@type":"NewsArticle","headline":"A","datePublished":"2024-01-01"}</script>', ""), ("", "<link rel=canonical href=https://e.com/%d>", ""),
    (_LD + '{"@type":"NewsArticle","headline":"A","keywords":[', '"word%d",', '"x"]}</script>'),
    (_LD + '{"@type":"NewsArticle","headline":"A","author":[', '{"@type":"Person","name":"Ann Person%d"},', "{}]}</script>"),
    (_LD, '{"a":', "</script>"), (_LD, "[", "</script>"), (_LD + '{"@type":"NewsArticle",', '"a\\":"b"c,', "</script>"),
    (_LD + '{"@graph":[', '{"@type":"NewsArticle","headline":"Head %d","datePublished":"2024-01-01","author":{"name":"Ann"}},', "{}]}</script>"),
    (_LD + '{"@type":"NewsArticle","articleBody":"', "The council met on Monday. ", '"}</script>'), (_LD + '{"headline":"', "\\", "</script>"),
)  # fmt: skip
"""What is repeated in a page's head."""


def _wide_table(head: str, row: str, size: int) -> str:
    return f"{_MARKDOWN}{head}|{'x|' * (size // 6)}\n{row}|{'-|' * (size // 6)}\n" + f"{row}|x\n" * (size // 18)


def _item(value: Callable[[int], dict[str, object]], size: int) -> str:
    return json.dumps({"url": "https://e.com/a", "title": "A title", "html": f"<p>{_SAID}</p>", **value(size)}, ensure_ascii=False)


def _mirrors() -> None:
    for unit in _MARKS:
        _again(f"md-{unit[:24]!r}", unit, _MARKDOWN)
    KINDS["md-list-deepening"] = lambda size: _MARKDOWN + "".join("  " * depth + "- x\n" for depth in range(int(size**0.5)))
    KINDS["md-quote-deepening"] = lambda size: _MARKDOWN + "".join("> " * depth + "x\n" for depth in range(int(size**0.5)))
    KINDS["md-ticks-growing"] = lambda size: _MARKDOWN + "".join("`" * depth + "x " for depth in range(int((2 * size) ** 0.5)))
    for name, head, row in (("", "", ""), ("-quoted", "> ", "> "), ("-listed", "- ", "  ")):
        KINDS[f"md-table-wide{name}"] = partial(_wide_table, head, row)
    KINDS["md-table-without-head"] = lambda size: f"{_MARKDOWN}|{'x|' * (size // 4)}\n" + "|x|\n" * (size // 8)
    KINDS["md-table-without-pipes"] = lambda size: f"{_MARKDOWN}{'x|' * (size // 6)}y\n{'-|' * (size // 6)}-\n" + "x\n" * (size // 6)
    KINDS["md-tables-many"] = lambda size: (
        _MARKDOWN + ("|" + "x|" * 400 + "\n|" + "-|" * 400 + "\n" + "|x\n" * 400 + "\n") * (size // 2800 + 1)
    )
    KINDS["md-references"] = lambda size: (
        _MARKDOWN + "".join(f"[r{at}]: /u{at}\n" for at in range(size // 28)) + "\n" + "".join(f"[r{at}] " for at in range(size // 28))
    )
    KINDS["md-reference-again"] = lambda size: f"{_MARKDOWN}[r]: /{'u' * (size // 2)}\n\n" + "[r] " * (size // 8)
    for number, (head, unit, tail) in enumerate(_FRONTS):
        _again(f"md-front-{number}-{(head + unit)[:24]!r}", unit, head, tail + _MARKDOWN)
    KINDS["md-front-aliases"] = lambda size: (
        "---\na0: &a0 [x]\n"
        + "".join(f"a{at}: &a{at} [*a{at - 1},*a{at - 1}]\n" for at in range(1, size // 24))
        + f"tags: *a{size // 24 - 1}\n---\n{_MARKDOWN}"
    )
    KINDS["md-front-deepening"] = lambda size: (
        "---\n" + "".join(" " * depth + "a:\n" for depth in range(int((2 * size) ** 0.5))) + f"---\n{_MARKDOWN}"
    )


_MARKS = (
    "> ", ">", "*", "_", "`", "~", "[", "]", "![", "](", "<", "# ", "- ", "1. ", "\\", "|", "| ", "**", "***", "~~", "&", "<!--", "<div>\n\n", "\t",
    "    ", "\n", "- x\n", "1. x\n", "> x\n", "# x\n", "| x | y |\n", "|a|b|\n|-|-|\n|c|d|\n\n", "[x]: /y\n", "[x](/y)", "![x](/y%d.jpg)\n\n", "<http://a.b>",
    "http://a.b ", "**a ", "a** ", "`a ", "**a**", "a*b", "**【銀債】**新", "~a", "* * *\n", "---\n", "x\n---\n", "x\n===\n", "```\n", "[^1]: x\n", "- [ ] x\n",
    "<script>", "<table><tr><td>", "[a](", "[a](<", '[a](b "', "(((", "\\\\", "\u3000", "\t\n", " \n", "x  \n", "報告。\n\n", "![x](/a.jpg)\nA caption (Reuters)\n\n",
)  # fmt: skip
_FRONTS = (
    ("---\ntags:\n", "- word%d\n", "---\n"), ("---\ntags: [", "word%d,", "x]\n---\n"), ("---\ntags:\n", "- a b\n", "---\n"), ("---\nauthors:\n", "- Ann Person%d\n", "---\n"),
    ("---\n", "key%d: v\n", "---\n"), ("---\ntitle: ", "word ", "\n---\n"), ("---\ntitle: x\na: ", "[", "\n---\n"), ("---\ntitle: x\na: ", "{a: ", "\n---\n"),
    ("---\na: &a x\nb: [", "*a ,", "x]\n---\n"), ('---\ntitle: "', "\\u0041", '"\n---\n'), ("---\n", "a%d: &x%d y\n", "---\n"), ("---\n", "a: !!x y\n", "---\n"),
    ("---\ntags: ", "- ", "x\n---\n"), ("---\n", "? ", "x\n---\n"), ("+++\n", "a.", "a=1\n+++\n"), ("+++\n[", "a.", "a]\n+++\n"), ("+++\na=", "{a=", "\n+++\n"),
    ("+++\na={", "a.", "a=1}\n+++\n"), ("+++\na=", "[", "\n+++\n"), ("+++\n", "[t%d]\na=1\n", "+++\n"), ("+++\n", "a.b.c.d.e.f.g.h.i.k%d=1\n", "+++\n"),
    ("+++\na=", "1", "\n+++\n"), ("---\n", "x: y\n", ""), ("", "---\n", ""), ("---\ncleaner: cleaner/2\ntitle: A\ncaptions:\n", "- A caption of it %d\n", "---\n"),
    ("---\ncleaner: cleaner/2\ntitle: A\ntags:\n", "- word %d\n", "---\n"), ("+++\n", '"a".', "a=1\n+++\n"),
)  # fmt: skip


def _dumps() -> None:
    for unit in LINES:
        _again(f"dump-{unit[:20]!r}", unit, _DUMP)
        _again(f"han-dump-{unit[:20]!r}", unit, _HAN_DUMP)
    KINDS["han-dump-lines-twice"] = lambda size: (
        _HAN_DUMP + "".join(f"第{at}次會議在北京舉行，與會者同意計劃。\n" * 2 for at in range(size // 44))
    )
    KINDS["han-dump-text-twice"] = lambda size: (
        _HAN_DUMP + "".join(f"第{at}次會議在北京舉行，與會者同意計劃。\n" for at in range(size // 44)) * 2
    )


LINES = (
    "\t\n", " \n", "\n", "x\n", "x", "x ", "報", "報\n", "報告。\n", "The minister went to town.\n", "（", "（記者王小明）\n", "記者王小明\n", "王小明 ", "#選舉 ", "／", "/", "|", "：",
    "相關新聞：\n", "延伸閱讀\n", "圖片來源：x\n", "最Hit\n", "更新時間：08:36 2026-03-10 HKT\n", "2026-03-10 ", "2026-03-10\n", "10:00\n", "1", "1 ", "…", "—", "「", "」", "《", "》", "【", "】",
    "\u3000", "\u3000\n", "\xa0", "\u200b", "\u202e", "\t", "\v", "\r", "\x1b", "\x00", "\ufeff", "\ufffd", "\U0001f600", "&nbsp;", "<", "http://a.b/c\n", "www.a.b ",
    "撰文：王小明 出版：2025-01-01 10:00\n", "（圖：x）\n", "▲圖\n", "●", "- x\n", "* x\n", "1. x\n", "A:\n", "A: b\n", "By Ann Person\n", "By Ann Person and ", "文／王小明 ", "編輯：王小明 ",
    "責任編輯：", "（譯者：王小明）", "中央社記者", "（中央社台北10日電）", "Copyright © 2026 ", "©", "點擊 ", "追蹤", "下一頁\n", "Related: x\n", "@x ", "x@y.z ", "(", "[", "{", "}", "-\n", "=\n",
    ",", "，", "。", "、", "·", "A.", "J. R. ", "年", "2026年3月10日", "AM", "+0800", "第%d次會議在北京舉行，與會者同意計劃。\n", "第%d次會議\n", "王小明%d\n", "延伸閱讀：第%d次會議在北京舉行\n",
    "文章僅屬作者意見\n", "作者簡介：x\n", "更多\n", "留言 \n", "- ", "* ", "1.", "圖/", "翻攝", "！", "？", "」。\n", "電 ", "報導 ", "記者／", "〔記者", "［", "〈", "『",
)  # fmt: skip


def _items() -> None:
    for name, value in _FIELDS.items():
        KINDS[f"feed-{name}"] = partial(_item, value)
    for number, (head, unit, tail) in enumerate(_JSON):
        _again(f"json-{number}-{unit[:20]}", unit, head, tail)


_FIELDS: Final[dict[str, Callable[[int], dict[str, object]]]] = {
    "html": lambda size: {"html": f"<p>{_SAID}</p>" * (size // 70)},
    "text": lambda size: {"html": "", "text": f"{_SAID}\n" * (size // 70)},
    "tags": lambda size: {"tags": [f"word{at}" for at in range(size // 12)]},
    "authors": lambda size: {"authors": [f"Ann Person{at}" for at in range(size // 18)]},
    "persons": lambda size: {"authors": [{"name": f"Ann Person{at}"} for at in range(size // 28)]},
    "dates": lambda size: {"date": [f"2024-01-01T00:{at:06}" for at in range(size // 24)]},
    "titles": lambda size: {"headline": [f"T{at}" for at in range(size // 10)]},
    "addresses": lambda size: {"link": [f"https://e.com/{at}" for at in range(size // 24)]},
    "title-long": lambda size: {"headline": "word " * (size // 5)},
    "title-escaped": lambda size: {"headline": "&amp;" * (size // 5)},
    "title-open": lambda size: {"headline": "<b " * (size // 3)},
    "title-blank": lambda size: {"headline": "x" + " " * size + "y"},
    "escaped": lambda size: {"html": "&lt;p&gt;The minister said so.&lt;/p&gt;" * (size // 38)},
    "open-boxes": lambda size: {"html": "<div>" * (size // 5) + "x"},
    "markdown": lambda size: {"html": "", "text": "**a** [x](http://a.b) " * (size // 24)},
    "quotes": lambda size: {"html": "", "text": "# x\n" + ">" * size},
    "date-long": lambda size: {"date": "1 " * (size // 2)},
    "address-long": lambda size: {"url": "https://e.com/" + "a?" * (size // 2)},
    "address-dots": lambda size: {"url": "a." * (size // 2) + "com/x"},
    "address-query": lambda size: {"url": "https://e.com/?" + "a=1&" * (size // 4)},
}
_JSON = (
    ('{"html":"x","a":', "[", ""), ('{"html":"<p>x y</p>","a":', '{"a":', ""), ("{", '"k%d":1,', '"html":"<p>The minister said so.</p>"}'),
    ('{"html":"<p>The minister said so.</p>","date":', "1", "}"), ('{"html":"<p>', "\\ud800", '</p>"}'), ('{"html":"<p>', "\\u0041", '</p>"}'),
    ("", '{"html":"<p>The minister said\n', ""), ("", "[", ""), ("", "{", ""), ("", '["', ""),
)  # fmt: skip

_markup()
_mirrors()
_dumps()
_items()
