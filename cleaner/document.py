"""What flows inside: a Document (a scrape opened), its Pieces, and the Labelled parts of pieces.

One frozen type a hop: text → Document → Piece → Labelled → CleanArticle.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any, Literal

import msgspec

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from cleaner.metadata.structured import Structured

Carrier = Literal["html", "markdown", "textdump", "feed-item"]


class Role(enum.StrEnum):
    """What a piece of text is. The first eight go into the record, all others into its ledger."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    SECTION = "section"
    BODY = "body"
    CAPTION = "caption"
    TAG = "tag"
    RELATED = "related"
    IMAGE = "image"
    DUPLICATE = "duplicate"
    PROMO = "promo"
    RELATED_LABEL = "related-label"
    CAROUSEL = "carousel"
    MOST_READ = "most-read"
    TAG_LABEL = "tag-label"
    COPYRIGHT = "copyright"
    DISCLAIMER = "disclaimer"
    SYNDICATION = "syndication"
    SHARE = "share"
    ADVERTISEMENT = "advertisement"
    SUBSCRIPTION = "subscription"
    NAVIGATION = "navigation"
    COMMENTS = "comments"
    CRAWLER = "crawler"
    BYLINE = "byline"
    DATE_LINE = "date-line"
    DATELINE = "dateline"
    CREDIT = "credit"
    AUTHOR_NOTE = "author-note"
    BOILERPLATE = "boilerplate"


KEPT = frozenset({Role.TITLE, Role.SUBTITLE, Role.SECTION, Role.BODY, Role.CAPTION, Role.TAG, Role.RELATED, Role.IMAGE})
"""The roles that reach the record; text of any other role is ledgered."""

PieceKind = Literal["paragraph", "heading", "list_item", "quote", "table", "code", "caption", "line", "image", "region"]


class Link(msgspec.Struct, frozen=True, gc=False):
    """A link inside a piece: the words it stood on and its address as the source wrote it."""

    text: str
    url: str


class Piece(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One piece of a document in page order, before anything is decided about it.

    ``kind`` says how it was set: an HTML block, a ``line`` of a dump, an ``image``, or a ``region``
    (chrome taken as a whole). ``path`` is the element path, or the line number of a dump.
    ``loose`` is its text outside links. ``figure`` numbers the figure element it stood in (0: none).
    ``group`` numbers the runs of dump lines that no blank line parts. ``mark`` names the selector
    rule of the outlet that caught it, if any. ``box`` is the block element around it (see Boxes).
    """

    index: int
    kind: PieceKind
    text: str
    path: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    links: tuple[Link, ...] = ()
    loose: str = ""
    bold: bool = False
    url: str = ""
    alt: str = ""
    figure: int = 0
    group: int = 0
    mark: Mark | None = None
    box: int = 0


class Boxes:
    """The block elements of a page in the order in which they open: of each its parent, its tag, its class and id.

    Number 0 is the root. The parent of a box always has a smaller number, so that sums over a subtree need one loop.
    """

    def __init__(self) -> None:
        self.parents = [0]
        self.tags = [""]
        self.names = [""]

    def __len__(self) -> int:
        return len(self.parents)

    def open(self, parent: int, tag: str, names: str) -> int:
        """A new box below ``parent``; returns its number."""
        self.parents.append(parent)
        self.tags.append(tag)
        self.names.append(names)
        return len(self.parents) - 1


class Mark(msgspec.Struct, frozen=True, gc=False):
    """What a selector rule says of the pieces inside the elements it finds; role None is the article's root."""

    role: Role | None
    rule: str
    whole: bool = False
    """Take the element as one region, without walking it."""


class Fact(msgspec.Struct, frozen=True, gc=False):
    """Something read off a piece's small print: ``field`` is a record field or a credit role."""

    field: str
    value: Any


class Labelled(msgspec.Struct, frozen=True, gc=False):
    """A piece, or one part of it, with its role and the rule that gave it."""

    piece: Piece
    text: str
    role: Role | None = None
    rule: str = ""
    kind: str = "paragraph"
    facts: tuple[Fact, ...] = ()
    url: str | None = None


def part_of(piece: Piece) -> Labelled:
    """A piece before anything is said of it."""
    return Labelled(piece, piece.text, kind="paragraph" if piece.kind in _PLAIN else piece.kind)


_PLAIN = frozenset(("line", "caption", "image", "region"))
"""Kinds of piece whose text is a paragraph where it is body."""


def give(
    part: Labelled, role: Role | None, rule: str, *found: Fact, text: str | None = None, url: str | None = None, kind: str = ""
) -> Labelled:
    """The part with its role; with other text where it was split, with the facts that were read."""
    return Labelled(
        part.piece,
        part.text if text is None else text,
        role,
        rule,
        kind or part.kind,
        part.facts + found if found else part.facts,
        url or part.url,
    )


class Meta(msgspec.Struct, frozen=True, kw_only=True):
    """Metadata as the carrier holds it, uninterpreted but for its names: first wins, None is unknown.

    ``published``/``updated`` hold candidates (raw words) best first; ``links`` addresses that the
    document gives for itself, best first.
    """

    title: str | None = None
    headlines: tuple[str, ...] = ()
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()
    """Further candidates for ``published``, that a whole page prints near its headline (and all again that it says, in their place)."""
    updated: tuple[str, ...] = ()
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    addresses: tuple[str, ...] = ()
    site: str | None = None
    crawler_date: str | None = None
    claims: tuple[str, ...] = ()
    """What a page says that it is (see ``structured.claims``)."""
    article_body: str = ""
    """JSON-LD's articleBody without blanks, to compare pieces with."""
    restored: dict[str, Any] | None = None
    """The front matter of a record's own Markdown rendering: its pieces are labelled already."""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A scrape opened: its carrier, its metadata, and its body as a tree or as lines.

    ``page`` is true for a whole HTML page, whose chrome stands outside the article; a fragment, a
    feed item's body and a mirror are article from end to end. ``said`` is what a page says for machines,
    ``shown`` how many characters its body holds.
    """

    carrier: Carrier
    text: str
    meta: Meta
    tree: LexborHTMLParser | None = None
    lines: tuple[str, ...] = ()
    page: bool = False
    said: Structured | None = None
    shown: int = 0
    warnings: tuple[tuple[str, str], ...] = ()
