"""Datelines of Chinese papers at the head of a text: who filed it, where, when, and the reporters in brackets behind.

新华社巴黎12月9日电（记者某某）, 中新网2月13日电, 本报讯（记者 某某）, 央视网消息：, 【點新聞報道】, （新華社北京十二日電）, （吉隆坡12日讯）.
"""

from __future__ import annotations

from typing import Final

from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, head

_HAN: Final = r"[^\W\d_A-Za-z]"
_DAY: Final = r"(?:(?:(?:19|20)\d\d\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?[日号號]|\d{1,2}[日号號]|(?:[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十廿]{1,3}[日号號])"
_AGENCY: Final = r"(?P<agency>(?![据據])(?:[^\W_]{1,10}?(?:[社报報网網台家]|新[闻聞]|[财財快][讯訊]|[财財][经經]|在[线線])|[A-Za-z][A-Za-z0-9]{1,12}|\d{1,3}[A-Z]\w{1,8}?))"
_HOUSE: Final = r"(?P<house>本[报報网網台社刊])"
_SENT: Final = r"(?:[电電](?![话話影视視动動子力脑腦商信])|[讯訊](?![息问問号號]))"
_FULL_DAY: Final = r"(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?\d{1,2}日"
_PEOPLE: Final = rf"(?:\s?[（(](?:(?:{_HAN}{{0,8}}?[记記]者)?\s?(?P<authors>(?:{_HAN}|[·、，\s]){{2,40}}?)|[A-Za-z]{{2,12}})[）)])"
_END: Final = r"\s{0,8}[：:，,|｜丨]?\s{0,8}"
_FROM_PEOPLE: Final = rf"(?:{_PEOPLE}{_END}|(?=[：:\s|｜]){_END})"
"""What parts a dateline without a day from the sentence: the reporters, or a mark."""
_OPEN: Final = r"[【（(〔\[]"
_SHUT: Final = r"[】）)〕\]]\s{0,8}"
_INSIDE: Final = r"(?P<agency>[^】）)〕\]\d，。：:；\s]{1,8}?(?:[社報报網网台元]|新[闻聞]))"
_WIRE: Final = "(?P<agency>法新社|路透社|美聯社|美联社|德新社|共同社|新華社|新华社|中央社)"

RULES: Final[tuple[Rule, ...]] = (
    head(
        "house-dateline",
        "dateline",
        "(【|〔){agency} 專訊(】|〕){blank}",
        examples=("【河灣日報專訊】渡輪今晚停航。",),
        unlike=("【專訊】渡輪今晚停航。",),
    ),
    head(
        "wire-dateline",
        "dateline",
        regex(
            rf"[（(]{_WIRE}(?:[記记]者(?P<reporters>[^）)\d]{{2,24}}?)|(?P<place>[^）)\d\s]{{0,12}}?))\s?(?P<date>{_FULL_DAY})[^）)\d]{{0,8}}"
            r"(?:電|电|[報报][導导道]|電訊|特稿)[）)]\s{0,8}"
        ),
        regex(
            rf"{_WIRE}(?:[記记]者(?P<reporters>[^）)\d\s，。]{{2,24}}?)|(?P<place>[^）)\d\s，。]{{0,12}}?))(?P<date>{_FULL_DAY})"
            r"(?:[綜综]合|[專专]|外){1,2}[電电](?:[報报][導导道])?\s{0,8}"
        ),
        examples=(
            "（法新社布雷斯特12日电） 灯塔重新点亮。",
            "（中央社記者顧小滿新竹2025年1月15日電）燈塔重新點亮。",
            "中央社華盛頓19日綜合外電報導 燈塔重新點亮。",
        ),
        unlike=("（法新社12日拍攝）燈塔重新點亮。",),
    ),
    head(
        "filed-dateline",
        "dateline",
        regex(
            rf"[据據]?(?:{_HOUSE}|{_AGENCY})(?:[记記]者)?\s?(?P<place>{_HAN}{{0,12}}?)(?:[讯訊]\s?)?\s?(?P<date>{_DAY})(?:[凌早上中下傍][晨午晚]|[晚])?\s?"
            rf"(?:[专專综綜]合?)?(?:{_SENT}|消息){_PEOPLE}?{_END}"
        ),
        opening=True,
        cue=r"[^。！？：:，,]{1,24}\d\s?[日号號][^。，,]{0,4}(?:[电電讯訊]|消息)|[^。！？：:，,]{1,20}[一二三四五六七八九十][日号號][^。，,]{0,3}[电電讯訊]",
        examples=("河湾社梅罗2月12日电（记者 顾满、林遥）市议会通过决议。",),
        unlike=("河湾社2月12日电视播出了决议。",),
    ),
    head(
        "house-report",
        "dateline",
        regex(rf"{_HOUSE}(?:综合|綜合|快)?{_SENT}(?:{_FROM_PEOPLE}|(?<=本[报報网網][讯訊]){_END})"),
        regex(rf"{_AGENCY}(?:[（(]\w{{1,8}}[）)])?(?:综合|綜合|快)?(?:{_SENT}|消息){_FROM_PEOPLE}"),
        opening=True,
        cue=r"[^。！？：:，,\s]{1,24}(?:[讯訊]|消息)",
        examples=("本报讯市议会昨天通过决议。", "河湾网讯（记者 顾满）市议会通过决议。"),
        unlike=("本报讯息部搬了家。", "河湾网消息灵通。"),
    ),
    head(
        "wire-dash",
        "dateline",
        regex(
            rf"[【（(〔\[](?P<agency>彭博社?|路透社?|美聯社|美联社|法新社|道瓊社?|道琼斯?|[新华華]{{2}}社|{_HAN}{{2,6}}社)[】）)〕\]]\s?[-–—－─]{{1,2}}\s{{0,3}}"
        ),
        regex(
            rf"(?P<agency>{_HAN}{{0,6}}[A-Z][A-Za-z]{{2,14}}\.com|Reuters|Bloomberg|MarketWatch|Benzinga)\s?[-–—－]{{1,2}}\s{{0,3}}(?=\S)"
        ),
        opening=True,
        examples=("【彭博】--股市上升。", "Investing.com - 股市上升。"),
        unlike=("【彭博】股市上升。", "Investing.com說股市上升。"),
    ),
    head(
        "flash-dateline",
        "dateline",
        regex(rf"(?P<agency>{_HAN}{{2,6}}[财財快][讯訊])\s?[|｜丨]\s?"),
        opening=True,
        examples=("河湾财讯 | 市议会通过决议。",),
        unlike=("河湾快讯：市议会通过决议。",),
    ),
    head(
        "bracketed-dateline",
        "dateline",
        regex(
            rf"{_OPEN}(?!.{{0,8}}[记記]者|综合|綜合)(?:{_HOUSE}|{_INSIDE})?\s?"
            rf"(?P<place>{_HAN}{{0,8}}?)\s?(?P<date>{_DAY})\s?(?:[综綜]合|外|[专專])?(?:[电電讯訊]|[报報][道導导]|消息){_SHUT}"
        ),
        opening=True,
        examples=("（吉隆坡12日讯）渡轮今晚停航。",),
        unlike=("（吉隆坡12日晚间）渡轮停航。",),
    ),
    head(
        "bracketed-house",
        "dateline",
        regex(
            rf"{_OPEN}(?:{_HOUSE}|{_INSIDE})\s?(?:[综綜]合|特)?(?:[讯訊]|[报報][道導导]|消息)"
            rf"(?:\s?[记記]者\s?(?P<authors>(?:{_HAN}|[、\s]){{2,20}}?))?{_SHUT}"
        ),
        opening=True,
        examples=("【河湾新闻报道】渡轮今晚停航。",),
        unlike=("【河湾报道】渡轮今晚停航。",),
    ),
    head(
        "house-in-brackets",
        "dateline",
        regex(r"【(?P<agency>[^】，,。：:\s]{1,8}新[闻聞][台網网社])】\s{0,8}"),
        regex(r"【(?P<agency>[^】，,。：:／/\s]{2,6}[财財][经經]新[闻聞])】\s{0,8}"),
        regex(r"【(?P<agency>[^】，,。：:／/\s]{1,4}[報报日])(?:文章|社[評评]|特稿|特[約约])】\s{0,8}"),
        regex(rf"[（(](?P<agency>{_HAN}{{2,6}}(?:中文[網网]|[電电]台|[廣广]播|之[聲声]))[）)]\s{{0,8}}"),
        opening=True,
        examples=("【河灣新聞台】股市上升。", "【河灣財經新聞】股市上升。", "【河報文章】股市上升。", "（河灣之聲中文網）股市上升。"),
        unlike=("【河灣新聞】股市上升。", "（河灣的聲音）股市上升。"),
    ),
)
"""Cuts at the head of the text."""
