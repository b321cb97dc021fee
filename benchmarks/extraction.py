"""How well, and how fast, bodies and metadata come out of labelled pages: this project and its peers side by side.

Run: ``python -m benchmarks.extraction --corpus DIR`` (docs/extraction.md tells the figures, the halves and the tables)

    --half tuning|kept|all  --folders wcxb,mixed,…  --limit N       which pages
    --tools cleaner,trafilatura,…  --against trafilatura-best       which tools (``all`` is every one), and whom the first is compared with
    --rounds N  --cache DIR                                         how often, for the times; where to keep peers' results
    --worst N --by body|title|day|authors|…  --versus trafilatura   instead of tables: which documents come out worst (worse than a peer's)
    --diff FOLDER/NAME                                              instead of tables: one document's lines beside the truth's
    --check-floor  --update-floor [--lower]                         the project's own figures beside those pinned in floor.json
    --json FILE                                                     all figures, and each document's, for programs
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from benchmarks import floor, looking, tables
from benchmarks.collecting import Collected, collect
from benchmarks.corpora import FOLDERS, Page, pages
from benchmarks.measures import FIGURES, Row, Wanted, counted, difference, figure
from benchmarks.tools import TIME_LIMIT, TOOLS, installed


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.extraction", description="Measure extraction on labelled pages.")
    parser.add_argument("--corpus", type=Path, required=True, help="the folder that holds pages/")
    parser.add_argument("--half", choices=("tuning", "kept", "all"), help="which half of the pages (default: tuning)")
    parser.add_argument("--folders", default=",".join(FOLDERS), help="some of " + ", ".join(FOLDERS))
    parser.add_argument("--kinds", help="only pages of these kinds: article, forum, …")
    parser.add_argument("--limit", type=int, help="only so many pages of each folder")
    parser.add_argument("--tools", default="cleaner", help="all, or some of " + ", ".join(TOOLS))
    parser.add_argument("--against", default=tables.BEST, help="the peer of the intervals; the default is the best mode in the run")
    parser.add_argument("--rounds", type=int, default=1, help="rounds for the times")
    parser.add_argument("--seconds", type=float, default=TIME_LIMIT, help="for one page")
    parser.add_argument("--cache", type=Path, help="a folder for the peers' results")
    parser.add_argument("--json", type=Path, help="write all figures here")
    parser.add_argument("--worst", type=int, metavar="N", help="list the N worst documents of the first tool")
    parser.add_argument("--versus", choices=TOOLS, help="worst beside this tool: where it does better")
    parser.add_argument("--skip", type=int, default=0, help="pass over so many of the worst")
    parser.add_argument("--by", default="body", choices=looking.BY, help="worst by what")
    parser.add_argument("--diff", metavar="FOLDER/NAME", help="one document: what is missing (-), what is too much (+), and why")
    parser.add_argument("--check-floor", action="store_true", help="fail where a figure is below the floor")
    parser.add_argument("--update-floor", action="store_true", help="raise the floor to the present figures")
    parser.add_argument("--lower", action="store_true", help="let --update-floor lower it, too")
    parser.add_argument("--floor", type=Path, default=floor.PATH, help=argparse.SUPPRESS)
    found = parser.parse_args(arguments)
    found.half = found.half or "tuning"
    tools = list(TOOLS) if found.tools == "all" else found.tools.split(",")
    if unknown := set(tools) - set(TOOLS):
        parser.error(f"no such tool: {', '.join(sorted(unknown))}")
    found.tools = tools
    return found


def chosen(given: argparse.Namespace) -> list[Page]:
    """The pages asked for."""
    kinds = given.kinds.split(",") if given.kinds else ()
    found: list[Page] = []
    for folder in given.folders.split(","):
        found += [page for page in pages(given.corpus, folder, half=given.half) if not kinds or page.kind in kinds][: given.limit]
    return found


def present(tools: Sequence[str]) -> list[str]:
    """The tools that are installed; the others are named and left out."""
    for tool in tools:
        if installed(tool) is None:
            tables.progress(f"{tool}: not installed, left out (pip install '.[bench]')")
    return [tool for tool in tools if installed(tool) is not None]


def measured(
    given: argparse.Namespace, found: list[Page], tools: Sequence[str]
) -> tuple[list[Wanted], dict[str, list[Row]], dict[str, Collected]]:
    """Truths, figures and times."""
    start = time.perf_counter()
    collected = collect(found, tools, given.rounds, given.cache, given.seconds)
    middle = time.perf_counter()
    wanted = [Wanted(page) for page in found]
    rows = {tool: [one.row(made) for one, made in zip(wanted, collected[tool].found, strict=True)] for tool in tools}
    tables.progress(f"{len(found)} pages: {middle - start:.1f} s for the tools, {time.perf_counter() - middle:.1f} s for the figures")
    return wanted, rows, collected


def plain(wanted: Sequence[Wanted], rows: dict[str, list[Row]], collected: dict[str, Collected], against: str) -> dict[str, Any]:
    """Everything as plain values."""
    found: dict[str, Any] = {"groups": {}, "speed": {}, "documents": {}}
    first = next(iter(rows))
    for section, name, places in tables.groups(wanted):
        part = {tool: [some[place] for place in places] for tool, some in rows.items()}
        entry: dict[str, Any] = {"pages": len(places), "figures": {}, "counted": {}, "differences": {}}
        for key in FIGURES:
            if not counted(key, part[first]):
                continue
            entry["counted"][key] = counted(key, part[first])
            entry["figures"][key] = {tool: figure(key, some) for tool, some in part.items()}
            peer = tables.peer_of(against, key, part)
            if peer and peer != first and (gain := difference(key, part[first], part[peer])):
                entry["differences"][key] = {"peer": peer, **gain._asdict()}
        found["groups"][f"{section}: {name}"] = entry
    for tool, one in collected.items():
        found["speed"][tool] = {"version": installed(tool), "pages_a_second": one.rate(), "seconds": one.rounds, "kept": one.kept}
    for tool, some in rows.items():
        found["documents"][tool] = {f"{one.page.folder}/{one.page.name}": row for one, row in zip(wanted, some, strict=True)}
    return found


def report(given: argparse.Namespace, found: list[Page], tools: Sequence[str]) -> int:
    """Print the tables, write the JSON, check or raise the floor."""
    wanted, rows, collected = measured(given, found, tools)
    print(f"{given.half} half, {len(found)} pages; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {platform.platform()}")
    print(f"Python {platform.python_version()}, " + ", ".join(f"{tool} {installed(tool)}" for tool in tools))
    for line in tables.tables(wanted, rows, given.against, intervals=True):
        print(line)
    for part in (tables.speed(wanted, collected), tables.edges(rows), tables.calibration(rows[tools[0]])):
        print("\n".join(part))
    if given.json:
        whole = msgspec.to_builtins(plain(wanted, rows, collected, given.against))
        given.json.write_bytes(msgspec.json.format(msgspec.json.encode(whole), indent=1))
    if (given.check_floor or given.update_floor) and "cleaner" in rows:
        return floor.main(given, wanted, rows["cleaner"])
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked for."""
    given = options(arguments)
    if given.diff:
        return looking.diff(given)
    tools = present(given.tools)
    found = chosen(given)
    if not found or not tools:
        print("no pages" if tools else "no tools", file=sys.stderr)
        return 2
    if given.worst:
        given.rounds = 1
        both = present([tools[0], *([given.versus] if given.versus else [])])
        wanted, rows, collected = measured(given, found, both)
        looking.worst(given, wanted, *(looking.Seen(rows[tool], collected[tool].found) for tool in both))
        return 0
    return report(given, found, tools)


if __name__ == "__main__":
    sys.exit(main())
