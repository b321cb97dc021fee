"""Labels that need the neighbours, in order: what is a link or a note can be no caption, what is a caption no heading.

Each pass takes the parts and gives new ones in the same order. Lengths in these files are in characters; they
were set on the seeds and on some 40 real articles of the first four outlets.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from cleaner.document import Labelled, Piece, Role
from cleaner.labelling.author_boxes import boxes
from cleaner.labelling.author_notes import contacts, misplaced, notes, signatures
from cleaner.labelling.captions import captions
from cleaner.labelling.closing_lines import keyword_line, other_headlines, teasers
from cleaner.labelling.galleries import galleries
from cleaner.labelling.headings import empty_headings, headings
from cleaner.labelling.keywords import tags
from cleaner.labelling.related import related
from cleaner.words.lazily import lazily

PASSES: Final[tuple[Callable[[list[Labelled]], list[Labelled]], ...]] = (
    misplaced,
    galleries,
    signatures,
    teasers,
    related,
    tags,
    keyword_line,
    other_headlines,
    notes,
    boxes,
    contacts,
    captions,
    headings,
    empty_headings,
)

_CHROME: Final = (
    (Role.NAVIGATION, lazily(r"\b(?:nav|header|footer|menu)\b")),
    (Role.COMMENTS, lazily(r"comment")),
)


def chrome(piece: Piece) -> Role:
    """What a region outside the article is, as far as its element tells."""
    return next((role for role, pattern in _CHROME if pattern.search(piece.path)), Role.BOILERPLATE)
