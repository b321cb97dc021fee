"""Where: the address of the article, and those of the articles that it links to."""

from __future__ import annotations

from cleaner.document import Role
from cleaner.facts.known import Known
from cleaner.record.parts import Related
from cleaner.words.addresses import as_written, canonical


def address(of: Known) -> str | None:
    """The article's own address: the caller's, then the document's, then that of its headline's link."""
    own = of.document.meta.addresses if of.undescribed else of.choice.addresses
    found = own or tuple(of.values("address"))
    return as_written(canonical(found[0]), of.document.text) if found else None


def related(of: Known) -> list[Related]:
    """The links to other articles."""
    return [
        Related(part.text, as_written(canonical(part.url), of.document.text) if part.url else None)
        for part in of.by_role.get(Role.RELATED, ())
    ]
