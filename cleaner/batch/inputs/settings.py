"""What a run is told about its inputs, and how far it has come in them."""

from __future__ import annotations

from typing import Final

import msgspec

from cleaner.batch.piece import Bad
from cleaner.errors import CleanError
from cleaner.hints import path_name
from cleaner.reading import intake

_SINGLE: Final = frozenset((".html", ".htm", ".xhtml", ".md", ".markdown", ".txt"))


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """What to read.

    ``words``: files, folders, globs, addresses, ``-`` for a list of paths on stdin. ``fields``: the item's
    own names, ``{"html": "raw_html"}`` where what is called html here stands in ``raw_html``. ``storage``:
    options for the remote filesystem. ``outputs``: absolute paths of the run's own, never inputs. ``sniff``: open every
    file to know how many articles it holds, whatever its name. ``follow_links``: read links to files that are found in folders.
    """

    words: tuple[str, ...]
    fields: dict[str, str] = {}
    max_bytes: int = intake.MAX_BYTES
    storage: dict[str, str] = {}
    outputs: tuple[str, ...] = ()
    sniff: bool = False
    follow_links: bool = False


class Meter:
    """Counts source bytes: what a container of 3 GB is packed in, not what comes out of it."""

    def __init__(self) -> None:
        self.read = 0
        self.planned = 0
        """Documents that were met in what was read; the workers are behind."""
        self.in_hand = 0
        """Documents cleaned whose chunks have not joined the output yet."""
        self._end: int | None = None

    def start(self, size: int) -> None:
        """A container of ``size`` bytes begins; what is read twice in it does not count twice."""
        self._end = self.read + size if size else None  # a server may not tell

    def add(self, number: int) -> None:
        """Count bytes read."""
        self.read = self.read + number if self._end is None else min(self.read + number, self._end)

    def finish(self) -> None:
        """The container ends; what was not looked at in it counts as read."""
        if self._end is not None:
            self.read, self._end = self._end, None


def is_single(name: str) -> bool:
    """Whether the file's ending says that it is one article, so that it need not be opened to know."""
    name = name[name.rfind("/") + 1 :].lower().removesuffix(".gz")
    dot = name.rfind(".")
    return dot <= 0 or name[dot:] in _SINGLE


def bad(place: str, error: BaseException) -> Bad:
    """A refusal that says what went wrong in a sentence."""
    if isinstance(error, CleanError):
        return Bad(place, error.code, error.message, error.remedy)
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return Bad(place, "missing", "no such file", "check the path")
    if isinstance(error, PermissionError):
        return Bad(place, "unreadable", "cannot be read: permission denied", "check its permissions")
    if isinstance(error, OSError):
        return Bad(place, "unreadable", f"cannot be read: {sentence(error)}", "check the disk or the connection, and run it again")
    if isinstance(error, MemoryError):
        return Bad(place, "out-of-memory", "ran out of memory", "give it more memory, or leave it out")
    return Bad(place, "internal", f"cannot be read, {type(error).__name__}: {sentence(error)}", "please report it with the file")


def failed(found: Bad) -> CleanError:
    """A refusal as an error."""
    return CleanError(found.code, found.message, place=found.place, remedy=found.remedy)


def sentence(error: BaseException) -> str:
    """An error's own words in one line of bearable length."""
    words = " ".join((getattr(error, "strerror", None) or getattr(error, "message", None) or str(error) or type(error).__name__).split())
    return words if len(words) <= 200 else words[:200] + "…"


def too_large(place: str, limit: int, what: str = "") -> Bad:
    """A refusal of a document that is over the limit."""
    return Bad(place, "too-large", f"{what or 'the document'} is over the limit of {limit:,} bytes", "raise max_bytes if it is right")


def text_of(path: str) -> str:
    """A path that can be printed, whatever bytes its name holds."""
    return path_name(path)
