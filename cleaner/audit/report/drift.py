"""What moved between two runs beyond chance, by outlet.

Shares (undated, untitled, empty, refused, fallback) are compared by a test of two proportions with Yates' continuity correction, and
by Fisher's exact test where fewer than five documents are expected in a cell; the removed share
by Welch's test, of thirty documents a run at least.
Over all outlets and measures together Holm's method keeps the chance of even one false finding under `ALPHA`, and a finding
has to have moved by `LEAST` at least: with a million documents anything is beyond chance, and not everything matters.
"""

from __future__ import annotations

import math

import msgspec

from cleaner.audit.report.tally import SHARES, UNKNOWN, Group, Tally

ALPHA = 0.01
LEAST = 0.05
FEWEST = 10
"""Of fewer documents in either run nothing is said."""
_FEWEST_OF_A_MEAN = 30
REMOVED = "removed"
WORDS = {
    "undated": "without a date",
    "untitled": "without a title",
    "empty": "empty or short",
    "refused": "refused",
    "fallback": "by the generic path",
    REMOVED: "of the text removed",
}
"""Each measure, as the report says it."""


class Drift(msgspec.Struct, frozen=True):
    """A measure of an outlet that moved: from the share ``before`` to ``after``. ``p`` is Holm's; ``examples`` are of the run ``of``."""

    outlet: str
    measure: str
    before: float
    after: float
    documents_before: int
    documents_after: int
    p: float
    of: str
    examples: list[str]

    @property
    def moved(self) -> float:
        """By how much."""
        return self.after - self.before


def drift(earlier: Tally, later: Tally) -> list[Drift]:
    """What moved, the worst outlet first (by the farthest that any of its measures moved), then its measures likewise."""
    tested = []
    for name in sorted(earlier.groups.keys() & later.groups.keys() - {UNKNOWN}):
        before, after = earlier.groups[name], later.groups[name]
        for measure in SHARES:
            sizes = before.of(measure), after.of(measure)
            if min(sizes) >= FEWEST and {"undated": "published", "untitled": "title"}.get(measure) not in earlier.absent | later.absent:
                hits = before.hits[measure], after.hits[measure]
                tested.append((two_shares(hits[0], sizes[0], hits[1], sizes[1]), name, measure, hits[0] / sizes[0], hits[1] / sizes[1]))
        if min(before.removed.count, after.removed.count) >= _FEWEST_OF_A_MEAN:
            tested.append((_welch(before, after), name, REMOVED, before.removed.mean, after.removed.mean))
    found = []
    for p, (_, name, measure, was, now) in holm(tested):
        if p < ALPHA and abs(now - was) >= LEAST:
            found.append(_told(name, measure, was, now, p, earlier.groups[name], later.groups[name]))
    worst = {one.outlet: max(abs(other.moved) for other in found if other.outlet == one.outlet) for one in found}
    return sorted(found, key=lambda one: (-worst[one.outlet], one.outlet, -abs(one.moved), one.measure))


def _told(name: str, measure: str, was: float, now: float, p: float, before: Group, after: Group) -> Drift:
    if measure == REMOVED:
        examples = (after.most_removed if now > was else after.least_removed).places()
        of = "later"
    else:
        of = "later" if now > was else "earlier"
        examples = (after if now > was else before).examples.get(measure, [])
    return Drift(name, measure, was, now, before.of(measure), after.of(measure), p, of, examples)


Tested = tuple[float, str, str, float, float]


def holm(tested: list[Tested]) -> list[tuple[float, Tested]]:
    """Each test with its p after Holm's correction, in the order of the p."""
    out, highest = [], 0.0
    for at, one in enumerate(sorted(tested)):
        highest = max(highest, min(1.0, one[0] * (len(tested) - at)))
        out.append((highest, one))
    return out


def two_shares(hits: int, of: int, other_hits: int, other_of: int) -> float:
    """The two-sided p of two proportions being one."""
    all_hits, whole = hits + other_hits, of + other_of
    share = all_hits / whole
    if share in {0.0, 1.0}:
        return 1.0
    if min(of, other_of) * min(share, 1 - share) < 5:
        return fisher(hits, of, other_hits, other_of)
    spread = math.sqrt(share * (1 - share) * (1 / of + 1 / other_of))
    off = abs(hits / of - other_hits / other_of) - (1 / of + 1 / other_of) / 2
    return math.erfc(max(off, 0.0) / spread / math.sqrt(2))


def fisher(hits: int, of: int, other_hits: int, other_of: int) -> float:
    """Fisher's exact test, two-sided: the chance of every table no likelier than this one."""
    all_hits, whole = hits + other_hits, of + other_of

    def log_chance(there: int) -> float:
        return _log_choose(of, there) + _log_choose(other_of, all_hits - there) - _log_choose(whole, all_hits)

    here = log_chance(hits) + 1e-7
    reach = range(max(0, all_hits - other_of), min(of, all_hits) + 1)
    return min(1.0, sum(math.exp(chance) for chance in map(log_chance, reach) if chance <= here))


def _log_choose(of: int, some: int) -> float:
    return math.lgamma(of + 1) - math.lgamma(some + 1) - math.lgamma(of - some + 1)


def _welch(before: Group, after: Group) -> float:
    """Of thirty documents a run and more the normal distribution stands for Student's."""
    one, other = before.removed, after.removed
    spread = math.sqrt(one.variance / one.count + other.variance / other.count)
    off = abs(one.mean - other.mean)
    if spread < 1e-12:
        return 1.0 if off < 1e-9 else 0.0
    return math.erfc(off / spread / math.sqrt(2))
