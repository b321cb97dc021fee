"""Runs and faults of every kind: deaths at every step, disks, memory, clocks, signals, bad files by the thousand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.batch import ROOT, article, collection, environment

# --- death ------------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.parametrize(("name", "format", "how"), [("a.jsonl", "jsonl", "fresh"), ("out", "json", "force")])
def test_a_run_that_dies_at_any_step_ends_as_if_undisturbed(tmp_path: Path, name: str, format: str, how: str) -> None:
    """Every opening for writing, renaming, removing and syncing, one after the other; the resumed run dies there too."""
    collection(tmp_path / "in", 6, {1: "", 2: article(0)})
    died = subprocess.run(
        [sys.executable, "-m", "tests.dying", tmp_path / "in", tmp_path / name, format, how],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    found = json.loads(died.stdout)
    assert (found["wrong"], found["code"]) == ([], 1)
    assert found["steps"] > 30
