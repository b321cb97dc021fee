"""Bytes to text.

Order of belief: a byte-order mark; UTF-8 that is strictly valid; the charset that a caller hints,
then the one the document declares, each believed only if what it gives reads like text; then GB18030
against Big5-HKSCS by how likely the characters are; charset-normalizer last. Labels mean what the
WHATWG Encoding Standard says they mean on the web (https://encoding.spec.whatwg.org/#names-and-labels):
``gb2312`` and ``gbk`` are GB18030, ``big5`` is Big5-HKSCS, ``iso-8859-1`` is windows-1252.
"""

from __future__ import annotations

import codecs
from typing import Final

import msgspec

from cleaner.errors import CleanError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WEB_LABELS: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "gb18030": "gb18030",
    "x-gbk": "gb18030",
    "cp936": "gb18030",
    "hz": "hz",
    "hz-gb-2312": "hz",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "cn-big5": "big5hkscs",
    "cp950": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
    "utf8": "utf-8",
    "unicode": "utf-16",
    "utf-16": "utf-16-le",
}
_SEVEN_BIT: Final = frozenset(("hz", "iso2022_jp", "iso2022_kr"))


class Text(msgspec.Struct, frozen=True):
    """Decoded text, the codec that gave it, and what is to be warned about as (code, detail)."""

    text: str
    encoding: str
    warnings: tuple[tuple[str, str], ...] = ()
    utf8: bytes | None = None
    """The text as UTF-8, where that is at hand."""


def codec_of(label: str) -> str | None:
    """Python's codec for a charset label as the web uses it; None if there is no such charset."""
    label = label.strip().strip("\"'").lower()
    name = _WEB_LABELS.get(label, label)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    # rot13, hex, zip … are codecs too, but none from bytes to text
    if not getattr(info, "_is_text_encoding", True) or info.name in {"idna", "punycode", "undefined"}:
        return None
    return _WEB_LABELS.get(info.name, info.name)


def decode(data: bytes, hint: str | None = None) -> Text:
    """Text from ``data``. ``hint`` is a charset label, as an HTTP header would give it.

    Raises CleanError: ``bad-hint`` for a charset that does not exist, ``undecodable`` when nothing
    gives readable text.
    """
    hinted = None
    if hint is not None:
        hinted = codec_of(hint)
        if hinted is None:
            raise CleanError("bad-hint", f"no such encoding: {hint!r}", remedy="give a charset such as utf-8 or big5")
    for mark, codec in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :] if codec == "utf-8" else data
            return finish(body.decode(codec, "replace"), codec)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        from cleaner.legacy import damaged_utf8, legacy

        return damaged_utf8(data, error, hinted) or legacy(data, hinted)
    if text.isascii() and ("\0" in text or (("\x1b$" in text or "~{" in text) and _seven_bit(data, hinted))):
        from cleaner.legacy import legacy

        return legacy(data, hinted)
    found = finish(text, "utf-8", nulls=b"\0" in data)
    return Text(text, "utf-8", found.warnings, data) if found.text is text else found


def finish(text: str, codec: str, *warnings: tuple[str, str], nulls: bool = True) -> Text:
    """Line ends made one, characters that could not be read counted. ``nulls``: whether U+0000 may be among them."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if nulls and "\0" in text:  # slow in text that takes two bytes a character: every other byte is a null
        text = text.replace("\0", "")
    if "\ufffd" in text:
        lost = text.count("\ufffd")
        warnings += (("characters-replaced", f"{lost} characters could not be read as {codec}"),)
    return Text(text, codec, warnings)


def _seven_bit(data: bytes, hinted: str | None) -> bool:
    """Whether ASCII bytes are said to be one of the seven-bit charsets."""
    from cleaner.legacy import declared_by

    return (hinted or declared_by(data)) in _SEVEN_BIT
