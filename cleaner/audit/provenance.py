"""Where a record's fields come from: a piece and the rule that read it, or what a page, an item or front matter says for programs.

Looked up afterwards, so that cleaning pays nothing: the raw words of a value are searched for where they may stand. All places that hold
them are told, the first the one that counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from cleaner.document import Labelled, Role
from cleaner.outlets.registry import registered
from cleaner.pipeline import Way
from cleaner.words.addresses import canonical
from cleaner.words.text import loosely

_ROLES: Final = {"title": Role.TITLE, "subtitle": Role.SUBTITLE, "section": Role.SECTION, "tags": Role.TAG}
_PRINTED: Final = frozenset(("title", "subtitle", "authors", "published", "updated", "section", "tags"))
"""Fields that a page prints, where no rule may have read them: of a page that nobody described the words around its headline are."""
FIELDS: Final = ("source", "title", "subtitle", "authors", "published", "updated", "section", "tags", "url", "language", "syndicated_from")
"""The fields of which it is told."""
_INSIDE: Final = frozenset(("title", "subtitle", "authors", "tags", "syndicated_from"))
"""Fields whose words may stand among others (a title beside the outlet's name)."""
_PROSE: Final = ("articlebody", "description", "text", "abstract")
"""What a page says at length, where anybody may be named."""
_DEEPEST: Final = 12
"""Values nested deeper in JSON-LD are not looked at."""
_MOST: Final = 4
"""Places of one value that are told."""
_SHORT: Final = 4
"""Characters; shorter words stand anywhere, and must be the whole value."""


class Origin(msgspec.Struct, frozen=True):
    """A field's value as the record holds it, and where it stands in the document; nowhere if it was settled otherwise."""

    field: str
    value: str
    found: tuple[str, ...]


def origins(way: Way) -> list[Origin]:
    """Where each field of a record comes from that holds something, in the contract's order; lists entry by entry."""
    record = way.record
    found = []
    for field in FIELDS:
        value = getattr(record, field)
        for entry in value if isinstance(value, list) else [value]:
            if entry:
                raw = getattr(record, f"{field}_raw", None) or entry
                found.append(Origin(field, entry, tuple(_found(way, field, entry, raw))))
    return found


def _found(way: Way, field: str, value: str, raw: str) -> list[str]:
    if field == "source":
        return [_recognised(way)]
    printed = [_piece(part) for part in way.parts if _gave(part, field, value, raw)]
    if printed:
        return printed[:_MOST]
    if way.document.meta.restored is not None:
        return ["the record's own front matter"]
    said = list(dict.fromkeys(_said(way, field, raw)))
    standing = [
        f"words of {_piece(part)}" for part in way.parts if field in _PRINTED and loosely(raw) and loosely(raw) in loosely(part.text)
    ]
    return said[:_MOST] or standing[:1] or [_settled(way, field)]


def _recognised(way: Way) -> str:
    known = registered()
    own = next((url for url in way.choice.addresses if known.of_address(url) is way.choice.outlet), None)
    return f"the address {own}" if own else "what the document prints, or a hint"


def _piece(part: Labelled) -> str:
    return f"piece {part.piece.index} ({part.rule})" if part.rule else f"piece {part.piece.index}"


def _gave(part: Labelled, field: str, value: str, raw: str) -> bool:
    role = _ROLES.get(field)
    if role is not None and part.role is role and part.text.replace("\n", " ") == value:
        return True
    return any(fact.field == field and fact.value in (value, raw) for fact in part.facts)


def _said(way: Way, field: str, raw: str) -> Iterator[str]:
    """What the document says for programs and holds these words: as they are, then among others."""
    document = way.document
    among = []
    for name, text in _values(way):
        if canonical(text) == raw if field == "url" else text.strip() == raw.strip():
            yield name
        elif field in _INSIDE and len(raw) >= _SHORT and not name.lower().endswith(_PROSE) and loosely(raw) in loosely(text):
            among.append(name)
    yield from among
    if document.meta.crawler_date == raw:
        yield "the crawler's date in front of the text"


def _values(way: Way) -> Iterator[tuple[str, str]]:
    document = way.document
    if document.said is not None:
        for at, object in enumerate(document.said.objects):
            yield from _json(f"JSON-LD {object.get('@type') or at}", object, 0)
        for name, contents in document.said.metas.items():
            for content in contents:
                yield f"meta {name}", content
    if document.page and document.tree is not None:
        root = document.tree.root
        if root is not None:
            yield "the html element's lang", root.attributes.get("lang") or ""
        for node in document.tree.css("title, link[rel~=canonical], time, h1"):
            yield _element(node.tag), node.text(deep=True) or ""
            for name in ("href", "datetime"):
                if node.attributes.get(name):
                    yield f"{_element(node.tag)}'s {name}", node.attributes[name] or ""
    if document.carrier == "markdown":
        yield from _front_matter(document.text)


def _element(tag: str | None) -> str:
    return f"the {tag} element"


def _json(name: str, value: Any, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _json(f"{name}.{key}", inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _json(name, inner, depth + 1)
    elif isinstance(value, str):
        yield name, value


def _front_matter(text: str) -> Iterator[tuple[str, str]]:
    """Keys and their words, a list's entries under its key; only to look words up in."""
    mark = text[:3]
    if mark not in {"---", "+++"}:
        return
    end = text.find(f"\n{mark}", 3)
    key = ""
    for line in text[3 : max(end, 3)].split("\n"):
        name, sign, value = line.partition(":" if mark == "---" else "=")
        if sign and name.strip() and not name[0].isspace() and not name.startswith("-"):
            key = name.strip()
        elif line.strip():
            value = line.strip().removeprefix("- ")
        if key and value.strip():
            for entry in (value, *(value.split(",") if "[" in value else ())):
                yield f"front matter {key}", entry.strip().strip("\"'[],")


def _settled(way: Way, field: str) -> str:
    """Where no place holds the words as they are."""
    if field in {"published", "updated"} and any(code == "date-from-address" for code, _ in way.facts.doubts):
        return "the day in the address"
    if field == "language":
        return "the outlet's language, or the text"
    if field == "url":
        return "the address given, or a link of the document's own"
    return "the item's fields" if way.document.carrier == "feed-item" else "what the page says of itself"
