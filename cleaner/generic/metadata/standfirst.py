"""The standfirst: a dek that stands as an element of its own between headline and text.

RECORD.md decides: a lead paragraph that is only set off by style is body, and a summary that a crawler cut from the body is nothing. So a
piece is taken for one only if its element says so, or if it is a heading of a sentence's length right under the headline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from cleaner.lazily import lazily
from cleaner.text import loosely

_SAYS: Final = lazily(
    r"standfirst|stand-first|\bdeks?\b|(?:^|[\s_-])dek(?:$|[\s_-])|\bdeck\b|article-?_*deck|sub-?_?(?:title|head(?:line|ing|er)?|hed|line|deck)s?\b|strapline|tag-?line\b"
    r"|alternativeheadline|sous-?titre|sottotitolo|sub-?t[ií]tulo|bajada|copete|entradilla|unterzeile|untertitel|ondertitel|underrubrik|undertitel"
    r"|podtytul|podnadpis|副标题|副標題",
    re.IGNORECASE,
)
_SAYS_SUMMARY: Final = lazily(
    r"(?:article|post|story|entry|page|content)-?_*(?:summary|description|excerpt|standfirst)|\bsummary\b|\bdescription\b", re.IGNORECASE
)
_IS_OTHER: Final = lazily(
    r"caption|byline|author|credit|\bdate|time|share|comment|related|newsletter|\btags?\b|breadcrumb|category|\bmeta\b|image|photo|video|card|teaser|prompt|profile|biograph",
    re.IGNORECASE,
)
_BYLINE: Final = lazily(r"\s*(?:by|von|par|por|di|door|av|von:|by:|作者|记者|記者|文|撰文|来源|來源|source)\s*[:：]?\s+\S", re.IGNORECASE)
_DATE: Final = lazily(r"(?:19|20)\d\d|\d{1,2}[:：]\d\d|\d{1,2}\.\s?\d{1,2}\.")
SHORTEST: Final = 20
"""Fewer characters are a label (Han text counts double)."""
LONGEST: Final = 600


class Element(msgspec.Struct, frozen=True):
    """A block between headline and text: its ``tag``, its ``classes`` with id and itemprop (those of a parent that holds it alone, too)."""

    tag: str
    classes: str
    text: str
    in_body: bool = False
    """Whether it stands in the element that holds the body's paragraphs: what only a class sets off there is body."""


def standfirst(run: Sequence[Element], headline: str) -> int | None:
    """Which of the blocks from the headline (exclusive) to the first paragraph of the text is the standfirst; None: none of them.

    ``run`` is in page order. Captions, bylines, dates are told off by their class and their looks.
    """
    for place, element in enumerate(run[:_NEAR]):
        if _may_be(element, headline) and (_says_so(element) or (place == 0 and _heads(element))):
            return place
    return None


_NEAR: Final = 6
"""So near below the headline it stands: picture, share buttons, byline may come between."""


def _heads(element: Element) -> bool:
    """Whether a block is a heading of a sentence's length that stands apart from the body: shorter ones head its first part."""
    return element.tag in ("h2", "h3") and not element.in_body and _size(element.text) >= _SENTENCE and "headline" not in element.classes


_SENTENCE: Final = 45


def _says_so(element: Element) -> bool:
    if _SAYS.search(element.classes):
        return True
    return not element.in_body and bool(_SAYS_SUMMARY.search(element.classes))


def _may_be(element: Element, headline: str) -> bool:
    text = element.text.strip()
    if not SHORTEST <= _size(text) <= LONGEST or element.tag in ("figcaption", "caption", "time", "address", "li", "button"):
        return False
    if _IS_OTHER.search(element.classes) or _BYLINE.match(text) or (len(text) < _DATED and _DATE.search(text)):
        return False
    loose, head = loosely(text), loosely(headline)
    return bool(loose) and loose not in head and head not in loose


_DATED: Final = 60


def _size(text: str) -> int:
    return len(text) + sum(character > "\u2e80" for character in text)
