"""Words that only one outlet prints: whose stand in a text, at a cost that does not grow with the number of outlets.

A mark is a form or a regular expression. Of each the words are known of which one stands in every text that it matches; one scan for all
words of all outlets (an Aho-Corasick automaton) tells which marks are worth a look. `benchmarks/recognising.py` measures it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

import ahocorasick

from cleaner.outlets.forms import Regex, keys_of, pattern_of
from cleaner.outlets.outlet import Outlet
from cleaner.words.lazily import lazily


class Giveaways:
    """What the outlets print of their own. Built once, then only read; a pattern is compiled when one of its words is first met."""

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        """Take the ``prints`` of ``outlets``, which have been checked."""
        self._marks = [(outlet, mark) for outlet in outlets for mark in outlet.prints]
        self._compiled: dict[str, re.Pattern[str]] = {}
        filed: dict[str, list[int]] = {}
        for place, (_, mark) in enumerate(self._marks):
            for word in _words_of(mark):
                filed.setdefault(word, []).append(place)
        self._always = filed.pop("", [])
        self._words: Any = ahocorasick.Automaton()
        for word, places in filed.items():
            self._words.add_word(word, tuple(places))
        if filed:
            self._words.make_automaton()
        self._empty = not filed

    def found_in(self, text: str) -> list[Outlet]:
        """The outlets of which a mark stands in ``text``, in the order of the outlets."""
        met = set(self._always)
        if not self._empty:
            for _, places in self._words.iter(text):
                met.update(places)
        found: list[Outlet] = []
        for place in sorted(met):
            outlet, mark = self._marks[place]
            if outlet not in found and self._pattern(mark).search(text):
                found.append(outlet)
        return found

    def _pattern(self, mark: str) -> re.Pattern[str]:
        found = self._compiled.get(mark)
        return found or self._compiled.setdefault(mark, re.compile(pattern_of((mark,)), re.MULTILINE))


def _words_of(mark: str) -> tuple[str, ...]:
    """Words of which one stands in every text that a mark matches; the empty one, which stands in all, where that cannot be told."""
    return (plain_run(mark),) if isinstance(mark, Regex) else keys_of(mark) or ("",)


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
