"""Markdown, with or without front matter, with HTML inside. It is rendered to HTML, so that one tree serves all.

comrak reads emphasis beside Han punctuation as its writer meant it (its ``cjk_friendly_emphasis``); two
more habits of Chinese mirrors are met before rendering: a lone tilde is a tilde, and a pipe table without
a header row is a table.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any, Final
from urllib.parse import quote

import comrak

from cleaner.document import Document, Meta
from cleaner.errors import CleanError
from cleaner.reading import nesting
from cleaner.reading.carriers.html import body_tree, with_times
from cleaner.reading.carriers.mended import set_out, with_headers
from cleaner.reading.carriers.signs import FENCE, READER, closing_fence
from cleaner.record import READABLE
from cleaner.words.addresses import address_of
from cleaner.words.dates import read as read_date
from cleaner.words.lazily import lazily
from cleaner.words.text import tidy

_TILDE = lazily(r"(?<![~\\])~(?!~)")
_TILDES_HELD: Final = [chr(code) for code in range(0xFDD0, 0xFDF0)]
"""Noncharacters: one that the text does not hold stands for a lone tilde while the renderer works."""

_OWN_TAGS: Final = 3
"""A record's own Markdown may have more tags than the page it came from: a quote is a box and a paragraph in it."""

_LIST = lazily(r"(?m)^ {0,3}(?:[-*+]|\d{1,9}[.)]) ")
_WORD = r"[^\s\"'#&*!|>%@`\[\]{},?:~=<-]"
_REST = r"[^:#\[\]{},\"'\x00-\x1f\x7f-\x9f\ufeff\u2028\u2029]"
_PLAIN_LINE = lazily(
    r"(?:(?P<key>[A-Za-z][\w-]*):|(?P<dash>[ ]{0,6}-))(?:[ ]+(?:"
    r"\"(?P<quoted>[^\"\\\x00-\x1f\x7f-\x9f\ufeff\u2028\u2029]*)\""
    rf"|\[[ ]*(?P<flow>{_WORD}{_REST}*(?:,[ ]*{_WORD}{_REST}*)*)\]"
    rf"|(?P<bare>{_WORD}{_REST}*(?::(?=\S){_REST}*)*)))?[ ]*"
)
_KEY_LINE = lazily(r"(?P<key>[A-Za-z][\w-]*):[ \t]*(?P<value>.*)")
_TOML_LINE = lazily(r"(?P<key>[A-Za-z][\w-]*)[ \t]*=[ \t]*(?P<value>.*)")
_NAMES: Final = {
    "title": ("title", "headline"),
    "subtitle": ("subtitle", "dek", "standfirst"),
    "authors": ("authors", "author", "byline"),
    "published": ("published", "date", "pubdate", "publishdate", "publish_date", "created", "time"),
    "updated": ("updated", "lastmod", "modified", "last_modified_at"),
    "section": ("section",),
    "language": ("language", "lang", "languagecode"),
    "url": ("url", "from", "link", "source_url", "original", "canonical", "canonical_url", "canonicalurl", "permalink", "source"),
}
"""Front matter keys as Hugo, Jekyll and the public mirrors write them, by record field."""

MAX_FRONT_MATTER: Final = 2_000_000
"""Characters of front matter that a parser reads; more is read line by line, with ``front-matter-invalid``."""

_EXTENSIONS = comrak.ExtensionOptions()
_EXTENSIONS.table = True
_EXTENSIONS.strikethrough = True
_EXTENSIONS.cjk_friendly_emphasis = True
_RENDER = comrak.RenderOptions()
_RENDER.unsafe_ = True


def open_text(text: str) -> Document:
    """Markdown as a Document."""
    front, body, warnings = _front_matter(text)
    if not body.strip() and not front and not warnings:
        raise CleanError("no-text", "the Markdown holds no text", remedy="fetch it again")
    meta = _meta(front)
    most = nesting.MAX_TAGS if meta.restored is None else nesting.MAX_TAGS * _OWN_TAGS
    tree = body_tree(_render(body), most)
    if meta.restored is None and "<time" in body:
        meta = with_times(meta, tree)
    return Document(carrier="markdown", text=text, meta=meta, tree=tree, warnings=warnings)


def _front_matter(text: str) -> tuple[dict[str, Any], str, tuple[tuple[str, str], ...]]:
    opening = FENCE.match(text)
    closing = closing_fence(text, opening) if opening is not None else None
    if opening is None or closing is None:
        reader = READER.match(text)
        return (reader.groupdict(), text[reader.end() :], ()) if reader is not None else ({}, text, ())
    raw, body = text[opening.end() : closing.start()], text[closing.end() :]
    try:
        if len(raw) > MAX_FRONT_MATTER:
            raise ValueError(f"longer than {MAX_FRONT_MATTER:,} characters")
        front = _toml(raw) if opening[1] == "+++" else _yaml(raw)
    except (ValueError, RecursionError) as error:
        front = _by_lines(raw, _TOML_LINE if opening[1] == "+++" else _KEY_LINE)
        if not front and opening.start() == 0 and not raw.strip():
            return {}, body, ()
        return front, body, (("front-matter-invalid", " ".join(str(error).split())[:200]),)
    if not isinstance(front, dict):
        if front is None:
            return {}, body, ()
        return {}, text, ()  # two rules and prose between them: no front matter
    return {str(key).lower(): value for key, value in front.items()}, body, ()


def _toml(raw: str) -> dict[str, Any]:
    if _DEEP_KEY.search(raw):
        raise ValueError("keys are nested too deeply")  # for which the parser takes quadratic time and memory
    return tomllib.loads(raw)


_KEY = r"(?:[\w-]{1,80}|\"[^\"\n]{0,80}\"|'[^'\n]{0,80}')"
_DEEP_KEY = lazily(rf"{_KEY}(?:[ \t]{{0,8}}\.[ \t]{{0,8}}{_KEY}){{20}}")
"""``a.b.c…`` of more than twenty parts, wherever it stands."""


def _yaml(raw: str) -> Any:
    """The front matter with every scalar as the string it was written as: a date stays as printed."""
    plain = _plain_front_matter(raw)
    if plain is not None:
        return plain
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return _plain(yaml.compose(raw, Loader=loader))
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(getattr(error, "problem", None) or type(error).__name__) from None


def _plain_front_matter(raw: str) -> dict[str, Any] | None:
    """Front matter of the plainest form, ``key: value`` and lists of ``- value``; None when it may mean anything else.

    Most mirrors write nothing more, and this reads it ten times faster than a YAML parser;
    tests/test_carriers.py holds it against one.
    """
    found: dict[str, Any] = {}
    items: list[str] | None = None
    dash = ""
    for line in raw.split("\n"):
        match = _PLAIN_LINE.fullmatch(line)
        if match is None:
            if line.strip(" "):
                return None
            continue
        key, quoted, bare = match["key"], match["quoted"], match["bare"]
        value: Any = quoted if quoted is not None else (bare or "").rstrip(" ")
        if match["flow"] is not None:
            value = [item.strip(" ") for item in match["flow"].split(",")]
        if key is None:
            if items is None or value == "" or (items and match["dash"] != dash):
                return None
            dash = match["dash"]
            items.append(value)
        elif key in found:
            return None
        else:
            empty = quoted is None and not value
            items = [] if empty else None
            found[key] = items if empty else value
    return {key: "" if value == [] else value for key, value in found.items()}


def _plain(node: Any, seen: set[int] | None = None) -> Any:
    """A YAML node as strings, lists and dicts (the yaml package's own construction is three times slower).

    Raises ValueError for an alias of a list or a mapping: lists of lists of aliases may stand for more words than there is memory.
    """
    if node is None or isinstance(node.value, str):
        return node and node.value
    seen = set() if seen is None else seen
    if id(node) in seen:
        raise ValueError("an alias of a list or a mapping")
    seen.add(id(node))
    if node.id == "mapping":
        return {key.value: _plain(value, seen=seen) for key, value in node.value if isinstance(key.value, str)}
    return [_plain(item, seen=seen) for item in node.value]


def _by_lines(raw: str, form: re.Pattern[str]) -> dict[str, Any]:
    """What can be read of broken front matter, line by line: ``key: value``, ``key = value``."""
    found: dict[str, Any] = {}
    for line in raw.split("\n"):
        match = form.fullmatch(line.strip()) if line[:1] not in " \t" else None
        if match is not None and match["value"]:
            value = match["value"].strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            elif value[:1] in "\"'":
                value = value[1:]
            found.setdefault(match["key"].lower(), value)
    return found


def _meta(front: dict[str, Any]) -> Meta:
    if front.get("cleaner") in READABLE:
        from cleaner.metadata import rendering

        return rendering.meta(front)
    if not front:
        return Meta()
    words = {field: _words(front, keys) for field, keys in _NAMES.items()}
    labels = {*_words(front, ("categories", "category")), *_words(front, ("tags",))}
    own = (name for name in words["authors"] if name not in labels)  # a mirror's label is no author
    words["authors"] = tuple(name.removeprefix("[[").removesuffix("]]") for name in own)  # a note-taker's link to a person
    addresses = tuple(url for url in map(address_of, words["url"]) if url)
    return Meta(
        title=next(iter(words["title"]), None),
        headlines=words["title"],
        subtitle=next(iter(words["subtitle"]), None),
        authors=words["authors"],
        published=tuple(value for value in words["published"] if read_date(value)),
        updated=tuple(value for value in words["updated"] if read_date(value)),
        section=next(iter(words["section"]), None),
        tags=_tags(front, words["authors"]),
        language=next(iter(words["language"]), None),
        addresses=addresses,
    )


def _tags(front: dict[str, Any], authors: tuple[str, ...]) -> tuple[str, ...]:
    """The front matter's tags; one that is also its category or author is the crawler's label, as a clipper's own is."""
    labels = {*authors, *_words(front, ("categories", "category")), "clippings"}
    return tuple(tag.lstrip("#") for tag in _words(front, ("tags", "keywords")) if tag not in labels)


def _words(front: dict[str, Any], keys: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for key in keys:
        value = front.get(key)
        if not value:
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                item = item.get("name")
            text = tidy(str(item)).replace("\n", " ") if isinstance(item, str | int | float) or hasattr(item, "isoformat") else ""
            if text and text.lower() not in ("null", "~"):
                found[text] = None
    return tuple(found)


def _render(body: str) -> str:
    held = ""
    if "~" in body:
        upper = body.upper()
        held = next((sign for sign in _TILDES_HELD if sign not in body and quote(sign) not in upper), _TILDES_HELD[0])
        body = _TILDE.sub(held, body)
    if "|" in body:
        body = with_headers(body)
    if "\n    " in body or "\t" in body:
        body = body if _LIST.search(body) else set_out(body)
    try:
        rendered = comrak.render_markdown(
            body.replace("\0", "").encode("utf-8", "replace").decode(), extension_options=_EXTENSIONS, render_options=_RENDER
        )
    except Exception as error:  # a panic of the renderer must not pass as a traceback
        raise CleanError("unreadable", f"the Markdown cannot be read: {error}", remedy="report it with the file") from None
    return rendered.replace(quote(held), "~").replace(held, "~") if held else rendered
