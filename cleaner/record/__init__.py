"""The record, a contract.

In: labelled parts, and the facts settled of them. Out: a `CleanArticle` (``assemble``), its Markdown, its schema.org form, its JSON.
"""

from cleaner.record.article import CleanArticle, current, json_schema
from cleaner.record.facts import Facts, Origin
from cleaner.record.parts import (
    READABLE,
    SCHEMA,
    Block,
    Carrier,
    Credit,
    Dateline,
    Image,
    Related,
    Removed,
    RemovedKind,
    Warning,
    WarningCode,
)

__all__ = [
    "READABLE",
    "SCHEMA",
    "Block",
    "Carrier",
    "CleanArticle",
    "Credit",
    "Dateline",
    "Facts",
    "Image",
    "Origin",
    "Related",
    "Removed",
    "RemovedKind",
    "Warning",
    "WarningCode",
    "current",
    "json_schema",
]
