"""Names of persons out of bylines: what is printed there, or said for machines, less everything that is nobody's name.

A byline holds, beside its persons, a lead (``By``, ``Von``, ``文／``), dates, job titles, degrees, share links, agencies, the outlet
itself. A name is known by its shape (a few capitalised words, or a few characters of a script without capitals) and by the absence of
words that no name has. ``house``, wherever it is asked for: the outlet's names as :func:`cleaner.text.loosely` forms.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from cleaner import bylines
from cleaner.generic import person_words as words
from cleaner.generic.given_names import GIVEN_NAMES
from cleaner.text import loosely

_LONGEST: Final = 400
"""A value for machines is shorter; of a longer text (a biography) the beginning is read."""
_NAME: Final = 45
"""Characters of the longest name taken; in the corpora the longest is 38."""
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]")
_ADDRESS = re.compile(r"https?:\S*|www\.\S*|\S*@\S+|\b[\w-]+\.(?:com|net|org)/\S*", re.IGNORECASE)
_STRONG = re.compile(r"[\n|｜丨•●■;；\t]+|\s[-–—·»>⋅]+\s|\s*[/／]\s*|\u3000|\s{3,}")
_WEAK = re.compile(
    r"\s*[,，、]\s*(?:(?:and|und|et|y|e|og|och|en|ja|и|και|ve|&)\s+)?|\s*[&＆]\s*|\s+(?:and|und|et|og|och|sowie|with|mit|avec|con|и|και|ve|dan|و)\s+",
    re.IGNORECASE,
)
_SHORT_AND = re.compile(r"\s+(?:y|e|i|en|ja|u|a|és)\s+")
_CONNECTS = re.compile(r"\W*(?:and|und|et|y|e|og|och|en|ja|sowie|with|и|και|ve|و)?\W*\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:[,，、&＆;]|\b(?:and|und|et|y|e|og|och|en|sowie|with|и|και|ve))\s*\Z", re.IGNORECASE)
_SUFFIX = re.compile(r"\A(?:Jr|Sr|II|III|IV)\.?\Z")
_DEGREE = re.compile(r"\A(?:[A-Z][A-Za-z]{0,3}\.?){1,4}(?:[-/][A-Z]{1,5})?[®™]?(?:\s\d+)?\Z")
_SURNAME_FIRST = re.compile(r"[^\W\d_][\w'’.-]+,\s[^\W\d_][\w'’.-]+(?:\s[^\W\d_]\.?)?")
_DIGIT = re.compile(r"\d")
_MARKS: Final = " \t\n\r\xa0 .,:;*•·|–—-_/\\“”\"'‘’«»()[]{}<>#~✎✍©→←↗▸▶"
_AFTER_LEAD: Final = 9
"""Text nodes behind a ``By`` that may still belong to its list of names."""
_BEFORE_NAME: Final = 4
"""Text nodes of an element that may stand ahead of the name: a picture's words, ``About the author``."""
_LED_LINE: Final = 140


def loose(name: str) -> str:
    """A form for telling two printings of one name: no case, accents, marks, order of words."""
    return "".join(sorted(_plain_words(name)))


def _plain_words(name: str) -> list[str]:
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    return [word for word in map(loosely, plain.split()) if word]


def same(one: str, other: str) -> bool:
    """Whether two printings are of one person: one holds all words of the other (Dr. Nora Feldkamp, nora feldkamp, Feldkamp)."""
    first, second = set(_plain_words(one)), set(_plain_words(other))
    return bool(first and second) and (first <= second or second <= first)


def agree(some: Iterable[str], others: Sequence[str]) -> bool:
    """Whether two lists of names have a person in common."""
    return any(same(one, other) for one in some for other in others)


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Names in their order, each person once; of two printings the fuller."""
    found: list[str] = []
    for name in islice(names, _MOST):
        known = next((place for place, other in enumerate(found) if same(name, other)), None)
        if known is None:
            found.append(name)
        elif len(name.split()) > len(found[known].split()):
            found[known] = name
    return tuple(found)


_MOST: Final = 80
"""Names of one page that are looked at."""


def said(value: str, house: frozenset[str]) -> list[str]:
    """The persons of a value that is meant to be a name or a list of names: a meta element, an author in JSON-LD.

    ``gnaddrig`` stands for a person here, and so does ``Feldkamp, Nora``.
    """
    text = _cleaned(value)
    if _SURNAME_FIRST.fullmatch(text) and not any(_nobody(part, house) for part in (text, *text.split(","))):
        return [text]
    names = _persons(text, house, trusted=True)
    if not names and words.PEN_NAMES.fullmatch(text) and not _nobody(text, house):
        return [text]
    return names


def sequence(lines: Sequence[str], house: frozenset[str]) -> list[str]:
    """The persons that words lead in (``By X``, ``作者：X``) in a row of text nodes; [] where nothing does."""
    for place, line in enumerate(lines):
        if len(line) > _LED_LINE:
            continue
        eastern = _CJK.search(line) and words.CJK_LED.search(line)
        if eastern:
            names = _far_eastern(line[eastern.end() :] or " ".join(lines[place + 1 : place + 2]), house)
            if names:
                return names
            continue
        lead = words.LEAD.match(line + " ") or words.LATE_LEAD.search(line + " ")
        if lead is not None and not words.OTHER_HANDS.search(line[: lead.end()]):
            names = _led([line[lead.end() :], *lines[place + 1 : place + _AFTER_LEAD]], house, sure=bool(words.SURE.search(lead[0])))
            if names:
                return names
    return []


def _led(lines: Sequence[str], house: frozenset[str], *, sure: bool) -> list[str]:
    """The persons right behind a lead, through a list whose names stand in text nodes of their own."""
    found: list[str] = []
    expected = True
    for line in lines:
        if _CONNECTS.fullmatch(line):
            expected = expected or bool(line.strip())
            continue
        if not expected:
            break
        names = _persons(_cleaned(line), house, trusted=sure and not found)
        if not names or not all(" " in name or _CJK.search(name) or (sure and _stands_alone(name, line)) for name in names):
            break
        found += names
        expected = bool(_GOES_ON.search(line))
    return _without_crumbs(found)


def listed(lines: Sequence[str], known: tuple[str, ...], house: frozenset[str]) -> list[str]:
    """The persons of a list in a row of text nodes that begins with a person who is known: ``Rui Ma`` LF ``,`` LF ``Heba Ledwon``."""
    for place, line in enumerate(lines[:_BARE_LINES]):
        if len(line) <= _NAME and same(line, known[0]):
            return _led(lines[place : place + _AFTER_LEAD], house, sure=False)
    return []


def closing(text: str, house: frozenset[str]) -> list[str]:
    """The persons of the first line of a text that is a byline in Han characters, kana or Hangul: ``（记者 林海生）``, ``作者：林海生``."""
    for _, cue in zip(range(_CUES), words.CJK_CUE.finditer(text), strict=False):
        start = text.rfind("\n", 0, cue.start()) + 1
        lines = [line.strip() for line in text[start : cue.end() + _NAME].split("\n")[:3]]
        if len(lines) > 1 and len(lines[0]) <= _NAME and (names := sequence([line for line in lines if line][:2], house)):
            return names
    return []


_CUES: Final = 40
"""Places of a text that may be a byline which are looked at."""


def is_eastern(text: str) -> bool:
    """Whether a text holds Han characters, kana or Hangul."""
    return bool(_CJK.search(text))


def _stands_alone(name: str, line: str) -> bool:
    """Whether a single word behind a lead is a name: it has a capital, or nothing else stands there."""
    return not name[0].islower() or line.strip() == name


def beside_date(lines: Sequence[str], house: frozenset[str]) -> list[str]:
    """The persons of a line that is nothing but names, next to a date or a reading time: ``Ana Ruiz`` LF ``3 May 2024``."""
    for place, line in enumerate(lines[:_BARE_LINES]):
        if len(line) > _LED_LINE or not any(
            words.WHEN.search(other) for other in lines[max(0, place - 2) : place + 3] if len(other) <= _NAME
        ):
            continue
        names = _persons(_cleaned(line), house, trusted=False)
        if names and all(map(_is_common, names)) and not _CJK.search(line):
            return names
    return []


_BARE_LINES: Final = 10


def element(lines: Sequence[str], house: frozenset[str], *, plain: bool) -> list[str]:
    """The persons of an element that speaks of an author, its text nodes a line each.

    ``plain``: it holds a byline and nothing else, so that a name of any kind is one; otherwise only names that begin with a common given
    name are taken.
    """
    found: list[str] = []
    short = sum(map(len, lines)) <= _NAME
    misses = 0
    for line in lines:
        if _CONNECTS.fullmatch(line):
            continue
        names = _persons(_cleaned(line), house, trusted=plain and short and not found)
        names = [name for name in names if _is_common(name) or (plain and not found)]
        if not names:
            misses += 1
            if found or misses > _BEFORE_NAME:
                break
        found += names
    if not found and plain and short and len(lines) == 1 and words.PEN_NAMES.fullmatch(lines[0]) and not _nobody(lines[0], house):
        return [lines[0]]
    return _without_crumbs(found)


def _is_common(name: str) -> bool:
    """Whether a name begins with a common given name, or is written in a script where such a list says nothing."""
    parts = _plain_words(name)
    return bool(parts) and ((len(parts) > 1 and parts[0] in GIVEN_NAMES) or bool(_CJK.search(name)))


def _cleaned(text: str) -> str:
    text = text[:_LONGEST]
    if "&" in text:
        text = html.unescape(html.unescape(text))
    return unicodedata.normalize("NFC", _ADDRESS.sub("\n", text)).replace("\xa0", " ").replace("\u200b", "").strip()


def _persons(text: str, house: frozenset[str], *, trusted: bool) -> list[str]:
    found: list[str] = []
    for segment in _STRONG.split(text):
        found += _segment(segment.strip(), house, trusted=trusted)
    return _without_crumbs(found)


def _without_crumbs(found: list[str]) -> list[str]:
    """Where one name has several words, a single Latin word beside it is a place, a desk, a label."""
    if any(" " in name for name in found):
        return [name for name in found if " " in name or _CJK.search(name)]
    return found


def _segment(text: str, house: frozenset[str], *, trusted: bool) -> list[str]:
    """The persons of one stretch of a byline."""
    text = words.OTHER_HANDS.split(text, maxsplit=1)[0].strip()
    if not text:
        return []
    if _CJK.search(text):
        eastern = words.CJK_LED.search(text)
        return _far_eastern(text[eastern.end() :] if eastern is not None else text, house)
    lead = words.LEAD.match(text)
    if lead is not None:
        text = text[lead.end() :]
    elif words.LABELLED.match(text):
        return []
    text = words.DATE.split(words.TAIL.split(text, maxsplit=1)[0], maxsplit=1)[0]
    return [name for name in _parts(text) if _is_name(name, house, trusted=trusted or lead is not None)]


def _parts(text: str) -> Iterator[str]:
    """The parts of a list of names; a suffix stays with its name."""
    held = ""
    for rough in _WEAK.split(text):
        for part in _split_short(rough):
            part = " ".join(words.TAIL.split(part.strip(_MARKS + "®™"), maxsplit=1)[0].strip(_MARKS).split())
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
    text = words.CJK_NEXT.split(text.strip(_MARKS + "【】（）〔〕「」『』□"), maxsplit=1)[0]
    found = []
    for name in bylines.names(words.CJK_TAIL.sub("", text)):
        name = words.CJK_TAIL.sub("", name).strip(_MARKS)
        if 2 <= len(name) <= 24 and not _nobody(name, house) and not words.CJK_NOBODY.search(name) and not _DIGIT.search(name):
            found.append(name)
    return found


def _is_name(text: str, house: frozenset[str], *, trusted: bool) -> bool:
    """Whether a part of a byline is a person's name by its shape and words."""
    if not 2 <= len(text) <= _NAME or _nobody(text, house):
        return False
    parts = text.split()
    if len(parts) == 1:
        return trusted and not (_DEGREE.match(text) and text.isupper()) and bool(words.PEN_NAME.fullmatch(text))
    if len(parts) > 6 or any(map(_DIGIT.search, parts)):
        return False
    small = sum(1 for part in parts if part[0].islower() and part.lower() not in words.PARTICLES)
    large = sum(1 for part in parts if part[0].isalpha() and not part[0].islower())
    return large >= 1 and not small


def _nobody(text: str, house: frozenset[str]) -> bool:
    """Whether words belong to no person: the outlet (unless it bears a person's name), an agency, a desk, a job, a button."""
    form = loosely(text)
    if not form or words.NOBODY.search(text) or any(word in words.NO_NAME for word in words.WORD.findall(text.lower())):
        return True
    return (form in house or form.removeprefix("the") in house) and not (" " in text.strip() and _is_common(text) and not _CJK.search(text))
