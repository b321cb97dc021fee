"""Reading dates as outlets, crawlers and the world's press print them.

Understood: ISO 8601 and its relaxed forms, ``2025/8/15 09:30``, ``09:30 2025-08-15 HKT``, ``2025年8月15日 9時30分`` (also with 上午/下午),
``2024년 3월 5일 오후 3:20``, ``令和6年3月5日``, days of the Republic of China (``114年8月15日``), days of a month's name in some forty
languages, ``4.3.2025``, ``15/8/2025`` (the day first, unless the place has the month there), ``05.03.24``, ``15 tháng 3, 2024``, Buddhist
years, Persian solar days, RFC 2822, Unix seconds and milliseconds, and an update that prints no year. ``days.py`` finds the day,
``months.py`` knows its names, ``clocks.py`` reads the time and its zone.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import Final

import msgspec

from cleaner.words import clocks, days
from cleaner.words.days import Base, Place
from cleaner.words.lazily import lazily

__all__ = ["Base", "Place", "Stamp", "is_iso_day", "read"]

_ISO = lazily(r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?")
_BASIC = lazily(
    r"(?P<day>(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d)T?(?P<h>[01]\d|2[0-3])(?P<min>[0-5]\d)(?P<s>[0-5]\d)?(?P<zone>Z|[+-]\d\d:?\d\d)?"
)
_RFC2822 = lazily(r"\d{1,2} [A-Z][a-z]{2} \d{2,4} \d")
_LONGEST: Final = 400
"""Nothing that prints a date is longer; what stands behind so many characters is not read."""
_NOWHERE: Final = Place()
_UTC: Final = ("Z", "+00:00")


EARLIEST, LATEST = "1990-01-01", "2100-01-01"
"""No article is of a day before, or from then on.

The press has been on the web since 1993, and what is older is the day of an event, a birth or a placeholder (1970-01-01, 0001-01-01).
There is no clock here that would tell today: the same bytes give the same record in any year.
"""
_EXACT: Final = lazily(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d))?", re.ASCII)


class Stamp(msgspec.Struct, frozen=True):
    """A date read: ``iso`` at the precision known, and whether its zone was the outlet's, not the text's."""

    iso: str
    assumed_zone: bool = False

    @property
    def day_only(self) -> bool:
        """Whether only the day is known."""
        return "T" not in self.iso

    @property
    def bare(self) -> bool:
        """Whether the time of day is missing, or was cut to midnight."""
        return self.day_only or "T00:00:00" in self.iso

    def settles(self, other: Stamp) -> bool:
        """Whether this is the minute of ``other`` with a zone that ``other`` only assumed."""
        if self.assumed_zone or not other.assumed_zone or self.day_only:
            return False
        mine, others = datetime.datetime.fromisoformat(self.iso), datetime.datetime.fromisoformat(other.iso)
        return abs((mine - others).total_seconds()) < 60

    @property
    def says_utc(self) -> bool:
        """Whether it is an instant whose zone was written as UTC."""
        return not self.day_only and self.iso.endswith(_UTC)

    def relabels(self, other: Stamp) -> bool:
        """Whether this has the clock time of ``other`` and an offset of its own, where ``other`` calls a local clock UTC."""
        if self.assumed_zone or other.assumed_zone or self.day_only or other.day_only or self.iso[:16] != other.iso[:16]:
            return False
        return other.says_utc and not self.says_utc

    @property
    def day(self) -> str:
        """The day, as ``2025-08-15``."""
        return self.iso[:10]


def read(raw: str, zone: str | None = None, base: Base | None = None, place: Place = _NOWHERE) -> Stamp | None:
    """The instant or day that ``raw`` prints; None when it prints none.

    ``zone`` (an IANA name, the outlet's) serves when the text prints no offset; without one a clock
    time is no instant and only the day is kept. ``base`` completes ``3/22 08:01``, ``21:22`` and ``2日前``.
    ``place`` tells what ``3/4/2025`` and ``IST`` leave open.
    """
    return _sane(raw[:_LONGEST], zone, base, place)


@lru_cache(maxsize=64)
def _sane(raw: str, zone: str | None, base: Base | None, place: Place) -> Stamp | None:
    """The same, of one page's dates: it says each several times."""
    found = _read(raw, zone, base, place)
    return found if found is not None and is_of_an_article(found.iso) else None


def _read(raw: str, zone: str | None, base: Base | None, place: Place) -> Stamp | None:
    raw = days.plain(raw)
    exact = _ISO.fullmatch(raw)
    if exact is not None:
        return _day_at_home(_stamp(exact["day"], exact["clock"], exact["zone"], zone), zone)
    if raw.isascii() and raw.isdigit() and len(raw) in (10, 13):
        return _day_at_home(_unix(int(raw)), zone)
    basic = _BASIC.fullmatch(raw)
    if basic is not None:
        day = basic["day"]
        return _stamp(f"{day[:4]}-{day[4:6]}-{day[6:]}", f"{basic['h']}:{basic['min']}:{basic['s'] or '00'}", basic["zone"], zone)
    found = days.find(raw, place, base)
    if found is None:
        return _rfc2822(raw)
    ahead, inside, behind = raw[: found.start], raw[found.start : found.end], raw[found.end :]
    for text, rest in ((behind, ""), (inside, behind), (ahead, behind)):
        clock = clocks.find(text, behind=text is behind)
        if clock is not None:
            offset = clocks.offset(text[clock.end :], place.language) or clocks.offset(rest, place.language)
            if offset is None and text is behind and _ZONE_AHEAD.match(text):
                offset = clocks.offset(text, place.language)
            return _stamp(found.day, clock.text, offset, zone)
    return _stamp(found.day, None, None, zone)


_ZONE_AHEAD: Final = lazily(r"\s?(?:HKT|GMT|UTC)\s\d")
"""2025-06-05 HKT 00:51."""


def _stamp(day: str, clock: str | None, offset: str | None, zone: str | None) -> Stamp | None:
    """A Stamp from its parts, or None where they are no date of the calendar; ``offset`` may name a zone that was printed."""
    try:
        if clock is None:
            return Stamp(datetime.date.fromisoformat(day).isoformat())
        hours, minutes, *seconds = clock.replace(",", ".").split(":")
        if hours == "24":
            return Stamp(datetime.date.fromisoformat(day).isoformat())
        whole, _, fraction = (seconds[0] if seconds else "00").partition(".")
        naive = datetime.datetime.fromisoformat(f"{day}T{hours}:{minutes}:{whole}")
    except ValueError:
        return None
    fraction = "." + fraction if fraction.strip("0") else ""
    if offset == "Z":
        return Stamp(f"{naive.isoformat()}{fraction[:7]}Z")
    if offset is not None and offset[0].isalpha():
        return Stamp(f"{naive.isoformat()}{fraction[:7]}{_zone_offset(naive, offset)}")
    if offset is not None:
        offset = offset if ":" in offset else f"{offset[:3]}:{offset[3:]}"
        return Stamp(f"{naive.isoformat()}{fraction[:7]}{offset}") if offset[1:] <= "23:59" and offset[4:] <= "59" else None
    if zone is None:
        return Stamp(naive.date().isoformat())
    return Stamp(f"{naive.isoformat()}{fraction[:7]}{_zone_offset(naive, zone)}", assumed_zone=True)


def _day_at_home(stamp: Stamp | None, zone: str | None) -> Stamp | None:
    """The instant; where a midnight of ``zone`` was written as UTC (a system made an instant of a day), written as that midnight."""
    if stamp is None or zone is None or stamp.iso[-1] != "Z" or stamp.iso[14:19] not in ("00:00", "30:00"):
        return stamp
    from zoneinfo import ZoneInfo

    try:
        local = datetime.datetime.fromisoformat(stamp.iso).astimezone(ZoneInfo(zone))
    except OverflowError:  # the years 1 and 9999
        return None
    return Stamp(local.isoformat()) if local.isoformat()[11:19] == "00:00:00" else stamp


def _zone_offset(naive: datetime.datetime, zone: str) -> str:
    from zoneinfo import ZoneInfo

    return naive.replace(tzinfo=ZoneInfo(zone)).isoformat()[19:]


def _unix(number: int) -> Stamp:
    if number > 10_000_000_000:
        number //= 1000
    moment = datetime.datetime.fromtimestamp(number, datetime.UTC)
    return Stamp(moment.strftime("%Y-%m-%dT%H:%M:%SZ"))


def _rfc2822(raw: str) -> Stamp | None:
    if not _RFC2822.search(raw):
        return None
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(raw)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        return Stamp(moment.date().isoformat())
    return Stamp(moment.isoformat())


def is_of_an_article(iso: str) -> bool:
    """Whether ``iso`` is a day or an instant as a record tells it, and one that an article can be of."""
    return EARLIEST <= iso[:10] < LATEST and is_iso(iso)


def is_iso(text: str) -> bool:
    """Whether ``text`` is a day or an instant as a record tells it: ``2025-08-15``, ``2025-02-13T02:11:12+08:00``."""
    if _EXACT.fullmatch(text) is None:
        return False
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_iso_day(text: str) -> bool:
    """Whether ``text`` is a day such as ``2025-08-15``."""
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
