"""Words that only one outlet prints: whose stand in a text, at a cost that does not grow with the number of outlets.

A mark is a regex; the longest run of plain characters that it cannot do without is looked for first. Of many marks
only those are looked for at all of which three characters in a row are among those of the text. The text is taken by
threes, so that a mark's own threes are filed at three places in a row, one of which must fall into step.
`benchmarks/door.py` measures it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from cleaner.adapter import Outlet
from cleaner.lazily import lazily

_FEW: Final = 96
"""Up to so many marks, looking for each is as fast as taking the text to pieces (measured on 500 to 20,000 characters)."""
_STEP: Final = 3
_THREES = lazily(r"[\s\S]{3}")


class Marks:
    """The marks of all outlets. Built once, then only read; a pattern is compiled when its plain words are first met."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        """Take the ``betrayed_by`` of ``outlets``, which have been checked."""
        self._marks = [(outlet, mark, plain_run(mark)) for outlet in outlets for mark in outlet.betrayed_by]
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._filed: dict[str, list[int]] = {}
        self._others: list[int] = []
        if len(self._marks) > _FEW:
            self._file()

    def _file(self) -> None:
        """File every mark under the threes that the fewest marks share: all may begin with the same words."""
        threes = [[plain[at : at + _STEP] for at in range(len(plain) - _STEP + 1)] for _, _, plain in self._marks]
        shared = Counter(three for several in threes for three in several)
        for place, several in enumerate(threes):
            if len(several) < _STEP:
                self._others.append(place)
                continue
            best = min(range(len(several) - _STEP + 1), key=lambda at: sum(shared[three] for three in several[at : at + _STEP]))
            for three in set(several[best : best + _STEP]):
                self._filed.setdefault(three, []).append(place)

    def found_in(self, text: str) -> list[Outlet]:
        """The outlets of which a mark stands in ``text``."""
        found: list[Outlet] = []
        for place in self._candidates(text):
            outlet, mark, plain = self._marks[place]
            if plain in text and outlet not in found and self._pattern(mark).search(text):
                found.append(outlet)
        return found

    def _candidates(self, text: str) -> Iterable[int]:
        if not self._filed:
            return range(len(self._marks))
        met = self._filed.keys() & set(_THREES.findall(text))
        return sorted({*self._others, *(place for three in met for place in self._filed[three])})

    def _pattern(self, mark: str) -> re.Pattern[str]:
        found = self._compiled.get(mark)
        return found or self._compiled.setdefault(mark, re.compile(mark, re.MULTILINE))


def plain_run(pattern: str) -> str:
    """The longest run of plain characters that every match of ``pattern`` holds; "" where none can be told."""
    if _UNREADABLE.search(pattern):
        return ""
    runs = [""]
    depth, inside, at = 0, False, 0
    while at < len(pattern):
        char, escaped = pattern[at], pattern[at] == "\\"
        if escaped:
            at += 1
            char = pattern[at : at + 1]
        if inside:
            inside = escaped or char != "]" or pattern[at - 1] == "[" or pattern[at - 2 : at] == "[^"
        elif depth:
            depth += 0 if escaped else (char == "(") - (char == ")")
            inside = char == "[" and not escaped
        elif char == "|" and not escaped:
            return ""  # either side may do
        elif escaped and char.isalnum():
            runs.append("")  # a class, a place, or a character by its number
            at += _DIGITS.get(char, 0)
        elif escaped or char not in ".^$+?*{()[":
            runs[-1] += char
        else:
            if char in "?*{":  # the character before it may be absent
                runs[-1] = runs[-1][:-1]
                at = pattern.find("}", at) if char == "{" and "}" in pattern[at:] else at
            depth, inside = int(char == "("), char == "["
            runs.append("")
        at += 1
    return max(runs, key=len)


_UNREADABLE = lazily(r"\(\?[aiLmsux]+\)|\\[0-9N]")
"""Flags for the whole pattern, and escapes whose length depends on what follows."""
_DIGITS: Final = {"x": 2, "u": 4, "U": 8}
