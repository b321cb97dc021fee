"""Datelines of Chinese papers at the head of a text: who filed it, where, when, and the reporters in brackets behind.

新华社巴黎12月9日电（记者某某）, 中新网2月13日电, 本报讯（记者 某某）, 央视网消息：, 【點新聞報道】, （新華社北京十二日電）, （吉隆坡12日讯）.
"""

from __future__ import annotations

from typing import Final

from cleaner.adapter import Rule, head

_HAN: Final = r"[^\W\d_A-Za-z]"
_DAY: Final = r"(?:(?:(?:19|20)\d\d\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?[日号號]|\d{1,2}[日号號]|(?:[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十廿]{1,3}[日号號])"
_AGENCY: Final = r"(?P<agency>(?![据據])(?:[^\W_]{1,10}?(?:[社报報网網台家]|新[闻聞]|[财財快][讯訊]|[财財][经經])|[A-Za-z][A-Za-z0-9]{1,12}|\d{1,3}[A-Z]\w{1,8}?))"
_HOUSE: Final = r"(?P<house>本[报報网網台社刊])"
_SENT: Final = r"(?:[电電](?![话話影视視动動子力脑腦商信])|[讯訊](?![息问問号號]))"
_PEOPLE: Final = rf"(?:\s?[（(](?:(?:{_HAN}{{0,8}}?[记記]者)?\s?(?P<authors>(?:{_HAN}|[·、，\s]){{2,40}}?)|[A-Za-z]{{2,12}})[）)])"
_END: Final = r"\s*[：:，,|｜丨]?\s*"

RULES: Final[tuple[Rule, ...]] = (
    head(
        "filed-dateline",
        "dateline",
        rf"[据據]?(?:{_HOUSE}|{_AGENCY})(?:[记記]者)?\s?(?P<place>{_HAN}{{0,12}}?)(?:[讯訊]\s?)?\s?(?P<date>{_DAY})(?:[凌早上中下傍][晨午晚]|[晚])?\s?"
        rf"(?:[专專综綜]合?)?(?:{_SENT}|消息){_PEOPLE}?{_END}",
        opening=True,
        cue=r"[^。！？：:，,]{1,24}\d\s?[日号號][^。，]{0,4}(?:[电電讯訊]|消息)|[^。！？：:，,]{1,20}[一二三四五六七八九十][日号號][^。，]{0,3}[电電讯訊]",
    ),
    head(
        "house-report",
        "dateline",
        rf"(?:{_HOUSE}(?:综合|綜合|快)?{_SENT}|{_AGENCY}(?:[（(]\w{{1,8}}[）)])?(?:综合|綜合|快)?(?:{_SENT}|消息))(?:{_PEOPLE}{_END}|(?=[：:\s|｜]){_END}|(?<=本[报報網网][讯訊]){_END})",
        opening=True,
        cue=r"[^。！？：:，,\s]{1,24}(?:[讯訊]|消息)",
    ),
    head(
        "flash-dateline",
        "dateline",
        rf"(?P<agency>{_HAN}{{2,6}}[财財快][讯訊])\s?[|｜丨]\s?",
        opening=True,
    ),
    head(
        "bracketed-dateline",
        "dateline",
        rf"[【（(〔\[](?!.{{0,8}}[记記]者|综合|綜合)(?:{_HOUSE}|(?P<agency>[^】）)〕\]\d，。：:；\s]{{1,8}}?(?:[社报報网網台元]|新[闻聞])))?\s?"
        rf"(?P<place>{_HAN}{{0,8}}?)\s?(?P<date>(?:{_DAY}))\s?(?:[综綜]合|外|[专專])?(?:[电電讯訊]|[报報][道導导]|消息)[】）)〕\]]\s*",
        opening=True,
    ),
    head(
        "bracketed-house",
        "dateline",
        rf"[【（(〔\[](?:{_HOUSE}|(?P<agency>[^】）)〕\]\d，。：:；\s]{{1,8}}?(?:[社报報网網台元]|新[闻聞])))\s?(?:[综綜]合|特)?(?:[讯訊]|[报報][道導导]|消息)"
        rf"(?:\s?[记記]者\s?(?P<authors>(?:{_HAN}|[、\s]){{2,20}}?))?[】）)〕\]]\s*",
        opening=True,
    ),
    head("house-in-brackets", "dateline", r"【(?P<agency>[^】，。：:\s]{1,8}新[闻聞][台網网社])】\s*", opening=True),
)
"""Cuts at the head of the text."""
