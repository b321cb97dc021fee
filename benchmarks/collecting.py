"""Run tools over pages, taking turns a page at a time, so that all see the same machine in the same minute."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import msgspec

from benchmarks.corpora import Page
from benchmarks.tools import Found, Runner, installed


class Collected(msgspec.Struct):
    """What one tool made of all pages, and how long it took in each round."""

    found: list[Found]
    rounds: list[float]
    """Seconds a round, all pages together; of a tool whose results were kept from an earlier run, those of that run."""
    kept: int = 0
    """How many of the results are of an earlier run."""

    def rate(self) -> float:
        """Pages a second, over the rounds."""
        return len(self.found) / max(median(self.rounds), 1e-9)


class Cache:
    """Peers' results of earlier runs, a file a tool and version, by what page they are of. This project's are never kept."""

    def __init__(self, folder: Path | None, tool: str) -> None:
        self.path = folder / f"{tool}-{installed(tool)}.msgpack" if folder and tool != "cleaner" else None
        self.known: dict[str, Found] = {}
        if self.path and self.path.exists():
            self.known = msgspec.msgpack.decode(self.path.read_bytes(), type=dict[str, Found])
        self.before = len(self.known)

    def save(self) -> None:
        """Write what is new."""
        if self.path and len(self.known) > self.before:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh = self.path.with_suffix(".new")
            fresh.write_bytes(msgspec.msgpack.encode(self.known))
            fresh.replace(self.path)
            self.before = len(self.known)


def collect(pages: Sequence[Page], tools: Sequence[str], rounds: int, cache: Path | None, limit: float) -> dict[str, Collected]:
    """What each tool makes of each page. The tools' order turns from page to page."""
    caches = {tool: Cache(cache, tool) for tool in tools}
    runners: dict[str, Runner] = {}
    times: dict[str, list[list[float]]] = {tool: [[] for _ in range(rounds)] for tool in tools}
    found: dict[str, list[Found]] = {tool: [] for tool in tools}
    reused = dict.fromkeys(tools, 0)
    try:
        for turn in range(rounds):
            for number, page in enumerate(pages):
                data = page.data()
                key = f"{page.folder}/{page.name}#{turn}#{hashlib.sha256(data + (page.url or '').encode()).hexdigest()}"
                for tool in _turned(tools, number):
                    one = caches[tool].known.get(key)
                    reused[tool] += one is not None and turn == 0
                    if one is None:
                        if tool not in runners:
                            runners[tool] = Runner(tool, limit)
                        runners[tool].send(data, page.url)
                        one = caches[tool].known[key] = runners[tool].take()
                    times[tool][turn].append(one.ms)
                    if turn == 0:
                        found[tool].append(one)
                    elif one.ms < found[tool][number].ms:
                        found[tool][number].ms = one.ms
                if number % 100 == 99:
                    for kept in caches.values():
                        kept.save()
    finally:
        for runner in runners.values():
            runner.close()
        for kept in caches.values():
            kept.save()
    return {tool: Collected(found[tool], [sum(part) / 1e3 for part in times[tool]], reused[tool]) for tool in tools}


def _turned(tools: Sequence[str], number: int) -> list[str]:
    start = number % len(tools)
    return [*tools[start:], *tools[:start]]
