"""Lines at the edges of a text that say who made it, in forms that no list holds.

A paper's name, a label that says so by its last character (…者, …編, …校, …攝, …譯), names, a place, a time, an agency in brackets:
雷遞網 雷建平 8月22日, 鉅亨網記者某某 台北 2025-09-09 19:51, 凝煉/苗子（德新社）. The parts are parted by blanks, bars and slashes;
nothing else may stand in the line, and one of them must be a person.
"""

from __future__ import annotations

import re
from typing import Final

from cleaner.document import Fact, Role
from cleaner.labelling import fields
from cleaner.words import bylines
from cleaner.words.lazily import lazily
from cleaner.words.places import PLACE
from cleaner.words.surnames import is_person

LONGEST: Final = 60
"""Such a line is no longer, in characters."""
_HAN: Final = r"[^\W\d_A-Za-z]"
_PAPER: Final = (
    rf"(?:《[^》]{{1,12}}》|(?:{_HAN}|[A-Z\d]){{1,8}}?"
    r"(?:[网網社台]|[日晚早时時周週]?[报報]|[周週]刊|[杂雜][志誌]|新[闻聞]|[财財][经經]|[频頻]道|[电電][视視]))"
)
_POST: Final = (
    r"(?:[特本实實][派约約报報刊社习習]|[驻駐][^\W\d_A-Za-z]{2,4}|[首资資][席深]|[文财財攝摄][字经經影]|[見见][習习]|高[级級])?"
    r"(?:[记記]者|[编編][译譯]|特派[员員]|通[讯訊][员員]|撰[稿文]人?|[实實][习習]生|特[约約]撰稿人?)"
)
_LABEL: Final = (
    rf"(?:{_HAN}{{0,6}}?(?:者|[编編][辑輯]?|[审審]|校[对對]?|[摄攝]影?|[译譯]|[实實][习習]生|[讯訊派][员員]|稿人?"
    r"|(?<![中英日韓韩法德])文|[写寫]|整理|[图圖])|[Bb]y)"
)
"""Told by its last characters: 文字編輯, 編審, 核稿, 撰文, 通訊員."""
_REPORTS: Final = (
    rf"(?:(?:{PLACE}|{_HAN}{{0,4}})(?:即[时時]|外[电電]|[连連][线線]|[现現][场場]|[综綜]合|專題|专题|采[访訪]|採訪)?[报報][导導道]"
    r"|[发發]自.{2,8}|[专專][电電訪访])"
)
_WHEN: Final = lazily(rf"(?:{fields.DATE}|\d{{1,2}}\s?月\s?\d{{1,2}}\s?日(?:\s?\d{{1,2}}[:：]\d\d)?)(?:\s?HKT)?")
_WIRE: Final = lazily(r"\s?[（(](?P<wire>[^（）()。，]{2,20}[社报報网網]|AP|AFP|dpa|Reuters)[）)]\s*\Z")
_PARTS: Final = lazily(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3}|[^ \u3000、，,/／╱|｜丨·•：:︰&＆]+")
"""A Latin name, or what blanks, bars, slashes and commas part."""
_LATIN: Final = lazily(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3}")
_NAMED_REPORT: Final = lazily(
    rf"(?P<who>{_HAN}{{2,3}}?)(?:{PLACE}|{_HAN}{{2,4}})?(?:即[时時]|外[电電]|[连連][线線]|[综綜]合|專題|专题)?[报報][导導道]"
)
"""許瑞河口報導: a name, the place glued to it, and that he reports."""
_PLACE: Final = lazily(rf"{PLACE}[市县縣]?")
_TOKEN: Final = lazily(
    rf"(?P<paper>{_PAPER})?(?:(?P<post>{_POST})(?P<posted>{_HAN}{{2,4}})?|(?P<label>{_LABEL}))?|(?P<reports>{_REPORTS})"
    rf"|{_HAN}{{2,6}}?(?P<post2>[记記]者)(?P<posted2>{_HAN}{{2,4}})?"
)
_WITH_POST: Final = lazily(
    rf"(?P<who>{_HAN}{{2,4}})\s?[（(][^（）()。]{{1,24}}(?:[记記]者|特派[员員]|教授|研究[员員]|作者|[编編][辑輯]|撰稿人|[评評][论論][员員])[）)]"
)
"""林小雨（河灣日報駐渡口記者）."""
_LATIN_NAME: Final = r"(?!(?:[\w.]+ )*(?:Staff|Desk|Team|Reporters?)\b)[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,2}"
_LATIN_BYLINE: Final = lazily(rf"(?:Von|By|Par|Por) (?P<names>{_LATIN_NAME}(?:(?:, | und | and | et | y ){_LATIN_NAME}){{0,3}})")
"""Von Heiner Marten und Wilfried Dietz."""
_AND: Final = lazily(", | und | and | et | y ")
_ENDS: Final = frozenset("。！？!?；;…")
_SHORT: Final = lazily(rf"{_HAN}{{2,3}}")
_MOST: Final = 6
"""A line of more names is a list of something else."""


def line(text: str, names: frozenset[str] = frozenset()) -> fields.Line | None:
    """What a whole piece is that says who made the text; None for all other. ``names``: the outlet's own."""
    if not 4 <= len(text) <= LONGEST or text.isascii() or text[-1] in _ENDS or "\n" in text or "，" in text:
        return None
    posted = _WITH_POST.fullmatch(text)
    if posted is not None and is_person(posted["who"]):
        return fields.Line(Role.BYLINE, "signed-line", (Fact("authors", posted["who"]),))
    rest = text.strip("（）()【】[]〔〕 \u3000-—")
    facts: list[Fact] = []
    wire = _WIRE.search(text)
    if wire is None and bylines.photo_credit(text) is not None:
        return None
    if wire is not None:
        rest = text[: wire.start()].strip()
    when = _WHEN.search(rest)
    if when is not None:
        rest = f"{rest[: when.start()]} {rest[when.end() :]}".strip()
        facts.append(Fact("published", when[0]))
    read = _Reading(names, told=when is not None, sourced=when is not None and not when.start(), wired=wire is not None)
    tokens = _PARTS.findall(rest)
    people = read.all(tokens)
    if not people:
        return None
    if wire is not None:
        facts += [Fact("agencies", name) for name in bylines.agencies(wire["wire"])]
    role = Role.CREDIT if any(fact.field == "credits" for fact in people) else Role.BYLINE
    own = [fact for fact in people if fact.field != "authors" or not fields.is_own(str(fact.value), names)]
    return fields.Line(role, "signed-line", (*own, *facts))


def dated_papers(text: str, names: frozenset[str] = frozenset()) -> fields.Line | None:
    """A dump's line of a day among papers and their labels, and nobody's name: 河灣新聞網 2006-10-03 09:46:44 柳灣時報."""
    when = _WHEN.search(text) if len(text) <= LONGEST else None
    if when is None:
        return None
    tokens = _PARTS.findall(f"{text[: when.start()]} {text[when.end() :]}")
    papers = [token for token in tokens if _WHOLE_PAPER.fullmatch(token)]
    if not papers or not all(token in papers or token in _PAPER_LABELS for token in tokens):
        return None
    said = fields.source(papers[-1], names | (frozenset(papers[:1]) if len(papers) > 1 else frozenset()))
    return fields.Line(Role.DATE_LINE, "dated-papers", (Fact("published", when[0]), *said))


_WHOLE_PAPER: Final = lazily(_PAPER)
_PAPER_LABELS: Final = frozenset(("时间", "時間", "日期", "来源", "來源", "新闻", "新聞"))


def latin(text: str) -> fields.Line | None:
    """A dump's byline in another script: By Nora Feld and Jeff Page."""
    found = _LATIN_BYLINE.fullmatch(text)
    return fields.Line(Role.BYLINE, "signed-line", tuple(Fact("authors", name) for name in _AND.split(found["names"]))) if found else None


class _Reading:
    """A signed line's tokens, read one by one.

    ``told``: the line says when; ``sourced``: the day stands ahead, as it does of a source; ``wired``: an agency in
    brackets closes it, so that names need no surname (pen names).
    """

    def __init__(self, names: frozenset[str], *, told: bool, sourced: bool, wired: bool) -> None:
        self._names, self._sourced, self._wired = names, sourced, wired
        self._speaks = told
        self._role = "author"
        self._filed = False
        self._posted = False
        self._firm = told or wired
        self._people: list[Fact] = []

    def all(self, tokens: list[str]) -> list[Fact]:
        """The persons; none where a token is no signed line's, or none is a person, or nothing says that they made it."""
        if not 1 <= len(tokens) <= _MOST:
            return []
        last = _TOKEN.fullmatch(tokens[-1])
        if len(tokens) > 1 and last is not None and last["label"] and not last["paper"]:
            tokens = [tokens[-1], *tokens[:-1]]  # 林小雨／核稿
        if not all(map(self._take, tokens)) or not self._speaks:
            return []
        named = [str(fact.value) for fact in self._people if fact.field == "authors"]
        if not self._firm and any(len(name) < _FULL_NAME for name in named):
            return []  # 時事新聞 李家: a paper alone says little
        return self._people if any(fact.field != "syndicated_from" for fact in self._people) else []

    def _take(self, token: str) -> bool:
        """Whether a token is a signed line's."""
        if (self._filed and len(token) <= _LONGEST_PLACE) or _PLACE.fullmatch(token):
            return True
        if is_person(token) or (self._posted and _LATIN.fullmatch(token)):
            self._name(token)
            return True
        report = _NAMED_REPORT.fullmatch(token)
        if report is not None and (who := _who(report)):
            self._speaks = self._firm = True
            self._name(who)
            return True
        if self._label(token):
            return True
        if self._wired and _SHORT.fullmatch(token):
            self._speaks = True
            self._name(token)
            return True
        return False

    def _label(self, token: str) -> bool:
        """Whether a token is a paper, a label or that somebody reports, with or without a name glued to it."""
        match = _TOKEN.fullmatch(token)
        if match is None:
            return False
        label = match["post"] or match["post2"] or match["label"]
        posted = match["posted"] or match["posted2"]
        if not (match["paper"] or label or match["reports"]) or (posted is not None and not is_person(posted)):
            return False
        if match["paper"] and not label and (self._people or self._sourced):
            self._people += fields.source(token, self._names)  # who wrote it, and for whom
        self._speaks = True
        self._filed = token[1:2] == "自"
        self._posted = self._posted or bool(match["post"] or match["post2"])
        self._firm = self._firm or bool(label or match["reports"])
        self._role = (fields.role_of(label) or "author") if label else self._role
        if posted is not None:
            self._name(posted)
        return True

    def _name(self, name: str) -> None:
        self._people.append(Fact("authors", name) if self._role == "author" else Fact("credits", (self._role, name)))


def _who(report: re.Match[str]) -> str:
    """The name at the head of what reports from a place; "" where none stands there."""
    text = report.string
    return next((text[:size] for size in (3, 2) if len(text) > size + 1 and is_person(text[:size])), "")


_LONGEST_PLACE: Final = 6
_FULL_NAME: Final = 3
