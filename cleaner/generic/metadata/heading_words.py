"""A heading's own words, as a reader sees them: without the kicker over it, what is hidden, and what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from cleaner.lazily import lazily
from cleaner.text import loosely, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_KICKER: Final = lazily(
    r"kicker|over-?(?:line|title)|topline|top-?line|dachzeile|spitzmarke|eyebrow|roofline|pre-?(?:title|head)|super-?(?:title|head)"
    r"|surtitre|sur-titre|antetitulo|volanta|occhiello|rubri[ck]|category|\bcat\b|__?label|\blabel|\btag\b|\bflag\b|badge|premium|paywall"
    r"|\bsection|sponsor|breadcrumb",
    re.IGNORECASE,
)
_BELOW: Final = lazily(
    r"sub-?(?:title|head|line)|\bdek\b|standfirst|byline|\bmeta\b|timestamp|\bdate\b|share|tooltip|comment|edit-?(?:link|section)|anchor|permalink|headerlink",
    re.IGNORECASE,
)
_DEPTH: Final = 8
HIDDEN: Final = lazily(
    r"sr-only|screen-?reader|visually-?hidden|visuallyhidden|assistive|\baural\b|element-invisible|offscreen|\bis-?hidden\b|hide-accessible",
    re.IGNORECASE,
)
_NO_SHOW: Final = lazily(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SKIPPED: Final = frozenset(("script", "style", "template", "svg", "button", "-comment", "noscript", "rp", "rt"))
HEADLINE_CLASS: Final = lazily(
    r"headline|entry-?title|post-?title|article-?_*title|story-?title|page-?title|heading__?title", re.IGNORECASE
)


class Printed(msgspec.Struct, frozen=True):
    """A heading: its ``text``, the same compared loosely, its node, the kicker within it, its runs of text in order."""

    text: str
    loose: str
    node: LexborNode
    kicker: str | None
    runs: tuple[str, ...]


def classes(node: LexborNode) -> str:
    """An element's class and id."""
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}"


def printed(node: LexborNode) -> Printed | None:
    """A heading's own words, without kicker, hidden words and what hangs on it; None where no letters are left."""
    kicker: list[str] = []
    runs = tuple(_runs(node, kicker, 0))
    if not any(loosely(run) for run in runs):
        kicker, runs = [], tuple(_runs(node, None, 0))  # its one element bears a class that elsewhere means a kicker
    raw = tidy("".join(runs)).replace("\n", " ").strip(" |¶#»")
    if kicker:
        raw = raw.lstrip(" :：-–—/|").strip()
    loose = loosely(raw)
    if not loose or loose.isdigit() or len(raw) > _LONGEST:
        return None
    return Printed(raw, loose, node, tidy(" ".join(kicker)).strip(" :|") or None, runs)


_LONGEST: Final = 400


def _runs(node: LexborNode, kicker: list[str] | None, depth: int) -> Iterator[str]:
    """The runs of text that a reader sees in an element; ``kicker`` takes up kickers, None: they count as text."""
    child = node.child
    last = ""
    while child is not None:
        tag = child.tag
        if tag == "-text":
            last = child.text_content or ""
            yield last
        elif tag == "br":
            yield " "
        elif tag not in _SKIPPED and depth < _DEPTH:
            part = _part(child, kicker)
            if part == "kicker" and kicker is not None:
                kicker.append(tidy(child.text(deep=True)))
            runs = [run for run in _runs(child, kicker, depth + 1) if run] if part == "own" else [" "]
            if last and runs and (tag not in _INLINE or (last[-1].islower() and runs[0][0].isupper())):
                yield " "
            last = runs[-1] if runs else last
            yield from runs
            if tag not in _INLINE:
                yield " "
        child = child.next


def _part(node: LexborNode, kicker: list[str] | None) -> Literal["own", "kicker", "none"]:
    """What an element within a heading is: the heading's own words, a kicker, or none of it."""
    attributes = node.attributes
    if not attributes:
        return "none" if node.tag == "small" and kicker is not None else "own"
    if "hidden" in attributes or _NO_SHOW.search(attributes.get("style") or ""):
        return "none"
    if kicker is None:
        return "own"
    says = f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''}"
    if node.tag == "small" or attributes.get("aria-hidden") == "true" or HIDDEN.search(says) or _BELOW.search(says):
        return "none"
    return "kicker" if _KICKER.search(says) and not HEADLINE_CLASS.search(says) else "own"


_INLINE: Final = frozenset(
    "a span em i b strong font q cite abbr sup sub u mark nobr wbr bdi ruby rb time code".split()  # noqa: SIM905 - a list of words
)
