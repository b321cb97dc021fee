"""The short pieces that stand beside a headline: above it, between it and the text, behind the text; and those that speak of dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleaner.metadata.date_walk import LEAD, LONGEST, PASSED, Beside, Walk, is_astray, machine_date

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_NODES: Final = 500
_NODES_ABOVE: Final = 80
_NODES_ANYWHERE: Final = 1200
_NODES_BEHIND: Final = 650
"""How far from the headline a page is walked. A share bar, a byline with its portrait and a lead picture take some 200 nodes.

A date at the text's end stood within 630 wherever it was right on the corpora's tuning half (4 of 182 pages that print none before)."""
_PARAGRAPHS: Final = 2


def of(headline: LexborNode) -> list[Beside]:
    """The short pieces inside a headline's own element that speak of a date: one set above its words."""
    walk = Walk(_NODES_ABOVE)
    walk.over(headline)
    walk.end()
    return [piece for piece in walk.pieces if piece.dated]


def below(headline: LexborNode) -> list[Beside]:
    """The short pieces with digits that follow a headline, in page order, down to the second paragraph of its text."""
    return _follow(headline, Walk(_NODES, until=_PARAGRAPHS))


def at_the_end(headline: LexborNode) -> list[Beside]:
    """The short pieces with digits that follow the text behind a headline, in page order."""
    passed = PASSED | {"article"} if _article_of(headline) else PASSED  # another article than the headline's is another's
    return [piece for piece in _follow(headline, Walk(_NODES_BEHIND, passed=passed)) if piece.after >= _PARAGRAPHS]


def leads(headline: LexborNode) -> list[str]:
    """The heads of the first paragraphs behind a headline, and of the short pieces between them."""
    walk = Walk(_NODES, until=_PARAGRAPHS)
    pieces = _follow(headline, walk)
    return [*walk.leads, *(piece.words[:LEAD] for piece in pieces if len(piece.words) > _SENTENCE)]


_SENTENCE: Final = 60
"""A shorter piece is no text's beginning."""


def margin(headline: LexborNode | None) -> list[Beside]:
    """The elements that speak of a date in the margin of the headline's own article: a box beside the text with its date, author, topic."""
    home = headline
    for _ in range(_DEEPEST):
        if home is None or home.tag == "article":
            break
        home = home.parent
    if home is None or home.tag != "article":
        return []
    found = []
    for node in home.css(_DATES)[:_SCANNED]:
        own = " ".join(node.text(deep=True)[:LONGEST].split())
        if own and _is_in_margin(node):
            found.append(Beside(f"{machine_date(node.attributes)} {own}".strip(), dated=True))
    return found


_DATES: Final = 'time, [class*="date" i], [class*="time" i]'
_MARGIN: Final = re.compile(r"side-?_?bar", re.IGNORECASE)


def _is_in_margin(node: LexborNode) -> bool:
    """Whether an element stands in a side box, and in no other that holds something else."""
    above, beside = node.parent, False
    for _ in range(_ANCESTORS):
        if above is None or above.tag == "article":
            break
        name = f"{above.attributes.get('class')} {above.attributes.get('id')}"
        aside = above.tag == "aside" or _MARGIN.search(name) is not None
        if not aside and (above.tag in ("nav", "blockquote", "a", "ul") or _ELSEWHERE.search(name)):
            return False
        beside = beside or aside
        above = above.parent
    return beside


def above(headline: LexborNode) -> list[Beside]:
    """The short pieces with digits ahead of a headline inside its own boxes, the nearest first."""
    found: list[Beside] = []
    node, left = headline, _NODES_ABOVE
    while left > 0:
        before = node.prev
        while before is not None and left > 0:
            if before.tag == "-text" or (before.tag not in PASSED and before.tag not in ("header", "ul") and not is_astray(before)):
                walk = Walk(left, above=True)
                walk.over(before)
                walk.end()
                left = walk.left
                found += reversed(walk.pieces)
            left -= 1
            before = before.prev
        parent = node.parent
        if parent is None or parent.tag in ("body", "html", "main"):
            break
        node = parent
    return found


def anywhere(tree: LexborHTMLParser) -> list[Beside]:
    """The short pieces with digits from the head of a page on, in page order: for a page without a headline."""
    walk = Walk(_NODES_ANYWHERE)
    if tree.body is not None:
        walk.over(tree.body)
        walk.end()
    return walk.pieces


def _follow(headline: LexborNode, walk: Walk) -> list[Beside]:
    """Walk what stands behind a headline, box by box outwards."""
    node = headline
    left = False
    while not walk.done:
        parent = node.parent
        left = left or node.tag in ("article", "main") or parent is None or parent.tag in ("body", "html")
        after = node.next
        while after is not None and not walk.done:
            if not (left and after.tag == "footer"):  # the page's own, not its article's
                walk.over(after)
            after = after.next
        walk.end()
        if parent is None or parent.tag in ("body", "html"):
            break
        node = parent
    return walk.pieces


_SPEAKING: Final = ", ".join(
    (
        "h1",
        "[datetime]",
        "time",
        *(f'[class*="{word}" i]' for word in ("date", "time", "publi", "posted", "submitted")),
        '[id*="date" i]',
        '[id*="time" i]',
    )
)
_LIST: Final = 3
"""Elements of one tag and class that come so often are rows of a list: only the one nearest behind the headline is the article's."""
_SCANNED: Final = 150
_LONGEST_BOX: Final = 2_000
"""The characters of a box, white space included, that may be small print."""
_ROOM: Final = 90


def scattered(tree: LexborHTMLParser, headline: LexborNode | None) -> list[Beside]:
    """The elements anywhere on a page that speak of a date, outside boxes of other things: those behind the headline first."""
    ahead: list[Beside] = []
    behind: list[Beside] = []
    kinds: dict[tuple[str | None, str], int] = {}
    texts: dict[int, str] = {}
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
        if kinds[kind] > _LIST or node.tag in PASSED:
            continue
        words = _words_of(node, attributes, around := _around(node, texts))
        if words and not is_astray(node) and not is_elsewhere(node) and home in (0, _article_of(node)) and not _is_by_a_link(node, around):
            found.append(Beside(words, dated=True, above=found is ahead))
    if headline is not None and found is ahead:
        behind, ahead = ahead, []  # the headline is no h1: nothing tells before and behind apart
    return [*behind, *ahead]


def _article_of(node: LexborNode) -> int:
    """The memory id of the article element that a node stands in, 0 for none."""
    above = node.parent
    for _ in range(_DEEPEST):
        if above is None:
            break
        if above.tag == "article":
            return above.mem_id
        above = above.parent
    return 0


_DEEPEST: Final = 60


def _is_by_a_link(node: LexborNode, around: str) -> bool:
    """Whether an element shares its small box with a link of many words: the headline of another article."""
    parent = node.parent
    if parent is None or not 0 < len(around) <= LONGEST:
        return False
    return any(len(link.text(deep=True).split()) > _NAME and link.mem_id != node.mem_id for link in parent.css("a")[:4])


_NAME: Final = 4
"""A link of more words is no person's or section's name."""


def _around(node: LexborNode, known: dict[int, str]) -> str:
    """The words of an element's parent."""
    parent = node.parent
    if parent is None:
        return ""
    if parent.mem_id not in known:
        words = parent.text(deep=True)
        known[parent.mem_id] = " ".join(words.split()) if len(words) <= _LONGEST_BOX else ""
    return known[parent.mem_id]


def _words_of(node: LexborNode, attributes: dict[str, str | None], around: str) -> str:
    """What an element prints and says of a date, with its label if that stands beside it; empty if there is none."""
    own = node.text(deep=True)
    if len(own) > _LONGEST_BOX:
        return ""
    own = " ".join(own.split())
    said = machine_date(attributes)
    if len(own) > LONGEST or not (said or any(map(str.isdigit, own))):
        return ""
    words = around if own in around and len(around) <= _ROOM else own
    return f"{words[: words.find(own)]} {said} {words[words.find(own) :]}" if said else words


_ELSEWHERE: Final = re.compile(
    r"(?<![a-z])(?:comment|related|recommend|teaser|sidebar|side-bar|site-foot|most-?(?:read|popular)|popular|trending|latest|tweet|carousel|slider"
    r"|more(?![a-z])|reply|similar|upcoming|events?(?![a-z])|archives?(?![a-z])|bday|dtstart|copyright|today|current-?date|top-?bar|masthead|site-?header)",
    re.IGNORECASE,
)
_ANCESTORS: Final = 12


def is_elsewhere(node: LexborNode) -> bool:
    """Whether an element stands in a box of comments, of other articles, of a quotation, or in the margin."""
    above, edge = node.parent, False
    for _ in range(_ANCESTORS):
        if above is None or above.tag in ("body", "html"):
            break
        tag, attributes = above.tag, above.attributes
        if tag in ("aside", "nav", "blockquote", "a") or _ELSEWHERE.search(f"{attributes.get('class')} {attributes.get('id')}"):
            return True
        if tag in ("article", "main"):
            return False
        edge = edge or tag == "footer" or (tag == "header" and above.css_first("h1") is None)
        above = above.parent
    return edge  # the head or foot of the page, not of its article
