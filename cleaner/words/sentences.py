"""What reads like a sentence, like prose, like a headline. Lengths are in characters."""

from __future__ import annotations

import re
from typing import Final

from cleaner.words.lazily import lazily
from cleaner.words.text import counted

MAX_HEADLINE: Final = 100
_CLOSERS: Final = "'\"”’」』）)》\u200e\u200f"
_FULL_STOPS: Final = frozenset("。！？!?…；;.")
SENTENCE_ENDS: Final = _FULL_STOPS | frozenset("：:︰，,、")
_CRIES: Final = frozenset("！？!?")
_CLAUSES: Final = 3
NO_HEADLINE_END: Final = frozenset("。；;：:，,、.")
MARKS_ONLY: Final = lazily(r"[\W_]*\Z")


def ends_sentence(text: str, marks: frozenset[str] = _FULL_STOPS) -> bool:
    """Whether a text ends like a sentence, closing quotes and brackets aside."""
    return text.rstrip(_CLOSERS)[-1:] in marks if text else False


def sentences(text: str) -> int:
    """How many sentences end in a text."""
    return len(re.findall(r"[。！？!?]", text))


def is_long_prose(text: str) -> bool:
    """Whether a text is too long for a caption that no credit closes: several sentences, or a long one."""
    return ends_sentence(text) and (sentences(text) > 1 or len(text) > _LONG)


_LONG: Final = 60


def reads_like_headline(text: str) -> bool:
    """Whether a line may be a headline: short, one line, not ended like a sentence; a cry of several clauses is prose."""
    if text[-1:] in _CRIES and text.count("，") + text.count(",") >= _CLAUSES:
        return False
    return len(text) <= MAX_HEADLINE and "\n" not in text and not ends_sentence(text, NO_HEADLINE_END) and len(counted(text)) > 3
