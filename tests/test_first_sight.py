"""What first sight showed of real documents: forms that no list holds, and texts like them that stay the story's."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.labelling import signed
from cleaner.metadata.date_clues import day_in_address
from cleaner.words.bylines import names, photo_credit
from cleaner.words.dates import read

LEAD = "河灣市議會周二通過新渡輪條例，由下月一日起生效，每日班次由四十班增至五十班，票價維持不變。"
SECOND = "議員何川說，條例經過兩年討論，居民的意見大多獲得採納，他感謝各方努力，希望服務改善。"
THIRD = "碼頭附近的商戶歡迎新安排，認為遊客會增加，但有司機擔心泊車位不足，要求政府加建停車場。"
TITLE = "河灣議會通過渡輪條例"


def facts(line: str) -> list[tuple[str, object]] | None:
    """What a signed line tells; None where it is none."""
    found = signed.line(line)
    return None if found is None else [(fact.field, fact.value) for fact in found.facts]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("雷递网 雷建平 8月22日", [("authors", "雷建平"), ("published", "8月22日")]),
        ("鉅亨網記者陳小雨 台北 2025-09-09 19:51", [("authors", "陳小雨"), ("published", "2025-09-09 19:51")]),
        ("凝炼/苗子（德新社）", [("authors", "凝炼"), ("authors", "苗子"), ("agencies", "德新社")]),
        ("河灣報記者方文婷、許瑞河口報導", [("authors", "方文婷"), ("authors", "許瑞河")]),
        ("端河記者 吳靖 陳小兒 發自河口、成都", [("authors", "吳靖"), ("authors", "陳小兒")]),
        ("河灣日報記者 Nora Feld / Jeff Page", [("authors", "Nora Feld"), ("authors", "Jeff Page")]),
        ("林小雨（河灣日報駐渡口記者）", [("authors", "林小雨")]),
        ("核稿/林小雨", [("credits", ("editor", "林小雨"))]),
        ("林小溪　桑园日报　2005年4月5日", [("authors", "林小溪"), ("syndicated_from", "桑园日报"), ("published", "2005年4月5日")]),
    ],
)
def test_a_signed_line(line: str, told: list[tuple[str, object]]) -> None:
    """Names, and beside them only what says whose they are."""
    assert facts(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "時事新聞 李家",
        "河灣新聞 渡輪",
        "高雄 金門",
        "何川記者會",
        "BBC News 中文",
        "渡輪網 記者節",
        "林小雨 何川",
        "河灣日報 昨天報道",
        "大熊貓社 8月22日",
    ],
)
def test_no_signed_line(line: str) -> None:
    """A word that is no name, or names that nothing speaks for."""
    assert facts(line) is None


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("2025-06-05 HKT 00:51", "2025-06-05T00:51:00+08:00"),
        ("2016-12-27 GMT 21:51", "2016-12-27T21:51:00+00:00"),
        ("2016-12-27 21:51", "2016-12-27"),
    ],
)
def test_a_zone_between_day_and_clock(raw: str, iso: str) -> None:
    """As a broadcaster of Hong Kong prints it."""
    stamp = read(raw)
    assert stamp is not None
    assert stamp.iso == iso


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example.com/news_2025_11_14_4738910", "2025-11-14"),
        ("https://news.example.com/a/n2009-01-07-ferry", "2009-01-07"),
        ("https://news.example.com/ins/ins1511041446606042566", "2015-11-04"),
        ("https://news.example.com/ins/ins1512041446606042566", None),
        ("https://news.example.com/story/1234567890123", None),
    ],
)
def test_a_day_in_an_address(url: str, day: str | None) -> None:
    """Behind a letter or a low line; in a number that is a day and the milliseconds of the same day."""
    assert day_in_address(url) == day


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("渡輪駛離。（陳大文FB）", "陳大文FB"),
        ("渡輪駛離。 (Photo by Nora FELD / AFP via Getty Images)", "Nora FELD / AFP via Getty Images"),
        ("渡輪駛離碼頭。攝:Imagine River", "Imagine River"),
        ("渡輪駛離碼頭。圖：河灣渡輪公司", "河灣渡輪公司"),
        ("他在攝影: 一門手藝裡寫道", None),
    ],
)
def test_a_credit_that_closes_a_caption(caption: str, credit: str | None) -> None:
    """Whose page it is from, who took it."""
    assert photo_credit(caption) == credit


def test_names_apart_from_their_posts() -> None:
    """The commas inside brackets part no names."""
    assert names("姬大强(河口大学教授);张玉强(河口大学教授、博士生导师)") == ("姬大强", "张玉强")


def dump(*lines: str) -> cleaner.CleanArticle:
    """The record of a dump of these lines."""
    return cleaner.clean_text("\n\n".join(lines))


def texts(article: cleaner.CleanArticle) -> list[str]:
    """Its blocks' words."""
    return [block.text for block in article.blocks]


def test_a_second_printing_is_no_caption() -> None:
    """Neither side by side, nor at a distance, nor line by line; the story keeps its lead."""
    twice = dump(TITLE, "2025-06-05 12:30", LEAD, LEAD, SECOND, SECOND, THIRD, THIRD)
    apart = dump(TITLE, "2025-06-05 12:30", LEAD, SECOND, LEAD, SECOND, THIRD)
    lead = dump(TITLE, "2025-06-05 12:30", LEAD, LEAD, SECOND, THIRD)
    for article in (twice, apart, lead):
        assert (texts(article), article.captions) == ([LEAD, SECOND, THIRD], [])


def test_a_short_line_twice_amid_the_text_is_a_caption() -> None:
    """Its place speaks for it, or its credit."""
    article = dump(
        TITLE, "2025-06-05 12:30", LEAD, "渡輪駛離碼頭", "渡輪駛離碼頭", SECOND, "何川在碼頭。（河灣社）", "何川在碼頭。（河灣社）", THIRD
    )
    assert (texts(article), article.captions) == ([LEAD, SECOND, THIRD], ["渡輪駛離碼頭", "何川在碼頭。（河灣社）"])


def test_an_alt_text_begun_again_with_its_credit() -> None:
    """The line with the credit is the caption, the one without a duplicate."""
    article = dump(TITLE, "2025-06-05 12:30", LEAD, "渡輪駛離南灣碼頭。", "渡輪駛離南灣碼頭。（路透社）", SECOND, THIRD)
    assert (texts(article), article.captions) == ([LEAD, SECOND, THIRD], ["渡輪駛離南灣碼頭。（路透社）"])


@pytest.mark.parametrize(
    "chrome", ["访问主要内容", "页面未找到", "HotTV", "您所瀏覽的新聞已過查詢時效，請瀏覽其他新聞", "Toggle navigation", "會員登入"]
)
def test_the_head_of_a_dump(chrome: str) -> None:
    """The line before the time line is the headline; what stands above is the page's."""
    article = dump(chrome, TITLE, "2025-06-05 HKT 00:51", LEAD, SECOND, THIRD)
    assert (article.title, article.published, texts(article)) == (TITLE, "2025-06-05T00:51:00+08:00", [LEAD, SECOND, THIRD])


def test_a_headline_that_asks_hides_no_time_line() -> None:
    """Nor does one that cries."""
    for headline in ("河灣渡輪為何減班？", "河灣渡輪下月大減班！"):
        article = dump("首頁", headline, "2025-06-05 12:30", LEAD, SECOND, THIRD)
        assert (article.title, article.published) == (headline, "2025-06-05")


def test_a_last_line_cut_short_is_text() -> None:
    """What an index broke off ends like no sentence; the line above it heads it all the same."""
    article = dump(TITLE, "2025-06-05 12:30", LEAD, SECOND, "商戶歡迎新安排", THIRD + "有店主說，週末的生意比平日多三成，他打算再請兩")
    assert [block.text for block in article.blocks if block.kind == "heading"] == ["商戶歡迎新安排"]


def test_a_paragraph_with_ascii_commas_is_no_hotline() -> None:
    """Indexes set Han texts with them."""
    story = "消防處在下午6時22分將火警升為五級,警方已經設立熱線,讓市民查詢死傷者資料,電話號碼是:1878 999。"
    assert story in texts(dump(TITLE, LEAD, story, SECOND))


def test_a_day_among_papers() -> None:
    """Above a dump's text a row of a day, papers and their labels is no heading; the last paper is the source."""
    article = dump(TITLE, "河灣新聞網 2006-10-03 09:46:44 柳灣時報", LEAD, SECOND, THIRD)
    assert (article.published, article.syndicated_from, texts(article)) == ("2006-10-03", "柳灣時報", [LEAD, SECOND, THIRD])


def test_an_alt_text_behind_a_bullet() -> None:
    """A picture's list item and its caption: the clean printing is the caption."""
    article = dump(TITLE, "2025-06-05 12:30", "• 渡輪駛離碼頭。（路透社）", "渡輪駛離碼頭。（路透社）", LEAD, SECOND, THIRD)
    assert (article.captions, texts(article)) == (["渡輪駛離碼頭。（路透社）"], [LEAD, SECOND, THIRD])


def test_buttons_close_a_list_of_links() -> None:
    """A row of buttons is no headline, and a day in brackets before one is cut off."""
    article = dump(
        TITLE, LEAD, SECOND, THIRD, "相关阅读:\n- [ 10-04]渡輪公司去年虧損三千萬\n- [ 10-03]碼頭重建工程明年完工\n打印 | 收藏 | 发给好友"
    )
    assert [link.title for link in article.related] == ["渡輪公司去年虧損三千萬", "碼頭重建工程明年完工"]


def test_headlines_below_the_text_that_no_label_opens() -> None:
    """Four lines and more that are headlines, and nothing else, are other articles'; short items are the story's list."""
    others = ["南灣碼頭重建工程明年春天動工", "渡輪公司去年虧損三千萬元", "議會通過新泊車位條例草案", "居民組隊請願要求加密班次"]
    article = dump(TITLE, LEAD, SECOND, THIRD, *others)
    assert (texts(article), [entry.kind for entry in article.removed]) == ([LEAD, SECOND, THIRD], ["carousel"] * 4)
    assert texts(dump(TITLE, LEAD, SECOND, "公司公布明年的計劃如下：", "新船三艘", "舊船兩艘", "碼頭四個", "船員百人"))[3:] == [
        "新船三艘",
        "舊船兩艘",
        "碼頭四個",
        "船員百人",
    ]


def test_names_beside_a_dumps_headline() -> None:
    """A foreign name is no headline, though the headline holds it; a pen name above a feed's instant signed the text."""
    foreign = dump("貝拉·霍瓦特:渡輪的歷史還沒有走到終點", "2021-11-26 07:26", "貝拉·霍瓦特", "貝拉·霍瓦特作者", LEAD, SECOND, THIRD)
    mirror = dump(TITLE, "德正", "2025-07-08T08:59:18.886Z", LEAD, SECOND, THIRD)
    section = dump(TITLE, "港聞", "2025-07-08 08:59", LEAD, SECOND, THIRD)
    assert foreign.title == "貝拉·霍瓦特:渡輪的歷史還沒有走到終點"
    assert (mirror.title, mirror.authors, mirror.section, section.section) == (TITLE, ["德正"], None, "港聞")


def test_what_stands_around_the_text_of_a_dump_of_nobody() -> None:
    """A row that begins with a day tells it and its source; a paper's name alone and furniture below the text are no body."""
    row = "2023-05-29 08:55:04 来源:河灣新聞客户端 大字体 小字体"
    article = dump(TITLE, row, "柳灣都市網", LEAD, SECOND, THIRD, "圖集", "127", "關於河灣 RSS 隱私權政策 人才招募")
    assert (article.title, article.published, article.syndicated_from) == (TITLE, "2023-05-29", "河灣新聞客户端")
    assert texts(article) == [LEAD, SECOND, THIRD]


def test_the_desks_times_of_ltn() -> None:
    """首次上稿 and 更新時間 without a month are ledgered."""
    article = cleaner.clean_text(
        "\n\n".join([TITLE, "2016/09/13 00:13", "首次上稿 12日 20:52", "更新時間 13日 00:10", LEAD, SECOND]), source="ltn"
    )
    assert texts(article) == [LEAD, SECOND]
