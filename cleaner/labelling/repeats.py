"""What a text dump prints twice: a picture's alt text and its caption, or the text itself.

A repeat alone proves no caption: a closing credit, an arrow, or a place amid the text speaks for one. A lead is never one, nor are
several sentences, nor several lines of prose in a row: their second printing is a duplicate.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from cleaner.document import Labelled, Role, give, is_prose, is_text
from cleaner.labelling import noise
from cleaner.labelling.below_pictures import MAX_CAPTION
from cleaner.words import bylines
from cleaner.words.lazily import lazily
from cleaner.words.sentences import ends_sentence, is_long_prose, reads_like_headline

_SHORTEST: Final = 5
_PROSE: Final = 30
"""A paragraph of more characters that stands twice in one line is a crawler's doing; shorter ones may be a cry or a song."""
_GLUED: Final = lazily(r"([^\n]{6,200}?[）)])\1(?=[^\n]{20})")
"""Alt text and caption, whose credit stands in brackets, run together with the paragraph below them."""


def printed_twice(parts: list[Labelled], *, opens: bool = False) -> list[Labelled]:
    """A dump's parts, with what stands twice in a row, or twice in one line, named.

    A headline is printed twice, too: where one may open the dump (``opens``), the first line that nobody has named
    stays, unless it says that it is a caption. In a list of other articles below the text it is their titles.
    """
    pairs = _pairs(parts, _headlines(parts) if opens else frozenset())
    if len(pairs) == 1 and not any(is_prose(part) and part.text != parts[pairs[0]].text for part in parts):
        return parts  # a text of one sentence
    text = _text_among(parts, pairs)
    repeated = frozenset(pairs)
    others = _others(parts)
    out: list[Labelled] = []
    for place, part in enumerate(parts):
        if part.role is not None or part.piece.kind != "line" or place > others or place in text:
            out.append(part)
        elif place - 1 in text:
            out.append(give(part, Role.DUPLICATE, "paragraph-again"))
        elif part.text[:1] in _BULLETS and place + 1 < len(parts) and part.text.lstrip("•·● ") == parts[place + 1].text:
            out.append(give(part, Role.DUPLICATE, "caption-again" if says_caption(parts[place + 1].text) else "line-again"))
        elif place in repeated:
            out.append(give(part, Role.CAPTION, "caption-twice"))
        elif place + 1 < len(parts) and _is_begun(part.text, parts[place + 1]):
            out.append(give(part, Role.DUPLICATE, "caption-begun"))
        else:
            out += _in_one_line(part)
    return out


def _is_begun(text: str, after: Labelled) -> bool:
    """Whether the next line is the same with a credit behind it: an alt text and its caption."""
    rest = after.text[len(text) :].strip() if after.text.startswith(text) else ""
    return len(text) > _HEADLINE and 0 < len(rest) <= _CREDIT and bylines.photo_credit(after.text) is not None


_CREDIT: Final = 40


def _pairs(parts: list[Labelled], headlines: frozenset[str]) -> list[int]:
    """The places of lines that the next line prints again."""
    return [
        place
        for place, (part, after) in enumerate(pairwise(parts))
        if part.role is None
        and part.text == after.text
        and len(part.text) > _SHORTEST
        and part.piece.kind == "line"
        and (part.text not in headlines or _says_so(part.text))
    ]


def _text_among(parts: list[Labelled], pairs: list[int]) -> frozenset[int]:
    """The pairs that are the text itself, printed twice."""
    found = {place for place in pairs if len(parts[place].text) > MAX_CAPTION}
    prose = {place for place in pairs if _may_be_text(parts[place].text)}
    told = {parts[place].text for place in pairs}
    once = (place for place, part in enumerate(parts) if is_prose(part) and len(part.text) > _PROSE and part.text not in told)
    lead = next(once, len(parts))  # without running text above it that is printed once, a pair is the lead
    for place in prose:
        if prose & {place - 2, place + 2} or is_long_prose(parts[place].text) or place < lead:
            found.add(place)
    return frozenset(found)


def _may_be_text(text: str) -> bool:
    return len(text) > _PROSE and ends_sentence(text) and not says_caption(text)


def says_caption(text: str) -> bool:
    """Whether a text says that it is a caption: by a closing credit, or by an arrow."""
    return text[:1] in _ARROWS or bylines.photo_credit(text) is not None


_BULLETS: Final = frozenset("•·●")
_ARROWS: Final = frozenset("▲▼△▽")


def _says_so(text: str) -> bool:
    return ends_sentence(text) or bylines.photo_credit(text) is not None


def _in_one_line(part: Labelled) -> list[Labelled]:
    """A line that holds a text twice: a caption and its alt text, or a paragraph; with or without more behind."""
    text, half = part.text, part.text[: len(part.text) // 2]
    if _doubled(text):
        if bylines.photo_credit(half) is not None or (half[-1] in "）)" and len(half) > _SHORTEST):  # whatever credit the brackets hold
            return [give(part, Role.CAPTION, "caption-twice", text=half), give(part, Role.DUPLICATE, "caption-again", text=half)]
        if len(half) > _PROSE and ends_sentence(half):
            return [give(part, None, "", text=half), give(part, Role.DUPLICATE, "paragraph-again", text=half)]
        return [part]
    glued = _GLUED.match(text)
    if glued is None:
        return [part]
    caption, rest = glued[1], text[glued.end() :].lstrip()
    return [
        give(part, Role.CAPTION, "caption-twice", text=caption),
        give(part, Role.DUPLICATE, "caption-again", text=caption),
        give(part, None, "", text=rest),
    ]


def _doubled(text: str) -> bool:
    half, odd = divmod(len(text), 2)
    return not odd and bool(text) and text[0] == text[half] and text[:half] == text[half:]


def _headlines(parts: list[Labelled]) -> frozenset[str]:
    """What may be the headline, though it is printed twice in a row.

    The first words that have no role yet, unless a byline or a dateline stands above them, as one does not above a headline; and
    above the first byline or time line, or with only a menu above it, a line that reads like one.
    """
    opening = next((part for part in parts if part.text and part.role in {None, Role.BYLINE, Role.DATELINE}), None)
    found = {opening.text} if opening is not None and opening.role is None else set()
    text = next((place for place, part in enumerate(parts) if is_text(part)), len(parts))
    small = next((place for place in range(text) if parts[place].role in {Role.BYLINE, Role.DATE_LINE}), None)
    for part in parts[: text if small is None else small]:
        if part.role is None and part.text and "。" not in part.text and reads_like_headline(part.text) and not says_caption(part.text):
            found.add(part.text)
            if small is None and len(part.text) >= _HEADLINE:
                break
    return frozenset(found)


_HEADLINE: Final = 8
"""Shorter lines above the headline are a menu's."""


def _others(parts: list[Labelled]) -> int:
    """The place of the label under the text below which other articles are listed."""
    last = next((place for place in range(len(parts) - 1, -1, -1) if parts[place].role is None and is_prose(parts[place])), -1)
    below = range(last + 1, len(parts))
    return next((place for place in below if parts[place].role is None and noise.RELATED_LABEL.match(parts[place].text)), len(parts))


def text_again(parts: list[Labelled]) -> frozenset[int]:
    """Where a page that prints its text for two kinds of screen prints it again: its lead, or several paragraphs, or a run of lines.

    One other paragraph alone, or the same one over and over, may be meant; a refrain is short.
    """
    body = [place for place, part in enumerate(parts) if part.role is Role.BODY]
    above: set[str] = set()
    runs: list[list[int]] = [[]]
    for place in body:
        if parts[place].text in above:
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
        above.add(parts[place].text)
    found: set[int] = set()
    for run in runs:
        if len({parts[place].text for place in run}) > 1 and len(parts[run[0]].text) > _PARAGRAPH:
            found.update(run)
    again = [place for run in runs for place in run if len(parts[place].text) > _PARAGRAPH and ends_sentence(parts[place].text)]
    lead = next((parts[place].text for place in body if ends_sentence(parts[place].text)), "")
    told = {parts[place].text for place in again}
    if len(told) > 1 or (lead in told and len(above) > 1):
        found.update(again)
    if len(lead) > _LEAD and len(above) > 1:
        found.update(place for run in runs for place in run if parts[place].text == lead)
    if found:  # its short lines, too
        found.update(place for run in runs for place in run if min(found) < place < max(found))
    return frozenset(found)


_LEAD: Final = 12
_PARAGRAPH: Final = 40
"""The least characters of a paragraph that tells a second printing."""
