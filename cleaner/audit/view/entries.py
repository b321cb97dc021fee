"""What the page is told of one document: the record, the pieces with their counterparts, the order to read in."""

from __future__ import annotations

from typing import Any

import msgspec

from cleaner.audit.view.pairs import Pairs, flow
from cleaner.document import KEPT, Labelled
from cleaner.pipeline import Way
from cleaner.record import CleanArticle


class Entry(msgspec.Struct, frozen=True):
    """One document of the page. ``pieces`` is None where the original could not be opened again; ``note`` says why."""

    place: str
    record: CleanArticle
    pieces: list[dict[str, Any]] | None
    flow: list[str]
    note: str = ""

    @property
    def summary(self) -> dict[str, Any]:
        """What the list of documents shows and filters by."""
        record = self.record
        return {
            "place": self.place,
            "title": record.title,
            "outlet": record.outlet or record.source,
            "published": record.published,
            "authors": record.authors,
            "confidence": record.confidence,
            "warnings": list(dict.fromkeys(warning.code for warning in record.warnings)),
        }

    @property
    def data(self) -> dict[str, Any]:
        """All that the page shows of the document."""
        record = self.record.to_dict()
        del record["text"]  # the blocks hold it
        return {"place": self.place, "record": record, "pieces": self.pieces, "flow": self.flow, "note": self.note}


def of_way(place: str, way: Way) -> Entry:
    """A document that was just cleaned."""
    return _entry(place, way.record, way.parts, "")


def of_record(place: str, record: CleanArticle, way: Way | None, note: str) -> Entry:
    """A record of a run, with its document where that could be opened again."""
    return _entry(place, record, None if way is None else way.parts, note)


def _entry(place: str, record: CleanArticle, parts: list[Labelled] | None, note: str) -> Entry:
    if parts is None:
        return Entry(place, record, None, flow(record, []), note)
    pairs = Pairs(record)
    keys = [pairs.keys(part) for part in parts]
    return Entry(place, record, [_piece(part, found) for part, found in zip(parts, keys, strict=True)], flow(record, keys), note)


def _piece(part: Labelled, keys: list[str]) -> dict[str, Any]:
    piece = part.piece
    told: dict[str, Any] = {
        "index": piece.index,
        "kind": part.kind if part.role is not None and part.role.value == "body" else piece.kind,
        "path": piece.path,
        "role": part.role.value if part.role is not None else "",
        "rule": part.rule,
        "text": part.text,
        "alt": "" if part.text else piece.alt,
        "url": part.url or piece.url,
        "kept": part.role in KEPT,
        "to": keys,
    }
    return {name: value for name, value in told.items() if value not in ("", [])}
