"""Counting what there may be too much of: in bounded memory, with a bound on the error."""

from __future__ import annotations

import heapq
import math
from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Frequent(Generic[K, V]):
    """The frequent ones of a stream (Misra and Gries, pruned in batches): ``keep`` counters, twice that between prunings.

    A count is too low by at most ``lost``, and what was seen more often than ``lost`` times is there.
    ``lost`` is at most the stream's length over ``keep``: each pruning takes as much off ``keep`` counters or more.
    """

    __slots__ = ("_counts", "keep", "lost", "seen", "values")

    def __init__(self, keep: int) -> None:
        self.keep = keep
        self.lost = 0
        self.seen = 0
        self._counts: dict[K, int] = {}
        self.values: dict[K, V] = {}

    def add(self, key: K) -> int:
        """Count one; gives its count so far."""
        counts = self._counts
        self.seen += 1
        counts[key] = found = counts.get(key, 0) + 1
        if found == 1 and len(counts) > 2 * self.keep:
            self._prune()
        return found

    def _prune(self) -> None:
        least = heapq.nlargest(self.keep + 1, self._counts.values())[-1]
        self.lost += least
        self._counts = {key: count - least for key, count in self._counts.items() if count > least}
        self.values = {key: value for key, value in self.values.items() if key in self._counts}

    def items(self) -> Iterator[tuple[K, int]]:
        """Those that are there with their counts, the most frequent first."""
        return iter(sorted(self._counts.items(), key=lambda pair: -pair[1]))

    def __len__(self) -> int:
        return len(self._counts)


class Moments:
    """Mean and variance of a stream (Welford)."""

    __slots__ = ("count", "mean", "squares")

    def __init__(self) -> None:
        self.count = 0
        self.mean = 0.0
        self.squares = 0.0

    def add(self, value: float) -> None:
        """Count a value in."""
        self.count += 1
        off = value - self.mean
        self.mean += off / self.count
        self.squares += off * (value - self.mean)

    @property
    def variance(self) -> float:
        """The sample's variance; 0 of fewer than two."""
        return self.squares / (self.count - 1) if self.count > 1 else 0.0


class Extremes:
    """The documents of the ``most`` highest (or, of negated values, lowest) values."""

    __slots__ = ("_heap", "most")

    def __init__(self, most: int = 3) -> None:
        self.most = most
        self._heap: list[tuple[float, str]] = []

    def add(self, value: float, place: str) -> None:
        """Look at a document."""
        if len(self._heap) < self.most:
            heapq.heappush(self._heap, (value, place))
        elif value > self._heap[0][0]:
            heapq.heapreplace(self._heap, (value, place))

    def places(self) -> list[str]:
        """The documents, the most extreme first."""
        return [place for _, place in sorted(self._heap, reverse=True)]


def at_least(part: int, whole: int) -> float:
    """The share that ``part`` of ``whole`` speaks for: the lower end of Wilson's interval (95%); 3 of 3 says less than 90 of 100."""
    if not whole:
        return 0.0
    z2 = 1.96**2
    share = min(part / whole, 1.0)
    return (share + z2 / (2 * whole) - 1.96 * math.sqrt(share * (1 - share) / whole + z2 / (4 * whole * whole))) / (1 + z2 / whole)
