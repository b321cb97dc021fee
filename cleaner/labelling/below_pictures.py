"""Lines below a picture that their place alone tells: its caption, or the credit that it has in a line of its own."""

from __future__ import annotations

from typing import Final, NamedTuple

from cleaner.document import Fact, Labelled, Role, give, is_prose
from cleaner.words.lazily import lazily
from cleaner.words.sentences import SENTENCE_ENDS, ends_sentence

MAX_CAPTION: Final = 220
_SET: Final = 120
_SHORT: Final = 40
_SETTABLE: Final = frozenset(("paragraph", "heading", "list_item", "quote"))


def stands_as_caption(parts: list[Labelled], place: int, picture: Labelled, habits: Habits) -> bool:
    """Whether a part is a caption by its place: in its picture's box, or the small, centred or short line right below it."""
    part = parts[place]
    if part.role is not None or not part.text or len(part.text) > MAX_CAPTION or part.piece.kind not in _SETTABLE:
        return False
    if _CODE.search(part.text) or (part.piece.box and not _SAYS.search(part.text)):
        return False
    if _mark(part) == "picture-box":
        return _mark(picture) == "picture-box" and part.piece.kind != "heading" and not part.piece.bold
    if not _right_below(parts, place) or part.piece.kind != "paragraph" or part.piece.bold or part.piece.links:
        return False
    if _mark(part) == "set-apart":
        return habits.apart and len(part.text) <= _SET
    after = (parts[below] for below in range(place + 1, len(parts)))
    below = next((other for other in after if other.text or other.role is Role.IMAGE), None)
    follows = below is not None and (below.role is Role.IMAGE or is_prose(below))
    return habits.short and follows and not part.piece.box and _is_short(part)


_SAYS: Final = lazily("[\u3400-\u9fff].{4}")
"""In a page that nobody described boxes of a picture and a word or two are a writer's or a product's; Han desks set captions so."""
_CODE: Final = lazily("[扫掃]一[扫掃]|二[维維][码碼]|[扫掃][码碼]|右滑|左滑|微信|公[众眾][号號]|\\A[关關]注")
"""What stands under a code to scan, or tells how to turn a gallery."""


def _right_below(parts: list[Labelled], place: int) -> bool:
    for above in range(place - 1, -1, -1):
        if parts[above].role is Role.IMAGE or parts[above].text:
            return parts[above].role is Role.IMAGE
    return False


def _is_short(part: Labelled) -> bool:
    plain = part.role is None and part.piece.kind == "paragraph" and not part.piece.bold and not _mark(part)
    return plain and 0 < len(part.text) <= _SHORT and not ends_sentence(part.text, SENTENCE_ENDS)


class Habits(NamedTuple):
    """How a document sets lines: small and centred ones apart from its text, short ones below pictures only."""

    apart: bool
    short: bool


def habits(parts: list[Labelled]) -> Habits:
    """Whether small or centred lines may be captions: not where the text is set so; nor short ones where they head the text."""
    prose = [part for part in parts if part.role is None and part.text and ends_sentence(part.text)]
    short = [place for place, part in enumerate(parts) if _is_short(part)]
    below = sum(_right_below(parts, place) for place in short)
    return Habits(sum(_mark(part) == "set-apart" for part in prose) * 2 <= len(prose), below > len(short) - below)


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


_BEFORE_SOURCE: Final = lazily(r"[（(]?+([^：:]{3,30}?)\s?(?:[來来]源)\s?[：:]")
_PLAIN: Final = lazily(rf"(?:{_PICTURE}|[首題题配頭头表及和]|封面|文章|[數数][據据]|影片|[網网][络絡])*")
