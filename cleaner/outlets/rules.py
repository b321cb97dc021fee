"""The rules that an outlet is written in, and their patterns compiled."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

import msgspec

from cleaner.document import Role
from cleaner.outlets.braces import FIELDS
from cleaner.outlets.forms import pattern_of

GROUPS: Final = frozenset(FIELDS)
"""The group names that a regular expression may use: the fields of a form."""

Form = Literal["line", "head", "tail", "css", "from_line"]


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule of an outlet; build it with the functions below."""

    name: str
    role: Role
    form: Form
    forms: tuple[str, ...] = ()
    selectors: tuple[str, ...] = ()
    whole: bool = False
    ends: tuple[str, ...] = ()
    within: int = 0
    kinds: tuple[str, ...] = ()
    cue: str = ""
    """Of a shared rule: words of which one stands in what it matches, where that cannot be read off its pattern."""
    opening: bool = False
    headline: bool = False
    """It cuts the headline, and nothing else."""
    longest: int = 0
    """A line rule does not speak to a text of more characters; 0: to any."""
    examples: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    """Of a shared rule: texts that it takes, one for each of its forms, and texts that it must leave."""

    @property
    def pattern(self) -> str:
        """The pattern that its forms stand for; "" where it has none."""
        return pattern_of(self.forms)

    @property
    def until(self) -> str:
        """The pattern of the piece that ends a region; "" where it goes to the end."""
        return pattern_of(self.ends)


def role_named(rule: str, role: str) -> Role:
    """The role of that name. Raises ValueError, which says which name may have been meant."""
    try:
        return Role(role)
    except ValueError:
        from difflib import get_close_matches

        near = get_close_matches(str(role), [known.value for known in Role], 1)
        meant = f"did you mean {near[0]!r}?" if near else "the roles: " + ", ".join(Role)
        raise ValueError(f"rule {rule!r}: there is no role {role!r}; {meant}") from None


def line(
    name: str,
    role: str,
    *forms: str,
    kinds: tuple[str, ...] = (),
    cue: str = "",
    opening: bool = False,
    longest: int = 0,
    examples: tuple[str, ...] = (),
    unlike: tuple[str, ...] = (),
) -> Rule:
    """A piece whose whole text is one of the ``forms`` has ``role``.

    ``kinds`` limits it to pieces of those kinds, ``opening`` to what stands above the running text, ``longest`` to
    texts of so many characters. ``examples``, ``unlike``: texts that it takes and texts that it leaves, which a test tries.
    """
    return Rule(
        name=name,
        role=role_named(name, role),
        form="line",
        forms=forms,
        kinds=kinds,
        cue=cue,
        opening=opening,
        longest=longest,
        examples=examples,
        unlike=unlike,
    )


def head(
    name: str,
    role: str,
    *forms: str,
    opening: bool = False,
    headline: bool = False,
    cue: str = "",
    examples: tuple[str, ...] = (),
    unlike: tuple[str, ...] = (),
) -> Rule:
    """What one of the ``forms`` matches at the beginning of a piece is cut off and has ``role``.

    ``opening``: only where the text begins. ``headline``: of the headline, not of the text.
    """
    return Rule(
        name=name,
        role=role_named(name, role),
        form="head",
        forms=forms,
        opening=opening,
        headline=headline,
        cue=cue,
        examples=examples,
        unlike=unlike,
    )


def tail(
    name: str,
    role: str,
    *forms: str,
    headline: bool = False,
    cue: str = "",
    examples: tuple[str, ...] = (),
    unlike: tuple[str, ...] = (),
) -> Rule:
    """What one of the ``forms`` matches at the end of a piece (its last 120 characters) is cut off and has ``role``.

    ``headline``: of the headline, not of the text.
    """
    return Rule(
        name=name, role=role_named(name, role), form="tail", forms=forms, headline=headline, cue=cue, examples=examples, unlike=unlike
    )


def css(name: str, role: str, *selectors: str, form: str | tuple[str, ...] = (), whole: bool = False) -> Rule:
    """What the elements found by ``selectors`` hold has ``role``.

    ``whole`` ledgers each element as one region; ``form`` (or several) reads facts off the text, of all of it or, failing that, of a part.
    """
    return Rule(name=name, role=role_named(name, role), form="css", selectors=selectors, forms=_several(form), whole=whole)


def from_line(name: str, role: str, *forms: str, until: str | tuple[str, ...] = (), within: int = 0) -> Rule:
    """The piece that is one of the ``forms`` and all after it have ``role``: to the end, or up to the piece that is ``until``.

    ``within``: how many pieces later ``until`` must come; where it does not, the rule says nothing.
    """
    return Rule(name=name, role=role_named(name, role), form="from_line", forms=forms, ends=_several(until), within=within)


def _several(forms: str | tuple[str, ...]) -> tuple[str, ...]:
    return forms if isinstance(forms, tuple) else (forms,)


@cache
def compiled(rule: Rule) -> re.Pattern[str]:
    """A rule's pattern, anchored as its form asks."""
    end = {"line": r"\Z", "from_line": r"\Z", "tail": r"\s*\Z"}.get(rule.form, "")
    return re.compile(f"(?:{rule.pattern}){end}" if end else rule.pattern)


@cache
def ending(rule: Rule) -> re.Pattern[str] | None:
    """The pattern that ends a region rule; None where it goes to the end."""
    return re.compile(rf"(?:{rule.until})\Z") if rule.until else None
