"""From saved articles of one outlet to its file: a proposal by agreement, tried on the samples.

Order of work: who the outlet is; where the article stands in its pages; the fields that metadata leave
open; then, round by round, what the rules so far still take for the body although it recurs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

import msgspec

from cleaner.authoring.draft import ends as draft_ends
from cleaner.authoring.draft import noise as draft_noise
from cleaner.authoring.draft import openings as draft_openings
from cleaner.authoring.draft import smallprint as draft_smallprint
from cleaner.authoring.draft.betrayal import betrayals, name_in_print
from cleaner.authoring.draft.blocks import blocks
from cleaner.authoring.draft.captions import captions
from cleaner.authoring.draft.fields import Fields
from cleaner.authoring.draft.identity import Identity, identify
from cleaner.authoring.draft.root import find_roots
from cleaner.authoring.draft.samples import Sample, Say, read_samples
from cleaner.authoring.draft.trial import Tried, attempt, imported, outlet_of, record_of, recurring
from cleaner.authoring.draft.writing import written
from cleaner.errors import CleanError
from cleaner.outlets.forms import FormError
from cleaner.outlets.outlet import Layout
from cleaner.outlets.registry import registered
from cleaner.outlets.rules import Rule, compiled

_LAST_RESORT: Final = ("article", "main", "body")
_STEPS: Final[tuple[Callable[[list[Tried], list[str]], list[Rule]], ...]] = (
    draft_smallprint.small_print,
    draft_noise.headers,
    draft_noise.sections,
    draft_ends.codes,
    draft_noise.regions,
    draft_ends.ends,
    draft_openings.openings,
    draft_noise.lines,
    draft_noise.lines,
    draft_noise.doubles,
)
"""What looks for rules in what is left, one after the other."""


class Outcome(msgspec.Struct, frozen=True):
    """A drafted file, what it is unsure of, and what it makes of the samples."""

    id: str
    source: str
    doubts: list[str]
    report: list[str]


def draft(paths: list[str], given_id: str | None, host: str | None, say: Say) -> Outcome:
    """The file for the articles in ``paths``. Raises CleanError when they cannot give one."""
    if given_id is not None and not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,99}", given_id):
        raise CleanError(
            "bad-option", f"--id {given_id} is no id", remedy="write it in up to 100 small letters, digits and -, as example-daily"
        )
    if host is not None:
        host = _host(host)
    samples = read_samples(paths, host, say)
    who = identify(samples, given_id, host)
    notes = who.notes
    _known(who, notes)
    if who.name == who.id:
        name_in_print(samples, who)
    layout, rules = _pages(samples, who, notes)
    rules = _settled(samples, who, layout, rules, notes)
    layout = _named_by_year(samples, who, layout, rules)
    marks = betrayals(samples, who)
    if not marks:
        notes.append("prints: no recurring line names the outlet; a text that does not tell its address will not be recognised")
    source = written(who, layout, rules, marks, _what(samples))
    return _tried(source, samples, notes)


def _host(text: str) -> str:
    from cleaner.words.addresses import host_of, is_host

    found = host_of(text)
    if not is_host(found):
        raise CleanError("bad-option", f"--host {text} is no host", remedy="write it as example.com")
    return found


def _known(who: Identity, notes: list[str]) -> None:
    """Say what outlets that are known have to do with this one: two may share neither id nor host."""
    known = registered()
    same = next((known.by_host[host] for host in who.hosts if host in known.by_host), None) or known.by_id.get(who.id)
    if same is not None:
        notes.append(
            f"id, hosts: {same.id} ({same.name}) is known already, from {known.origin[same.id]}; "
            "no second one is let in under its id or hosts: add to that file"
        )
        return
    for host in who.hosts:
        owner = known.of_address("https://" + host)
        if owner is not None:
            notes.append(f"hosts: pages of {host} are read as {owner.id} ({owner.name}) so far; this file takes them over")
        below = [name for name in known.by_host if name.partition("/")[0].endswith("." + host)]
        if below:
            notes.append(f"hosts: {', '.join(below)} stay with outlets that are known; this file takes the rest of {host}")


def _pages(samples: list[Sample], who: Identity, notes: list[str]) -> tuple[Layout | None, list[Rule]]:
    """The layout of whole pages, and the rules of their fields."""
    pages = [sample for sample in samples if sample.page]
    if not pages:
        notes.append("layouts: no sample is a whole page; the generic adapter reads the pages of an outlet without one")
        trees = [sample for sample in samples if sample.tree is not None]
        return None, captions(trees, [sample.tree.body for sample in trees if sample.tree is not None], notes)
    roots = find_roots(pages)
    notes += [f"layout: {sample.place} shows no running text; was it saved after its scripts had run?" for sample in roots.unread]
    notes += [f"layout: in {sample.place} no element found around the article agrees with other samples" for sample in roots.missing]
    if not roots.selectors:
        notes.append(f"layout: {', '.join(_LAST_RESORT)} stand in for a root; name the element around the article yourself")
    layout = Layout("1", roots.selectors or _LAST_RESORT)
    fields = Fields(pages, layout.root, who.zone, frozenset((who.name, *who.names)))
    notes += fields.notes
    return layout, [*fields.rules, *captions(pages, fields.roots, notes)]


def _named_by_year(samples: list[Sample], who: Identity, layout: Layout | None, rules: list[Rule]) -> Layout | None:
    """The layout is called after the year of the earliest page."""
    if layout is None:
        return None
    outlet = outlet_of(who, layout, rules)
    told = [record_of(attempt(sample, outlet), outlet).published for sample in samples if sample.page]
    return msgspec.structs.replace(layout, name=min((day[:4] for day in told if day), default="1"))


def _settled(samples: list[Sample], who: Identity, layout: Layout | None, rules: list[Rule], notes: list[str]) -> list[Rule]:
    """The rules with those for noise, found step by step, each step after a try of those before."""

    def tried() -> list[Tried]:
        outlet = outlet_of(who, layout, rules)
        return [attempt(sample, outlet) for sample in samples]

    rules = list(rules)
    for _ in range(2):
        found = blocks(tried(), layout.root if layout is not None else (), notes)
        if not _admit(rules, found):
            break
    for step in _STEPS:
        _admit(rules, step(tried(), notes))
    notes[:] = list(dict.fromkeys(notes))
    return sorted(rules, key=lambda rule: _FORMS.index(rule.form))


_FORMS: Final = ("css", "from_line", "head", "line", "tail")


def _admit(rules: list[Rule], found: list[Rule]) -> bool:
    """Add the rules that are new and can work, each under a name of its own."""
    new = False
    for rule in found:
        if any((rule.forms, rule.selectors, rule.form) == (other.forms, other.selectors, other.form) for other in rules):
            continue
        try:
            compiled(rule)
        except (FormError, re.error):
            continue
        taken = {other.name for other in rules}
        name = next(name for name in (rule.name, *(f"{rule.name}-{number}" for number in range(2, 99))) if name not in taken)
        rules.append(msgspec.structs.replace(rule, name=name))
        new = True
    return new


def _what(samples: list[Sample]) -> str:
    names = {"html": "page", "markdown": "Markdown mirror", "textdump": "text dump", "feed-item": "feed item"}
    counts = Counter(names[sample.document.carrier] for sample in samples)
    return ", ".join(f"{number} {name}{'s' if number > 1 else ''}" for name, number in counts.items())


def _tried(source: str, samples: list[Sample], notes: list[str]) -> Outcome:
    """The written file, imported and tried on the samples."""
    outlet = imported(source)
    tried = [attempt(sample, outlet) for sample in samples]
    again = recurring(tried)
    report: list[str] = []
    for number, one in enumerate(tried):
        record = record_of(one, outlet)
        authors = ", ".join(record.authors) or "no author"
        root = "" if one.fits else ", ROOT NOT FOUND"
        report.append(
            f'{one.sample.place}: "{record.title or "no title"}", {authors}, {record.published or "no date"}, body {len(record.text)}{root}'
        )
        left = [texts[number][0] for texts in again.values() if number in texts]
        if left:
            shown = "; ".join(f'"{text[:30]}"' for text in left[:3])
            report.append(f"    recurring lines still in the body: {len(left)}: {shown}")
    return Outcome(outlet.id, source, notes, report)
