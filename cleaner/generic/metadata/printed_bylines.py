"""The byline that a page prints: near its headline, or in an element that speaks of an author."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from cleaner.generic.metadata import byline_rows, persons
from cleaner.text import loosely

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_SPEAKING: Final = (
    '[itemprop~="author"], [rel~="author"], [class*="author" i], [class*="byline" i], [class*="writer" i], [class*="poster" i], '
    '[class*="username"], [class*="submitted"], [id*="author" i], [id*="byline" i], h1'
)
_NAMING = re.compile(r"author(?!i[tz])|byline|writer|itemposter|username|submitted|vcard", re.IGNORECASE)
_AROUND = re.compile(r"bio\b|about|desc|avatar|image|photo|social|more|related|list\b|box|profile|posts", re.IGNORECASE)
"""Parts of an author's box that hold more than a name."""
_ELSEWHERE = re.compile(
    r"comment|related|recommend|sidebar|(?<!post-)(?<!entry-)(?<!article-)footer|popular|trending|teaser|(?<!elementor-)widget|most-?read|read-?also|read-?next|more-?(?:from|stories|articles)|"
    r"twitter-tweet|instagram-media|carousel|newsletter|\bpromo(?:s|tions?)?\b|latest|disqus|reply|replies|testimonial|quote|(?<!v)card\b|recirc|slider|swiper|upnext|"
    r"login|signin|popup|modal",
)
"""Class words of boxes whose authors wrote something else."""
_STRANGE_TAGS: Final = frozenset(("aside", "nav", "blockquote", "form", "figure"))
_NOT_READ: Final = frozenset(
    ("script", "style", "svg", "noscript", "template", "form", "aside", "nav", "iframe", "select", "h1", "-comment", "figure")
)
_NO_BYLINE: Final = frozenset(
    ("h1", "script", "style", "meta", "body", "html", "img", "input", "form", "link", "textarea", "svg", "template")
)
_LEVELS: Final = 12
_LOOKED_AT: Final = 20
"""Elements that speak of an author which are looked at: further ones belong to lists and comments."""
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
_LONGEST: Final = 600


class Printed(msgspec.Struct, frozen=True):
    """The bylines that a page prints, by how they were found; each () where there is none.

    ``led``: led in by words behind the headline (``By X``); ``listed``: a list that begins with a person known before; ``speaking``: in
    an element that speaks of an author; ``bare``: a line of names beside a date, or a byline at the text's end.
    """

    led: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    speaking: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()


def bylines(
    tree: LexborHTMLParser, headings: Sequence[LexborNode], house: frozenset[str], title: str | None, known: tuple[str, ...], *, guess: bool
) -> Printed:
    """The bylines that a page prints; ``known``: the persons that it names for machines, ``title``: its title without markup.

    What costs more is looked for only where nothing is known yet, and a name that no word leads in only with ``guess``.
    """
    headline = _headline(headings, title)
    lines = _lines_behind(headline) if headline is not None else []
    led = persons.distinct(byline_rows.sequence(lines, house))
    listed = persons.distinct(byline_rows.listed(lines, known, house)) if known else ()
    if (led or known) and not (led and known and not persons.agree(led, known)):
        return Printed(led, listed)
    speaking = persons.distinct(_speaking(tree.css(_SPEAKING), headline, house))
    if speaking or led:
        return Printed(led, listed, speaking)
    bare = persons.distinct(byline_rows.beside_date(lines, house)) if guess else ()
    return Printed(bare=bare or persons.distinct(_closing(tree, headline, house)))


def _closing(tree: LexborHTMLParser, headline: LexborNode | None, house: frozenset[str]) -> list[str]:
    """The persons of a byline on a line of its own anywhere in the article."""
    title = tree.css_first("title")
    if not persons.is_eastern((title.text(deep=True) or "") if title is not None else ""):
        return []
    around = _upward(headline) if headline is not None else iter(())
    home = next((node for node in around if node.tag in ("article", "main")), None) or tree.body
    text = (home.text(deep=True, separator="\n") or "") if home is not None else ""
    return byline_rows.closing(text[:_LONGEST_PAGE], house)


_LONGEST_PAGE: Final = 100_000


def _headline(nodes: Sequence[LexborNode], title: str | None) -> LexborNode | None:
    """The h1 that is the article's: the one that the title holds, else the first that is not empty."""
    wanted = loosely(title or "")
    first = None
    for node in nodes[:_HEADLINES]:
        text = loosely((node.text(deep=True) or "")[:300])
        if len(text) > _TELLING and wanted and (text in wanted or wanted in text):
            return node
        if first is None and text:
            first = node
    return first


_HEADLINES: Final = 30
_TELLING: Final = 5


def _lines_behind(headline: LexborNode) -> list[str]:
    """The text nodes behind the headline, up to the second paragraph of running text, without the words of the first."""
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


def _speaking(nodes: Sequence[LexborNode], headline: LexborNode | None, house: frozenset[str]) -> list[str]:
    """The persons of the element that speaks of an author nearest behind the headline, else of the nearest one ahead of it."""
    place = next((place for place, node in enumerate(nodes) if node == headline), -1) if headline is not None else -1
    around = frozenset(node.mem_id for node in _upward(headline)) if headline is not None else frozenset()
    behind, ahead = nodes[place + 1 : place + 1 + _LOOKED_AT], nodes[max(0, place - _LOOKED_AT) : max(place, 0)][::-1]
    for candidates, near in ((behind, True), (ahead, False)):
        for node in candidates:
            if node.tag in _NO_BYLINE or node.mem_id in around or _is_elsewhere(node, around):
                continue
            found = _names_of(node, house, near=near)
            if found:
                return found
    return []


def _names_of(node: LexborNode, house: frozenset[str], *, near: bool) -> list[str]:
    """The persons of one element; where it holds more than a byline, only what a common given name begins."""
    text = (node.text(deep=True, separator="\n") or "").strip()
    if not text:
        return []
    attributes = node.attributes
    label = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    said = "author" in f"{attributes.get('itemprop') or ''} {attributes.get('rel') or ''}"
    if not said and not _NAMING.search(label):
        return []
    lines = [line for line in map(str.strip, text[:_LONGEST].split("\n")) if line]
    plain = near and (said or not _AROUND.search(label))
    return byline_rows.sequence(lines, house) or byline_rows.element(lines, house, plain=plain)


def _upward(node: LexborNode) -> Iterator[LexborNode]:
    here: LexborNode | None = node
    while here is not None:
        yield here
        here = here.parent


def _is_elsewhere(node: LexborNode, around: frozenset[int]) -> bool:
    """Whether an element stands in a box of its own, away from the headline: comments, teasers, embedded posts."""
    for level, here in enumerate(_upward(node)):
        if level > _LEVELS or here.mem_id in around or here.tag in ("body", "html", "main"):
            return False
        if here.tag in _STRANGE_TAGS:
            return True
        attributes = here.attributes
        if _ELSEWHERE.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()):
            return True
    return False
