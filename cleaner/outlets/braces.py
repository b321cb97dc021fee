"""What may stand in braces in a form: what each name reads or passes over, as patterns with bounds."""

from __future__ import annotations

from typing import Final

_MONTH: Final = r"[A-Za-z][a-zéûäöü]{2,9}\.?"
_DAY: Final = (
    r"(?:\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:(?:19|20)\d\d\s?[-/年.])?\s?\d{1,2}\s?[-/月.]\s?\d{1,2}(?!\d)\s?[日號号]?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th|\.)? (?:de )?{_MONTH},? (?:de )?(?:19|20)\d\d)"
)
_CLOCK: Final = r"(?:(?:[上下中]午|凌晨|晚上|早上)\s?)?\d{1,2}\s?[:：時时點点]\s?\d{2}(?:\s?[:：分]\s?\d{2}(?:\.\d{1,6})?秒?|分)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_ZONE: Final = r"(?:\s?(?:HKT|GMT|UTC|BST|CES?T|[CEJP]ST|[EP]DT|Uhr)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|\s?[+-]\d\d:?\d\d|Z)?"
_WEEKDAY: Final = r"(?:\s?[（(]?(?:星期|周|週|礼拜)[一二三四五六日天][）)]?)?"
_WHEN: Final = rf"(?:{_DAY}{_WEEKDAY}(?:(?:[ T,，|\u3000–-]{{0,4}}| (?:at|um|à) ){_CLOCK}{_ZONE})?|{_CLOCK}\s{{0,4}}{_DAY}{_ZONE})"

FIELDS: Final = {
    "published": _WHEN,
    "updated": rf"(?:{_WHEN}|{_CLOCK})",
    "ago": r"\d{1,2}\s?[日天]前",
    "authors": "[^。，：:！？!?（(\n]",
    "reporters": "[^。，：:（(）)\\d\n]",
    "others": "[^。，：:\n]",
    "editors": "[^。，：:\n]",
    "credits": "[^。\n]",
    "fields": "[^。\n]",
    "agencies": "[^。：:（(）)\n]",
    "agency": "[^。，：:（(）)\\s]",
    "house": "[^。，：:（(）)\\s]",
    "place": "[^。，：:（(）)\\d\\s]",
    "date": r"(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}[日號号]",
    "section": "[^。，：:\\n]",
    "syndicated_from": "[^。，：:\\s]",
    "photo": "[^。\n]",
}
"""What a form may read, each with its own pattern: of a day (``ago``: told by its age, 3日前) and a clock whole, of words one character.

labelling/facts.py says what becomes of it.
"""
BOUNDS: Final = {
    "authors": (2, 40),
    "reporters": (2, 40),
    "others": (2, 40),
    "editors": (2, 40),
    "credits": (2, 100),
    "fields": (2, 100),
    "agencies": (2, 60),
    "agency": (2, 12),
    "house": (2, 16),
    "place": (2, 12),
    "section": (2, 12),
    "syndicated_from": (2, 20),
    "photo": (2, 60),
}
RUNS: Final = {
    "words": ("[^\n]", 0, 60),
    "clause": ("[^。！？\n]", 0, 60),
    "title": ("[^。：:\n]", 6, 60),
    "word": (r"\S", 1, 12),
    "han": ("[\u3400-\u9fff]", 2, 4),
    "number": (r"\d", 1, 6),
    "arrows": ("[↓▼⬇👇\\s]", 1, 8),
    "rest": (r"[\s\S]", 0, 200),
    "blank": (r"\s", 0, 8),
}
"""Runs that are only passed over: a character of each, and how many of it at least and at most."""
WHOLE: Final = {"day": _DAY, "clock": _CLOCK, "when": _WHEN, "start": "^", "end": "$", "top": r"\A", "bottom": r"\s{0,8}\Z"}
"""Other names: a day, a clock, both; the beginning and the end of a line, the top and the bottom of the document."""
THEN: Final = "then"
OTHERS: Final = frozenset((*WHOLE, THEN))
