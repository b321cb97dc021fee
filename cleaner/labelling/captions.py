"""Captions beside their pictures, or known by their closing credit."""

from __future__ import annotations

from typing import Final

from cleaner.document import Fact, Labelled, Role, give
from cleaner.labelling.below_pictures import MAX_CAPTION, Habits, credited, describes, habits, stands_as_caption
from cleaner.words import bylines
from cleaner.words.lazily import lazily
from cleaner.words.sentences import sentences
from cleaner.words.text import loosely

LABEL: Final = "caption-label"
"""The rule by this name, an outlet's, finds the words that stand before a caption (Image caption, 图像加注文字，)."""
_ARROW: Final = lazily(r"[▲▼△▽]{1,2}\s*(?=[^\W\d_]|[「『《〈（(])(?!.{0,8}(?:點[我擊這此選]|按此|請繼續|看更多|訂閱|下載))[^▲▼△▽\n]{3,}\Z")
"""▲ and ▼ point from a caption to its picture, as outlets of Taiwan print it; before a figure they tell a rise or a fall."""


def captions(parts: list[Labelled]) -> list[Labelled]:
    """Captions beside their pictures, captions a dump prints twice, captions known by their closing credit.

    A picture learns its caption as a fact, so that pictures which share one all have it.
    """
    out: list[Labelled] = []
    seen: set[str] = set()
    picture: int | None = None
    told: int | None = None  # the picture whose caption stands right above
    kept = habits(parts) if any(part.role is Role.IMAGE for part in parts) else Habits(apart=False, short=False)
    for place, part in enumerate(parts):
        if part.role is Role.IMAGE:
            picture = len(out)
            out.append(part)
            continue
        rule = part.rule if part.role is Role.CAPTION else _caption_rule(parts, place, out[picture] if picture is not None else None)
        if rule is None and picture is not None and stands_as_caption(parts, place, out[picture], kept):
            rule = "caption-by-place"
        if picture is not None and part.rule == "source-line" and describes(part.text):
            rule = "credit-with-words"
        if rule == "credit-after-picture":
            part = give(part, Role.CREDIT, rule, Fact("photo", bylines.photo_credit(part.text)))
            rule = None
        if rule is None:
            shown = picture if picture is not None else told
            if shown is not None and part.role is Role.CREDIT:
                out[shown] = credited(out[shown], part)
            told = told if part.role is Role.CREDIT or not part.text else None
            if part.text and (part.role is None or part.role is Role.DUPLICATE) and part.text not in seen:
                picture = None
            out.append(_again(part, seen) if seen else part)
            continue
        key = part.text.lstrip("▲▼△▽ ")  # the alt text is printed without the arrow
        if picture is not None and not _is_captioned(out[picture]):
            out[picture : len(out)] = _with_caption(out[picture:], part)
        out.append(give(part, Role.DUPLICATE, "caption-again") if key in seen else give(part, Role.CAPTION, rule))
        seen.add(key)
        told = picture
        picture = None if part.piece.figure == 0 else picture
    return out


def _is_captioned(picture: Labelled) -> bool:
    return any(fact.field == "caption" for fact in picture.facts)


def _again(part: Labelled, seen: set[str]) -> Labelled:
    """A further printing of a caption, where it stands alone."""
    if part.role is None and part.text in seen and part.piece.kind != "heading":
        return give(part, Role.DUPLICATE, "caption-again")
    return part


def _with_caption(run: list[Labelled], caption: Labelled) -> list[Labelled]:
    """The picture (and the others of its figure) with the caption."""
    figure = caption.piece.figure
    return [
        give(part, Role.IMAGE, part.rule, Fact("caption", caption.text))
        if part.role is Role.IMAGE and not _is_captioned(part) and (place == 0 or (figure and part.piece.figure == figure))
        else part
        for place, part in enumerate(run)
    ]


def _caption_rule(parts: list[Labelled], place: int, picture: Labelled | None) -> str | None:
    """The rule by which an unlabelled part is a caption; None when it is none."""
    part = parts[place]
    if part.role is not None or not part.text:
        return None
    if part.piece.kind == "caption":
        return "figcaption"
    if place and parts[place - 1].rule == LABEL and len(part.text) <= MAX_CAPTION:
        return "caption-after-label"
    if len(part.text) > MAX_CAPTION or part.piece.kind not in ("paragraph", "line"):
        return None
    if part.text[0] in "▲▼△▽" and _ARROW.match(part.text):
        return "arrow-caption"
    if picture is not None:
        if picture.piece.alt and (picture.piece.alt == part.text or loosely(picture.piece.alt) == loosely(part.text)):
            return "caption-is-alt"
        credit = bylines.photo_credit(part.text)
        if credit is not None:
            return "credit-after-picture" if part.text[0] in "(（" and loosely(credit) == loosely(part.text) else "caption-after-picture"
        return None
    if part.piece.kind != "line":
        return None
    if bylines.photo_credit(part.text) is not None and sentences(part.text) <= 3:
        return "caption-by-credit"
    return None
