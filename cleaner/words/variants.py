"""One character in its several prints: simplified and traditional Chinese, half and full width."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

_WIDTHS: Final = [
    ":：︰﹕",
    "/／╱",
    "(（",
    ")）",
    ",，",
    "!！",
    "?？",
    "|｜︱丨",
    "~～",
    "%％",
    "&＆",
    "@＠",
    "#＃",
    "=＝",
    "+＋",
    ";；",
    "-－–—",
    "[［",
    "]］",
    "<＜〈",
    ">＞〉",
]
"""Marks that crawlers and outlets fold into each other."""
_QUOTES: Final = ("'’‘", '"“”', "·・‧•")


@cache
def _table() -> dict[str, str]:
    lines = (Path(__file__).parent / "variants.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, str] = {}
    for group in (*_WIDTHS, *_QUOTES, *lines[1:]):
        for char in group:
            found.setdefault(char, group)
    return found


def variants(char: str) -> str:
    """The characters that ``char`` may be printed as, itself among them."""
    return char if char.isalnum() and char.isascii() else _table().get(char, char)
