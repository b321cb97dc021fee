"""The calls of the package: a path, bytes or text in; a record, several, or the labelled pieces out.

Every call takes the same hints, all optional. ``url``: the article's address. ``source``: its outlet's id.
``encoding``: the charset as an HTTP header would give it. ``crawled``: the day of the crawl (``2026-03-10``
or a date), which completes dates printed without a year. ``drop``: regular expressions; a paragraph or line
in which one is found is taken out, and ledgered as yours. ``max_bytes``: the size limit, packed or unpacked.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from cleaner import intake, pipeline
from cleaner.adapter import Outlet
from cleaner.audit.explain import Explained, explained
from cleaner.choose import known
from cleaner.encoding import decode
from cleaner.errors import CleanError
from cleaner.lazily import lazily
from cleaner.pipeline import Hints, Way
from cleaner.record import CleanArticle
from cleaner.several import Cleaner, documents, placed

_SURROGATE = lazily("[\ud800-\udfff]")
OnError = Callable[[CleanError], None]
"""What is called with each refusal of a container's item."""
Path = str | os.PathLike[str]
Day = str | datetime.date


def clean(
    path: Path,
    *,
    url: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    crawled: Day | None = None,
    drop: Iterable[str] = (),
    max_bytes: int = intake.MAX_BYTES,
) -> CleanArticle:
    """Clean the one article in a file (``.gz`` is read through) and return its record.

    Args:
        path: an HTML page or fragment, Markdown, a text dump, or a feed item as JSON; told by its content.
        url: the article's address, if you know it; blanks around it do not matter, and ``https://`` may be left out.
        source: its outlet's id, if you know it.
        encoding: the charset, as an HTTP header would give it.
        crawled: the day of the crawl; completes dates printed without a year.
        drop: your own regular expressions; what they are found in is taken out and ledgered.
        max_bytes: the size limit, packed or unpacked.

    Raises:
        CleanError: there is no record to give; its code, place and remedy say why.
    """
    place = _name(path)
    hints = _hints(place, url, source, encoding, crawled, drop, max_bytes)
    return placed(place, lambda: pipeline.clean_data(intake.read(path, hints.max_bytes), hints))


def clean_bytes(
    data: bytes,
    *,
    url: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    crawled: Day | None = None,
    drop: Iterable[str] = (),
    max_bytes: int = intake.MAX_BYTES,
    name: str | None = None,
) -> CleanArticle:
    """Clean the one article in ``data``; ``name`` stands in messages and in the record's ``input``. Else as `clean`."""
    if not isinstance(data, bytes | bytearray | memoryview):
        raise TypeError(f"clean_bytes takes bytes, not {type(data).__name__}; for str there is clean_text")
    hints = _hints(name, url, source, encoding, crawled, drop, max_bytes)
    return placed(name or "<bytes>", lambda: pipeline.clean_data(bytes(data), hints))


def clean_text(
    text: str,
    *,
    url: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    crawled: Day | None = None,
    drop: Iterable[str] = (),
    max_bytes: int = intake.MAX_BYTES,
    name: str | None = None,
) -> CleanArticle:
    """Clean the one article in ``text``, which is decoded already (``encoding`` is only checked). Else as `clean_bytes`."""
    if not isinstance(text, str):
        raise TypeError(f"clean_text takes str, not {type(text).__name__}; for bytes there is clean_bytes")
    if encoding is not None:
        placed(name or "<text>", lambda: decode(b"", encoding))
    hints = _hints(name, url, source, None, crawled, drop, max_bytes)
    return placed(name or "<text>", lambda: pipeline.clean_data(_SURROGATE.sub("\ufffd", text).encode(), hints))


def clean_many(
    path: Path,
    *,
    url: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    crawled: Day | None = None,
    drop: Iterable[str] = (),
    max_bytes: int = intake.MAX_BYTES,
    on_error: OnError | None = None,
) -> Iterator[CleanArticle]:
    """Clean every article in a file: one record for a single document, several for a container.

    A container is a JSON array, JSON Lines, or a JSON Feed. Each record's ``input`` ends in the item's
    place (``#3`` is the third). A broken item is given to ``on_error`` and the others still come;
    without ``on_error`` it raises, once the items before it have been given. Else as `clean`.
    """
    place = _name(path)
    hints = _hints(place, url, source, encoding, crawled, drop, max_bytes)
    return many(placed(place, lambda: intake.read(path, hints.max_bytes)), hints, on_error)


def explain(
    path: Path,
    *,
    url: str | None = None,
    source: str | None = None,
    encoding: str | None = None,
    crawled: Day | None = None,
    drop: Iterable[str] = (),
    max_bytes: int = intake.MAX_BYTES,
    why: bool = False,
) -> list[Explained]:
    """The document in ``path`` piece by piece in page order, each with its role and the rule that gave it.

    A piece that a rule split comes as several parts with one index. With ``why`` each piece of a page of no known outlet also has
    its likelihood to be the article's, and what spoke for and against it. Raises CleanError as `clean` does.
    """
    place = _name(path)
    hints = _hints(place, url, source, encoding, crawled, drop, max_bytes)
    return explained(way(placed(place, lambda: intake.read(path, hints.max_bytes)), hints), why=why)


def known_outlets() -> tuple[Outlet, ...]:
    """The outlets known here, by id."""
    from cleaner.door import doors

    return tuple(sorted(doors().by_id.values(), key=lambda outlet: outlet.id))


def use_outlets(*paths: Path) -> None:
    """Have the outlets of these folders (or files) known in this process, beside the built-in ones and those of packages.

    Replaces what an earlier call gave, and reads the files afresh; without an argument there are none. The folders of the
    environment variable CLEANER_OUTLETS are in force besides, here and in every process started from here. `run` and
    `stream` hand the folders in force to their workers.

    A broken file is named in a warning and left out. Raises CleanError (``bad-outlet``) for a path that is
    neither a folder nor a Python file.
    """
    from cleaner import door, folders

    folders.use(folders.checked(paths))
    door.reopen()
    door.doors()


# --- for the command line ---------------------------------------------------------------------


def many(data: bytes, hints: Hints, on_error: OnError | None) -> Iterator[CleanArticle]:
    """The records of a document or container whose bytes are in hand; ``hints.name`` is its place."""
    return _cleaned(documents(data, hints), on_error)


def _cleaned(found: list[tuple[str, Cleaner]], on_error: OnError | None) -> Iterator[CleanArticle]:
    for _, cleaned in found:
        try:
            yield cleaned()
        except CleanError as error:
            if on_error is None or len(found) == 1:
                raise
            on_error(error)


def way(data: bytes, hints: Hints) -> Way:
    """All that is known of a document once it is labelled."""
    return placed(hints.name or "<bytes>", lambda: pipeline.label_data(data, hints))


def check(hints: Hints) -> Hints:
    """The hints made fit for use; raises the CleanError (``bad-hint``) that they would raise, before any document is read."""
    hints = pipeline.checked(hints)
    if hints.encoding is not None:
        decode(b"", hints.encoding)
    if hints.source is not None:
        known(hints.source)
    return hints


def _name(path: Path) -> str:
    """A path as text that can be printed, whatever bytes its name holds."""
    return os.fsencode(path).decode("utf-8", "replace")


def _hints(name: str | None, url: Any, source: Any, encoding: Any, crawled: Any, drop: Any, max_bytes: Any) -> Hints:
    if isinstance(crawled, datetime.date):
        crawled = crawled.isoformat()[:10]
    patterns = (drop,) if isinstance(drop, str) else tuple(drop or ())
    hints = Hints(url=url, source=source, encoding=encoding, crawled=crawled, drop=patterns, name=name, max_bytes=max_bytes)
    return placed(name or "<hints>", lambda: pipeline.checked(hints))
