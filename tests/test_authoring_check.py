"""`cleaner outlet check`: every kind of fault is found, named, and followed by what to type; what is in order passes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleaner
from cleaner.adapter import Layout, Outlet, css, from_line, head, line, maybe, one, regex, sequence, tail
from cleaner.authoring import slow
from cleaner.authoring.check import Bench
from cleaner.authoring.slow import Pattern, patterns_of, slow_ones
from cleaner.outlets.registry import registered
from tests.authoring import EXPECTED, OUTLET, ROOT, call, folder, page

ONE_LAYOUT = OUTLET.replace(' Layout("2019", ("#story-text",))', "").replace('("The Harbour Post Limited",)', "()")


@pytest.fixture(autouse=True)
def _forget_outlets(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test begins with the built-in outlets; patterns are only timed where that is the subject."""
    if "slow" not in request.node.name:
        monkeypatch.setattr(slow, "slow_ones", lambda _: iter(()))
    yield
    cleaner.use_outlets()


def test_an_outlet_in_order_passes_however_it_is_named(tmp_path: Path) -> None:
    """By its folder, its file, its id, one of its fixtures."""
    home = folder(tmp_path, ONE_LAYOUT)

    for words in ([home], [home / "harbour.py"], ["harbour", "--outlets", home], [home / "fixtures/harbour/pier", "--outlets", home]):
        code, out, err = call("outlet", "check", *words)
        assert (code, err) == (0, ""), out
        assert out.startswith("harbour  ")
        assert out.endswith(": no faults\n")
        cleaner.use_outlets()


def test_a_field_that_differs_gives_the_lines_to_go_on_with(tmp_path: Path) -> None:
    """Outlet, document and field; the first entry that differs; the piece and the rule; the two commands to type."""
    home = folder(tmp_path, ONE_LAYOUT, EXPECTED.replace('{"kind": "copyright", "text"', '{"kind": "promo", "text"'))
    (home / "fixtures/harbour/pier/hints.json").write_text('{"crawled": "2026-03-11"}', encoding="utf-8")

    code, out, _ = call("outlet", "check", "harbour", "--outlets", home)

    slug = home / "fixtures/harbour/pier"
    assert code == 1
    assert out.splitlines()[1:] == [
        "  harbour/pier  removed",
        "    entry 1 of 4 wanted, 4 got",
        '    want {"kind": "promo", "text": "The Harbour Post Limited 2026"}',
        '    got  {"kind": "copyright", "text": "The Harbour Post Limited 2026"}',
        "    piece 4  article > div > p  got copyright  rule rights",
        f"    explain: cleaner explain {slug}/page.html --crawled 2026-03-11 --outlets {home}",
        f"    accept:  cleaner outlet accept {slug} --field removed --outlets {home}",
    ]


RULES = ONE_LAYOUT.replace("    rules = (", "    rules = (\n        MORE,")
FAULTS = {
    "a rule that never fires": ('line("extra", "promo", "Never printed")', "rule 'extra' never fires on a fixture: add a document"),
    "a selector that finds nothing": ('css("extra", "promo", ".nowhere")', "rule 'extra' never fires on a fixture: add a document"),
    "a rule that comes too late": (
        'css("all", "body", ".story"), line("extra", "promo", "Posted {published}")',
        "where it would, 'all' speaks first",
    ),
    "a rule that eats body": (
        'line("extra", "promo", "Work starts in May{words}")',
        "rule 'extra' eats body of harbour/pier, piece 3: “Work starts",
    ),
    "a head that eats body": (
        'head("extra", "dateline", "The harbour board ")',
        "rule 'extra' eats body of harbour/pier, piece 2: “The harbour",
    ),
    "a region that eats body": (
        'css("extra", "promo", ".story", whole=True)',
        "rule 'extra' eats body of harbour/pier, piece 1: “The harbour",
    ),
    "a rule that likes prose": (
        'line("extra", "promo", "Share {words:0-200}", "The Harb{words}")',
        "rule 'extra' takes ordinary prose for promo: “Share prices",
    ),
    "a tail that likes prose": ('tail("extra", "credit", "廣泛討論{words}")', "rule 'extra' takes ordinary prose for credit: “相關新聞"),
}


@pytest.mark.parametrize("kind", FAULTS)
def test_a_rule_that_does_harm_is_named(kind: str, tmp_path: Path) -> None:
    more, message = FAULTS[kind]
    text = RULES.replace("MORE", more).replace("css, from_line, line", "css, from_line, head, line, tail")

    code, out, _ = call("outlet", "check", folder(tmp_path, text))

    assert code == 1
    assert message in out


def test_marks_that_others_print_are_named(tmp_path: Path) -> None:
    """On ordinary prose, and in the fixtures of other outlets that are at hand."""
    home = folder(tmp_path, ONE_LAYOUT.replace("prints = ()", 'prints = ("said on {word}", "本文獲《")'))

    _, out, _ = call("outlet", "check", home)

    assert "prints 'said on {word}' is found in ordinary prose: “The council said on Monday" in out
    assert re.search(r"prints '本文獲《' is found in (?:hk01|stheadline|seeds)/\S+, which is not this outlet's", out)


def test_layouts_are_to_be_met_too(tmp_path: Path) -> None:
    home = folder(tmp_path)
    before = call("outlet", "check", home)
    old = home / "fixtures/harbour/older"
    old.mkdir()
    (old / "page.html").write_text(page('<div id="story-text">', end="</div>"), encoding="utf-8")
    (old / "expected.json").write_text('{"title": "Second pier approved"}', encoding="utf-8")

    assert (before[0], "layout '2019' is met by no fixture" in before[1]) == (1, True)
    assert call("outlet", "check", home)[0] == 0


def test_what_is_shared_in_one_file_is_met_by_a_fixture_of_either_outlet(tmp_path: Path) -> None:
    """The very same rule or layout; one of the same name that each outlet states anew is each one's own to prove."""
    sister = OUTLET.split("class ")[1].replace("HarbourPost(Outlet)", "HarbourStar(HarbourPost)").split("    layouts")[0]
    sister = sister.replace("harbour", "star").replace('("The Harbour Post Limited",)', "()")
    stated = (
        sister
        + '    rules = (line("rights", "copyright", "The Harbour Star{words}"),)\n    layouts = (*HarbourPost.layouts, Layout("2012", ("#old",)))\n'
    )
    home = folder(tmp_path, OUTLET + "\n\nclass " + sister)
    slug = home / "fixtures/star/buoy"
    slug.mkdir(parents=True)
    bare = page('<div id="story-text">', end="</div>").replace("harbour.example", "star.example").replace("Posted 2026-03-10 08:36", "")
    (slug / "page.html").write_text(bare.replace("Most popular this week", ""), encoding="utf-8")
    (slug / "expected.json").write_text('{"title": "Second pier approved"}', encoding="utf-8")

    shared = [call("outlet", "check", id, "--outlets", home) for id in ("harbour", "star")]
    (home / "harbour.py").write_text(OUTLET + "\n\nclass " + stated, encoding="utf-8")
    cleaner.use_outlets()
    own = call("outlet", "check", "star", "--outlets", home)

    assert [(code, out.rpartition(": ")[2]) for code, out, _ in shared] == [(0, "no faults\n")] * 2
    assert own[0] == 1
    assert re.findall(r"(rule 'rights'|layout '\d+') (?:never|is met)", own[1]) == ["rule 'rights'", "layout '2012'"]


BAD_FIXTURES = {
    "expected.json": [
        ("{", "expected.json: this is no JSON"),
        ("[]", "expected.json: an object was expected here"),
        ('{"titel": "x"}', "expected.json: no field of the record is called titel"),
        ("{}", "expected.json says nothing yet"),
        ('{"removed": 3, "published": 5, "warnings": null, "blocks": {"a": 1}}', "harbour/pier  removed"),
    ],
    "hints.json": [('{"adress": "x"}', "hints.json: no such hint: adress"), ('{"source": "nobody"}', "no such outlet: 'nobody'")],
    "page.html": [
        ("", "the document is empty"),
        ("REPLACE-ME by a page", "the page is still the one that `cleaner outlet new` wrote"),
    ],
}


@pytest.mark.parametrize(("name", "text", "message"), [(name, *case) for name, cases in BAD_FIXTURES.items() for case in cases])
def test_a_fixture_that_cannot_be_used_is_a_fault_with_its_file(name: str, text: str, message: str, tmp_path: Path) -> None:
    home = folder(tmp_path, ONE_LAYOUT)
    (home / "fixtures/harbour/pier" / name).write_text(text, encoding="utf-8")

    code, out, err = call("outlet", "check", home)

    assert (code, err) == (1, "")
    assert message in out


def test_no_page_no_fixture_no_recognition(tmp_path: Path) -> None:
    home = folder(tmp_path, ONE_LAYOUT)
    slug = home / "fixtures/harbour/pier"
    expected = json.loads(EXPECTED)
    del expected["source"]
    (slug / "expected.json").write_text(json.dumps(expected), encoding="utf-8")
    (slug / "page.html").write_text(page().replace("harbour.example", "elsewhere.example"), encoding="utf-8")
    unrecognised = call("outlet", "check", home)[1]
    (slug / "page.html").unlink()
    no_page = call("outlet", "check", home)[1]
    (slug / "expected.json").unlink()
    nothing = call("outlet", "check", home)[1]

    assert "harbour/pier\n    is not recognised as harbour, but as None" in unrecognised
    assert "this fixture has no page" in no_page
    assert "harbour: no fixtures are at hand" in nothing


def test_code_of_the_outlet_that_raises_is_named_with_its_line(tmp_path: Path) -> None:
    more = "\n    def context(self, parts, document):\n        raise RuntimeError('oh')\n"

    code, out, _ = call("outlet", "check", folder(tmp_path, ONE_LAYOUT + more))

    assert code == 1
    assert re.search(r"harbour\.py:\d+: RuntimeError\('oh'\) on \S+page\.html\n", out)


def test_a_broken_file_is_a_fault_and_the_others_are_checked(tmp_path: Path) -> None:
    home = folder(tmp_path, ONE_LAYOUT)
    (home / "role.py").write_text(ONE_LAYOUT.replace('"most-read"', '"most-reed"'), encoding="utf-8")

    with pytest.warns(UserWarning, match="left out"):
        code, out, _ = call("outlet", "check", home)

    assert code == 1
    assert "harbour  " in out
    assert re.search(r"left out: \S+role\.py:\d+: .*there is no role 'most-reed'; did you mean 'most-read'\?", out)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["hk02"], "no outlet, file or folder is called 'hk02' [bad-hint] (did you mean hk01?)"),
        (["nowhere/at/all.py"], "no outlet, file or folder is called"),
        (["hk01", "--outlets", "nowhere"], "nowhere: there is no such folder of outlets"),
        ([ROOT / "README.md"], "this is neither a folder nor a Python file"),
    ],
)
def test_misuse_is_exit_2(words: list[object], message: str) -> None:
    code, out, err = call("outlet", "check", *words)

    assert (code, out) == (2, "")
    assert message in err


HOSTILE = (
    Pattern("exponential", r"(?:a+)+b", "match"),
    Pattern("behind words", r"By (?:\w+\s*)+\.", "match"),
    Pattern("square", r"\s*,?\s*x\Z", "search"),
    Pattern("fair", r"[\s\S]{0,120}Instagram[\s\S]{0,80}\Z", "match"),
    Pattern("anchored", r"(?P<published>\d{4}-\d\d-\d\d)\Z", "match"),
)


def test_slow_patterns_are_found_in_a_process_of_its_own() -> None:
    """One that hangs is named with the line it hangs on, and those after it are still looked at."""
    found = {pattern.name: why for pattern, why in slow_ones(list(HOSTILE), patience=1)}

    assert found.keys() == {"exponential", "behind words", "square"}
    assert "not done after 1 seconds" in found["exponential"]
    assert found["behind words"].endswith("of 'By aaa'…")
    assert [pattern.name for pattern, _ in slow_ones(list(HOSTILE[3:]))] == []


class Paper(Outlet):
    """Every place where a pattern may stand."""

    id = name = "paper"
    prints = ("Paper Limited",)
    layouts = (Layout("2026", ("article",), rules=(line("in-layout", "promo", "Join us"),)),)
    rules = (
        css("byline", "byline", ".by", form="By {authors}"),
        line("posted", "date-line", "Posted {published}", regex(r"Late (?P<updated>\d+)")),
        head("dateline", "dateline", "{place}:"),
        tail("more", "navigation", "More", cue="More"),
        from_line("post", "boilerplate", "Post begins", until="Post ends"),
    )
    order = (sequence(one("top", "title", "{title}｜Paper"), maybe("writer", "byline", like="name")),)


def test_every_pattern_of_an_outlet_is_timed_so_that_none_is_slow_unseen() -> None:
    """Those of rules, where they end, their cues, the slots of the order, and the marks; forms as the patterns that they stand for; how each is used."""
    known = {pattern.name: (pattern.how, pattern.regex) for pattern in patterns_of(Paper())}

    assert {name: how for name, (how, _) in known.items()} == {
        "prints 'Paper Limited'": "search",
        "rule 'byline'": "search",
        "rule 'posted'": "match",
        "rule 'dateline'": "match",
        "rule 'more'": "tail",
        "rule 'more', cue": "search",
        "rule 'post'": "match",
        "rule 'post', until": "match",
        "rule 'in-layout'": "match",
        "slot 'top'": "match",
    }
    assert re.fullmatch(known["prints 'Paper Limited'"][1], "Paper  Limited")
    assert [re.match(known["rule 'posted'"][1], text) is not None for text in ("Posted 2026-03-10", "Late 12")] == [True, True]


@pytest.mark.parametrize("id", sorted(registered().by_id))
def test_built_in_outlets_are_in_order(id: str) -> None:
    report = Bench(registered()).report(registered().by_id[id])
    assert report.faults == []
    assert report.fixtures > 3


def test_no_built_in_pattern_is_slow() -> None:
    patterns = [pattern for outlet in registered().by_id.values() for pattern in patterns_of(outlet)]

    assert [(pattern.name, why) for pattern, why in slow_ones(patterns)] == []
