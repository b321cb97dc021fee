"""The language of an article's text: told by its script and telling letters, by its commonest words, and by what the page declares.

A declaration is believed unless the text contradicts it plainly: templates that say ``en`` over a German text are common.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from cleaner.han import SIMPLIFIED, TRADITIONAL
from cleaner.lazily import lazily
from cleaner.words import COMMON, KIN

_SAMPLE: Final = 300
_SCRIPTS: Final = (
    ("ko", lazily("[\uac00-\ud7af]"), 0.3),
    ("ja", lazily("[\u3040-\u30ff]"), 0.1),
    ("zh", lazily("[\u3400-\u9fff]"), 0.2),
)


def script_of(text: str) -> str | None:
    """``Hans`` or ``Hant`` by which script's own characters prevail; None when neither shows."""
    sample = set(text[:_SAMPLE])
    simplified, traditional = len(SIMPLIFIED & sample), len(TRADITIONAL & sample)
    if simplified == traditional:
        return None
    return "Hans" if simplified > traditional else "Hant"


def of_text(text: str) -> str | None:
    """``zh-Hans``, ``zh-Hant``, ``ja``, ``ko`` or None: scripts are told, languages of one script are not."""
    sample = text[:_SAMPLE]
    found = next((code for code, pattern, share in _SCRIPTS if len(pattern.findall(sample)) > share * len(sample)), None)
    if found == "zh":
        script = script_of(sample)
        return f"zh-{script}" if script else "zh"
    return found


def tag(value: str | None) -> str | None:
    """A declaration as a BCP 47 tag (``zh_tw`` → ``zh-TW``, ``de-at`` → ``de-AT``); None for what is no language tag."""
    parts = (value or "").strip().split(";")[0].split(",")[0].split(".")[0].replace("_", "-").split("-")
    primary = _NAMES.get(parts[0].lower(), parts[0].lower())
    if not re.fullmatch(r"[a-z]{2,3}", primary) or primary in _NO_LANGUAGE:
        return None
    found = [primary]
    for part in parts[1:]:
        if re.fullmatch(r"[A-Za-z]{4}", part):
            found.append(part.title())
        elif re.fullmatch(r"[A-Za-z]{2}|\d{3}", part) and (part.lower() != primary or primary in _OWN_REGION):
            found.append(part.upper())
    return "-".join(found)


_NAMES: Final = dict(
    pair.split("=")
    for pair in """english=en deutsch=de german=de french=fr spanish=es chinese=zh japanese=ja cn=zh jp=ja kr=ko cz=cs dk=da gr=el ua=uk
    iw=he in=id eng=en deu=de ger=de fra=fr spa=es zho=zh chi=zh jpn=ja kor=ko rus=ru ara=ar""".split()  # noqa: SIM905 - a table reads best so
)
"""What makers write for a tag."""
_NO_LANGUAGE: Final = frozenset(("und", "mul", "zxx", "qaa", "xx", "xxx"))
_OWN_REGION: Final = frozenset(
    ("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "id", "fi", "tr", "hu", "ro", "bg", "hr", "lt", "lv", "is", "mt", "th", "no")
)
"""Languages whose code is their country's as well: de-DE is a tag."""


def of_page(text: str, declared: Iterable[str | None] = ()) -> str | None:
    """The language of a page's article as a BCP 47 tag: its text's, with script or region as the page declares them.

    ``declared``: what the page says (html lang, JSON-LD, og:locale …), best first; the first that is a tag and that the text does not
    contradict is kept. None where neither tells.
    """
    tags = [found for found in map(tag, declared) if found is not None]
    written = _written(text[:_LONG_SAMPLE])
    if not written:
        return tags[0] if tags else None
    if written[0].startswith("zh"):
        return _chinese(written[0], tags)
    return next((found for found in tags if found.split("-")[0] in written), written[0])


_LONG_SAMPLE: Final = 1000


def _chinese(written: str, tags: list[str]) -> str:
    """A Chinese text's tag: the declared one where its script agrees, else the script's."""
    script = written.partition("-")[2]
    for found in tags:
        primary, _, rest = found.partition("-")
        if primary in ("zh", "yue") and rest and (not script or _SCRIPT_OF.get(rest.split("-")[-1], script) == script):
            return found
    return written


_SCRIPT_OF: Final = {"CN": "Hans", "SG": "Hans", "MY": "Hans", "Hans": "Hans", "TW": "Hant", "HK": "Hant", "MO": "Hant", "Hant": "Hant"}

_LETTERS: Final = (
    ("latin", "a-zA-Z\u00c0-\u024f\u1e00-\u1eff"),
    ("cyrillic", "\u0400-\u052f"),
    ("arabic", "\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc"),
    ("greek", "\u0370-\u03ff\u1f00-\u1fff"),
    ("hebrew", "\u05d0-\u05ea"),
    ("devanagari", "\u0900-\u097f"),
    ("th", "\u0e00-\u0e7f"),
    ("bengali", "\u0980-\u09ff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("gu", "\u0a80-\u0aff"),
    ("pa", "\u0a00-\u0a7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("lo", "\u0e80-\u0eff"),
    ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
    ("km", "\u1780-\u17ff"),
    ("ethiopic", "\u1200-\u137f"),
)
_LATIN: Final = lazily(f"[{_LETTERS[0][1]}]+")
_OF_SCRIPT: Final = lazily("|".join(f"(?P<{name}>[{letters}]+)" for name, letters in _LETTERS))

_CYRILLIC: Final = (
    ("[әғқңұһ]", ("kk", "tt", "ba", "ky", "mn")),
    ("ў", ("be",)),
    ("[іїєґ]", ("uk", "be", "kk")),
    ("[ђћ]", ("sr",)),
    ("[ѓќѕ]", ("mk",)),
    ("[љњџј]", ("sr", "mk")),
    ("[өү]", ("mn", "ky", "kk", "tt")),
    ("[ыэё]", ("ru", "be", "kk", "ky", "mn", "tt")),
    ("[ъщ]", ("bg", "ru")),
)
_ARABIC: Final = (
    ("[ٹڈڑےںھ]", ("ur", "pnb", "sd")),
    ("[ټډړښۍ]", ("ps",)),
    ("[ڕڵۆێە]", ("ckb", "ku", "ug")),
    ("[پچژگیک]", ("fa", "ur", "ps")),
)
_TELLING: Final = {"cyrillic": _CYRILLIC, "arabic": _ARABIC}
_FAMILIES: Final = {
    "cyrillic": ("ru", "bg", "sr", "mk", "uk"),
    "arabic": ("ar",),
    "greek": ("el",),
    "hebrew": ("he", "yi"),
    "devanagari": ("hi", "mr", "ne", "sa", "mai", "bho"),
    "bengali": ("bn", "as"),
    "ethiopic": ("am", "ti"),
}
_OFTEN: Final = 0.004
"""A telling letter makes up at least this share of a language's text; fewer are a name's."""


def _written(sample: str) -> tuple[str, ...]:
    """The languages that a text may be written in, likeliest first; none where nothing tells."""
    if sample.isascii():
        return _latin(sample)
    asian = of_text(sample)
    if asian is not None:
        return (asian,)
    if sum(map(len, _LATIN.findall(sample))) * 2 > max(len(sample), 2 * _FEWEST):
        return _latin(sample)
    counts: dict[str, int] = {}
    for match in _OF_SCRIPT.finditer(sample):
        name = match.lastgroup or ""
        counts[name] = counts.get(name, 0) + match.end() - match.start()
    script = max(counts, key=lambda name: counts[name], default=None)
    if script is None or counts[script] < _FEWEST:
        return ()
    if script == "latin":
        return _latin(sample)
    lowered = sample.lower()
    for letters, codes in _TELLING.get(script, ()):
        if len(re.findall(letters, lowered)) > max(1, _OFTEN * counts[script]):
            return codes
    return _FAMILIES.get(script, (script,))


_FEWEST: Final = 12
_WORD: Final = lazily("[a-z\u00df-\u024f\u1e00-\u1eff'’]+")


def _latin(sample: str) -> tuple[str, ...]:
    """The language whose commonest words a text in Latin letters uses, before its kin; none where no language's words are frequent."""
    words = _WORD.findall(sample.lower())
    if len(words) < _FEW_WORDS:
        return ()
    hits: dict[str, int] = {}
    different: dict[str, int] = {}
    for word, count in Counter(words).items():
        for code in COMMON.get(word, ()):
            hits[code] = hits.get(code, 0) + count
            different[code] = different.get(code, 0) + 1
    ranked = sorted(hits.items(), key=lambda item: -item[1])  # stable: of equals the language that is met first
    if not ranked or ranked[0][1] < _SHARE * len(words) or different[ranked[0][0]] < _DIFFERENT:
        return ()
    best, most = ranked[0]
    close = [code for code, count in ranked[1:] if count >= (_KIN_SHARE if code in KIN.get(best, ()) else _CLOSE) * most]
    return (best, *close)


_FEW_WORDS: Final = 10
_DIFFERENT: Final = 4
"""Fewer different ones are a product's name, again and again."""
_SHARE: Final = 0.08
"""A language's listed words make up a fifth to two fifths of its running text; a name or a menu has fewer."""
_CLOSE: Final = 0.85
_KIN_SHARE: Final = 0.6
"""Kin share many words: a declaration is believed between them."""
