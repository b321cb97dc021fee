"""Labelling: every piece gets one role from one named rule. First the outlet's rules, then the shared ones.

The order of work is the table at the end of this file. A pass takes the parts and gives new parts in
the same order; a part that has a role keeps it. Context-free passes look at one piece, passes named in
context.py at its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec

from cleaner.document import Document, Fact, Labelled, Role, give
from cleaner.labelling import context, dump_head, edges, facts, headline, keywords, lines, order, related
from cleaner.labelling.repeats import printed_twice, text_again
from cleaner.outlets.choose import Choice
from cleaner.outlets.outlet import Outlet, asked
from cleaner.outlets.rules import Rule, compiled
from cleaner.words import bylines
from cleaner.words.addresses import as_written
from cleaner.words.text import counted, loosely


class Job(msgspec.Struct, frozen=True):
    """What the passes know beside the parts: the document, its outlet, and the person's own patterns."""

    document: Document
    outlet: Outlet
    drops: tuple[re.Pattern[str], ...]
    names: frozenset[str]
    addresses: frozenset[str]


def label(parts: list[Labelled], document: Document, choice: Choice, outlet: Outlet, drops: tuple[re.Pattern[str], ...]) -> list[Labelled]:
    """Give every part of the document its role; one that has a role keeps it. Nothing is deleted; a part may be split.

    ``outlet`` is who labels: the chosen one, or the generic adapter. ``drops`` are a person's own patterns.
    """
    job = Job(document, outlet, drops, frozenset((outlet.name, *outlet.names)) - {""}, frozenset(choice.addresses))
    open_ = [place for place, part in enumerate(parts) if part.role is None or part.role in _OPEN]
    if not open_:
        return dropped(parts, drops)
    start, end = open_[0], open_[-1] + 1  # in a page that nobody described the chrome on either side is told already
    inner = parts[start:end]
    for run in PASSES:
        inner = run(inner, job)
    return [*parts[:start], *inner, *parts[end:]]


_OPEN: Final = frozenset((Role.TITLE, Role.SUBTITLE, Role.RELATED))
"""Roles given before the passes that these look at again: a second headline is a duplicate."""


def _marked(parts: list[Labelled], job: Job) -> list[Labelled]:
    """What the outlet's selectors caught, and the chrome around the article."""
    readers = lines.book(job.outlet).readers
    out: list[Labelled] = []
    for part in parts:
        mark = part.piece.mark
        if part.role is not None:
            out.append(part)
        elif part.piece.kind == "image":
            out.append(give(part, _picture_role(mark.role if mark is not None else None), "picture"))
        elif mark is not None and mark.role is not None:
            out += _by_mark(part, mark.role, mark.rule, readers.get(mark.rule), job)
        elif part.piece.kind == "region":
            out.append(give(part, context.chrome(part.piece), "chrome"))
        else:
            out.append(part)
    return out


def _picture_role(around: Role | None) -> Role:
    """What a picture is inside an element of that role: a link's or a tag's picture is neither a link nor a tag."""
    if around in _PICTURED:
        return Role.IMAGE
    return Role.BOILERPLATE if around is None or around in (Role.RELATED, Role.TAG) else around


_PICTURED: Final = frozenset({None, Role.BODY, Role.CAPTION, Role.TITLE, Role.SUBTITLE})


def _by_mark(part: Labelled, role: Role, rule: str, reader: Rule | None, job: Job) -> list[Labelled]:
    if role is Role.RELATED:
        return related.links_as_related(part, rule)
    if role is Role.TAG:
        return keywords.words_as_tags(part, rule)
    match = (compiled(reader).fullmatch(part.text) or compiled(reader).search(part.text)) if reader is not None else None
    found: tuple[Fact, ...] = ()
    if match is not None:
        found = facts.read(match, job.names)
    elif reader is None and role is Role.BYLINE:
        found = tuple(Fact("authors", name) for name in bylines.names(part.text, job.names))
    elif reader is None and role is Role.DATE_LINE:
        found = (Fact("updated" if rule.startswith("updated") else "published", part.text),)
    return [give(part, role, rule, *found)]


def _user_drops(parts: list[Labelled], job: Job) -> list[Labelled]:
    return dropped(parts, job.drops)


def dropped(parts: list[Labelled], drops: tuple[re.Pattern[str], ...]) -> list[Labelled]:
    """The parts under a person's own patterns: the whole piece goes in which one is found."""
    if not drops:
        return parts
    out: list[Labelled] = []
    for part in parts:
        pattern = next((drop for drop in drops if part.text and drop.search(part.text)), None)
        hit = pattern is not None and part.role in (None, Role.BODY, Role.CAPTION, Role.RELATED, Role.SUBTITLE)
        out.append(give(part, Role.BOILERPLATE, f"drop:{pattern.pattern}") if hit and pattern is not None else part)
    return out


def _headline(parts: list[Labelled], job: Job) -> list[Labelled]:
    """The headline where it is printed: the first printing is the title, a further one a duplicate."""
    if any(part.role is Role.TITLE for part in parts):
        seen = False
        out: list[Labelled] = []
        for part in parts:
            if part.role is Role.TITLE and seen:
                part = give(part, Role.DUPLICATE, "headline-again")
            seen = seen or part.role is Role.TITLE
            out.append(part)
        return _titled(out, job)
    if job.document.lines:
        return parts
    place = headline.headline_place(parts, job.document.meta)
    if place is None:
        return parts
    part = parts[place]
    found = tuple(Fact("address", link.url) for link in part.piece.links[:1] if link.url.startswith("http"))
    return _titled([*parts[:place], give(part, Role.TITLE, "headline", *found), *parts[place + 1 :]], job)


def _titled(parts: list[Labelled], job: Job) -> list[Labelled]:
    """The parts, of which one is the headline, without what is cut off it; its further printings are duplicates."""
    parts = lines.off_the_headline(parts, lines.book(job.outlet), job.names)
    wanted = loosely(next(part.text for part in parts if part.role is Role.TITLE))
    return headline.repeated_headline(_without_outlet_name(parts, job), wanted)


def _without_outlet_name(parts: list[Labelled], job: Job) -> list[Labelled]:
    """The outlet's name after a headline is cut off as a piece of its own."""
    if job.outlet.id == "generic" and job.document.page and job.document.meta.title:
        parts = headline.parted(parts, job.document.meta.title)
    out: list[Labelled] = []
    for part in parts:
        cut = headline.cut_outlet_name(part.text, job.names) if part.role is Role.TITLE else None
        if cut is None:
            out.append(part)
        else:
            out += [give(part, Role.TITLE, part.rule, text=cut[0]), give(part, Role.BOILERPLATE, "outlet-name", text=cut[1])]
    return out


def _mirror_link(parts: list[Labelled], job: Job) -> list[Labelled]:
    """The link to the original that a mirror sets at its end is the crawler's."""
    last = next((place for place in range(len(parts) - 1, -1, -1) if parts[place].text), None)
    if job.document.carrier != "markdown" or last is None or parts[last].role is not None:
        return parts
    links = parts[last].piece.links
    if len(links) != 1 or counted(parts[last].piece.loose) or as_written(links[0].url, job.document.text) not in job.addresses:
        return parts
    return [*parts[:last], give(parts[last], Role.CRAWLER, "mirror-link"), *parts[last + 1 :]]


def _regions(parts: list[Labelled], job: Job) -> list[Labelled]:
    return lines.regions(parts, lines.book(job.outlet))


def _lines(parts: list[Labelled], job: Job) -> list[Labelled]:
    return lines.cut_and_name(parts, lines.book(job.outlet), job.names)


def _edges(parts: list[Labelled], job: Job) -> list[Labelled]:
    return edges.named(edges.lone_dates(parts), job.names)


def _name_above(parts: list[Labelled], job: Job) -> list[Labelled]:
    """The outlet's own name, which a dump prints above its headline and for each logo, is no text."""
    if not job.document.lines or not job.names:
        return parts
    names = sorted(job.names, key=len, reverse=True)
    found = [place for place, part in enumerate(parts) if part.role is None and part.text and _is_name(part.text, names)]
    first = next((place for place, part in enumerate(parts) if part.role is None and part.text), None)
    logos = frozenset(found if len(found) >= _LOGOS else [place for place in found if place == first])
    return [give(part, Role.BOILERPLATE, "outlet-name") if place in logos else part for place, part in enumerate(parts)] if logos else parts


_LOGOS: Final = 3
"""So often a name that is alone in its line is a logo's alt text; once it may be a byline."""


def _is_name(text: str, names: list[str]) -> bool:
    """Whether a line is an outlet's names and nothing else: 無綫新聞 TVB News."""
    if len(text) > _LONGEST_NAME or not any(name in text for name in names):
        return False
    for name in names:
        text = text.replace(name, "")
    return not counted(text)


_LONGEST_NAME: Final = 40


def _outlet_context(parts: list[Labelled], job: Job) -> list[Labelled]:
    return asked(job.outlet, "context", order.ordered(parts, job.outlet, job.document), job.document)


def _teasers(parts: list[Labelled], job: Job) -> list[Labelled]:
    """Links to other articles of the house, set into the text without a label."""
    return related.lone_links(parts, re.compile(job.outlet.own_articles)) if job.outlet.own_articles else parts


def _said_otherwise(parts: list[Labelled], job: Job) -> list[Labelled]:
    """In a dump: other articles' headlines above this one's, and what is printed twice."""
    return printed_twice(headline.flashes(parts), opens=job.outlet.dump_headline != "never") if job.document.lines else parts


def _dump_headline(parts: list[Labelled], job: Job) -> list[Labelled]:
    """The headline of a text dump, where the outlet's dumps print one."""
    if not job.document.lines:
        return parts
    if any(part.role is Role.TITLE for part in parts):
        return _titled(parts, job)
    named = dump_head.headed(parts, job.document.meta, job.outlet.dump_headline)
    return parts if named is parts else _titled(named, job)


def _shared_context(parts: list[Labelled], job: Job) -> list[Labelled]:
    del job
    for run in context.PASSES:
        parts = run(parts)
    return parts


def _outlet_body(parts: list[Labelled], job: Job) -> list[Labelled]:
    return asked(job.outlet, "body", parts, job.document)


def _rest_is_body(parts: list[Labelled], job: Job) -> list[Labelled]:
    """What no rule has spoken of is the article."""
    del job
    return [part if part.role is not None else give(part, Role.BODY, "body") for part in parts]


def _once(parts: list[Labelled], job: Job) -> list[Labelled]:
    """What the record holds once is taken from its first printing; the same tag or caption, a second section, a dump's text is ledgered."""
    again = text_again(parts) if job.document.lines else frozenset()
    seen: set[tuple[Role | None, str]] = set()
    out: list[Labelled] = []
    for place, part in enumerate(parts):
        role = part.role
        if role in _SINGLE:
            key = (role, part.text if role in _EACH else "")
            if key in seen:
                part = give(part, _SINGLE[role], part.rule)
            seen.add(key)
        out.append(give(part, Role.DUPLICATE, "text-again") if place in again else part)
    return out


_SINGLE: Final[dict[Role | None, Role]] = {
    Role.TAG: Role.DUPLICATE,
    Role.CAPTION: Role.DUPLICATE,
    Role.TITLE: Role.DUPLICATE,
    Role.SECTION: Role.NAVIGATION,
    Role.SUBTITLE: Role.BODY,
}
"""Roles whose further printings go elsewhere, and where."""
_EACH: Final = frozenset((Role.TAG, Role.CAPTION))
"""Of these each text is held once, of the others one."""


PASSES: Final[tuple[Callable[[list[Labelled], Job], list[Labelled]], ...]] = (
    _marked,
    _headline,
    _mirror_link,
    _user_drops,
    _regions,
    _lines,
    _edges,
    _name_above,
    _teasers,
    _said_otherwise,
    _outlet_context,
    _dump_headline,
    _shared_context,
    _outlet_body,
    _rest_is_body,
    _once,
)
"""The order of work."""
