"""The rules that an outlet is written in, and their patterns compiled."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

import msgspec

from cleaner.document import Role

GROUPS: Final = frozenset(
    """
    published updated section syndicated_from photo authors others credits fields agencies agency place date reporters house
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
"""The group names that a rule may use; labelling/facts.py says what each means."""
Form = Literal["line", "head", "tail", "css", "from_line"]


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule of an outlet; build it with the functions below."""

    name: str
    role: Role
    form: Form
    pattern: str = ""
    selectors: tuple[str, ...] = ()
    whole: bool = False
    until: str = ""
    within: int = 0
    kinds: tuple[str, ...] = ()
    cue: str = ""
    opening: bool = False
    longest: int = 0
    """A line rule does not speak to a text of more characters; 0: to any."""


def _role(rule: str, role: str) -> Role:
    try:
        return Role(role)
    except ValueError:
        from difflib import get_close_matches

        near = get_close_matches(str(role), [known.value for known in Role], 1)
        meant = f"did you mean {near[0]!r}?" if near else "the roles: " + ", ".join(Role)
        raise ValueError(f"rule {rule!r}: there is no role {role!r}; {meant}") from None


def line(name: str, role: str, pattern: str, *, kinds: tuple[str, ...] = (), cue: str = "", opening: bool = False) -> Rule:
    """A piece whose whole text matches ``pattern`` has ``role``.

    ``kinds`` limits it to pieces of those kinds, ``opening`` to what stands above the running text.
    ``cue`` (words with ``|`` between them, each beginning with a plain character) is for speed: a pattern
    that may begin with anything at all is only tried on texts in which a cue is found.
    """
    return Rule(name=name, role=_role(name, role), form="line", pattern=pattern, kinds=kinds, cue=cue, opening=opening)


def head(name: str, role: str, pattern: str, *, opening: bool = False, cue: str = "") -> Rule:
    """What ``pattern`` matches at the beginning of a piece is cut off and has ``role``.

    ``opening``: only where the text begins. ``cue`` is for speed: a cheaper pattern that matches wherever ``pattern`` does.
    """
    return Rule(name=name, role=_role(name, role), form="head", pattern=pattern, opening=opening, cue=cue)


def tail(name: str, role: str, pattern: str, *, cue: str = "") -> Rule:
    """What ``pattern`` matches at the end of a piece (its last 120 characters) is cut off and has ``role``."""
    return Rule(name=name, role=_role(name, role), form="tail", pattern=pattern, cue=cue)


def css(name: str, role: str, *selectors: str, pattern: str = "", whole: bool = False) -> Rule:
    """What the elements found by ``selectors`` hold has ``role``.

    ``whole`` ledgers each element as one region; ``pattern`` reads facts off the text.
    """
    return Rule(name=name, role=_role(name, role), form="css", selectors=selectors, pattern=pattern, whole=whole)


def from_line(name: str, role: str, pattern: str, *, until: str = "", within: int = 0) -> Rule:
    """The piece that matches and all after it have ``role``: to the end, or up to the piece that matches ``until``.

    ``within``: how many pieces later ``until`` must come; where it does not, the rule says nothing.
    """
    return Rule(name=name, role=_role(name, role), form="from_line", pattern=pattern, until=until, within=within)


@cache
def compiled(rule: Rule) -> re.Pattern[str]:
    """A rule's pattern, anchored as its form asks."""
    end = {"line": r"\Z", "from_line": r"\Z", "tail": r"\s*\Z"}.get(rule.form, "")
    return re.compile(f"(?:{rule.pattern}){end}" if end else rule.pattern)


@cache
def ending(rule: Rule) -> re.Pattern[str] | None:
    """The pattern that ends a region rule; None where it goes to the end."""
    return re.compile(rf"(?:{rule.until})\Z") if rule.until else None
