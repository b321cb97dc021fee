"""Ledger entries that read like an article's own sentences and came once: body that a rule may have eaten."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

SHORTEST = 60
_KEEP = 1_000
_OF_A_RULE = 4
_SHOWN = 400
"""So much of a text is kept."""
_SENTENCE_ENDS = re.compile(r"[。！？]|[.!?](?=\s|\Z)")
_MARKS = re.compile(r"[，、；：「」“”]|, ")
_NEVER = frozenset(("duplicate", "crawler", "comments"))
"""A duplicate stands in the record already; comments are other people's prose."""
_CHROME = frozenset(("navigation", "most-read", "carousel", "boilerplate", "share", "tag-label", "related-label"))
"""Kinds that hold whole regions of a page: an entry of many lines is one, and no paragraph."""


_WEIGHT = dict.fromkeys(_CHROME, 0.6) | {"author-note": 0.5, "disclaimer": 0.7, "copyright": 0.7, "subscription": 0.7}
"""What is prose by its nature says less."""


class Eaten(msgspec.Struct):
    """A ledger entry that reads like body; ``likeness`` ranks it (0 to 1)."""

    group: str
    kind: str
    rule: str
    text: str
    input: str
    likeness: float
    seen: int = 1


class Prose:
    """The entries most like prose, by a hash of their text; a text that comes again is a house's line, and no prose of one article."""

    def __init__(self, keep: int = _KEEP) -> None:
        self._keep = keep
        self._found: dict[int, Eaten] = {}

    def add(self, group: str, kind: str, rule: str, text: str, place: str) -> None:
        """Look at an entry."""
        if len(text) < SHORTEST or kind in _NEVER:
            return
        key = hash((group, re.sub(r"\d+", "0", text)))
        known = self._found.get(key)
        if known is not None:
            known.seen += 1
            return
        like = likeness(kind, text)
        if like > 0:
            self._found[key] = Eaten(group, kind, rule, text[:_SHOWN], place, like)
            if len(self._found) > 2 * self._keep:
                best = sorted(self._found.items(), key=lambda pair: -pair[1].likeness)[: self._keep]
                self._found = dict(best)

    def entries(self) -> list[Eaten]:
        """Those that came once, the likest to prose first, a few of each rule."""
        once = sorted((one for one in self._found.values() if one.seen == 1), key=lambda one: (-one.likeness, one.input, one.text))
        of: Counter[tuple[str, str]] = Counter()
        out = []
        for one in once:
            of[one.group, one.rule] += 1
            if of[one.group, one.rule] <= _OF_A_RULE:
                out.append(one)
        return out


def likeness(kind: str, text: str) -> float:
    """How like an article's own paragraph a text is: sentences that end, marks inside them, one line, a length."""
    lines = text.count("\n") + 1
    if lines > 1 and kind in _CHROME:
        text = max(text.split("\n"), key=len)  # a region: its longest line speaks
    ends = len(_SENTENCE_ENDS.findall(text))
    if not ends or len(text) < SHORTEST:
        return 0.0
    each = len(text) / ends
    whole = 1.0 if text.rstrip("」”\"')） ")[-1:] in set("。！？.!?") else 0.5
    flow = min(1.0, len(_MARKS.findall(text)) / ends / 2)
    length = min(1.0, len(text) / 240)
    alone = 1 / (1 + (lines - 1) / 2)
    fits = 1.0 if 12 <= each <= 160 else 0.4
    return round(whole * fits * (0.4 + 0.6 * flow) * (0.3 + 0.7 * length) * alone * _WEIGHT.get(kind, 1.0), 4)
