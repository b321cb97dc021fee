"""Links to other articles: labels with links, rows of links, lines after a label."""

from __future__ import annotations

import re
from typing import Final

from cleaner.document import Labelled, Piece, Role, give, is_prose
from cleaner.labelling import noise
from cleaner.labelling.keywords import only_tags
from cleaner.words.addresses import is_social
from cleaner.words.sentences import MARKS_ONLY, MAX_HEADLINE, ends_sentence, reads_like_headline
from cleaner.words.text import counted

LONGEST_LABEL: Final = 30
_LONGEST_INVITATION: Final = 60
"""A label that asks the reader to read on: …請閱讀第296期的系列報道："""
_BARS: Final = 2
"""A headline is parted by one bar, a row of buttons by more."""
_SHORTEST_TITLE: Final = 8
"""Shorter lines under the text are a menu's words, not headlines."""


def links_as_related(part: Labelled, rule: str) -> list[Labelled]:
    """A part that only links to articles, as one related part a link and its other words as labels."""
    if not part.piece.links:
        return [give(part, Role.RELATED_LABEL, rule)] if part.text else [part]
    return _by_links(part, Role.RELATED, Role.RELATED_LABEL, rule)


def _by_links(part: Labelled, linked: Role, other: Role, rule: str) -> list[Labelled]:
    """Split a part at its links: their words have one role, the words between another, as has a label that the link holds."""
    out: list[Labelled] = []
    rest = part.text
    for link in part.piece.links:
        before, found, after = rest.partition(link.text)
        if not found:
            continue
        title = link.text
        if (inside := noise.LABEL_THEN_TITLE.match(title)) is not None:
            before, title = before + inside["label"], inside["title"]
        out += _labels(part, before, other, rule)
        out += titled(part, title, rule, linked, link.url)
        rest = after
    return out + _labels(part, rest, other, rule)


def _labels(part: Labelled, words: str, role: Role, rule: str) -> list[Labelled]:
    """The words beside links, one part a line."""
    return [give(part, role, rule, text=row.strip()) for row in words.split("\n") if counted(row)]


def titled(part: Labelled, title: str, rule: str, role: Role = Role.RELATED, url: str = "") -> list[Labelled]:
    """Another article's headline, the mark before it and the day glued to it apart."""
    mark, day = noise.MARK.match(title), noise.GLUED_DAY.search(title)
    lead = noise.LEADING_DAY.match(title, mark.end() if mark is not None else 0)
    start, end = lead.end() if lead is not None else mark.end() if mark is not None else 0, day.start() if day is not None else len(title)
    if not counted(title[start:end]):
        start, end = 0, len(title)
    return [
        *([give(part, Role.RELATED_LABEL, rule, text=title[:start].strip())] if start else []),
        give(part, role, rule, text=title[start:end], url=url),
        *([give(part, Role.DATE_LINE, rule, text=title[end:].strip())] if end < len(title) else []),
    ]


def related(parts: list[Labelled]) -> list[Labelled]:
    """A label with links to articles, rows of only such links after it, and in a dump the lines after a label."""
    out: list[Labelled] = []
    run = _Run()
    ended = last_sentence(parts)
    for place, part in enumerate(parts):
        run.after_the_text = place > ended
        if part.role is not None or not part.text:
            if part.role in (Role.RELATED, Role.RELATED_LABEL):
                run.open(part.piece)
            elif part.role not in (Role.IMAGE, None) and part.piece.kind != "image" and not _between_titles(part, run):
                run.close()
            out.append(part)
            continue
        if run.is_open and run.taken and _heads_prose(parts, place):
            run.close()
        found = _as_related(part, run)
        if not found:
            run.close()
        out += found or [part]
    return out


def _between_titles(part: Labelled, run: _Run) -> bool:
    """Whether a line of a dump may stand in a list of other articles: a day, a section."""
    return part.role is Role.NAVIGATION and part.piece.kind == "line" and run.after_the_text


def last_sentence(parts: list[Labelled]) -> int:
    """The place of the last line of a dump that is running text, or of none."""
    return next((place for place in range(len(parts) - 1, -1, -1) if parts[place].role is None and ends_sentence(parts[place].text)), -1)


def _heads_prose(parts: list[Labelled], place: int) -> bool:
    """Whether a line of a dump stands right above running text: a heading, where no blank line parts the two."""
    after = parts[place + 1] if place + 1 < len(parts) else None
    return after is not None and after.piece.kind == "line" and after.piece.group == parts[place].piece.group and is_prose(after)


def lone_links(parts: list[Labelled], address: re.Pattern[str]) -> list[Labelled]:
    """Parts that are one link and nothing else, to an article of the house: teasers set into the text, or a list of them.

    In such a list an item is one of them, too, whose address the desk mistyped.
    """
    alone = [_is_one_link(part) for part in parts]
    found = {place for place, part in enumerate(parts) if alone[place] and address.search(part.piece.links[0].url)}
    for place in [place for place in range(len(parts)) if alone[place] and place not in found]:
        beside = {place - 1, place + 1} & found
        if parts[place].piece.kind == "list_item" and any(parts[other].piece.kind == "list_item" for other in beside):
            found.add(place)
    return [
        new
        for place, part in enumerate(parts)
        for new in (_by_links(part, Role.RELATED, Role.RELATED_LABEL, "teaser") if place in found else (part,))
    ]


def _is_one_link(part: Labelled) -> bool:
    piece = part.piece
    return part.role is None and piece.kind in ("paragraph", "list_item") and len(piece.links) == 1 and not re.search(r"\w", piece.loose)


class _Run:
    """Whether a label for links has just been met, and where."""

    def __init__(self) -> None:
        self.is_open = False
        self.after_the_text = False
        self.group = -1
        self.taken = 0
        self.last = ""

    def open(self, piece: Piece) -> None:
        self.is_open, self.group, self.taken = True, piece.group, 0

    def close(self) -> None:
        self.is_open = False

    def takes_line(self, piece: Piece) -> bool:
        """Lines of the label's own group; across a blank line only the one that follows; all of them where the text is over."""
        if not self.is_open:
            return False
        if piece.group == self.group or (self.taken == 0 and piece.group == self.group + 1):
            return True
        return self.after_the_text and len(piece.text) >= _SHORTEST_TITLE

    def takes_words(self, text: str) -> bool:
        """Whether a line reads like a headline: no row of buttons."""
        return reads_like_headline(text) and text.count("|") + text.count("｜") < _BARS


def _as_related(part: Labelled, run: _Run) -> list[Labelled]:
    piece = part.piece
    if piece.kind == "table":
        return []
    if piece.links:
        loose = piece.loose
        if run.is_open and MARKS_ONLY.match(loose) and not only_tags(piece):
            return _by_links(part, Role.RELATED, Role.RELATED_LABEL, "related-run")
        if (loose and _labels_links(part, loose)) or _points_to_links(piece):
            run.open(piece)
            return _by_links(part, Role.RELATED, Role.RELATED_LABEL, "related-label")
        return []
    if len(part.text) <= _LONGEST_INVITATION and noise.RELATED_LABEL.match(part.text):
        run.open(piece)
        return [give(part, Role.RELATED_LABEL, "related-label")]
    if piece.kind != "line" or len(part.text) > MAX_HEADLINE + LONGEST_LABEL:
        return []
    inline = noise.LABEL_THEN_TITLE.match(part.text)
    if inline is not None and len(inline["title"]) <= MAX_HEADLINE and not inline["title"].endswith("。"):
        label = give(part, Role.RELATED_LABEL, "related-label", text=inline["label"].strip())
        return [label, *titled(part, inline["title"], "related-label")]
    if run.takes_line(piece) and run.takes_words(part.text):
        run.taken += 1
        again, run.last = part.text == run.last, part.text  # from a picture's alt text and from under it
        return [give(part, Role.DUPLICATE, "related-run")] if again else titled(part, part.text, "related-run")
    return []


def _labels_links(part: Labelled, loose: str) -> bool:
    """Whether the words outside the links are a label, and the links lead to articles."""
    known = noise.RELATED_LABEL.match(bare(loose))
    if known is None:
        first = part.text.startswith(loose)
        word = loose.strip("【】〔〕[]：:︰﹕∶ ")
        if not (first and noise.ANY_LABEL.match(loose)) or noise.NO_RELATED_LABEL.fullmatch(word):
            return False
        if any(len(link.text) < 6 or is_social(link.url) for link in part.piece.links):
            return False
    return not only_tags(part.piece)


def _leads_or_ends(piece: Piece, beside: str) -> bool:
    """Whether marks stand before the first link or behind the last, not between two, as in a breadcrumb."""
    return piece.text[0] == beside[0] or piece.text[-1] == beside[-1]


def bare(loose: str) -> str:
    """The words beside links, less hints in brackets, arrows and bullets."""
    return noise.HINTS.sub("", loose).rstrip(_BULLETS)


def _points_to_links(piece: Piece) -> bool:
    """Whether a piece is links and nothing else, and a label in the first of them, an arrow or a hint says whose they are."""
    loose = piece.loose
    if not MARKS_ONLY.match(bare(loose)) or any(len(link.text) < _SHORTEST_TITLE or is_social(link.url) for link in piece.links):
        return False
    says = noise.LABEL_THEN_TITLE.match(piece.links[0].text) is not None or noise.HINTS.search(loose) is not None
    beside = loose.strip()
    points = bool(beside) and (beside[0] in noise.POINTERS or beside[-1] in noise.POINTERS) and _leads_or_ends(piece, beside)
    return (says or points) and not only_tags(piece)


_BULLETS: Final = " \n\t\u3000·•●○■□▪◆◇※-►▶▸➤➡→⇒»▼▽▲△↓👉👇🔗\ufe0f"
"""What stands before each link of a list whose rows are parted by ``br``, or points to it."""
