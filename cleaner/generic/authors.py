"""Who wrote an article of an outlet that nobody knows: what the page says for machines first, then what it prints by the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from cleaner.addresses import host_of
from cleaner.generic import persons
from cleaner.structured import Structured, types

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_METAS: Final = (
    "author",
    "article:author",
    "og:article:author",
    "byl",
    "dc.creator",
    "dc.contributor.author",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "cxenseparse:author",
    "citation_author",
    "authors",
    "article:author_name",
    "article.author",
    "creator",
    "shareaholic:article_author_name",
)
_BYLINES: Final = '[itemprop~="author"], [rel~="author"], [class*="author" i], [class*="byline" i], [class*="writer" i], [id*="author" i], [id*="byline" i], h1'
_ELSEWHERE = re.compile(
    r"comment|related|recommend|sidebar|footer|popular|trending|teaser|widget|most-?read|read-?also|read-?next|more-?(?:from|stories|articles)|"
    r"twitter-tweet|instagram-media|carousel|newsletter|promo\b|latest|disqus|reply|testimonial|quote-author|card\b",
    re.IGNORECASE,
)
"""Class words of boxes whose authors wrote something else."""
_STRANGE_TAGS: Final = frozenset(("footer", "aside", "nav", "blockquote"))
_LEVELS: Final = 12
_LOOKED_AT: Final = 24
"""Elements that speak of an author which are looked at: further ones belong to lists and comments."""


def authors(tree: LexborHTMLParser, said: Structured, names: frozenset[str], url: str | None) -> tuple[str, ...]:
    """The persons with a byline, as printed, each once; () where only the outlet or an agency is named.

    ``names``: what the outlet is called, as far as the caller knows; ``url``: the page's address. Sources in order: the article's own
    description in JSON-LD, meta elements, then elements near the headline that speak of an author.
    """
    house = _house(said, names, url)
    return persons.distinct(_linked(said, house)) or persons.distinct(_noted(said, house)) or persons.distinct(_shown(tree, house))


def _house(said: Structured, names: frozenset[str], url: str | None) -> frozenset[str]:
    """The outlet's names, loosely: no byline with one of them is a person's."""
    found = [*names, *(said.metas.get("og:site_name") or ()), *(said.metas.get("application-name") or ())]
    publishers = [said.article.get("publisher"), *(item for item in said.objects if _is_house(item))]
    for item in publishers:
        for one in item if isinstance(item, list) else [item]:
            name = one.get("name") if isinstance(one, dict) else one
            if isinstance(name, str) and "Person" not in (types(one) if isinstance(one, dict) else ()):
                found.append(name)
    host = host_of(url or said.first("og:url") or "")
    if host:
        found += [host, host.rsplit(".", 1)[0]]
    return frozenset(filter(None, map(persons.loose, found)))


def _is_house(item: dict[str, Any]) -> bool:
    return any(kind.endswith(("Organization", "WebSite")) for kind in types(item))


def _linked(said: Structured, house: frozenset[str]) -> Iterator[str]:
    """The persons that the article's JSON-LD names."""
    by_id = {item["@id"]: item for item in said.objects if isinstance(item.get("@id"), str) and "name" in item}
    stack = [said.article.get("author") or said.article.get("creator")]
    for _ in range(_MOST):
        if not stack:
            return
        item = stack.pop(0)
        if isinstance(item, list):
            stack[:0] = item[:_MOST]
        elif isinstance(item, str):
            yield from persons.said(item, house)
        elif isinstance(item, dict):
            item = item if item.get("name") or item.get("familyName") else by_id.get(str(item.get("@id")), item)
            if not any(kind.endswith("Organization") for kind in types(item)) or "Person" in types(item):
                stack[:0] = [item.get("name") or " ".join(filter(None, map(_word, (item.get("givenName"), item.get("familyName")))))]


_MOST: Final = 60


def _word(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _noted(said: Structured, house: frozenset[str]) -> list[str]:
    """The persons of the first meta element that names one."""
    for name in _METAS:
        found = [person for value in said.metas.get(name, ()) for person in persons.said(value, house)]
        if found:
            return found
    label = said.first("twitter:label1") or ""
    if re.search(r"\b(?:by|von|par|por|da|door|av|autor\w*|author)\b", label, re.IGNORECASE):
        return persons.said(said.first("twitter:data1") or "", house)
    return []


def _shown(tree: LexborHTMLParser, house: frozenset[str]) -> list[str]:
    """The persons of the byline nearest behind the headline, else of the nearest one ahead of it."""
    nodes = tree.css(_BYLINES)
    headline = next((place for place, node in enumerate(nodes) if node.tag == "h1"), 0)
    behind, ahead = nodes[headline : headline + _LOOKED_AT], nodes[max(0, headline - _LOOKED_AT) : headline][::-1]
    for node in (*behind, *ahead):
        if node.tag in ("h1", "script", "meta", "body", "html", "img", "input", "form", "link") or _is_elsewhere(node):
            continue
        found = persons.printed(node.text(deep=True, separator="\n"), house)
        if found:
            return found
    return []


def _is_elsewhere(node: LexborNode) -> bool:
    """Whether an element stands in a box of its own: comments, teasers, embedded posts."""
    here: LexborNode | None = node
    for _ in range(_LEVELS):
        if here is None or here.tag in ("body", "html", "main"):
            return False
        if here.tag in _STRANGE_TAGS:
            return True
        attributes = here.attributes
        if _ELSEWHERE.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"):
            return True
        here = here.parent
    return False
