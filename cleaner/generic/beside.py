"""The short pieces that stand beside a headline: above it, and between it and the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import msgspec

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_INLINE: Final = frozenset(
    "a abbr b bdi bdo big cite code em font i ins kbd label mark q s small span strong sub sup time tt u var wbr data".split()
)
_PASSED: Final = frozenset(
    "script style noscript template nav aside form button select svg iframe blockquote figure picture video audio textarea head".split()
)
_ASTRAY = re.compile(
    r"(?<![a-z])(?:comment|related|recommend|teaser|sidebar|side-bar|most-?(?:read|popular|viewed)|popular|trending|latest|ticker|weather"
    r"|promo(?!t)|banner|breaking|menu|navbar|copyright|events?(?![a-z])|tweet|twitter|instagram|disqus|similar|carousel|slider|swiper"
    r"|more(?![a-z])|other-|read-?next|next-|prev|advert|cookie|consent)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?<![a-z])(?:date|time|datum|fecha|data|hora|when|published|posted|pub|pubdate|pubtime|publish|timestamp|created)(?![a-z]{3})"
    r"|date(?!line|base)|time(?!line|s\b)|Date|Time|publish|posted|entry-meta|post-meta|byline|article-info|meta-info|artinfo|art_info|ptime|shijian",
)
_NODES: Final = 500
_NODES_ABOVE: Final = 80
"""How far from the headline a page is walked. A share bar, a byline with its portrait and a lead picture take some 200 nodes."""
_PROSE: Final = 140
_DENSE_PROSE: Final = 60
"""A piece of so many characters is text (of scripts without blanks: fewer)."""
_PARAGRAPHS: Final = 2
_LONGEST: Final = 200
_LABEL: Final = 24
"""A single word, or one with a colon, may be the label of the piece behind it: Published, Feb 2."""
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e01-\u0e4e]")


class Beside(msgspec.Struct, frozen=True):
    """A short piece near the headline: its words, whether its element speaks of a date, and how many paragraphs came before."""

    words: str
    dated: bool
    above: bool = False
    after: int = 0


class _Walk:
    """Gathers the pieces of a walk in document order."""

    def __init__(self, *, above: bool) -> None:
        self.above = above
        self.pieces: list[Beside] = []
        self.paragraphs = 0
        self._words: list[str] = []
        self._dated = False
        self._label = ""

    def text(self, words: str) -> None:
        self._words.append(words)

    def mark(self) -> None:
        self._dated = True

    def end(self, *, leaving: bool = True) -> None:
        """A block begins or ends."""
        words = " ".join("".join(self._words).split()) if self._words else ""
        self._words.clear()
        dated = self._dated
        if words or leaving:
            self._dated = False
        if not words:
            return
        length = len(words)
        if length >= _PROSE or (length >= _DENSE_PROSE and len(_WIDE.findall(words)) * 2 > length):
            self.paragraphs += 1
        if length <= _LONGEST and any(map(str.isdigit, words)):
            self.pieces.append(Beside(self._label + words, dated, self.above, self.paragraphs))
        self._label = words + " " if length <= _LABEL and (words[-1:] in ":：" or not words.count(" ")) else ""


def below(headline: LexborNode) -> list[Beside]:
    """The short pieces with digits that follow a headline, in page order, down to the second paragraph of its text."""
    walk = _Walk(above=False)
    for node, leaving in _following(headline, _NODES):
        _take(walk, node, leaving)
        if walk.paragraphs >= _PARAGRAPHS:
            break
    walk.end()
    return walk.pieces


def at_the_end(headline: LexborNode) -> list[Beside]:
    """The short pieces with digits that follow the text behind a headline, in page order."""
    walk = _Walk(above=False)
    passed = _PASSED | {"article"} if _article_of(headline) else _PASSED  # another article than the headline's is another's
    for node, leaving in _following(headline, _NODES_ANYWHERE, passed):
        _take(walk, node, leaving)
    walk.end()
    return [piece for piece in walk.pieces if piece.after >= _PARAGRAPHS]


def above(headline: LexborNode) -> list[Beside]:
    """The short pieces with digits ahead of a headline inside its own boxes, the nearest first."""
    walk = _Walk(above=True)
    found: list[Beside] = []
    node, left = headline, _NODES_ABOVE
    while left > 0:
        before = node.prev
        while before is not None and left > 0:
            left -= 1
            tag = before.tag
            if tag == "-text" or (tag not in _PASSED and tag not in ("header", "ul") and not _is_astray(before)):
                walk.pieces = []
                for inner, leaving in _inside(before):
                    left -= 1
                    _take(walk, inner, leaving)
                    if left <= 0:
                        break
                walk.end()
                found += reversed(walk.pieces)
            before = before.prev
        parent = node.parent
        if parent is None or parent.tag in ("body", "html", "main"):
            break
        node = parent
    return found


def _take(walk: _Walk, node: LexborNode, leaving: bool) -> None:
    tag = node.tag
    if tag == "-text":
        walk.text(node.text_content or "")
        return
    inline = tag in _INLINE
    if not inline:
        walk.end(leaving=leaving)
    if leaving:
        return
    if tag == "br":
        return
    attributes = node.attributes
    if tag == "time" or "datetime" in attributes or _DATED.search(_names(attributes)):
        walk.mark()
        said = _machine_date(attributes)
        if said:
            walk.text(f" {said} ")


def _machine_date(attributes: dict[str, str | None]) -> str:
    for name in ("datetime", "content", "title", "data-datetime", "data-time", "data-timestamp", "data-date", "data-published"):
        value = attributes.get(name)
        if value and value[:4].isdigit() and len(value) <= 40:
            return value
    return ""


def _names(attributes: dict[str, str | None]) -> str:
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''} {attributes.get('itemprop') or ''}"


def _is_astray(node: LexborNode) -> bool:
    return _ASTRAY.search(_names(node.attributes)) is not None


def _following(headline: LexborNode, most: int, passed: frozenset[str] = _PASSED) -> Iterator[tuple[LexborNode, bool]]:
    """The nodes behind a headline in document order (entered, and elements left), without what is passed over."""
    node, left = headline, most
    while left > 0:
        after = node.next
        while after is not None:
            for inner, leaving in _inside(after, passed):
                left -= 1
                if left <= 0:
                    return
                yield inner, leaving
            after = after.next
            left -= 1
        parent = node.parent
        if parent is None or parent.tag in ("body", "html"):
            return
        yield parent, True
        node = parent


def _inside(top: LexborNode, passed: frozenset[str] = _PASSED) -> Iterator[tuple[LexborNode, bool]]:
    """A node and what it holds, in document order; True: an element is left."""
    stack: list[LexborNode] = []
    node: LexborNode | None = top
    while node is not None:
        tag = node.tag
        down = None
        if tag == "-text":
            yield node, False
        elif tag != "-comment" and tag is not None and tag not in passed and not _is_astray(node):
            yield node, False
            down = node.child
            if down is None:
                yield node, True
        if down is not None:
            stack.append(node)
            node = down
            continue
        while True:
            if node is None or not stack:
                return
            after = node.next
            if after is not None:
                node = after
                break
            node = stack.pop()
            yield node, True
            if not stack:
                return


def of(headline: LexborNode) -> list[Beside]:
    """The short pieces with digits inside a headline's own element that are not its words: a date set above them."""
    walk = _Walk(above=False)
    for node, leaving in _inside(headline):
        _take(walk, node, leaving)
    walk.end()
    return [piece for piece in walk.pieces if piece.dated]


def anywhere(tree: LexborHTMLParser) -> list[Beside]:
    """The short pieces with digits from the head of a page on, in page order: for a page without a headline."""
    walk = _Walk(above=False)
    if tree.body is not None:
        for count, (node, leaving) in enumerate(_inside(tree.body)):
            _take(walk, node, leaving)
            if count >= _NODES_ANYWHERE:
                break
        walk.end()
    return walk.pieces


_NODES_ANYWHERE: Final = 2000
_SPEAKING: Final = (
    'h1, [datetime], time, [class*="date" i], [class*="time" i], [class*="publi" i], [class*="posted" i], [class*="submitted" i], [id*="date" i], [id*="time" i]'
)
_LIST: Final = 3
"""Elements of one tag and class that come so often are rows of a list: only the one nearest behind the headline is the article's."""
_SCANNED: Final = 150
_ROOM: Final = 90


def scattered(tree: LexborHTMLParser, headline: LexborNode | None) -> list[Beside]:
    """The elements anywhere on a page that speak of a date, outside boxes of other things: those behind the headline first."""
    ahead: list[Beside] = []
    behind: list[Beside] = []
    kinds: dict[tuple[str | None, str], int] = {}
    here = headline.mem_id if headline is not None else 0
    home = _article_of(headline) if headline is not None else 0
    found = ahead
    for node in tree.css(_SPEAKING)[:_SCANNED]:
        if node.tag == "h1":
            if node.mem_id == here:
                found = behind
            continue
        attributes = node.attributes
        kind = (node.tag, f"{attributes.get('class')} {attributes.get('itemprop')}")
        kinds[kind] = kinds.get(kind, 0) + 1
        if kinds[kind] > _LIST or node.tag in _PASSED:
            continue
        words = _words_of(node, attributes)
        if words and not is_elsewhere(node) and home in (0, _article_of(node)) and not _is_by_a_link(node):
            found.append(Beside(words, dated=True, above=found is ahead))
    if headline is not None and found is ahead:
        behind, ahead = ahead, []  # the headline is no h1: nothing tells before and behind apart
    crowded = {kind for kind, count in kinds.items() if count > _LIST}
    return [*behind, *(() if crowded and not ahead else ahead)]


def _article_of(node: LexborNode) -> int:
    """The memory id of the article element that a node stands in, 0 for none."""
    above = node.parent
    while above is not None:
        if above.tag == "article":
            return above.mem_id
        above = above.parent
    return 0


def _is_by_a_link(node: LexborNode) -> bool:
    """Whether an element shares its small box with a link of many words: the headline of another article."""
    parent = node.parent
    if parent is None or len(parent.text(deep=True)) > _LONGEST:
        return False
    return any(len(link.text(deep=True).split()) > _NAME and link.mem_id != node.mem_id for link in parent.css("a")[:4])


_NAME: Final = 4
"""A link of more words is no person's or section's name."""


def _words_of(node: LexborNode, attributes: dict[str, str | None]) -> str:
    own = " ".join(node.text(deep=True).split())
    if len(own) > _LONGEST or (not any(map(str.isdigit, own)) and not _machine_date(attributes)):
        return ""
    parent = node.parent
    around = " ".join(parent.text(deep=True).split()) if parent is not None and len(own) < _ROOM else ""
    words = around if own in around and len(around) <= _ROOM else own
    said = _machine_date(attributes)
    return f"{words[: words.find(own)]} {said} {words[words.find(own) :]}" if said else words


_ELSEWHERE: Final = re.compile(
    r"(?<![a-z])(?:comment|related|recommend|teaser|sidebar|side-bar|site-foot|most-?(?:read|popular)|popular|trending|latest|tweet|carousel|slider"
    r"|more(?![a-z])|reply|similar|upcoming|events?(?![a-z])|archives?(?![a-z])|copyright)",
    re.IGNORECASE,
)
_ANCESTORS: Final = 12


def is_elsewhere(node: LexborNode) -> bool:
    """Whether an element stands in a box of comments, of other articles, of a quotation, or in the margin."""
    above = node
    for _ in range(_ANCESTORS):
        parent = above.parent
        if parent is None or parent.tag in ("body", "html"):
            return above.tag in ("footer", "header")
        attributes = parent.attributes
        if parent.tag in ("aside", "nav", "blockquote", "a") or _ELSEWHERE.search(f"{attributes.get('class')} {attributes.get('id')}"):
            return True
        above = parent
    return False
