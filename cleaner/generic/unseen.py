"""What of a page nobody sees, or is a dialog, a menu, the page's footer: told by attributes and names, without its style sheets.

An element that holds much of the page's text is never hidden: a script that has not run would have shown it. A panel that is folded
under a heading (an accordion's answer, a tab) is content: a click shows it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final

from cleaner.document import Mark, Role
from cleaner.generic.phrases import asks
from cleaner.lazily import lazily

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from cleaner.harvest import Attributes

_STYLE = lazily(r"(?:^|[;\s])(?:display\s*:\s*none|(visibility)\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_READER = lazily(
    r"(?:^|[\s_-])(?:sr-only|(?:u-|is-|cdk-|a11y-)?visually-?hidden|screen-reader(?:-text|-only|s?)|visuallyhidden|u-hidden|"
    r"hidden-accessible|ui-helper-hidden\S*|hidden-visually|a11y-hidden)(?=$|[\s_])",
)
"""Names by which frameworks show a text to screen readers alone. What ``.hidden`` or ``.d-none`` does, only the style sheet knows."""
_SHOWN = lazily(r"sr-only-focusable|not-sr-only")
_FOLDED = lazily(
    r"accordion|collaps|expand|toggle|tab[s_-]*(?:panel|content|pane)|faq|answer|fold(?:ed|able)|read-?more|show-?more|height-zero|detail",
)
_OVERLAID = lazily(
    r"modal|pop-?(?:up|over)|dialog|overlay|drawer|menu|(?:^|[\s_-])nav|banner|cookie|consent|gdpr|share|log-?in|sign-?(?:in|up)|search|tooltip|lightbox|notice|comment|"
    r"subscri|newsletter|print|copy|raw|backup|template|sidenote",
)
_ASIDE: Final = frozenset(("dialog", "alertdialog", "navigation", "search", "menu", "menubar", "contentinfo"))
_PANELS: Final = frozenset(("region", "tabpanel"))
_RUNNING: Final = frozenset(("span", "b", "i", "em", "strong", "a", "sup", "sub", "small", "font", "abbr"))

_UNSEEN: Final = Mark(Role.BOILERPLATE, "hidden", whole=True)
_FURNITURE: Final = Mark(Role.NAVIGATION, "aside", whole=True)
_OPEN: Final = Mark(None, "scriptless")
"""Goes into an element that the walk would take as a region: a forum that a script builds prints its thread for those who run none."""
_NEARLY_ALL: Final = 0.6
_MOST, _MUCH = 0.4, 0.2
"""An element that holds more of the page's text is neither hidden nor aside; the lower bound is for ``visibility``: scripts turn it on."""
_LITTLE: Final = 200
_ANSWER: Final = 100
"""A folded panel of fewer characters is no content worth opening."""
_FULL: Final = 0.5
"""A folded panel of which more is links is a menu."""


class Unseen:
    """What of a page the walk takes as one region each; ``shown``: how many characters the page holds.

    To be asked of elements with an attribute of ``telling`` or a class of which ``by_class`` says so, and of noscript: a search
    of its own for them would cost more than the walk's look at each element that it meets.
    """

    telling: ClassVar = frozenset(("hidden", "aria-hidden", "style", "role"))

    def __init__(self, shown: int) -> None:
        self._shown = shown
        self.by_class = is_for_readers

    def __call__(self, node: LexborNode, tag: str, given: Attributes) -> Mark | None:
        """What is made of an element with its attributes."""
        if node.child is None:
            return None
        if tag == "noscript":
            return _OPEN if len(node.text(deep=True)) > self._shown * _NEARLY_ALL else None
        mark, share = _judged(node, tag, given)
        if mark is None:
            return None
        words = len(node.text(deep=True))
        if words > _LITTLE and words > self._shown * share:
            return None
        if words <= 1 and tag in _RUNNING:
            return None  # a drop cap is hidden from a screen reader only
        return None if mark is _UNSEEN and words > _ANSWER and _is_folded(node, words) else mark

    def furniture(self, body: LexborNode) -> dict[int, Mark]:
        """The children of a page's body that are its footer or a consent manager's box, by node."""
        found: dict[int, Mark] = {}
        child = body.child
        while child is not None:
            if child.tag in _BOXES and _is_furniture(child) and len(child.text(deep=True)) <= self._shown * _MOST:
                found[child.mem_id] = _FURNITURE
            child = child.next
        return found


def _judged(node: LexborNode, tag: str, given: Attributes) -> tuple[Mark | None, float]:
    """What an element's attributes make of it, and how much of the page it may hold for that."""
    if "hidden" in given and (given["hidden"] or "").lower() != "until-found":
        return _UNSEEN, _MOST
    style = given.get("style")
    found = _STYLE.search(style) if style else None
    if found is not None:
        return _UNSEEN, _MUCH if found[1] else _MOST
    names = given.get("class")
    if names and is_for_readers(names):
        return _UNSEEN, _MOST
    if given.get("role") in _ASIDE or given.get("aria-modal") == "true":
        return _FURNITURE, _MOST
    if given.get("aria-hidden") == "true" and not (tag in _RUNNING and _is_spoken_otherwise(node)):
        return _UNSEEN, _MOST
    return None, _MOST


def _is_furniture(node: LexborNode) -> bool:
    """Whether a child of the page's body is its footer or a consent manager's box."""
    if node.tag == "footer":
        return True
    given = node.attributes
    names = f"{given.get('class') or ''} {given.get('id') or ''}"[:_NAMES]
    return bool(_CONSENT.search(names.lower())) and asks(node.text(deep=True)[:_LONG]) >= _ASKING


@lru_cache(maxsize=20_000)
def is_for_readers(names: str) -> bool:
    """Whether class names show an element to screen readers alone."""
    lowered = names[:_NAMES].lower()
    if "hidden" not in lowered and "sr-only" not in lowered and "screen-reader" not in lowered:
        return False
    return bool(_READER.search(lowered)) and not _SHOWN.search(names[:_NAMES])


_CONSENT = lazily(
    r"cookie|consent|gdpr|didomi|usercentrics|qc-cmp|sp_message|cmp-?(?:box|banner|container)|truste|iubenda|tarteaucitron|osano",
)
_BOXES: Final = frozenset(("div", "section", "aside", "footer", "header", "p", "ul"))
_NAMES: Final = 300
"""So much of an element's class and id is searched; in lower case, for to search without regard to case takes three times as long."""
_LONG: Final = 20_000
_ASKING: Final = 2
"""A box about cookies to eat has one word of a consent dialog."""


def _is_spoken_otherwise(node: LexborNode) -> bool:
    """Whether words hidden from screen readers stand beside those that are for them: then these are the ones seen."""
    for other in (node.next, node.prev):
        if other is not None and other.tag == "-text":
            other = other.next if other.prev is not None and other.prev.mem_id == node.mem_id else other.prev
        if other is not None and other.tag not in ("-text", "-comment") and is_for_readers(other.attributes.get("class") or ""):
            return True
    return False


def _is_folded(node: LexborNode, words: int) -> bool:
    """Whether a hidden element is a panel that a click opens, and holds text."""
    given = node.attributes
    names = f"{given.get('class') or ''} {given.get('id') or ''}"[:_NAMES].lower()
    if _OVERLAID.search(names):
        return False
    if given.get("role") not in _PANELS and not _FOLDED.search(names) and not _has_handle(node):
        return False
    return sum(len(link.text(deep=True)) for link in node.css("a")) < words * _FULL


def _has_handle(node: LexborNode) -> bool:
    """Whether what stands right before it says that it opens something."""
    before = node.prev
    while before is not None and (before.tag or "")[:1] == "-":
        before = before.prev
    if before is None or before.tag in ("nav", "a"):
        return False
    given = before.attributes
    return "aria-expanded" in given or "aria-controls" in given or before.css_first("button[aria-expanded], [aria-controls]") is not None
