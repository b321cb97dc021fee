"""The pictures of a page: where they really lie, and which only count visits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleaner.words.addresses import unwrapped
from cleaner.words.lazily import lazily

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LAZY: Final = ("data-src", "data-original", "data-lazy-src", "data-url", "data-actualsrc", "data-srcset", "srcset")
_NO_ADDRESS = lazily(r"(?:data|blob|javascript|about):", re.IGNORECASE)
_LINE_ENDS = lazily(r"[\t\n\r]+")
"""A browser takes them out of an address."""
_PLACEHOLDER = lazily(
    r"/(?:[\w-]*(?:placeholder|lazy[-_]?load\w*)|blank|gr[ae]y|spacer|loading|transparent|1x1|pixel_trans)\.(?:gif|png|svg|jpe?g)\Z",
    re.IGNORECASE,
)
"""What lazy loaders show until the picture comes."""
_PICTURE = lazily(r"(?:https?:)?//?\S+\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#:!])\S*|https?://\S+/\S*image\S*", re.IGNORECASE)


def picture_address(node: LexborNode) -> str | None:
    """The address of an ``img``, looking behind lazy loaders; '' for a picture that lost it.

    None for an inline picture: a data address, a script or a placeholder.
    """
    attributes = node.attributes
    src = attributes.get("src") or ""
    if not src.isprintable():
        src = _LINE_ENDS.sub("", src)
    src = src.strip()
    if src and not _NO_ADDRESS.match(src) and not _is_placeholder(src):
        return unwrapped(src)
    for name in _LAZY:
        address = _first_of_set(attributes.get(name) or "")
        if address:
            return unwrapped(address)
    for name, value in attributes.items():  # loaders of all sorts
        if value and name.startswith("data-") and _PICTURE.match(value):
            return unwrapped(value)
    return None if src and not _is_placeholder(src) else ""


def _is_placeholder(src: str) -> bool:
    """Whether an address's last part is what a lazy loader shows."""
    at = src.rfind("/")
    return at >= 0 and _PLACEHOLDER.match(src, at) is not None


def _first_of_set(srcset: str) -> str:
    """The first address of a ``srcset``: what stands before a blank; commas around it part the candidates, one inside belongs to it."""
    words = srcset.replace(", ", " , ").split()
    return next(
        (word for word in (word.strip(",") for word in words) if word and not _NO_ADDRESS.match(word) and not _DESCRIPTOR.fullmatch(word)),
        "",
    )


_DESCRIPTOR = lazily(r"[\d.]+[xwh]")


def is_counter(node: LexborNode) -> bool:
    """Whether it is one pixel, or none, that only counts visits."""
    attributes = node.attributes
    return (attributes.get("width"), attributes.get("height")) in {("1", "1"), ("0", "0")}


def is_decoration(alt: str, node: LexborNode, link: str | None) -> bool:
    """Whether a picture is a line, a dot or a house's mark: by its alt text, its height, or because it leads to a front page."""
    if link is not None and _FRONT_PAGE.fullmatch(link) is not None:
        return True
    if _DECORATION.fullmatch(alt) is not None:
        return True
    height, width = (_SIZE.match(node.attributes.get(name) or "") for name in ("height", "width"))
    return any(size is not None and int(size[0]) <= _THIN for size in (height, width))


_DECORATION = lazily(
    r"\d+\s?px\b[\w\s-]{0,40}\b(?:line|rule|divider|space)|(?:(?:presentational|decorative|transparent|gr[ae]y|black|white|dotted|thin)\s){1,3}line"
    r"|(?:line|image|section|page)?\s?(?:divider|separator|spacer|bullet(?: point)?)|horizontal (?:rule|line)|[分间間][隔割][线線符条條]",
    re.IGNORECASE,
)
"""2px presentational grey line (BBC), divider, 分隔線."""
_FRONT_PAGE = lazily(r"(?:https?:)?//[^/?#\s]+/?")
_SIZE = lazily(r"\d{1,4}(?=(?:px)?\Z)")
_THIN: Final = 8
"""No picture of an article is so few pixels high or wide."""
