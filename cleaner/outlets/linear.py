r"""Whether a regular expression can be made to take more than linear time: read off the expression, with the part at fault.

A form cannot (forms.py); a person's own expression is looked at before it is let in. Two shapes are refused: a repetition without bound
inside another that can take the same text in several ways, ``(a+)+``, which is exponential; and two such repetitions in a row that can
share one run of characters, ``\s*\s*``, which is the square. What a bound of some hundred characters holds is let through.
"""

from __future__ import annotations

import re
import warnings
from typing import Any, Final

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _parser as parser  # type: ignore[attr-defined]  # the parse tree has no public name

_MANY: Final = 1_000
"""A repetition with a bound above this counts as one without."""
_SAMPLE: Final = "\t\n !\"#'()*+,-./0159:;<=>?@AZaz[]_{|}~\xa0é\u0416\u3000\u3001\u3002中文発＊：（）〔"
"""Characters by which it is told whether two classes share one."""


def fault(pattern: str) -> str | None:
    """The part of a pattern that may take more than linear time; None where there is none. Raises re.error for what is no pattern."""
    re.compile(pattern)
    return _fault(parser.parse(pattern), 0)


def _fault(tree: Any, flags: int) -> str | None:
    before: frozenset[str] | None = None
    for kind, value in tree:
        name = str(kind)
        chars: frozenset[str] | None = None
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            _, most, inner = value
            if most > _MANY:
                if (loose := _loose(inner)) is not None:
                    return f"{loose} repeats inside another repetition that may end where it does"
                chars = _chars(inner)
                if before is not None and chars & before:
                    shared = min(chars & before)
                    return f"two repetitions in a row can both take {shared!r}"
            if (found := _fault(inner, flags)) is not None:
                return found
        else:
            for part in _inside(name, value):
                if (found := _fault(part, flags)) is not None:
                    return found
        if name not in ("AT", "ASSERT", "ASSERT_NOT") and not (chars is None and _may_be_absent((kind, value))):
            before = chars
    return None


def _inside(name: str, value: Any) -> list[Any]:
    """The parts within a node."""
    if name == "SUBPATTERN":
        return [value[3]]
    if name == "BRANCH":
        return list(value[1])
    if name in ("ASSERT", "ASSERT_NOT"):
        return [value[1]]
    if name == "POSSESSIVE_REPEAT":
        return [value[2]]
    if name == "GROUPREF_EXISTS":
        return [part for part in value[1:] if part is not None]
    return [value] if name == "ATOMIC_GROUP" else []


def _loose(tree: Any) -> str | None:
    """A repetition without bound with which a round of ``tree`` may begin and end, so that rounds can be parted in many ways."""
    items = [node for node in tree if str(node[0]) != "AT"]
    if not items:
        return None
    if len(items) == 1:
        kind, value = items[0]
        if str(kind) in ("MAX_REPEAT", "MIN_REPEAT"):
            return _named(value[2]) if value[1] > _MANY else None
        return next(filter(None, map(_loose, _inside(str(kind), value))), None)
    ends = _endless(items[-1])
    rest = items[:-1]
    if ends is not None and all(_may_be_absent(node) or _chars([node]) & ends for node in rest):
        return _named([items[-1]])
    begins = _endless(items[0])
    if begins is not None and all(_may_be_absent(node) or _chars([node]) & begins for node in items[1:]):
        return _named([items[0]])
    return None


def _endless(node: Any) -> frozenset[str] | None:
    """The characters of a repetition without bound; None of anything else."""
    kind, value = node
    if str(kind) in ("MAX_REPEAT", "MIN_REPEAT") and value[1] > _MANY:
        return _chars(value[2])
    if str(kind) == "SUBPATTERN" and len(value[3]) == 1:
        return _endless(value[3][0])
    return None


def _may_be_absent(node: Any) -> bool:
    kind, value = node
    return str(kind) in ("MAX_REPEAT", "MIN_REPEAT") and value[0] == 0


def _chars(tree: Any) -> frozenset[str]:
    """Which characters of the sample a piece of a pattern may hold."""
    found: set[str] = set()
    for kind, value in tree:
        name = str(kind)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            found |= _chars(value[2])
        elif name in ("LITERAL", "NOT_LITERAL", "IN", "ANY"):
            found |= {char for char in _SAMPLE if _takes(name, value, char)}
            found |= {chr(value)} if name == "LITERAL" else set()
        else:
            for part in _inside(name, value):
                found |= _chars(part)
    return frozenset(found)


def _takes(name: str, value: Any, char: str) -> bool:
    if name == "ANY":
        return char != "\n"
    if name in ("LITERAL", "NOT_LITERAL"):
        return bool((ord(char) == value) == (name == "LITERAL"))
    negated = bool(value) and str(value[0][0]) == "NEGATE"
    hit = any(_one(str(kind), part, char) for kind, part in value)
    return hit != negated


def _one(kind: str, part: Any, char: str) -> bool:
    if kind == "LITERAL":
        return bool(ord(char) == part)
    if kind == "RANGE":
        return bool(part[0] <= ord(char) <= part[1])
    if kind != "CATEGORY":
        return False
    letter = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}[str(part).rpartition("_")[2]]
    return (re.match(letter, char) is not None) != ("NOT" in str(part))


def _named(tree: Any) -> str:
    """A repetition as a message calls it: by a character that it takes."""
    chars = sorted(_chars(tree))
    return f"what takes {chars[0]!r}" if chars else "a part"
