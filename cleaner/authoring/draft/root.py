"""The element around the article: the smallest that holds its prose, by a selector on which the samples agree."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from cleaner.authoring.draft.elements import selectors_of
from cleaner.authoring.draft.samples import Sample
from cleaner.words.text import loosely

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HELD: Final = 0.85
"""An element that holds so much of the prose is around the article: a lead or a last line may stand outside."""
_PART: Final = 0.4
"""An element of little else than prose is the article's with so much of it: the rest is readers' comments or teasers."""
_PURE: Final = 0.8
_ABOVE: Final = 3
"""How many elements above the smallest are also looked at, for one with a better name."""
_COST: Final = 0.04
"""What a worse name costs, in shares of a page served: an id is as good as a class that holds a twentieth less chrome."""


class Roots:
    """The selectors proposed, and the samples in which none of them finds the article."""

    def __init__(self, selectors: tuple[str, ...], missing: list[Sample], unread: list[Sample]) -> None:
        self.selectors = selectors
        self.missing = missing
        self.unread = unread


def find_roots(pages: list[Sample]) -> Roots:
    """Selectors of the article's element for whole pages, best first."""
    told = [sample for sample in pages if sample.prose]
    judge = _Judge(told)
    costs: dict[str, int] = {}
    for sample in told:
        for up, node in enumerate(_around(sample, judge)):
            for cost, selector in selectors_of(node):
                costs[selector] = min(cost + up, costs.get(selector, 99))
    missing = list(told)
    chosen: list[str] = []
    for _ in range(2):  # first to learn the purest element of every page
        scores = {selector: judge.score(selector, cost, told) for selector, cost in costs.items()}
    del scores
    while missing and len(chosen) < 4:
        best = max(costs, key=lambda selector: judge.score(selector, costs[selector], missing), default=None)
        if best is None or not judge.found(best, missing):
            break
        chosen.append(best)
        missing = [sample for sample in missing if sample not in judge.found(best, missing)]
    return Roots(tuple(_safest_first(chosen, told)), missing, [sample for sample in pages if not sample.prose])


def _safest_first(chosen: list[str], pages: list[Sample]) -> list[str]:
    """The first selector that finds anything is used: one that finds little comes early, one that never has its turn goes."""
    finds = {name: {page.place for page in pages if page.tree is not None and page.tree.css_first(name) is not None} for name in chosen}
    kept: list[str] = []
    served: set[str] = set()
    for name in sorted(chosen, key=lambda name: len(finds[name])):
        if finds[name] - served:
            kept.append(name)
            served |= finds[name]
    return kept


class _Judge:
    """Measures elements against the prose of their sample."""

    def __init__(self, pages: list[Sample]) -> None:
        self.pages = pages
        self.share = cache(self._share)
        self.best: dict[int, float] = {}
        self.known: dict[tuple[str, int], tuple[float, float]] = {}

    def _share(self, place: int, selector: str) -> tuple[float, float]:
        page = self.pages[place]
        node = page.tree.css_first(selector) if page.tree is not None else None
        return self.shares(page, node) if node is not None else (0.0, 0.0)

    def shares(self, page: Sample, node: LexborNode) -> tuple[float, float]:
        """How much of the prose stands in the element, and how much of the element is prose."""
        key = (page.place, node.mem_id)
        if key not in self.known:
            self.known[key] = self._measured(page, node)
        return self.known[key]

    @staticmethod
    def _measured(page: Sample, node: LexborNode) -> tuple[float, float]:
        text = loosely(node.text(deep=True))
        held = sum(len(line) for line in page.prose if line in text)
        whole = sum(map(len, page.prose))
        return (held / whole if whole else 0.0, min(held / len(text), 1.0) if text else 0.0)

    def found(self, selector: str, among: list[Sample]) -> list[Sample]:
        """The samples in which the selector finds the article."""
        return [page for place, page in enumerate(self.pages) if page in among and _serves(*self.share(place, selector))]

    def score(self, selector: str, cost: int, among: list[Sample]) -> float:
        """The more pages, the closer to the purest element known, the better named."""
        total = 0.0
        for place, page in enumerate(self.pages):
            held, purity = self.share(place, selector) if page in among else (0.0, 0.0)
            if _serves(held, purity):
                worth = held * purity
                self.best[place] = max(self.best.get(place, 0.0), worth)
                total += (worth / self.best[place]) ** 2 - cost * _COST
            elif held:
                total -= 0.5
        return total


def _serves(held: float, purity: float) -> bool:
    return held >= _HELD or (held >= _PART and purity >= _PURE)


def _around(sample: Sample, judge: _Judge) -> list[LexborNode]:
    """The smallest element that holds the prose, and some above it."""
    body = sample.tree.body if sample.tree is not None else None
    path: list[LexborNode] = []
    node = body
    while node is not None:
        path.append(node)
        shares = [(judge.shares(sample, child)[0], child) for child in _children(node)]
        best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
        node = best[1] if best[0] >= _PART else None
    smallest = max(range(len(path)), key=lambda place: (_worth(judge.shares(sample, path[place])), place), default=0)
    return [node for node in reversed(path[: smallest + 1]) if node.tag not in ("body", "p", "html")][: _ABOVE + 1]


def _worth(shares: tuple[float, float]) -> float:
    """Of two elements the one that holds more of the prose, and less of all else; in hundredths, so that a wrapper is no gain."""
    return round(shares[0] * shares[1], 2)


def _children(node: LexborNode) -> list[LexborNode]:
    return [child for child in node.iter() if child.tag and not child.tag.startswith("-")]
