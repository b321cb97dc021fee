"""The dates that a page's small print says: which are of publication, which of a change, which of another thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cleaner.metadata.date_reader import Reader
from cleaner.metadata.date_walk import Beside

_CHANGE: Final = re.compile(
    r"(?:updated?\b|modified|last edit|edit(?:ed|iert)|revised|aktualisier|geändert|\bstand:?\s(?=[\d\w]{0,10}\s?\d)"
    r"|mise? à jour|\bmaj\b|modifié|actualiza[dc]|atualiza[dç]|modifica[dt]|aggiornat|aggiornament|bijgewerkt|gewijzigd|laatste update"
    r"|uppdatera|opdatere|oppdater|päivite|zaktualizowan|aktualizac|aktualizov|aktualizá|frissít|módosít|actualizat|обновл|измен[её]н|оновлен"
    r"|ажурира|актуализ|ενημ[εέ]ρωσ|ενημερώθηκε|güncelle|diperbarui|cập nhật|تحديث|به.?روز|עודכן|עדכון|अपडेट|আপডেট|อัปเดต|แก้ไข"
    r"|更新|修改|수정|最終更新)[^\W\d_]{0,12}",
    re.IGNORECASE,
)
_ISSUE: Final = re.compile(
    r"(?:publi[scé]|posted|created|veröffentlich|erschienen|erstellt|pubblicat|geplaatst|gepubliceerd|skapad|julkais|opublikowan|zveřejn"
    r"|megjelen|közzé|létrehoz|опубликова|публикац|дата|δημοσ[ιί]|ημερομηνία|yayın|giriş|oluşturma|dipublikasi|terbit|tayang|đăng|نشر|פורסם|प्रकाशित"
    r"|প্রকাশ|เผยแพร่|发布|發布|發佈|发表|發表|刊登|刊出|公開|掲載|投稿|配信|(?:时间|時間|日期|日時)\s*[:：]|입력|등록|승인|게시"
    r"|\bdate\b|\bdatum\b|\bfecha\b)[^\W\d_]{0,12}",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(r"\d[:：時时]\d\d")
_OTHER: Final = re.compile(
    r"(?:events?|start|end|due|birth|closing|opening|effective|expiration|delivery|purchase|travel)\s(?:date|time)|accepted|received|copyright"
    r"|©|expires?|deadline|retrieved|accessed|\bborn\b|joined|member since|founded|established|\bdue\b|valid"
    r"|all rights|\bissn\b|\bvol\b|版本|\bversion\b|截止|版权|版權|著作権",
    re.IGNORECASE,
)
_SLACK: Final = 70
"""So many letters and digits may stand around a date in a piece of small print: names, a source, a place, a reading time."""
_SENTENCE: Final = re.compile(r"[.!?。！？]\s*$")


_TEASER: Final = re.compile(r"[^\W\d_]{2}.*[（(\[]\s*(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}[^（()）\]]{0,12}[）)\]]\s*\Z")
"""Behind the text: another article's headline with its day in brackets."""


def speaks(words: str) -> bool:
    """Whether a piece tells by a clock time or a label that it is dated."""
    return _CLOCK.search(words) is not None or _ISSUE.search(words) is not None


def is_of_change(words: str) -> bool:
    """Whether words speak of a change, and not of publication."""
    return _CHANGE.search(words) is not None and _ISSUE.search(words) is None


def printed(pieces: Sequence[Beside], reader: Reader, near: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """The dates of publication and of change that short pieces beside a headline print, best first."""
    ranked: list[tuple[int, str]] = []
    changes: list[str] = []
    for place, piece in enumerate([*pieces, *(Beside(words, dated=False) for words in near)]):
        for label, words in parts(piece.words) if _may_be_dated(piece.words, reader) else ():
            if label == "other" or reader.read(words) is None or (piece.after and _TEASER.search(words)):
                continue
            if label == "change":
                changes.append(words)
                continue
            if not label and (first := _first_of_two(words, reader)) is not None:
                words, later = first
                changes.append(later)
            if label == "issue" or piece.dated or _is_small_print(words):
                rank = (0 if label == "issue" else 1 if piece.dated else 2) + (3 if piece.above else 4 if piece.after else 0)
                ranked.append((rank * 1000 + place, words))
    return [words for _, words in sorted(ranked)], changes


def _may_be_dated(words: str, reader: Reader) -> bool:
    """Whether a piece holds a date, or what may be one without its labels: bare figures, a day or hour that the crawl completes."""
    if _TWO_DIGITS.search(words) is None:
        return False
    return reader.crawled is not None or reader.any(words) is not None or _FIGURES.search(words) is not None


def _first_of_two(words: str, reader: Reader) -> tuple[str, str] | None:
    """The earlier and the later part of words that print two days without a word between: first issue and last change."""
    if len(_YEARS.findall(words)) < _TWO:
        return None
    one, other = reader.cut(words)
    first, second = reader.read(one), reader.read(other)
    if first is None or second is None or first.day == second.day:
        return None
    return (one, other) if first.day < second.day else (other, one)


_TWO: Final = 2
_YEARS: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_TWO_DIGITS: Final = re.compile(r"\d\D*\d")
"""No date has fewer."""
_FIGURES: Final = re.compile(r"\d{8}")


def alone(pieces: Sequence[Beside], reader: Reader) -> list[str]:
    """The days that pieces print which are a date and little else, and say no other thing."""
    found: dict[str, str] = {}
    for piece in pieces:
        for label, words in parts(piece.words) if _may_be_dated(piece.words, reader) and not _TEASER.search(piece.words) else ():
            stamp = reader.read(words) if label in ("", "issue") and sum(map(str.isalnum, words)) <= _ALONE else None
            if stamp is not None:
                found.setdefault(stamp.day, words)
    return list(found.values())


def datelined(leads: Iterable[str], reader: Reader) -> str | None:
    """The date of a dateline at the head of a text: ``BERLIN, 29. November 2022.``, ``OSLO, March 4, 2025 (WIRE) --``."""
    for lead in leads:
        head = _DATELINE_ENDS.split(lead, maxsplit=1)[0]
        if (
            len(head) < len(lead)
            and _TWO_DIGITS.search(head)
            and sum(map(str.isalpha, head)) <= _DATELINE
            and reader.read(head) is not None
        ):
            return head
    return None


_DATELINE_ENDS: Final = re.compile(r"\s*(?:--|[–—]|\s-\s|/\s?PR|\([A-Z]|\)\s?[.:]|(?<=\d{4})[.:/]\s)")
_DATELINE: Final = 30
"""The letters of a place and a month."""
_ALONE: Final = 36
"""A date in full with its weekday and a clock time has some thirty letters and digits."""


def parts(words: str) -> Iterator[tuple[str, str]]:
    """A piece of small print cut at its labels: what each part is (``issue``, ``change``, ``other``, or ``""``), and its words."""
    labels = sorted(
        [
            *((found.start(), found.end(), "change") for found in _CHANGE.finditer(words)),
            *((found.start(), found.end(), "issue") for found in _ISSUE.finditer(words)),
            *((found.start(), found.end(), "other") for found in _OTHER.finditer(words)),
        ]
    )
    labels = [one for place, one in enumerate(labels) if not any(one[0] < other[1] for other in labels[:place])]
    if not labels:
        yield "", words
        return
    if labels[-1][1] >= len(words.rstrip(_CLOSING)) and any(map(str.isdigit, words[: labels[0][0]])):
        yield from _labelled_behind(words, labels)
        return
    if labels[0][0] > 0:
        yield "", words[: labels[0][0]]
    for place, (_start, end, kind) in enumerate(labels):
        until = labels[place + 1][0] if place + 1 < len(labels) else len(words)
        if until > end:
            yield kind, words[end:until]


def _labelled_behind(words: str, labels: list[tuple[int, int, str]]) -> Iterator[tuple[str, str]]:
    """2024年3月5日 公開 2024年3月6日 更新: each date ahead of its label."""
    since = 0
    for start, end, kind in labels:
        if start > since:
            yield kind, words[since:start]
        since = end


_CLOSING: Final = " )）]】|・"


def _is_small_print(words: str) -> bool:
    """Whether a date stands among few other words, and not in a sentence."""
    letters = sum(map(str.isalnum, words))
    return letters <= _SLACK and not (letters > _SLACK // 2 and _SENTENCE.search(words))
