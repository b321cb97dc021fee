"""Tables: which only arrange the page, and the cells of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cleaner.text import BREAK, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BREAKING: Final = frozenset(
    ("br", "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "blockquote", "dt", "dd", "pre", "tr")
)
"""Elements that part the words of a cell."""
_MANY_CELLS: Final = 100_000


def rows_of(table: LexborNode) -> tuple[tuple[str, ...], ...]:
    """The rows that hold any text, all of one width; a table of too many cells is left ragged."""
    rows = [row for row in map(_cells, table.css("tr")) if any(row)]
    width = max(map(len, rows), default=0)
    if width * len(rows) > _MANY_CELLS:
        return tuple(rows)
    return tuple(row + ("",) * (width - len(row)) for row in rows)


def is_layout(table: LexborNode) -> bool:
    """Whether a table only arranges the page: nested tables, headings or running text in its cells; lists, if no cell heads a column."""
    if table.css_first("table table, h1, h2, h3, figure, blockquote") is not None:
        return True
    if table.css_first("li") is not None and table.css_first("th ~ th, th ~ td") is None:
        return True
    rows = table.css("tr")
    if not rows:
        return True
    if table.css_first("td + td, th + th, th + td, td + th") is None:
        return len(rows) == 1 or table.css_first("td > p ~ p") is not None
    return table.css_first("td > p ~ p ~ p") is not None


def _cells(row: LexborNode) -> tuple[str, ...]:
    return tuple(words_of(cell) for cell in row.css("td, th"))


def words_of(cell: LexborNode) -> str:
    """A cell's (or a table caption's) words on one line; blocks and breaks inside it become a blank."""
    first = cell.child
    plain = first is None or (first.tag == "-text" and first.next is None)  # most cells
    if plain or cell.css_first("br, li, p, div, h4, h5, h6, dt, dd, pre, section") is None:
        return tidy(cell.text(deep=True)).replace("\n", " ")
    parts: list[str] = []
    behind: set[int] = set()
    for node in cell.traverse(include_text=True):
        if node.mem_id in behind:
            parts.append(BREAK)
        if node.tag == "-text":
            parts.append(node.text_content or "")
        elif node.tag in _BREAKING:
            parts.append(BREAK)
            last = node
            while last.next is None and last.parent is not None and last.parent.tag not in _BREAKING and last.parent.mem_id != cell.mem_id:
                last = last.parent
            if last.next is not None:
                behind.add(last.next.mem_id)
    return " ".join(tidy("".join(parts)).split("\n")).replace("  ", " ")
