"""What is wrong with the rules of an outlet, seen on its fixtures and on ordinary prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cleaner.authoring.fixtures import Fixture
from cleaner.authoring.prose import SENTENCES
from cleaner.document import KEPT, Labelled, Role
from cleaner.outlets.forms import pattern_of
from cleaner.outlets.outlet import Outlet
from cleaner.outlets.rules import Rule, compiled
from cleaner.pipeline import Way
from cleaner.words.text import loosely

_PLAIN: Final = frozenset(("paragraph", "line"))
"""Kinds of pieces that ordinary sentences are."""
_LEAST: Final = 8
"""Shorter pieces of a body (a heading of two words) are found in small print by chance."""


def rules_of(outlet: Outlet) -> tuple[Rule, ...]:
    """Every rule of an outlet: those for all carriers, then those of its layouts."""
    return (*outlet.rules, *(rule for layout in outlet.layouts for rule in layout.rules))


def unproven(outlet: Outlet, fixtures: Sequence[Fixture], kin: Sequence[Fixture] = ()) -> Iterator[str]:
    """Rules and layouts that no fixture has met: nothing tells whether they do what is meant.

    ``kin``: fixtures of the outlets written in the same file. They prove what is shared with them, the very same object.
    """
    own = [fixture.way for fixture in fixtures if fixture.way.labeller.id == outlet.id]
    cousins = [fixture.way for fixture in kin]
    for rule in rules_of(outlet):
        if any(_met(rule, way) for way in (*own, *(way for way in cousins if any(rule is other for other in rules_of(way.labeller))))):
            continue
        about = f"rule {rule.name!r} never fires on a fixture"
        first = _spoke_first(rule, [part for way in own for part in way.parts])
        yield f"{about}: where it would, {first} speaks first" if first else f"{about}: add a document that has it, or take it out"
    for layout in outlet.layouts if len(outlet.layouts) > 1 else ():
        sharing = (way for way in cousins if any(layout is other for other in way.labeller.layouts))
        if not any(way.opened.adapter.partition("/")[2] == layout.name for way in (*own, *sharing)):
            yield f"layout {layout.name!r} is met by no fixture: add a page of that design, or take it out"


def _met(rule: Rule, way: Way) -> bool:
    """Whether a document has what a rule speaks of; what a selector finds may hold no text: a picture, a placeholder."""
    tree = way.document.tree
    return any(part.rule == rule.name for part in way.parts) or (
        tree is not None and any(tree.css_first(selector) is not None for selector in rule.selectors)
    )


def _spoke_first(rule: Rule, parts: list[Labelled]) -> str | None:
    if rule.form not in {"line", "from_line"}:
        return None
    for part in parts:
        kind = not rule.kinds or part.piece.kind in rule.kinds
        if kind and part.rule != "body" and part.text and compiled(rule).match(part.text):
            return f"{part.rule!r}"
    return None


def eaten(outlet: Outlet, fixture: Fixture) -> Iterator[str]:
    """Rules that take out what a person read as body."""
    blocks = fixture.expected.get("blocks")
    if not isinstance(blocks, list) or fixture.way.labeller.id != outlet.id:
        return
    got = {block["text"] for block in fixture.got["blocks"]}
    texts = [block.get("text") for block in blocks if isinstance(block, dict)]
    lost = [text for text in texts if isinstance(text, str) and text not in got]
    names = {rule.name for rule in rules_of(outlet)}
    for part in fixture.way.parts:
        if part.role in KEPT or part.rule not in names or not part.text:
            continue
        for text in lost:
            if _overlap(part.text, text):
                yield f"rule {part.rule!r} eats body of {fixture.name}, piece {part.piece.index}: {_begins(text)}"
                break


def _overlap(taken: str, body: str) -> bool:
    one, other = loosely(taken), loosely(body)
    return one == other or (len(one) >= _LEAST and one in other) or (len(other) >= _LEAST and other in one)


def fires_on_prose(outlet: Outlet) -> Iterator[str]:
    """Rules and marks that ordinary sentences match."""
    for rule in rules_of(outlet):
        if rule.form == "css" or rule.role is Role.BODY or (rule.kinds and not _PLAIN & set(rule.kinds)):
            continue
        for sentence in SENTENCES:
            if not rule.cue or re.search(rule.cue, sentence):
                found = compiled(rule).search(sentence) if rule.form == "tail" else compiled(rule).match(sentence)
                if found is not None and found[0].strip():
                    yield f"rule {rule.name!r} takes ordinary prose for {rule.role.value}: {_begins(sentence)}"
                    break
    for mark in outlet.prints:
        for sentence in SENTENCES:
            if re.search(pattern_of((mark,)), sentence, re.MULTILINE):
                yield f"prints {mark!r} is found in ordinary prose: {_begins(sentence)}"
                break


def betrays_others(outlet: Outlet, others: Sequence[Fixture]) -> Iterator[str]:
    """Marks of this outlet that documents of other outlets print too."""
    texts = [(fixture, fixture.words) for fixture in others] if outlet.prints else []
    for mark in outlet.prints:
        for fixture, text in texts:
            found = re.search(pattern_of((mark,)), text, re.MULTILINE)
            if found is not None:
                yield f"prints {mark!r} is found in {fixture.name}, which is not this outlet's: {_begins(found[0])}"
                break


def _begins(text: str) -> str:
    return f"“{text}”" if len(text) <= 60 else f"“{text[:60]}…”"
