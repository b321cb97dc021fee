"""The registry of outlets: it finds them, has them checked (checks.py), and names both files of a clash."""

from __future__ import annotations

import os
import sys
import threading
import warnings
from importlib import import_module
from typing import TYPE_CHECKING, Final

from cleaner.errors import CleanError
from cleaner.outlets import folders
from cleaner.outlets.builtin import BUILT_IN, GROUP
from cleaner.outlets.giveaways import Giveaways
from cleaner.outlets.outlet import Outlet
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
            from cleaner.outlets.checks import check

            check(outlet)  # the built-in ones are checked by the tests, not at every start
        clash = self.by_id.get(outlet.id)
        if clash is not None:
            what = f"two outlets call themselves {outlet.id!r}: {folders.called(clash)} and {folders.called(outlet)}"
            raise CleanError("bad-outlet", what, remedy="give one of them another id, or leave it out")
        tables = ((self.by_host, outlet.hosts), (self.by_image_host, outlet.image_hosts))
        for table, hosts in tables:
            for host in hosts:
                if host in table:
                    what = f"two outlets claim {host}: {folders.called(table[host])} and {folders.called(outlet)}"
                    raise CleanError("bad-outlet", what, remedy="take that host out of one of them")
        self.by_id[outlet.id] = outlet
        self.origin[outlet.id] = origin
        for table, hosts in tables:
            table.update(dict.fromkeys(hosts, outlet))

    def close(self, refused: tuple[CleanError, ...] = ()) -> None:
        """Be ready to be asked; ``refused``: those that were left out."""
        self.refused = refused
        self._giveaways = Giveaways(self.by_id.values())

    def of_address(self, url: str) -> Outlet | None:
        """The outlet of an address; a subdomain belongs to its domain's outlet, a named first folder only to its own."""
        return _up_the_domain(self.by_host, host_of(url), _first_folder(url))

    def of_image(self, url: str) -> Outlet | None:
        """The outlet that keeps its pictures at this address, and only its own."""
        return _up_the_domain(self.by_image_host, host_of(url)) or self.of_address(url)

    def betrayed(self, text: str) -> list[Outlet]:
        """The outlets of which ``text`` prints a line that only they print."""
        return self._giveaways.found_in(text)


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


def use(paths: tuple[str | os.PathLike[str], ...]) -> None:
    """Have the outlets of these folders known in this process. Raises CleanError (``bad-outlet``)."""
    folders.use(folders.checked(paths))
    reopen()
    registered()


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
