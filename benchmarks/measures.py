"""The figures of one page and one tool, and of many: what is compared with what, and how it is averaged."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Sequence
from statistics import fmean
from typing import Final, NamedTuple

import msgspec

from benchmarks import persons, scores
from benchmarks.corpora import Page
from benchmarks.leftovers import Leftovers, left_of
from benchmarks.scores import Interval, Nearness, Strings
from benchmarks.tools import Found

BEIJING: Final = datetime.timezone(datetime.timedelta(hours=8))


class Row(msgspec.Struct, kw_only=True):
    """A page's figures for one tool; None is "the truth does not tell"."""

    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    exact: float | None = None
    letter: float | None = None
    words: float | None = None
    strings: Strings | None = None
    title: float | None = None
    day: scores.Day | None = None
    instant: float | None = None
    authors: float | None = None
    persons: float | None = None
    captions: int | None = None
    links: int | None = None
    headed_f1: float | None = None
    """F1, words and exact with the standfirst put before the body."""
    headed_exact: float | None = None
    headed_words: float | None = None
    confidence: float | None = None
    error: str | None = None
    ms: float = 0.0


class Wanted:
    """A page's truth, made ready once for all tools."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.truth = page.truth
        words = scores.tokens(page.truth.body or "")
        self.words = Counter(words)
        self.shingles = scores.shingles(words)
        self.joined = "".join(words)
        self._leftovers: Leftovers | None = None

    def row(self, found: Found) -> Row:
        """The figures of what a tool made of the page."""
        row = Row(confidence=found.confidence, error=found.error, ms=found.ms)
        if self.truth.body is not None:
            self._body(row, found)
        if self.truth.inside or self.truth.outside:
            row.strings = scores.strings(found.body, self.truth.inside, self.truth.outside)
        self._metadata(row, found)
        return row

    def _body(self, row: Row, found: Found) -> None:
        near, row.words, row.exact = self._near(found.body)
        row.precision, row.recall, row.f1 = near
        row.letter = float(scores.bare(found.body) == scores.bare(self.truth.body or ""))
        row.headed_f1, row.headed_words, row.headed_exact = row.f1, row.words, row.exact
        if found.standfirst:
            headed, row.headed_words, row.headed_exact = self._near(f"{found.standfirst}\n{found.body}")
            row.headed_f1 = headed.f1
        if self._leftovers is None:
            self._leftovers = left_of(self.page)
        row.captions, row.links = self._leftovers.lines_in(found.body)

    def _near(self, body: str) -> tuple[Nearness, float, float]:
        """Shingles, words, and whether the tokens joined are the same."""
        words = scores.tokens(body)
        near = scores.nearness(scores.shingles(words), self.shingles)
        return near, scores.nearness(Counter(words), self.words).f1, float("".join(words) == self.joined)

    def _metadata(self, row: Row, found: Found) -> None:
        truth = self.truth
        if truth.title:
            row.title = float(scores.same_title(found.title, truth.title))
        if truth.published:
            row.day = scores.day(found.published, truth.published)
            same = self._instant(found.published, truth.published)
            row.instant = None if same is None else float(same)
        if truth.author:
            names, real = persons.given(found.authors), persons.wanted_persons(truth.author, self.page.url)
            row.authors = scores.sets_f1(names, persons.wanted(truth.author))
            row.persons = scores.sets_f1(names, real) if real else None

    def _instant(self, got: str | None, want: str) -> bool | None:
        """A clock time without a zone tells an instant only where all pages are of one zone."""
        return scores.same_instant(got, want, BEIJING if self.page.folder == "zh" else None)


class Figure(NamedTuple):
    """A column: its head, and what a row gives to its mean."""

    head: str
    of: Callable[[Row], float | None]


def _is(day: scores.Day) -> Callable[[Row], float | None]:
    return lambda row: None if row.day is None else float(row.day == day)


FIGURES: Final = {
    "f1": Figure("F1", lambda row: row.f1),
    "precision": Figure("prec.", lambda row: row.precision),
    "recall": Figure("recall", lambda row: row.recall),
    "exact": Figure("exact", lambda row: row.exact),
    "letter": Figure("letter", lambda row: row.letter),
    "words": Figure("words", lambda row: row.words),
    "strings": Figure("strings", lambda row: row.strings.f1 if row.strings else None),
    "title": Figure("title", lambda row: row.title),
    "day": Figure("day", _is("right")),
    "day_wrong": Figure("wrong", _is("wrong")),
    "instant": Figure("inst.", lambda row: row.instant),
    "authors": Figure("authors", lambda row: row.authors),
    "persons": Figure("persons", lambda row: row.persons),
    "captions": Figure("capt.", lambda row: row.captions),
    "links": Figure("links", lambda row: row.links),
}
"""All are means over the documents whose truth tells, but ``strings``: that is F over all strings of all documents."""


def figure(name: str, rows: Sequence[Row]) -> float | None:
    """One figure over these documents; None where no truth tells."""
    if name == "strings":
        counted = [row.strings for row in rows if row.strings]
        return scores.strings_f1(counted) if counted else None
    values = [value for row in rows if (value := FIGURES[name].of(row)) is not None]
    return fmean(values) if values else None


def counted(name: str, rows: Sequence[Row]) -> int:
    """How many documents stand behind a figure."""
    return sum(FIGURES[name].of(row) is not None for row in rows)


def difference(name: str, ours: Sequence[Row], theirs: Sequence[Row]) -> Interval | None:
    """How much more one tool has than another on the same documents, with its bootstrap interval."""
    of = FIGURES[name].of
    pairs = [(mine, yours) for mine, yours in zip(ours, theirs, strict=True) if of(mine) is not None and of(yours) is not None]
    if not pairs:
        return None
    if name == "strings":
        return scores.strings_interval([mine.strings for mine, _ in pairs], [yours.strings for _, yours in pairs])
    return scores.interval([of(mine) - of(yours) for mine, yours in pairs])  # type: ignore[operator]
