"""What is no article, and what is one that a subscription cuts off: doubts about a page, which the record carries as warnings.

A section front, a list, a search result, an error or consent page has the warning ``not-an-article``. A forum's thread, a product's,
a service's or a manual's page has not: one text stands in the middle of it, which is what a reader came for.

Nothing is walked again: what is asked is what the scorer's features and the page's own claims tell, and the wording of titles, first
headings and the few pieces at the end of a short text.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from cleaner.document import Labelled, Meta, Piece, Role, give
from cleaner.generic.article import Article
from cleaner.generic.blocks import Page
from cleaner.generic.phrases import asks, cuts, no_article, refuses
from cleaner.generic.shape import Address, Claims, Shape, shape_of
from cleaner.lazily import lazily
from cleaner.text import loosely

Doubt = tuple[str, str]
"""A warning's code and its detail."""


def doubts(page: Page, article: Article, meta: Meta, url: str | None = None) -> tuple[Doubt, ...]:
    """The warnings ``not-an-article`` and ``paywall-stub`` for a page, each with what was seen.

    ``url`` is the address as the caller knows it; without one the page's own word is taken.
    """
    shape = shape_of(page, article)
    claims = Claims(meta.claims)
    address = Address(url or next(iter(meta.addresses), ""))
    seen = (
        _named(page, shape, claims, meta)
        or _refusing(page, shape, claims)
        or _listing(shape, claims, address, page, meta)
        or _gallery(page, shape, claims, address)
    )
    if seen is not None:
        return (("not-an-article", seen),)
    offer = _offer(page, article, shape, claims)
    return (("paywall-stub", f"the text breaks off at '{offer.words}'"),) if offer is not None else ()


def _named(page: Page, shape: Shape, claims: Claims, meta: Meta) -> str | None:
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
_PARTS = lazily(r"\s+[-–—|·•»«:/]+\s+|\s*[|｜_»«·]\s*|:\s+|\s+-\s*$")


def _first_heading(pieces: list[Piece]) -> str | None:
    """The first heading of level 1, or else the first of any."""
    found = [piece for piece in pieces[:_EARLY] if piece.kind == "heading"]
    first = next((piece for piece in found if piece.level == 1), found[0] if found else None)
    return first.text if first is not None else None


_EARLY: Final = 60


def _refusing(page: Page, shape: Shape, claims: Claims) -> str | None:
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


def _listing(shape: Shape, claims: Claims, address: Address, page: Page, meta: Meta) -> str | None:
    """A list of other pages: by many small signs, none of which is enough."""
    teasers = max(shape.teasers, shape.own_teasers)
    if teasers < _LIST:
        return None
    points = 3 * (claims.list or claims.many) + 3 * address.root + 3 * address.search + 2 * address.list + address.section
    points += claims.og_other - claims.og_article - 3 * (claims.one and not address.root) - 2 * address.story
    points -= 4 * _has_headline(page.pieces, meta.headlines)
    listed = shape.summaries + _A_TEASER * shape.own_teasers
    points += (
        (listed > shape.running) + 2 * (listed > _CLEARLY * shape.running) + 2 * (shape.own_teasers >= _OWN and shape.running < _A_TEXT)
    )
    points += (
        2 * (_A_TEASER * teasers > shape.running)
        + 2 * (not shape.running and teasers >= _MANY)
        - 2 * (shape.running > 2 * _A_TEXT)
        - 2 * (shape.running > 4 * _A_TEXT)
    )
    return f"a list of {teasers} links to articles" if points >= _ENOUGH else None


_LIST, _OWN, _MANY = 7, 5, 12
_A_TEASER: Final = 60
_A_TEXT: Final = 700
_CLEARLY: Final = 4
_ENOUGH: Final = 6
"""Of 850 tuning pages: 5 calls one article more none, 7 misses three lists more."""


def _has_headline(pieces: list[Piece], headlines: tuple[str, ...]) -> bool:
    """Whether the page prints its title as an unlinked first heading, as long as a story's; a section's is a word or two."""
    heading = next((piece for piece in pieces if piece.kind == "heading" and piece.level == 1), None)
    if heading is None or heading.links:
        return False
    text = loosely(heading.text)
    wide = sum(letter > "\u2e80" for letter in text)
    if len(text) + 2 * wide < _A_HEADLINE:
        return False
    return any(text in loosely(title) for title in headlines)


_A_HEADLINE: Final = 24


def _gallery(page: Page, shape: Shape, claims: Claims, address: Address) -> str | None:
    """Pictures with hardly a text."""
    if shape.running >= _CAPTION or not (claims.gallery or address.gallery):
        return None
    pictures = sum(1 for piece in page.pieces if piece.kind == "image")
    return f"a gallery of {pictures} pictures" if pictures >= _LIST else None


_CAPTION: Final = 400


class Offer(NamedTuple):
    """By what words a text is cut off, and from which piece on the offer stands."""

    words: str
    start: int


def _offer(page: Page, article: Article, shape: Shape, claims: Claims) -> Offer | None:
    """The offer by which a paywall ends a short text, or the badge by which it marks one that breaks off."""
    if shape.last < 0 or shape.body > (_SHORT if not claims.paid else 2 * _SHORT):
        return None
    body = [block for block in article.blocks if block.place not in article.beside]
    first, pieces = body[0].place, page.pieces
    for place in range(
        max(first - _BADGE, 0) if shape.body < _BEGINNING else first + 1, min(shape.last + _AFTER, first + _WINDOW, len(pieces))
    ):
        piece = pieces[place]
        if piece.kind == "image" or len(piece.text) > _LONGEST_OFFER or (piece.mark is not None and piece.mark.rule == "hidden"):
            continue
        words = cuts(piece.text)
        if words is not None:
            after = sum(block.size for block in body if block.place > place) if place >= first else 0
            return Offer(words[:60], place if place > first else len(pieces)) if after < _ADVANTAGES else None
    return None


_SHORT: Final = 2000
"""Beginnings that are given away are shorter; a longer text is whole, whatever is offered below it."""
_BEGINNING: Final = 1000
_BADGE, _AFTER, _WINDOW = 2, 8, 60
_LONGEST_OFFER: Final = 500
_ADVANTAGES: Final = 600
"""More text than this below an offer is the story going on."""


def without_offer(parts: list[Labelled], page: Page, article: Article, meta: Meta) -> list[Labelled]:
    """The parts of a stub, with what was taken for body from its offer on given to the ledger."""
    offer = _offer(page, article, shape_of(page, article), Claims(meta.claims))
    if offer is None or offer.start >= len(page.pieces):
        return parts
    start = offer.start
    if page.pieces[start - 1].kind == "heading" and _share_a_box(page, page.pieces[start - 1], page.pieces[start]):
        start -= 1
    return [
        give(part, Role.SUBSCRIPTION, "offer") if part.role is None and part.piece.index >= start and part.piece.kind != "image" else part
        for part in parts
    ]


def _share_a_box(page: Page, heading: Piece, offer: Piece) -> bool:
    """Whether a heading stands in the box of the offer below it: headings have boxes of their own."""
    parents = page.boxes.parents
    return parents[heading.box] in (offer.box, parents[offer.box])
