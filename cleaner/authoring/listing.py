"""`cleaner outlets`: who is known here, and where each comes from."""

from __future__ import annotations

import sys

from cleaner.adapter import Outlet
from cleaner.options import Outlets, use


def outlets(outlets: Outlets = None) -> None:
    """List the outlets known here.

    Id, name, hosts, the designs of its pages by the year they came, the fixtures at hand by carrier, and where it comes
    from: built in, a package, or a file. Any outlet is read in every carrier; only HTML pages depend on a design.
    """
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    from cleaner import api
    from cleaner.authoring.fixtures import shown
    from cleaner.outlets.registry import doors

    use(outlets)
    table = Table("id", "name", "hosts", "zone", "language", "page layouts since", "fixtures", box=SIMPLE)
    table.add_column("from", overflow="fold")
    for outlet in api.known_outlets():
        layouts = ", ".join(layout.name for layout in outlet.layouts) or "-"
        origin = doors().origin[outlet.id]
        table.add_row(
            outlet.id,
            outlet.name,
            ", ".join(outlet.hosts),
            outlet.zone or "-",
            outlet.language or "-",
            layouts,
            _evidence(outlet),
            shown(origin) if origin.endswith(".py") else origin,
        )
    Console(width=None if sys.stdout.isatty() else _WIDE).print(table)


_WIDE = 1000
"""Columns where nobody looks on: no cell is folded."""


def _evidence(outlet: Outlet) -> str:
    """The fixtures at hand by carrier; an installed package carries none."""
    from cleaner.authoring.fixtures import carriers, fixtures_of

    return ", ".join(f"{number} {carrier}" for carrier, number in carriers(fixtures_of(outlet)).items()) or "-"
