"""Selectors for an element that will find it in other pages too: ids, test ids and speaking class names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from cleaner.authoring.draft.samples import Sample

_IDENT = re.compile(r"-?[A-Za-z_][\w-]*\Z")
_ATTRIBUTES: Final = ("itemprop", "data-testid", "data-test-id", "data-test", "data-qa", "data-component", "data-role", "rel")
_OWN_TAGS: Final = frozenset(("article", "main", "h1", "time", "figcaption", "address", "small", "cite"))
_UTILITY = re.compile(
    r"(?:[mp][trblxyse]?|w|h|gap|col|row|flex|grid|text|font|bg|border|rounded|items|justify|leading|space|max|min|z|top|order|d|float|pull|fl|fr)"
    r"(?:-[\w-]+)?\Z|[mp][trblxy]?\d+\Z|(?:left|right|center|clearfix|clear|fix|hidden|block|inline|relative|absolute|active|show|hide|container|wrapper|wrap|inner|"
    r"cf|is-\w+|has-\w+|js-\w+|\w{1,2})\Z"
)
"""Classes that say how something looks, not what it is."""
_VAGUE = re.compile(
    r"(?:paragraph|content|text|article|box|main|body|item|list|title|block|section|html|info|desc|name|detail|post|news|page)s?\Z"
)
"""Classes that many elements of a page may have."""
_HASH = re.compile(r"(?P<stem>.*?[-_]{1,2})(?P<hash>[A-Za-z0-9_-]{5,12})\Z")


def hashed(name: str) -> bool:
    """Whether a class name or id holds letters that a build tool drew: css-1x2y3z, main_content-LcrEruCc."""
    if (
        re.match(r"(?:css|sc|jsx|svelte|styled|emotion|ng|chakra|mui)-[\w-]*\d", name)
        or re.search(r"\d{4,}", name)
        or re.fullmatch(r"e[a-z0-9]{6,9}\d", name)
    ):
        return True
    match = _HASH.match(name)
    return _drawn(match["hash"] if match is not None else name)


def _drawn(word: str) -> bool:
    """Whether a word has digits amid letters, or capitals where no word begins, as no person writes a name."""
    if re.fullmatch(r"[A-Za-z]+\d{0,2}|\d+", word) is None and re.search(r"[A-Za-z]\d+[A-Za-z]|\d[A-Za-z]+\d|\d[A-Z]", word):
        return True
    words = re.findall(r"[A-Z]?[a-z]+|[A-Z]+", word)
    if len(word) >= 6 and len(words) > 2 and len(word) <= 3 * len(words) and not re.search(r"\d", word):
        return True
    return bool(re.search(r"[A-Z]{2}[a-z]+[A-Z]|[a-z][A-Z][a-z]?[A-Z]|[A-Z][a-z][A-Z]|[a-z][A-Z]\Z", word)) and len(word) >= 5


def _stem(name: str) -> str | None:
    """What stays of a hashed class: ``main_content-`` of main_content-LcrEruCc."""
    match = _HASH.match(name)
    if match is None or not _drawn(match["hash"]) or re.match(r"(?:css|sc|jsx|svelte|styled|emotion|ng|chakra|mui)-", name):
        return None
    return match["stem"] if len(match["stem"]) > 4 and not re.search(r"\d", match["stem"]) else None


def names_of(node: LexborNode) -> Iterator[tuple[int, str]]:
    """Simple selectors of an element, each with a penalty: the lower, the likelier it means this element."""
    attributes = node.attributes
    for attribute in _ATTRIBUTES:
        value = attributes.get(attribute) or ""
        if _IDENT.match(value) and not hashed(value):
            yield (0, f"[{attribute}={value}]")
    identity = attributes.get("id") or ""
    if _IDENT.match(identity) and not hashed(identity):
        yield (0, f"#{identity}")
    for name in (attributes.get("class") or "").split():
        if not _IDENT.match(name):
            continue
        if not hashed(name):
            yield (4 if _UTILITY.match(name) else 2 if _VAGUE.match(name) else 1, f".{name}")
        elif (stem := _stem(name)) is not None:
            yield (3, f"[class*={stem}]")
    if node.tag in _OWN_TAGS:
        yield (2, str(node.tag))


def selectors_of(node: LexborNode, reach: int = 4) -> list[tuple[int, str]]:
    """Selectors of an element: simple ones, and simple ones below an ancestor's, best first."""
    own = list(names_of(node))
    found = dict.fromkeys(((cost, name) for cost, name in own))
    if node.tag and node.tag not in {name for _, name in own} and not str(node.tag).startswith("-"):
        own.append((5, str(node.tag)))
    found |= dict.fromkeys((cost, f"{node.tag}{name}") for cost, name in list(found) if cost >= 3 and name[0] in ".[")
    above = node.parent
    for _ in range(reach):
        if above is None or above.tag in ("body", "html"):
            break
        for cost, name in names_of(above):
            found |= dict.fromkeys((cost + inner + 2, f"{name} {child}") for inner, child in own)
            if above is node.parent or above == node.parent:
                found |= dict.fromkeys((cost + 8 + more, f"{name} > {node.tag}{which}") for more, which in _rank_of(node))
        above = above.parent
    return sorted(found, key=lambda pair: (pair[0], len(pair[1])))


def _rank_of(node: LexborNode) -> list[tuple[int, str]]:
    """Which of its kind an element is among its parent's children: for elements without a name."""
    alike = [child for child in node.parent.iter() if child.tag == node.tag] if node.parent is not None else []
    place = next((number for number, child in enumerate(alike, 1) if child.mem_id == node.mem_id), 0)
    found = [(0, ":last-of-type")] if place and place == len(alike) else []
    return [*found, (1, f":nth-of-type({place})")] if 0 < place <= 4 else found


class Vote:
    """How well one selector finds what is meant, over all samples."""

    def __init__(self, selector: str, cost: int) -> None:
        self.selector = selector
        self.cost = cost
        self.hits = 0
        self.misses = 0.0
        self.caught = 0
        self.stray = 0

    @property
    def rank(self) -> tuple[float, ...]:
        """Smaller is better."""
        return (
            self.misses - self.hits + min(self.stray, 2 * self.hits) * 0.5,
            self.caught / max(self.hits, 1) > 3,
            self.cost,
            len(self.selector),
        )


def elect(samples: list[Sample], targets: dict[int, list[LexborNode]], *, first: bool = True, placed: bool = True) -> Vote | None:
    """The selector that finds the targets (nodes by the sample's number) in the most samples and little else.

    ``first``: what a selector finds first is what counts; else everything it finds. ``placed``: whether an
    element may be told by its place among others, as small print without a name in a fixed order is.
    """
    costs: dict[str, int] = {}
    for nodes in targets.values():
        for node in nodes[:3]:
            for cost, selector in selectors_of(node):
                if not placed and "-of-type" in selector:
                    continue
                costs[selector] = min(cost, costs.get(selector, cost))
    votes = []
    for selector, cost in sorted(costs.items(), key=lambda pair: pair[1])[:_MOST]:
        vote = Vote(selector, cost)
        for number, sample in enumerate(samples):
            if sample.tree is not None:
                _cast(vote, sample.tree.css(selector), {node.mem_id for node in targets.get(number, ())}, first=first)
        if vote.hits > vote.misses and vote.stray <= 2 * vote.hits:
            votes.append(vote)
    return min(votes, key=lambda vote: vote.rank, default=None)


_MOST: Final = 120
"""So many candidate selectors are tried: the best of them come first."""


def _cast(vote: Vote, found: list[LexborNode], wanted: set[int], *, first: bool) -> None:
    if not found:
        return
    vote.caught += len(found)
    right = found[0].mem_id in wanted if first else sum(node.mem_id in wanted for node in found) * 2 > len(found)
    if right:
        vote.hits += 1
    else:
        vote.misses += 1 if wanted else 0.5
    if first:
        vote.stray += sum(node.mem_id not in wanted for node in found[1:])


def within(node: LexborNode, root: LexborNode) -> bool:
    """Whether an element stands in another, or is it."""
    at: LexborNode | None = node
    while at is not None:
        if at.mem_id == root.mem_id:
            return True
        at = at.parent
    return False


def outermost(nodes: Iterable[LexborNode]) -> list[LexborNode]:
    """The nodes that stand in none of the others."""
    held = {node.mem_id: node for node in nodes}
    out = []
    for node in held.values():
        above = node.parent
        while above is not None and above.mem_id not in held:
            above = above.parent
        if above is None:
            out.append(node)
    return out
