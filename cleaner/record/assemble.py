"""The record from labelled parts and settled facts: a fold over roles. It decides nothing."""

from __future__ import annotations

import hashlib
from typing import Final

import msgspec

from cleaner.document import KEPT, Labelled, Role
from cleaner.record.article import CleanArticle
from cleaner.record.facts import Facts, Origin
from cleaner.record.parts import Block, Image, Related, Removed, Warning
from cleaner.words.addresses import of_the_web
from cleaner.words.bylines import photo_credit
from cleaner.words.lazily import lazily


def assemble(parts: list[Labelled], facts: Facts, origin: Origin) -> CleanArticle:
    """Fold the parts into the record of ``facts``."""
    blocks = [_block(part) for part in parts if part.role is Role.BODY and part.text]
    text = "\n\n".join([block.text for block in blocks])
    settled = msgspec.structs.asdict(facts)
    doubts = settled.pop("doubts")
    settled["url"] = of_the_web(facts.url)
    settled["related"] = [Related(link.title, of_the_web(link.url)) for link in facts.related]
    return CleanArticle(
        **msgspec.structs.asdict(origin),
        **settled,
        blocks=blocks,
        text=text,
        images=_pictures([part for part in parts if part.role is Role.IMAGE]),
        captions=list(dict.fromkeys([part.text for part in parts if part.role is Role.CAPTION and part.text])),
        removed=[
            Removed(part.role.value, _ledgered(part), part.rule, part.piece.index)  # type: ignore[arg-type]
            for part in parts
            if part.role is not None and part.role not in KEPT and part.text
        ],
        warnings=[Warning(code, detail) for code, detail in doubts],
        text_hash=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _block(part: Labelled) -> Block:
    if part.kind == "heading":
        return Block("heading", part.text, level=part.piece.level or 2)
    if part.kind == "table":
        return Block("table", part.text, rows=[list(row) for row in part.piece.rows])
    return Block(part.kind, part.text)  # type: ignore[arg-type]


def _ledgered(part: Labelled) -> str:
    """The text as the ledger holds it: a program's without its empty lines, for those part paragraphs."""
    return _EMPTY_LINES.sub("\n", part.text).strip() if part.piece.kind == "code" else part.text


_EMPTY_LINES = lazily(r"\n(?:[^\S\n]*\n)+")


def _pictures(parts: list[Labelled]) -> list[Image]:
    """One entry a picture; the same address again only where it has another caption."""
    images: list[Image] = []
    shown: dict[str, set[str | None]] = {}
    for part in parts:
        caption = next((fact.value for fact in part.facts if fact.field == "caption"), None)
        credit = next((fact.value for fact in part.facts if fact.field == "credit"), None) or (photo_credit(caption) if caption else None)
        image = Image(of_the_web(part.piece.url), caption, credit, part.piece.alt or None)
        if image == _NOTHING:
            continue
        seen = shown.setdefault(image.url, set()) if image.url is not None else set()
        if not seen or (caption is not None and caption not in seen):
            images.append(image)
        seen.add(caption)
    return images


_NOTHING: Final = Image(None, None, None, None)
"""A picture element without address, words or credit: an empty frame of the outlet's system."""
