"""The fuzz harnesses over their seeds, what fuzzing has found, and that each law can be broken."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

pytest.importorskip("fastwarc")
pytest.importorskip("feedparser")

import cleaner
from cleaner import Block, CleanArticle, CleanError, Image, Related, Removed
from fuzz import batch, containers, laws, seeds
from fuzz.__main__ import NAMES
from fuzz.hinted import chosen
from fuzz.laws import BrokenError
from fuzz.mutate import Mutator, parted
from fuzz.reduce import reduced
from fuzz.trial import Trial, verdict

SEEDS_EACH = 15
FINDS: list[tuple[str, str | bytes]] = [
    ("dump", "9999-12-31|\n\ufdd0"),  # a noncharacter is taken out, and was counted
    ("dump", "癓：8:362026-3-1 HKT"),  # the words of a date ended in a blank
    ("page", 'ead>\n<body>\n<div 1>\n<p class="byline">B\x10y Mary Maj'),  # a control character in an author's name
    ("page", "<img>?台前?了人。<p><img>?台前?了人。<p><img>。</html"),  # the same line under two pictures
    ("page", "<!--\n<html><<body>m"),  # a page behind stray lines that leave a comment open,
    ("page", "<template><html><<body>1"),  # a template,
    ("page", "><template><html<body><"),
    ("page", "<plaintext><html<head"),  # or plain text
    ("page", '<!DOCTYPE html><link rel="canonical"href=http://.s/\x08>o'),  # a control character in an address
    ("markdown", "<p>」<img src=\x98>"),
    ("containers", '<img src="images.weserv.nl?url= #">x'),  # a proxy's address with none in it
    ("page", "5 Mar 9024 15:04"),  # a year that no article is of
    ("feeds", "<rss <t>&#xD800;"),  # references to no character, for which the feed was refused as a whole
    ("feeds", "<rss><channel><item><title>&#x110000;</title></item></channel></rss>"),
    ("feeds", "<rss><channel><item><title>&#99999999999;</title></item></channel></rss>"),
    (
        "markdown",
        '---\ncleaner: cleaner/2\npicture_credits: ["a\\0b\\n\\n"]\n---\n\n<figure><img src="/a.jpg"></figure>',
    ),  # what anybody can write
    ("fragment", "\u200d<br><br>x"),  # a paragraph of a mark that nobody sees
    ("dump", "x\n\U0002ffff"),  # a noncharacter of another plane
    ("feeds", "<??><rss <item<description>&\0\0;</description<"),  # nulls, which stand for line breaks later
    ("fragment", "<p>a<rp>）</rp>b"),  # a bracket of ruby without a reading
    ("markdown", "<img>图源nrs<div>图像来源，<n>rs"),  # a credit that is a part of its caption, and not the one read off it
]
"""What fuzzing has found, as small as it can be: a harness and its input."""


def _harness(name: str) -> ModuleType:
    return importlib.import_module(f"fuzz.{name}")


@pytest.mark.parametrize("name", NAMES)
def test_no_seed_breaks_a_law(name: str) -> None:
    harness = _harness(name)
    every = list(seeds.inputs(harness))
    assert every

    for data in every[:: len(every) // SEEDS_EACH + 1]:
        assert verdict(harness.one, data) is None, data[:200]


@pytest.mark.parametrize(("name", "document"), FINDS, ids=range(len(FINDS)))
def test_what_was_found_breaks_no_law_any_more(name: str, document: str | bytes) -> None:
    data = document.encode() if isinstance(document, str) else document

    broken = verdict(_harness(name).one, data + bytes(4))

    assert broken is None, broken


def _article() -> CleanArticle:
    text = "---\ntitle: 標題\ndate: 2025-02-13T02:11:12Z\n---\n\n第一段寫得足夠長。\n\n![圖](https://img.example.com/a.jpg)\n"
    return cleaner.clean_text(text)


@pytest.mark.parametrize(
    ("law", "wrong"),
    [
        ("dates", {"published": "2025-2-13"}),
        ("dates", {"published": "2025-02-30"}),
        ("dates", {"updated": "0015-03-11"}),
        ("dates", {"published": "2101-01-01"}),
        ("dates", {"published": "2025-02-13T02:11:12"}),
        ("hashes", {"text_hash": "0"}),
        ("texts", {"text": "something else"}),
        ("texts", {"title": "a\x08b"}),
        ("texts", {"title": " a"}),
        ("texts", {"captions": [""]}),
        ("texts", {"removed": [Removed("promo", "a\n\nb", "x", 1)]}),
        ("texts", {"title": "a\ufffd", "warnings": []}),
        ("UTF-8", {"related": [Related("x", "https://a.b/\ud800")]}),
        ("addresses", {"url": "javascript:alert(1)"}),
        ("addresses", {"images": [Image("Data:text/html,x", None, None, None)]}),
        ("addresses", {"related": [Related("x", "\tvbscript:x")]}),
    ],
    ids=str,
)
def test_a_wrong_record_breaks_the_law(law: str, wrong: dict[str, Any]) -> None:
    good = _article()
    for check in (laws.forms, laws.texts, laws.dates, laws.addresses):
        check(good)

    article = msgspec.structs.replace(good, **wrong)

    assert law in _laws_broken(article)


def _laws_broken(article: CleanArticle) -> set[str]:
    found = set()
    for check in (laws.forms, laws.texts, laws.dates, laws.addresses):
        try:
            check(article)
        except BrokenError as error:
            found.add(error.law)
        except ValueError:  # JSON cannot be written of it either
            found.add("UTF-8")
    return found


def test_what_is_lost_or_invented_breaks_the_law() -> None:
    text = "<p>第一段寫得足夠長。</p>"
    article = cleaner.clean_text(text)
    laws.conserved(article, text)

    with pytest.raises(BrokenError, match="lost"):
        laws.conserved(article, text + "<p>又一段</p>")
    with pytest.raises(BrokenError, match="invented"):
        laws.conserved(article, "<p>第一段</p>")


def test_a_record_that_does_not_read_back_breaks_the_law() -> None:
    article = _article()
    laws.read_back(article)

    with pytest.raises(BrokenError, match="read back: blocks"):
        laws.read_back(msgspec.structs.replace(article, blocks=[Block("paragraph", "two  blanks")]))


@pytest.mark.parametrize(
    "error",
    [
        ValueError("x"),
        RecursionError(),
        MemoryError(),
        CleanError("internal", "x"),
        CleanError("timeout", "x"),
        CleanError("bad-hint", "x"),
    ],
    ids=repr,
)
def test_any_error_but_a_refusal_of_the_documents_own_breaks_the_law(error: Exception) -> None:
    with pytest.raises(BrokenError):
        laws.record_or_refusal(_raising(error))
    assert laws.record_or_refusal(_raising(CleanError("no-text", "x"))) is None


def _raising(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


def test_another_record_the_second_time_breaks_the_law(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = iter([_article(), msgspec.structs.replace(_article(), title="anders")])
    monkeypatch.setattr(cleaner, "clean_bytes", lambda _data, **_hints: next(articles))

    with pytest.raises(BrokenError, match="same again: title"):
        laws.document(b"x")


def _nothing(_data: bytes) -> None:
    """Break no law."""


def test_a_slow_input_and_a_greedy_one_break_the_law(monkeypatch: pytest.MonkeyPatch) -> None:
    assert verdict(_nothing, b"x") is None

    monkeypatch.setattr("fuzz.trial.SECONDS", -1.0)
    assert str(verdict(_nothing, b"x")).startswith("soon")
    monkeypatch.setattr("fuzz.trial.SECONDS", 5.0)
    monkeypatch.setattr("fuzz.trial.MEMORY", -1)
    assert str(verdict(_nothing, b"x")).startswith("little memory")


def test_a_file_that_is_written_beside_the_input_breaks_the_law(monkeypatch: pytest.MonkeyPatch) -> None:
    batch.file("x.html", b"<p>x y z</p>")
    monkeypatch.setattr(batch, "_piece", lambda *_: Path("beside").write_text("x", encoding="utf-8"))

    with pytest.raises(BrokenError, match="written outside"):
        batch.file("x.html", b"<p>x y z</p>")


def _shows_xy(data: bytes) -> None:
    if b"x" in data and b"y" in data:
        raise BrokenError("made up", "x and y")


def test_a_find_is_reduced_to_what_still_breaks_the_law() -> None:
    assert reduced(_shows_xy, b"abcxdefghy" * 20 + b"\1\2\3\4") == b"yx" + bytes(4)


def test_finds_are_kept_with_their_cause_and_known_causes_are_not(tmp_path: Path) -> None:
    trial = Trial("made", _shows_xy, tmp_path / "new")
    for data in (b"x", b"xy", b"xyz"):
        trial(data)
    assert trial.inputs == 3
    assert trial.causes == {"made up": 2}
    assert sorted(path.read_bytes() for path in (tmp_path / "new/made-made-up").iterdir()) == [b"xy", b"xyz"]

    Trial("made", _shows_xy, tmp_path / "known", frozenset(["made up"]))(b"xy")
    assert not list((tmp_path / "known").glob("made-*"))


def test_the_same_seed_mutates_in_the_same_way() -> None:
    mutator = Mutator(("甲", "<p>"), (b"line",))
    data = b"<p>one</p>\n<p>two</p>" + bytes(4)

    made = [mutator(data, 500, seed) for seed in range(200)]

    assert made == [mutator(data, 500, seed) for seed in range(200)]
    assert len(set(made)) > 150
    assert max(map(len, made)) <= 500


def test_hints_are_chosen_by_the_last_bytes() -> None:
    assert parted(b"abc" + bytes(4)) == (b"abc", bytes(4))
    assert chosen(bytes(4)) == {}
    assert chosen(bytes([2, 2, 2, 1])) == {
        "url": "https://www.hk01.com/a/60000001/",
        "source": "hk01",
        "encoding": "big5",
        "crawled": "2026-03-10",
    }


def test_containers_are_packed_and_broken_as_their_last_bytes_say() -> None:
    assert containers.packed(b"x", 0) == b"x"
    assert containers.packed(b"x", 0b01_00_00_00)[:2] == b"PK"
    assert containers.packed(b"x", 0b01_00_00_10)[:2] == b"\x1f\x8b"
    assert containers.broken(b"abcd", 128, 1) == b"ab"
    assert containers.broken(b"abcd", 128, 65) == b"ab" + bytes([ord("c") ^ 65]) + b"d"
