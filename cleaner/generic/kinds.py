"""What is no article, and what is one that a subscription cuts off: doubts about a page, which the record carries as warnings.

A section front, a list, a search result, an error or consent page has the warning ``not-an-article``. A forum's thread, a product's,
a service's or a manual's page has not: one text stands in the middle of it, which is what a reader came for.

Nothing is walked again: what is asked is what the scorer's features and the page's own claims tell, and the wording of titles, first
headings and the few pieces at the end of a short text.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

import msgspec

from cleaner.document import Labelled, Meta, Piece, Role, give
from cleaner.generic.article import Article
from cleaner.generic.blocks import Page
from cleaner.generic.features import NAMES
from cleaner.generic.phrases import asks, cuts, no_article, refuses
from cleaner.generic.vocabulary import BIT, TAG_BIT
from cleaner.structured import ARTICLE_TYPES

Doubt = tuple[str, str]
"""A warning's code and its detail."""


def doubts(page: Page, article: Article, meta: Meta, url: str | None = None) -> tuple[Doubt, ...]:
    """The warnings ``not-an-article`` and ``paywall-stub`` for a page, each with what was seen.

    ``url`` is the address as the caller knows it; without one the page's own word is taken.
    """
    shape = _shape(page, article)
    claims = _Claims(meta.claims)
    address = Address(url or next(iter(meta.addresses), ""))
    seen = (
        _named(page, shape, claims, meta)
        or _refusing(page, shape, claims)
        or _listing(shape, claims, address)
        or _gallery(page, shape, claims, address)
    )
    if seen is not None:
        return (("not-an-article", seen),)
    place = _offer(page, article, shape, claims)
    return (("paywall-stub", f"the text breaks off at '{(cuts(page.pieces[place].text) or '')[:60]}'"),) if place is not None else ()


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


def _shape(page: Page, article: Article) -> Shape:
    pieces, beside = page.pieces, article.beside
    targets: set[str] = set()
    own = running = summaries = body = run = 0
    last, since = -1, _APART
    for block in article.blocks:
        place, size = block.place, block.size
        inside = place not in beside
        if inside:
            body += size
            last = place
        since += 1
        if size < _SHORT_HEADLINE:
            continue
        linked = block.bins[_LINKED]
        if linked >= _MOSTLY and (block.bins[_KIND] > _HEADING or (size >= _HEADLINE and (linked >= _WHOLLY or size < _LINE))):
            since = run = 0
            if not block.far & _FURNITURE:
                targets.add(pieces[place].links[0].url)
            own += inside
        elif inside and size >= _PROSE and linked < _HALF:
            if since <= _BELOW and size < _SUMMARY:
                summaries += size
            else:
                run += size
                running = max(running, run)
            since = _APART
    return Shape(len(targets), own, running, summaries, body, last)


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


class _Claims:
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
_INDEX = re.compile(r"(?:index|default|home|main)\.\w{2,5}|[a-z]{2}(?:[-_][a-z]{2})?|home")
_SEARCH_PATH = re.compile(
    r"/(?:search|suche|recherche|buscar|busca|busqueda|ricerca|zoeken|sok|haku|szukaj|hledat|arama|poisk|searchresults?|rechercher)(?:/|\.\w+$|$)"
)
_SEARCH_QUERY = re.compile(r"(?:^|&)(?:s|q|query|search|keywords?|kw|wd|suche|text|searchterm|search_query)=")
_LIST_PATH = re.compile(
    r"/(?:tags?|categor(?:y|ies)|kategorien?|categorie|categoria|etiqueta|topics?|themen?|thema|tema|rubri(?:c|k|que|ques|ken)|sections?|ressort|authors?|autor(?:en)?|auteurs?|"
    r"archives?|archiv|page/\d+|channels?|latest|newest|list)(?:/|\.\w+$|$)|/(?:list|index)_?\d*\.s?html?$"
)
_GALLERY_PATH = re.compile(
    r"/[^/]{0,30}(?:galler(?:y|ies)|galeri[ae]s?|fotostrecken?|bilderstrecken?|bildergalerien?|photos?|slideshows?|diaporamas?|fotos|fotogaleria|fotogallery|picture|tuji|pic)(?:[/\d._-]|$)"
)
_STORY = re.compile(
    r"\d{5,}|/\d{3,}(?:\.\w{2,5})?/?$|/(?:19|20)\d\d[-/]?\d\d?(?:[-/]?\d|/[^/]{3,})|[a-f0-9]{8}-?[a-f0-9]{4}|%[89a-f][0-9a-f](?:%[0-9a-f]{2}){17}"
)
_STORY_QUERY = re.compile(r"(?:^|&)(?:p|id|aid|newsid|articleid|article|story|nid|sn|mid|docid|post)=[\w-]*\d")


def _named(page: Page, shape: Shape, claims: _Claims, meta: Meta) -> str | None:
    """A kind of page that a title or the first heading names, where hardly any text runs beside it."""
    if shape.running > _FEW_WORDS:
        return None
    heading = _first_heading(page.pieces) if not claims.one else None
    for title in meta.headlines if heading is None else (*meta.headlines, heading):
        for part in _PARTS.split(title[:_TITLE]):
            part = part.strip()
            kind = no_article(part) if len(part) <= _NAME else None
            if kind is not None:
                return f"{kind}: '{part[:60]}'"
    return None


_NAME: Final = 90
_FEW_WORDS: Final = 900
"""Longer text under such a title is about it: 'Access denied: how a wall was built'."""
_TITLE: Final = 200
_PARTS = re.compile(r"\s+[-–—|·•»«:/]+\s+|\s*[|｜_»«·]\s*|:\s+|\s+-\s*$")


def _first_heading(pieces: list[Piece]) -> str | None:
    """The first heading of level 1, or else the first of any."""
    found = [piece for piece in pieces[:_EARLY] if piece.kind == "heading"]
    first = next((piece for piece in found if piece.level == 1), found[0] if found else None)
    return first.text if first is not None else None


_EARLY: Final = 60


def _refusing(page: Page, shape: Shape, claims: _Claims) -> str | None:
    """A page of hardly any text that asks for scripts, for a proof of humanity, or for consent."""
    if claims.one or shape.running > _FEW_WORDS or len(page.pieces) > _FEW_PIECES:
        return None
    text = "\n".join([piece.text[:_TEXT] for piece in page.pieces])
    if len(text) > _TEXT:
        return None
    words = refuses(text) if len(text) < _TEXT // 2 else None
    if words is not None:
        return f"a page before the page: '{words[:60]}'"
    return "a consent page: little else is said" if asks(text) >= _ASKING else None


_FEW_PIECES: Final = 60
_TEXT: Final = 3000
_ASKING: Final = 4
"""So many different words of a consent dialog: a text about cookies has two or three."""


def _listing(shape: Shape, claims: _Claims, address: Address) -> str | None:
    """A list of other pages: by many small signs, none of which is enough."""
    teasers = max(shape.teasers, shape.own_teasers)
    if teasers < _LIST:
        return None
    points = 3 * (claims.list or claims.many) + 3 * address.root + 3 * address.search + 2 * address.list + address.section
    points += claims.og_other - claims.og_article - 3 * (claims.one and not address.root) - 2 * address.story
    listed = shape.summaries + _A_TEASER * shape.own_teasers
    points += (
        (listed > shape.running) + 2 * (listed > _CLEARLY * shape.running) + 2 * (shape.own_teasers >= _LIST and shape.running < _A_TEXT)
    )
    points += (
        2 * (_A_TEASER * teasers > shape.running)
        + 2 * (not shape.running and teasers >= _MANY)
        - 2 * (shape.running > 2 * _A_TEXT)
        - 2 * (shape.running > 4 * _A_TEXT)
    )
    return f"a list of {teasers} links to articles" if points >= _ENOUGH else None


_LIST, _MANY = 7, 12
_A_TEASER: Final = 60
_A_TEXT: Final = 700
_CLEARLY: Final = 4
_ENOUGH: Final = 6
"""Of 850 tuning pages: 5 calls one article more none, 7 misses three lists more."""


def _gallery(page: Page, shape: Shape, claims: _Claims, address: Address) -> str | None:
    """Pictures with hardly a text."""
    if shape.running >= _CAPTION or not (claims.gallery or address.gallery):
        return None
    pictures = sum(1 for piece in page.pieces if piece.kind == "image")
    return f"a gallery of {pictures} pictures" if pictures >= _LIST else None


_CAPTION: Final = 400


def _offer(page: Page, article: Article, shape: Shape, claims: _Claims) -> int | None:
    """The place of the piece by which a paywall ends a short text."""
    if shape.last < 0 or shape.body > (_SHORT if not claims.paid else 2 * _SHORT):
        return None
    body = [block for block in article.blocks if block.place not in article.beside]
    pieces = page.pieces
    for place in range(body[0].place + 1, min(shape.last + _AFTER, body[0].place + _WINDOW, len(pieces))):
        piece = pieces[place]
        if piece.kind == "image" or len(piece.text) > _LONGEST_OFFER or (piece.mark is not None and piece.mark.rule == "hidden"):
            continue
        if cuts(piece.text) is not None:
            after = sum(block.size for block in body if block.place > place)
            return place if after < _ADVANTAGES else None
    return None


_SHORT: Final = 2000
"""Beginnings that are given away are shorter; a longer text is whole, whatever is offered below it."""
_AFTER, _WINDOW = 8, 60
_LONGEST_OFFER: Final = 500
_ADVANTAGES: Final = 600
"""More text than this below an offer is the story going on."""


def without_offer(parts: list[Labelled], page: Page, article: Article, meta: Meta) -> list[Labelled]:
    """The parts of a stub, with what was taken for body from its offer on given to the ledger."""
    place = _offer(page, article, _shape(page, article), _Claims(meta.claims))
    if place is None:
        return parts
    before = page.pieces[place - 1]
    start = place - 1 if before.kind == "heading" and before.box and _share_a_box(page, before, page.pieces[place]) else place
    return [
        give(part, Role.SUBSCRIPTION, "offer") if part.role is None and part.piece.index >= start and part.piece.kind != "image" else part
        for part in parts
    ]


def _share_a_box(page: Page, heading: Piece, offer: Piece) -> bool:
    """Whether a heading stands in the box of the offer below it: headings have boxes of their own."""
    parents = page.boxes.parents
    return parents[heading.box] in (offer.box, parents[offer.box])
