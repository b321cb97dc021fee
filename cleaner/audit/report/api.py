"""``cleaner.report``: the report over a run's output, as a page and as tables."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cleaner.audit.report import tables
from cleaner.audit.report.drift import Drift, drift
from cleaner.audit.report.tally import Tally, count
from cleaner.errors import CleanError

if TYPE_CHECKING:
    import pyarrow as pa

_NAMES = ("outlets", "hosts", "warnings", "refusals", "lines", "drift")


class Report:
    """What a run gave. ``html`` is the page, ``tables`` the same as Arrow tables, ``drift`` what moved since the earlier run."""

    def __init__(self, out: str, tally: Tally, against: str | None = None, earlier: Tally | None = None) -> None:
        self.out = out
        self.against = against
        self.tally = tally
        self.earlier = earlier
        self.drift: list[Drift] = drift(earlier, tally) if earlier is not None else []

    @cached_property
    def html(self) -> str:
        """The page: one self-contained document without a script."""
        from cleaner.audit.report.page import page

        return page(self.out, self.tally, self.against, self.drift)

    def _repr_html_(self) -> str:
        """In a notebook the page stands in a frame, where it can neither run anything nor touch the notebook's looks."""
        from html import escape

        return f'<iframe sandbox="" style="width:100%;height:80vh;border:0" srcdoc="{escape(self.html, quote=True)}"></iframe>'

    def __repr__(self) -> str:
        return f"<Report of {self.out}: {self.tally.records:,} records, {self.tally.refused:,} refused>"

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the page. Raises CleanError (``unwritable``)."""
        try:
            Path(path).write_text(self.html, encoding="utf-8", errors="replace")
        except OSError as error:
            raise CleanError("unwritable", f"cannot be written: {error.strerror}", place=str(path), remedy="name another with -o") from None

    @cached_property
    def tables(self) -> dict[str, pa.Table]:
        """Arrow tables: ``outlets``, ``hosts``, ``warnings``, ``refusals``, ``lines``, ``drift``. Raises CleanError (``missing-extra``)."""
        from cleaner.batch.inputs.extras import library

        arrow = library("pyarrow", "an Arrow table", "batch")
        rows = {
            "outlets": tables.outlets(self.tally),
            "hosts": tables.hosts(self.tally),
            "warnings": tables.codes(self.tally, "warnings"),
            "refusals": tables.codes(self.tally, "refusals"),
            "lines": tables.lines(self.tally),
            "drift": tables.drifted(self.drift),
        }
        return {name: arrow.Table.from_pylist(rows[name], schema=_schema(arrow, name, rows[name])) for name in _NAMES}


def _schema(arrow: Any, name: str, rows: list[tables.Row]) -> Any:
    """A table without rows has its columns too."""
    texts, places = arrow.string(), arrow.list_(arrow.string())
    code = [("code", texts), ("documents", arrow.int64()), ("examples", places)]
    number, share = arrow.int64(), arrow.float64()
    known = {
        "warnings": code,
        "refusals": code,
        "hosts": [("host", texts), ("documents", number), ("at_most", number), ("confidence", share), ("examples", places)],
        "lines": [
            *(("group", texts), ("text", texts), ("documents", number), ("share", share), ("edge", share), ("noise", share)),
            *(("rule", texts), ("examples", places), ("beside", places)),
        ],
        "drift": [
            *(("outlet", texts), ("measure", texts), ("before", share), ("after", share), ("documents_before", number)),
            *(("documents_after", number), ("p", share), ("of", texts), ("examples", places)),
        ],
    }
    if name in known:
        return arrow.schema(known[name])
    kinds = {"outlet": texts, "name": texts, "removed_share": share, "lengths": arrow.list_(number), "confidences": arrow.list_(number)}
    columns = rows[0] if rows else {"outlet": ""}
    return arrow.schema([(column, kinds.get(column, number)) for column in columns])


def report(out: str | os.PathLike[str], against: str | os.PathLike[str] | None = None) -> Report:
    """Look over what a run wrote: JSON Lines (plain, ``.gz``, ``.zst``) or Parquet, with the refusals and duplicates beside it.

    ``against``: the output of an earlier run, for the drift between them. Ten million records take no more memory than their sketches do.

    Raises CleanError: ``missing``, ``unreadable``, ``bad-option`` (an output of another kind), ``bad-record``, ``missing-extra``.
    """
    later = count(Path(out))
    earlier = count(Path(against)) if against is not None else None
    return Report(os.fspath(out), later, os.fspath(against) if against is not None else None, earlier)
