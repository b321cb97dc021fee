"""How a scrape was saved, told from its content: one file a carrier, ``recognise`` chooses.

Order: a JSON object is a feed item; front matter is Markdown; ``<html>`` is a page; a text that opens
with a tag is an HTML fragment unless Markdown stands beside its tags; Markdown shows by its marks;
anything else is a text dump.
"""

from __future__ import annotations

import re

from cleaner.carriers import signs, textdump
from cleaner.document import Document
from cleaner.errors import CleanError

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_FEED_FILE = re.compile(r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b")
_TAG = re.compile(
    r"</?(?:p|div|article|section|main|span|a|h[1-6]|ul|ol|li|table|tbody|tr|td|figure|figcaption|img|br|hr|blockquote|strong|b|em|i|header|"
    r"footer|nav|aside|center|font|pre|picture|iframe|small|style|script|title|meta|link|time|u|sup|sub|ruby|dl|dt|dd|video|form|button|svg)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def recognise(text: str) -> Document:
    """Open decoded text as a Document. Raises CleanError: blank, no-text, not-an-article, container."""
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
    if _PAGE.match(text, start):
        return _open_page(text)
    if signs.has_front_matter(text):
        return _open_markdown(text)
    if _TAG.match(text, start):
        return _open_markdown(text) if signs.looks_like_markdown(text) else open_markup(text)
    if textdump.looks_like(text):
        return textdump.open_text(text)
    if signs.looks_like_markdown(text):
        return _open_markdown(text)
    if len(_TAG.findall(text[:50_000])) > 1:
        return open_markup(text)
    return textdump.open_text(text)


def after_prologue(text: str) -> int:
    """Where a text begins behind white space, an XML declaration and comments."""
    at, end = 0, len(text)
    while True:
        while at < end and text[at].isspace():
            at += 1
        if text.startswith("<!--", at):
            close = text.find("-->", at + 4)
        elif text.startswith("<?", at):
            close = text.find(">", at)
        else:
            return at
        if close < 0:
            return at
        at = close + (3 if text[at + 1] == "!" else 1)


def open_markup(text: str) -> Document:
    """An HTML fragment, or a page that lost its first lines."""
    from cleaner.carriers import html

    if re.search(r"<(?:/head|body|/html)\b", text, re.IGNORECASE):
        return html.open_page(text)
    return html.open_fragment(text)


def is_markup(text: str) -> bool:
    """Whether a feed item's body is HTML rather than plain words."""
    return bool(_TAG.search(text))


def _open_page(text: str) -> Document:
    from cleaner.carriers import html

    return html.open_page(text)


def _open_markdown(text: str) -> Document:
    from cleaner.carriers import markdown

    return markdown.open_text(text)
