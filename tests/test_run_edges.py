"""Runs at their edges: outputs and inputs that nobody means, and workers that clean a chunk twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.batch import call, collection, rows, unruly


@pytest.mark.parametrize("format", ["markdown", "json"])
def test_a_chunk_that_is_cleaned_twice_is_written_once(tmp_path: Path, format: str) -> None:
    """A worker that ran out of memory answers all the same, and its chunk goes to a fresh one."""
    folder = collection(tmp_path / "in", 20, {4: unruly(4, "PLEASE EAT")})
    ended = call(folder, "-o", tmp_path / "out", "--format", format, "--memory-limit", "200MB", "-q")
    assert (ended.stderr, ended.returncode) == ("", 1)
    assert [row["code"] for row in rows(tmp_path / "out.refused.jsonl")] == ["out-of-memory"]
    assert len(list((tmp_path / "out").rglob("0*-*"))) == 19
