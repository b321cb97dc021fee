"""What a record that was written elsewhere may hold: anybody can write JSON, and what reads a record trusts it."""

from __future__ import annotations

from typing import Final, TypeVar

import msgspec

from cleaner.errors import CleanError
from cleaner.record.parts import Fields, Image, Related
from cleaner.words.addresses import of_the_web
from cleaner.words.dates import is_iso

F = TypeVar("F", bound=Fields)
_HEADINGS: Final = range(1, 7)
_LARGEST: Final = 2**31


def admitted(record: F) -> F:
    """The record without addresses that no record holds (`of_the_web`).

    Raises CleanError (``bad-record``) for dates, levels of headings and a confidence that none holds.
    """
    for name in ("published", "updated"):
        value = getattr(record, name)
        if value is not None and not is_iso(value):
            raise _refusal(f"{name} is {value!r}, no day or instant of ISO 8601")
    for block in record.blocks:
        if block.level is not None and block.level not in _HEADINGS:
            raise _refusal(f"a heading's level is {block.level}, not 1 to 6")
    if any(abs(entry.index) > _LARGEST for entry in record.removed):
        raise _refusal("an entry of the ledger stands at a place that no document has")
    if record.confidence is not None and not 0 <= record.confidence <= 1:
        raise _refusal(f"confidence is {record.confidence}, not 0 to 1")
    images = [Image(of_the_web(image.url), image.caption, image.credit, image.alt) for image in record.images]
    related = [Related(link.title, of_the_web(link.url)) for link in record.related]
    url = of_the_web(record.url)
    if (url, images, related) == (record.url, record.images, record.related):
        return record
    return msgspec.structs.replace(record, url=url, images=images, related=related)


def _refusal(what: str) -> CleanError:
    return CleanError("bad-record", f"not a record: {what}", remedy="give JSON written by to_json()")
