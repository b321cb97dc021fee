"""What the order of lines tells: sequences of slots, and what stands beside the pieces of a rule."""

from __future__ import annotations

from typing import Any

import pytest

from cleaner.adapter import Outlet, above, behind, below, line, many, maybe, one, sequence
from cleaner.document import Document, Labelled, Meta, Piece, part_of
from cleaner.errors import CleanError
from cleaner.labelling import lines
from cleaner.labelling.order import ordered
from cleaner.outlets.checks import check

TIME = line("time", "date-line", "發佈時間:{published}")
RIGHTS = line("rights", "copyright", "版權所有")
PROSE = "港口當局星期二表示，第二座碼頭將於五月動工，工程預計歷時十八個月。"


def read(text: str, *order: Any, dump: bool = True) -> list[tuple[str, str, str]]:
    """The lines of a dump, each with the role and the rule that it has after the outlet's rules and order."""
    outlet = type("Paper", (Outlet,), {"id": "paper", "name": "海灣報", "rules": (TIME, RIGHTS), "order": order})()
    check(outlet)
    shown = tuple(text.split("\n"))
    document = Document(carrier="textdump", text=text, meta=Meta(), lines=shown if dump else ())
    parts: list[Labelled] = [part_of(Piece(index=n, kind="line", text=one)) for n, one in enumerate(shown)]
    parts = lines.cut_and_name(parts, lines.book(outlet), frozenset())
    return [(part.text, part.role.value if part.role else "", part.rule) for part in ordered(parts, outlet, document)]


def roles(text: str, *order: Any, dump: bool = True) -> list[str]:
    """Their roles alone."""
    return [role for _, role, _ in read(text, *order, dump=dump)]


def test_a_head_is_read_slot_by_slot() -> None:
    """Kicker, headline, writer, time; without the kicker the headline is the headline still."""
    head = sequence(
        maybe("kicker", "section", longest=4), one("headline", "title", like="headline"), one("writer", "byline", like="name"), TIME
    )
    text = f"港聞\n第二座碼頭動工\n林一諾\n發佈時間：2026-03-10 08:36\n{PROSE}"

    assert roles(text, head) == ["section", "title", "byline", "date-line", ""]
    assert roles(text.removeprefix("港聞\n"), head) == ["title", "byline", "date-line", ""]
    assert read(text, head)[2] == ("林一諾", "byline", "writer")


def test_a_sequence_that_does_not_fit_says_nothing() -> None:
    """A sentence where a headline must stand, or no time at all; and no page is read so unless it is asked for."""
    head = sequence(one("headline", "title", like="headline"), TIME)

    assert roles(f"{PROSE}\n發佈時間：2026-03-10 08:36", head) == ["", "date-line"]
    assert roles("第二座碼頭動工\n林一諾", head) == ["", ""]
    assert roles("第二座碼頭動工\n發佈時間：2026-03-10 08:36", head, dump=False) == ["", "date-line"]
    everywhere = sequence(one("headline", "title"), TIME, everywhere=True)
    assert roles("第二座碼頭動工\n發佈時間：2026-03-10 08:36", everywhere, dump=False) == ["title", "date-line"]


def test_many_give_back_what_the_next_slot_needs() -> None:
    """Headlines of other articles stand above this one's."""
    head = sequence(many("others", "navigation", like="headline"), one("headline", "title", like="headline"), TIME)

    assert roles("颱風逼近\n股市收高\n第二座碼頭動工\n發佈時間：2026-03-10 08:36", head) == [
        "navigation",
        "navigation",
        "title",
        "date-line",
    ]
    assert roles("第二座碼頭動工\n發佈時間：2026-03-10 08:36", head) == ["title", "date-line"]


def test_a_sequence_begins_at_a_rule() -> None:
    """Below the time, two lines; what another rule has spoken of may stand between."""
    foot = sequence(TIME, one("column", "section", longest=8), one("headline", "title", like="headline"))

    assert roles(f"發佈時間：2026-03-10 08:36\n版權所有\n海灣論壇\n第二座碼頭動工\n{PROSE}", foot) == [
        "date-line",
        "copyright",
        "section",
        "title",
        "",
    ]


def test_beside_a_rule() -> None:
    """Above, below (each time), behind; the form of a slot reads facts."""
    text = f"林一諾\n發佈時間：2026-03-10 08:36\n甲乙丙 海灣報\n{PROSE}\n版權所有\n更多新聞\n天氣"

    assert roles(text, above(TIME, "writer", "byline", like="name")) == ["byline", "date-line", "", "", "copyright", "", ""]
    assert roles(text, below(TIME, "picture", "credit", "甲乙丙 {photo}"))[2] == "credit"
    assert roles(text, behind(RIGHTS, "after", "boilerplate"))[-2:] == ["boilerplate", "boilerplate"]
    assert roles(text, below(RIGHTS, "after", "boilerplate", most=1))[-2:] == ["boilerplate", ""]
    assert roles("甲報告\n乙\n甲報告", below(RIGHTS, "x", "promo"), above(RIGHTS, "y", "promo")) == ["", "", ""]
    assert roles("甲報告\n版權所有\n甲報告", above(RIGHTS, "again", "promo", like="twice")) == ["promo", "copyright", ""]


def test_what_cannot_work_is_refused() -> None:
    """A rule that is not the outlet's, a likeness that is none, a role that is none."""
    stranger = line("stranger", "promo", "追蹤我們")
    outlet = type("Paper", (Outlet,), {"id": "paper", "name": "P", "rules": (TIME,), "order": (below(stranger, "x", "promo"),)})()

    with pytest.raises(CleanError, match="order names stranger, which is not among the rules"):
        check(outlet)
    with pytest.raises(ValueError, match="nothing is like 'heading'"):
        one("x", "title", like="heading")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="did you mean 'title'"):
        one("x", "titel")
    no_tuple = type("Paper", (Outlet,), {"id": "paper", "name": "P", "rules": (TIME,), "order": below(TIME, "x", "promo")})()
    with pytest.raises(CleanError, match="order must be a tuple"):
        check(no_tuple)
