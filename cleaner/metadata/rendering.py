"""The front matter of a record's own Markdown rendering."""

from __future__ import annotations

from typing import Any

from cleaner.document import Meta


def meta(front: dict[str, Any]) -> Meta:
    """The front matter of a rendering as metadata."""

    def word(name: str) -> str | None:
        value = front.get(name)
        return value if isinstance(value, str) and value else None

    def words(name: str) -> tuple[str, ...]:
        value = front.get(name)
        return tuple(str(item) for item in value) if isinstance(value, list) else ()

    published, updated, url = word("published"), word("updated"), word("url")
    return Meta(
        title=word("title"),
        subtitle=word("subtitle"),
        authors=words("authors"),
        published=(published,) if published else (),
        updated=(updated,) if updated else (),
        section=word("section"),
        tags=words("tags"),
        language=word("language"),
        addresses=(url,) if url else (),
        restored=front,
    )
