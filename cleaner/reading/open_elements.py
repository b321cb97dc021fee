"""Which elements of HTML stand open behind each tag, as the standard has it (https://html.spec.whatwg.org/#parsing-main-inbody).

Only as far as it takes to tell how deep they nest; where that is in doubt an element is held open for longer.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

_VOID: Final = frozenset(
    """
    area base basefont bgsound br col embed frame hr img image input keygen link meta param source track wbr
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_NEVER_NEST: Final = frozenset(("html", "head", "body", "frameset"))
_STYLES: Final = frozenset(("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"))
_CELLS: Final = frozenset(("caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"))
_ALIKE: Final = 3
"""Styles that are the same come back so often: the standard's own limit."""
_ROWS: Final = ("tbody", "tr", "td")
_FRAMES: Final = frozenset(("table", "applet", "marquee", "object", "template", "svg", "math"))
"""Elements that end tags inside do not reach beyond."""
_FOREIGN: Final = frozenset(("svg", "math"))
_ENDS_FOREIGN: Final = frozenset(
    """
    b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s
    small span strong strike sub sup table tt u ul var
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_INTEGRATION: Final = frozenset(("foreignobject", "desc", "mi", "mo", "mn", "ms", "mtext", "annotation-xml"))
"""Elements of a picture or a formula that hold HTML."""
_HOLDING: Final = _INTEGRATION | {"title"}
_READINGS: Final = frozenset(("rt", "rp", "rb", "rtc"))
_OPTIONS: Final = frozenset(("option", "optgroup"))
_LISTS: Final = frozenset(("ul", "ol"))
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SPECIAL: Final = frozenset(
    """
    address applet article aside blockquote button center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hgroup li listing main marquee menu nav noscript object ol p pre search section select summary table template ul
    """.split()  # noqa: SIM905 - a list of words reads best as words
)
_CLOSES_P: Final = (_SPECIAL | {"hr", "plaintext", "xmp"}) - {"applet", "button", "marquee", "noscript", "object", "select", "template"}


class OpenElements:
    """The open elements, as a stack of stacks: one more for each element that end tags do not reach beyond."""

    def __init__(self) -> None:
        self.depth = 0
        self.added = 0
        self._unsure = False
        self._frames: list[tuple[str, list[str], list[str]]] = [("", [], [])]

    @property
    def may_be_foreign(self) -> bool:
        """Whether the next tag may stand in a picture or a formula, where a script, a title or a style is markup as all else."""
        return self._unsure or any(frame in _FOREIGN for frame, _, _ in self._frames)

    def words(self) -> None:
        """Text, or an element amid a sentence: styles that nobody closed come again."""
        _, stack, left = self._frames[-1]
        if left:
            stack += left
            self.depth += len(left)
            self.added += len(left)
            left.clear()

    def open(self, name: str, attributes: str) -> None:
        """A start tag."""
        frame, stack, _ = self._frames[-1]
        if frame in _FOREIGN:
            if name not in _ENDS_FOREIGN or not _INTEGRATION.isdisjoint(stack):
                if not attributes.endswith("/"):
                    self._push(name, attributes)
                return
            while self._frames[-1][0] in _FOREIGN:
                self._shut(self._frames[-1][0])
            stack = self._frames[-1][1]
        if name in _NEVER_NEST:
            return
        if name in _VOID:
            self.words()
            return
        if name in _CELLS:
            self._to_table(_ROWS)
            return
        if name == frame == "table" and "td" not in stack:
            self._shut(name)
            stack = self._frames[-1][1]
        self._make_way(name, stack)
        if name not in _CLOSES_P:
            self.words()
        self._push(name, attributes)

    def _make_way(self, name: str, stack: list[str]) -> None:
        """Close what cannot hold the element."""
        last = stack[-1] if stack else ""
        if name in _CLOSES_P and "p" in stack:
            self._pop("p")
        if name in _HEADINGS and stack and stack[-1] in _HEADINGS:
            self._cut(1)
        elif name == "li":
            self._item(("li",))
        elif name in ("dd", "dt"):
            self._item(("dd", "dt"))
        elif (name in _OPTIONS and last == "option") or (name in _READINGS and last in _READINGS and "ruby" in stack):
            self._cut(1)
        elif name == "button" and name in stack:
            self._pop(name)
        elif name in ("a", "nobr"):
            self.close(name)

    def _push(self, name: str, attributes: str) -> None:
        if name in _FRAMES:
            self._frames.append((name, [], []))
        else:
            self._frames[-1][1].append(f"{name} {attributes}" if name in _STYLES else name)
        self.depth += 1

    def close(self, name: str) -> None:
        """An end tag."""
        frame, stack, left = self._frames[-1]
        if "select" in stack and name not in ("select", "option", "optgroup"):
            return
        if name in _CELLS:
            self._to_table()
        elif name in _FOREIGN and frame not in _FOREIGN:
            return
        elif name in _FRAMES:
            self._shut(name)
        elif name in _STYLES:
            self._unstyle(name, stack, left)
        elif name == "form":  # what was opened inside it stays
            if stack and stack[-1] == name:
                self._cut(1)
        elif name in _HEADINGS:
            at = next((place for place in range(len(stack) - 1, -1, -1) if stack[place] in _HEADINGS), None)
            if at is not None:
                self._cut(len(stack) - at)
        elif name in stack and self._reaches(stack, name):
            self._pop(name)

    def _pop(self, name: str) -> None:
        """Close an element of the innermost frame, and those inside it."""
        stack = self._frames[-1][1]
        self._cut(stack[::-1].index(name) + 1)

    def _cut(self, number: int) -> None:
        """Close the last elements; styles that nobody closed come again with the next words."""
        stack = self._frames[-1][1]
        self._leave(stack[-number:])
        del stack[-number:]
        self.depth -= number

    def _leave(self, entries: list[str]) -> None:
        styles = [entry for entry in entries if " " in entry]
        if styles:
            left = self._frames[-1][2]
            held = Counter(left)
            for entry in styles:
                if held[entry] < _ALIKE:
                    left.append(entry)
                    held[entry] += 1

    def _unstyle(self, name: str, stack: list[str], left: list[str]) -> None:
        """Close a style: what it holds stays open, if that is a block."""
        at = next((place for place in range(len(stack) - 1, -1, -1) if stack[place].startswith(f"{name} ")), None)
        if at is None:
            found = next((place for place in range(len(left) - 1, -1, -1) if left[place].startswith(f"{name} ")), None)
            if found is not None:
                del left[found]
        else:
            del stack[at]
            self.depth -= 1

    def _item(self, names: tuple[str, ...]) -> None:
        """A list's item ends the one before it, unless another block stands between."""
        stack = self._frames[-1][1]
        for place in range(len(stack) - 1, -1, -1):
            if stack[place] in names:
                self._cut(len(stack) - place)
                return
            if stack[place] in _SPECIAL and stack[place] not in ("address", "div", "p"):
                return

    def _reaches(self, stack: list[str], name: str) -> bool:
        """Whether an end tag gets through to its element: an item's not out of a list, one amid a sentence not out of a block."""
        inside = stack[len(stack) - stack[::-1].index(name) :]
        return _LISTS.isdisjoint(inside) if name == "li" else name in _SPECIAL or _SPECIAL.isdisjoint(inside)

    def _shut(self, name: str) -> None:
        """Close the innermost frame of that name, and those inside it."""
        if any(frame == name for frame, _, _ in self._frames):
            while True:
                frame, stack, left = self._frames.pop()
                self.depth -= len(stack) + 1
                self._unsure |= frame in _FOREIGN and not _HOLDING.isdisjoint(stack)  # a block in there keeps a parser from closing it
                if frame == "table" and "td" not in stack:  # what stands in no cell is put ahead of the table
                    self._leave([*stack, *left])
                if frame == name:
                    return

    def _to_table(self, then: tuple[str, ...] = ()) -> None:
        """A row, or a cell: what stands open in the table's cell before it ends. ``then``: what is open after it."""
        while any(frame == "table" for frame, _, _ in self._frames):
            frame, stack, left = self._frames[-1]
            if frame == "table":
                self.depth += len(then) - len(stack)
                stack[:] = then
                left.clear()
                return
            self._shut(frame)
