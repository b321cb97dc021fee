"""What a charset label means on the web, and decoded text.

Labels mean what the WHATWG Encoding Standard says they mean (`cleaner.reading.labels`). Python knows more codecs; of a document's word
none of them is taken: some read a notation (``unicode_escape`` would read a Windows path's backslash and t as a tab).
"""

from __future__ import annotations

import codecs
from typing import Final

import msgspec

from cleaner.reading.labels import CODECS
from cleaner.words.lazily import lazily
from cleaner.words.text import NONCHARACTERS

_NO_CHARSETS: Final = frozenset(
    ("charmap", "idna", "mbcs", "oem", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"),
)
"""Codecs of Python's that read a notation, not a charset, or another charset on each machine."""


class Text(msgspec.Struct, frozen=True):
    """Decoded text, the codec that gave it, and what is to be warned about as (code, detail)."""

    text: str
    encoding: str
    warnings: tuple[tuple[str, str], ...] = ()
    utf8: bytes | None = None
    """The text as UTF-8, where that is at hand."""


def codec_of(label: str) -> str | None:
    """Python's codec for a charset label as a document or a server writes it; None if the web knows no such label."""
    return CODECS.get(label.strip(_AROUND).lower())


def codec_named(label: str) -> str | None:
    """Python's codec for a charset that a caller names, who may know one that the web has not: ``cp437``, ``utf-32``."""
    known = codec_of(label)
    if known is not None:
        return known
    try:
        info = codecs.lookup(label.strip(_AROUND))
    except (LookupError, ValueError):  # ValueError: a null, or a surrogate
        return None
    # rot13, hex, zip … are codecs too, but none from bytes to text
    if not getattr(info, "_is_text_encoding", True) or info.name.replace("_", "-") in _NO_CHARSETS:
        return None
    return CODECS.get(info.name, _WIDER.get(info.name, info.name))


_AROUND: Final = " \t\n\r\x0c\"'"
_WIDER: Final = {"cp950": "big5hkscs", "utf-8-sig": "utf-8"}


def finish(text: str, codec: str, *warnings: tuple[str, str], nulls: bool = True, utf8: bytes | None = None) -> Text:
    """Line ends made one, characters that could not be read, and noncharacters, counted.

    ``nulls``: whether U+0000 may be among them. ``utf8``: the text as UTF-8, where that is at hand.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if nulls and "\0" in text:  # slow in text that takes two bytes a character: every other byte is a null
        text = text.replace("\0", "")
    lost = text.count("\ufffd") if "\ufffd" in text else 0
    none = _noncharacters(text, utf8) if not text.isascii() else 0
    if lost or none:
        said = [f"{lost} characters could not be read as {codec}"] if lost else []
        said += [f"{none} code points that are no characters (such as U+FFFE) were left out"] if none else []
        warnings += (("characters-replaced", "; ".join(said)),)
    return Text(text, codec, warnings)


def _noncharacters(text: str, utf8: bytes | None) -> int:
    """How many noncharacters there are. Their bytes tell at once where there is none, which is nearly always."""
    data = utf8 if utf8 is not None else text.encode("utf-8", "surrogatepass")
    return len(_NONCHARACTER.findall(text)) if any(mark in data for mark in _MARKS) else 0


_MARKS: Final = (b"\xef\xb7", b"\xbf\xbe", b"\xbf\xbf")
"""One of them is in every noncharacter's UTF-8, and in that of few characters."""
_NONCHARACTER: Final = lazily(f"[{NONCHARACTERS}]")
