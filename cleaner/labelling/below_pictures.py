"""Lines below a picture that their place alone tells: its caption, or the credit that it has in a line of its own."""

from __future__ import annotations

from typing import Final

from cleaner.document import Fact, Labelled, Role, give, is_prose
from cleaner.words.lazily import lazily
from cleaner.words.sentences import SENTENCE_ENDS, ends_sentence

MAX_CAPTION: Final = 220
_SET: Final = 120
_SHORT: Final = 40
_SETTABLE: Final = frozenset(("paragraph", "heading", "list_item", "quote"))


def stands_as_caption(parts: list[Labelled], place: int, picture: Labelled, *, apart: bool) -> bool:
    """Whether a part is a caption by its place: in its picture's box, or the small, centred or short line right below it.

    ``apart``: whether the document sets lines apart as captions are (see ``sets_apart``).
    """
    part = parts[place]
    if part.role is not None or not part.text or len(part.text) > MAX_CAPTION or part.piece.kind not in _SETTABLE:
        return False
    if _mark(part) == "picture-box":
        return _mark(picture) == "picture-box"
    above = next((other for other in reversed(parts[:place]) if other.text or other.role is Role.IMAGE), None)
    if above is None or above.role is not Role.IMAGE or part.piece.kind != "paragraph" or part.piece.bold or part.piece.links:
        return False
    if _mark(part) == "set-apart":
        return apart and len(part.text) <= _SET
    below = next((other for other in parts[place + 1 :] if other.text or other.role is Role.IMAGE), None)
    follows = below is not None and (below.role is Role.IMAGE or is_prose(below))
    return follows and len(part.text) <= _SHORT and not ends_sentence(part.text, SENTENCE_ENDS)


def sets_apart(parts: list[Labelled]) -> bool:
    """Whether small or centred lines are captions in a document: not where most of its text is set so."""
    prose = [part for part in parts if part.role is None and part.text and ends_sentence(part.text)]
    return sum(_mark(part) == "set-apart" for part in prose) * 2 <= len(prose)


def _mark(part: Labelled) -> str:
    return part.piece.mark.rule if part.piece.mark is not None else ""


def credited(picture: Labelled, line: Labelled) -> Labelled:
    """The picture with the credit that a line of its own prints under it."""
    found = tuple(Fact("credit", fact.value) for fact in line.facts if fact.field == "photo")
    if not found and (said := _SOURCE.fullmatch(line.text)) is not None:
        found = (Fact("credit", said["who"].strip("（）()【】[] ")),)
    return give(picture, Role.IMAGE, picture.rule, *found)


_PICTURE: Final = r"(?:[圖图]片?|照片|[資资]料|截[圖图]|[攝摄]影?|影像|視頻|视频)"
_SOURCE: Final = lazily(
    rf"[（(【\[]?(?:[^：:\s]{{0,6}}{_PICTURE}?(?:[來来]源|源自?|提供|出[處处]|[來来]自)[於于]?|[圖图文]?[圖图]片?|[攝摄]影?|[圖图][據据自])"
    r"(?:\s?[：:︰/／]\s?|(?<=[自於于据據]))(?P<who>[^\n]{1,60})"
)
"""A line that is only a credit: 圖片來源：…, （截图来源：…）, 图片来自…."""


def describes(text: str) -> bool:
    """Whether a credit line says what the picture shows: （金价走势图 来源：…）."""
    words = _BEFORE_SOURCE.match(text)
    return words is not None and not _PLAIN.fullmatch(words[1])


_BEFORE_SOURCE: Final = lazily(r"[（(]?([^：:]{3,30}?)\s?(?:[來来]源)\s?[：:]")
_PLAIN: Final = lazily(rf"(?:{_PICTURE}|[首題题配頭头表及和]|封面|文章|[數数][據据]|影片|[網网][络絡])*")
