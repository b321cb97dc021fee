"""The registry of outlets: it finds them, checks what it is given, and names both files of a clash."""

from __future__ import annotations

import os
import re
import sys
import threading
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Final

from cleaner.errors import CleanError
from cleaner.outlets import folders, linear
from cleaner.outlets.builtin import BUILT_IN, GROUP
from cleaner.outlets.forms import FormError, Regex, pattern_of
from cleaner.outlets.giveaways import Giveaways
from cleaner.outlets.order import Order, rules_in
from cleaner.outlets.outlet import Layout, Outlet
from cleaner.outlets.rulebook import Rulebook
from cleaner.outlets.rules import GROUPS, Rule
from cleaner.words.addresses import host_of

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


class Registry:
    """The registered outlets, by id, by host, and by what only they print. Built once, then only read."""

    def __init__(self, outlets: list[Outlet]) -> None:
        """Admit ``outlets`` one by one. Raises CleanError (``bad-outlet``)."""
        self.refused: tuple[CleanError, ...] = ()
        self.origin: dict[str, str] = {}
        self.by_id: dict[str, Outlet] = {}
        self.by_host: dict[str, Outlet] = {}
        self.by_image_host: dict[str, Outlet] = {}
        for outlet in outlets:
            self.admit(outlet, "")
        self.close()

    def admit(self, outlet: Outlet, origin: str) -> None:
        """Take in an outlet that comes from ``origin``. Raises CleanError (``bad-outlet``), and is as before then."""
        if not type(outlet).__module__.startswith("cleaner.outlets."):
            check(outlet)  # the built-in ones are checked by the tests, not at every start
        clash = self.by_id.get(outlet.id)
        if clash is not None:
            what = f"two outlets call themselves {outlet.id!r}: {_file(clash)} and {_file(outlet)}"
            raise CleanError("bad-outlet", what, remedy="give one of them another id, or leave it out")
        tables = ((self.by_host, outlet.hosts), (self.by_image_host, outlet.image_hosts))
        for table, hosts in tables:
            for host in hosts:
                if host in table:
                    what = f"two outlets claim {host}: {_file(table[host])} and {_file(outlet)}"
                    raise CleanError("bad-outlet", what, remedy="take that host out of one of them")
        self.by_id[outlet.id] = outlet
        self.origin[outlet.id] = origin
        for table, hosts in tables:
            table.update(dict.fromkeys(hosts, outlet))

    def close(self, refused: tuple[CleanError, ...] = ()) -> None:
        """Be ready to be asked; ``refused``: those that were left out."""
        self.refused = refused
        self._marks = Giveaways(self.by_id.values())

    def of_address(self, url: str) -> Outlet | None:
        """The outlet of an address; a subdomain belongs to its domain's outlet, a named first folder only to its own."""
        return _up_the_domain(self.by_host, host_of(url), _first_folder(url))

    def of_image(self, url: str) -> Outlet | None:
        """The outlet that keeps its pictures at this address, and only its own."""
        return _up_the_domain(self.by_image_host, host_of(url)) or self.of_address(url)

    def betrayed(self, text: str) -> list[Outlet]:
        """The outlets of which ``text`` prints a line that only they print."""
        return self._marks.found_in(text)


def _up_the_domain(table: dict[str, Outlet], host: str, folder: str = "") -> Outlet | None:
    while host:
        found = table.get(f"{host}/{folder}") or table.get(host)
        if found is not None:
            return found
        host = host.partition(".")[2]
    return None


def _first_folder(url: str) -> str:
    """``zhongwen`` of https://www.bbc.com/zhongwen/simp/world-1."""
    return url.partition("//")[2].partition("/")[2].partition("/")[0].partition("?")[0]


def registered(paths: tuple[str, ...] | None = None) -> Registry:
    """All outlets: the built-in ones, those of installed packages, and those of the folders ``paths``.

    The folders in force, if none are given. Opened once for each set of folders. A broken outlet is left out, and told of.
    """
    wanted = folders.in_force() if paths is None else paths
    found = _OPEN.get(wanted)
    if found is None:
        with _LOCK:
            found = _OPEN.get(wanted) or _OPEN.setdefault(wanted, _open(wanted))
    return found


_OPEN: Final[dict[tuple[str, ...], Registry]] = {}
_LOCK: Final = threading.RLock()


def reopen() -> None:
    """Forget the outlets, so that what has changed is read when they are next asked for."""
    with _LOCK:
        _OPEN.clear()


def _open(paths: tuple[str, ...]) -> Registry:
    opened = Registry([])
    refused: list[CleanError] = []

    def admit(outlet: Outlet, origin: str) -> None:
        try:
            opened.admit(outlet, origin)
        except CleanError as error:
            refused.append(error)

    found = {name: (value, "built in") for name, value in BUILT_IN.items()}
    for entry in _from_outside():
        if found.setdefault(entry.name, (entry.value, _package(entry)))[0] != entry.value:
            what = f"two outlets call themselves {entry.name!r}: {found[entry.name][0]} and {entry.value}"
            refused.append(CleanError("bad-outlet", what, remedy="uninstall one of them"))
    for name, (value, origin) in found.items():
        try:
            admit(_load(name, value), origin)
        except CleanError as error:
            refused.append(error)
    for path in paths:
        outlets, broken = folders.load(path)
        refused += broken
        for outlet in outlets:
            admit(outlet, folders.file_of(outlet) or path)
    for refusal in refused:
        warnings.warn(f"an outlet was left out: {refusal}", stacklevel=3)
    opened.close(tuple(refused))
    return opened


def _package(entry: EntryPoint) -> str:
    distribution = getattr(entry, "dist", None)
    return f"package {distribution.name}" if distribution is not None else entry.value


def _from_outside() -> list[EntryPoint]:
    """The entry points of installed packages, other than the built-in ones.

    importlib.metadata takes longer to import than a page takes to clean, so a look at the files comes first.
    """
    if not any(map(_declares_more, sys.path)):
        return []
    from importlib.metadata import entry_points

    return [entry for entry in entry_points(group=GROUP) if BUILT_IN.get(entry.name) != entry.value]


def _declares_more(folder: str) -> bool:
    """Whether a folder of packages (or an archive, which is not opened here) may hold an outlet of somebody else's."""
    try:
        names = [entry.path for entry in os.scandir(folder or ".") if entry.name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return folder.endswith((".egg", ".whl"))
    return any(_declares(f"{name}/entry_points.txt") for name in names)


def _declares(path: str) -> bool:
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123
            text = file.read()
    except OSError:
        return False
    section = text.partition(f"[{GROUP}]")[2].partition("\n[")[0]
    lines = (line.partition("=") for line in section.splitlines() if "=" in line)
    return any(BUILT_IN.get(name.strip()) != value.strip() for name, _, value in lines)


def _load(name: str, value: str) -> Outlet:
    module, _, attribute = value.partition(":")
    try:
        made = getattr(import_module(module), attribute)()
    except Exception as error:
        what = f"outlet {name!r} ({value}) cannot be loaded: {type(error).__name__}: {error}"
        raise CleanError("bad-outlet", what, remedy="mend or uninstall that package") from error
    if not isinstance(made, Outlet) or made.id != name:
        what = f"outlet {name!r} ({value}) must be an Outlet whose id is {name!r}"
        raise CleanError("bad-outlet", what, remedy="mend or uninstall that package")
    return made


def check(outlet: Outlet) -> None:
    """Refuse an outlet whose description cannot work. Raises CleanError (``bad-outlet``), naming its file."""
    try:
        _check_shape(outlet)
        _check(outlet)
    except Exception as error:  # whatever a file may hold, it is left out and the others come in
        what = str(error) or type(error).__name__
        raise CleanError("bad-outlet", f"{_file(outlet)}: {what}", remedy="mend that file") from None


def _check(outlet: Outlet) -> None:
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", outlet.id) or not outlet.name:
        raise ValueError("id (small letters, digits, -) and name must be given")
    for host in (*outlet.hosts, *outlet.image_hosts):
        if host_of(host) != host.partition("/")[0]:
            raise ValueError(f"{host!r} is no host; write it as example.com")
    if outlet.zone is not None:
        _check_zone(outlet.zone)
    for mark in outlet.prints:
        re.compile(pattern_of((mark,)))
        if isinstance(mark, Regex):
            _check_linear(f"prints {mark!r}", mark)
    rules = (*outlet.rules, *(rule for layout in outlet.layouts for rule in layout.rules))
    strangers = [rule.name for rule in rules_in(outlet.order) if rule not in rules]
    if strangers:
        raise ValueError(f"order names {', '.join(strangers)}, which is not among the rules")
    names = [rule.name for rule in rules if rule.form != "css"]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"two rules are called {', '.join(twice)}")
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser("<p>")
    for selector in (*(s for rule in rules for s in rule.selectors), *(s for layout in outlet.layouts for s in layout.root)):
        tree.css(selector)
    for rule in rules:
        _check_rule(rule)
    Rulebook(rules).boards(narrow=False)


def _check_shape(outlet: Outlet) -> None:
    """A comma forgotten behind the only entry makes no tuple; Python does not mind, and letters would be taken for hosts."""
    kinds: dict[str, type] = dict.fromkeys(("hosts", "image_hosts", "names", "prints"), str)
    kinds |= {"rules": Rule, "layouts": Layout, "order": Order}
    held: list[tuple[str, object, type]] = [(name, getattr(outlet, name), kind) for name, kind in kinds.items()]
    for layout in outlet.layouts if isinstance(outlet.layouts, tuple | list) else ():
        held += [("root of a layout", getattr(layout, "root", None), str), ("rules of a layout", getattr(layout, "rules", None), Rule)]
    for name, value, kind in held:
        if not isinstance(value, tuple | list):
            raise TypeError(f"{name} must be a tuple: write ({value!r},)" if isinstance(value, kind) else f"{name} must be a tuple")
        wrong = next((entry for entry in value if not isinstance(entry, kind)), None)
        if wrong is not None:
            raise ValueError(f"{name} holds {wrong!r}, which is no {_CALLED[kind]}")


_CALLED: Final[dict[type, str]] = {
    str: "text",
    Rule: "rule: make it with line(), head(), tail(), css() or from_line()",
    Layout: "Layout",
    Order: "order: make it with sequence(), above(), below(), behind() or keywords()",
}


def _check_rule(rule: Rule) -> None:
    for form in (*rule.forms, *rule.ends):
        if isinstance(form, Regex):
            _check_linear(f"rule {rule.name!r}", form)
    try:
        patterns = (rule.pattern, rule.until, rule.cue)
    except FormError as error:
        raise ValueError(f"rule {rule.name!r}: {error}") from None
    for pattern in patterns:
        try:
            unknown = {name.partition("__")[0] for name in re.compile(pattern).groupindex} - GROUPS
        except re.error as error:
            raise ValueError(f"rule {rule.name!r}: {error}") from None
        if unknown:
            raise ValueError(f"rule {rule.name!r}: no such fact: {', '.join(sorted(unknown))}")
        if re.search(r"\\[1-9]|\(\?P=|\(\?[aiLmsux]+\)", pattern):
            raise ValueError(f"rule {rule.name!r}: back-references and global flags cannot be used, for rules are searched together")


def _check_linear(where: str, pattern: str) -> None:
    slow = linear.fault(pattern)
    if slow is not None:
        raise ValueError(f"{where} can take more than linear time: {slow}; give it a bound, as {{0,200}}, or write a form")


def _check_zone(zone: str) -> None:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"no such zone: {zone!r}") from None


def _file(outlet: Outlet) -> str:
    module = type(outlet).__module__
    return (folders.file_of(outlet) if module.startswith(folders.PREFIX) else None) or f"{module}:{type(outlet).__name__}"
