"""Markdown with front matter (YAML, TOML, broken), HTML inside."""

from __future__ import annotations

from fuzz import fragments
from fuzz.hinted import one

__all__ = ["FRAGMENTS", "SEEDS", "one"]
FRAGMENTS = fragments.WORDS + fragments.MARKDOWN * 3 + fragments.FRONT * 3 + fragments.MARKUP
SEEDS = (".md", "001_", "004_")
