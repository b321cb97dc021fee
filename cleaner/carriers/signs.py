"""The signs by which a carrier is told: cheap to import and to look for, before any parser is."""

from __future__ import annotations

import re
from typing import Final

from cleaner.lazily import lazily

FENCE = lazily(r"\s*(---|\+\+\+)[ \t]*\n")
READER = lazily(
    r"\s{0,8}Title: (?P<title>[^\n]{1,500})\n{1,4}URL Source: (?P<url>\S{1,2000})[ \t]{0,8}\n"
    r"(?:\s{0,8}Published Time: (?P<published>[^\n]{1,80})\n)?(?:\s{0,8}(?:Number of Pages|Warning): [^\n]{1,500}\n){0,4}"
    r"\s{0,8}Markdown Content:[ \t]*(?:\n|$)"
)
"""What a reading service (r.jina.ai) sets above the Markdown of a page."""
_MARKS = lazily(
    r"^ {0,3}#{1,6} (?!\S{1,20}(?: {1,3}#\s?[^\s#]{1,20}){1,20}\s*$)\S|!\[[^\]\n]{0,300}\]\([^)\n]{1,500}\)"
    r"|^\s{0,3}(?:[-*+] )?\[[^\]\n]{1,300}\]\([^)\n]{1,500}\)|\]\((?:https?:)?/[^)\s]{1,500}\)"
    r"|[^\s|][ \t]{0,4}\n {0,3}(?:-{3,}|={3,})[ \t]*$|\*\*(?!\s)[^*\n]{1,300}(?<!\s)\*\*|^\|(?:[^|\n]{1,300}\|)+[ \t]*$",
    re.MULTILINE,
)
"""A line of several ``#`` words (# 選舉 #民調) is no heading but an outlet's keywords."""
_START = lazily(r"\s*[{\[]\s*[\"{\]}\[]")
_OPENERS: Final = frozenset("[{")
_CLOSERS: Final = frozenset("]}")


def has_front_matter(text: str) -> bool:
    """Whether ``text`` opens with a front matter fence that closes again, on lines of its own, or with a reading service's head."""
    if READER.match(text):
        return True
    match = FENCE.match(text)
    return match is not None and closing_fence(text, match) is not None


def looks_like_markdown(text: str) -> bool:
    """Whether Markdown's marks stand in the text."""
    return bool(_MARKS.search(text))


def closing_fence(text: str, opening: re.Match[str]) -> re.Match[str] | None:
    """The fence that closes front matter, on a line of its own."""
    return re.compile(rf"^{re.escape(opening[1])}[ \t]*$", re.MULTILINE).search(text, opening.end())


def looks_like_json(text: str) -> bool:
    """Whether ``text`` may be JSON; cheap, and wrong for Markdown links only until it is parsed."""
    return bool(_START.match(text)) or (text.lstrip()[:1] in _OPENERS and text.rstrip()[-1:] in _CLOSERS)
