"""Bytes to text.

Order of belief: a byte-order mark; UTF-8 that is strictly valid; the charset that a caller hints,
then the one the document declares, each believed only if what it gives reads like text; then GB18030
against Big5-HKSCS by how likely the characters are; charset-normalizer last.
"""

from __future__ import annotations

import codecs
from typing import Final

from cleaner.errors import CleanError
from cleaner.reading.charsets import Text, codec_named, finish
from cleaner.reading.legacy import damaged_utf8, declared_by, legacy

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEVEN_BIT: Final = frozenset(("hz", "iso2022_jp", "iso2022_kr"))


def decode(data: bytes, hint: str | None = None) -> Text:
    """Text from ``data``. ``hint`` is a charset label, as an HTTP header would give it.

    Raises CleanError: ``bad-hint`` for a charset that does not exist, ``undecodable`` when nothing
    gives readable text.
    """
    hinted = None
    if hint is not None:
        hinted = codec_named(hint)
        if hinted is None:
            raise CleanError("bad-hint", f"no such encoding: {hint!r}", remedy="give a charset, such as utf-8 or big5")
    for mark, codec in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :] if codec == "utf-8" else data
            return finish(body.decode(codec, "replace"), codec)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return damaged_utf8(data, error) or legacy(data, hinted)
    if text.isascii() and ("\0" in text or (("\x1b$" in text or "~{" in text) and _seven_bit(data, hinted))):
        return legacy(data, hinted)
    found = finish(text, "utf-8", nulls=b"\0" in data, utf8=data)
    return Text(text, "utf-8", found.warnings, data) if found.text is text else found


def _seven_bit(data: bytes, hinted: str | None) -> bool:
    """Whether ASCII bytes are said to be one of the seven-bit charsets."""
    return (hinted or declared_by(data)) in _SEVEN_BIT
