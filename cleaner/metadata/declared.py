"""What a page says of itself: JSON-LD, OpenGraph, ``<meta>``, ``<time>``, ``<link>``.

Nothing here looks at the page's text. Shapes that JSON-LD takes in the field are all met: one object,
an array, ``@graph``, several types, null entries, several scripts, raw control characters, HTML comments.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import msgspec

from cleaner.document import Meta
from cleaner.document.structured import Structured
from cleaner.metadata import when
from cleaner.metadata.bare_titles import unescaped
from cleaner.metadata.structured import claims, harvested
from cleaner.words import language
from cleaner.words.addresses import canonical, is_address
from cleaner.words.lazily import lazily

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_PUBTIME: Final = lazily(
    r"(?:window\.DATA|ARTICLE_INFO)\s*=[\s\S]{0,4000}?\bpubtime[\"']?\s*:\s*[\"']"
    r"(?P<time>(?:19|20)\d\d[-年]\d{1,2}[-月][\d日: ]{4,20})[\"']"
)
_TIMES: Final = 10
"""How many time elements of a page are looked at: further ones belong to lists of other articles."""
_SECTION: Final = ("article:section", "section", "parsely-section")
_TAGS: Final = ("news_keywords", "article:tag", "keyword", "keywords")


def read(tree: LexborHTMLParser, said: Structured, text: str = "") -> Meta:
    """The metadata of a page's tree, ``said`` being what it says for machines; ``text``: its source, for what only a script says.

    An outlet's rules read the rest off its pages; for a page that nobody described see ``cleaner/metadata/page.py``. Its
    authors are added where they are asked for (:func:`with_authors`).
    """
    head = tree.head or tree
    names, article = said.metas, said.article
    title = head.css_first("title")
    root = tree.root
    headlines = _texts(article.get("headline"), _first(names, "og:title"), _first(names, "twitter:title"), title and title.text())
    addresses = _texts(
        next(iter(harvested(tree, said).canonical), None),
        _first(names, "og:url"),
        _url(article.get("url")),
        _url(article.get("mainEntityOfPage")),
    )
    languages = _texts(root and root.attrs.get("lang"), article.get("inLanguage"), _first(names, "og:locale"))
    tongue = next((found for found in map(language.tag, languages) if found is not None), None)
    dates = when.dated(tree, said, next(filter(is_address, addresses), None), language=tongue, text=text)
    return Meta(
        title=headlines[0] if headlines else None,
        headlines=tuple(headlines),
        published=tuple(
            _texts(*dates.said, _scripted(text) if "apub:time" in names or not dates.said else None, _first(names, "apub:time"))
        ),
        printed=tuple(_texts(*dates.published)),
        updated=tuple(_texts(*dates.updated)),
        section=next(iter(_texts(_one(article.get("articleSection")), *(_first(names, name) for name in _SECTION))), None),
        tags=tuple(_keywords(article, names)),
        language=tongue,
        addresses=tuple(canonical(url) for url in addresses if is_address(url)),
        site=_first(names, "og:site_name"),
        claims=claims(said),
        article_body="".join(_texts(article.get("articleBody"))).replace(" ", ""),
    )


def with_authors(found: Meta, said: Structured) -> Meta:
    """``found`` with the persons that a page names for machines."""
    from cleaner.metadata import authors  # its tables take 20 ms to build

    return msgspec.structs.replace(found, authors=authors.told(said))


def time_elements(tree: LexborHTMLParser) -> tuple[list[str], list[str]]:
    """The ``datetime`` of the page's first ``<time>`` elements: those of publication, and those of an update."""
    shown: list[str] = []
    changed: list[str] = []
    for node in tree.css("time[datetime]")[:_TIMES]:
        around = (node.parent.text(deep=True) if node.parent is not None else "") + (node.attrs.get("itemprop") or "")
        late = len(around) < 80 and re.search(r"更新|修改|[Uu]pdated|[Mm]odified|[Aa]ktualisiert", around)
        (changed if late else shown).append(node.attrs.get("datetime") or "")
    return shown[:1], changed[:1]


def _first(names: dict[str, list[str]], name: str) -> str | None:
    values = names.get(name)
    return values[0] if values else None


def _scripted(text: str) -> str | None:
    """When a page of Tencent's was published, as its script says; its ``apub:time`` is when it was last made."""
    found = _PUBTIME.search(text) if "pubtime" in text else None
    return found and found["time"]


def _texts(*values: Any) -> list[str]:
    """The values that are words, entities read, each once."""
    found: dict[str, None] = {}
    for value in values:
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST:
            value = str(int(value))
        if isinstance(value, str):
            text = unescaped(value)
            if text:
                found[text] = None
    return list(found)


_LARGEST: Final = 1e15
"""No date, year or id is larger; JSON's NaN and Infinity are not either."""


def _one(value: Any) -> Any:
    return next((item for item in value if isinstance(item, str)), None) if isinstance(value, list) else value


def _url(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) else None


def _keywords(article: dict[str, Any], names: dict[str, list[str]]) -> list[str]:
    given = article.get("keywords")
    values = given if isinstance(given, list) else [given]
    if not _texts(*values):
        values = next((list(names[name]) for name in _TAGS if name in names), [])
    tags = (tag.strip().lstrip("#").strip() for value in _texts(*values) for tag in re.split(r"[,，、;；]", value))
    return [tag for tag in dict.fromkeys(tags) if tag]
