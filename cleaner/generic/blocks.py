"""A whole page cut into pieces, with the boxes they stand in: everything that may be text, and as one region each what cannot be.

What nobody sees is no article (see ``cleaner.pieces.unseen``): such elements are regions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from cleaner.document import Boxes, Document, Mark, Piece, Role
from cleaner.generic.vocabulary import BIT, judged
from cleaner.pieces import beside
from cleaner.pieces.tree import Walk, sets_bold
from cleaner.pieces.unseen import Unseen

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


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
    unseen = Unseen(document.shown)
    marks = {**beside.marks(body, document.text), **unseen.furniture(body)}
    walk = Walk(marks, boxes=boxes, aside=_Aside(document.shown), unseen=unseen, styled=sets_bold(document.text))
    return Page(walk.over(body), boxes)


class _Aside:
    """Whether a box is named as what no article is: a menu, the page's foot, share buttons, a dialog, comments.

    It is then one region, unless it holds what an article has, or much of the page's text: names are not proofs.
    """

    def __init__(self, shown: int) -> None:
        self._most = shown * _SOME

    def __call__(self, node: LexborNode, tag: str, names: str) -> Mark | None:
        bits = judged(names) if names else 0
        if tag in _LISTS and not bits & _TAG and _is_menu(node):
            return _MENU
        if not bits & _ANY or bits & _OWN or tag not in _HOLDING or node.css_first(_TELLING) is not None:
            return None
        words = len(node.text(deep=True))
        if words > _LITTLE and (
            words > self._most or (bits & _LINKS and sum([len(link.text(deep=True)) for link in node.css("a")]) < words * _LINKED)
        ):
            return None
        return next(role for mask, role in _NAMED if bits & mask)


def _is_menu(node: LexborNode) -> bool:
    """Whether a list is a menu: many links, next to nothing but links, and short ones; headlines are longer."""
    links = node.css("a")
    if len(links) < _MANY:
        return False
    linked = sum([len(link.text(deep=True)) for link in links])
    return linked <= len(links) * _SHORT and linked >= len("".join(node.text(deep=True).split())) * _ALL


_LISTS: Final = frozenset(("ul", "ol"))
_MENU: Final = Mark(Role.NAVIGATION, "menu", whole=True)
_MANY: Final = 8
_SHORT: Final = 22
_ALL: Final = 0.95
_HOLDING: Final = frozenset(("div", "section", "aside", "ul", "ol", "dl", "header", "footer", "table", "menu", "details"))
"""Headings, paragraphs and quotations are no boxes: a heading's id is its own words, an embedded message bears its network's name."""
_LITTLE: Final = 200
"""Boxes of fewer characters are not measured against the page."""
_TELLING: Final = "h1, article, main, [itemprop='articleBody']"
_SOME: Final = 0.25
_TAG: Final = BIT["tag"]
_OWN: Final = BIT["article"] | BIT["body"] | BIT["rich"] | BIT["main"] | BIT["title"] | BIT["lead"]
_NAMED: Final = (
    (BIT["comment"], Mark(Role.COMMENTS, "named-comments", whole=True)),
    (BIT["navigation"] | BIT["footer"], Mark(Role.NAVIGATION, "named-navigation", whole=True)),
    (BIT["share"], Mark(Role.SHARE, "named-share", whole=True)),
    (BIT["overlay"], Mark(Role.BOILERPLATE, "named-overlay", whole=True)),
    (BIT["subscribe"], Mark(Role.SUBSCRIPTION, "named-subscription", whole=True)),
    (BIT["advert"], Mark(Role.ADVERTISEMENT, "named-advertisement", whole=True)),
    (BIT["sidebar"], Mark(Role.BOILERPLATE, "named-sidebar", whole=True)),
)
_LINKS: Final = BIT["share"] | BIT["overlay"] | BIT["subscribe"] | BIT["advert"]
_LINKED: Final = 0.4
"""Share buttons and promotions of more than a few words are mostly links; a text under such a name is the article's."""
_ANY: Final = (
    BIT["comment"] | BIT["navigation"] | BIT["footer"] | BIT["share"] | BIT["overlay"] | BIT["subscribe"] | BIT["advert"] | BIT["sidebar"]
)
