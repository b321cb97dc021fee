"""What a piece of text can be."""

from __future__ import annotations

import enum


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
