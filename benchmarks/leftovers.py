"""Captions and links to other pages that stand as lines of their own in a body, though the truth has them not."""

from __future__ import annotations

import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from benchmarks.corpora import Page
from benchmarks.scores import bare
from cleaner.errors import CleanError
from cleaner.reading.encoding import decode

SHORTEST = 6
"""Letters that such a line has at least, so that "Share" beside a link of that name is not one."""
_ELSEWHERE = re.compile(r"(?!#|mailto:|javascript:|tel:)\S", re.IGNORECASE)


class Leftovers(NamedTuple):
    """What does not belong in a body, and what belongs: all without white space."""

    captions: frozenset[str]
    links: frozenset[str]

    def lines_in(self, body: str) -> tuple[int, int]:
        """How many lines of the body are wholly a caption, and wholly the text of a link to another page."""
        lines = {bare(line) for line in body.split("\n")}
        return len(lines & self.captions), len(lines & self.links)


def left_of(page: Page) -> Leftovers:
    """The texts of a page's figcaption elements and of its links, without those that the truth has in its body."""
    try:
        tree = LexborHTMLParser(decode(page.data(), None).text)
    except CleanError:
        return Leftovers(frozenset(), frozenset())
    truth = bare(page.truth.body or "")
    captions = {bare(node.text(deep=True)) for node in tree.css("figcaption")}
    links = {bare(node.text(deep=True)) for node in tree.css("a[href]") if _ELSEWHERE.match(node.attributes.get("href") or "")}
    return Leftovers(*(frozenset(text for text in texts if len(text) >= SHORTEST and text not in truth) for texts in (captions, links)))
