"""The door by which outlets come in: it finds them, checks what it is given, and names both files of a clash."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Final

from cleaner import facts
from cleaner.adapter import Outlet
from cleaner.addresses import host_of
from cleaner.errors import CleanError

GROUP: Final = "cleaner.outlets"
BUILT_IN: Final = {
    "stheadline": "cleaner.outlets.stheadline:SingTaoHeadline",
    "hk01": "cleaner.outlets.hk01:HK01",
    "dw": "cleaner.outlets.dw:DeutscheWelle",
    "cna": "cleaner.outlets.cna:CentralNewsAgency",
}
"""The same lines as the project's own entry points; they also serve a source tree that is not installed."""


class Doors:
    """The registered outlets, by id, by host, and by what only they print. Built once, then only read."""

    def __init__(self, outlets: list[Outlet]) -> None:
        self.by_id: dict[str, Outlet] = {}
        self.by_host: dict[str, Outlet] = {}
        self.by_image_host: dict[str, Outlet] = {}
        for outlet in outlets:
            self._admit(outlet)
        marks = [(outlet, mark) for outlet in outlets for mark in outlet.betrayed_by]
        self._marks = tuple((outlet, re.compile(mark, re.MULTILINE)) for outlet, mark in marks)

    def _admit(self, outlet: Outlet) -> None:
        if not type(outlet).__module__.startswith("cleaner.outlets."):
            check(outlet)  # the built-in ones are checked by the tests, not at every start
        clash = self.by_id.get(outlet.id)
        if clash is not None:
            raise CleanError("bad-outlet", f"two outlets call themselves {outlet.id!r}: {_file(clash)} and {_file(outlet)}")
        self.by_id[outlet.id] = outlet
        for table, hosts in ((self.by_host, outlet.hosts), (self.by_image_host, outlet.image_hosts)):
            for host in hosts:
                if host in table:
                    raise CleanError("bad-outlet", f"two outlets claim {host}: {_file(table[host])} and {_file(outlet)}")
                table[host] = outlet

    def of_address(self, url: str) -> Outlet | None:
        """The outlet of an address; a subdomain belongs to its domain's outlet."""
        return _up_the_domain(self.by_host, host_of(url))

    def of_image(self, url: str) -> Outlet | None:
        """The outlet that keeps its pictures at this address, and only its own."""
        return _up_the_domain(self.by_image_host, host_of(url)) or self.of_address(url)

    def betrayed(self, text: str) -> list[Outlet]:
        """The outlets of which ``text`` prints a line that only they print."""
        found: list[Outlet] = []
        for outlet, mark in self._marks:
            if outlet not in found and mark.search(text):
                found.append(outlet)
        return found


def _up_the_domain(table: dict[str, Outlet], host: str) -> Outlet | None:
    while host:
        if host in table:
            return table[host]
        host = host.partition(".")[2]
    return None


@cache
def doors() -> Doors:
    """All outlets: the built-in ones and those of installed packages. Raises CleanError (``bad-outlet``)."""
    found = dict(BUILT_IN)
    for entry in entry_points(group=GROUP):
        if found.setdefault(entry.name, entry.value) != entry.value:
            raise CleanError("bad-outlet", f"two outlets call themselves {entry.name!r}: {found[entry.name]} and {entry.value}")
    return Doors([_load(name, value) for name, value in found.items()])


def _load(name: str, value: str) -> Outlet:
    module, _, attribute = value.partition(":")
    try:
        made = getattr(import_module(module), attribute)()
    except (ImportError, AttributeError, TypeError) as error:
        raise CleanError("bad-outlet", f"outlet {name!r} ({value}) cannot be loaded: {error}") from error
    if not isinstance(made, Outlet) or made.id != name:
        raise CleanError("bad-outlet", f"outlet {name!r} ({value}) must be an Outlet whose id is {name!r}")
    return made


def check(outlet: Outlet) -> None:
    """Refuse an outlet whose description cannot work. Raises CleanError (``bad-outlet``), naming its file."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", outlet.id) or not outlet.name:
        raise CleanError("bad-outlet", f"{_file(outlet)}: id (small letters, digits, -) and name must be given")
    names: set[str] = set()
    for rule in (*outlet.rules, *(rule for layout in outlet.layouts for rule in layout.rules)):
        if rule.name in names and rule.form != "css":
            raise CleanError("bad-outlet", f"{_file(outlet)}: two rules are called {rule.name!r}")
        names.add(rule.name)
        for pattern in (rule.pattern, rule.until):
            try:
                groups = re.compile(pattern).groupindex
            except re.error as error:
                raise CleanError("bad-outlet", f"{_file(outlet)}: rule {rule.name!r}: {error}") from None
            unknown = set(groups) - facts.GROUPS
            if unknown:
                raise CleanError("bad-outlet", f"{_file(outlet)}: rule {rule.name!r}: no such fact: {', '.join(unknown)}")


def _file(outlet: Outlet) -> str:
    return type(outlet).__module__ + ":" + type(outlet).__name__
