"""The facts of a document, settled: each field from the best of what its pieces print and its metadata says."""

from __future__ import annotations

from collections.abc import Iterable

from cleaner.document import Document, Labelled, Role
from cleaner.facts import what, when, where, who
from cleaner.facts.doubts import Doubt, doubts
from cleaner.facts.known import known
from cleaner.labelling.fields import is_own
from cleaner.outlets.choose import Choice
from cleaner.outlets.outlet import Outlet
from cleaner.record.facts import Facts
from cleaner.words.text import tidy


def settled(
    parts: list[Labelled], document: Document, labeller: Outlet, choice: Choice, crawled: str | None, so_far: Iterable[Doubt]
) -> Facts:
    """The facts of the parts.

    ``labeller``: whose rules spoke. ``crawled``: the day of the crawl (ISO), if it is known. ``so_far``: what was doubtful on the way here.
    """
    of = known(parts, document, labeller, choice)
    text = "\n\n".join(of.texts(Role.BODY))
    title = _plain(what.title(of))
    url = where.address(of)
    dates, doubted = when.dates(of, url, crawled)
    origins = (name for name in of.values("syndicated_from") if not is_own(name, of.names))
    return Facts(
        title=title,
        subtitle=_plain(what.subtitle(of)),
        section=_plain(what.section(of)),
        authors=_plainly(who.authors(of)),
        credits=who.credits(of),
        agencies=list(dict.fromkeys(of.values("agencies"))),
        dateline=of.first("dateline"),
        published=dates.published,
        published_raw=_plain(dates.published_raw),
        updated=dates.updated,
        updated_raw=_plain(dates.updated_raw),
        tags=_plainly(what.tags(of, title or "")),
        language=what.language_of(of, text or title or ""),
        url=url,
        related=where.related(of),
        syndicated_from=_plain(next(origins, None)),
        confidence=of.first("confidence"),
        doubts=doubts(of, text, title, dates.published, (*so_far, *doubted)),
    )


def _plain(text: str | None) -> str | None:
    """A field as one line of tidy text, for metadata may hold whatever a page writes; None where nothing is left of it."""
    return tidy(text).replace("\n", " ") or None if text else None


def _plainly(texts: list[str]) -> list[str]:
    """The texts, tidy, each once."""
    return list(dict.fromkeys(text for text in map(_plain, texts) if text))
