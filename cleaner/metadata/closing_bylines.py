"""The byline that stands away from the headline: at the text's foot, in a box about the author, over a text without a headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from cleaner.document import Labelled, Role
from cleaner.metadata import persons
from cleaner.metadata.byline_lines import TO_AUTHOR
from cleaner.metadata.person_words import OTHER_HANDS

_EXPLICIT: Final = re.compile(
    r"\W*(?:(?:this\s+)?(?:article|story|post|blog(?:\s+post)?|text|words|report|content|entry)\s+(?:was\s+)?(?:(?:written|posted|published|authored)\s+)?by"
    r"|(?:(?:originally|first)\s+)?(?:written|posted|published|authored|submitted)\s+by|about\s+the\s+authors?|meet\s+the\s+author|authors?|byline"
    r"|(?:text|artikel|beitrag)?\s*(?:geschrieben|verfasst|veröffentlicht|erstellt)\s+von|(?:text|beitrag|artikel|ein\s+gastbeitrag)\s+von|autor(?:in|en|:in|inn?en)?"
    r"|über\s+(?:den\s+autor|die\s+autorin)|(?:article\s+)?(?:écrit|rédigé|publié|posté)\s+par|auteure?s?|à\s+propos\s+de\s+l['’]auteure?|(?:escrito|publicado|redactado)\s+por"
    r"|(?:sobre\s+)?(?:el|la|o|a)?\s*autora?|(?:scritto|pubblicato)\s+da|autore|autrice|geschreven\s+door|auteur|skrevet\s+a[vf]|skriven\s+av|författare|forfatter|tekst"
    r"|texte?|kirjoittaja|napisał[ay]?|автор|текст)\s*(?P<mark>[:：|–-])?(?=\s|\Z)\s*",
    re.IGNORECASE,
)
"""What leads a name in wherever it stands."""
_NEEDS_A_MARK: Final = re.compile(
    r"\W*(?:authors?|byline|autor\S*|auteure?s?|autore|autrice|o?\s*autora?|författare|forfatter|tekst|texte?|kirjoittaja|автор|текст)\Z",
    re.IGNORECASE,
)
"""These are words of sentences, too: they lead in behind a colon, or where they stand alone on their line."""
_SHORT: Final = re.compile(r"(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|DI|[Dd]e|Door|Av|AV|Af|AF|Text|TEXT)\s+(?P<name>\S.{3,60})")
_IN_BRACKETS: Final = re.compile(r"(?:\A|[,:;/|]\s*)(?P<name>[^,:;/|()]{4,40})\s[(](?:[Tt]exte?|[Tt]ekst|[Tt]esto|[Tt]exto|words)[)]")
"""``Nora Feldkamp (Text), Ivo Marten (Fotos)``."""
_LINE: Final = 160
_NEXT: Final = 2
"""Pieces behind a label that stands alone which may hold the name: a portrait's words come first."""
_MOST: Final = 2
"""More bylines than so many, of different persons, are those of other texts."""
_OTHERS: Final = frozenset((Role.RELATED, Role.COMMENTS, Role.RELATED_LABEL, Role.MOST_READ))


def closing(parts: Sequence[Labelled], text: str, house: frozenset[str]) -> tuple[str, ...]:
    """The persons of the one byline among a page's pieces, else those who sign the article's ``text``; () where several have bylines."""
    lines = _outside(text, [line for part in parts if part.text and part.role not in _OTHERS for line in part.text.split("\n")])
    found: dict[tuple[str, ...], None] = {}
    for place, line in enumerate(lines):
        if len(line) <= _LINE and (names := _names(line, lines[place + 1 : place + 1 + _NEXT], house)):
            found.setdefault(names)
            if len(found) > _MOST:
                return ()
    return next(iter(found), ()) or _signed(parts, text, house)


def _outside(text: str, lines: list[str]) -> list[str]:
    """The lines ahead of a text's second paragraph and behind its last: a byline between them is of a box within the text."""
    body = {line for line in text.split("\n") if len(line) > _LINE}
    places = [place for place, line in enumerate(lines) if line in body]
    return [*lines[: places[1]], *lines[places[-1] :]] if len(places) > _FEW else lines


_FEW: Final = 2


def _signed(parts: Sequence[Labelled], text: str, house: frozenset[str]) -> tuple[str, ...]:
    """The persons of a signature: a line that is their names and nothing else, at the text's end or right behind it."""
    end = text.rstrip().rpartition("\n")[2]
    last = next((place for place in range(len(parts) - 1, -1, -1) if parts[place].text.endswith(end)), None) if end else None
    if last is None:
        return ()
    for part in parts[last : last + 1 + _NEXT]:
        if part.role in _NO_SIGNATURE or part.kind not in ("paragraph", "heading") or part.text[:1] in _DASHES:
            continue
        if any(not TO_AUTHOR.search(link.url) for link in part.piece.links):  # a topic, another text
            continue
        if names := _persons(part.text, house, whole=True):
            return names
    return ()


_DASHES: Final = "—–-"
"""They lead in who said a quotation."""
_NO_SIGNATURE: Final = _OTHERS | {Role.TAG, Role.TAG_LABEL, Role.CAPTION, Role.IMAGE, Role.CAROUSEL, Role.NAVIGATION}


def _names(line: str, behind: Iterable[str], house: frozenset[str]) -> tuple[str, ...]:
    lead = _EXPLICIT.match(line)
    if lead is None and (named := _IN_BRACKETS.search(line)) is not None:
        return _persons(named["name"], house)
    if lead is None:
        short = _SHORT.fullmatch(line)
        return _persons(short["name"], house, whole=True) if short is not None else ()
    rest = line[lead.end() :]
    if OTHER_HANDS.search(line[: lead.end() + 1]) or (rest and not lead["mark"] and _NEEDS_A_MARK.match(line[: lead.end()].strip())):
        return ()
    if rest:
        return _persons(rest, house)
    return next((names for text in behind if len(text) <= _LINE and (names := _persons(text, house) or _alone(text, house))), ())


def _alone(text: str, house: frozenset[str]) -> tuple[str, ...]:
    """The person of a line that has the form of a name and holds nothing else: enough behind a label."""
    found = persons.names_in(persons.cleaned(text), house, trusted=False) if len(text) <= persons.NAME else []
    return tuple(found) if found == [text.strip()] and len(text.split()) <= _WORDS and not persons.is_eastern(text) else ()


_WORDS: Final = 4


def _persons(text: str, house: frozenset[str], *, whole: bool = False) -> tuple[str, ...]:
    """Persons with a common given name at a text's head; ``whole``: the text is names and nothing else."""
    found = persons.names_in(persons.cleaned(text), house, trusted=False)
    if not found or not persons.is_common(found[0]) or persons.is_eastern(text):
        return ()
    if whole and sum(len(name) for name in found) + 6 * len(found) < len(text):
        return ()
    return persons.distinct(found)
