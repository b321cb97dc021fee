"""How deep markup nests and how many elements a parser would make of it, told from its tags before any parser sees it.

A parser of HTML looks through its open elements at nearly every tag (https://html.spec.whatwg.org/#has-an-element-in-scope), compares
every attribute of a tag with those before it, and opens what was left unclosed anew in each paragraph
(https://html.spec.whatwg.org/#reconstruct-the-active-formatting-elements): its time, and its memory, are quadratic in these. So they
are bounded here. The model is the standard's, as far as depth goes; where the two may part it holds an element open for longer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleaner.errors import CleanError
from cleaner.reading.open_elements import OpenElements
from cleaner.words.lazily import lazily

MAX_DEPTH: Final = 512
"""Elements within elements. Blink and WebKit build no deeper a tree (``kMaximumHTMLParserDOMTreeDepth``); of 1,755 real pages the
deepest has 55."""
MAX_ATTRIBUTES: Final = 1000
"""Attributes of one tag."""
MAX_TAGS: Final = 300_000
"""Tags of one document, those that a parser adds included. The largest of those pages has 23,000."""

_SMALL: Final = 4000
"""Characters of which no markup takes a parser long."""
_FEW: Final = 8000
"""Tags that may nest as they like, for looking through them takes as long as a parser: ninety-nine pages in a hundred have no more."""

_ATTRIBUTE = r"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+"
_MANY_ATTRIBUTES = lazily(
    rf"<[a-zA-Z][a-zA-Z0-9]*+(?:[ \n]++[\w:-]++=\"[^\"]*+\"){{0,{MAX_ATTRIBUTES}}}+"
    rf"(?:>|[^\s/>]*+(?:{_ATTRIBUTE}){{0,{MAX_ATTRIBUTES}}}+({_ATTRIBUTE})?)"
)
"""A tag, and one attribute more than are let in, if it has it. What most tags are comes first, for speed."""
_STYLED = lazily(
    r"<(?:[bB](?:[iI][gG])?|[cC][oO][dD][eE]|[eE][mM]|[fF][oO][nN][tT]|[iI]|[nN][oO][bB][rR]|[sS]|[sS][mM][aA][lL][lL]"
    r"|[sS][tT][rR](?:[iI][kK][eE]|[oO][nN][gG])|[tT][tT]|[uU])[\s/]"
)
"""Styles with attributes, in either case (which this way is told faster): each may be opened anew behind each other tag."""
_TOKEN = lazily(rf"<(?:(/?)([a-zA-Z][^\s/>]*+)((?:{_ATTRIBUTE})*+[\s/]*+)>?|!--.*?(?:--!?>|\Z)|[!?/][^>]*+>?)", re.DOTALL)

_RAW: Final = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"))
"""Elements whose content is no markup."""


def check(markup: str) -> None:
    """Raises CleanError (``too-complex``) for markup that a parser would take too long, or too much memory, for."""
    if len(markup) < _SMALL:
        return
    tags = markup.count("<")
    if tags > _FEW or tags * len(_STYLED.findall(markup)) > MAX_TAGS or any(_MANY_ATTRIBUTES.findall(markup)):
        _walk(markup)


def _walk(markup: str) -> None:
    tree = OpenElements()
    for tags, (gap, closing, name, attributes) in enumerate(_tags(markup)):
        if len(attributes) > MAX_ATTRIBUTES * 2 and len(re.findall(_ATTRIBUTE, attributes)) > MAX_ATTRIBUTES:
            raise _too_complex(f"one of its tags has more than {MAX_ATTRIBUTES:,} attributes")
        if gap:
            tree.words()
        if closing:
            tree.close(name)
        else:
            tree.open(name, attributes)
        if tree.depth > MAX_DEPTH:
            raise _too_complex(f"its elements are nested more than {MAX_DEPTH} deep")
        if tags + tree.added > MAX_TAGS:
            raise _too_complex(f"it has more than {MAX_TAGS:,} tags")


def _tags(markup: str) -> Iterator[tuple[bool, bool, str, str]]:
    """Every tag: whether text stands ahead of it, whether it closes, its name in lower case, its attributes."""
    at, end = 0, len(markup)
    while at < end:
        found = _TOKEN.search(markup, at)
        if found is None:
            return
        gap = bool(found.start() > at)
        at = found.end()
        if found[2]:
            closes, name, attributes = bool(found[1]), str(found[2]).lower(), str(found[3])
            yield gap, closes, name, attributes
            if name in _RAW and not closes:
                close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(markup, at)
                at = close.start() if close is not None and name != "plaintext" else end


def _too_complex(why: str) -> CleanError:
    return CleanError("too-complex", f"the markup cannot be read in bounded time: {why}", remedy="mend or cut it; no article is written so")
