"""What Taiwan's papers and the dumps of their pages print: bylines, credits, warnings, lines said twice."""

from __future__ import annotations

import pytest

import cleaner
from cleaner import addresses, bylines, facts

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
        ("圖書館的新大門。（圖／記者周子安翻攝）", "圖／記者周子安翻攝"),
        ("▲圖書館的新大門。（圖／路透，下同。）", "圖／路透，下同"),
        ("圖書館的新大門。記者周子安／攝影", "記者周子安／攝影"),
        ("圖書館的新大門。 圖／聯合報系資料照片", "圖／聯合報系資料照片"),
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
