"""When: publication and change, at the precision known."""

from __future__ import annotations

import msgspec

from cleaner.facts.doubts import Doubt
from cleaner.facts.known import Known
from cleaner.words.dates import Base, Place, Stamp, read


class Dates(msgspec.Struct, frozen=True):
    """Publication and change as the record tells them (ISO 8601), with the words that they were read from."""

    published: str | None
    published_raw: str | None
    updated: str | None
    updated_raw: str | None


def dates(of: Known, url: str | None, crawled: str | None) -> tuple[Dates, list[Doubt]]:
    """The dates, and what is doubtful of them; ``crawled`` lends its year to a day printed without one."""
    doubts: list[Doubt] = []
    meta = of.document.meta
    zone, place = _clock_of(of, url)
    crawled = crawled or meta.crawler_date
    weighed = of.undescribed and of.labeller.zone is None and meta.restored is None
    printed, told = of.values("published"), [*meta.published, *meta.printed]
    raw, stamp = _best([*told, *printed] if weighed else [*printed, *told], zone, place, Base(crawled, later=False) if crawled else None)
    if stamp is None and meta.crawler_date is not None:
        raw, stamp = meta.crawler_date, read(meta.crawler_date)
    if stamp is None and url is not None:
        from cleaner.metadata.date_clues import day_in_address

        day = day_in_address(url)
        if day is not None:
            raw, stamp = day, Stamp(day)
            doubts.append(("date-from-address", "only the page's address tells the day"))
    raw_update, update = _best([*of.values("updated"), *meta.updated], zone, place, Base(stamp.day, later=True) if stamp else None)
    if stamp is None and update is not None and weighed:
        raw, stamp = raw_update, update  # of 17 such days 9 were right
        doubts.append(("date-missing", "only a change is dated; its date stands in"))
    if any(found is not None and found.assumed_zone for found in (stamp, update)):
        doubts.append(("timezone-assumed", f"clock times were taken as {zone}"))
    if stamp is not None and stamp.day_only:
        doubts.append(("day-only", "only the day of publication is known"))
    published = (stamp.iso, raw) if stamp else (None, None)
    updated = (update.iso, raw_update) if update else (None, None)
    return Dates(*published, *updated), doubts


def _clock_of(of: Known, url: str | None) -> tuple[str | None, Place]:
    """The outlet's zone; where none is known, the one that the address's country or the language tells; and whose print the dates are."""
    meta = of.document.meta
    if of.labeller.zone is not None or meta.restored is not None:
        return of.labeller.zone, Place()
    from cleaner.metadata import country

    host = country.host_of(url)
    place = country.place_of(meta.language, host, meta.title or "")
    return country.zone_at(place, host), place


def _best(candidates: list[str], zone: str | None, place: Place, base: Base | None) -> tuple[str | None, Stamp | None]:
    """The first that can be read; an instant of the same day betters a bare day, a printed zone one that is assumed or a mistaken UTC."""
    best: tuple[str | None, Stamp | None] = (None, None)
    for raw in candidates:
        stamp = read(raw, zone, base, place)
        if stamp is None:
            continue
        held = best[1]
        if held is None or (held.bare and not stamp.bare and stamp.day == held.day) or stamp.settles(held) or stamp.relabels(held):
            best = (raw, stamp)
    return best
