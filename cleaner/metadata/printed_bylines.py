"""The byline that a page prints: near its headline, or in an element that speaks of an author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from cleaner.metadata import byline_lines, byline_rows, persons
from cleaner.words.surnames import is_person
from cleaner.words.text import loosely

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_SPEAKING: Final = (
    '[itemprop~="author"], [rel~="author"], [class*="author" i], [class*="byline" i], [class*="writer" i], [class*="poster" i], '
    '[class*="username"], [class*="submitted"], [id*="author" i], [id*="byline" i], h1'
)
_NAMING = re.compile(r"author(?!i[tz])|byline|writer|itemposter|username|submitted|vcard", re.IGNORECASE)
_AROUND = re.compile(r"bio\b|about|desc|avatar|image|photo|social|more|related|list\b|box|profile|posts", re.IGNORECASE)
"""Parts of an author's box that hold more than a name."""
_STRANGE_TAGS: Final = frozenset(("aside", "nav", "blockquote", "form", "figure"))
_NO_BYLINE: Final = frozenset(
    ("h1", "script", "style", "meta", "body", "html", "img", "input", "form", "link", "textarea", "svg", "template")
)
_LEVELS: Final = 12
_LOOKED_AT: Final = 20
"""Elements that speak of an author which are looked at: further ones belong to lists and comments."""
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


def bylines(tree: LexborHTMLParser, headline: LexborNode | None, house: frozenset[str], known: tuple[str, ...], *, guess: bool) -> Printed:
    """The bylines that a page prints by its ``headline``; ``known``: the persons that it names for machines.

    What costs more is looked for only where nothing is known yet, and a name that no word leads in only with ``guess``.
    """
    near: set[int] = set()
    topics: set[str] = set()
    lines = byline_lines.behind(headline, near, topics) if headline is not None else []
    led = persons.distinct(byline_rows.sequence(lines, house))
    listed = persons.distinct(byline_rows.listed(lines, known, house)) if known else ()
    if (led or known) and not (led and known and not persons.agree(led, known)):
        return Printed(led, listed)
    speaking = persons.distinct(_speaking(tree.css(_SPEAKING), headline, near, house))
    if speaking and all(map(persons.is_eastern, speaking)) and not any(map(is_person, speaking)):
        # an account's name in an element that speaks of an author: a reporter's own line says more
        led = persons.distinct(_closing(tree, headline, house))
    if speaking or led:
        return Printed(led, listed, speaking)
    above = byline_lines.above(headline) if headline is not None else []
    led = persons.distinct(byline_rows.sequence(above, house))
    if led:
        return Printed(led)
    above = byline_lines.above(headline, bare=True) if headline is not None and above and guess else above
    rows = [*above[-byline_lines.ACROSS :], *(line for line in lines if line not in topics)]
    bare = persons.distinct(_bare(rows, house) or _bare(above, house)) if guess else ()
    return Printed(
        bare=bare or persons.distinct(_closing(tree, headline, house)) or _blogger(tree, () if headline is None else (headline,))
    )


def _bare(lines: Sequence[str], house: frozenset[str]) -> list[str]:
    return byline_rows.beside_date(lines, house) or byline_rows.in_row(lines, house)


def _closing(tree: LexborHTMLParser, headline: LexborNode | None, house: frozenset[str]) -> list[str]:
    """The persons of a byline on a line of its own anywhere in the article."""
    title = tree.css_first("title")
    if not persons.is_eastern((title.text(deep=True) or "") if title is not None else ""):
        return []
    around = _upward(headline) if headline is not None else iter(())
    home = next((node for node in around if node.tag in ("article", "main")), None) or tree.body
    text = (home.text(deep=True, separator="\n") or "") if home is not None else ""
    return byline_rows.closing(text[:_LONGEST_PAGE], house)


def _blogger(tree: LexborHTMLParser, headings: Sequence[LexborNode]) -> tuple[str, ...]:
    """Whose blog a page's title or heading says it is: 春天的渡口_溪边人_新浪博客, 春天的渡口 - 溪边人的博客; 溪边人的博客."""
    heads = [_OWNED.fullmatch((node.text(deep=True) or "")[:_LONGEST].strip()) for node in headings[:2]]
    owner = next((head["who"] for head in heads if head is not None), None)
    if owner is not None:
        return (owner,)
    title = tree.css_first("title")
    found = _BLOG.search((title.text(deep=True) or "")[:_LONGEST]) if title is not None else None
    return (found["who"].strip(),) if found is not None else ()


_BLOG: Final = re.compile(
    r"[_\-|－—]\s*(?P<who>[^_\-|－—\s][^_\-|－—]{0,18}?)(?:\s*[_\-|－—]\s*(?:新浪|[网網]易|搜狐|和[讯訊]|腾讯|QQ|百度|天涯)?(?:博客|空间|BLOG)|的(?:博客|BLOG|日志|空[间間]|部落格))",
    re.IGNORECASE,
)
_OWNED: Final = re.compile(r"(?P<who>\S{2,16})的(?:博客|BLOG|日志|空[间間]|部落格)", re.IGNORECASE)
_LONGEST_PAGE: Final = 100_000


def headline(nodes: Sequence[LexborNode], title: str | None) -> LexborNode | None:
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


def _speaking(nodes: Sequence[LexborNode], headline: LexborNode | None, passed: set[int], house: frozenset[str]) -> list[str]:
    """The persons of the element that speaks of an author nearest behind the headline, else of the nearest one ahead of it.

    Elements of one class that come again and again are rows of a list of other texts, but for one among those ``passed`` on the way
    to the text.
    """
    place = next((place for place, node in enumerate(nodes) if node == headline), -1) if headline is not None else -1
    around = frozenset(node.mem_id for node in _upward(headline)) if headline is not None else frozenset()
    rows = _rows(nodes)
    row = next((here.mem_id for here in _upward(headline) if here.tag == "tr"), 0) if headline is not None else 0
    behind, ahead = nodes[place + 1 : place + 1 + _LOOKED_AT], nodes[max(0, place - _LOOKED_AT) : max(place, 0)][::-1]
    own = [node for node in ahead if row and any(here.mem_id == row for here in _upward(node))]  # a board: poster and post in one row
    for candidates, near in ((own, True), (behind, True), (ahead, False)):
        for node in candidates:
            if node.tag in _NO_BYLINE or node.mem_id in around or _is_elsewhere(node, around):
                continue
            if _kind(node) in rows and node.mem_id not in passed:
                continue
            found = _names_of(node, house, near=near)
            if found:
                return found
    return []


_ROWS: Final = 4
"""Elements of one tag and class that come so often are a list's, if they say as many different things."""


def _rows(nodes: Sequence[LexborNode]) -> set[tuple[str | None, str | None]]:
    """The tags and classes of lists."""
    found = {kind for kind, times in Counter(map(_kind, nodes)).items() if times >= _ROWS and kind[1]}
    for kind in tuple(found):
        rows = [node for node in nodes if _kind(node) == kind][: 2 * _ROWS]
        if len({(node.text(deep=True) or "")[:_NAME].strip() for node in rows}) < _ROWS:
            found.remove(kind)
    return found


_NAME: Final = 60


def _kind(node: LexborNode) -> tuple[str | None, str | None]:
    return node.tag, node.attributes.get("class")


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
    names = byline_rows.sequence(lines, house) or byline_rows.element(lines, house, plain=plain)
    if not names and near and "author" in (attributes.get("itemprop") or ""):
        names = next((found for line in lines[:2] if (found := persons.names_in(persons.cleaned(line), house, trusted=True))), [])
    return names


def _says_more(link: LexborNode, node: LexborNode) -> bool:
    """Whether a link around an element holds other words, too: a teaser with its writer."""
    return (
        len((link.text(deep=True) or "").split()) > len((node.text(deep=True) or "").split())
        or len((link.text(deep=True) or "").strip()) > len((node.text(deep=True) or "").strip()) + _MARKS
    )


_MARKS: Final = 4


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
        if here.tag in _STRANGE_TAGS or (here.tag == "a" and level and _says_more(here, node)):
            return True
        attributes = here.attributes
        if byline_lines.ELSEWHERE.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()):
            return True
    return False
