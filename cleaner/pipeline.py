"""The whole way of one document, one line an arrow.

bytes ─reading─▶ Text, Raw ─recognise─▶ Document ─choose─▶ Choice ─opened─▶ Opened ─label─▶ parts ─settled─▶ Facts ─assemble─▶ record
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from cleaner._version import VERSION
from cleaner.document import Document, Labelled
from cleaner.facts.settle import settled
from cleaner.generic.opening import Opened, opened
from cleaner.hints import Hints, patterns
from cleaner.labelling.passes import label
from cleaner.outlets.choose import Choice, choose
from cleaner.outlets.outlet import Outlet
from cleaner.outlets.registry import registered
from cleaner.reading.charsets import Text
from cleaner.reading.encoding import decode
from cleaner.reading.intake import Raw, unpack
from cleaner.reading.recognise import recognise
from cleaner.record import CleanArticle, Facts, Origin
from cleaner.record.assemble import assemble

T = TypeVar("T")
Finish = Callable[[Document, Text, Raw, Hints], T]
"""What is made of an opened document: its record (`finish`), or all that is known one arrow before it (`walk`)."""


class Way(msgspec.Struct, frozen=True):
    """Everything known at the last arrow: what `explain` shows and ``assemble`` folds."""

    choice: Choice
    opened: Opened
    parts: list[Labelled]
    facts: Facts
    origin: Origin

    @property
    def document(self) -> Document:
        """The document, its metadata settled."""
        return self.opened.document

    @property
    def labeller(self) -> Outlet:
        """Whose rules spoke: the outlet's, or the generic adapter's."""
        return self.opened.labeller

    @property
    def record(self) -> CleanArticle:
        """The last arrow."""
        return assemble(self.parts, self.facts, self.origin)


def clean_data(data: bytes, hints: Hints) -> CleanArticle:
    """Bytes to record. Raises CleanError."""
    return made(data, hints, finish)


def made(data: bytes, hints: Hints, last: Finish[T]) -> T:
    """Bytes to what ``last`` makes of the opened document: `finish`, or `walk`. Raises CleanError."""
    text, raw = read(data, hints)
    return last(recognise(text.text, text.utf8), text, raw, hints)


def read(data: bytes, hints: Hints) -> tuple[Text, Raw]:
    """Bytes to text. Raises CleanError."""
    raw = unpack(data, hints.max_bytes)
    return decode(raw.data, hints.encoding), raw


def walk(document: Document, text: Text, raw: Raw, hints: Hints) -> Way:
    """An opened document to labelled parts and facts."""
    choice = choose(document, registered(), hints.url, hints.source)
    found = opened(document, choice, hints.url)
    parts = label(found.parts, found.document, choice, found.labeller, patterns(hints.drop))
    doubts = (*raw.warnings, *text.warnings, *document.warnings, *choice.warnings, *found.doubts)
    facts = settled(parts, found.document, found.labeller, choice, hints.crawled, doubts)
    if found.article is not None:
        facts = msgspec.structs.replace(facts, confidence=found.article.confidence)
    outlet = choice.outlet
    origin = Origin(
        package=VERSION,
        input=hints.name,
        encoding=text.encoding,
        input_hash=raw.input_hash,
        source=outlet.id if outlet is not None else None,
        outlet=outlet.name if outlet is not None else None,
        adapter=found.adapter,
        carrier=document.carrier,
    )
    return Way(choice, found, parts, facts, origin)


def finish(document: Document, text: Text, raw: Raw, hints: Hints) -> CleanArticle:
    """An opened document to record."""
    return walk(document, text, raw, hints).record
