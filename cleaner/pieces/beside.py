"""What a desk's own styles tell of a line: a box with one picture and a few words, a small or centred line, a subhead by its class.

Desks that know no ``figcaption`` and no ``h3`` set captions and subheads so. Told here by marks without a role; the passes decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleaner.document import Mark
from cleaner.words.lazily import lazily
from cleaner.words.text import squeezed

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

BOX: Final = Mark(None, "picture-box")
SET: Final = Mark(None, "set-apart")
SUBHEAD: Final = Mark(None, "subhead-by-class")
_SUBHEAD: Final = lazily(r"(?:\A|[\s_-])(?:h[2-4]|sub-?(?:title|head(?:ing|line)?)|section-?title)(?:\Z|\s)")
_SUBHEADS: Final = ("h2", "h3", "h4", "subtitle", "sub-title", "subhead", "sub-head", "section-title")
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
    """The marks below ``root`` by node; ``text``: the markup, in which is looked first whether a line can be set apart."""
    found: dict[int, Mark] = {}
    for word in _SUBHEADS:
        if f"-{word}" in text or f'"{word}' in text or f" {word}" in text:
            for node in root.css(f"p[class*='{word}'], div[class*='{word}'], p > span[class*='{word}']"):
                if _SUBHEAD.search(node.attributes.get("class") or ""):
                    found[node.mem_id] = SUBHEAD
    if "<img" not in text and "<IMG" not in text:
        return found
    pictures = root.css("img")[:_MOST]
    if not pictures:
        return found
    whole = len(squeezed(root.text(deep=True)))
    for picture in pictures:
        box = _box(picture, whole)
        if box is not None:
            found[box.mem_id] = BOX
    if any(sign in text for sign in _SIGNS):
        for node in root.css("[style*='center'], [align='center'], center, small"):
            block = _set_apart(node)
            if block is not None:
                found.setdefault(block.mem_id, SET)
    return found


def _box(picture: LexborNode, whole: int) -> LexborNode | None:
    """The box of one picture and a few words around it."""
    node = picture.parent
    for _ in range(_HIGHEST):
        if node is None or node.tag in ("figure", "body", "main", "article"):
            return None
        if node.tag in _BOXES:
            words = len(squeezed(node.text(deep=True)))
            if words:
                heads = node.css_first("h1, h2, h3, h4, h5")
                fits = words <= (_LONGEST if heads is None else _SECTION) and words * 2 < whole and len(node.css("img")) == 1
                return node if fits and node.css_first("a[href]") is None and node.css_first("figure") is None else None
        node = node.parent
    return None


def _set_apart(node: LexborNode) -> LexborNode | None:
    """The block whose words are small or centred from end to end."""
    if node.tag == "small":
        block = node.parent
        if block is None or block.tag not in _BLOCKS:
            return None
        return block if squeezed(block.text(deep=True)) == squeezed(node.text(deep=True)) else None
    centred = node.tag == "center" or node.attributes.get("align") == "center" or _CENTRED.search(node.attributes.get("style") or "")
    return node if centred and node.tag in _BLOCKS else None
