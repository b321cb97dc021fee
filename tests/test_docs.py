"""What the documents say is true: README examples run, the field guide matches the code, versions agree."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
import tomllib
from importlib.metadata import EntryPoint, version
from pathlib import Path
from typing import get_args

import pytest

import cleaner
from cleaner import errors, record
from cleaner.adapter import Outlet, regex
from cleaner.document import KEPT, Role
from cleaner.outlets import builtin, checks, registry

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHINESE = (ROOT / "README.zh.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize(("page", "least"), [("README.md", 4), ("README.zh.md", 4), ("docs/python.md", 4)])
def test_python_of_the_pages_runs_as_written(page: str, least: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every ``>>>`` gives what stands below it."""
    monkeypatch.chdir(ROOT)

    done = doctest.testfile(str(ROOT / page), module_relative=False, encoding="utf-8")

    assert done.attempted > least
    assert done.failed == 0


def test_readme_console_runs_as_written(tmp_path: Path) -> None:
    """The commands on seeds run, and print what stands below them."""
    commands = [
        found
        for block in re.findall(r"```console\n(.*?)```", README + (ROOT / "docs" / "ledger.md").read_text(encoding="utf-8"), re.DOTALL)
        for found in re.findall(r"\$ (cleaner [^\n]*)\n((?:(?!\$ ).*\n)*)", block)
    ]
    ran = 0
    for command, output in commands:
        if "seeds/" not in command:
            continue
        line = command.replace("cleaner", f"{shlex.quote(sys.executable)} -m cleaner", 1).replace(
            "articles.jsonl", shlex.quote(f"{tmp_path}/a.jsonl")
        )
        done = subprocess.run(line, shell=True, capture_output=True, text=True, cwd=ROOT, env=os.environ | {"PYTHONUTF8": "1"}, check=False)  # noqa: S602
        assert (done.returncode, done.stdout.strip(), done.stderr) == (0, output.strip(), "")
        ran += 1
    assert ran == 3
    assert len((tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()) == 5


def test_readme_outlet_example_is_an_outlet_that_works() -> None:
    """The class in the README is let in, and cleans a page as it says."""
    code = re.search(r"```python\n(.*?class ExampleDaily.*?)```", README, re.DOTALL)
    assert code is not None
    space: dict[str, object] = {}
    exec(code[1], space)  # noqa: S102
    kind = space["ExampleDaily"]
    assert isinstance(kind, type)
    outlet = kind()
    assert isinstance(outlet, Outlet)

    checks.check(outlet)


def test_the_field_guide_names_every_field_kind_warning_and_error() -> None:
    """docs/record.md and the code have the same words, and no others."""
    fields = {
        name
        for row in re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", GUIDE.split("## Kinds")[0], re.MULTILINE)
        for name in re.findall(r"`(\w+)`", row)
    }
    kinds = set(re.findall(r"^\| `([\w-]+)` \|", GUIDE.split("## Kinds")[1].split("## Warnings")[0], re.MULTILINE))
    warnings = set(re.findall(r"^\| `([\w-]+)` \|", GUIDE.split("## Warnings")[1].split("## Errors")[0], re.MULTILINE))
    codes = set(
        re.findall(r"`([\w-]+)`", "".join(re.findall(r"^\| (`.*?) \|", GUIDE.split("## Errors")[1].split("## The law")[0], re.MULTILINE)))
    )

    assert fields == set(cleaner.CleanArticle.__struct_fields__)
    assert kinds == set(get_args(record.RemovedKind)) == {role.value for role in Role} - {role.value for role in KEPT}
    assert warnings == set(get_args(record.WarningCode))
    assert codes == set(errors.CODES)


def test_the_readme_opens_with_what_it_is_and_two_commands() -> None:
    """The second line says what it is; the two commands install and run."""
    assert README.startswith("# cleaner\n\nTurns scraped news")
    assert "pip install . && .venv/bin/cleaner clean seeds/" in README
    assert "pip install '.[test]' && .venv/bin/python -m pytest" in README


def test_the_chinese_readme_keeps_step() -> None:
    """The same levels of headings, code blocks but for their comments, links, rows of tables and figures in them; each names the other at its top."""

    def of(text: str) -> dict[str, object]:
        fences = re.findall(r"^```.*?^```$", text, re.MULTILINE | re.DOTALL)
        prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
        rows = re.findall(r"^\|.*\|$", prose, re.MULTILINE)
        return {
            "headings": re.findall(r"^(#+) ", prose, re.MULTILINE),
            "code": [re.sub(r"(?m)\s*#(?= ).*$", "", fence) for fence in fences],
            "links": [link for link in re.findall(r"\]\(([^)]+)\)", prose) if not link.startswith("README")],
            "columns": [row.count("|") for row in rows],
            "figures": [re.findall(r"\.\d+", row) for row in rows],
            "commands": re.findall(r"`(?:cleaner|python) [^`]*`", prose),
        }

    assert of(CHINESE) == of(README)
    assert "](README.zh.md)" in README[: README.index("## ")]
    assert "](README.md)" in CHINESE[: CHINESE.index("## ")]


@pytest.mark.parametrize("page", ["README.md", "README.zh.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"])
def test_every_link_of_the_front_pages_leads_somewhere(page: str) -> None:
    """To a file that is there."""
    for link in re.findall(r"\]\(((?![a-z]+:)[^)#]+)(?:#[^)]*)?\)", (ROOT / page).read_text(encoding="utf-8")):
        assert (ROOT / link).exists(), link


def test_version_and_changelog_agree() -> None:
    """The installed version is the project's, and the changelog opens with it."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert cleaner.__version__ == version("news-article-cleaner")
    assert re.search(r"^## (\S+)", changelog, re.MULTILINE)[1] == cleaner.__version__  # type: ignore[index]


def test_built_in_outlets_come_in_by_the_public_door() -> None:
    """The entry points and the built-in table are the same lines, and every outlet passes the check."""
    assert PROJECT["entry-points"]["cleaner.outlets"] == builtin.BUILT_IN
    for outlet in cleaner.known_outlets():
        checks.check(outlet)


def test_the_list_of_outlets_names_every_one() -> None:
    """By name and id, in the order of the table; the README counts them, and the changelog names them, too."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "outlets.md").read_text(encoding="utf-8")
    listed = re.findall(r"(\S+) \(`([a-z0-9-]+)`\)", page[: page.index("## Your own")])
    known = {outlet.id: outlet.name for outlet in cleaner.known_outlets()}

    assert [(known[name], name) for name in builtin.BUILT_IN] == listed
    assert f"{len(listed)} outlets have an adapter" in README
    assert f"已有 {len(listed)} 家媒体的适配器" in CHINESE
    assert [name for name in known.values() if name not in changelog] == []


def test_the_door_refuses_what_cannot_work() -> None:
    """A bad id, host, zone, pattern, selector or fact, a clash: each error names its file."""
    from cleaner.adapter import css, line

    def outlet(**attributes: object) -> Outlet:
        return type("Sample", (Outlet,), {"id": "sample", "name": "Sample", "__module__": "sample_package", **attributes})()  # type: ignore[no-any-return]

    good = outlet(id="good", hosts=("good.example",))
    wrong = [
        [good, outlet(hosts=("good.example",))],
        [good, outlet(id="good")],
        [outlet(id="Not An Id")],
        [outlet(hosts=("https://a.example/",))],
        [outlet(hosts=("A.example",))],
        [outlet(zone="Mars/Base")],
        [outlet(prints=("(",))],
        [outlet(rules=(line("x", "promo", regex("(")),))],
        [outlet(rules=(line("x", "promo", regex("(?P<colour>red)")),))],
        [outlet(rules=(line("x", "promo", regex(r"(a)\1")),))],
        [outlet(rules=(css("x", "promo", "p[["),))],
        [outlet(rules=(line("x", "promo", regex("a")), line("x", "promo", regex("b"))))],
    ]
    for outlets in wrong:
        with pytest.raises(cleaner.CleanError) as caught:
            registry.Registry(outlets)
        assert caught.value.code == "bad-outlet"
        assert "sample_package:Sample" in caught.value.message


def test_a_broken_outlet_from_outside_never_stops_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named in a warning and left out; every other document is cleaned as before."""
    entries = [EntryPoint("broken", "no_such_package:Broken", builtin.GROUP), EntryPoint("hk01", "elsewhere:Mine", builtin.GROUP)]
    monkeypatch.setattr(registry, "_from_outside", lambda: entries)
    registry.reopen()

    with pytest.warns(UserWarning, match="left out") as warned:
        known = registry.registered()
    registry.reopen()

    assert sorted(known.by_id) == sorted(builtin.BUILT_IN)
    assert [error.code for error in known.refused] == ["bad-outlet", "bad-outlet"]
    assert len(warned) == 2
    assert "no_such_package:Broken" in str(known.refused[1])
