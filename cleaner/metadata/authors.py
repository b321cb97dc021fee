"""Who wrote an article of an outlet that nobody knows: what the page says for machines, and what it prints by the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from cleaner.document.structured import Structured
from cleaner.metadata import closing_bylines, persons, printed_bylines
from cleaner.metadata.printed_bylines import Printed
from cleaner.metadata.structured import harvested, types
from cleaner.words.addresses import HTTP, host_of
from cleaner.words.text import loosely

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from cleaner.document import Labelled

_METAS: Final = (
    "parsely-author",
    "sailthru.author",
    "article:author",
    "og:article:author",
    "byl",
    "author",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor.author",
    "cxenseparse:author",
    "citation_author",
    "authors",
    "article:author_name",
    "article.author",
    "creator",
    "shareaholic:article_author_name",
)
"""Names of meta elements that name the author, those that only an article has ahead of those that may name a whole site's."""
_WRITTEN = re.compile(r"\b(?:by|von|par|por|da|door|av|autor\w*|author)\b", re.IGNORECASE)
_SECOND_LEVEL: Final = frozenset(("co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go"))
_MOST: Final = 60
"""Entries of a list of authors that are read; the longest of the corpora's tuning half has 3."""


def authors(
    tree: LexborHTMLParser,
    said: Structured,
    names: frozenset[str],
    url: str | None,
    headline: LexborNode | None = None,
    parts: Sequence[Labelled] = (),
    text: str = "",
) -> tuple[str, ...]:
    """The persons with a byline, as printed, each once; () where only the outlet or an agency is named.

    ``names``: what the outlet is called, as far as the caller knows; ``url``: the page's address; ``headline``: the element that prints
    its headline, if the caller knows it (an h1 may be the site's name); ``parts``: its pieces, ``text``: the words of its article.
    Sources: the article's own description in JSON-LD, else meta elements; beside them the byline near the headline, which is believed
    where it says more; else one further off.
    """
    house = _house(said, names, url)
    known = _told(said, house)
    if headline is None:
        headline = printed_bylines.headline(harvested(tree, said).headings, said.first("og:title"))
    guess = not _names_any(said)
    found = _settled(known, printed_bylines.bylines(tree, headline, house, known, guess=guess))
    return found or closing_bylines.closing(parts, text, house) or (_owner(parts, names, url) if guess else ())


def _owner(parts: Sequence[Labelled], names: frozenset[str], url: str | None) -> tuple[str, ...]:
    """The person whose own site a page is: its head or its name for itself is a person's, and that name is in its address."""
    host = host_of(url or "")
    for text in (*(part.text for part in parts[:_HEAD]), *sorted(names)) if host else ():
        if len(text) <= persons.NAME and (found := persons.names_in(persons.cleaned(text), frozenset(), trusted=False)):
            words = [word for word in map(loosely, found[0].split()) if len(word) >= _TELLING]
            if len(words) <= _TWO and persons.is_common(found[0]) and any(word in loosely(host) for word in words):
                return (found[0],)
    return ()


_HEAD: Final = 12
"""Pieces at the top of a page: its name, its menu."""
_TWO: Final = 2
_TELLING: Final = 4
"""Letters of a name that are no accident in an address."""


def told(said: Structured, names: frozenset[str] = frozenset(), url: str | None = None) -> tuple[str, ...]:
    """The persons that a page names for machines alone, whatever it prints: the first part of :func:`authors`."""
    return _told(said, _house(said, names, url))


def _told(said: Structured, house: frozenset[str]) -> tuple[str, ...]:
    """The persons of JSON-LD, else of meta elements."""
    return persons.distinct(_linked(said, house)) or persons.distinct(_noted(said, house))


def _settled(known: tuple[str, ...], printed: Printed) -> tuple[str, ...]:
    """What is said for machines, or what is printed: of two that share a person the fuller one.

    Where they share none, words that lead a name in behind the headline are right more often (on 4 of the 5 such pages of the tuning half),
    unless an element that speaks of an author agrees with what is said.
    """
    led, speaking = printed.led, printed.speaking
    if not known:
        return led or speaking or printed.bare
    if led and not persons.agree(known, led):
        return led if any(" " in name for name in led) and not persons.agree(known, speaking) else known
    return max(known, led, printed.listed, key=lambda names: (len(names), _words(names)))


def _names_any(said: Structured) -> bool:
    """Whether a page names an author for machines, be it only the outlet."""
    return bool(said.article.get("author")) or any(not HTTP.match(value.strip()) for name in _METAS for value in said.metas.get(name, ()))


def _words(names: tuple[str, ...]) -> int:
    return sum(len(name.split()) for name in names)


def _house(said: Structured, names: frozenset[str], url: str | None) -> frozenset[str]:
    """The outlet's names, loosely: no byline with one of them is a person's, unless the outlet is a person."""
    found = [*names, *said.metas.get("og:site_name", ()), *said.metas.get("application-name", ())]
    publishers = [said.article.get("publisher"), *(item for item in said.objects if _is_house(item))]
    for item in publishers:
        for one in item[:_MOST] if isinstance(item, list) else [item]:
            name = one.get("name") if isinstance(one, dict) else one
            if isinstance(name, str) and not (isinstance(one, dict) and "Person" in types(one)):
                found.append(name)
    host = host_of(url or said.first("og:url") or "")
    if host:
        labels = host.split(".")
        registered = labels[-3] if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else labels[-2:][0]
        found += [host, host.rsplit(".", 1)[0], registered, max(labels, key=len)]
    forms = {loosely(name[:200]) for name in found}
    return frozenset(filter(None, forms | {form.removeprefix("the") for form in forms}))


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
            if "Person" in types(item) or not _is_house(item):
                stack[:0] = [item.get("name") or _full_name(item)]


def _full_name(item: dict[str, Any]) -> str:
    return " ".join(value for value in (item.get("givenName"), item.get("familyName")) if isinstance(value, str))


def _noted(said: Structured, house: frozenset[str]) -> list[str]:
    """The persons of the first meta element that names one."""
    for name in _METAS:
        found = [person for value in said.metas.get(name, ())[:_MOST] for person in persons.said(value, house)]
        if found:
            return found
    if _WRITTEN.search(said.first("twitter:label1") or ""):
        return persons.said(said.first("twitter:data1") or "", house)
    return []
