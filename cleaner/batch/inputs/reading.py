"""The worker's side: the lines of a byte range, the bytes of a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from cleaner.batch.inputs.local import no_link, regular_only
from cleaner.batch.inputs.settings import bad, failed, too_large
from cleaner.batch.piece import File, Lines
from cleaner.errors import CleanError
from cleaner.reading import intake


def lines_of(piece: Lines) -> Iterator[tuple[str, bytes]]:
    """The documents of a range of JSON Lines, each with its place. Raises CleanError where they cannot be read."""
    try:
        with open(os.fsdecode(piece.path), "rb", opener=_opener(piece)) as file:
            file.seek(piece.offset)
            data = file.read(piece.size)
    except OSError as error:
        raise failed(bad(piece.place, error)) from None
    if len(data) < piece.size:
        raise CleanError("unreadable", "the file was shortened during the run", place=piece.place, remedy="run it again")
    for number, line in enumerate(data.split(b"\n"), piece.first):
        if stripped := line.strip():  # its length is looked at where it is cleaned
            yield f"{piece.place}#{number}", stripped


def read_file(piece: File, max_bytes: int, storage: dict[str, str]) -> bytes:
    """The bytes of a file, from the disk or from afar. Raises CleanError: missing, unreadable, too-large."""
    address = os.fsdecode(piece.path)
    if not piece.remote:
        return intake.read(address, max_bytes, opener=_opener(piece))
    from cleaner.batch.inputs.remote import Remote

    try:
        with Remote(storage, address).open(address) as file:
            data = file.read(max_bytes + 1) or b""
    except OSError as error:
        raise failed(bad(piece.place, error)) from None
    if len(data) > max_bytes:
        raise failed(too_large(piece.place, max_bytes))
    return data


def _opener(piece: File | Lines) -> Callable[[str, int], int]:
    """What a file was when it was listed need not be what is there now."""
    return no_link if piece.found else regular_only
