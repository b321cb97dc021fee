"""The address a page gives as its article's own, and the picture that stands for the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from cleaner.addresses import canonical, host_of, is_address, unwrapped
from cleaner.structured import Structured, harvested

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_HOME_PATH: Final = re.compile(r"/?(?:index|home|default|main)?(?:\.\w{2,5})?/?|/[a-z]{2}(?:[-_][A-Za-z]{2})?/?")
_NO_HOST: Final = re.compile(r"localhost|127\.|10\.|192\.168\.|0\.0\.0\.0|[^.]+\Z|.*\.(?:local|test|invalid|localdomain|internal)\Z")
_LOGO: Final = re.compile(
    r"logo|default|placeholder|fallback|favicon|\bicon|apple-touch|blank|spacer|no-?image|noimg|dummy|(?:site|social|share|sharing|facebook|og|twitter)[-_]?"
    r"(?:image|img|card|preview|default|share|thumb)|avatar|gravatar|\.svg(?:\?|\Z)|\.gif(?:\?|\Z)|\Adata:",
    re.IGNORECASE,
)
_PICTURES: Final = (
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "parsely-image-url",
    "sailthru.image.full",
)
_SMALL: Final = 200
"""A picture that is declared to be narrower than this is a face or a sign."""


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


def lead_picture(said: Structured, shown: Iterable[str] = (), base: str = "") -> str | None:
    """The address of the picture that a page's head gives for its article, where the article itself shows none.

    ``shown``: the addresses of the pictures that were found in the article; with any of them there is nothing to add. None for the
    outlet's logo, a placeholder, a picture declared small. Relative addresses are resolved against ``base``.
    """
    if any(shown) or _is_small(said):
        return None
    logos = frozenset(_logos(said))
    for value in _pictures(said):
        found = _absolute(value, base)
        if found is not None and found not in logos and not _LOGO.search(found):
            return unwrapped(found)
    return None


def _pictures(said: Structured) -> Iterator[Any]:
    images = said.article.get("image")
    for image in images[:1] if isinstance(images, list) else [images]:
        yield (image.get("url") or image.get("contentUrl")) if isinstance(image, dict) else image
    for name in _PICTURES:
        yield from said.metas.get(name, ())[:1]


def _logos(said: Structured) -> Iterator[str]:
    for item in (said.article.get("publisher"), *said.objects[:20]):
        logo = item.get("logo") if isinstance(item, dict) else None
        url = logo.get("url") if isinstance(logo, dict) else logo
        if isinstance(url, str):
            yield url.strip()


def _is_small(said: Structured) -> bool:
    width = (said.first("og:image:width") or "").strip().removesuffix("px")
    return width.isdecimal() and len(width) <= len(str(_SMALL)) and int(width) < _SMALL
