"""Cleaning the samples with a draft, as the package would once the outlet is registered."""

from __future__ import annotations

import hashlib
import types
from typing import Any

import msgspec

from cleaner._version import VERSION
from cleaner.authoring.draft.dates import PRINTED
from cleaner.authoring.draft.identity import Identity
from cleaner.authoring.draft.pattern import same, telling
from cleaner.authoring.draft.samples import Sample
from cleaner.document import Labelled, Role
from cleaner.errors import CleanError
from cleaner.facts.settle import settled
from cleaner.generic.opening import opened
from cleaner.labelling.passes import label
from cleaner.outlets.checks import check
from cleaner.outlets.choose import Choice
from cleaner.outlets.outlet import Layout, Outlet
from cleaner.outlets.rules import Rule
from cleaner.record import CleanArticle, Origin
from cleaner.record.assemble import assemble


class Tried(msgspec.Struct, frozen=True):
    """A sample labelled by a draft; ``adapter`` is the generic one where the draft's root was not found."""

    sample: Sample
    parts: list[Labelled]
    adapter: Outlet
    fits: bool

    @property
    def left(self) -> list[Labelled]:
        """What is taken for the body; a time that was taken for a caption belongs to what is left too."""
        return [
            part for part in self.parts if part.text and (part.role is Role.BODY or (part.role is Role.CAPTION and _is_time(part.text)))
        ]


def _is_time(text: str) -> bool:
    match = PRINTED.match(text) if len(text) <= 60 else None
    return match is not None and "。" not in text


def outlet_of(who: Identity, roots: Layout | None, rules: list[Rule], **more: Any) -> Outlet:
    """An outlet made of proposals, without a file."""
    told = {"id": who.id, "name": who.name, "names": who.names, "hosts": who.hosts, "zone": who.zone, "language": who.language}
    return type("Drafted", (Outlet,), told | {"layouts": (roots,) if roots is not None else (), "rules": tuple(rules)} | more)()  # type: ignore[no-any-return]


def attempt(sample: Sample, outlet: Outlet) -> Tried:
    """The sample, labelled."""
    choice = Choice(outlet, sample.addresses)
    found = opened(sample.document, choice)
    return Tried(sample, label(found.parts, sample.document, choice, found.labeller, ()), found.labeller, found.labeller.id != "generic")


def record_of(tried: Tried, outlet: Outlet) -> CleanArticle:
    """The record that a sample gives."""
    digest = hashlib.sha256(tried.sample.document.text.encode("utf-8", "replace")).hexdigest()
    document = tried.sample.document
    origin = Origin(
        package=VERSION,
        input=tried.sample.place,
        encoding="utf-8",
        input_hash=digest,
        source=outlet.id,
        outlet=outlet.name,
        adapter=f"{outlet.id}@1",
        carrier=document.carrier,
    )
    facts = settled(tried.parts, document, tried.adapter, Choice(outlet, tried.sample.addresses), None, ())
    return assemble(tried.parts, facts, origin)


def imported(source: str) -> Outlet:
    """The outlet that a drafted file declares, checked as the registry checks it. Raises CleanError (``bad-outlet``)."""
    module = types.ModuleType("drafted_outlet")
    try:
        exec(compile(source, "<the drafted file>", "exec"), module.__dict__)  # noqa: S102 - our own text, to prove that it imports
        found = [kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, Outlet) and kind is not Outlet]
        outlet = found[0]()
    except Exception as error:
        raise CleanError("internal", f"the drafted file does not import: {error}", remedy="please report it with the samples") from error
    check(outlet)
    return outlet


def recurring(tried: list[Tried]) -> dict[str, dict[int, list[str]]]:
    """The body's lines that stand in two or more samples: their printings by sample, by key. What one quotes of another is none."""
    seen: dict[str, dict[int, list[str]]] = {}
    for number, one in enumerate(tried):
        for part in one.left if one.fits else ():
            key = same(part.text)
            if telling(key) and part.kind != "table":
                seen.setdefault(key, {}).setdefault(number, []).append(part.text)
    return {key: where for key, where in seen.items() if len(where) > 1 and not _is_quoted([tried[number] for number in where], len(tried))}


def _is_quoted(having: list[Tried], of: int) -> bool:
    """Whether a line stands in a round-up and the articles that it quotes, and not in most samples."""
    samples = [one.sample for one in having]
    if len(samples) > 2 and len(samples) * 2 > of:
        return False
    return any(all(other is hub or other.place in hub.quotes for other in samples) for hub in samples)
