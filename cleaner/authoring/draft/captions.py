"""Elements that are captions by their names, or because they stand under pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleaner.adapter import Rule, css
from cleaner.authoring.draft.cues import called
from cleaner.authoring.draft.elements import elect, outermost
from cleaner.authoring.draft.samples import Sample
from cleaner.words.text import loosely, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LONGEST: Final = 220
_NAMED = re.compile(
    r"caption|img-?(?:desc|descr|info|text|title)\b|img descr|\bpic-?(?:info|desc|text|title)|photo-?(?:desc|info|text|title)|\blegend\b"
    r"|image-?(?:desc|text)",
    re.IGNORECASE,
)


def captions(samples: list[Sample], roots: list[LexborNode | None], notes: list[str]) -> list[Rule]:
    """A selector rule for captions that are no figcaption (those are known everywhere)."""
    targets = {number: _named(sample, root) for number, (sample, root) in enumerate(zip(samples, roots, strict=True)) if root is not None}
    lead = {
        number: _above(sample, root)
        for number, (sample, root) in enumerate(zip(samples, roots, strict=True))
        if root is not None and sample.page
    }
    leads = _rule(samples, lead, "lead-caption", [])
    rules = [*_rule(samples, targets, "page-caption", notes), *leads]
    if rules:
        return rules
    under = {number: _under_pictures(root) for number, root in enumerate(roots) if root is not None}
    return _rule(samples, under, "caption-under-picture", [])


def _rule(samples: list[Sample], targets: dict[int, list[LexborNode]], name: str, notes: list[str]) -> list[Rule]:
    found = {number: nodes for number, nodes in targets.items() if nodes}
    if len(found) < 2:
        return []
    vote = elect(samples, found, first=False, placed=False)
    if vote is None or vote.hits < 2 or not _means_captions(samples, vote.selector, found):
        notes.append(f"captions: found in {len(found)} of {len(samples)} samples, but in no element with a name that they share")
        return []
    return [css(name, "caption", vote.selector)]


def _means_captions(samples: list[Sample], selector: str, targets: dict[int, list[LexborNode]]) -> bool:
    """Whether nearly all that a selector finds is a caption."""
    right = caught = 0
    for number, sample in enumerate(samples):
        wanted = {node.mem_id for node in targets.get(number, ())}
        nodes = [node for node in sample.tree.css(selector) if tidy(node.text(deep=True))] if sample.tree is not None else []
        caught += len(nodes)
        right += sum(node.mem_id in wanted for node in nodes)
    return right * 10 >= caught * 8


def _named(sample: Sample, root: LexborNode) -> list[LexborNode]:
    found = []
    for node in outermost(child for child in root.css("*") if _NAMED.search(called(child.attributes))):
        text = tidy(node.text(deep=True))
        known = node.tag == "figcaption" or (node.parent is not None and node.parent.tag == "figcaption")
        if 1 < len(text) <= _LONGEST and not known and node.css_first("img, figcaption") is None and not _is_prose(text, sample):
            found.append(node)
    return found


def _above(sample: Sample, root: LexborNode) -> list[LexborNode]:
    """Captions between the headline and the root: those of the picture that leads the page."""
    body = sample.tree.body if sample.tree is not None else None
    found: list[LexborNode] = []
    below_title = False
    for node in body.css("*") if body is not None else ():
        if node.mem_id == root.mem_id:
            return outermost(found) if below_title else []
        if node.tag == "h1":
            below_title, found = True, []
        named = node.tag == "figcaption" or _NAMED.search(called(node.attributes))
        if named and node.css_first("img") is None and 1 < len(tidy(node.text(deep=True))) <= _LONGEST:
            found.append(node)
    return []


def _is_prose(text: str, sample: Sample) -> bool:
    return any(line in loosely(text) and len(line) > 120 for line in sample.prose)


def _under_pictures(root: LexborNode) -> list[LexborNode]:
    """Short elements that come right after a picture, inside its own wrapper or as its next sibling."""
    found: list[LexborNode] = []
    for image in root.css("img"):
        node: LexborNode | None = image
        for _ in range(3):
            if node is None or node.mem_id == root.mem_id:
                break
            after = node.next
            while after is not None and after.tag == "-text" and not (after.text_content or "").strip():
                after = after.next
            if after is not None and after.tag != "-text":
                found += _caption_in(after)
                break
            node = node.parent
    return found


def _caption_in(node: LexborNode) -> list[LexborNode]:
    text = tidy(node.text(deep=True))
    if (
        not 1 < len(text) <= 120
        or node.tag in ("figcaption", "h1", "h2", "h3", "a", "ul")
        or node.css_first("img, a, figcaption") is not None
    ):
        return []
    inner = [child for child in node.css("*") if tidy(child.text(deep=True)) == text]
    return [inner[-1] if inner else node]
