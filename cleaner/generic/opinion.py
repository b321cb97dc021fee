"""The second opinion: what trafilatura takes for the article, where the scorer found none.

It is asked there alone. Asked on the tenth of pages of which the scorer is least sure, it was right less often than the scorer
(docs/extraction.md has the figures), and each asking costs as much as ten pages.
"""

from __future__ import annotations

import re
from typing import Final

from cleaner.generic.blocks import Page
from cleaner.lazily import lazily
from cleaner.text import loosely

_SHOWN: Final = 500
"""Pages of fewer characters hold no article worth a second look."""
_LARGEST: Final = 2_000_000
_CELLS: Final = 2_000
"""Larger pages, and pages of more table cells, are not given to it: its time has no bound there."""
_WIDE_CELL = lazily(r"(?:col|row)span\s{0,3}=\s{0,3}[\"']?\d{3}", re.IGNORECASE)
_LONG_ENOUGH: Final = 12


def asked(text: str, page: Page, shown: int) -> frozenset[int]:
    """The places of the pieces that trafilatura takes for the article of a page, whose source is ``text``; none where it is not asked."""
    if shown < _SHOWN or len(text) > _LARGEST or text.count("<td") > _CELLS or _WIDE_CELL.search(text):
        return frozenset()
    import trafilatura

    found = trafilatura.extract(text, output_format="txt", include_comments=False, include_tables=False, deduplicate=False, fast=True)
    whole = loosely(found or "")
    held = {place for place, piece in enumerate(page.pieces) if piece.kind not in ("region", "image")}
    return frozenset(place for place in held if len(words := loosely(page.pieces[place].text)) >= _LONG_ENOUGH and words in whole)
