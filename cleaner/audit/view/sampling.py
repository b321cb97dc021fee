"""A few of many, each as likely as any other, in one pass and in order."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def sampled(items: Iterable[T], size: int, seed: int) -> tuple[list[T], int]:
    """``size`` of the items in their own order (all, where there are fewer), and how many there were.

    No more than ``size`` are held at a time (Vitter's algorithm R). The same seed over the same items gives the same sample.
    """
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    kept: list[tuple[int, T]] = []
    number = -1
    for number, item in enumerate(items):
        if number < size:
            kept.append((number, item))
        elif (at := chance.randint(0, number)) < size:
            kept[at] = (number, item)
    return [item for _, item in sorted(kept, key=lambda pair: pair[0])], number + 1
