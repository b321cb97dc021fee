"""Every shared rule on its own examples and counterexamples; and that none of them, and none of its forms, could go unnoticed."""

from __future__ import annotations

import re

import pytest

from cleaner.document import Labelled, Piece, part_of
from cleaner.labelling import lines
from cleaner.outlets.forms import pattern_of
from cleaner.outlets.rulebook import Rulebook
from cleaner.outlets.rules import Rule

SHARED = lines.SHARED
_END = {"line": r"\Z", "head": "", "tail": r"\s*\Z"}


def labelled(text: str, rule: Rule, book: Rulebook) -> list[Labelled]:
    """A text alone, as a piece that the rule may speak to, under the rules of a book."""
    kind = rule.kinds[0] if rule.kinds else "paragraph"
    return lines.cut_and_name([part_of(Piece(index=0, kind=kind, text=text))], book, frozenset())  # type: ignore[arg-type]


def names(text: str, rule: Rule, rules: tuple[Rule, ...] = SHARED) -> set[str]:
    """The rules that speak to a text."""
    return {part.rule for part in labelled(text, rule, Rulebook((), rules)) if part.rule}


@pytest.mark.parametrize("rule", SHARED, ids=lambda rule: rule.name)
def test_a_shared_rule_has_examples(rule: Rule) -> None:
    """One for each of its forms, and a text like them that it leaves."""
    assert len(rule.examples) >= len(rule.forms)
    assert rule.unlike


@pytest.mark.parametrize("rule", SHARED, ids=lambda rule: rule.name)
def test_it_takes_its_examples_and_leaves_the_others(rule: Rule) -> None:
    """Among all the shared rules it is this one that speaks."""
    for text in rule.examples:
        assert rule.name in names(text, rule), text
    for text in rule.unlike:
        assert rule.name not in names(text, rule), text


@pytest.mark.parametrize("rule", SHARED, ids=lambda rule: rule.name)
def test_without_it_an_example_would_go_unnoticed(rule: Rule) -> None:
    """Taking out the rule, or one of its forms, makes the test above fail: each form has an example that no other form takes."""
    patterns = [re.compile(f"(?:{pattern_of((form,))}){_END[rule.form]}") for form in rule.forms]
    for place, pattern in enumerate(patterns):
        others = patterns[:place] + patterns[place + 1 :]
        find = "search" if rule.form == "tail" else "match"
        alone = [text for text in rule.examples if getattr(pattern, find)(text) and not any(getattr(other, find)(text) for other in others)]
        assert alone, f"no example is the form's alone: {rule.forms[place]!r}"


@pytest.mark.parametrize("rule", [rule for rule in SHARED if rule.cue], ids=lambda rule: rule.name)
def test_its_cue_stands_in_its_examples(rule: Rule) -> None:
    """It is found by its own cue, not because the cue of another rule stands in the text, too."""
    cue = re.compile(rule.cue)
    for text in rule.examples:
        assert (cue.match if rule.form == "head" else cue.search)(text), text
