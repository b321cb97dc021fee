"""The headline: where it is printed, again, and with the outlet's name behind it."""

from __future__ import annotations

import re
from typing import Final

from cleaner.document import Fact, Labelled, Meta, Piece, Role, give
from cleaner.words.bylines import names
from cleaner.words.lazily import lazily
from cleaner.words.sentences import MARKS_ONLY, reads_like_headline
from cleaner.words.text import loosely


def headline_place(parts: list[Labelled], meta: Meta) -> int | None:
    """Which part of a page or mirror prints the headline: the one that agrees with the metadata, else the first h1."""
    wanted = [loosely(text) for text in meta.headlines]
    longest = max(map(len, meta.headlines), default=0) + 10
    first: int | None = None
    for place, part in enumerate(parts):
        if part.role is not None or not part.text:
            continue
        heading = part.piece.kind == "heading"
        same = loosely(part.text) if heading or (len(part.text) <= longest and _may_be(part.text, wanted)) else ""
        if wanted and same and (same in wanted or (heading and any(len(same) > 5 and text.startswith(same) for text in wanted))):
            return place
        if heading and first is None and (part.piece.level == 1 or _linked_whole(part.piece)):
            first = place if not wanted or place == 0 else None
        if not wanted and (first is not None or not heading):
            break
    return first


def _may_be(text: str, wanted: list[str]) -> bool:
    """Whether ``text`` holds the ends of a headline, or is long enough for it: a cheap look before the loose comparison."""
    if text[0].isalnum() and text[:2].isascii():  # the loose form begins with it, in lower case
        first = text[0].lower()
        wanted = [word for word in wanted if word[:1] in ("", first)]
    if text.isascii():  # the loose form only takes characters away
        return any(len(word) <= len(text) for word in wanted)
    return any(not word or word[0] < "\u3400" or (word[0] in text and (word[-1] < "\u3400" or word[-1] in text)) for word in wanted)


def flashes(parts: list[Labelled]) -> list[Labelled]:
    """In a dump: under 快訊, headlines of other articles, down to the player's mark or to this article's own headline.

    The last of several is the article's own, unless the player stands between; one alone is if the text shares words with it.
    """
    start = next((place for place, part in enumerate(parts[:_HEAD]) if part.text == "快訊" and part.piece.kind == "line"), None)
    if start is None:
        return parts
    other = [start]
    for place in range(start + 1, len(parts)):
        if parts[place].text == "聽新聞":
            break
        if parts[place].role is not None or not reads_like_headline(parts[place].text):
            rest = "".join(part.text for part in parts[place:])
            if len(other) > _SEVERAL or (len(other) > 1 and shares_words(parts[other[-1]].text, rest)):
                other.pop()
            break
        other.append(place)
    return [give(part, Role.NAVIGATION, "flash") if place in other else part for place, part in enumerate(parts)]


_SEVERAL: Final = 2
_HEAD = 12
"""How many pieces above the text of a dump a site's head may take."""


def shares_words(title: str, text: str) -> bool:
    """Whether a Chinese headline is of one matter with a text: some of its pairs of characters stand there too."""
    pairs = {title[at : at + 2] for at in range(len(title) - 1) if _HAN_PAIR.fullmatch(title, at, at + 2)}
    told = sum(pair in text for pair in pairs)
    return told >= min(3, len(pairs)) and told * 8 >= len(pairs)


_HAN_PAIR = lazily(r"[^\W\d_A-Za-z]{2}")


def _linked_whole(piece: Piece) -> bool:
    return bool(piece.links) and bool(MARKS_ONLY.match(piece.loose))


def cut_outlet_name(title: str, names: frozenset[str]) -> tuple[str, str] | None:
    """A headline and the outlet's name behind it, as two texts; None when no name stands there."""
    for match in re.finditer(r"\s*(?:\s[-–—|｜︱︳丨_]\s*|[|｜︱︳丨_]\s*|\s-\s)", title):
        rest = title[match.end() :]
        apart = match[0][0].isspace() and match[0][-1].isspace()
        if match.start() and len(rest) < 40 and _is_outlet_name(rest, names, _SECTION if apart else 0):
            return title[: match.start()].strip(), title[match.start() :].strip()
    return None


def _is_outlet_name(rest: str, names: frozenset[str], section: int) -> bool:
    """Whether all that stands behind a mark is an outlet's name, and sections of at most ``section`` characters: no part of a headline."""
    words = [word.strip() for word in re.split(r"[|｜︱︳丨_]|\s[-–—]\s", rest)]
    return any(name in rest for name in names) and all(len(word) <= section or any(name in word for name in names) for word in words)


_SECTION = 10
"""A section's name behind a headline has no more characters (社會新聞, Hong Kong); its mark stands between blanks."""


def parted(parts: list[Labelled], title: str) -> list[Labelled]:
    """The headline of a page without what its piece holds beside the page's own ``title``: a kicker, a name, a line under it."""
    out: list[Labelled] = []
    for part in parts:
        before, found, behind = _around(part.text, title) if part.role is Role.TITLE and title != part.text else ("", "", "")
        if not found or len(title) < _SHORTEST_TITLE:
            out.append(part)
            continue
        if before.strip():
            out.append(give(part, Role.BOILERPLATE, "kicker", text=before.strip()))
        out.append(give(part, Role.TITLE, part.rule, text=found))
        if behind.strip():
            out.append(give(part, Role.BOILERPLATE, "below-the-headline", text=behind.strip()))
    return out


def _around(text: str, title: str) -> tuple[str, str, str]:
    """What stands before a title in a text, the title, what stands behind it; a title may be set in several of the text's first lines."""
    lines = text.split("\n")
    wanted = loosely(title) if len(lines) > 1 and title not in text else ""
    for count in range(1, len(lines)):
        if wanted and loosely("".join(lines[:count])) == wanted:
            return "", "\n".join(lines[:count]), "\n".join(lines[count:])
    return text.partition(title)


_SHORTEST_TITLE: Final = 8


def repeated_headline(parts: list[Labelled], wanted: str) -> list[Labelled]:
    """Further printings of the headline are duplicates."""
    if len(wanted) < 4:
        return parts
    limit = len(wanted) * 2 + 10
    return [
        give(part, Role.DUPLICATE, "headline-again")
        if part.role is None and part.text and len(part.text) <= limit and _may_be(part.text, [wanted]) and loosely(part.text) == wanted
        else part
        for part in parts
    ]


def signed(part: Labelled, rule: str, outlet_names: frozenset[str] = frozenset()) -> Labelled:
    """A part that its place tells to be the byline."""
    return give(part, Role.BYLINE, rule, *(Fact("authors", name) for name in names(part.text, outlet_names)))
