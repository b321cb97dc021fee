"""The inputs of a run: from the words of a command line to the documents that they mean, in order, each once.

`pieces` is the planner's side and gives what workers need to open a document; `lines_of`, `entries` and `read_file`
are the worker's. Libraries for single formats are imported when the first such input is met.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import BinaryIO

from cleaner.batch.inputs.containers import Source, documents, safely
from cleaner.batch.inputs.feeds import entries
from cleaner.batch.inputs.local import Local, Store
from cleaner.batch.inputs.reading import lines_of, read_file
from cleaner.batch.inputs.settings import Inputs, Meter, is_single, sentence
from cleaner.batch.inputs.streams import Counted, Growth, buffered
from cleaner.batch.inputs.words import files
from cleaner.batch.piece import File, Piece
from cleaner.errors import CleanError

__all__ = ["Inputs", "Meter", "check", "entries", "lines_of", "pieces", "read_file", "total_bytes"]


def pieces(inputs: Inputs, meter: Meter, stdin: BinaryIO | None = None) -> Iterator[Piece]:
    """Every document that ``inputs`` mean. ``stdin`` is where ``-`` finds its list.

    What cannot be read comes as a Bad, and the others still come; a folder without files as ``Passed(place, 0)``.
    Raises CleanError (``missing-extra``) when an input needs a library that is not installed.
    """
    stores = _stores(inputs)
    for found in files(inputs, stores, stdin):
        if not isinstance(found, File):
            yield found
        elif not inputs.sniff and is_single(os.fsdecode(found.path)):
            meter.add(found.size)
            yield found
        else:
            yield from safely(found.place, _inside(found, inputs, stores, meter))


def _inside(file: File, inputs: Inputs, stores: Callable[[str], Store], meter: Meter) -> Iterator[Piece]:
    path = os.fsdecode(file.path)
    meter.start(file.size)
    try:
        raw = Counted(stores(path).open(path, found=file.found), meter)
        source = Source(file.place, os.path.basename(path), inputs, Growth(file.size, raw), file=file)  # noqa: PTH119
        with buffered(raw, file.size) as stream:
            yield from documents(stream, source)
    finally:
        meter.finish()


def total_bytes(inputs: Inputs) -> int:
    """The sum of the sizes of all source files, as far as it can be told; walks them all and never raises."""
    total = 0
    try:
        for found in files(inputs, _stores(inputs), None):
            if isinstance(found, File):
                total += found.size
    except Exception:
        return total
    return total


def check(inputs: Inputs) -> None:
    """Raises CleanError for what the words alone show: a filesystem without its library, or one that cannot be opened."""
    stores = _stores(inputs)
    for word in inputs.words:
        try:
            if word != "-":
                stores(word)
        except OSError as error:
            remedy = "check the address and the storage options"
            raise CleanError("bad-option", f"cannot be opened: {sentence(error)}", place=word, remedy=remedy) from None


def _stores(inputs: Inputs) -> Callable[[str], Store]:
    local = Local(follow_links=inputs.follow_links)

    def store(word: str) -> Store:
        if "://" not in word:
            return local
        from cleaner.batch.inputs.remote import Remote

        return Remote(inputs.storage, word)

    return store
