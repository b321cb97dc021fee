"""A whole page cut into pieces, with the boxes they stand in: everything that may be text, and as one region each what cannot be.

What nobody sees is no article: elements that a page hides are regions, unless most of the page's text lies in them (a script
that has not run would have shown it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from cleaner.document import Boxes, Document, Mark, Piece, Role
from cleaner.generic.vocabulary import BIT, judged
from cleaner.tree import Walk

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HIDDEN: Final = (
    '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], .sr-only, .visually-hidden, .screen-reader-text, '
    ".screen-reader-only, .visuallyhidden, .u-hidden, .element-invisible, .assistive-text"
)
_ASIDE: Final = (
    '[role="dialog"], [role="alertdialog"], [aria-modal="true"], #onetrust-consent-sdk, #CybotCookiebotDialog, #usercentrics-root, '
    "#cookie-banner, #cookie-notice, #cookie-law-info-bar, #didomi-host, .qc-cmp2-container, .cookie-banner, .cookie-consent, "
    ".cookie-notice, .cky-consent-container, "
    '[role="navigation"], [role="search"], [role="menu"], [role="menubar"], body > footer, [role="contentinfo"]'
)
"""Consent managers by the ids that their vendors document, and what ARIA names for what it is."""
_HALF: Final = 0.4
"""An element that holds more of the page's text than this is neither hidden nor aside, whatever it says."""


class Page(msgspec.Struct, frozen=True):
    """A page's pieces in order, and the boxes that their ``box`` numbers."""

    pieces: list[Piece]
    boxes: Boxes


def cut(document: Document) -> Page:
    """The pieces of a whole page."""
    boxes = Boxes()
    body = document.tree.body if document.tree is not None else None
    if body is None:
        return Page([], boxes)
    return Page(Walk(_marks(body), boxes=boxes, aside=_Aside(body)).over(body), boxes)


class _Aside:
    """Whether a box is named as what no article is: a menu, the page's foot, share buttons, a dialog, comments.

    It is then one region, unless it holds what an article has, or much of the page's text: names are not proofs.
    """

    def __init__(self, body: LexborNode) -> None:
        self._body = body
        self._most = -1.0

    def __call__(self, node: LexborNode, names: str) -> Mark | None:
        bits = judged(names)
        role = next((role for mask, role in _NAMED if bits & mask), None) if bits & _ANY and not bits & _OWN else None
        if role is None or node.css_first(_TELLING) is not None:
            return None
        words = len(node.text(deep=True))
        if words > _LITTLE:
            if self._most < 0:
                self._most = len(self._body.text(deep=True)) * _SOME
            if words > self._most:
                return None
        return role


_TELLING: Final = "h1, article, main, [itemprop='articleBody']"
_SOME: Final = 0.25
_OWN: Final = BIT["article"] | BIT["body"] | BIT["rich"] | BIT["main"] | BIT["title"] | BIT["lead"]
_NAMED: Final = (
    (BIT["comment"], Mark(Role.COMMENTS, "named-comments", whole=True)),
    (BIT["navigation"] | BIT["footer"], Mark(Role.NAVIGATION, "named-navigation", whole=True)),
    (BIT["share"], Mark(Role.SHARE, "named-share", whole=True)),
    (BIT["overlay"], Mark(Role.BOILERPLATE, "named-overlay", whole=True)),
    (BIT["subscribe"], Mark(Role.SUBSCRIPTION, "named-subscription", whole=True)),
    (BIT["advert"], Mark(Role.ADVERTISEMENT, "named-advertisement", whole=True)),
)
_ANY: Final = BIT["comment"] | BIT["navigation"] | BIT["footer"] | BIT["share"] | BIT["overlay"] | BIT["subscribe"] | BIT["advert"]


def _marks(body: LexborNode) -> dict[int, Mark]:
    """What is taken as a region: hidden, a dialog, a menu, the page's footer."""
    marks: dict[int, Mark] = {}
    most = 0.0
    for selector, mark in ((_HIDDEN, _UNSEEN), (_ASIDE, _FURNITURE)):
        for node in body.css(selector):
            if node.child is None:
                continue
            words = len(node.text(deep=True))
            if words > _LITTLE:
                most = most or len(body.text(deep=True)) * _HALF
                if words > most:
                    continue
            elif node.tag in _LETTERS and words <= 1:
                continue  # a drop cap is hidden from a screen reader only
            marks.setdefault(node.mem_id, mark)
    return marks


_UNSEEN: Final = Mark(Role.BOILERPLATE, "hidden", whole=True)
_FURNITURE: Final = Mark(Role.NAVIGATION, "aside", whole=True)
_LETTERS: Final = frozenset(("span", "b", "i", "em", "strong"))
_LITTLE: Final = 200
