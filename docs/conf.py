"""The documentation site: ``python -m sphinx -W docs OUT``; needs the extra ``docs``, and no network."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sphinx.search import languages
from sphinx.search.en import SearchEnglish

import cleaner

project = "cleaner"
author = "the cleaner project"
copyright = "the cleaner project, MIT licence"
release = version = cleaner.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
source_suffix = {".md": "markdown"}
myst_heading_anchors = 3

default_role = "py:obj"  # docstrings write `name`: a link where the name is on the site, the bare name elsewhere
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
napoleon_custom_sections = [("Options", "params_style")]

html_theme = "furo"
html_title = "cleaner"
html_show_sphinx = False
html_show_sourcelink = html_copy_source = False

_ROOT = Path(__file__).resolve().parent.parent
_PAGES = {
    "readme": "README.md",
    "readme.zh": "README.zh.md",
    "contributing": "CONTRIBUTING.md",
    "security": "SECURITY.md",
    "changelog": "CHANGELOG.md",
}
"""Files at the top of the repository that are pages here; what stands in this folder under their names only says so."""
_ELSEWHERE = {file: f"{page}.md" for page, file in _PAGES.items()} | {"examples/outlet-plugin": "../examples/outlet-plugin/pyproject.toml"}


class WithHan(SearchEnglish):
    """English, and every two Han characters in a row as a word: there are no blanks between them to split at."""

    def split(self, input: str) -> list[str]:
        """The words of a text; a run of Han characters whole, too, for searches of three and more."""
        pairs = [run[at : at + 2] for run in re.findall("[\u3400-\u9fff]{2,}", input) for at in range(len(run) - 1)]
        return super().split(input) + pairs


def setup(app: Any) -> None:
    """Have the search known, files of the top taken as pages, and links between the two turned."""
    languages["en"] = WithHan
    app.connect("source-read", _turned)


def _turned(_: Any, page: str, source: list[str]) -> None:
    top = "" if page in _PAGES else "../"

    def turned(found: re.Match[str]) -> str:
        address = found[0].removeprefix(top)
        if address == found[0] and top:
            return found[0]
        return _ELSEWHERE.get(address, address.removeprefix("docs/") if address.startswith("docs/") else f"../{address}")

    text = (_ROOT / _PAGES[page]).read_text(encoding="utf-8") if page in _PAGES else source[0]
    source[0] = re.sub(r"(?<=\]\()(?![a-z]+:|#)[^)#]+", turned, text)
