"""Reading dates as outlets and crawlers print them.

Understood: ISO 8601 and its relaxed forms, ``2025/8/15 09:30``, ``09:30 2025-08-15 HKT``, the Chinese
``2025年8月15日 9時30分`` (also with 上午/下午), English and German month names, ``15/8/2025`` with the day first
(beside am or pm it may be the month: not read), RFC 2822, Unix seconds and
milliseconds, days of the Republic of China (``114年8月15日``), and an update that prints no year.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from typing import Final

import msgspec

_ZONES: Final = {
    "HKT": "+08:00",
    "CST": "+08:00",  # China Standard Time in this field's sources
    "GMT": "+00:00",
    "UTC": "+00:00",
    "Z": "+00:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "BST": "+01:00",
    "JST": "+09:00",
    "EST": "-05:00",
    "EDT": "-04:00",
}
_DAY = re.compile(
    r"(?:(?<!\d)|(?<=\d:\d\d))(?P<y>(?:19|20)\d\d)\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})(?!\d)(?:\s*日)?"
    r"|(?<!\d)民國?\s*(?P<roc>\d{2,3})\s*年\s*(?P<rm>\d{1,2})\s*月\s*(?P<rd>\d{1,2})\s*日"
    r"|(?<!\d)(?P<compact>(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d)(?=T|\b)"
)
_CLOCK = re.compile(
    r"(?P<half>上午|下午|中午|晚上|凌晨|早上)?\s*(?<![\d:])(?P<h>[01]?\d|2[0-4])\s*[:：時时点點]\s*(?P<min>[0-5]\d)"
    r"(?:\s*[:：分]\s*(?P<s>[0-5]\d)(?P<frac>[.,]\d{1,9})?)?\s*分?秒?\s*(?P<ampm>[AaPp]\.?[Mm]\.?)?"
)
_OFFSET = re.compile(
    r"(?P<sign>[+\-−])(?P<oh>[01]\d):?(?P<om>[0-5]\d)\b|(?<![A-Za-z])(?P<name>HKT|CST|GMT|UTC|CET|CEST|BST|JST|EST|EDT|Z)\b"
)
_ISO = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?")
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero",
            "feb february februar février febrero",
            "mar march märz mars marzo",
            "apr april avril abril",
            "may mai mayo",
            "jun june juni juin junio",
            "jul july juli juillet julio",
            "aug august août agosto",
            "sep sept september septembre septiembre",
            "oct october okt oktober octobre octubre",
            "nov november novembre noviembre",
            "dec december dez dezember décembre diciembre",
        ),
        1,
    )
    for name in names.split()
}
_NAMED = re.compile(
    r"(?P<d1>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de\s+)?(?P<m1>[A-Za-zéûäöü]{3,10})\.?,?\s+(?:de\s+)?(?P<y1>(?:19|20)\d\d)"
    r"|(?P<m2>[A-Za-zéûäöü]{3,10})\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)"
)
_EUROPEAN = re.compile(
    r"(?<![\d/])(?P<d>[0-3]?\d)(?P<mark>[./])(?P<m>[01]?\d)(?P=mark)(?P<y>(?:19|20)\d\d)(?![\d/])(?!.{0,12}[AaPp]\.?[Mm]\b)"
)
_DAYS_AGO = re.compile(r"(?P<days>\d{1,3})\s*(?:日|天|days?)\s*(?:前|ago)")
_RFC2822 = re.compile(r"\d{1,2} [A-Z][a-z]{2} \d{2,4} \d")
_YEARLESS = re.compile(r"(?<![\d/])(?P<m>1[0-2]|0?[1-9])\s*[/月]\s*(?P<d>[0-3]?\d)(?![\d/])\s*日?")


class Stamp(msgspec.Struct, frozen=True):
    """A date read: ``iso`` at the precision known, and whether its zone was the outlet's, not the text's."""

    iso: str
    assumed_zone: bool = False

    @property
    def day_only(self) -> bool:
        """Whether only the day is known."""
        return "T" not in self.iso

    def settles(self, other: Stamp) -> bool:
        """Whether this is the minute of ``other`` with a zone that ``other`` only assumed."""
        if self.assumed_zone or not other.assumed_zone or self.day_only:
            return False
        mine, others = datetime.datetime.fromisoformat(self.iso), datetime.datetime.fromisoformat(other.iso)
        return abs((mine - others).total_seconds()) < 60

    @property
    def day(self) -> str:
        """The day, as ``2025-08-15``."""
        return self.iso[:10]


class Base(msgspec.Struct, frozen=True):
    """A day that lends its year to one printed without: what is dated is ``later`` than it, or earlier."""

    day: str
    later: bool


def read(raw: str, zone: str | None = None, base: Base | None = None) -> Stamp | None:
    """The instant or day that ``raw`` prints; None when it prints none.

    ``zone`` (an IANA name, the outlet's) serves when the text prints no offset; without one a clock
    time is no instant and only the day is kept. ``base`` completes ``3/22 08:01``, ``21:22`` and ``2日前``.
    """
    raw = raw.strip() if raw.isascii() else unicodedata.normalize("NFKC", raw).strip()
    exact = _ISO.fullmatch(raw)
    if exact is not None:
        return _stamp(exact["day"], exact["clock"], exact["zone"], zone)
    if raw.isascii() and raw.isdigit() and len(raw) in (10, 13):
        return _unix(int(raw))
    found = _find_day(raw, base)
    if found is None:
        return _rfc2822(raw)
    day, start, end = found
    rest = raw[end:]
    clock = _CLOCK.search(rest) or _CLOCK.search(raw[:start])
    if clock is None:
        return _stamp(day, None, None, zone)
    offset = _OFFSET.search(raw, 0 if clock.string is not rest else end)
    return _stamp(day, _clock(clock), _offset(offset), zone)


def _find_day(raw: str, base: Base | None) -> tuple[str, int, int] | None:
    match = _DAY.search(raw)
    if match is not None:
        if match["compact"]:
            text = match["compact"]
            return _day(int(text[:4]), int(text[4:6]), int(text[6:])), match.start(), match.end()
        if match["roc"]:
            return _day(int(match["roc"]) + 1911, int(match["rm"]), int(match["rd"])), match.start(), match.end()
        return _day(int(match["y"]), int(match["m"]), int(match["d"])), match.start(), match.end()
    match = _NAMED.search(raw)
    if match is not None:
        month = _MONTHS.get((match["m1"] or match["m2"]).lower())
        if month:
            day = int(match["d1"] or match["d2"])
            return _day(int(match["y1"] or match["y2"]), month, day), match.start(), match.end()
    match = _EUROPEAN.search(raw)
    if match is not None:
        return _day(int(match["y"]), int(match["m"]), int(match["d"])), match.start(), match.end()
    return _completed(raw, base) if base is not None else None


def _completed(raw: str, base: Base) -> tuple[str, int, int] | None:
    """A day without its year, or told as so many days ago."""
    match = _YEARLESS.search(raw)
    if match is not None:
        year, month, day = int(base.day[:4]), int(match["m"]), int(match["d"])
        printed = f"{month:02}-{day:02}"
        if base.later and printed < base.day[5:10]:
            year += 1  # an update does not come before what it updates
        elif not base.later and printed > base.day[5:10]:
            year -= 1  # nothing is crawled before it is published
        return _day(year, month, day), match.start(), match.end()
    if base.later and _CLOCK.fullmatch(raw):
        return base.day, 0, 0  # an update of the same day
    match = _DAYS_AGO.fullmatch(raw)
    if match is not None and not base.later:
        day_then = datetime.date.fromisoformat(base.day) - datetime.timedelta(days=int(match["days"]))
        return day_then.isoformat(), match.start(), match.end()
    return None


def _day(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}"


def _clock(match: re.Match[str]) -> str:
    hour = int(match["h"])
    late = match["half"] in {"下午", "晚上"} or (match["ampm"] or "").lower().startswith("p")
    early = match["half"] in {"上午", "凌晨", "早上"} or (match["ampm"] or "").lower().startswith("a")
    if late and hour < 12:
        hour += 12
    if early and hour == 12:
        hour = 0
    return f"{hour:02}:{match['min']}:{match['s'] or '00'}{match['frac'] or ''}"


def _offset(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    if match["name"]:
        return _ZONES[match["name"]]
    return f"{'-' if match['sign'] != '+' else '+'}{match['oh']}:{match['om']}"


def _stamp(day: str, clock: str | None, offset: str | None, zone: str | None) -> Stamp | None:
    """A Stamp from its parts, or None where they are no date of the calendar."""
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
    if offset is not None:
        offset = offset if ":" in offset else f"{offset[:3]}:{offset[3:]}"
        return Stamp(f"{naive.isoformat()}{fraction[:7]}{offset}") if offset[1:] <= "23:59" and offset[4:] <= "59" else None
    if zone is None:
        return Stamp(naive.date().isoformat())
    return Stamp(f"{naive.isoformat()}{fraction[:7]}{_zone_offset(naive, zone)}", assumed_zone=True)


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


def is_iso_day(text: str) -> bool:
    """Whether ``text`` is a day such as ``2025-08-15``."""
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
