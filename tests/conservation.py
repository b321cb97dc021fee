"""The law of conservation, checked from outside: what a reader sees in a document against what its record holds."""

from __future__ import annotations

import json
import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cleaner import CleanArticle
from cleaner.reading.carriers.feed import _unwrapped, _without_entities
from cleaner.reading.carriers.markdown import _front_matter, _render
from cleaner.words.text import counted

_HIDDEN = {"head", "script", "style", "template"}


def visible_html(markup: str) -> str:
    """The text nodes of a page outside head, script, style and template."""
    body = LexborHTMLParser(markup).root
    parts: list[str] = []
    stack: list[LexborNode | None] = [body]
    while stack:
        node = stack.pop()
        while node is not None:
            if node.tag == "-text":
                parts.append(node.text_content or "")
            elif node.tag not in _HIDDEN and not (node.tag or "").startswith("-") and node.child is not None:
                stack.append(node.next)
                node = node.child
                continue
            node = node.next
    return "".join(parts)


def visible(text: str, carrier: str) -> str:
    """What a reader sees of a document's text, by its carrier."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if carrier == "textdump":
        return text
    if carrier == "html":
        return visible_html(text)
    if carrier == "markdown":
        return _visible_markdown(text)
    item = json.loads(text, strict=False)
    item = item[0] if isinstance(item, list) else item
    body = next(item[name] for name in ("html", "content_html", "text", "description") if str(item.get(name) or "").strip())
    body = _unwrapped(body)  # what a feed escaped once too often is its packing
    if re.search(r"<[a-zA-Z!/][^<>]*>", body):  # an element that is never closed is words: x <A y
        return visible_html(body)
    body = _without_entities(body)
    return _visible_markdown(body) if "](" in body or "**" in body else str(body)


def _visible_markdown(text: str) -> str:
    """Markdown counts without its markup: what the renderer shows."""
    return visible_html(_render(_front_matter(text)[1]))


def accounted(article: CleanArticle, *, title_seen: bool) -> Counter[str]:
    """The characters that the record accounts for. A title or section from metadata was not visible and does not count."""
    texts = [block.text for block in article.blocks] + [link.title for link in article.related]
    texts += [entry.text for entry in article.removed] + article.captions
    texts += [article.title or ""] if title_seen else []
    return Counter(counted("".join(texts)))


def missing(article: CleanArticle, seen: str) -> Counter[str]:
    """What was visible and is accounted for nowhere: empty if the law holds.

    Fields that metadata may have filled (title, subtitle, section, tags) can explain a character, but need not.
    """
    optional = "".join([article.title or "", article.subtitle or "", article.section or "", *article.tags])
    return Counter(counted(seen)) - accounted(article, title_seen=False) - Counter(counted(optional))


def invented(article: CleanArticle, seen: str) -> Counter[str]:
    """What the record's text holds and nobody could see: empty but for the brackets that ruby gains."""
    return accounted(article, title_seen=False) - Counter(counted(seen)) - Counter({"（": 10_000, "）": 10_000})
