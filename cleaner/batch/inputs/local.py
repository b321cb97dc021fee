"""The local disk as a store: folders listed one at a time, files opened by path."""

from __future__ import annotations

import errno
import io
import os
import stat
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Protocol

from cleaner.errors import CleanError

FOLDER: Final = -1
"""The size of a folder in a listing."""
ODD: Final = -2
"""The size of a pipe, a socket or a device: to open one may take for ever, and nothing is there a second time."""
LINK: Final = -3
"""The size of a link in a listing that is not followed."""
FOLDER_LINK: Final = -4
"""The size of a link to a folder in a listing, which is never followed: it may lead in circles."""


class Store(Protocol):
    """A place where files lie in folders; a path in it is what stands in a record."""

    remote: bool

    def kind(self, path: str) -> int | None:
        """A file's size, FOLDER, ODD, or None where there is nothing. Raises OSError."""

    def real(self, path: str) -> str:
        """The path that is the same however it was written, with ``/`` between names and none at its end."""

    def entries(self, folder: str) -> Iterator[tuple[str, str, int]]:
        """Name, path, and size, FOLDER, ODD, LINK or FOLDER_LINK of what lies in a folder, by name. Raises OSError."""

    def open(self, path: str, *, found: bool = False) -> io.RawIOBase:
        """A file to read; one that was found in a folder must be no link. Raises OSError, CleanError."""


class Local:
    """The local disk."""

    remote = False

    def __init__(self, *, follow_links: bool = False) -> None:
        self._follow_links = follow_links
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
        """Name, path, and size, FOLDER, ODD, LINK or FOLDER_LINK of what lies in a folder, by name.

        Only names are held, not the system's entries: a folder may hold millions.
        """
        names, folders, links = [], set(), set()
        with os.scandir(folder or ".") as listing:
            for entry in listing:
                names.append(entry.name)
                if entry.is_symlink():
                    links.add(entry.name)
                elif entry.is_dir(follow_symlinks=False):
                    folders.add(entry.name)
        names.sort(key=os.fsencode)
        prefix = os.path.join(folder, "")  # noqa: PTH118
        for name in names:
            path = prefix + name
            yield name, path, FOLDER if name in folders else self._size(path, is_link=name in links)

    def _size(self, path: str, *, is_link: bool) -> int:
        try:
            found = os.stat(path)  # noqa: PTH116
        except OSError:  # gone, or a link to nothing: whoever opens it will say so
            return LINK if is_link and not self._follow_links else 0
        if is_link and stat.S_ISDIR(found.st_mode):
            return FOLDER_LINK
        if is_link and not self._follow_links:
            return LINK
        return found.st_size if stat.S_ISREG(found.st_mode) else ODD

    def open(self, path: str, *, found: bool = False) -> io.RawIOBase:
        """A file to read; one that was found in a folder must be no link. Raises OSError, CleanError."""
        return io.FileIO(path, opener=regular_only if not found else no_link)


def odd(place: str = "") -> CleanError:
    """The refusal of a pipe, a socket or a device."""
    return CleanError("unreadable", "this is a pipe, a socket or a device", place=place, remedy="write what it gives to a file")


def unfollowed(place: str = "") -> CleanError:
    """The refusal of a link that nobody named: it may lead anywhere on this machine."""
    remedy = "name it itself, or have `cleaner run` follow links (--follow-links, follow_links=True) if the folder can be trusted"
    return CleanError("unreadable", "this is a link, and links in folders are not followed", place=place, remedy=remedy)


def regular_only(path: str, flags: int) -> int:
    """An opener for `open`: it never waits for a pipe's other end. Raises CleanError for what is neither file nor folder."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):  # a folder is refused by `open` itself
        return descriptor
    os.close(descriptor)
    raise odd()


def no_link(path: str, flags: int) -> int:
    """As `regular_only`; a file that has become a link since it was listed is refused too."""
    try:
        return regular_only(path, flags | getattr(os, "O_NOFOLLOW", 0))
    except OSError as error:
        if error.errno == errno.ELOOP or (error.errno == errno.EMLINK and os.path.islink(path)):  # noqa: PTH114 - as BSD says it
            raise unfollowed() from None
        raise


def _real_folder(path: str) -> str:
    return os.path.realpath(path).replace(os.sep, "/").rstrip("/")
