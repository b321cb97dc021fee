"""A broken outlet is refused when it comes in, by its file and in words that say what to mend: no document meets it."""

from __future__ import annotations

import re

import pytest

from cleaner.adapter import Layout, Outlet, below, css, from_line, line, many, one, regex, sequence
from cleaner.errors import CleanError
from cleaner.outlets.checks import check
from cleaner.outlets.outlet import asked
from cleaner.reading.carriers import textdump

DAY = line("day", "date-line", "{published}")


def _refusal(**more: object) -> str:
    outlet = type("Paper", (Outlet,), {"id": "paper", "name": "Paper", "__module__": "somewhere", **more})()
    with pytest.raises(CleanError) as caught:
        check(outlet)
    assert caught.value.code == "bad-outlet"
    assert caught.value.message.startswith("somewhere:Paper: ")
    return caught.value.message


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (sequence(), "a sequence of the order is empty"),
        (sequence("day", one("top", "title")), "order holds 'day' in the place of a rule"),  # type: ignore[arg-type]
        (below(one("top", "title"), "writer", "byline"), "order holds Slot 'top' in the place of a rule"),  # type: ignore[arg-type]
        (below("day", "writer", "byline"), "order holds 'day' in the place of a rule"),  # type: ignore[arg-type]
        (sequence(one("top", "title", "{ttle}")), "slot 'top': '{ttle}': there is no field 'ttle'; did you mean 'title'?"),
        (sequence(one("top", "title", regex("(a"))), "slot 'top': missing )"),
        (sequence(one("top", "title", regex("(a+)+b"))), "slot 'top' can take more than linear time"),
        (below(DAY, "top", "title", regex("(?P<titel>a)")), "slot 'top': no such fact: titel"),
        (sequence(one("top", "title", longest="4")), "slot 'top': longest must be a number, not '4'"),  # type: ignore[arg-type]
        (sequence(many("top", "title", least=3, most=2)), "slot 'top': 3 lines at least are more than 2 at most"),
    ],
)
def test_an_order_that_cannot_work(entry: object, says: str) -> None:
    """Its slots are read as rules are; rules stand in it themselves."""
    assert says in _refusal(rules=(DAY,), order=(entry,))


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        (line("day", "date-line"), "rule 'day' has no form"),
        (css("day", "date-line"), "rule 'day' has no selector"),
        (css("day", "date-line", "::[["), "'::[[' is no selector"),
        (line("day", "date-line", ""), "rule 'day': a form is empty"),
        (from_line("more", "promo", " "), "rule 'more': a form is empty"),
        (line("day", "date-line", 5), "rule 'day': forms holds 5, which is no text"),  # type: ignore[arg-type]
        (css("day", "date-line", ".x", form=["{published}"]), "rule 'day': forms holds ['{published}'], which is no text"),  # type: ignore[arg-type]
        (line("day", "date-line", "a", longest="9"), "rule 'day': longest must be a number, not '9'"),  # type: ignore[arg-type]
        (line("day", "date-line", "a", kinds="line"), "rule 'day': kinds must be a tuple, not 'line'"),  # type: ignore[arg-type]
        (line("day", "date-line", "a", kinds=("lines",)), "rule 'day': there is no kind 'lines'"),
        (line("", "date-line", "a"), "a rule of the role date-line has no name"),
        (line("day", "date-line", "(" * 5_000 + "a" + ")" * 5_000), "brackets stand too deep"),
    ],
)
def test_a_rule_that_cannot_work(rule: object, says: str) -> None:
    """It is named, with what it holds and should not."""
    assert says in _refusal(rules=(rule,))


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("name", 5, "name must be a text, not 5"),
        ("zone", 5, "zone must be a text or None, not 5"),
        ("language", "zh-{scrpt}", "only {script} may stand in braces"),
        ("dump_headline", "sometimes", "it may be first, before-byline, never"),
        ("own_articles", "(", "own_articles: missing )"),
        ("own_articles", r"(\w+/?)+x", "own_articles can take more than linear time"),
        ("hosts", ("",), "'' is no host"),
        ("prints", ("[abc]",), "prints '[abc]' is found in every text"),
        ("prints", ("{words}",), "prints '{words}' is found in every text"),
        ("layouts", (Layout("2024", ()),), "a layout has a name and a root"),
        ("rules", DAY, "rules must be a tuple: write (Rule 'day',)"),
        ("prints", (DAY,), "prints holds Rule 'day', which is no text"),
    ],
)
def test_what_an_outlet_cannot_say(name: str, value: object, says: str) -> None:
    """The attribute is named."""
    assert says in _refusal(**{name: value})


@pytest.mark.parametrize("method", ["context", "body"])
@pytest.mark.parametrize(("gives", "says"), [(KeyError("pier"), r"KeyError: 'pier'"), (None, "it gives no list of parts, but None")])
def test_a_method_that_fails_is_named(method: str, gives: object, says: str) -> None:
    """By the outlet's id, and not as a fault of ours."""

    def broken(*_: object) -> object:
        if isinstance(gives, Exception):
            raise gives
        return gives

    outlet = type("Paper", (Outlet,), {"id": "paper", "name": "Paper", "__module__": "somewhere", method: broken})()

    with pytest.raises(CleanError, match=rf"{method}\(\) of outlet 'paper' failed, .*{re.escape(says)}") as caught:
        asked(outlet, method, [], textdump.open_text("渡輪"))  # type: ignore[arg-type]
    assert caught.value.code == "bad-outlet"
