"""Bytes to text: every seed in other encodings, and pages that lie about theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleaner
from cleaner.reading.encoding import codec_of, decode
from cleaner.reading.legacy import likeliness

SEEDS = sorted((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))
HERE = {"encoding", "input_hash", "warnings"}


def _but_for_the_encoding(article: cleaner.CleanArticle) -> dict[str, object]:
    record = {name: value for name, value in article.to_dict().items() if name not in HERE}
    codes = [warning.code for warning in article.warnings if not warning.code.startswith(("encoding", "characters"))]
    return record | {"warnings": codes}


def _saved(text: str, how: str) -> bytes:
    if how == "crlf":
        return text.replace("\n", "\r\n").encode()
    if how == "old-mac":
        return text.replace("\n", "\r").encode()
    return text.encode(how)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
@pytest.mark.parametrize("how", ["gb18030", "big5hkscs", "utf-16", "utf-8-sig", "utf-32", "crlf", "old-mac"])
def test_a_seed_saved_otherwise_gives_the_same_record(seed: Path, how: str) -> None:
    """The record does not depend on how the bytes were written."""
    text = seed.read_text(encoding="utf-8")
    try:
        data = _saved(text, how)
    except UnicodeEncodeError:
        pytest.skip(f"{how} lacks a character of this seed")

    again = cleaner.clean_bytes(data)

    assert _but_for_the_encoding(again) == _but_for_the_encoding(cleaner.clean_bytes(seed.read_bytes()))
    assert again.encoding == {"utf-8-sig": "utf-8", "crlf": "utf-8", "old-mac": "utf-8"}.get(how, how)


def test_which_seeds_big5_can_hold() -> None:
    """Big5-HKSCS is really tried: three seeds or more can be saved in it."""
    saved = 0
    for seed in SEEDS:
        try:
            seed.read_text(encoding="utf-8").encode("big5hkscs")
            saved += 1
        except UnicodeEncodeError:
            pass

    assert saved >= 3


SIMPLIFIED = "前总理朱镕基和作家王喆在会上说，经济形势总体平稳，各地区要继续推进改革开放，把发展放在第一位。"
CANTONESE = "佢哋話嘅嘢，市民都聽咗好多次啲，喺香港生活唔係咁易，政府應該做多啲，唔好再等。"
TRADITIONAL = "立法院今天三讀通過這項法案，在野黨認為條文過於寬鬆，執政黨則表示已經充分討論。"


def _page(words: str, declared: str | None, *, padding: int = 0) -> str:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    script = f"<script>{'var a = 1; ' * (padding // 11)}</script>"
    paragraphs = "".join(f"<p>{words}</p>" for _ in range(3))
    return f"<html><head><title>題</title>{script}{meta}</head><body><article>{paragraphs}</article></body></html>"


LIES = [
    ("declared gb2312, holds GBK characters", SIMPLIFIED, "gb2312", "gb18030", 0),
    ("declared gbk, holds GB18030 characters", SIMPLIFIED + "𠮷", "gbk", "gb18030", 0),
    ("declared big5, holds Hong Kong's characters", CANTONESE, "big5", "big5hkscs", 0),
    ("declared gb2312, saved as UTF-8", SIMPLIFIED, "gb2312", "utf-8", 0),
    ("declared big5, saved as UTF-8", CANTONESE, "big5", "utf-8", 0),
    ("declared utf-8, saved as GB18030", SIMPLIFIED, "utf-8", "gb18030", 0),
    ("declared utf-8, saved as Big5", TRADITIONAL, "utf-8", "big5hkscs", 0),
    ("declared big5, saved as GB18030", TRADITIONAL, "big5", "gb18030", 0),
    ("declared gbk, saved as Big5", TRADITIONAL, "gbk", "big5hkscs", 0),
    ("declared iso-8859-1, saved as GB18030", SIMPLIFIED, "iso-8859-1", "gb18030", 0),
    ("declared nothing, GB18030", SIMPLIFIED, None, "gb18030", 0),
    ("declared nothing, Big5", CANTONESE, None, "big5hkscs", 0),
    ("declared after 5 kB of script, GB18030", SIMPLIFIED, "gb2312", "gb18030", 5000),
    ("declared after 5 kB of script, Big5", CANTONESE, "big5", "big5hkscs", 5000),
    ("declared something that does not exist", SIMPLIFIED, "x-no-such", "gb18030", 0),
]


@pytest.mark.parametrize(("words", "declared", "saved", "padding"), [lie[1:] for lie in LIES], ids=[lie[0] for lie in LIES])
def test_a_page_that_lies_is_read_all_the_same(words: str, declared: str | None, saved: str, padding: int) -> None:
    """No character is lost, none turns into another script."""
    text = _page(words, declared, padding=padding)

    read = decode(text.encode(saved))

    assert (read.text, read.encoding) == (text, saved)


@pytest.mark.parametrize(
    ("words", "declared", "codec"),
    [
        ("東京都の新しい図書館が開館した。ひらがなとカタカナも読める。", "shift_jis", "cp932"),
        ("서울시는 새로운 도서관을 열었다고 밝혔다. 시민들이 많이 찾았다.", "euc-kr", "cp949"),
        ("Der Bürgermeister eröffnete die Brücke früher als geplant, sagte Müller.", "iso-8859-1", "cp1252"),
        ("Президент подписал указ о новой библиотеке в столице.", "windows-1251", "cp1251"),
    ],
)
def test_a_true_declaration_is_believed(words: str, declared: str, codec: str) -> None:
    """Other languages' charsets are read as declared, without a warning."""
    text = _page(words, declared).replace("題", "x")

    read = decode(text.encode(codec))

    assert (read.text, read.encoding, read.warnings) == (text, codec, ())


def test_a_hint_speaks_before_the_declaration() -> None:
    """The charset of an HTTP header wins over the page's own word."""
    text = _page("Žluťoučký kůň úpěl ďábelské ódy", "iso-8859-1").replace("題", "x")

    assert decode(text.encode("cp1250"), "windows-1250").text == text


def test_a_guess_is_warned_about() -> None:
    """Where neither mark, hint nor declaration helped, the record says so."""
    article = cleaner.clean_bytes(_page(SIMPLIFIED, None).encode("gb18030"))

    assert "encoding-guessed" in [warning.code for warning in article.warnings]


def test_damage_is_counted_not_hidden() -> None:
    """A broken sequence in a UTF-8 text stays UTF-8, with U+FFFD and its warning."""
    data = (TRADITIONAL * 5).encode()
    data = data[:300] + b"\xff" + data[300:]

    read = decode(data)

    assert read.encoding == "utf-8"
    assert read.text.count("\ufffd") == 1
    assert [code for code, _ in read.warnings] == ["characters-replaced"]


def test_a_cut_file_says_so() -> None:
    """A file that ends in the middle of a character is truncated, not foreign."""
    read = decode((TRADITIONAL * 3).encode()[:-1])

    assert [code for code, _ in read.warnings] == ["input-truncated", "characters-replaced"]


def test_replacement_characters_in_the_document_itself_are_warned_about() -> None:
    """U+FFFD never appears without its warning."""
    article = cleaner.clean_text(f"標題一行\n\n{TRADITIONAL}\ufffd{TRADITIONAL}\n")

    assert "characters-replaced" in [warning.code for warning in article.warnings]


@pytest.mark.parametrize(
    ("label", "codec"), [("GBK", "gb18030"), (" big5 ", "big5hkscs"), ("Latin1", "cp1252"), ("rot13", None), ("zip", None)]
)
def test_labels_mean_what_the_web_means(label: str, codec: str | None) -> None:
    """Labels as the WHATWG maps them; codecs that are no charset are none."""
    assert codec_of(label) == codec


def test_likeliness_tells_right_from_wrong() -> None:
    """The measure behind READS_LIKE_TEXT, on the seeds."""
    for seed in SEEDS:
        text = seed.read_text(encoding="utf-8")
        wrong = text.encode("gb18030").decode("big5hkscs", "replace")

        assert likeliness(text) > 0.8
        assert likeliness(wrong) < 0.3


def test_a_long_script_in_front_does_not_hide_the_encoding() -> None:
    """The sample that is judged begins where the foreign characters do."""
    page = _page(TRADITIONAL, "gb2312", padding=60_000)

    assert decode(page.encode("big5hkscs")).text == page
    assert decode(_page(TRADITIONAL, None, padding=60_000).encode("big5hkscs")).encoding == "big5hkscs"


def test_utf16_without_its_mark() -> None:
    """Its ASCII has a zero byte in every pair, Han characters such as 一 notwithstanding."""
    page = _page("一個中國人在台北，今天天氣一直很好。", None)

    assert decode(page.encode("utf-16-le")).text == page
    assert cleaner.clean_bytes(page.encode("utf-16-be")).text.startswith("一個中國人")
