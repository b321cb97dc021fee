"""Parquet tables with values that Python cannot read: they cost their row and no other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from cleaner.batch.inputs import Inputs, Meter, pieces
from cleaner.batch.piece import Bad, Item, Piece

NO_TEXT = pa.Array.from_buffers(pa.string(), 3, [None, pa.array([0, 1, 3, 4], pa.int32()).buffers()[1], pa.py_buffer(b"a\xff\xfeb")])


def _read(path: Path, table: Any) -> list[Piece]:
    parquet.write_table(table, path)
    return list(pieces(Inputs(words=(str(path),)), Meter()))


@pytest.mark.parametrize(
    ("name", "values", "why"),
    [
        ("title", NO_TEXT, "'utf-8' codec can't decode"),
        ("date", pa.array([0, 2**62, 1], pa.timestamp("us")), "date value out of range"),
        ("date", pa.array([0, 2**31 - 1, 1], pa.date32()), "days=2147483647"),
    ],
)
def test_a_value_that_cannot_be_read_costs_its_row(tmp_path: Path, name: str, values: Any, why: str) -> None:
    path = tmp_path / "x.parquet"
    found = _read(path, pa.table({"html": ["<p>x</p>"] * 3, name: values}))
    assert [(type(piece), piece.place) for piece in found] == [(Item, f"{path}#1"), (Bad, f"{path}#2"), (Item, f"{path}#3")]
    bad = found[1]
    assert isinstance(bad, Bad)
    assert (bad.code, bad.remedy) == ("unreadable", "mend or leave out the row")
    assert bad.message.startswith(f"a value in this row cannot be read: {why}")


def test_two_columns_of_one_name_are_said(tmp_path: Path) -> None:
    column = pa.array(["<p>x</p>"])
    (bad,) = _read(tmp_path / "x.parquet", pa.table([column, column], names=["html", "html"]))
    assert isinstance(bad, Bad)
    assert (bad.code, bad.message) == ("not-an-article", "two columns are called html")
