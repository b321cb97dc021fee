"""Fixtures of samples: saved articles, and the items of feeds, each in a folder of its own."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cleaner.authoring.draft.samples import files_of
from cleaner.errors import CleanError
from cleaner.reading import intake
from cleaner.reading.carriers import feed, signs
from cleaner.reading.encoding import decode
from cleaner.reading.recognise import recognise
from cleaner.several import placed

_ENDINGS: Final = {"html": "html", "markdown": "md", "textdump": "txt", "feed-item": "json"}


def fixtures(words: list[str], id: str, home: Path) -> dict[Path, str | bytes]:
    """The files of a fixture for each document that the words mean: files, folders, globs, ``feeds.jsonl`` or ``feeds.jsonl#12``.

    What is expected is left to a person: only whose the document is, and how it was saved. Raises CleanError for what cannot be read.
    """
    found: dict[Path, str | bytes] = {}
    for name, carrier, page in _documents(words):
        flat = re.sub(r"[^\w-]+", "-", name).strip("-")[:60] or "sample"
        folder = next(
            path for path in (home / (flat + more) for more in ("", *(f"-{n}" for n in range(2, 9999)))) if path / "hints.json" not in found
        )
        found[folder / f"page.{_ENDINGS[carrier]}"] = page
        found[folder / "hints.json"] = "{}\n"
        found[folder / "expected.json"] = json.dumps({"source": id, "carrier": carrier}, indent=1) + "\n"
    return found


def _documents(words: list[str]) -> Iterator[tuple[str, str, bytes]]:
    """Name, carrier and bytes of every document."""
    for word in words:
        place, mark, number = word.rpartition("#")
        one = mark == "#" and number.isdecimal() and not os.path.lexists(word)
        for path in [place] if one else files_of([word]):
            yield from _inside(path, int(number) if one else None)


def _inside(path: str, wanted: int | None) -> Iterator[tuple[str, str, bytes]]:
    name = Path(path).name.partition(".")[0]
    data = placed(path, lambda: intake.unpack(intake.read(path)).data)
    text = placed(path, lambda: decode(data, None).text)
    items = feed.items(text) if signs.looks_like_json(text) else None
    if items is None or (len(items) < 2 and wanted is None):
        if wanted is not None:
            raise CleanError("missing", "this file holds no items", place=f"{path}#{wanted}", remedy=f"give {path}")
        yield name, placed(path, lambda: recognise(text)).carrier, data
        return
    kept = [(number, item) for number, item in items if wanted in (None, number)]
    if not kept:
        raise CleanError("missing", "no item of this number is in that file", place=f"{path}#{wanted}", remedy=f"it holds {len(items)}")
    for number, item in kept:
        placed(f"{path}#{number}", lambda item=item: feed.opened(item))  # type: ignore[misc]
        yield f"{name}-{number}", "feed-item", json.dumps(item, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"
