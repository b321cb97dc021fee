"""What the matches of a pattern can begin with, read off the pattern, so that most texts need not be tried.

The reading is conservative: a pattern that holds what is not read here may begin with anything. ``narrow`` reads it for texts without a
wide character (Han, Kana, Hangul, full-width marks): what asks for one can match none of them, whatever else it holds.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from cleaner.words.lazily import lazily

WIDE: Final = "\u2e80"
"""The first of the wide characters: all scripts without blanks between words, their marks, and the pictographs come after it."""
LONGEST: Final = 4
"""So many characters of a plain run are told."""
OTHER: Final = ""
"""In a set of characters: any that is not ASCII."""
MARK: Final = "\U0010ffff"
"""In such a set: any that is neither ASCII nor a letter."""
_ASCII: Final = "".join(map(chr, range(128)))
ANYTHING: Final = frozenset((*_ASCII, OTHER))
_MANY: Final = 64
"""A range of more characters that are not ASCII counts as all of them."""

_TOKEN: Final = lazily(
    r"(?P<run>[^\\()\[\]{}|?*+.^$]{2,}(?![?*+{]))|(?P<open>\((?:\?(?:P<\w+>|<?[=!]|[:>]))?)(?P<unread>\?)?|(?P<shut>\))|(?P<bar>\|)|(?P<many>(?:[?*+]|\{\d*,?\d*\})[?+]?)"
    r"|(?P<set>\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[\s\S])|[\s\S])",
    re.IGNORECASE,
)
_MEMBER: Final = lazily(
    r"(\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[\s\S])|[\s\S])(?:-(\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[\s\S])|[^\]]))?",
    re.IGNORECASE,
)
_SPACES: Final = frozenset("\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000")
_BEYOND: Final = {"d": {MARK}, "W": {MARK}, "s": _SPACES, "D": {OTHER}, "w": {OTHER}, "S": {OTHER}}
_CLASSES: Final = {name: frozenset(re.findall(rf"\{name}", _ASCII)) | beyond for name, beyond in _BEYOND.items()}
_CONTROLS: Final = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}


class _Start(NamedTuple):
    """What a piece of a pattern can begin with; ``empty``: it can match nothing at all, so that what follows it may stand first.

    ``words``: one of them stands in every match; none where that cannot be told.
    """

    chars: frozenset[str]
    empty: bool
    words: frozenset[str] = frozenset()


_NOTHING: Final = _Start(frozenset(), empty=True)
_NEVER: Final = None
"""A piece that no narrow text matches."""


class _UnreadError(Exception):
    """The pattern holds something that is not read here."""


def starts(pattern: str, *, narrow: bool = False) -> frozenset[str]:
    """What a match of ``pattern`` can begin with; none where it can match no such text.

    Characters, up to ``LONGEST`` of them where those behind the first are plain too, ``OTHER`` and ``MARK``.
    """
    told = _table().get(digest(pattern))
    return frozenset(told[narrow]) if told is not None else read_off(pattern, narrow=narrow)


def read_off(pattern: str, *, narrow: bool) -> frozenset[str]:
    """What `starts` tells, read off the pattern afresh."""
    try:
        found = _read(pattern, narrow=narrow)
    except _UnreadError:
        return ANYTHING
    if found is None:
        return frozenset()
    return ANYTHING if found.empty else found.chars


def digest(pattern: str) -> str:
    """A pattern's name in the table."""
    return blake2b(pattern.encode(), digest_size=8).hexdigest()


@cache
def _table() -> dict[str, tuple[list[str], list[str]]]:
    """What the shared rules begin with, by digest: for wide texts and for narrow ones. Made by scripts/starts.py; it only saves time."""
    file = Path(__file__).parent / "starts.json"
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, tuple[list[str], list[str]]])
    except (OSError, msgspec.MsgspecError):
        return {}


def words(patterns: list[str]) -> frozenset[str]:
    """Words of which one stands in every narrow text that one of ``patterns`` matches; none where that cannot be told."""
    try:
        found = [read.words for pattern in patterns if (read := _read(pattern, narrow=True)) is not None]
    except _UnreadError:
        return frozenset()
    return frozenset().union(*found) if all(found) else frozenset()


def _read(pattern: str, *, narrow: bool) -> _Start | None:
    try:
        return _either(_tokens(pattern), 0, narrow=narrow)[0]
    except (IndexError, ValueError, OverflowError):
        raise _UnreadError from None


def _tokens(pattern: str) -> list[tuple[str, str]]:
    found = [(match.lastgroup or "", match[0]) for match in _TOKEN.finditer(pattern)]
    if any(kind == "unread" for kind, _ in found):
        raise _UnreadError
    return [*found, ("shut", ")")]


def _either(tokens: list[tuple[str, str]], at: int, *, narrow: bool) -> tuple[_Start | None, int]:
    """Alternatives up to the bracket that shuts them: all their beginnings; and the place after it."""
    found: _Start | None = None
    while True:
        branch, at = _row(tokens, at, narrow=narrow)
        if branch is not None:
            found = branch if found is None else _both(found, branch)
        if tokens[at - 1][0] == "shut":
            return found, at


def _both(one: _Start, other: _Start) -> _Start:
    words = one.words | other.words if one.words and other.words else frozenset()
    return _Start(one.chars | other.chars, one.empty or other.empty, words)


def _longer(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The words that are found less often: those of which the shortest is longer."""
    return max(one, other, key=lambda words: min(map(len, words), default=0))


def _row(tokens: list[tuple[str, str]], at: int, *, narrow: bool) -> tuple[_Start | None, int]:
    """One alternative up to the bar or the bracket behind it."""
    row: _Start | None = _NOTHING
    ahead = ANYTHING
    while tokens[at][0] not in ("bar", "shut"):
        if row is not None and not row.empty and not narrow:
            at = _end_of_row(tokens, at)
            break
        look = tokens[at][1] if tokens[at][0] == "open" else ""
        one = tokens[at][0] == "set"
        item, at = _item(tokens, at, narrow=narrow)
        if one and row is _NOTHING and item is not None and tokens[at][0] == "run":
            item = _led(item, tokens[at][1])
        if look[-1:] in ("=", "!"):  # it takes nothing
            if look == "(?=" and item is not None and not item.empty and row is _NOTHING:
                ahead = item.chars if ahead is ANYTHING else _shared(ahead, item.chars)
            item = _NEVER if item is None and look[-1] == "=" else _NOTHING
        if tokens[at][0] == "many":
            if _MAY_BE_ABSENT.match(tokens[at][1]):
                item = _NOTHING if item is None else _Start(item.chars, empty=True)
            at += 1
        if item is None:
            row = _NEVER
        elif row is not None and item is not _NOTHING:
            row = _Start(row.chars | item.chars if row.empty else row.chars, row.empty and item.empty, _longer(row.words, item.words))
    if row is None:
        return _NEVER, at + 1
    if row.empty:
        return (row if ahead is ANYTHING else _Start(ahead, empty=False, words=row.words)), at + 1
    chars = row.chars if ahead is ANYTHING else _shared(row.chars, ahead)
    return _Start(chars, empty=False, words=row.words), at + 1


def _led(item: _Start, run: str) -> _Start:
    """One character of a few with the plain ones behind it (``[Ss]hare``)."""
    if item.empty or len(item.chars) > _FEW or any(len(char) != 1 or char == MARK for char in item.chars):
        return item
    return item._replace(chars=frozenset([char + run[: LONGEST - 1] for char in item.chars]))


_FEW: Final = 8


def _end_of_row(tokens: list[tuple[str, str]], at: int) -> int:
    """The place of the bar or bracket behind an alternative of which nothing more need be known."""
    depth = 0
    while depth or tokens[at][0] not in ("bar", "shut"):
        depth += (tokens[at][0] == "open") - (tokens[at][0] == "shut")
        at += 1
    return at


_MAY_BE_ABSENT: Final = lazily(r"[?*]|\{0*[,}]")


def _item(tokens: list[tuple[str, str]], at: int, *, narrow: bool) -> tuple[_Start | None, int]:
    """A group, some plain characters, or one; and the place after it."""
    kind, token = tokens[at]
    if kind == "open":
        return _either(tokens, at + 1, narrow=narrow)
    if kind == "run":
        return (
            _NEVER if narrow and max(token) >= WIDE else _Start(frozenset((token[:LONGEST],)), empty=False, words=frozenset((token,)))
        ), at + 1
    return _one(token, narrow=narrow), at + 1


def _shared(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """What is in both sets: several characters, too, of which the other set holds the first ones."""
    return _within(one, other) | _within(other, one)


def _within(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    beyond = OTHER in other or MARK in other
    return frozenset(
        [char for char in one if char in other or any(char[:at] in other for at in range(1, len(char))) or (beyond and char > "\x7f")]
    )


@cache
def _one(written: str, *, narrow: bool) -> _Start | None:
    """One character, class or place."""
    if written[0] == "[":
        chars = _class(written, narrow=narrow)
    elif written == ".":
        chars = ANYTHING
    elif written in ("^", "$", r"\A", r"\Z", r"\b", r"\B"):
        return _NOTHING
    elif written[0] == "\\" and written[1:].isdecimal():  # what a group held
        raise _UnreadError
    else:
        chars = _members(written, "", narrow=narrow)
        return _Start(chars, empty=False, words=chars if len(chars) == 1 else frozenset()) if chars else _NEVER
    return _Start(chars, empty=False) if chars else _NEVER


def _class(token: str, *, narrow: bool) -> frozenset[str]:
    negated = token[1] == "^"
    chars: frozenset[str] = frozenset()
    for one, last in _MEMBER.findall(token[1 + negated : -1]):
        chars |= _members(one, last, narrow=narrow)
    return frozenset(_ASCII) - chars | {OTHER} if negated else chars


def _members(one: str, last: str, *, narrow: bool) -> frozenset[str]:
    """A character or what an escape stands for; with ``last``, the range up to it."""
    if one[0] == "\\" and one[1] in _CLASSES:
        return _CLASSES[one[1]] | _members(last, "", narrow=narrow) | {"-"} if last else _CLASSES[one[1]]
    first, end = _char(one), _char(last or one)
    if narrow and first >= WIDE:
        return frozenset()
    if ord(end) - max(ord(first), 128) >= _MANY:
        return frozenset((*_ASCII[ord(first) :], OTHER))
    return frozenset(map(chr, range(ord(first), ord(end) + 1)))


def _char(written: str) -> str:
    if written[0] != "\\":
        return written
    if written[1] in "xuU" and len(written) > 2:
        return chr(int(written[2:], base=16))  # noqa: FURB166 - what is cut off is no prefix that int() reads
    if written[1].isalnum() and written[1] not in _CONTROLS:
        raise _UnreadError
    return _CONTROLS.get(written[1], written[1])
