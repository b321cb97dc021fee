"""Which links stand in a part of a text, told by their words."""

from __future__ import annotations

from typing import Final

from cleaner.document import Link
from cleaner.words.text import tidy

MANY: Final = 50
"""Links looked for in one text at most: beyond that it is a list, and the search would take long."""


def taken(waiting: list[Link], text: str) -> list[Link]:
    """The next links that stand in ``text``, taken off ``waiting`` (last first)."""
    found: list[Link] = []
    while waiting and waiting[-1].text in text:
        found.append(waiting.pop())
    return found


def without(text: str, links: tuple[Link, ...]) -> str:
    """The text less the words of its first `MANY` links."""
    for link in links[:MANY]:
        text = text.replace(link.text, "", 1)
    return tidy(text)
