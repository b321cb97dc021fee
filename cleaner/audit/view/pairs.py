"""What of the record each piece of a document became: the keys that the two sides of the page share."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import Final

from cleaner.document import Labelled, Role
from cleaner.record import CleanArticle

_FIELDS: Final = {"authors", "published", "updated", "dateline", "agencies", "syndicated_from"}
_PLACES: Final = {
    Role.TITLE: "title",
    Role.SUBTITLE: "subtitle",
    Role.SECTION: "section",
    Role.BODY: "block",
    Role.CAPTION: "caption",
    Role.TAG: "tag",
    Role.RELATED: "related",
    Role.IMAGE: "image",
}


class Pairs:
    """The places of a record by the text that stands there; text that stands twice is given out in order."""

    def __init__(self, record: CleanArticle) -> None:
        self._record = record
        self._places: dict[tuple[str, str], deque[str]] = defaultdict(deque)
        for role in ("title", "subtitle", "section"):
            self._put(role, getattr(record, role), role)
        for name, texts in (
            ("block", [block.text for block in record.blocks]),
            ("caption", record.captions),
            ("tag", record.tags),
            ("related", [link.title for link in record.related]),
        ):
            for number, text in enumerate(texts):
                self._put(name, text, f"{name}-{number}")
        for number, image in enumerate(record.images):
            self._put("image", image.url or image.caption or image.alt, f"image-{number}")
        for number, entry in enumerate(record.removed):
            self._put(entry.kind, entry.text, f"removed-{number}")

    def keys(self, part: Labelled) -> list[str]:
        """Where the part's text stands in the record, then the fields that were read off it."""
        if part.role is None:
            return []
        place = _PLACES.get(part.role) or part.role.value
        found = [self._take(place, text) for text in _names(part)]
        return [key for key in dict.fromkeys([*found, *self._read(part)]) if key]

    def _put(self, place: str, text: str | None, key: str) -> None:
        if text:
            self._places[place, _plain(text)].append(key)

    def _take(self, place: str, text: str) -> str | None:
        text = _plain(text)
        keys = self._places.get((place, text))
        if keys:  # the last is left, for what is printed twice and stands in the record once: a caption, a picture
            return keys.popleft() if len(keys) > 1 else keys[0]
        if place in {"title", "tag"}:  # the record holds it without the outlet's name, or without its mark
            return next((kept[0] for (where, known), kept in self._places.items() if where == place and known in text), None)
        return None

    def _read(self, part: Labelled) -> list[str]:
        fields = []
        for fact in part.facts:
            raw = getattr(self._record, f"{fact.field}_raw", None)
            if fact.field in _FIELDS:
                fields += [fact.field] if raw is None or raw == fact.value or raw in part.text else []
            elif fact.field not in {"caption", "credit", "photo", "confidence", "address"}:
                fields.append("credits")
        return fields


def _names(part: Labelled) -> list[str]:
    if part.role is not Role.IMAGE:
        return [part.text] if part.text else []
    from cleaner.words.addresses import of_the_web

    caption = next((str(fact.value) for fact in part.facts if fact.field == "caption"), None)
    name = of_the_web(part.piece.url) or caption or part.piece.alt
    return [name] if name else []


def _plain(text: str) -> str:
    """A text without its white space: the ledger holds a program's without its empty lines, a headline is one line."""
    return "".join(text.split())


def flow(record: CleanArticle, keys: list[list[str]]) -> list[str]:
    """The order in which a reader meets blocks, pictures and captions: the original's where it is known.

    A caption that belongs to a picture stands with it; pictures that no piece tells the place of come first, captions last.
    """
    of_picture: dict[str, str] = {}
    for number, image in enumerate(record.images):
        if image.caption:
            of_picture.setdefault(image.caption, f"image-{number}")
    homes = {f"caption-{number}": of_picture.get(text) for number, text in enumerate(record.captions)}
    met = [homes.get(key) or key for found in keys for key in found if key.partition("-")[0] in {"block", "image", "caption"}]
    pictures = [key for number in range(len(record.images)) if (key := f"image-{number}") not in met]
    blocks = [f"block-{number}" for number in range(len(record.blocks))]
    order = [*pictures, *met, *(blocks if not set(blocks) <= set(met) else [])]
    order += [key for key, home in homes.items() if home is None]
    return list(dict.fromkeys(order))
