"""docs/roles.md and docs/adding-an-outlet.md say what the code does."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest
import typer

from cleaner import adapter, record
from cleaner.adapter import Outlet
from cleaner.cli import app
from cleaner.document import KEPT, PieceKind, Role
from cleaner.outlets import braces, checks
from cleaner.outlets.braces import FIELDS, OTHERS, RUNS
from cleaner.outlets.order import LIKE
from tests.authoring import ROOT

ROLES = (ROOT / "docs" / "roles.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "adding-an-outlet.md").read_text(encoding="utf-8")
WRITTEN_ELSEWHERE: frozenset[str] = frozenset()
"""Commands that are described before they are written."""


def test_every_role_has_a_line_and_no_other_has() -> None:
    """In the order of the code: first those of the record, then the kinds of the ledger."""
    kept, removed = (re.findall(r"^\| `([\w-]+)` \| \S", part, re.MULTILINE) for part in ROLES.split("## In the ledger"))

    assert kept == [role.value for role in Role if role in KEPT]
    assert removed == [role.value for role in Role if role not in KEPT]
    assert set(removed) == set(get_args(record.RemovedKind))


def test_the_guides_are_linked() -> None:
    for page in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        assert "docs/adding-an-outlet.md" in text
        assert "docs/roles.md" in text
    for text in (ROLES, GUIDE):
        for link in re.findall(r"\]\(((?!https?:)[^)#]+)\)", text):
            assert (ROOT / "docs" / link).exists(), link


def test_the_guide_names_every_field_and_its_outlet_is_one_that_works() -> None:
    """What may stand in braces, and nothing else; the rules and the order that it shows are let in."""
    section = GUIDE[GUIDE.index("**Forms.**") : GUIDE.index("**6. Check")]
    table = "\n".join(line for line in section.splitlines() if line.startswith("| `"))
    rules, order = re.findall(r"```python\n(.*?)```", section, re.DOTALL)

    assert set(re.findall(r"\{([a-z_]+)", table)) - {"field"} == {*braces.FIELDS, *braces.RUNS, *braces.OTHERS}
    for text in (rules, order):
        space: dict[str, object] = dict(vars(adapter))
        exec(text, space)  # noqa: S102
        more: dict[str, Any] = {name: space[name] for name in ("rules", "order") if name in space}
        checks.check(type("Paper", (Outlet,), {"id": "paper", "name": "Paper", "__module__": "somewhere", **more})())


def _commands() -> list[tuple[str, ...]]:
    """The commands of the pages, as words."""
    inline = re.findall(r"`(cleaner [^`]+)`", GUIDE)
    blocks = re.findall(r"^(cleaner [^\n#]+)", "\n".join(re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)), re.MULTILINE)
    return sorted({tuple(command.split()) for command in (*inline, *blocks)})


@pytest.mark.parametrize("words", _commands(), ids=" ".join)
def test_the_commands_of_the_guide_exist_with_their_options(words: tuple[str, ...]) -> None:
    found: object = typer.main.get_command(app)
    for word in words[1:3]:
        commands = getattr(found, "commands", None)
        if commands is None:
            break
        if word in WRITTEN_ELSEWHERE and word not in commands:
            return
        found = commands[word]
    known = {option for parameter in getattr(found, "params", []) for option in parameter.opts}

    assert {word.strip("[]") for word in words if word.strip("[").startswith("--")} <= known


def test_the_help_names_every_word_of_the_language() -> None:
    """Fields, runs, edges, likenesses and kinds, as the code has them."""
    told = {line.split()[0]: line for line in (adapter.__doc__ or "").splitlines() if line.startswith("    ")}
    words = set(re.findall(r"[a-z_-]+", adapter.__doc__ or ""))

    assert {"fields", "passed", "edges", "like", "kinds"} <= told.keys()
    assert {*FIELDS, *RUNS, *OTHERS} <= words
    assert {like for like in LIKE if like} <= words
    assert {*get_args(PieceKind)} - {"image", "region"} <= words
