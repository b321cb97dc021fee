"""`cleaner outlet new` and `accept`: files ready to be filled, nothing overwritten, nothing written unasked."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cleaner
from cleaner.authoring import accept, slow
from cleaner.authoring.fixtures import Fixture
from cleaner.outlets.builtin import BUILT_IN
from tests.authoring import EXPECTED, ROOT, call, folder


@pytest.fixture(autouse=True)
def _forget_outlets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(slow, "slow_ones", lambda _: iter(()))
    yield
    cleaner.use_outlets()


@pytest.mark.parametrize(
    ("id", "options", "file"),
    [
        ("river-times", ["--host", "river.example", "--name", 'The "River" \\ Times'], "river_times.py"),
        ("01news", [], "outlet_01news.py"),
        ("test-paper", [], "outlet_test_paper.py"),
        ("import", ["--name", "明報"], "import.py"),
    ],
)
def test_a_new_outlet_works_from_the_first_minute(id: str, options: list[str], file: str, tmp_path: Path) -> None:
    """All that check has to say is that the page is still the one that was written."""
    code, out, err = call("outlet", "new", id, *options, "--dir", tmp_path)
    checked = call("outlet", "check", id, "--outlets", tmp_path)

    slug = tmp_path / "fixtures" / id / "first"
    assert (code, err) == (0, "")
    assert f"wrote  {tmp_path / file}\n" in out
    assert out.endswith(f"cleaner outlet check {id} --outlets {tmp_path}\n")
    assert sorted(path.name for path in slug.iterdir()) == ["expected.json", "hints.json", "page.html"]
    assert checked[0] == 1
    assert checked[1].splitlines()[1:] == [
        f"  {id}/first",
        "    the page is still the one that `cleaner outlet new` wrote: put a saved page in its place",
    ]
    for name in ("page.html", "expected.json"):
        (slug / name).write_text((slug / name).read_text("utf-8").replace(" (REPLACE-ME by a page of the outlet)", ""), encoding="utf-8")
    assert call("outlet", "check", id, "--outlets", tmp_path)[0] == 0


def test_the_test_it_writes_runs_the_check(tmp_path: Path) -> None:
    call("outlet", "new", "river", "--dir", tmp_path)

    space: dict[str, Any] = {"__file__": str(tmp_path / "tests/test_river.py")}
    exec(compile((tmp_path / "tests/test_river.py").read_text("utf-8"), space["__file__"], "exec"), space)  # noqa: S102

    with pytest.raises(AssertionError, match="the page is still the one that `cleaner outlet new` wrote"):
        space["test_outlet_is_in_order"]()


def test_in_the_projects_tree_it_is_registered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The two lines stand behind the others of their tables."""
    for name in ("cleaner/outlets/builtin.py", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)

    monkeypatch.chdir(tmp_path)

    code, out, _ = call("outlet", "new", "river-times")

    assert code == 0
    assert [line.removeprefix("wrote  ") for line in out.splitlines()[:-1]] == [
        "cleaner/outlets/elsewhere/river_times.py",
        "cleaner/outlets/elsewhere/__init__.py",
        "fixtures/river-times/first/page.html",
        "fixtures/river-times/first/hints.json",
        "fixtures/river-times/first/expected.json",
        "tests/test_outlet_river_times.py",
        "cleaner/outlets/builtin.py",
        "pyproject.toml",
    ]
    id, value = list(BUILT_IN.items())[-1]
    last = f'    "{id}": "{value}",\n'
    line = '    "river-times": "cleaner.outlets.elsewhere.river_times:RiverTimes",\n'
    assert (tmp_path / "cleaner/outlets/builtin.py").read_text("utf-8") == (ROOT / "cleaner/outlets/builtin.py").read_text("utf-8").replace(
        last, last + line
    )
    assert f'{value}"\nriver-times = "cleaner.outlets.elsewhere.river_times:RiverTimes"\n\n[' in (tmp_path / "pyproject.toml").read_text(
        "utf-8"
    )


def test_lines_without_a_place_are_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cleaner/outlets").mkdir(parents=True)
    (tmp_path / "cleaner/outlets/builtin.py").write_text("# moved", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('name = "news-article-cleaner"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    code, out, _ = call("outlet", "new", "river")

    assert code == 0
    assert 'add to cleaner/outlets/builtin.py by hand:  "river": "cleaner.outlets.elsewhere.river:River",' in out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["Not An Id"], "is no id"),
        (["hk01"], "there is an outlet 'hk01' already, from built in"),
        (["generic"], "generic is the adapter for everything else"),
        (["river", "--host", "https://river.example/"], "is no host"),
        (["river", "--host", "hk01.com"], "hk01.com is hk01's already"),
        (["river", "--name", ""], "the name is empty"),
    ],
)
def test_what_cannot_be_begun_is_refused(words: list[str], message: str, tmp_path: Path) -> None:
    code, out, err = call("outlet", "new", *words, "--dir", tmp_path / "mine")

    assert (code, out) == (2, "")
    assert message in err
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_ever_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One file that exists stops it all; outside the project's tree --dir is needed; a file is no folder."""
    page = tmp_path / "fixtures/river/first/page.html"
    page.parent.mkdir(parents=True)
    page.write_text("mine", encoding="utf-8")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    exists, no_tree, no_folder = (call("outlet", "new", "river", *more) for more in (["--dir", "."], [], ["--dir", "file"]))

    assert [done[0] for done in (exists, no_tree, no_folder)] == [2, 2, 2]
    assert "fixtures/river/first/page.html: this exists already, and is left as it is" in exists[2]
    assert "this is not the tree of the project [bad-option] (give the folder for outlets of your own with --dir)" in no_tree[2]
    assert "cannot be written" in no_folder[2]
    assert page.read_text("utf-8") == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "fixtures"]


OTHER = EXPECTED.replace("eighteen", "nineteen").replace('"copyright"', '"promo"')


def test_accept_writes_what_was_asked_for_in_the_contracts_order(tmp_path: Path) -> None:
    """A field alone, also one not expected so far; the others stay as they were, and so does an entry of any kind."""
    home = folder(tmp_path, expected=OTHER)
    slug = home / "fixtures/harbour/pier"

    code, out, _ = call("outlet", "accept", slug / "page.html", "--field", "removed", "--field", "tags", "--yes", "--outlets", home)

    written = json.loads((slug / "expected.json").read_text("utf-8"))
    assert code == 0
    assert list(written) == ["source", "carrier", "title", "published", "tags", "blocks", "removed"]
    assert written["removed"] == json.loads(EXPECTED)["removed"]
    assert written["blocks"] == json.loads(OTHER)["blocks"]
    assert '  -{"kind": "promo", "text": "The Harbour Post Limited 2026"}\n  +{"kind": "copyright"' in out
    assert sorted(path.name for path in slug.iterdir()) == ["expected.json", "page.html"]
    assert call("outlet", "accept", slug, "--yes", "--outlets", home)[0] == 0
    assert json.loads((slug / "expected.json").read_text("utf-8")) == {**json.loads(EXPECTED), "tags": []}
    assert call("outlet", "accept", slug, "--outlets", home)[1] == "harbour/pier: all is as expected\n"


def test_where_nobody_can_be_asked_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = folder(tmp_path, expected=OTHER)
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\ny\n"))

    code, out, err = call("outlet", "accept", home / "fixtures/harbour/pier", "--outlets", home)

    assert code == 2
    assert "nineteen" in out
    assert "nobody can be asked here [bad-option] (--yes to write without asking)" in err
    assert (home / "fixtures/harbour/pier/expected.json").read_text("utf-8") == OTHER


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
def test_on_a_terminal_it_asks_about_every_field(tmp_path: Path) -> None:
    """Yes to the body, no to the ledger: the body alone is written, and exit 1 says that something is left."""
    home = folder(tmp_path, expected=OTHER)
    ours, theirs = os.openpty()
    words = ["outlet", "accept", str(home / "fixtures/harbour/pier"), "--outlets", str(home)]
    child = subprocess.Popen(
        [sys.executable, "-m", "cleaner", *words],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    os.close(theirs)  # with the other end closed below, a third question would find the end of the terminal
    try:
        os.write(ours, b"y\nn\n\x04")
        out, _ = child.communicate(timeout=60)
    finally:
        child.kill()
        child.wait()
        os.close(ours)

    assert child.returncode == 1
    assert out.decode().count("[y/N]") == 2
    written = json.loads((home / "fixtures/harbour/pier/expected.json").read_text("utf-8"))
    assert (written["blocks"], written["removed"]) == (json.loads(EXPECTED)["blocks"], json.loads(OTHER)["removed"])


def test_a_new_expectation_holds_all_that_a_person_can_read(tmp_path: Path) -> None:
    """Every field that does not follow from others or from the machine."""
    home = folder(tmp_path, expected="{}")

    call("outlet", "accept", home / "fixtures/harbour/pier", "--yes", "--outlets", home)

    written = json.loads((home / "fixtures/harbour/pier/expected.json").read_text("utf-8"))
    missing = set(cleaner.CleanArticle.__struct_fields__) - set(written)
    assert missing == {
        "schema",
        "package",
        "input",
        "adapter",
        "text",
        "published_raw",
        "updated_raw",
        "encoding",
        "input_hash",
        "text_hash",
    }


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nowhere"], "there is no fixture here"),
        (["fixtures/harbour/pier", "--field", "colour"], "no field of the record is called colour"),
    ],
)
def test_misuse_of_accept(words: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder(tmp_path))

    code, _, err = call("outlet", "accept", *words, "--yes", "--outlets", ".")

    assert code == 2
    assert message in err


def test_what_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    home = folder(tmp_path, expected=OTHER)
    cleaner.use_outlets(home)
    monkeypatch.setattr(os, "replace", full)

    with pytest.raises(cleaner.CleanError, match="No space left") as caught:
        accept.accept(Fixture(home / "fixtures/harbour/pier"), ["blocks"])
    assert caught.value.code == "unwritable"
