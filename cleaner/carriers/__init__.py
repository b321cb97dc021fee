"""How a scrape was saved, told from its content: one file a carrier, ``recognise`` chooses.

Order: a JSON object is a feed item; a page is told by its frame (pages.py); front matter is Markdown; a text that
opens with a tag is an HTML fragment unless Markdown stands beside its tags; Markdown shows by its marks; anything
else is a text dump.
"""

from __future__ import annotations

import re
from typing import Final

from cleaner.carriers import pages, signs, textdump
from cleaner.carriers.pages import after_prologue
from cleaner.document import Document
from cleaner.errors import CleanError
from cleaner.lazily import lazily

__all__ = ["after_prologue", "is_markup", "open_markup", "recognise"]

_FEED_FILE = lazily(r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b")
_TAG = lazily(
    r"</?(?:p|div|article|section|main|span|a|h[1-6]|ul|ol|li|table|tbody|tr|td|figure|figcaption|img|br|hr|blockquote|strong|b|em|i|header|"
    r"footer|nav|aside|center|font|pre|picture|iframe|small|style|script|title|meta|link|time|u|sup|sub|ruby|dl|dt|dd|video|form|button|svg|"
    r"base|noscript|xmp|listing|code|kbd|mark|template|dialog|details|summary|label|address)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def recognise(text: str, utf8: bytes | None = None) -> Document:
    """Open decoded text (``utf8``: the same as bytes) as a Document. Raises CleanError: blank, no-text, not-an-article, container."""
    if not text.strip():
        raise CleanError("blank", "the document holds only white space", remedy="fetch it again")
    if signs.looks_like_json(text):
        from cleaner.carriers import feed

        item = feed.parse(text)
        if item is not None:
            return feed.open_item(item)
    start = after_prologue(text)
    if _FEED_FILE.match(text, start):
        raise CleanError("container", "this is a feed or a sitemap, not an article", remedy="`cleaner run` cleans the items of feeds")
    if start == len(text):
        raise CleanError("no-text", "the document holds only comments", remedy="fetch it again")
    if pages.opens_page(text, start):
        # ahead of the frame, a stray byte-order mark would open the body
        return _open_page(text.replace("\ufeff", "")) if "\ufeff" in text else _open_page(text, utf8)
    if signs.has_front_matter(text):
        return _open_markdown(text)
    late = pages.late_page(text)
    if late:
        return _open_page(pages.with_its_frame_first(text, late))
    if _TAG.match(text, start):
        return _open_markdown(text) if signs.looks_like_markdown(pages.without_unseen(text)) else open_markup(text)
    if textdump.looks_like(text):
        return textdump.open_text(text)
    if signs.looks_like_markdown(text):
        return _open_markdown(text)
    if len(_TAG.findall(text[:50_000])) > 1:
        return open_markup(text)
    return textdump.open_text(text)


def open_markup(text: str) -> Document:
    """An HTML fragment, or a page that lost its first lines or all of its frame: so many links are the chrome's."""
    from cleaner.carriers import html

    if len(_LINK.findall(text)) >= _MANY_LINKS or re.search(r"<(?:/head|body|/html)\b", text, re.IGNORECASE):
        return html.open_page(text)
    return html.open_fragment(text)


_LINK = lazily(r"<a\s", re.IGNORECASE)
_MANY_LINKS: Final = 60
"""Fragments of the fixtures hold up to 6 links, a page that lost its frame 145."""


def is_markup(text: str) -> bool:
    """Whether a feed item's body is HTML rather than plain words."""
    return bool(_TAG.search(text))


def _open_page(text: str, utf8: bytes | None = None) -> Document:
    from cleaner.carriers import html

    return html.open_page(text, utf8)


def _open_markdown(text: str) -> Document:
    from cleaner.carriers import markdown

    return markdown.open_text(text)
