"""A record in other forms: Markdown with front matter, schema.org JSON-LD.

The Markdown says of itself that it is a record (``cleaner: cleaner/2`` in its front matter), so that reading
it back (labelling/rendering.py) gives the same title, body, captions and dates, and no rule has a second go at it.
"""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any, Final

from cleaner.words.bylines import photo_credit
from cleaner.words.lazily import lazily

if TYPE_CHECKING:
    from cleaner.record.parts import Block, Fields, Image

_ESCAPED = lazily(r"[\\`*_{}\[\]<>#|~&$^]")
_LINE_START = lazily(r"^(?P<mark>[-+=:]|\d{1,9}(?=[.)]))", re.MULTILINE)
_BACKTICKS = lazily("`+")
_FRONT: Final = (
    "title",
    "subtitle",
    "authors",
    "published",
    "updated",
    "section",
    "tags",
    "language",
    "source",
    "outlet",
    "url",
    "syndicated_from",
)


def markdown(article: Fields) -> str:
    """The record as Markdown: front matter, the pictures with their captions, then the body."""
    parts = ["---", f"cleaner: {article.schema}"]
    for name in _FRONT:
        value = getattr(article, name)
        if value:
            # a JSON string or list of strings is YAML as it stands
            parts.append(f"{name}: {json.dumps(value, ensure_ascii=False)}".translate(_UNSAFE))
    if article.confidence is not None:
        parts.append(f"confidence: {article.confidence!r}")
    credits = [image.credit or "" for image in article.images]  # read back, a null would be a word, and a caption gives its own
    if any(image.credit and image.credit != photo_credit(image.caption or "") for image in article.images):
        parts.append(f"picture_credits: {json.dumps(credits, ensure_ascii=False)}".translate(_UNSAFE))
    lines = ["\n".join([*parts, "---"])]
    lines += _figures(article)
    lines += [_block(block) for block in article.blocks]
    return "\n\n".join(lines) + "\n"


def _figures(article: Fields) -> list[str]:
    """Pictures and captions, each in its own order: the captions before a picture's own come ahead of it."""
    waiting = list(article.captions)
    lines: list[str] = []
    for image in article.images:
        if image.caption in waiting:
            place = waiting.index(image.caption)
            lines += map(_bare_caption, waiting[:place])
            del waiting[: place + 1]
        lines.append(_figure(image))
    return lines + list(map(_bare_caption, waiting))


def _bare_caption(text: str) -> str:
    return f"<figure><figcaption>{_inline_html(text)}</figcaption></figure>"


_UNSAFE: Final = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, *range(0xD800, 0xE000))}


def _figure(image: Image) -> str:
    source = f' src="{_attribute(image.url)}"' if image.url else ""
    alt = f' alt="{_attribute(image.alt)}"' if image.alt else ""
    caption = f"<figcaption>{_inline_html(image.caption)}</figcaption>" if image.caption else ""
    return f"<figure><img{source}{alt}>{caption}</figure>"


def _attribute(text: str) -> str:
    """An attribute's value; an empty line in it would end the element for a Markdown reader."""
    return html.escape(text).replace("\n", "&#10;")


def _inline_html(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")


def _block(block: Block) -> str:
    if block.kind == "table":
        return _table(block.rows or [line.split("\t") for line in block.text.split("\n")])
    if block.kind == "heading":
        return f"{'#' * (block.level or 2)} {_escape(block.text, '<br>')}"
    if block.kind == "quote":
        return "> " + _escape(block.text, "\\\n> ")
    if block.kind == "list_item":
        return "- " + _escape(block.text, "\\\n  ")
    if block.kind == "code":
        return _code(block.text)
    return _escape(block.text, "\\\n")


def _code(text: str) -> str:
    """Between fences longer than any run of backticks inside, so that every character stands as it is."""
    fence = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall(text)), default=0))
    return f"{fence}\n{text}\n{fence}"


def _escape(text: str, line_feed: str) -> str:
    """Words that Markdown will read as words."""
    safe = _LINE_START.sub(r"\\\g<mark>", _ESCAPED.sub(r"\\\g<0>", text))
    safe = re.sub(r"^\\(\d)", r"\1", re.sub(r"^\\?(\d{1,9})([.)])", r"\1\\\2", safe, flags=re.MULTILINE), flags=re.MULTILINE)
    return safe.replace("\n", line_feed)


def _table(rows: list[list[str]]) -> str:
    width = max(map(len, rows), default=1)
    lines = ["| " + " | ".join(_escape(cell, " ") for cell in [*row, *[""] * (width - len(row))]) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def schema_org(article: Fields) -> dict[str, Any]:
    """A NewsArticle as JSON-LD (https://schema.org/NewsArticle); what is unknown is left out."""
    fields: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "alternativeHeadline": article.subtitle,
        "url": article.url,
        "mainEntityOfPage": article.url,
        "datePublished": article.published,
        "dateModified": article.updated,
        "inLanguage": article.language,
        "articleSection": article.section,
        "keywords": article.tags,
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "translator": [{"@type": "Person", "name": hand.name} for hand in article.credits if hand.role == "translator"],
        "editor": [{"@type": "Person", "name": hand.name} for hand in article.credits if hand.role == "editor"],
        "contributor": [{"@type": "Person", "name": hand.name} for hand in article.credits if hand.role not in ("translator", "editor")],
        "publisher": {"@type": "NewsMediaOrganization", "name": article.outlet} if article.outlet else None,
        "dateline": article.dateline.text if article.dateline else None,
        "image": [{key: value for key, value in _picture(image).items() if value} for image in article.images if image.url],
        "articleBody": article.text,
        "citation": [
            {key: value for key, value in {"@type": "NewsArticle", "headline": link.title, "url": link.url}.items() if value}
            for link in article.related
        ],
        "sourceOrganization": [{"@type": "Organization", "name": name} for name in article.agencies],
    }
    return {key: value for key, value in fields.items() if value}


def _picture(image: Image) -> dict[str, str | None]:
    return {"@type": "ImageObject", "url": image.url, "caption": image.caption, "creditText": image.credit}
