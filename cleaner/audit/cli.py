"""`cleaner explain`: parses words, shows documents."""

from __future__ import annotations

import sys
from typing import Annotated, Unpack

import typer

from cleaner import pipeline
from cleaner.batch.named import named
from cleaner.errors import CleanError
from cleaner.hints import HintWords
from cleaner.options import Outlets, given_hints, misuse, say, use, with_options
from cleaner.pipeline import Way

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH...",
        help="Files, folders (taken whole), globs, - for standard input, or a place in a container: feeds.jsonl#12.",
        show_default=False,
    ),
]
Why = Annotated[bool, typer.Option("--why", help="Of a page of no known outlet, say why each piece is taken for the article's or not.")]
OnePiece = Annotated[int | None, typer.Option(metavar="N", help="Only the piece of this number; with --why, all that spoke of it.")]
OneField = Annotated[
    str | None, typer.Option(metavar="FIELD", help="Only what this field of the record was made of, and where it comes from.")
]
Only = Annotated[str | None, typer.Option(metavar="WHAT", help="Only pieces that were removed, or kept, or of this role.")]
Diff = Annotated[
    str | None, typer.Option(metavar="RECORD", help="Compare with the record in this file (JSON); exit code 1 where a field differs.")
]
Every = Annotated[bool, typer.Option("--all", help="Every piece on a line of its own; runs of clutter are folded into one without it.")]
Full = Annotated[bool, typer.Option("--full", help="Do not cut long pieces to the terminal's width.")]


@with_options(HintWords)
def explain(  # noqa: PLR0913 - options of a command
    paths: Paths,
    *,
    outlets: Outlets = None,
    why: Why = False,
    piece: OnePiece = None,
    field: OneField = None,
    only: Only = None,
    diff: Diff = None,
    all: Every = False,
    full: Full = False,
    **hints: Unpack[HintWords],
) -> None:
    """Show a document piece by piece.

    Every piece in page order, with the role it got, the name of the rule that gave it, and the facts that were read off it; then
    where the fields come from, and the warnings. With --why also how likely a piece is the article's, and the strongest features
    for and against that, as log odds.
    """
    from cleaner.audit.asked import asked, differing, field_of, roles_of
    from cleaner.audit.explain import explained
    from cleaner.audit.provenance import origins
    from cleaner.audit.show import STRONGEST, Manner, Printer

    use(outlets)
    try:
        wanted = field_of(field) if field is not None else None
        roles = roles_of(only) if only is not None else None
    except CleanError as error:
        raise misuse(error) from None
    narrow = piece is not None or wanted is not None or roles is not None
    manner = Manner(None if piece is not None else STRONGEST, folded=not (all or why or narrow), full=full)
    printer = Printer(sys.stdout, manner)

    def show(place: str, way: Way) -> bool:
        """Whether all is as it should be."""
        printer.head(place, way)
        if diff is not None:
            differences = differing(way, diff)
            printer.differences(differences)
            return not differences
        found = [one for one in explained(way, why=why) if piece in (None, one.index) and (roles is None or one.role in roles)]
        printer.pieces(found if wanted is None else asked(found, wanted))
        if piece is None and roles is None:
            printer.origins([origin for origin in origins(way) if wanted in (None, origin.field)])
        printer.warnings(way)
        return True

    wrong = 0
    for place, walked in named(paths, given_hints(hints), pipeline.walk):
        try:
            wrong += not show(place, walked())
        except CleanError as error:
            wrong += 1
            say(str(error))
    raise typer.Exit(1 if wrong else 0)
