"""Chinese pages of unknown outlets: lines over and under a text that no label explains, headlines, captions, posts."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.words.bylines import photo_credit
from cleaner.words.surnames import is_person

PARAGRAPHS = (
    "柳湾村的水磨坊上月修好，村里人又能把新收的麦子挑来磨面，磨坊门口从早到晚都有人排队，连邻村的人也赶来看热闹。",
    "磨坊建在村口的小河边，已经停了三十多年，木轮子早就烂掉，只剩下两块石磨，修它的是一位七十岁的老木匠和他的徒弟。",
    "老木匠说，做一架水轮要用四十八块板子，一块也不能错，他带着三个徒弟花了整整一个冬天，开春放水那天一次就转起来了。",
)
TITLE = "柳湾村水磨坊重新转动"


def page(line: str = "", end: str = "", title: str = TITLE, over: str = f"<b>{TITLE}</b>", text: tuple[str, ...] = PARAGRAPHS) -> str:
    """A page of tables, as systems of 2005 made them."""
    body = "<br><br>".join(f"　　{paragraph}" for paragraph in text)
    return (
        f'<html><head><meta charset="utf-8"><title>{title}</title></head><body><table><tr><td><a href="/">首页</a> | <a href="/n/">新闻</a></td></tr></table>'
        f'<table width="760"><tr><td align="center">{over}</td></tr><tr><td align="center">{line}</td></tr><tr><td>{body}<br><br>　　{end}</td></tr></table></body></html>'
    )


@pytest.mark.parametrize(
    ("line", "published", "authors", "source"),
    [
        ("2018年04月05日 06:40 柳湾日报", "2018-04-05T06:40:00+08:00", [], "柳湾日报"),
        ("柳湾晚报 2018-04-05 06:40:12", "2018-04-05T06:40:12+08:00", [], "柳湾晚报"),
        ("林小溪 柳湾晚报 2018-04-05 06:40", "2018-04-05T06:40:00+08:00", ["林小溪"], "柳湾晚报"),
        ("[ 2018-04-05 06:40:12 ] 柳湾网", "2018-04-05T06:40:12+08:00", [], "柳湾网"),
        ("2018-04-05 06:40 星期四 柳湾新闻网", "2018-04-05T06:40:00+08:00", [], "柳湾新闻网"),
        ("2018-04-05 06:40 柳湾晚报 记者林小溪", "2018-04-05T06:40:00+08:00", ["林小溪"], "柳湾晚报"),
        (
            "作者：林小溪 文章来源：柳湾日报 点击数：132 更新时间：2018-4-5 6:40:12",
            "2018-04-05T06:40:12+08:00",
            ["林小溪"],
            "柳湾日报",
        ),
        ("发表日期：2018年4月5日 出处：柳湾日报 作者：林小溪 【编辑录入：admin】", "2018-04-05", ["林小溪"], "柳湾日报"),
        ("2018-04-05 06:40 来源：柳湾日报作者：", "2018-04-05T06:40:00+08:00", [], "柳湾日报"),
        ("加入时间:2018-4-5 6:40:12 点击:120", "2018-04-05T06:40:12+08:00", [], None),
        ("林小溪 发表于 2018-4-5 6:40:12", "2018-04-05T06:40:12+08:00", ["林小溪"], None),
        ("2018年04月05日 06:40 国内新闻", "2018-04-05T06:40:00+08:00", [], None),
    ],
)
def test_a_row_over_the_text(line: str, published: str, authors: list[str], source: str | None) -> None:
    record = cleaner.clean_text(page(line))
    assert (record.title, record.published, record.authors, record.syndicated_from) == (TITLE, published, authors, source)
    assert record.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    ("end", "authors", "source"),
    [
        ("（林小溪 何采薇）", ["林小溪", "何采薇"], None),
        ("（实习生 林小溪）", ["林小溪"], None),
        ("（据柳湾通讯社）", [], "柳湾通讯社"),
        ("（原载《柳湾晚报》2018年4月5日）", [], "柳湾晚报"),
        ("文/图 林小溪", ["林小溪"], None),
        ("记者/林小溪 编辑/何采薇", ["林小溪"], None),
        ("新华社供本报专电", [], None),
        ("【返回】 【打印】 【关闭】", [], None),
        ("分享到： 新浪微博 QQ空间 人人网", [], None),
        ("供稿：林小溪　审核：何采薇", [], None),
        ("（左图）", [], None),
    ],
)
def test_a_line_under_the_text(end: str, authors: list[str], source: str | None) -> None:
    record = cleaner.clean_text(page("2018-04-05 06:40", end))
    assert (record.authors, record.syndicated_from) == (authors, source)
    if end != "（左图）":
        assert record.text == "\n\n".join(PARAGRAPHS)


def test_writers_in_brackets_behind_the_last_sentence() -> None:
    last = PARAGRAPHS[-1] + "（林小溪、何采薇）"
    record = cleaner.clean_text(page("2018-04-05", text=(*PARAGRAPHS[:-1], last)))
    assert record.authors == ["林小溪", "何采薇"]
    assert record.text == "\n\n".join(PARAGRAPHS)


def test_brackets_that_hold_no_names_stay() -> None:
    last = PARAGRAPHS[-1] + "（见左图）"
    record = cleaner.clean_text(page("2018-04-05", text=(*PARAGRAPHS[:-1], last)))
    assert record.text.endswith("（见左图）")


@pytest.mark.parametrize("title", ["新闻动态--柳湾村民协会", "显示", "柳湾新闻网", "最新动态--" + TITLE])
def test_a_section_for_a_title(title: str) -> None:
    """The line over the text is the headline where the page's own title is a section's, a house's, or holds it as a part."""
    assert cleaner.clean_text(page("2018-04-05 06:40", title=title)).title == TITLE


def test_a_title_of_its_own_stays() -> None:
    record = cleaner.clean_text(page("2018-04-05 06:40", title="水磨坊三十年后再响", over="<h1>水磨坊三十年后再响</h1>"))
    assert record.title == "水磨坊三十年后再响"


def test_posts_of_a_blog() -> None:
    """The first post ends at the line that says who wrote it; the next are others."""
    posts = "".join(
        f"<table><tr><td>{head}</td></tr><tr><td>2005-06-{day} 03:25:55</td></tr><tr><td>{'<br><br>'.join(text)}</td></tr>"
        f"<tr><td>由溪边人张贴 @ 2005-06-{day} 03:25:55 共 6 篇评论</td></tr></table>"
        for head, day, text in (
            ("水磨坊又转起来了", "14", PARAGRAPHS),
            (
                "去年冬天的一场大雪",
                "13",
                ("雪下了三天三夜，村口的小桥被压断了一根木头，孩子们在河面上滑冰，大人们围着炉子烤红薯，谁也不愿意出门。",),
            ),
        )
    )
    record = cleaner.clean_text(f'<html><head><meta charset="utf-8"><title>溪边人</title></head><body>{posts}</body></html>')
    assert record.text == "\n\n".join(PARAGRAPHS)
    assert (record.authors, record.published) == (["溪边人"], "2005-06-14T03:25:55+08:00")


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("老木匠在装水轮。村文化站 林小溪 摄", "村文化站 林小溪 摄"),
        ("水磨坊。视觉中国 资料", "视觉中国 资料"),
        ("他把三十年的账本都收进箱子，说这是珍贵的资料", None),
    ],
)
def test_a_photographer_set_apart(caption: str, credit: str | None) -> None:
    assert photo_credit(caption) == credit


def test_names_and_words_that_begin_like_one() -> None:
    assert all(map(is_person, ("林小溪", "何采薇", "欧阳北辰", "季平")))
    assert not any(map(is_person, ("国务院", "高度", "平台", "左图", "柳湾日报", "新华社", "林", "Lin", "待续")))


def test_the_day_in_a_systems_comment() -> None:
    comment = "<!--enpproperty <articleid>1</articleid><date>2012-04-05 06:40:12:0</date><author></author>/enpproperty-->"
    assert cleaner.clean_text(page(over=f"<b>{TITLE}</b>{comment}")).published == "2012-04-05T06:40:12+08:00"


def test_the_day_in_a_script() -> None:
    assert cleaner.clean_text(page(over=f'<b>{TITLE}</b><script>var newsTime = "2012-04-05 06:40:12";</script>')).published == (
        "2012-04-05T06:40:12+08:00"
    )


def test_another_articles_day_is_not_the_pages() -> None:
    end = '相关链接<br><a href="/1.html">柳湾村去年的收成</a>(2004/10/10 17:06)'
    text = (PARAGRAPHS[0] + PARAGRAPHS[1], PARAGRAPHS[2] + PARAGRAPHS[0])
    assert cleaner.clean_text(page(end=end, text=text)).published is None
