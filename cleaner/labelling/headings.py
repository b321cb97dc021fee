"""Headings that only style or place tells: bold paragraphs, short lines of a dump. Decided over the document, not a line at a time."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from cleaner.document import Labelled, Role, give
from cleaner.words.lazily import lazily
from cleaner.words.sentences import MARKS_ONLY, SENTENCE_ENDS, ends_sentence, sentences
from cleaner.words.surnames import is_person
from cleaner.words.text import counted

MAX_HEADING: Final = 45
_LONGEST: Final = 60
_LONGEST_CRY: Final = 25
_LONGEST_LABEL: Final = 14
_BROKEN_OFF: Final = 60
"""The last line of a dump that an index cut short is text, if it is longer."""


def headings(parts: list[Labelled]) -> list[Labelled]:
    """Bold paragraphs and short lines of a dump that head what follows."""
    last = _last_text(parts)
    open_ = [place for place, part in enumerate(parts) if part.role is None and part.kind == "paragraph"]
    found = {place for place in open_ if _may_head(parts[place]) and _stands_as_heading(parts, place, last)}
    found |= _labels(parts, open_)
    questions = [place for place in open_ if place not in found and _asks(parts[place]) and _stands_as_heading(parts, place, last)]
    if questions and len(questions) <= 2 * len(found):  # many more of them than of others are an interviewer's
        found.update(questions)
    return [give(part, None, "", kind="heading") if place in found else part for place, part in enumerate(parts)]


def _last_text(parts: list[Labelled]) -> int:
    """The place of the last running text; the last line of all may be broken off."""
    open_ = [place for place, part in enumerate(parts) if part.role is None and part.text]
    final = parts[open_[-1]] if open_ else None
    if final is not None and final.piece.kind == "line" and (len(final.text) > _BROKEN_OFF or "。" in final.text):
        return open_[-1]
    return next((place for place in reversed(open_) if ends_sentence(parts[place].text)), -1)


def _stands_as_heading(parts: list[Labelled], place: int, last: int) -> bool:
    return _is_bold_heading(parts[place]) or _is_dump_heading(parts, place, last)


def _is_bold_heading(part: Labelled) -> bool:
    piece = part.piece
    styled = piece.bold or (piece.mark is not None and piece.mark.rule == "subhead-by-class")
    return styled and piece.kind == "paragraph" and "\n" not in part.text and not _is_no_heading(part)


def _is_no_heading(part: Labelled) -> bool:
    """Whether a bold line is wholly a link, a day alone, or a person's note (何川　河灣大學教授)."""
    piece, text = part.piece, part.text
    if piece.links and MARKS_ONLY.match(piece.loose):
        return True
    words = text.split()
    return _DAY.fullmatch(text) is not None or (is_person(words[0]) and (len(words) == 1 or _POST.search(words[-1]) is not None))


_DAY: Final = lazily(r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日")
_POST: Final = lazily(
    r"(?:教授|研究[员員]|博士|主任|院士|[经經]理|[总總]裁|[总總][监監]|[医醫][师師生]|律[师師]|老[师師]|校[长長]|[会會][长長]|分析[师師])\Z"
)


def _may_head(part: Labelled) -> bool:
    """Short and no sentence; a bold cry (至多110萬億韓元！) heads a paragraph."""
    if not 1 < len(part.text) <= _LONGEST:
        return False
    if not ends_sentence(part.text, SENTENCE_ENDS):
        return True
    if part.piece.kind == "line" and part.text[-1] in "！!？?" and _PARTED.search(part.text) and not _CLAUSES.search(part.text):
        return True
    return part.piece.bold and len(part.text) <= _LONGEST_CRY and part.text[-1] in "！!" and sentences(part.text) == 1


_PARTED: Final = lazily(r"[^\W\d_A-Za-z] [^\W\d_A-Za-z]")
_CLAUSES: Final = lazily("[，,。；;]")
"""A headline's parts are parted by blanks, a sentence's by commas: 司機棄車逃 警：落嚟先講！ is the head of a digest's entry."""


def _asks(part: Labelled) -> bool:
    """Whether a line is a short question, or trails off, without a speaker's label."""
    text = part.text
    if not 3 < len(text) <= _LONGEST_CRY or text[-1] not in "？?…":
        return False
    return sentences(text) <= 1 and _SPEAKER.match(text) is None and (part.piece.bold or _CLAUSES.search(text) is None)


_SPEAKER: Final = lazily(r"[^：:]{1,10}[：:]|[问問Q]\W")


def _labels(parts: list[Labelled], open_: list[int]) -> set[int]:
    """Bold labels before paragraphs, where there are several of the shape (重要性：, 最新進展：)."""
    found = {
        place
        for place, after in pairwise(open_)
        if parts[place].piece.bold
        and parts[place].piece.kind == "paragraph"
        and 2 < len(parts[place].text) <= _LONGEST_LABEL
        and parts[place].text[-1] in "：:"
        and after == place + 1
        and not parts[after].piece.bold
        and not is_person(parts[place].text[:-1])
    }
    return found if len(found) > 1 else set()


def _is_dump_heading(parts: list[Labelled], place: int, last: int) -> bool:
    piece, text = parts[place].piece, parts[place].text
    if piece.kind != "line" or place >= last or len(text) > MAX_HEADING:
        return False
    if _is_no_heading(parts[place]) or _SLOT.fullmatch(text):
        return False
    if piece.text != text or _CREDITED.search(text) or _LISTED.match(text) or _looks_like_table_row(parts, place):
        return False
    return len(counted(text)) > 1


_LISTED: Final = lazily(
    r"[•\-–—*·]\s|\d{1,2}\. ?[跳轉转]|https?://|\d{1,2}:\d\d\s?/|-{3}|\d{1,3} ?[張张][圖图]|[\w-]+\.(?:jpe?g|png|gif)\Z"
)
"""Items, addresses, a player's clock, a gallery's counter, a file's name."""
_SLOT: Final = lazily(r"[a-z]+[ _]?[a-z0-9_ ]*\d[a-z0-9_]*|[A-Za-z]+(?:_[A-Za-z]+)+|[a-z]{3,12}")
"""What a page calls the places of its pictures and advertisements: adblk6, hotpic a1."""
_CREDITED: Final = lazily(r"。\s?[（(][^（）()]{2,16}[）)]\Z")
"""A sentence and a few words in brackets are a caption with its credit, whoever that is."""


def _looks_like_table_row(parts: list[Labelled], place: int) -> bool:
    """Four or more short lines in a row are a table that lost its rules, not headings."""
    start = end = place
    while start > max(place - 3, 0) and _short_line(parts[start - 1]):
        start -= 1
    while end < min(place + 3, len(parts) - 1) and _short_line(parts[end + 1]):
        end += 1
    return end - start >= 3


def _short_line(part: Labelled) -> bool:
    return part.role is None and 0 < len(part.text) <= MAX_HEADING and not ends_sentence(part.text)


def empty_headings(parts: list[Labelled]) -> list[Labelled]:
    """The parts, with a heading whose whole list went to tags or to related links as their label."""
    out = list(parts)
    after: Labelled | None = None  # what stands behind the run of tags or links
    run: Role | None = None
    for place in range(len(parts) - 1, -1, -1):
        part = parts[place]
        if not part.text:
            continue
        if part.role in _LABELS:
            run = part.role
            continue
        heads = part.role is None and part.kind == "heading"
        if heads and run is not None and (after is None or after.role is not None or after.kind == "heading"):
            out[place] = give(part, _LABELS[run], "label-of-list")
        after, run = part, None
    return out


_LABELS: Final[dict[Role, Role]] = {Role.TAG: Role.TAG_LABEL, Role.RELATED: Role.RELATED_LABEL}
