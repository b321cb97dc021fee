"""Keywords that a mark tells: rows of links to tag pages, hashtags, words behind a label."""

from __future__ import annotations

from typing import Final

from cleaner.document import Labelled, Piece, Role, give
from cleaner.labelling import noise
from cleaner.words.addresses import is_tag_page
from cleaner.words.lazily import lazily
from cleaner.words.sentences import MARKS_ONLY
from cleaner.words.text import counted

_HASHES: Final = frozenset("#＃")
_HASHED: Final = lazily(r"[\s、,，]*[#＃]")
_COMMAS: Final = lazily(r"[、,，;；]")
_BLANKS: Final = lazily(r"[\s|｜/#＃]+")
"""What parts one keyword from the next."""
_TAG_LABEL: Final = lazily(rf"(?![#＃])[^\s{noise.COLON[1:-1]}]{{2,10}}?\s*(?:{noise.COLON}|>>|》》|[|｜])\s*")


def words_as_tags(part: Labelled, rule: str) -> list[Labelled]:
    """A part that lists keywords, as one tag part each; marks and labels between them are ledger pieces.

    Where commas part the words, a blank is part of one (``Micron Research Labs , HBM``); where hashes do, all else is.
    """
    out: list[Labelled] = []
    rest = part.text
    if not part.piece.links and (match := _TAG_LABEL.match(rest)) is not None:
        rest = rest[match.end() :]
        out.append(give(part, Role.TAG_LABEL, rule, text=match[0].strip()))
    marks = _HASHED if rest[:1] in _HASHES else _COMMAS if _COMMAS.search(rest) else _BLANKS
    texts = [link.text for link in part.piece.links] or marks.split(rest)
    for text in texts:
        word = text.strip().lstrip("#＃").strip()
        if not word or word not in rest:
            continue
        before, _, after = rest.partition(word)
        if counted(before):
            out.append(give(part, Role.TAG_LABEL, rule, text=before.strip()))
        out.append(give(part, Role.TAG, rule, text=word))
        rest = after
    if counted(rest):
        out.append(give(part, Role.TAG_LABEL, rule, text=rest.strip()))
    return out


def tags(parts: list[Labelled]) -> list[Labelled]:
    """Lines and paragraphs that only link to tag pages, or only hold hashtags."""
    found: dict[int, str] = {}
    for place, part in enumerate(parts):
        if part.role is None and (part.piece.links or part.text[:1] in _HASHES) and (rule := _tag_rule(part)) is not None:
            found[place] = rule
    if not found:
        return parts
    out: list[Labelled] = []
    for place, part in enumerate(parts):
        out += words_as_tags(part, found[place]) if place in found else [part]
    return out


def _tag_rule(part: Labelled) -> str | None:
    """The rule by which a part lists keywords; None when it does not."""
    piece = part.piece
    hashed = part.text[:1] in _HASHES
    if piece.links and part.text == piece.text:
        alone = MARKS_ONLY.match(piece.loose) or noise.TAG_LABEL.fullmatch(piece.loose)
        if (alone or hashed) and only_tags(piece):
            return "tag-links" if alone else None
    return "hashtags" if hashed and piece.kind not in ("heading", "code") and noise.HASHTAGS.match(part.text) else None


def only_tags(piece: Piece) -> bool:
    """Whether all links of a piece lead to tag pages."""
    return all(is_tag_page(link.url) for link in piece.links)
