"""A page's title without the outlet's name and its sections, on whichever side they stand.

Outlets put their name before or behind the headline, after marks that headlines use themselves. So a piece between marks is cut
because it is known to be the house's name; by its looks alone only where nothing else is known, and never after a colon.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Final

import msgspec

from cleaner.generic.metadata.house import House
from cleaner.lazily import lazily
from cleaner.text import loosely, tidy

_MARKS: Final = lazily(
    r"\s*(?:[|｜︱︳丨¦]+|_{1,3}(?=\S)|\s_+(?=\s)|::+)\s*"
    r"|\s(?:[-‐‑–—―]{1,3}|[»«›‹·•/\\<>~]|>>|<<|//|\|\|)\s+"
    r"|(?<=[\u3040-\u9fff」』】》！？”)）\w])[-—–]{1,2}(?=[\u3040-\u9fff])|(?<=[\u3040-\u9fff」』】》！？”])[-—–]{1,2}(?=\w)"
)
_COLON: Final = lazily(r"\s*[:：]\s*")
_HAN: Final = lazily("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_HOUSE_ENDS: Final = lazily(
    r"(?:网|網|报|報|新闻|新聞|在线|線上|频道|頻道|通讯社|通訊社|电视台|電視台|门户|门户网站|论坛|杂志|周刊|博客|中心|ニュース|オンライン|뉴스|일보|신문|\.(?:com|cn|net|org|jp|kr|tw|hk))$",
    re.IGNORECASE,
)
_DOMAIN: Final = lazily(r"(?:[\w-]+\.)+[a-z]{2,12}", re.IGNORECASE)
_SENTENCE: Final = lazily(r"[?!…。？！,，;]|[^.]\.$|\d{3}")
_LOOKED_AT: Final = 12
"""No title is cut at more marks than these."""


def unescaped(text: str) -> str:
    """A title on one line, entities read, also where they were escaped twice."""
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    return tidy(text).replace("\n", " ")


def segments(title: str) -> list[str]:
    """The pieces of a title between the marks that may part a headline from names."""
    return [piece for piece in _MARKS.split(title) if piece]


def bare(title: str, house: House, is_home: Callable[[str], bool] | None = None, sections: frozenset[str] = frozenset()) -> str:
    """A title without the house's name. ``is_home``: whether the page's link home or its logo bears a name, asked only in doubt.

    ``sections``: names of the page's sections, compared loosely, that go with the house's name. The title itself where
    nothing would be left.
    """
    title = title.strip(" \t|_-–—»«:·")
    short, cut = _without_known(title, house, sections)
    if not cut:
        short, cut = _without_likely(title, is_home)
    return short or title


def without_name_behind(headline: str, house: House) -> str:
    """A printed headline without the house's name behind it, which some pages print there."""
    behind = next((cut for cut in _cuts(headline) if is_house(headline[cut.end :], house)), None)
    return headline if behind is None else _without_sections_behind(headline[: behind.start], behind.mark, frozenset())


class _Cut(msgspec.Struct, frozen=True):
    start: int
    end: int
    mark: str


def _cuts(title: str) -> list[_Cut]:
    found = [
        _Cut(match.start(), match.end(), match[0].strip()) for match in _MARKS.finditer(title) if match.start() and match.end() < len(title)
    ]
    return found[:_LOOKED_AT]


def _without_known(title: str, house: House, sections: frozenset[str]) -> tuple[str, bool]:
    """A title without names that the house is known by, behind it, then before it, and whether there were any."""
    whole = title
    colons = [_Cut(match.start(), match.end(), ":") for match in list(_COLON.finditer(title))[-1:] if match.start()]
    behind = next((cut for cut in (*_cuts(title), *colons) if is_house(title[cut.end :], house)), None)
    if behind is not None:
        title = _without_sections_behind(title[: behind.start], behind.mark, sections)
    marks = [*_cuts(title), *(_Cut(match.start(), match.end(), ":") for match in list(_COLON.finditer(title))[:1] if match.start())]
    before = next((cut for cut in sorted(marks, key=lambda cut: -cut.end) if is_house(title[: cut.start], house)), None)
    if before is not None:
        title = _without_sections_before(title[before.end :], before.mark, sections)
    return title.strip(), title != whole


def is_house(text: str, house: House) -> bool:
    """Whether a piece of a title is the house's name, part of it at its start, or that name with a word or two beside it."""
    word = loosely(text)
    if not word or len(text) > _LONGEST_NAME:
        return False
    if house.is_name(text) or (_DOMAIN.fullmatch(text) and loosely(text.rpartition(".")[0]) in house.loose):
        return True
    if len(word) >= _TELLING and any(_opens(name, word) for name in house.names):
        return True
    if _SENTENCE.search(text) or not _reads_like_a_name(text):
        return False
    return any(
        len(name) >= _TELLING
        and (word.startswith(name) or word.endswith(name))
        and len(text.split()) <= len(name) // 4 + _BESIDE
        and len(word) <= len(name) * 3
        for name in house.loose
    )


def _opens(name: str, word: str) -> bool:
    """Whether a name's first words are a loose text."""
    joined = ""
    for piece in name.split()[:_LOOKED_AT]:
        joined += loosely(piece)
        if len(joined) >= len(word):
            break
    return joined == word


_LONGEST_NAME: Final = 90
_TELLING: Final = 4
"""A name of fewer letters may begin another word by chance."""
_BESIDE: Final = 3
"""So many words may stand beside a name: CNET en Español, The Example Evening Edition."""


def _without_sections_behind(title: str, mark: str, sections: frozenset[str]) -> str:
    for cut in reversed(_cuts(title)):
        if not _is_section(title[cut.end :], title[: cut.start], (cut.mark, mark), sections):
            break
        title = title[: cut.start]
    return title


def _without_sections_before(title: str, mark: str, sections: frozenset[str]) -> str:
    while cuts := _cuts(title):
        if not _is_section(title[: cuts[0].start], title[cuts[0].end :], (cuts[0].mark, mark), sections):
            break
        title = title[cuts[0].end :]
    return title


def _is_section(piece: str, rest: str, marks: tuple[str, str], sections: frozenset[str]) -> bool:
    """Whether a piece beside the house's name is a section's: known as one, or a word or two between the same marks."""
    if loosely(piece) in sections:
        return True
    if marks[0] != marks[1] or _SENTENCE.search(piece) or re.search(r"\d", piece):
        return False
    if _HAN.search(piece):
        return len(piece) <= _HAN_SECTION and len(rest) > 2 * len(piece)
    return len(piece.split()) <= 2 and piece[:1].isupper() and len(rest.split()) > _SOME_WORDS and len(rest) > 2 * len(piece)


_HAN_SECTION: Final = 8
_SOME_WORDS: Final = 3


def _without_likely(title: str, is_home: Callable[[str], bool] | None) -> tuple[str, bool]:
    """A title without what is a name by its looks: nothing on the page says so, except perhaps its logo."""
    cuts = _cuts(title)
    if not cuts:
        return title, False
    first, last = cuts[0], cuts[-1]
    if is_home is not None and is_home(title[: first.start]) and len(title) - first.end > first.start / 2:
        return _without_sections_before(title[first.end :], first.mark, frozenset()), True
    if is_home is not None and is_home(title[last.end :]):
        return _without_sections_behind(title[: last.start], last.mark, frozenset()), True
    if first.mark.startswith("_") and _HAN.search(title[: first.start]) and first.start >= _HAN_HEADLINE:
        return title[: first.start], True
    if _likely_name(title[last.end :], title[: last.start], last.mark):
        return _without_sections_behind(title[: last.start], last.mark, frozenset()), True
    return title, False


_HAN_HEADLINE: Final = 6


def _likely_name(piece: str, rest: str, mark: str) -> bool:
    if _DOMAIN.fullmatch(piece):
        return True
    if len(piece) > _LONGEST_LIKELY or _SENTENCE.search(piece) or len(rest) <= len(piece):
        return False
    if _HAN.search(piece):
        return len(piece) <= 2 * _HAN_SECTION and (bool(_HOUSE_ENDS.search(piece)) or mark[:1] in "|｜_:")
    return len(piece.split()) <= _NAME_WORDS and _reads_like_a_name(piece) and len(rest.split()) >= _SOME_WORDS + (mark[:1] in "-–—")


_LONGEST_LIKELY: Final = 40
_NAME_WORDS: Final = 5


def _reads_like_a_name(text: str) -> bool:
    """Whether no longer word of it begins small: scripts without capitals always read so."""
    words = re.findall(r"[^\W\d_]+", text)
    return bool(words) and not words[0][0].islower() and not any(word[0].islower() for word in words if len(word) > _PARTICLE)


_PARTICLE: Final = 3
