"""What a page says of itself for machines: JSON-LD and meta elements, read once, before its scripts are dropped.

Nothing here interprets: authors, dates, titles are read off it elsewhere. Shapes that JSON-LD takes in the field are all met: one
object, an array, ``@graph``, several types, null entries, several scripts, raw control characters, HTML comments.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import msgspec

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

ARTICLE_TYPES: Final = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|NewsItem)$")
_WRAPPING = re.compile(r"<!--|-->|(?://\s*|/\*\s*)?<!\[CDATA\[(?:\s*\*/)?|(?://\s*|/\*\s*)?\]\]>(?:\s*\*/)?")
_NESTING: Final = frozenset(("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"))


class Structured(msgspec.Struct, frozen=True):
    """A page's JSON-LD objects in page order, the one that is its article ({} where there is none), and its meta elements.

    ``metas`` maps a meta element's ``property``, ``name`` or ``itemprop`` in lower case to its contents, in page order.
    """

    objects: tuple[dict[str, Any], ...]
    article: dict[str, Any]
    metas: dict[str, list[str]]

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
    objects = tuple(_objects(tree))
    head = tree.head or tree
    return Structured(objects, next(filter(is_article, objects), {}), _meta_elements(head) or _meta_elements(tree))


def types(item: dict[str, Any]) -> list[str]:
    """The schema.org types of an object."""
    found = item.get("@type")
    return [name for name in (found if isinstance(found, list) else [found]) if isinstance(name, str)]


def is_article(item: dict[str, Any]) -> bool:
    """Whether an object describes an article."""
    return any(map(ARTICLE_TYPES.search, types(item)))


def _meta_elements(head: LexborHTMLParser | LexborNode) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for node in head.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content and content.strip():
            names.setdefault(name.strip().lower(), []).append(content)
    return names


def _objects(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """Every JSON-LD object of a page that may be or describe its article, in page order."""
    for node in tree.css('script[type*="ld+json"]'):
        raw = _WRAPPING.sub("", node.text(deep=True) or "").strip().rstrip(";")
        try:
            stack = [json.loads(raw, strict=False)]
        except (ValueError, RecursionError):
            continue
        while stack:
            item = stack.pop(0)
            if isinstance(item, list):
                stack[:0] = item
            elif isinstance(item, dict):
                yield item
                stack[:0] = [value for key, value in item.items() if key in _NESTING]
