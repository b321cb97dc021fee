"""Reading small print: dates, names, datelines, credits, addresses, languages, white space."""

from __future__ import annotations

import time

import pytest

import cleaner
from cleaner.labelling import facts
from cleaner.words import addresses, bylines, dates, language, text

HK = "Asia/Hong_Kong"


@pytest.mark.parametrize(
    ("raw", "zone", "iso"),
    [
        ("2025-02-13T04:12:14.526Z", HK, "2025-02-13T04:12:14.526Z"),
        ("2023-03-21T21:32:00.000Z", None, "2023-03-21T21:32:00Z"),
        ("2025-02-13T02:11:12+0800", None, "2025-02-13T02:11:12+08:00"),
        ("08:36 2026-03-10 HKT", None, "2026-03-10T08:36:00+08:00"),
        ("2025-02-13 02:11:12", HK, "2025-02-13T02:11:12+08:00"),
        ("2025-02-13 02:11:12", None, "2025-02-13"),
        ("2025-07-01 12:00", "Europe/Berlin", "2025-07-01T12:00:00+02:00"),
        ("2025-01-01 12:00", "Europe/Berlin", "2025-01-01T12:00:00+01:00"),
        ("2022/2/28 09:29", "Asia/Taipei", "2022-02-28T09:29:00+08:00"),
        ("2025年8月15日 下午3時05分", HK, "2025-08-15T15:05:00+08:00"),
        ("2025年8月15日", HK, "2025-08-15"),
        ("民國114年8月15日", None, "2025-08-15"),
        ("Tue, 04 Mar 2025 05:06:07 +0800", None, "2025-03-04T05:06:07+08:00"),
        ("March 4, 2025", None, "2025-03-04"),
        ("4. März 2025", None, "2025-03-04"),
        ("13.09.2019", None, "2019-09-13"),
        ("13/10/2020 - 06:20", "Europe/Paris", "2020-10-13T06:20:00+02:00"),
        ("10/12/2020 3:04:05 PM", None, None),
        ("10/13/2020", None, "2020-10-13"),
        ("20250304", None, "2025-03-04"),
        ("1739420223000", None, "2025-02-13T04:17:03Z"),
        ("1739420223", None, "2025-02-13T04:17:03Z"),
        ("2025-02-31", None, None),
        ("2025-13-01", None, None),
        ("17小時前", HK, None),
        ("no date at all", HK, None),
        ("", HK, None),
        ("99:99 2025-01-01", HK, "2025-01-01"),
    ],
)
def test_dates(raw: str, zone: str | None, iso: str | None) -> None:
    """A day or an instant at the precision known, and nothing invented."""
    stamp = dates.read(raw, zone)

    assert (stamp.iso if stamp else None) == iso
    assert stamp is None or stamp.assumed_zone == (
        zone is not None and "T" in (iso or "") and not any(mark in raw for mark in ("Z", "HKT", "+"))
    )


@pytest.mark.parametrize(
    ("raw", "base", "iso"),
    [
        ("2/28 10:38", dates.Base("2022-02-28", later=True), "2022-02-28T10:38:00+08:00"),
        ("1/2 10:38", dates.Base("2022-12-30", later=True), "2023-01-02T10:38:00+08:00"),
        ("21:22", dates.Base("2022-12-30", later=True), "2022-12-30T21:22:00+08:00"),
        ("12月30日 10:38", dates.Base("2023-01-02", later=False), "2022-12-30T10:38:00+08:00"),
        ("2日前", dates.Base("2023-01-01", later=False), "2022-12-30"),
    ],
)
def test_days_without_a_year(raw: str, base: dates.Base, iso: str) -> None:
    """An update follows what it updates; a crawl follows what it crawls."""
    stamp = dates.read(raw, HK, base)

    assert stamp is not None
    assert stamp.iso == iso


def test_the_day_of_the_crawl_serves() -> None:
    """A column that says only ``2日前`` is dated from the crawl's day, and not at all without one."""
    page = "標題在這裡寫了\n\nKellyChu\n2日前\n\n" + "這是專欄的第一段，說了一些生活上的事情。\n\n" * 3

    assert cleaner.clean_text(page, source="stheadline").published is None
    assert cleaner.clean_text(page, source="stheadline", crawled="2026-01-31").published == "2026-01-29"


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("撰文：馬耀文 鄭嘉惠", ("馬耀文", "鄭嘉惠")),
        ("  文山（摘编）", ("文山",)),
        ("李鱼 综合报导", ("李鱼",)),
        ("安静 摘译", ("安静",)),
        ("William  Yang", ("William Yang",)),
        ("林 大同", ("林大同",)),
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("記者王小明／台北報導", ("王小明",)),
        ("记者林一诺华盛顿报道", ("林一诺",)),
        ("本报记者 杨 迅 王小明", ("杨迅", "王小明")),
        ("特約記者林一諾的採訪報道", ("林一諾",)),
        ("記者 林一諾、何川  台北報導", ("林一諾", "何川")),
        ("邹宗翰/杨威廉", ("邹宗翰", "杨威廉")),
        ("德国之声 中文网", ()),
        ("01周報", ()),
        ("中央社", ()),
        ("Reuters", ()),
        ("admin", ()),
        ("", ()),
    ],
)
def test_names(printed: str, people: tuple[str, ...]) -> None:
    """Persons only: no outlets, agencies or desks."""
    assert bylines.names(printed, frozenset({"德国之声"})) == people


@pytest.mark.parametrize(
    ("run", "people", "place"),
    [
        ("邱俊欽桃園", ("邱俊欽",), "桃園"),
        ("葉素萍、賴于榛台北", ("葉素萍", "賴于榛"), "台北"),
        ("陳韻聿倫敦", ("陳韻聿",), "倫敦"),
        ("盧太城台東縣", ("盧太城",), "台東縣"),
        ("林克倫斯里巴加灣", ("林克倫",), "斯里巴加灣"),
    ],
)
def test_reporters_and_place(run: str, people: tuple[str, ...], place: str) -> None:
    """CNA prints them without a mark between."""
    assert bylines.split_reporters(run) == (people, place)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("克宮指今次是美方主動提出。美聯社", "美聯社"),
        ("俄烏戰爭持續將近3年。（路透社）", "路透社"),
        ("總統（右）在白宮舉行發布會（Reuters）", "Reuters"),
        ("消防員到場。楊偉亨攝", "楊偉亨攝"),
        ("現場（資料圖片/黃學潤攝）", "資料圖片/黃學潤攝"),
        ("工程师在研发。 本报记者 杨 迅摄", "本报记者 杨 迅摄"),
        ("他說，這是一名記者拍攝", None),
        ("網上片段（Threads@c_k.720）", "Threads@c_k.720"),
        ("重新開張的郵局圖片來源: Jan Muster/DW", "Jan Muster/DW"),
        ("▲男子被送往醫院。（圖／翻攝畫面）", "翻攝畫面"),
        ("新車亮相(圖/翻攝自某某IG)", "翻攝自某某IG"),
        ("車門開關。（Source：A. Someone, Public domain, via Wikimedia Commons）", "A. Someone, Public domain, via Wikimedia Commons"),
        ("市長到場（聯合／記者王大明攝影）", "聯合／記者王大明攝影"),
        ("全案仍在調查。（王大明／台北報導）", None),
        ("郵局重開圖片來源Jan Muster", "Jan Muster"),
        ("牌上寫着圖片來源眾多，歡迎拍照。", None),
        ("美國總統特朗普（Donald Trump）。", None),
        ("澤倫斯基表示將繼續談判。", None),
        ("杜伊斯贝格的集装箱码头资料图片", None),
        ("", None),
    ],
)
def test_photo_credits(caption: str, credit: str | None) -> None:
    """A credit closes a caption, in brackets or after its full stop; a gloss in brackets is none."""
    assert bylines.photo_credit(caption) == credit


@pytest.mark.parametrize(
    ("printed", "pairs"),
    [
        ("（譯者：陳彥鈞/核稿：張佑之）", [("translator", "陳彥鈞"), ("editor", "張佑之")]),
        ("责编：许言 网编：方砚", [("editor", "许言"), ("editor", "方砚")]),
        ("责编 许言 何川  网编 方砚", [("editor", "许言"), ("editor", "何川"), ("editor", "方砚")]),
        ("编辑｜许言", [("editor", "许言")]),
        ("（实习编译：许言/核稿：方砚）", [("intern", "许言"), ("editor", "方砚")]),
    ],
)
def test_credits(printed: str, pairs: list[tuple[str, str]]) -> None:
    """A colon, a bar or a blank parts the label from its name."""
    assert [fact.value for fact in facts.credits(printed)] == pairs


@pytest.mark.parametrize(
    ("lines", "origin"),
    [
        (("来源：晨星周刊", "市府宣布新桥通车。", "市民说方便多了。"), "晨星周刊"),
        (("市府宣布新桥通车。", "<img src='https://a.example/b.png'>", "来源：晨星周刊", "市民说方便多了。"), None),
        (("市府宣布新桥通车。", "市民说方便多了。", "（文章来源：晨星周刊）"), "晨星周刊"),
        (("一句够长的话在这里说完。",) * 3 + ("来源：晨星周刊",) + ("另一句够长的话也说完了。",) * 3, None),
    ],
)
def test_source_of_a_reprint(lines: tuple[str, ...], origin: str | None) -> None:
    """Above or below the text it tells of a reprint; amid it, under a chart, it is a credit and no more."""
    article = cleaner.clean_text("<html><body>" + "".join(f"<p>{line}</p>" for line in lines) + "</body></html>", source="hk01")

    assert article.syndicated_from == origin
    assert [entry.kind for entry in article.removed] == ["credit"]


def test_agencies_of_a_closing_line() -> None:
    """《》 and 等 are dropped; 綜合報導 names nobody."""
    assert bylines.agencies("（美聯社、法新社、《衛報》等）") == ("美聯社", "法新社", "衛報")
    assert bylines.agencies("（綜合報導）") == ()


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://a.example/x?utm_source=b&id=1&fbclid=c#top", "https://a.example/x?id=1"),
        ("https://a.example/x?maca=zh-rss", "https://a.example/x"),
        ("https://a.example/中文/路徑", "https://a.example/中文/路徑"),
        ("https://a.example/#!/route", "https://a.example/#!/route"),
    ],
)
def test_trackers_go(url: str, clean: str) -> None:
    """Trackers are taken off, everything else stays as written."""
    assert addresses.canonical(url) == clean


def test_proxies_are_unwrapped() -> None:
    """The picture's own address, with a scheme."""
    assert addresses.unwrapped("https://images.weserv.nl/?url=static.dw.com/image/1.jpg") == "https://static.dw.com/image/1.jpg"
    assert addresses.unwrapped("//i0.wp.com/a.example/b.jpg?w=300") == "https://a.example/b.jpg"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("這個國家的經濟情況正在好轉，政府說會繼續努力。", "zh-Hant"),
        ("这个国家的经济情况正在好转，政府说会继续努力。", "zh-Hans"),
        ("新しい図書館が開館した。ひらがなとカタカナ。", "ja"),
        ("서울시는 새로운 도서관을 열었다고 밝혔다.", "ko"),
        ("The council met on Tuesday.", None),
        ("", None),
    ],
)
def test_languages(words: str, code: str | None) -> None:
    """Scripts are told, languages that share one are not."""
    assert language.of_text(words) == code


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("　　段落開頭　結尾　", "段落開頭　結尾"),
        ("漢\n  字", "漢字"),
        ("Latin\nwords", "Latin words"),
        ("漢\nword", "漢 word"),
        ("一　二", "一　二"),
        ("一　　二", "一 二"),
        ("a\u00a0\u00a0b", "a b"),
        ("說：\n「話」", "說：「話」"),
        ("x\x00y", "x\ny"),
        ("x \x00 \x00 y", "x\n\ny"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("\x07bell", "bell"),
    ],
)
def test_white_space(raw: str, tidy: str) -> None:
    """The contract's rules for blanks, U+3000, source lines and control characters."""
    assert text.tidy(raw) == tidy


@pytest.mark.parametrize(
    "words",
    [
        "#甲，，，，，，，，，，，，" * 9 + "完 了。",
        "[" * 30_000,
        "![a](" * 6_000,
        "短行甲\n" * 6_000 + "一句完整的話。",
        "字" * 60_000,
        "<b>" * 8_000 + "字",
    ],
    ids=["hashtags", "brackets", "pictures", "short lines", "one line", "nesting"],
)
def test_long_and_odd_input_comes_back(words: str) -> None:
    """Shapes that once took minutes (a safety limit of seconds, not a measure)."""
    start = time.process_time()

    cleaner.clean_text(words)

    assert time.process_time() - start < 20


def test_hands_that_the_record_does_not_tell_end_the_names_before() -> None:
    """编辑 许言 校审 方砚 监制 林诺 names two editors; who produced it is not told."""
    found = [fact.value for fact in facts.credits("编辑 许言 校审 方砚 监制 林诺")]

    assert found == [("editor", "许言"), ("editor", "方砚")]


def test_the_headline_is_no_keyword() -> None:
    """Some pages give their headline for a keyword."""
    head = '<meta property="og:title" content="新桥今日正式通车市民说方便多了"><meta name="keywords" content="新桥今日正式通车市民说方便多了,新桥">'
    article = cleaner.clean_text(f"<html><head>{head}</head><body><p>市府宣布新桥通车，市民说方便多了。</p></body></html>")

    assert article.tags == ["新桥"]
