"""What is counted: by each worker for its chunk, added up in the order of the chunks, so that sums are equal."""

from __future__ import annotations

import msgspec

from cleaner.batch.kernel import Refusal
from cleaner.record import CleanArticle

GENERIC = "generic"


class OutletTally(msgspec.Struct):
    """Counts of one outlet's documents; ``removed``: the sum over those cleaned of each kind's share of the text."""

    documents: int = 0
    refused: int = 0
    untitled: int = 0
    undated: int = 0
    empty: int = 0
    generic: int = 0
    removed: dict[str, float] = {}


class Tally(msgspec.Struct):
    """Counts of a chunk or a run: ``documents`` = ``records`` + ``refused`` + ``duplicates`` + ``filtered``.

    ``passed``: entries of containers that are no documents. ``bytes``: input of the documents, unpacked.
    """

    documents: int = 0
    records: int = 0
    refused: int = 0
    duplicates: int = 0
    filtered: int = 0
    passed: int = 0
    bytes: int = 0
    refusals: dict[str, int] = {}
    filters: dict[str, int] = {}
    carriers: dict[str, int] = {}
    outlets: dict[str, OutletTally] = {}

    def count(self, record: CleanArticle) -> None:
        """Count a record for its outlet."""
        self.documents += 1
        self.carriers[record.carrier] = self.carriers.get(record.carrier, 0) + 1
        outlet = self._of(record.source)
        outlet.untitled += record.title is None
        outlet.undated += record.published is None
        outlet.empty += not record.text
        outlet.generic += record.adapter.startswith(GENERIC)
        if record.removed:
            kinds: dict[str, int] = {}
            for entry in record.removed:
                kinds[entry.kind] = kinds.get(entry.kind, 0) + len(entry.text)
            whole = len(record.text) + sum(kinds.values())
            for kind, length in kinds.items():
                if length:
                    outlet.removed[kind] = outlet.removed.get(kind, 0.0) + length / whole

    def filter(self, why: str) -> None:
        """A filter held a record back."""
        self.filtered += 1
        self.filters[why] = self.filters.get(why, 0) + 1

    def drop(self, number: int) -> None:
        """So many of the records are duplicates."""
        self.records -= number
        self.duplicates += number

    def _of(self, source: str | None) -> OutletTally:
        """The outlet's counts, with a document more."""
        outlet = self.outlets.get(source or GENERIC)
        if outlet is None:
            outlet = self.outlets[source or GENERIC] = OutletTally()
        outlet.documents += 1
        return outlet

    def refuse(self, refusal: Refusal) -> None:
        """Count a refusal, for its outlet if its address is known."""
        from cleaner.outlets.registry import registered

        outlet = registered().of_address(refusal.url) if refusal.url else None
        self._of(outlet.id if outlet else None).refused += 1
        self.documents += 1
        self.refused += 1
        self.refusals[refusal.code] = self.refusals.get(refusal.code, 0) + 1

    def add(self, other: Tally) -> None:
        """Add another's counts to these."""
        for name in ("documents", "records", "refused", "duplicates", "filtered", "passed", "bytes"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for mine, others in ((self.refusals, other.refusals), (self.filters, other.filters), (self.carriers, other.carriers)):
            for key, number in others.items():
                mine[key] = mine.get(key, 0) + number
        for source, theirs in other.outlets.items():
            outlet = self.outlets.setdefault(source, OutletTally())
            for name in ("documents", "refused", "untitled", "undated", "empty", "generic"):
                setattr(outlet, name, getattr(outlet, name) + getattr(theirs, name))
            for kind, share in theirs.removed.items():
                outlet.removed[kind] = outlet.removed.get(kind, 0.0) + share

    @property
    def generic(self) -> int:
        """Records that took the generic path."""
        return sum(outlet.generic for outlet in self.outlets.values())
