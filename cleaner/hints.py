"""What a caller may know of a document."""

from __future__ import annotations

import re

import msgspec

from cleaner.errors import CleanError
from cleaner.reading.intake import MAX_BYTES
from cleaner.words import dates
from cleaner.words.addresses import address_of


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


def patterns(drops: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """A person's own patterns, compiled. Raises CleanError (``bad-hint``)."""
    try:
        return tuple(re.compile(pattern) for pattern in drops)
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
    patterns(hints.drop)
    return hints if url == hints.url else msgspec.structs.replace(hints, url=url)
