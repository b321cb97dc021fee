"""The address a page gives as its article's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from cleaner.addresses import canonical, host_of, is_address
from cleaner.lazily import lazily
from cleaner.structured import Structured, harvested

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_HOME_PATH: Final = lazily(r"/?(?:index|home|default|main)?(?:\.\w{2,5})?/?|/[a-z]{2}(?:[-_][A-Za-z]{2})?/?")
_NO_HOST: Final = lazily(r"localhost|127\.|10\.|192\.168\.|0\.0\.0\.0|[^.]+\Z|.*\.(?:local|test|invalid|localdomain|internal)\Z")


def address(tree: LexborHTMLParser, said: Structured, url: str | None = None) -> str | None:
    """The article's own address: what the page calls canonical, if that leads to an article; else ``url``. Absolute, without trackers."""
    hinted = (url or "").strip()
    base = _base(tree, hinted)
    article = bool(hinted) and not _is_home(hinted)
    for candidate in _candidates(tree, said):
        found = _absolute(candidate, base)
        if found is not None and not (_is_home(found) and (article or not hinted)):
            return canonical(found)
    return canonical(hinted) if is_address(hinted) else None


def _candidates(tree: LexborHTMLParser, said: Structured) -> Iterator[Any]:
    yield from harvested(tree, said).canonical[:1]
    yield said.first("og:url")
    for key in ("url", "mainEntityOfPage", "@id"):
        value = said.article.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        yield value
    yield said.first("twitter:url")


def _base(tree: LexborHTMLParser, hinted: str) -> str:
    node = (tree.head or tree).css_first("base[href]")
    href = (node.attributes.get("href") or "").strip() if node is not None else ""
    return _joined(hinted, href) or hinted


def _joined(base: str, href: str) -> str:
    try:
        return urljoin(base, href)
    except ValueError:
        return ""


def _absolute(value: Any, base: str) -> str | None:
    """A candidate as an absolute address of the web; None for ``null``, templates, machines of the makers."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    if (
        not text
        or text.startswith("#")
        or text.lower() in ("null", "undefined", "none", "false", "about:blank")
        or re.search(r"[{}<>\s]", text)
    ):
        return None
    if text.startswith("//"):
        text = "https:" + text
    elif not re.match(r"[a-z][a-z0-9+.-]*:", text, re.IGNORECASE):
        if not base:
            return None
        text = _joined(base, text)
    return text if is_address(text) and not _NO_HOST.match(host_of(text)) else None


def _is_home(url: str) -> bool:
    """Whether an address leads to a front page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return True
    return bool(_HOME_PATH.fullmatch(parts.path)) and not parts.query and not parts.fragment.startswith(("!", "/"))
