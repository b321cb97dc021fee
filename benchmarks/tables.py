"""The readable side of `benchmarks.extraction`: plain tables of figures."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import fmean, median

from benchmarks import languages
from benchmarks.collecting import Collected
from benchmarks.corpora import FOLDERS
from benchmarks.measures import FIGURES, Row, Wanted, counted, difference, figure

Rows = Mapping[str, Sequence[Row]]
BEST = "trafilatura-best"
"""A peer that is, figure by figure, the best of trafilatura's modes in the run."""
NARROW = ("f1", "precision", "recall", "exact", "letter", "words", "strings", "title", "day", "day_wrong", "instant", "authors", "persons")
WIDTH = 9


def groups(wanted: Sequence[Wanted]) -> Iterator[tuple[str, str, list[int]]]:
    """Section, name and documents of each table: by folder, by kind of page, by language."""
    told = [(one.page.folder, one.page.kind, language(one)) for one in wanted]
    for name in FOLDERS:
        yield "folder", name, [place for place, (folder, *_) in enumerate(told) if folder == name]
        if name == "wcxb":
            articles = [place for place, (folder, kind, _) in enumerate(told) if (folder, kind) == (name, "article")]
            yield "folder", "wcxb articles", articles
    for name in sorted({kind for _, kind, _ in told}):
        if name != "article":
            yield "kind", name, [place for place, (_, kind, _) in enumerate(told) if kind == name]
    for name in languages.GROUPS:
        yield "language", name, [place for place, (*_, spoken) in enumerate(told) if spoken == name]


def language(one: Wanted) -> str:
    """The language group of a page, by its truth."""
    truth = one.truth
    return languages.group(truth.body or " ".join(truth.inside) or truth.title or "")


def tables(wanted: Sequence[Wanted], rows: Rows, against: str, *, intervals: bool) -> Iterator[str]:
    """All lines: for each group one line a tool, then how much more the first tool has than the peer."""
    before = ""
    for section, name, places in groups(wanted):
        if not places:
            continue
        if section != before:
            yield f"\n== by {section} " + "=" * 60
            before = section
        part = {tool: [all_rows[place] for place in places] for tool, all_rows in rows.items()}
        first = next(iter(part))
        columns = [key for key in NARROW if counted(key, part[first])]
        yield f"\n{name}: {len(places)} pages"
        yield " " * 24 + "".join(f"{FIGURES[key].head:>{WIDTH}}" for key in columns)
        yield " " * 24 + "".join(f"{counted(key, part[first]):>{WIDTH}}" for key in columns)
        for tool, some in part.items():
            yield f"  {tool:<22}" + "".join(_cell(tool, key, some) for key in columns)
        if intervals and len(part) > 1:
            yield from _intervals(part, columns, against)


def _cell(tool: str, key: str, some: Sequence[Row]) -> str:
    value = None if key in ("title", "day", "day_wrong", "instant", "authors", "persons") and silent(tool, key) else figure(key, some)
    return f"{'–' if value is None else f'{value:.3f}':>{WIDTH}}"


def silent(tool: str, key: str) -> bool:
    """Whether a tool never gives such a thing."""
    if tool == "justext":
        return True
    return key != "title" and tool in ("readability", "resiliparse")


def peer_of(against: str, key: str, part: Rows) -> str | None:
    """The tool that a figure is compared with."""
    if against != BEST:
        return against if against in part else None
    modes = [tool for tool in part if tool.startswith("trafilatura")]
    sign = -1 if key == "day_wrong" else 1
    return max(modes, key=lambda tool: sign * (figure(key, part[tool]) or 0.0), default=None)


def _intervals(part: Rows, columns: Sequence[str], against: str) -> Iterator[str]:
    first = next(iter(part))
    gains: list[str] = []
    lows: list[str] = []
    highs: list[str] = []
    for key in columns:
        peer = peer_of(against, key, part)
        found = difference(key, part[first], part[peer]) if peer and peer != first else None
        for line, value in ((gains, found and found.difference), (lows, found and found.low), (highs, found and found.high)):
            line.append(f"{'' if value is None else f'{value:+.3f}':>{WIDTH}}")
    yield f"  {first + ' over it':<22}" + "".join(gains) + f"   over {against}"
    yield f"  {'  95% from':<22}" + "".join(lows)
    yield f"  {'       to':<22}" + "".join(highs)


def speed(wanted: Sequence[Wanted], collected: Mapping[str, Collected]) -> Iterator[str]:
    """Pages a second, the ratio to trafilatura, the slowest page."""
    yield "\n== speed " + "=" * 60
    yield f"  {'':<24}{'pages/s':>9}{'ratio':>8}{'median':>10}{'slowest':>11}  page"
    base = collected.get("trafilatura")
    for tool, one in collected.items():
        slowest = max(range(len(wanted)), key=lambda place: one.found[place].ms)
        ratio = ""
        if base:
            ratio = f"{median(theirs / ours for theirs, ours in zip(base.rounds, one.rounds, strict=True)):.2f}"
        page = wanted[slowest].page
        middle = median(found.ms for found in one.found)
        note = f"   ({one.kept} times of an earlier run)" if one.kept else ""
        yield (
            f"  {tool:<24}{one.rate():>9.1f}{ratio:>8}{middle:>7.1f} ms{one.found[slowest].ms:>8.0f} ms  {page.folder}/{page.name}{note}"
        )
    for folder in ("mixed", "wcxb"):
        places = [place for place, one in enumerate(wanted) if one.page.folder == folder]
        if places and base and len(collected) > 1:
            sums = {tool: sum(one.found[place].ms for place in places) for tool, one in collected.items()}
            yield f"  {folder} alone, times as fast as trafilatura: " + ", ".join(
                f"{tool} {sums['trafilatura'] / max(spent, 1e-9):.1f}" for tool, spent in sums.items()
            )


def edges(rows: Rows) -> Iterator[str]:
    """What stands in bodies that should not, failures, and the body with the standfirst."""
    yield "\n== edges and failures " + "=" * 50
    yield f"  {'':<24}{'captions left':>16}{'on pages':>10}{'links left':>14}{'on pages':>10}{'raised':>9}{'too long':>10}"
    for tool, some in rows.items():
        pages = [row for row in some if row.captions is not None] or [Row(captions=0, links=0)]
        captions, links = [row.captions or 0 for row in pages], [row.links or 0 for row in pages]
        slow = sum("took more" in (row.error or "") for row in some)
        raised = sum(row.error is not None for row in some) - slow
        yield (
            f"  {tool:<24}{fmean(captions):>10.2f} a page{fmean(map(bool, captions)):>10.1%}{fmean(links):>8.2f} a page"
            f"{fmean(map(bool, links)):>9.1%}{raised:>9}{slow:>10}"
        )
    for tool, some in rows.items():
        plain = [row for row in some if row.f1 is not None]
        if plain and any(row.headed_f1 != row.f1 for row in plain):
            yield (
                f"  {tool} with the standfirst put before the body: F1 {mean_of(plain, lambda row: row.headed_f1):.3f} "
                f"(without {mean_of(plain, lambda row: row.f1):.3f}), words {mean_of(plain, lambda row: row.headed_words):.3f} "
                f"({mean_of(plain, lambda row: row.words):.3f}), exact {mean_of(plain, lambda row: row.headed_exact):.3f} "
                f"({mean_of(plain, lambda row: row.exact):.3f})"
            )


def mean_of(rows: Sequence[Row], of: Callable[[Row], float | None]) -> float:
    """A mean over rows that all have the figure."""
    return fmean(of(row) or 0.0 for row in rows)


def calibration(rows: Sequence[Row], good: float = 0.95) -> Iterator[str]:
    """Ten equal parts of the documents by confidence: what was promised, and what share came out well."""
    told = sorted((row for row in rows if row.confidence is not None and row.f1 is not None), key=lambda row: row.confidence or 0.0)
    if len(told) < 10:
        return
    yield f"\n== calibration: share of bodies with F1 at least {good} " + "=" * 20
    yield f"  {'decile':<8}{'pages':>7}{'confidence':>12}{'share':>8}{'mean F1':>9}"
    for part in range(10):
        some = told[len(told) * part // 10 : len(told) * (part + 1) // 10]
        share = fmean((row.f1 or 0.0) >= good for row in some)
        promised, near = mean_of(some, lambda row: row.confidence), mean_of(some, lambda row: row.f1)
        yield f"  {part + 1:<8}{len(some):>7}{promised:>12.3f}{share:>8.3f}{near:>9.3f}"
    brier = fmean(((row.confidence or 0.0) - ((row.f1 or 0.0) >= good)) ** 2 for row in told)
    yield f"  Brier score {brier:.4f} over {len(told)} pages"


def progress(line: str) -> None:
    """Say something to the person who waits."""
    print(line, file=sys.stderr, flush=True)
