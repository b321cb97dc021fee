"""One item of a feed, or one JSON object: its body as HTML or text, its metadata beside it.

The body is ``html``, else ``content_html``, else ``text``, else ``description`` (RECORD.md).
"""

from __future__ import annotations

import html
import json
import re
from typing import Any, Final

import msgspec

from cleaner.document import Document, Meta
from cleaner.errors import CleanError
from cleaner.words.addresses import address_of, canonical
from cleaner.words.lazily import lazily
from cleaner.words.text import tidy

BODY: Final = ("html", "content_html", "text", "description")
_EXTRA_BODY: Final = ("content_text", "content")
_NAMES: Final = {
    "title": ("title", "headline"),
    "url": ("url", "link", "canonical_url", "external_url"),
    "published": ("date", "date_published", "pub_date", "pubDate", "published", "published_at", "datePublished"),
    "updated": ("date_modified", "updated", "updated_at", "dateModified"),
    "authors": ("authors", "author"),
    "language": ("language", "lang"),
    "section": ("section",),
}
_SURELY_JSON = lazily(r"\s*(?:\[\s*)?\{\s*\"[^\"\n]{1,60}\"\s*:")
_decoder = msgspec.json.Decoder()


def parse(text: str) -> dict[str, Any] | None:
    """The one item that ``text`` is; None when it is no JSON.

    Raises CleanError: ``container`` for several items, ``not-an-article`` for other JSON.
    """
    numbered = items(text)
    found = None if numbered is None else [item for _, item in numbered]
    if found is None:
        if _SURELY_JSON.match(text):
            raise CleanError("unreadable", "this is broken JSON", remedy="fetch it again; it may be cut")
        return None
    if len(found) < 2 or not any(isinstance(item, dict) for item in found):
        return one(found[0] if found else None)
    raise CleanError("container", f"this holds {len(found)} items", remedy="clean_many(path) and `cleaner clean` give them all")


def items(text: str) -> list[tuple[int, Any]] | None:
    """The items of JSON text, numbered from 1: one object, an array, a JSON Feed, or JSON Lines; None when it is no JSON.

    In JSON Lines the number is the line's. A line that is no JSON is kept as an error, so that the other lines still come.
    """
    try:
        data = load(text)
    except ValueError:
        return _json_lines(text)
    if isinstance(data, dict):
        inner = data.get("items")
        data = inner if isinstance(inner, list) and not _body(data) else [data]
    return list(enumerate(data if isinstance(data, list) else [data], 1))


def one(item: Any) -> dict[str, Any]:
    """An item checked: an object with a body. Raises CleanError (``not-an-article``, or the line's own)."""
    if isinstance(item, CleanError):
        raise item
    if not isinstance(item, dict) or _body(item) is None:
        raise CleanError("not-an-article", "this JSON has no article in it", remedy="give it one of the fields " + ", ".join(BODY))
    return item


def opened(item: Any) -> Document:
    """An item as a Document. Raises CleanError as `one` and `open_item` do, with the address that the item gives."""
    try:
        return open_item(one(item))
    except CleanError as error:
        if isinstance(item, dict):
            error.url = next(iter(_addresses(item)), None)
        raise


def load(text: str) -> Any:
    """JSON as Python values; raw control characters and lone surrogates are borne with. Raises ValueError."""
    try:
        return _decoder.decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        try:
            return _mended(json.loads(text, strict=False))  # raw control characters, lone surrogates
        except RecursionError:
            raise ValueError("nested too deeply") from None


def _mended(value: Any) -> Any:
    """JSON with its lone surrogates made U+FFFD."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_mended(item) for item in value]
    return {_mended(key): _mended(item) for key, item in value.items()} if isinstance(value, dict) else value


def _json_lines(text: str) -> list[tuple[int, Any]] | None:
    """The items of JSON Lines; a broken line is kept as its error. None where no line is an object."""
    found: list[tuple[int, Any]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        if line.lstrip()[0] != "{":
            return None
        try:
            found.append((number, load(line)))
        except ValueError as error:
            found.append((number, broken(error)))
    return found if any(isinstance(item, dict) for _, item in found) else None


def broken(error: ValueError) -> CleanError:
    """The refusal of an item that is no JSON."""
    return CleanError("bad-item", f"this item is no JSON: {error}", remedy="mend or drop that line")


def _body(item: dict[str, Any]) -> str | None:
    for name in (*BODY, *_EXTRA_BODY):
        value = item.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return None


def open_item(item: dict[str, Any]) -> Document:
    """A feed item as a Document. Raises CleanError (``no-text``) when its body shows nothing."""
    from cleaner.reading.carriers import markdown, pages, signs, textdump
    from cleaner.reading.carriers.html import body_tree, open_page
    from cleaner.reading.carriers.markup import is_markup

    body = _unwrapped(_body(item) or "")
    found = _meta(item)
    if pages.opens_page(body, pages.after_prologue(body)):
        from cleaner.metadata.declared import with_authors

        page = open_page(body.replace("\ufeff", ""))
        own = with_authors(page.meta, page.said) if page.said is not None else page.meta
        return msgspec.structs.replace(page, carrier="feed-item", meta=_merged(found, own))
    if is_markup(body):
        tree = body_tree(body)
        root = tree.body
        if root is None or not (tidy(root.text(deep=True)) or root.css_first("img")):
            raise CleanError("no-text", "the item's body holds no visible text", remedy="fetch the article's page")
        return Document(carrier="feed-item", text=body, meta=found, tree=tree)
    body = _without_entities(body)
    if signs.looks_like_markdown(body):
        opened = markdown.open_text(body)
        return msgspec.structs.replace(opened, carrier="feed-item", meta=_merged(found, opened.meta))
    dump = textdump.open_text(body)
    found = msgspec.structs.replace(found, crawler_date=dump.meta.crawler_date)
    return Document(carrier="feed-item", text=body, meta=found, lines=dump.lines)


def _unwrapped(body: str) -> str:
    """A body out of what its feed packed it in once too often: an escaped CDATA section, escaped tags and nothing but these.

    U+0000 goes, as in every other document: in a text it stands for a line break element.
    """
    if "\0" in body:
        body = body.replace("\0", "")
    if "<![CDATA[" in body:
        body = body.replace("<![CDATA[", "").replace("]]>", "")
    if "&lt;" in body and _ESCAPED_TAGS.search(body) and not _REAL_TAG.search(body):
        body = html.unescape(body)
    return body


_ESCAPED_TAGS = lazily(
    r"&lt;/(?:p|div|a|b|i|em|strong|span|h[1-6]|ul|ol|li|td|figure|blockquote)&gt;|&lt;(?:br|hr|img)\b[^<>&]{0,200}/?&gt;", re.IGNORECASE
)
_REAL_TAG = lazily(r"<[a-z!/]", re.IGNORECASE)


def _without_entities(text: str) -> str:
    """Plain words with what stands in them as an entity; those of a title may be escaped twice."""
    for _ in range(2):
        if "&" not in text:
            break
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    return text


_ENTITY = lazily(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,31}\d{0,2});")
_INLINE_TAG = lazily(r"</?(?:b|i|u|em|strong|span|sup|sub|small|font|mark|a|br|wbr|nobr)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)


def _words_only(text: str) -> str:
    """The words of a title or name, less the marks of the feed that carried it."""
    if "\0" in text:
        text = text.replace("\0", "")
    if "<![CDATA[" in text:
        text = text.replace("<![CDATA[", "").replace("]]>", "")
    text = _without_entities(text)
    return tidy(_INLINE_TAG.sub("", text) if "<" in text else text).replace("\n", " ")


def _meta(item: dict[str, Any]) -> Meta:
    words = {field: _words(item, names) for field, names in _NAMES.items() if field != "url"}
    tags = item.get("tags")
    return Meta(
        title=next(iter(words["title"]), None),
        headlines=words["title"],
        authors=words["authors"],
        published=words["published"],
        updated=words["updated"],
        section=next(iter(words["section"]), None),
        tags=tuple(_words_only(tag).lstrip("#") for tag in tags if isinstance(tag, str) and tidy(tag)) if isinstance(tags, list) else (),
        language=next(iter(words["language"]), None),
        addresses=_addresses(item),
    )


def _addresses(item: dict[str, Any]) -> tuple[str, ...]:
    return tuple(canonical(url) for url in map(address_of, _words(item, _NAMES["url"])) if url)


def _merged(first: Meta, second: Meta) -> Meta:
    """``first``, with what it lacks from ``second``; lists of candidates one after the other."""
    changes: dict[str, Any] = {}
    for name in first.__struct_fields__:
        mine, other = getattr(first, name), getattr(second, name)
        if not mine:
            changes[name] = other
        elif isinstance(mine, tuple) and name in {"published", "updated", "addresses", "headlines"}:
            changes[name] = mine + other
    return msgspec.structs.replace(first, **changes)


def _words(item: dict[str, Any], names: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for name in names:
        value = item.get(name)
        for entry in value if isinstance(value, list) else [value]:
            if isinstance(entry, dict):
                entry = entry.get("name")
            if isinstance(entry, int | float) and not isinstance(entry, bool):
                entry = str(int(entry)) if abs(entry) < 1e15 else ""
            text = _words_only(entry) if isinstance(entry, str) else ""
            if text:
                found[text] = None
    return tuple(found)
