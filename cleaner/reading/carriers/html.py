"""An HTML page, or a fragment of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from cleaner.document import Document, Meta
from cleaner.document.elements import INVISIBLE
from cleaner.errors import CleanError
from cleaner.reading import nesting

if TYPE_CHECKING:
    from cleaner.document.structured import Structured

_HIDDEN = tuple("<" + tag for tag in INVISIBLE)


def tree_of(markup: str, utf8: bytes | None = None, most: int = nesting.MAX_TAGS) -> LexborHTMLParser:
    """Markup as a tree, of at most so many tags.

    Raises CleanError: ``too-complex`` for what would take a parser too long, ``unreadable`` where it gives up.
    """
    nesting.check(markup, most)
    try:
        return LexborHTMLParser(utf8 or markup)
    except SelectolaxError as error:
        raise CleanError("unreadable", f"the markup cannot be parsed: {error}", remedy="report it with the file") from None


def open_page(text: str, utf8: bytes | None = None) -> Document:
    """A whole page: metadata from its head and scripts, chrome around its article. ``utf8``: the text as bytes, if they are at hand.

    Raises CleanError (``no-text``) when nothing in it is visible.
    """
    from cleaner.metadata import declared, structured  # what reads a page's metadata takes longer to load than a fragment to clean

    tree = tree_of(text, utf8)
    said = structured.read(tree)
    if said.harvest is not None:
        said.harvest.strip()
    return _document(text, tree, declared.read(tree, said, text), said)


def open_fragment(text: str) -> Document:
    """A piece of a page, article from end to end. Raises CleanError (``no-text``) when it shows nothing."""
    tree = tree_of(text)
    tree.strip_tags(list(INVISIBLE))
    return _document(text, tree, with_times(Meta(), tree) if "<time" in text else Meta())


def with_times(found: Meta, tree: LexborHTMLParser) -> Meta:
    """``found``, with the ``datetime`` of the tree's time elements behind the dates it holds (a page prints 13 minutes ago)."""
    from cleaner.metadata import declared

    shown, changed = declared.time_elements(tree)
    if not (shown or changed):
        return found
    return msgspec.structs.replace(found, published=(*found.published, *shown), updated=(*found.updated, *changed))


def body_tree(markup: str, most: int = nesting.MAX_TAGS) -> LexborHTMLParser:
    """The tree of a feed item's body or of rendered Markdown, without what no reader sees."""
    tree = tree_of(markup, most=most)
    lowered = markup.lower()
    if any(tag in lowered for tag in _HIDDEN):
        tree.strip_tags(list(INVISIBLE))
    return tree


def _document(text: str, tree: LexborHTMLParser, found: Meta, said: Structured | None = None) -> Document:
    shown = tree.body.text(deep=True) if tree.body is not None else ""
    if not shown or shown.isspace():
        raise CleanError("no-text", "the page holds no visible text", remedy="save it after its scripts have run")
    return Document(carrier="html", text=text, meta=found, tree=tree, page=said is not None, said=said, shown=len(shown))
