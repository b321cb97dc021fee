"""What a page amounts to: its teasers and its running text, what it claims to be, what its address says."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

import msgspec

from cleaner.document import Link
from cleaner.generic.article import Article
from cleaner.generic.blocks import Page
from cleaner.generic.features import NAMES
from cleaner.generic.vocabulary import BIT, TAG_BIT
from cleaner.lazily import lazily
from cleaner.structured import ARTICLE_TYPES


class Shape(msgspec.Struct, frozen=True):
    """What the blocks of a page amount to; sizes in characters as the features count them.

    ``teasers``: addresses behind linked headings and linked lines as long as a headline. ``own_teasers``: those inside the body.
    ``running``: the longest prose of the body that no teaser interrupts. ``summaries``: prose of the body right below a teaser.
    ``body``: size of the body. ``last``: the place of its last piece.
    """

    teasers: int
    own_teasers: int
    running: int
    summaries: int
    body: int
    last: int


def shape_of(page: Page, article: Article) -> Shape:
    """The shape of a page, in one loop over its blocks."""
    pieces, beside = page.pieces, article.beside
    targets: set[str] = set()
    own = running = summaries = body = run = 0
    last, since = -1, _APART
    more = _repeated(page, article)
    for block in article.blocks:
        place, size = block.place, block.size
        inside = place not in beside
        if inside:
            body += size
            last = place
        since += 1
        if size < _SHORT_HEADLINE and not more:
            continue
        linked, heading = block.bins[_LINKED], block.bins[_KIND] > _HEADING
        links = pieces[place].links
        if links and links[-1].text in more and inside:
            since = run = 0
            targets.add(links[-1].url)
            own += 1
            summaries += size if size >= _PROSE else 0
        elif linked >= _MOSTLY and size >= _SHORT_HEADLINE and (heading or (size >= _HEADLINE and (linked >= _WHOLLY or size < _LINE))):
            since = run = 0
            told = links if len(links) == 1 else _long_ones(links, size / len(pieces[place].text))
            if not block.far & _FURNITURE:
                targets.update([link.url for link in told])
            own += len(told) if inside else 0
        elif heading:
            since = _APART
        elif inside and size >= _PROSE and linked < _HALF:
            if since <= _BELOW and size < _SUMMARY:
                summaries += size
            else:
                run += size
                running = max(running, run)
            since = _APART
    return Shape(len(targets), own, running, summaries, body, last)


def _long_ones(links: tuple[Link, ...], factor: float) -> list[Link]:
    """The links as long as a headline: a table or a line of several may hold stories, or a cloud of tags."""
    return [link for link in links if len(link.text) * factor >= _HEADLINE]


def _repeated(page: Page, article: Article) -> frozenset[str]:
    """The words of links that end texts of the body again and again and lead to different addresses: Read more, Weiterlesen."""
    found: dict[str, set[str]] = {}
    for block in article.blocks:
        piece = page.pieces[block.place]
        if piece.links and block.place not in article.beside:
            link = piece.links[-1]
            if len(link.text) < _WORDS and piece.text.endswith(link.text):
                found.setdefault(link.text, set()).add(link.url)
    return frozenset(words for words, urls in found.items() if len(urls) >= _OFTEN)


_WORDS, _OFTEN = 25, 5
_LINKED: Final = NAMES.index("linked")
_KIND: Final = NAMES.index("kind")
_HEADING: Final = 6
_WHOLLY, _MOSTLY, _HALF = 8, 6, 4
_HEADLINE, _SHORT_HEADLINE = 20, 12
_LINE: Final = 120
"""A line of a list may print a date or a name beside its link."""
_PROSE: Final = 80
_SUMMARY: Final = 400
"""A longer paragraph below a linked heading is text: lists of the ten best things link their headings."""
_APART, _BELOW = 9, 2
"""A text at most so many pieces below a teaser is its summary (a date or a byline may stand between)."""
_FURNITURE: Final = BIT["navigation"] | BIT["footer"] | BIT["header"] | TAG_BIT["header"] | TAG_BIT["footer"]


class Claims:
    """What a page says of itself: one article, or a list, or a site."""

    def __init__(self, claims: tuple[str, ...]) -> None:
        articles = sum(1 for name in claims if ARTICLE_TYPES.search(name))
        self.one = 0 < articles <= _SEVERAL or "dated" in claims
        self.many = articles > _SEVERAL
        self.list = any(name in _LISTS for name in claims)
        self.gallery = any(name in _GALLERIES for name in claims)
        self.og_article = "og:article" in claims
        self.og_other = any(name.startswith(("og:website", "og:product.group", "og:product:group", "og:blog")) for name in claims)
        self.paid = "paid" in claims


_SEVERAL: Final = 3
_LISTS: Final = frozenset(("CollectionPage", "SearchResultsPage", "ItemList", "Blog", "OfferCatalog"))
_GALLERIES: Final = frozenset(("ImageGallery", "MediaGallery"))


class Address:
    """What a page's address says of it."""

    def __init__(self, url: str) -> None:
        try:
            parts = urlsplit(url.strip()[:_LONGEST])
        except ValueError:
            parts = urlsplit("")
        path, query = parts.path.lower(), parts.query.lower()
        segments = [segment for segment in path.split("/") if segment]
        last = segments[-1] if segments else ""
        self.known = bool(parts.netloc)
        self.root = self.known and not query and (not segments or (len(segments) == 1 and bool(_INDEX.fullmatch(last))))
        self.search = bool(_SEARCH_PATH.search(path) or _SEARCH_QUERY.search(query))

        self.gallery = bool(_GALLERY_PATH.search(path))
        self.story = not self.search and bool(
            _STORY.search(path) or _STORY_QUERY.search(query) or last.count("-") >= _SLUG or last.count("_") >= _SLUG
        )
        self.list = not self.story and bool(_LIST_PATH.search(path))
        self.section = self.known and bool(segments) and not query and len(segments) <= _SECTIONS and not self.story and "." not in last


_LONGEST: Final = 2000
_SLUG: Final = 3
_SECTIONS: Final = 3
_INDEX = lazily(r"(?:index|default|home|main)\.\w{2,5}|[a-z]{2}(?:[-_][a-z]{2})?|home")
_SEARCH_PATH = lazily(
    r"/(?:search|suche|recherche|buscar|busca|busqueda|ricerca|zoeken|sok|haku|szukaj|hledat|arama|poisk|searchresults?|rechercher)(?:/|\.\w+$|$)"
)
_SEARCH_QUERY = lazily(r"(?:^|&)(?:s|q|query|search|keywords?|kw|wd|suche|text|searchterm|search_query)=")
_LIST_PATH = lazily(
    r"/(?:tags?|categor(?:y|ies)|kategorien?|categorie|categoria|etiqueta|topics?|themen?|thema|tema|rubri(?:c|k|que|ques|ken)|sections?|ressort|authors?|autor(?:en)?|auteurs?|"
    r"archives?|archiv|page/\d+|channels?|latest|newest|list)(?:/|\.\w+$|$)|/(?:list|index)_?\d*\.s?html?$"
)
_GALLERY_PATH = lazily(
    r"/[^/]{0,30}(?:galler(?:y|ies)|galeri[ae]s?|fotostrecken?|bilderstrecken?|bildergalerien?|photos?|slideshows?|diaporamas?|fotos|fotogaleria|fotogallery|picture|tuji|pic)(?:[/\d._-]|$)"
)
_STORY = lazily(
    r"\d{5,}|/\d{3,}(?:\.\w{2,5})?/?$|/(?:19|20)\d\d[-/]?\d\d?(?:[-/]?\d|/[^/]{3,})|[a-f0-9]{8}-?[a-f0-9]{4}|%[89a-f][0-9a-f](?:%[0-9a-f]{2}){17}"
)
_STORY_QUERY = lazily(r"(?:^|&)(?:p|id|aid|newsid|articleid|article|story|nid|sn|mid|docid|post)=[\w-]*\d")
