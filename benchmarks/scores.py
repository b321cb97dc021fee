"""How near one body, title or date is to what a person wrote down. Pure functions; docs/extraction.md says what each figure means."""

from __future__ import annotations

import datetime
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from statistics import fmean
from typing import Any, Final, Literal, NamedTuple, TypeVar

SHINGLE: Final = 4
RESAMPLES: Final = 1000
ZONES: Final = (-10, 12)
"""Hours from UTC, Hawaii to New Zealand: a page prints its own day, a truth in UTC does not tell which that is."""
UNSEEN: Final = re.compile("[\\s\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
"""White space, soft hyphens, marks without width: what never counts."""
_INVISIBLE: Final = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_ALONE: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer: words without blanks
    "\u1100-\u11ff\u3005-\u3007\u3041-\u30ff\u3105-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f"
    "\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc\U0001b000-\U0001b16f\U00020000-\U0003fffd"
)
_TOKEN: Final = re.compile(f"[{_ALONE}]|[^\\W{_ALONE}](?:[^\\W{_ALONE}]|[\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0dff])*")

Part = TypeVar("Part")
Day = Literal["right", "wrong", "none"]


class Nearness(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float
    f1: float


class Strings(NamedTuple):
    """How many of the strings that belong in a body are there, are not, and how many that do not belong are."""

    found: int
    missed: int
    astray: int

    @property
    def f1(self) -> float:
        """1 where there was nothing to find and nothing astray."""
        return strings_f1([self])


def tokens(text: str) -> list[str]:
    """The words of a text: a character of a script without blanks is one, so is a run of other word characters."""
    return _TOKEN.findall(_INVISIBLE.sub("", text).casefold())


def bare(text: str) -> str:
    """A text without what never counts."""
    return UNSEEN.sub("", text)


def shingles(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    """All runs of four words with their counts; a shorter text is one run."""
    if 0 < len(words) < SHINGLE:
        return Counter([tuple(words)])
    return Counter(zip(*(islice(words, start, None) for start in range(SHINGLE)), strict=False))


def nearness(got: Counter[Part], want: Counter[Part]) -> Nearness:
    """How much of what was got is wanted, how much of what is wanted was got; two empty texts are the same."""
    ours, theirs = got.total(), want.total()
    if not ours or not theirs:
        return Nearness(1.0, 1.0, 1.0) if ours == theirs else Nearness(0.0, 0.0, 0.0)
    few, many = (got, want) if len(got) < len(want) else (want, got)
    common = sum(min(count, many[key]) for key, count in few.items() if key in many)
    return Nearness(common / ours, common / theirs, 2 * common / (ours + theirs))


def strings(body: str, inside: Iterable[str], outside: Iterable[str]) -> Strings:
    """Which of the strings stand in a body, white space not counting."""
    whole = bare(body)
    wanted = [bare(text) in whole for text in inside]
    return Strings(sum(wanted), len(wanted) - sum(wanted), sum(bare(text) in whole for text in outside))


def strings_f1(counted: Sequence[Strings]) -> float:
    """F over all strings of these documents."""
    found, missed, astray = (sum(one[place] for one in counted) for place in range(3))
    return 2 * found / (2 * found + missed + astray) if found + missed + astray else 1.0


def loose(text: str) -> str:
    """A title without case, punctuation and blanks."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())


def same_title(got: str | None, want: str) -> bool:
    """Whether two titles hold the same letters and digits in the same order."""
    return loose(got or "") == loose(want)


def day(got: str | None, want: str) -> Day:
    """Whether a date is of the day wanted, as printed or in UTC. A truth that is an instant has each day that readers could have."""
    ours, theirs = _days(got or ""), _days(want)
    moment = _instant(want, None)
    if moment is not None:
        theirs |= {(moment + datetime.timedelta(hours=shift)).astimezone(datetime.UTC).date().isoformat() for shift in ZONES}
    if not ours:
        return "none"
    return "right" if any(mine.startswith(yours) for mine in ours for yours in theirs) else "wrong"


def same_instant(got: str | None, want: str, zone: datetime.timezone | None = None) -> bool | None:
    """Whether a date is the instant wanted, to the minute; None where the truth tells none. ``zone`` is that of a truth without one."""
    wanted = _instant(want, zone)
    if wanted is None:
        return None
    had = _instant(got or "", datetime.UTC)
    return had is not None and abs(had - wanted) < datetime.timedelta(minutes=1)


_DAY: Final = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


def _days(date: str) -> set[str]:
    """The day as printed and the day in UTC; a month alone stays one."""
    told = _DAY.match(date)
    if not told:
        return set()
    printed = "-".join(part.zfill(2) for part in told.groups() if part)
    moment = _instant(date, None)
    return {printed} if moment is None else {printed, moment.astimezone(datetime.UTC).date().isoformat()}


def _instant(date: str, zone: datetime.timezone | None) -> datetime.datetime | None:
    """A date with a clock time; without an offset it is of this zone, and none where no zone is given."""
    told = _DAY.match(date)
    if not told or not told[3] or ":" not in date:
        return None
    day_part = "-".join(part.zfill(2) for part in told.groups() if part)
    try:
        moment = datetime.datetime.fromisoformat(day_part + date[told.end() :])
    except ValueError:
        return None
    if moment.tzinfo is None:
        return None if zone is None else moment.replace(tzinfo=zone)
    return moment


def sets_f1(got: Iterable[str], want: Iterable[str]) -> float:
    """F1 of two sets of names."""
    ours, theirs = set(got), set(want)
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 1.0


class Interval(NamedTuple):
    """A mean difference and the middle 95% of what resampled documents give."""

    difference: float
    low: float
    high: float


def interval(differences: Sequence[float]) -> Interval:
    """The paired bootstrap of differences, one a document; the same resamples for every figure of as many documents."""
    if not differences:
        return Interval(0.0, 0.0, 0.0)
    if not any(differences) or len(differences) == 1:
        return Interval(fmean(differences), fmean(differences), fmean(differences))
    means = sorted(sum(pick(differences)) / len(differences) for pick in _resamples(len(differences)))
    return Interval(fmean(differences), means[int(RESAMPLES * 0.025)], means[int(RESAMPLES * 0.975) - 1])


def strings_interval(ours: Sequence[Strings | None], theirs: Sequence[Strings | None]) -> Interval:
    """As `interval`, for F over all strings of the documents."""
    pairs = [(mine, yours) for mine, yours in zip(ours, theirs, strict=True) if mine and yours]

    def gain(some: Sequence[tuple[Strings, Strings]]) -> float:
        return strings_f1([mine for mine, _ in some]) - strings_f1([yours for _, yours in some])

    if len(pairs) < 2:
        return Interval(gain(pairs), gain(pairs), gain(pairs))
    gains = sorted(gain(pick(pairs)) for pick in _resamples(len(pairs)))
    return Interval(gain(pairs), gains[int(RESAMPLES * 0.025)], gains[int(RESAMPLES * 0.975) - 1])


@lru_cache(maxsize=8)
def _resamples(count: int) -> list[itemgetter[Any]]:
    dice = random.Random(count)  # noqa: S311  (a seed makes two runs agree)
    return [itemgetter(*dice.choices(range(count), k=count)) for _ in range(RESAMPLES)]
