"""What a pattern can begin with, and that a text is offered every rule that matches it."""

from __future__ import annotations

import pytest

from cleaner.adapter import Rule, line, regex
from cleaner.labelling import credits as hands
from cleaner.labelling import lines, noise
from cleaner.outlets import starts as beginnings
from cleaner.outlets.rulebook import Board, Rulebook, is_narrow
from cleaner.outlets.rules import compiled
from cleaner.outlets.starts import ANYTHING, MARK, OTHER, starts, words

READ = [
    ("Filed under", {"File"}),
    ("(?:Share|Tweet)(?: this)?", {"Shar", "Twee"}),
    ("[Ss]hare(?:d by)", {"Shar", "shar"}),
    (r"\d[Ss]hare|[Xx]?hare", {*"0123456789", MARK, "X", "x", "hare"}),
    ("S[ií]gue", {"S"}),
    ("(?=[ST])(?:Share|Print|Tweet)", {"Shar", "Twee"}),
    ("(?=Sh)(?:Share|Sign|S)", {"Shar", "Sh"}),
    (r"[(\[]?(?P<agencies>AP|dpa)\)?", {"(", "[", "AP", "dpa"}),
    (r"\.?x{2,3}", {".", "x"}),
    (r"(?<=a)[b-d]+", {"b", "c", "d"}),
    ("(?!Not)(?>ab|cd)", {"ab", "cd"}),
    (r"\d+ Kommentare", {*"0123456789", MARK}),
    ("a{0,3}b", {"a", "b"}),
    (r"\u4e2d|Uhr", {"中", "Uhr"}),
]


@pytest.mark.parametrize(("pattern", "expected"), READ)
def test_what_a_pattern_begins_with(pattern: str, expected: set[str]) -> None:
    """Characters, up to four where those behind the first are plain, marks for classes that reach beyond ASCII."""
    assert starts(pattern) == expected


@pytest.mark.parametrize("pattern", ["(?i:share)", "a?", "", "(?:a|)", r"\N{BULLET}", "(a)(?(1)b|c)"])
def test_what_is_not_read_may_begin_with_anything(pattern: str) -> None:
    """Flags, conditions, and what matches nothing at all."""
    assert starts(pattern) == ANYTHING


def test_narrow_texts_leave_out_what_asks_for_a_wide_character() -> None:
    """An alternative that asks for one falls away; where all do, so does the pattern."""
    assert starts("(?:分享|Share)(?:[：:]|$)", narrow=True) == {"Shar"}
    assert starts("x.*[編编]輯", narrow=True) == frozenset()
    assert starts("(?=.*報)[^。]+", narrow=True) == frozenset()
    assert starts("[^。]?報?Z", narrow=True) == ANYTHING
    assert OTHER in starts("[^a]b", narrow=True)


def test_words_that_a_match_cannot_do_without() -> None:
    """The longest of a row, one of each alternative; none where an alternative has none."""
    assert words([r"[^.]{0,50}(?:All [Rr]ights [Rr]eserved|NO COPIES)", "x+ Mail"]) == {"eserved", "NO COPIES", " Mail"}
    assert words([r"[ab]|Mail"]) == frozenset()


TEXTS = [
    "Share this story",
    "Teilen",
    "12 Comments",
    "© 2031 Harbour Post",
    "Ulmer Bote. All rights reserved",
    "(AFP)",
    "编辑：王小明",
    "責任編輯 李大同",
]
TEXTS += [
    "Lire la suite",
    "– Advertisement –",
    "共 3 頁",
    "1 2 3 Next",
    "٣ Comments",
    "Фото: А. Ветров",
    "댓글 12개",
    "本文獲《河口報》授權轉載",
    "A",
    "é",
    "。",
]


@pytest.mark.parametrize("text", TEXTS)
def test_every_rule_that_matches_is_offered(text: str) -> None:
    """No look passes over a rule that would have spoken, and the order of the rules is kept."""
    rules = (*noise.RULES, *hands.RULES)
    offered = [tried.rule.name for board in Rulebook(rules).boards(narrow=is_narrow(text)) for tried in board.lines(text)]
    matching = [rule.name for rule in rules if rule.form == "line" and not rule.cue and compiled(rule).match(text)]
    assert [name for name in offered if name in matching] == matching
    assert offered == [rule.name for rule in rules if rule.name in offered]


def test_a_rule_behind_the_gate_keeps_its_place() -> None:
    """The first rule in order speaks, whether or not it can begin with anything."""
    rules: tuple[Rule, ...] = (line("any", "share", regex("[^.]*button")), line("plain", "promo", regex("Press[^.]*")))
    board = Board(rules, narrow=True)
    assert [tried.rule.name for tried in board.lines("Press the button")] == ["any", "plain"]
    assert [tried.rule.name for tried in board.lines("Press the key")] == ["plain"]
    assert [tried.rule.name for tried in board.lines("Turn the key")] == []


def test_the_table_of_beginnings_is_of_the_rules_as_they_are() -> None:
    """It only saves time: what it says is what is read off the patterns."""
    table = beginnings._table()

    for rule in lines.SHARED:
        told = table.get(beginnings.digest(rule.pattern))
        assert told is not None, f"{rule.name} was changed: run python scripts/starts.py"
        assert [frozenset(chars) for chars in told] == [beginnings.read_off(rule.pattern, narrow=narrow) for narrow in (False, True)]
