"""What a charset label means on the web, and decoded text.

Labels mean what the WHATWG Encoding Standard says they mean (https://encoding.spec.whatwg.org/#names-and-labels):
``gb2312`` and ``gbk`` are GB18030, ``big5`` is Big5-HKSCS, ``iso-8859-1`` is windows-1252.
"""

from __future__ import annotations

import codecs
from typing import Final

import msgspec

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
