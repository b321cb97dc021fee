"""A record as it is read at a terminal: the article, then in a few lines what was made of the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import IO, Final

from cleaner.errors import shown
from cleaner.record import CleanArticle
from cleaner.record.parts import Block

WIDEST: Final = 100
"""Longer lines are hard to read, however wide the terminal is."""
_LABEL: Final = 11
_WIDE: Final = "\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_OPENS: Final = "「『（《〈【〔“‘"
_CLOSES: Final = "。，、；：！？」』）》〉】〕”’％…—"
_UNIT = re.compile(rf"[{_OPENS}]*(?:[{_WIDE}]|[^\s{_WIDE}]+)[{_CLOSES}]*|\s+")
"""What stays together on a line: a wide character or a word, with its marks; blanks."""

HINT: Final = "--format json for the record; cleaner explain FILE for the ledger"


def show(record: CleanArticle, out: IO[str]) -> None:
    """Print a record for reading: in colours where ``out`` has them and NO_COLOR is not set."""
    from rich.console import Console
    from rich.text import Text

    console = Console(file=out, highlight=False, soft_wrap=True, emoji=False, markup=False)
    for text, style in lines(record, max(20, min(console.width, WIDEST))):
        console.print(Text(text, style))


def lines(record: CleanArticle, width: int) -> Iterator[tuple[str, str]]:
    """The lines of a record, each with its style; none is wider than ``width`` columns, where what it holds can be broken."""
    for line in wrapped(record.title or "(no title)", width):
        yield line, "bold cyan"
    for line in wrapped(record.subtitle or "", width):
        yield line, "cyan"
    for label, value in _head(record):
        yield from _labelled(label, value, width)
    yield "", ""
    for block in record.blocks:
        yield from _block(block, width)
        yield "", ""
    for label, values in (
        ("captions", list(record.captions)),
        ("tags", [" · ".join(record.tags)] if record.tags else []),
        ("related", [one.title for one in record.related]),
    ):
        for number, value in enumerate(values):
            yield from _labelled(label if not number else "", value, width)
    kinds = ", ".join(f"{kind} {number}" for kind, number in Counter(entry.kind for entry in record.removed).most_common())
    yield from _labelled("removed", kinds or "nothing", width, "dim")
    for warning in record.warnings:
        yield from _labelled("warning", f"{warning.code}: {warning.detail}", width, "yellow")


def _head(record: CleanArticle) -> Iterator[tuple[str, str]]:
    """What is known of the article; what is not known has no line."""
    dateline = record.dateline
    outlet = f"{record.outlet} ({record.source})" if record.outlet and record.outlet != record.source else record.source
    published, updated = record.published or "", f"updated {record.updated}" if record.updated else ""
    told = (
        ("outlet", outlet),
        ("byline", ", ".join(record.authors)),
        ("credits", ", ".join(f"{credit.name} ({credit.role})" for credit in record.credits)),
        ("agencies", ", ".join(record.agencies)),
        ("date", ", ".join(filter(None, (published, updated)))),
        ("dateline", dateline.text if dateline is not None else ""),
        ("section", record.section),
        ("address", record.url),
    )
    return ((label, value) for label, value in told if value)


def _labelled(label: str, value: str, width: int, style: str = "") -> Iterator[tuple[str, str]]:
    for number, line in enumerate(wrapped(value, width - _LABEL)):
        yield f"{label if not number else '':<{_LABEL}}{line}", style


def _block(block: Block, width: int) -> Iterator[tuple[str, str]]:
    mark = {"list_item": "- ", "quote": "> "}.get(block.kind, "")
    style = {"heading": "bold", "quote": "italic"}.get(block.kind, "")
    rows = [" | ".join(row) for row in block.rows] if block.rows else block.text.split("\n")
    for row in rows:
        for number, line in enumerate(wrapped(row, width - len(mark), code=block.kind == "code")):
            yield (mark if not number or block.kind == "quote" else " " * len(mark)) + line, style


def wrapped(text: str, width: int, *, code: bool = False) -> list[str]:
    """A text in lines of so many columns, control characters as escapes; Chinese is broken anywhere but before a closing mark.

    ``code``: the blanks at the beginning of a line are its own.
    """
    from rich.cells import cell_len, chop_cells

    found, line, used = list[str](), "", 0
    for unit in _UNIT.findall(shown(text.replace("\t", "    "))):
        size = cell_len(unit)
        if used + size > width and not unit.isspace():
            if line.strip():
                found.append(line.rstrip())
            *full, unit = chop_cells(unit, width) if size > width else [unit]  # an address
            found += full
            line, used = "", 0
        if line or code or not unit.isspace():
            line, used = line + unit, used + cell_len(unit)
    return [*found, line.rstrip()] if line.strip() else found
