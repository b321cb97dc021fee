"""The documents in a file that is told by its content: itself, or the items of a container of JSON.

Each is a place and a call that cleans it, so that whoever walks them can say which one is in hand.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from cleaner import pipeline
from cleaner.errors import CleanError
from cleaner.hints import Hints, checked
from cleaner.outlets.choose import known
from cleaner.pipeline import Finish
from cleaner.reading.carriers import signs
from cleaner.reading.charsets import Text
from cleaner.reading.encoding import decode
from cleaner.reading.intake import Raw
from cleaner.reading.recognise import recognise

T = TypeVar("T")
Cleaner = Callable[[], T]
"""Cleans one document; raises CleanError with its place."""


def documents(data: bytes, hints: Hints, finish: Finish[T]) -> list[tuple[str, Cleaner[T]]]:
    """The documents in ``data``, whose place is ``hints.name``. Raises CleanError when nothing can be opened."""
    place = hints.name or "<bytes>"
    text, raw = placed(place, lambda: pipeline.read(data, hints))
    found = _items(text.text)
    if found is None or len(found) < 2:
        return [(place, lambda: placed(place, lambda: finish(recognise(text.text, text.utf8), text, raw, hints)))]
    return [(f"{place}#{number}", _cleaner(item, text, raw, hints, f"{place}#{number}", finish)) for number, item in found]


def placed(place: str, work: Callable[[], T]) -> T:
    """What ``work`` gives; every error it raises is a CleanError that names ``place``."""
    try:
        return work()
    except CleanError as error:
        raise error.at(place) from error.__cause__
    except MemoryError:
        raise CleanError("out-of-memory", "ran out of memory", place=place, remedy="give it more memory, or leave it out") from None
    except Exception as error:  # a fault of ours must not end a batch with a traceback
        what = f"{type(error).__name__}: {error}"
        raise CleanError("internal", f"cannot be cleaned, {what}", place=place, remedy="please report it with the file") from error


def usable(hints: Hints) -> Hints:
    """The hints made fit for use; raises the CleanError (``bad-hint``) that they would raise, before any document is read."""
    hints = checked(hints)
    if hints.encoding is not None:
        decode(b"", hints.encoding)
    if hints.source is not None:
        known(hints.source)
    return hints


def _items(text: str) -> list[tuple[int, object]] | None:
    if not signs.looks_like_json(text):
        return None
    from cleaner.reading.carriers import feed

    return feed.items(text)


def _cleaner(item: object, text: Text, raw: Raw, hints: Hints, here: str, finish: Finish[T]) -> Cleaner[T]:
    from cleaner.reading.carriers import feed

    own = msgspec.structs.replace(hints, name=here)
    return lambda: placed(here, lambda: finish(feed.opened(item), text, raw, own))
