"""Headings that only style or place tells; signatures, notes on the writer, disclaimers."""

from __future__ import annotations

import re
from typing import Final

from cleaner.document import Fact, Labelled, Role, give, is_prose
from cleaner.labelling import noise
from cleaner.words import bylines
from cleaner.words.lazily import lazily
from cleaner.words.sentences import SENTENCE_ENDS, ends_sentence, sentences
from cleaner.words.text import counted

MAX_HEADING: Final = 45
_LONGEST_HEADING: Final = 60
_LONGEST_CRY: Final = 25


def misplaced(parts: list[Labelled]) -> list[Labelled]:
    """A byline or a statement in the midst of the text is the text's own (an interview's 記者：, a quoted 聲明：).

    A source in the midst or under a picture (来源：彭博) stays a credit, but the article is no reprint.
    """
    edges = [place for place, part in enumerate(parts) if part.rule in _EDGE_RULES]
    if not edges:
        return parts
    prose = [place for place, part in enumerate(parts) if is_prose(part)]
    out = list(parts)
    for place in edges:
        source = parts[place].rule == "reprint-source"
        before = sum(other < place for other in prose[:3])
        amid = before > 2 and sum(other > place for other in prose[-3:]) > 2
        if amid or (source and place and parts[place - 1].role is Role.IMAGE):
            part = Labelled(parts[place].piece, parts[place].text, kind=parts[place].kind)
            out[place] = give(part, Role.CREDIT, "source-line") if source else part
    return out


_EDGE_RULES: Final = frozenset(
    ("any-byline", "reporter-line", "desk-byline", "credit-after", "statement", "reprint-source", "field-hands", "field-date")
)


def headings(parts: list[Labelled]) -> list[Labelled]:
    """Bold paragraphs and short lines of a dump that head what follows."""
    found = [place for place, part in enumerate(parts) if part.role is None and part.kind == "paragraph" and _may_head(part)]
    if not found:
        return parts
    last = next((place for place in range(len(parts) - 1, -1, -1) if parts[place].role is None and ends_sentence(parts[place].text)), -1)
    heads = [place for place in found if _is_bold_heading(parts[place]) or _is_dump_heading(parts, place, last)]
    out = list(parts)
    for place in heads:
        out[place] = give(parts[place], None, "", kind="heading")
    return out


def _is_bold_heading(part: Labelled) -> bool:
    return part.piece.bold and part.piece.kind == "paragraph" and "\n" not in part.text


def _may_head(part: Labelled) -> bool:
    """Short and no sentence; a bold cry (至多110萬億韓元！) heads a paragraph, a bold question is an interviewer's."""
    if not 1 < len(part.text) <= _LONGEST_HEADING:
        return False
    if not ends_sentence(part.text, SENTENCE_ENDS):
        return True
    if part.piece.kind == "line" and part.text[-1] in "！!？?" and _PARTED.search(part.text) and not _CLAUSES.search(part.text):
        return True
    return part.piece.bold and len(part.text) <= _LONGEST_CRY and part.text[-1] in "！!" and sentences(part.text) == 1


_PARTED: Final = lazily(r"[^\W\d_A-Za-z] [^\W\d_A-Za-z]")
_CLAUSES: Final = lazily("[，,。；;]")
"""A headline's parts are parted by blanks, a sentence's by commas: 司機棄車逃 警：落嚟先講！ is the head of a digest's entry."""


def _is_dump_heading(parts: list[Labelled], place: int, last: int) -> bool:
    piece, text = parts[place].piece, parts[place].text
    if piece.kind != "line" or place > last or len(text) > MAX_HEADING:
        return False
    if piece.text != text or _looks_like_table_row(parts, place):
        return False
    return len(counted(text)) > 1


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


def notes(parts: list[Labelled]) -> list[Labelled]:
    """A column's signature, who the writer is, a disclaimer's label and what follows it."""
    starts = [place for place, part in enumerate(parts) if part.role is None and _NOTE_CUE.search(part.text, 0, _CUE_REACH)]
    if not starts:
        return parts
    out = list(parts[: starts[0]])
    signed: tuple[str, ...] = ()
    disclaiming = False
    prose = [place for place, part in enumerate(parts) if is_prose(part)]
    closing = prose[-_CLOSING] if len(prose) >= _CLOSING else 0
    cued = frozenset(starts)
    for place, part in enumerate(parts[starts[0] :], starts[0]):
        if part.role is not None or not part.text or not (disclaiming or signed or place in cued):
            out.append(part)
            continue
        label = noise.DISCLAIMER_LABEL.match(part.text)
        disclaiming = disclaiming and (label is not None or part.piece.kind != "heading")  # a new heading ends it
        if disclaiming or label:
            disclaiming = True
            part = give(part, Role.DISCLAIMER, "disclaimer")
        elif (signature := noise.SIGNATURE.match(part.text)) is not None:
            signed = bylines.names(signature["who"].rpartition("．")[2])
            part = give(part, Role.AUTHOR_NOTE, "column-signature", *(Fact("authors", name) for name in signed))
        elif _introduces(part.text, signed) or (place >= closing and noise.NAMELESS_NOTE.match(part.text)):
            part = give(part, Role.AUTHOR_NOTE, "author-note")
        elif place >= closing and (note := noise.AUTHOR_NOTE.match(part.text)) is not None and len(part.text) < 400:
            part = give(part, Role.AUTHOR_NOTE, "author-note", *(Fact("authors", name) for name in bylines.names(note["authors"])))
        out.append(part)
    return out


def contacts(parts: list[Labelled]) -> list[Labelled]:
    """Below the text, how the writer is reached: Follow her on Twitter @…, with or without who she is ahead of it."""
    last = [place for place, part in enumerate(parts) if part.role is None and part.text][-_CLOSING:]
    found = [place for place in last if len(parts[place].text) <= _LONGEST_CONTACT and _CONTACT.search(parts[place].text)]
    if not found:
        return parts
    out = list(parts)
    for place in found:
        if _CONTACT_ALONE.fullmatch(parts[place].text):
            out[place] = give(parts[place], Role.AUTHOR_NOTE, "writers-contact")
    return out


_LONGEST_CONTACT: Final = 420
_CONTACT: Final = lazily(r"@|Twitter|Instagram|Bluesky|LinkedIn")
_CONTACT_ALONE: Final = lazily(
    r"(?:[A-ZÀ-Þ][^.!?\n]{4,40} (?:is|was|has|covers|writes|reports|joined)\b[^!?\n]{4,260}?\. )?"
    r"(?:You can )?(?:[Cc]ontact|[Ff]ollow|[Ee]-?[Mm]ail|[Rr]each|[Ss]end) "
    r"(?:(?:him|her|them)(?: a note| tips?| an e-?mail)?|the (?:author|writer|reporter)|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}) "
    r"(?:at|on|via|@|by)\b(?=[^\n]{0,80}(?:@|Twitter|Instagram|Bluesky|LinkedIn))[^!?\n]{2,160}"
)


def signatures(parts: list[Labelled]) -> list[Labelled]:
    """Under a column a bold ``余偉龍⏎全職投資者``: who wrote it, and what he is."""
    bold = [place for place, part in enumerate(parts) if part.role is None and part.piece.bold and "\n" in part.text]
    if not bold:
        return parts
    prose = [place for place, part in enumerate(parts) if is_prose(part)]
    last = prose[-_CLOSING] if len(prose) >= _CLOSING else 0
    return [_signature(part) if place in bold and place >= last else part for place, part in enumerate(parts)]


def _signature(part: Labelled) -> Labelled:
    match = _SIGNATURE.fullmatch(part.text)
    if match is None:
        return part
    return give(part, Role.AUTHOR_NOTE, "column-signature", *(Fact("authors", name) for name in bylines.names(match[1])))


_SIGNATURE: Final = lazily(r"([^\W\d_A-Za-z]{2,4}|[A-Z]\w+(?: [A-Z]\w+)*)\n([^\n。]{2,30})")
_CLOSING: Final = 4
"""Who the writer is stands among the last so many paragraphs; the same words earlier are the story's."""
_NOTE_CUE: Final = lazily(
    "作者|專欄|专栏|免責|免责|聲明|Disclaimer|DISCLAIMER|Haftung|Rechtlich|Mentions l|Aviso l|Descargo|Avvertenza|Отказ"
)
_CUE_REACH: Final = 40


def _introduces(text: str, signed: tuple[str, ...]) -> bool:
    """Whether a paragraph says who a writer is that has just signed."""
    rest = next((text[len(name) :] for name in signed if text.startswith(name)), "")
    return bool(re.match(r"\s*(?:[（(][^）)]{1,40}[）)])?\s*(?:是|為|为|係|現任|现任|曾|，)", rest))
