"""The outlet behind a page of unknown make: the names it goes by and the host it stands on."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import msgspec

from cleaner.addresses import host_of
from cleaner.structured import Structured, types
from cleaner.text import loosely, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_METAS: Final = (
    "og:site_name",
    "application-name",
    "apple-mobile-web-app-title",
    "twitter:app:name:iphone",
    "al:ios:app_name",
    "al:android:app_name",
    "cre",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "copyright",
)
_HOUSES = re.compile(r"(?:Organization|WebSite|Corporation|Newspaper|Periodical)$")
_PUBLISHING: Final = ("publisher", "sourceOrganization", "provider", "isPartOf", "copyrightHolder")
_GENERAL: Final = frozenset(
    ("www", "web", "m", "mobile", "amp", "news", "blog", "blogs", "en", "de", "fr", "es", "co", "com", "org", "net", "gov")
)
"""Labels of a host that name no house."""
_PLATFORMS: Final = frozenset(
    ("wordpress", "blogspot", "blogger", "tumblr", "medium", "substack", "github", "wixsite", "archive", "google")
)
_TITLE: Final = 500
_LONGEST: Final = 80
"""A longer name is a motto or a notice."""
_COPYRIGHT = re.compile(
    r"^(?:copyright|©|\(c\)|\s|[-–,.:]|\d{4})+|\s*(?:all rights reserved|alle rechte vorbehalten).*$|[\s,.]*\d{4}$", re.IGNORECASE
)


class House(msgspec.Struct, frozen=True):
    """An outlet's ``names`` as its page gives them, the same compared ``loosely``, and its ``host`` ("" unknown)."""

    names: tuple[str, ...]
    loose: frozenset[str]
    host: str

    def is_name(self, text: str) -> bool:
        """Whether a text is one of the house's names: in full, as its domain, as its initials."""
        word = loosely(text)
        if not word:
            return False
        return word in self.loose or word in _initials(self.names) or bool(self.host and _is_domain(text, word, self.host))


def house(tree: LexborHTMLParser, said: Structured, url: str | None = None) -> House:
    """Who publishes a page, by what it says of itself and by its address. Never raises."""
    found: dict[str, None] = {}
    for raw in (*_given(said), *_of_objects(said)):
        name = tidy(html.unescape(raw[: 2 * _LONGEST])).replace("\n", " ") if isinstance(raw, str) else ""
        name = _COPYRIGHT.sub("", name).strip(" |-–—:,")
        if 1 < len(name) <= _LONGEST and not name.startswith(("http", "@")):
            found[name] = None
    titles = {loosely(html.unescape(title[:_TITLE])) for key in ("og:title", "twitter:title") for title in said.metas.get(key, ())}
    names = tuple(name for name in found if loosely(name) not in titles)
    loose = {loosely(name) for name in names}
    loose |= {loosely(part) for name in names for part in re.split(r"\s[-–—|]\s|[|｜_]", name)[:1]}
    return House(names, frozenset(loose) - {""}, _host(url or said.first("og:url") or _canonical(tree)))


def _canonical(tree: LexborHTMLParser) -> str:
    link = tree.css_first('link[rel="canonical"]')
    return (link.attributes.get("href") or "") if link is not None else ""


def _host(url: str) -> str:
    """The host of an address, that of the page itself in an archive's address (…/web/2016/http://example.com/)."""
    return host_of(url[max(url.rfind("http://"), url.rfind("https://"), 0) :])


def _given(said: Structured) -> Iterator[str]:
    for name in _METAS:
        yield from said.metas.get(name, ())[:2]


def _of_objects(said: Structured) -> Iterator[Any]:
    for key in _PUBLISHING:
        yield from _names(said.article.get(key))
    for item in said.objects[:20]:
        if any(map(_HOUSES.search, types(item))):
            yield from _names(item)


def _names(value: Any) -> Iterator[Any]:
    for item in value[:5] if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item.get("name")
            alternate = item.get("alternateName")
            yield from alternate[:5] if isinstance(alternate, list) else [alternate]
        else:
            yield item


def _initials(names: tuple[str, ...]) -> frozenset[str]:
    """``wfa`` for World Future Awards."""
    words = [re.findall(r"\w+", name) for name in names]
    return frozenset("".join(word[0] for word in some).casefold() for some in words if len(some) > _FEWEST)


_FEWEST: Final = 2


def _is_domain(text: str, word: str, host: str) -> bool:
    """Whether a text is the host's own name: example.com, Example, The Example, of news.example.com."""
    labels = [label for label in host.split(".")[:-1] if label not in _GENERAL and label not in _PLATFORMS and len(label) > 1]
    if word == loosely(host) or any(word == loosely(".".join(host.split(".")[at:])) for at in range(1, host.count("."))):
        return True
    short = re.sub(r"^(?:the|der|die|das|le|la|el|il)(?=\w{4})", "", word) if " " in text else word
    return any(
        (loose := loosely(label)) in (word, short)
        or (len(loose) > _TELLING and word.startswith(loose) and len(word) <= len(loose) + _TAIL)
        or (len(loose) > 2 * _TELLING and loose in word and len(word) <= 2 * len(loose))
        for label in labels
    )


_TELLING: Final = 4
_TAIL: Final = 8
"""So many letters may follow a host's label in the house's name: Example News, example.com, Example Online."""


class Home:
    """What a page's link home and its logo say, looked for once and only in doubt: it costs a search of the page."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._tree = tree
        self._texts: list[str] | None = None

    def bears(self, name: str) -> bool:
        """Whether they bear a name."""
        word = loosely(name)
        if self._texts is None:
            self._texts = [loosely(text) for text in self._shown()]
        return bool(word) and any(word in text for text in self._texts)

    def _shown(self) -> Iterator[str]:
        for node in self._tree.css(_HOME)[:_LOGOS]:
            attributes = node.attributes
            own = node.text(deep=True) if node.tag != "img" else ""
            for text in (own, attributes.get("title"), attributes.get("alt"), attributes.get("aria-label")):
                if text and len(text) <= _LONGEST:
                    yield text


_HOME: Final = (
    'a[href="/"], a[rel~="home"], a[class*="logo"], [class*="logo"] img, [id*="logo"] img, [class*="site-title"], [class*="copyright"]'
)
_LOGOS: Final = 12
