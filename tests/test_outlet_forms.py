"""Forms that several outlets print, and what outlets may say of themselves: one test a form."""

from __future__ import annotations

import re

import pytest

import cleaner
from cleaner.adapter import Layout, Outlet, from_line, line, regex
from cleaner.document import Fact, Labelled, Link, Piece, PieceKind, Role, part_of
from cleaner.labelling import noise
from cleaner.labelling.captions import captions
from cleaner.labelling.headline import cut_outlet_name
from cleaner.labelling.passes import label as label_pieces
from cleaner.labelling.related import lone_links
from cleaner.labelling.repeats import printed_twice
from cleaner.outlets.choose import Choice
from cleaner.outlets.registry import Registry
from cleaner.pieces.cut import cut
from cleaner.reading.carriers import textdump
from cleaner.reading.recognise import recognise
from cleaner.words import bylines


def _doors(*hosts: str) -> Registry:
    outlet = type("Paper", (Outlet,), {"id": "paper", "name": "Paper", "hosts": hosts, "__module__": "somewhere"})()
    return Registry([outlet])


def test_an_outlet_may_own_one_folder_of_a_host() -> None:
    """Only addresses below that folder are its own, on subdomains too."""
    registry = _doors("example.com/zh")

    assert registry.of_address("https://www.example.com/zh/simp/1") is not None
    assert registry.of_address("https://m.example.com/zh?page=2") is not None
    assert registry.of_address("https://www.example.com/news/zh/1") is None
    assert registry.of_address("https://www.example.com/") is None


@pytest.mark.parametrize("opening", ["", "# A headline\n\n"], ids=["fragment", "markdown"])
def test_a_time_element_tells_the_day_that_its_words_do_not(opening: str) -> None:
    """A page that prints 13 minutes ago holds the day in an attribute; a mirror keeps it."""
    article = cleaner.clean_text(
        f'{opening}<div><time datetime="2020-10-10">13 分鐘前</time><p>市政府宣布，新的渡輪航線下月開通。</p></div>'
    )

    assert article.published == "2020-10-10"


def test_a_credit_on_a_line_of_its_own_goes_to_its_picture() -> None:
    """The BBC prints the credit between a picture and its caption."""
    picture = Labelled(Piece(index=0, kind="image", text="", url="https://example.com/1.jpg"), "", Role.IMAGE, "picture")
    credit = Labelled(
        Piece(index=1, kind="paragraph", text="Source: Reuters"), "Source: Reuters", Role.CREDIT, "x", facts=(Fact("photo", "Reuters"),)
    )
    caption = Labelled(Piece(index=2, kind="caption", text="A ferry."), "A ferry.")

    first, *_ = captions([picture, credit, caption])

    assert {fact.field: fact.value for fact in first.facts} == {"credit": "Reuters", "caption": "A ferry."}


HOTLINES = [
    "【情緒支援熱線】",
    "生命熱線：2382 0000",
    "撒瑪利亞會（多種語言）：2896 0000",
    "「情緒通」精神健康支援熱線：18111",
    "求助熱線︰",
]
ABOUT_HOTLINES = ["熱線", "市民可致電社署熱線：2343 2255查詢。", "查詢熱線：2345 6789", "他說，防止自殺會：2389 2222的電話整晚打不通。"]


def _ledgered(text: str) -> bool:
    prose = ["市政府宣布，新的渡輪航線下月開通，首周免費。", "議員林靜宜說，街坊等了十年。"]
    article = cleaner.clean_text("\n\n".join([*prose, text, "他補充說，詳情稍後公布。"]))
    return any(entry.rule.startswith("hotline") for entry in article.removed)


def test_hotlines_under_an_article() -> None:
    """A label and a list of numbers is no part of the story; a sentence that gives a number is."""
    assert [text for text in HOTLINES if not _ledgered(text)] == []
    assert [text for text in ABOUT_HOTLINES if _ledgered(text)] == []


def test_a_lone_link_is_a_teaser() -> None:
    """A paragraph that is nothing but a link to an article of the house; not one among words, nor one elsewhere.

    In a list of such links one whose address is mistyped is one, too; a label that a link holds is none of its title.
    """
    house = re.compile(r"example\.com/news/\d+")
    here, typo = "https://example.com/news/1", "https://fe-0910"

    def part(url: str, loose: str = "", kind: PieceKind = "paragraph", title: str = "渡輪重開") -> Labelled:
        return Labelled(Piece(index=0, kind=kind, text=title + loose, links=(Link(title, url),), loose=loose), title + loose)

    def roles(*parts: Labelled) -> list[str | None]:
        return [new.role and str(new.role) for new in lone_links(list(parts), house)]

    assert roles(part(here)) == ["related"]
    assert roles(part(here, "，記者報道"), part("https://example.org/1")) == [None, None]
    assert roles(part(typo, kind="list_item"), part(here, kind="list_item")) == ["related", "related"]
    assert roles(part(typo), part(here)) == [None, "related"]
    assert roles(part(here, title="延伸閱讀: 渡輪重開")) == ["related-label", "related"]


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("渡輪重開 街坊雀躍｜Paper", "渡輪重開 街坊雀躍"),
        ("渡輪重開 街坊雀躍︱Paper圖輯", "渡輪重開 街坊雀躍"),
        ("渡輪重開 街坊雀躍 | 社會新聞 | Paper", "渡輪重開 街坊雀躍"),
        ("離島渡輪｜碼頭重開 街坊雀躍稱等了整整十年｜Paper", "離島渡輪｜碼頭重開 街坊雀躍稱等了整整十年"),
        ("離島渡輪 碼頭重開｜有片｜Paper", "離島渡輪 碼頭重開｜有片"),
        ("離島渡輪 - 碼頭重開", None),
    ],
)
def test_the_outlet_name_behind_a_headline(title: str, headline: str | None) -> None:
    """The name goes, with a section beside it; the parts of a headline stay."""
    cut = cut_outlet_name(title, frozenset({"Paper"}))

    assert (cut[0] if cut else None) == headline


def test_a_caption_printed_twice_in_a_row() -> None:
    """From the alt text and from under the picture; a line printed once says nothing."""
    lines = ["渡輪泊在碼頭", "渡輪泊在碼頭", "議員說，街坊等了十年。"]
    parts = [Labelled(Piece(index=n, kind="line", text=line), line) for n, line in enumerate(lines)]

    assert [part.role for part in printed_twice(parts)] == [Role.CAPTION, None, None]


@pytest.mark.parametrize("credit", ["資料圖片", "網上圖片", "視頻截圖", "政府新聞處", "中通社", "CGTN"])
def test_where_a_picture_is_from_is_no_person(credit: str) -> None:
    """圖：資料圖片 names nobody; 圖：林靜宜 does."""
    assert bylines.names(credit) == ()
    assert bylines.names("林靜宜") == ("林靜宜",)


def test_the_dateline_of_a_house() -> None:
    """【明報專訊】 opens a story of 明報; other words in such brackets are the story's."""
    told = cleaner.clean_text("<p>【離島日報專訊】政府昨日宣布，新渡輪航線下月開通。</p><p>【渡輪專線】街坊歡迎新安排，稱等了十年。</p>")

    assert told.dateline is not None
    assert told.dateline.agency == "離島日報"
    assert [block.text[:4] for block in told.blocks] == ["政府昨日", "【渡輪專"]


def test_a_label_before_a_caption() -> None:
    """What follows the label, in its piece or in the next, is the caption."""
    label = Labelled(Piece(index=0, kind="line", text="Image caption"), "Image caption", Role.BOILERPLATE, "caption-label")
    after = [Labelled(Piece(index=n, kind="line", text=text), text) for n, text in enumerate(["渡輪泊在碼頭", "議員說，街坊等了十年。"], 1)]

    assert [part.role for part in captions([label, *after])] == [Role.BOILERPLATE, Role.CAPTION, None]


def test_a_region_that_does_not_close_in_time_is_none() -> None:
    """A rule from one line to another says nothing where the second does not come."""
    rule = from_line("post", "boilerplate", regex("post begins"), until=regex("post ends"), within=3)

    def body(*lines: str) -> list[str]:
        outlet = type("Paper", (Outlet,), {"id": "paper", "name": "Paper", "rules": (rule,), "dump_headline": "never"})()
        document = textdump.open_text("\n\n".join(["渡輪新航線下月開通，首周免費。", *lines]))
        parts = label_pieces([part_of(piece) for piece in textdump.cut(document.lines)], document, Choice(outlet, ()), outlet, ())
        return [part.text for part in parts if part.role is Role.BODY]

    assert body("post begins", "我們來了。", "post ends", "街坊歡迎。") == ["渡輪新航線下月開通，首周免費。", "post ends", "街坊歡迎。"]
    assert body("post begins", "街坊歡迎。") == ["渡輪新航線下月開通，首周免費。", "post begins", "街坊歡迎。"]


@pytest.mark.parametrize(
    ("caption", "credit"), [("渡輪。Photo: Reuters", "Reuters"), ("他用Photo應用程式拍下渡輪", None), ("GettyImages 的照片", None)]
)
def test_a_label_of_a_credit_needs_its_colon(caption: str, credit: str | None) -> None:
    """A sentence that names an app or an agency is no caption."""
    assert bylines.photo_credit(caption) == credit


def test_a_heading_below_a_related_title_stays() -> None:
    """Where no blank line parts the lines of a dump, what stands right above prose is a heading."""
    prose = "案情指，被告在天橋上撕去海報，其後離開現場。"
    article = cleaner.clean_text(
        "\n".join(["被告承認刑事毀壞罪，押後判刑。", "周一報道：", "渡輪案｜辯方指證據不足", "案情：被告認貪玩", prose])
    )

    assert [link.title for link in article.related] == ["渡輪案｜辯方指證據不足"]
    assert [block.text for block in article.blocks][1:] == ["案情：被告認貪玩", prose]


def test_an_outlets_name_above_a_headline_is_none() -> None:
    """A dump that opens with the paper's name has its headline in the next line."""

    class Paper(Outlet):
        """A paper."""

        id = "paper"
        name = "渡輪日報"

    document = textdump.open_text("渡輪日報\n\n離島渡輪重開\n\n渡輪今日重開，首周免費。\n")
    parts = label_pieces([part_of(piece) for piece in textdump.cut(document.lines)], document, Choice(Paper(), ()), Paper(), ())

    assert [part.role for part in parts] == [Role.BOILERPLATE, Role.TITLE, Role.BODY]


@pytest.mark.parametrize("label", ["更多相關內容", "其他相關新聞：", "相關文章"])
def test_labels_of_related_articles(label: str) -> None:
    """What stands above the titles of other articles."""
    assert noise.RELATED_LABEL.match(label)
    assert not noise.RELATED_LABEL.match(f"{label}將於下周公布")


def test_a_line_of_the_opening_is_none_amid_the_text() -> None:
    """港聞 above the headline is the section; below a paragraph it heads what follows."""
    article = cleaner.clean_text(
        "港聞\n\n離島渡輪重開\n\n渡輪今日重開，首周免費。\n\n國際\n\n外國的渡輪也在下月重開，票價不變。\n", source="mingpao"
    )

    assert (article.section, article.title) == ("港聞", "離島渡輪重開")
    assert [block.text for block in article.blocks] == ["渡輪今日重開，首周免費。", "國際", "外國的渡輪也在下月重開，票價不變。"]


def test_a_signature_stands_under_a_column() -> None:
    """A bold name over what he is says who wrote it; between paragraphs of a longer text it is the text's."""
    prose = [f"<p>第{number}段說的是渡輪重開之後的安排，街坊都表示歡迎。</p>" for number in range(1, 9)]
    signed = cleaner.clean_text("".join([*prose, "<p><b>林靜宜<br>航運研究員</b></p>"]))
    amid = cleaner.clean_text("".join([*prose[:2], "<p><b>林靜宜<br>航運研究員</b></p>", *prose[2:]]))

    assert (signed.authors, amid.authors) == (["林靜宜"], [])
    assert "林靜宜\n航運研究員" in amid.text


def test_the_crawlers_date_hides_no_outlet() -> None:
    """A house's mark that opens a dump betrays its outlet, also behind the crawler's date on the same line."""
    text = "【橙訊】港口的渡輪停航三天。居民說，他們只能繞路。\n\n市長說，下週會恢復。\n"
    assert [cleaner.clean_bytes((mark + text).encode()).source for mark in ("", " date 2025-12-09 ")] == ["orangenews", "orangenews"]


@pytest.mark.parametrize("dateline", ["（德國之聲中文網）", "（中央社台北15日電）", "（星島日報報道）", "【明報專訊】"])
def test_a_dateline_alone_proves_no_outlet(dateline: str) -> None:
    """Agency copy stands in many papers; the dateline is read all the same."""
    article = cleaner.clean_text(f"{dateline}港口的渡輪停航三天。居民說，他們只能繞路。\n\n市長說，下週會恢復。\n")
    assert (article.source, article.dateline is not None) == (None, True)


def test_the_day_of_a_page_picks_the_layout() -> None:
    """Where the landmarks of two designs stand in it; where no day is told, the first in the file."""
    old, new = Layout("2012", ("div.old",)), Layout("2022", ("div.new",))
    outlet = type("Two", (Outlet,), {"id": "two", "name": "Two", "layouts": (new, old)})()
    page = (
        '<!DOCTYPE html><html><head><title>Ferry</title>{}</head><body><div class="old"><p>The old box.</p></div>'
        '<div class="new"><p>The new box.</p></div></body></html>'
    )
    dated = '<meta property="article:published_time" content="{}-05-02">'
    wanted = {"2015": "2012", "2023": "2022", "2005": "2022"}

    for year, layout in wanted.items():
        found = cut(recognise(page.format(dated.format(year))), outlet)
        assert found is not None
        assert (found.layout and found.layout.name) == layout
    bare = cut(recognise(page.format("")), outlet)
    assert bare is not None
    assert bare.layout is new


def _facts(outlet: Outlet, text: str) -> dict[str, object]:
    document = textdump.open_text(f"渡輪重開 街坊雀躍\n\n{text}\n\n渡輪今日重開，首周免費。\n")
    parts = label_pieces([part_of(piece) for piece in textdump.cut(document.lines)], document, Choice(outlet, ()), outlet, ())
    return {fact.field: fact.value for part in parts for fact in part.facts}


def test_a_field_may_stand_in_several_forms_of_a_rule() -> None:
    """Whichever form matches gives the fact."""
    rule = line("time-line", "date-line", "刊出:{published} [修訂:{updated}]", "修訂:{updated}")
    outlet = type("Paper", (Outlet,), {"id": "paper", "name": "Paper", "hosts": ("example.com",), "rules": (rule,)})()

    assert Registry([outlet]).by_id["paper"] is outlet
    assert _facts(outlet, "刊出：2026-03-10 修訂：2026-03-11") == {"published": "2026-03-10", "updated": "2026-03-11"}
    assert _facts(outlet, "修訂：2026-03-11") == {"updated": "2026-03-11"}


def test_a_day_told_by_its_age() -> None:
    """3日前 is a day, counted from the crawl; 3小時前 may be either of two."""
    rule = line("age", "date-line", "{number:1-2}小時前", "{ago}")
    outlet = type("Paper", (Outlet,), {"id": "paper", "name": "Paper", "rules": (rule,)})()

    assert _facts(outlet, "3日前") == {"published": "3日前"}
    assert _facts(outlet, "3小時前") == {}


@pytest.mark.parametrize("told", ["3-1", "12.5", "3月10日", "5月1日 新規施行"])
@pytest.mark.parametrize("source", [outlet.id for outlet in cleaner.known_outlets()])
def test_a_score_and_a_day_without_a_year_are_no_date_line(source: str, told: str) -> None:
    """Between paragraphs they are a heading or a figure of the text, whosever article it is."""
    prose = "渡輪公司昨日宣布調整班次，並且增加了三班夜間的渡輪服務，居民表示歡迎。"
    article = cleaner.clean_text(
        f"碼頭的工程進度\n\n2026-03-10 08:36\n\n{prose}\n\n{told}\n\n碼頭的工程仍在進行，預計明年完成。", source=source
    )

    assert told in [block.text for block in article.blocks]


def test_a_headline_that_begins_with_a_day_is_no_line_of_time_and_source() -> None:
    """Sina prints 2026年03月10日 08:36 and the source in one line above the text."""
    text = "{}\n\n渡輪公司昨日宣布調整班次，並且增加了三班夜間的渡輪服務，居民表示歡迎。\n\n碼頭的工程仍在進行，預計明年完成。"

    assert cleaner.clean_text(text.format("5月1日 新规施行"), source="sina-finance").title == "5月1日 新规施行"
    assert cleaner.clean_text(text.format("2026年03月10日 08:36 海湾日报"), source="sina-finance").syndicated_from == "海湾日报"


def test_a_slash_and_a_bracket_are_no_closing_line_without_an_agency() -> None:
    """The desk's last line names writers, then whom they read: 王凡/苗子（美聯社、法新社）."""
    text = "碼頭的工程進度\n\n渡輪公司昨日宣布調整班次，並且增加了三班夜間的渡輪服務。\n\n{}"
    heading = cleaner.clean_text(text.format("買方/賣方（最新圖解）\n\n居民說這是好消息。"), source="dw")
    closing = cleaner.clean_text(text.format("王小凡/苗子（美聯社、法新社）"), source="dw")

    assert "買方/賣方（最新圖解）" in [block.text for block in heading.blocks]
    assert (heading.authors, closing.authors, closing.agencies) == ([], ["王小凡", "苗子"], ["美聯社", "法新社"])
