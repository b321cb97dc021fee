"""Lines at the edges of a text that say who made it, in forms that no list holds.

A paper's name, a label that says so by its last character (…者, …編, …校, …攝, …譯), names, a place, a time, an agency in brackets:
雷遞網 雷建平 8月22日, 鉅亨網記者某某 台北 2025-09-09 19:51, 凝煉/苗子（德新社）. The parts are parted by blanks, bars and slashes;
nothing else may stand in the line, and one of them must be a person.
"""

from __future__ import annotations

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
    r"|文|[写寫]|整理|[图圖])|[Bb]y)"
)
"""Told by its last characters: 文字編輯, 編審, 核稿, 撰文, 通訊員."""
_REPORTS: Final = (
    rf"(?:(?:{PLACE}|{_HAN}{{0,4}})(?:即[时時]|外[电電]|[连連][线線]|[现現][场場]|[综綜]合|專題|专题|采[访訪]|採訪)?[报報][导導道]"
    r"|[发發]自.{2,8}|[专專][电電訪访])"
)
_WHEN: Final = lazily(rf"(?:{fields.DATE}|\d{{1,2}}\s?月\s?\d{{1,2}}\s?日(?:\s?\d{{1,2}}[:：]\d\d)?)(?:\s?HKT)?")
_WIRE: Final = lazily(r"\s?[（(](?P<wire>[^（）()。，]{2,20}[社报報网網]|AP|AFP|dpa|Reuters)[）)]\s*\Z")
_PARTS: Final = lazily(r"[ \u3000、，,/／╱|｜丨·•：:︰&＆]+|和|及")
_PLACE: Final = lazily(rf"{PLACE}[市县縣]?")
_TOKEN: Final = lazily(rf"(?P<paper>{_PAPER})?(?:(?P<post>{_POST})(?P<posted>{_HAN}{{2,4}})?|(?P<label>{_LABEL}))?|(?P<reports>{_REPORTS})")
_ENDS: Final = frozenset("。！？!?；;…")
_SHORT: Final = lazily(rf"{_HAN}{{2,3}}")
_MOST: Final = 6
"""A line of more names is a list of something else."""


def line(text: str, names: frozenset[str] = frozenset()) -> fields.Line | None:
    """What a whole piece is that says who made the text; None for all other. ``names``: the outlet's own."""
    if not 4 <= len(text) <= LONGEST or text.isascii() or text[-1] in _ENDS or "\n" in text or "，" in text:
        return None
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
    sourced = when is not None and not when.start()
    read = _read(
        [token for token in _PARTS.split(rest) if token],
        names,
        bold=wire is not None,
        told=when is not None,
        sourced=sourced,
    )
    if read is None:
        return None
    role, people = read
    if wire is not None:
        facts += [Fact("agencies", name) for name in bylines.agencies(wire["wire"])]
    own = [fact for fact in people if fact.field != "authors" or not fields.is_own(str(fact.value), names)]
    return fields.Line(role, "signed-line", (*own, *facts))


def _read(tokens: list[str], names: frozenset[str], *, bold: bool, told: bool, sourced: bool) -> tuple[Role, list[Fact]] | None:
    """The persons of a line by its tokens, and whether they wrote it; None where a token is none of a signed line's.

    ``bold``: an agency in brackets closes it, so that names need no surname (pen names); ``told``: it says when;
    ``sourced``: the day stands ahead, as it does of a source.
    """
    if not 1 <= len(tokens) <= _MOST:
        return None
    people: list[Fact] = []
    speaks, role = told, "author"
    if len(tokens) > 1 and (last := _TOKEN.fullmatch(tokens[-1])) is not None and last["label"] and not last["paper"]:
        tokens = [tokens[-1], *tokens[:-1]]  # 林小雨／核稿
    for token in tokens:
        if is_person(token):
            people.append(_fact(role, token))
            continue
        if _PLACE.fullmatch(token):
            continue
        match = _TOKEN.fullmatch(token)
        if match is not None and (match["paper"] or match["post"] or match["label"] or match["reports"]):
            speaks = True
            if match["posted"] is not None and not is_person(match["posted"]):
                return None
            if match["paper"] and (people or sourced) and not (match["post"] or match["label"]):
                people += fields.source(token, names)  # who wrote it, and for whom
            label = match["post"] or match["label"]
            if label is not None:
                role = _role(label)
            if match["posted"] is not None:
                people.append(_fact(role, match["posted"]))
            continue
        if bold and _SHORT.fullmatch(token):
            people.append(_fact(role, token))
            speaks = True
            continue
        return None
    if not any(fact.field != "syndicated_from" for fact in people) or not speaks:
        return None
    return (Role.BYLINE if all(fact.field != "credits" for fact in people) else Role.CREDIT), people


def _role(label: str) -> str:
    return fields.role_of(label) or "author"


def _fact(role: str, name: str) -> Fact:
    return Fact("authors", name) if role == "author" else Fact("credits", (role, name))
