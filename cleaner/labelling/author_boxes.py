"""Boxes on the writer below a text: 作者簡介 and what follows, what he is without his name, a column's lines about itself."""

from __future__ import annotations

from typing import Final

from cleaner.document import Fact, Labelled, Role, give
from cleaner.words import bylines
from cleaner.words.lazily import lazily
from cleaner.words.surnames import is_person

_LABEL: Final = lazily(
    r"[【\[■◎●]?\s?(?:作者[簡简]介|[關关][於于]作者|作者介[紹绍]|[撰執执][文筆笔]者[簡简]介"
    r"|About [Tt]he [Aa]uthors?|Über (?:den Autor|die Autorin))[】\]]?(?:\s?[：:︰|｜]\s?(?P<note>\S[^\n]{1,400})?)?"
)
_POST: Final = (
    r"(?:分析[師师]|策略[師师]|研究[員员]|教授|[講讲][師师]|[顧顾][問问]|[總总][監监]|主任|主管|律[師师]|[醫医][師师生]|[評评][論论][員员]|作家|[規规][劃划][師师]"
    r"|工程[師师]|[經经][濟济][師师]|[會会][計计][師师]|[學学]者|[專专]家|博士|[創创][辦办]人|主席|[會会][員员]|[編编][輯辑]|[總总][經经]理|[院校會会][長长]|撰稿人|治[療疗][師师])"
)
_NAMELESS: Final = lazily(rf"[^。，：:「」“”]{{0,24}}?{_POST}(?:，[^：:「」“”\n]{{4,140}})?[。]?")
_CUE: Final = lazily(
    "牌照|持牌|[經经][驗验]|逾[\\d十廿]|[現现曾]任|著有|任教|[畢毕][業业]|[從从]事|[證证][監监][會会]|特[許许]|[資资]格|[獲获].{0,10}[獎奖]|主持|投身|致力|[擅]"
    "|[專专][長长]|[專专]注|[會会][員员]\\Z"
)
_SPOKEN: Final = lazily(
    "[說说]|[認认][為为]|表示|指出|[稱称]|透露|[補补]充|[強强][調调]|坦言|[預预]料|[預预]期|[建][議议]|提醒|今|昨|日前|[將将][會会]"
)
_GOES_ON: Final = lazily("(?:曾[任獲获]|[現现]任|著有|任教|[畢毕][業业]於|另著|[專专][長长][為为]?)[^：:「」“”\n]{2,120}")
_HOUSE: Final = lazily(
    r"[^。，]{0,10}(?:[專专][欄栏]|[論论][壇坛]|[觀观][點点]|博客|名家)[^。，]{0,8}(?:精[選选]|[匯汇][聚集]|邀[請请]|集合|[網网][羅罗]|旨在|[歡欢]迎[^。，]{0,6}[來来投]稿)[^\n]{0,120}"
)
_LONGEST: Final = 160
_REACH: Final = 4
"""A box stands among the last so many pieces that nobody has named."""
_BELOW: Final = 3
"""So many pieces below its label belong to a box."""


def boxes(parts: list[Labelled]) -> list[Labelled]:
    """The parts, with the boxes on the writer below the text named."""
    open_ = [place for place, part in enumerate(parts) if part.role is None and part.text]
    last = open_[-(_REACH + _BELOW) :] if len(open_) > _REACH else []
    out = list(parts)
    label = next((at for at, place in enumerate(last) if _LABEL.fullmatch(parts[place].text)), None)
    if label is not None and len(last) - label <= _BELOW + 1:
        for place in last[label:]:
            out[place] = _note(parts[place])
        return out
    noted = False
    for place in last[-_REACH:]:
        text = parts[place].text
        if len(text) > _LONGEST or parts[place].piece.kind == "heading" or _SPOKEN.search(text):
            noted = False
        elif _is_nameless(text) or ((noted or _follows_note(parts, place)) and _GOES_ON.fullmatch(text)):
            out[place], noted = give(parts[place], Role.AUTHOR_NOTE, "author-box"), True
        elif _HOUSE.fullmatch(text):
            out[place] = give(parts[place], Role.BOILERPLATE, "column-line")
    return out


def _note(part: Labelled) -> Labelled:
    """A piece of a box that its label opens, with the writer whom it names."""
    match = _LABEL.fullmatch(part.text)
    note = (match["note"] or "") if match is not None else part.text
    name = _NAME.match(note)
    written = bylines.names(name[1]) if name is not None and (is_person(name[1]) or name[1].isascii()) else ()
    return give(part, Role.AUTHOR_NOTE, "author-box", *(Fact("authors", name) for name in written))


_NAME: Final = lazily(r"([\u3400-\u9fff]{2,4}|[A-Z]\w+(?: [A-Z][\w.]+){1,2})(?=\s?[，,：:（(]|[是為为係系]|\n|\Z)")


def _is_nameless(text: str) -> bool:
    return _NAMELESS.fullmatch(text) is not None and (_CUE.search(text) is not None)


def _follows_note(parts: list[Labelled], place: int) -> bool:
    above = next((parts[other] for other in range(place - 1, -1, -1) if parts[other].text), None)
    return above is not None and above.role is Role.AUTHOR_NOTE
