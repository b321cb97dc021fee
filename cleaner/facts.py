"""What the named groups of a rule mean: from matched words to facts of the record."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from cleaner import bylines
from cleaner.document import Fact

_CREDIT_LABELS: Final = {
    "譯者": "translator",
    "译者": "translator",
    "翻譯": "translator",
    "翻译": "translator",
    "實習譯者": "intern",
    "編譯": "compiler",
    "编译": "compiler",
    "整理": "compiler",
    "編輯": "editor",
    "编辑": "editor",
    "責編": "editor",
    "责编": "editor",
    "責任編輯": "editor",
    "责任编辑": "editor",
    "核稿": "editor",
    "核稿編輯": "editor",
    "圖片編輯": "editor",
    "图片编辑": "editor",
    "實習編輯": "intern",
    "实习编辑": "intern",
    "實習記者": "intern",
    "实习生": "intern",
    "攝影": "photographer",
    "摄影": "photographer",
    "圖": "photographer",
    "攝": "photographer",
}
"""Printed label of a credit → its role in the record (RECORD.md, ``credits``)."""

_CREDIT = re.compile(
    "(?P<label>" + "|".join(sorted(_CREDIT_LABELS, key=len, reverse=True)) + r")\s*[：:︰]\s*(?P<names>[^：:︰（）()]+?)"
    r"(?=\s*(?:[/／;；|]?\s*(?:" + "|".join(sorted(_CREDIT_LABELS, key=len, reverse=True)) + r")\s*[：:︰]|[）)]|$))"
)
CREDIT_LABEL: Final = "(?:" + "|".join(sorted(_CREDIT_LABELS, key=len, reverse=True)) + ")"
"""A regex of every credit label known."""


def credits(text: str) -> list[Fact]:
    """（譯者：陳彥鈞/核稿：張佑之） gives a translator and an editor."""
    found: list[Fact] = []
    for match in _CREDIT.finditer(text):
        role = _CREDIT_LABELS[match["label"]]
        people = bylines.names(re.sub(r"^中央社", "", match["names"].strip()))
        found += [Fact("credits", (role, name)) for name in people]
    return found


def _authors(text: str, outlet_names: frozenset[str]) -> list[Fact]:
    return [Fact("authors", name) for name in bylines.names(text, outlet_names)]


def _plain(field: str) -> Callable[[str, frozenset[str]], list[Fact]]:
    return lambda text, _: [Fact(field, text.strip())]


_READERS: Final[dict[str, Callable[[str, frozenset[str]], list[Fact]]]] = {
    "published": _plain("published"),
    "updated": _plain("updated"),
    "section": _plain("section"),
    "syndicated_from": _plain("syndicated_from"),
    "photo": _plain("photo"),
    "authors": _authors,
    "others": _authors,
    "credits": lambda text, _: credits(text),
    "agencies": lambda text, _: [Fact("agencies", name) for name in bylines.agencies(text)],
}
GROUPS: Final = frozenset(_READERS) | {"agency", "place", "date", "reporters"}
"""The group names that a rule may use."""


def read(match: re.Match[str], outlet_names: frozenset[str]) -> tuple[Fact, ...]:
    """The facts that a rule's match gives."""
    groups = match.groupdict()
    if not groups:
        return ()
    found: list[Fact] = []
    for name, text in groups.items():
        if text and name in _READERS:
            found += _READERS[name](text, outlet_names)
    if groups.keys() & {"agency", "reporters"}:
        found += _dateline(match[0].strip(), groups)
    return tuple(found)


def _dateline(text: str, groups: dict[str, Any]) -> list[Fact]:
    place, reporters = groups.get("place"), groups.get("reporters")
    people: tuple[str, ...] = ()
    if reporters:
        people, found_place = bylines.split_reporters(reporters)
        place = place or found_place
    return [
        Fact("dateline", bylines.dateline(text, groups.get("agency"), place, groups.get("date"))),
        *(Fact("authors", name) for name in people),
    ]
