"""`cleaner explain`: parses words, shows documents."""

from __future__ import annotations

import sys
from typing import Annotated, Unpack

import typer

from cleaner import pipeline
from cleaner.batch.named import named
from cleaner.errors import CleanError
from cleaner.hints import HintWords
from cleaner.options import Outlets, given_hints, say, use, with_options

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


@with_options(HintWords)
def explain(
    paths: Paths,
    outlets: Outlets = None,
    why: Why = False,  # noqa: FBT002 - a flag
    piece: OnePiece = None,
    **hints: Unpack[HintWords],
) -> None:
    """Show a document piece by piece.

    Every piece in page order, with the role it got and the name of the rule that gave it; with --why also how likely
    it is the article's, and the strongest features for and against that, as log odds.
    """
    from cleaner.audit.explain import explained, show

    use(outlets)
    refused = 0
    for place, walked in named(paths, given_hints(hints), pipeline.walk):
        try:
            way = walked()
            pieces = [one for one in explained(way, why=why) if piece in (None, one.index)]
            show(place, way, pieces, sys.stdout, *([None] if piece is not None else []))
        except CleanError as error:
            refused += 1
            say(str(error))
    raise typer.Exit(1 if refused else 0)
