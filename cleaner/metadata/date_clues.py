"""Where a page tells its day only by the way: in the data of its scripts, in its own address."""

from __future__ import annotations

import datetime
import re
from typing import Final

from cleaner.metadata.date_reader import Reader
from cleaner.words import dates

_ADDRESS: Final = re.compile(
    r"/(?P<y>(?:19|20)\d\d)[/_.-](?P<m>0[1-9]|1[0-2]|[1-9])[/_.-](?P<d>0[1-9]|[12]\d|3[01]|[1-9])(?![\d])"
    r"|/(?P<y1>(?:19|20)\d\d)[/-]?(?P<m1>0[1-9]|1[0-2])[/-]?(?P<d1>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
    r"|(?<=[/_-]t)(?P<y2>20\d\d)(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?=_)"
    r"|(?<=[/_-])(?P<y3>(?:19|20)\d\d)-?(?P<m3>0[1-9]|1[0-2])-?(?P<d3>0[1-9]|[12]\d|3[01])(?![\d])"
    r"|(?<=-)(?P<m4>0[1-9]|1[0-2])(?P<d4>0[1-9]|[12]\d|3[01])(?P<y4>20\d\d)(?=\d{6}(?!\d))"
    r"|(?<=[/_-])(?P<y5>20[0-3]\d)(?P<m5>0[1-9]|1[0-2])(?P<d5>0[1-9]|[12]\d|3[01])(?=\d{2,8}(?!\d))"
    r"|(?<=[/_-])(?P<d7>0[1-9]|[12]\d|3[01])-(?P<m7>0[1-9]|1[0-2])-(?P<y7>20\d\d)(?!\d)"
    r"|(?<=[_a-z])(?P<y8>20[0-3]\d)(?P<s8>[-_])(?P<m8>0[1-9]|1[0-2])(?P=s8)(?P<d8>0[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?P<y6>20[0-3]\d)[/-](?P<m6>0[1-9]|1[0-2])(?P<d6>0[1-9]|[12]\d|3[01])(?=/)"
)
_MILLISECONDS: Final = re.compile(r"(?<=[/_-])[a-z]{0,4}(?P<day>[0-3]\d[01]\d[0-3]\d)(?P<since>1[0-9]{12})(?!\d)")
"""A content system's number of a piece: milliseconds since 1970, behind its day of six digits (ins1511041446606042566)."""
_SCRIPTED: Final = re.compile(r"20[0-3]\d[-/.]\d{1,2}[-/.]\d{1,2}[^\"'&\\<>;]{0,24}")
_SECONDS: Final = re.compile(r"1[0-9]\d{8}(?:\d{3})?(?!\d)")
_KEY: Final = re.compile(
    r"""(?:datePublished|publish(?:ed|ing)?_?(?:at|on|time|date)?|pub_?(?:date|time)|publication_?date|first_?published_?(?:date|at)?"""
    r"""|(?:release|post|article|display)_?date|(?<![a-z])(?:p|c|add|input|news|issue|fabu|pdate)_?(?:time|date|shijian)|date_?created|creat(?:e|ed)_?(?:at|on|time|date))"""
    r"""\\{0,3}(?:"|'|&quot;)?\s{0,2}[:=]\s{0,2}\\{0,3}(?:"|'|&quot;)?$""",
    re.IGNORECASE,
)
_KEY_LENGTH: Final = 48
_SAYINGS: Final = 400
"""So many days in a page's source are looked at: a page of many more is a list."""


def scripted(text: str, reader: Reader) -> str | None:
    """The day of publication that a page's scripts hold for their own use, if they agree on one."""
    found: dict[str, str] = {}
    for pattern in (_SCRIPTED, _SECONDS):
        for _, match in zip(range(_SAYINGS), pattern.finditer(text), strict=False):
            if _KEY.search(text[max(match.start() - _KEY_LENGTH, 0) : match.start()]):
                stamp = reader.read(match[0])
                if stamp is not None:
                    found.setdefault(stamp.day, match[0])
        if found:
            break
    if not found:
        found = {match[1]: match[1] for match in _LABELLED.finditer(text) if reader.read(match[1]) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


_NOTED: Final = re.compile(r"<!--\s*enpproperty[\s\S]{0,600}?<(?:founder-)?(?:date|pubtime)>\s*([^<]{8,30}?)\s*</")
"""The comment in which a system of many Chinese papers notes an article's fields."""
_LABELLED: Final = re.compile(
    r"<!--[^<>\n]{0,30}?(?:时间|時間|日期|date|time)\s*[:：=]?\s*((?:19|20)\d\d[-/.年]\d[^<>\n]{3,24}?)\s*-->", re.IGNORECASE
)


def noted(text: str) -> list[str]:
    """The date that a system's comment in a page's source notes."""
    found = _NOTED.search(text) if "enpproperty" in text else None
    return [found[1].replace(":0", "").strip() if found[1].count(":") > _CLOCK else found[1]] if found is not None else []


_CLOCK: Final = 2


def day_in_address(url: str | None) -> str | None:
    """The day in a page's own address (``/2026/02/17/``, ``hc-10122020133733``, ``t20220213_123.html``), or None; a month is no day."""
    if not url or "?" in url[:8]:
        return None
    path = url.rpartition("://")[2].partition("/")[2]  # behind the last: an archive puts its own day in front of an address
    for match in _ADDRESS.finditer("/" + path[:300]):
        parts = {name[0]: value for name, value in match.groupdict().items() if value is not None}
        iso = f"{parts['y']}-{int(parts['m']):02}-{int(parts['d']):02}"
        if dates.is_of_an_article(iso):
            return iso
    return _day_of_the_number("/" + path[:300])


def _day_of_the_number(path: str) -> str | None:
    """The day in China's zone of a number that is milliseconds since 1970, if the day of six digits in front of it agrees."""
    for match in _MILLISECONDS.finditer(path):
        moment = datetime.datetime.fromtimestamp(int(match["since"]) / 1000, _EAST)
        if match["day"] == moment.strftime("%y%m%d"):
            return moment.date().isoformat()
    return None


_EAST: Final = datetime.timezone(datetime.timedelta(hours=8))
