"""Markdown as its writer meant it, where a renderer would stumble: template indentation, tables without their header row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleaner.lazily import lazily

_ROW = lazily(r" {0,3}\|.*\|[ \t]*")
_RULE = lazily(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
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


def _lines_below(lines: list[str]) -> list[int]:
    """How many lines follow each one before an empty line does."""
    found: list[int] = []
    count = 0
    for line in reversed(lines):
        found.append(count)
        count = count + 1 if line.strip() else 0
    return found[::-1]


_MANY_CELLS: Final = 200_000
"""A table of more cells is read as lines: the renderer fills short rows, so that 10 kB may become five million cells."""


def with_headers(body: str) -> str:
    """Pipe tables that lack their header row, or their delimiter row, given empty ones."""
    lines = body.split("\n")
    out: list[str] = []
    inside = False
    below = _lines_below(lines)
    for number, (line, fenced) in enumerate(zip(lines, _fenced(lines), strict=True)):
        row = not fenced and bool(_ROW.fullmatch(line))
        if row and not inside:
            after = lines[number + 1] if number + 1 < len(lines) else ""
            cells = line.strip().strip("|").count("|") + 1
            if _RULE.fullmatch(line) and _ROW.fullmatch(after):
                out += ["", "|" + " |" * cells]
            elif _ROW.fullmatch(after) and not _RULE.fullmatch(after):
                out += ["", "|" + " |" * cells, "|" + "-|" * cells]
        inside = row
        wide = line.count("|")
        out.append("\\" + line if wide * below[number] > _MANY_CELLS and not fenced and _RULE.fullmatch(line) else line)
    return "\n".join(out)
