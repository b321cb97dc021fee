"""A plain text dump: lines, with the crawler's `` date 2026-03-10 `` in front in some."""

from __future__ import annotations

from typing import Final

from cleaner.document import Document, Meta, Piece
from cleaner.errors import CleanError
from cleaner.words.lazily import lazily
from cleaner.words.text import counted, tidy

CRAWLER_DATE: Final = lazily(r"[ \t]?date (?P<date>\d{4}-\d{2}(?:-\d{2})?) (?=\S|\s*(?:\n|\Z))")
"""What the dump's crawler puts in front (all three dump seeds and the public dumps; a month in older crawls)."""


def looks_like(text: str) -> bool:
    """Whether the crawler's mark opens the text."""
    return bool(CRAWLER_DATE.match(text))


MAX_LINES: Final = 200_000
"""Lines of one dump. An article has hundreds; each line that holds text becomes a piece of a kilobyte or two."""


def open_text(text: str) -> Document:
    """A dump as lines; the crawler's date is metadata of its own. Raises CleanError (``too-complex``)."""
    if text.count("\n") > MAX_LINES:
        raise CleanError("too-complex", f"the text has more than {MAX_LINES:,} lines", remedy="give its articles one by one")
    match = CRAWLER_DATE.match(text)
    date = match["date"] if match is not None and len(match["date"]) == 10 else None
    return Document(carrier="textdump", text=text, meta=Meta(crawler_date=date), lines=tuple(text.split("\n")))


def cut(lines: tuple[str, ...]) -> list[Piece]:
    """One piece a line that holds text; lines that no blank line parts share a ``group``."""
    pieces: list[Piece] = []
    group = 0
    for number, line in enumerate(lines, 1):
        if number == 1 and (match := CRAWLER_DATE.match(line)):
            pieces.append(_piece(match[0].strip(), len(pieces), number, group))
            line = line[match.end() :]
        text = tidy(line)
        if counted(text):
            pieces.append(_piece(text, len(pieces), number, group))
        else:
            group += 1
    return pieces


def _piece(text: str, index: int, number: int, group: int) -> Piece:
    return Piece(index=index, kind="line", text=text, loose=text, path=f"line {number}", group=group)
