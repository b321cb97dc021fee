"""Small print at the edges of a text that its form alone tells: a day alone above it, lines of names above and below it."""

from __future__ import annotations

from typing import Final

from cleaner.document import Fact, Labelled, Role, give, is_prose, is_text
from cleaner.labelling import signed
from cleaner.words import bylines
from cleaner.words.lazily import lazily
from cleaner.words.places import PLACE_AT_END
from cleaner.words.sentences import ends_sentence, reads_like_headline
from cleaner.words.surnames import is_person

_KINDS: Final = frozenset(("line", "paragraph", "list_item"))
_NEAR: Final = 2
"""So many paragraphs may stand between such a line and the beginning or the end of the text."""


def named(parts: list[Labelled], names: frozenset[str]) -> list[Labelled]:
    """The parts, with the lines at both edges that say who made the text. ``names``: the outlet's own."""
    prose = [place for place, part in enumerate(parts) if is_prose(part)]
    if not prose:
        return parts
    first = prose[_NEAR - 1] if len(prose) >= _NEAR else prose[-1]
    last = prose[-_NEAR] if len(prose) >= _NEAR else prose[0]
    lone = [place for place, part in enumerate(parts) if part.role is None and len(part.text) <= _LONGEST_PERSON and is_person(part.text)]
    out = list(parts)
    for place, part in enumerate(parts):
        if part.text.isascii() and part.piece.kind != "line":
            continue
        if part.role in _LABELLED_HANDS and not part.facts and _label_and_name(out, place, names):
            continue
        if out[place].role is not None or first < place < last or part.piece.kind not in _KINDS or len(part.text) > signed.LONGEST:
            continue
        if place > prose[0] and parts[place - 1].role is Role.IMAGE:
            continue  # a picture's caption
        if place < last and (pair := _name_and_post(parts, place)) is not None:
            out[place : place + len(pair)] = pair
            continue
        if (dated := _name_and_date(part)) is not None:
            out[place] = dated
            continue
        if place < prose[0] and _is_above_instant(parts, place):
            out[place] = give(part, Role.BYLINE, "name-above-instant", Fact("authors", part.text))
            continue
        if place < prose[0] and [place] == lone and _is_above_text(parts, place):
            out[place] = give(part, Role.BYLINE, "lone-name", Fact("authors", part.text))
            continue
        found = signed.line(part.text, names)
        if found is None and part.piece.kind == "line":
            found = signed.latin(part.text) or (signed.dated_papers(part.text, names) if place < prose[0] else None)
        if found is not None:
            out[place] = give(part, found.role, found.rule, *found.facts)
    return out


_LABELLED_HANDS: Final = frozenset((None, Role.CREDIT, Role.BYLINE))


def _label_and_name(out: list[Labelled], place: int, names: frozenset[str]) -> bool:
    """Whether a label stands alone with its name in the next line (責任編輯： / 某某); both are then named."""
    part = out[place]
    if part.text[-1:] not in "：:" or len(part.text) > _LONGEST_LABEL or place + 1 == len(out):
        return False
    below = out[place + 1]
    found = signed.line(f"{part.text}{below.text}", names) if part.text and below.role is None and is_person(below.text) else None
    if found is None:
        return False
    out[place] = give(part, found.role, found.rule)
    out[place + 1] = give(below, found.role, found.rule, *found.facts)
    return True


_LONGEST_LABEL: Final = 10


def _name_and_post(parts: list[Labelled], place: int) -> list[Labelled] | None:
    """A name and the post below it (何川 / BBC记者), in two pieces, in two lines of one, or the post alone; None for all other."""
    rows = parts[place].text.split("\n")
    if len(rows) == 1 and _POST.fullmatch(rows[0]):
        above = parts[place - 1] if place else None
        a_name = above is not None and above.role is None and len(above.text) <= _LONGEST_NAME
        return None if a_name else [give(parts[place], Role.BYLINE, "post-line")]
    if not is_person(rows[0]) and not _OTHER_NAME.fullmatch(rows[0]):
        return None
    written = Fact("authors", rows[0])
    if len(rows) > 1:
        return [give(parts[place], Role.BYLINE, "name-and-post", written)] if _POST.fullmatch("".join(rows[1:])) else None
    below = parts[place + 1] if place + 1 < len(parts) else None
    if below is None or below.role is not None or not _POST.fullmatch(below.text):
        return None
    return [give(parts[place], Role.BYLINE, "name-and-post", written), give(below, Role.BYLINE, "post-line")]


_POST: Final = lazily(r"(?:[A-Z]{2,6}|[^\W\d_A-Za-z]{0,8})(?:[^\W\d_A-Za-z]{0,6})(?:[记記]者|特派[员員]|特[约約]撰稿人?|通[讯訊][员員])")
_OTHER_NAME: Final = lazily(
    r"[A-Z][a-z’'-]+(?: [A-Z][\w.’'-]+){1,2}|[\u3400-\u9fff]{1,8}[·‧・][\u3400-\u9fff]{1,8}(?:[（(][^（）()]{2,40}[）)])?"
)
"""A Latin name, or one in Han characters: 贝拉‧霍瓦特（Béla Horváth）."""
_LONGEST_NAME: Final = 40


def _name_and_date(part: Labelled) -> Labelled | None:
    """A mirror's head of two lines, a name and a day: 某某⏎2020-09-22 12:25:42."""
    rows = part.text.split("\n")
    if len(rows) != _ROWS or not (_DATE_ONLY.fullmatch(rows[1]) or _INSTANT.fullmatch(rows[1])):
        return None
    written = bylines.names(rows[0]) if len(rows[0]) <= _LONGEST_NAME and not ends_sentence(rows[0]) else ()
    facts = [Fact("authors", name) for name in written if is_person(name) or _OTHER_NAME.fullmatch(name) or name.isupper()]
    return give(part, Role.BYLINE, "name-and-date", *facts, Fact("published", rows[1])) if facts else None


_ROWS: Final = 2


def _is_above_instant(parts: list[Labelled], place: int) -> bool:
    """Whether a short Han word stands right above a feed's instant: a mirror's writer (pen names have no surname)."""
    below = parts[place + 1] if place + 1 < len(parts) else None
    return below is not None and below.text.endswith("Z") and _PEN_NAME.fullmatch(parts[place].text) is not None and "T" in below.text


_PEN_NAME: Final = lazily("[\u3400-\u9fff]{2,4}")


def _is_above_text(parts: list[Labelled], place: int) -> bool:
    """Whether a name that stands alone, the only one such in the document, is right above the text: who wrote it."""
    part = parts[place]
    if part.piece.bold or part.piece.kind == "list_item" or PLACE_AT_END.fullmatch(part.text):
        return False
    below = next((other for other in parts[place + 1 :] if other.role is None and other.text), None)
    return below is not None and is_text(below)


_LONGEST_PERSON: Final = 4


def lone_dates(parts: list[Labelled]) -> list[Labelled]:
    """A piece ahead of the text that is a day alone, or one behind its label, is a date line; amid the text it heads an entry."""
    out = list(parts)
    text = 0
    for place, part in enumerate(parts):
        if part.role is None and part.text:
            if not text and (_DATE_ONLY.fullmatch(part.text) or _INSTANT.fullmatch(part.text)):
                out[place] = give(part, Role.DATE_LINE, "lone-date", Fact("published", part.text))
            elif not part.piece.box and len(part.text) <= _LONGEST and (match := _LABELLED.fullmatch(part.text)) is not None:
                field = "updated" if match["change"] else "published"
                out[place] = give(part, Role.DATE_LINE, "labelled-date", Fact(field, match["day"]))
            elif ends_sentence(part.text) and not reads_like_headline(part.text):
                text += 1
                if text > _NEAR:  # a standfirst may stand above a label with its day
                    break
    return out


_LONGEST: Final = 48
_DAY: Final = r"(?:19|20)\d\d(?:\s?年|[-/.])\s?\d{1,2}(?:\s?月|[-/.])\s?\d{1,2}\s?日?(?:\s*[（(]?(?:星期|週|周).[）)]?)?"
_CLOCK: Final = r"\d{1,2}[：:]\d{2}(?:[：:]\d{2})?"
_DATE_ONLY: Final = lazily(rf"{_DAY}(?:\s*(?:HKT|GMT))?(?:[\sT]*{_CLOCK})?(?:\s*HKT|\s*GMT|Z)?")
_INSTANT: Final = lazily(
    r"(?:日期\s?[：:]\s?)?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}"
    r" \d\d:\d\d(?::\d\d)?(?: (?:GMT|UTC|[+-]\d{4}))?"
    r"|(?:日期\s?[：:]\s?)?\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)"
)
"""What feeds write for programs, left in a mirror: Thu, 02 Jul 2020 02:53:55 +0000."""
_LABELLED: Final = lazily(
    r"[^\W\d_]{0,4}?(?P<change>更新|修[改訂订])?(?P<label>[發发][佈布表]|刊[登出發发]|上[載载傳传]|出版|文章|建立|更新|修改)?(?:[時时][間间]|日期|[於于])?(?:\s?[：:]\s?|(?<=[於于布佈表載载登])\s)"
    rf"(?P<day>{_DAY}(?:[\sT]*{_CLOCK})?|{_CLOCK}\s?{_DAY})(?:\s*HKT)?"
)
"""發佈時間:18:15 2026-01-16, 文章日期:2025年1月22日."""
