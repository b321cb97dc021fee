"""The pictures of a page: where they really lie, and which only count visits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cleaner.addresses import unwrapped
from cleaner.lazily import lazily

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_LAZY: Final = ("data-src", "data-original", "data-lazy-src", "data-url", "data-actualsrc", "data-srcset", "srcset")
_NO_ADDRESS: Final = ("data:", "blob:", "javascript:", "about:")
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
    if src and not src.startswith(_NO_ADDRESS) and not _is_placeholder(src):
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
        (
            word
            for word in (word.strip(",") for word in words)
            if word and not word.startswith(_NO_ADDRESS) and not _DESCRIPTOR.fullmatch(word)
        ),
        "",
    )


_DESCRIPTOR = lazily(r"[\d.]+[xwh]")


def is_counter(node: LexborNode) -> bool:
    """Whether it is one pixel, or none, that only counts visits."""
    attributes = node.attributes
    return (attributes.get("width"), attributes.get("height")) in {("1", "1"), ("0", "0")}
