"""From a document to its record: the one function that every engine calls, and from a piece to its documents.

What is made of a document is its record, unless ``finish`` says otherwise.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import NoReturn, TypeVar

import msgspec

from cleaner import pipeline, several
from cleaner.batch.inputs import Inputs, entries, lines_of, read_file
from cleaner.batch.piece import Bad, Feed, File, Item, Lines, Page, Passed, Piece
from cleaner.errors import CleanError
from cleaner.hints import Hints
from cleaner.pipeline import Finish
from cleaner.reading.carriers import feed
from cleaner.reading.encoding import decode
from cleaner.reading.intake import Raw

T = TypeVar("T")
Document = tuple[str, Callable[[], T | None]]
"""A place, and the call that cleans what is there; it raises CleanError with that place.

The call gives None where it only opened a file whose documents are still to come."""


class Refusal(msgspec.Struct, frozen=True):
    """A document that gave no record: a line of the refusals file. ``url``: its address, where that is known."""

    input: str
    code: str
    message: str
    remedy: str = ""
    url: str | msgspec.UnsetType = msgspec.UNSET

    @classmethod
    def of(cls, error: CleanError) -> Refusal:
        """The refusal that an error is."""
        return cls(error.place, error.code, error.message, error.remedy, error.url or msgspec.UNSET)


def clean_page(page: Page, hints: Hints, finish: Finish[T]) -> T:
    """What ``finish`` makes of a document in hand; what its container knew of it goes before ``hints``. Raises CleanError."""
    own = msgspec.structs.replace(
        hints,
        name=page.place,
        url=page.url or hints.url,
        encoding=page.encoding or hints.encoding,
        crawled=page.crawled or hints.crawled,
    )
    try:
        return several.placed(page.place, lambda: pipeline.made(page.data, own, finish))
    except CleanError as error:
        error.url = error.url or own.url
        raise


def clean_item(item: Item, hints: Hints, names: dict[str, str], finish: Finish[T]) -> T:
    """What ``finish`` makes of an item of JSON; ``names`` says what its fields are called here. Raises CleanError."""
    own = msgspec.structs.replace(hints, name=item.place)
    return several.placed(item.place, lambda: _item(item.data, own, names, finish))


def _item(data: bytes, hints: Hints, names: dict[str, str], finish: Finish[T]) -> T:
    if len(data) > hints.max_bytes:
        raise CleanError("too-large", f"{len(data):,} bytes, the limit is {hints.max_bytes:,}", remedy="raise max_bytes if it is right")
    text = decode(data, hints.encoding)
    raw = Raw(data, hashlib.sha256(data).hexdigest())
    try:
        found = feed.load(text.text)
    except ValueError as error:
        raise feed.broken(error) from None
    if names and isinstance(found, dict):
        found = {**found, **{ours: found[theirs] for ours, theirs in names.items() if theirs in found}}
    return finish(feed.opened(found), text, raw, hints)


def documents(piece: Piece, inputs: Inputs, hints: Hints, finish: Finish[T]) -> Iterator[Document[T]]:
    """The documents of a piece, in order. What cannot be opened is a document that raises when it is cleaned."""
    match piece:
        case File():
            yield from _file(piece, inputs, hints, finish)
        case Lines():
            for place, line in lines_of(piece):
                yield place, _call(clean_item, Item(place, line), hints, inputs.fields, finish)
        case Page():
            yield piece.place, _call(clean_page, piece, hints, finish)
        case Item():
            yield piece.place, _call(clean_item, piece, hints, inputs.fields, finish)
        case Feed():
            yield from _feed(piece, inputs, hints, finish)
        case Bad():
            yield piece.place, raising(CleanError(piece.code, piece.message, place=piece.place, remedy=piece.remedy))
        case Passed():
            return


def _file(piece: File, inputs: Inputs, hints: Hints, finish: Finish[T]) -> Iterator[Document[T]]:
    """A file is one document, or, if its content says so, the items of JSON.

    Opening it can hang or kill as cleaning can, so that is a call of its own where several documents follow.
    """
    place = piece.place
    own = msgspec.structs.replace(hints, name=place)
    items: list[tuple[str, several.Cleaner[T]]] = []

    def opened() -> T | None:
        data = several.placed(place, lambda: read_file(piece, inputs.max_bytes, inputs.storage))
        found = several.documents(data, own, finish)
        if len(found) == 1:
            return found[0][1]()
        items.extend(found)
        return None

    yield place, opened
    yield from items


def _feed(piece: Feed, inputs: Inputs, hints: Hints, finish: Finish[T]) -> Iterator[Document[T]]:
    """The entries of a feed; to take it apart is a call of its own, as in `_file`."""
    found: list[Document[T]] = []

    def opened() -> None:
        for entry in several.placed(piece.place, lambda: list(entries(piece))):
            found.extend(documents(entry, inputs, hints, finish))

    yield piece.place, opened
    yield from found


def _call(function: Callable[..., T], *given: object) -> Callable[[], T | None]:
    return lambda: function(*given)


def raising(error: CleanError) -> Callable[[], NoReturn]:
    """A call that raises."""

    def call() -> NoReturn:
        raise error

    return call
