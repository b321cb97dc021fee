"""The outlet behind a page of unknown make: the names it goes by and the host it stands on."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import msgspec

from cleaner.addresses import host_of
from cleaner.lazily import lazily
from cleaner.structured import Structured, harvested, types
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
_HOUSES = lazily(r"(?:Organization|WebSite|Corporation|Newspaper|Periodical)$")
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
_COPYRIGHT = lazily(
    r"^(?:copyright|©|\(c\)|\s|[-–,.:]|\d{4})+|\s*(?:all rights reserved|alle rechte vorbehalten|版[权權]所有).*$|[\s,.]*\d{4}$",
    re.IGNORECASE,
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
    return House(names, frozenset(loose) - {""}, _host(url or said.first("og:url") or next(iter(harvested(tree, said).canonical), "")))


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


@lru_cache(maxsize=64)
def _initials(names: tuple[str, ...]) -> frozenset[str]:
    """``wfa`` for World Future Awards."""
    words = [re.findall(r"\w+", name) for name in names]
    return frozenset("".join(word[0] for word in some).casefold() for some in words if len(some) > _FEWEST)


_FEWEST: Final = 2


def _is_domain(text: str, word: str, host: str) -> bool:
    """Whether a text is the host's own name: example.com, Example, The Example, Example News, of news.example.com."""
    domains, labels = _labels(host)
    return word in domains or (bool(labels) and any(_names_label(form, labels) for form in _ascii_forms(text)))


@lru_cache(maxsize=64)
def _labels(host: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """A host without and with its first labels, loosely; those of its labels that may name a house."""
    parts = host.split(".")
    domains = frozenset(loosely(".".join(parts[at:])) for at in range(max(len(parts) - 1, 1)))
    labels = (loosely(label) for label in parts[:-1] if label not in _GENERAL and label not in _PLATFORMS and len(label) > 1)
    return domains, tuple(filter(None, labels))


def _ascii_forms(text: str) -> set[str]:
    """A text as hosts spell it: ``el pais`` for El País, ``sueddeutsche`` and ``suddeutsche`` for Süddeutsche."""
    folded = text.casefold()
    if folded.isascii():
        return {folded}
    return {folded.translate(_UMLAUTS), "".join(mark for mark in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(mark))}


_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"})
_WORDS: Final = lazily(r"[a-z\d]+|[^\W_a-z\d]+")


def _names_label(text: str, labels: tuple[str, ...]) -> bool:
    words = _WORDS.findall(text)
    return any(_begins(words, label) for label in labels)


def _begins(words: list[str], label: str) -> bool:
    """Whether words begin with those of a host's label, an article aside, and a few follow at most; or hold a long label."""
    for start in (0, 1) if len(words) > 1 and words[0] in _ARTICLES else (0,):
        joined = ""
        for place, word in enumerate(words[start : start + _JOINED], start + 1):
            joined += word
            if len(joined) > len(label):
                break
            if joined == label:
                return len(words) - place <= _AFTER and not any(word.isdigit() for word in words[place:])
    whole = "".join(words)
    return len(label) > _TELLING and label in whole and len(whole) <= 2 * len(label)


_ARTICLES: Final = frozenset(("the", "der", "die", "das", "le", "la", "les", "el", "il", "de", "o", "a"))
_JOINED: Final = 6
_AFTER: Final = 2
"""So many words may follow a host's label in the house's name: Example Evening News."""
_TELLING: Final = 8


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
