"""Every fixture, field by field: the seeds by hand, and the synthetic documents of each outlet and carrier."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import fixture


def _id(value: object) -> str:
    return f"{value.parent.name}/{value.name}" if isinstance(value, Path) else str(value)


@pytest.mark.parametrize(("folder", "field"), list(fixture.cases()), ids=_id)
def test_field(folder: Path, field: str) -> None:
    """The field is what a person read in the document."""
    wrong = fixture.difference(folder, field)

    if wrong is not None:
        pytest.fail(wrong, pytrace=False)


def test_every_outlet_has_at_least_four_fixtures() -> None:
    """No outlet is believed on less than four documents beside its seed."""
    counts = {path.name: len(list(path.glob("*/expected.json"))) for path in fixture.FIXTURES.iterdir() if path.is_dir()}

    assert {name: counts.get(name, 0) >= 4 for name in ("stheadline", "hk01", "dw", "cna")} == dict.fromkeys(
        ("stheadline", "hk01", "dw", "cna"), True
    )
