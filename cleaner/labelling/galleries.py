"""Galleries: the heading over a row of pictures, each with its words. The heading is boilerplate, the words are captions."""

from __future__ import annotations

from typing import Final

from cleaner.document import Labelled, Role, give, is_prose
from cleaner.labelling.below_pictures import MAX_CAPTION
from cleaner.words.lazily import lazily

_HEADING: Final = lazily(
    r"[【\[]?(?:相[關关])?(?:[圖图][集輯辑]|[組组][圖图]|多[圖图])[】\]]?(?:\s?[：:︰|｜︱]\s?[^\n]{1,60})?"
    r"|(?:Photo )?[Gg]allery(?:: [^\n]{1,60})?|In [Pp]ictures(?:: [^\n]{1,60})?|Bildergalerie(?:: [^\n]{1,60})?"
)
_LONGEST: Final = 70
_WORDS: Final = 3
"""So many pieces of words at most belong to one picture: its title, its text, its credit."""
_TEXT_BEFORE: Final = 3
"""In a dump, which has no pictures, a gallery stands below so many paragraphs at least."""
_RELATED: Final = lazily("[【\\[]?相[關关]")


def galleries(parts: list[Labelled]) -> list[Labelled]:
    """The parts, with the galleries among them named."""
    heads = [place for place, part in enumerate(parts) if _is_heading(part)]
    if not heads:
        return parts
    out = list(parts)
    for head in heads:
        words = _below(parts, head) if parts[head].piece.kind != "line" else _rest_of_dump(parts, head)
        if words:
            out[head] = give(parts[head], Role.BOILERPLATE, "gallery-heading")
            for place in words:
                out[place] = give(parts[place], Role.CAPTION, "in-a-gallery")
    return out


def _is_heading(part: Labelled) -> bool:
    return part.role is None and 1 < len(part.text) <= _LONGEST and not part.piece.links and _HEADING.fullmatch(part.text) is not None


def _below(parts: list[Labelled], head: int) -> list[int]:
    """The words of the pictures that follow a heading in a row; none where fewer than two do."""
    groups: list[list[int]] = []
    for place in range(head + 1, len(parts)):
        part = parts[place]
        if part.role is Role.IMAGE:
            groups.append([])
        elif not part.text:
            continue
        elif part.role is not None or not groups or len(part.text) > MAX_CAPTION or len(groups[-1]) == _most(groups):
            break
        else:
            groups[-1].append(place)
    return [place for group in groups for place in group] if len(groups) > 1 else []


def _most(groups: list[list[int]]) -> int:
    """How many pieces the last picture may have: no more than those before it."""
    return max((len(group) for group in groups[:-1]), default=_WORDS) or 1


def _rest_of_dump(parts: list[Labelled], head: int) -> list[int]:
    """In a dump all that is left below 相關圖集: its pictures are gone."""
    if _RELATED.match(parts[head].text) is None or sum(is_prose(part) for part in parts[:head]) < _TEXT_BEFORE:
        return []
    rest = [place for place in range(head + 1, len(parts)) if parts[place].role is None and parts[place].text]
    return rest if all(len(parts[place].text) <= MAX_CAPTION for place in rest) else []
