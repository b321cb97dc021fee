"""What a desk's own styles tell of a line: a box with one picture and a few words, a small or centred line, a subhead by its class.

Desks that know no ``figcaption`` and no ``h3`` set captions and subheads so. Told here by marks without a role; the passes decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleaner.document import Mark, Role
from cleaner.words.lazily import lazily
from cleaner.words.text import squeezed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

BOX: Final = Mark(None, "picture-box")
SET: Final = Mark(None, "set-apart")
SUBHEAD: Final = Mark(None, "subhead-by-class")
_SUBHEAD: Final = lazily(r"(?:\A|[\s_-])(?:h[2-4]|sub-?(?:title|head(?:ing|line)?)|section-?title)(?:\Z|\s)")
_SUBHEADS: Final = ("-h2", "-h3", "-h4", "subtitle", "sub-title", "subhead", "sub-head", "section-title")
_BOXES: Final = frozenset(("div", "li", "td", "section", "center", "dd"))
_BLOCKS: Final = frozenset(("div", "p", "center", "td"))
_HIGHEST: Final = 3
"""So many elements up from the picture its box is looked for."""
_LONGEST: Final = 220
_SECTION: Final = 90
"""A box with a heading in it and more words is a section of the text with a picture."""
_MOST: Final = 200
"""A page of more pictures is a list of something."""
_CENTRED: Final = lazily(r"text-align\s*:\s*center")
_SIGNS: Final = ("center", "<small", "<SMALL", "CENTER")


def marks(root: LexborNode, text: str) -> dict[int, Mark]:
    """The marks below ``root`` by node; ``text``: the markup, in which is looked first whether a line can be set apart.

    In a whole page such captions are told by Han words only (see ``below_pictures``), so that other pages are not looked through.
    """
    found: dict[int, Mark] = {}
    if text.isascii() or _HAN.search(text, 0, _HEAD) is None:
        return found
    classes = [word for word in _SUBHEADS if word in text]
    if classes:
        for node in root.css(", ".join(f"{tag}[class*='{word}']" for word in classes for tag in ("p", "div", "p > span"))):
            if _SUBHEAD.search(node.attributes.get("class") or ""):
                found[node.mem_id] = SUBHEAD
    if "<img" not in text and "<IMG" not in text:
        return found
    pictures = root.css("img")[:_MOST]
    whole = len(root.text(deep=True)) if pictures else 0
    for picture in pictures:
        box = _box(picture, whole)
        if box is not None:
            found[box.mem_id] = BOX
    if pictures and any(sign in text for sign in _SIGNS):
        for node in root.css("[style*='center'], [align='center'], center, small"):
            block = _set_apart(node)
            if block is not None:
                found.setdefault(block.mem_id, SET)
    return found


def hidden(root: LexborNode, text: str) -> dict[int, Mark]:
    """The marks of words amid a fragment's sentences that no reader sees: a house's address against copying."""
    if "display:none" not in text and "display: none" not in text:
        return {}
    return {
        node.mem_id: _HIDDEN
        for node in root.css("font[style*='none'], span[style*='none'], p[style*='none'], i[style*='none']")
        if _UNSEEN.search(node.attributes.get("style") or "") and len(node.text(deep=True)) <= _LITTLE
    }


_HIDDEN: Final = Mark(Role.BOILERPLATE, "hidden", whole=True)
_UNSEEN: Final = lazily(r"display\s*:\s*none")
_LITTLE: Final = 200
_HAN: Final = lazily("[\u3400-\u9fff]")
_HEAD: Final = 40_000
"""Among so many characters a Han page shows the first of them, in its title at the latest."""


def _box(picture: LexborNode, whole: int) -> LexborNode | None:
    """The box of one picture and a few words around it."""
    node = picture.parent
    for _ in range(_HIGHEST):
        if node is None or node.tag in ("figure", "body", "main", "article"):
            return None
        if node.tag in _BOXES:
            words = len(squeezed(node.text(deep=True)))
            if words > _LONGEST:
                return None
            if words:
                return node if words * 2 < whole and _is_pictures(node, words) else None
        node = node.parent
    return None


def _is_pictures(box: LexborNode, words: int) -> bool:
    """Whether a box of a few ``words`` (in characters) is one picture's: no list of links, no section of the text."""
    if box.css_first("a[href], figure") is not None or len(box.css("img")) > 1:
        return False
    return words <= _SECTION or box.css_first("h1, h2, h3, h4, h5") is None


def _set_apart(node: LexborNode) -> LexborNode | None:
    """The block whose words are small or centred from end to end."""
    if node.tag == "small":
        block = node.parent
        if block is None or block.tag not in _BLOCKS:
            return None
        return block if squeezed(block.text(deep=True)) == squeezed(node.text(deep=True)) else None
    centred = node.tag == "center" or node.attributes.get("align") == "center" or _CENTRED.search(node.attributes.get("style") or "")
    return node if centred and node.tag in _BLOCKS else None
