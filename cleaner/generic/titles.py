"""The headline of a page of an unknown outlet: what it prints over the article, told from logos, sections and social variants.

A page may print several ``h1``, or none. Which one is the headline is told by what the page says elsewhere (JSON-LD, OpenGraph, its
``title``): agreement of the two proves both. Where they disagree, a printed headline stands before a search or social variant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

import msgspec

from cleaner.generic.bare import bare, is_house, segments, unescaped, without_name_behind
from cleaner.generic.house import Home, House, house
from cleaner.structured import Structured, is_article
from cleaner.text import loosely, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_METAS: Final = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title", "headline")
_OTHERS: Final = (
    'h2, h3, [itemprop~="headline"], [class*="headline"], [class*="entry-title"], [class*="post-title"], [class*="article-title"], '
    '[class*="article_title"], [class*="articleTitle"], [class="title"], [id*="title"], [id*="headline"], h4, td b'
)
_KICKER: Final = re.compile(
    r"kicker|over-?(?:line|title)|topline|top-?line|dachzeile|spitzmarke|eyebrow|roofline|pre-?(?:title|head)|super-?(?:title|head)"
    r"|surtitre|sur-titre|antetitulo|volanta|occhiello|rubri[ck]|category|\bcat\b|__?label|\blabel|\btag\b|\bflag\b|badge|premium|paywall"
    r"|\bsection|sponsor|breadcrumb",
    re.IGNORECASE,
)
_BELOW: Final = re.compile(
    r"sub-?(?:title|head|line)|\bdek\b|standfirst|byline|\bmeta\b|timestamp|\bdate\b|share|tooltip|comment|edit-?(?:link|section)|anchor|permalink|headerlink",
    re.IGNORECASE,
)
_HIDDEN: Final = re.compile(r"sr-only|screen-?reader|visually-?hidden|visuallyhidden|assistive|\baural\b|element-invisible|offscreen|\bis-?hidden\b|hide-accessible", re.IGNORECASE)
_NO_SHOW: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SKIPPED: Final = frozenset(("script", "style", "template", "svg", "button", "-comment", "noscript", "rp", "rt"))
_HEADLINE_CLASS: Final = re.compile(r"headline|entry-?title|post-?title|article-?_*title|story-?title|page-?title|heading__?title", re.IGNORECASE)
_LOGO_CLASS: Final = re.compile(r"logo|site-?_*(?:title|name|header)|brand|masthead|widget|menu|nav|modal|cookie|related|newsletter", re.IGNORECASE)
_ASIDE: Final = frozenset(("nav", "aside", "footer", "dialog", "form"))
_NOTHING: Final = re.compile(
    r"untitled(?:document|page|post)?|notitle|home(?:page)?|startseite|accueil|inicio|index|welcome|error(?:page)?(?:40[34]|50[0-9])?|40[34](?:error|notfound|pagenotfound)?"
    r"|(?:page)?notfound|default|newpage|document|null|undefined|none|首页|首頁|主页|无标题(?:文档)?|無題|ホーム|главная|αρχική"
)


class Headline(msgspec.Struct, frozen=True):
    """A page's headline: its ``text``, the node that prints it (None: only its head says it), the ``kicker`` printed within that node."""

    text: str
    node: LexborNode | None = None
    kicker: str | None = None


class _Printed(msgspec.Struct, frozen=True):
    text: str
    loose: str
    node: LexborNode
    kicker: str | None
    runs: tuple[str, ...]


def headline(tree: LexborHTMLParser, said: Structured, url: str | None = None, outlet: House | None = None) -> Headline | None:
    """The headline of a page's article; None where the page has none of its own. Never raises."""
    outlet = outlet or house(tree, said, url)
    wanted = _Wanted(tree, said, outlet, url)
    first = [_printed(node) for node in tree.css("h1")[:_H1]]
    heads = [found for found in first if found is not None and not outlet.is_name(found.text)]
    agreed = next((found for found in heads if found.loose in wanted.whole), None)
    if agreed is None:
        heads = [found for found in heads if not _is_logo(found, outlet)]
        agreed = _by_agreement(heads, wanted)
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
        title = tree.css_first("title")
        self.title = unescaped(title.text(deep=True) or "") if title is not None else ""
        self._texts = [text for text in dict.fromkeys([*_headlines(said), self.title]) if text]
        self.whole = {loosely(text): text for text in reversed(self._texts)}
        self._bare: list[str] | None = None

    def bare(self) -> list[str]:
        """The same, best first, without the house's name."""
        if self._bare is None:
            self._bare = [bare(text, self._outlet, self._home.bears) for text in self._texts]
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

    def spelled(self, found: _Printed) -> str:
        """A printed headline as the head spells it: with the blanks that its elements left out, without what hangs on it."""
        other = self.whole.get(found.loose)
        if other is None and len(found.runs) > 1:
            known = {loosely(text) for text in self.bare()} - {""}
            some = [run for run in found.runs if not run.isspace()][:_RUNS]
            ends = range(len(some), 0, -1)
            parts = (some[start:end] for start in range(len(some)) for end in ends if end > start)
            return next((text for part in parts if loosely(text := tidy("".join(part))) in known), found.text)
        return other if other is not None and len(other.split()) > len(found.text.split()) else found.text


_SURE: Final = 0.95
_HALF: Final = 0.5


def _headlines(said: Structured) -> Iterator[str]:
    articles = [said.article, *(item for item in said.objects[:20] if item is not said.article and is_article(item))] if said.article else []
    for item in articles[:3]:
        for value in (item.get("headline"), item.get("name")):
            if isinstance(value, str) and value.strip():
                yield unescaped(value)
                break
    for name in _METAS:
        for value in said.metas.get(name, ())[:1]:
            yield unescaped(value)


def _alike(one: str, other: str) -> float:
    """How much of the longer of two loose texts the other is, if it stands in it at an end."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    short, long = sorted((one, other), key=len)
    if len(short) >= _TELLING and (long.startswith(short) or long.endswith(short)):
        return max(_HALF, len(short) / len(long))
    return 0.0


_TELLING: Final = 8


def _by_agreement(heads: list[_Printed], wanted: _Wanted) -> _Printed | None:
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
    return next((found for found in heads if len(found.text) <= _LONG_HEADLINE and any(_shared(found.text, text) >= _HALF for text in wanted.bare())), None)


def _class_bonus(node: LexborNode) -> float:
    classes = _classes(node)
    return -0.3 if _LOGO_CLASS.search(classes) else 0.1 if _HEADLINE_CLASS.search(classes) else 0.0


def _shared(one: str, other: str) -> float:
    """Which share of the words (Han: characters) of the shorter text stands in the other."""
    words, others = _words(one), _words(other)
    short = min(len(words), len(others))
    return len(words & others) / short if short >= _SOME and len(one) >= _SHORTEST * len(other) else 0.0


_SOME: Final = 3
_SHORTEST: Final = 0.4
"""A name that stands in a title is shorter than so much of it."""
_HAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_WORDS = re.compile("[\u3040-\u30ff\u3400-\u9fff]|[^\\W_]+")


def _words(text: str) -> set[str]:
    return set(_WORDS.findall(text.casefold()))


def _elsewhere(tree: LexborHTMLParser, wanted: _Wanted) -> _Printed | None:
    """An element other than an h1 that prints what the head says, outside the page's margins."""
    texts = ({loosely(text) for text in wanted.bare()} | wanted.whole.keys()) - {""}
    longest = max(map(len, (*wanted.bare(), wanted.title)), default=0) + _ROOM
    parts = {loose for text in wanted.bare()[-1:] for piece in segments(text) if len(loose := loosely(piece)) >= 2 * _TELLING}
    second = None
    for node in tree.css(_OTHERS)[:_LOOKED_AT]:
        text = node.text(deep=True)
        if len(text) > 2 * longest + _ROOM or node.tag == "h1" or not (loose := loosely(text)):
            continue
        if not any(wish in loose for wish in texts) and loose not in parts or _in_margin(node):
            continue
        found = _printed(node)
        if found is not None and (found.loose in texts or wanted.spelled(found) != found.text):
            return found
        if second is None and found is not None and found.loose in parts:
            second = found
    return second


_ROOM: Final = 40
_LOOKED_AT: Final = 60


def _reads_like_one(found: _Printed) -> bool:
    """Whether an h1 that nothing else speaks for is long enough to be a headline, and no sign of the page's frame."""
    return (
        len(_WORDS.findall(found.text)) - len(_HAN.findall(found.text)) // 2 >= _HEADLINE_WORDS
        and len(found.text) <= _LONG_HEADLINE
        and not _in_margin(found.node)
        and not _LOGO_CLASS.search(_classes(found.node))
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


def _is_logo(found: _Printed, outlet: House) -> bool:
    """Whether an h1 is the house's name, set for a logo or for readers of the screen."""
    if is_house(found.text, outlet) or _HIDDEN.search(_classes(found.node)):
        return True
    link = found.node.css_first("a[href]")
    return link is not None and bool(_ROOT.fullmatch((link.attributes.get("href") or "").strip()))


_ROOT: Final = re.compile(r"(?:https?:)?(?://[^/]+)?/?(?:index\.\w+)?|(?:\.\.?/)+|.*/web/\d+/https?://[^/]+/?")
"""Where a logo leads."""


def _is_nothing(text: str, outlet: House) -> bool:
    loose = loosely(text)
    return not loose or bool(_NOTHING.fullmatch(loose)) or outlet.is_name(text)


def _classes(node: LexborNode) -> str:
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}"


def _printed(node: LexborNode) -> _Printed | None:
    """A heading's own words, without kicker, hidden words and what hangs on it; None where no letters are left."""
    kicker: list[str] = []
    runs = tuple(_runs(node, kicker, 0))
    raw = tidy("".join(runs)).replace("\n", " ")
    raw = raw.strip(" |¶#»")
    if kicker:
        raw = raw.lstrip(" :：-–—/|").strip()
    loose = loosely(raw)
    if not loose or loose.isdigit() or len(raw) > _LONGEST:
        return None
    return _Printed(raw, loose, node, tidy("".join(kicker)).strip(" :|") or None, runs)


_LONGEST: Final = 400


def _runs(node: LexborNode, kicker: list[str], depth: int) -> Iterator[str]:
    child = node.child
    last = ""
    while child is not None:
        tag = child.tag
        if tag == "-text":
            last = child.text_content or ""
            yield last
        elif tag == "br":
            yield " "
        elif tag not in _SKIPPED and depth < _DEPTH:
            attributes = child.attributes
            says = f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''}" if attributes else ""
            unseen = attributes and ("hidden" in attributes or attributes.get("aria-hidden") == "true" or _NO_SHOW.search(attributes.get("style") or ""))
            if unseen or (says != " " and (_HIDDEN.search(says) or _BELOW.search(says))) or tag == "small":
                yield " "
            elif says != " " and _KICKER.search(says) and not _HEADLINE_CLASS.search(says):
                kicker.append(tidy(child.text(deep=True)))
                yield " "
            else:
                runs = [run for run in _runs(child, kicker, depth + 1) if run]
                if last and runs and (tag not in _INLINE or (last[-1].islower() and runs[0][0].isupper())):
                    yield " "
                last = runs[-1] if runs else last
                yield from runs
                if tag not in _INLINE:
                    yield " "
        child = child.next


_INLINE: Final = frozenset(("a", "span", "em", "i", "b", "strong", "font", "q", "cite", "abbr", "sup", "sub", "u", "mark", "nobr", "wbr", "bdi", "ruby", "rb", "time", "code"))
