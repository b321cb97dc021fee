"""What a person sees while a run goes on: it moves with each document, and fits the terminal."""

from __future__ import annotations

import io
import time
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

import cleaner
from cleaner.batch import display
from cleaner.batch.inputs import Inputs, Meter
from cleaner.batch.tally import OutletTally, Tally
from tests.batch import collection


def pace_of(monkeypatch: pytest.MonkeyPatch, seconds: float, total: int) -> display.Pace:
    """A pace that began so many seconds ago, over so many bytes."""
    monkeypatch.setattr(display, "total_bytes", lambda _: total)
    pace = display.Pace(Inputs(words=("-",)))
    pace._total, pace.begun = total, time.monotonic() - seconds
    return pace


def test_documents_in_hand_count_and_the_rest_is_reckoned_from_those_met(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tenth of the input was read ahead and holds 100 documents: 1,000 in all, of which 50 are cleaned, none in the output."""
    pace = pace_of(monkeypatch, 0, 10_000)
    meter = Meter()
    assert pace.facts(Tally(), meter)["eta_seconds"] is None

    meter.read, meter.planned, meter.in_hand = 1_000, 100, 50
    pace.begun = time.monotonic() - 10
    facts = pace.facts(Tally(), meter)
    assert facts["documents"] == 50
    assert facts["documents_a_second"] == pytest.approx(5, abs=0.1)
    assert facts["eta_seconds"] == pytest.approx(190, abs=2)


@pytest.mark.parametrize("width", [60, 80, 100, 120, 180])
def test_the_live_display_fits_the_terminal_with_the_time_left(width: int) -> None:
    facts: dict[str, Any] = {
        "documents": 1_234_567,
        "refused": 12_345,
        "documents_a_second": 1_234.5,
        "megabytes_a_second": 56.7,
        "generic_share": 0.43,
        "outlets": {f"outlet-{number}": 12_345 for number in range(8)},
        "eta_seconds": 3_723,
    }
    live = display.Live(io.StringIO(), Inputs(words=("-",)))
    live.close()
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=False).print(live._drawn(facts))
    lines = out.getvalue().splitlines()

    assert len(lines) == 3
    assert "1:02:03 to go" in lines[0]
    assert lines[1].startswith("1,234,567 documents, 1,234 a second")
    assert lines[2].startswith("outlet-0 12,345")
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
def test_it_moves_before_the_first_chunk_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    """A chunk of Parquet holds thousands of documents."""
    if ending == "parquet":
        pytest.importorskip("pyarrow")
    seen: list[tuple[int, int]] = []

    class Watching(display.Quiet):
        def watch(self, tally: Tally, meter: Meter) -> None:
            seen.append((tally.documents, meter.in_hand))

    monkeypatch.setattr(display, "display", lambda *_: Watching())
    folder = collection(tmp_path / "in", 1_500)
    report = cleaner.run(folder, tmp_path / f"a.{ending}", workers=1, chunk_bytes=50_000_000)

    assert report.documents == 1_500
    assert any(in_hand > documents for documents, in_hand in seen)
    assert seen[-1] == (1_500, 0)


def test_a_line_of_words() -> None:
    pace = display.Pace(Inputs(words=("-",)))
    pace.begun -= 10
    pace.facts(Tally(), Meter())
    words = display.in_words(pace.facts(Tally(documents=20, outlets={"dw": OutletTally(documents=20)}), Meter()))

    assert words == "20 documents, 2 a second, 0.0 MB a second, 0 refused, 0% generic (dw 20)"
