"""The document that a record's ``input`` names, opened again: ``feeds.jsonl#12``, ``mirror.zip#a/b.html``, ``crawl.warc.gz#81523``."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Generator, Iterator
from typing import Final, TypeVar

import msgspec

from cleaner.batch.inputs import Inputs, Meter, pieces
from cleaner.batch.inputs.settings import failed
from cleaner.batch.inputs.streams import BLOCK, flow, packing, start_of
from cleaner.batch.kernel import documents
from cleaner.batch.piece import Bad, Lines, Page, Passed, Piece
from cleaner.errors import CleanError
from cleaner.hints import Hints
from cleaner.pipeline import Finish

T = TypeVar("T")
_RECORD: Final = re.compile(r"(\d+)((?:\+\d+)?)")
"""Where in a WARC file a record lies, and which of those that are packed as one it is."""


def is_addressed(place: str) -> bool:
    """Whether this names a document inside a file: no file is called so, and one is called as the words before a ``#``."""
    return "#" in place and not os.path.lexists(place) and bool(_containers(place))


def addressed(
    place: str, hints: Hints, finish: Finish[T], *, fields: dict[str, str] | None = None, storage: dict[str, str] | None = None
) -> T:
    """What ``finish`` makes of the document that a run called ``place``.

    ``fields``, ``storage``: as the run had them (`Inputs`). A WARC's record is gone to at once, anything else is read up to the document.
    Raises CleanError: ``missing`` where no such document is there, and what opening and cleaning it raise.
    """
    error, known = CleanError("missing", "no such file", place=place, remedy="check the path"), list[str]()
    for container in _containers(place):
        inputs = Inputs(words=(container,), fields=fields or {}, max_bytes=hints.max_bytes, storage=storage or {}, sniff=True)
        error = CleanError("missing", "no document of this name is in that file", place=place)
        with contextlib.closing(_pieces(container, place, inputs)) as found:
            for piece in found:
                if isinstance(piece, Bad) and piece.place != place:  # what is broken before it is why it is not found
                    error = failed(piece)
                    continue
                for name, call in documents(piece, inputs, hints, finish) if _may_hold(piece, place) else ():
                    made = call() if name in {place, piece.place} else None  # what is called as the piece may open the others
                    if made is not None and name == place:
                        return made
                    known.append(name)
    error.remedy = error.remedy or _remedy(known, place)
    raise error


def _containers(place: str) -> list[str]:
    """The files that may hold the document, the longest name first."""
    ends = [at for at, mark in enumerate(place) if mark == "#"]
    if "://" in place:
        return [place[:at] for at in ends[:1]]
    return [place[:at] for at in reversed(ends) if os.path.isfile(place[:at])]  # noqa: PTH113


def _may_hold(piece: Piece, place: str) -> bool:
    if isinstance(piece, Passed):
        return False
    return place == piece.place or place.startswith(f"{piece.place}#") or isinstance(piece, Lines)


def _pieces(container: str, place: str, inputs: Inputs) -> Generator[Piece, None, None]:
    record = _RECORD.fullmatch(place[len(container) + 1 :])
    if record is not None and "://" not in container and _is_warc(container):
        yield from _record(container, int(record[1]), record[2], inputs.max_bytes)
    else:
        yield from pieces(inputs, Meter())


def _is_warc(path: str) -> bool:
    with open(path, "rb") as file:  # noqa: PTH123
        head = file.read(1 << 16)
    how = packing(head)
    return (start_of(head, how) if how == "gzip" else head).startswith(b"WARC/")


def _record(path: str, offset: int, more: str, max_bytes: int) -> Iterator[Piece]:
    """The page at an offset of a WARC file."""
    from cleaner.batch.inputs import warc

    with open(path, "rb") as file:  # noqa: PTH123
        file.seek(offset)
        rest = flow(iter(lambda: file.read(BLOCK), b""))  # which counts from here
        for piece in warc.pages(rest, path, max_bytes):
            if isinstance(piece, Page | Bad) and piece.place == f"{path}#0{more}":
                yield msgspec.structs.replace(piece, place=f"{path}#{offset}{more}")
            if not piece.place.startswith(f"{path}#0"):
                return


def _remedy(known: list[str], place: str) -> str:
    if not known:
        return f"`cleaner run {place.partition('#')[0]} --dry-run` counts what is there"
    return f"it holds {', '.join(known[:3])}{' …' if len(known) > 3 else ''}"
