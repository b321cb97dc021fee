"""`cleaner outlet`: the way of somebody who does it for the first time, and the turnings that are easily missed."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleaner
from cleaner.authoring import slow
from tests.authoring import EXPECTED, OUTLET, ROOT, call, folder
from tests.test_draft import page, write

ONE_LAYOUT = OUTLET.replace(' Layout("2019", ("#story-text",))', "")


@pytest.fixture(autouse=True)
def _forget_outlets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(slow, "slow_ones", lambda _: iter(()))
    yield
    cleaner.use_outlets()


def test_a_draft_in_a_folder_is_kept_and_gets_its_fixture_and_test(tmp_path: Path) -> None:
    """Host and name come from the draft; until the page is a real one, nothing is said of what the rules make of it."""
    samples = write(tmp_path, "page{}.html", [page(number) for number in range(3)])
    mine = tmp_path / "mine"

    drafted = call("outlet", "draft", *samples, "-o", mine, "--id", "bay-post")
    text = (mine / "bay_post.py").read_text("utf-8")
    code, out, err = call("outlet", "new", "bay-post", "--dir", mine)
    checked = call("outlet", "check", "--outlets", mine)
    again = call("outlet", "new", "bay-post", "--dir", mine)

    assert (drafted[0], f"cleaner: wrote {mine / 'bay_post.py'}" in drafted[2]) == (0, True)
    assert (code, err) == (0, "")
    assert out.startswith(f"kept   {mine / 'bay_post.py'}\nwrote  {mine / 'fixtures/bay-post/first/page.html'}\n")
    assert (mine / "bay_post.py").read_text("utf-8") == text
    first = (mine / "fixtures/bay-post/first/page.html").read_text("utf-8")
    assert "https://harbour-post.co.uk/news/1" in first
    assert "Follow us on WhatsApp: The Harbour Post" in first
    assert checked[1].splitlines()[1:] == [
        "  bay-post/first",
        "    the page is still the one that `cleaner outlet new` wrote: put a saved page in its place",
    ]
    assert (again[0], "this exists already" in again[2]) == (2, True)


def test_a_draft_without_pages_begins_with_a_feed_item(tmp_path: Path) -> None:
    """Which shows what one looks like; only that it is still the skeleton's is wrong with it."""
    (tmp_path / "harbour.py").write_text(re.sub(r"    layouts = .*\n", "", OUTLET).replace(".example", ".example/en"), encoding="utf-8")

    code, _, _ = call("outlet", "new", "harbour", "--dir", tmp_path)
    begun = call("outlet", "check", "--outlets", tmp_path)[1]
    slug = tmp_path / "fixtures/harbour/first"
    for name in ("page.json", "expected.json"):
        (slug / name).write_text((slug / name).read_text("utf-8").replace(" (REPLACE-ME by a page of the outlet)", ""), encoding="utf-8")
    (slug / "page.json").write_text((slug / "page.json").read_text("utf-8").replace(".example/", ".example/en/"), encoding="utf-8")
    out = call("outlet", "check", "--outlets", tmp_path)[1]

    assert (code, sorted(path.name for path in slug.iterdir())) == (0, ["expected.json", "hints.json", "page.json"])
    assert begun.splitlines()[2:] == ["    the page is still the one that `cleaner outlet new` wrote: put a saved page in its place"]
    assert json.loads((slug / "page.json").read_text("utf-8")).keys() == {"url", "title", "date", "html"}
    assert {line.partition(":")[2].split()[2] for line in out.splitlines()[1:]} == {"never"}


def test_a_draft_under_any_file_name_is_found_by_its_id(tmp_path: Path) -> None:
    (tmp_path / "the-harbour.py").write_text(OUTLET, encoding="utf-8")

    code, out, _ = call("outlet", "new", "harbour", "--dir", tmp_path)

    assert code == 0
    assert out.startswith(f"kept   {tmp_path / 'the-harbour.py'}\n")
    assert not (tmp_path / "harbour.py").exists()
    assert (tmp_path / "tests/test_the-harbour.py").exists()


def test_a_draft_that_cannot_be_loaded_is_said_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "harbour.py").write_text(OUTLET.replace('id, name = "harbour"', 'id = "harbour"; name = 1 / 0  #'), encoding="utf-8")

    code, _, err = call("outlet", "new", "harbour", "--dir", tmp_path)

    assert code == 2
    assert "harbour.py:9: cannot be loaded: ZeroDivisionError" in err
    assert [path.name for path in tmp_path.iterdir()] == ["harbour.py"]


def test_a_draft_in_the_projects_tree_is_registered_by_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("cleaner/outlets/builtin.py", "pyproject.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "cleaner/outlets/taiwan").mkdir()
    (tmp_path / "cleaner/outlets/taiwan/harbour.py").write_text(OUTLET, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    code, out, _ = call("outlet", "new", "harbour")

    assert code == 0
    assert out.startswith("kept   cleaner/outlets/taiwan/harbour.py\nwrote  fixtures/harbour/first/page.html\n")
    assert '    "harbour": "cleaner.outlets.taiwan.harbour:HarbourPost",\n' in (tmp_path / "cleaner/outlets/builtin.py").read_text("utf-8")


def test_check_with_folders_alone_looks_at_what_is_in_them(tmp_path: Path) -> None:
    """Not at the twenty outlets that came with the package."""
    home = folder(tmp_path, ONE_LAYOUT)

    code, out, _ = call("outlet", "check", "--outlets", home)

    assert (code, out.count("\n")) == (0, 1)
    assert out.startswith("harbour  ")


def test_a_name_that_nothing_reads_is_a_fault(tmp_path: Path) -> None:
    """Python takes any; methods, constants and private names are the author's own."""
    more = '    langauge = "en"\n    colour = "blue"\n    LIMIT = 3\n    _own = 4\n\n    def helper(self) -> None: ...\n'

    code, out, _ = call("outlet", "check", folder(tmp_path, ONE_LAYOUT + more))

    assert code == 1
    assert "harbour: an outlet has no 'langauge'; did you mean 'language'?\n" in out
    assert "harbour: an outlet has no 'colour', and nothing reads it\n" in out
    assert out.count("an outlet has no") == 2


def test_two_pages_in_a_fixture_are_a_fault(tmp_path: Path) -> None:
    """The one that `new` wrote is easily left beside the own one, and would be the one that is read."""
    home = folder(tmp_path, ONE_LAYOUT)
    (home / "fixtures/harbour/pier/page.json").write_text("{}", encoding="utf-8")

    assert "this fixture has 2 pages: page.html, page.json" in call("outlet", "check", home)[1]


def test_remedies_name_what_is_at_hand(tmp_path: Path) -> None:
    """The folder for a fixture of an unknown outlet; the broken file for an id; what a page may be called."""
    home = folder(tmp_path / "mine", ONE_LAYOUT)
    slug = home / "fixtures/harbour/pier"
    unknown = call("outlet", "check", slug)[2]
    (slug / "expected.json").write_text(EXPECTED.replace('"title"', '"titel"'), encoding="utf-8")
    field = call("outlet", "check", "--outlets", home)[1]
    (slug / "page.html").unlink()
    (slug / "expected.json").write_text(EXPECTED, encoding="utf-8")
    no_page = call("outlet", "check", "--outlets", home)[1]
    (home / "harbour.py").rename(home / "harbour_post.py")
    (home / "harbour_post.py").write_text("oh", encoding="utf-8")
    with pytest.warns(UserWarning, match="left out"):
        broken = call("outlet", "check", "harbour-post", "--outlets", home)[2]

    assert f"give the folder of its file with --outlets, as --outlets {home})" in unknown
    assert "docs/record.md and `cleaner schema` list the fields" in field
    assert "save one there as page.html, page.md, page.txt or, for a feed item, page.json" in no_page
    assert f"{home / 'harbour_post.py'}:1: cannot be loaded: NameError" in broken
    assert "is called" not in broken
