"""Trying inputs one by one: each law that breaks is kept as a find and the rest goes on; time and memory are laws, too."""

from __future__ import annotations

import hashlib
import json
import re
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final

from fuzz.laws import BrokenError

One = Callable[[bytes], None]
SECONDS: Final = 5.0
"""Processor time of one input."""
MEMORY: Final = 500_000_000
"""Bytes that the peak of memory may rise by for one input."""
_A_CAUSE: Final = 12
"""Finds that are kept of one cause."""
_EVERY: Final = 10.0
"""Seconds between two reports; there is one at 1, 2, 4, 8 and so on inputs, too."""


def peak() -> int:
    """The most memory the process has had, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def verdict(one: One, data: bytes) -> BrokenError | None:
    """The law that an input breaks, if any."""
    began, before = time.process_time(), peak()
    try:
        one(data)
    except BrokenError as error:
        return error
    took, more = time.process_time() - began, peak() - before
    if took > SECONDS:
        return BrokenError("soon", f"{took:.1f} s of processor time")
    return BrokenError("little memory", f"{more:,} bytes more") if more > MEMORY else None


class Trial:
    """Tries the inputs of one harness. ``finds``: where what breaks a law is kept; ``known``: causes that are passed over."""

    def __init__(self, name: str, one: One, finds: Path, known: frozenset[str] = frozenset()) -> None:
        self.name = name
        self.one = one
        self.finds = finds
        self.known = known
        self.causes: Counter[str] = Counter()
        self.inputs = 0
        self.worst = 0.0
        self._began = self._told = time.monotonic()
        finds.mkdir(parents=True, exist_ok=True)

    def __call__(self, data: bytes) -> None:
        """Try one input."""
        began = time.process_time()
        broken = verdict(self.one, data)
        took = time.process_time() - began
        self.inputs += 1
        if took > self.worst:
            self.worst = took
            (self.finds / f"{self.name}.slowest").write_bytes(data)
        if broken is not None:
            self._keep(broken, data)
        if time.monotonic() - self._told > _EVERY or self.inputs & (self.inputs - 1) == 0:  # the engine ends without a word
            self.report()

    def _keep(self, broken: BrokenError, data: bytes) -> None:
        self.causes[broken.cause] += 1
        if broken.cause in self.known or self.causes[broken.cause] > _A_CAUSE:
            return
        folder = self.finds / f"{self.name}-{re.sub(r'[^A-Za-z0-9]+', '-', broken.cause)[:80]}"
        folder.mkdir(exist_ok=True)
        path = folder / hashlib.sha256(data).hexdigest()[:12]
        path.write_bytes(data)
        print(f"FIND {broken.cause}\n  {broken}\n  python -m fuzz replay {self.name} {path}", flush=True)

    def report(self) -> None:
        """Write what was done so far: inputs, minutes, the worst time of one, the peak of memory, the causes."""
        self._told = time.monotonic()
        told = {
            "inputs": self.inputs,
            "minutes": round((self._told - self._began) / 60, 1),
            "worst_seconds": round(self.worst, 2),
            "peak_mb": peak() // 1_000_000,
            "causes": dict(self.causes),
        }
        (self.finds / f"{self.name}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
