"""Bytes to text.

Order of belief: a byte-order mark; UTF-8 that is strictly valid; the charset that a caller hints,
then the one the document declares, each believed only if what it gives reads like text; then GB18030
against Big5-HKSCS by how likely the characters are; charset-normalizer last. Labels mean what the
WHATWG Encoding Standard says they mean on the web (https://encoding.spec.whatwg.org/#names-and-labels):
``gb2312`` and ``gbk`` are GB18030, ``big5`` is Big5-HKSCS, ``iso-8859-1`` is windows-1252.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

import msgspec

from cleaner.errors import CleanError
from cleaner.han import COMMON

READS_LIKE_TEXT: Final = 0.45
"""Least share of common Han characters in Chinese text that is believed.

Right readings of the seeds give 0.84 to 0.95, wrong ones 0.07 to 0.14, song lyrics and name lists
down to 0.6: anything from 0.3 to 0.6 tells them apart. Rerun tests/test_encoding.py before changing it.
"""
MAX_DAMAGE: Final = 0.02
"""Largest share of undecodable sequences at which a text still counts as UTF-8 with damage."""
_FEW: Final = 6
"""Up to so many bytes beyond ASCII tell nothing; the WHATWG's default for the West is taken."""

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
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_SEVEN_BIT: Final = frozenset(("hz", "iso2022_jp", "iso2022_kr"))
_BAD = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_FOREIGN = re.compile("[^\x00-\x7f]")
_KANA = re.compile("[\u3040-\u30ff]")
_WESTERN: Final = frozenset("äöüßÄÖÜéèàçêâôîûëïœæñáíóúãõÉÀÇÑÁÍÓÚ«»„“”‘’–—…•€°§·©®¿¡\xa0")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LETTER_RUN = re.compile("[\u0080-\u024f]{4,}")
_FOREIGN_LETTER = re.compile("[\u0080-\u024f]")
_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u3040-\u30ff\uac00-\ud7af]")
_SAMPLE: Final = 40_000


class Text(msgspec.Struct, frozen=True):
    """Decoded text, the codec that gave it, and what is to be warned about as (code, detail)."""

    text: str
    encoding: str
    warnings: tuple[tuple[str, str], ...] = ()


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
            return _finish(body.decode(codec, "replace"), codec)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        damaged = _damaged_utf8(data, error)
        return damaged or _legacy(data, hinted)
    if text.isascii() and ("\0" in text or (("\x1b$" in text or "~{" in text) and (hinted or _declared(data)) in _SEVEN_BIT)):
        return _legacy(data, hinted)
    return _finish(text, "utf-8")


def _finish(text: str, codec: str, *warnings: tuple[str, str]) -> Text:
    """Line ends made one, characters that could not be read counted."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        text = text.replace("\0", "")
    lost = text.count("\ufffd")
    if lost:
        warnings += (("characters-replaced", f"{lost} characters could not be read as {codec}"),)
    return Text(text, codec, warnings)


def _damaged_utf8(data: bytes, error: UnicodeDecodeError) -> Text | None:
    """UTF-8 with a few broken sequences, or cut in the middle of a character at its end."""
    text = data.decode("utf-8", "replace")
    if error.start >= len(data) - 3 and error.reason == "unexpected end of data" and not data[: error.start].isascii():
        return _finish(text, "utf-8", ("input-truncated", "the file ends in the middle of a character"))
    lost = text.count("\ufffd")
    whole = len(data) - len(data[: error.start].decode("utf-8", "ignore"))
    multibyte = sum(1 for char in _sample(text) if char > "\x7f")
    if whole and lost <= MAX_DAMAGE * multibyte and likeliness(text) >= READS_LIKE_TEXT:
        return _finish(text, "utf-8")
    return None


def _legacy(data: bytes, hinted: str | None) -> Text:
    declared = _declared(data)
    for codec in (hinted, declared):
        if codec and codec != "utf-8":
            text = _try(data, codec)
            if text is not None and likeliness(text) >= READS_LIKE_TEXT:
                return _finish(text, codec)
    guessed = _guess(data)
    if guessed is None:
        raise CleanError("undecodable", "no encoding gives readable text", remedy="give the charset with encoding= if you know it")
    codec, text = guessed
    said = f", the document says {declared}" if declared else ""
    return _finish(text, codec, ("encoding-guessed", f"read as {codec}{said}"))


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data)
    if match is None:
        return None
    return codec_of((match[1] or match[2]).decode("ascii", "ignore"))


def _try(data: bytes, codec: str) -> str | None:
    """The text, with a few broken sequences marked; None when most of it breaks."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        text = data.decode(codec, "replace")
    except (UnicodeError, ValueError):
        return None
    if codec == "big5hkscs" and "\ufffd" in text:
        eten = data.decode("cp950", "replace")  # a few symbols that only Microsoft's table has
        text = min(text, eten, key=lambda reading: reading.count("\ufffd"))
    foreign = sum(1 for char in _sample(text) if char > "\x7f")
    return text if _sample(text).count("\ufffd") <= MAX_DAMAGE * foreign else None


def _guess(data: bytes) -> tuple[str, str] | None:
    readings = [("gb18030", _try(data, "gb18030")), ("big5hkscs", _try(data, "big5hkscs")), *_bare_utf16(data)]
    scored = [(likeliness(text), codec, text) for codec, text in readings if text is not None]
    if scored:
        score, codec, text = max(scored, key=lambda row: row[0])
        if score >= READS_LIKE_TEXT and _HAN.search(text):
            return _or_japanese(data, codec, text)
    western = _try(data, "cp1252")
    if western is not None and _is_western(western):
        return "cp1252", western  # the web's own default
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is not None:
        text = str(best)
        if likeliness(text) >= READS_LIKE_TEXT and _has_words(text):
            return str(best.encoding).replace("_", "-"), text
    return None


def _bare_utf16(data: bytes) -> list[tuple[str, str | None]]:
    """UTF-16 without its mark shows in ASCII's zero bytes, all even or all odd."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if not (even or odd):
        return []
    codec = "utf-16-le" if odd > even else "utf-16-be"
    return [(codec, _try(data, codec))]


def _or_japanese(data: bytes, codec: str, text: str) -> tuple[str, str]:
    """EUC-JP has its kana where GB2312 has them; Chinese text has hardly any."""
    sample = _sample(text)
    if len(_KANA.findall(sample)) > 0.1 * sum(char > "\x7f" for char in sample):
        japanese = _try(data, "euc_jp")
        if japanese is not None and "\ufffd" not in japanese:
            return "euc_jp", japanese
    return codec, text


def _is_western(text: str) -> bool:
    """Whether the foreign characters are those of the West's languages and typography, or too few for statistics."""
    foreign = [char for char in _sample(text) if char > "\x7f"]
    western = sum(char in _WESTERN for char in foreign)
    return western >= 0.9 * len(foreign) or (len(foreign) <= _FEW and _has_words(text))


def _has_words(text: str) -> bool:
    """Whether the foreign characters of a guess are mostly letters: a wrong table gives signs and boxes."""
    foreign = [char for char in _sample(text) if char > "\x7f"]
    return sum(map(str.isalpha, foreign)) * 2 >= len(foreign)


def _sample(text: str) -> str:
    """The part of a text that tells its encoding: from its first foreign character on (a page may open with scripts)."""
    first = _FOREIGN.search(text)
    return text[first.start() : first.start() + _SAMPLE] if first is not None else text[:_SAMPLE]


def likeliness(text: str) -> float:
    """How much ``text`` reads like text, from 0 to 1.

    Chinese is judged by its share of common characters; other scripts by what decoding with the
    wrong table leaves behind: control and private characters, runs of accented letters.
    """
    text = _sample(text)
    foreign = sum(1 for char in text if char > "\x7f")
    if not foreign:
        return 0.0 if _BAD.search(text) else 1.0
    bad = len(_BAD.findall(text)) / max(foreign, len(text) / 50)
    han = _HAN.findall(text)
    if len(han) > 0.2 * foreign and len(_OTHER_SCRIPT.findall(text)) < len(han):
        return sum(char in COMMON for char in han) / len(han) - bad
    accented = len(_FOREIGN_LETTER.findall(text))
    runs = sum(len(run) for run in _LETTER_RUN.findall(text))
    return 1.0 - bad * 5 - runs / max(accented, 1) * accented / foreign
