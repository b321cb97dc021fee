"""What a page says of itself for machines: JSON-LD and meta elements, read once, before its scripts are dropped.

Nothing here interprets: authors, dates, titles are read off it elsewhere. Shapes that JSON-LD takes in the field are all met: one
object, an array, ``@graph``, several types, null entries, several scripts, articles inside other objects, several articles on a
page; raw control characters, HTML comments, entities, a BOM, semicolons. What is no JSON at all is read by :mod:`cleaner.lenient`.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import msgspec

from cleaner import lenient
from cleaner.harvest import Harvest, gather
from cleaner.lazily import lazily
from cleaner.text import loosely

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from cleaner.harvest import Attributes

ARTICLE_TYPES: Final = lazily(r"(?:Article|BlogPosting|Report|LiveBlogPosting|NewsItem)$")
_LIKE_ARTICLES: Final = lazily(r"(?:Review|Recipe|HowTo|CreativeWork|AnalysisNewsArticle|SocialMediaPosting|DiscussionForumPosting|Page)$")
"""Types that describe the page where no article does, if they name an author or a date."""
_WRAPPING = lazily(r"<!--|-->|(?://\s*|/\*\s*)?<!\[CDATA\[(?:\s*\*/)?|(?://\s*|/\*\s*)?\]\]>(?:\s*\*/)?")
_LONE = lazily(
    r"\\u[dD][89aAbB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89aAbB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)
"""Half of a surrogate pair: no character, and nothing that could be written out again."""
_NESTING: Final = (
    "@graph",
    "mainEntity",
    "mainEntityOfPage",
    "itemListElement",
    "item",
    "hasPart",
    "subjectOf",
    "blogPost",
    "about",
    "review",
)
_LISTING: Final = frozenset(("itemListElement", "item", "hasPart", "subjectOf", "blogPost", "about", "review"))
"""Under these a page holds articles that may be others than its own."""
_MOST: Final = 2_000
"""Objects looked at on one page; the largest page of the corpora's tuning half holds 63."""
_LONGEST_BROKEN: Final = 1_000_000
"""A broken script longer than this is left alone: no article's own description is."""


class Structured(msgspec.Struct, frozen=True):
    """A page's JSON-LD objects in page order, the one that is its article ({} where there is none), and its meta elements.

    ``article``: of several articles the one that agrees with the page's own address or headline; what it leaves out is filled in
    from a second description of the same article. ``metas`` maps a meta element's ``property``, ``name``, ``itemprop`` or
    ``http-equiv`` in lower case to its contents, in page order. ``harvest``: the elements of the tree that it was
    read from, less those metas and scripts.
    """

    objects: tuple[dict[str, Any], ...]
    article: dict[str, Any]
    metas: dict[str, list[str]]
    harvest: Harvest | None = None

    def first(self, name: str) -> str | None:
        """The first content of a meta element of that name."""
        values = self.metas.get(name)
        return values[0] if values else None


def claims(said: Structured) -> tuple[str, ...]:
    """What a page says that it is: the types of its JSON-LD objects, one by one, and ``og:`` with OpenGraph's type; ``dated`` and ``paid``.

    ``dated``: it names the day that it was published. ``paid``: it says that not everybody may read it.
    """
    found = [name for item in said.objects[:_MANY] for name in types(item)]
    kind = said.first("og:type")
    if kind:
        found.append("og:" + kind.strip().lower()[:40])
    if said.article.get("datePublished") or any(name in said.metas for name in _DATED):
        found.append("dated")
    if any(item.get("isAccessibleForFree") in _NO for item in said.objects[:_MANY]):
        found.append("paid")
    return tuple(found)


_MANY: Final = 100
_NO: Final = (False, "false", "False", "http://schema.org/False", "https://schema.org/False")
_DATED: Final = ("article:published_time", "og:article:published_time", "datepublished")


def read(tree: LexborHTMLParser) -> Structured:
    """What a page's tree says for machines."""
    harvest = gather(tree)
    found: list[tuple[dict[str, Any], bool]] = []
    metas: dict[str, list[str]] = {}
    astray: dict[str, list[str]] = {}
    for script in harvest.scripts:
        found += _objects(script, _MOST - len(found))
    for attributes in harvest.metas:
        _note(metas, attributes, once=False)
    for attributes in harvest.astray:
        _note(astray, attributes, once=True)
    for name, contents in astray.items():
        metas.setdefault(name, contents)
    for read_out in (harvest.metas, harvest.astray, harvest.scripts):
        read_out.clear()
    addresses = [*harvest.canonical, *metas.get("og:url", ())]
    article = _article(found, addresses[:4], metas.get("og:title", [])[:1])
    return Structured(tuple(item for item, _ in found), article, metas, harvest)


def harvested(tree: LexborHTMLParser, said: Structured) -> Harvest:
    """The elements of a tree that speak of it: those gathered when ``said`` was read, if it was read from this tree."""
    return said.harvest if said.harvest is not None and said.harvest.tree is tree else gather(tree)


def types(item: dict[str, Any]) -> list[str]:
    """The schema.org types of an object."""
    found = item.get("@type")
    return [name for name in (found if isinstance(found, list) else [found]) if isinstance(name, str)]


def is_article(item: dict[str, Any]) -> bool:
    """Whether an object describes an article."""
    return any(map(ARTICLE_TYPES.search, types(item)))


def _note(metas: dict[str, list[str]], attributes: Attributes, *, once: bool) -> None:
    """Note a meta element under each of its names; of those astray in the body (``once``) the first microdata of a name."""
    content = attributes.get("content") or attributes.get("value")
    if not content or not content.strip():
        return
    if "&" in content:
        content = html.unescape(content)
    for key in ("property", "name", "itemprop", "http-equiv"):
        name = (attributes.get(key) or "").strip().lower()
        if name and not (once and key == "itemprop" and name in metas):
            contents = metas.setdefault(name, [])
            if content not in contents[-1:]:
                contents.append(content)


def _objects(raw: str, most: int) -> Iterator[tuple[dict[str, Any], bool]]:
    """The objects of a script that may be or describe the page's article, in order; True for those in a list of others."""
    stack = [(value, False) for value in reversed(_parsed(raw))]
    while stack and most > 0:
        item, listed = stack.pop()
        if isinstance(item, list):
            stack += [(inner, listed) for inner in reversed(item)]
        elif isinstance(item, dict):
            yield item, listed
            most -= 1
            stack += [(item[key], listed or key in _LISTING) for key in reversed(_NESTING) if isinstance(item.get(key), dict | list)]


def _parsed(raw: str) -> list[Any]:
    """The values of a script: strictly, then forgiving control characters and wrappings, then as far as it can be read."""
    try:
        return [msgspec.json.decode(raw)]
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        pass
    raw = _LONE.sub("", _WRAPPING.sub("", raw)).strip("\ufeff \t\r\n;")
    if raw.startswith(("&quot;", "{&quot;", "[{&quot;")) or "&quot;@context&quot;" in raw[:200]:
        raw = html.unescape(raw)
    try:
        return [json.loads(raw, strict=False)]
    except (ValueError, RecursionError):
        pass
    return lenient.values(raw) if len(raw) <= _LONGEST_BROKEN else []


def _article(found: list[tuple[dict[str, Any], bool]], addresses: list[str], titles: list[str]) -> dict[str, Any]:
    """The object that describes the page's article, with what a second description of it adds."""
    candidates = [(item, listed) for item, listed in found if is_article(item)]
    if not candidates:
        candidates = [(item, listed) for item, listed in found if any(map(_LIKE_ARTICLES.search, types(item))) and _tells(item)]
    if len(candidates) == 1 and not candidates[0][1]:
        return candidates[0][0]
    addresses, wanted = [_bare(url) for url in addresses], [loosely(title) for title in titles]
    ranked = [(_agreement(item, addresses, wanted) - 2 * listed, item) for item, listed in candidates[:_CANDIDATES]]
    ranked.sort(key=lambda pair: -pair[0])
    if not ranked or ranked[0][0] < 0:
        return {}
    best, article = ranked[0]
    merged = dict(article)
    for score, item in ranked[1:]:
        if _same(item, article) or (score == best > 1):
            merged.update((key, value) for key, value in item.items() if value and not merged.get(key))
    return merged


_CANDIDATES: Final = 40


def _tells(item: dict[str, Any]) -> bool:
    return bool(item.get("author") or item.get("datePublished"))


def _agreement(item: dict[str, Any], addresses: list[str], titles: list[str]) -> int:
    """How much speaks for an article being the page's own: its address and its headline (3 each), what it tells (1)."""
    own = {_bare(value) for value in map(_address, (item.get("url"), item.get("mainEntityOfPage"), item.get("@id"))) if value}
    said = _headline(item)
    by_address = not own.isdisjoint(addresses)
    by_title = bool(said) and any(said == title or (len(said) > _TELLING and (said in title or title in said)) for title in titles if title)
    return 3 * by_address + 3 * by_title + _tells(item)


_TELLING: Final = 12


def _headline(item: dict[str, Any]) -> str:
    value = item.get("headline") or item.get("name")
    return loosely(html.unescape(value[:400])) if isinstance(value, str) else ""


def _address(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) else None


_SCHEME = lazily(r"\A\s*(?:https?:)?//(?:www\.|m\.)?", re.IGNORECASE)


def _bare(url: str) -> str:
    """An address to compare: without scheme, query, fragment and the last slash."""
    return re.split(r"[?#]", _SCHEME.sub("", url[:2000]).strip(), maxsplit=1)[0].rstrip("/").casefold()


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two objects describe one article: they have a headline in common."""
    return bool(_headline(one)) and _headline(one) == _headline(other)
