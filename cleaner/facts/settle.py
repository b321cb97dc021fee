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


def settled(
    parts: list[Labelled], document: Document, labeller: Outlet, choice: Choice, crawled: str | None, so_far: Iterable[Doubt]
) -> Facts:
    """The facts of the parts.

    ``labeller``: whose rules spoke. ``crawled``: the day of the crawl (ISO), if it is known. ``so_far``: what was doubtful on the way here.
    """
    of = known(parts, document, labeller, choice)
    text = "\n\n".join(of.texts(Role.BODY))
    title = what.title(of)
    url = where.address(of)
    dates, doubted = when.dates(of, url, crawled)
    origins = (name for name in of.values("syndicated_from") if not is_own(name, of.names))
    return Facts(
        title=title,
        subtitle=what.subtitle(of),
        section=what.section(of),
        authors=who.authors(of),
        credits=who.credits(of),
        agencies=list(dict.fromkeys(of.values("agencies"))),
        dateline=of.first("dateline"),
        published=dates.published,
        published_raw=dates.published_raw,
        updated=dates.updated,
        updated_raw=dates.updated_raw,
        tags=what.tags(of, title or ""),
        language=what.language_of(of, text or title or ""),
        url=url,
        related=where.related(of),
        syndicated_from=next(origins, None),
        confidence=of.first("confidence"),
        doubts=doubts(of, text, title, dates.published, (*so_far, *doubted)),
    )
