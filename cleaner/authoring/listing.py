"""`cleaner outlets`: who is known here, and where each comes from."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from cleaner.options import Outlets, use
from cleaner.outlets.outlet import Outlet

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON array.")]


def outlets(outlets: Outlets = None, *, json: AsJson = False) -> None:
    """List the outlets known here.

    Id, name, hosts, the designs of its pages by the year they came, the fixtures at hand by carrier, and where it comes
    from: built in, a package, or a file. Any outlet is read in every carrier; only HTML pages depend on a design.
    """
    use(outlets)
    if json:
        from json import dumps

        print(dumps(list(map(facts, _known())), ensure_ascii=False, indent=1))  # noqa: T201
    else:
        _table()


def facts(outlet: Outlet) -> dict[str, Any]:
    """What is told of an outlet, for programs; ``fixtures`` counts those at hand by carrier."""
    from cleaner.authoring.fixtures import carriers, fixtures_of, shown
    from cleaner.outlets.registry import registered

    origin = registered().origin[outlet.id]
    return {
        "id": outlet.id,
        "name": outlet.name,
        "hosts": list(outlet.hosts),
        "zone": outlet.zone,
        "language": outlet.language,
        "layouts": [layout.name for layout in outlet.layouts],
        "fixtures": dict(carriers(fixtures_of(outlet))),
        "from": shown(origin) if origin.endswith(".py") else origin,
    }


def _known() -> tuple[Outlet, ...]:
    from cleaner import api

    return api.known_outlets()


def _table() -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    table = Table("id", "name", "hosts", "zone", "language", "page layouts since", "fixtures", box=SIMPLE)
    table.add_column("from", overflow="fold")
    for told in map(facts, _known()):
        counts = ", ".join(f"{number} {carrier}" for carrier, number in told["fixtures"].items())
        cells = (", ".join(told["hosts"]), told["zone"], told["language"], ", ".join(told["layouts"]), counts)
        table.add_row(told["id"], told["name"], *(cell or "-" for cell in cells), told["from"])
    Console(width=None if sys.stdout.isatty() else _WIDE).print(table)


_WIDE = 1000
"""Columns where nobody looks on: no cell is folded."""
