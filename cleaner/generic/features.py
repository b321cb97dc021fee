"""Numbers of a block: what a page tells of each of its pieces without reading it.

No feature knows a language. Each is a small whole number (a bin), so that a model is a table a feature and its sum can be read aloud.
Sizes are in characters, of which a character of a script without blanks counts for several.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import msgspec

from cleaner.document import Boxes, Piece
from cleaner.generic.vocabulary import TAG_BIT, judged

BINS: Final[dict[str, tuple[int, str]]] = {
    "size": (12, "characters, as a power of two"),
    "linked": (12, "tenths of the text that is links; 11: all of it"),
    "links": (6, "number of links"),
    "marks": (7, "punctuation marks, as a power of two"),
    "density": (9, "punctuation marks in a hundred characters"),
    "end": (8, "last character: letter, stop, colon, question or cry, dots, closing mark, digit, other"),
    "kind": (13, "paragraph, item, quote, table, caption, code, headings 1 to 6"),
    "tag": (12, "innermost element"),
    "bold": (3, "bold; bold and linked"),
    "digits": (6, "tenths of a short text that are digits"),
    "peers": (8, "pieces in the same box, as a power of two"),
    "box_linked": (11, "tenths of the box's text that is links"),
    "box_prose": (11, "tenths of the box's text that is prose"),
    "box_share": (12, "tenths of the page's text in the box"),
    "around_linked": (11, "the same of the box around it"),
    "around_prose": (11, ""),
    "around_share": (12, ""),
    "beyond_prose": (11, "tenths of prose two boxes out"),
    "up": (9, "steps from the main box up to the common ancestor"),
    "apart": (9, "steps from there down to the piece"),
    "wide": (2, "inside the box that holds four fifths of all prose"),
    "headline": (14, "pieces from the headline on; before it; none"),
    "before": (12, "tenths of the main box's prose above the piece"),
    "after": (12, "tenths of the main box's prose below the piece"),
    "to_prose": (7, "pieces to the next prose, as a power of two"),
    "from_prose": (7, "pieces from the last prose, as a power of two"),
    "printed": (4, "how often the same text stands in the page"),
    "told": (3, "JSON-LD's articleBody: none, does not hold it, holds it"),
    "depth": (10, "boxes around the piece, by twos"),
    "like_box": (8, "boxes of the same tag and class beside its own, as a power of two"),
    "like_around": (8, "the same of the box around it"),
    "like_beyond": (8, "the same two boxes out"),
    "pictures": (5, "pictures in the box, as a power of two"),
    "follows": (6, "what stands right above: nothing, prose, heading, short text, linked text, picture"),
    "leads": (6, "what stands right below"),
    "like_far": (8, "the most of such boxes for any box further out"),
    "to_headline": (10, "steps from the headline's box up to the common ancestor; 9: no headline"),
    "cues": (4, "words of promotion, small print and menus in a text that is no long one: none, one, two, more; "),
}
"""Feature → how many bins it has, and what it counts."""
NAMES: Final = tuple(BINS)
LARGEST: Final = 64
"""No bin is larger; what lies above a feature's own number of bins counts as the last of them."""

_KINDS: Final = {"paragraph": 0, "line": 0, "list_item": 1, "quote": 2, "table": 3, "caption": 4, "code": 5}
_TAGS: Final = {"p": 1, "div": 2, "li": 3, "td": 4, "section": 5, "article": 6, "blockquote": 7, "dd": 8, "dt": 8, "body": 9, "table": 10}
_MARKS = re.compile("[.,;:!?。，、；：！？․։؟،؛।॥·…]")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f\uf900-\ufaff]")
_ENDS: Final = (
    dict.fromkeys(".。．।॥۔։", 1)
    | dict.fromkeys(":：︰", 2)
    | dict.fromkeys("!?！？؟", 3)
    | {"…": 4}
    | dict.fromkeys("\"'”’」』)）]】»", 5)
    | dict.fromkeys("0123456789", 6)
)
_DIGITS = re.compile(r"\d")
PROSE_SIZE: Final = 80
"""Texts of so many characters that are mostly no links and hold a mark are prose (swept from 40 to 140: flat between 70 and 110)."""
_WIDE_FACTOR: Final = 2.6
"""A character of Han, Kana, Hangul or Thai says as much as so many Latin ones (the ratio of translated articles' lengths)."""
_KEY: Final = 60
"""Two texts are taken for the same by so many first characters."""


class Block(msgspec.Struct, frozen=True, gc=False):
    """One piece's bins, in the order of ``NAMES``, and the bits of the class names near it and anywhere around it."""

    place: int
    box: int
    size: int
    bins: tuple[int, ...]
    near: int
    far: int


class Surroundings(msgspec.Struct):
    """Sums over boxes, by number."""

    text: list[int]
    linked: list[int]
    prose: list[int]
    pieces: list[int]
    pictures: list[int]


def blocks(pieces: list[Piece], boxes: Boxes, headline: int | None, told: str = "") -> list[Block]:
    """The blocks of a page: every piece that holds text of its own (no regions, no pictures).

    ``headline`` is the place of the piece that prints the headline, ``told`` JSON-LD's articleBody in loose form.
    """
    page = _Page(pieces, boxes)
    return page.blocks(headline, told)


class _Page:
    def __init__(self, pieces: list[Piece], boxes: Boxes) -> None:
        self._pieces = pieces
        self._boxes = boxes
        self._places = [place for place, piece in enumerate(pieces) if piece.kind not in ("region", "image")]
        sample = "".join([pieces[place].text[:200] for place in self._places[:60]])
        wide = len(_WIDE.findall(sample)) * 4 > len(sample)
        factor = _WIDE_FACTOR if wide else 1.0
        self._sizes = [int(len(pieces[place].text) * factor) for place in self._places]
        self._linked = [self._link_share(pieces[place]) for place in self._places]
        self._marks = [len(_MARKS.findall(pieces[place].text)) for place in self._places]
        self._prose = [
            size >= PROSE_SIZE and linked < _MOSTLY and marks > 0
            for size, linked, marks in zip(self._sizes, self._linked, self._marks, strict=True)
        ]
        self._sums = self._summed()

    @staticmethod
    def _link_share(piece: Piece) -> float:
        if not piece.links:
            return 0.0
        return min(sum(len(link.text) for link in piece.links) / max(len(piece.text), 1), 1.0)

    def _summed(self) -> Surroundings:
        """Text, linked text, prose and pieces of every box, those inside it included."""
        count = len(self._boxes)
        sums = Surroundings([0] * count, [0] * count, [0] * count, [0] * count, [0] * count)
        text, linked, prose, pieces, pictures = sums.text, sums.linked, sums.prose, sums.pieces, sums.pictures
        for at, place in enumerate(self._places):
            box, size = self._pieces[place].box, self._sizes[at]
            text[box] += size
            linked[box] += int(size * self._linked[at])
            pieces[box] += 1
            if self._prose[at]:
                prose[box] += size
        for piece in self._pieces:
            if piece.kind == "image":
                pictures[piece.box] += 1
        parents = self._boxes.parents
        for box in range(count - 1, 0, -1):
            parent = parents[box]
            text[parent] += text[box]
            linked[parent] += linked[box]
            prose[parent] += prose[box]
            pieces[parent] += pieces[box]
            pictures[parent] += pictures[box]
        return sums

    def _smallest(self, share: float) -> int:
        """The innermost box that holds more than ``share`` of the page's prose."""
        wanted = self._sums.prose[0] * share
        if not wanted:
            return 0
        return max(box for box, prose in enumerate(self._sums.prose) if prose > wanted)

    def _ways(self, main: int) -> tuple[list[int], list[int], list[int]]:
        """Of every box: steps from the main box up to the common ancestor, from there down to it, and its depth."""
        parents = self._boxes.parents
        count = len(parents)
        depth = [0] * count
        for box in range(1, count):
            depth[box] = depth[parents[box]] + 1
        above = set()
        box = main
        while True:
            above.add(box)
            if box == 0:
                break
            box = parents[box]
        up, apart = [0] * count, [0] * count
        for box in range(count):
            if box in above:
                up[box] = depth[main] - depth[box]
            else:
                parent = parents[box]
                up[box] = up[parent]
                apart[box] = apart[parent] + 1 if up[parent] else 0
        return up, apart, depth

    def _likes(self) -> list[int]:
        """Of every box how many of the same tag and class stand in the same parent."""
        boxes = self._boxes
        keys = list(zip(boxes.parents, boxes.tags, boxes.names, strict=True))
        counts = Counter(keys)
        return [counts[key] for key in keys]

    def _bits(self) -> tuple[list[int], list[int]]:
        """Of every box the bits of its own class and its parent's, and of all around it."""
        parents, names = self._boxes.parents, self._boxes.names
        bit = TAG_BIT.get
        own = [(judged(name) if name else 0) | bit(tag, 0) for name, tag in zip(names, self._boxes.tags, strict=True)]
        far = [0] * len(own)
        for box in range(1, len(own)):
            far[box] = own[box] | far[parents[box]]
        near = [bits | own[parent] for bits, parent in zip(own, parents, strict=True)]
        return near, far

    def blocks(self, headline: int | None, told: str) -> list[Block]:
        pieces, boxes, sums = self._pieces, self._boxes, self._sums
        parents = boxes.parents
        main, wide = self._smallest(_MAIN), self._smallest(_FOUR_FIFTHS)
        up, apart, depth = self._ways(main)
        inside_wide = [False] * len(parents)
        for box in range(len(parents)):
            inside_wide[box] = box == wide or (box > 0 and inside_wide[parents[box]])
        likes, (near, far) = self._likes(), self._bits()
        like_far = [0] * len(parents)
        for box in range(1, len(parents)):
            parent = parents[box]
            like_far[box] = max(like_far[parent], likes[parent])
        to_headline = self._ways(pieces[headline].box)[0] if headline is not None else None
        box_linked, box_prose, box_share = self._shares()
        texts = Counter([pieces[place].text[:_KEY] for place in self._places])
        above, below, total = self._prose_beside(up)
        last, coming = self._nearness()
        beside = self._beside()
        found: list[Block] = []
        for at, place in enumerate(self._places):
            piece = pieces[place]
            text, size, box = piece.text, self._sizes[at], piece.box
            around = parents[box]
            beyond = parents[around]
            linked = self._linked[at]
            marks = self._marks[at]
            heading = piece.kind == "heading"
            bins = (
                size.bit_length(),
                11 if linked >= 0.98 else int(linked * 10),
                len(piece.links) if len(piece.links) < 5 else 5,
                marks.bit_length(),
                density if (density := marks * 100 // (size + 1)) < 8 else 8,
                _end(text),
                6 + piece.level if heading else _KINDS.get(piece.kind, 0),
                _TAGS.get(boxes.tags[box], 0) if not heading else 11,
                (2 if linked > _MOSTLY else 1) if piece.bold else 0,
                _digits(text) if size < PROSE_SIZE else 5,
                sums.pieces[around].bit_length(),
                box_linked[box],
                box_prose[box],
                box_share[box],
                box_linked[around],
                box_prose[around],
                box_share[around],
                box_prose[beyond],
                up[box] if up[box] < 8 else 8,
                apart[box] if apart[box] < 8 else 8,
                int(inside_wide[box]),
                _from_headline(place, headline),
                _tenths(above[at], total),
                _tenths(below[at], total),
                coming[at].bit_length(),
                last[at].bit_length(),
                count - 1 if (count := texts[text[:_KEY]]) < 4 else 3,
                0 if not told else 1 + (size > _TELLING and _loose(text) in told),
                depth[box] // 2 if depth[box] < 18 else 9,
                likes[box].bit_length(),
                likes[around].bit_length(),
                likes[beyond].bit_length(),
                sums.pictures[around].bit_length(),
                beside[at],
                beside[at + 2],
                like_far[beyond].bit_length(),
                9 if to_headline is None else to_headline[box] if to_headline[box] < 8 else 8,
                _cues(text) if size < _LONG else 0,
            )
            found.append(Block(place, box, size, bins, near[box], far[box]))
        return found

    def _shares(self) -> tuple[list[int], list[int], list[int]]:
        """Of every box, in tenths: links in its text, prose in its text, its text in the page's."""
        sums = self._sums
        whole = sums.text[0] or 1
        linked = [n * 10 // text if text else 0 for n, text in zip(sums.linked, sums.text, strict=True)]
        prose = [n * 10 // text if text else 0 for n, text in zip(sums.prose, sums.text, strict=True)]
        share = [1 + text * 10 // whole if text * 50 > whole else 0 for text in sums.text]
        return linked, prose, share

    def _prose_beside(self, up: list[int]) -> tuple[list[int], list[int], int]:
        """Of every piece how much of the main box's prose stands above and below it."""
        above: list[int] = []
        sofar = 0
        own: list[int] = []
        for at, place in enumerate(self._places):
            mine = self._sizes[at] if self._prose[at] and up[self._pieces[place].box] == 0 else 0
            above.append(sofar)
            own.append(mine)
            sofar += mine
        return above, [sofar - before - mine for before, mine in zip(above, own, strict=True)], sofar

    def _nearness(self) -> tuple[list[int], list[int]]:
        """Of every piece how many pieces back the last prose stands, and how many ahead the next."""
        count = len(self._places)
        last, coming = [_FAR] * count, [_FAR] * count
        seen = -_FAR
        for at in range(count):
            last[at] = min(at - seen, _FAR)
            if self._prose[at]:
                seen = at
        seen = count + _FAR
        for at in range(count - 1, -1, -1):
            coming[at] = min(seen - at, _FAR)
            if self._prose[at]:
                seen = at
        return last, coming

    def _beside(self) -> list[int]:
        """What every piece is to its neighbours, with nothing at both ends; pictures count where one stands between."""
        found = [0]
        before = -1
        for at, place in enumerate(self._places):
            piece = self._pieces[place]
            if self._prose[at]:
                kind = 1
            elif piece.kind == "heading":
                kind = 2
            elif self._linked[at] > _MOSTLY:
                kind = 4
            else:
                kind = 3
            if place - before > 1 and self._pieces[place - 1].kind == "image" and kind == 3:
                kind = 5
            found.append(kind)
            before = place
        found.append(0)
        return found


_MOSTLY: Final = 0.35
_MAIN: Final = 0.5
_FOUR_FIFTHS: Final = 0.8
_FAR: Final = 63
_TELLING: Final = 20
"""Shorter texts stand in any articleBody."""


_LONG: Final = 400
_CUES: Final = frozenset(
    """
    newsletter newsletters subscribe subscription subscriber subscribers sign signup login log register account cookie cookies cookies.
    privacy policy terms follow share tweet email comment comments reply copyright © reserved advertisement sponsored affiliate commission
    download app read more related trending popular latest click here updated published posted min by photo credit photograph editor
    contributed author writer reporter bio contact cart shipping
    abonnieren anmelden registrieren newsletter-anmeldung datenschutz impressum anzeige foto quelle mehr lesen teilen kommentare autor
    abonnez-vous inscription inscrivez-vous connexion lire partager publicité commentaires auteur
    suscríbete suscribirse regístrate compartir publicidad comentarios leer más autor foto:
    inscreva-se assine compartilhar publicidade comentários leia mais
    iscriviti condividi pubblicità commenti leggi
    подпишитесь подписаться реклама комментарии читайте также фото автор источник
    εγγραφή διαφήμιση σχόλια διαβάστε επίσης πηγή
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_WIDE_CUES: Final = (
    "编辑",
    "編輯",
    "来源",
    "來源",
    "转载",
    "轉載",
    "版权",
    "版權",
    "登录",
    "登入",
    "注册",
    "註冊",
    "订阅",
    "訂閱",
    "关键词",
    "關鍵",
    "分享",
    "扫",
    "下载",
    "下載",
    "广告",
    "廣告",
    "评论",
    "評論",
    "声明",
    "聲明",
    "点击",
    "點擊",
    "关注",
    "關注",
    "相关",
    "相關",
    "推荐",
    "推薦",
    "热线",
    "熱線",
    "記者",
    "记者",
    "作者",
    "責編",
    "责编",
    "関連",
    "記事",
    "写真",
    "広告",
    "登録",
    "공유",
    "구독",
    "기자",
    "무단",
    "저작권",
    "관련",
)


def _cues(text: str) -> int:
    if text.isascii() or text[0] < "\u2e80":
        return min(len(_CUES.intersection(text.lower().split())), 3)
    return min(sum(word in text for word in _WIDE_CUES), 3)


def _end(text: str) -> int:
    last = text[-1:]
    kind = _ENDS.get(last)
    if kind == 1 and text.endswith("..."):
        return 4
    if kind is None:
        return 0 if last.isalpha() else 7
    return kind


def _digits(text: str) -> int:
    count = len(_DIGITS.findall(text)) * 10 // len(text)
    return count if count < 4 else 4


def _from_headline(place: int, headline: int | None) -> int:
    if headline is None:
        return 13
    apart = place - headline
    if apart < 0:
        return 0 if apart < -20 else 1 if apart < -5 else 2
    return 3 + min(apart.bit_length(), 9) if apart else 3


def _tenths(part: int, whole: int) -> int:
    if not part or not whole:
        return 0
    return 1 + part * 10 // whole


def _loose(text: str) -> str:
    return "".join(text.split())[:_KEY]
