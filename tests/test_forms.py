"""Printed forms: what they match, what they read, how they are told apart from regular expressions."""

from __future__ import annotations

import re
import time

import pytest

from cleaner.outlets.braces import FIELDS, RUNS
from cleaner.outlets.forms import FormError, keys_of, pattern_of, regex


def read(text: str, *forms: str) -> dict[str, str] | None:
    """The fields that the forms read in a text; None where none of them matches all of it."""
    match = re.fullmatch(pattern_of(forms), text)
    return None if match is None else {name: value for name, value in match.groupdict().items() if value is not None}


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("更新時間:{updated}", "更新时间：2026-03-10 08:36"),
        ("更新時間:{updated}", "更新時間 : 08:36 2026-03-10 HKT"),
        ("發佈:{published} HKT", "发布：2026年3月10日 08:36HKT"),
        ("撰文:{authors} 出版:{published?}", "撰文：林一諾 出版："),
        ("〔(記者|編譯){authors}／{place}報導〕", "〔編譯陳小明/台北报导〕"),
        ("下載《海灣日報》App", "下载《海湾日报》App"),
        ("You are currently at: {word:4-40}", "You are currently at: www.example.com"),
        ("圖[／海灣日報]", "图"),
        ("圖[／海灣日報]", "圖╱海灣日報"),
        (r"\[廣告\] 請繼續往下閱讀.", "[廣告]請繼續往下閱讀."),
        ("（{agency=中央社|法新社}）", "(法新社)"),
        ("全文 {number:2-5} 字", "全文1024字"),
    ],
)
def test_a_form_matches_every_print(form: str, text: str) -> None:
    """Widths, both scripts, blanks around marks; none where a word of Latin letters would be torn."""
    assert read(text, form) is not None


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("更新時間:{updated}", "更新時間：昨天"),
        ("{agency=中央社|法新社}", "路透社"),
        ("You are here", "Youarehere"),
        ("撰文:{authors:2-4}", "撰文：一個很長的句子在這裡"),
        ("下載App", "下載App吧"),
    ],
)
def test_a_form_matches_nothing_else(form: str, text: str) -> None:
    """A field has bounds and a pattern of its own."""
    assert read(text, form) is None


def test_fields_are_read() -> None:
    """Each by its name; one that several forms of a rule have is numbered."""
    assert read("撰文：林一諾 出版：2026-03-10", "撰文:{authors} 出版:{published}") == {"authors": "林一諾", "published": "2026-03-10"}
    assert read("by Ann Lee", "文:{authors}", "by {authors}") == {"authors__2": "Ann Lee"}
    assert read("（中央社記者王小明台北12日電）", "（{agency=中央社}記者{reporters}{date}電）") == {
        "agency": "中央社",
        "reporters": "王小明台北",
        "date": "12日",
    }


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ("{autors}", "did you mean 'authors'"),
        ("(a|b", "is not closed"),
        ("a)", "is closed that is not open"),
        ("[a)", "is closed that is not open"),
        ("a|b", "stands within"),
        (r"\d{4}", "reads like a regular expression"),
        ("(?P<published>x)", "reads like a regular expression"),
        ("a\\", "ends with a backslash"),
        ("{words:x}", "no field is written"),
        ("{autors=Ann|Bob}", "did you mean 'authors'"),
        ("{words:5-2}", "{words:5-2} asks for no length"),
        ("{number:999999}", "1000 or fewer"),
        ("a{then?}b", "takes nothing beside its name"),
        ("{start=a}", "takes nothing beside its name"),
        ("", "a form is empty"),
    ],
)
def test_a_mistyped_form_says_so(form: str, says: str) -> None:
    """And which form it is."""
    with pytest.raises(FormError, match=re.escape(says)):
        pattern_of((form,))


def test_a_form_and_a_regular_expression_of_the_same_characters_are_two() -> None:
    """What was read of the one is not taken for the other."""
    assert pattern_of((regex("a.c（"),)) == "a.c（"
    assert pattern_of(("a.c（",)) == r"a\.c[(（]"
    assert pattern_of((regex("a.c（"),)) == "a.c（"


def test_words_to_look_for() -> None:
    """A run that every match holds, in all its prints; none of a regular expression."""
    assert set(keys_of("發佈:{published}")) == {"發佈", "发布", "發布", "发佈", "髮佈", "髮布"}
    assert keys_of("下載《香港01》App")[0].endswith("《香港01》App")
    assert keys_of("{words}") == ()
    assert keys_of("(甲|乙)") == ()
    assert keys_of(regex("發佈")) == ()


@pytest.mark.parametrize("form", [f"{{{name}}}" for name in (*FIELDS, *RUNS)])
def test_no_field_is_slow(form: str) -> None:
    """Twice the same field around a mark, on a long line of each kind of character."""
    pattern = re.compile(pattern_of((f"甲{form}：{form}乙",)))
    for unit in ("a", "1", "中", " ", "，", "1 ", "10:10 ", "年"):
        start = time.process_time()
        pattern.search("甲" + unit * 20_000)
        assert time.process_time() - start < 0.5  # a few milliseconds
