"""The language of an article's text, as far as characters tell it."""

from __future__ import annotations

import re
from typing import Final

from cleaner.han import SIMPLIFIED, TRADITIONAL

_SAMPLE: Final = 300
_SCRIPTS: Final = (
    ("ko", re.compile("[\uac00-\ud7af]"), 0.3),
    ("ja", re.compile("[\u3040-\u30ff]"), 0.1),
    ("zh", re.compile("[\u3400-\u9fff]"), 0.2),
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
