"""What the planner hands to the workers: where documents lie, or the documents themselves.

One frozen type a kind of place. All go through a pipe as MessagePack, so every field is plain. ``place`` is
what stands in a record's ``input`` and in messages: a path, and after ``#`` the line, the member, the row or
the offset inside it.
"""

from __future__ import annotations

from typing import Final

import msgspec

OVERHEAD: Final = 200
"""Bytes that a piece weighs beside its document, so that a chunk of empty documents ends too."""


class File(msgspec.Struct, frozen=True, tag="file", array_like=True):
    """A whole file, read by the worker: a local path (as `os.fsencode` gives it) or an address of a remote one.

    ``found``: it was found in a folder, where nobody named it, and is read only if it is no link.
    """

    path: bytes
    size: int
    remote: bool = False
    found: bool = False

    @property
    def place(self) -> str:
        """The path as text that can be printed, whatever bytes its name holds."""
        return self.path.decode("utf-8", "replace")

    @property
    def weight(self) -> int:
        """Bytes of input."""
        return self.size + OVERHEAD

    @property
    def count(self) -> int:
        """How many documents this is planned as."""
        return 1


class Lines(msgspec.Struct, frozen=True, tag="lines", array_like=True):
    """``lines`` whole lines of a local file of JSON Lines, from byte ``offset``; the first is line number ``first``.

    ``count`` is how many of them are documents (not blank). Places are ``path#line``, counted from 1.
    ``found`` as in `File`.
    """

    path: bytes
    offset: int
    size: int
    first: int
    count: int
    found: bool = False

    @property
    def place(self) -> str:
        """The file's path as text."""
        return self.path.decode("utf-8", "replace")

    @property
    def weight(self) -> int:
        """Bytes of input."""
        return self.size + OVERHEAD * self.count


class _Held(msgspec.Struct, frozen=True, array_like=True):
    """One document in hand."""

    place: str
    data: bytes

    @property
    def weight(self) -> int:
        """Bytes of input."""
        return len(self.data) + OVERHEAD

    @property
    def count(self) -> int:
        """How many documents this is."""
        return 1


class Page(_Held, frozen=True, tag="page", array_like=True):
    """A document as its bytes, and what its container knows of it (an HTTP charset, the day of the crawl)."""

    url: str | None = None
    encoding: str | None = None
    crawled: str | None = None


class Item(_Held, frozen=True, tag="item", array_like=True):
    """One item of a feed, an array or a table, as the bytes of a JSON object; its fields not yet renamed."""


class Feed(_Held, frozen=True, tag="feed", array_like=True):
    """A feed of XML as a whole, taken apart by the worker, where time and memory end; it seems to hold ``entries`` entries."""

    entries: int = 1

    @property
    def weight(self) -> int:
        """Bytes of input."""
        return len(self.data) + OVERHEAD * self.entries

    @property
    def count(self) -> int:
        """How many documents this is planned as."""
        return self.entries


class Bad(msgspec.Struct, frozen=True, tag="bad", array_like=True):
    """A document or a container of which the planner knows already that it cannot be read: a refusal."""

    place: str
    code: str
    message: str
    remedy: str = ""

    @property
    def weight(self) -> int:
        """Bytes of input."""
        return OVERHEAD

    @property
    def count(self) -> int:
        """How many documents this is."""
        return 1


class Passed(msgspec.Struct, frozen=True, tag="passed", array_like=True):
    """``number`` entries that are no documents and were passed over (images in a WARC, hidden names in a folder); only counted.

    ``listed``: entries of a folder, which come and go (``.DS_Store``) without any document being another.
    """

    place: str
    number: int
    listed: bool = False

    @property
    def weight(self) -> int:
        """None of input, but a chunk of nothing else ends too. A folder's are outside the plan."""
        return 0 if self.listed else OVERHEAD

    @property
    def count(self) -> int:
        """None of them is a document."""
        return 0


Piece = File | Lines | Page | Item | Feed | Bad | Passed
