"""What closes a dump: keywords that no mark tells, names that signed it, other articles with their first lines."""

from __future__ import annotations

from typing import Final

from cleaner.document import Fact, Labelled, Role, give, is_text
from cleaner.labelling import noise
from cleaner.labelling.related import LONGEST_LABEL, last_sentence
from cleaner.words.bylines import photo_credit
from cleaner.words.lazily import lazily
from cleaner.words.places import PLACE_AT_END
from cleaner.words.sentences import reads_like_headline
from cleaner.words.surnames import is_person


def teasers(parts: list[Labelled]) -> list[Labelled]:
    """In a dump: other articles at its end, each a headline with or without its text cut short (…年減6....).

    No prose stands among them; a headline and one such text alone may be the article's own, a line that trails off below a subhead.
    """
    open_ = [place for place, part in enumerate(parts) if part.role is None and part.text]
    start = len(open_)
    while start > _TEXT_BEFORE and (_is_cut_short(parts[open_[start - 1]]) or reads_like_headline(parts[open_[start - 1]].text)):
        start -= 1
    run = open_[start:]
    cut = next((at for at, place in enumerate(run) if at and _is_cut_short(parts[place]) and not _is_cut_short(parts[run[at - 1]])), None)
    if cut is None or len(run) - cut + 1 < _FEWEST_LINES:
        return parts
    others = frozenset(run[cut - 1 :])
    above = parts[open_[start + cut - 2]] if start + cut > 1 else None
    listed = above is not None and noise.RELATED_LABEL.match(above.text) is not None
    return [_teaser(part, listed=listed) if place in others else part for place, part in enumerate(parts)]


def other_headlines(parts: list[Labelled]) -> list[Labelled]:
    """In a dump: the lines below the text that are headlines, four and more of them and nothing else, though no label says whose."""
    text = [place for place, part in enumerate(parts) if is_text(part)]
    run = [place for place in range(text[-1] + 1, len(parts)) if parts[place].role is None and parts[place].text] if text else []
    if len(text) < _FEWEST_LINES or len(run) < _FEWEST_TITLES or not all(_is_title(parts[place]) for place in run):
        return parts
    out = list(parts)
    for place in run:
        out[place] = give(parts[place], Role.CAROUSEL, "teaser-list")
    return out


_FEWEST_TITLES: Final = 4
_SHORTEST_TITLE: Final = 10


def _is_title(part: Labelled) -> bool:
    """Whether a line may be another article's headline: no item of a list, no label, no caption."""
    text = part.text
    able = part.piece.kind == "line" and len(text) >= _SHORTEST_TITLE and reads_like_headline(text)
    return able and not text[0].isdigit() and text[-1] not in "：:" and photo_credit(text) is None


def _is_cut_short(part: Labelled) -> bool:
    return part.piece.kind == "line" and part.text.endswith("...") and LONGEST_LABEL < len(part.text) <= _LONGEST_TEASER


_FEWEST_LINES: Final = 3
_TEXT_BEFORE: Final = 5
"""Above so many pieces a text that ends in dots is the article's own."""
_LONGEST_TEASER: Final = 100
"""Longer ones are the article's last paragraph, where an abstract breaks off."""


def keyword_line(parts: list[Labelled]) -> list[Labelled]:
    """In a dump: the line under the last sentence that is short words with blanks between, half of them the text's.

    One word alone is a keyword at the very end only. Two or three names are those who wrote or read the text.
    """
    last = last_sentence(parts)
    told_already = {part.text for part in parts if part.role is Role.CAPTION}
    under = next(
        (place for place in range(last + 1, len(parts)) if parts[place].role is None and parts[place].text not in told_already), None
    )
    if last < 0 or under is None or parts[under].piece.kind != "line":
        return parts
    words = parts[under].text.split()
    if _HANDS.search(parts[under].text) or not all(any(map(str.isalpha, word)) for word in words):
        return parts
    above = "\n".join(part.text for part in parts[: last + 1])
    told = sum(word in above for word in words)
    if 1 < len(words) <= _MOST_HANDS and all(is_person(word) and not PLACE_AT_END.fullmatch(word) for word in words):
        if any(word in above for word in words):
            found = give(parts[under], Role.BOILERPLATE, "names-alone")
        else:
            found = give(parts[under], Role.BYLINE, "closing-names", *(Fact("authors", word) for word in words))
        return [*parts[:under], found, *parts[under + 1 :]]
    if (len(words) < 2 and under + 1 < len(parts)) or not all(_KEYWORD.fullmatch(word) for word in words) or told * 2 < len(words):
        return parts
    return [*parts[:under], *_keywords(parts[under], words, above), *parts[under + 1 :]]


_HANDS: Final = lazily("[記记]者|[報报][導导道]|[編编][輯辑]")
_MOST_HANDS: Final = 3
"""So many names under a text, and nothing else beside them, are no keywords: if the text does not tell of them, they signed it."""
_KEYWORD: Final = lazily(r"[\w·．]{2,10}|[A-Za-z'’.\-]{2,20}")


def _keywords(part: Labelled, words: list[str], above: str) -> list[Labelled]:
    """Words parted by blanks as tags; Latin words that stand side by side in the text above are one (Tyrese Haliburton)."""
    phrases: list[str] = []
    for word in words:
        if phrases and word.isascii() and phrases[-1].isascii() and f"{phrases[-1]} {word}" in above:
            phrases[-1] += f" {word}"
        else:
            phrases.append(word)
    return [give(part, Role.TAG, "keyword-line", text=phrase) for phrase in phrases]


def keywords_above_teasers(parts: list[Labelled]) -> list[Labelled]:
    """In a dump of a house that prints keywords under its text, and under them other articles with their first lines.

    The keywords are two words or more that all stand in the text above, right above a label, or three and more.
    """
    for place in range(len(parts) - 1, _TEXT_BEFORE - 1, -1):
        words = parts[place].text.split()
        label = any(noise.RELATED_LABEL.match(part.text) for part in parts[place + 1 : place + 2])
        if parts[place].role is None and len(words) >= (2 if label else 3) and all(map(_KEYWORD.fullmatch, words)):
            above = "\n".join(part.text for part in parts[:place])
            if all(word in above for word in words):
                below = [_teaser(part, listed=label) for part in parts[place + 1 :]]
                return [*parts[:place], *_keywords(parts[place], words, above), *below]
    return parts


def _teaser(part: Labelled, *, listed: bool) -> Labelled:
    """A line below the keywords: under a label its headlines are links, their first lines are not."""
    if part.role is not None or noise.RELATED_LABEL.match(part.text):
        return part
    return give(part, Role.RELATED if listed and reads_like_headline(part.text) else Role.CAROUSEL, "teaser")
