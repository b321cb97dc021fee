"""What the named groups of a rule mean: from matched words to facts of the record."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from cleaner.document import Fact
from cleaner.labelling import fields
from cleaner.record.parts import Dateline
from cleaner.words import bylines
from cleaner.words.lazily import lazily
from cleaner.words.surnames import is_person

_CREDIT_LABELS: Final = {
    "譯者": "translator",
    "译者": "translator",
    "翻譯": "translator",
    "翻译": "translator",
    "實習譯者": "intern",
    "实习译者": "intern",
    "實習編譯": "intern",
    "实习编译": "intern",
    "網編": "editor",
    "网编": "editor",
    "編譯": "compiler",
    "编译": "compiler",
    "整理": "compiler",
    "編輯": "editor",
    "编辑": "editor",
    "責編": "editor",
    "责编": "editor",
    "責任編輯": "editor",
    "责任编辑": "editor",
    "主編": "editor",
    "主编": "editor",
    "核稿": "editor",
    "核稿編輯": "editor",
    "編校": "editor",
    "编校": "editor",
    "校对": "editor",
    "校對": "editor",
    "校审": "editor",
    "审校": "editor",
    "審校": "editor",
    "圖片編輯": "editor",
    "图片编辑": "editor",
    "實習編輯": "intern",
    "实习编辑": "intern",
    "實習記者": "intern",
    "实习生": "intern",
    "攝影": "photographer",
    "摄影": "photographer",
    "圖": "photographer",
    "图": "photographer",
    "摄": "photographer",
    "攝": "photographer",
}
"""Printed label of a credit → its role in the record (RECORD.md, ``credits``)."""

CREDIT_LABEL: Final = "(?:" + "|".join(sorted(_CREDIT_LABELS, key=len, reverse=True)) + ")"
"""A regex of every credit label known."""
AFTER_LABEL: Final = r"\s{0,8}(?:[：:︰﹕∶˙|｜丨]|[／/]{2})\s{0,8}"
"""What parts a label from its names: a colon, the bar of 文｜林一諾; Ming Pao prints 攝// and 文˙."""
SLASHED: Final = r"(?<=[编編翻][译譯])/(?=[^\W\d_A-Za-z]{2,4}[）)])"
"""The slash of （编译/林靖东）."""
_PARTED: Final = rf"(?:{AFTER_LABEL}|[ \u3000]{{1,4}}|{SLASHED}|(?<=[攝摄圖图影校審审])[/／](?=[^\W\d_A-Za-z]{{2,4}}(?:\W|\Z)))"
_OTHER_HANDS: Final = "[主总總][编編][辑輯]?|监制|統籌|统筹|审核|策划|出品|运营|排版|视觉|设计"
"""Hands that the record does not tell; they end the names of the one before."""
_CREDIT = lazily(
    rf"(?P<label>{CREDIT_LABEL}){_PARTED}(?P<names>[^：:︰﹕|｜丨（）()]+?)"
    rf"(?=\s*(?:[/／;；,，|｜丨]?\s*(?:{CREDIT_LABEL}|{_OTHER_HANDS}){_PARTED}|[）)|｜丨]|$))"
)
_CREDIT_AFTER = lazily(rf"(?P<names>(?:[^\W\d_A-Za-z]|[·．]){{2,5}})\s?[／/╱]\s?(?P<label>{CREDIT_LABEL})(?!{AFTER_LABEL})")

_POST = lazily("(?:實習|实习)?(?:編輯|编辑|記者|记者)")
"""The post that stands before a name: （整理：實習編輯王小明）."""

_HOUSE = lazily("|".join(bylines.WIRES))
"""The agency that may stand before a name."""


def credits(text: str) -> list[Fact]:
    """（譯者：陳彥鈞/核稿：張佑之） gives a translator and an editor, 田宇安／核稿編輯 an editor."""
    found: list[Fact] = []
    for match in (*_CREDIT.finditer(text), *_CREDIT_AFTER.finditer(text)):
        role = _CREDIT_LABELS[match["label"]]
        who = _without_house(match["names"].strip())
        if (post := _POST.match(who)) is not None:
            role, who = _CREDIT_LABELS.get(post[0], role), who[post.end() :]
        found += [Fact("credits", (role, name)) for name in bylines.names(who)]
    return found


def _without_house(who: str) -> str:
    """中央社陳彥鈞 without the agency he works for; the agency alone, its site and its head are left whole."""
    house = _HOUSE.match(who)
    people = bylines.names(who[house.end() :]) if house is not None else ()
    return who[house.end() :] if house is not None and people and all(map(is_person, people)) else who


def _authors(text: str, outlet_names: frozenset[str]) -> list[Fact]:
    """The writers of a row of names; who stands behind 实习生 in it is an intern, a hand of its own."""
    writers, *interns = _INTERN.split(text, maxsplit=1)
    found = [Fact("authors", name) for name in bylines.names(writers, outlet_names)]
    return found + [Fact("credits", ("intern", name)) for row in interns for name in bylines.names(row, outlet_names)]


_INTERN = lazily(r"(?<=[^\W\d_A-Za-z])[ \u3000、，,]{0,3}[实實][习習](?:生|[记記]者)[ \u3000：:]{0,3}")


def _plain(field: str) -> Callable[[str, frozenset[str]], list[Fact]]:
    return lambda text, _: [Fact(field, text.strip())]


READERS: Final[dict[str, Callable[[str, frozenset[str]], list[Fact]]]] = {
    "published": _plain("published"),
    "updated": _plain("updated"),
    "ago": _plain("published"),
    "section": _plain("section"),
    "syndicated_from": fields.source,
    "photo": _plain("photo"),
    "authors": _authors,
    "others": _authors,
    "editors": lambda text, _: [Fact("credits", ("editor", name)) for name in bylines.names(text)],
    "credits": lambda text, _: credits(text),
    "fields": fields.read,
    "agencies": lambda text, _: [Fact("agencies", name) for name in bylines.agencies(text)],
}


def read(match: re.Match[str], outlet_names: frozenset[str]) -> tuple[Fact, ...]:
    """The facts that a rule's match gives."""
    # a field that stands again is numbered
    read = [(numbered.partition("__")[0], text) for numbered, text in match.groupdict().items() if text]
    if not read:
        return ()
    groups = dict(reversed(read))
    found: list[Fact] = []
    for name, text in read:
        if name in READERS:
            found += READERS[name](text, outlet_names)
    if groups.get("agency") or groups.get("reporters") or groups.get("house") or (groups.get("place") and groups.get("date")):
        found += _dateline(match[0].strip().rstrip(_AFTER_DATELINE), groups)
    return tuple(found)


_AFTER_DATELINE: Final = "：:，,|｜丨 "
"""What parts a dateline from the sentence behind it."""


def _dateline(text: str, groups: dict[str, Any]) -> list[Fact]:
    place, reporters = groups.get("place"), groups.get("reporters")
    people: tuple[str, ...] = ()
    if reporters:
        people, found_place = bylines.split_reporters(reporters)
        place = place or found_place
    return [
        Fact("dateline", Dateline(groups.get("agency") or None, place or None, groups.get("date") or None, text)),
        *(Fact("authors", name) for name in people),
    ]
