"""The one exception that a document can raise.

CleanError
    .code    a word for programs, one of CODES
    .place   the file, or the name given for the bytes; with the line or member inside a container
    .remedy  what the person can do about it
    .url     the article's own address, where it was told before anything failed
"""

from __future__ import annotations

from typing import Final

CODES: Final = {
    "missing": "there is no such file",
    "folder": "a folder stands where a file is meant",
    "unreadable": "the file cannot be opened or unpacked",
    "empty": "the document holds nothing",
    "blank": "the document holds nothing but white space",
    "not-text": "the bytes are not text: an image, a PDF, an archive, random bytes",
    "too-large": "the document is over the size limit",
    "too-complex": "the document is nested too deeply, or of too many parts",
    "undecodable": "no encoding gives readable text",
    "no-text": "the page or the item holds no visible text",
    "not-an-article": "the JSON is no feed item",
    "container": "the document holds many articles",
    "bad-item": "one item of a container is broken",
    "bad-table": "a table has no column of documents, or one of a type that cannot hold them",
    "bad-record": "the JSON is no record of this package",
    "bad-hint": "a hint (source, encoding, crawled, drop) cannot be used",
    "timeout": "the document took longer than its time limit",
    "crashed": "cleaning the document ended its worker process",
    "out-of-memory": "cleaning the document took more memory than there is",
    "internal": "a fault of this package; please report it with the document",
    "bad-option": "an option of a run cannot be used",
    "exists": "the output of a run exists already",
    "busy": "another run is writing the same output",
    "other-run": "what is to be resumed was begun with other options, inputs, outlets or another version",
    "bad-manifest": "the state of a run cannot be read",
    "unwritable": "the output of a run cannot be written",
    "missing-extra": "a library is needed that is not installed",
    "bad-outlet": "an outlet's file, or a folder of them, cannot be used",
}
"""Every code that a CleanError may carry, with its meaning."""


class CleanError(Exception):
    """A document that cannot give a record, or a hint that cannot be used.

    Attributes: ``code`` (one of `CODES`), ``message``, ``place`` (file, with member or line, or
    ``<bytes>``) and ``remedy``; ``str(error)`` is one line with all four. ``url``: the article's own address, or None.
    """

    def __init__(self, code: str, message: str, *, place: str = "", remedy: str = "", url: str | None = None) -> None:
        super().__init__(code, message, place, remedy)
        self.code = code
        self.message = message
        self.place = place
        self.remedy = remedy
        self.url = url

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        remedy = f" ({self.remedy})" if self.remedy else ""
        return f"{place}{self.message} [{self.code}]{remedy}".replace("\n", " ")

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (self.code, self.message, self.place, self.remedy, self.url))

    def at(self, place: str) -> CleanError:
        """The same error with its place filled in, where it had none."""
        return self if self.place else CleanError(self.code, self.message, place=place, remedy=self.remedy, url=self.url)


def _rebuild(code: str, message: str, place: str, remedy: str, url: str | None) -> CleanError:
    return CleanError(code, message, place=place, remedy=remedy, url=url)
