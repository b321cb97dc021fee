"""What was found by attacking the package from outside: one test a kind of find."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import cleaner
from cleaner.errors import CleanError
from cleaner.reading import nesting

DEEP = "<div>" * 9000


def refused(work: Callable[[], object]) -> str:
    """The code of the refusal that ``work`` ends in."""
    with pytest.raises(CleanError) as caught:
        work()
    return caught.value.code


def test_a_list_of_very_many_options_is_refused_before_a_parser_compares_them() -> None:
    """Twenty thousand took it nine seconds."""
    assert refused(lambda: nesting.check("<select>" + "<option>a" * 10_001)) == "too-complex"
    nesting.check("<select>" + "<option>a</option>" * 10_000)


@pytest.mark.parametrize("name", ["html", "body", "BODY"])
def test_the_attributes_of_all_body_tags_are_counted_together(name: str) -> None:
    """They are gathered on one element, each held against those before; the tags are too few to be looked at for themselves."""
    tags = "".join(f"<{name} {' '.join(f'a{number}x{at}=1' for at in range(100))}>" for number in range(11))
    assert refused(lambda: nesting.check(tags)) == "too-complex"


@pytest.mark.parametrize(
    "ahead",
    [
        "<!-->",
        "<!--->",
        "<svg><plaintext></svg>",
        "<svg><title>",
        "<svg><style></svg>",
        "<math><xmp></math>",
        "<svg><title/></svg>",
        "<svg><![CDATA[><plaintext>]]></svg>",
        "<svg><![CDATA[></svg>]]><plaintext>",
        "<svg><foreignObject><div></svg></div></foreignObject><plaintext>",
        "<script><!--<script></script><plaintext></script>--></script>",
    ],
)
def test_nothing_hides_deep_markup_from_the_look_at_its_depth(ahead: str) -> None:
    """A comment that ends at once, a picture's title, a script in a script: what a parser reads on as markup was passed over as text."""
    assert refused(lambda: nesting.check(f"<html><body>{ahead}{DEEP}abc")) == "too-complex"


@pytest.mark.parametrize(
    "harmless",
    [
        f"<script>var a = '{DEEP}';</script>",
        f"<script><!-- document.write('{DEEP}'); --></script>",
        f"<svg><title>a logo</title></svg><script>{DEEP}</script>",
        f"<svg><style><![CDATA[.a{{b:c}}]]></style></svg><textarea>{DEEP}</textarea>",
        f"<!-- {DEEP} -->",
    ],
)
def test_what_a_script_or_a_comment_says_of_tags_is_no_depth(harmless: str) -> None:
    """The same, where a parser sees text alone."""
    nesting.check(f"<html><body>{harmless}<p>abc")


def test_a_host_longer_than_any_name_server_takes_is_no_host() -> None:
    """Its domains were looked up one by one, each as long as the rest: a million characters took minutes."""
    page = "<html><head><link rel=canonical href='http://{}com/1'></head><body><h1>Title</h1><p>Some words of a text.</p></body></html>"
    assert cleaner.clean_bytes(page.format("a." * 3).encode()).url == "http://a.a.a.com/1"
    assert cleaner.clean_bytes(page.format("a." * 600).encode()).url is None
    assert refused(lambda: cleaner.clean_text("Some words.", url=f"http://{'a.' * 600}com/1")) == "bad-hint"


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (cleaner.clean, "missing"),
        (cleaner.explain, "missing"),
        (lambda path: list(cleaner.clean_many(path)), "missing"),
        (lambda path: list(cleaner.stream(path)), "bad-option"),
    ],
)
def test_a_path_that_holds_half_a_character_is_refused(call: Callable[[str], object], code: str) -> None:
    """No file system has it; it raised UnicodeEncodeError."""
    assert refused(lambda: call("\ud800.html")) == code
