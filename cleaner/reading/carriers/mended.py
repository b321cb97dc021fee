"""Markdown as its writer meant it, where a renderer would stumble: template indentation, tables without their header row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from cleaner.words.lazily import lazily

_ROW = lazily(r" {0,3}\|.*\|[ \t]*")
_RULE = lazily(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_DELIMITERS = lazily(r"[ \t>*+\d.)|:-]*\|[ \t|:-]*")
"""What may be a delimiter row, also in a quote or a list, for whoever must be sure not to miss one."""
_INDENTED = lazily(
    r"(?m)^(?:[ ]{4,}|[ ]{0,3}\t[ \t]*)(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]|<(?:!--|/?[a-z])|[^\W\d_][^\n]{80,}[.!?…»”][ \t]*$)"
)
"""Before Han, a tag, or a long line that ends like a sentence, indentation is a template's and marks no program."""
_CODE_FENCE = lazily(r"[ \t]*(`{3,}|~{3,})(.*)")


def set_out(body: str) -> str:
    """The text less the indentation that a mirror's template left before its paragraphs and tags; a program keeps its own."""
    if "```" not in body and "~~~" not in body:
        return _INDENTED.sub("", body)
    lines = body.split("\n")
    return "\n".join(line if fenced else _INDENTED.sub("", line) for line, fenced in zip(lines, _fenced(lines), strict=True))


def _fenced(lines: list[str]) -> Iterator[bool]:
    """Whether each line stands between fences, or is one."""
    fence = ""
    for line in lines:
        match = _CODE_FENCE.match(line)
        if not fence and match is not None and (match[1][0] == "~" or "`" not in match[2]):
            fence = match[1]
            yield True
            continue
        yield bool(fence)
        if fence and match is not None and match[1].startswith(fence) and not match[2].strip():
            fence = ""


class _Below(NamedTuple):
    """What follows a line before an empty line does."""

    lines: int
    cells: int


def _below(lines: list[str]) -> list[_Below]:
    found: list[_Below] = []
    count = cells = 0
    for line in reversed(lines):
        found.append(_Below(count, cells))
        count, cells = (count + 1, cells + line.count("|")) if line.strip() else (0, 0)
    return found[::-1]


MAX_FILLED: Final = 200_000
"""Cells that a renderer may fill in a text. It gives every row as many as the first has, so that 10 kB may become five million cells;
a table for which too few are left is read as lines."""


def with_headers(body: str) -> str:
    """Pipe tables that lack their header row, or their delimiter row, given empty ones."""
    lines = body.split("\n")
    out: list[str] = []
    inside = False
    below = _below(lines)
    room = MAX_FILLED
    for number, (line, fenced) in enumerate(zip(lines, _fenced(lines), strict=True)):
        row = not fenced and "|" in line and bool(_ROW.fullmatch(line))
        delimits = not fenced and "-" in line and bool(_DELIMITERS.fullmatch(line))
        filled = line.count("|") * below[number].lines - below[number].cells
        if row and not inside:
            after = lines[number + 1] if number + 1 < len(lines) else ""
            cells = line.strip().strip("|").count("|") + 1
            if _RULE.fullmatch(line) and _ROW.fullmatch(after):
                out += ["", "|" + " |" * cells]
            elif _ROW.fullmatch(after) and not _RULE.fullmatch(after) and filled <= room:
                out += ["", "|" + " |" * cells, "|" + "-|" * cells]
                room -= max(filled, 0)
        inside = row
        if delimits and filled > room:
            at = line.rindex("-")
            line = f"{line[:at]}\\{line[at:]}"
        elif delimits:
            room -= max(filled, 0)
        out.append(line)
    return "\n".join(out)
