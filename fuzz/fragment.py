"""Fragments of pages: an article's markup without its frame."""

from __future__ import annotations

from fuzz import fragments
from fuzz.hinted import one

__all__ = ["FRAGMENTS", "SEEDS", "one"]
FRAGMENTS = fragments.HTML + fragments.DUMP
SEEDS = ("fragment", "page.txt", "002_")
