"""The whole way of one document, about as many lines as there are arrows in the design's picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from cleaner import dates
from cleaner._version import VERSION
from cleaner.adapter import Outlet
from cleaner.addresses import address_of
from cleaner.assemble import Origin, assemble
from cleaner.carriers import recognise
from cleaner.choose import Choice, choose, known
from cleaner.document import Document, Labelled
from cleaner.door import doors
from cleaner.encoding import Text, decode
from cleaner.errors import CleanError
from cleaner.intake import MAX_BYTES, Raw, unpack
from cleaner.label import dropped, label
from cleaner.opening import opened
from cleaner.record import CleanArticle

if TYPE_CHECKING:
    from cleaner.generic.article import Article


class Hints(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller knows of a document.

    Its address, its outlet's id, the charset as an HTTP header gives it, the day of the crawl (ISO), a
    person's own patterns to drop, a name for messages, the size limit in bytes.
    """

    url: str | None = None
    source: str | None = None
    encoding: str | None = None
    crawled: str | None = None
    drop: tuple[str, ...] = ()
    name: str | None = None
    max_bytes: int = MAX_BYTES


class Way(msgspec.Struct, frozen=True):
    """Everything known at the last arrow: what `explain` shows and `assemble` folds."""

    document: Document
    parts: list[Labelled]
    outlet: Outlet
    choice: Choice
    adapter: str
    notes: list[tuple[str, str]]
    article: Article | None = None


def clean_data(data: bytes, hints: Hints) -> CleanArticle:
    """Bytes to record. Raises CleanError."""
    return record(*read(data, hints), hints)


def read(data: bytes, hints: Hints) -> tuple[Text, Raw]:
    """Bytes to text. Raises CleanError."""
    raw = unpack(data, hints.max_bytes)
    return decode(raw.data, hints.encoding), raw


def record(text: Text, raw: Raw, hints: Hints) -> CleanArticle:
    """Text to record. Raises CleanError."""
    return finish(recognise(text.text, text.utf8), text, raw, hints)


def label_data(data: bytes, hints: Hints) -> Way:
    """Bytes to labelled parts, one arrow short of the record. Raises CleanError."""
    text, raw = read(data, hints)
    return walk(recognise(text.text, text.utf8), [*raw.warnings, *text.warnings], hints)


def finish(document: Document, text: Text, raw: Raw, hints: Hints) -> CleanArticle:
    """An opened document to record."""
    way = walk(document, [*raw.warnings, *text.warnings], hints)
    origin = Origin(hints.name, text.encoding, raw.input_hash, VERSION, hints.crawled)
    found = assemble(way.parts, way.document, way.outlet, way.choice, way.adapter, origin, way.notes)
    return found if way.article is None else msgspec.structs.replace(found, confidence=way.article.confidence)


def walk(document: Document, notes: list[tuple[str, str]], hints: Hints) -> Way:
    """An opened document to labelled parts."""
    if document.meta.restored is not None:
        from cleaner.restored import adapter_of, labelled, outlet_of

        outlet = known(hints.source) if hints.source is not None else outlet_of(document)
        choice = Choice(outlet, (*((hints.url,) if hints.url else ()), *document.meta.addresses))
        parts = dropped(labelled(document), compiled(hints.drop))
        return Way(document, parts, adapter_of(), choice, "rendering@1", notes)
    notes = [*notes, *document.warnings]
    choice = choose(document, doors(), hints.url, hints.source)
    notes += choice.warnings
    found = opened(document, choice.outlet, hints.url)
    document = msgspec.structs.replace(document, meta=found.meta)
    if choice.outlet is not None and found.missed:
        notes.append(("anchor-missing", f"no landmark of {choice.outlet.id} was found in the page"))
    notes += found.notes
    adapter = found.adapter
    parts = label(found.parts, document, choice, adapter, compiled(hints.drop))
    layout = f"/{found.layout.name}" if found.layout is not None and len(adapter.layouts) > 1 else ""
    return Way(document, parts, adapter, choice, f"{adapter.id}@{adapter.version}{layout}", notes, found.article)


def compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """A person's own patterns, compiled. Raises CleanError (``bad-hint``)."""
    try:
        return tuple(re.compile(pattern) for pattern in patterns)
    except (re.error, TypeError) as error:
        raise CleanError("bad-hint", f"not a regular expression: {error}", remedy="escape marks such as ( with \\") from None


def checked(hints: Hints) -> Hints:
    """The hints, made fit for use (an address trimmed and whole), or a CleanError (``bad-hint``) that says what is wrong with them."""
    for name in ("url", "source", "encoding", "crawled"):
        value = getattr(hints, name)
        if value is not None and not isinstance(value, str):
            raise CleanError("bad-hint", f"{name}={value!r} is no text", remedy=f"give {name} as a str")
    url = address_of(hints.url) if hints.url is not None else None
    if url is None and hints.url is not None and hints.url.strip():
        raise CleanError("bad-hint", f"url={hints.url!r} is no address", remedy="write it whole, as https://www.example.com/news/1")
    if hints.crawled is not None and not dates.is_iso_day(hints.crawled):
        raise CleanError("bad-hint", f"crawled={hints.crawled!r} is no day", remedy="write it as 2026-03-10")
    if not isinstance(hints.max_bytes, int) or hints.max_bytes < 1:
        raise CleanError("bad-hint", f"max_bytes={hints.max_bytes!r} allows nothing", remedy="give a number of bytes")
    compiled(hints.drop)
    return hints if url == hints.url else msgspec.structs.replace(hints, url=url)
