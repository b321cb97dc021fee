"""Whole pages: a head with metadata, chrome, and an article somewhere."""

from __future__ import annotations

from fuzz import fragments
from fuzz.hinted import one

__all__ = ["FRAGMENTS", "SEEDS", "one"]
FRAGMENTS = fragments.HTML
SEEDS = ("page.html", ".html")
