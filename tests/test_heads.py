"""Who and when of pages as the world's publishing systems and papers lay them out around a headline.

Each row of ``cases/heads.json`` is one way: what stands above the text (``{headline}`` is the h1) and below it, what the head says, and
what a reader would say of it. The names and the story are invented.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

import cleaner

_ROWS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "heads.json").read_text(encoding="utf-8"))
_TITLE = "Council votes to rebuild the breakwater"
_TEXT = "".join(
    f"<p>The council of the harbour town voted on Tuesday evening to rebuild the northern breakwater, which the storms of the last three "
    f"winters have worn away, and to pay for it out of the port dues. ({number})</p>"
    for number in ("one", "two", "three", "four", "five")
)
_OTHERS = "".join(
    f'<div class="card"><a href="/x"><h3>Another story about the town and {thing}</h3></a><span class="meta">{name}</span><span>{day}</span></div>'
    for thing, name, day in (
        ("its boats", "Otto Lang", "Jan 3, 2026"),
        ("its nets", "Petra Wolf", "Jan 5, 2026"),
        ("its gulls", "Ana Silva", "Feb 6, 2026"),
        ("its fog", "Bea Hart", "Feb 8, 2026"),
    )
)


def page(row: dict[str, Any]) -> bytes:
    """A whole page around a row."""
    head, above, below = (
        row.get(part, "").replace("{headline}", f"<h1>{_TITLE}</h1>").replace("{title}", _TITLE).replace("{others}", _OTHERS)
        for part in ("head", "above", "below")
    )
    return (
        f'<!DOCTYPE html><html lang="{row["lang"]}"><head><meta charset="utf-8"><title>{_TITLE} - Harbour Post</title>'
        f'<meta property="og:title" content="{_TITLE}"><meta property="og:site_name" content="Harbour Post">{head}</head><body><header>'
        f'<a href="/">Harbour Post</a><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav></header><main>{above}'
        f'<div class="content">{_TEXT}</div>{below}</main><footer><p>© 2026 Harbour Post. All rights reserved.</p></footer></body></html>'
    ).encode()


@pytest.mark.parametrize("row", _ROWS, ids=[row["kind"] for row in _ROWS])
def test_a_head_tells_who_and_when(row: dict[str, Any]) -> None:
    record = cleaner.clean_bytes(page(row))

    assert record.authors == row["authors"]
    wanted, got = row["published"], record.published
    if wanted is not None and "T" in wanted:
        assert got is not None
        assert datetime.datetime.fromisoformat(got) == datetime.datetime.fromisoformat(wanted)
    elif wanted is not None:
        assert (got or "").startswith(wanted)
