"""Section and tags of a page of an unknown outlet: what it files the article under, and what it says the article is about.

Metadata first, then what is printed: a breadcrumb, tag links beside the article. A site's own keywords, the same on all its pages, are
no tags of an article: they are told by their number and by not standing in its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from cleaner.generic.metadata.bare_titles import unescaped
from cleaner.generic.metadata.house import House
from cleaner.lazily import lazily
from cleaner.structured import Structured, types
from cleaner.text import loosely, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_SECTIONS: Final = (
    "article:section",
    "section",
    "parsely-section",
    "og:section",
    "cxenseparse:recs:category",
    "dc.subject.section",
    "category",
)
_TRAIL: Final = '[class*="crumb" i], [id*="crumb" i]'
_PLACE: Final = (
    '[class*="position"], [class*="location"], [class*="path"], [class*="weizhi"], [class*="local"], [class*="place"], '
    '[class*="site"], [id*="location"], [id*="position"]'
)
_YOU_ARE_HERE: Final = lazily(
    r"^(?:您?(?:所在|当前|目前|现在|當前)?的?(?:位置|位置是)|当前位置|首[页頁]\s*[>＞»/]|You are here|Sie sind hier)"
)
_HOMES: Final = frozenset(
    """home homepage start startseite accueil inicio início portada hjem hem etusivu strona główna stronagłówna главная anasayfa beranda
    首页 首頁 主页 网站首页 ホーム トップ top 홈 αρχική домой index hauptseite voorpagina forside""".split()  # noqa: SIM905
)
_NO_SECTION: Final = frozenset(
    """nil frontpage article articles artikel story stories post posts page news_item 正文 内容 正文内容 文章 详情
    uncategorized uncategorised default null none main""".split()  # noqa: SIM905
)
_NO_TAG: Final = frozenset(
    """uncategorized uncategorised ohnekategorie allgemein sincategoría sincategoria sinclasificar nonclassé nonclasse senzacategoria
    semcategoria
    geencategorie безрубрики безкатегории 未分類 未分类 null none undefined tag tags more mehr""".split()  # noqa: SIM905
)
_LISTS: Final = ("news_keywords", "parsely-tags", "sailthru.tags", "keyword", "og:article:tag", "dc.subject", "tags")
_APART: Final = lazily(r"\s*[,，、;；|｜]\s*|\n")
_LONGEST_SECTION: Final = 50
_LONGEST_TAG: Final = 60
_LONGEST_LIST: Final = 2000
_MOST: Final = 40
"""An article has no more tags; lists beyond are a site's."""
_HAN: Final = lazily("[\u3040-\u30ff\u3400-\u9fff]")


def section(
    tree: LexborHTMLParser, said: Structured, outlet: House, title: str | None, kicker: str | None = None, source: str | None = None
) -> str | None:
    """The section that a page files its article under; None where it says none.

    ``kicker``: the words printed over the headline. ``source``: the page's markup, which tells cheaply what need not be looked for.
    """
    headline = loosely(title or "")
    for value in (*_told(said), *reversed(_crumbs(said))):
        if _may_file(value, outlet, headline):
            return value
    trail = _trail(tree) if source is None or "rumb" in source else []
    if not trail and (source is None or (_HAN.search(title or "") and ("位置" in source or "首页" in source))):
        trail = _place(tree)
    printed = next((value for value in reversed(trail) if _may_file(value, outlet, headline)), None)
    return printed or (kicker if kicker and len(kicker) <= _LONGEST_KICKER and _may_file(kicker, outlet, headline) else None)


_CRUMBS: Final = 12
_LONGEST_KICKER: Final = 25


def _told(said: Structured) -> Iterator[str]:
    value = said.article.get("articleSection")
    for item in value[:3] if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield unescaped(item[:_LONGEST_LIST])
    for name in _SECTIONS:
        for item in said.metas.get(name, ())[:1]:
            yield unescaped(item[:_LONGEST_LIST])


def _crumbs(said: Structured) -> list[str]:
    """The names of a BreadcrumbList in order."""
    for item in said.objects[:20]:
        if "BreadcrumbList" in types(item):
            elements = item.get("itemListElement")
            names = [_crumb(element) for element in (elements if isinstance(elements, list) else [elements])[:_CRUMBS]]
            return [name for name in names if name]
    return []


def _crumb(element: Any) -> str:
    if not isinstance(element, dict):
        return ""
    inner = element.get("item")
    name = element.get("name") or (inner.get("name") if isinstance(inner, dict) else None)
    return unescaped(name) if isinstance(name, str) else ""


def _may_file(value: str, outlet: House, headline: str) -> bool:
    loose = loosely(value)
    if not loose or len(value) > _LONGEST_SECTION or loose.isdigit() or "http" in loose or "{" in value:
        return False
    if _BACK.match(value) or loose in _HOMES or loose in _NO_SECTION or loose in _NO_TAG or outlet.is_name(value):
        return False
    return not headline or (loose != headline and not (len(loose) > _PART_OF_TITLE and (loose in headline or headline.startswith(loose))))


_PART_OF_TITLE: Final = 15
_BACK: Final = lazily(
    r"[<‹«←]|(?:back|return|zurück|retour|volver|torna|terug)\b|(?:about|print|drucken|english|español|deutsch|français)\b", re.IGNORECASE
)
"""A link that leads back, prints or changes the language stands in a breadcrumb, too."""


def _trail(tree: LexborHTMLParser) -> list[str]:
    """The links of the page's first breadcrumb, without what leads nowhere."""
    for node in tree.css(_TRAIL)[:_CRUMBS]:
        if len(node.text(deep=True)) <= _LONGEST_TRAIL:
            links = node.css("a[href]")[:_CRUMBS]
            found = [tidy(link.text(deep=True)) for link in links if not _NOWHERE.match(link.attributes.get("href") or "")]
            if found:
                return found
    return []


_LONGEST_TRAIL: Final = 400
_NOWHERE: Final = lazily("#|javascript:|mailto:")


def _place(tree: LexborHTMLParser) -> list[str]:
    """The links of a Chinese "you are here" line, which has no class that is everywhere the same."""
    for node in tree.css(_PLACE)[:_CRUMBS]:
        text = tidy(node.text(deep=True))
        if len(text) <= _LONGEST_LINE and _YOU_ARE_HERE.search(text):
            return [tidy(link.text(deep=True)) for link in node.css("a")[:_CRUMBS]]
    return []


_LONGEST_LINE: Final = 120


def tags(tree: LexborHTMLParser, said: Structured, outlet: House, title: str | None, text: str = "") -> list[str]:
    """The outlet's own keywords for a page's article, each once, as it writes them. ``text``: the article's words, if they are known."""
    for values in (
        _values(said.article.get("keywords")),
        said.metas.get("article:tag", []),
        *(said.metas.get(name, []) for name in _LISTS),
    ):
        found = _proper(values, outlet, title or "") if values else []
        if found:
            return found
    printed = _proper(_printed(tree), outlet, title or "")
    return printed or _own(_proper(said.metas.get("keywords", []), outlet, title or ""), f"{title or ''} {text}")


def _values(value: Any) -> list[str]:
    found = []
    for item in value[: 2 * _MOST] if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str):
            found.append(name)
    return found


def _proper(values: Iterable[str], outlet: House, title: str) -> list[str]:
    """The tags in some values: parted, without mark, names of the house, headline; none where there are too many."""
    found: dict[str, str] = {}
    headline = loosely(title)
    for value in values:
        text = unescaped(value[:_LONGEST_LIST])
        for raw in _parted(text.replace(title, ",") if len(title) > _PART_OF_TITLE else text):
            tag = _plain(raw)
            loose = loosely(tag)
            if not loose or loose in found or len(tag) > _LONGEST_TAG or loose in _NO_TAG or loose in _HOMES or "http" in tag:
                continue
            if loose == headline or (len(loose) > _PART_OF_TITLE and loose in headline and len(loose) * 2 > len(headline)):
                continue
            if (not _ID.fullmatch(tag) or _YEAR.fullmatch(tag)) and not outlet.is_name(tag):
                found[loose] = tag
                if len(found) > _MOST:
                    return []
    return list(found.values())


_YEAR: Final = lazily(r"(?:19|20)\d\d")


def _parted(value: str) -> list[str]:
    """A value's single tags: at commas, where it has none at the blanks between Han words; words glued into a sentence are none."""
    pieces = [piece for piece in _APART.split(value) if piece]
    if len(pieces) == 1:
        words = value.split()
        if len(words) > 1 and all(_HAN.match(word) and len(word) <= _HAN_WORD for word in words):
            return words
        if "#" in value.lstrip("#"):
            return [piece.strip() for piece in value.split("#") if piece.strip()]
        return [] if len(words) > _WORDS else pieces
    return pieces


_HAN_WORD: Final = 8
_WORDS: Final = 7
_MACHINE = lazily(r"(?P<key>[A-Za-z_-]{2,20})\s*[:=]\s*(?P<value>\S.*)")
_SPEAKING_KEYS: Final = frozenset(
    ("tag", "tags", "topic", "topics", "keyword", "keywords", "subject", "person", "people", "location", "organization", "organisation")
)


def _plain(raw: str) -> str:
    """A tag without its mark; "" for what only a machine reads (type:article, id=42)."""
    tag = raw.strip().strip("#＃").strip(" \"'“”.,:").strip()
    machine = _MACHINE.fullmatch(tag)
    if machine is None:
        return tag
    if machine["key"].lower() in _SPEAKING_KEYS:
        return machine["value"].strip()
    return "" if machine["key"].islower() and ": " not in tag else tag


def _printed(tree: LexborHTMLParser) -> Iterator[str]:
    """Tag links: rel=tag, or links in a list that calls itself tags, in the text's own column."""
    found = tree.css(_TAGGED)  # in one search: each costs a walk over the page
    links = [*{node.mem_id: node for node in found if node.tag == "a" and "tag" in (node.attributes.get("rel") or "").split()}.values()]
    if all(map(_beside, links[:_CRUMBS])):
        boxes = [node for node in found[: 10 * _MOST] if node.tag != "a" and _TAG_LIST.search(node.attributes.get("class") or "")]
        links = [link for box in boxes[:_CRUMBS] for link in box.css("a")[:_MOST]]
    for link in links[: 2 * _MOST]:
        text = tidy(link.text(deep=True))
        if text and not _beside(link):
            yield text


_TAGGED: Final = 'a[rel~="tag"], [class*="tag"], [class*="topics"], [class*="keywords"]'
_TAG_LIST: Final = lazily(
    r"(?:^|\s)(?:(?:[\w-]{0,20}[-_])?(?:post|entry|article|story|content|news|single|detail|meta)[-_]{0,2}(?:tags|taglist|topics|keywords)"
    r"|tags?[-_]{0,2}(?:list|links|items?|wrap(?:per)?|container)|tags|taglist|keywords)(?:[-_]{1,2}[a-z]+)?(?=\s|$)"
)


def _classes(node: LexborNode) -> str:
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}"


_ELSEWHERE: Final = lazily(r"cloud|widget|sidebar|trend|popular|hot|teaser|card|related|recommend|\bnav|menu|footer|header")


def _beside(node: LexborNode) -> bool:
    """Whether a link stands in the page's margins, or in a teaser of another article."""
    parent = node.parent
    for _ in range(_DEPTH):
        if parent is None or parent.tag in ("body", "html"):
            return False
        if parent.tag in ("aside", "nav"):
            return True
        if _ELSEWHERE.search(_classes(parent).lower()) and parent.tag not in ("article", "main"):
            return True
        parent = parent.parent
    return False


_DEPTH: Final = 6


def _own(found: list[str], words: str) -> list[str]:
    """Keywords of the page's head, if most are the article's: they stand in its headline or text; the site's own do not."""
    if not found or len(found) > _MOST // 2:
        return []
    loose = loosely(words)
    told = [tag for tag in found if _stands(tag, loose)]
    return found if 2 * len(told) >= len(found) else []


def _stands(tag: str, loose: str) -> bool:
    """Whether a keyword stands in loose words, or most of its single words do."""
    if loosely(tag) in loose:
        return True
    single = [word for word in tag.split() if len(word) > _SHORT_WORD]
    return len(single) > 1 and all(loosely(word)[:6] in loose for word in single)


_SHORT_WORD: Final = 3
_ID: Final = lazily(r"\d+|[a-z_]+[-_]\d{4,}|[0-9a-f]{12,}|section-\w+")
"""Tags that only the outlet's machines read."""
