"""Preformatted text: a program's lines, kept as they stand, or prose that an old page set in a ``pre``.

What shows that a ``pre`` is no program is its words, not its markup: running lines of letters that end like
sentences. Line numbers beside a program are nobody's text, wherever the highlighter put them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cleaner.document import Link, Mark, Role
from cleaner.elements import INVISIBLE, WIDGETS
from cleaner.lazily import lazily
from cleaner.links import taken, without
from cleaner.text import BREAK, as_set, squeezed, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_RAW: Final = frozenset(("xmp", "plaintext"))
"""They hold no elements: what looks like a tag in them is text."""
_MARKUP: Final = lazily(r"<(?:[a-z][\w-]{0,40}[\s/>]|/[a-z]|!--|!doctype)", re.IGNORECASE)
"""Tags standing in a text: a whole page, shown as its source."""

_OF_THE_PAGE: Final = "p, h1, h2, h3, h4, ul, dl, img, figure, form, article, section, blockquote, iframe, video"
"""What no program's lines hold: a ``pre`` with one of these was never closed, or lays out a page."""
_ENDS_LINE: Final = frozenset(("div", "li", "tr"))
_NUMBERS = lazily(
    r"(?:^|[\s_-])(?:gutter|lineno|linenos|linenumbers?|line[-_]?num(?:ber)?s?|crayon-nums?|hljs-ln-numbers|blob-num)(?:$|[\s_-])"
)
"""Class names of highlighters (Pygments, Rouge, highlight.js, Prism, SyntaxHighlighter, Crayon, GitHub) for line numbers."""
_PROGRAM = lazily(r"\b(?:language-|lang-|brush|prettyprint|sourceCode|highlight|hljs|codehilite|syntax)", re.IGNORECASE)

_SIGN = lazily(r"[{}<>=\\|`~^$@#*_+\[\]]|::|\(\)|;\s*$|&&", re.MULTILINE)
_WORDS = lazily(r"[^\W\d_]{2,}")
_WIDE = lazily("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ENDS = lazily(r"[.!?。！？…؟।»”\"'’」』）)][\s\u3000]*$")
_COLUMNS = lazily(r"(?<=[^\s.!?:。])(?:[ ]{3,}|\t+)(?=\S)")
_MOST_SIGNS: Final = 0.01
"""Largest share of a program's signs among the characters of prose: programs have 0.03 to 0.12, a press release an address or two."""
_MOST_COLUMNS: Final = 0.15
_LONG_LINE: Final = 110
"""A line of so many characters was never wrapped by a typist (terminals have 80, mail 72 to 76): it is a paragraph."""
_SHORT_LINE: Final = 50
"""A shorter line before another was ended on purpose: an address, a verse."""
_SHORTEST: Final = 60
"""Least characters of running text. In all lengths a wide character counts twice."""


class Part(NamedTuple):
    """One piece to be: a program, a paragraph of prose, or what stands beside the lines."""

    kind: Any
    text: str
    loose: str
    links: tuple[Link, ...] = ()
    mark: Mark | None = None


def read(node: LexborNode, tag: str, kind: str) -> list[Part] | None:
    """The parts of a preformatted element, or of a table of line numbers and lines; None where it is walked like any block.

    ``kind`` is what a paragraph is where the element stands.
    """
    numbers = ""
    if tag == "table":
        cells = _numbered_lines(node)
        if cells is None:
            return None
        numbers, node = cells[0].text(deep=True, separator=" "), cells[1]
    if node.css_first("pre:has(pre)") is not None or node.css_first(_OF_THE_PAGE) is not None:  # one by one: nested ones are found at once
        return None
    found = list(_parts(node))
    text = as_set("".join(words for what, words in found if what != _BESIDE))
    beside = squeezed(" ".join([numbers, *(words for what, words in found if what == _BESIDE)]))
    if tag in _RAW and _MARKUP.search(text):
        return [_ledgered(squeezed(text), "source-of-a-page")]
    prose = _paragraphs(text, node)
    lines = _with_links(prose, node, kind) if prose else [Part("code", text, text)] if text else []
    return [_ledgered(beside, "line-numbers"), *lines] if beside else lines


def _ledgered(text: str, rule: str) -> Part:
    return Part("region", text, text, (), Mark(Role.BOILERPLATE, rule, whole=True))


def _with_links(prose: list[str], node: LexborNode, kind: str) -> list[Part]:
    links = [Link(words, a.attrs.get("href") or "") for a in node.css("a[href]") if (words := squeezed(a.text(deep=True)))]
    waiting = links[::-1]
    found: list[Part] = []
    for text in prose:
        own = tuple(taken(waiting, text))
        found.append(Part(kind, text, without(text, own) if own else text, own))
    return found


_BESIDE: Final = "beside"


def _parts(root: LexborNode) -> Iterator[tuple[str, str]]:
    """Text in order, with line feeds where an element ends a line; line numbers are told apart."""
    stack: list[tuple[LexborNode, str]] = []
    node, beside, last = root.child, 0, ""
    while node is not None or stack:
        if node is None:
            node, tag = stack.pop()
            beside -= tag == _BESIDE
            if tag in _ENDS_LINE and not last.endswith("\n"):
                last = "\n"
                yield "line", last
            node = node.next
            continue
        tag = node.tag or ""
        if tag == "-text":
            text = node.text_content or ""
            if beside:
                yield _BESIDE, text + " "
            elif text:
                last = text
                yield "line", text
        elif tag == "br":
            last = "\n"
            yield "line", last
        elif tag[:1] != "-" and tag not in INVISIBLE and node.child is not None:
            tag = _BESIDE if _is_beside(node, tag) else tag
            beside += tag == _BESIDE
            stack.append((node, tag))
            node = node.child
            continue
        node = node.next


def _is_beside(node: LexborNode, tag: str) -> bool:
    """Whether an element holds line numbers, or a button to copy the lines."""
    if tag in WIDGETS:
        return True
    name = node.attributes.get("class") if tag in _HOLDS_NUMBERS else None
    return bool(name and _NUMBERS.search(name)) and not node.text(deep=True).strip(" \t\r\n\xa0:|.0123456789")


_HOLDS_NUMBERS: Final = frozenset(("span", "td", "a", "div", "i", "em", "code"))


def _numbered_lines(table: LexborNode) -> tuple[LexborNode, LexborNode] | None:
    """The cells with the line numbers and with the program, in a table of these two."""
    if table.css_first("table:has(table)") is not None or table.css_first("pre, code") is None:
        return None
    rows = table.css("tr")
    cells = rows[0].css("td, th") if len(rows) == 1 else []
    if len(cells) != 2 or cells[1].css_first("pre, code") is None:
        return None
    counts = cells[0].text(deep=True, separator=" ").split()
    if not counts or not (counts[0].isascii() and counts[0].isdigit() and len(counts[0]) < 7):
        return None
    first = int(counts[0])
    if counts != [str(number) for number in range(first, first + len(counts))]:
        return None
    return cells[0], cells[1]


def _paragraphs(text: str, node: LexborNode) -> list[str]:
    """The paragraphs of prose that was set in a preformatted element; none where it is a program, verse or a table."""
    if _PROGRAM.search(node.attributes.get("class") or "") or node.css_first("code") is not None:
        return []
    lines = [line for line in text.split("\n") if line.strip()]
    if len(_SIGN.findall(text)) > _MOST_SIGNS * len(text) or sum(1 for line in lines if _COLUMNS.search(line)) > _MOST_COLUMNS * len(lines):
        return []
    found = [part for group in _EMPTY.split(text) for part in _parted(group)]
    running = [part for part in found if _length(part) >= _SHORTEST and _ENDS.search(part) and _is_wordy(part)]
    return found if 2 * sum(map(len, running)) > sum(map(len, found)) else []


_EMPTY = lazily(r"\n(?:[^\S\n]*\n)+")


def _parted(group: str) -> list[str]:
    """The paragraphs between two empty lines: every line, where they were not wrapped; else what an indented line begins."""
    lines = [line for line in group.split("\n") if line.strip()]
    if any(_length(line) > _LONG_LINE for line in lines):
        return [words for line in lines if (words := tidy(line))]
    least = min(map(_depth, lines), default=0)
    found: list[str] = []
    running = ""
    for line in lines:
        if running and _depth(line) > least:
            found.append(tidy(running))
            running = ""
        running += line + ("\n" if _length(line) >= _SHORT_LINE else BREAK)
    return [*found, words] if (words := tidy(running)) else found


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _length(text: str) -> int:
    return len(text) + len(_WIDE.findall(text))


def _is_wordy(text: str) -> bool:
    """Whether most of it is words."""
    return sum(map(len, _WORDS.findall(text))) > _WORDY * len("".join(text.split()))


_WORDY: Final = 0.6
