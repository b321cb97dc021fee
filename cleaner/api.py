"""The calls of the package: a path, bytes or text in; a record, several, or the labelled pieces out.

Every call takes the same hints, all optional (`cleaner.hints.HintWords`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TypeVar, Unpack

import msgspec

from cleaner import pipeline
from cleaner.audit.explain import Explained, explained
from cleaner.errors import CleanError
from cleaner.hints import Hints, HintWords, hints_of, path_name, spelled_out, writable
from cleaner.outlets.outlet import Outlet
from cleaner.pipeline import Finish, Way
from cleaner.reading import intake
from cleaner.reading.encoding import decode
from cleaner.record import CleanArticle
from cleaner.several import Cleaner, documents, placed
from cleaner.words.lazily import lazily

_SURROGATE = lazily("[\ud800-\udfff]")
T = TypeVar("T")
OnError = Callable[[CleanError], None]
"""What is called with each refusal of a container's item."""
Path = str | os.PathLike[str]


@spelled_out(HintWords)
def clean(path: Path, **hints: Unpack[HintWords]) -> CleanArticle:
    """Clean the one article in a file (``.gz`` is read through) and return its record.

    ``path``: an HTML page or fragment, Markdown, a text dump, or a feed item as JSON; told by its content. Also a place that a record's
    ``input`` names, in whatever `run` opens: ``feeds.jsonl#12``, ``mirror.zip#a/b.html``, ``crawl.warc.gz#81523``.
    Raises CleanError where there is no record to give; its code, place and remedy say why.
    """
    place = path_name(path)
    return _made(path, place, _hints(place, hints), pipeline.finish)


@spelled_out(HintWords)
def clean_bytes(data: bytes, *, name: str | None = None, **hints: Unpack[HintWords]) -> CleanArticle:
    """Clean the one article in ``data``; ``name`` stands in messages and in the record's ``input``. Else as `clean`."""
    if not isinstance(data, bytes | bytearray | memoryview):
        raise TypeError(f"clean_bytes takes bytes, not {type(data).__name__}; for str there is clean_text")
    known = _hints(name, hints)
    return placed(known.name or "<bytes>", lambda: pipeline.clean_data(bytes(data), known))


@spelled_out(HintWords)
def clean_text(text: str, *, name: str | None = None, **hints: Unpack[HintWords]) -> CleanArticle:
    """Clean the one article in ``text``, which is decoded already (``encoding`` is only checked). Else as `clean_bytes`."""
    if not isinstance(text, str):
        raise TypeError(f"clean_text takes str, not {type(text).__name__}; for bytes there is clean_bytes")
    known = _hints(name, hints)
    if known.encoding is not None:
        placed(known.name or "<text>", lambda: decode(b"", known.encoding))
        known = msgspec.structs.replace(known, encoding=None)
    return placed(known.name or "<text>", lambda: pipeline.clean_data(_SURROGATE.sub("\ufffd", text).encode(), known))


@spelled_out(HintWords)
def clean_many(path: Path, *, on_error: OnError | None = None, **hints: Unpack[HintWords]) -> Iterator[CleanArticle]:
    """Clean every article in a file: one record for a single document, several for a container.

    A container is a JSON array, JSON Lines, or a JSON Feed. Each record's ``input`` ends in the item's
    place (``#3`` is the third). A broken item is given to ``on_error`` and the others still come;
    without ``on_error`` it raises, once the items before it have been given. Else as `clean`.
    """
    place = path_name(path)
    known = _hints(place, hints)
    if _is_addressed(path):
        return iter([_made(path, place, known, pipeline.finish)])
    return many(placed(place, lambda: intake.read(path, known.max_bytes)), known, on_error)


@spelled_out(HintWords)
def explain(path: Path, *, why: bool = False, **hints: Unpack[HintWords]) -> list[Explained]:
    """The document in ``path`` piece by piece in page order, each with its role and the rule that gave it.

    A piece that a rule split comes as several parts with one index. With ``why`` each piece of a page of no known outlet also has
    its likelihood to be the article's, and what spoke for and against it. Raises CleanError as `clean` does.
    """
    place = path_name(path)
    return explained(_made(path, place, _hints(place, hints), pipeline.walk), why=why)


def known_outlets() -> tuple[Outlet, ...]:
    """The outlets known here, by id."""
    from cleaner.outlets.registry import registered

    return tuple(sorted(registered().by_id.values(), key=lambda outlet: outlet.id))


def use_outlets(*paths: Path) -> None:
    """Have the outlets of these folders (or files) known in this process, beside the built-in ones and those of packages.

    Replaces what an earlier call gave, and reads the files afresh; without an argument there are none. The folders of the
    environment variable CLEANER_OUTLETS are in force besides, here and in every process started from here. `run` and
    `stream` hand the folders in force to their workers.

    A broken file is named in a warning and left out. Raises CleanError (``bad-outlet``) for a path that is
    neither a folder nor a Python file.
    """
    from cleaner.outlets import registry

    registry.use(paths)


# --- for the command line ---------------------------------------------------------------------


def many(data: bytes, hints: Hints, on_error: OnError | None) -> Iterator[CleanArticle]:
    """The records of a document or container whose bytes are in hand; ``hints.name`` is its place."""
    return _cleaned(documents(data, hints, pipeline.finish), on_error)


def _cleaned(found: list[tuple[str, Cleaner[CleanArticle]]], on_error: OnError | None) -> Iterator[CleanArticle]:
    for _, cleaned in found:
        try:
            yield cleaned()
        except CleanError as error:
            if on_error is None or len(found) == 1:
                raise
            on_error(error)


def way(data: bytes, hints: Hints) -> Way:
    """All that is known of a document once it is labelled."""
    return placed(hints.name or "<bytes>", lambda: pipeline.made(data, hints, pipeline.walk))


def _is_addressed(path: Path) -> bool:
    if "#" not in str(path):
        return False
    from cleaner.batch.addressed import is_addressed

    return is_addressed(os.fspath(path))


def _made(path: Path, place: str, known: Hints, last: Finish[T]) -> T:
    if _is_addressed(path):
        from cleaner.batch.addressed import addressed

        return addressed(os.fspath(path), known, last)
    return placed(place, lambda: pipeline.made(intake.read(path, known.max_bytes), known, last))


def _hints(name: str | None, words: HintWords) -> Hints:
    try:
        return hints_of(name, words)
    except CleanError as error:
        raise error.at(writable(name) if isinstance(name, str) and name else "<hints>") from None
