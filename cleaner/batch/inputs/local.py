"""The local disk as a store: folders listed one at a time, files opened by path."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Protocol

FOLDER: Final = -1
"""The size of a folder in a listing."""
ODD: Final = -2
"""The size of a pipe, a socket or a device: to open one may take for ever, and nothing is there a second time."""


class Store(Protocol):
    """A place where files lie in folders; a path in it is what stands in a record."""

    remote: bool

    def kind(self, path: str) -> int | None:
        """A file's size, FOLDER, ODD, or None where there is nothing. Raises OSError."""

    def real(self, path: str) -> str:
        """The path that is the same however it was written, with ``/`` between names and none at its end."""

    def entries(self, folder: str) -> Iterator[tuple[str, str, int]]:
        """Name, path, and size or FOLDER of what lies in a folder, by name. Raises OSError."""

    def open(self, path: str) -> io.RawIOBase:
        """A file to read. Raises OSError."""


class Local:
    """The local disk."""

    remote = False

    def __init__(self) -> None:
        self._real_folder = lru_cache(maxsize=256)(_real_folder)

    def kind(self, path: str) -> int | None:
        """A file's size, FOLDER, ODD, or None where there is nothing. Raises OSError."""
        try:
            found = os.stat(path)  # noqa: PTH116 - as everywhere here: a million times
        except (FileNotFoundError, NotADirectoryError, ValueError):
            return None
        if stat.S_ISDIR(found.st_mode):
            return FOLDER
        return found.st_size if stat.S_ISREG(found.st_mode) else ODD

    def real(self, path: str) -> str:
        """The path below real folders; its last part stays, for a link to a file is a file of its own."""
        folder, name = os.path.split(path)
        if name in {"", ".", ".."} or os.path.isdir(path):  # noqa: PTH112
            return self._real_folder(path or ".")
        return f"{self._real_folder(folder or '.')}/{name}"

    def entries(self, folder: str) -> Iterator[tuple[str, str, int]]:
        """Name, path, and size or FOLDER of what lies in a folder, by name.

        Links to files are files, links to folders are left out, as they may lead in circles; so is what is
        neither file nor folder. Only names are held, not the system's entries: a folder may hold millions.
        """
        names, folders = [], set()
        with os.scandir(folder or ".") as listing:
            for entry in listing:
                names.append(entry.name)
                if entry.is_dir(follow_symlinks=False):
                    folders.add(entry.name)
        names.sort(key=os.fsencode)
        prefix = os.path.join(folder, "")  # noqa: PTH118
        for name in names:
            path = prefix + name
            if name in folders:
                yield name, path, FOLDER
                continue
            try:
                found = os.stat(path)  # noqa: PTH116
            except OSError:  # gone, or a link to nothing: whoever opens it will say so
                yield name, path, 0
                continue
            if stat.S_ISREG(found.st_mode):
                yield name, path, found.st_size

    def open(self, path: str) -> io.RawIOBase:
        """A file to read. Raises OSError."""
        return io.FileIO(path)


def _real_folder(path: str) -> str:
    return os.path.realpath(path).replace(os.sep, "/").rstrip("/")
