"""Forms, orders and cuts of the headline: what they say of a text, one test a word of the language."""

from __future__ import annotations

import re

import pytest

from cleaner.adapter import Outlet, above, css, head, line, regex, tail
from cleaner.document import Labelled, Role, part_of
from cleaner.generic.opening import opened
from cleaner.labelling.passes import label
from cleaner.outlets.choose import Choice
from cleaner.outlets.forms import FormError, pattern_of
from cleaner.reading.carriers import html, textdump


def _read(form: str, text: str) -> dict[str, str] | None:
    match = re.fullmatch(pattern_of((form,)), text)
    return match.groupdict() if match is not None else None


@pytest.mark.parametrize(
    "printed",
    [
        "2026-03-10",
        "2026年3月10日 08:36",
        "2026-03-10T08:36:00.120Z",
        "10.03.2026",
        "05/03/2026 - 17:21",
        "3 March 2026, 10:15",
        "14. März 2026 um 8:05 Uhr",
        "March 3, 2026 at 10:15 pm EST",
        "08:36 2026-03-10 HKT",
        "2026/03/10（星期二）下午3時36分",
    ],
)
def test_a_day_is_read_as_it_is_printed(printed: str) -> None:
    assert _read("Posted: {published}", f"Posted：{printed}") == {"published": printed}


def test_what_follows_then_must_stand_there_and_is_left() -> None:
    match = re.match(pattern_of(("{authors}{then}{day}{end}",)), "安靜 摘譯2026年1月7日")

    assert match is not None
    assert match[0] == "安靜 摘譯"
    assert re.match(pattern_of(("{authors}{then}{day}{end}",)), "安靜 摘譯2026年1月7日起") is None
    for wrong in ("(a{then}b)", "a{then}b{then}c"):
        with pytest.raises(FormError, match="stands once, and outside brackets"):
            pattern_of((wrong,))


def _labelled(outlet: type[Outlet], *lines: str) -> list[Labelled]:
    document = textdump.open_text("\n\n".join(lines))
    paper = outlet()
    return label([part_of(piece) for piece in textdump.cut(document.lines)], document, Choice(paper, ()), paper, ())


PROSE = "渡輪今日重開，街坊說等了十年，首周免費。"


def test_a_cut_of_the_headline_leaves_the_text_alone() -> None:
    """What it cuts has its own role, and a further printing of the bare headline is one."""

    class Paper(Outlet):
        """A paper."""

        id = name = "paper"
        rules = (
            head("desk", "crawler", r"\[{word}\] ", headline=True),
            tail("minute", "date-line", regex(r" \d\d:\d\d"), headline=True),
        )

    parts = _labelled(Paper, "[World] 離島渡輪重開 08:36", "離島渡輪重開", PROSE, "[World] 街坊說 08:36")

    assert [(part.role, part.text) for part in parts] == [
        (Role.CRAWLER, "[World]"),
        (Role.TITLE, "離島渡輪重開"),
        (Role.DATE_LINE, "08:36"),
        (Role.DUPLICATE, "離島渡輪重開"),
        (Role.BODY, PROSE),
        (Role.BODY, "[World] 街坊說 08:36"),
    ]


def test_a_line_that_the_next_begins_with() -> None:
    """An alt text is how the caption opens; any other line above one is the text's."""
    caption = line("caption", "caption", "{clause} 圖片來源:{word}")

    class Paper(Outlet):
        """A paper."""

        id = name = "paper"
        rules = (caption,)
        order = (above(caption, "alt-line", "duplicate", like="beginning", each=True),)

    parts = _labelled(Paper, "離島渡輪重開", PROSE, "碼頭", "碼頭周二早上 圖片來源：渡輪社", "街坊歡迎", "渡輪 圖片來源：渡輪社")

    assert [part.role for part in parts[2:]] == [Role.DUPLICATE, Role.CAPTION, Role.BODY, Role.CAPTION]


def test_a_field_may_stand_twice() -> None:
    """In one form, both are read; of two forms, the one that matches."""

    class Paper(Outlet):
        """A paper."""

        id = name = "paper"
        rules = (line("hands", "credit", "記者:{authors} 責編:{editors} 網編:{editors}", "{authors}攝"),)

    parts = _labelled(Paper, "離島渡輪重開", PROSE, "記者：林靜宜 責編：何家輝 網編：方硯", "王小明攝")

    assert [(fact.field, fact.value) for part in parts for fact in part.facts] == [
        ("authors", "林靜宜"),
        ("credits", ("editor", "何家輝")),
        ("credits", ("editor", "方硯")),
        ("authors", "王小明"),
    ]


@pytest.mark.parametrize("printed", ["文：歐陽靜宜/渡輪社", "文：歐陽靜宜"])
def test_a_form_reads_all_of_an_element(printed: str) -> None:
    """A field takes as much as the form leaves it, also where what follows may be absent."""

    class Paper(Outlet):
        """A paper."""

        id = name = "paper"
        rules = (css("byline", "byline", ".by", form="文:{authors}[/{syndicated_from}]"),)

    paper = Paper()
    document = html.open_fragment(f'<p class="by">{printed}</p><p>{PROSE}</p>')
    parts = label(opened(document, Choice(paper, ())).parts, document, Choice(paper, ()), paper, ())

    found = {fact.field: fact.value for part in parts for fact in part.facts}
    assert found == {"authors": "歐陽靜宜"} | ({"syndicated_from": "渡輪社"} if "/" in printed else {})
