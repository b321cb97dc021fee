"""The adapter for everything else: shared rules for all carriers, trafilatura to find the article in a whole page.

trafilatura is imported when the first whole page of an unknown outlet comes, and only says which pieces
belong to the article; their text, order and place are our own, so that nothing is lost. Its deduplication
(which remembers earlier documents) stays off.
"""

from __future__ import annotations

import re
from typing import Final

from cleaner.adapter import Outlet, css
from cleaner.document import Document, Fact, Labelled, Role, give
from cleaner.text import loosely

_LEAD: Final = 6
"""How many pieces beside the article a lead picture, its caption, the byline or a credit may stand."""
_PROSE: Final = 30
"""Pieces of so many characters are running text; shorter ones that match (a menu's word that is also a heading) prove nothing."""
_TEXTUAL: Final = frozenset((None, Role.CAPTION, Role.RELATED, Role.TAG, Role.BYLINE))
_CHROME = re.compile(r"\b(?:nav|footer|header|menu)\b")


class Generic(Outlet):
    """No outlet in particular; or an outlet whose landmark is missing from a page."""

    id = "generic"
    name = ""
    rules = (
        css("byline", "byline", ".byline", ".article-author", ".post-author", "p.author", "address.author"),
        css("page-caption", "caption", ".wp-caption-text", ".pgc-img-caption"),
    )

    @classmethod
    def of(cls, outlet: Outlet | None) -> Generic:
        """The generic adapter; with the zone, language and names of an outlet that is known."""
        generic = cls()
        if outlet is not None:
            for attribute in ("name", "names", "zone", "language"):
                setattr(generic, attribute, getattr(outlet, attribute))
        return generic

    def body(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """In a whole page, what trafilatura finds is the article, with the pictures, captions and tables amid it."""
        if not document.page:
            return parts
        article = _Article(document.text)
        inside = [place for place, part in enumerate(parts) if part.role is None and article.holds(part.text)]
        prose = [place for place in inside if len(parts[place].text) >= _PROSE] or inside
        if not prose:
            return [_outside(part) for part in parts]
        first, last = prose[0], prose[-1]
        members = frozenset(place for place in inside if first - _LEAD <= place <= last + _LEAD and not _is_teaser(parts[place]))
        parts = _with_date(parts, first)
        return _consistent(
            [
                part
                if place in members or (first - _LEAD <= place <= last + _LEAD and _belongs(part, place - first, last - place))
                else _outside(part)
                for place, part in enumerate(parts)
            ]
        )


def _is_teaser(part: Labelled) -> bool:
    """A list item or heading that is nothing but a link leads elsewhere."""
    piece = part.piece
    return piece.kind in ("list_item", "heading") and bool(piece.links) and not re.search(r"\w", piece.loose)


def _with_date(parts: list[Labelled], first: int) -> list[Labelled]:
    """The time printed between headline and text, in a short piece of its own."""
    for place in range(max(first - _HEAD, 0), min(first + 2, len(parts))):
        part = parts[place]
        if part.role is None and len(part.text) <= _SHORT and _TIME.search(part.text):
            stamped = give(part, Role.DATE_LINE, "time-by-the-headline", Fact("published", part.text))
            return [*parts[:place], stamped, *parts[place + 1 :]]
    return parts


_HEAD: Final = 12
"""How many pieces above the text the time may stand: byline, source, share buttons come between."""
_SHORT: Final = 80
_TIME = re.compile(r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?\s*\d{1,2}[：:]\d{2}")


def _consistent(parts: list[Labelled]) -> list[Labelled]:
    """A picture whose caption went out has none."""
    kept = {part.text for part in parts if part.role is Role.CAPTION}
    return [
        Labelled(part.piece, part.text, part.role, part.rule)
        if part.role is Role.IMAGE and any(fact.value not in kept for fact in part.facts)
        else part
        for part in parts
    ]


def _belongs(part: Labelled, after_first: int, before_last: int) -> bool:
    """Whether a piece amid or close to the article is the article's although trafilatura leaves it out."""
    if part.role not in _TEXTUAL and part.role is not Role.IMAGE:
        return True  # small print keeps its facts
    if before_last < 0:
        return False
    if part.piece.kind == "table":
        return after_first > 0
    if part.role is Role.IMAGE:
        return after_first > 0 or part.piece.figure > 0
    return part.role is not None


def _outside(part: Labelled) -> Labelled:
    """A piece beside the article: ledgered, and without a say in the record."""
    if part.role is Role.IMAGE:
        return Labelled(part.piece, part.text, Role.BOILERPLATE, "outside-the-article")
    if part.role not in _TEXTUAL:
        return Labelled(part.piece, part.text, part.role, part.rule, part.kind) if part.role is not Role.TITLE else part
    role = Role.NAVIGATION if _CHROME.search(part.piece.path) else Role.BOILERPLATE
    return Labelled(part.piece, part.text, role, "outside-the-article")


class _Article:
    """What trafilatura takes for the article, to compare pieces with."""

    def __init__(self, page: str) -> None:
        import trafilatura

        found = trafilatura.extract(page, output_format="txt", include_comments=False, include_tables=True, deduplicate=False)
        lines = [loosely(line) for line in (found or "").splitlines()]
        self._lines = frozenset(line for line in lines if line)
        self._all = "\n".join(lines)

    def holds(self, text: str) -> bool:
        """Whether a text stands in the article: as a line, or inside one if it is long enough to tell."""
        parts = [loosely(line) for line in text.split("\n")]
        return any(parts) and all(not part or part in self._lines or (len(part) >= _LONG_ENOUGH and part in self._all) for part in parts)


_LONG_ENOUGH: Final = 12
