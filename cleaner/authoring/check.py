"""`cleaner outlet check`: everything that can be told of an outlet without its writer."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Final

import msgspec

from cleaner.authoring import compare, rules, slow
from cleaner.authoring.fixtures import EXPECTED, REFUSED, Fixture, fixtures_of, homes, shown, under
from cleaner.errors import CleanError
from cleaner.outlets import folders
from cleaner.outlets.builtin import BUILT_IN
from cleaner.outlets.checks import check
from cleaner.outlets.order import Order, Slot
from cleaner.outlets.outlet import Outlet
from cleaner.outlets.registry import Registry
from cleaner.outlets.rules import Rule

PLACEHOLDER: Final = "REPLACE-ME"
"""Stands in what `cleaner outlet new` writes until the author has put in something of the outlet's."""


class Report(msgspec.Struct, frozen=True):
    """What was found about one outlet. ``faults`` may be of several lines; ``notes`` are no faults."""

    id: str
    file: str
    fixtures: int
    rules: int
    faults: list[str]
    notes: list[str] = []


class Bench:
    """All outlets known, and all fixtures at hand, each read once."""

    def __init__(self, known: Registry, more: tuple[str, ...] = ()) -> None:
        """``more``: the folders of outlets that the commands in messages must name."""
        self.known = known
        self.more = more
        self._fixtures: dict[Path, Fixture] = {}

    def own(self, outlet: Outlet) -> list[Fixture]:
        """The fixtures of an outlet."""
        return [self._fixtures.setdefault(fixture.folder, fixture) for fixture in fixtures_of(outlet)]

    def others(self, outlet: Outlet) -> list[Fixture]:
        """The fixtures at hand that are not this outlet's, as far as they can be read."""
        found = {fixture.folder: fixture for other in self.known.by_id.values() for home in homes(other) for fixture in under(home)}
        return [
            one
            for one in (self._fixtures.setdefault(folder, fixture) for folder, fixture in found.items())
            if self._is_of_another(one, outlet)
        ]

    def kin(self, outlet: Outlet) -> list[Fixture]:
        """The fixtures of outlets written in the same file, which may share rules and layouts with this one."""
        file = folders.file_of(outlet)
        known = self.known.by_id.values() if file is not None else ()
        others = [other for other in known if other is not outlet and folders.file_of(other) == file]
        return [fixture for other in others for fixture in self.own(other) if not _unreadable(fixture, file)]

    @staticmethod
    def _is_of_another(fixture: Fixture, outlet: Outlet) -> bool:
        try:
            return fixture.source() != outlet.id and fixture.folder.parent.name != outlet.id and bool(fixture.words)
        except CleanError:
            return False

    def _is_installed(self, outlet: Outlet) -> bool:
        """Whether an outlet came with a package, which carries no fixtures: they are in its writer's tree."""
        file = folders.file_of(outlet)
        in_tree = file is not None and any((above / "pyproject.toml").exists() for above in Path(file).absolute().parents[:3])
        return not in_tree and self.known.origin[outlet.id] != file

    def report(self, outlet: Outlet) -> Report:
        """Everything about one outlet."""
        own = self.own(outlet)
        found = [*_description(outlet), *(fault for fixture in own for fault in self.fixture(fixture, outlet))]
        readable = [fixture for fixture in own if not _unreadable(fixture, folders.file_of(outlet)) and not _is_placeholder(fixture)]
        notes: list[str] = []
        if readable:
            found += [f"{outlet.id}: {fault}" for fault in rules.unproven(outlet, readable, self.kin(outlet))]
            found += [f"{outlet.id}: {fault}" for fixture in readable for fault in rules.eaten(outlet, fixture)]
        elif not own:
            missing = (
                f"{outlet.id}: no fixtures are at hand; looked for fixtures/{outlet.id}/ here, beside its file, and up to two folders above"
            )
            (notes if self._is_installed(outlet) else found).append(missing)
        for faults in (rules.fires_on_prose(outlet), rules.betrays_others(outlet, self.others(outlet)) if outlet.prints else ()):
            found += [f"{outlet.id}: {fault}" for fault in faults]
        found += [f"{outlet.id}: {pattern.name} is slow: {why}" for pattern, why in slow.slow_ones(slow.patterns_of(outlet))]
        file = folders.file_of(outlet)
        return Report(outlet.id, shown(file) if file else "?", len(own), len(rules.rules_of(outlet)), list(dict.fromkeys(found)), notes)

    def fixture(self, fixture: Fixture, outlet: Outlet) -> Iterator[str]:
        """What is wrong with one fixture of an outlet."""
        why = _unreadable(fixture, folders.file_of(outlet))
        if why:
            yield f"{fixture.name}\n  {why}"
            return
        if _is_placeholder(fixture):  # what the rules make of it means nothing
            yield f"{fixture.name}\n  the page is still the one that `cleaner outlet new` wrote: put a saved page in its place"
            return
        if not fixture.expected:
            accept = f"cleaner outlet accept {shown(fixture.folder)}"
            yield f"{fixture.name}\n  {EXPECTED} says nothing yet: write it after reading the page, or look at what comes:\n  {accept}"
        if not {"source", REFUSED} & fixture.expected.keys() and fixture.got["source"] != outlet.id:
            yield (
                f"{fixture.name}\n  is not recognised as {outlet.id}, but as {fixture.got['source']}: "
                "give the outlet hosts or prints, or the fixture a url in hints.json"
            )
        for field in fixture.expected:
            wrong = compare.difference(fixture, field, self.more)
            if wrong is not None:
                yield wrong


def _is_placeholder(fixture: Fixture) -> bool:
    return PLACEHOLDER in fixture.way.document.text or PLACEHOLDER in (fixture.way.document.meta.title or "")


def _unreadable(fixture: Fixture, file: str | None) -> str:
    """Why a fixture gives no record, and in which line of the outlet's ``file`` if it is that; "" if it gives one."""
    try:
        _ = fixture.expected, fixture.got, fixture.way
    except CleanError as error:
        frames = traceback.extract_tb(error.__cause__.__traceback__) if error.__cause__ is not None else []
        own = [frame for frame in frames if file is not None and frame.filename == file]
        return f"{shown(own[-1].filename)}:{own[-1].lineno}: {error.__cause__!r} on {shown(fixture.page)}" if own else str(error)
    except OSError as error:
        return f"{shown(fixture.folder)}: cannot be read: {error.strerror or error}"
    return ""


def _description(outlet: Outlet) -> Iterator[str]:
    """What the registry would refuse, names that mean nothing, and a file of the project's own that nobody has registered."""
    if type(outlet).__module__.startswith("cleaner.outlets."):
        try:
            check(outlet)
        except CleanError as error:
            yield str(error)
    for name, value in vars(type(outlet)).items():
        if not (
            name.startswith("_")
            or name.isupper()
            or hasattr(Outlet, name)
            or hasattr(value, "__get__")
            or isinstance(value, type | Rule | Slot | Order)
        ):
            near = get_close_matches(name, [known for known in vars(Outlet) if not known.startswith("_")], 1)
            yield f"{outlet.id}: an outlet has no {name!r}{f'; did you mean {near[0]!r}?' if near else ', and nothing reads it'}"
    file = folders.file_of(outlet)
    home = Path(__file__).absolute().parents[1] / "outlets"
    if file is not None and outlet.id not in BUILT_IN and home in Path(file).absolute().parents:
        yield f"{shown(file)}: is not registered: name it in cleaner/outlets/builtin.py and among the entry points in pyproject.toml"


def show(reports: list[Report], refused: list[CleanError], say: Callable[[str], None]) -> None:
    """The reports, faults in full, and a line that sums up."""
    for report in reports:
        looked_at = [_count(report.fixtures, "fixture"), *([_count(report.rules, "rule")] if report.rules else [])]
        say(f"{report.id}  {report.file}  {', '.join(looked_at)}: {_count(len(report.faults), 'fault')}")
        for fault in (*report.faults, *(f"note: {note}" for note in report.notes)):
            say("\n".join(f"  {line}" for line in fault.splitlines()))
    for error in refused:
        say(f"left out: {error}")


def _count(number: int, thing: str) -> str:
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"
