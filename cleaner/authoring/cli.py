"""`cleaner outlet …`: the commands of whoever writes an outlet.

Exit codes: 0 all well, 1 faults, 2 misuse.
"""

from __future__ import annotations

from typing import Annotated

import typer

from cleaner.authoring.draft.command import draft
from cleaner.errors import CleanError
from cleaner.options import Outlets, say, use
from cleaner.outlets.builtin import REGIONS

app = typer.Typer(
    help="Write an outlet: draft one, begin one, check it, accept what it gives.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command()(draft)


@app.command()
def check(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID|PATH]", help="An outlet's id or file, a folder of outlets, a fixture; if not given what --outlets names, else all."
        ),
    ] = None,
    outlets: Outlets = None,
) -> None:
    """Run an outlet's fixtures and look at its rules.

    Faults: a field that is not as expected; a rule that fires on no fixture, on body, or on ordinary prose; a pattern that is
    slow on a hostile line; words taken for this outlet's that others print; a description that cannot work.
    """
    from cleaner.authoring.check import Bench, Report, show
    from cleaner.authoring.find import meant
    from cleaner.outlets.registry import registered

    use(outlets)
    more = tuple(outlets or ())
    try:
        found = meant(what, more)
    except CleanError as error:
        raise _misuse(error) from None
    bench = Bench(registered(), _named(what, more))
    if found.fixture is not None:
        faults = list(bench.fixture(found.fixture, found.outlets[0]))
        reports = [Report(found.outlets[0].id, found.fixture.name, 1, 0, faults)]
    else:
        reports = [bench.report(outlet) for outlet in found.outlets]
    show(reports, list(found.refused), typer.echo)
    raise typer.Exit(1 if found.refused or any(report.faults for report in reports) else 0)


def _named(what: str | None, more: tuple[str, ...]) -> tuple[str, ...]:
    """The folders that the commands to type next must name: those given, and a path that was not known before."""
    from cleaner.authoring.fixtures import shown
    from cleaner.outlets import folders

    asked = {folders.absolute(path): path for path in more}
    if what is not None:
        asked.setdefault(folders.absolute(what), what)
    return tuple(shown(asked[path]) for path in folders.in_force() if path in asked)


def _misuse(error: CleanError) -> typer.Exit:
    say(str(error))
    return typer.Exit(2)


@app.command()
def new(
    id: Annotated[str, typer.Argument(metavar="ID", help="What records will call it: small letters, digits, -.")],
    samples: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SAMPLE...]", help="Saved articles, each to be a fixture: pages, dumps, mirrors, feeds (each item), feeds.jsonl#12."
        ),
    ] = None,
    host: Annotated[str | None, typer.Option(metavar="HOST", help="Its domain, as example.com.")] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Its own name, as it prints it.")] = None,
    dir: Annotated[
        str | None, typer.Option("--dir", metavar="DIR", help="A folder for outlets of your own; the project's tree if not given.")
    ] = None,
    region: Annotated[str, typer.Option(metavar="REGION", help=f"In the project's tree: {', '.join(REGIONS)}.")] = REGIONS[-1],
) -> None:
    """Begin an outlet: its file, a fixture, a test.

    In the project's own tree, or with --dir in a folder of yours, which --outlets and CLEANER_OUTLETS then name. Nothing is
    overwritten; the outlet's file, if a draft of it is there, is kept. With samples there is a fixture of each document
    in place of an invented one.
    """
    from pathlib import Path

    from cleaner.authoring.fixtures import shown
    from cleaner.authoring.new import plan, write

    try:
        if region not in REGIONS:
            raise CleanError("bad-option", f"there is no region {region!r}", remedy=f"choose one of {', '.join(REGIONS)}")
        begun = plan(id, host, name, Path(dir) if dir is not None else None, region, tuple(samples or ()))
        written, left = write(begun)
    except CleanError as error:
        raise _misuse(error) from None
    if begun.kept is not None:
        typer.echo(f"kept   {shown(begun.kept)}")
    for note in begun.notes:
        typer.echo(f"note:  {note}")
    for path in written:
        typer.echo(f"wrote  {shown(path)}")
    for path, line in left:
        typer.echo(f"add to {shown(path)} by hand:  {line.strip()}")
    todo = "write into each expected.json" if samples else "put a saved page in place of the fixture's, write down"
    typer.echo(f"next:  {todo} what you read in it, then  {begun.check}")


@app.command()
def accept(
    path: Annotated[str, typer.Argument(metavar="PATH", help="A fixture: its folder, or its page.")],
    field: Annotated[
        list[str] | None, typer.Option(metavar="F", help="Only this field, expected or not yet; may be given several times.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Write without asking.")] = False,  # noqa: FBT002
    outlets: Outlets = None,
) -> None:
    """Take what the program gives for what is expected.

    Shows the difference field by field, and asks about each before expected.json is written. Read the page first: what is
    accepted is what every later change is held against.
    """
    import sys
    from pathlib import Path

    from cleaner.authoring import accept as accepting
    from cleaner.authoring.find import fixture_at
    from cleaner.authoring.fixtures import shown

    use(outlets)
    try:
        fixture = fixture_at(Path(path))
        if fixture is None:
            raise CleanError("missing", "there is no fixture here", place=path, remedy="give a folder with a page.* in it")
        changed = accepting.changed(fixture, tuple(field or ()))
        if not changed:
            typer.echo(f"{fixture.name}: all is as expected")
            return
        confirm = None if yes else typer.confirm
        if not yes and not sys.stdin.isatty():
            for name in changed:
                typer.echo("\n".join(accepting.shown_difference(fixture, name)))
            raise CleanError("bad-option", "nobody can be asked here", place=path, remedy="--yes to write without asking")
        taken = accepting.ask(fixture, changed, typer.echo, confirm)
        typer.echo(f"wrote  {shown(accepting.accept(fixture, taken))}" if taken else "nothing was written")
    except CleanError as error:
        raise _misuse(error) from None
    raise typer.Exit(0 if taken == changed else 1)
