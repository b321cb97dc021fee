"""What moved between two runs: the tests, their correction, and a run with one outlet's layout broken."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from cleaner.audit.report.drift import fisher, holm, two_shares
from cleaner.audit.report.sketches import Extremes, Frequent, Moments, at_least

ROOT = Path(__file__).resolve().parent.parent


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("drift_script", ROOT / "scripts" / "drift.py")
    assert spec is not None and spec.loader is not None  # noqa: PT018
    module = importlib.util.module_from_spec(spec)
    sys.modules["drift_script"] = module
    spec.loader.exec_module(module)
    return module


def test_a_broken_layout_is_named_and_nothing_else(tmp_path: Path) -> None:
    """Five outlets on two days, one of them with other classes and no dates on the second."""
    script = _script()

    report = script.demonstrate(tmp_path, 300, workers=1)

    assert {one.outlet for one in report.drift} == {"ltn"}
    moved = {one.measure: one for one in report.drift}
    assert {"fallback", "undated"} <= moved.keys()
    assert moved["undated"].after > 0.7
    assert all("ltn-" in place for place in moved["undated"].examples)
    assert len(moved["undated"].examples) == 3
    assert report.html.index("ltn") > 0


def test_the_test_of_two_shares() -> None:
    """Against values of the books: Fisher's lady tasting tea, and a table with Yates' correction."""
    assert fisher(3, 4, 1, 4) == pytest.approx(0.4857, abs=1e-4)
    assert fisher(10, 10, 0, 10) == pytest.approx(2 / 184756, rel=1e-4)
    assert two_shares(0, 100, 0, 100) == 1.0
    # 15/25 against 5/25: chi-square with Yates' correction is 50 (|15*20 - 10*5| - 25)^2 / (20*30*25*25) = 6.75, p 0.00937
    assert two_shares(15, 25, 5, 25) == pytest.approx(0.00937, abs=1e-4)


def test_holm() -> None:
    """The smallest p times all, the next times one fewer, never falling."""
    tested = [(p, "", "", 0.0, 0.0) for p in (0.03, 0.01, 0.02)]

    assert [round(p, 4) for p, _ in holm(tested)] == [0.03, 0.04, 0.04]


def test_frequent_ones_are_kept_within_the_bound() -> None:
    """One in ten among 100,000 that come once: it is there, and its count is too low by no more than is said."""
    found: Frequent[int, str] = Frequent(100)
    for number in range(100_000):
        found.add(-1 if number % 10 == 0 else number)

    counts = dict(found.items())

    assert 10_000 - found.lost <= counts[-1] <= 10_000
    assert found.lost <= 100_000 / 100
    assert len(found) <= 200


def test_moments_extremes_and_shares() -> None:
    moments, extremes = Moments(), Extremes(2)
    for value in (1.0, 2.0, 3.0, 6.0):
        moments.add(value)
        extremes.add(value, str(value))

    assert (moments.mean, round(moments.variance, 4)) == (3.0, 4.6667)
    assert extremes.places() == ["6.0", "3.0"]
    assert at_least(3, 3) < at_least(90, 100)
