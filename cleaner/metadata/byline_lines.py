"""The text nodes around a headline, among which a byline stands: behind it down to the text, and in the small boxes right above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleaner.metadata import persons

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

ELSEWHERE = re.compile(
    r"comment|related|recommend|sidebar|(?<!post-)(?<!entry-)(?<!article-)footer|popular|trending|teaser|(?<!elementor-)widget|most-?read|read-?also|read-?next|more-?(?:from|stories|articles)|"
    r"twitter-tweet|instagram-media|carousel|newsletter|\bpromo(?:s|tions?)?\b|latest|disqus|reply|replies|testimonial|quote|(?<!v)(?<!author-)(?<!author_)(?<!writer-)card\b|recirc|slider|swiper|upnext|"
    r"login|signin|popup|modal",
    re.IGNORECASE,
)
"""Class words of boxes whose authors wrote something else."""
_NOT_READ: Final = frozenset(
    ("script", "style", "svg", "noscript", "template", "form", "aside", "nav", "iframe", "select", "h1", "-comment", "figure")
)
_STEPS: Final = 240
"""Nodes behind the headline that are visited."""
_LINES: Final = 40
"""Text nodes behind the headline that are read: share buttons and a summary stand between it and the byline."""
_PROSE: Final = 160
"""Characters of a paragraph that is running text."""
_EASTERN_PROSE: Final = 60
"""The same in Han characters, kana and Hangul, which say as much in a third of the characters."""
_FAR: Final = 2_000
"""Characters behind the headline that are read."""
_PARAGRAPH: Final = frozenset(("p", "li", "blockquote", "dd", "h2", "h3"))
_INLINE: Final = frozenset(("a", "span", "em", "strong", "b", "i", "u", "font", "small", "mark", "time", "cite"))
_INLINE_LEVELS: Final = 3


def behind(headline: LexborNode, near: set[int], topics: set[str]) -> list[str]:
    """The text nodes behind the headline, up to the second paragraph of running text, without the words of the first.

    ``near`` takes the memory ids of the elements that were passed, ``topics`` the words of links to pages of a topic.
    """
    found: list[str] = []
    node = _next(headline, inside=False)
    paragraphs: set[int] = set()
    passed = 0
    for _ in range(_STEPS):
        if node is None or len(found) >= _LINES or passed > _FAR:
            break
        tag = node.tag
        if tag == "-text":
            text = (node.text_content or "").strip()
            if text:
                block = _prose_around(node, text)
                if block is None:
                    found.append(text)
                else:
                    paragraphs.add(block.mem_id)
                    if len(paragraphs) > 1:
                        break
                passed += len(text)
        else:
            near.add(node.mem_id)
            if tag == "a" and _TOPIC.search(node.attributes.get("href") or ""):
                topics.add((node.text(deep=True) or "").strip())
        node = _next(node, inside=tag not in _NOT_READ and tag != "-text")
    return found


def _prose_around(node: LexborNode, text: str) -> LexborNode | None:
    """The paragraph of running text that a text node stands in, where ``by`` leads in anything; None for any other."""
    here = node.parent
    for _ in range(_INLINE_LEVELS):
        if here is None or here.tag not in _INLINE:
            break
        here = here.parent
    if here is not None and here.tag in _PARAGRAPH and (here.child != node or here.last_child != node):
        text = here.text(deep=True) or ""
    return here if len(text) > (_EASTERN_PROSE if persons.is_eastern(text) else _PROSE) else None


def _next(node: LexborNode, *, inside: bool) -> LexborNode | None:
    """The node that follows in document order, inside the given one or behind it."""
    child = node.child if inside else None
    if child is not None:
        return child
    here: LexborNode | None = node
    while here is not None:
        after = here.next
        if after is not None:
            return after
        here = here.parent
    return None


def above(headline: LexborNode, *, bare: bool = False) -> list[str]:
    """The text nodes of the small boxes right ahead of the headline, inside its own boxes; ``bare``: without its links to topics."""
    found: list[str] = []
    node, left = headline, _STEPS_ABOVE
    while left > 0:
        before = node.prev
        while before is not None and left > 0:
            left -= 1
            if before.tag not in _NOT_ABOVE and not (before.tag != "-text" and ELSEWHERE.search(named(before))):
                text = before.text(deep=True, separator="\n") or ""
                if len(text) <= _SMALL:
                    topics = _topics(before) if bare else ()
                    found += reversed([line for line in map(str.strip, text.split("\n")) if line and line not in topics])
            before = before.prev
        parent = node.parent
        if parent is None or parent.tag in ("body", "html", "main"):
            break
        node = parent
    return found[::-1]


def _topics(box: LexborNode) -> set[str]:
    """The words of the links of a box, but for those that lead to an author: they name what a text is about."""
    links = [] if box.tag == "-text" else [box] if box.tag == "a" else box.css("a")
    return {(link.text(deep=True) or "").strip() for link in links if not TO_AUTHOR.search(" ".join(map(str, link.attributes.values())))}


_TOPIC = re.compile(
    r"/(?:tags?|topics?|themen?|themas?|temas?|categor\w+|kategorie\w*|keywords?|label|sections?|rubrik\w*|search)\b", re.IGNORECASE
)
TO_AUTHOR = re.compile(r"auth?or|autor|writer|/by/|profile|people|person|team|staff|user|@", re.IGNORECASE)
ACROSS: Final = 3
"""Lines above the headline whose date may belong to a name below it."""
_STEPS_ABOVE: Final = 24
_SMALL: Final = 300
"""The characters of a box ahead of the headline that may hold a byline; the head of a page is longer."""
_NOT_ABOVE: Final = _NOT_READ | {"ul", "ol", "header", "button", "select"}


def named(node: LexborNode) -> str:
    """The words of an element's class and id."""
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
