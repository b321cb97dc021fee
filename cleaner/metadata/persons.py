"""Names of persons out of bylines: what is printed there, or said for machines, less everything that is nobody's name.

A byline holds, beside its persons, a lead (``By``, ``Von``, ``文／``), dates, job titles, degrees, share links, agencies, the outlet
itself. A name is known by its shape (a few capitalised words, or a few characters of a script without capitals) and by the absence of
words that no name has. ``house``, wherever it is asked for: the outlet's names as :func:`cleaner.words.text.loosely` forms.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from cleaner.metadata import person_words as words
from cleaner.metadata.given_names import GIVEN_NAMES
from cleaner.words import bylines
from cleaner.words.text import loosely

_LONGEST: Final = 400
"""A value for machines is shorter; of a longer text (a biography) the beginning is read."""
NAME: Final = 45
"""Characters of the longest name taken; no person of the corpora's tuning half has a longer one."""
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]")
_ADDRESS = re.compile(r"https?:\S*|www\.\S*|\S*@\S+|\b[\w-]+\.(?:com|net|org)/\S*", re.IGNORECASE)
_MAILED = re.compile(r"\s*\S+@\S+\s*[(](?P<name>[^()]{2,80})[)]\s*")
"""``nora@coast.example (Nora Feldkamp)``, as feeds write an author."""
_SITE = re.compile(r"[(\[]\s*(?:https?://)?www\.", re.IGNORECASE)
"""``Coast News (www.coast.example)``: a house with its address."""
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][a-zà-ÿ]+\Z)")
_STRONG = re.compile(r"[\n|｜丨•●■;；\t]+|\s[-–—·»>⋅]+\s|\s*[/／]\s*|\u3000|\s{3,}|\s\s(?=[^\W\d_]{3,14}\s?:)")
_WEAK = re.compile(
    r"\s*[,，、]\s*(?:(?:and|und|et|y|e|og|och|en|ja|и|και|ve|&)\s+)?|\s*[&＆]\s*|\s+(?:and|und|et|og|och|sowie|with|mit|avec|con|и|και|ve|dan|و)\s+",
    re.IGNORECASE,
)
_SHORT_AND = re.compile(r"\s+(?:y|e|i|en|ja|u|a|és)\s+")
_SUFFIX = re.compile(r"\A(?:Jr|Sr|II|III|IV)\.?\Z")
_DEGREE = re.compile(r"\A(?:[A-Z][A-Za-z]{0,3}\.?){1,4}(?:[-/][A-Z]{1,5})?[®™]?(?:\s\d+)?\Z")
_SURNAME_FIRST = re.compile(r"[^\W\d_][\w'’.-]+,\s[^\W\d_][\w'’.-]+(?:\s[^\W\d_]\.?)?")
_OPEN_BRACKET = re.compile(r"\s?[(（][^()（）]*[)）]?\Z")
_DIGIT = re.compile(r"\d")
_CLAUSE = re.compile("[。！？!?；…]")
_MARKS: Final = " \t\n\r\xa0 .,:;*•·・･|–—-_/\\“”\"'‘’«»()[]{}<>#~✎✍©→←↗▸▶"


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
    if _SITE.search(value):
        return []
    if (mail := _MAILED.fullmatch(value)) is not None:
        value = mail["name"]
    text = cleaned(value)
    reversed_names = [part.strip() for part in text.split(";")]
    if all(_SURNAME_FIRST.fullmatch(part) for part in reversed_names) and not any(
        is_nobody(part, house) for part in re.split("[;,]", text)
    ):
        return reversed_names
    names = names_in(text, house, trusted=True)
    if not names and words.PEN_NAMES.fullmatch(text) and not is_nobody(text, house):
        return [text]
    return names


def is_eastern(text: str) -> bool:
    """Whether a text holds Han characters, kana or Hangul."""
    return bool(_CJK.search(text))


def is_common(name: str) -> bool:
    """Whether a name begins with a common given name, or is written in a script where such a list says nothing."""
    parts = _plain_words(name)
    return bool(parts) and ((len(parts) > 1 and parts[0] in GIVEN_NAMES) or bool(_CJK.search(name)))


def cleaned(text: str) -> str:
    """A text ready for :func:`names_in`: entities read, addresses taken out, cut where no byline is so long."""
    text = text[:_LONGEST]
    if "&" in text:
        text = html.unescape(html.unescape(text))
    return unicodedata.normalize("NFC", _ADDRESS.sub("\n", text)).replace("\xa0", " ").replace("\u200b", "").strip()


def names_in(text: str, house: frozenset[str], *, trusted: bool) -> list[str]:
    """The persons in a byline's text; ``trusted``: the source says that persons stand here, so that a single word may be one."""
    found: list[str] = []
    for segment in _STRONG.split(text):
        found += _segment(segment.strip(), house, trusted=trusted)
    return without_crumbs(found)


def without_crumbs(found: list[str]) -> list[str]:
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
        return far_eastern(text[eastern.end() :] if eastern is not None else text, house)
    listed, led = _listed(text)
    return [name for name in (_without_house(name, house) for name in listed) if _is_name(name, house, trusted=trusted or led)]


def _without_house(name: str, house: frozenset[str]) -> str:
    """``NORA FELDKAMP Harbour Post`` without the outlet's name."""
    parts = name.split(" ")
    cut = next((place for place in range(2, len(parts)) if loosely(" ".join(parts[place:])) in house), len(parts))
    return " ".join(parts[:cut])


@lru_cache(maxsize=64)
def _listed(text: str) -> tuple[tuple[str, ...], bool]:
    """What a stretch of a byline lists, less leads, dates, jobs; and whether a word leads it in. A page says its byline several times."""
    lead = words.LEAD.match(text)
    if lead is not None:
        text = text[lead.end() :]
    elif words.LABELLED.match(text):
        return (), False
    text = words.TAIL.split(words.DATE.split(text, maxsplit=1)[0], maxsplit=1)[0]
    return tuple(map(_without_job, _parts(text))), lead is not None


def _without_job(text: str) -> str:
    """``Nora Feldkamp Senior Politics Editor`` without what she does."""
    parts = text.split(" ")
    job = next((place for place, part in enumerate(parts) if part.lower() in words.JOBS), 0)
    return " ".join(parts[:job]) if job > 1 and is_common(text) else text


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


def far_eastern(text: str, house: frozenset[str]) -> list[str]:
    """Names in Han characters, kana, Hangul."""
    text = words.CJK_NEXT.split(text.strip(_MARKS + "【】（）〔〕「」『』□"), maxsplit=1)[0]
    if words.CJK_PHOTOGRAPHERS.search(text):
        return []
    found = []
    for name in bylines.names(words.CJK_TAIL.sub("", text)):
        name = _closed(words.CJK_TAIL.sub("", _OPEN_BRACKET.sub("", name)).strip(_MARKS))
        if (
            2 <= len(name) <= 24
            and not _CLAUSE.search(name)
            and not is_nobody(name, house)
            and not words.CJK_NOBODY.search(name)
            and not _DIGIT.search(name)
        ):
            found.append(name)
    return found


def _closed(name: str) -> str:
    """A name with the bracket that was cut off its end: 周思博 (Joel Spolsky)."""
    return name + ")" if "(" in name and ")" not in name else name + "）" if "（" in name and "）" not in name else name


def _is_name(text: str, house: frozenset[str], *, trusted: bool) -> bool:
    """Whether a part of a byline is a person's name by its shape and words."""
    if not 2 <= len(text) <= NAME or is_nobody(text, house):
        return False
    parts = text.split()
    if len(parts) == 1:
        return trusted and not (_DEGREE.match(text) and text.isupper()) and bool(words.PEN_NAME.fullmatch(text))
    if len(parts) > 6 or any(map(_DIGIT.search, parts)):
        return False
    small = sum(1 for part in parts if part[0].islower() and part.lower() not in words.PARTICLES and not words.PREFIXED.match(part))
    large = sum(1 for part in parts if part[0].isalpha() and not part[0].islower())
    return large >= 1 and not small


def is_nobody(text: str, house: frozenset[str]) -> bool:
    """Whether words belong to no person: the outlet (unless it bears a person's name), an agency, a desk, a job, a button."""
    form = loosely(text)
    text = _CAMEL.sub(" ", text)
    if not form or words.NOBODY.search(text) or any(word in words.NO_NAME for word in words.WORD.findall(text.lower())):
        return True
    return (form in house or form.removeprefix("the") in house) and not (" " in text.strip() and is_common(text) and not _CJK.search(text))
