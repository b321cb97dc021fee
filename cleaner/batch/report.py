"""What a run says when it is over."""

from __future__ import annotations

from typing import Literal

import msgspec

from cleaner.batch.tally import Tally

Ending = Literal["done", "interrupted", "too-many-refused"]


class OutletReport(msgspec.Struct, frozen=True, kw_only=True):
    """One outlet's documents in a run.

    ``source``: its id, ``generic`` for documents of no known outlet. ``refused``: those among ``documents`` that gave no
    record; a refusal counts for an outlet if its address was known. ``generic``: how many took the generic path.
    ``removed``: for each kind of the ledger the mean share (0 to 1) of a cleaned document's text that went as it.
    """

    source: str
    documents: int
    refused: int
    untitled: int
    undated: int
    empty: int
    generic: int
    removed: dict[str, float]


class RunReport(msgspec.Struct, frozen=True, kw_only=True):
    """A run, counted: ``documents`` = ``records`` + ``refused`` + ``duplicates`` + ``filtered``.

    ``passed``: entries of containers that are no documents (pictures in a WARC). ``bytes``: input, unpacked.
    ``seconds``: working time, over all sittings of a resumed run. ``refusals``: how many by code;
    ``filters``: how many records each filter held back. ``ending``:
    ``done``, or why it stopped; ``exit_code``: 0 all clean, 1 some refused or stopped, 130 or 143 interrupted.
    ``output``, ``refused_path`` and ``filtered_path`` are None for a run that writes no such file.
    """

    documents: int
    records: int
    refused: int
    duplicates: int
    filtered: int
    passed: int
    generic: int
    bytes: int
    seconds: float
    refusals: dict[str, int]
    filters: dict[str, int]
    carriers: dict[str, int]
    outlets: list[OutletReport]
    ending: Ending
    exit_code: int
    output: str | None = None
    refused_path: str | None = None
    filtered_path: str | None = None
    message: str = ""


def report(tally: Tally, *, seconds: float, ending: Ending, exit_code: int, output: str | None, message: str = "") -> RunReport:
    """The report of what was counted."""
    outlets = [
        OutletReport(
            source=source,
            documents=found.documents,
            refused=found.refused,
            untitled=found.untitled,
            undated=found.undated,
            empty=found.empty,
            generic=found.generic,
            removed={
                kind: share / (found.documents - found.refused)
                for kind, share in sorted(found.removed.items(), key=lambda pair: (-pair[1], pair[0]))
            },
        )
        for source, found in sorted(tally.outlets.items(), key=lambda pair: (-pair[1].documents, pair[0]))
    ]
    return RunReport(
        documents=tally.documents,
        records=tally.records,
        refused=tally.refused,
        duplicates=tally.duplicates,
        filtered=tally.filtered,
        passed=tally.passed,
        generic=tally.generic,
        bytes=tally.bytes,
        seconds=seconds,
        refusals=dict(sorted(tally.refusals.items())),
        filters=dict(sorted(tally.filters.items())),
        carriers=dict(sorted(tally.carriers.items())),
        outlets=outlets,
        ending=ending,
        exit_code=exit_code,
        output=output,
        refused_path=f"{output}.refused.jsonl" if output is not None else None,
        filtered_path=f"{output}.filtered.jsonl" if output is not None and tally.filtered else None,
        message=message,
    )
