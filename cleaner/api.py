"""The calls of the package: a path, bytes or text in; a record, several, or the labelled pieces out."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypedDict, TypeVar, Unpack

import msgspec

from cleaner import intake, pipeline
from cleaner.adapter import Outlet
from cleaner.audit.explain import Explained, explained
from cleaner.carriers import feed
from cleaner.choose import known
from cleaner.encoding import Text, decode
from cleaner.errors import CleanError
from cleaner.pipeline import Hints, Way
from cleaner.record import CleanArticle

_SURROGATE = re.compile("[\ud800-\udfff]")
T = TypeVar("T")
OnError = Callable[[CleanError], None]
"""What is called with each refusal of a container's item."""


class Given(TypedDict, total=False):
    """The hints of every call, all optional.

    ``url``: the article's address. ``source``: its outlet's id. ``encoding``: the charset as an HTTP
    header would give it. ``crawled``: the day of the crawl, ``2026-03-10``. ``drop``: regular expressions;
    a paragraph or line in which one is found is taken out, and ledgered as yours. ``max_bytes``: size limit.
    """

    url: str | None
    source: str | None
    encoding: str | None
    crawled: str | None
    drop: Iterable[str]
    max_bytes: int


def clean(path: str | os.PathLike[str], **given: Unpack[Given]) -> CleanArticle:
    """Clean the one article in a file (``.gz`` is read through) and return its record.

    Args:
        path: an HTML page or fragment, Markdown, a text dump, or a feed item as JSON; told by its content.
        **given: hints, see `Given`: url, source, encoding, crawled, drop, max_bytes.

    Raises:
        CleanError: there is no record to give; its code, place and remedy say why.
    """
    place = os.fspath(path)
    hints = _hints(given, place)
    return _placed(place, lambda: pipeline.clean_data(intake.read(path, hints.max_bytes), hints))


def clean_bytes(data: bytes, *, name: str | None = None, **given: Unpack[Given]) -> CleanArticle:
    """Clean the one article in ``data``; ``name`` stands in messages and in the record's ``input``. Else as `clean`."""
    if not isinstance(data, bytes | bytearray | memoryview):
        raise TypeError(f"clean_bytes takes bytes, not {type(data).__name__}; for str there is clean_text")
    data = bytes(data)
    hints = _hints(given, name)
    return _placed(name or "<bytes>", lambda: pipeline.clean_data(data, hints))


def clean_text(text: str, *, name: str | None = None, **given: Unpack[Given]) -> CleanArticle:
    """Clean the one article in ``text``, which is decoded already. Else as `clean`."""
    if not isinstance(text, str):
        raise TypeError(f"clean_text takes str, not {type(text).__name__}; for bytes there is clean_bytes")
    data = _SURROGATE.sub("\ufffd", text).encode()
    hints = _hints(given | {"encoding": None}, name)
    return _placed(name or "<text>", lambda: pipeline.clean_data(data, hints))


def clean_many(path: str | os.PathLike[str], *, on_error: OnError | None = None, **given: Unpack[Given]) -> Iterator[CleanArticle]:
    """Clean every article in a file: one record for a single document, several for a container.

    A container is a JSON array, JSON Lines, or a JSON Feed. Each record's ``input`` ends in the item's
    place (``#3`` is the third). A broken item is given to ``on_error`` and the others still come;
    without ``on_error`` it raises, once the items before it have been given.
    """
    place = os.fspath(path)
    hints = _hints(given, place)
    text, raw = _placed(place, lambda: pipeline.read(intake.read(path, hints.max_bytes), hints))
    return _many(text, raw, hints, place, on_error)


def many_of_bytes(data: bytes, *, name: str, on_error: OnError | None = None, **given: Unpack[Given]) -> Iterator[CleanArticle]:
    """As `clean_many`, for bytes in hand; ``name`` is their place."""
    hints = _hints(given, name)
    text, raw = _placed(name, lambda: pipeline.read(data, hints))
    return _many(text, raw, hints, name, on_error)


def _many(text: Text, raw: intake.Raw, hints: Hints, place: str, on_error: OnError | None) -> Iterator[CleanArticle]:
    found = feed.items(text.text) if feed.looks_like(text.text) else None
    if found is None or len(found) < 2:
        yield _placed(place, lambda: pipeline.record(text, raw, hints))
        return
    for number, item in enumerate(found, 1):
        here = f"{place}#{number}"
        try:
            yield _item(item, text, raw, msgspec.structs.replace(hints, name=here), here)
        except CleanError as error:
            if on_error is None:
                raise
            on_error(error)


def _item(item: object, text: Text, raw: intake.Raw, hints: Hints, here: str) -> CleanArticle:
    return _placed(here, lambda: pipeline.finish(feed.open_item(feed.one(item)), text, raw, hints))


def _hints(given: Given, name: str | None) -> Hints:
    unknown = given.keys() - Given.__annotations__.keys()
    if unknown:
        raise TypeError(f"no such hint: {', '.join(sorted(unknown))}; there are {', '.join(Given.__annotations__)}")
    drop = given.get("drop") or ()
    hints = Hints(
        url=given.get("url"),
        source=given.get("source"),
        encoding=given.get("encoding"),
        crawled=given.get("crawled"),
        drop=(drop,) if isinstance(drop, str) else tuple(drop),
        name=name,
        max_bytes=intake.MAX_BYTES if given.get("max_bytes") is None else int(given["max_bytes"]),
    )
    return _placed(name or "<hints>", lambda: pipeline.checked(hints))


def _placed(place: str, work: Callable[[], T]) -> T:
    try:
        return work()
    except CleanError as error:
        raise error.at(place) from None
    except Exception as error:  # a fault of ours must not end a batch with a traceback
        what = f"{type(error).__name__}: {error}"
        raise CleanError("internal", f"cannot be cleaned, {what}", place=place, remedy="please report it with the file") from error


def explain(path: str | os.PathLike[str], **given: Unpack[Given]) -> list[Explained]:
    """The document in ``path`` piece by piece in page order, each with its role and the rule that gave it.

    A piece that a rule split comes as several parts with one index. Raises CleanError as `clean` does.
    """
    return explained(way(path, **given))


def way(path: str | os.PathLike[str], **given: Unpack[Given]) -> Way:
    """All that is known of a document once it is labelled; what `explain` and the command line show."""
    place = os.fspath(path)
    hints = _hints(given, place)
    return _placed(place, lambda: pipeline.label_data(intake.read(path, hints.max_bytes), hints))


def way_of_bytes(data: bytes, *, name: str, **given: Unpack[Given]) -> Way:
    """As `way`, for bytes in hand."""
    hints = _hints(given, name)
    return _placed(name, lambda: pipeline.label_data(data, hints))


def check(**given: Unpack[Given]) -> None:
    """Raise the CleanError (``bad-hint``) that these hints would raise, before any document is read."""
    hints = _hints(given, None)
    if hints.encoding is not None:
        decode(b"", hints.encoding)
    if hints.source is not None:
        known(hints.source)


def known_outlets() -> tuple[Outlet, ...]:
    """The outlets known here, by id."""
    from cleaner.door import doors

    return tuple(sorted(doors().by_id.values(), key=lambda outlet: outlet.id))
