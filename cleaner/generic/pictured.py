"""Captions of pages whose boxes do not tell them: the short line under a picture that says so, or that all the page's pictures have.

Chinese systems set picture and caption as paragraphs like any other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from cleaner.document import Fact, Labelled, Role, give
from cleaner.words.sentences import ends_sentence

_SAYS: Final = re.compile(
    r"(?:[资資]料)?[图圖](?:[为為]|片?[：:／/|])|[上下左右][图圖][为為：:]?|[配题題][图圖][：:]|[↑↓←→▲▼△▽◎]\s?[^\W\d_]|[（(][^（）()]{2,60}[）)]\Z|.{0,60}(?:视频|視頻|[网網][页頁]|[网網]站)?截[图圖][。]?\Z"
)
"""How a line under a picture begins, or what it is, that is its caption."""
_SPEAKING: Final = 120
_SHORT: Final = 40
_PICTURES: Final = 3
_SHARE: Final = 0.6


def captioned(parts: list[Labelled], beside: Mapping[int, int]) -> list[Labelled]:
    """The parts, with the captions among what is open for body."""
    pictures = [place for place, part in enumerate(parts) if part.role is Role.IMAGE]
    if not pictures:
        return parts
    below = {at: place for place in pictures if (at := _below(parts, place, beside)) is not None}
    found = {at for at in below if len(parts[at].text) <= _SPEAKING and _SAYS.match(parts[at].text)}
    found |= _usual(parts, set(below) - found, beside)
    out = list(parts)
    for at in found:
        out[at] = give(parts[at], Role.CAPTION, "line-under-picture")
        picture = out[below[at]]
        if not any(fact.field == "caption" for fact in picture.facts):
            out[below[at]] = give(picture, Role.IMAGE, picture.rule, Fact("caption", parts[at].text))
    return out


def _below(parts: list[Labelled], place: int, beside: Mapping[int, int]) -> int | None:
    """The place right under a picture, if what stands there is open for body, one line and no heading of its element."""
    at = place + 1
    if at >= len(parts):
        return None
    part = parts[at]
    plain = part.kind in ("paragraph", "list_item") or (part.kind == "heading" and _SAYS.match(part.text) is not None)
    if part.role is not None or part.text.isascii() or not plain or "\n" in part.text or part.piece.index in beside:
        return None
    return at


def _usual(parts: list[Labelled], below: set[int], beside: Mapping[int, int]) -> set[int]:
    """The short sentences under most of the pictures, where such paragraphs are rare elsewhere."""
    short = {at for at in below if len(parts[at].text) <= _SHORT and ends_sentence(parts[at].text) and parts[at].text.count("。") == 1}
    if len(short) < _PICTURES or len(short) < len(below) * _SHARE:
        return set()
    others = [
        part.text
        for place, part in enumerate(parts)
        if part.role is None and part.text and place not in below and part.kind != "heading" and part.piece.index not in beside
    ]
    rate = sum(len(text) <= _SHORT for text in others) / max(len(others), 1)
    return short if 2 * rate <= len(short) / len(below) else set()
