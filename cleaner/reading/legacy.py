"""Bytes that are not UTF-8: hinted and declared charsets if they read like text, GB18030 against Big5-HKSCS, guesses.

Imported when the first such document comes; the tables it needs take longer to build than a page takes to clean.
"""

from __future__ import annotations

import re
from typing import Final

from cleaner.errors import CleanError
from cleaner.reading.charsets import Text, codec_of, finish
from cleaner.words.han import COMMON

READS_LIKE_TEXT: Final = 0.45
"""Least share of common Han characters in Chinese text that is believed.

Right readings of the seeds give 0.84 to 0.95, wrong ones 0.07 to 0.14, song lyrics and name lists
down to 0.6: anything from 0.3 to 0.6 tells them apart. Rerun tests/test_encoding.py before changing it.
"""
MAX_DAMAGE: Final = 0.02
"""Largest share of undecodable sequences at which a text still counts as one of an encoding."""
UTF8_DAMAGE: Final = 0.25
"""The same for UTF-8: in GB18030 one character in six is a whole sequence of it by chance, in other encodings fewer.

Of 360,000 pieces of text, 2 to 100 characters long, in nine other encodings none passes by it.
"""
_FEW: Final = 6
"""Up to so many bytes beyond ASCII tell nothing; the WHATWG's default for the West is taken."""

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_BAD = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_FOREIGN = re.compile("[^\x00-\x7f]")
_KANA = re.compile("[\u3040-\u30ff]")
_WESTERN: Final = frozenset("äöüßÄÖÜéèàçêâôîûëïœæñáíóúãõÉÀÇÑÁÍÓÚ«»„“”‘’–—…•€°§·©®¿¡\xa0")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LETTER_RUN = re.compile("[\u0080-\u024f]{4,}")
_FOREIGN_LETTER = re.compile("[\u0080-\u024f]")
_OTHER_SCRIPT = re.compile("[\u0370-\u1fff\u3040-\u30ff\uac00-\ud7af]")
_SAMPLE: Final = 40_000


def damaged_utf8(data: bytes, error: UnicodeDecodeError) -> Text | None:
    """UTF-8 with a few broken sequences, or cut in the middle of a character at its end."""
    text = data.decode("utf-8", "replace")
    if error.start >= len(data) - 3 and error.reason == "unexpected end of data" and not data[: error.start].isascii():
        return finish(text, "utf-8", ("input-truncated", "the file ends in the middle of a character"))
    lost = text.count("\ufffd")
    whole = len(data) - len(data[: error.start].decode("utf-8", "ignore"))
    multibyte = len(text) - len(text.encode("ascii", "ignore"))
    if whole and lost <= UTF8_DAMAGE * multibyte and likeliness(text) >= READS_LIKE_TEXT:
        return finish(text, "utf-8")
    return None


def legacy(data: bytes, hinted: str | None) -> Text:
    """Text from bytes that are not UTF-8. Raises CleanError (``undecodable``)."""
    declared = declared_by(data)
    for codec in (hinted, declared):
        if codec and codec != "utf-8":
            text = _try(data, codec)
            if text is not None and likeliness(text) >= READS_LIKE_TEXT:
                return finish(text, codec)
    guessed = _guess(data)
    if guessed is None:
        raise CleanError("undecodable", "no encoding gives readable text", remedy="give the charset with encoding= if you know it")
    codec, text = guessed
    said = f", the document says {declared}" if declared else ""
    return finish(text, codec, ("encoding-guessed", f"read as {codec}{said}"))


def declared_by(data: bytes) -> str | None:
    """The codec that a page or an XML file declares for itself; None if it declares none that the web knows."""
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
