"""The head of a text dump: which line is the headline, and what stands above it.

It is the line that the metadata give; else one printed two or three times; else the line before a byline or a time line; else the
first line that reads like one. What nobody has named above it is the page's navigation.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, Literal

from cleaner.document import Labelled, Meta, Role, give
from cleaner.labelling.headline import shares_words
from cleaner.words.bylines import photo_credit
from cleaner.words.lazily import lazily
from cleaner.words.sentences import ends_sentence, reads_like_headline
from cleaner.words.text import loosely

Habit = Literal["first", "before-byline", "never"]

_ABOVE: Final = frozenset(
    (
        Role.CRAWLER,
        Role.COPYRIGHT,
        Role.NAVIGATION,
        Role.BOILERPLATE,
        Role.SECTION,
        Role.DATE_LINE,
        Role.CAPTION,
        Role.DUPLICATE,
        Role.ADVERTISEMENT,
        Role.SHARE,
    )
)
"""What may stand above the headline of a dump."""
_NO_HEADLINE = lazily(r"[▲▼△▽]|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)?\Z")
"""An arrow to a picture and a lone date are none either, though their rules speak later."""
_SMALL: Final = frozenset((Role.BYLINE, Role.DATE_LINE))
_REACH: Final = 40
"""The head is looked for among so many lines at the top."""
_PROSE: Final = 10
_MENU: Final = 7
"""Where several lines could be the headline, one of fewer characters is a menu's, a section's or an author's."""
_TELLING: Final = 8
"""A headline that is known by its printings has so many characters; a section's name is printed twice, too."""


def headed(parts: list[Labelled], meta: Meta, habit: Habit) -> list[Labelled]:
    """A dump's parts with its headline, and the lines above that, named; as they are where it prints none."""
    place = _place(parts, meta, habit) if habit != "never" else None
    if place is None:
        return parts
    out = [*parts]
    out[place] = give(parts[place], Role.TITLE, "dump-headline")
    for above in range(place):
        if parts[above].role is None and parts[above].text and _is_menu(parts[above].text):
            out[above] = give(parts[above], Role.NAVIGATION, "above-the-headline")
    return out


def candidates(parts: list[Labelled]) -> list[int]:
    """The places above the text whose lines may be the headline."""
    return [place for place in _head(parts) if parts[place].role is None and _may_be(parts[place].text)]


def _head(parts: list[Labelled]) -> list[int]:
    """The places above the first running text."""
    found: list[int] = []
    for place, part in enumerate(parts):
        if part.piece.kind != "line" or not part.text:
            continue
        if len(found) == _REACH or (part.role is None and _is_text(part.text)):
            break
        found.append(place)
    return found


def _is_text(text: str) -> bool:
    return len(text) > _PROSE and ends_sentence(text) and not reads_like_headline(text) and photo_credit(text) is None


def _may_be(text: str) -> bool:
    return reads_like_headline(text) and photo_credit(text) is None and _NO_HEADLINE.match(text) is None


def _is_menu(text: str) -> bool:
    """Whether a line above the headline may be a page's: no caption."""
    return photo_credit(text) is None and text[0] not in _ARROWS


_ARROWS: Final = frozenset("▲▼△▽")


def _place(parts: list[Labelled], meta: Meta, habit: Habit) -> int | None:
    head = _head(parts)
    able = candidates(parts)
    if meta.title is not None:
        wanted = loosely(meta.title)
        return next((place for place in able if loosely(parts[place].text) == wanted), None)
    if not able:
        return None
    shown = Counter(part.text for part in parts if part.role is None or part.role is Role.DUPLICATE)
    again = [place for place in able if len(parts[place].text) >= _TELLING and shown[parts[place].text] > 1]
    if again:
        return max(again, key=lambda place: (shown[parts[place].text], len(parts[place].text), -place))
    below = "".join(part.text for part in parts[head[-1] + 1 :] if part.role is None)
    small = [place for place in head if parts[place].role in _SMALL and able[0] < place]
    if small:
        return _own([place for place in able if place < small[0]], parts, below)
    if habit == "before-byline":
        return None
    return _first(parts, head, able)


def _own(able: list[int], parts: list[Labelled], below: str) -> int:
    """Which of the lines above a byline or time line is the headline: the first that is of one matter with the text, else the last."""
    if len(able) == 1:
        return able[0]
    long = [place for place in able if len(parts[place].text) >= _MENU] or able
    return next((place for place in long if shares_words(parts[place].text, below)), long[-1])


def _first(parts: list[Labelled], head: list[int], able: list[int]) -> int | None:
    """The first line that nobody has named, if it reads like a headline, and running text or small print follows soon."""
    opening = next((place for place in head if parts[place].role not in _ABOVE and (parts[place].role is not None or place in able)), None)
    if opening is None or opening not in able:
        return None
    following = [part for part in parts[opening + 1 :] if part.text and part.piece.kind == "line"][:_SOON]
    prose = any(part.role in _SMALL or (part.role is None and ends_sentence(part.text)) for part in following)
    return opening if prose else None


_SOON: Final = 4
