"""The head of a text dump: which line is the headline, and what stands above it.

It is the line that the metadata give; else one printed two or three times; else the line before a byline or a time line; else the
first line that reads like one. What nobody has named above it is the page's navigation.
"""

from __future__ import annotations

from collections import Counter
from typing import Final, Literal

from cleaner.document import Labelled, Meta, Role, give, is_text
from cleaner.labelling.headline import shares_words
from cleaner.labelling.repeats import says_caption
from cleaner.words.bylines import photo_credit
from cleaner.words.lazily import lazily
from cleaner.words.sentences import ends_sentence, reads_like_headline
from cleaner.words.surnames import is_person
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
_DAY = lazily(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)?\Z")
"""A lone day is no headline, though its rule speaks later."""
_SMALL: Final = frozenset((Role.BYLINE, Role.DATE_LINE))
_REACH: Final = 40
"""The head is looked for among so many lines at the top."""
_PROSE: Final = 10
_MENU: Final = 7
"""Where several lines could be the headline, one of fewer characters is a menu's, a section's or an author's."""
_MOST_PRINTINGS: Final = 4
"""A line that a dump prints more often is a logo's, a button's."""
_TELLING: Final = 8
"""A headline that is known by its printings has so many characters; a section's name is printed twice, too."""


def headed(parts: list[Labelled], meta: Meta, habit: Habit) -> list[Labelled]:
    """A dump's parts with its headline, and the lines above that, named; as they are where it prints none."""
    place = _place(parts, meta, habit) if habit != "never" else None
    if place is None:
        return parts
    out = [*parts]
    out[place] = give(parts[place], Role.TITLE, "dump-headline")
    headline = loosely(parts[place].text)
    for other in _head(parts):
        part = parts[other]
        if part.role is not None or other == place:
            continue
        if len(headline) >= _TELLING and headline in (same := loosely(part.text)) and len(same) <= len(headline) + _AROUND:
            out[other] = give(part, Role.DUPLICATE, "headline-again")
        elif other < place and _is_menu(part.text):
            out[other] = give(part, Role.NAVIGATION, "above-the-headline")
    below = place + 1
    if below + 1 < len(parts) and parts[below + 1].role is Role.DATE_LINE and out[below].role is None and _is_section(parts[below].text):
        out[below] = give(parts[below], Role.SECTION, "section-above-the-time")
    return out


def _is_section(text: str) -> bool:
    return _SECTION.fullmatch(text) is not None and not is_person(text)


_SECTION = lazily(
    "(?:即[時时]|港[聞闻]|[國国][際际內内]|[兩两]岸|中[國国]|大[陸陆]|台[灣湾]|社[會会]|政治|[財财][經经]|[經经][濟济]|[娛娱][樂乐]|[體体]育|生活|科技|健康|文化|教育"
    "|地方|要[聞闻]|副刊|[評评][論论]|[觀观][點点]|[專专][題题]|本地|[時时]事|金融|地[產产]|[軍军]事|[藝艺]文|汽[車车]|旅[遊游]|[環环]境|法庭|突[發发]|[熱热][點点]|新[聞闻]){1,2}"
)
"""A word between headline and time line: 港聞, 即時國際."""


_AROUND: Final = 16
"""So many characters may stand around a further printing of the headline: 正在閱讀：, the house's name."""


def candidates(parts: list[Labelled]) -> list[int]:
    """The places above the text whose lines may be the headline."""
    return [place for place in _head(parts) if parts[place].role is None and _may_be(parts[place].text)]


def _head(parts: list[Labelled]) -> list[int]:
    """The places above the first running text."""
    found: list[int] = []
    for place, part in enumerate(parts):
        if part.piece.kind != "line" or not part.text:
            continue
        if len(found) == _REACH or (is_text(part) and photo_credit(part.text) is None):
            break
        found.append(place)
    return found


def _may_be(text: str) -> bool:
    return (
        reads_like_headline(text)
        and "。" not in text
        and _FOREIGN_NAME.fullmatch(text) is None
        and not says_caption(text)
        and _DAY.match(text) is None
    )


def _is_menu(text: str) -> bool:
    """Whether a line above the headline may be a page's: no caption, no sentence."""
    return not says_caption(text) and not (ends_sentence(text) and len(text) > _PROSE)


_FOREIGN_NAME = lazily("[\u3400-\u9fff]{1,8}[·‧・][\u3400-\u9fff]{1,8}(?:作者)?")


def _place(parts: list[Labelled], meta: Meta, habit: Habit) -> int | None:
    head = _head(parts)
    able = candidates(parts)
    if meta.title is not None:
        wanted = loosely(meta.title)
        return next((place for place in able if loosely(parts[place].text) == wanted), None)
    if not able:
        return None
    han = any(_HAN.search(part.text) for part in parts[head[-1] + 1 :])
    able = [place for place in able if not (han and parts[place].text.isascii())] or able  # a house's name, a player's label
    again = _printed_again(parts, able)
    if again is not None:
        return again
    below = "".join(part.text for part in parts[head[-1] + 1 :] if part.role is None)
    small = next((place for place in head if parts[place].role in _SMALL), None)
    if small is None:
        return _of_the_text(able, parts, below) if habit != "before-byline" and _text_follows(parts, able) else None
    above = [place for place in able if place < small]
    behind = [place for place in able if place > small]
    if above and not (behind and not _shares(above, parts, below) and _shares(behind, parts, below)):
        return _of_the_text(above, parts, below, last=True)
    return _of_the_text(behind, parts, below) if habit != "before-byline" and behind and _text_follows(parts, behind) else None


_HAN = lazily("[\u3400-\u9fff]")


def _printed_again(parts: list[Labelled], able: list[int]) -> int | None:
    """The first printing of the line that the document prints most, alone or with the house's name; None where there is none."""
    shown = Counter(part.text for part in parts if part.role is None or part.role is Role.DUPLICATE)
    best: tuple[int, int, int] | None = None
    for place in able:
        text = parts[place].text
        if len(text) < _TELLING:
            continue
        times = shown[text] + sum(text in parts[other].text and len(parts[other].text) > len(text) for other in able)
        if 1 < times <= _MOST_PRINTINGS and (best is None or (times, len(text), -place) > best):
            best = (times, len(text), -place)
    return -best[2] if best is not None else None


def _shares(able: list[int], parts: list[Labelled], below: str) -> list[int]:
    return [place for place in able if shares_words(parts[place].text, below)]


def _of_the_text(able: list[int], parts: list[Labelled], below: str, *, last: bool = False) -> int:
    """Which of the lines is the headline: the first that is of one matter with the text; else the ``last``, or the longest."""
    if len(able) == 1:
        return able[0]
    long = [place for place in able if len(parts[place].text) >= _MENU] or able
    return next(iter(_shares(long, parts, below)), long[-1] if last else max(long, key=lambda place: len(parts[place].text)))


def _text_follows(parts: list[Labelled], able: list[int]) -> bool:
    """Whether running text or small print stands soon below the last of the lines, and nothing with another role above the first."""
    if any(part.role is not None and part.role not in _ABOVE for part in parts[: able[0]]):
        return False
    following = [part for part in parts[able[-1] + 1 :] if part.text and part.piece.kind == "line"][:_SOON]
    return any(part.role in _SMALL or (part.role is None and ends_sentence(part.text)) for part in following)


_SOON: Final = 4
