"""What stands around the text of a dump of no known outlet: rows that begin with a day, a paper's name, furniture below the text."""

from __future__ import annotations

import re
from typing import Final

from cleaner.document import Fact, Labelled, Role, give, is_text
from cleaner.labelling import fields
from cleaner.words.lazily import lazily
from cleaner.words.sentences import ends_sentence

_ROW: Final = 70
_LONGEST: Final = 40
_FEWEST: Final = 2
"""A text of fewer paragraphs may be all list."""
_DATED: Final = lazily(rf"(?:https?://\S{{4,60}}\s+)?(?P<day>{fields.DATE})(?P<rest>(?!前|[至到後后起的]).*)", re.DOTALL)
_SAYS_SOURCE: Final = lazily(r"[来來]源\s?[：:]\s?(?P<source>[^\s|｜]{2,20})")
_PAPER: Final = lazily(r"[^\W\d_A-Za-z]{1,8}(?:[网網社台]|[日晚早时時]?[报報]|[周週]刊|[杂雜][志誌]|新[闻聞])")


def framed(parts: list[Labelled]) -> list[Labelled]:
    """The parts of a dump, with what stands around its text named. A list that the last sentence announces (：) is the text's."""
    text = [place for place, part in enumerate(parts) if is_text(part)]
    if len(text) < _FEWEST:
        return parts
    out = list(parts)
    for place in range(text[0]):
        found = _above(parts[place]) if parts[place].role is None and parts[place].text else None
        if found is not None:
            out[place] = found
    below = [place for place in range(text[-1] + 1, len(parts)) if parts[place].role is None and parts[place].text]
    if all(_is_furniture(parts[place].text) for place in below):
        for place in below:
            out[place] = give(parts[place], Role.BOILERPLATE, "below-the-text")
    return out


def _above(part: Labelled) -> Labelled | None:
    """A line above the text that begins with a day, or is a paper's name; None for all other."""
    text = part.text
    row = _DATED.fullmatch(text) if len(text) <= _ROW and not ends_sentence(text) else None
    if row is not None:
        said = _SAYS_SOURCE.search(row["rest"])
        source = fields.source(said["source"], frozenset()) if said is not None else []
        return give(part, Role.DATE_LINE, "dated-row", Fact("published", row["day"]), *source)
    return give(part, Role.BOILERPLATE, "paper-alone") if _PAPER.fullmatch(text) else None


def _is_furniture(text: str) -> bool:
    """Whether a line below the last sentence is a page's: short, and no sentence."""
    return len(text) <= _LONGEST and not ends_sentence(text) and text[-1] not in "：:，,"
