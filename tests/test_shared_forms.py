"""Forms of small print that several outlets share: captions with arrows, desks, keywords in a line."""

from __future__ import annotations

import pytest

import cleaner

PROSE = "市府今天說明這項工程的進度，預計明年春天完工，屆時居民往返兩岸會更方便。"


def test_an_arrow_above_further_lines() -> None:
    """Lines that follow a caption in one paragraph are text."""
    article = cleaner.clean_text(f"<p>{PROSE}</p><p>▲新橋的橋墩已經完成<br>{PROSE}</p>")

    assert article.captions == []


def _dump(line: str, source: str | None = None) -> cleaner.CleanArticle:
    return cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n{PROSE}\n\n{line}\n\n{PROSE}\n", source=source)


@pytest.mark.parametrize("line", ["▲新橋的橋墩已經完成", "▼ 「彩虹橋」夜景示意", "▲▼工人在橋上施工（圖／市府提供）"])
def test_arrows_point_from_captions(line: str) -> None:
    """A line that an arrow opens is a caption."""
    assert _dump(line).captions == [line]


@pytest.mark.parametrize("line", ["▲5.2%是今年的漲幅，比去年多", "▼點我看更多新聞", "▼延伸閱讀▼"])
def test_arrows_that_point_elsewhere(line: str) -> None:
    """A rise, a pointer and a label are no captions."""
    assert _dump(line).captions == []


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("社會中心／綜合報導", []),
        ("政治中心/台北報導", []),
        ("財經中心／程小邦報導", ["程小邦"]),
        ("生活中心／王大明、李小華報導", ["王大明", "李小華"]),
        ("財經中心／王大明、李小華 台北報導", ["王大明", "李小華"]),
        ("國際新聞中心／實習記者林一心綜合報導", ["林一心"]),
    ],
)
def test_desks(line: str, authors: list[str]) -> None:
    """A desk's line is a byline, with or without persons."""
    article = cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n{line}\n\n{PROSE}\n\n{PROSE}\n")

    assert article.authors == authors
    assert [entry.text for entry in article.removed if entry.kind == "byline"] == [line]


@pytest.mark.parametrize(
    ("opening", "authors"),
    [
        ("財經中心／程小邦報導", ["程小邦"]),
        ("政治中心／綜合報導", []),
        ("記者王大明、李小華／台北報導", ["王大明", "李小華"]),
        ("〔財經頻道／綜合報導〕", []),
    ],
)
def test_desks_glued_to_the_text(opening: str, authors: list[str]) -> None:
    """Crawlers that lose the first line's end glue it to the text."""
    article = cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n{opening}{PROSE}\n\n{PROSE}\n")

    assert article.authors == authors
    assert article.text == f"{PROSE}\n\n{PROSE}"


@pytest.mark.parametrize(
    ("closing", "authors"),
    [
        ("（陳小瑞報導）", ["陳小瑞"]),
        ("(王大明、李小華/台北報導)", ["王大明", "李小華"]),
        ("（財經中心／綜合報導）", []),
        ("（綜合報導）", []),
    ],
)
def test_reporters_who_close(closing: str, authors: list[str]) -> None:
    """A reporter in brackets behind the last sentence."""
    article = cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n{PROSE}\n\n{PROSE}{closing}\n")

    assert article.authors == authors
    assert article.text.endswith(PROSE)


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("關鍵字: 新橋 , Bridge Works , 市府", ["新橋", "Bridge Works", "市府"]),
        ("標籤：新橋 市府", ["新橋", "市府"]),
        ("相關字詞﹕新橋、市府", ["新橋", "市府"]),
        ("關鍵詞：#新橋 #市府、#Bridge", ["新橋", "市府", "Bridge"]),
    ],
)
def test_keywords_in_a_line(line: str, tags: list[str]) -> None:
    """A label and the words after it are keywords, its mark a ledger piece."""
    article = cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n{PROSE}\n\n{PROSE}\n\n{line}\n")

    assert article.tags == tags
    assert [entry.kind for entry in article.removed if entry.text.startswith(line[:3])] == ["tag-label"]
    assert article.text == f"{PROSE}\n\n{PROSE}"


def test_the_post_before_a_name() -> None:
    """An intern who compiled is an intern."""
    article = cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n{PROSE}\n\n{PROSE}（整理：實習編輯蘇小薇）\n")

    assert [(credit.role, credit.name) for credit in article.credits] == [("intern", "蘇小薇")]


def test_lazy_placeholders() -> None:
    """The grey picture of a lazy loader gives way to the address it waits for."""
    page = f'<p><img src="../image/grey.gif" data-original="https://example.com/a.jpg" alt="新橋"></p><p>{PROSE}</p>'

    assert cleaner.clean_text(page).images[0].url == "https://example.com/a.jpg"


def test_reporters_of_every_post() -> None:
    """A reporter's post may be told."""
    article = cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n實習記者王小明／綜合報導\n\n{PROSE}\n\n{PROSE}\n")

    assert article.authors == ["王小明"]


def test_learn_more() -> None:
    """瞭解更多>> heads links as 延伸閱讀 does."""
    article = cleaner.clean_text(f"<p>{PROSE}</p><p>瞭解更多&gt;&gt;</p><p><a href='https://example.com/1'>新橋的橋墩完成了</a></p>")

    assert [link.title for link in article.related] == ["新橋的橋墩完成了"]


@pytest.mark.parametrize(
    ("line", "authors", "credits"),
    [
        ("文//林一心", ["林一心"], []),
        ("記者﹕王大明", ["王大明"], []),
        ("攝//賴小傑", [], [("photographer", "賴小傑")]),
        ("編輯﹕蔡小彤", [], [("editor", "蔡小彤")]),
        ("文﹕娛樂組", [], []),
    ],
)
def test_marks_after_a_label(line: str, authors: list[str], credits: list[tuple[str, str]]) -> None:
    """Two slashes and a small colon part a label from its names."""
    article = cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n{PROSE}\n\n{PROSE}\n\n{line}\n")

    assert article.authors == authors
    assert [(credit.role, credit.name) for credit in article.credits] == credits
    assert article.text == f"{PROSE}\n\n{PROSE}"


def test_a_headline_under_its_section() -> None:
    """A section, or a section and a time, may stand above the headline of a dump."""
    paper = cleaner.clean_text(f"港聞\n\n港聞二\n\n新橋明年完工\n\n【明報專訊】{PROSE}\n", source="mingpao")
    print_view = cleaner.clean_text(f"時事脈搏 | 2024-06-20 14:07\n\n新橋明年完工\n\n{PROSE}\n", source="hkej")

    assert (paper.title, paper.section) == ("新橋明年完工", "港聞")
    assert (print_view.title, print_view.section) == ("新橋明年完工", "時事脈搏")


def test_a_row_of_slashes_comes_back() -> None:
    """Names parted by slashes are looked for in linear time."""
    assert cleaner.clean_text(f"{PROSE}\n\n{'／' * 300}\n\n{'王／' * 200}\n", source="dw").text


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1. 欢迎转载，转载时请标明来源为新桥财经。商业性转载需事先获得授权，请发邮件至：media@example.com。", "copyright"),
        ("2. 所有内容仅供参考，不代表新桥财经立场。我们提供的数据不构成投资建议和依据，风险自负。", "disclaimer"),
        ("本新聞文字、照片、影片專供會員閱覽，版權所有，禁止任何媒體、社群網站、論壇引用、改寫、轉貼分享，違者必究。", "copyright"),
        ("此文章由人工智能協助翻譯。更多資訊，請參閱我們的使用條款。", "disclaimer"),
        ("本文由小新AI基于新桥数据生成，如有问题及建议，欢迎和我们联系。", "disclaimer"),
        ("(金价走势图 来源：TradingView)", "credit"),
        ("原文链接：https://example.com/bridge-opens", "credit"),
        ("查看英文原文：", "credit"),
        ("（校对：王大明）", "credit"),
    ],
)
def test_notices_under_the_text(line: str, kind: str) -> None:
    """Terms, disclaimers, sources and what a machine did stand in the ledger."""
    article = cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n{PROSE}\n\n{PROSE}\n\n{line}\n")

    assert [(entry.kind, entry.text) for entry in article.removed if entry.kind != "crawler"] == [(kind, line)]
    assert article.text == f"{PROSE}\n\n{PROSE}"


def test_a_machines_notice_glued_to_the_text() -> None:
    """The notice is cut off the last sentence."""
    article = cleaner.clean_text(f"<p>{PROSE}</p><p>{PROSE}本文由人工智能协助翻译。更多信息，请参见我们的使用条款。</p>")

    assert [entry.kind for entry in article.removed] == ["disclaimer"]
    assert article.text == f"{PROSE}\n\n{PROSE}"


@pytest.mark.parametrize(
    "sentence",
    [
        "本文由人工智能写成会怎样，编辑部昨天为此吵了一架。",
        "原文：這句話的後半段被刪掉了，館長說，他保留了手稿。",
        "歡迎轉載的故事比想像中多，他說，作者都很高興。",
        "他在圖書館查看英文原文，發現譯本少了一頁。",
    ],
)
def test_sentences_that_speak_of_notices(sentence: str) -> None:
    """The same words in a sentence are the story's."""
    assert sentence in cleaner.clean_text(f"{PROSE}\n\n{sentence}\n\n{PROSE}\n\n{PROSE[:-3]}穩。\n").text


def test_a_paragraph_printed_twice_in_one_line() -> None:
    """A crawler that reads a paragraph twice is no reason to print it twice."""
    article = _dump(PROSE + PROSE)

    assert article.text == "\n\n".join([PROSE] * 3)
    assert [entry.rule for entry in article.removed if entry.kind == "duplicate"] == ["paragraph-again"]


@pytest.mark.parametrize(
    "line", ["本文来自微信公众号“海岬观察”，关注更多资讯请移步这里", "（本文经授权转自微信公众号：海岬观察。原题为：“桥要通了！”）"]
)
def test_a_channels_article(line: str) -> None:
    """A reprint from a channel names it."""
    assert _dump(line).syndicated_from == "海岬观察"


@pytest.mark.parametrize(
    ("line", "role", "name"), [("责任编辑：方砚 SF014", "editor", "方砚"), (f"{PROSE}（编译/林一诺）", "compiler", "林一诺")]
)
def test_hands_with_a_desks_code_or_a_slash(line: str, role: str, name: str) -> None:
    """Neither the desk's code nor the slash is part of a name."""
    assert [(credit.role, credit.name) for credit in _dump(line).credits] == [(role, name)]


def test_a_wires_photographer_with_the_day() -> None:
    """The line under the picture is a caption; its day is no part of the credit."""
    line = "新橋橋面完工。（市府提供）中央社記者周安安傳真 114年4月24日"
    article = cleaner.clean_text(f"![](https://img.test/1.jpg)\n\n{line}\n\n{PROSE}\n")

    assert [(image.caption, image.credit) for image in article.images] == [(line, "中央社記者周安安傳真")]


def test_a_link_to_a_rival_is_no_sign() -> None:
    """Whose pictures a text shows tells more than whom it links to."""
    text = f"# 桥\n\n![](https://wpimg-wscn.awtmt.com/1.png)\n\n[据介绍](https://finance.sina.com.cn/a.shtml)，{PROSE}\n"

    assert cleaner.clean_text(text).source == "wallstreetcn"


def test_a_clippers_front_matter() -> None:
    """A note-taker's link marks and label are its own; markup that a mirror indents is markup."""
    article = cleaner.clean_text(
        f'---\ntitle: 桥\nauthor:\n  - "[[林一诺]]"\ntags:\n  - clippings\n---\n<p>{PROSE}</p>\n\n\n            <!-- end -->\n            <div>完</div>\n'
    )

    assert (article.authors, article.tags, article.text) == (["林一诺"], [], PROSE)


def test_a_headline_that_cries_in_a_dump() -> None:
    """A digest's headline may end in a cry; a sentence that does has commas, or no blanks."""
    lines = {
        "有片｜私家車逆線 司機棄車逃 警：落嚟先講！": "heading",
        "他說：「落嚟先講，快啲！」": "paragraph",
        "大家快來看新橋！": "paragraph",
    }

    assert {line: _dump(line).blocks[1].kind for line in lines} == lines


def test_a_columnist_of_a_site_is_told_by_his_name() -> None:
    """【文/某某网专栏作者 王文】: the site's columnist is no second person."""
    article = cleaner.clean_text("<p>【文/海岸网专栏作者 王文】</p><p>港口昨日重开，渔民一早出海，市场的价格随即回落。</p>")
    assert article.authors == ["王文"]


_STORY = "\n\n".join(
    (
        "碼頭大火後第三天 渡輪改泊臨時浮台",
        *(f"港口當局星期{day}表示，浮台可以泊兩艘船，乘客要多走五分鐘，老人家可坐接駁車。" for day in "一二三四五"),
    )
)


def test_a_line_that_trails_off_is_no_teaser() -> None:
    """Someone has nothing more to say; what follows is the story's second half."""
    trailing = "船長在甲板上站了很久，記者問他往後怎樣打算，他只是望着海面，再沒有說話..."
    record = cleaner.clean_text(f"{_STORY}\n\n船長沉默不語\n\n{trailing}\n\n星期六早上，第一班渡輪準時開出，船上坐滿了街坊。\n")

    assert "第一班渡輪準時開出" in record.text
    assert trailing in record.text
    assert not [entry for entry in record.removed if entry.rule == "teaser"]


def test_other_articles_at_the_end_of_a_dump_are_a_carousel() -> None:
    """Two and more, each a headline and its first line cut short."""
    others = ("颱風逼近 東岸居民撤離", "氣象局發布海上颱風警報，預料明天傍晚最接近東岸，沿海低窪地區的居民今天...") * 2
    record = cleaner.clean_text(f"{_STORY}\n\n" + "\n\n".join(others) + "\n")

    assert "颱風" not in record.text
    assert [entry.rule for entry in record.removed if entry.kind == "carousel"] == ["teaser"] * 4


@pytest.mark.parametrize(
    ("closing", "name"),
    [
        ("譯者：中央社陳彥鈞", "陳彥鈞"),
        ("譯者：中央社記者陳彥鈞", "陳彥鈞"),
        ("譯者：路透社陳彥鈞", "陳彥鈞"),
        ("圖：中央社網站", "中央社網站"),
        ("圖：中央社", None),
    ],
)
def test_an_agency_before_a_name(closing: str, name: str | None) -> None:
    """Whose house a person is of is no part of his name; the house's site is not the site of nobody."""
    article = cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n{PROSE}\n\n{PROSE}（{closing}）\n")

    assert [credit.name for credit in article.credits] == ([name] if name else [])
    assert article.text == f"{PROSE}\n\n{PROSE}"


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("新橋 市府", ["新橋", "市府"]),
        ("王小明 李大同", []),
        ("王小明 李大同 林一心", []),
        ("王小明 新橋", ["王小明", "新橋"]),
        ("高雄 金門", ["高雄", "金門"]),
    ],
)
def test_a_closing_line_of_names(line: str, tags: list[str]) -> None:
    """Short words under the last sentence are keywords; two or three persons, and nothing else, are not."""
    prose = f"王小明、李大同與林一心說，{PROSE}高雄與金門也將有新橋。"

    assert cleaner.clean_text(f" date 2026-01-05 新橋明年完工\n\n{prose}\n\n{PROSE}\n\n{line}\n", source="udn").tags == tags
