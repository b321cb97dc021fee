"""What tells one small element of a page from another: a headline, a printed time, a list of tags, what stands beside the article."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from cleaner.authoring.draft import dates as draft_dates
from cleaner.authoring.draft.cues import by_element, called
from cleaner.authoring.draft.samples import Sample
from cleaner.words.addresses import is_tag_page
from cleaner.words.text import loosely, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

SHORT: Final = 120
"""Small print is no longer than this."""
LEAD = re.compile(r"\s*(?:.{0,10}(?:特[约約]|[实實][习習])?(?:記者|记者)\s*[：:／/ ]?\s*\S|By \S|BY \S|文\s*[／/]|撰文\s*[：:])")
"""How small print begins that names a writer."""
DESK = re.compile(r"[責责]任?[編编]|[編编][輯辑]\s*[：:]|[來来]源|原创|原創|[^\W\d_]\s*[：:].*[^\W\d_]\s*[：:]")
"""Words of other small print: editors, sources, several labels."""
BYLINE = re.compile(r"\bauthors?\b|byline|\bwriter|\breporter|journalist|\bzuozhe|\bauthor-?name|\beditor\b", re.IGNORECASE)
CRUMBS = re.compile(r"crumb|\bchannel-?path|\blocation\b|\bcurrent-?position|\bpath\b|\bposition\b|\bdaohang", re.IGNORECASE)
STEPS: Final = (
    " > a:last-of-type",
    " > a + a",
    " > span:last-of-type a",
    " li:last-of-type a",
    " li + li a",
    " > span:nth-of-type(2) a",
    " a",
)
"""Ways from a breadcrumb to its last link."""
KICKER = re.compile(r"\bkicker\b|\bsection-?(?:name|title|label)\b|\bcategory\b|\bchannel-?name\b|\brubrik", re.IGNORECASE)
STANDFIRST = re.compile(
    r"standfirst|\bsub-?(?:title|headline|head)\b|\bdek\b|\bteaser-?text\b|\bintro\b|\bsummary\b|\babstract\b|\barticle-?lead",
    re.IGNORECASE,
)
TAGS = re.compile(r"\btags?\b|\bkey-?words?\b|\btopics?\b|\btag-?list|\barticle-?tags?|keyword", re.IGNORECASE)


def beside(node: LexborNode, page: Sample) -> bool:
    """Whether an element stands in a menu, a list of other articles, or among readers' comments."""
    at: LexborNode | None = node
    for _ in range(8):
        if at is None or at.tag in ("body", "article", "main"):
            return False
        if at.tag in ("nav", "footer", "aside", "form") or by_element(called(at.attributes)) in LISTS:
            return not any(line in loosely(at.text(deep=True)) for line in page.prose[:3])
        at = at.parent
    return False


LISTS: Final = frozenset((("comments", "comments"), ("most-read", "most-read"), ("related", "related"), ("advertisement", "advertisement")))


def is_headline(node: LexborNode, wanted: list[str]) -> bool:
    """Whether an element prints a headline (``wanted``, loosely written), or the beginning of one that a site's name closes."""
    text = node.text(deep=True)
    if not 3 < len(text) < 600:
        return False
    flat = loosely(text)
    return len(flat) > 3 and any(flat == words or (words.startswith(flat) and len(flat) * 3 > len(words)) for words in wanted)


def wrapper(node: LexborNode) -> LexborNode:
    """The outermost element that holds these words and no others."""
    text = tidy(node.text(deep=True))
    while node.parent is not None and node.parent.tag not in ("body", "article", "main") and tidy(node.parent.text(deep=True)) == text:
        node = node.parent
    return node


def prints_date(node: LexborNode, whole: LexborNode | None = None) -> bool:
    """Whether an element (or one around it) is small print with a date in it."""
    own = node.text(deep=False)
    if whole is not None:
        node, own = whole, "2000"
    text = tidy(node.text(deep=True)) if re.search(r"(?:19|20)\d\d", own) or node.tag == "time" else ""
    match = draft_dates.PRINTED.search(text) if 0 < len(text) <= SHORT else None
    return match is not None and len(text) - len(match[0]) <= 60


def labelled(node: LexborNode) -> LexborNode:
    """The element with the label of its time: ``<div>Published: <time>…</time></div>``."""
    above = node.parent
    if above is None or above.tag in ("body", "article", "main"):
        return node
    text = tidy(above.text(deep=True))
    found = draft_dates.PRINTED.search(text) if len(text) <= SHORT else None
    if found is None or len(text) == len(tidy(node.text(deep=True))):
        return node
    label = draft_dates.LABEL.search(text[: found.start()])
    return above if label is not None and label.start() < 3 and len(above.css("*")) <= 6 else node


def innermost(node: LexborNode, wanted: Callable[[LexborNode], bool], names: re.Pattern[str]) -> LexborNode:
    """The smallest element below that has such a name too and still answers."""
    named = [child for child in node.css("*") if names.search(called(child.attributes)) and wanted(child)]
    return named[-1] if named else node


def is_trail(node: LexborNode) -> bool:
    """Whether an element may be a breadcrumb: short, with a link."""
    return node.css_first("a") is not None and len(tidy(node.text(deep=True))) <= SHORT


def lists_tags(node: LexborNode) -> bool:
    """Whether an element holds short links and hardly anything else."""
    links = node.css("a")
    words = [tidy(link.text(deep=True)) for link in links]
    text = tidy(node.text(deep=True))
    if not links or not all(words) or len(text) > sum(map(len, words)) + 20 + len(words) * 3:
        return False
    return all(len(word) <= 24 for word in words) and (any(is_tag_page(link.attrs.get("href") or "") for link in links) or len(words) > 1)
