"""HTML that is no whole page, or does not look like one."""

from __future__ import annotations

import re
from typing import Final

from cleaner.document import Document
from cleaner.words.lazily import lazily

TAG = lazily(
    r"</?(?:p|div|article|section|main|span|a|h[1-6]|ul|ol|li|table|tbody|tr|td|figure|figcaption|img|br|hr|blockquote|strong|b|em|i|header|"
    r"footer|nav|aside|center|font|pre|picture|iframe|small|style|script|title|meta|link|time|u|sup|sub|ruby|dl|dt|dd|video|form|button|svg|"
    r"base|noscript|xmp|listing|code|kbd|mark|template|dialog|details|summary|label|address)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def open_markup(text: str) -> Document:
    """An HTML fragment, or a page that lost its first lines or all of its frame: so many links are the chrome's."""
    from cleaner.reading.carriers import html

    if len(_LINK.findall(text)) >= _MANY_LINKS or re.search(r"<(?:/head|body|/html)\b", text, re.IGNORECASE):
        return html.open_page(text)
    return html.open_fragment(text)


_LINK = lazily(r"<a\s", re.IGNORECASE)
_MANY_LINKS: Final = 60
"""Fragments of the fixtures hold up to 6 links, a page that lost its frame 145."""


def is_markup(text: str) -> bool:
    """Whether a feed item's body is HTML rather than plain words."""
    return bool(TAG.search(text))
