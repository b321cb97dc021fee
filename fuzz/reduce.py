"""The smallest input that still breaks the same law for the same cause."""

from __future__ import annotations

import time
from collections.abc import Callable

from fuzz.mutate import parted
from fuzz.trial import One, verdict


def reduced(one: One, data: bytes, seconds: float = 60.0) -> bytes:
    """The input with as much left out as can be in some time: spans of halving length, then characters; hints made none."""
    broken = verdict(one, data)
    if broken is None:
        return data
    cause = broken.cause
    end = time.monotonic() + seconds

    def still(candidate: bytes) -> bool:
        if time.monotonic() > end:
            return False
        found = verdict(one, candidate)
        return found is not None and found.cause == cause

    document, trailer = parted(data)
    for spot in range(len(trailer)):
        plain = trailer[:spot] + b"\0" + trailer[spot + 1 :]
        if plain != trailer and still(document + plain):
            trailer = plain
    before = None
    while before != document and time.monotonic() < end:
        before = document
        document = _shorter(document, lambda candidate: still(candidate + trailer))
    return document + trailer


def _shorter(data: bytes, still: Callable[[bytes], bool]) -> bytes:
    size = max(len(data) // 2, 1)
    while size:
        at = 0
        while at < len(data):
            without = data[:at] + data[at + size :]
            if still(without):
                data = without
            else:
                at += size
        size //= 2
    return data
