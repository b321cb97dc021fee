"""Finding the day that a text prints."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable
from typing import Final, NamedTuple

import msgspec

from cleaner import months
from cleaner.lazily import lazily

_YEAR_FIRST = lazily(
    r"(?:(?<!\d)|(?<=\d:\d\d))(?P<y>(?:19|20)\d\d)\s*[-/.年년]\s*(?P<m>\d{1,2})\s*[-/.月월]\s*(?P<d>\d{1,2})(?!\d)(?:\s*[日일])?"
    r"|(?<!\d)民國?\s*(?P<roc>\d{2,3})\s*年\s*(?P<rm>\d{1,2})\s*月\s*(?P<rd>\d{1,2})\s*日"
    r"|(?P<era>令和|平成|昭和)\s*(?P<ey>\d{1,2}|元)\s*年\s*(?P<em>\d{1,2})\s*月\s*(?P<ed>\d{1,2})\s*日"
    r"|(?<!\d)(?P<compact>(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d)(?=T|\b)"
)
_ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925}
_GAP = r"[\s,،/-]{0,3}"
_MONTH = r"[^\W\d_][^\s\d,،./:;()|·•«»\[\]\"'–—_-]{1,17}(?:\s(?:ال[أا]ول|الثاني)(?!\w))?"
_WHOLE_MONTH = _MONTH.replace("{1,17}", "{1,17}+")
"""Where no shorter word could do: not to try them all makes the search three times as fast."""
_YEAR = r"(?:19|20|25|1[34])\d\d"
_SHORT_YEAR = r"['’]?\d\d(?![\d:.]|,?\s+(?:19|20)\d\d|\s*(?:Uhr|uhr|h\b|[AaPp]\.?[Mm]))"
_NAMED = lazily(
    # 4. März 2025, 4 de marzo de 2025, 1er mars 2025, 5th of March, 2025, 5-Mar-2025, 5 آذار/مارس 2024, 5-го марта 2024
    r"(?<![A-Za-z\d])(?<!\d[.,:/])(?P<d1>\d{1,2})(?:st|nd|rd|th|er|ème|\.º|º|ª|°|ης|η|-?(?:го|ого|е|an|e|a)(?=\s)|\.)?"
    rf"{_GAP}(?:(?:de|of|del|den|da|ng)\s+|d['’]\s?)?(?P<m1>{_MONTH})\.?(?:\s?/\s?{_MONTH})?{_GAP}(?:(?:de|del)\s+)?"
    rf"(?P<y1>{_YEAR}(?!\d)|{_SHORT_YEAR})"
    # March 4th, 2025; Mar 4 14:05:00 CST 2025
    rf"|(?P<m2>{_WHOLE_MONTH})\.?[\s/-]{{1,3}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)?[,\s/-]{{1,3}}"
    rf"(?:(?:at\s+)?\d{{1,2}}:\d\d(?::\d\d)?,?\s*(?:[A-Za-z]{{2,5}}\s+)?)?(?P<y2>{_YEAR})(?!\d)"
    # 2024. gada 5. martā; 2024. március 5.; 2024 m. kovo 5 d.; 2024-Mar-05
    rf"|(?P<y4>(?:19|20)\d\d)\.\s*gada\s+(?P<d4>\d{{1,2}})\.?\s*(?P<m4>{_MONTH})"
    rf"|(?<!\d)(?<!\d[.,:/])(?P<y3>(?:19|20)\d\d)(?:\.|-|\s*m\.)?,?\s?(?P<m3>{_MONTH})\.?[\s-]?(?P<d3>\d{{1,2}})(?!\d)"
)
_VIETNAMESE = lazily(r"(?<!\d)(?P<d>\d{1,2})\s*tháng\s*(?P<m>\d{1,2})\s*(?:,|,?\s*năm)?\s*(?P<y>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_NUMERIC = lazily(
    r"(?:(?<![\d/.])(?<!\d-)|(?<=\d:\d\d))(?P<a>[0-3]?\d)(?:(?P<wide>\s?)(?P<mark>[./-])\s?)(?P<b>[0-3]?\d)\s?(?P=mark)\s?"
    r"(?P<y>(?:19|20|25)\d\d(?!\d|/\d)|\d\d(?![\d:]|[./-]\d|\s*(?:Uhr|h\b)))"
)
_PERSIAN = lazily(r"(?<!\d)(?P<y>1[34]\d\d)\s?[/-]\s?(?P<m>\d{1,2})\s?[/-]\s?(?P<d>\d{1,2})(?!\d)")
_YEARLESS = lazily(r"(?<![\d/])(?P<m>1[0-2]|0?[1-9])\s*[/月]\s*(?P<d>[0-3]?\d)(?![\d/])\s*日?")
_YEARLESS_NAMED = lazily(rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?![\d:])")
_DAYS_AGO = lazily(r"(?P<days>\d{1,3})\s*(?:日|天|days?)\s*(?:前|ago)")
_TIME_ALONE = lazily(r"(?:[01]?\d|2[0-4])\s*[:：時时点點]\s*[0-5]\d(?::[0-5]\d)?\s*分?")
_MARKS = lazily("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_DIGIT = lazily(r"[^\D0-9]")
_THAI = lazily("[\u0e01-\u0e4e]")
_THAI_DOT = lazily("(?<=[\u0e01-\u0e4e])\\.\\s?(?=[\u0e01-\u0e2e]\\.)")
_MONTH_FIRST: Final = frozenset(("US", "PH", "PW", "FM", "MH", "GU", "PR"))
"""The countries whose papers print the month in front of the day."""
_YEAR_LEADS: Final = frozenset(("ko", "zh", "ja"))
"""The languages that print 24.03.05 for the fifth of March."""
_AMPM = lazily(r"[AaPp]\.?[Mm]\b")
_TRIES: Final = 6
_BUDDHIST: Final = 543


class Base(msgspec.Struct, frozen=True):
    """A day that lends its year to one printed without: what is dated is ``later`` than it, or earlier."""

    day: str
    later: bool


class Place(msgspec.Struct, frozen=True):
    """Whose print it is: a language (``de``), a country (``AT``). It decides what numbers and zone names leave open."""

    language: str | None = None
    country: str | None = None

    @property
    def month_first(self) -> bool | None:
        """Whether ``3/4/2025`` is the fourth of March; None where nothing tells."""
        if self.country is not None:
            return self.country in _MONTH_FIRST
        return None if self.language in (None, "en") else False


class Found(NamedTuple):
    """A day (perhaps none of the calendar), and where in the text it stands."""

    day: str
    start: int
    end: int


def plain(raw: str) -> str:
    """A text with its digits and widths made plain, and without the marks of direction."""
    if raw.isascii():
        return raw.strip()
    raw = _DIGIT.sub(_ascii, _MARKS.sub("", unicodedata.normalize("NFKC", raw)))
    return _THAI_DOT.sub("", raw).strip()


def _ascii(match: re.Match[str]) -> str:
    return str(unicodedata.decimal(match[0], 0))


def find(raw: str, place: Place, base: Base | None = None) -> Found | None:
    """The first day that a plain text prints; ``base`` completes one without its year."""
    found = [found for reader in _READERS if (found := reader(raw, place)) is not None]
    if found:
        return min(found, key=lambda one: one.start)
    return _completed(raw, base, place) if base is not None else None


def _day(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}"


def _year_first(raw: str, _: Place) -> Found | None:
    match = _YEAR_FIRST.search(raw)
    if match is None:
        return None
    if match["compact"]:
        text = match["compact"]
        return Found(_day(int(text[:4]), int(text[4:6]), int(text[6:])), match.start(), match.end())
    if match["roc"]:
        parts = int(match["roc"]) + 1911, int(match["rm"]), int(match["rd"])
    elif match["era"]:
        parts = _ERAS[match["era"]] + (1 if match["ey"] == "元" else int(match["ey"])), int(match["em"]), int(match["ed"])
    else:
        parts = int(match["y"]), int(match["m"]), int(match["d"])
    return Found(_day(*parts), match.start(), match.end())


def _named(raw: str, place: Place) -> Found | None:
    at = 0
    for _ in range(_TRIES):
        match = _NAMED.search(raw, at)
        if match is None:
            return None
        which = next(number for number in "1234" if match["m" + number])
        name, day, year = match["m" + which], int(match["d" + which]), match["y" + which]
        month = months.number(name, place.language)
        if month is not None and (whole := _whole_year(year, thai=_THAI.match(name) is not None)) is not None:
            return Found(_day(whole, month, day), match.start(), match.end())
        solar = months.JALALI.get(months.key(name))
        if solar is not None and year[:2] in ("13", "14"):
            return Found(_from_solar(int(year), solar, day), match.start(), match.end())
        at = match.start() + 1
    return None


def _whole_year(year: str, *, thai: bool = False) -> int | None:
    """The year of our era that ``2024``, ``'24``, ``2567`` stand for; None for one that leaves doubt."""
    number = int(year.lstrip("'’"))
    if number < 100:
        if thai and number >= 40:
            return 2500 + number - _BUDDHIST
        return 2000 + number if number <= 40 else 1900 + number if number >= 90 else None
    if number >= 2500:
        return number - _BUDDHIST
    return number if number >= 1900 else None


def _vietnamese(raw: str, _: Place) -> Found | None:
    match = _VIETNAMESE.search(raw)
    return Found(_day(int(match["y"]), int(match["m"]), int(match["d"])), match.start(), match.end()) if match else None


def _numeric(raw: str, place: Place) -> Found | None:
    """``4.3.2025``, ``15/8/2025``, ``05.03.24``: what stands first is told by the mark, the numbers, or the place."""
    for match in _NUMERIC.finditer(raw):
        first, second, year = int(match["a"]), int(match["b"]), match["y"]
        short = len(year) == 2
        dotted = match["mark"] == "."
        if short and (match["wide"] or (len(match["b"]) < 2 and not (dotted and place.language not in (None, "en")))):
            continue
        if short and place.language in _YEAR_LEADS:
            return Found(_day(2000 + first, second, int(year)), match.start(), match.end())
        month_first = False if dotted else place.month_first
        if month_first is None:
            if second <= 12 and first <= 12 and (short or _AMPM.search(raw, match.end(), match.end() + 24)):
                continue  # nothing tells which of the two the month is
            month_first = first <= 12 < second
        elif not (dotted and short) and (first > 12 >= second or second > 12 >= first):
            month_first = second > 12
        month, day = (first, second) if month_first else (second, first)
        whole = _whole_year(year)
        if whole is not None and 1 <= month <= 12 and 1 <= day <= 31:
            return Found(_day(whole, month, day), match.start(), match.end())
    return None


def _persian(raw: str, place: Place) -> Found | None:
    match = _PERSIAN.search(raw) if place.language == "fa" else None
    return Found(_from_solar(int(match["y"]), int(match["m"]), int(match["d"])), match.start(), match.end()) if match else None


def _from_solar(year: int, month: int, day: int) -> str:
    """The day of our calendar that a day of the Persian one is (right from 1343 to 1502, by the 33-year rule)."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return _day(year, 0, 0)
    leaps = (8 * (year - 1) + 29) // 33
    days = 365 * (year - 1) + leaps + (31 * (month - 1) if month <= 6 else 186 + 30 * (month - 7)) + day
    return (datetime.date(622, 3, 20) + datetime.timedelta(days=days)).isoformat()


_READERS: Final[tuple[Callable[[str, Place], Found | None], ...]] = (_year_first, _named, _vietnamese, _numeric, _persian)


def _completed(raw: str, base: Base, place: Place) -> Found | None:
    """A day without its year, or told as so many days ago."""
    match = _YEARLESS.search(raw)
    if match is not None:
        return Found(_in_year_of(base, int(match["m"]), int(match["d"])), match.start(), match.end())
    match = _YEARLESS_NAMED.search(raw)
    month = months.number(match["m1"] or match["m2"], place.language) if match is not None else None
    if match is not None and month is not None:
        return Found(_in_year_of(base, month, int(match["d1"] or match["d2"])), match.start(), match.end())
    if base.later and _TIME_ALONE.fullmatch(raw):
        return Found(base.day, 0, 0)  # an update of the same day
    match = _DAYS_AGO.fullmatch(raw)
    if match is not None and not base.later:
        then = datetime.date.fromisoformat(base.day) - datetime.timedelta(days=int(match["days"]))
        return Found(then.isoformat(), match.start(), match.end())
    return None


def _in_year_of(base: Base, month: int, day: int) -> str:
    year, printed = int(base.day[:4]), f"{month:02}-{day:02}"
    if base.later and printed < base.day[5:10]:
        year += 1  # an update does not come before what it updates
    elif not base.later and printed > base.day[5:10]:
        year -= 1  # nothing is crawled before it is published
    return _day(year, month, day)
