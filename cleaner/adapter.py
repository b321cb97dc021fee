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
``(?P<section>…)``, ``(?P<syndicated_from>…)`` (see facts.py). Half- and full-width colons and brackets are
written ``[：:]`` and ``[（(]``: many crawlers fold widths.
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
    kinds: tuple[str, ...] = ()


def line(name: str, role: str, pattern: str, *, kinds: tuple[str, ...] = ()) -> Rule:
    """A piece whose whole text matches ``pattern`` has ``role``; ``kinds`` limits it to pieces of those kinds."""
    return Rule(name=name, role=Role(role), form="line", pattern=pattern, kinds=kinds)


def head(name: str, role: str, pattern: str) -> Rule:
    """What ``pattern`` matches at the beginning of a piece is cut off and has ``role``."""
    return Rule(name=name, role=Role(role), form="head", pattern=pattern)


def tail(name: str, role: str, pattern: str) -> Rule:
    """What ``pattern`` matches at the end of a piece (within its last 200 characters) is cut off and has ``role``."""
    return Rule(name=name, role=Role(role), form="tail", pattern=pattern)


def css(name: str, role: str, *selectors: str, pattern: str = "", whole: bool = False) -> Rule:
    """What the elements found by ``selectors`` hold has ``role``.

    ``whole`` ledgers each element as one region; ``pattern`` reads facts off the text.
    """
    return Rule(name=name, role=Role(role), form="css", selectors=selectors, pattern=pattern, whole=whole)


def from_line(name: str, role: str, pattern: str, *, until: str = "") -> Rule:
    """The piece that matches and all after it have ``role``: to the end, or up to the piece that matches ``until``."""
    return Rule(name=name, role=Role(role), form="from_line", pattern=pattern, until=until)


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
    are cut off headlines and are no authors). ``hosts``: domains, subdomains included. ``zone``: IANA
    name of the zone its clock times are in. ``language``: BCP 47; ``{script}`` in it is read off the text.
    ``betrayed_by``: regexes of lines that only this outlet prints. ``image_hosts``: where only its
    pictures are kept. ``layouts``: the designs of its pages. ``rules``: rules for every carrier.
    ``dump_headline``: whether a text dump opens with the headline (``first``), only when a byline or a
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
    dump_headline: ClassVar[Literal["first", "before-byline", "never"]] = "first"

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """Label what needs its neighbours to be told; override where a rule cannot say it.

        Called after the line rules, before the shared rules. Return the parts in the same order,
        with ``role`` and ``rule`` given to more of them.
        """
        del document
        return parts

    def body(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """The last word on what no rule has spoken of; by default all of it is body. (The generic adapter's door.)"""
        del document
        return parts


class Rulebook(msgspec.Struct, frozen=True):
    """An outlet's text rules, compiled: ``gate`` tells in one search whether any line rule can match."""

    gate: re.Pattern[str] | None
    lines: tuple[tuple[Rule, re.Pattern[str]], ...]
    heads: tuple[tuple[Rule, re.Pattern[str]], ...]
    tails: tuple[tuple[Rule, re.Pattern[str]], ...]
    froms: tuple[tuple[Rule, re.Pattern[str], re.Pattern[str] | None], ...]
    readers: dict[str, re.Pattern[str]]


@cache
def rulebook(rules: tuple[Rule, ...]) -> Rulebook:
    """The compiled form of ``rules``; they are constants, so each tuple is compiled once."""
    lines = tuple((rule, re.compile(rf"(?:{rule.pattern})\Z", re.DOTALL)) for rule in rules if rule.form == "line")
    gate = re.compile("|".join(f"(?:{_unnamed(rule.pattern)})\\Z" for rule, _ in lines), re.DOTALL) if lines else None
    return Rulebook(
        gate=gate,
        lines=lines,
        heads=tuple((rule, re.compile(rule.pattern)) for rule in rules if rule.form == "head"),
        tails=tuple((rule, re.compile(rf"(?:{rule.pattern})\s*\Z")) for rule in rules if rule.form == "tail"),
        froms=tuple(
            (rule, re.compile(rf"(?:{rule.pattern})\Z"), re.compile(rf"(?:{rule.until})\Z") if rule.until else None)
            for rule in rules
            if rule.form == "from_line"
        ),
        readers={rule.name: re.compile(rule.pattern) for rule in rules if rule.form == "css" and rule.pattern},
    )


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
