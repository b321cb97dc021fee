"""The project's own fixtures: a folder with a page, its hints and the expected record, one test a field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import cleaner
from cleaner.authoring import compare
from cleaner.authoring.fixtures import EXPECTED, REFUSED, Fixture

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"


def folders() -> list[Path]:
    """Every folder that a record is expected of."""
    return [folder for folder in every_folder() if REFUSED not in of(folder).expected]


def every_folder() -> list[Path]:
    """Every folder with an expectation, be it a refusal."""
    return sorted(path.parent for path in FIXTURES.glob(f"*/*/{EXPECTED}"))


@cache
def of(folder: Path) -> Fixture:
    """A folder's fixture, read once."""
    return Fixture(folder)


def page_of(folder: Path) -> Path:
    """The document of a fixture: its page, or for a seed the seed itself."""
    return of(folder).page


def hints_of(folder: Path) -> dict[str, Any]:
    """The hints a fixture is cleaned with."""
    return dict(of(folder).hints)


@cache
def got(folder: Path) -> cleaner.CleanArticle:
    """The record of a fixture."""
    return cleaner.clean(page_of(folder), **hints_of(folder))


def cases() -> Iterator[tuple[Path, str]]:
    """Every (fixture, field) to test."""
    for folder in every_folder():
        for field in of(folder).expected:
            yield folder, field


def difference(folder: Path, field: str) -> str | None:
    """What is wrong with one field; None if it is right."""
    return compare.difference(of(folder), field)
