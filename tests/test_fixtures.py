"""Every fixture, field by field: the seeds by hand, and the synthetic documents of each outlet and carrier."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleaner.outlets.builtin import BUILT_IN
from tests import fixture


def _id(value: object) -> str:
    return f"{value.parent.name}/{value.name}" if isinstance(value, Path) else str(value)


@pytest.mark.parametrize(("folder", "field"), list(fixture.cases()), ids=_id)
def test_field(folder: Path, field: str) -> None:
    """The field is what a person read in the document."""
    wrong = fixture.difference(folder, field)

    if wrong is not None:
        pytest.fail(wrong, pytrace=False)


def test_every_outlet_has_fixtures() -> None:
    """No outlet is believed on less than two documents, the four of the seeds on less than four beside their seed."""
    counts = {path.name: len(list(path.glob("*/expected.json"))) for path in fixture.FIXTURES.iterdir() if path.is_dir()}

    assert {name for name in BUILT_IN if counts.get(name, 0) < 2} == set()
    assert {name for name in ("stheadline", "hk01", "dw", "cna") if counts[name] < 4} == set()


def test_refusals_are_among_the_fixtures() -> None:
    """A document that no record can be made of is expected to be refused by name."""
    assert {fixture.of(folder).expected["refused"] for folder in fixture.every_folder() if folder not in fixture.folders()} == {
        "no-text",
        "not-an-article",
        "container",
    }
