"""cleaner: from scraped news to clean article records.

    >>> import cleaner
    >>> article = cleaner.clean("seeds/001_eaf8227877ee7707.txt")
    >>> article.source, article.published
    ('stheadline', '2025-02-13T02:11:12+08:00')

The whole public surface stands in ``__all__``. Nothing heavy is imported before it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleaner.api import clean, clean_bytes, clean_many, clean_text, explain, known_outlets, use_outlets
    from cleaner.audit.report.api import Report, report
    from cleaner.audit.view import view
    from cleaner.batch.api import run, stream
    from cleaner.batch.report import OutletReport, RunReport
    from cleaner.errors import CleanError
    from cleaner.record import Block, CleanArticle, Credit, Dateline, Image, Related, Removed, Warning, json_schema

__all__ = [
    "Block",
    "CleanArticle",
    "CleanError",
    "Credit",
    "Dateline",
    "Image",
    "OutletReport",
    "Related",
    "Removed",
    "Report",
    "RunReport",
    "Warning",
    "clean",
    "clean_bytes",
    "clean_many",
    "clean_text",
    "explain",
    "json_schema",
    "known_outlets",
    "report",
    "run",
    "stream",
    "use_outlets",
    "view",
]

_CALLS = ("clean", "clean_bytes", "clean_many", "clean_text", "explain", "known_outlets", "use_outlets")
_HOME = dict.fromkeys(_CALLS, "cleaner.api") | {
    "CleanError": "cleaner.errors",
    "Report": "cleaner.audit.report.api",
    "report": "cleaner.audit.report.api",
    "view": "cleaner.audit.view",
    "run": "cleaner.batch.api",
    "stream": "cleaner.batch.api",
    "RunReport": "cleaner.batch.report",
    "OutletReport": "cleaner.batch.report",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from cleaner._version import VERSION

        return VERSION
    if name not in __all__:
        raise AttributeError(f"module 'cleaner' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOME.get(name, "cleaner.record")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
