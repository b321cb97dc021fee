"""The form that a regular expression may have been meant as; imported only where a message needs it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from cleaner.words.variants import variants

Match = re.Match[str]


def _run(match: Match, name: str) -> str:
    low, high = match["low"], match["high"] or match["low"]
    return f"{{{name}:{low}-{high}}}" if low and low != high else f"{{{name}:{low}}}" if low else f"{{{name}}}"


def _one_of(match: Match) -> str:
    chars = match[1]
    return chars[0] if all(char in variants(chars[0]) for char in chars) else "(" + "|".join(chars) + ")"


_COUNT: Final = r"(?:[*+]|\{(?P<low>\d+)(?:,(?P<high>\d+))?\})\??"
_STEPS: Final[tuple[tuple[str, Callable[[Match], str]], ...]] = (
    (r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)", lambda match: f"{{{match[1]}}}"),
    (rf"(?:\.|\[\^[^\]]+\]|\[\\s\\S\]){_COUNT}", lambda match: _run(match, "words")),
    (rf"\\d{_COUNT}", lambda match: _run(match, "number")),
    (r"(?:\\d)+", lambda match: f"{{number:{len(match[0]) // 2}}}"),
    (r"(?:\\s|\[ \\]*s?\])(?:[*+?]|\{[\d,]+\})?\??", lambda _: " "),
    (r"\[([^\]\\^-]{2,4})\]", _one_of),
    (r"\A\^|\$\Z", lambda _: ""),
    (r"\(\?:", lambda _: "("),
    (r"\(([^()]*)\)\?", lambda match: f"[{match[1]}]"),
    (r"\\([()\[\]|])", lambda match: variants(match[1])[-1]),
    (r"\\([^\w\s])", lambda match: match[1]),
)
"""What is replaced by what, one after the other."""


def form_meant(pattern: str) -> str:
    """The form that says what a pattern seems to say; it need not be one that can be read."""
    for found, becomes in _STEPS:
        pattern = re.sub(found, becomes, pattern)
    return pattern
