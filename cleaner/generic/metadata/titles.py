"""The headline of a page of an unknown outlet: what it prints over the article, told from logos, sections and social variants.

A page may print several ``h1``, or none. Which one is the headline is told by what the page says elsewhere (JSON-LD, OpenGraph, its
``title``): agreement of the two proves both. Where they disagree, a printed headline stands before a search or social variant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from cleaner.generic.metadata.bare_titles import bare, is_house, segments, unescaped, without_name_behind
from cleaner.generic.metadata.heading_words import HEADLINE_CLASS, HIDDEN, Printed, classes, printed
from cleaner.generic.metadata.house import Home, House, house
from cleaner.lazily import lazily
from cleaner.structured import Structured, harvested, is_article
from cleaner.text import loosely, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_METAS: Final = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title", "headline")
_OTHERS: Final = (
    'h2, h3, [itemprop~="headline"], [class*="headline"], [class*="entry-title"], [class*="post-title"], [class*="article-title"], '
    '[class*="article_title"], [class*="articleTitle"], [class="title"], [id*="title"], [id*="headline"], h4, '
    "td > b, td > * > b, td > * > * > b"
)
_LOGO_CLASS: Final = lazily(
    r"logo|site-?_*(?:title|name|header)|brand|masthead|widget|menu|nav|modal|cookie|related|newsletter", re.IGNORECASE
)
_ASIDE: Final = frozenset(("nav", "aside", "footer", "dialog", "form"))
_NOTHING: Final = lazily(
    r"untitled(?:document|page|post)?|notitle|home(?:page)?|startseite|accueil|inicio|index|welcome|error(?:page)?(?:40[34]|50[0-9])?|40[34](?:error|notfound|pagenotfound)?"
    r"|(?:page)?notfound|default|newpage|document|null|undefined|none|首页|首頁|主页|无标题(?:文档)?|無題|ホーム|главная|αρχική"
)


class Headline(msgspec.Struct, frozen=True):
    """A page's headline: its ``text``, the node that prints it (None: only its head says it), the ``kicker`` printed within that node."""

    text: str
    node: LexborNode | None = None
    kicker: str | None = None


def headline(tree: LexborHTMLParser, said: Structured, url: str | None = None, outlet: House | None = None) -> Headline | None:
    """The headline of a page's article; None where the page has none of its own. Never raises."""
    outlet = outlet or house(tree, said, url)
    wanted = _Wanted(tree, said, outlet, url)
    first = [printed(node) for node in harvested(tree, said).headings[:_H1]]
    heads = [found for found in first if found is not None and not outlet.is_name(found.text)]
    agreed = next((found for found in heads if found.loose in wanted.whole), None)
    if agreed is None:
        heads = [found for found in heads if not _is_logo(found, outlet)]
        agreed = _by_agreement(heads, wanted)
        if agreed is not None and wanted.is_house_like(agreed.loose):
            heads.remove(agreed)
            wanted.names.append(agreed.loose)
            agreed = None
    if agreed is None:
        agreed = _elsewhere(tree, wanted) or next((found for found in heads if _reads_like_one(found)), None)
    if agreed is not None:
        return Headline(without_name_behind(wanted.spelled(agreed), outlet), agreed.node, agreed.kicker)
    text = next((text for text in wanted.bare() if not _is_nothing(text, outlet)), None)
    if text is not None:
        return Headline(text)
    return next((Headline(found.text, found.node, found.kicker) for found in heads if not _is_nothing(found.text, outlet)), None)


_H1: Final = 25
"""Pages of lists print an h1 an item; an article's own is among the first."""


class _Wanted:
    """What a page's head says its headline is: JSON-LD first, then its meta elements, then its title."""

    def __init__(self, tree: LexborHTMLParser, said: Structured, outlet: House, url: str | None) -> None:
        self.slug = (url or "").partition("?")[0].rstrip("/").rpartition("/")[2]
        self._outlet, self._home = outlet, Home(tree)
        self.names: list[str] = []
        title = tree.css_first("title")
        self.title = unescaped((title.text(deep=True) or "")[: 2 * _LONGEST]) if title is not None else ""
        self._texts = [text for text in dict.fromkeys([*_headlines(said), self.title]) if 0 < len(text) <= _LONGEST]
        self.whole = {loosely(text): text for text in reversed(self._texts)}
        self._bare: list[str] | None = None

    def bare(self) -> list[str]:
        """The same, best first, without the house's name."""
        if self._bare is None:
            self._bare = [bare(text, self._outlet, self._is_name) for text in self._texts]
        return self._bare

    def agreement(self, loose: str) -> float:
        """How well a printed text agrees with the best of them, 0 to 1."""
        found = max((_alike(loose, other) for other in dict.fromkeys(map(loosely, self.bare()))), default=0.0)
        if found < _SURE:
            for text in self._texts:
                pieces = [loosely(piece) for piece in segments(text)]
                if loose in pieces and len(pieces) > 1:
                    found = max(found, _HALF + len(loose) / max(sum(map(len, pieces)), 1) / 2)
        return found

    def is_house_like(self, loose: str) -> bool:
        """Whether a printed text is only what the title ends with, behind a longer piece: the house's name, set as an h1."""
        pieces = [loosely(piece) for piece in segments(self.title)]
        if len(pieces) < _TWO or pieces[-1] != loose or len(loose) >= max(map(len, pieces)):
            return False
        self._bare = None
        return True

    def _is_name(self, text: str) -> bool:
        return loosely(text) in self.names or self._home.bears(text)

    def spelled(self, found: Printed) -> str:
        """A printed headline as the head spells it: with the blanks that its elements left out, without what hangs on it."""
        other = self.whole.get(found.loose)
        if other is None and len(found.runs) > 1:
            known = {loosely(text) for text in self.bare()} - {""}
            some = [run for run in found.runs if not run.isspace()][:_RUNS]
            ends = range(len(some), 0, -1)
            parts = (some[start:end] for start in range(len(some)) for end in ends if end > start)
            return next((text for part in parts if loosely(text := tidy("".join(part))) in known), found.text)
        return other if other is not None and len(other.split()) > len(found.text.split()) else found.text


_LONGEST: Final = 500
"""What is longer is no title, but a text put in its place."""
_TWO: Final = 2
_SURE: Final = 0.95
_HALF: Final = 0.5


def _headlines(said: Structured) -> Iterator[str]:
    articles = (
        [said.article, *(item for item in said.objects[:20] if item is not said.article and is_article(item))] if said.article else []
    )
    for item in articles[:3]:
        for value in (item.get("headline"), item.get("name")):
            if isinstance(value, str) and value.strip():
                yield unescaped(value[: 2 * _LONGEST])
                break
    for name in _METAS:
        for value in said.metas.get(name, ())[:1]:
            yield unescaped(value[: 2 * _LONGEST])


def _alike(one: str, other: str) -> float:
    """How much of the longer of two loose texts the other is, if it stands in it at an end."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    short, long = sorted((one, other), key=len)
    if len(short) >= _TELLING and (long.startswith(short) or long.endswith(short)):
        share = len(short) / len(long)
        return max(_HALF, share) if share >= _SHORTEST else 0.0
    return 0.0


_TELLING: Final = 8


def _by_agreement(heads: list[Printed], wanted: _Wanted) -> Printed | None:
    """The h1 that agrees best with the head, else the one whose words are mostly the head's."""
    if not heads:
        return None
    ranked = [(wanted.agreement(found.loose) + _class_bonus(found.node), found) for found in heads]
    best = max(ranked, key=lambda pair: pair[0])
    if best[0] >= _HALF:
        return best[1]
    slug = loosely(wanted.slug)
    for found in heads:
        if len(found.loose) >= _TELLING and found.loose in slug:
            return found
    return next(
        (
            found
            for found in heads
            if len(found.text) <= _LONG_HEADLINE and any(_shared(found.text, text) >= _HALF for text in wanted.bare())
        ),
        None,
    )


def _class_bonus(node: LexborNode) -> float:
    said = classes(node)
    return -0.3 if _LOGO_CLASS.search(said) else 0.1 if HEADLINE_CLASS.search(said) else 0.0


def _shared(one: str, other: str) -> float:
    """Which share of the words (Han: characters) of the shorter text stands in the other."""
    words, others = _words(one), _words(other)
    short = min(len(words), len(others))
    return len(words & others) / short if short >= _SOME and len(one) >= _SHORTEST * len(other) else 0.0


_SOME: Final = 3
_SHORTEST: Final = 0.4
"""A name that stands in a title is shorter than so much of it."""
_HAN: Final = lazily("[\u3040-\u30ff\u3400-\u9fff]")
_WORDS = lazily("[\u3040-\u30ff\u3400-\u9fff]|[^\\W_]+")


def _words(text: str) -> set[str]:
    return set(_WORDS.findall(text.casefold()))


def _elsewhere(tree: LexborHTMLParser, wanted: _Wanted) -> Printed | None:
    """An element other than an h1 that prints what the head says, outside the page's margins."""
    texts = ({loosely(text) for text in wanted.bare()} | wanted.whole.keys()) - {""}
    if len(slug := loosely(wanted.slug)) >= 2 * _TELLING:
        texts = texts | {slug}
    longest = max(map(len, (*wanted.bare(), wanted.title)), default=0) + _ROOM
    parts = {
        loose
        for text in wanted.bare()[-1:]
        for piece in (*segments(text), *re.split(r"\s*[:：]\s", text, maxsplit=1))
        if len(loose := loosely(piece)) >= 2 * _TELLING
    }
    second = None
    left = _READ
    for node in tree.css(_OTHERS)[:_LOOKED_AT]:
        text = node.text(deep=True)
        left -= len(text)
        if left < 0:
            break
        if len(text) > 2 * longest + _ROOM or node.tag == "h1" or not (loose := loosely(text)):
            continue
        if (loose not in parts and not any(wish in loose for wish in texts)) or _in_margin(node):
            continue
        found = printed(node)
        if found is not None and (found.loose in texts or wanted.spelled(found) != found.text):
            return found
        if second is None and found is not None and found.loose in parts:
            second = found
    return second


_ROOM: Final = 40
_LOOKED_AT: Final = 60
_READ: Final = 500_000
"""Characters that are read at most: boxes within boxes hold the same words again and again."""


def _reads_like_one(found: Printed) -> bool:
    """Whether an h1 that nothing else speaks for is long enough to be a headline, and no sign of the page's frame."""
    return (
        len(_WORDS.findall(found.text)) - len(_HAN.findall(found.text)) // 2 >= _HEADLINE_WORDS
        and len(found.text) <= _LONG_HEADLINE
        and not _in_margin(found.node)
        and not _LOGO_CLASS.search(classes(found.node))
    )


_HEADLINE_WORDS: Final = 4
_LONG_HEADLINE: Final = 180
_RUNS: Final = 8


def _in_margin(node: LexborNode) -> bool:
    parent = node.parent
    for _ in range(_DEPTH):
        if parent is None or parent.tag in ("body", "article", "main"):
            return False
        if parent.tag in _ASIDE:
            return True
        parent = parent.parent
    return False


_DEPTH: Final = 8


def _is_logo(found: Printed, outlet: House) -> bool:
    """Whether an h1 is the house's name, set for a logo or for readers of the screen."""
    if is_house(found.text, outlet) or HIDDEN.search(classes(found.node)):
        return True
    link = found.node.css_first("a[href]")
    return link is not None and bool(_ROOT.fullmatch((link.attributes.get("href") or "").strip()))


_ROOT: Final = lazily(r"(?:https?:)?(?://[^/]+)?/?(?:index\.\w+)?|(?:\.\.?/)+|.*/web/\d+/https?://[^/]+/?")
"""Where a logo leads."""


def _is_nothing(text: str, outlet: House) -> bool:
    loose = loosely(text)
    return not loose or bool(_NOTHING.fullmatch(loose)) or outlet.is_name(text)
