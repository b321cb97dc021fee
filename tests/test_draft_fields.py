"""``cleaner outlet draft``: fields that pages print beside the article's text."""

from __future__ import annotations

from pathlib import Path

from tests.test_draft import by_name, drafted, write

STORIES = (
    ("旧厂房变身图书馆", "王小明", "一座上世纪的旧厂房改建成了图书馆，本周六起对市民开放，藏书约八万册。"),
    ("夜市摊位费下月上调", "李大海", "多位摊主表示，涨价的原因是租金和原料都贵了，顾客却没有从前那样多。"),
    ("轮渡恢复早班航线", "赵小河", "停航三个月的早班轮渡明天恢复，船上加设了无障碍座位，票价维持不变。"),
)


def page(number: int, by: str, editor: str) -> str:
    """A page whose hands stand above and below the element around the text."""
    title, _, text = STORIES[number]
    return f"""<!DOCTYPE html><html lang="zh-CN"><head><title>{title}_海湾新闻</title>
<link rel="canonical" href="https://www.haiwan.cn/{number}"></head><body><h1>{title}</h1>{by}
<div class="news_txt"><p>{text * 2}</p><p>{text[10:] * 2}</p></div>
<div class="extra"><div class="hands">{editor}</div><div>新闻热线：000-0000</div></div></body></html>"""


def test_credits_outside_the_root(tmp_path: Path) -> None:
    """Without an adapter the shared rules read 责任编辑：X there; a root that leaves it out must not lose it."""
    texts = [page(number, "", f'<div class="hand">责任编辑：{STORIES[number][1]}</div>') for number in range(3)]

    _, outlet, records = drafted(write(tmp_path, "page{}.html", texts))

    assert by_name(outlet)["credits"].role == "credit"
    assert [[(credit.role, credit.name) for credit in record.credits] for record in records] == [
        [("editor", name)] for _, name, _ in STORIES
    ]


def test_a_byline_without_a_common_element_is_shown(tmp_path: Path) -> None:
    """What was found, and where: the rule is for a person to write."""
    elements = ("<b class='a1'>记者 {}</b>", "<ul class='b2'><li>记者 {}</li></ul>", "")
    paths = write(tmp_path, "page{}.html", [page(number, elements[number].format(STORIES[number][1]), "") for number in range(3)])

    outcome, _, _ = drafted(paths)

    assert (
        "byline: found in 2 of 3 pages, but in no element with a name that they share: "
        f'"记者 王小明" in {paths[0]}; "记者 李大海" in {paths[1]}'
    ) in outcome.doubts
