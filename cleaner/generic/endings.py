"""Where an article ends: what a scorer takes for body below its editors' line, or below a label of other articles, is none.

A short article leaves the scorer unsure, so that the abstracts of a list under it pass. They stand in boxes of their own.
On a board or a blog the next post begins below the line that says who wrote the first, and when.
"""

from __future__ import annotations

import re
from typing import Final

from cleaner.document import Boxes, Piece
from cleaner.generic import han_print
from cleaner.labelling.noise import RELATED_LABEL
from cleaner.words.sentences import ends_sentence

_LABEL: Final = re.compile(
    r"[\W_]{0,3}(?:[相][关關]|推[荐薦]|编辑推荐|編輯推薦|[热熱][门門点點]|[您你]?可能|猜[您你]|[为為][您你]|大家都在|延伸|更多|精[彩选選华華]|最新|最[热熱]|今日|本[周週]|往期"
    r"|[网網]友|全部|和讯热销)(?:[^\W\d_]{0,8})(?:新[闻聞]|文章|[阅閱][读讀]|推[荐薦]|[报報][道導导]|[资資][讯訊]|[内內]容|[话話][题題]|排行|[评評][论論]|喜[欢歡]|搜索|主[题題]|[热熱]榜|看)[^\W_]{0,2}[\W_]{0,4}"
)
"""A label of other articles as Chinese pages print it."""
_EDITORS: Final = re.compile(
    r"[（(\[【]?\s*(?:[责責]任|[网網][络絡]|本文|值班)?(?:[编編][辑輯]|[责責][编編])\s*[：:|｜]\s*[^，,。！？\n]{1,24}"
)
_FOOT: Final = re.compile(
    r"主[办辦][单單]位\s*[：:].*[维維][护護]|(?:版[权權]所有|Copyright|©|[关關][于於](?:我[们們]|本[站网網])|[网網]站[简簡]介|[广廣]告服[务務]\s?[|｜]).*|.*ICP[备備证證].*|.*公网安备.*",
    re.IGNORECASE,
)
_SHORT: Final = 40
_LONGEST: Final = 300


def is_end(piece: Piece) -> bool:
    """Whether a piece is an editors' line, heads a list of other articles, or opens the page's foot: no article goes on behind."""
    text = piece.text
    if not text or piece.kind in ("region", "image") or text.isascii():
        return False
    if len(text) > _SHORT:
        return len(text) <= _LONGEST and _FOOT.match(text) is not None
    if any(pattern.fullmatch(text) for pattern in (_LABEL, _EDITORS)) or _FOOT.match(text):
        return True
    return not ends_sentence(text) and RELATED_LABEL.match(text) is not None


def beyond(body: frozenset[int], pieces: list[Piece], boxes: Boxes) -> frozenset[int]:
    """The places of ``body`` behind the article's end, in boxes that hold none of what stands above it, and less than that."""
    places = sorted(body)
    if len(places) < _FEW:
        return frozenset()
    parents = boxes.parents
    sizes = {place: len(pieces[place].text) for place in places}
    whole = sum(sizes.values())
    posts = frozenset(place for place, piece in enumerate(pieces) if piece.text and han_print.is_posted(piece.text))
    above, held = 0, set[int]()
    rest = iter(places)
    last = next(rest)
    for end in range(places[0] + 1, places[-1] + 1):
        while last < end:
            above += sizes[last]
            held |= {pieces[last].box, parents[pieces[last].box]}
            last = next(rest, end)
        if len(posts) > 1 and end in posts:
            if above < _POST:
                continue
        elif 2 * above <= whole or not is_end(pieces[end]):
            continue
        behind = [place for place in places if place >= end]
        if not any(pieces[place].box in held or parents[pieces[place].box] in held for place in behind):
            return frozenset(behind)
    return frozenset()


_FEW: Final = 2
_POST: Final = 100
"""Characters above a line that says who posted them, on a page of several posts."""
