"""What a page says of itself: JSON-LD, OpenGraph, ``<meta>``, ``<time>``, ``<link>``.

Nothing here looks at the page's text. Shapes that JSON-LD takes in the field are all met: one object,
an array, ``@graph``, several types, null entries, several scripts, raw control characters, HTML comments.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any, Final

from cleaner import structured
from cleaner.addresses import canonical, is_address
from cleaner.document import Meta
from cleaner.structured import types
from cleaner.text import tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_PUBLISHED: Final = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "weibo:article:create_at",
    "og:time",
    "dateupdate",
    "publish-date",
    "publishtime",
)
_PUBTIME: Final = re.compile(
    r"(?:window\.DATA|ARTICLE_INFO)\s*=[\s\S]{0,4000}?\bpubtime[\"']?\s*:\s*[\"']"
    r"(?P<time>(?:19|20)\d\d[-年]\d{1,2}[-月][\d日: ]{4,20})[\"']"
)
_UPDATED: Final = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "weibo:article:update_at", "dcterms.modified")
_AUTHORS: Final = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
_TIMES: Final = 10
"""How many time elements of a page are looked at: further ones belong to lists of other articles."""
_SECTION: Final = ("article:section", "section", "parsely-section")
_TAGS: Final = ("news_keywords", "article:tag", "keyword", "keywords")


def read(tree: LexborHTMLParser, text: str = "") -> Meta:
    """The metadata of a page's tree; ``text``: its source, for what only a script says."""
    head = tree.head or tree
    said = structured.read(tree)
    names, objects, article = said.metas, list(said.objects), said.article
    title = head.css_first("title")
    canonical_link = head.css_first('link[rel="canonical"]') or tree.css_first('body link[rel="canonical"]')
    root = tree.css_first("html")
    headlines = _texts(article.get("headline"), _first(names, "og:title"), _first(names, "twitter:title"), title and title.text())
    addresses = _texts(
        canonical_link and canonical_link.attrs.get("href"),
        _first(names, "og:url"),
        _url(article.get("url")),
        _url(article.get("mainEntityOfPage")),
    )
    shown, changed = time_elements(tree)
    updated = _texts(article.get("dateModified"), *(_first(names, name) for name in _UPDATED), *changed)
    published = _texts(
        article.get("datePublished"), *(_first(names, name) for name in _PUBLISHED), _scripted(text), _first(names, "apub:time"), *shown
    )
    language = _texts(root and root.attrs.get("lang"), article.get("inLanguage"), _first(names, "og:locale"))
    return Meta(
        title=headlines[0] if headlines else None,
        headlines=tuple(headlines),
        authors=tuple(_people(article, objects)) or _authors(tree, names),
        published=tuple(published),
        updated=tuple(updated),
        section=next(iter(_texts(_one(article.get("articleSection")), *(_first(names, name) for name in _SECTION))), None),
        tags=tuple(_keywords(article, names)),
        language=_bcp47(language[0]) if language else None,
        addresses=tuple(canonical(url) for url in addresses if is_address(url)),
        site=_first(names, "og:site_name"),
        claims=structured.claims(said),
        article_body="".join(_texts(article.get("articleBody"))).replace(" ", ""),
    )


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
    found: list[str] = []
    for value in values:
        if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST:
            value = str(int(value))
        if isinstance(value, str):
            text = tidy(html.unescape(value) if "&" in value else value).replace("\n", " ")
            if text and text not in found:
                found.append(text)
    return found


_LARGEST: Final = 1e15
"""No date, year or id is larger; JSON's NaN and Infinity are not either."""


def _one(value: Any) -> Any:
    return next((item for item in value if isinstance(item, str)), None) if isinstance(value, list) else value


def _url(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) else None


def _people(article: dict[str, Any], objects: list[dict[str, Any]]) -> list[str]:
    """The article's persons: a name, an object, a list of them, or a reference to an object elsewhere in the graph."""
    by_id = {item["@id"]: item for item in objects if isinstance(item.get("@id"), str) and "name" in item}
    authors = article.get("author") or article.get("creator")
    found: list[str] = []
    for author in authors if isinstance(authors, list) else [authors]:
        if isinstance(author, dict) and "name" not in author:
            author = by_id.get(str(author.get("@id")), author)
        if isinstance(author, dict) and any(kind.endswith("Organization") for kind in types(author)):
            continue
        name = author.get("name") if isinstance(author, dict) else author
        found += _texts(*(name if isinstance(name, list) else [name]))
    return found


def _authors(tree: LexborHTMLParser, names: dict[str, list[str]]) -> tuple[str, ...]:
    """The authors of meta elements, else of the page's first author link."""
    found = _texts(*(value for name in _AUTHORS for value in names.get(name, ()) if not value.startswith("http")))
    if not found:
        link = tree.css_first('a[rel~="author"], [itemprop="author"], .author-name, .byline, .author')
        words = tidy(link.text(deep=True)) if link is not None else ""
        found = [words] if 0 < len(words) <= _LONGEST_NAME else []
    return tuple(found)


_LONGEST_NAME: Final = 40


def _keywords(article: dict[str, Any], names: dict[str, list[str]]) -> list[str]:
    given = article.get("keywords")
    values = given if isinstance(given, list) else [given]
    if not _texts(*values):
        values = next((list(names[name]) for name in _TAGS if name in names), [])
    found: list[str] = []
    for value in _texts(*values):
        for tag in re.split(r"[,，、;；]", value):
            tag = tag.strip().lstrip("#").strip()
            if tag and tag not in found:
                found.append(tag)
    return found


def _bcp47(value: str) -> str | None:
    """``zh_tw`` → ``zh-TW``; None for what is no language tag."""
    parts = value.replace("_", "-").split("-")
    if not re.fullmatch(r"[A-Za-z]{2,3}", parts[0]):
        return None
    tag = [parts[0].lower()]
    for part in parts[1:]:
        if re.fullmatch(r"[A-Za-z]{4}", part):
            tag.append(part.title())
        elif re.fullmatch(r"[A-Za-z]{2}|\d{3}", part):
            tag.append(part.upper())
    return "-".join(tag)
