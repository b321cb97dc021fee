"""Lines of fields around a Chinese text: 2022年02月13日 09:57 来源：新华网 责编：王小明 字号：大 中 小 打印 关闭.

Such a line is days, labels with their values, and buttons, with nothing between them. What a label says is told by its last
characters (…编, …輯, …校, …摄), so that a paper's name or a post may stand in front of it (松花江网编辑, 见习记者).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from cleaner.document import Fact, Role
from cleaner.words import bylines
from cleaner.words.lazily import lazily

LONGEST: Final = 160
"""A line of fields is no longer, in characters."""

_HAN: Final = r"[^\W\d_A-Za-z]"
_CLOCK: Final = r"\s{0,3}T?\d{1,2}[：:时時點点]\s?\d{2}(?:[：:分]\d{2}秒?|分)?"
_WEEKDAY: Final = r"\s?[（(]?(?:星期|周|週)[一二三四五六日天][）)]?"
DATE: Final = (
    rf"(?:(?:19|20)\d\d\s?[年./\-－]\s?\d{{1,2}}\s?[月./\-－]\s?\d{{1,2}}\s?日?(?:{_WEEKDAY})?(?:{_CLOCK})?(?:\s{{0,2}}{_WEEKDAY})?"
    rf"|(?<!\d)(?:[012]\d-)?\d{{1,2}}[\-月/]\d{{1,2}}日?{_CLOCK})"
)
"""A day, with or without a clock time; without the century only with one (10-08 12:00)."""

_FREE: Final = rf"(?:(?:\A|(?<=[\s（(【\[|｜丨□■◎●：:]))(?:《[^》\n]{{1,12}}》|{_HAN}[^\W_]{{0,9}}?(?:·[^\W_]{{1,10}}?)?))?"
_DESK: Final = rf"(?:(?:\A|(?<=[\s（(【\[|｜丨□■◎●])){_HAN}[^\W_]{{0,9}}?)?"
"""A paper's name or a desk's before a label, where a line, a bracket or a blank begins."""
_WRITERS: Final = r"(?:[见見][习習]|[实實][习習]|特[约約]|首席|高[级級]|本[报報网網台社刊])?(?:[记記]者|作者|通[讯訊][员員])|撰[文稿写]|[执執][笔筆]人?|采[写访訪編编]|採[寫訪]|文字"
_EDITORS: Final = r"(?:[责責]任)?(?:[编編][辑輯审審])|[责責主总總美网網视視执執副统統采摘新值][编編]|[剪审審校][辑輯校对對核稿审審]|核[稿对對]|[初复複終终][审審]|[一二三][审審校]|值班(?:主任|[总總][编編监監])"
_OTHERS: Final = r"[编編翻][译譯]|[译譯]者|[摄攝]影|[制製][图圖作]|[设設][计計]|[监監][制製]|[策][划劃]|[统統][筹籌]|出品人?|[签簽][发發]|(?:[编編][辑輯])?[录錄]入[者人員员]?"
_LETTERS: Final = r"(?:文|圖|图|[译譯編编校摄攝])(?=\s?[：:︰﹕|｜丨])"
_TOKEN: Final = lazily(
    rf"(?P<date>{DATE})"
    r"|(?:(?P<updated>(?:最[后後新近])?(?:更新|修[改订訂])(?:时间|時間|日期|[于於])?)"
    r"|(?P<time>(?:(?:[发發][布佈表稿]|刊[发發登載载]|上[传傳]|[录錄加]入|成文|[添][加]|[创創]建)?(?:时间|時間|日期)|[发發][布佈表][于於]?))"
    r"|(?P<source>(?:文章|信息|新[闻聞]|稿件|消息|[内內]容|本文|文字)?(?:[来來]源|出[处處])[于於自]?|稿源)"
    r"|(?P<other>(?:文章)?(?:所[属屬]分[类類]|分[类類]|[栏欄]目|[频頻]道|[类類][别別]|版[面次]|索引[号號]|出版社|(?:[发發][布佈]|上[传傳])[者人]|文[号號]|供稿(?:[单單]位)?|[连連][载載])|[标標][签籤](?=[：:]\s*\Z)))\s{0,3}(?:[：:︰﹕]|(?<=[于於布佈表])(?=\s{0,3}(?:19|20)\d\d)|(?<=[|｜丨][来來]源)|(?<=[|｜丨] [来來]源))"
    rf"|(?:{_FREE}(?P<writer>{_WRITERS})|(?P<hand>{_DESK}(?:{_EDITORS}|{_OTHERS})|(?<!{_HAN}){_LETTERS}))(?P<mark>\s{{0,3}}[：:︰﹕|｜丨]|[ \u3000]{{1,4}}|/(?={_HAN}{{2,4}}(?:\W|\Z))|(?<=[|｜丨]作者)|(?<=[|｜丨] 作者))"
    r"|(?P<count>(?:[点點][击擊]|[浏瀏][览覽]|[阅閱][读讀]|[访訪][问問]|人[气氣]|[热熱]度|[查观觀]看|回[复覆復]|[评評][论論]|字[数數]|跟[贴帖])(?:次[数數]|[数數量率])?\s{0,3}[：:︰﹕]?\s{0,3}[（(]?\d[\d,.]{0,9}\s?[万萬kKwW]?\+?[次条條字]?[）)]?|(?:[点點][击擊]|[浏瀏][览覽]|[阅閱][读讀]|[访訪][问問])(?:次[数數]|[数數量率])\s?[：:]"
    r"|[（(]?(?<!\d)\d[\d,.]{0,9}[万萬]?\+?\s?[次条條人个個]?\s?(?:[评評][论論]|[阅閱][读讀]|[参參][与與]|[浏瀏][览覽]|[点點][击擊]|跟[贴帖])|[共总總]\S{0,2}?\d{1,6}[篇条條][评評]?[论論]?|\d{1,6}\s?[条條])"
    r"|(?P<button>打印(?:本[页頁文])?|列印|[关關][闭閉](?:窗口|本[页頁])?|收藏(?:本文)?|分享(?:[到至让]?(?:更多人看到|朋友圈)?)|[转轉][发發载載]|[发發]送?[给給]好友|[纠糾][错錯]|[举舉][报報]|[评評][论論]|[网網]友[评評][论論]|我要(?:[说說]{1,2}|[评評][论論])|我[来來][说說][两兩]句|我有[话話]要?[说說]"
    r"|[调調]整字[体體]|(?:放大|[缩縮]小|正常|默[认認]|[大中小])?字[号號体體](?:大小)?|放大|[缩縮]小|超?[大中小](?![^\W\d_A-Za-z超大中小])|默[认認]|正常|A\s?[-+](?!\w)|\bA\b|[点點]?[赞贊]|(?:新浪|[腾騰][讯訊])?微博|人人[网網]|[开開]心[网網]|豆瓣[网網]?|百度[贴貼]吧|微信(?:好友)?|QQ(?:空[间間]|好友)?|朋友圈|[推][荐薦]|[复複][制製][链鏈][接]|[进進]入[论論][坛壇]|[论論][坛壇]|留言|返回(?:[顶頂]部|首[页頁]|列表|上一?[页頁级級])?(?![^\W\d_A-Za-z])"
    r"|[页頁]面功能|[热熱][点點]排行|下[载載][点點]{2}通|[无無][障][碍礙][浏瀏][览覽]|[语語]音播[报報]|听新闻|手机看新闻|扫一扫|更新)[：:]?"
)
_SENTENCE: Final = lazily(r"[。！？!?；…]|，.*，|[：:︰]\S*[：:︰]", re.DOTALL)
_NAMES: Final = lazily(r"(?:[\w·．.、，,/／&＆@＠+\-—\s]|[（(][^（）()]{0,16}[）)]){0,48}\Z")
_BARE_NAMES: Final = lazily(rf"{_HAN}{{2,4}}(?:[、，/\s]{{1,3}}{_HAN}{{2,4}}){{0,5}}\Z")
_MARKS: Final = " \t\n\u3000|｜丨·•,，;；/／"
_GAP: Final = " \t\n\u3000\xa0|｜丨·•,，;；/／-—□■◎●【】[]（）()〖〗〔〕《》<>＞〓"
_OPENING: Final = lazily(
    r"(?:https?://)?(?:\w{1,20}\.){1,3}[a-z]{2,4}\b\S{0,60}|[^\W\d_]{1,10}(?:网|網|社|[日晚时時]?[报報]|客[户戶]端|在[线線])"
)
_FIRST: Final = lazily(
    r"(?:https?://\S{4,60}\s+)?[^，。！？；\n]{0,24}?(?:[：:︰﹕|｜丨]|\d{2,4}[年./\-－]|\d\s?[条條篇次人评評]|[記记作译譯讯訊][者员員]|[編编][辑輯译譯审審]|[责責][編编]|[校审審][对對核]|[摄攝]影|[监監][制製]|[撰采採][写寫文稿访訪]|打印|列印|[关關][闭閉]|收藏|分享|字[号號体體数數]"
    r"|放大|[缩縮]小|[评評][论論]|[阅閱][读讀]|[浏瀏][览覽]|[点點][击擊赞]|[举舉][报報]|[纠糾][错錯]|返回|扫一扫|我要|微[博信])"
)
"""What a line of fields holds near its beginning."""


class Field(msgspec.Struct, frozen=True):
    """One field: its kind, the label as printed, what follows it."""

    kind: str
    label: str
    value: str
    marked: bool = True
    """Whether a colon or a bar parted them, not a blank alone."""


class Line(msgspec.Struct, frozen=True):
    """What a line of fields is: a role, the rule's name, its facts."""

    role: Role
    rule: str
    facts: tuple[Fact, ...]


def line(text: str, outlet_names: frozenset[str] = frozenset()) -> Line | None:
    """What a whole piece is that holds fields and nothing else; None for all other text."""
    if len(text) > LONGEST or "。" in text or text.isascii() or text.count("，") > 1 or not _FIRST.match(text):
        return None
    fields = _split(text)
    if not fields:
        return None
    kinds = [field.kind for field in fields]
    hands = [field for field in fields if field.kind in ("writer", "hand")]
    if "date" in kinds and len(fields) > 1 and not (fields[0].label in _ANY_TIME and len(fields) == 2):
        return Line(Role.DATE_LINE, "field-date", tuple(facts(fields, outlet_names)))
    if hands or "source" in kinds:
        role = Role.BYLINE if hands and all(field.kind == "writer" for field in hands) else Role.CREDIT
        return Line(role, "field-hands", tuple(facts(fields, outlet_names)))
    if kinds[0] in ("time", "updated") and fields[0].label not in _ANY_TIME:
        return Line(Role.DATE_LINE, "field-date", ())
    if "button" in kinds and (len(fields) > 1 or _STRONG.fullmatch(text.strip(_GAP + "：:"))):
        return Line(Role.SHARE if "分享" in text else Role.NAVIGATION, "field-buttons", ())
    told = len(fields) > 1 or not _ENTRIES.fullmatch(text.strip(_GAP))
    return Line(Role.BOILERPLATE, "field-count", ()) if kinds[0] == "count" and told else None


_ANY_TIME: Final = frozenset(("时间", "時間", "日期"))
"""Labels that an event's day has, too, where nothing else stands beside it."""
_ENTRIES: Final = lazily(r"\d+\s?[条條]")

_STRONG: Final = lazily(
    r"打印.{0,2}|列印|[关關][闭閉].{0,2}|收藏.{0,2}|分享.{0,8}|[纠糾][错錯]|[举舉][报報]|.*字[号號体體].{0,2}|返回.{2}|[网網]友[评評][论論]|我.{2,4}|扫一扫|手机看新闻|语音播报|听新闻|[复複].{3}"
)
"""Buttons that say so alone; 推荐, 中 or 评论 alone may be a heading."""


def _split(text: str) -> list[Field]:
    """The fields of a line, in order; none where it holds anything else."""
    match = _first(text)
    out: list[Field] = []
    while match is not None:
        after = _TOKEN.search(text, match.end())
        kind = next(name for name in _KINDS if match[name] is not None)
        marked = match["mark"] is None or bool(match["mark"].strip(" \u3000"))
        value = _trimmed(text[match.end() : after.start() if after is not None else len(text)])
        if kind == "source" and not value and after is not None and after["writer"] is not None:
            value = _trimmed(text[match.end() : after.start("writer")])  # 来源：某某报作者：: the paper is the source's, not the writer's
        field = Field(kind, match[kind].strip(), value, marked)
        if not _fits(field):
            return []
        out.append(field)
        match = after
    return out


def _first(text: str) -> re.Match[str] | None:
    """The first label, day or button: at the beginning, or after an address or the page's own name."""
    start = len(text) - len(text.lstrip(_GAP))
    found = _TOKEN.match(text, start) or (_TOKEN.match(text, start - 1) if start and text[start - 1] in "《（(" else None)
    if found is not None:
        return found
    opening = _OPENING.match(text, start)
    if opening is None:
        return None
    rest = text[opening.end() :]
    return _TOKEN.match(text, len(text) - len(rest.lstrip(_GAP)))


def _trimmed(value: str) -> str:
    """A value without the marks around it; a bracket that closes one opened in it stays: 周思博 (Joel Spolsky)."""
    inner = value.strip(_MARKS)
    if inner[-1:] == "》":
        return inner if inner.count("《") == inner.count("》") else value.strip(_GAP)
    return inner if inner[-1:] in "）)" and len(re.findall("[（(]", inner)) == len(re.findall("[）)]", inner)) else value.strip(_GAP)


_KINDS: Final = ("date", "updated", "time", "source", "other", "writer", "hand", "count", "button")


def _fits(field: Field) -> bool:
    """Whether a value is what its label asks for: names, a source, nothing behind a button."""
    value = field.value
    if _SENTENCE.search(value):
        return False
    if field.kind in ("writer", "hand"):
        return bool(_NAMES.match(value)) if field.marked else bool(_BARE_NAMES.match(value))
    if field.kind in ("source", "other"):
        return len(value) <= 40
    if field.kind == "date":
        return not value or bool(_OPENING.fullmatch(value)) or value.isdecimal()
    return not value or value.replace(",", "").isdecimal()


def facts(fields: list[Field], outlet_names: frozenset[str] = frozenset()) -> Iterator[Fact]:
    """What the fields of a line tell: days, the source, persons."""
    updated = False
    for field in fields:
        if field.kind == "date":
            yield Fact("updated" if updated else "published", field.label)
            if field.value and not field.value.isdecimal():
                yield from source(field.value, outlet_names)
        elif field.kind == "source" and field.value:
            yield from source(field.value, outlet_names)
        elif field.kind in ("writer", "hand"):
            yield from _persons(field, outlet_names)
        updated = field.kind == "updated"


def is_own(name: str, outlet_names: frozenset[str]) -> bool:
    """Whether a source is the page's own paper or a part of it."""
    return any(len(other) > 1 and (name.startswith(other) or other.startswith(name)) for other in outlet_names)


def source(name: str, outlet_names: frozenset[str]) -> list[Fact]:
    """A source that is another paper than the page's own: 人民网-文化频道 is 人民网's own."""
    name = re.sub(r"\n[\s\S]*", "", name.strip())
    name = re.sub(r"[（(][^）)]{0,30}[）)]$|\s*(?:[|｜].*|https?://.*)$", "", name.strip()).strip()
    if name[:1] in "《“「" and name[-1:] in "》”」" and not re.search("[《“「]", name[1:]):
        name = name[1:-1].strip()
    own = is_own(name, outlet_names)
    return [] if own or not 2 <= len(name) <= 30 or not _A_SOURCE.search(name) else [Fact("syndicated_from", name)]


_A_SOURCE: Final = lazily(
    r"\A(?!(?:转载|轉載|[网網][络絡]|互[联聯][网網]|原[创創]|本[站网網]|综合|綜合|未知|其[他它]|不[详詳]|佚名|[转轉]自|[转轉][载載])(?:\W|文章|整理|原[创創]|[转轉][载載]|\Z)).*[^\W\d_]"
)


def _persons(field: Field, outlet_names: frozenset[str]) -> Iterator[Fact]:
    role = role_of(field.label) if field.kind == "hand" else "author"
    for name in bylines.names(field.value, outlet_names) if role else ():
        yield Fact("authors", name) if role == "author" else Fact("credits", (role, name))


def role_of(label: str) -> str | None:
    """What a hand does, by its label's last characters; None for hands that the record does not tell (监制, 设计)."""
    return next((role for pattern, role in _ROLES if pattern.search(label)), None)


_ROLES: Final = (
    (lazily("[编編][译譯]$"), "compiler"),
    (lazily("[译譯]者?$"), "translator"),
    (lazily("[摄攝]影?$|^[图圖]$"), "photographer"),
    (lazily("[编編辑輯审審校对對核稿任]$|[总總][编編监監]$"), "editor"),
    (lazily("文$|[写寫]$"), "author"),
)


def read(text: str, outlet_names: frozenset[str]) -> list[Fact]:
    """The facts of fields that a rule cut off the end of a text: （责任编辑：王小明）."""
    return list(facts(_split(text), outlet_names))
