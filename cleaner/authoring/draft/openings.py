"""What many texts open with, whoever wrote them: the house's own name and word for news, before the first sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from cleaner.authoring.draft.pattern import checked, form_of, same, telling
from cleaner.authoring.draft.rows import Row, reads_as_prose, rows_of
from cleaner.authoring.draft.trial import Tried
from cleaner.outlets.rules import Rule, compiled, head
from cleaner.record import Dateline

_LONGEST: Final = 40
_END = re.compile(
    r"[)）】\]」』]\s*[:：,，]?|[:：｜|]|(?:[讯訊电電]|消息|[报報][导導道])\s*(?:[，,：:]|(?=\s))|(?:[讯訊]|消息)(?=[\u3400-\u9fff])"
)
"""Where an opening may end. A comma alone ends none: many a sentence begins like another."""
_NEWS = re.compile(r"[讯訊电電](?!\w*[话話影视視])|消息|[报報][导導道]|[网網社报報台]\s*[)）】\]」』]")
"""Words by which a house announces its news."""
_PAIRS: Final = ("（）", "()", "【】", "[]", "「」", "『』")


def openings(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """A rule for each opening of two texts or more that announces news, and for any that half of them have."""
    rules = [head(_name(number), "dateline", form) for number, form in enumerate(_announced(tried))]
    covered = [compiled(rule) for rule in rules]
    found: dict[str, dict[int, str]] = defaultdict(dict)
    texts = {number: text for number, text in enumerate(map(_opening, rows_of(tried))) if text}
    for number, text in texts.items():
        for opening in _candidates(text):
            found[same(opening)].setdefault(number, opening)
    taken: set[int] = set()
    for where in sorted(found.values(), key=lambda where: (-len(where), -max(map(len, where.values())))):
        told = _NEWS.search(next(iter(where.values()))) is not None
        if set(where) <= taken or len(where) < 2 or (not told and (len(where) < _SEVERAL or len(where) * 2 < len(tried))):
            continue
        printed = list(where.values())
        if any(pattern.match(one) for pattern in covered for one in printed):
            continue
        taken |= set(where)
        rules.append(head(_name(len(rules)), "dateline" if told else "boilerplate", checked(form_of(*printed), printed), opening=True))
        covered.append(compiled(rules[-1]))
        if not told:
            notes.append(f'{rules[-1].name}: "{printed[0]}" opens the text of {len(where)} samples; its role is a guess')
    return rules


_SEVERAL: Final = 3


def _name(number: int) -> str:
    return "house-opening" if not number else f"house-opening-{number + 1}"


def _opening(rows: list[Row]) -> str:
    return next((row.text for row in rows if not row.head or reads_as_prose(row.text)), "")


def _candidates(text: str) -> Iterator[str]:
    """The beginnings of a text that may be an opening, with the brackets that they open closed."""
    for match in _END.finditer(text[: _LONGEST + 1]):
        opening = text[: match.end()].rstrip()
        if 4 <= len(opening) <= _LONGEST and telling(same(opening)) and all(opening.count(a) == opening.count(b) for a, b in _PAIRS):
            yield opening


def _announced(tried: list[Tried]) -> list[str]:
    """What the shared rules know for an announcement already, the same in two samples: with whose it is, as the outlet's own."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in tried:
        for part in one.parts:
            facts = [fact.value for fact in part.facts]
            if part.rule == "house-report" and len(facts) == 1 and isinstance(facts[0], Dateline) and facts[0].agency:
                found[same(part.text)].append((part.text, facts[0].agency))
    forms: list[str] = []
    for printed in found.values():
        text, agency = printed[0]
        if len(printed) > 1 and agency in text:
            before, _, after = text.partition(agency)
            forms.append(checked(f"{form_of(before) if before else ''}{{agency={agency}}}{form_of(after)}", [one for one, _ in printed]))
    return forms
