"""Text dumps: lines, with or without the crawler's date in front."""

from __future__ import annotations

from fuzz import fragments
from fuzz.hinted import one

__all__ = ["FRAGMENTS", "SEEDS", "one"]
FRAGMENTS = fragments.WORDS + fragments.DUMP * 3
SEEDS = ("dump", "000_", "003_")
