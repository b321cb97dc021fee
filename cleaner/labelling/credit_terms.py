"""Parts of patterns that whole lines and cuts of bylines and credits share: posts, names, desks."""

from __future__ import annotations

from typing import Final

from cleaner.words.places import PLACE

HAN: Final = r"[^\W\d_A-Za-z]"
"""A Han character: a range of them takes a millisecond to compile, each time it stands in a pattern."""
OPEN: Final = r"[（(〔【［\[]"
SHUT: Final = r"[）)〕】］\]]"
SLASH: Final = "[／/╱∕]"
BY_SLASH: Final = r"／|╱|∕|/(?=[^\d\s/.]{0,12}(?:報|报|電|編|编|整理|特稿|專|譯|译|稿|攝|摄))|專訪(?=\s?[）)〕】］\]]?\s*\Z)"
"""A cue of what a slash parts: a slash, but not that of a day or an address."""

REPORT: Final = "(?:即時|外電|連線|現場)?(?:報導|報道|报道)"
NAMES: Final = rf"{HAN}{{2,4}}(?<![社報網視台媒體体])(?:[、，/／ \u3000]{HAN}{{2,4}}){{0,4}}?"
"""Names of reporters right before 報導. A place or 綜合 may stand in their stead: no person (see bylines.names)."""
BRACKETED: Final = rf"(?:{HAN}|[·．、，/／\s]){{2,24}}"
"""Names in brackets: what follows 记者."""
ROW: Final = rf"{HAN}{{2,4}}(?:[ \u3000、]{HAN}{{2,4}}){{0,3}}"
"""Names in a row, parted by blanks."""

_POST: Final = rf"(?:(?:本報|特派|特約|實習|资深|資深|文字|娛樂|體育|地方)?(?:記者|记者|编译|編譯)|(?:駐{HAN}{{1,4}})?特派員)"
_PEOPLE: Final = rf"(?:{HAN}|[·．]){{2,5}}(?:[、,， ／/╱]\s?(?:記者|编译|編譯)?\s?(?:{HAN}|[·．]){{2,4}}){{0,5}}"
_NAMED_REPORT: Final = rf"(?:實習)?(?:記者|編輯)?(?P<others>{NAMES})\s?{SLASH}?\s?{PLACE}?{REPORT}"
_ROOM: Final = r"(?:[^\W\d_]{1,6}(?:中心|頻道|新聞網?|組)|影音編輯|助理編輯)"
_FILED: Final = r"(?:[^，。：:、\s]{0,10}(?:報導|報道|报道|外電|專電|電)|編譯|整理|特稿|專訪)"


def _posted(filed: str, spoken: str = "") -> str:
    """Who reports from where by his post, ``filed`` being what may follow the slash: 記者王小明、李大同／台北報導, 編譯陳三／綜合外電."""
    return rf"{_POST}\s?(?P<authors>{_PEOPLE}?)(?:\s?{SLASH}\s?{filed}{spoken})"


def _desk(filed: str) -> str:
    """The same by his desk: 國際中心／綜合報導, 財經中心／王小明台北報導."""
    return rf"{_ROOM}\s?{SLASH}\s?(?:{_NAMED_REPORT}|{filed})"


POSTED: Final = _posted(_FILED, "|專訪")
DESK: Final = _desk(_FILED)
_GLUED: Final = rf"{HAN}{{0,6}}?(?:報導|報道|报道)"
POSTED_REPORT: Final = _posted(_GLUED)
DESK_REPORT: Final = _desk(_GLUED)
