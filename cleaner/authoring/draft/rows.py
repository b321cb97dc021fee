"""The bodies of the samples as rows, with their place: before the text, amid it, after it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from cleaner.authoring.draft.pattern import same, telling
from cleaner.authoring.draft.trial import Tried, recurring
from cleaner.document import Labelled, Role

PROSE: Final = 40
"""So long a piece with a full stop in it is the article's text, unless it recurs."""


_HAN = re.compile("[\u3400-\u9fff]")


class Row:
    """One piece of a sample's body with what it takes to judge it."""

    def __init__(self, part: Labelled, place: int, sample: int) -> None:
        self.part, self.place, self.sample = part, place, sample
        self.text, self.key = part.text, same(part.text)
        self.head = self.tail = self.above_small = False


def rows_of(tried: list[Tried]) -> list[list[Row]]:
    """The bodies' pieces by sample; ``head`` and ``tail`` tell what stands before and after all prose."""
    again = recurring(tried)
    found: list[list[Row]] = []
    for number, one in enumerate(tried):
        rows = [Row(part, place, number) for place, part in enumerate(one.left)] if one.fits else []
        after = {id(part): later for part, later in pairwise(one.parts)}
        prose = [row.place for row in rows if row.key not in again and reads_as_prose(row.text)]
        for row in rows:
            row.head = not prose or row.place < prose[0]
            row.tail = bool(prose) and row.place > prose[-1]
            follower = after.get(id(row.part))
            row.above_small = (
                row.head and row.part.piece.kind == "line" and follower is not None and follower.role in (Role.DATE_LINE, Role.BYLINE)
            )
        found.append(rows)
    return found


def reads_as_prose(text: str) -> bool:
    """Whether a piece is running text rather than small print or a headline."""
    length = len(text) + len(_HAN.findall(text)) // 2  # a Han character says as much as two letters do
    return length >= PROSE and bool(re.search(r"[。！？!?]|[.](?:\s|\Z|[”\"’'）)])", text))


def leads(tried: list[Tried]) -> Counter[str]:
    """The openings in brackets of the samples' texts, with how many samples have them."""
    found: Counter[str] = Counter()
    for sample in rows_of(tried):
        opening = next((row.text for row in sample if not row.head or reads_as_prose(row.text)), "")
        match = re.match(
            r"[（(【][^）)】\n]{2,40}[）)】]|[\u4e00-\u9fffA-Za-z]{2,10}\d{1,2}月\d{1,2}日(?:讯|訊|电|電|消息)[，,：:]?", opening
        )
        if match is not None and telling(same(match[0])):
            found[match[0]] += 1
    return found
