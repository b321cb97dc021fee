"""What a developer looks at: the worst documents, and one document's lines beside the truth's."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from benchmarks import persons, scores
from benchmarks.corpora import Page, pages
from benchmarks.measures import Row, Wanted
from benchmarks.tools import Found

SHORT: Final = 150
THERE: Final = 0.9
"""Share of a line's words in the other text from which on it counts as there, only broken otherwise."""
_GRADE: Final = {"right": 1.0, "none": 0.5, "wrong": 0.0}

_SORT: Final[dict[str, Callable[[Row], float | None]]] = {
    "body": lambda row: row.f1 if row.f1 is not None else row.strings.f1 if row.strings else None,
    "words": lambda row: row.words,
    "strings": lambda row: row.strings.f1 if row.strings else None,
    "title": lambda row: row.title,
    "day": lambda row: None if row.day is None else _GRADE[row.day],
    "instant": lambda row: row.instant,
    "authors": lambda row: row.authors,
    "persons": lambda row: row.persons,
    "captions": lambda row: None if row.captions is None else -float(row.captions),
    "links": lambda row: None if row.links is None else -float(row.links),
    "time": lambda row: -row.ms,
}
BY: Final = tuple(_SORT)


class Seen(NamedTuple):
    """What one tool made of the documents, and its figures."""

    rows: Sequence[Row]
    found: Sequence[Found]


def worst(given: argparse.Namespace, wanted: Sequence[Wanted], ours: Seen, theirs: Seen | None = None) -> None:
    """Print the worst documents, worst first, a few lines each; beside another tool, those where it does better by most."""
    of = _SORT[given.by]
    told = [(value, place) for place, row in enumerate(ours.rows) if (value := of(row)) is not None]
    right = 0.0 if given.by in ("captions", "links", "time") else 1.0
    bad = [(value, place) for value, place in told if value < right]
    if theirs:
        told = [(value - (of(theirs.rows[place]) or 0.0), place) for value, place in told]
        bad = [(gain, place) for gain, place in told if gain < 0]
    for value, place in sorted(bad)[given.skip : given.skip + given.worst]:
        page = wanted[place].page
        print(f"{page.folder}/{page.name}   {given.by} {value:.3f}   {page.kind}   {page.url or ''}")
        print("".join(f"    {line}\n" for line in _why(given.by, wanted[place], ours.rows[place], ours.found[place])), end="")
        if theirs:
            print(f"  {given.versus}:")
            print("".join(f"    {line}\n" for line in _why(given.by, wanted[place], theirs.rows[place], theirs.found[place])), end="")
    print(f"{len(bad)} of {len(told)} are {'better by ' + given.versus if theirs else 'not right by ' + given.by}")


def _why(by: str, one: Wanted, row: Row, found: Found) -> Iterator[str]:
    if row.error:
        yield f"error: {row.error}"
    truth = one.truth
    if by in ("title", "day", "instant", "authors", "persons"):
        want, got = {
            "title": (truth.title, found.title),
            "day": (truth.published, found.published),
            "instant": (truth.published, found.published),
        }.get(by, (truth.author, found.authors))
        yield f"want {want!r}"
        yield f"got  {got!r}"
        if by in ("authors", "persons") and truth.author:
            yield f"     {sorted(persons.wanted(truth.author))} / {sorted(persons.given(found.authors))}"
        return
    if by == "time":
        yield f"{row.ms:.0f} ms, {len(one.page.data()) / 1e3:.0f} kB"
        return
    if row.f1 is not None:
        yield f"F1 {row.f1:.3f}, precision {row.precision:.3f}, recall {row.recall:.3f}, words {row.words:.3f}"
        marked = list(compared(found.body, truth.body or ""))
        for sign in "-+":
            lines = [line for mark, line in marked if mark == sign]
            yield from (f"{sign} {short(line)}" for line in lines[:3])
            if len(lines) > 3:
                yield f"{sign} … and {len(lines) - 3} more lines"
    if row.strings:
        whole = scores.bare(found.body)
        yield from (f"- with    {short(text)}" for text in truth.inside if scores.bare(text) not in whole)
        yield from (f"+ without {short(text)}" for text in truth.outside if scores.bare(text) in whole)


def compared(body: str, truth: str) -> Iterator[tuple[str, str]]:
    """The lines of both: " " in both, "-" only in the truth, "+" only in the body, "~" in part.

    A line whose words stand in the other text, broken into lines otherwise, is in both.
    """
    got, want = lines_of(body), lines_of(truth)
    had, needed = scores.shingles(scores.tokens(body)), scores.shingles(scores.tokens(truth))
    keys = [[scores.bare(line) for line in some] for some in (want, got)]
    for what, start, end, begin, stop in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
        if what == "equal":
            yield from ((" ", line) for line in got[begin:stop])
            continue
        for line in want[start:end]:
            share = _share(line, had, scores.bare(body))
            if share < THERE:
                yield ("-" if share < 0.3 else "~-"), line
        for line in got[begin:stop]:
            share = _share(line, needed, scores.bare(truth))
            yield (" " if share >= THERE else "+" if share < 0.3 else "~+"), line


def _share(line: str, other: dict[tuple[str, ...], int], whole: str) -> float:
    if scores.bare(line) in whole:
        return 1.0
    parts = scores.shingles(scores.tokens(line))
    return sum(part in other for part in parts) / len(parts) if parts else 1.0


def lines_of(text: str) -> list[str]:
    """The lines that hold something, runs of blanks as one."""
    return [line for line in (" ".join(line.split()) for line in text.split("\n")) if line]


def short(text: str) -> str:
    """A line that fits one."""
    line = " ".join(text.split())
    return line if len(line) <= SHORT else f"{line[: SHORT - 30]} … {line[-27:]}"


def named(given: argparse.Namespace) -> Page | None:
    """The page that --diff names, if the half allows it."""
    folder, _, name = given.diff.partition("/")
    found = next((page for page in pages(given.corpus, folder, half="all") if page.name == name), None)
    if found is None:
        print(f"no page {given.diff}")
    elif found.kept != (given.half == "kept") and given.half != "all":
        half = "kept" if found.kept else "tuning"
        print(f"{given.diff} is of the {half} half: nothing is tuned on kept pages; --half {half} shows it")
        return None
    return found


def diff(given: argparse.Namespace) -> int:
    """Print one document: figures, metadata, and the body's lines beside the truth's."""
    import cleaner

    page = named(given)
    if page is None:
        return 2
    one = Wanted(page)
    try:
        record = cleaner.clean_bytes(page.data(), url=page.url)
    except cleaner.CleanError as error:
        print(f"refused: {error}")
        return 1
    body, truth = "\n".join(block.text for block in record.blocks), page.truth
    row = one.row(Found(body=body, standfirst=record.subtitle, title=record.title, authors=record.authors, published=record.published))
    print(f"{given.diff}   {page.kind}   {page.url or ''}   {record.adapter}   zcat -f {page.path}")
    for name, want, got, right in (
        ("title", truth.title, record.title, row.title),
        ("published", truth.published, record.published, None if row.day is None else _GRADE[row.day]),
        ("authors", truth.author, record.authors, row.authors),
    ):
        sign = "?" if right is None else "=" if right == 1 else "≠"
        print(f"  {name:<10} {sign} want {want!r}   got {got!r}")
    print(f"  standfirst   {record.subtitle!r}   warnings {[warning.code for warning in record.warnings]}")
    if row.f1 is not None:
        near = f"F1 {row.f1:.3f}  precision {row.precision:.3f}  recall {row.recall:.3f}  words {row.words:.3f}  exact {row.exact:.0f}"
        print(f"  body         {near}")
    _print_lines(list(compared(body, truth.body)) if truth.body else [(" ", line) for line in lines_of(body)], _fates(record))
    for line in _why("strings", one, Row(strings=row.strings), Found(body=body)):
        print(f"  {line}")
    return 0


def _fates(record: object) -> list[tuple[str, str]]:
    """Where else each text of a record went: (its letters and digits, where)."""
    import cleaner

    assert isinstance(record, cleaner.CleanArticle)
    found = [(piece.text, f"{piece.kind} by {piece.rule}") for piece in record.removed]
    found += [(caption, "caption") for caption in record.captions] + [(link.title, "related") for link in record.related]
    found += [(record.title or "", "title"), (record.subtitle or "", "subtitle"), *((tag, "tag") for tag in record.tags)]
    return [(scores.loose(text), where) for text, where in found if text]


def _print_lines(marked: list[tuple[str, str]], fates: list[tuple[str, str]]) -> None:
    alike: list[str] = []
    for mark, line in [*marked, ("end", "")]:
        if mark == " ":
            alike.append(line)
            continue
        kept = alike if len(alike) <= 3 else [alike[0], f"… {len(alike) - 2} lines", alike[-1]]
        print("".join(f"    {short(text)}\n" for text in kept), end="")
        alike = []
        if mark in ("-", "~-"):
            key = scores.loose(line)
            where = next((place for text, place in fates if key in text or (len(text) > 20 and text in key)), "nowhere in the record")
            print(f"{mark:>2}  {short(line)}   ← {where}")
        elif mark != "end":
            print(f"{mark:>2}  {short(line)}")
