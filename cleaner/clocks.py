"""The time of day and its zone, as the world's press prints them beside a day."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from cleaner.lazily import lazily

_HALF = (
    r"上午|下午|中午|晚上|凌晨|早上|清晨|傍晚|午前|午後|오전|오후|[AaPp]\.?\s?[Mm]\b\.?|[πμ]\.?\s?μ\.?|ПМ|ص(?![\u0600-\u06ff])|م(?![\u0600-\u06ff])"
    r"|صباحا|صباحًا|مساء|مساءً|ق\.ظ|ب\.ظ|SA\b|CH\b|[öÖ][ğĞ]leden [Ss]onra"
)
_LATE: Final = frozenset(("下午", "晚上", "傍晚", "午後", "오후", "مساء", "مساءً", "م", "ب.ظ", "CH", "ПМ"))
_NOON: Final = frozenset(("中午",))
_CLOCK = lazily(
    rf"(?P<before>{_HALF})?\s*(?<![\d:.])(?P<h>[01]?\d|2[0-4])\s*(?:[:：]|時|时|点|點|시|h|H|u(?=\d))\s*(?P<min>[0-5]\d(?!\d)|\d(?=\s*[分분]))"
    rf"(?:\s*(?:[:：]|分|분|m|′)\s*(?P<s>[0-5]\d)(?P<frac>[.,]\d{{1,9}})?)?\s*(?:分|분)?(?:秒|초)?\s*(?P<after>{_HALF})?"
    rf"|(?<![\d:.])(?P<h1>1[0-2]|0?[1-9])(?:\.(?P<min1>[0-5]\d))?\s*(?P<after1>[AaPp]\.?\s?[Mm]\b\.?)"
    rf"|(?P<before2>上午|下午|午前|午後|오전|오후)?\s*(?<![\d:.])(?P<h2>[01]?\d|2[0-3])\s*(?:時|시|h\b|Uhr\b)(?!间|間)"
    rf"|(?:\bkl\.?|\bklo|\bore|\bum|\bUhr|\bu\b\.?|\bob)\s*(?P<h3>[01]?\d|2[0-3])[.:](?P<min3>[0-5]\d)(?![\d.])"
    rf"|(?<![\d:.])(?P<h4>[01]?\d|2[0-3])[.](?P<min4>[0-5]\d)\s*(?:Uhr|น\b|น\.|WIB|WITA|WIT\b|hrs?\b|uur|h\b|IST\b)"
)
_BEHIND = lazily(r"[\s,|·•‧/–—-]{1,5}(?P<h>[01]?\d|2[0-3])\.(?P<min>[0-5]\d)(?![\d.]\d|\d)")
"""In Finland, Italy, Denmark and elsewhere a time is printed as 14.05: only right behind a day."""
_ZONES: Final = {
    "Z": "Z",
    "GMT": "+00:00",
    "UTC": "+00:00",
    "WET": "+00:00",
    "WEST": "+01:00",
    "BST": "+01:00",
    "CET": "+01:00",
    "CEST": "+02:00",
    "MEZ": "+01:00",
    "MESZ": "+02:00",
    "EET": "+02:00",
    "EEST": "+03:00",
    "SAST": "+02:00",
    "CAT": "+02:00",
    "WAT": "+01:00",
    "EAT": "+03:00",
    "MSK": "+03:00",
    "МСК": "+03:00",
    "TSI": "+03:00",
    "TRT": "+03:00",
    "IRST": "+03:30",
    "GST": "+04:00",
    "PKT": "+05:00",
    "NPT": "+05:45",
    "WIB": "+07:00",
    "ICT": "+07:00",
    "WITA": "+08:00",
    "HKT": "+08:00",
    "SGT": "+08:00",
    "MYT": "+08:00",
    "PHT": "+08:00",
    "AWST": "+08:00",
    "CST": "+08:00",  # China Standard Time in this field's sources; America's in English ones
    "WIT": "+09:00",
    "JST": "+09:00",
    "KST": "+09:00",
    "ACST": "+09:30",
    "AEST": "+10:00",
    "AEDT": "+11:00",
    "NZST": "+12:00",
    "NZDT": "+13:00",
    "BRT": "-03:00",
    "ART": "-03:00",
    "EST": "-05:00",
    "EDT": "-04:00",
    "CDT": "-05:00",
    "MST": "-07:00",
    "MDT": "-06:00",
    "PST": "-08:00",
    "PDT": "-07:00",
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "PT": "America/Los_Angeles",
    "IST": "Asia/Kolkata",
    "北京时间": "+08:00",
    "北京時間": "+08:00",
    "香港時間": "+08:00",
    "台北時間": "+08:00",
    "臺北時間": "+08:00",
}
"""What a zone's name stands for: an offset, or an IANA name where it covers winter and summer."""
_LOCAL: Final = {("IST", "he"): "Asia/Jerusalem", ("CST", "en"): "-06:00", ("CST", "es"): "-06:00", ("BST", "bn"): "+06:00"}
_OFFSET = lazily(
    r"(?:(?<![A-Za-z])(?:GMT|UTC|UT)\s*)?(?<![\d-])(?P<sign>[+\-−])(?P<oh>[01]\d):?(?P<om>[0-5]\d)\b"
    r"|(?<![A-Za-z])(?:GMT|UTC|UT)\s*(?P<sign1>[+\-−])\s*(?P<oh1>1[0-4]|0?\d)(?!\d)"
    r"|(?<![^\W\d_])(?P<name>" + "|".join(sorted(map(re.escape, _ZONES), key=len, reverse=True)) + r"|мск|TSİ)(?![^\W\d_])"
)
_NEAR: Final = 40
"""How many characters from the clock its zone is printed, and from the day its clock."""


class Clock(NamedTuple):
    """A time of day as ISO 8601 prints it, and where it ends in its text."""

    text: str
    end: int


def find(text: str, *, behind: bool = False) -> Clock | None:
    """The first time of day in a text; ``behind``: a day was printed right ahead of it."""
    near = _BEHIND.match(text) if behind else None
    if near is not None:
        after = re.match(rf"\s*({_HALF})", text[near.end() : near.end() + 8])
        return Clock(_iso(int(near["h"]), near["min"], half=after[1] if after else ""), near.end())
    found = _CLOCK.search(text)
    if found is None:
        return None
    hour = next(found[name] for name in ("h", "h1", "h2", "h3", "h4") if found[name] is not None)
    minutes = found["min"] or found["min1"] or found["min3"] or found["min4"] or "00"
    half = found["before"] or found["after"] or found["after1"] or found["before2"] or ""
    return Clock(_iso(int(hour), minutes, found["s"] or "00", found["frac"] or "", half), found.end())


def _iso(hour: int, minutes: str, seconds: str = "00", fraction: str = "", half: str = "") -> str:
    late, early = _halves(half)
    if late and hour < 12:
        hour += 12
    if early and hour == 12:
        hour = 0
    if half in _NOON and hour < 10:
        hour += 12
    return f"{hour:02}:{minutes:0>2}:{seconds}{fraction}"


def _halves(half: str) -> tuple[bool, bool]:
    """Whether a word says that it is after noon, and whether before."""
    if not half or half in _NOON:
        return False, False
    first = half[0].lower()
    late = half in _LATE or first in ("p", "μ")
    return late, not late


def offset(text: str, language: str | None = None) -> str | None:
    """The offset (``+08:00``, ``Z``) or IANA name of the zone printed at the head of a text."""
    match = _OFFSET.search(text[:_NEAR])
    if match is None:
        return None
    if match["name"]:
        name = match["name"].upper().replace("İ", "I")
        return _LOCAL.get((name, language or ""), _ZONES[name])
    sign = "-" if (match["sign"] or match["sign1"]) != "+" else "+"
    return f"{sign}{match['oh'] or match['oh1'].zfill(2)}:{match['om'] or '00'}"
