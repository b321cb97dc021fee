"""Outlets from folders: found, listed, used here and in workers, broken ones left out; layouts by date; giveaways."""

from __future__ import annotations

import concurrent.futures
import json
import os
import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleaner
from cleaner.adapter import Outlet, regex
from cleaner.batch import api as batch_api
from cleaner.batch.chunks import planned
from cleaner.batch.inputs import Meter
from cleaner.batch.options import Reading
from cleaner.batch.worker import Setup, Task, clean_chunk
from cleaner.outlets import giveaways, registry
from cleaner.outlets.builtin import BUILT_IN
from tests import authoring, fixture
from tests.authoring import BODY, OUTLET, call, page, run


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """A folder with the Harbour Post, not yet known."""
    yield authoring.folder(tmp_path / "mine")
    cleaner.use_outlets()


def test_a_folder_given_by_call_is_known_until_the_next_call(home: Path) -> None:
    cleaner.use_outlets(home)
    with_it = cleaner.clean(home / "fixtures/harbour/pier/page.html")
    known = [outlet.id for outlet in cleaner.known_outlets()]
    cleaner.use_outlets()
    without = cleaner.clean(home / "fixtures/harbour/pier/page.html")

    assert (with_it.source, with_it.published, with_it.text) == ("harbour", "2026-03-10T08:36:00+00:00", "\n\n".join(BODY))
    assert known == sorted([*BUILT_IN, "harbour"])
    assert (without.source, "source-unknown" in {warning.code for warning in without.warnings}) == (None, True)


def test_a_file_is_read_afresh_by_the_next_call(home: Path) -> None:
    """Even one edited within the second: no compiled copy is kept."""
    cleaner.use_outlets(home)
    (home / "harbour.py").write_text(OUTLET.replace('"The Harbour Post"\n    hosts', '"Another Post"\n    hosts'), encoding="utf-8")
    cleaner.use_outlets(home)

    assert cleaner.clean(home / "fixtures/harbour/pier/page.html").outlet == "Another Post"
    assert not list(home.rglob("*.pyc"))


def test_the_environment_names_folders_too(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Several, with the system's separator; they add to those of a call."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "river.py").write_text(
        re.sub("(?i)harbour", "River", OUTLET).replace('"River"', '"river"').replace("River.e", "river.e"), "utf-8"
    )
    monkeypatch.setenv("CLEANER_OUTLETS", os.pathsep.join([str(other), str(home)]))

    assert [outlet.id for outlet in cleaner.known_outlets()] == sorted([*BUILT_IN, "harbour", "river"])
    assert registry.registered().origin == {
        **dict.fromkeys(BUILT_IN, "built in"),
        "river": str(other / "river.py"),
        "harbour": str(home / "harbour.py"),
    }


BROKEN = {
    "syntax.py": ("class Broken(:\n", r"syntax\.py:1: cannot be loaded: SyntaxError"),
    "raises.py": ("\n\nraise RuntimeError('no')\n", r"raises\.py:3: cannot be loaded: RuntimeError: no"),
    "leaves.py": ("import sys\nsys.exit(3)\n", r"leaves\.py:2: cannot be loaded: SystemExit: 3"),
    "imports.py": ("import no_such_library\n", r"imports\.py:1: cannot be loaded: ModuleNotFoundError"),
    "nothing.py": ("x = 1\n", r"nothing\.py: no subclass of Outlet is defined here"),
    "role.py": (OUTLET.replace('"most-read"', '"most-reed"'), r"role\.py:\d+: .*there is no role 'most-reed'; did you mean 'most-read'\?"),
    "selector.py": (OUTLET.replace('"harbour"', '"selector"').replace('"h1"', '"h1[["'), r"selector\.py: "),
    "pattern.py": (
        OUTLET.replace('"harbour"', '"pattern"').replace("Limited{words}", "(Limited"),
        r"pattern\.py: rule 'rights': .* \( is not closed",
    ),
    "regex.py": (
        OUTLET.replace('"harbour"', '"regex"').replace("{published}", r"(?P<published>\\d{4}.*)"),
        r"regex\.py: rule 'posted': .* reads like a regular expression; as a form it is 'Posted \{published\}', or write regex",
    ),
    "class.py": (
        OUTLET.replace('"harbour"', '"class"').replace("Limited{words}", "[：:]"),
        r"class\.py: rule 'rights': .*\[：:\] may be absent; to be printed as either write ：",
    ),
    "comma.py": (
        OUTLET.replace('("harbour.example",)', '("harbour.example")'),
        r"comma\.py: hosts must be a tuple: write \('harbour\.example',\)",
    ),
    "layouts.py": (OUTLET.replace('"2024", ("article .story",)', '"2024", "article"'), r"layouts\.py: root of a layout must be a tuple"),
    "rules.py": (OUTLET.replace('css("headline", "title", "h1")', '"h1"'), r"rules\.py: rules holds 'h1', which is no rule"),
    "same.py": (OUTLET, r"two outlets call themselves 'harbour': \S+harbour\.py and \S+same\.py"),
    "host.py": (OUTLET.replace('"harbour"', '"host"'), r"two outlets claim harbour\.example: \S+harbour\.py and \S+host\.py"),
}


def test_broken_files_are_named_and_never_break_the_others(home: Path) -> None:
    """Each is told in one warning with its file, its line where there is one, and the reason."""
    for name, (text, _) in BROKEN.items():
        (home / name).write_text(text, encoding="utf-8")
    (home / "_helper.py").write_text("raise RuntimeError('never loaded')", encoding="utf-8")

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        cleaner.use_outlets(home)

    assert "harbour" in [outlet.id for outlet in cleaner.known_outlets()]
    messages = [str(warning.message) for warning in told]
    assert len(messages) == len(BROKEN)
    for _, pattern in BROKEN.values():
        assert [message for message in messages if re.search(pattern, message)], pattern
    assert cleaner.clean(home / "fixtures/harbour/pier/page.html").source == "harbour"


@pytest.mark.parametrize("path", ["nowhere", "harbour.txt"])
def test_a_path_that_cannot_be_is_refused(path: str, tmp_path: Path) -> None:
    (tmp_path / "harbour.txt").write_text("no Python", encoding="utf-8")

    with pytest.raises(cleaner.CleanError) as caught:
        cleaner.use_outlets(tmp_path / path)

    assert (caught.value.code, caught.value.place) == ("bad-outlet", str(tmp_path / path))
    code, out, err = call("clean", tmp_path / "harbour.txt", "--outlets", tmp_path / path)
    assert (code, out) == (2, "")
    assert str(tmp_path / path) in err


def test_threads_that_come_first_together_open_the_door_once(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "harbour.py").write_text(
        OUTLET + f"\nwith open({str(home / 'count')!r}, 'a') as file:\n    file.write('x')\n", encoding="utf-8"
    )
    monkeypatch.setenv("CLEANER_OUTLETS", str(home))
    registry.reopen()

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        sources = list(pool.map(lambda _: cleaner.clean(home / "fixtures/harbour/pier/page.html").source, range(16)))

    assert sources == ["harbour"] * 16
    assert (home / "count").read_text(encoding="utf-8") == "x"


def test_the_command_line_knows_a_folder(home: Path) -> None:
    """``--outlets`` on clean, explain and outlets; a broken file is one line on stderr, without a line of code."""
    (home / "broken.py").write_text("class Broken(:\n", encoding="utf-8")
    document = home / "fixtures/harbour/pier/page.html"

    cleaned = run("clean", document, "--outlets", home)
    (home / "broken.py").unlink()
    explained, listed = call("explain", document, "--outlets", home), call("outlets", "--outlets", home)

    assert json.loads(cleaned.stdout)["source"] == "harbour"
    assert re.fullmatch(r"cleaner: an outlet was left out: \S+broken\.py:1: [^\n]+\n", cleaned.stderr)
    assert "harbour (The Harbour Post), adapter harbour@1/2024" in explained[1]
    assert re.search(r"harbour +The Harbour Post +harbour\.example.* 2024, 2019 +1 html +\S*harbour\.py", listed[1])
    pages = {kind: len(list(fixture.FIXTURES.glob(f"hk01/*/page.{kind}"))) for kind in ("json", "html")}
    assert re.search(rf"hk01 +香港01 .*{pages['json']} feed-item, {pages['html']} html.*built in", listed[1])


def test_worker_processes_know_the_folders(home: Path, tmp_path: Path) -> None:
    """By the call's argument and by the setting; the folders stand in the manifest, and a changed file stops a resume."""
    documents = home / "fixtures/harbour/pier/page.html"
    by_argument = cleaner.run(documents, tmp_path / "a.jsonl", workers=1, outlets=home, source="harbour")
    cleaner.use_outlets(home)
    by_setting = [article.source for article in cleaner.stream(documents, workers=1)]
    cleaner.use_outlets()

    assert (by_argument.records, by_argument.filtered) == (1, 0)
    assert by_setting == ["harbour"]
    (home / "harbour.py").write_text(OUTLET + "\n", encoding="utf-8")
    with pytest.raises(cleaner.CleanError, match="outlet harbour was") as caught:
        cleaner.run(documents, tmp_path / "a.jsonl", workers=1, outlets=home, source="harbour", resume=True)
    assert caught.value.code == "other-run"
    assert "harbour" not in [outlet.id for outlet in cleaner.known_outlets()]


def test_another_engines_process_learns_the_folders_from_the_job(home: Path, tmp_path: Path) -> None:
    """It calls clean_chunk with nothing but the setup: no option, no environment of ours."""
    given = batch_api._defaults({"outlets": home}, Reading)
    job = batch_api._job(home / "fixtures/harbour/pier/page.html", None, given, **REST)
    chunk = next(iter(planned(job, Meter())))
    assert "harbour" not in registry.registered().by_id

    done = clean_chunk(Task(chunk), Setup(job, "", str(tmp_path)), job.hints(), None)

    assert done.part is not None
    assert json.loads(Path(done.part).read_bytes())["source"] == "harbour"


REST = {"format": "jsonl", "chunk_bytes": 1000, "chunk_documents": 8}


def test_the_run_command_takes_folders(home: Path, tmp_path: Path) -> None:
    document = home / "fixtures/harbour/pier/page.html"

    by_option = call("run", document, "-o", tmp_path / "a.jsonl", "--outlets", home, "--workers", 1, "--quiet")
    by_environment = run("run", document, "-o", tmp_path / "b.jsonl", "--workers", 1, "--quiet", CLEANER_OUTLETS=str(home))
    nowhere = call("run", document, "-o", tmp_path / "c.jsonl", "--outlets", "nowhere")

    assert (by_option[0], by_environment.returncode, nowhere[0]) == (0, 0, 2)
    assert [json.loads((tmp_path / name).read_text("utf-8"))["source"] for name in ("a.jsonl", "b.jsonl")] == ["harbour", "harbour"]
    assert "nowhere: there is no such folder of outlets" in nowhere[2]


def test_one_file_reads_pages_of_all_its_designs(home: Path) -> None:
    """The newer and the older layout; a page with the landmark of neither is read by the generic adapter, and says so."""
    cleaner.use_outlets(home)
    new, old = cleaner.clean_text(page()), cleaner.clean_text(page('<div id="story-text">', end="</div>"))
    neither = cleaner.clean_text(page("<main>", end="</main>"))

    assert [article.adapter for article in (new, old, neither)] == ["harbour@1/2024", "harbour@1/2019", "generic@2"]
    assert new.text == old.text == "\n\n".join(BODY)
    assert "anchor-missing" not in {warning.code for warning in (*new.warnings, *old.warnings)}
    assert (neither.source, "anchor-missing" in {warning.code for warning in neither.warnings}) == ("harbour", True)
    assert BODY[0] in neither.text


PLAIN = {
    "SingTao Ltd": "SingTao Ltd",
    r"追[蹤踪]《星[島岛]》WhatsApp": "》WhatsApp",
    r"1\. Jump": "1. Jump",
    r"colou?r of": "colo",
    "a{2}bcd": "bcd",
    "x{,3}yz{1,2}": "y",
    "(?:either|or) both": " both",
    "[]|)]plain": "plain",
    "(a[)]b)plain": "plain",
    r"\d\d hours\b": " hours",
    "either|or": "",
    "(?i)any case": "",
    r"\x41\u4e2dplain": "plain",
    r"\012plain": "",
    "(?P<section>x)": "",
}


@pytest.mark.parametrize(("pattern", "plain"), PLAIN.items())
def test_the_plain_run_of_a_mark(pattern: str, plain: str) -> None:
    assert giveaways.plain_run(pattern) == plain


def test_many_marks_find_what_each_finds_alone() -> None:
    """Wherever a mark stands in a text, with short marks, marks that share their beginning, and one whose words cannot be told."""
    outlets = [
        type(
            f"P{n}",
            (Outlet,),
            {"id": f"p{n}", "name": "P", "prints": (f"Follow Paper {n}!", regex(rf"^\[{n}\]"), "關注" + chr(0x4E00 + n))},
        )()
        for n in range(60)
    ]
    many = giveaways.Giveaways(outlets)
    alone = [giveaways.Giveaways([outlet]) for outlet in outlets]
    texts = [
        "x" * shift + words
        for shift in range(4)
        for words in ("Follow Paper 7!", "so\n[12] it", "請關註" + chr(0x4E00 + 59), "Follow Paper", "")
    ]

    assert [many.found_in(text) for text in texts] == [[o for one in alone for o in one.found_in(text)] for text in texts]
    assert giveaways.Giveaways([]).found_in("Follow Paper 7!") == []
    assert [[o.id for o in many.found_in(text)] for text in texts[5:10]] == [["p7"], ["p12"], ["p59"], [], []]
