"""The language of an article's text, as far as characters tell it."""

from __future__ import annotations

from cleaner.han import SIMPLIFIED, TRADITIONAL

_SAMPLE = 3000


def script_of(text: str) -> str | None:
    """``Hans`` or ``Hant`` by which script's own characters prevail; None when neither shows."""
    sample = set(text[:_SAMPLE])
    simplified, traditional = len(sample & SIMPLIFIED), len(sample & TRADITIONAL)
    if simplified == traditional:
        return None
    return "Hans" if simplified > traditional else "Hant"


def of_text(text: str) -> str | None:
    """``zh-Hans``, ``zh-Hant``, ``ja``, ``ko`` or None: scripts are told, languages of one script are not."""
    sample = text[:_SAMPLE]
    han = sum("\u3400" <= char <= "\u9fff" for char in sample)
    kana = sum("\u3040" <= char <= "\u30ff" for char in sample)
    hangul = sum("\uac00" <= char <= "\ud7af" for char in sample)
    if hangul > 0.3 * len(sample):
        return "ko"
    if kana > 0.1 * len(sample):
        return "ja"
    if han > 0.2 * len(sample):
        script = script_of(sample)
        return f"zh-{script}" if script else "zh"
    return None
