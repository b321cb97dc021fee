"""The documentation site has everything public and every page; whether it builds without a warning is tried by ``.ci/run``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cleaner

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"


def test_the_reference_has_everything_public_and_nothing_else() -> None:
    """``docs/api.md`` names what ``cleaner.__all__`` does, each once."""
    named = re.findall(r"^\.\. auto(?:function|class|exception):: (\w+)", (DOCS / "api.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(named) == sorted(cleaner.__all__)


def test_everything_public_has_a_docstring() -> None:
    """A reference made from docstrings has no empty entry."""
    assert [name for name in cleaner.__all__ if not (getattr(cleaner, name).__doc__ or "").strip()] == []


def test_every_page_is_in_the_index() -> None:
    """Each once, in one of its lists."""
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    lists = re.findall(r"```\{toctree\}\n(?::[^\n]*\n)*\n(.*?)```", index, re.DOTALL)
    listed = [re.sub(r".*<(.+)>$", r"\1", line) for found in lists for line in found.splitlines()]

    assert sorted(listed) == sorted(page.name.removesuffix(".md") for page in DOCS.glob("*.md") if page.name != "index.md")


@pytest.mark.parametrize("page", [page.name for page in DOCS.glob("*.md")])
def test_every_link_of_a_page_leads_somewhere(page: str) -> None:
    """As the repository is browsed; the site's own are looked at as it is built."""
    text = re.sub(r"```.*?```", "", (DOCS / page).read_text(encoding="utf-8"), flags=re.DOTALL)
    for link in re.findall(r"\]\(((?![a-z]+:)[^)#]+)(?:#[^)]*)?\)", text):
        assert (DOCS / link).exists(), link
