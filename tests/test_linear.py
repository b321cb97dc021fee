"""Expressions that can be slow are refused when an outlet is registered, with the part at fault."""

from __future__ import annotations

import re
import time

import pytest

from cleaner.adapter import Outlet, line, regex
from cleaner.errors import CleanError
from cleaner.labelling import lines
from cleaner.outlets.checks import check
from cleaner.outlets.linear import fault


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        (r"(a+)+b", "'a' repeats inside another repetition"),
        (r"(?:\w+\s?)+。", "repeats inside another repetition"),
        (r"(x*)*", "repeats inside"),
        (r"(?:[a-z]*\s*)*1", "repeats inside"),
        (r"\s*\s*x", "two repetitions in a row"),
        (r"更新\s*(?:時間)?\s*：", "two repetitions in a row"),
        (r"\w+\d+年", "two repetitions in a row"),
        (r"(?:(a+)+b)++", "'a' repeats inside another repetition"),
        (r"(x)?(?(1)(a+)+b|c)", "'a' repeats inside another repetition"),
    ],
)
def test_what_can_be_slow_is_named(pattern: str, says: str) -> None:
    """The nested repetition, and the two that share a run."""
    assert says in (fault(pattern) or "")


@pytest.mark.parametrize(
    "pattern", [r"(?:[^ ]+ )+x", r"(\d+,)*", r"a{1,50}b{1,50}", r"(?:a|b)*c", r"\s*：\s*", r"[^。]{2,40}?（.+）", r"\d+\s*字"]
)
def test_what_is_linear_is_let_in(pattern: str) -> None:
    """And is so indeed: forty times the text takes no four hundred times as long."""
    assert fault(pattern) is None
    compiled = re.compile(pattern)
    for unit in ("a ", "1,", "a", "b", " ", "1", "中（"):
        start = time.process_time()
        compiled.match(unit * 20_000)
        assert time.process_time() - start < 0.5


def test_an_outlet_with_one_is_refused() -> None:
    """By the rule's name, and with what to write instead."""
    outlet = type("Slow", (Outlet,), {"id": "slow", "name": "Slow", "rules": (line("all", "promo", regex(r"(?:\w+ ?)+")),)})()

    with pytest.raises(CleanError, match=r"rule 'all' can take more than linear time: .* give it a bound"):
        check(outlet)


def test_no_shared_rule_is_one() -> None:
    """What holds for a person's own expressions holds for the project's."""
    assert {rule.name: fault(rule.pattern) for rule in lines.SHARED if fault(rule.pattern)} == {}
