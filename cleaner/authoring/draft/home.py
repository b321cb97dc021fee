"""Where an outlet is at home, for texts in traditional characters whose host is no country's."""

from __future__ import annotations

import re
from typing import Final

from cleaner.authoring.draft.samples import Sample

_HOMES: Final = {
    "zh-HK": re.compile("本港|港元|港股|港府|港鐵|特首|恒指|恒生|立法會|港交所"),
    "zh-TW": re.compile("台股|[新台臺]幣|[台臺]灣|立委|立法院|行政院|縣府|檢警"),
}
"""What is written of a place mostly by those who live there."""


def at_home(samples: list[Sample]) -> str | None:
    """The language as it is written where most texts play: at least two samples, and thrice as many as elsewhere."""
    texts = ["".join(sample.prose) or sample.document.text for sample in samples]
    found = sorted(((sum(words.search(text) is not None for text in texts), name) for name, words in _HOMES.items()), reverse=True)
    (most, name), (others, _) = found
    return name if most >= 2 and most >= 3 * others else None
