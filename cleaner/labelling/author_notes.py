"""Signatures, notes on the writer, disclaimers; bylines and statements that are the text's own."""

from __future__ import annotations

import re
from typing import Final

from cleaner.document import Fact, Labelled, Role, give, is_prose
from cleaner.labelling import noise
from cleaner.words import bylines
from cleaner.words.lazily import lazily
from cleaner.words.surnames import is_person


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
        elif place >= closing and (note := noise.AUTHOR_NOTE.match(part.text)) is not None and len(part.text) < 400 and _is_named(note):
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


def _is_named(note: re.Match[str]) -> bool:
    """Whether a note gives a name and says who that is: 作者喝杯咖啡， does not."""
    if note.string[note.end("authors") : note.end("authors") + 1] != "，":
        return True
    return is_person(note["authors"]) or not "\u3400" <= note["authors"][0] <= "\u9fff"


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
