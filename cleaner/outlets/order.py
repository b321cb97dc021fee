"""What the order of lines tells: sequences of slots at the head or foot of a text, and what stands above or below a rule's lines.

    order = (
        sequence(jump_links, maybe("kicker-line", "section", longest=4), one("headline-line", "title"), day_line),
        below(time_line, "writer-line", "byline", like="name"),
        behind(rights, "after-the-rights", "boilerplate"),
    )

Rules stand in it as objects, so that a mistyped one is a NameError. What has a role already keeps it.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from cleaner.document import Role
from cleaner.outlets.forms import pattern_of
from cleaner.outlets.rules import Rule, role_named

Like = Literal["", "headline", "name", "sentence", "no-sentence", "foreign", "source", "twice", "prose", "beginning"]
LIKE: Final = ("", "headline", "name", "sentence", "no-sentence", "foreign", "source", "twice", "prose", "beginning")
"""What a line may have to be like; labelling/order.py says how each is told."""
Anchor = Rule | tuple[Rule, ...]


class Slot(msgspec.Struct, frozen=True, kw_only=True):
    """Lines of a sequence that no rule has spoken of: what they must be like, and the role that they get."""

    name: str
    role: Role
    forms: tuple[str, ...]
    like: Like
    shortest: int
    longest: int
    least: int
    most: int

    @property
    def pattern(self) -> str:
        """The pattern that its forms stand for; "" where it has none."""
        return pattern_of(self.forms)


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What the order of lines tells. ``everywhere``: in pages and mirrors, too, not in dumps alone."""

    everywhere: bool


class Sequence(Order, frozen=True, kw_only=True):
    """Slots and rules in the order in which a dump prints them."""

    items: tuple[Slot | Anchor, ...]
    anywhere: bool


class Keywords(Order, frozen=True, kw_only=True):
    """A line of keywords that ends the text: below it stand other articles."""


class Beside(Order, frozen=True, kw_only=True):
    """What stands above, below, or behind the pieces of some rules."""

    how: Literal["above", "below", "behind"]
    anchors: tuple[Rule, ...]
    slot: Slot
    each: bool


def one(name: str, role: str, *forms: str, like: Like = "", shortest: int = 0, longest: int = 0) -> Slot:
    """One line that no rule has spoken of.

    ``forms``: it must be one of these. ``like``: what it must be like (see `LIKE`). ``shortest``, ``longest``: its characters.
    """
    return _slot(name, role, forms, like, (shortest, longest), (1, 1))


def maybe(name: str, role: str, *forms: str, like: Like = "", shortest: int = 0, longest: int = 0) -> Slot:
    """One such line or none."""
    return _slot(name, role, forms, like, (shortest, longest), (0, 1))


def many(name: str, role: str, *forms: str, like: Like = "", shortest: int = 0, longest: int = 0, least: int = 0, most: int = 40) -> Slot:
    """So many such lines in a row."""
    return _slot(name, role, forms, like, (shortest, longest), (least, most))


def sequence(*items: Slot | Anchor, everywhere: bool = False, anywhere: bool = False) -> Sequence:
    """Slots and rules (a tuple of rules: any of them) in the order in which a text dump prints them.

    Pieces of other rules may stand between. Where the first place is a rule's, the sequence begins at each of its pieces until it fits;
    where it is a slot, at the first line that no rule has spoken of. ``anywhere``: at every such line.
    ``everywhere``: in pages and mirrors, too.
    """
    return Sequence(items=items, everywhere=everywhere, anywhere=anywhere)


def above(
    anchor: Anchor,
    name: str,
    role: str,
    *forms: str,
    like: Like = "",
    longest: int = 0,
    least: int = 1,
    most: int = 1,
    each: bool = False,
    everywhere: bool = False,
) -> Beside:
    """The line (so many, or none) right above the first piece of a rule; ``each``: above every one of its pieces."""
    slot = _slot(name, role, forms, like, (0, longest), (least, most))
    return Beside(how="above", anchors=_anchors(anchor), slot=slot, each=each, everywhere=everywhere)


def below(
    anchor: Anchor,
    name: str,
    role: str,
    *forms: str,
    like: Like = "",
    longest: int = 0,
    least: int = 1,
    most: int = 1,
    each: bool = True,
    everywhere: bool = False,
) -> Beside:
    """The line (so many, or none) right below every piece of a rule; ``each=False``: below the first."""
    slot = _slot(name, role, forms, like, (0, longest), (least, most))
    return Beside(how="below", anchors=_anchors(anchor), slot=slot, each=each, everywhere=everywhere)


def behind(anchor: Anchor, name: str, role: str, *forms: str, like: Like = "", longest: int = 0, everywhere: bool = False) -> Beside:
    """Every line behind the first piece of a rule that nothing else has spoken of."""
    slot = _slot(name, role, forms, like, (0, longest), (0, 1))
    return Beside(how="behind", anchors=_anchors(anchor), slot=slot, each=False, everywhere=everywhere)


def keywords() -> Keywords:
    """Under the text of a dump stands a line of keywords, and below it other articles with their first lines.

    The keywords are two words or more that all stand in the text above, right above a label of links, or three and more.
    """
    return Keywords(everywhere=False)


def _slot(name: str, role: str, forms: tuple[str, ...], like: Like, length: tuple[int, int], count: tuple[int, int]) -> Slot:
    if like not in LIKE:
        raise ValueError(f"slot {name!r}: nothing is like {like!r}; there are: {', '.join(LIKE[1:])}")
    return Slot(
        name=name,
        role=role_named(name, role),
        forms=forms,
        like=like,
        shortest=length[0],
        longest=length[1],
        least=count[0],
        most=count[1],
    )


def _anchors(anchor: Anchor) -> tuple[Rule, ...]:
    return anchor if isinstance(anchor, tuple) else (anchor,)


def rules_in(order: tuple[Order, ...]) -> list[Rule]:
    """The rules that an order names: each must be one of the outlet's."""
    found: list[Rule] = []
    for entry in order:
        for anchor in entry.anchors if isinstance(entry, Beside) else entry.items if isinstance(entry, Sequence) else ():
            if isinstance(anchor, Slot):
                continue
            found += anchor if isinstance(anchor, tuple) else (anchor,)
    return found


def slots_in(order: tuple[Order, ...]) -> list[Slot]:
    """The slots of an order."""
    found: list[Slot] = []
    for entry in order:
        if isinstance(entry, Beside):
            found.append(entry.slot)
        elif isinstance(entry, Sequence):
            found += [item for item in entry.items if isinstance(item, Slot)]
    return found
