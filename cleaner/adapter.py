"""What an outlet may say of itself, and the rules it is written in.

An outlet's file declares one `Outlet` subclass: attributes, and a tuple of rules. A rule has a name
(it shows in the ledger, in ``explain`` and in failing tests), a role, and one of five forms:

    line(name, role, regex)              a whole piece of text matches
    head(name, role, regex)              the beginning of a piece matches and is cut off it
    tail(name, role, regex)              the end of a piece matches and is cut off it
    css(name, role, selector, …)         what an element holds
    from_line(name, role, regex)         a piece matches, and with it everything after (or up to ``until``)

Named groups of a regex give facts: ``(?P<published>…)``, ``(?P<updated>…)``, ``(?P<authors>…)``,
``(?P<credits>…)``, ``(?P<agencies>…)``, ``(?P<agency>…)``, ``(?P<place>…)``, ``(?P<date>…)``, ``(?P<reporters>…)``,
``(?P<section>…)``, ``(?P<syndicated_from>…)``, ``(?P<photo>…)``, the credit of the picture above (see facts.py). Half-
and full-width colons and brackets are written ``[：:]`` and ``[（(]``: many crawlers fold widths.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from cleaner.document import Role

if TYPE_CHECKING:
    from cleaner.document import Document, Labelled

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


class Layout(msgspec.Struct, frozen=True):
    """One design of an outlet's pages. The first whose ``root`` is found in a page is used.

    ``name`` (the year it came) stands in the record's ``adapter``; ``root`` holds selectors of the
    element around the article's text, best first; ``rules`` are selector rules of this design only.
    """

    name: str
    root: tuple[str, ...]
    rules: tuple[Rule, ...] = ()


class Outlet:
    """An outlet described. Subclass it in a file of its own, and state only what differs from these defaults.

    ``id``, ``name``: the record's ``source`` and ``outlet``. ``names``: other names it goes by (they
    are cut off headlines and are no authors). ``hosts``: domains, subdomains included, or the first folder
    of one that several editions share (``example.com/zh``). ``zone``: IANA name of the zone its clock
    times are in. ``language``: BCP 47; ``{script}`` in it is read off the text. ``betrayed_by``: regexes
    of words that only this outlet prints (a plain first character makes the search fast).
    ``image_hosts``: where only its pictures are kept. ``layouts``: the designs of its pages. ``rules``: rules for every carrier.
    ``own_articles``: a regex of the addresses of its articles: a paragraph or list item that is nothing but a
    link to one is a teaser. ``dump_headline``: whether a text dump opens with the headline (``first``), only when a byline or a
    date line follows (``before-byline``), or never.
    """

    id: ClassVar[str] = ""
    name: ClassVar[str] = ""
    version: ClassVar[int] = 1
    names: ClassVar[tuple[str, ...]] = ()
    hosts: ClassVar[tuple[str, ...]] = ()
    image_hosts: ClassVar[tuple[str, ...]] = ()
    zone: ClassVar[str | None] = None
    language: ClassVar[str | None] = None
    betrayed_by: ClassVar[tuple[str, ...]] = ()
    layouts: ClassVar[tuple[Layout, ...]] = ()
    rules: ClassVar[tuple[Rule, ...]] = ()
    own_articles: ClassVar[str] = ""
    dump_headline: ClassVar[Literal["first", "before-byline", "never"]] = "first"

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """Label what needs its neighbours to be told; override where a rule cannot say it.

        Called after the line rules (the outlet's and the shared ones), before the shared passes of
        context.py. Return the parts in the same order,
        with ``role`` and ``rule`` given to more of them.
        """
        del document
        return parts

    def body(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """Have the last word on what no rule has spoken of; by default all of it is body."""
        del document
        return parts


@cache
def compiled(rule: Rule) -> re.Pattern[str]:
    """A rule's pattern, anchored as its form asks."""
    end = {"line": r"\Z", "from_line": r"\Z", "tail": r"\s*\Z"}.get(rule.form, "")
    return re.compile(f"(?:{rule.pattern}){end}" if end else rule.pattern)


@cache
def ending(rule: Rule) -> re.Pattern[str] | None:
    """The pattern that ends a region rule; None where it goes to the end."""
    return re.compile(rf"(?:{rule.until})\Z") if rule.until else None
