"""RSS, Atom and RDF feeds, through feedparser: every entry as an item, its HTML as it stands."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any, Final

from cleaner.batch.inputs.extras import library
from cleaner.batch.inputs.jsonish import encoded
from cleaner.batch.inputs.settings import sentence
from cleaner.batch.piece import Bad, Feed, Item
from cleaner.errors import CleanError

_ENDS: Final = re.compile(rb"</(?:\w+:)?(?:rss|feed|RDF)\s*>")
_ENTRY_BEGINS: Final = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s/>]")
_ENTRY_ENDS: Final = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>")
_FOR: Final = ("reading RSS and Atom feeds", "batch")


def planned(stream: io.BufferedReader, place: str, max_bytes: int) -> Iterator[Feed]:
    """A feed, read as a whole and not looked into. Raises CleanError: too-large, missing-extra."""
    library("feedparser", *_FOR)
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise CleanError("too-large", f"the feed is over the limit of {max_bytes:,} bytes", remedy="raise max_bytes if it is right")
    yield Feed(place, data, max(sum(1 for _ in _ENTRY_BEGINS.finditer(data)), 1))


def entries(feed: Feed) -> Iterator[Item | Bad]:
    """The entries of a feed, in a worker: what it is made of may take any time and memory. Raises CleanError (``unreadable``)."""
    feedparser = library("feedparser", *_FOR)
    place, data = feed.place, feed.data
    sound = _REFERENCE.sub(_character, data) if b"&#" in data else data
    try:
        found = feedparser.parse(io.BytesIO(sound), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # the library's, of many kinds
        raise CleanError("unreadable", f"this feed is broken: {sentence(error)}", remedy="mend it, or fetch it again") from error
    whole = len(_ENTRY_ENDS.findall(data)) if b"\0" not in data[:200] else len(found.entries)
    cut = found.bozo and (whole < len(found.entries) or (not _ENDS.search(data) and b"\0" not in data[:200]))
    language = found.feed.get("language")
    for number, entry in enumerate(found.entries[: whole if cut else None], 1):
        yield Item(f"{place}#{number}", encoded(_item(entry, language)))
    if cut:
        yield Bad(place, "unreadable", "the feed ends early; the entries before the cut were read", "fetch it again")
    elif found.bozo and not found.entries:
        raise CleanError("unreadable", "this feed is broken: no entry can be read", remedy="fetch it again")


_REFERENCE: Final = re.compile(rb"&#(?:[xX]0*([0-9a-fA-F]+)|0*([0-9]+));?")


def _character(match: re.Match[bytes]) -> bytes:
    """A reference to a character as it stands; to none (a surrogate, one past the last), at which the library ends the feed, to U+FFFD."""
    digits, base = (match[1], 16) if match[1] is not None else (match[2], 10)
    code = int(digits, base) if len(digits) <= _DIGITS else _PAST
    return match[0] if code < 0xD800 or 0xDFFF < code < _PAST else b"&#xFFFD;"


_DIGITS: Final = 7
_PAST: Final = 0x110000


def _item(entry: Any, language: str | None) -> dict[str, Any]:
    name, body = _body(entry)
    updated = dict.get(entry, "updated")  # its own get falls back to the day of publication
    item = {
        name: body,
        "url": entry.get("link"),
        "title": entry.get("title"),
        "date": entry.get("published") or updated,
        "date_modified": updated if entry.get("published") else None,
        "authors": [author["name"] for author in entry.get("authors", ()) if author.get("name")],
        "tags": [tag["term"] for tag in entry.get("tags", ()) if tag.get("term")],
        "language": language,
    }
    return {name: value for name, value in item.items() if value}


def _body(entry: Any) -> tuple[str, str]:
    """The longest content, else the summary; plain text is said to be text."""
    parts = [part for part in entry.get("content", ()) if part.get("value")]
    part = max(parts, key=lambda part: len(part["value"])) if parts else entry.get("summary_detail") or {}
    value = part.get("value") or entry.get("summary") or ""
    return ("text" if part.get("type") == "text/plain" else "html"), value
