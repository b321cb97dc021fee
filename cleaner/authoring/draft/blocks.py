"""Elements amid the article that are not its text: by their names, or because they hold links only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleaner.authoring.draft.cues import by_element, by_words, called
from cleaner.authoring.draft.elements import elect, outermost
from cleaner.authoring.draft.pattern import same, telling
from cleaner.authoring.draft.samples import Sample
from cleaner.authoring.draft.trial import Tried, recurring
from cleaner.outlets.rules import Rule, css
from cleaner.words.addresses import is_social
from cleaner.words.text import loosely, squeezed, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Kind = tuple[str, str]
_LINKED: Final = 0.7
"""So much of a block's text on links makes it a block of links."""
_LONG_TEXT: Final = 1500


def blocks(tried: list[Tried], roots: tuple[str, ...], notes: list[str]) -> list[Rule]:
    """Selector rules for such elements where any of their words are still taken for the body."""
    by_kind: dict[Kind, dict[int, list[LexborNode]]] = {}
    again = recurring(tried)
    samples = [one.sample for one in tried]
    for number, one in enumerate(tried):
        root = _root(one, roots)
        if root is None or not one.fits:
            continue
        left = frozenset(loosely(part.text) for part in one.left) - {""}
        for kind, node in _found(one, root, left, frozenset(again)):
            by_kind.setdefault(kind, {}).setdefault(number, []).append(node)
    rules: list[Rule] = []
    for (name, role), targets in by_kind.items():
        targets = {number: outermost(nodes) for number, nodes in targets.items()}
        selectors = _selectors(samples, targets, least=min(2, len(samples)))
        if selectors and role == "related":
            rules.append(css(f"{name}-block", role, *selectors))
        elif selectors:
            rules.append(css(f"{name}-block", role, *selectors, whole=True))
        elif sum(map(bool, targets.values())) > 1:
            notes.append(f"{name}: such an element stands in {len(targets)} samples, under no name that they share")
    return rules


def _root(one: Tried, roots: tuple[str, ...]) -> LexborNode | None:
    tree = one.sample.tree
    if tree is None or not one.sample.page:
        return tree.body if tree is not None else None
    return next((node for node in map(tree.css_first, roots) if node is not None), None)


def _found(one: Tried, root: LexborNode, left: frozenset[str], again: frozenset[str]) -> list[tuple[Kind, LexborNode]]:
    """Elements in the article's whose words are no prose and stand in the body now."""
    found: list[tuple[Kind, LexborNode]] = []
    for node in root.css("*"):
        if node.mem_id == root.mem_id or node.tag in ("a", "p", "span", "strong", "b", "em", "h1", "img", "br"):
            continue
        raw = node.text(deep=True)
        if not raw.strip() or len(raw) > _LONG_TEXT * 4:
            continue
        text = tidy(raw.replace("\n", " "))
        if not 0 < len(text) <= _LONG_TEXT or not _stands_in_body(text, left):
            continue
        kind = _kind(node, text, one, again)
        if kind is not None:
            found.append((kind, node))
    return found


def _stands_in_body(text: str, left: frozenset[str]) -> bool:
    flat = loosely(text)
    return bool(flat) and (flat in left or any(line in flat for line in left if len(line) > 1))


def _kind(node: LexborNode, text: str, one: Tried, again: frozenset[str]) -> Kind | None:
    flat = loosely(text)
    links = node.css("a")
    linked = sum(len(tidy(link.text(deep=True))) for link in links)
    mostly_links = bool(links) and linked >= _LINKED * len(text)
    prose = any(line in flat and len(line) > 25 for line in one.sample.prose)
    named = by_element(called(node.attributes))
    recurs = same(text) in again and telling(same(text))
    if named is not None and (mostly_links or recurs or not prose) and (len(text) <= 400 or mostly_links):
        if named[1] == "related" and not links:
            return by_words(text) or ("related", "related-label") if recurs else None
        return named
    if mostly_links and not prose and len(links) > 1 and (node.tag in ("ul", "ol", "div", "section", "aside", "table")):
        return _of_links(links, text)
    return None


def _of_links(links: list[LexborNode], text: str) -> Kind | None:
    addresses = [link.attrs.get("href") or "" for link in links]
    if all(map(is_social, addresses)):
        return ("share", "share")
    words = [tidy(link.text(deep=True)) for link in links]
    if sum(map(len, words)) / len(words) < 6:
        return None
    told = by_words(squeezed(text)[:40])
    if told is not None and told[1] in ("most-read", "promo", "navigation"):
        return told
    return ("related", "related")


def _selectors(samples: list[Sample], targets: dict[int, list[LexborNode]], least: int) -> tuple[str, ...]:
    """Up to three selectors that together find the targets."""
    chosen: list[str] = []
    waiting = {number: list(nodes) for number, nodes in targets.items()}
    for _ in range(3):
        vote = elect(samples, waiting, first=False, placed=False)
        if vote is None or vote.hits < least or re.fullmatch(r"[a-z]+", vote.selector):
            break
        if _catches_text(samples, vote.selector, targets):
            break
        chosen.append(vote.selector)
        for number, nodes in waiting.items():
            tree = samples[number].tree
            caught = {node.mem_id for node in tree.css(vote.selector)} if tree is not None else set()
            waiting[number] = [node for node in nodes if node.mem_id not in caught]
        waiting = {number: nodes for number, nodes in waiting.items() if nodes}
        if len(waiting) < least:
            break
    return tuple(chosen)


def _catches_text(samples: list[Sample], selector: str, targets: dict[int, list[LexborNode]]) -> bool:
    """Whether a selector also finds elements that are not meant and hold more than links."""
    for number, sample in enumerate(samples):
        wanted = {node.mem_id for node in targets.get(number, ())}
        for node in sample.tree.css(selector) if sample.tree is not None else ():
            text = tidy(node.text(deep=True))
            linked = sum(len(tidy(link.text(deep=True))) for link in node.css("a"))
            if node.mem_id not in wanted and len(text) > _TEXT and linked * 2 < len(text):
                return True
    return False


_TEXT: Final = 60
"""So much text without links, in an element that was not meant, makes a selector unsafe."""
