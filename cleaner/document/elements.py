"""What the elements of HTML mean to the walk over a tree."""

from __future__ import annotations

import enum
from typing import Final

from cleaner.document import Role

INVISIBLE: Final = ("script", "style", "template")
BLOCKS: Final = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
    frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p picture plaintext pre rp
    search section summary table tbody td tfoot th thead tr ul xmp
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
CONTEXTS: Final = {"li": "list_item", "blockquote": "quote", "figcaption": "caption", "caption": "caption"} | dict.fromkeys(
    HEADINGS, "heading"
)
WIDGETS: Final = {
    "nav": Role.NAVIGATION,
    "form": Role.NAVIGATION,
    "button": Role.NAVIGATION,
    "select": Role.NAVIGATION,
    "textarea": Role.NAVIGATION,
    "dialog": Role.BOILERPLATE,
    "video": Role.BOILERPLATE,
    "audio": Role.BOILERPLATE,
    "object": Role.BOILERPLATE,
    "iframe": Role.BOILERPLATE,
    "noscript": Role.BOILERPLATE,
    "noembed": Role.BOILERPLATE,
    "noframes": Role.BOILERPLATE,
    "canvas": Role.BOILERPLATE,
    "svg": Role.BOILERPLATE,
    "title": Role.BOILERPLATE,
    "rp": Role.BOILERPLATE,
}
"""Elements whose text is a widget's or a fallback's, never the article's."""
SET_OUT: Final = frozenset(("pre", "listing", "xmp", "plaintext", "table"))
"""Elements whose lines or columns count."""
PICTURES: Final = frozenset(("img", "amp-img"))
BOLD: Final = frozenset(("b", "strong"))


class Act(enum.IntEnum):
    """What the walk does with an element."""

    BLOCK = enum.auto()
    """Ends the running text, before and behind."""
    BREAK = enum.auto()
    PICTURE = enum.auto()
    WIDGET = enum.auto()
    SET_OUT = enum.auto()
    LINK = enum.auto()
    BOLD = enum.auto()
    READING = enum.auto()
    NOTHING = enum.auto()


ACTS: Final = (
    dict.fromkeys(BLOCKS, Act.BLOCK)
    | dict.fromkeys(BOLD, Act.BOLD)
    | dict.fromkeys(PICTURES, Act.PICTURE)
    | dict.fromkeys(WIDGETS, Act.WIDGET)
    | dict.fromkeys(SET_OUT, Act.SET_OUT)
    | dict.fromkeys((*INVISIBLE, "-comment", "-doctype"), Act.NOTHING)
    | {"br": Act.BREAK, "a": Act.LINK, "rt": Act.READING}
)
"""Element → what is done with it; all others are only gone through. A widget or a program that is gone into after all is a block."""
