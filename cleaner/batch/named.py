"""The documents that words at a prompt mean, one by one: files, folders, globs, standard input, places in containers."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from cleaner.batch.addressed import addressed, is_addressed
from cleaner.batch.inputs.local import no_link
from cleaner.batch.kernel import raising
from cleaner.errors import CleanError
from cleaner.hints import Hints, path_name
from cleaner.options import say
from cleaner.pipeline import Finish
from cleaner.reading.intake import read
from cleaner.several import documents

T = TypeVar("T")


def named(words: list[str], hints: Hints, finish: Finish[T]) -> Iterator[tuple[str, Callable[[], T]]]:
    """Every document that the words mean: its place, and the call that gives what ``finish`` makes of it, or raises CleanError.

    A file of JSON Lines, an array or a JSON Feed gives its items. A word that means nothing is a document that raises.
    """
    for word, found in _files(words):
        place = path_name(word)
        if not found and is_addressed(word):
            yield place, _at(word, hints, finish)
            continue
        try:
            inside = documents(_bytes(word, hints.max_bytes, found=found), msgspec.structs.replace(hints, name=place), finish)
        except CleanError as error:
            yield place, raising(error)
        else:
            yield from inside


def _at(word: str, hints: Hints, finish: Finish[T]) -> Callable[[], T]:
    return lambda: addressed(word, hints, finish)


def _bytes(word: str, limit: int, *, found: bool) -> bytes:
    if word == "-":
        return sys.stdin.buffer.read(limit + 1)
    return read(word, limit, opener=no_link if found else None)


def _files(words: list[str]) -> Iterator[tuple[str, bool]]:
    """The files that the words mean, and whether each was found in a folder: a link there is not followed.

    A word that means none is kept, to be refused by name.
    """
    for word in words:
        if word == "-":
            yield word, False
        elif os.path.isdir(word):  # noqa: PTH112 - a name too long for the system is no error here
            files = [os.fspath(path) for path in sorted(Path(word).rglob("*")) if not (path.is_dir() or _hidden(path, word))]
            if not files:
                say(f"{word}: this folder holds no files")
            yield from ((file, True) for file in files)
        elif glob.has_magic(word) and not os.path.exists(word):  # noqa: PTH110
            found = sorted(path for path in glob.glob(word, recursive=True) if not Path(path).is_dir())  # noqa: PTH207 - as the shell would
            yield from ((file, True) for file in found or [word])
        else:
            yield word, False


def _hidden(path: Path, root: str) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)
