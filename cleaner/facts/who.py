"""Who: authors, and the other hands."""

from __future__ import annotations

from cleaner.facts.known import Known
from cleaner.record.parts import Credit
from cleaner.words.bylines import names


def authors(of: Known) -> list[str]:
    """The persons of the bylines; where none is printed, those that the metadata names.

    The authors of a page that nobody described are persons already, and come before what a rule read.
    """
    printed = list(dict.fromkeys(of.values("authors")))
    origins = frozenset(of.values("syndicated_from"))  # a page's metadata may name it for the author
    said = of.document.meta.authors
    if of.document.meta.restored is not None:
        return list(dict.fromkeys(said))  # they were told apart when the record was made
    if of.undescribed:
        return list(dict.fromkeys([name for name in said if name not in origins] or printed))
    return printed or list(dict.fromkeys(name for text in said for name in names(text, of.names | origins)))


def credits(of: Known) -> list[Credit]:
    """The other named hands, each once."""
    return [Credit(*pair) for pair in dict.fromkeys(of.values("credits"))]
