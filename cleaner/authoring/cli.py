"""`cleaner outlet …`: the commands of whoever writes an outlet."""

from __future__ import annotations

import typer

app = typer.Typer(
    help="Write an outlet: begin one, check it, accept what it gives.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def main() -> None:
    """Write an outlet: begin one, check it, accept what it gives."""
