"""A story that only line breaks part: one piece that holds several paragraphs, with subheads and captions between them."""

from __future__ import annotations

from typing import Final

from cleaner import bylines
from cleaner.document import Labelled, Role, give
from cleaner.sentences import ends_sentence

_PROSE: Final = 40
"""Fewer characters (Han text counts double) are no paragraph of a story, but a verse, an address, a list."""
_PARAGRAPHS: Final = 3
_HEADING: Final = 60
_CAPTION: Final = 120


def parted(part: Labelled, *, pictured: bool) -> list[Labelled]:
    """The paragraphs of a piece, if its lines are some; else the piece. ``pictured``: whether a picture stands in it or beside it."""
    if part.role is not None or part.kind != "paragraph" or part.text.count("\n") < _PARAGRAPHS - 1:
        return [part]
    lines = [line for line in (line.strip() for line in part.text.split("\n")) if line]
    prose = [line for line in lines if _size(line) >= _PROSE and ends_sentence(line)]
    if len(prose) < _PARAGRAPHS or len(prose) * 2 < len(lines):
        return [part]
    out: list[Labelled] = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if pictured and _size(line) <= _CAPTION and bylines.photo_credit(line) is not None:
            out.append(give(part, Role.CAPTION, "caption-line", text=line))
        elif _size(line) <= _HEADING and not ends_sentence(line) and _size(after) >= _PROSE:
            out.append(give(part, None, "", text=line, kind="heading"))
        else:
            out.append(give(part, None, "", text=line))
    return out


def _size(text: str) -> int:
    return len(text) + sum(character > "\u2e80" for character in text)
