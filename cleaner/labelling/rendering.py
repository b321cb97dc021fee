"""Reading a record's own Markdown rendering back: its front matter says what it is, so no rule speaks again."""

from __future__ import annotations

from typing import Any

from cleaner.document import Document, Fact, Labelled, Piece, Role
from cleaner.outlets.outlet import Outlet
from cleaner.pieces.tree import Walk
from cleaner.words.text import tidy


class Rendering(Outlet):
    """Who labels a rendering: nobody's rules, zone or language are needed any more."""

    id = "rendering"


def labelled(document: Document) -> list[Labelled]:
    """Every piece with the role that its markup states."""
    body = document.tree.body if document.tree is not None else None
    pieces = Walk().over(body) if body is not None else []
    parts: list[Labelled] = []
    front = document.meta.restored or {}
    stated = front.get("picture_credits")
    credits = iter(stated if isinstance(stated, list) else ())
    for piece in pieces:
        if piece.kind == "image":
            caption = next((other.text for other in pieces if other.kind == "caption" and other.figure == piece.figure), None)
            credit = next(credits, None)
            facts = [Fact("caption", caption)] if caption and piece.figure else []
            said = tidy(credit).replace("\n", " ") if isinstance(credit, str) else ""  # anybody can write a front matter
            facts += [Fact("credit", said)] if said else []
            parts.append(Labelled(piece, "", Role.IMAGE, "rendering", "paragraph", tuple(facts)))
        elif piece.kind == "caption":
            again = any(part.role is Role.CAPTION and part.text == piece.text for part in parts)
            parts.append(Labelled(piece, piece.text, Role.DUPLICATE if again else Role.CAPTION, "rendering"))
        else:
            parts.append(_body(piece))
    source = front.get("syndicated_from")
    if isinstance(source, str) and parts:
        parts[0] = Labelled(*_with_fact(parts[0], Fact("syndicated_from", source)))
    confidence = _confidence(front.get("confidence"))
    if confidence is not None and parts:
        parts[0] = Labelled(*_with_fact(parts[0], Fact("confidence", confidence)))
    return parts


def _confidence(stated: object) -> float | None:
    """What the front matter states, if it is a share: the estimate was made of the page, and is not made again."""
    try:
        share = float(stated) if isinstance(stated, str) else -1.0
    except ValueError:
        return None
    return share if 0 <= share <= 1 else None


def _body(piece: Piece) -> Labelled:
    kind = "paragraph" if piece.kind in ("region", "line") else piece.kind
    return Labelled(piece, piece.text, Role.BODY, "rendering", kind)


def _with_fact(part: Labelled, fact: Fact) -> tuple[Any, ...]:
    return (part.piece, part.text, part.role, part.rule, part.kind, (*part.facts, fact), part.url)
