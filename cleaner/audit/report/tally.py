"""Everything that is counted of an output, in one pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import UNSET

from cleaner.audit.report.lines import KEEP_HOSTS, Lines, Survivor
from cleaner.audit.report.prose import Prose
from cleaner.audit.report.reading import Refused, Seen, duplicates, records, refusals
from cleaner.audit.report.sketches import Extremes, Frequent, Moments

UNKNOWN = "(no known outlet)"
OTHERS = "(others)"
"""Outlets beyond `MOST_OUTLETS`, so that whatever an output holds, memory is bounded."""
MOST_OUTLETS = 300
_MOST_WORDS = 500
_HOSTS = 20_000
LENGTHS = (0, 1, 100, 200, 400, 800, 1600, 3200, 6400)
"""Lower ends of the classes of the body's length."""
CONFIDENCES = 10
FIELDS = ("title", "published", "authors", "section", "language", "url", "text")
"""Fields that are looked for: which of them are missing, by outlet."""
SHARES = ("undated", "untitled", "empty", "refused", "fallback")
"""What drift is looked for in, besides the removed share: see `Group`."""


class Group:
    """One outlet's documents.

    ``hits``: how many are undated, untitled, empty (``body-empty``, ``body-short`` or no text), refused,
    fallback (the generic path took them).
    ``removed``: each document's share of characters that went to the ledger; ``kinds``: characters in the ledger by kind.
    """

    def __init__(self, lines: int = 1_000) -> None:
        self.name = ""
        self.records = 0
        self.hits: Counter[str] = Counter()
        self.missing: Counter[str] = Counter()
        self.examples: dict[str, list[str]] = {}
        self.removed = Moments()
        self.most_removed, self.least_removed = Extremes(), Extremes()
        self.kinds: Counter[str] = Counter()
        self.characters = 0
        self.lengths = [0] * len(LENGTHS)
        self.confidences = [0] * CONFIDENCES
        self.lines = Lines(lines)

    @property
    def documents(self) -> int:
        """Records and refusals."""
        return self.records + self.hits["refused"]

    def of(self, measure: str) -> int:
        """Of how many documents a measure is a share."""
        return self.documents if measure == "refused" else self.records

    def hit(self, measure: str, place: str) -> None:
        """Count a document in whose record something is amiss; three are remembered."""
        self.hits[measure] += 1
        places = self.examples.setdefault(measure, [])
        if len(places) < 3:
            places.append(place)


class Host:
    """A host that nobody wrote an adapter for."""

    __slots__ = ("examples", "sure", "unsure")

    def __init__(self) -> None:
        self.examples: list[str] = []
        self.sure = 0.0
        self.unsure = 0


class Tally:
    """An output, counted."""

    def __init__(self) -> None:
        self.groups: dict[str, Group] = {}
        self.days: Counter[str] = Counter()
        self.warnings: Counter[str] = Counter()
        self.refusals: Counter[str] = Counter()
        self.examples: dict[tuple[str, str], list[str]] = {}
        self.hosts: Frequent[str, Host] = Frequent(_HOSTS)
        self.prose = Prose()
        self.broken = self.duplicates = 0
        self.absent: set[str] = set()

    @property
    def records(self) -> int:
        """How many records there are."""
        return sum(group.records for group in self.groups.values())

    @property
    def refused(self) -> int:
        """How many documents were refused."""
        return sum(self.refusals.values())

    def group(self, source: str | None) -> Group:
        """An outlet's, made where it is new."""
        name = source or UNKNOWN
        found = self.groups.get(name)
        if found is None:
            if len(self.groups) >= MOST_OUTLETS:
                name = OTHERS
            found = self.groups.setdefault(name, Group(1_000 if source else KEEP_HOSTS))
        return found

    def count(self, record: Seen) -> None:
        """Count a record."""
        group = self.group(record.source)
        place = record.input or record.url or ""
        group.records += 1
        group.name = group.name or record.outlet or ""
        host = host_of(record.url)
        if record.published is not UNSET:
            self.days[_day(record.published)] += 1
        self._fields(group, record, place)
        codes = {doubt.code for doubt in record.warnings or ()}
        for code in codes:
            self._code("warnings", code, place)
        text = _text(record)
        if text is not None:
            if not text or codes & {"body-empty", "body-short"}:
                group.hit("empty", place)
            size = len(text)
            group.lengths[next(at for at in range(len(LENGTHS) - 1, -1, -1) if size >= LENGTHS[at])] += 1
        self._ledger(group, record, text, place)
        if (record.adapter or "").startswith("generic") or "anchor-missing" in codes:
            group.hit("fallback", place)
            if record.confidence is not None:
                group.confidences[min(CONFIDENCES - 1, max(0, int(record.confidence * CONFIDENCES)))] += 1
        if record.source is None:
            self._host(host, record, place)
        if record.blocks:
            title = record.title if isinstance(record.title, str) else None
            group.lines.add(record.blocks, title, place, "" if record.source else host)

    def _fields(self, group: Group, record: Seen, place: str) -> None:
        for name in FIELDS:
            value = getattr(record, name)
            if value is UNSET:
                self.absent.add(name)
            elif not value:
                group.missing[name] += 1
        if record.published is None:
            group.hit("undated", place)
        if record.title is None:
            group.hit("untitled", place)

    def _ledger(self, group: Group, record: Seen, text: str | None, place: str) -> None:
        if record.removed is UNSET or text is None:
            self.absent.add("removed")
            return
        gone = 0
        for entry in record.removed or ():
            gone += len(entry.text)
            kind = _bounded(group.kinds, entry.kind)
            group.kinds[kind] += len(entry.text)
            self.prose.add(record.source or UNKNOWN, entry.kind, entry.rule or "", entry.text, place)
        whole = gone + len(text)
        group.characters += whole
        if whole:
            share = gone / whole
            group.removed.add(share)
            group.most_removed.add(share, place)
            group.least_removed.add(-share, place)

    def _host(self, host: str, record: Seen, place: str) -> None:
        if self.hosts.add(host) == 1:
            self.hosts.values[host] = Host()
        found = self.hosts.values[host]
        if len(found.examples) < 3:
            found.examples.append(place)
        if record.confidence is not None:
            found.sure += record.confidence
            found.unsure += 1

    def refuse(self, refusal: Refused) -> None:
        """Count a refusal, for its outlet if its address is known."""
        from cleaner.outlets.registry import registered

        outlet = registered().of_address(refusal.url) if refusal.url else None
        self.group(outlet.id if outlet else None).hit("refused", refusal.input)
        self._code("refusals", refusal.code, refusal.input)

    def _code(self, which: str, code: str, place: str) -> None:
        counter: Counter[str] = getattr(self, which)
        code = _bounded(counter, code)
        counter[code] += 1
        places = self.examples.setdefault((which, code), [])
        if len(places) < 3:
            places.append(place)

    def survivors(self) -> list[Survivor]:
        """Lines that survived, over all outlets and hosts, the likeliest noise first."""
        out: list[Survivor] = []
        by_host = dict(self.hosts.items())
        for name, group in self.groups.items():
            out += group.lines.survivors(name, group.records, by_host)
        return sorted(out, key=lambda one: (-one.noise, one.group, one.text))


def count(out: Path) -> Tally:
    """Count an output. Raises CleanError as `records` does, and ``bad-record`` where no line is a record."""
    from cleaner.errors import CleanError

    tally = Tally()
    for record in records(out):
        if record is None:
            tally.broken += 1
        else:
            tally.count(record)
    if tally.broken and not tally.groups:
        raise CleanError("bad-record", "no line is a record", place=str(out), remedy="give what `cleaner run … -o OUT` wrote")
    for refusal in refusals(out):
        tally.refuse(refusal)
    tally.duplicates = duplicates(out)
    return tally


def host_of(url: str | None) -> str:
    """The host of an address; what stands for it where there is none."""
    try:
        return (urlsplit(url).hostname or "(no address)")[:100] if url else "(no address)"
    except ValueError:
        return "(no address)"


def _day(published: str | None) -> str:
    return published[:10] if published and len(published) >= 10 and "1990" <= published[:4] < "2100" else ""


def _text(record: Seen) -> str | None:
    if isinstance(record.text, str):
        return record.text
    if record.text is UNSET and record.blocks is not UNSET:
        return "\n\n".join(block.text for block in record.blocks or ())
    return None if record.text is UNSET else ""


def _bounded(counter: Counter[str], key: str) -> str:
    """A record of anyone's may hold any words for a code."""
    return key[:60] if key in counter or len(counter) < _MOST_WORDS else OTHERS


def summed(groups: Iterable[Group], name: str) -> Counter[str]:
    """One of the counters of several outlets, added up."""
    total: Counter[str] = Counter()
    for group in groups:
        total.update(getattr(group, name))
    return total
