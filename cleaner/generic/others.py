"""Lists of other articles under a text or set into it: told by a label in front of them, or by the class of their box."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cleaner.addresses import is_social, is_tag_page
from cleaner.document import Piece, Role
from cleaner.generic.blocks import Page
from cleaner.lazily import lazily
from cleaner.noise import RELATED_LABEL
from cleaner.sentences import MARKS_ONLY

OTHERS: Final = lazily(r"related|recommend|recirc|teaser|read-?(?:more|next|also)|similar|verwandt|most-?read|popular|trending")
"""Boxes of other articles, by their class in lower case (to search without regard to case takes three times as long)."""


@lru_cache(maxsize=4096)
def is_of_others(names: str) -> bool:
    """Whether the class and id of a box say that it holds other articles."""
    return OTHERS.search(names.lower()) is not None


POPULAR: Final = lazily(
    r"most[ -]?(?:read|viewed)|popular|trending"
    r"|meistgelesen|les plus lus|más leíd|mais lid|più lett|熱門|热门|人気|ランキング|популярн|인기",
    re.IGNORECASE,
)
"""What is most read, by label or class."""
_LABEL: Final = 60
_ROWS: Final = 40
"""No list is followed further."""
_DEEP: Final = 4
_SHORT: Final = 8
_TITLE: Final = 16
"""Fewer characters are a section's or a person's name, or "Read more" (Han text counts double); in a heading so few may be a title."""
_SURE: Final = 35
"""So many are a title wherever they lead."""
_LONGEST: Final = 140
_ARTICLE: Final = lazily(r"\d{4}|/\d+(?:$|[/?#])|[^/-]-[^/]*-[^/]*-[^/-]|\.s?html?(?:$|[?#])|[?&](?:p|id|article\w*)=\d")
"""How an article's address looks, beside a section's: a number, a slug of several words, a file."""


class Others:
    """The boxes and the body of a page, to find the lists around it."""

    def __init__(self, page: Page, body: frozenset[int], boxes: frozenset[int]) -> None:
        """``boxes``: those that hold body."""
        self._pieces, self._boxes = page.pieces, page.boxes
        self._body, self._text_boxes = body, boxes

    def found(self, first: int, end: int) -> dict[int, Role]:
        """The role of each piece of such a list between ``first`` and ``end`` (a list is followed beyond)."""
        found: dict[int, Role] = {}
        for place in range(first, min(end + 1, len(self._pieces))):
            piece = self._pieces[place]
            if place in self._body or place in found or piece.kind in ("region", "image"):
                continue
            if not piece.links and len(piece.text) <= _LABEL and (RELATED_LABEL.match(piece.text) or POPULAR.match(piece.text)):
                found |= self._labelled(place, self._rows(place + 1, self._list_below(place)))
            elif piece.links and is_title(piece):
                found |= self._by_class(place)
        return found

    def _labelled(self, place: int, rows: list[int]) -> dict[int, Role]:
        """A label and the rows below it."""
        if rows and POPULAR.search(self._pieces[place].text):
            return dict.fromkeys((place, *rows), Role.MOST_READ)
        titles = self._titles_only(rows)
        return {place: Role.RELATED_LABEL, **titles} if titles else {}

    def _list_below(self, place: int) -> int:
        """The box of the list that a label heads: the smallest around both; 0 where that is the text's own."""
        after = next((piece for piece in self._pieces[place + 1 : place + 4] if piece.kind not in ("image", "region")), None)
        if after is None:
            return 0
        parents = self._boxes.parents
        one, other = self._pieces[place].box, after.box
        while one != other:  # a parent's number is smaller
            if one > other:
                one = parents[one]
            else:
                other = parents[other]
        return 0 if one in self._text_boxes else one

    def _rows(self, place: int, inside: int) -> list[int]:
        """The pieces of the list: up to the end of its box, or a heading that opens something else."""
        rows: list[int] = []
        if not inside:
            return rows
        for at in range(place, min(place + _ROWS, len(self._pieces))):
            piece = self._pieces[at]
            box = piece.box
            while box > inside:
                box = self._boxes.parents[box]
            if box != inside or at in self._body or (rows and piece.kind == "heading" and not piece.links):
                break
            if piece.kind not in ("region", "image"):
                rows.append(at)
        return rows

    def _titles_only(self, rows: list[int]) -> dict[int, Role]:
        """Of rows that lead to the same article one is the title: a heading, else the longest that is no abstract.

        The others are a teaser's.
        """
        best: dict[str, int] = {}
        for at in rows:
            piece = self._pieces[at]
            if is_title(piece):
                held = best.get(piece.links[0].url)
                if held is None or _rank(piece) > _rank(self._pieces[held]):
                    best[piece.links[0].url] = at
        titles = frozenset(best.values())
        return {at: Role.RELATED if at in titles else Role.CAROUSEL for at in rows} if titles else {}

    def _by_class(self, place: int) -> dict[int, Role]:
        """The list that a title opens by the class of the boxes around it, as far as they hold no body."""
        box, outer, popular = self._pieces[place].box, 0, False
        for _ in range(_DEEP):
            if not box or box in self._text_boxes:
                break
            names = self._boxes.names[box]
            if names and is_of_others(names):
                outer, popular = box, popular or bool(POPULAR.search(names))
            box = self._boxes.parents[box]
        if not outer:
            return {}
        rows = self._titles_only(self._rows(place, outer))
        return dict.fromkeys(rows, Role.MOST_READ) if popular else rows


def _rank(piece: Piece) -> tuple[bool, bool, int]:
    return piece.kind == "heading", len(piece.text) <= _LONGEST, len(piece.text)


def is_title(piece: Piece) -> bool:
    """Whether a piece is one link to another article and nothing else."""
    if len(piece.links) != 1 or not MARKS_ONLY.match(piece.loose) or piece.text[0] in "©(（":
        return False
    link = piece.links[0]
    size = len(link.text) + sum(character > "\u2e80" for character in link.text)
    if size < (_SHORT if piece.kind == "heading" else _TITLE) or not link.url or link.url.startswith(("#", "javascript:", "mailto:")):
        return False
    if piece.kind != "heading" and size < _SURE and not _ARTICLE.search(link.url):
        return False
    return not is_tag_page(link.url) and not is_social(link.url)
