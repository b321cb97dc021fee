"""Text rules with what tells in a look or two that none of them can speak to a text.

A line rule is filed under the characters that it can begin with. Rules that may begin with nearly anything stand behind a gate, one
pattern for all of them; so do the cuts at the ends of a piece. For texts without a wide character all this is made a second time,
of the rules that can match one: of those for Chinese small print hardly any. A line rule is compiled when it is first tried.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import msgspec

from cleaner.outlets.rules import Rule
from cleaner.outlets.starts import ANYTHING, MARK, OTHER, WIDE, starts, words

_NEARLY_ANYTHING: Final = 100
"""A rule that may begin with more characters than these is filed under none of them."""
_WIDE_CHARACTER: Final = re.compile(f"[{WIDE}-\U0010ffff]")


def is_narrow(text: str) -> bool:
    """Whether a text holds no wide character (see starts.py)."""
    return text.isascii() or _WIDE_CHARACTER.search(text) is None


class _Filed(msgspec.Struct, frozen=True):
    """A line rule, what it can begin with, and whether it stands behind the gate."""

    rule: Rule
    chars: frozenset[str]
    gated: bool


class Board:
    """Rules of one place, an outlet's or the shared ones, that can speak to one kind of text. Built once, then only filled.

    ``heads``, ``openings`` (heads that are only cut where the text begins), ``tails``: what must match for one of them to do.
    """

    def __init__(self, rules: tuple[Rule, ...], *, narrow: bool) -> None:
        """Take the rules that can match a text; ``narrow``: one without wide characters."""
        read = [(rule, starts(rule.pattern, narrow=narrow)) for rule in rules if rule.form == "line" or narrow]
        if narrow:
            read = [(rule, chars) for rule, chars in read if chars and (not rule.cue or starts(rule.cue, narrow=True))]
            rules = tuple(rule for rule, _ in read)
        self._lines = [
            _Filed(rule, chars, len({char[:1] for char in chars}) > _NEARLY_ANYTHING or bool(rule.cue and OTHER in chars and not narrow))
            for rule, chars in read
            if rule.form == "line"
        ]
        gated = [filed.rule for filed in self._lines if filed.gated]
        anchored = [rule.pattern for rule in gated if narrow or not rule.cue]
        self._gate = _any_of(anchored, r"\Z")
        self._words = words(anchored) if narrow else frozenset()
        self._cues = _any_of([rule.cue for rule in gated if rule.cue and not narrow])
        self._told = ANYTHING.union(*(filed.chars for filed in self._lines))
        self._filed: dict[str, tuple[tuple[Rule, ...], tuple[Rule, ...]]] = {}
        self.heads = _any_of([rule.cue or rule.pattern for rule in rules if rule.form == "head" and not rule.opening])
        self.openings = _any_of([rule.cue or rule.pattern for rule in rules if rule.form == "head" and rule.opening])
        self.tails = _any_of([rule.cue or rf"(?:{rule.pattern})\s*\Z" for rule in rules if rule.form == "tail"])

    def lines(self, text: str) -> tuple[Rule, ...]:
        """The line rules that may match a text (not an empty one), in their order."""
        first = text[:2]
        if first not in self._told:
            first = text[0] if text[0] in self._told else OTHER if text[0].isalpha() else MARK
        shut, opened = self._filed.get(first) or self._file(first)
        if (self._gate is not None and self._told_by(text) and self._gate.match(text)) or (
            self._cues is not None and self._cues.search(text)
        ):
            return opened
        return shut

    def _told_by(self, text: str) -> bool:
        """Whether a word is found that the rules behind the gate cannot do without, or no such words are known."""
        for word in self._words:
            if word in text:
                return True
        return not self._words

    def _file(self, first: str) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
        """The rules that can begin with a character or a pair: those before the gate, and all of them."""
        either = {first, first[:1]}
        if first > "\x7f":
            either |= {OTHER} if first[0].isalpha() else {OTHER, MARK}
        found = [filed for filed in self._lines if filed.gated or not either.isdisjoint(filed.chars)]
        shut = tuple(filed.rule for filed in found if not filed.gated)
        return self._filed.setdefault(first, (shut, tuple(filed.rule for filed in found)))


class Rulebook:
    """The rules of an outlet by form, and the shared ones after them."""

    def __init__(self, *places: tuple[Rule, ...]) -> None:
        """Take the outlet's own rules, then the shared ones."""
        rules = [rule for place in places for rule in place]
        self.headline = [rule for rule in rules if rule.headline]
        rules = [rule for rule in rules if not rule.headline]
        places = tuple(tuple(rule for rule in place if not rule.headline) for place in places)
        self._places = [place for place in places if any(rule.form in ("line", "head", "tail") for rule in place)]
        self._boards: dict[bool, list[Board]] = {}
        self.heads = [rule for rule in rules if rule.form == "head"]
        self.tails = [rule for rule in rules if rule.form == "tail"]
        self.froms = [rule for rule in rules if rule.form == "from_line"]
        self.froms_gate = _any_of([rule.pattern for rule in self.froms], r"\Z")
        self.readers = {rule.name: rule for rule in reversed(rules) if rule.form == "css" and rule.pattern}

    def boards(self, *, narrow: bool) -> list[Board]:
        """The boards for narrow texts, or for all others."""
        return self._boards.get(narrow) or self._boards.setdefault(narrow, [board(place, narrow=narrow) for place in self._places])


@cache
def board(rules: tuple[Rule, ...], *, narrow: bool) -> Board:
    """The board of some rules: the shared one is made once for all outlets."""
    return Board(rules, narrow=narrow)


def _any_of(patterns: list[str], end: str = "") -> re.Pattern[str] | None:
    """One pattern that matches where one of several does; None where there are none."""
    if not patterns:
        return None
    unnamed = (re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern in patterns)
    return re.compile(f"(?:{'|'.join(unnamed)}){end}")
