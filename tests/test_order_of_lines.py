"""What the order of lines tells, and what a form may ask for beside what it takes."""

from __future__ import annotations

import re
import time

import pytest

from cleaner.adapter import Outlet, Rule, above, head, keywords, line, many, one, sequence
from cleaner.document import Labelled, Link, Piece, Role
from cleaner.labelling.order import ordered
from cleaner.outlets.forms import FormError, pattern_of
from cleaner.outlets.order import Order
from cleaner.outlets.rules import compiled
from cleaner.reading.carriers import textdump

MARK = line("mark", "credit", "（渡輪日報）")


def _ordered(entry: Order, *texts: str, roles: dict[str, Role] | None = None, links: tuple[Link, ...] = ()) -> list[tuple[str, str]]:
    """The texts that the entry gave a role, with its name."""
    outlet = type("Paper", (Outlet,), {"id": "paper", "name": "Paper", "rules": (MARK,), "order": (entry,)})()
    given = roles or {}
    parts = []
    for n, text in enumerate(texts):
        piece = Piece(index=n, kind="line", text=text, links=tuple(link for link in links if link.text == text))
        role = Role.CREDIT if text == "（渡輪日報）" else given.get(text)
        parts.append(Labelled(piece, text, role, "mark" if role is Role.CREDIT else ""))
    found = ordered(parts, outlet, textdump.open_text("\n\n".join(texts)))
    return [(part.text, part.rule) for part in found if part.rule not in ("", "mark")]


def test_so_many_lines_or_none() -> None:
    """Three links above a mark are a list; one or two may be the text's."""
    links = above(MARK, "links", "related", like="no-sentence", least=3, most=9)

    assert _ordered(links, "他走了。", "甲", "乙", "丙", "（渡輪日報）") == [("甲", "links"), ("乙", "links"), ("丙", "links")]
    assert _ordered(links, "他走了。", "乙", "丙", "（渡輪日報）") == []


def test_a_source_is_a_link_or_foreign() -> None:
    """A link in any script; words that are none only in another."""
    sources = above(MARK, "sources", "credit", like="source", most=9)

    found = _ordered(sources, "外文", "Ferries", "渡輪", "（渡輪日報）", links=(Link("渡輪", "https://example.com/1"),))
    assert found == [("Ferries", "sources"), ("渡輪", "sources")]


def test_a_sequence_anywhere() -> None:
    """Every pair is told, not the first alone."""
    alt = one("alt", "duplicate", "▲▼{words}")
    pair = sequence(alt, one("caption", "caption", "▲{words:2-60}"), anywhere=True)

    found = _ordered(pair, "他走了。", "▲▼渡輪", "▲渡輪靠岸", "她來了。", "▲▼碼頭", "▲碼頭重開", "▲▼燈塔")
    assert found == [("▲▼渡輪", "alt"), ("▲渡輪靠岸", "caption"), ("▲▼碼頭", "alt"), ("▲碼頭重開", "caption")]


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (sequence(many("a", "title"), many("b", "title"), many("c", "title"), MARK, anywhere=True), "短行"),
        (sequence(MARK, one("a", "title"), anywhere=True), "（渡輪日報）"),
    ],
)
def test_a_sequence_that_fits_nowhere_takes_its_time_by_the_line(entry: Order, text: str) -> None:
    """The looks at a dump's lines are counted over all places that the sequence may begin at."""
    start = time.process_time()

    assert _ordered(entry, *[text] * 8_000) == []
    assert time.process_time() - start < 2  # 0.2; it was 16 and more


def test_a_caption_said_twice_is_no_headline() -> None:
    """The last line above the byline is the headline; a caption's second printing between them is passed over."""
    found = _ordered(
        sequence(one("headline-line", "title", like="headline"), MARK),
        "離島渡輪重開",
        "渡輪泊在碼頭",
        "（渡輪日報）",
        roles={"渡輪泊在碼頭": Role.CAPTION},
    )
    assert found == [("離島渡輪重開", "headline-line")]


def test_keywords_end_a_text() -> None:
    """What stands below a line of words that the text knows is another article."""
    text = ("渡輪重開", "渡輪今日重開，首周免費。", "碼頭排起長龍。", "街坊說等了十年。", "船長鳴笛。", "離島也有船。")
    words = [(word, "keyword-line") for word in ("渡輪", "碼頭", "離島")]

    found = _ordered(keywords(), *text, "渡輪 碼頭 離島", "燈塔換燈", "守塔人住了卅年。")
    assert found == [*words, ("燈塔換燈", "teaser"), ("守塔人住了卅年。", "teaser")]
    assert _ordered(keywords(), *text, "渡輪 碼頭 燈塔") == []


@pytest.mark.parametrize(("text", "taken"), [("▲渡輪（甲攝）〔記者乙報導〕", "▲渡輪（甲攝）"), ("▲渡輪（甲攝）〔渡輪〕", None)])
def test_what_a_form_leaves(text: str, taken: str | None) -> None:
    """What follows {then} must stand there, and is not taken."""
    rule: Rule = head("caption", "caption", "{words:2-60}（{words:2-20}）{then}〔{words:2-30}報導〕")
    match = compiled(rule).match(text)

    assert (match[0] if match else None) == taken


def test_then_stands_once_and_outside_brackets() -> None:
    """Anything else is refused."""
    for form in ("渡輪[{then}碼頭]", "渡輪{then}碼頭{then}"):
        with pytest.raises(FormError, match="once, and outside"):
            pattern_of((form,))


@pytest.mark.parametrize(("text", "dated"), [("2026-01-11 05:50", True), ("2016年3月3日", True), ("6.4", False), ("3-1", False)])
def test_a_line_that_is_a_day(text: str, *, dated: bool) -> None:
    """A length asked for keeps scores off a bare day."""
    assert bool(re.fullmatch(pattern_of(("{published:8}",)), text)) is dated


def test_top_and_bottom() -> None:
    """{top} and {bottom} are the document's."""
    assert re.search(pattern_of(("{top}渡輪",)), "碼頭\n渡輪") is None
    assert re.search(pattern_of(("渡輪{bottom}",)), "碼頭\n渡輪\n") is not None
    assert re.search(pattern_of(("渡輪{bottom}",)), "渡輪\n碼頭") is None
