"""`cleaner view`: parses words, writes the page."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Unpack, get_args

import typer

from cleaner.audit.cli import Paths
from cleaner.errors import CleanError
from cleaner.hints import HintWords
from cleaner.options import Outlets, given_hints, misuse, say, use, with_options

Output = Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="Where the page is written; - for standard output.")]
Sample = Annotated[
    int | None, typer.Option("--sample", metavar="N", min=1, help="Show so many of the documents, chosen by chance; of more than 500, 500.")
]
Seed = Annotated[int, typer.Option("--seed", metavar="N", help="The same number chooses the same sample.")]
Warned = Annotated[list[str] | None, typer.Option("--warning", metavar="CODE", help="Only records with this warning; may be repeated.")]
Outlet = Annotated[list[str] | None, typer.Option("--outlet", metavar="ID", help="Only records of this outlet; may be repeated.")]


@with_options(HintWords)
def view(
    paths: Paths,
    output: Output = "view.html",
    sample: Sample = None,
    seed: Seed = 0,
    warning: Warned = None,
    outlet: Outlet = None,
    outlets: Outlets = None,
    **hints: Unpack[HintWords],
) -> None:
    """Write a page that shows documents beside what was made of them.

    Left the original, every piece tinted by its role; right the article, its ledger below. One file, no network.
    The output of a run (JSON Lines, Parquet) is shown too, its documents opened again where they still lie.
    """
    from cleaner.audit.view.making import Wanted, make, write
    from cleaner.record.parts import WarningCode

    use(outlets)
    known = given_hints(hints)
    unknown = [code for code in warning or () if code not in get_args(WarningCode)]
    if unknown:
        raise misuse(
            CleanError("bad-option", f"no such warning: {', '.join(unknown)}", remedy="choose from " + ", ".join(get_args(WarningCode)))
        )
    if any(os.path.exists(word) and os.path.exists(output) and os.path.samefile(word, output) for word in paths):  # noqa: PTH110, PTH121
        raise misuse(CleanError("bad-option", "the page would replace a document", place=output, remedy="give another place with -o"))
    try:
        made = make(paths, known, Wanted(frozenset(warning or ()), frozenset(outlet or ())), sample=sample, seed=seed)
        for error in made.refused:
            say(str(error))
        if output == "-":
            sys.stdout.buffer.write(made.page)
        elif made.shown or not made.refused:
            write(made.page, output)
            more = f", a sample of {made.found:,}" if made.found > made.shown + len(made.refused) else ""
            say(f"{output}: {made.shown} document{'' if made.shown == 1 else 's'}{more}")
    except CleanError as error:
        say(str(error))
        raise typer.Exit(1) from None
    raise typer.Exit(1 if made.refused else 0)
