"""Reading the raw words of one page's dates, each once, and choosing among them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from cleaner.words import dates, days
from cleaner.words.dates import Base, Place, Stamp

_CLOCK: Final = re.compile(r"(?:T|[\s,|·–-]{1,4})\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:[AaPp][Mm]\b|Z|[+-]\d\d:?\d\d)?")


class Reader:
    """How a page's dates are read: its clock's zone, its place, and the day of its crawl. What it reads once it knows."""

    def __init__(self, zone: str | None, place: Place, crawled: str | None = None) -> None:
        self.zone, self.place, self.crawled = zone, place, crawled
        self._base = Base(crawled, later=False) if crawled else None
        self._known: dict[str, Stamp | None] = {}

    def read(self, raw: str) -> Stamp | None:
        """The date that raw words print, if an article of the web can bear it."""
        stamp = self.any(raw)
        return stamp if stamp is not None and self.sane(stamp) else None

    def any(self, raw: str) -> Stamp | None:
        """The date that raw words print."""
        if raw not in self._known:
            self._known[raw] = dates.read(raw, self.zone, self._base, self.place)
        return self._known[raw]

    def cut(self, raw: str) -> tuple[str, str]:
        """Raw words cut behind the first date that they print and its clock; the second part is empty where they print none."""
        words = days.plain(raw)
        found = days.find(words, self.place)
        if found is None:
            return words, ""
        clock = _CLOCK.match(words, found.end)
        end = clock.end() if clock is not None else found.end
        return words[:end], words[end:]

    def sane(self, stamp: Stamp) -> bool:
        """Whether an article of the web can be of that day."""
        return self.crawled is None or stamp.day[:7] <= self.crawled[:7] or stamp.day <= self.crawled

    def without_insane(self, candidates: Iterable[str]) -> tuple[str, ...]:
        """The candidates, each once, without those that say a day no article can be of."""
        stamps = {raw: self.any(raw) for raw in candidates}
        return tuple(raw for raw, stamp in stamps.items() if stamp is None or self.sane(stamp))


def best(candidates: Iterable[str], reader: Reader) -> tuple[str | None, Stamp | None]:
    """The first that can be read; an instant of the same day betters a bare day, a printed zone one that is assumed or a mistaken UTC."""
    raw: str | None = None
    held: Stamp | None = None
    for candidate in candidates:
        stamp = reader.read(candidate)
        if stamp is None:
            continue
        if held is None or (held.bare and not stamp.bare and stamp.day == held.day) or stamp.settles(held) or stamp.relabels(held):
            raw, held = candidate, stamp
    return raw, held
