"""The hints of an input, chosen by the bytes behind its document; zeros choose none."""

from __future__ import annotations

from typing import Any, Final

from cleaner.outlets.builtin import BUILT_IN
from fuzz import laws
from fuzz.fragments import URLS
from fuzz.mutate import parted

_ENCODINGS: Final = (
    "utf-8",
    "big5",
    "gb2312",
    "gbk",
    "utf-16",
    "latin-1",
    "utf-7",
    "shift_jis",
    "x-user-defined",
    "idna",
    "rot13",
    "zlib",
    "no such",
    "",
)
_OTHERS: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"crawled": "2026-03-10"},
    {"crawled": "1900-01-01"},
    {"crawled": "9999-12-31"},
    {"crawled": "2024-02-29"},
    {"drop": ("^相關",)},
    {"drop": (".",)},
    {"drop": ("",)},
    {"drop": ("\\s", "$")},
    {"drop": ("(?i)a|e|i", "^.{0,5}$")},
    {"crawled": "2026-3-1"},
    {"drop": ("(",)},
)
_SOURCES: Final = (*BUILT_IN, "nobody")


def chosen(trailer: bytes) -> dict[str, Any]:
    """The hints that four bytes choose: an address, an outlet, an encoding, a day or patterns."""
    hints: dict[str, Any] = {}
    for name, words, byte in zip(("url", "source", "encoding"), (URLS, _SOURCES, _ENCODINGS), trailer, strict=False):
        place = byte % (len(words) + 1)
        if place:
            hints[name] = words[place - 1]
    return hints | _OTHERS[trailer[3] % len(_OTHERS)]


def one(data: bytes) -> None:
    """Every law for a document with its hints."""
    document, trailer = parted(data)
    laws.document(document, chosen(trailer))
