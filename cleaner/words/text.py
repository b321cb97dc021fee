"""White space and invisible characters: how raw text becomes a piece's text.

The rules are RECORD.md's: a run of white space is one blank, a single U+3000 stays, nothing comes
between Han characters where source lines meet, a line break element is one line feed, control
characters do not survive.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from cleaner.words.lazily import lazily

BREAK: Final = "\x00"
"""Stands for a line break element in raw text (a parser never leaves U+0000 in a text node)."""

_PLANES: Final = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
NONCHARACTERS: Final = f"\ufdd0-\ufdef{_PLANES}"
"""What Unicode keeps free of characters, as a class of a regular expression has it (https://www.unicode.org/faq/private_use.html)."""
_JUNK = lazily(f"[\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff{NONCHARACTERS}]")
_RUN = lazily(r"[\s\x00]{2,}|[^\S \u3000]|\x00")
"""White space that is not as it is to be: anything but a single blank."""
_WIDE = lazily(
    "[\u2e80-\u2fdf\u3001-\u30ff\u3105-\u312f\u31a0-\u31ff\u3220-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
    "\U00020000-\U0003ffff]"
)
_QUOTE = "“”‘’…—·"
_UNCOUNTED = lazily(
    "[\\s\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0001-\U000e007f"
    f"{NONCHARACTERS}]+"
)
"""What `tidy` and its kin take out, noncharacters with it, and what no reader sees."""


def tidy(raw: str) -> str:
    """One piece's text from its raw text; ``BREAK`` marks become line feeds.

    Two breaks in a row become two line feeds, which the caller takes for the end of a paragraph.
    """
    if raw.isprintable():  # no line feed, no control or format character, no blank but the plain one
        return " ".join(raw.split()) if "  " in raw else raw.strip()
    if BREAK not in raw and "\u3000" not in raw:
        words = " ".join(raw.split())
        if "\n" not in raw or words.isascii() or _WIDE.search(words) is None:
            return words if words.isprintable() else " ".join(_JUNK.sub("", raw).split())  # junk is not printable
    raw = _JUNK.sub("", raw)
    raw = raw.strip("\x00 \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000").strip()
    return _RUN.sub(_blank, raw.strip(BREAK).strip())


def _blank(match: re.Match[str]) -> str:
    run = match[0]
    if run == "\u3000":
        return run
    if BREAK in run:
        return "\n\n" if run.count(BREAK) > 1 else "\n"
    if "\n" in run and _between_wide(match.string, match.start(), match.end()):
        return ""
    return " "


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a block's text: parted by an empty line; where nearly every long line ends a sentence, by each line break.

    Verses, addresses and lists keep their lines in one paragraph.
    """
    found: list[str] = []
    for part in text.split("\n\n"):
        lines = part.split("\n")
        long = [line for line in lines if len(line) >= (_LONG_WIDE if _WIDE.search(line, 0, 20) else _LONG)]
        run = len(lines) >= _RUN_OF and len(long) * 2 >= len(lines) and sum(line[-1:] in _ENDS for line in long) >= len(long) * _NEARLY
        found += lines if run else [part]
    return found


_RUN_OF: Final = 3
_LONG, _LONG_WIDE = 90, 36
"""A line of so many characters is no verse and no address; of a script without blanks, fewer."""
_NEARLY: Final = 0.75
_ENDS: Final = frozenset(".!?。！？…\"'”’」』）)")


def _between_wide(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    wide_before, wide_after = bool(_WIDE.match(before)), bool(_WIDE.match(after))
    return (wide_before and (wide_after or after in _QUOTE)) or (wide_after and before in _QUOTE)


def as_set(raw: str) -> str:
    """A program's text: line feeds and indentation as they stand, but no empty line at its ends, and no control characters."""
    text = _JUNK.sub("", raw.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n").replace("\xa0", " "))
    text = _CONTROLS.sub("", text).rstrip()
    opening = _EMPTY_LINES.match(text)
    return text[opening.end() :] if opening is not None else text


_CONTROLS = lazily("[\x00\x0b\x0c\x0e-\x1f]")
_EMPTY_LINES = lazily(r"(?:[^\S\n]*\n)+")


def squeezed(raw: str) -> str:
    """A region's text on one line: every run of white space is one blank."""
    words = " ".join(raw.split())
    return words if words.isprintable() else " ".join(_JUNK.sub("", raw).split())


def counted(text: str) -> str:
    """The characters of ``text`` that the law of conservation counts: no blanks, no Cc, Cf or Z*, no noncharacters."""
    return _UNCOUNTED.sub("", text)


def loosely(text: str) -> str:
    """A form for comparing two printings of one text: no blanks, no punctuation, widths and case folded."""
    return _loosely(text) if len(text) <= _SHORT else _loosened(text)


_SHORT: Final = 200
"""Texts that may be a headline or a name are compared again and again; of longer ones none is kept in mind."""


def _loosened(text: str) -> str:
    if text.isascii():
        return text.translate(_ASCII_PUNCTUATION).lower()
    return "".join(_LETTERS.findall(unicodedata.normalize("NFKC", text))).casefold()


_loosely = lru_cache(maxsize=1024)(_loosened)
_LETTERS = lazily(r"[^\W_]+")
_ASCII_PUNCTUATION: Final = {place: None for place in range(128) if not _LETTERS.match(chr(place))}
