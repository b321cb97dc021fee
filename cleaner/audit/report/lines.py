"""Lines that survived in many bodies of one outlet: noise that no rule catches yet, and the rule that would."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from cleaner.audit.report.reading import Part
from cleaner.audit.report.sketches import Frequent, at_least
from cleaner.outlets.forms import FormError, pattern_of

LONGEST = 200
"""A longer block is no line."""
_EDGE = 3
"""So many blocks from an end of the body count as its edge."""
_TITLES = 8
"""So many articles of a line are told apart; three are asked for."""
FEWEST = 3
_ROWS = frozenset(("list_item", "table", "code"))
KEEP = 1_000
KEEP_HOSTS = 100_000
_DIGITS = re.compile(r"\d+")


class Line(msgspec.Struct):
    """What is kept of a line from its second printing on: ``titles`` are hashes, so that one article that came often is one."""

    text: str
    titles: set[int]
    examples: list[str]
    printings: list[str]
    edge: int = 0
    seen: int = 0
    heading: int = 0
    rows: int = 0
    host: str = ""
    where: str = "line"


class Survivor(msgspec.Struct, frozen=True):
    """A line for the report. ``documents`` is at least so many, ``share`` of the group's; ``noise`` is what the list is ranked by.

    ``beside``: rules for other lines that stand in the same documents, a box of one text.
    """

    group: str
    text: str
    documents: int
    share: float
    edge: float
    noise: float
    rule: str
    examples: list[str]
    beside: list[str] = []


class Lines:
    """The lines of the bodies of one group: an outlet, or all hosts that have none (their lines are kept apart by host)."""

    def __init__(self, keep: int = KEEP) -> None:
        self.found: Frequent[int, Line | tuple[str, int]] = Frequent(keep)

    def add(self, blocks: Sequence[Part], title: str | None, place: str, host: str = "") -> None:
        """Look at a body; a line counts once in it, however often it stands there."""
        seen: set[int] = set()
        article = hash(title or (blocks[0].text[:80] if blocks else ""))
        last = len(blocks) - _EDGE
        for where, text in edges(blocks):
            line = self._one(hash((host, where, _DIGITS.sub("0", text))), text, article, place)
            if line is not None:
                line.host, line.where = host, where
                line.edge += 1
        for at, block in enumerate(blocks):
            text = block.text
            if not 2 <= len(text) <= LONGEST or text == title:
                continue
            key = hash((host, _DIGITS.sub("0", text)))
            if key in seen:
                continue
            seen.add(key)
            line = self._one(key, text, article, place)
            if line is not None:
                line.host = host
                line.edge += at < _EDGE - 1 or at >= last
                line.heading += block.kind == "heading"
                line.rows += block.kind in _ROWS

    def _one(self, key: int, text: str, article: int, place: str) -> Line | None:
        values = self.found.values
        count = self.found.add(key)
        if count == 1:
            values[key] = (place, article)  # most lines come once: of those no text is kept
            return None
        line = values.get(key)
        if not isinstance(line, Line):
            before = line if line is not None else (place, article)
            line = values[key] = Line(text, {before[1]}, [before[0]], [text])
        line.seen += 1
        if article not in line.titles and len(line.titles) < _TITLES:
            line.titles.add(article)
            if len(line.examples) < 3:
                line.examples.append(place)
        if len(line.printings) < _TITLES and text not in line.printings:
            line.printings.append(text)
        return line

    def survivors(self, group: str, documents: int, by_host: Mapping[str, int]) -> list[Survivor]:
        """Those of at least three articles, as they rank; ``by_host``: documents of each host, where lines are kept apart by it."""
        out = []
        for key, count in self.found.items():
            line = self.found.values.get(key)
            if count < FEWEST or not isinstance(line, Line) or len(line.titles) < FEWEST:
                continue
            whole = max(by_host.get(line.host, 0) if line.host else documents, count)
            noise, edge = _noise(line, count, whole)
            out.append(Survivor(line.host or group, line.text, count, count / whole, edge, noise, rule_of(line), line.examples[:3]))
        return _boxes(sorted(out, key=lambda one: (-one.noise, one.text)))


def _boxes(lines: list[Survivor]) -> list[Survivor]:
    """Lines that stand in the same documents become one, the likeliest noise, with the rules of the others beside it."""
    boxes: dict[tuple[str, int, tuple[str, ...]], list[Survivor]] = {}
    for one in lines:
        boxes.setdefault((one.group, one.documents, tuple(one.examples)), []).append(one)
    return [msgspec.structs.replace(first, beside=[one.rule for one in others]) for first, *others in boxes.values()]


def _noise(line: Line, count: int, whole: int) -> tuple[float, float]:
    """How likely a line is noise, between 0 and 1: its share of the documents, where it stands, and what it is."""
    edge = line.edge / line.seen
    heading, rows = line.heading / line.seen, line.rows / line.seen
    where = 0.2 + 0.8 * edge
    what = (1 - 0.6 * heading) * (1 - 0.6 * rows)
    number = 0.3 if _DIGITS.sub("", line.text).strip(" .,:%-/年月日") == "" else 1.0  # a year alone is a label of a list
    return at_least(count, whole) * where * what * number, edge


_OPENING = re.compile(r"\A(?:.{2,28}?[）)】\]：｜|](?=.)|[^，。,.]{2,20}?(?:消息|[讯訊])(?=[，,：: （(]))")
_CLOSING = re.compile(r"(?<=[。！？.!?」”])\s*(?:[（(【\[][^（(【\[]{2,40}[）)】\]]|[^。！？\n（(]{4,60}[。！？]?)\Z")


_PARAGRAPH = 50


def edges(blocks: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """How a body opens and closes inside its first and last paragraph: a house's opening (``head``), a hand or a notice (``tail``).

    A short paragraph is looked at as a line.
    """
    if not blocks:
        return
    first, last = blocks[0], blocks[-1]
    if first.kind == "paragraph" and len(first.text) > _PARAGRAPH and (found := _OPENING.match(first.text)):
        yield "head", found[0]
    if last.kind == "paragraph" and len(last.text) > _PARAGRAPH and (found := _CLOSING.search(last.text[-80:])):
        yield "tail", found[0].strip()


# --- the rule ---------------------------------------------------------------------------------

_TOLD = (
    (re.compile(r"(?:19|20)\d\d\s?[-/年.]\s?\d{1,2}\s?[-/月.]\s?\d{1,2}[日號号]?"), "{day}"),
    (re.compile(r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"), "{clock}"),
    (re.compile(r"\d{1,6}"), "{number}"),
)
_TOKEN = re.compile("|".join(f"({pattern.pattern})" for pattern, _ in _TOLD))
_MARKED = frozenset("()[]{}|\\")


def rule_of(line: Line) -> str:
    """A rule in the outlets' language that takes the line, to be pasted and named; its digits and days are fields where they differ."""
    name = "label" if line.heading * 2 > line.seen else "line"
    same = len(line.printings) == 1
    form = _literal(line.text) if same else _template(line.text)
    if not takes(form, line.printings):
        form = _literal(line.text)
    role = _role(line.text)
    said = _quoted(form) if takes(form, [line.text]) else f"regex({_quoted(re.escape(line.text))})"  # what no form can say
    return f"{line.where}({_quoted(f'{role}-{name}')}, {_quoted(role)}, {said}),"


def takes(form: str, printings: Sequence[str]) -> bool:
    """Whether a form can be read, and is all of each of the lines."""
    try:
        return all(re.fullmatch(pattern_of((form,)), printing) for printing in printings)
    except (FormError, re.error):
        return False


_ROLES = (
    ("copyright", re.compile(r"©|copyright|版權|版权|rights reserved", re.IGNORECASE)),
    ("disclaimer", re.compile(r"不代表|免責|免责|風險自負|投資建議|投资建议|disclaimer", re.IGNORECASE)),
    ("related-label", re.compile(r"\A[【\[(（]?(?:相關|相关|延伸閱讀|延伸阅读|更多|推薦|推荐|related|read more|see also)", re.IGNORECASE)),
    ("advertisement", re.compile(r"廣告|广告|advertisement|sponsored", re.IGNORECASE)),
    ("subscription", re.compile(r"訂閱|订阅|subscribe|newsletter", re.IGNORECASE)),
    ("share", re.compile(r"分享|\bshare\b", re.IGNORECASE)),
    ("credit", re.compile(r"責任編輯|责任编辑|編輯[:：]|编辑[:：]|責編|责编|圖[:：]|图[:：]")),
    ("byline", re.compile(r"\A(?:記者|记者|撰文|文[:：／/]|作者[:：]|by )", re.IGNORECASE)),
    ("promo", re.compile(r"追蹤|關注|关注|下載|下载|APP|WhatsApp|Telegram|follow|download|點擊|点击", re.IGNORECASE)),
)


def _role(text: str) -> str:
    return next((role for role, pattern in _ROLES if pattern.search(text)), "boilerplate")


def _literal(text: str) -> str:
    """A text as a form that is it alone: brackets printed, and what stands for something in a form, behind a backslash."""
    return "".join(f"\\{char}" if char in _MARKED else char for char in text)


def _template(text: str) -> str:
    out, at = [], 0
    for match in _TOKEN.finditer(text):
        out += [_literal(text[at : match.start()]), _TOLD[(match.lastindex or 1) - 1][1]]
        at = match.end()
    return "".join([*out, _literal(text[at:])])


def _quoted(text: str) -> str:
    """As a Python string in double quotes, as the outlets' files have them."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + '"'
