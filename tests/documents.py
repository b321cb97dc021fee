"""Generated documents of every carrier, for the properties that hold for every input."""

from __future__ import annotations

import html
import json
from pathlib import Path

from hypothesis import strategies as st

SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))

_HAN = "國家政府今天表示將會在會議上討論經濟發展市民認為這是好消息记者说这里的情况正在好转为了"
_ODD = "　\u00a0\u200b\ufeff\u200d\u0301é̈ñ🙂👨‍👩‍👧ｱ①ﬁ\u2028\u202e\U00020bb7\U000e0041“”…—~*_`#|<>&[]()\\!+-=.1：︰｜（）【】"
_words = st.text(st.sampled_from(_HAN), min_size=1, max_size=30)
_odd = st.text(st.one_of(st.sampled_from(_ODD + "abc 漢\t"), st.characters(exclude_categories=["Cs"])), min_size=1, max_size=25)
sentences = st.builds(lambda a, b, end: f"{a}，{b}{end}", _words, _words, st.sampled_from("。！？」"))
_latin = st.sampled_from(["The council met on Tuesday.", "Er sagte: „Nein“.", "Reuters reported, quoting officials."])
prose = st.lists(st.one_of(sentences, sentences, _latin), min_size=1, max_size=3).map("".join)
captions = st.builds(lambda a, credit: f"{a}{credit}", sentences, st.sampled_from(["（路透社）", "美聯社", "（資料圖片）", "黃大文攝", ""]))
small_print = st.sampled_from(
    [
        "↓追蹤《星島頭條》WhatsApp頻道↓",
        "最Hit",
        "相關新聞：",
        "延伸閱讀",
        "同場加映：另一篇文章的標題",
        "Copyright © 2026 SingTao Ltd.All rights reserved.",
        "（美聯社、法新社、《衛報》等）",
        "（中央社記者王小明台北15日電）今天的消息。",
        "內容結束。（譯者：陳政一）1120322",
        "（德國之聲中文網）柏林的消息。",
        "撰文：王小明",
        "出版：更新：",
        "免責聲明︰",
        "以上內容僅代表作者的個人立場和觀點。",
        "文章僅屬作者意見，不代表香港01立場。",
        "本文獲《觀察者網》授權轉載",
        "【財經專欄】生活守護者．周小斐",
        "作者劉暢博士是經濟學者。",
        "#烏克蘭 #蒲亭",
        "2025-02-13T04:12:14.526Z",
        "發佈時間：08:36 2026-03-10 HKT",
        "+5",
        "廣告",
        "責任編輯：李四",
    ]
)
texts = st.one_of(prose, prose, _words, captions, small_print, _odd)

_url = st.sampled_from(
    [
        "https://www.example.com/news/1",
        "https://www.cna.com.tw/tag/hysearchws.aspx?q=%E7%83%8F",
        "https://www.stheadline.com/realtime-world/3425402/中文",
        "/relative?a=1&b=2",
        "https://x.com/a",
    ]
)


@st.composite
def _inline(draw: st.DrawFn) -> str:
    words = html.escape(draw(texts), quote=False)
    shape = draw(
        st.sampled_from(["{}", "{}", "<b>{}</b>", "<a href='URL'>{}</a>", "<span>{}</span>{}", "{}<br>{}", "{}<br><br>{}", "<em>{}</em>"])
    )
    shape = shape.replace("URL", draw(_url))
    return shape.replace("{}", words)


@st.composite
def _blocks(draw: st.DrawFn, depth: int = 0) -> str:
    inner = draw(st.lists(_inline(), min_size=1, max_size=3).map("".join))
    shapes = [
        "<p>{}</p>",
        "<p>{}</p>",
        "<h2>{}</h2>",
        "<div>{}</div>",
        "<ul><li>{}</li><li>x<ul><li>{}</li></ul></li></ul>",
        "<blockquote><p>{}</p></blockquote>",
        "<table><tr><td>甲</td><td>{}</td></tr><tr><td>乙</td><td></td></tr></table>",
        "<figure><img src='https://img.example.com/a.jpg' alt='圖'><figcaption>{}</figcaption></figure>",
        "<p><img src='https://img.example.com/b.jpg' alt='{}'></p><p>{}</p><p>{}</p>",
        "<p>相關新聞：<a href='https://www.example.com/n/2'>{}</a></p>",
        "<ruby>漢<rp>(</rp><rt>{}</rt><rp>)</rp></ruby>",
        "<script>var hidden = '{}';</script>",
        "<nav>{}</nav>",
        "<video>{}</video>",
        "<section><p>{}</p>",
        "</div></p>{}",
        "<pre>{}\n  x</pre>",
        "<pre><code>def f(a):\n    if a:\n\n\treturn [`a`, {}]\n```\n</code></pre>",
        "<table><tr><td class='gutter'><pre>1\n2</pre></td><td class='code'><pre>  a = {}\nb</pre></td></tr></table>",
        "<xmp><p>{}</p></xmp>",
        "<listing>\n  {}</listing>",
        "<dl><dt>{}</dt><dd>{}</dd></dl>",
        "{}",
    ]
    block = draw(st.sampled_from(shapes)).replace("{}", inner)
    return f"<div>{draw(_blocks(depth + 1))}{block}</div>" if depth < 2 and draw(st.integers(0, 5)) == 0 else block


fragments = st.lists(_blocks(), min_size=1, max_size=7).map("\n".join)

_ROOTS = [
    "<main>{}</main>",
    "<article><h1>這是標題</h1>{}</article>",
    "<div class='content-body' id='conimg_0'>{}</div>",
    "<div class='centralContent'><h1>標題在此</h1><div class='paragraph'>{}</div></div>",
    "<article id='article-content-section'>{}</article>",
]
_HOSTS = [
    "https://www.example.com/a/1",
    "https://www.hk01.com/a/1",
    "https://www.stheadline.com/a/1/",
    "https://www.dw.com/zh/a-1",
    "https://www.cna.com.tw/a/1.aspx",
]

pages = st.builds(
    lambda body, root, host, title: (
        f"<!DOCTYPE html><html><head><title>{html.escape(title)}</title><link rel='canonical' href='{host}'></head><body><header>頁首<nav>導覽</nav></header>"
        f"{root.replace('{}', body)}<footer>© 頁尾</footer></body></html>"
    ),
    fragments,
    st.sampled_from(_ROOTS),
    st.sampled_from(_HOSTS),
    _words,
)

_lines = st.one_of(texts, texts, captions.map(lambda text: f"{text}\n{text}"), st.just(""), _words)
dumps = st.builds(
    lambda mark, lines: mark + "\n".join(lines),
    st.sampled_from(["", " date 2026-03-10 ", "標題寫在這裡\n\n"]),
    st.lists(_lines, min_size=1, max_size=14),
).filter(lambda text: bool(text.strip()))


def _md(text: str) -> str:
    return text.replace("\n", " ")


_markdown_blocks = st.one_of(
    prose,
    _words.map(lambda text: f"## {text}"),
    _words.map(lambda text: f"{text}\n------"),
    captions.map(lambda text: f"![{_md(text)}](https://image.stheadline.com/a.jpg)\n\n{text}"),
    st.builds(lambda text, url: f"**相關新聞：**[{_md(text)}]({url})", _words, _url),
    st.builds(lambda text, url: f"[{_md(text)}]({url})", _words, _url),
    _words.map(lambda text: f"- {text}\n- {text}\n  - {text}"),
    prose.map(lambda text: f"> {text}"),
    _words.map(lambda text: f"| {text} | b |\n|---|---|\n| c | d |"),
    _words.map(lambda text: f"| {text} | b |\n| c | d |"),
    _words.map(lambda text: f"```python\n    {text} | b |\n\n| {text} | ~c\n```"),
    _words.map(lambda text: f"**【{text}】**新，58K~72K"),
    small_print,
    _odd,
    fragments,
)
_fronts = st.sampled_from(
    [
        "",
        '---\ntitle: "這是標題"\ndate: 2025-02-13 02:11:12\n---\n',
        "---\nlayout: post\ntitle: 沒有引號: 的標題\ntags: [a, b]\n---\n",
        "---\ntitle: 標題\nfrom: https://www.cna.com.tw/news/aopl/202303220008.aspx\n---\n<!--1679434320000-->\n",
        "+++\ntitle = '標題'\n+++\n",
        "---\n- [broken\n---\n",
    ]
)
markdowns = st.builds(
    lambda front, blocks: front + "\n\n".join(blocks), _fronts, st.lists(_markdown_blocks, min_size=1, max_size=8)
).filter(lambda text: bool(text.strip()))

feed_items = st.builds(
    lambda field, body, title, url: json.dumps(
        {field: body, "title": title, "url": url, "date": "2026-08-22 14:35:15"}, ensure_ascii=False
    ),
    st.sampled_from(["html", "content_html", "description", "text"]),
    st.one_of(fragments, dumps),
    _words,
    st.sampled_from(_HOSTS),
)

documents = st.one_of(pages, fragments, dumps, markdowns, feed_items)


@st.composite
def mutated_seeds(draw: st.DrawFn) -> str:
    """A seed with blocks dropped, doubled, shuffled, or its punctuation widths changed."""
    text = draw(st.sampled_from(SEEDS)).read_text(encoding="utf-8")
    head, mark, body = text.partition("\n---\n") if text.startswith("---") else ("", "", text)
    blocks = body.split("\n\n") if "<p>" not in body else body.replace("<p>", "\n\n<p>").split("\n\n")
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(blocks) - 1))
        change = draw(st.sampled_from(["drop", "double", "swap", "half", "full"]))
        if change == "drop" and len(blocks) > 1:
            del blocks[place]
        elif change == "double":
            blocks.insert(place, blocks[place])
        elif change == "swap":
            other = draw(st.integers(0, len(blocks) - 1))
            blocks[place], blocks[other] = blocks[other], blocks[place]
        elif change == "half":
            blocks[place] = blocks[place].translate(str.maketrans("，：（）｜！？", ",:()|!?"))
        elif change == "full":
            blocks[place] = blocks[place].replace(" ", "　")
    return head + mark + "\n\n".join(blocks)
