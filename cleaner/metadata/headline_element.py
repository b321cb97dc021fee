"""Which element of a page is its headline, told by the titles that the page gives itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from cleaner.words.text import loosely

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from cleaner.document.structured import Structured

_CANDIDATES: Final = 'h1, h2, h3, h4, legend, [class*="title" i], [class*="headline" i], [id*="title" i]'
_MOST: Final = 80
_MOST_BOXES: Final = 600
_READ: Final = 500_000
"""Characters that are read at most: boxes within boxes hold the same words again and again."""
_SHORTEST: Final = 4
_LONGEST: Final = 300
_WEAK: Final = 16
"""An h1 of fewer letters may be a logo's or a widget's; a longer one that no title repeats is still the headline."""


def find(tree: LexborHTMLParser, headings: list[LexborNode], said: Structured) -> LexborNode | None:
    """The heading, else the element, whose words the page's titles hold; else the longest h1; None where there is none."""
    titles = _titles(tree, said)
    headings = [node for node in headings[:8] if node.text(deep=True)[:_LONGEST].strip()]
    found = _of(headings, titles) if headings else None
    if found is None and len(headings) == 1 and not titles:
        return headings[0]
    found = found or _of(tree.css(_CANDIDATES)[:_MOST], titles)
    if found is None and all(len(loosely(node.text(deep=True)[:_LONGEST])) < _WEAK for node in headings):
        found = _of(_texts(tree), titles)
    if found is None and headings:
        found = max(headings, key=lambda node: len(node.text(deep=True)[:_LONGEST].strip()))
    return found


def _titles(tree: LexborHTMLParser, said: Structured) -> list[str]:
    title = tree.css_first("title")
    given = [said.article.get("headline"), said.first("og:title"), said.first("twitter:title"), title.text(deep=True) if title else None]
    return [words for words in (loosely(text[:400]) for text in given if isinstance(text, str)) if len(words) >= _SHORTEST]


def _of(nodes: Iterable[LexborNode], titles: list[str]) -> LexborNode | None:
    """The one with the longest words that a title holds, or that hold a title; the first of equals."""
    best: tuple[int, LexborNode | None] = (0, None)
    left = _READ if titles else 0
    for node in nodes:
        if left <= 0:
            break
        text = node.text(deep=True)
        left -= len(text)
        if not text or len(text) > 4 * _LONGEST:
            continue
        words = loosely(text)
        if not _SHORTEST <= len(words) <= _LONGEST or len(words) <= best[0]:
            continue
        if any(words in title for title in titles):
            best = (len(words), node)
        else:  # of boxes around a title the closest
            around = max((2 * len(title) - len(words) for title in titles if title in words), default=0)
            best = (around, node) if around > best[0] else best
    enough = best[1] is not None and any(best[0] * 3 >= len(title) for title in titles)
    return best[1] if enough else None


def _texts(tree: LexborHTMLParser) -> Iterable[LexborNode]:
    """The boxes of short text of a page without headings."""
    return tree.css("b, strong, font, td, center, p, big, div, span")[:_MOST_BOXES] if tree.body is not None else ()
