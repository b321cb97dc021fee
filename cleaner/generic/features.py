"""Numbers of a block: what a page tells of each of its pieces without reading it.

No feature knows a language. Each is a small whole number (a bin), so that a model is a table a feature and its sum can be read aloud.
Sizes are in characters, of which a character of a script without blanks counts for several.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

import msgspec

from cleaner.document import Boxes, Piece
from cleaner.generic.cues import cues
from cleaner.generic.vocabulary import TAG_BIT, judged
from cleaner.lazily import lazily

BINS: Final[dict[str, tuple[int, str]]] = {
    "size": (12, "characters, as a power of two"),
    "linked": (12, "tenths of the text that is links; 11: all of it"),
    "end": (8, "last character: letter, stop, colon, question or cry, dots, closing mark, digit, other"),
    "kind": (13, "paragraph, item, quote, table, caption, code, headings 1 to 6"),
    "tag": (12, "innermost element"),
    "digits": (6, "tenths of a short text that are digits"),
    "peers": (8, "pieces in the same box, as a power of two"),
    "box_linked": (11, "tenths of the box's text that is links"),
    "box_share": (12, "tenths of the page's text in the box"),
    "around_linked": (11, "the same of the box around it"),
    "around_share": (12, ""),
    "up": (9, "steps from the main box up to the common ancestor"),
    "apart": (9, "steps from there down to the piece"),
    "wide": (2, "inside the box that holds four fifths of all prose"),
    "headline": (14, "pieces from the headline on; before it; none"),
    "before": (12, "tenths of the main box's prose above the piece"),
    "after": (12, "tenths of the main box's prose below the piece"),
    "told": (3, "JSON-LD's articleBody: none, does not hold it, holds it"),
    "depth": (10, "boxes around the piece, by twos"),
    "like_box": (8, "boxes of the same tag and class beside its own, as a power of two"),
    "like_around": (8, "the same of the box around it"),
    "like_beyond": (8, "the same two boxes out"),
    "like_far": (8, "the most of such boxes for any box further out"),
    "cues": (4, "words of promotion, small print and menus in a text that is no long one: none, one, two, more; "),
}
"""Feature → how many bins it has, and what it counts."""
NAMES: Final = tuple(BINS)
LARGEST: Final = 64
"""No bin is larger; what lies above a feature's own number of bins counts as the last of them."""

_KINDS: Final = {"paragraph": 0, "line": 0, "list_item": 1, "quote": 2, "table": 3, "caption": 4, "code": 5}
_TAGS: Final = {"p": 1, "div": 2, "li": 3, "td": 4, "section": 5, "article": 6, "blockquote": 7, "dd": 8, "dt": 8, "body": 9, "table": 10}
_MARK = lazily("[.,;:!?。，、；：！？․։؟،؛।॥·…]")
_WIDE = lazily("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f\uf900-\ufaff]")
_ENDS: Final = (
    dict.fromkeys(".。．।॥۔։", 1)
    | dict.fromkeys(":：︰", 2)
    | dict.fromkeys("!?！？؟", 3)
    | {"…": 4}
    | dict.fromkeys("\"'”’」』)）]】»", 5)
    | dict.fromkeys("0123456789", 6)
)
_DIGITS = lazily(r"\d")
PROSE_SIZE: Final = 80
"""Texts of so many characters that are mostly no links and hold a mark are prose (swept from 40 to 140: flat between 70 and 110)."""
_WIDE_FACTOR: Final = 2.6
"""A character of Han, Kana, Hangul or Thai says as much as so many Latin ones (the ratio of translated articles' lengths)."""


class Block(msgspec.Struct, frozen=True, gc=False):
    """One piece's bins, in the order of ``NAMES``, and the bits of the class names near it and anywhere around it."""

    place: int
    box: int
    size: int
    bins: tuple[int, ...]
    near: int
    far: int


def blocks(pieces: list[Piece], boxes: Boxes, headline: int | None, told: str = "") -> list[Block]:
    """The blocks of a page: every piece that holds text of its own (no regions, no pictures).

    ``headline`` is the place of the piece that prints the headline, ``told`` JSON-LD's articleBody without blanks.
    """
    places = [place for place, piece in enumerate(pieces) if piece.kind not in ("region", "image")]
    return _Page([pieces[place] for place in places], places, boxes).blocks(headline, told)


class _Page:
    """Sums over a page's boxes; lists run over the boxes' numbers, or over the pieces that hold text."""

    def __init__(self, pieces: list[Piece], places: list[int], boxes: Boxes) -> None:
        self._pieces, self._places, self._boxes = pieces, places, boxes
        factor = _WIDE_FACTOR if _is_wide(pieces) else 1.0
        self._sizes = [int(len(piece.text) * factor) for piece in pieces]
        self._linked = [_link_share(piece) for piece in pieces]
        self._prose = [
            size if size >= PROSE_SIZE and linked < _MOSTLY and _MARK.search(piece.text) else 0
            for piece, size, linked in zip(pieces, self._sizes, self._linked, strict=True)
        ]
        count = len(boxes)
        text, linked_text, prose, held = [0] * count, [0] * count, [0] * count, [0] * count
        for piece, size, share, running in zip(pieces, self._sizes, self._linked, self._prose, strict=True):
            box = piece.box
            text[box] += size
            linked_text[box] += int(size * share)
            prose[box] += running
            held[box] += 1
        parents = boxes.parents
        for box in range(count - 1, 0, -1):
            if not held[box]:
                continue
            parent = parents[box]
            text[parent] += text[box]
            linked_text[parent] += linked_text[box]
            prose[parent] += prose[box]
            held[parent] += held[box]
        self._prose_in, self._held = prose, held
        whole = text[0] or 1
        self._links_of = [links * 10 // size if size else 0 for links, size in zip(linked_text, text, strict=True)]
        self._share_of = [1 + size * 10 // whole if size * 50 > whole else 0 for size in text]

    def blocks(self, headline: int | None, told: str) -> list[Block]:
        """All blocks, in page order. A feature is read off all pieces at once: a loop each costs less than one loop over pieces."""
        boxes, parents, pieces, sizes, places = self._boxes, self._boxes.parents, self._pieces, self._sizes, self._places
        up, apart, depth, wide = self._ways()
        likes, like_far = self._likes()
        near, far = self._bits()
        above, total = self._prose_above(up)
        links_of, share_of, held, tags = self._links_of, self._share_of, self._held, boxes.tags
        texts = [piece.text for piece in pieces]
        box = [piece.box for piece in pieces]
        around = [parents[at] for at in box]
        beyond = [parents[at] for at in around]
        columns = (
            [size.bit_length() for size in sizes],
            [11 if linked >= _WHOLLY else int(linked * 10) for linked in self._linked],
            [_end(text) for text in texts],
            [6 + piece.level if piece.kind == "heading" else _KINDS.get(piece.kind, 0) for piece in pieces],
            [11 if piece.kind == "heading" else _TAGS.get(tags[piece.box], 0) for piece in pieces],
            [_digits(text) if size < PROSE_SIZE else 5 for text, size in zip(texts, sizes, strict=True)],
            [held[at].bit_length() for at in around],
            [links_of[at] for at in box],
            [share_of[at] for at in box],
            [links_of[at] for at in around],
            [share_of[at] for at in around],
            [up[at] if up[at] < 8 else 8 for at in box],
            [apart[at] if apart[at] < 8 else 8 for at in box],
            [wide[at] for at in box],
            [_from_headline(place, headline) for place in places],
            [1 + part * 10 // total if part else 0 for part in above[:-1]],
            [1 + (total - part) * 10 // total if part < total else 0 for part in above[1:]],
            [1 + (size > _TELLING and _loose(text) in told) for text, size in zip(texts, sizes, strict=True)] if told else [0] * len(box),
            [depth[at] // 2 if depth[at] < 18 else 9 for at in box],
            [likes[at].bit_length() for at in box],
            [likes[at].bit_length() for at in around],
            [likes[at].bit_length() for at in beyond],
            [like_far[at].bit_length() for at in beyond],
            [cues(text) if size < _LONG else 0 for text, size in zip(texts, sizes, strict=True)],
        )
        return list(map(Block, places, box, sizes, zip(*columns, strict=True), [near[at] for at in box], [far[at] for at in box]))

    def _smallest(self, share: float) -> int:
        """The innermost box that holds more than ``share`` of the page's prose: such boxes lie in one another."""
        wanted = self._prose_in[0] * share
        prose = self._prose_in
        return next((box for box in range(len(prose) - 1, 0, -1) if prose[box] > wanted), 0)

    def _ways(self) -> tuple[list[int], list[int], list[int], list[int]]:
        """Of every box: steps from the main box up to the common ancestor, and down to it; its depth; whether all prose is around."""
        parents = self._boxes.parents
        main, most = self._smallest(_MAIN), self._smallest(_FOUR_FIFTHS)
        count = len(parents)
        up, apart, depth, wide = [0] * count, [0] * count, [0] * count, [0] * count
        way = {0}
        box = main
        while box:
            way.add(box)
            box = parents[box]
        for box in range(1, count):
            depth[box] = depth[parents[box]] + 1
        for box in range(count):
            parent = parents[box]
            wide[box] = int(box == most or (box > 0 and wide[parent]))
            if box in way:
                up[box] = depth[main] - depth[box]
            else:
                up[box] = up[parent]
                apart[box] = apart[parent] + 1 if up[parent] else 0
        return up, apart, depth, wide

    def _likes(self) -> tuple[list[int], list[int]]:
        """Of every box how many of the same tag and class stand in the same parent; and the most of these for any box around it."""
        boxes = self._boxes
        keys = list(zip(boxes.parents, boxes.tags, boxes.names, strict=True))
        counts = Counter(keys)
        own = [counts[key] for key in keys]
        most = [0] * len(own)
        for box, parent in enumerate(boxes.parents):
            most[box] = most[parent] if most[parent] > own[parent] else own[parent]
        return own, most

    def _bits(self) -> tuple[list[int], list[int]]:
        """Of every box the bits of its own class and its parent's, and of all around it."""
        parents = self._boxes.parents
        bit = TAG_BIT.get
        own = [(judged(name) if name else 0) | bit(tag, 0) for name, tag in zip(self._boxes.names, self._boxes.tags, strict=True)]
        far = own[:1]
        for box in range(1, len(own)):
            far.append(own[box] | far[parents[box]])
        return [bits | own[parent] for bits, parent in zip(own, parents, strict=True)], far

    def _prose_above(self, up: list[int]) -> tuple[list[int], int]:
        """How much of the main box's prose stands above each piece and below the last; all of it."""
        above = [0]
        for piece, prose in zip(self._pieces, self._prose, strict=True):
            above.append(above[-1] + (prose if not up[piece.box] else 0))
        return above, above[-1]


def _is_wide(pieces: list[Piece]) -> bool:
    """Whether a page is written without blanks."""
    sample = "".join([piece.text[:200] for piece in pieces[:60]])
    return not sample.isascii() and len(_WIDE.findall(sample)) * 4 > len(sample)


def _link_share(piece: Piece) -> float:
    if not piece.links:
        return 0.0
    share = sum([len(link.text) for link in piece.links]) / (len(piece.text) or 1)
    return share if share < 1 else 1.0


_MOSTLY: Final = 0.35
_MAIN: Final = 0.5
_FOUR_FIFTHS: Final = 0.8
_WHOLLY: Final = 0.98
_OPENING: Final = 60
_LONG: Final = 400
"""Longer texts are not looked through for cues."""
_TELLING: Final = 20
"""Shorter texts stand in any articleBody."""


def _end(text: str) -> int:
    last = text[-1:]
    kind = _ENDS.get(last)
    if kind == 1 and text.endswith("..."):
        return 4
    if kind is None:
        return 0 if last.isalpha() else 7
    return kind


def _digits(text: str) -> int:
    if _DIGITS.search(text) is None:
        return 0
    count = len(_DIGITS.findall(text)) * 10 // len(text)
    return count if count < 4 else 4


def _from_headline(place: int, headline: int | None) -> int:
    if headline is None:
        return 13
    apart = place - headline
    if apart < 0:
        return 0 if apart < -20 else 1 if apart < -5 else 2
    return 3 + min(apart.bit_length(), 9) if apart else 3


def _loose(text: str) -> str:
    return "".join(text.split())[:_OPENING]
