"""Addresses: taking trackers off, unwrapping proxies, telling hosts and tag pages."""

from __future__ import annotations

import html
import re
from typing import Final
from urllib.parse import parse_qsl, quote, urlsplit

from cleaner.words.lazily import lazily
from cleaner.words.text import NONCHARACTERS

_TRACKERS = lazily(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|wt_mc|maca|spm|cmpid|ocid"
    r"|from_source|share_token|at_\w+|xtor|ref_src|guce_\w+|guccounter|chdtv",
    re.IGNORECASE,
)
_FROM = lazily(r"from=(?:edn|udn|vipudn|wj|ettoday)[\w-]*")
"""``from`` follows the reader where it names a list of the house, as udn.com and ettoday.net write it."""
"""Query names that only follow the reader (https://en.wikipedia.org/wiki/UTM_parameters and the vendors' docs;
``maca`` is Deutsche Welle's, ``chdtv`` 中時新聞網's)."""

_PROXIES: Final = {
    "images.weserv.nl": "url",
    "wsrv.nl": "url",
    "pic1.xuehuaimg.com": "",
    "www.google.com": "imgurl",
    "pgw.udn.com.tw": "u",
    "pgw.worldjournal.com": "u",
}
_WP_PROXY = lazily(r"^i[0-3]\.wp\.com$")
_TAG_PAGE = lazily(
    r"/(?:tags?|topics?|keywords?|hashtags?|issue|label|subject)(?:[/_?.-]|$)|hysearchws|[?&](?:q|keyword)=|/search[/?]",
)
_SOCIAL = lazily(
    r"(?:^|\.)(?:facebook|twitter|x|instagram|youtube|youtu|whatsapp|telegram|threads|line|linkedin|weibo|t)\.(?:com|me|be|net|org)$"
)
_ENCODED = lazily(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
HTTP: Final = lazily(r"https?://", re.IGNORECASE)
_PLAIN_HOST = lazily(r"(?:https?:)?//([a-z0-9.-]+)(?:[/?#]|$)")
"""Nearly every address opens so, and urlsplit takes ten times as long."""
_LONGEST_HOST: Final = 1000
"""Characters; a name server takes 255 (RFC 1035), of which letters of other scripts may be written with nine each (%E7%8E%8B)."""


def host_of(url: str) -> str:
    """The host of an address in lower case, without ``www.`` and port; empty when it has none, or one that no name server knows."""
    plain = _PLAIN_HOST.match(url)
    if plain is not None:
        host = plain[1]
    else:
        try:
            host = urlsplit(url if "//" in url else "//" + url).hostname or ""
        except ValueError:
            return ""
    return host.removeprefix("www.").rstrip(".") if len(host) <= _LONGEST_HOST else ""


def is_host(text: str) -> bool:
    """Whether ``text`` is a domain's name: two labels or more, of letters and digits of any script."""
    return _HOST.fullmatch(text) is not None and text.isprintable()


_HOST = lazily(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,20}")


def is_address(text: str) -> bool:
    """Whether ``text`` is an absolute web address."""
    return bool(HTTP.match(text)) and not re.search(r"\s", text) and bool(host_of(text))


def address_of(text: str) -> str | None:
    """The web address that a person or a list gives; None where it is none.

    Blanks at its ends go, one inside is percent-encoded as a browser does it, and an address without its scheme
    (``www.example.com/a``, ``//example.com/a``) gets ``https``.
    """
    url = text.strip(_AROUND)
    if not url.isprintable():
        url = _LINE_ENDS.sub("", url)
    if url.startswith("//") or _BARE.match(url):
        url = "https://" + url.removeprefix("//")
    url = _BLANK.sub(lambda match: quote(match[0]), url)
    return url if is_address(url) and "%" not in host_of(url) else None


_AROUND: Final = " \t\n\r\x0b\x0c\xa0\u3000\u200b\ufeff"
_LINE_ENDS = lazily(r"[\t\n\r]+")
_BLANK = lazily(r"\s")
_BARE = lazily(r"(?:www\.(?:[\w-]{1,63}\.){1,8}|(?:[\w-]{1,63}\.){1,8}(?=\w{2,24}(?::\d{1,5})?/))\w{2,24}(?::\d{1,5})?(?:[/?#]|$)")
"""A host without its scheme: with ``www.`` in front, or a path behind."""


def of_the_web(url: str | None) -> str | None:
    """An address that a record may hold: as it is, if it leads to a page or a mailbox, or is relative to one; None for any other.

    What runs in a reader's browser, or opens a file of his, is none (``javascript:``, ``data:``, ``file:``), however it is disguised:
    a browser skips control characters and blanks ahead of a scheme, and tabs and line feeds inside it
    (https://url.spec.whatwg.org/#concept-basic-url-parser). Those and noncharacters go; other control characters, at which a line ends for
    some readers, are percent-encoded.
    """
    if not url:
        return None
    if not url.isprintable():
        url = _NO_PART.sub("", url)
    url = url.strip(_SKIPPED)
    if not url.isprintable():
        url = _CONTROL.sub(lambda match: quote(match[0], errors="replace"), url)
    for read in {url, html.unescape(url)}:
        scheme = _SCHEME.match(_LINE_ENDS.sub("", read).lstrip(_SKIPPED))
        if scheme is not None and "." not in scheme[1] and scheme[1].lower() not in _HARMLESS:  # with a dot it is a host, with its port
            return None
    return url or None


_HARMLESS: Final = frozenset(("http", "https", "mailto"))
_SKIPPED: Final = "".join(map(chr, (*range(33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)))
"""Controls and blanks, those of other scripts too."""
_SCHEME = lazily(r"([A-Za-z][A-Za-z0-9+.-]*):")
_CONTROL = lazily("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_NO_PART = lazily(f"[\t\n\r{NONCHARACTERS}]+")


def canonical(url: str) -> str:
    """The address as written, less its trackers, and less a fragment that is no route."""
    url = url.strip()
    base, mark, fragment = url.partition("#")
    fragment = mark + fragment if fragment.startswith(("!", "/")) else ""
    path, question, query = base.partition("?")
    if query:
        kept = [part for part in query.split("&") if part and not (_TRACKERS.fullmatch(part.partition("=")[0]) or _FROM.fullmatch(part))]
        query = question + "&".join(kept) if kept else ""
    return path + query + fragment


def unwrapped(url: str) -> str:
    """A picture's own address behind an image proxy; other addresses as they are."""
    url = url.strip()
    if url.startswith("//"):
        url = "https:" + url
    host = host_of(url)
    if host in _PROXIES:
        wanted = dict(parse_qsl(urlsplit(url).query)).get(_PROXIES[host])
        if wanted:
            return wanted if HTTP.match(wanted) else "https://" + wanted.removeprefix("ssl:").lstrip("/")
    if _WP_PROXY.match(host):
        return "https://" + urlsplit(url).path.lstrip("/")
    return url


def is_tag_page(url: str) -> bool:
    """Whether an address lists articles under a keyword."""
    return bool(_TAG_PAGE.search(url.lower()))


def is_social(url: str) -> bool:
    """Whether an address belongs to a social network."""
    return bool(_SOCIAL.search(host_of(url)))


def as_written(url: str, source: str) -> str:
    """Undo a renderer's percent-encoding: the form of ``url`` that stands in ``source``."""
    if "%" not in url or url in source:
        return url
    try:
        plain = _ENCODED.sub(_decoded, url)
    except UnicodeDecodeError:
        return url
    return plain if plain in source else url


def _decoded(match: re.Match[str]) -> str:
    return bytes.fromhex(match[0].replace("%", "")).decode()
