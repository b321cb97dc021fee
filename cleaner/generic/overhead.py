"""The headline of a page of Han characters whose own titles do not tell it: the line over the text.

Old systems give every page of a section one ``title`` (新闻动态--某某学会, 显示), or the house's name for the first heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleaner.generic.article import headline_place
from cleaner.generic.features import PROSE_SIZE
from cleaner.generic.small_print import is_dated_row
from cleaner.labelling import fields
from cleaner.metadata.bare_titles import segments
from cleaner.words.surnames import is_person
from cleaner.words.text import loosely

if TYPE_CHECKING:
    from cleaner.document import Piece
    from cleaner.generic.article import Article
    from cleaner.generic.blocks import Page

_HAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_HOUSE: Final = re.compile(
    r"[^\W_]{0,10}(?:[网網报報社]|在线|在線|[频頻]道|新[闻聞](?:中心|[动動][态態]|[网網])?|[论論][坛壇]|[学學][会會校院]|博客|社[区區]|公司|首[页頁]|[显顯]示|正文|[详詳][情细細]|[内內]容|文章)"
)
"""What is no headline by its end, where it is short: a house, a section, a system's word for any page."""
_WAY: Final = re.compile(r"[>＞»›]|位置|首[页頁]|\||｜|www\.|https?:|[：:]\s*\Z|第.{1,3}[版页頁]")
_CLOSING: Final = "”’」』）)\"'"
_SHORTEST: Final = 4
_LONGEST: Final = 70
_ABOVE: Final = 16
_SHORT: Final = 12
_SHARE: Final = 3


def headline(page: Page, read: Article, title: str | None, printings: tuple[str, ...]) -> str | None:
    """The line over the text that is the headline, where the page's ``title`` is none; None where it is one, or no line stands there."""
    pieces = page.pieces
    if not read.blocks or sum(1 for piece in pieces if _HAN.search(piece.text[:40])) * 2 < len(read.blocks):
        return None
    place = headline_place(pieces, printings)
    loose = loosely(title or "")
    own = place is not None and loosely(pieces[place].text) in {loosely(text) for text in printings} and not _is_house(title or "")
    if own:
        return None
    body = [block for block in read.blocks if pieces[block.place].index not in read.beside]
    first = min((block.place for block in body if _is_prose(block.size, pieces[block.place])), default=-1)
    found = [(at, piece) for at, piece in enumerate(pieces[max(first - _ABOVE, 0) : first], max(first - _ABOVE, 0)) if _may_be(piece)]
    if first < 0 or not found:
        return None
    whole = [loosely(part) for part in segments(title or "")]
    for _, piece in reversed(found):
        text = loosely(piece.text)
        if len(text) * _SHARE < len(loose) or len(text) <= _SHORTEST:
            continue
        if text in whole or (text in loose and (len(text) > _SHORT or _is_house("".join(loose.split(text, 1))))):
            return piece.text
    best = max(found, key=lambda pair: (_weight(pieces, *pair), pair[0]))
    if place is not None and not _is_house(title or ""):
        return None
    return best[1].text if _weight(pieces, *best) > (0 if len(loose) > _SHORTER else -1) else None


_SHORTER: Final = 8
"""A title of so few letters that stands nowhere on the page is a house's or a board's."""


def _is_house(title: str) -> bool:
    return _HOUSE.fullmatch(title.strip()) is not None


def _is_prose(size: int, piece: Piece) -> bool:
    return size >= PROSE_SIZE and not _may_be(piece)


def _may_be(piece: Piece) -> bool:
    """Whether a piece may be a headline by its length and words."""
    text = piece.text
    if piece.kind not in ("heading", "paragraph", "table") or not _SHORTEST <= len(text) <= _LONGEST or "\n" in text.strip():
        return False
    if text[0] in "—-…" or len(_HAN.findall(text)) < _SHORTEST or text.rstrip(_CLOSING)[-1:] in "。；;.":
        return False
    if _WAY.search(text) or is_dated_row(text) or _is_house(text) or fields.line(text) is not None:
        return False
    return not any(link.text == text for link in piece.links)


def _weight(pieces: list[Piece], place: int, piece: Piece) -> int:
    """How much speaks for a line: its element, a date or a byline right below it, a second printing, its length."""
    after = next((other.text for other in pieces[place + 1 : place + 3] if other.text), "")
    before = next((other.text for other in reversed(pieces[max(place - 2, 0) : place]) if other.text), "")
    small = is_dated_row(after) or is_dated_row(before) or fields.line(after) is not None or is_person(after)
    again = sum(1 for other in pieces if other.text == piece.text) > 1
    return 2 * (piece.kind == "heading") + 2 * small + again + (len(piece.text) >= _SHORT) - 1
