"""Bylines in a row of text nodes: which words lead names in, how far a list of names goes, what stands beside a date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from cleaner.metadata import person_words as words
from cleaner.metadata import persons
from cleaner.words.surnames import is_person

_AFTER_LEAD: Final = 9
"""Text nodes behind a ``By`` that may still belong to its list of names."""
_BEFORE_NAME: Final = 4
"""Text nodes of an element that may stand ahead of the name: a picture's words, ``About the author``."""
_LED_LINE: Final = 140
"""Characters of a line that may be a byline; a longer one is a sentence."""
_CUES: Final = 40
"""Places of a text that may be a byline which are looked at."""
_DATED: Final = 90
"""Characters of a line with a date, beside which a name may stand: one of issue and one of change, with clocks and labels."""
_BARE_LINES: Final = 10
"""Text nodes behind the headline among which a name may stand without a word that leads it in."""
_CONNECTS = re.compile(r"\W*(?:and|und|et|y|e|og|och|en|ja|sowie|with|и|και|ve|و)?\W*\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:[,，、&＆;]|\b(?:and|und|et|y|e|og|och|en|sowie|with|и|και|ve))\s*\Z", re.IGNORECASE)


def sequence(lines: Sequence[str], house: frozenset[str]) -> list[str]:
    """The persons that words lead in (``By X``, ``作者：X``) in a row of text nodes; [] where nothing does."""
    several = sum(_BY.match(line) is not None for line in lines) > 1
    for place, line in enumerate(lines):
        if len(line) > _LED_LINE:
            continue
        eastern = persons.is_eastern(line) and not words.CJK_PICTURED.search(line) and words.CJK_LED.search(line)
        if eastern:
            names = persons.far_eastern(persons.cleaned(line[eastern.end() :]), house) or _below(line, lines[place + 1 : place + 2], house)
            if names:
                return names
            continue
        lead = words.LEAD.match(line + " ") or words.LATE_LEAD.search(line + " ")
        if lead is not None and not words.OTHER_HANDS.search(line[: lead.end()]):
            names = _led([line[lead.end() :], *lines[place + 1 : place + _AFTER_LEAD]], house, sure=bool(words.SURE.search(lead[0])))
            if names and not (several and names[0].islower()):  # By region, By price: entries of a menu
                return names
    return []


_BY = re.compile(r"by\s\S", re.IGNORECASE)


def _below(lead: str, after: Sequence[str], house: frozenset[str]) -> list[str]:
    """The persons of the line below a lead that stands alone; Chinese leads stand empty, too, and anything may follow them."""
    names = persons.far_eastern(after[0], house) if after and len(after[0]) <= persons.NAME else []
    return names if not _CHINESE.search(lead) or all(map(is_person, names)) else []


_CHINESE = re.compile("作 ?者|[记記]者|[通讯訊][员員]|撰[文稿]")


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
        names = persons.names_in(persons.cleaned(line), house, trusted=sure and not found)
        if not names or not all(" " in name or persons.is_eastern(name) or (sure and _stands_alone(name, line)) for name in names):
            break
        found += names
        expected = bool(_GOES_ON.search(line))
    return persons.without_crumbs(found)


def listed(lines: Sequence[str], known: tuple[str, ...], house: frozenset[str]) -> list[str]:
    """The persons of a list in a row of text nodes that begins with a person who is known: ``Rui Ma`` LF ``,`` LF ``Heba Ledwon``."""
    for place, line in enumerate(lines[:_BARE_LINES]):
        if len(line) <= persons.NAME and persons.same(line, known[0]):
            return _led(lines[place : place + _AFTER_LEAD], house, sure=False)
    return []


def closing(text: str, house: frozenset[str]) -> list[str]:
    """The persons of the first line of a text that is a byline in Han characters, kana or Hangul: ``（记者 林海生）``, ``作者：林海生``."""
    for _, cue in zip(range(_CUES), words.CJK_CUE.finditer(text), strict=False):
        start = text.rfind("\n", 0, cue.start()) + 1
        lines = [line.strip() for line in text[start : cue.end() + persons.NAME].split("\n")[:3]]
        if words.CJK_PICTURED.search(lines[0]):
            continue
        korean = words.KOREAN.search(text, max(start, cue.start() - 8), cue.end() + 4) if cue[0] == "기자" else None
        if korean is not None and (names := persons.far_eastern(korean["name"], house)):
            return names
        bracketed = words.CJK_BRACKETED.search(text, max(start, cue.start() - 10), cue.end() + persons.NAME)
        if bracketed is not None and (names := persons.far_eastern(bracketed["names"], house)):
            return names
        if len(lines) > 1 and len(lines[0]) <= persons.NAME and (names := sequence([line for line in lines if line][:2], house)):
            return names
    return []


def _stands_alone(name: str, line: str) -> bool:
    """Whether a single word behind a lead is a name: it has a capital, or nothing else stands there."""
    return not name[0].islower() or line.strip() == name


def beside_date(lines: Sequence[str], house: frozenset[str]) -> list[str]:
    """The persons of a line that is nothing but names, next to a date or a reading time: ``Ana Ruiz`` LF ``3 May 2024``."""
    for place, line in enumerate(lines[:_BARE_LINES]):
        if len(line) > _LED_LINE or not any(
            words.WHEN.search(other) for other in lines[max(0, place - 4) : place + 6] if len(other) <= _DATED
        ):
            continue
        if (eastern := words.CJK_WITH_HOUSE.fullmatch(line)) is not None:
            return persons.far_eastern(eastern["name"], house)
        names = persons.names_in(persons.cleaned(line), house, trusted=False)
        if names and all(map(persons.is_common, names)) and not persons.is_eastern(line) and _is_all(names, line):
            return [*names, *_further(lines[place + 1 : place + _AFTER_LEAD], house)]
    return []


def _further(lines: Sequence[str], house: frozenset[str]) -> list[str]:
    """The persons of the lines behind a bare name, each followed by what they do: ``Nora Feldkamp`` LF ``Editor`` LF ``Ivo Marten``."""
    found: list[str] = []
    for line in lines:
        names = persons.names_in(persons.cleaned(line), house, trusted=False) if len(line) <= persons.NAME else []
        if names and all(map(persons.is_common, names)) and _is_all(names, line):
            found += names
        elif words.JOBS.isdisjoint(line.lower().split()) and not _CONNECTS.fullmatch(line):
            break
    return found


def in_row(lines: Sequence[str], house: frozenset[str]) -> list[str]:
    """The persons of a row that prints them beside a date in one text: ``March 4, 2025 · 6 min · Nora Feldkamp``."""
    for line in lines[:_BARE_LINES]:
        pieces = _MARKS.split(line) if len(line) <= _LED_LINE else ()
        if len(pieces) < _TWO or not any(words.WHEN.search(piece) for piece in pieces):
            continue
        for piece in pieces:
            names = persons.names_in(persons.cleaned(piece), house, trusted=False)
            if names and all(map(persons.is_common, names)) and not persons.is_eastern(piece) and _is_all(names, piece):
                return names
    return []


_MARKS = re.compile(r"\s*[|·•‧∙]\s*|\s[–—/-]\s")
_TWO: Final = 2


def _is_all(names: Sequence[str], line: str) -> bool:
    """Whether a line holds these names and, perhaps, what they do: behind a comma, or in words of jobs."""
    line = " ".join(line.split())
    if sum(map(len, names)) + _BETWEEN * len(names) >= len(line) or not words.JOBS.isdisjoint(line.lower().split()):
        return True
    return len(line) <= _WITH_JOB and line.startswith(names[-1]) and line[len(names[-1]) :].lstrip()[:1] in (",", "/", "|")


_WITH_JOB: Final = 70
_BETWEEN: Final = 6
"""Characters between two names of a list: a mark, a word, blanks."""


def element(lines: Sequence[str], house: frozenset[str], *, plain: bool) -> list[str]:
    """The persons of an element that speaks of an author, its text nodes a line each.

    ``plain``: it holds a byline and nothing else, so that a name of any kind is one; otherwise only names that begin with a common given
    name are taken.
    """
    found: list[str] = []
    short = sum(map(len, lines)) <= persons.NAME
    misses = 0
    for line in lines:
        if _CONNECTS.fullmatch(line) or line.isdigit():  # a footnote's number
            continue
        names = persons.names_in(persons.cleaned(line), house, trusted=plain and short and not found)
        names = [name for name in names if persons.is_common(name) or (plain and not found)]
        if not names:
            misses += 1
            job = not words.JOBS.isdisjoint(line.lower().split())
            if (found and not job) or misses > _BEFORE_NAME:
                break
        found += names
    if not found and plain and short and len(lines) == 1 and words.PEN_NAMES.fullmatch(lines[0]) and not persons.is_nobody(lines[0], house):
        return [lines[0]]
    return persons.without_crumbs(found)
