"""JSON as it is written by hand and by templates: read as far as it can be, in one pass, never refused.

What is forgiven: comments, trailing and missing commas, unquoted keys and values, single quotes, quotes inside a string that
are not escaped, unknown escapes, brackets that are not closed, several values in a row.
"""

from __future__ import annotations

import re
from typing import Any, Final

from cleaner.lazily import lazily

_BLANK = lazily(r"(?:[\s\ufeff]+|//[^\n]*|/\*[^*]{0,2000}\*/|<!--|-->)*")
_RUN = {mark: lazily(rf"[^{mark}\\]*(?:\\.[^{mark}\\]*)*", re.DOTALL) for mark in "\"'"}
"""The characters of a string up to the next quote that is not escaped."""
_KEY_NEXT: Final = r"(?:[\"'][^\"'\n]{0,60}[\"']|[A-Za-z_$@][\w$@-]{0,40})\s{0,200}:"
_ENDS_IN_OBJECT = lazily(
    rf"[\s\ufeff]{{0,200}}+(?:[}}\]]|,\s{{0,200}}(?:{_KEY_NEXT}|[}}\]]|//|/\*)|//|/\*|;?\Z"
    r"|(?<=\s)[\"'][^\"'\n]{1,60}[\"']\s{0,200}:)"
)
"""What may follow a string that is a member's value; the last: the next key, where the comma is missing."""
_ENDS_IN_ARRAY = lazily(r"[\s\ufeff]{0,200}+(?:[}\]]|,\s{0,200}(?:[\"'{\[}\]]|-?\d|true|false|null|//|/\*)|//|/\*|;?\Z)")
_ENDS_KEY = lazily(r"")
_BARE = lazily(r"[^\s,:{}\[\]\"']{1,200}")
_ESCAPE = lazily(r"\\(?:u([0-9A-Fa-f]{4})|(.))", re.DOTALL)
_MEANT: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "\n": ""}
_WORDS: Final = {"true": True, "false": False, "null": None, "undefined": None, "NaN": None}
_DEPTH: Final = 40


def values(text: str) -> list[Any]:
    """Every object or array that stands in ``text``, one after another."""
    reader = _Reader(text)
    found: list[Any] = []
    while reader.skip():
        if text[reader.place] in "{[":
            found.append(reader.value(0))
        else:
            reader.place += 1
    return found


class _Reader:
    """A place in a text, and what can be read there; every call moves on or says so."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0

    def skip(self) -> bool:
        """Pass over blanks and comments; False at the end of the text."""
        found = _BLANK.match(self.text, self.place)
        self.place = found.end() if found is not None else self.place
        return self.place < len(self.text)

    def value(self, depth: int, ends: re.Pattern[str] = _ENDS_IN_OBJECT) -> Any:
        if not self.skip():
            return None
        mark = self.text[self.place]
        if mark in "{[" and depth < _DEPTH:
            self.place += 1
            return self.object(depth) if mark == "{" else self.array(depth)
        if mark in "\"'":
            return self.string(mark, ends)
        bare = _BARE.match(self.text, self.place)
        if bare is None:
            return None
        self.place = bare.end()
        return _word(bare[0])

    def object(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while self.skip():
            mark = self.text[self.place]
            if mark == "]":
                return found  # the closing brace is missing
            bare = _BARE.match(self.text, self.place)
            if mark not in "\"'" and bare is None:
                self.place += 1
                if mark == "}":
                    return found
                continue
            key = self.string(mark, _ENDS_KEY) if bare is None else bare[0]
            self.place = self.place if bare is None else bare.end()
            if self.skip() and self.text[self.place] == ":":
                self.place += 1
                found[key] = self.value(depth + 1)
        return found

    def array(self, depth: int) -> list[Any]:
        found: list[Any] = []
        while self.skip():
            mark = self.text[self.place]
            if mark == "}":
                return found  # the closing bracket is missing
            if mark in ",:]" or (mark in "{[" and depth + 1 >= _DEPTH):
                self.place += 1
                if mark == "]":
                    return found
                continue
            found.append(self.value(depth + 1, _ENDS_IN_ARRAY))
        return found

    def string(self, mark: str, ends: re.Pattern[str]) -> str:
        """A string; a quote that nothing follows which may follow a string belongs to it."""
        start = self.place = self.place + 1
        while True:
            run = _RUN[mark].match(self.text, self.place)
            end = run.end() if run is not None else len(self.text)
            self.place = min(end + 1, len(self.text))
            if end >= len(self.text) or ends.match(self.text, end + 1):
                return _ESCAPE.sub(_meant, self.text[start:end])


def _meant(found: re.Match[str]) -> str:
    code, mark = found.groups()
    if code is None:
        return _MEANT.get(mark, mark)
    character = chr(int(code, 16))
    return "" if "\ud800" <= character <= "\udfff" else character


def _word(bare: str) -> Any:
    if bare in _WORDS:
        return _WORDS[bare]
    try:
        return float(bare) if "." in bare else int(bare)
    except ValueError:
        return bare
