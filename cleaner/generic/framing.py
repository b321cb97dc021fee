"""What the pieces around and amid the body are: by where headline, text and end stand, and by the names of the boxes.

Pieces between headline and end of text that are no body stay open for the shared rules (bylines, captions, tags, related links);
what no rule speaks of is ledgered in the end. Everything else is ledgered at once.
"""

from __future__ import annotations

import re
from typing import Final

from cleaner.document import Labelled, Piece, Role, give, part_of
from cleaner.generic.blocks import Page
from cleaner.generic.features import Block
from cleaner.generic.metadata.standfirst import LONGEST, SHORTEST, Element, standfirst
from cleaner.generic.others import Others, is_of_others
from cleaner.generic.vocabulary import BIT, TAG_BIT, judged
from cleaner.lazily import lazily


class Framing:
    """Where headline, text and end stand, and what that makes of each piece."""

    def __init__(self, page: Page, found: list[Block], body: frozenset[int], headline: int | None) -> None:
        self._page = page
        self._body = body
        self._near = {block.place: block.near for block in found}
        self._far = {block.place: block.far for block in found}
        self._first = min(body, default=len(page.pieces))
        self._last = max(body, default=-1)
        self._headline = headline if headline is not None and headline <= self._last else None
        start = self._headline if self._headline is not None and self._headline < self._first else self._first
        self._start = max(start - _ABOVE, 0) if body else len(page.pieces)
        self._end = self._last + _BELOW if body else -1
        self._around = frozenset((0,))
        self._boxes = self._boxes_of_body()
        self._dek = self._standfirst()
        self._others = Others(page, body, self._boxes).found(self._first, self._end) if body else {}

    def _boxes_of_body(self) -> frozenset[int]:
        """The boxes that hold body themselves, and those around them up to the common one."""
        boxes, pieces = self._page.boxes, self._page.pieces
        held = [0] * len(boxes)
        for place in self._body:
            held[pieces[place].box] += 1
        for box in range(len(held) - 1, 0, -1):  # a parent's number is smaller
            if held[box]:
                held[boxes.parents[box]] += held[box]
        counts = {box: count for box, count in enumerate(held) if count}
        self._around |= counts.keys()
        whole = len(self._body)
        common = max((box for box, count in counts.items() if count == whole), default=0)
        return frozenset(box for box in counts if box >= common)

    def _inside(self, box: int) -> bool:
        """Whether a box lies in one that holds body, or is one."""
        parents = self._page.boxes.parents
        for _ in range(_DEEP):
            if box in self._boxes:
                return True
            if not box:
                return False
            box = parents[box]
        return False

    def part(self, place: int, piece: Piece) -> Labelled:
        """The piece with its role, where place and box tell it."""
        part = part_of(piece)
        if place == self._dek:
            return give(part, Role.SUBTITLE, "standfirst")
        if place in self._body:
            return part
        if piece.kind == "region":
            mark = piece.mark
            return give(part, (mark.role if mark is not None else None) or Role.BOILERPLATE, mark.rule if mark is not None else "chrome")
        if place == self._headline:
            return give(part, Role.TITLE, "headline")
        other = self._others.get(place)
        if other is not None:
            return give(part, other, "related-box", url=piece.links[0].url if other is Role.RELATED else None)
        if not self._start <= place <= self._end or (place > self._last and self._is_in_margin(piece.box)):
            return give(part, self._outside(place), "outside-the-article")
        if piece.kind == "image":
            return part if self._is_shown(place, piece) else give(part, Role.BOILERPLATE, "outside-the-article")
        role = self._by_name(place, piece)
        return part if role is None else give(part, role, "by-its-box")

    def _is_shown(self, place: int, piece: Piece) -> bool:
        """Whether a picture is the article's: amid the text, or between headline and text, and nobody's face, icon or teaser."""
        if place > self._last + 1:
            return False
        led = self._headline is not None and self._headline < place < self._first
        if not led and not self._inside(piece.box):
            return False
        address = piece.url.lower()
        if _ICON.search(address) or _FACE.match(piece.alt) or (not piece.figure and _SIGN.search(address)):
            return False
        boxes = self._page.boxes
        box, bits, names = piece.box, 0, ""
        for _ in range(3):
            if box in self._boxes:
                break
            bits |= judged(boxes.names[box])
            names += " " + boxes.names[box]
            box = boxes.parents[box]
        if led and not piece.figure and (bits & BIT["meta"] or piece.url.endswith(".gif")):
            return False  # a clock or a calendar beside a date
        if led:
            names = names.replace("teaser", "")  # a house's word for the picture that a teaser shows, too
        return not bits & _NO_PICTURE and not is_of_others(names)

    def _standfirst(self) -> int | None:
        """The piece between headline and text that is a dek by itself: not what the scorer took for the text's first paragraphs."""
        if self._headline is None or not self._headline < self._first:
            return None
        page = self._page
        if self._stands_apart(self._first):
            return self._first
        run = [
            place
            for place in range(self._headline + 1, min(self._first, self._headline + _BELOW))
            if page.pieces[place].kind in ("paragraph", "heading")
            and len(page.pieces[place].text) * 2 >= SHORTEST
            and len(page.pieces[place].text) <= LONGEST
        ]
        elements = [self._element(page.pieces[place]) for place in run]
        found = standfirst(elements, page.pieces[self._headline].text) if elements else None
        return None if found is None else run[found]

    def _stands_apart(self, place: int) -> bool:
        """Whether what the scorer took for the text's first block is a dek.

        It is one by its class, if it stands in a box of its own, or as a heading that a byline or a date parts from the text.
        """
        pieces, parents = self._page.pieces, self._page.boxes.parents
        piece = pieces[place]
        if self._headline is None or len(self._body) < _FEW or len(piece.text) < SHORTEST:
            return False
        following = min(other for other in self._body if other > place)
        if piece.kind == "paragraph":
            apart = parents[piece.box] != parents[pieces[following].box]
            says = Element("p", self._page.boxes.names[piece.box], piece.text, in_body=True)
            return apart and standfirst([says], pieces[self._headline].text) == 0
        if piece.kind != "heading":
            return False
        if any(other.kind not in ("image", "region") for other in pieces[self._headline + 1 : place]):
            return False
        return any(other.kind in ("paragraph", "list_item") and other.text for other in pieces[place + 1 : following])

    def _element(self, piece: Piece) -> Element:
        boxes = self._page.boxes
        around = boxes.parents[piece.box]
        names = f"{boxes.names[piece.box]} {boxes.names[around]}" if around not in self._boxes else boxes.names[piece.box]
        return Element(boxes.tags[piece.box], names, piece.text)

    def _is_in_margin(self, box: int) -> bool:
        """Whether a box that holds no body stands in a margin, and nothing around it is named as what ends an article."""
        boxes, bits = self._page.boxes, 0
        while box not in self._around:
            bits |= judged(boxes.names[box]) | TAG_BIT.get(boxes.tags[box], 0)
            box = boxes.parents[box]
        return bool(bits & _MARGIN) and not bits & _ENDING

    def _outside(self, place: int) -> Role:
        bits = self._far.get(place, 0)
        return next((role for mask, role in _OUTSIDE if bits & mask), Role.BOILERPLATE)

    def _by_name(self, place: int, piece: Piece) -> Role | None:
        """The role of a piece beside the text by its box's name; None leaves it to the rules."""
        near = self._near.get(place, 0)
        if len(piece.text) > _SMALL_PRINT or piece.kind == "caption":
            return None
        for mask, role in _BESIDE:
            if near & mask:
                return role
        return None

    def beside(self) -> dict[int, int]:
        """The pieces that are no body whatever the rules leave them: index → bits of the class names near."""
        near = self._near
        return {piece.index: near.get(place, 0) for place, piece in enumerate(self._page.pieces) if place not in self._body}


_ABOVE: Final = 6
"""So many pieces above the headline may be a kicker, a date, a byline."""
_BELOW: Final = 14
"""So many below the text: credits, tags, related links, the writer."""
_DEEP: Final = 12
_FEW: Final = 3
_MARGIN: Final = BIT["side"] | TAG_BIT["aside"]
_ENDING: Final = BIT["related"] | BIT["author"] | BIT["tag"] | BIT["meta"] | BIT["caption"] | BIT["article"]
"""What an article has at its end, and may set into a margin: links to others, its writer, its keywords."""
_SMALL_PRINT: Final = 300
_NO_PICTURE: Final = BIT["author"] | BIT["share"] | BIT["comment"] | BIT["advert"] | BIT["subscribe"] | BIT["navigation"] | BIT["shop"]
_ICON: Final = lazily(
    r"/(?:icons?|emojis?|smil(?:ies|eys?)|badges?|avatars?|flags|buttons?)/|gravatar\.com|feedburner|doubleclick|/ads?/|twemoji|core/emoji|/avatar[-_.]"
    r"|[/_-](?:spacer|pixel|blank|pixel_trans|placeholder)s?[._\d]",
)
"""Addresses, in lower case, of what is no picture of an article: icons, faces, emoji, what counts visits."""
_SIGN: Final = lazily(
    r"\.svg(?:$|[?#])|/logos?/|[/_-](?:icon|logo|avatar|arrow|bullet|divider|button|btn)s?\.\w|/(?:icon|logo|avatar|arrow|bullet|calendar|clock|star|button|btn)s?[-_.]",
)
"""Addresses of signs, if they stand in no figure: a drawing or a company's mark may be what an article shows."""
_FACE: Final = lazily(
    r"(?:author|profile|avatar|user)(?:'s)?[ -](?:picture|photo|image|avatar)|avatar\b"
    r"|(?:photo|picture|portrait|headshot) of (?:the )?author",
    re.IGNORECASE,
)
"""Words in a picture's place that say it is the writer's."""
_OUTSIDE: Final = (
    (BIT["comment"], Role.COMMENTS),
    (BIT["navigation"] | BIT["header"] | BIT["footer"], Role.NAVIGATION),
    (BIT["overlay"], Role.BOILERPLATE),
    (BIT["share"], Role.SHARE),
    (BIT["advert"], Role.ADVERTISEMENT),
    (BIT["subscribe"], Role.SUBSCRIPTION),
    (BIT["related"] | BIT["card"], Role.CAROUSEL),
    (BIT["legal"], Role.COPYRIGHT),
)
"""What a piece away from the article is, by any box around it."""
_BESIDE: Final = (
    (BIT["comment"], Role.COMMENTS),
    (BIT["share"], Role.SHARE),
    (BIT["subscribe"], Role.SUBSCRIPTION),
    (BIT["advert"], Role.ADVERTISEMENT),
    (BIT["navigation"], Role.NAVIGATION),
)
"""What a short piece beside the text is, by its own box or the one around it."""
