"""When a page of an unknown outlet was published and changed: what it says for machines, then what it prints, then its address.

Candidates are kept as raw words, best first; ``best`` reads them. A date of a related article, a comment, an event, a copyright line,
a site's own clock is none.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from cleaner.document.structured import Structured
from cleaner.metadata import date_places, headline_element
from cleaner.metadata.country import host_of, place_of, zone_at, zone_of
from cleaner.metadata.date_clues import day_in_address, noted, scripted
from cleaner.metadata.date_names import LIKE_PUBLISHED, PUBLISHED, UPDATED
from cleaner.metadata.date_reader import Reader, best
from cleaner.metadata.date_walk import Beside
from cleaner.metadata.printed_dates import alone, datelined, is_of_change, printed, speaks
from cleaner.metadata.structured import harvested
from cleaner.words.dates import Stamp
from cleaner.words.text import loosely

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from cleaner.document.structured import Harvest

__all__ = ["When", "best", "dated", "day_in_address", "place_of", "zone_of"]


class When(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says of its dates.

    ``published``, ``updated``: raw candidates, best first. ``stamp`` and ``raw``, ``changed`` and ``changed_raw``: the ones chosen.
    ``said``: those of ``published`` that the page's metadata says, not its print.
    ``from_address``: only the page's address tells the day (the record then warns ``date-from-address``).
    ``from_change``: only a change is dated; its day stands in.
    """

    published: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    raw: str | None = None
    stamp: Stamp | None = None
    changed_raw: str | None = None
    changed: Stamp | None = None
    from_address: bool = False
    from_change: bool = False


def dated(
    tree: LexborHTMLParser,
    said: Structured,
    url: str | None = None,
    *,
    language: str | None = None,
    crawled: str | None = None,
    near: Sequence[str] = (),
    text: str = "",
) -> When:
    """When a page was published and changed, read off its tree (scripts may be gone), ``said`` and its address.

    ``language`` is what the page declares, ``crawled`` the day of the crawl, ``near`` further short texts beside the headline, the
    nearest first, ``text`` the page's source, for what only its scripts say. Never raises.
    """
    harvest = harvested(tree, said)
    headings = harvest.headings
    marked, marked_changes = _marked(harvest)
    reader = _reader(tree, said, url, language, crawled, headings)
    published = [*_of_article(said, "datePublished"), *_of_metas(said, PUBLISHED), *marked, *_of_article(said, "dateCreated")]
    updated = [*_of_article(said, "dateModified"), *_of_metas(said, UPDATED), *marked_changes]
    if not published:
        published += _of_metas(said, filter(LIKE_PUBLISHED.fullmatch, said.metas))
    published += noted(text)
    declared = tuple(published)
    _, stamp = best(published, reader)
    _, changed = best(updated, reader)
    if stamp is not None and stamp.says_utc:
        published += _relabelled(harvest, stamp)
    automatic = stamp is not None and _is_automatic(stamp, changed) and day_in_address(url) != stamp.day
    if stamp is None or automatic or stamp.bare:
        headline = headline_element.find(tree, headings, said)
        issued, changes = _shown(tree, headline, reader, near, everywhere=stamp is None)
        if automatic and issued and _earlier(reader.read(issued[0]), stamp):
            declared, published = (), [issued[0], *published]
        published += issued
        updated += changes
        if stamp is None and not issued:
            published += _by_the_way(tree, headline, text, reader, changed)
    return _chosen(published, declared, updated, url, reader)


def _reader(
    tree: LexborHTMLParser, said: Structured, url: str | None, language: str | None, crawled: str | None, headings: list[LexborNode]
) -> Reader:
    """How this page's dates are read: by its host, its declared language, the script of its title."""
    host = host_of(url)
    titled = headings[0] if headings else tree.css_first("title")
    words = said.first("og:title") or (titled.text(deep=True)[:100] if titled is not None else "")
    place = place_of(language, host, words)
    return Reader(zone_at(place, host), place, crawled)


def _shown(
    tree: LexborHTMLParser, headline: LexborNode | None, reader: Reader, near: Sequence[str], *, everywhere: bool
) -> tuple[list[str], list[str]]:
    """The dates of publication and of change that a page prints: beside its headline, else (``everywhere``) wherever it speaks of dates."""
    pieces = [*date_places.of(headline), *date_places.below(headline), *date_places.above(headline)] if headline is not None else []
    issued, changes = printed(pieces, reader, near)
    if everywhere and not issued:
        issued, more = printed(date_places.scattered(tree, headline), reader)
        changes += more
    if everywhere and not issued and headline is None:
        pieces = date_places.anywhere(tree)
        issued, more = printed([piece for piece in pieces if speaks(piece.words)], reader)
        changes += more
        days = alone([piece for piece in pieces if not piece.after], reader)
        issued = issued or (days if len(days) == 1 else [])
    return issued, changes


def _by_the_way(tree: LexborHTMLParser, headline: LexborNode | None, text: str, reader: Reader, changed: Stamp | None) -> list[str]:
    """The one date in its title or in a margin of its article; else in the page's scripts; else at the head of its text, or behind it.

    A script's date that is later than the page's ``changed`` is none of its publication.
    """
    title = tree.css_first("title")
    pieces = re.split(r"\s[-–—|·]\s|\|", title.text(deep=True)[:300]) if title is not None else []
    found = alone([Beside(piece, dated=True) for piece in pieces], reader) or alone(date_places.margin(headline), reader)
    if len(found) == 1:
        return found
    script = scripted(text, reader)
    stamp = reader.read(script) if script is not None else None
    if script is not None and stamp is not None and (changed is None or stamp.day <= changed.day):
        return [script]
    if headline is not None and (lead := datelined(date_places.leads(headline), reader)) is not None:
        return [lead]
    ends = alone(date_places.at_the_end(headline), reader) if headline is not None else []
    return ends if len(ends) == 1 else []


def _chosen(published: list[str], declared: Sequence[str], updated: list[str], url: str | None, reader: Reader) -> When:
    """What the candidates come to; without any, the address's day; without that, the day of a change."""
    raw, stamp = best(published, reader)
    changed_raw, changed = best(updated, reader)
    day = day_in_address(url) if stamp is None else None
    if day is not None and reader.sane(Stamp(day)):
        raw, stamp = day, Stamp(day)
    from_change = stamp is None and changed is not None
    if from_change:
        raw, stamp = changed_raw, changed
    return When(
        published=reader.without_insane(published),
        said=reader.without_insane(declared),
        updated=reader.without_insane(updated),
        raw=raw,
        stamp=stamp,
        changed_raw=changed_raw,
        changed=changed,
        from_address=day is not None and raw == day,
        from_change=from_change,
    )


def _is_automatic(stamp: Stamp, changed: Stamp | None) -> bool:
    """Whether a system set the date of publication when it last made the page: it is that of the change, to the second, or later."""
    return changed is not None and changed.iso <= stamp.iso


def _earlier(shown: Stamp | None, stamp: Stamp | None) -> bool:
    return shown is not None and stamp is not None and shown.day < stamp.day


def _texts(*values: Any, depth: int = 3) -> Iterator[str]:
    """The words among values as JSON holds them: texts, numbers, lists and value objects of them, down to a depth."""
    for value in values:
        if isinstance(value, list | dict) and depth > 0:
            yield from _texts(*(value[:4] if isinstance(value, list) else [value.get("@value")]), depth=depth - 1)
        elif isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < _LARGEST:
            yield str(int(value))
        elif isinstance(value, str) and value.strip():
            yield html.unescape(value.strip()) if "&" in value else value.strip()


_LARGEST: Final = 1e14
"""No time in milliseconds is larger; JSON's NaN and Infinity are not either."""


def _of_article(said: Structured, name: str) -> list[str]:
    """A date of the page's JSON-LD article; where that has none, of an object that is the page itself."""
    found = list(_texts(said.article.get(name)))
    if found:
        return found
    wanted = loosely(said.first("og:title") or "")
    for item in said.objects:
        kinds = item.get("@type")
        if ("headline" in item and (not wanted or loosely(str(item["headline"])[:400])[:_TELLING] == wanted[:_TELLING])) or "WebPage" in (
            kinds if isinstance(kinds, list) else [kinds]
        ):
            found += _texts(item.get(name))
    return found


_TELLING: Final = 24
"""Letters in which a headline and the page's title agree if they are of one text."""


def _of_metas(said: Structured, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name in said.metas:
            yield from _texts(*said.metas[name][:2])


def _marked(harvest: Harvest) -> tuple[list[str], list[str]]:
    """The dates that a page's own markup calls dates of publication, and of change."""
    found: list[str] = []
    changed: list[str] = []
    times = 0
    for node, attributes in harvest.dated:
        tag = node.tag
        kind = (attributes.get("itemprop") or "").lower()
        if tag == "time":
            times += 1
            if times > _TIMES:
                continue
            if "modified" in kind or ("published" not in kind and _is_of_change(node)):
                changed += _texts(attributes.get("datetime"))
                continue
        own = "datepublished" in kind or (tag == "abbr" and not kind) or (tag == "time" and not kind and "pubdate" in attributes)
        if own and not date_places.is_elsewhere(node):
            found += _texts(attributes.get("content"), attributes.get("datetime"), attributes.get("title"), node.text(deep=True)[:80])
    return found[:6], changed[:1]


def _relabelled(harvest: Harvest, stamp: Stamp) -> list[str]:
    """The datetimes of the first time elements that have the clock of ``stamp``, perhaps with an offset of their own."""
    given = [attributes.get("datetime") or "" for _, attributes in harvest.dated[:_TIMES]]
    return [value for value in given if value[:16].replace(" ", "T") == stamp.iso[:16]]


_TIMES: Final = 6
"""How many time elements of a page are looked at: further ones belong to lists of other articles."""
_SHORT: Final = 80


def _is_of_change(node: LexborNode) -> bool:
    around = node.parent.text(deep=True) if node.parent is not None else ""
    return len(around) < _SHORT and is_of_change(around)
