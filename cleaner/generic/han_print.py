"""Small print around a Chinese text that says what it is by its place: 2018年12月28日 19:55 某某报, 王小明/某某报, a name alone.

What a label says (来源：, 作者：, 责编：) is read by ``cleaner.labelling.fields`` and ``cleaner.labelling.credits`` wherever it stands.
"""

from __future__ import annotations

import re
from typing import Final

import msgspec

from cleaner.document import Fact, Labelled, Role, give
from cleaner.labelling import fields
from cleaner.words import bylines
from cleaner.words.surnames import is_person

_HAN: Final = r"[^\W\d_A-Za-z]"
_PRESS: Final = (
    r"(?:《[^》\n]{2,14}》|(?:[^\W_]|[·\-—]){0,16}(?:[网網社报報]|新[闻聞][网網台]?|客[户戶]端|[频頻]道|[电電][视視]台|[广廣]播|[周週]刊|[杂雜][志誌]|[财財][经經]|消息|[头頭][条條]|在[线線]|之[声聲]"
    r"|[日晚时時早]报|中[国國]青年|[综綜]合|[传傳]媒|[财財][联聯]社|[发發]布|[观觀]察))"
)
"""What a paper is called, by its end."""
_DATED: Final = re.compile(
    rf"(?:https?://\S{{4,60}}\s+|原[创創]\s*|[转轉][载載]\s*)?(?:(?:(?P<writer>{_HAN}{{2,4}})\s+)?(?P<before>{_PRESS})(?:\s+(?P<later>{_HAN}{{2,4}}))?)?"
    rf"\s*[\[【（(]?\s?(?P<date>{fields.DATE})\s?[\]】）)]?\s*[|｜丨·]?\s*(?P<source>{_PRESS})?"
    rf"(?:\s*(?P<rest>(?:[记記]者|作者|文[/／])[^。！？\n]{{1,30}}))?\s*(?P<count>\d{{1,6}})?"
)
_WRITER: Final = re.compile(rf"(?P<names>{_HAN}{{2,4}}(?:[、\s]{{1,2}}{_HAN}{{2,4}}){{0,3}})\s?[/／]\s?(?P<source>{_PRESS})")
_LONE: Final = re.compile(r"《[^》\n]{2,14}》|[^\W_]{1,10}(?:[网網社報报]|[电電][视視]台|[周週]刊|[杂雜][志誌]|客[户戶]端|中国青年报)")
_SECTION: Final = re.compile(
    r"(?:[国國][内內际際]|社[会會]|[财財][经經]|[娱娛][乐樂]|[体體]育|科技|要[闻聞]|[时時]政|[滚滾][动動]|[图圖]片|[热熱][点點]|本地|[综綜]合|新[闻聞]|[军軍]事|焦[点點]|[头頭][条條]"
    r"|最新|今日|企[业業]|行[业業]|公司|[学學][校院]|校[园園内內]|工作|媒[体體]|[独獨]家|上|下|首|本|原|[更]多)(?:新[闻聞]|消息|[资資][讯訊]|[频頻]道|[头頭][条條]|[综綜]合|[财財][经經]|[网網]|[报報])?"
)
"""A section, a button: no paper."""
_NAMES: Final = re.compile(rf"{_HAN}{{2,4}}(?:[、，,/／\s\u3000]{{1,2}}{_HAN}{{2,4}}){{0,3}}")
_APART: Final = re.compile(r"[、，,/／\s\u3000]+")
_CLOSING: Final = re.compile(
    rf"(?<=[。！？”）])\s*[（(]\s?(?P<names>{_HAN}{{2,4}}(?:[、\s\u3000]{{1,2}}{_HAN}{{1,4}}){{0,3}})\s?[)）]\s*\Z"
)
_APART_JA: Final = rf"{_HAN}{{1,3}}[ \u3000]{_HAN}{{1,4}}"
_CLOSING_JA: Final = re.compile(rf"(?<=。)\s*[（(【]\s?(?P<names>{_APART_JA}(?:[、・]{_APART_JA}){{0,3}})\s?[)）】]\s*\Z")
"""Japanese papers set a writer's surname and name apart: （林　渓子）."""
_CLOSING_PAPER: Final = re.compile(
    r"(?:(?<=[。！？”）])\s*|\A)[（(]\s?(?:[来來]源\s?[：:]\s?|[据據]|原[载載]|[转轉][载載]?自|摘自)?(?P<paper>《[^》\n]{2,14}》|[^\W_]{2,9}(?:[网網社報报]|[周週]刊|[杂雜][志誌]|[经經][济濟]新[闻聞]|新[闻聞][网網社]))[^（(）)。]{0,16}[)）]\s*\Z"
)
_ENCLOSED: Final = re.compile(
    rf"[（(【]\s?(?:[实實][习習]生|[通][讯訊][员員])?\s?(?P<names>{_HAN}{{2,4}}(?:[、\s\u3000]{{1,2}}{_HAN}{{1,4}}){{0,3}})\s?[)）】]"
)
_POSTER: Final = re.compile(
    r"(?:(?:\A|\s)by\s+|由\s?|(?:[发發]信人|[楼樓]主|[发發][表帖]人|[张張][贴貼][者人]|作\s?者|博主)\s?[：:]\s?)(?P<who>[^\s，。：:（）()@〓|｜/]{2,20}?)"
    r"(?=\s|\Z|[（(@〓|｜/]|[张張][贴貼]|[发發][表布佈])"
    r"|\A(?P<name>[^\s，。：:（）()@〓|｜/]{2,16})\s*(?:[发發][表布佈]|[张張][贴貼])[于於]?\s?[：:]?\s?(?=(?:19|20)\d\d)"
)
"""Who posted it, in a line that says when: 由某某张贴 @ 2005-06-14 03:25:55, 2005/03/15 22:36:13 by abc, 某某 发表于 2005-6-14."""
_ROW: Final = 60
_SMALL: Final = frozenset((Role.TITLE, Role.SUBTITLE, Role.DATE_LINE, Role.BYLINE, Role.CREDIT, Role.DUPLICATE))
"""Beside these a name or a paper alone is small print."""
_NEAR: Final = 8
_EDGE: Final = 2


_JA_ENCLOSED: Final = re.compile(rf"【{_HAN}{{3,7}}(?:[、・]{_HAN}{{3,7}}){{0,3}}】")
"""Others set them into a line of their own: 【林渓太郎】."""
_KANA: Final = re.compile("[\u3040-\u309f]")


class Row(msgspec.Struct, frozen=True):
    """What a line of small print is: a role, the rule's name, its facts."""

    role: Role
    rule: str
    facts: tuple[Fact, ...] = ()


def row(text: str, house: frozenset[str], *, beside_small_print: bool) -> Row | None:
    """What a short line between headline and text is; ``beside_small_print``: next to the headline, a date, another such line."""
    if not 2 <= len(text) <= _ROW or text.isascii():
        return None
    dated = _DATED.fullmatch(text)
    if dated is not None:
        paper = next((name for name in (dated["source"], dated["before"]) if name and not _SECTION.fullmatch(name)), "")
        said = fields.source(paper, house) if paper else []
        written = [name for name in (dated["writer"], dated["later"]) if name and is_person(name)]
        hands = [Fact("authors", name) for name in (*written, *(bylines.names(dated["rest"], house) if dated["rest"] else ()))]
        return Row(Role.DATE_LINE, "date-and-source", (Fact("published", dated["date"]), *said, *hands)) if paper else None
    writer = _WRITER.fullmatch(text)
    if writer is not None and persons(writer["names"]):
        names = [Fact("authors", name) for name in persons(writer["names"])]
        return Row(Role.BYLINE, "writer-and-paper", (*names, *fields.source(writer["source"], house)))
    if not beside_small_print:
        return None
    if text.startswith("—") and "。" not in text:
        return Row(Role.SUBTITLE, "dash-deck")
    if _LONE.fullmatch(text) and not _SECTION.fullmatch(text):
        return Row(Role.CREDIT, "paper-by-place", tuple(fields.source(text, house)))
    if found := persons(text):
        return Row(Role.BYLINE, "names-by-place", tuple(Fact("authors", name) for name in found))
    return None


def persons(text: str) -> tuple[str, ...]:
    """The persons of a text that is names and nothing else; () for all other."""
    if _NAMES.fullmatch(text) is None:
        return ()
    names = bylines.names(text)
    return names if names and all(map(is_person, names)) else ()


def closing_paper(text: str, house: frozenset[str]) -> tuple[int, tuple[Fact, ...]] | None:
    """Where a text's last words are a paper's name in brackets, and what it is: …更加严格。（某某日报）."""
    found = _CLOSING_PAPER.search(text, max(0, len(text) - _ROW))
    if found is None or _SECTION.fullmatch(found["paper"]):
        return None
    return found.start(), tuple(fields.source(found["paper"], house))


def closing(text: str) -> tuple[int, tuple[Fact, ...]] | None:
    """Where a text's last words are its writers' names in brackets, and who they are: …合作。（张小山）."""
    found = _CLOSING.search(text, max(0, len(text) - _ROW))
    names = persons(_APART.sub("、", found["names"].strip())) if found is not None else ()
    if not names and _KANA.search(text) is not None and (found := _CLOSING_JA.search(text, max(0, len(text) - _ROW))) is not None:
        names = tuple(re.split("[、・]", found["names"]))
    return (found.start(), tuple(Fact("authors", name) for name in names)) if found is not None and names else None


def named(parts: list[Labelled], text: list[int], house: frozenset[str]) -> list[Labelled]:
    """The parts, with roles for the small print over the text and the writers at its end. ``text``: the places of the text."""
    out = list(parts)
    title = next((place for place, part in enumerate(parts) if part.role is Role.TITLE), -1)
    first, last = text[0], text[-1]
    japanese = any(_KANA.search(parts[place].text) for place in text[:_EDGE])
    for place in [*range(max(title + 1, first - _NEAR), first), *(text[:_EDGE] if len(text) > _EDGE else ())]:
        part = out[place]
        if part.role is not None or not part.text or (place >= first and len(part.text) > _ROW):
            continue
        found = _dated_name(part.text, japanese=japanese) or row(part.text, house, beside_small_print=_beside_small_print(out, place))
        if found is not None and (place < first or found.rule != "paper-by-place"):
            out[place] = give(part, found.role, found.rule, *found.facts)
    if _is_summary(out, text) and all(part.role is not Role.SUBTITLE for part in out):
        out[first] = give(out[first], Role.SUBTITLE, "summary")
    ended = closing(out[last].text) if out[last].kind in ("paragraph", "list_item") and len(out[last].text) > _SHORTEST else None
    if ended is not None and out[last].role is None:
        end, facts = ended
        before, behind = out[last].text[:end].rstrip(), out[last].text[end:].strip()
        out[last : last + 1] = [give(out[last], None, "", text=before), give(out[last], Role.BYLINE, "closing-names", *facts, text=behind)]
    elif out[last].role is None and len(text) > _FEW and (paper := closing_paper(out[last].text, house)) is not None:
        end, facts = paper
        before, behind = out[last].text[:end].rstrip(), out[last].text[end:].strip()
        out[last : last + 1] = [give(out[last], None, "", text=before), give(out[last], Role.CREDIT, "closing-paper", *facts, text=behind)]
    elif out[last].role is None and len(text) > _EDGE and (enclosed := _ENCLOSED.fullmatch(out[last].text)) is not None:
        names = [Fact("authors", name) for name in persons(_APART.sub("、", enclosed["names"]))]
        out[last] = give(out[last], Role.BYLINE, "closing-names", *names) if names else out[last]
    elif out[last].role is None and len(text) >= _EDGE and _JA_ENCLOSED.fullmatch(out[last].text) and _KANA.search(out[text[-2]].text):
        names = [Fact("authors", name) for name in re.split("[、・]", out[last].text.strip("【】"))]
        out[last] = give(out[last], Role.BYLINE, "closing-names", *names)
    for place in range(len(out) - len(parts) + last + 1, min(len(out), last + _BELOW)):
        part = out[place]
        if part.role is None and part.text and len(part.text) <= _ROW and (found := _below(part.text, house)) is not None:
            out[place] = give(part, found.role, found.rule, *found.facts)
    return out if any(fact.field == "authors" for part in out for fact in part.facts) else _posted(out, title, frozenset(text))


def _dated_name(text: str, *, japanese: bool) -> Row | None:
    """A Japanese page's row of a name and a day: 林渓太郎　2021年4月5日."""
    found = _NAME_AND_DAY.fullmatch(text) if japanese else None
    facts = (Fact("authors", found["name"]), Fact("published", found["day"])) if found is not None else ()
    return Row(Role.BYLINE, "name-and-day", facts) if found is not None else None


_NAME_AND_DAY: Final = re.compile(rf"(?P<name>{_HAN}{{3,6}})[ \u3000]+(?P<day>(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日.{{0,12}})")


def _is_summary(parts: list[Labelled], text: list[int]) -> bool:
    """Whether the first block says that it is a summary."""
    first = parts[text[0]]
    return len(text) > _EDGE and first.role is None and first.kind in ("paragraph", "list_item") and _SUMMARY.match(first.text) is not None


_SUMMARY: Final = re.compile(r"[【\[]?(?:摘\s?要|[导導][读讀语語]|核心提示|[内內]容提要|提要)[】\]]?\s?[：:]")
_FEW: Final = 1
_SHORTEST: Final = 12
_BELOW: Final = 5


def _below(text: str, house: frozenset[str]) -> Row | None:
    """What a short line right below the text is: its writers or the paper it is from, in brackets."""
    enclosed = _ENCLOSED.fullmatch(text)
    names = persons(_APART.sub("、", enclosed["names"])) if enclosed is not None else ()
    if names:
        return Row(Role.BYLINE, "closing-names", tuple(Fact("authors", name) for name in names))
    paper = closing_paper(text, house) if text[0] in "（(" else None
    return Row(Role.CREDIT, "closing-paper", paper[1]) if paper is not None else None


def is_posted(text: str) -> bool:
    """Whether a short line says who posted something, and when."""
    if len(text) > _POSTED or text.isascii() or _DAY.search(text) is None:
        return False
    return _POSTER.search(text) is not None or _AT.search(text) is not None


def _posted(parts: list[Labelled], title: int, text: frozenset[int]) -> list[Labelled]:
    """A board's or a blog's page, with the poster of its first post. ``text``: the places of the text."""
    for place in range(max(title, 0), min(max(text) + _NEAR, len(parts))):
        part = parts[place]
        if place in text or part.text.isascii() or len(part.text) > _POSTED or part.text.isdecimal() or _DAY.search(part.text) is None:
            continue
        found = _POSTER.search(part.text)
        who = (found["who"] or found["name"]) if found is not None else None
        if who and bylines.names(who):
            role, rule = (part.role, part.rule) if part.role is not None else (Role.DATE_LINE, "posted-line")
            return [*parts[:place], give(part, role, rule, Fact("authors", who)), *parts[place + 1 :]]
    return parts


_AT: Final = re.compile(rf"(?:\A|[\s#楼樓])[发發][表布佈][于於]\s?[：:]?\s?{fields.DATE}")
_POSTED: Final = 120
_DAY: Final = re.compile(fields.DATE)


def _beside_small_print(parts: list[Labelled], place: int) -> bool:
    """Whether the next piece with words above or below is small print, or a day."""
    above = next((part for part in reversed(parts[:place]) if part.text), None)
    below = next((part for part in parts[place + 1 :] if part.text), None)
    return (above is not None and above.role in _SMALL) or (below is not None and below.role is Role.DATE_LINE)
