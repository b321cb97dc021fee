"""Names of persons out of bylines: what is printed there, or said for machines, less everything that is nobody's name.

A byline holds, beside its persons, a lead (``By``, ``Von``, ``文／``), dates, job titles, degrees, share links, agencies, the outlet
itself. A name is known by its shape (a few capitalised words, or a few characters of a script without capitals) and by the absence of
words that no name has.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from cleaner import bylines
from cleaner.generic import person_words as words
from cleaner.text import loosely

_LONGEST: Final = 400
"""A printed byline is shorter; of a longer text (a biography) the beginning is read."""
_NAME: Final = 45
"""Characters of the longest name taken; in the corpora the longest is 38."""
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]")
_STRONG = re.compile(r"[\n|｜丨•●■;；\t]+|\s[-–—·»>]+\s|\s*[/／]\s*|\u3000|\s{3,}")
_WEAK = re.compile(
    r"\s*[,，、]\s*(?:(?:and|und|et|y|e|og|och|en|ja|и|και|ve|&)\s+)?|\s*[&＆]\s*|\s+(?:and|und|et|og|och|sowie|with|mit|avec|con|и|και|ve|dan|و)\s+",
    re.IGNORECASE,
)
_SHORT_AND = re.compile(r"\s+(?:y|e|i|en|ja|u|a|és)\s+")
_INITIAL = re.compile(r"\A(?:[^\W\d_]\.)+\Z")
_SUFFIX = re.compile(r"\A(?:Jr|Sr|II|III|IV)\.?\Z")
_DEGREE = re.compile(r"\A(?:[A-Z][A-Za-z]{0,3}\.?){1,4}(?:[-/][A-Z]{1,5})?[®™]?(?:\s\d+)?\Z")
_SURNAME_FIRST = re.compile(r"[^\W\d_][\w'’.-]+,\s[^\W\d_][\w'’.-]+(?:\s[^\W\d_]\.?)?")
_DIGIT = re.compile(r"\d")
_MARKS: Final = " \t\n\r\xa0 .,:;*•·|–—-_/\\“”\"'‘’«»()[]{}<>@#~✎✍©"


def loose(name: str) -> str:
    """A form for telling two printings of one name: no case, accents, marks, order of words."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    return "".join(sorted(loosely(word) for word in plain.split()))


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Names in their order, each person once."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(loose(name), name)
    return tuple(found.values())


def said(value: str, house: frozenset[str]) -> list[str]:
    """The persons of a value that is meant to be a name or a list of names: a meta element, an author in JSON-LD.

    ``house``: the outlet's names, as :func:`loose` forms. ``gnaddrig`` stands for a person here, and so does ``Feldkamp, Nora``.
    """
    text = _plain(value)
    if _SURNAME_FIRST.fullmatch(text) and not _nobody(text, house) and not any(_nobody(part, house) for part in text.split(",")):
        return [text]
    return _persons(text, house, trusted=True)


def printed(text: str, house: frozenset[str]) -> list[str]:
    """The persons of a printed byline, its text nodes a line each."""
    return _persons(_plain(text), house, trusted=False)


def _plain(text: str) -> str:
    text = text[:_LONGEST]
    if "&" in text:
        text = html.unescape(text)
    return unicodedata.normalize("NFC", text).replace("\xa0", " ").replace("\u200b", "").strip()


def _persons(text: str, house: frozenset[str], *, trusted: bool) -> list[str]:
    found: list[str] = []
    for segment in _STRONG.split(text):
        names = _segment(segment.strip(), house, trusted=trusted or not found)
        found += names
    return _without_crumbs(found)


def _without_crumbs(found: list[str]) -> list[str]:
    """Where one name has several words, a single Latin word beside it is a place, a desk, a label."""
    if any(" " in name for name in found):
        return [name for name in found if " " in name or _CJK.search(name)]
    return found


def _segment(text: str, house: frozenset[str], *, trusted: bool) -> list[str]:
    """The persons of one stretch of a byline."""
    if not text or words.URL.search(text):
        return []
    text = words.OTHER_HANDS.split(text, maxsplit=1)[0].strip()
    label = words.LABELLED.match(text)
    lead = words.LEAD.match(text)
    if lead is not None:
        text, trusted = text[lead.end() :], True
    elif label is not None and not _CJK.search(label[0]):
        return []
    if _CJK.search(text):
        return _far_eastern(text, house)
    text = words.TAIL.split(text, maxsplit=1)[0]
    text = words.DATE.split(text, maxsplit=1)[0]
    return [name for name in _parts(text) if _is_name(name, house, trusted=trusted)]


def _parts(text: str) -> Iterator[str]:
    """The parts of a list of names; a suffix stays with its name."""
    held = ""
    for rough in _WEAK.split(text):
        for part in _split_short(rough):
            part = words.TAIL.split(part.strip(_MARKS + "®™"), maxsplit=1)[0].strip(_MARKS)
            if _SUFFIX.match(part) and held:
                held = f"{held}, {part}"
                continue
            if held:
                yield held
            held = part
    if held:
        yield held


def _split_short(text: str) -> list[str]:
    """``Ana Ruiz y Luis Sanz`` are two, ``José Ortega y Gasset`` is one."""
    parts = _SHORT_AND.split(text)
    return parts if len(parts) > 1 and all(" " in part.strip() for part in parts) else [text]


def _far_eastern(text: str, house: frozenset[str]) -> list[str]:
    """Names in Han characters, kana, Hangul."""
    text = words.CJK_TAIL.sub("", text.strip(_MARKS + "【】（）〔〕「」『』"))
    return [
        name
        for name in bylines.names(text)
        if 2 <= len(name) <= 24 and not _nobody(name, house) and not words.CJK_NOBODY.search(name) and not _DIGIT.search(name)
    ]


def _is_name(text: str, house: frozenset[str], *, trusted: bool) -> bool:
    """Whether a part of a byline is a person's name by its shape and words."""
    if not 2 <= len(text) <= _NAME or _nobody(text, house):
        return False
    parts = text.split()
    if len(parts) == 1:
        return trusted and not _DEGREE.match(text) and bool(words.PEN_NAME.fullmatch(text))
    if len(parts) > 6 or any(map(_DIGIT.search, parts)):
        return False
    capital = sum(1 for part in parts if not part[0].islower() and part[0].isalpha())
    small = sum(1 for part in parts if part[0].islower() and part.lower() not in words.PARTICLES)
    return (capital >= 2 or (capital >= 1 and len(parts) - capital - small >= 1)) and (small == 0)


def _nobody(text: str, house: frozenset[str]) -> bool:
    """Whether words belong to no person: the outlet, an agency, a desk, a job, a button."""
    form = loose(text)
    if not form or form in house or words.NOBODY.search(text):
        return True
    return any(word in words.NO_NAME for word in words.WORD.findall(text.lower()))
