"""The record from labelled parts: a fold over roles and facts. It decides nothing about the text."""

from __future__ import annotations

import hashlib
import re
from typing import Any, Final

import msgspec

from cleaner import dates, language
from cleaner.adapter import Outlet
from cleaner.addresses import as_written, canonical
from cleaner.bylines import names as read_names
from cleaner.bylines import photo_credit
from cleaner.choose import Choice
from cleaner.document import KEPT, Document, Fact, Labelled, Role
from cleaner.fields import is_own
from cleaner.headline import cut_outlet_name
from cleaner.lazily import lazily
from cleaner.record import Block, CleanArticle, Credit, Image, Related, Removed, Warning
from cleaner.text import loosely

BODY_SHORT: Final = 50
"""A body under so many characters carries ``body-short``: less than one usual paragraph."""


class Origin(msgspec.Struct, frozen=True):
    """Where a document came from and how its bytes were read."""

    input: str | None
    encoding: str
    input_hash: str
    package: str
    crawled: str | None = None


def assemble(
    parts: list[Labelled], document: Document, outlet: Outlet, choice: Choice, adapter: str, origin: Origin, notes: list[tuple[str, str]]
) -> CleanArticle:
    """Fold the parts into the record; ``notes`` are the warnings so far, as (code, detail)."""
    fields: dict[str, Any] = {}
    known = choice.outlet.id if choice.outlet is not None else None
    outlet_names = frozenset((known or "", outlet.name, *outlet.names, document.meta.site or "")) - {""}
    by_role: dict[Role | None, list[Labelled]] = {}
    for part in parts:
        by_role.setdefault(part.role, []).append(part)
    facts = [fact for part in parts if part.facts for fact in part.facts]
    fields |= _words(by_role, document, outlet_names)
    undescribed = document.page and outlet.id == "generic"  # there, what a page says of itself was weighed against what it prints
    fields |= _hands(facts, document, outlet_names, settled=undescribed)
    fields["images"] = _pictures(by_role.get(Role.IMAGE, []))
    fields["url"] = _address(facts, document.meta.addresses if undescribed else choice.addresses, document)
    fields |= _dates(
        facts, document, _clock_of(outlet, document, fields["url"], undescribed=undescribed), origin.crawled, notes, fields["url"]
    )
    text = fields["text"]
    fields["language"] = _language(document, outlet, text or fields["title"] or "")
    fields["section"] = fields["section"] or next((fact.value for fact in facts if fact.field == "section"), document.meta.section)
    fields["confidence"] = next((fact.value for fact in facts if fact.field == "confidence"), None)
    fields["syndicated_from"] = next(
        (fact.value for fact in facts if fact.field == "syndicated_from" and not is_own(fact.value, outlet_names)), None
    )
    fields["removed"] = [
        Removed(part.role.value, _ledgered(part), part.rule, part.piece.index)  # type: ignore[arg-type]
        for part in parts
        if part.role is not None and part.role not in KEPT and part.text
    ]
    notes += _doubts(fields, known)
    return CleanArticle(
        package=origin.package,
        input=origin.input,
        source=known,
        outlet=choice.outlet.name if choice.outlet is not None else None,
        adapter=adapter,
        carrier=document.carrier,
        encoding=origin.encoding,
        input_hash=origin.input_hash,
        text_hash=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        warnings=[Warning(code, detail) for code, detail in _first_of_each(notes).items()],  # type: ignore[arg-type]
        **fields,
    )


def _ledgered(part: Labelled) -> str:
    """The text as the ledger holds it: a program's without its empty lines, for those part paragraphs."""
    return _EMPTY_LINES.sub("\n", part.text).strip() if part.piece.kind == "code" else part.text


_EMPTY_LINES = lazily(r"\n(?:[^\S\n]*\n)+")


def _first_of_each(notes: list[tuple[str, str]]) -> dict[str, str]:
    """One warning a code: the first detail stands."""
    found: dict[str, str] = {}
    for code, detail in notes:
        found.setdefault(code, detail)
    return found


def _words(by_role: dict[Role | None, list[Labelled]], document: Document, outlet_names: frozenset[str]) -> dict[str, Any]:
    """Title, standfirst, section, body, captions, tags, related: the text that is kept."""

    def texts(role: Role) -> list[str]:
        return [part.text for part in by_role.get(role, ()) if part.text]

    meta = document.meta
    title = next(iter(texts(Role.TITLE)), None)
    if title is None and meta.title is not None:
        bare = cut_outlet_name(meta.title, outlet_names)
        title = bare[0] if bare is not None else meta.title
    blocks = [_block(part) for part in by_role.get(Role.BODY, ()) if part.text]
    return {
        "title": title.replace("\n", " ") if title else None,
        "subtitle": next(iter(texts(Role.SUBTITLE)), None) or meta.subtitle,
        "section": next(iter(texts(Role.SECTION)), None),
        "blocks": blocks,
        "text": "\n\n".join([block.text for block in blocks]),
        "captions": list(dict.fromkeys(texts(Role.CAPTION))),
        "tags": list(dict.fromkeys(texts(Role.TAG))) or _keywords(meta.tags, title or "", outlet_names),
        "related": [
            Related(part.text, as_written(canonical(part.url), document.text) if part.url and not _SCRIPT.match(part.url) else None)
            for part in by_role.get(Role.RELATED, ())
        ],
    }


_SCRIPT = lazily(r"\s*(?:javascript|data|vbscript):", re.IGNORECASE)


def _keywords(tags: tuple[str, ...], title: str, outlet_names: frozenset[str]) -> list[str]:
    """The keywords of the metadata, without the outlet's name and without the headline, which some pages give for one."""
    headline = loosely(title)
    return [tag for tag in tags if tag not in outlet_names and (len(tag) < _LONG_KEYWORD or loosely(tag) not in headline)]


_LONG_KEYWORD = 10


def _block(part: Labelled) -> Block:
    if part.kind == "heading":
        return Block("heading", part.text, level=part.piece.level or 2)
    if part.kind == "table":
        return Block("table", part.text, rows=[list(row) for row in part.piece.rows])
    return Block(part.kind, part.text)  # type: ignore[arg-type]


def _hands(facts: list[Fact], document: Document, outlet_names: frozenset[str], *, settled: bool) -> dict[str, Any]:
    """Authors, credits, agencies, dateline. ``settled``: the page's authors are persons already, and come before what a rule read."""
    printed = list(dict.fromkeys(fact.value for fact in facts if fact.field == "authors"))
    origins = frozenset(fact.value for fact in facts if fact.field == "syndicated_from")  # a page's metadata may name it for the author
    if settled:
        authors = [name for name in document.meta.authors if name not in origins] or printed
    else:
        authors = printed or [name for text in document.meta.authors for name in read_names(text, outlet_names | origins)]
    return {
        "authors": list(dict.fromkeys(authors)),
        "credits": [Credit(*pair) for pair in dict.fromkeys(fact.value for fact in facts if fact.field == "credits")],
        "agencies": list(dict.fromkeys(fact.value for fact in facts if fact.field == "agencies")),
        "dateline": next((fact.value for fact in facts if fact.field == "dateline"), None),
    }


class _Clock(msgspec.Struct, frozen=True):
    """How a document's dates are read: the zone of its clock, and whose print it is."""

    zone: str | None
    place: dates.Place
    undescribed: bool = False
    """A whole page of an unknown outlet: what it says of itself comes before what a rule read, and the day of a change stands in where
    it tells no other (of 17 such days 9 were right)."""


def _clock_of(outlet: Outlet, document: Document, url: str | None, *, undescribed: bool) -> _Clock:
    """The outlet's zone; where none is known, the one that the address's country or the language tells."""
    if outlet.zone is not None or document.meta.restored is not None:
        return _Clock(outlet.zone, dates.Place())
    from cleaner.generic.metadata import country

    tongue, host = document.meta.language, country.host_of(url)
    place = country.place_of(tongue, host, document.meta.title or "")
    return _Clock(country.zone_at(place, host), place, undescribed)


def _dates(
    facts: list[Fact], document: Document, clock: _Clock, crawled: str | None, notes: list[tuple[str, str]], url: str | None
) -> dict[str, Any]:
    """Publication and update; ``crawled`` lends its year to a day printed without one."""
    meta = document.meta
    crawled = crawled or meta.crawler_date
    printed = [fact.value for fact in facts if fact.field == "published"]
    told = [*meta.published, *meta.printed]
    raw, stamp = _best(
        [*told, *printed] if clock.undescribed else [*printed, *told], clock, dates.Base(crawled, later=False) if crawled else None
    )
    if stamp is None and meta.crawler_date is not None:
        raw, stamp = meta.crawler_date, dates.read(meta.crawler_date)
    if stamp is None and url is not None:
        from cleaner.generic.metadata.date_clues import day_in_address

        day = day_in_address(url)
        if day is not None:
            raw, stamp = day, dates.Stamp(day)
            notes.append(("date-from-address", "only the page's address tells the day"))
    base = dates.Base(stamp.day, later=True) if stamp else None
    raw_update, update = _best([*(fact.value for fact in facts if fact.field == "updated"), *meta.updated], clock, base)
    if stamp is None and update is not None and clock.undescribed:
        raw, stamp = raw_update, update
        notes.append(("date-missing", "only a change is dated; its date stands in"))
    if any(read is not None and read.assumed_zone for read in (stamp, update)):
        notes.append(("timezone-assumed", f"clock times were taken as {clock.zone}"))
    if stamp is not None and stamp.day_only:
        notes.append(("day-only", "only the day of publication is known"))
    return {
        "published": stamp.iso if stamp else None,
        "published_raw": raw if stamp else None,
        "updated": update.iso if update else None,
        "updated_raw": raw_update if update else None,
    }


def _best(candidates: list[str], clock: _Clock, base: dates.Base | None) -> tuple[str | None, dates.Stamp | None]:
    """The first that can be read; an instant of the same day betters a bare day, a printed zone an assumed one."""
    best: tuple[str | None, dates.Stamp | None] = (None, None)
    for raw in candidates:
        stamp = dates.read(raw, clock.zone, base, clock.place)
        if stamp is None:
            continue
        held = best[1]
        if held is None or (held.bare and not stamp.bare and stamp.day == held.day) or stamp.settles(held):
            best = (raw, stamp)
    return best


def _pictures(parts: list[Labelled]) -> list[Image]:
    """One entry a picture; the same address again only where it has another caption."""
    images: list[Image] = []
    shown: dict[str, set[str | None]] = {}
    for part in parts:
        caption = next((fact.value for fact in part.facts if fact.field == "caption"), None)
        credit = next((fact.value for fact in part.facts if fact.field == "credit"), None) or (photo_credit(caption) if caption else None)
        image = Image(part.piece.url or None, caption, credit, part.piece.alt or None)
        if image == _NOTHING:
            continue
        seen = shown.setdefault(image.url, set()) if image.url is not None else set()
        if not seen or (caption is not None and caption not in seen):
            images.append(image)
        seen.add(caption)
    return images


_NOTHING: Final = Image(None, None, None, None)
"""A picture element without address, words or credit: an empty frame of the outlet's system."""


def _address(facts: list[Fact], addresses: tuple[str, ...], document: Document) -> str | None:
    own = addresses or tuple(fact.value for fact in facts if fact.field == "address")
    return as_written(canonical(own[0]), document.text) if own else None


def _language(document: Document, outlet: Outlet, text: str) -> str | None:
    """What the outlet writes in, its script read off the text; elsewhere what the page declares, unless the text contradicts it."""
    if outlet.language is None:
        return language.of_page(text, (document.meta.language,))
    script = language.script_of(text)
    if script is None and text and language.of_text(text) is None:
        return document.meta.language  # not a Chinese text: another edition of the house
    if "{script}" in outlet.language:
        return outlet.language.format(script=script or "Hant")
    if script == "Hans" and outlet.language in ("zh-HK", "zh-TW", "zh-Hant"):
        return "zh-Hans"  # the outlet's simplified edition
    return outlet.language


def _doubts(fields: dict[str, Any], known: str | None) -> list[tuple[str, str]]:
    notes: list[tuple[str, str]] = []
    if fields["title"] is None:
        notes.append(("title-missing", "no headline was found"))
    if fields["published"] is None:
        notes.append(("date-missing", "no date of publication was found"))
    if known is None:
        notes.append(("source-unknown", "no outlet was recognised; the generic adapter spoke"))
    if not fields["text"]:
        notes.append(("body-empty", "no body was found"))
    elif len(fields["text"]) < BODY_SHORT:
        notes.append(("body-short", f"the body has {len(fields['text'])} characters"))
    if any("\ufffd" in text for text in (fields["text"], fields["title"] or "", *fields["captions"])) or any(
        "\ufffd" in entry.text for entry in fields["removed"]
    ):
        notes.append(("characters-replaced", "the text holds U+FFFD, put there before it was saved"))
    return notes
