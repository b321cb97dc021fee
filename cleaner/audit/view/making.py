"""From words at a prompt to the page: which documents, how many of them, and where it is written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from cleaner import pipeline
from cleaner.audit.view.entries import Entry, of_record, of_way
from cleaner.audit.view.records import holds_records, records, reopened
from cleaner.audit.view.sampling import sampled
from cleaner.batch.named import named
from cleaner.errors import CleanError
from cleaner.hints import Hints
from cleaner.record import CleanArticle

MOST: Final = 500
"""Documents that a page takes unless it is told how many; of more it shows a sample."""


class Wanted(msgspec.Struct, frozen=True):
    """Which documents: records with any of these warnings, of any of these outlets (id or name); none named, all of them."""

    warnings: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()

    def fits(self, record: CleanArticle) -> bool:
        """Whether the record is one of them."""
        if self.warnings and self.warnings.isdisjoint(warning.code for warning in record.warnings):
            return False
        return not self.outlets or not self.outlets.isdisjoint({record.source, record.outlet})


class Made(msgspec.Struct, frozen=True):
    """The page, how many documents it shows, how many there were of the kind that was wanted, and those that gave none."""

    page: bytes
    shown: int
    found: int
    refused: list[CleanError]


def view(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    *,
    sample: int | None = None,
    seed: int = 0,
    warnings: Iterable[str] = (),
    outlets: Iterable[str] = (),
    on_error: Callable[[CleanError], object] | None = None,
) -> int:
    """Write a page that shows documents beside what was made of them; gives the number of documents on it.

    ``paths``: what `cleaner view` takes: documents, folders, places in containers, or the output of a run (JSON Lines, Parquet).
    Of more than ``sample`` documents (500 unless said) a sample is shown, the same for the same ``seed``; ``warnings`` and
    ``outlets`` limit it to records with one of these codes, of one of these outlets. A document that gives no record is given to
    ``on_error`` and left out; without ``on_error`` it raises, and no page is written. Raises CleanError (``unwritable``) for the output.
    """
    words = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    made = make([os.fspath(word) for word in words], Hints(), Wanted(frozenset(warnings), frozenset(outlets)), sample=sample, seed=seed)
    for error in made.refused:
        if on_error is None:
            raise error
        on_error(error)
    write(made.page, os.fspath(output))
    return made.shown


def make(words: list[str], hints: Hints, wanted: Wanted, *, sample: int | None = None, seed: int = 0) -> Made:
    """The page over what the words mean. Documents that give no record are told of, not raised."""
    from cleaner.audit.view.page import page

    refused: list[CleanError] = []
    chosen, found = sampled(_candidates(words, hints, wanted, refused), MOST if sample is None else sample, seed)
    entries = [entry for entry in (_called(call, refused) for call in chosen) if entry is not None]
    heading = os.path.basename(words[0]) if len(words) == 1 else f"{len(entries)} documents"  # noqa: PTH119 - any words
    return Made(page(entries, heading=heading), len(entries), found, refused)


def _candidates(words: list[str], hints: Hints, wanted: Wanted, refused: list[CleanError]) -> Iterator[Callable[[], Entry]]:
    """A call for every document that is wanted; what a call costs is spent only on those that the sample keeps, where that can be."""
    everything = wanted == Wanted()
    for word in words:
        if holds_records(word):
            for place, record in records(word):
                if isinstance(record, CleanError):
                    refused.append(record)
                elif wanted.fits(record):
                    yield _again(place, record, hints)
            continue
        for place, walked in named([word], hints, pipeline.walk):
            if everything:
                yield _walked(place, walked)
            elif (entry := _called(_walked(place, walked), refused)) is not None and wanted.fits(entry.record):
                yield _ready(entry)


def _again(place: str, record: CleanArticle, hints: Hints) -> Callable[[], Entry]:
    return lambda: of_record(record.input or place, record, *reopened(record, hints))


def _walked(place: str, walked: Callable[[], pipeline.Way]) -> Callable[[], Entry]:
    return lambda: of_way(place, walked())


def _ready(entry: Entry) -> Callable[[], Entry]:
    return lambda: entry


def _called(call: Callable[[], Entry], refused: list[CleanError]) -> Entry | None:
    try:
        return call()
    except CleanError as error:
        refused.append(error)
        return None


def write(page: bytes, output: str) -> None:
    """Put the page where it is wanted, whole or not at all. Raises CleanError (``unwritable``)."""
    part = f"{output}.part"
    try:
        Path(part).write_bytes(page)
        Path(part).replace(output)
    except OSError as error:
        Path(part).unlink(missing_ok=True)
        what = f"the page cannot be written: {error.strerror or error}"
        raise CleanError("unwritable", what, place=output, remedy="give another place with -o") from None
