"""How a scrape was saved, told from its content: one file a carrier, ``recognise`` chooses.

Order: a JSON object is a feed item; a page is told by its frame (pages.py); front matter is Markdown; a text that
opens with a tag is an HTML fragment unless Markdown stands beside its tags; Markdown shows by its marks; anything
else is a text dump.
"""

from __future__ import annotations

from cleaner.document import Document
from cleaner.errors import CleanError
from cleaner.reading.carriers import markup, pages, signs, textdump
from cleaner.reading.carriers.pages import after_prologue
from cleaner.words.lazily import lazily

_FEED_FILE = lazily(r"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b")


def recognise(text: str, utf8: bytes | None = None) -> Document:
    """Open decoded text (``utf8``: the same as bytes) as a Document. Raises CleanError: blank, no-text, not-an-article, container."""
    if not text.strip():
        raise CleanError("blank", "the document holds only white space", remedy="fetch it again")
    if signs.looks_like_json(text):
        from cleaner.reading.carriers import feed

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
    if markup.TAG.match(text, start):
        return _open_markdown(text) if signs.looks_like_markdown(pages.without_unseen(text)) else markup.open_markup(text)
    if textdump.looks_like(text):
        return textdump.open_text(text)
    if signs.looks_like_markdown(text):
        return _open_markdown(text)
    if len(markup.TAG.findall(text[:50_000])) > 1:
        return markup.open_markup(text)
    return textdump.open_text(text)


def _open_page(text: str, utf8: bytes | None = None) -> Document:
    from cleaner.reading.carriers import html

    return html.open_page(text, utf8)


def _open_markdown(text: str) -> Document:
    from cleaner.reading.carriers import markdown

    return markdown.open_text(text)
