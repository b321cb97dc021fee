"""Items of feeds: JSON objects with a body of HTML, text or Markdown."""

from __future__ import annotations

from fuzz import fragments
from fuzz.hinted import one

__all__ = ["FRAGMENTS", "SEEDS", "one"]
FRAGMENTS = fragments.JSON * 4 + fragments.HTML + fragments.MARKDOWN
SEEDS = (".json",)
