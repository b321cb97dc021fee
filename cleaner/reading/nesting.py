"""How deep markup nests and how many elements a parser would make of it, told from its tags before any parser sees it.

A parser of HTML looks through its open elements at nearly every tag (https://html.spec.whatwg.org/#has-an-element-in-scope), compares
every attribute of a tag with those before it, and opens what was left unclosed anew in each paragraph
(https://html.spec.whatwg.org/#reconstruct-the-active-formatting-elements), asks all options of a list which one is chosen whenever one
comes (https://html.spec.whatwg.org/#selectedness-setting-algorithm), and gathers the attributes of every html and body tag on one
element: its time, and its memory, are quadratic in these. So they are bounded here.
The model is the standard's, as far as depth goes; where the two may part it holds an element open for longer.
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
"""Attributes of one tag; of all html and body tags together."""
MAX_OPTIONS: Final = 10_000
"""Options to choose from, in all lists of a document."""
MAX_TAGS: Final = 150_000
"""Start tags of one document, those that a parser adds included. Of those pages the largest has 23,000 tags, start and end."""

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
_ROOTS = lazily(r"<(?:html|body)[\s/]", re.IGNORECASE)
"""Tags whose attributes are gathered on one element."""
_PAGE: Final = 2
"""Such tags of a page as it should be."""
_TOKEN = lazily(
    rf"<(?:(/?)([a-zA-Z][^\s/>]*+)((?:{_ATTRIBUTE})*+[\s/]*+)>?|!---?>|!--.*?(?:--!?>|\Z)|(!\[CDATA\[)|[!?/][^>]*+>?)", re.DOTALL
)

_RAW: Final = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"))
"""Elements whose content is no markup."""
_SCRIPT = lazily(r"<!---?>|(<!--)|(-->)|(<script(?=[\s/>]))|(</script(?=[\s/>]))", re.IGNORECASE)
"""What tells where a script ends (https://html.spec.whatwg.org/#script-data-double-escaped-state)."""


def check(markup: str, most: int = MAX_TAGS) -> None:
    """Raises CleanError (``too-complex``) for markup that a parser would take too long, or too much memory, for. ``most``: tags."""
    if len(markup) < _SMALL:
        return
    tags = markup.count("<")
    many = tags > _FEW or tags * len(_STYLED.findall(markup)) > MAX_TAGS
    if many or len(_ROOTS.findall(markup)) > _PAGE or any(_MANY_ATTRIBUTES.findall(markup)):
        _walk(markup, most)


def _walk(markup: str, most: int) -> None:
    tree = OpenElements()
    gathered = options = opened = 0
    for gap, closing, name, attributes in _tags(markup, tree):
        if len(attributes) > MAX_ATTRIBUTES * 2 and len(re.findall(_ATTRIBUTE, attributes)) > MAX_ATTRIBUTES:
            raise _too_complex(f"one of its tags has more than {MAX_ATTRIBUTES:,} attributes")
        if name in ("html", "body") and attributes:
            gathered += len(re.findall(_ATTRIBUTE, attributes))
            if gathered > MAX_ATTRIBUTES:
                raise _too_complex(f"its html and body tags have more than {MAX_ATTRIBUTES:,} attributes")
        elif name == "option" and not closing:
            options += 1
            if options > MAX_OPTIONS:
                raise _too_complex(f"it has more than {MAX_OPTIONS:,} options to choose from")
        if gap:
            tree.words()
        if closing:
            tree.close(name)
        else:
            tree.open(name, attributes)
            opened += 1
        if tree.depth > MAX_DEPTH:
            raise _too_complex(f"its elements are nested more than {MAX_DEPTH} deep")
        if opened + tree.added > most:
            raise _too_complex(f"it has more than {most:,} tags")


def _tags(markup: str, tree: OpenElements) -> Iterator[tuple[bool, bool, str, str]]:
    """Every tag: whether text stands ahead of it, whether it closes, its name in lower case, its attributes.

    ``tree`` has taken in a tag before the next is asked for. What a parser takes for markup in a picture only, for text elsewhere,
    may hold few tags where it cannot be told which. Raises CleanError (``too-complex``).
    """
    at, end, unread = 0, len(markup), 0
    while at < end:
        found = _TOKEN.search(markup, at)
        if found is None:
            return
        gap = bool(found.start() > at)
        start = at = found.end()
        if found[2]:
            closes, name, attributes = bool(found[1]), str(found[2]).lower(), str(found[3])
            yield gap, closes, name, attributes
            if name in _RAW and not closes:
                at = _raw_end(markup, name, at)
        elif found[4]:
            close = markup.find("]]>" if tree.may_be_foreign else ">", at)
            at = close if close >= 0 else end
        if at > start and tree.may_be_foreign:
            unread += markup.count("<", start, at)
            if unread > MAX_DEPTH:
                raise _too_complex("too many tags stand in a script, title or style of a picture or a formula")


def _raw_end(markup: str, name: str, at: int) -> int:
    """Where an element ends whose content is no markup."""
    if name == "plaintext":
        return len(markup)
    if name != "script":
        close = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(markup, at)
        return close.start() if close is not None else len(markup)
    commented = nested = False
    for found in _SCRIPT.finditer(markup, at):
        if found[1]:
            commented = True
        elif found[2]:
            commented = nested = False
        elif found[3]:
            nested = nested or commented
        elif found[4] and not nested:
            return found.start()
        elif found[4]:
            nested = False
    return len(markup)


def _too_complex(why: str) -> CleanError:
    return CleanError("too-complex", f"the markup cannot be read in bounded time: {why}", remedy="mend or cut it; no article is written so")
