"""The rules that look at one piece: regions that a line opens, whole lines, cuts at the ends. An outlet's own come first."""

from __future__ import annotations

import re
from typing import Final

from cleaner.document import Labelled, Role, give, is_prose
from cleaner.labelling import credits as hands
from cleaner.labelling import facts, fields, keywords, noise
from cleaner.outlets.outlet import Outlet
from cleaner.outlets.rulebook import Board, Rulebook, is_narrow
from cleaner.outlets.rules import Rule, compiled, ending
from cleaner.words.sentences import reads_like_headline
from cleaner.words.text import counted, tidy

_LONGEST_LINE: Final = 700
"""Line rules do not speak to longer pieces: the longest boilerplate paragraph met had some 400 characters."""
_TAIL_REACH: Final = 120
"""How far from the end of a piece a tail rule looks, in characters."""
_OPENING: Final = 3
"""A cut at the beginning of the text is made in its first so many pieces of prose: captions may stand ahead of it."""


def book(outlet: Outlet) -> Rulebook:
    """The outlet's rules, then those of its layouts, then the shared ones."""
    found = _BOOKS.get(type(outlet))
    if found is None:
        layouts = (rule for layout in outlet.layouts for rule in layout.rules)
        found = _BOOKS.setdefault(type(outlet), Rulebook((*outlet.rules, *layouts), SHARED))
    return found


SHARED: Final = (*noise.RULES, *hands.RULES)
_BOOKS: Final[dict[type[Outlet], Rulebook]] = {}
"""Compiled rules by outlet class: constants, built when first needed."""


def regions(parts: list[Labelled], book: Rulebook) -> list[Labelled]:
    """From a line on: most-read lists, carousels, forum tails."""
    if book.froms_gate is None:
        return parts
    starts = book.froms_gate.match
    out: list[Labelled] = []
    current: Rule | None = None
    until: re.Pattern[str] | None = None
    for place, part in enumerate(parts):
        if current is not None and until is not None and until.match(part.text):
            current = None
        if current is None and part.role is None and starts(part.text):
            current = next((rule for rule in book.froms if compiled(rule).match(part.text) and _closes(rule, parts, place)), None)
            until = ending(current) if current is not None else None
        if current is not None and (part.role is None or part.role is Role.IMAGE):
            part = give(part, current.role, current.name)
        out.append(part)
    return out


def _closes(rule: Rule, parts: list[Labelled], place: int) -> bool:
    """Whether a region that must end soon does."""
    until = ending(rule)
    return until is None or not rule.within or any(until.match(part.text) for part in parts[place + 1 : place + 1 + rule.within])


def cut_and_name(parts: list[Labelled], book: Rulebook, names: frozenset[str]) -> list[Labelled]:
    """The rules that look at one piece: whole lines first, then cuts at its ends."""
    out: list[Labelled] = []
    prose = 0
    boards_of: dict[bool, list[Board]] = {}
    for part in parts:
        text = part.text
        if part.role is not None or not text:
            out.append(part)
            continue
        narrow = is_narrow(text)
        boards = boards_of.get(narrow) or boards_of.setdefault(narrow, book.boards(narrow=narrow))
        program = part.piece.kind == "code" and "\n" in text
        hit = _whole(part, boards, names, opening=not prose) if len(text) <= _LONGEST_LINE and not program else None
        if hit is None and not narrow and len(text) <= fields.LONGEST and "。" not in text:
            hit = _fields(part, names)
        if hit is not None:
            out += keywords.words_as_tags(hit, hit.rule) if hit.role is Role.TAG else [hit]
        elif _may_be_cut(text, boards, prose):
            out += _cut(part, book, names, prose)
        else:
            out.append(part)
        prose += prose < _OPENING and hit is None and is_prose(part) and not (part.piece.kind == "line" and reads_like_headline(text))
    return out


def _may_be_cut(text: str, boards: list[Board], prose: int) -> bool:
    """Whether a rule can cut something off a text."""
    for board in boards:
        if (
            (board.heads is not None and board.heads.match(text))
            or (prose < _OPENING and board.openings is not None and board.openings.match(text))
            or (board.tails is not None and board.tails.search(text, max(0, len(text) - _TAIL_REACH)))
        ):
            return True
    return False


def _whole(part: Labelled, boards: list[Board], names: frozenset[str], *, opening: bool) -> Labelled | None:
    """The part with the role of the first line rule that matches all of it."""
    text = part.text
    size = len(text)
    for board in boards:
        for tried in board.lines(text):
            match = tried.match(text) if size <= tried.longest else None
            if match is None:
                continue
            rule = tried.rule
            if (opening or not rule.opening) and (not rule.kinds or part.piece.kind in rule.kinds):
                return give(part, rule.role, rule.name, *facts.read(match, names))
    return None


def edges_named(parts: list[Labelled], book: Rulebook, names: frozenset[str]) -> list[Labelled]:
    """Parts of several lines (``br``) without the small print in their first and last lines, which the rules know for themselves."""
    out: list[Labelled] = []
    for part in parts:
        if part.role is not None or "\n" not in part.text or part.piece.kind not in _FIELDED:
            out.append(part)
            continue
        rows = [give(part, None, "", text=row) for row in part.text.split("\n")]
        named = [_row(row, book, names) for row in rows]
        first = next((place for place, row in enumerate(named) if row.role is None), len(rows))
        last = next((place for place in range(len(rows) - 1, first - 1, -1) if named[place].role is None), first - 1)
        if first == 0 and last == len(rows) - 1:
            out.append(part)
            continue
        inner = "\n".join(row.text for row in rows[first : last + 1])
        out += [*named[:first], *([give(part, None, "", text=inner)] if inner else []), *named[last + 1 :]]
    return out


def _row(part: Labelled, book: Rulebook, names: frozenset[str]) -> Labelled:
    """One line of a part, as if it stood alone."""
    narrow = is_narrow(part.text)
    if len(part.text) > _LONGEST_LINE or not part.text:
        return part
    hit = _whole(part, book.boards(narrow=narrow), names, opening=False)
    return hit or (None if narrow or "。" in part.text else _fields(part, names)) or part


def _fields(part: Labelled, names: frozenset[str]) -> Labelled | None:
    """The part as a line of fields (来源：…　责编：…　打印　关闭); None where it holds anything else."""
    found = fields.line(part.text, names) if part.piece.kind in _FIELDED else None
    return give(part, found.role, found.rule, *found.facts) if found is not None else None


_FIELDED: Final = frozenset(("paragraph", "line", "list_item"))


def _cut(part: Labelled, book: Rulebook, names: frozenset[str], prose: int) -> list[Labelled]:
    if part.piece.kind in ("table", "code"):
        return [part]
    heads = [rule for rule in book.heads if prose < _OPENING or not rule.opening]
    before, part, after = _ends(part, heads, book.tails, names)
    if not (before or after):
        return [part]
    if not counted(part.text):
        return [*before, *after]
    boards = book.boards(narrow=is_narrow(part.text))
    return [*before, _whole(part, boards, names, opening=not prose) or part, *after]


def _ends(part: Labelled, heads: list[Rule], tails: list[Rule], names: frozenset[str]) -> tuple[list[Labelled], Labelled, list[Labelled]]:
    """What the rules cut off a part's beginning, the rest of it, and what they cut off its end."""
    before: list[Labelled] = []
    after: list[Labelled] = []
    for rule in heads:
        match = compiled(rule).match(part.text)
        if match is not None and match.end():
            before.append(give(part, rule.role, rule.name, *facts.read(match, names), text=tidy(match[0])))
            part = give(part, part.role, part.rule, text=part.text[match.end() :].strip())
    for rule in tails:
        match = compiled(rule).search(part.text, max(0, len(part.text) - _TAIL_REACH))
        if match is not None and match[0].strip():
            after.insert(0, give(part, rule.role, rule.name, *facts.read(match, names), text=tidy(match[0])))
            part = give(part, part.role, part.rule, text=part.text[: match.start()].strip())
    return before, part, after


def off_the_headline(parts: list[Labelled], book: Rulebook, names: frozenset[str]) -> list[Labelled]:
    """The parts, the headline without what the outlet's rules cut off it."""
    if not book.headline:
        return parts
    heads = [rule for rule in book.headline if rule.form == "head"]
    tails = [rule for rule in book.headline if rule.form == "tail"]
    out: list[Labelled] = []
    for part in parts:
        before, bare, after = _ends(part, heads, tails, names) if part.role is Role.TITLE else ([], part, [])
        out += [*before, bare, *after] if counted(bare.text) else [part]
    return out
