"""What Taiwan's papers and the dumps of their pages print: bylines, credits, warnings, lines said twice."""

from __future__ import annotations

import re

import pytest

import cleaner
from cleaner.labelling import facts
from cleaner.words import addresses, bylines

PROSE = [f"這是文章的第{number}段，市府說明了圖書館搬遷的原因，附近的居民也提出了自己的看法。" for number in range(1, 7)]


def dump(*lines: str) -> cleaner.CleanArticle:
    """The record of a dump whose lines are parted by blank ones."""
    return cleaner.clean_text("\n\n".join(lines))


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("圖書館的新大門。（記者周子安攝）", "記者周子安攝"),
        ("圖書館的新大門。（圖翻攝自市府臉書）", "圖翻攝自市府臉書"),
        ("圖書館的新大門。（資料照，美聯社）", "資料照，美聯社"),
        ("圖書館的新大門。（圖／記者周子安翻攝）", "記者周子安翻攝"),
        ("▲圖書館的新大門。（圖／路透，下同。）", "路透，下同"),
        ("圖書館的新大門。記者周子安／攝影", "記者周子安／攝影"),
        ("圖書館的新大門。 圖／聯合報系資料照片", "聯合報系資料照片"),
        ("兩種單位都有人用（公斤／公頃）", None),
        ("他說：「照片是我的。」", None),
    ],
)
def test_photo_credits(caption: str, credit: str | None) -> None:
    """The credit that closes a caption, in brackets or bare."""
    assert bylines.photo_credit(caption) == credit


def test_two_reporters_without_a_mark() -> None:
    """Six characters after 記者 are two names; elsewhere they are one."""
    assert bylines.names("記者周子安林小雨／台北報導") == ("周子安", "林小雨")
    assert bylines.names("特派記者周子安／華盛頓報導") == ("周子安",)
    assert bylines.names("阿布都拉漢諾") == ("阿布都拉漢諾",)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("〔記者周子安、林小雨／台北報導〕", ["周子安", "林小雨"]),
        ("〔編譯周子安／綜合報導〕", ["周子安"]),
        ("〔即時新聞/綜合報導〕", []),
        ("記者周子安／新北即時報導", ["周子安"]),
        ("記者周子安／編譯", ["周子安"]),
        ("駐日特派員周子安／東京24日報導", ["周子安"]),
        ("國際中心／綜合外電報導", []),
    ],
)
def test_desk_bylines(line: str, authors: list[str]) -> None:
    """A line of its own, or in brackets glued to the first sentence."""
    alone = dump("圖書館月底搬遷　居民盼保留老樹", line, *PROSE)
    glued = cleaner.clean_text("\n\n".join(["圖書館月底搬遷　居民盼保留老樹", line + PROSE[0], *PROSE[1:]])) if line[0] == "〔" else alone

    for article in (alone, glued):
        assert article.authors == authors
        assert line not in article.text
        assert [entry.text for entry in article.removed if entry.kind == "byline"] == [line]


def test_credit_after_the_name() -> None:
    """周子安／核稿編輯 says what he did behind his name; 譯者：甲/核稿：乙 is read as before."""
    assert [fact.value for fact in facts.credits("周子安／核稿編輯")] == [("editor", "周子安")]
    assert [fact.value for fact in facts.credits("（譯者：周子安/核稿：林小雨）")] == [("translator", "周子安"), ("editor", "林小雨")]


def test_a_rule_that_may_read_a_dateline() -> None:
    """Groups that took no part in a match make no empty dateline."""
    match = re.match("(?P<agency>中央社)|(?P<authors>周子安)", "周子安")

    assert match is not None
    assert [fact.field for fact in facts.read(match, frozenset())] == ["authors"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("*以上資訊僅供參考，不構成投資建議", "disclaimer"),
        ("請繼續往下閱讀...", "advertisement"),
        ("我是廣告 請繼續往下閱讀", "advertisement"),
        ("[廣告]請繼續往下閱讀...", "advertisement"),
        ("※ 提醒您：禁止酒駕 飲酒過量有礙健康", "boilerplate"),
        ("自由電子報關心您︰自殺不能解決問題，勇敢求救並非弱者，社會處處有溫暖，一定能度過難關。", "boilerplate"),
        ("※ 珍愛生命，向毒品說 NO！毒品危害防制諮詢專線 0800-770-885", "boilerplate"),
        ("生命線協談專線：1995", "boilerplate"),
        ("安心專線:1925", "boilerplate"),
        ("●未滿18歲請勿飲酒", "boilerplate"),
    ],
)
def test_notices(line: str, kind: str) -> None:
    """Advertisements' marks, help lines and warnings that every paper sets under its news."""
    article = dump("圖書館月底搬遷　居民盼保留老樹", *PROSE, line)

    assert [(entry.kind, entry.text) for entry in article.removed] == [(kind, line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "警方提醒您：開車不喝酒，這句話他說了三十年。",
        "他撥打生命線：1995，電話那頭沉默了很久。",
        "老師說請繼續往下閱讀，全班卻闔上了書。",
        "記者周子安／林小雨兩人都不在現場，他說。",
        "喝酒不開車，開車不喝酒，他把這句話寫在車上。",
    ],
)
def test_the_storys_own_sentences(sentence: str) -> None:
    """The same words inside a sentence are the story's."""
    assert sentence in dump("圖書館月底搬遷　居民盼保留老樹", *PROSE[:3], sentence, *PROSE[3:]).text


def test_a_caption_printed_twice() -> None:
    """From the alt text and from under the picture: once a caption, once a duplicate; run together in one line, too."""
    article = dump(
        "圖書館月底搬遷　居民盼保留老樹",
        PROSE[0],
        "搬遷前的老圖書館\n搬遷前的老圖書館",
        PROSE[1],
        "新館。（記者周子安攝）新館。（記者周子安攝）",
        *PROSE[2:],
    )

    assert article.captions == ["搬遷前的老圖書館", "新館。（記者周子安攝）"]
    assert [(entry.kind, entry.text) for entry in article.removed] == [
        ("duplicate", "搬遷前的老圖書館"),
        ("duplicate", "新館。（記者周子安攝）"),
    ]


def test_a_caption_is_no_headline() -> None:
    """A dump that opens with the lead picture's caption has no headline; a headline printed twice is one."""
    opened = dump("圖書館的新大門，居民昨天先睹為快。（美聯社）", *PROSE)
    twice = dump("圖書館月底搬遷　居民盼保留老樹", "圖書館月底搬遷　居民盼保留老樹", *PROSE)

    assert (opened.title, opened.captions) == (None, ["圖書館的新大門，居民昨天先睹為快。（美聯社）"])
    assert (twice.title, twice.captions) == ("圖書館月底搬遷　居民盼保留老樹", [])


def test_what_stands_under_the_text_of_a_dump() -> None:
    """Keywords the text knows, and every headline after a label once the text is over."""
    article = dump(
        "圖書館月底搬遷　居民盼保留老樹",
        *PROSE,
        "圖書館 居民 市府預算",
        "延伸閱讀",
        "老樹病了　里長盼市府會診",
        "新館書架用回收木　木工說故事",
    )

    assert article.tags == ["圖書館", "居民", "市府預算"]
    assert [link.title for link in article.related] == ["老樹病了　里長盼市府會診", "新館書架用回收木　木工說故事"]
    assert article.blocks[-1].text == PROSE[-1]


def test_titles_printed_twice_below_the_text_are_links() -> None:
    """From a picture's alt text and from beside it; the day between two of them does not end the list."""
    article = dump(
        "圖書館月底搬遷　居民盼保留老樹",
        *PROSE,
        "推薦閱讀",
        "老樹病了　里長盼市府會診\n老樹病了　里長盼市府會診\n15:082020/04/11 生活",
        "新館書架用回收木　木工說故事\n新館書架用回收木　木工說故事\n19:402020/04/11 生活",
        "發表意見",
        "中時新聞網對留言系統使用者發布的文字、圖片或檔案保有片面修改或移除的權利。",
    )

    assert [link.title for link in article.related] == ["老樹病了　里長盼市府會診", "新館書架用回收木　木工說故事"]
    assert article.captions == []
    assert article.blocks[-1].text == PROSE[-1]


def test_a_teaser_of_another_article() -> None:
    """A headline whose text is cut short, and all after it; a paragraph that ends in dots under another stays."""
    article = dump(
        "圖書館月底搬遷　居民盼保留老樹",
        *PROSE,
        "房市寒風吹進門",
        "房市不振，新的一年續吹寒風，機構預估新屋成交面積將年減6....",
        "菜價也漲了",
    )
    own = dump(
        "圖書館月底搬遷　居民盼保留老樹",
        *PROSE,
        "他最後說，搬書的那天要是下起雨來，大家就只好把雨衣先讓給書穿了...",
        "館長點點頭，沒有說話。",
    )

    assert article.blocks[-1].text == PROSE[-1]
    assert {entry.kind for entry in article.removed} == {"carousel"}
    assert len(own.blocks) == len(PROSE) + 2


def test_flashes_above_the_headline() -> None:
    """Headlines of other articles under 快訊; the last one is this article's only if the text is of the same matter."""
    own = dump("快訊", "颱風轉向　離島船班恢復", "圖書館月底搬遷　居民盼保留老樹", "記者周子安／台北報導", *PROSE)
    none = dump("快訊", "颱風轉向　離島船班恢復", "記者周子安／台北報導", *PROSE)

    assert own.title == "圖書館月底搬遷　居民盼保留老樹"
    assert [entry.text for entry in own.removed if entry.kind == "navigation"] == ["快訊", "颱風轉向　離島船班恢復"]
    assert none.title is None
    assert none.text == own.text


def test_a_picture_in_a_list_of_links_is_no_link() -> None:
    """Each entry of a list of other articles is its title, not its thumbnail."""
    page = "".join(f"<p>{text}</p>" for text in PROSE)
    listed = (
        '<div class="moreArticle"><a href="https://www.cna.com.tw/1"><img src="https://imgcdn.cna.com.tw/1.jpg"><p>老樹病了</p></a></div>'
    )
    article = cleaner.clean_text(page + listed, source="cna")

    assert [(link.title, link.url) for link in article.related] == [("老樹病了", "https://www.cna.com.tw/1")]
    assert article.images == []


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("https://money.udn.com/money/story/5648/1?from=edn_newestlist_rank", "https://money.udn.com/money/story/5648/1"),
        ("https://www.chinatimes.com/realtimenews/1-2?chdtv", "https://www.chinatimes.com/realtimenews/1-2"),
        ("https://example.com/route?from=taipei", "https://example.com/route?from=taipei"),
    ],
)
def test_trackers_of_the_house(written: str, clean: str) -> None:
    """``from`` is a tracker only where it names a list of the house."""
    assert addresses.canonical(written) == clean


def test_a_papers_picture_proxy() -> None:
    """The picture's own address stands in the proxy's query."""
    proxied = "https://pgw.udn.com.tw/gw/photo.php?u=https://uc.udn.com.tw/photo/2019/03/19/1/1.jpg&x=0&y=0&exp=3600"

    assert addresses.unwrapped(proxied) == "https://uc.udn.com.tw/photo/2019/03/19/1/1.jpg"


def test_a_section_read_off_a_breadcrumb() -> None:
    """The named group ``section`` of a rule gives the record's section."""
    page = "\n\n".join(["首頁 > 生活", "圖書館月底搬遷　居民盼保留老樹", "2025/12/08 23:30 記者周子安／台北報導", *PROSE])
    article = cleaner.clean_text(page, source="ltn")

    assert (article.section, article.title, article.authors) == ("生活", "圖書館月底搬遷　居民盼保留老樹", ["周子安"])


def test_a_crawlers_day_with_nothing_behind_it() -> None:
    """The day stands although only a wide blank follows it on its line."""
    article = cleaner.clean_text(" date 2025-12-06 \u3000\n圖書館月底搬遷　居民盼保留老樹\n\n" + "\n\n".join(PROSE))

    assert (article.published, article.title) == ("2025-12-06", "圖書館月底搬遷　居民盼保留老樹")
