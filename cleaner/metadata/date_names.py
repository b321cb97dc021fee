"""The names of meta elements that say when a page was published, those that can be nothing else first, and when it was changed."""

from __future__ import annotations

import re
from typing import Final

PUBLISHED: Final = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "article.published",
    "rnews:datepublished",
    "datepublished",
    "bt:pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "citation_publication_date",
    "citation_online_date",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date.issued",
    "dc.date.created",
    "dc.date.published",
    "dc.date",
    "dc.created",
    "article_date_original",
    "originalpublicationdate",
    "publication_date",
    "publicationdate",
    "publish_date",
    "publish-date",
    "publishdate",
    "published_date",
    "published-date",
    "published_at",
    "published",
    "publish_time",
    "publishtime",
    "published_time",
    "pubdate",
    "pub_date",
    "pubtime",
    "displaydate",
    "ptime",
    "prism.publicationdate",
    "shareaholic:article_published_time",
    "article.created",
    "created",
    "creation_date",
    "date_published",
    "datecreated",
    "release_date",
    "weibo:article:create_at",
    "og:time",
    "og:release_date",
    "date",
    "firstpublishedtime",
    "filedate",
    "dateupdate",
)
UPDATED: Final = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "og:modified_time",
    "article:modified",
    "article.updated",
    "datemodified",
    "lastmod",
    "last-modified",
    "weibo:article:update_at",
    "dcterms.modified",
    "dc.date.modified",
    "modified",
    "updated_time",
    "lastmodifiedtime",
)


LIKE_PUBLISHED: Final = re.compile(
    r"[\w.:-]{0,24}?(?:first[-_.]?)?(?:publi(?:sh(?:ed|ing)?|cation)|pub|issued?|posted|released?|creat(?:ed|ion)|article|story|news)"
    r"[-_.]?(?:date|time|at|on)(?:[-_.]?(?:time|iso|utc|gmt))?|[\w.:-]{0,24}?date[-_.]?(?:published|issued|created|posted)"
)
"""Other names of meta elements that say when a page was published: each publishing system has its own."""
