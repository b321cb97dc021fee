"""Which group of languages a page is counted with, told cheaply from its truth; and the language that a page declares."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

GROUPS: Final = ("en", "de", "fr", "es/it/pt", "zh", "ja", "ko", "ru", "el", "ar/fa/he", "other")
_DECLARED: Final = re.compile(rb"<html\b[^>]{0,500}?\blang\s*=\s*[\"']?([a-zA-Z]{2})", re.IGNORECASE)
_SCRIPTS: Final = {
    "ja": re.compile(r"[\u3041-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7a3]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "ar/fa/he": re.compile(r"[\u0590-\u06ff]"),
    "other": re.compile(r"[\u0900-\u0fff\u1000-\u109f\u1780-\u17ff]"),
}
_WORDS: Final = {
    "en": {"the", "of", "and", "to", "in", "is", "that", "for", "with", "was", "you", "are", "on"},
    "de": {"der", "die", "und", "das", "ist", "nicht", "von", "mit", "den", "ein", "eine", "auf", "für", "im", "zu", "sich"},
    "fr": {"le", "les", "des", "et", "une", "dans", "pour", "est", "du", "qui", "sur", "pas", "au"},
    "es/it/pt": {
        "el",
        "los",
        "las",
        "y",
        "del",
        "por",
        "con",
        "il",
        "di",
        "che",
        "è",
        "della",
        "per",
        "os",
        "uma",
        "não",
        "com",
        "dos",
        "da",
        "em",
    },
    "other": {
        "het",
        "een",
        "van",
        "zijn",
        "och",
        "att",
        "som",
        "nie",
        "jest",
        "się",
        "og",
        "det",
        "ve",
        "bir",
        "je",
        "na",
        "że",
        "av",
        "på",
        "te",
        "ja",
    },
}
_RUN: Final = re.compile(r"[^\W\d_]+")


def declared(data: bytes) -> str | None:
    """The language in a page's html element, its first two letters."""
    told = _DECLARED.search(data[:20_000])
    return told[1].decode().lower() if told else None


def group(text: str, told: str | None = None) -> str:
    """The group of a text; ``told`` is what its page declares, for where the text does not tell."""
    sample = text[:6000]
    letters = sum(map(str.isalpha, sample)) or 1
    for name, script in _SCRIPTS.items():
        if len(script.findall(sample)) > letters * (0.05 if name == "ja" else 0.3):
            return name
    counts = Counter(_RUN.findall(sample.casefold()))
    seen = {name: sum(counts[word] for word in words) for name, words in _WORDS.items()}
    best = max(seen, key=lambda name: seen[name])
    if seen[best] >= 3 and seen[best] > sum(seen.values()) / 2:
        return best
    return {"en": "en", "de": "de", "fr": "fr", "es": "es/it/pt", "it": "es/it/pt", "pt": "es/it/pt"}.get(
        told or "", "other" if told else best
    )
