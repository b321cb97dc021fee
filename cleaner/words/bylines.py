"""Reading small print: names in bylines and credits, agencies, datelines, photo credits."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cleaner.words.lazily import lazily
from cleaner.words.places import PLACE_AT_END
from cleaner.words.sentences import ends_sentence, is_long_prose

WIRES: Final = (
    "美聯社",
    "美联社",
    "路透社",
    "路透",
    "法新社",
    "德新社",
    "新華社",
    "新华社",
    "中新社",
    "中央社",
    "共同社",
    "韓聯社",
    "韩联社",
    "塔斯社",
    "俄新社",
    "彭博社",
    "彭博",
    "歐新社",
    "欧新社",
    "澳新社",
    "基督新聞社",
    "Reuters?",
    "REUTERS",
    "AP",
    "RFA",
    "AFP",
    "EPA",
    "dpa",
    "Getty(?: Images)?",
    "Bloomberg",
    "Xinhua",
    "視覺中國",
    "视觉中国",
    "東方IC",
    "东方IC",
    "美聯社資料圖片",
    "達志影像",
    "中通社",
    "CGTN",
)
"""Wire agencies and picture agencies as outlets print them, as regex alternatives."""

_PHOTO_WORDS = (
    r"[^。！？!?（）()]{0,30}?(?:資料圖片?|资料图片?|資料照片?|资料照片?|檔案照片?|网络图片|網絡圖片|網上圖片|网上图片|圖片|图片|照片|截圖|截图|影片|"
    r"攝|摄|攝影|摄影|官網|官网|網站|网站|提供|供圖|供图|授權|翻攝|傳真|新聞處|新闻处|辦公室|工作室|關注組|報料區|圖|图)"
)
_HANDLE = r"[「『]?(?:[\w.\-]+@(?:Threads|X|IG|FB|Twitter)|(?:Threads|threads|微博|IG|ig|FB|fb|Facebook|Instagram|X|Twitter|小紅書|小红书|抖音|YouTube|連登|臉書|脸书)@?[^。（）()]{0,30})[」』]?"
_PLATFORM = r"[^。！？（）()，,]{1,16}(?:FB|fb|Facebook|IG|ig|Instagram|Threads|YouTube|[網网][誌志]|微博|抖音|小紅書|小红书|專頁|专页)"
"""Whose page a picture is from: 陳大文FB."""
_AGENCY = "|".join(WIRES)
_TAKEN = r"(?:翻攝|截取|擷取|擷|截圖?|取|翻拍|圖摘)自"
_PRINTED = (
    r"[^（）()。]{0,10}(?:圖|照片|資料照|攝影|影片|畫面)[／/╱][^（）()。]{1,40}|資料照片?[，,][^（）()。]{1,20}"
    rf"|[^（）()。]{{0,12}}{_TAKEN}[^（）()。]{{1,30}}|[^（）()。]{{0,30}}(?:本報|設計)?合成"
    rf"|[^（）()。]{{1,16}}[／/╱](?:[^（）()。]{{0,12}}(?:攝影?|提供)|{_AGENCY})|(?!撰?文/)[^（）()。]{{1,16}}/(?!.*(?:報[導道]|报道|[电電])\Z)[^（）()。]{{1,20}}"
)
"""Who took it, by the slash: 記者王小明／攝影, Getty/CNA; or where from: 圖翻攝自臉書, 資料照，本報合成. （王小明/台北報導） is no credit."""
_INSIDE = rf"(?:(?:{_AGENCY})(?:[/、／，,][^（）()。]{{1,20}})?|{_HANDLE}|{_PLATFORM}|{_PHOTO_WORDS}|{_PRINTED}|[^（）()。]{{0,12}}＠[^（）()。]{{1,20}})"

_LABEL_WORDS: Final = ("源", "oto", "Bild", "redit", "mage", "©", "攝", "摄", "圖", "图")
_LABELLED = lazily(
    r"(?:(?:图像来源|圖像來源|圖片來源|图片来源|图源|圖源|照片來源|照片来源)(?:\s*[：:，,]|(?=[\s\w])(?![^\W\d_A-Za-z]))|©|(?:Foto|Photo|Bild|Credit|Image)s?\s*[：:]|(?<=[。！？」』”）)])\s?[圖图]\s?[：:／/]|(?:(?<=[。！？」』”）)])|(?<=\s)|(?<=^))[攝摄]影?\s*[：:](?=\s?(?:[A-Z]|[^\W\d_A-Za-z]{2,4}(?:[\s／/]|\Z))))"
    r"\s*(?P<credit>[^：:。！？]{1,80})\Z"
)

_IN_BRACKETS: Final = lazily(
    r"[（(]\s*(?:(?:[圖图照]片?|攝影|Source|Photo|Credit|Supplied)\s*[：:／/╱]|Photo by )\s*(?P<credit>[^（）()。！？]{1,120})[\s。]*[）)]\Z"
)
"""（圖／翻攝畫面）, （Source：Tesla）: the label says what the words are, so that they may be anything; it is no part of the credit."""


@cache
def _bracketed() -> re.Pattern[str]:
    """A credit that stands in brackets (built when the first caption comes)."""
    return re.compile(_INSIDE)


@cache
def _bare() -> re.Pattern[str]:
    """A credit that stands bare after the caption's full stop."""
    return re.compile(
        rf"(?:{_AGENCY})|[\u4e00-\u9fff·．]{{2,4}}(?:、[\u4e00-\u9fff]{{2,4}})*\s?[攝摄]"
        r"|(?:資料圖片|资料图片|網上圖片|网上图片|網絡圖片|网络图片|影片截圖|視頻截圖|[^。！？\s]{1,18}(?:圖片|图片|截圖|截图|提供|供圖|供图))"
        r"|圖[／/╱]\S{2,24}|(?:本報系?|聯合報系|報系)資料照片?"
    )


_REPORTER = lazily(
    r"(?:\A|[。！？」』\s])(?P<credit>(?:本[报報社刊]|新[华華]社|\w{2,8}[报報网網]|特派)?(?:特[约約])?(?:[记記]者|特派員)\s?[^\W\d_A-Za-z]{1,4}"
    r"(?:[ 、][^\W\d_A-Za-z]{1,4})?\s?(?:[／/╱]翻?)?[摄攝]影?)\Z"
    r"|(?P<wire>中央社記者[^\W\d_A-Za-z]{2,8}(?:攝|傳真))\Z|[。！？」』]\s?(?P<drawn>[^\W\d_A-Za-z]{2,4} [图圖])\Z"
)
"""A newspaper's own photographer after the caption: 工程师在研发。本报记者 杨 迅摄, 新大門。記者周子安／攝影; 中央社記者林尚縈柏林攝."""
_TAKEN_ON = lazily(r"(?<=[攝真])\s?\d{2,3}年\d{1,2}月\d{1,2}日\Z")
"""The day behind a photographer of Taiwan's news agency: 中央社記者徐肇昌攝 114年12月14日."""
_SOCIAL_CREDIT = lazily(r"(?:fb|FB|IG|ig|Facebook|Instagram|[Tt]hreads|小紅書|小红书|微博|抖音)\S.{0,36}?(?:圖片|图片|截圖|截图|影片)?")
_BEFORE_BARE = "。！？!?」』）)\u3000 "
_SENTENCE_ENDS: Final = "。！？!?」』”）)"
_SET_APART: Final = frozenset(("摄", "攝", "摄影", "攝影", "供图", "供圖", "资料", "資料", "资料图", "資料圖"))
"""What a photographer did, a blank behind his name: 城市摄影队 周思博 摄."""
_LONGEST_CREDIT: Final = 24
_WHOLE: Final = 14
_CREDIT_ENDS: Final = frozenset("料供社透博國国IC攝摄片圖图截sSPAagnhx影像照書真")
"""The last characters that a credit can have: most paragraphs end in none of them but the full stop."""
_SPLIT = lazily(r"\s*(?:[、/／,，;；|｜&＆]|\band\b|\s{2,}|\u3000)\s*")
_LEAD = lazily(
    r"^\s*(?:(?:本[報报刊社台]|特派|特[約约]|實習|实习|資深|资深)?(?:撰文|撰稿|記者|记者|作者|採訪|采访|報導|报道|報道|專欄作家|編譯|编译|特派員)\s*[：:／/︰﹕]{0,2}"
    r"|文\s*[：:／/︰﹕]{1,2}|(?:By|by|BY|Von|von)(?:\s*[：:]|\s))\s*"
)
_TWO_REPORTERS = lazily(r"(?<=記者|編譯)([^\W\d_A-Za-z]{3})([^\W\d_A-Za-z]{3})(?![^\W\d_A-Za-z])")
"""記者黃小宏藍大達／台北報導: two names of the usual three characters without a mark between."""
_POST_BETWEEN = lazily(
    r"(?:\A|(?<=[\s、，,]))(?:通[讯訊][员員]|[实實][习習](?:生|[记記]者)|[摄攝]影[记記]者)\s*|(?<=[^\W\d_A-Za-z]) [记記]者 "
)
"""Posts between names: 张三 通讯员 李四."""
_OTHER_HAND = re.compile(r"(?<=\S)\s+(?:[摄攝][像影]|[编編剪][辑輯]|[责責][编編]|[制製]作)(?:[：:／/]|\s+).*\Z", re.DOTALL)
"""From here on a line of reporters names other hands: 记者 林小溪 摄像 何采薇."""
_FILED_FROM: Final = lazily(r"\s+[发發]自[^\W\d_A-Za-z]{2,}(?:、[^\W\d_A-Za-z]{2,})*\s*\Z")
"""端傳媒記者 某某 發自河口、成都: the rest are places."""
_POST_BEHIND: Final = lazily(r"(?<=[^\W\d_A-Za-z])[（(][^（）()]{4,40}[）)](?=\s*(?:[;；,，、]|\Z))")
"""The post in brackets behind each of several names."""
_TAIL = lazily(
    r"\s*(?:[（(](?:摘[编編譯译]|[编編][译譯]|[综綜]合[报報][道導导]|[报報][道導]|攝|摄|文)[）)]|[综綜]合[报報][道導导]|[摘编編][编編译譯]"
    r"|的?(?:采访|採訪|[摄攝]影|[图圖]文)?[报報][道導导]|(?<=[^\W\d_A-Za-z])\s*[_ ]?[A-Z]{1,3}\d{2,6})\s*$"
)
_DESK = lazily(r"\s*[／/][^／/、]{1,6}(?:報導|报道|報道|電)\s*$")
_NOT_PERSON = lazily(
    r"[社網网報报]$|^(?:即[時时]|國際|国际|政治|社會|社会|[財财][經经]|娛樂|娱乐|體育|体育|生活)新[聞闻]$|中文網|中文网|編輯部|编辑部|新聞網|新闻网|通訊社|通讯社|记者站|[小樂聞]組|支部|[^\W\d_]{2,}(?:科|室|[部处處])$|團隊|集團|网易|新浪|搜狐|腾讯|CSDN|IT之家|参考消息|自媒体|日報|日报|周報|週報|[周週]刊|[专專][栏欄]作者$|頭條|香港01|^01|中心$"
    r"|(?:圖片|图片|資料圖|资料图|截圖|截图|影片|視頻|视频|提供|新聞處|新闻处|官網|官网|互聯網|互联网|网络|網絡)$"
    r"|支部$|委[员員][会會]$|[办辦]公室$|^(?:綜合)?外電$|^(?:[网網][络絡](?:整理|[编編][辑輯])?|未知|佚名|[整综綜][理合]|[A-Z]{1,3}\d{2,6})$|^(?:admin|editor|staff|newsroom|news|webmaster|unknown|null|none)$|https?:|\.com|@",
    re.IGNORECASE,
)


def names(text: str, outlet_names: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The persons that a byline names. Outlets, agencies and desks are no persons.

    ``文山（摘编）`` gives 文山, ``撰文：馬耀文 鄭嘉惠`` both names, ``William  Yang`` one.
    """
    found: dict[str, None] = {}
    text = _FILED_FROM.sub("", _OTHER_HAND.sub("", text))
    if "、" in text or ";" in text or "；" in text or "," in text:
        text = _POST_BEHIND.sub("", text)
    text = _POST_BETWEEN.sub("、", _TWO_REPORTERS.sub(r"\1、\2", text.strip()))
    text = _without_place(_DESK.sub("", _LEAD.sub("", text)))
    for part in _SPLIT.split(re.sub(r"(?<=[A-Za-z.]) +(?=[A-Za-z])", " ", text)):
        part = _TAIL.sub("", _LEAD.sub("", part)).strip(" 　·．.:：")
        for name in _han_blanks(part):
            name = _TAIL.sub("", name).strip()
            if name and len(name) <= 40 and not _is_outlet(name, outlet_names):
                found[name] = None
    return tuple(found)


def _without_place(text: str) -> str:
    """A byline without the place glued between its last name and 報導: 王小明巴黎報導 is 王小明."""
    reports = _REPORTS.search(text)
    place = PLACE_AT_END.search(text[: reports.start()]) if reports is not None else None
    return text[: place.start()] if place is not None and place.start() > 1 else text


_REPORTS = lazily(r"\s*[报報][道導导]$")


def _han_blanks(part: str) -> list[str]:
    """Han names are parted by one blank, but a surname set apart (林 大同, 杨 迅) is part of its name; the words of a Latin name are one name."""
    part = _SURNAME_APART.sub(r"\1\2", part)
    words = part.split(" ")
    if len(words) > 1 and all(re.fullmatch(r"[\u3400-\u9fff·．]{1,8}", word) for word in words):
        return words
    return [part]


_SURNAME_APART = lazily(r"(?<![^\W\d_A-Za-z])([^\W\d_A-Za-z]) ([^\W\d_A-Za-z]{1,3})(?![^\W\d_A-Za-z])")


def _is_outlet(name: str, outlet_names: frozenset[str]) -> bool:
    flat = name.replace(" ", "")
    if any(flat == other or (len(other) > 2 and other in flat) for other in outlet_names):
        return True
    return (
        bool(_NOT_PERSON.search(flat))
        or bool(PLACE_AT_END.fullmatch(flat))
        or bool(re.fullmatch(_AGENCY, flat))
        or not re.search(r"[^\W\d_]", flat)
    )


def agencies(text: str) -> tuple[str, ...]:
    """The agencies of a closing line: （美聯社、法新社、《衛報》等） gives 美聯社, 法新社, 衛報."""
    inner = text.strip().strip("（）() 　")
    found: dict[str, None] = {}
    for part in re.split(r"[、丶/／,，;；]|和|及|與|与", inner):
        name = part.strip().strip("《》〈〉").strip()
        name = re.sub(r"[》〉]?等?$", "", name).strip("《》")
        if name and not re.fullmatch(r"[综綜]合[报報外][道導导电電].*|[综綜]合|等", name):
            found[name] = None
    return tuple(found)


def split_reporters(run: str) -> tuple[tuple[str, ...], str | None]:
    """Reporters and place of a CNA dateline, printed without a mark between: 邱俊欽桃園.

    The place is looked up among Taiwan's counties and the cities CNA reports from; otherwise the
    last name is taken as the usual three characters and the rest is the place.
    """
    *first, last = re.split(r"[、,，]", run)
    place = None
    second = re.search(r"(?P<place>[^/／]{2,8}(?:[/／][^/／]{2,8})+)$", last)
    tail = PLACE_AT_END.search(last.split("/")[0].split("／")[0])
    if tail is not None and tail.start() >= 2:
        place = last[tail.start() :]
        last = last[: tail.start()]
    elif second is None and tail is not None and tail.start() == 0:
        return tuple(first), last
    elif len(last) > 3:
        last, place = last[:3], last[3:]
    return tuple(name.strip() for name in (*first, last) if name.strip()), place


def photo_credit(caption: str) -> str | None:
    """The credit that closes a caption: 路透社 of 。（路透社） or of 。路透社; None when it has none."""
    text = _TAKEN_ON.sub("", caption.rstrip("。 "))
    if text[-1:] in "）)" and (marked := _IN_BRACKETS.search(text, max(0, len(text) - 130))) is not None:
        return marked["credit"].strip()
    end = text[-100:]
    labelled = _LABELLED.search(end) if any(word in end for word in _LABEL_WORDS) else None
    if labelled is not None:
        return labelled["credit"].strip().strip("（）()")
    if text[-1:] in "）)":
        start = max(text.rfind("（"), text.rfind("("))
        inside = text[start + 1 : -1].strip().rstrip("。")
        return inside if start >= 0 and len(inside) <= 45 and _bracketed().fullmatch(inside) else None
    if text[-1:] not in _CREDIT_ENDS:
        return None
    start = max(map(text.rfind, _BEFORE_BARE))
    reporter = _REPORTER.search(end) if text[-1] in "摄攝影真图圖" else None
    if reporter is not None:
        return reporter["credit"] or reporter["wire"] or reporter["drawn"]
    bare = text[start + 1 :]
    if bare in _SET_APART:
        start = max(map(text.rfind, _SENTENCE_ENDS))
        who = text[start + 1 :].strip()
        return who if len(bare) < len(who) <= (_LONGEST_CREDIT if start >= 0 else _WHOLE) else None
    if len(bare) <= (40 if start >= 0 else 12) and _bare().fullmatch(bare):  # a longer whole caption that ends in 資料圖片 is no credit
        return bare.removeprefix("圖／").removeprefix("圖/").removeprefix("圖╱")
    return text if len(text) <= 40 and _SOCIAL_CREDIT.fullmatch(text) else None


def may_be_caption(text: str, *, led: bool) -> bool:
    """Whether a text that is printed again may be a caption: no long prose, and no lead (``led``: a lead stands above it), save by its credit."""
    return photo_credit(text) is not None or not (is_long_prose(text) or (not led and len(text) > _LEAD_SIZE and ends_sentence(text)))


_LEAD_SIZE: Final = 12
"""A sentence of more characters may be a lead."""
