"""Whose article is this: by hint, by an address in the document, by what its text prints."""

from __future__ import annotations

import msgspec

from cleaner.adapter import Outlet
from cleaner.addresses import unwrapped
from cleaner.carriers import after_prologue
from cleaner.carriers.textdump import CRAWLER_DATE
from cleaner.document import Document
from cleaner.door import Doors
from cleaner.door import doors as all_doors
from cleaner.errors import CleanError
from cleaner.lazily import lazily

_HEADING_LINK = lazily(r"(?:#{1,2} )?\[[^\]\n]+\]\((https?://[^\s)]+)\)[ \t]*(?:\n|$)")
_CLOSING_LINK = lazily(r"\n\[[^\]\n]{1,60}\]\((https?://[^\s)]+)\)\s*$")
_PICTURE = lazily(r"(?:src=[\"']|!\[[^\]\n]{0,300}\]\()((?:https?:)?//[^\s\"')]+)")
_LINK = lazily(r"\]\(((?:https?:)?//[^\s\"')]+)")


class Choice(msgspec.Struct, frozen=True):
    """The outlet chosen (None: nobody known), and the addresses the document gives for itself."""

    outlet: Outlet | None
    addresses: tuple[str, ...]
    warnings: tuple[tuple[str, str], ...] = ()


def choose(document: Document, doors: Doors, url: str | None, source: str | None) -> Choice:
    """The outlet of a document. Raises CleanError (``bad-hint``) for a source that does not exist."""
    addresses = (*((url,) if url else ()), *document.meta.addresses, *_links_of_its_own(document))
    if source is not None:
        return Choice(known(source, doors), addresses)
    for address in addresses:
        outlet = doors.of_address(address)
        if outlet is not None:
            return Choice(outlet, addresses)
        if address in (url, *document.meta.addresses[:1]):
            return Choice(None, addresses)  # it names a host, and nobody here is at home there
    return _by_print(document, doors, addresses)


def known(source: str, among: Doors | None = None) -> Outlet:
    """The outlet of an id. Raises CleanError (``bad-hint``) where there is none."""
    found = (among or all_doors()).by_id.get(source)
    if found is None:
        raise CleanError("bad-hint", f"no such outlet: {source!r}", remedy="`cleaner outlets` lists them")
    return found


def _by_print(document: Document, doors: Doors, addresses: tuple[str, ...]) -> Choice:
    crawled = CRAWLER_DATE.match(document.text) if document.lines else None  # stands ahead of the text on its line
    betrayed = doors.betrayed(document.text[crawled.end() :] if crawled is not None else document.text)
    if not betrayed and not document.page:
        text = document.text[:200_000]
        betrayed = _at_home(_PICTURE.findall(text), doors) or _at_home(_LINK.findall(text), doors)
    if len(betrayed) == 1:
        return Choice(betrayed[0], addresses)
    if betrayed:
        ids = ", ".join(sorted(outlet.id for outlet in betrayed))
        return Choice(None, addresses, (("source-ambiguous", f"it could be {ids}; say which with source="),))
    return Choice(None, addresses)


def _at_home(addresses: list[str], doors: Doors) -> list[Outlet]:
    """The outlets whose these addresses are: a text may link to a rival, its pictures are its own."""
    found = {doors.of_image(unwrapped(address)) for address in addresses}
    return [outlet for outlet in found if outlet is not None]


def _links_of_its_own(document: Document) -> tuple[str, ...]:
    """The link that a mirror sets on its headline, or alone at its end."""
    if document.carrier != "markdown" or document.meta.restored is not None:
        return ()
    text = document.text
    start = 0
    if text.startswith("---"):
        start = max(text.find("\n---", 3), 0)
        start = text.find("\n", start + 1) + 1 if start else 0
    heading = _HEADING_LINK.match(text, start + after_prologue(text[start : start + 5000]))
    closing = _CLOSING_LINK.search(text, max(0, len(text) - 3000))
    return tuple(match[1] for match in (heading, closing) if match is not None)
