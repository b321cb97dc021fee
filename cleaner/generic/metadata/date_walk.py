"""A bounded walk over a part of a page that gathers its short pieces with digits: where a date may stand."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_INLINE: Final = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s"),
        *("small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
    )
)
PASSED: Final = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "nav", "aside", "form", "button", "select", "textarea"),
        *("svg", "iframe", "blockquote", "figure", "picture", "video", "audio"),
    )
)
_ASTRAY = re.compile(
    r"(?<![a-z])(?:comment|related|recommend|teaser|sidebar|side-bar|most-?(?:read|popular|viewed)|popular|trending|latest|ticker|weather"
    r"|promo(?!t)|banner|breaking|menu|navbar|copyright|events?(?![a-z])|tweet|twitter|instagram|disqus|similar|carousel|slider|swiper"
    r"|more(?![a-z])|other-|read-?next|next-|prev|advert|cookie|consent|today|current-?date|top-?bar|masthead|site-?header)",
)
_DATED = re.compile(
    r"(?<![a-z])(?:date|time|datum|fecha|data|hora|when|published|posted|pub|pubdate|pubtime|publish|timestamp|created)(?![a-z]{3})"
    r"|date(?!line|base)|time(?!line|s\b)|Date|Time|publish|posted|entry-meta|post-meta|byline|article-info|meta-info|artinfo|art_info|ptime|shijian",
)
_PROSE: Final = 140
_DENSE_PROSE: Final = 60
"""A piece of so many characters is text (of scripts without blanks: fewer)."""
LONGEST: Final = 200
_LABEL: Final = 24
"""A single word, or one with a colon, may be the label of the piece behind it: Published, Feb 2."""
_DIGIT = re.compile(r"\d")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e01-\u0e4e]")


class Beside(msgspec.Struct, frozen=True):
    """A short piece near the headline: its words, whether its element speaks of a date, and how many paragraphs came before."""

    words: str
    dated: bool
    above: bool = False
    after: int = 0


class Walk:
    """Gathers the short pieces with digits of what it walks, in document order.

    ``most``: how many nodes it looks at in all. ``until``: after how many paragraphs of text it ends.
    """

    def __init__(self, most: int, *, above: bool = False, until: int = 1_000, passed: frozenset[str] = PASSED) -> None:
        self.pieces: list[Beside] = []
        self.left = most
        self._above, self._until, self._passed = above, until, passed
        self._paragraphs = 0
        self._words: list[str] = []
        self._dated = False
        self._label = ""

    @property
    def done(self) -> bool:
        """Whether it has seen enough."""
        return self.left <= 0 or self._paragraphs >= self._until

    def over(self, top: LexborNode) -> None:
        """Walk a node and what it holds."""
        open_: list[tuple[LexborNode, str | None]] = []
        node: LexborNode = top
        take = self._words.append
        while self.left > 0 and self._paragraphs < self._until:
            self.left -= 1
            tag = node.tag
            if tag == "-text":
                take(node.text_content or "")
            elif tag is not None and tag != "-comment" and tag not in self._passed:
                down = self._enter(node, tag)
                if down is not None:
                    open_.append((node, tag))
                    node = down
                    continue
            after = node.next if open_ else None
            while after is None:
                if not open_:
                    return
                node, tag = open_.pop()
                if tag not in _INLINE:
                    self.end()
                if open_:
                    after = node.next
            node = after

    def _enter(self, node: LexborNode, tag: str) -> LexborNode | None:
        """Take an element; the first node that it holds, if that is to be walked."""
        attributes = node.attributes
        dated = tag == "time"
        if attributes:
            name = names(attributes)
            if name != "  ":
                astray, speaking = _kind(name)
                if astray:
                    return None
                dated = dated or speaking
            dated = dated or "datetime" in attributes
        if tag not in _INLINE:
            self.end(leaving=tag == "br")
        if dated:
            self._dated = True
            said = machine_date(attributes)
            if said:
                self._words.append(f" {said} ")
        return node.child

    def end(self, *, leaving: bool = True) -> None:
        """A block begins or ends."""
        words = ""
        if self._words:
            words = " ".join("".join(self._words).split())
            self._words.clear()
        dated = self._dated
        if words or leaving:
            self._dated = False
        if not words:
            return
        length = len(words)
        if length >= _PROSE or (length >= _DENSE_PROSE and len(_WIDE.findall(words)) * 2 > length):
            self._paragraphs += 1
        if length <= LONGEST and _DIGIT.search(words):
            self.pieces.append(Beside(self._label + words, dated, self._above, self._paragraphs))
        self._label = words + " " if length <= _LABEL and (words[-1:] in ":：" or " " not in words) else ""


@lru_cache(maxsize=512)
def _kind(name: str) -> tuple[bool, bool]:
    """Whether an element's names speak of other things than the article, and whether of a date."""
    return _ASTRAY.search(name.lower()) is not None, _DATED.search(name) is not None


def machine_date(attributes: dict[str, str | None]) -> str:
    """What an element's attributes say for machines of the date that it prints; empty for nothing."""
    for name in ("datetime", "content", "title", "data-datetime", "data-time", "data-timestamp", "data-date", "data-published"):
        value = attributes.get(name)
        if value and value[:4].isdigit() and len(value) <= 40:
            return value
    return ""


def names(attributes: dict[str, str | None]) -> str:
    """The words of an element's class, id and itemprop."""
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''} {attributes.get('itemprop') or ''}"


def is_astray(node: LexborNode) -> bool:
    """Whether an element's names speak of other articles, comments, menus, events, advertisements."""
    name = names(node.attributes)
    return name != "  " and _kind(name)[0]
