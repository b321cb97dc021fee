"""The persons of a printed byline, to compare with the authors that a tool gives.

A corpus tells the author as printed ("NORA FELDKAMP, IVO MARTEN and JO QUILL", "Nora Feldkamp, MS, RD", "王小明 李大文"); a tool
gives names. Both come down to a set of loose names: no case, no marks, no degrees, no titles.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_LEAD: Final = re.compile(
    r"^(?:(?:written|posted|published|story|text|words|report)\s+)?(?:by|von|par|por|di|door|af|av|from|文[●・：:／/]?|著者|作者|记者|記者)[\s:：●]+",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(
    r"(?:^|\s)(?:edited by|with|著者|イラスト|翻訳|訳)[\s:：]+|[,，]?\s+(?:and|und|et|y|with)\s+|\s*[&＆;；/／、・|\n+]\s*", re.IGNORECASE
)
_BRACKETED: Final = re.compile(r"\s*[(（\[][^)）\]]*[)）\]]")
_DEGREE: Final = re.compile(
    r"^(?:(?-i:[A-Z]{2,6}\d?|[A-Z]{1,4}(?:[-.][A-Z]{1,4})+)\.?\s?\d*|ph\.?\s?d\.?|psy\.?d\.?|m\.?d\.?|jr\.?|sr\.?|esq\.?|[ivx]+)[®™]?$",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(r"^(?:(?:dr|prof|mr|mrs|ms|sir|dipl|ing|med)\.?\s+)+(?=\S)", re.IGNORECASE)
_JOB: Final = re.compile(
    r"[,，]\s*(?!and\b)[^,，;]*\b(?:editor|reporter|writer|correspondent|expert|contributor|officer|ceo|cto|founder|director|manager|columnist"
    r"|specialist|educator|representative|professor|coach|president|author|nutritionist|dietitian|journalist|producer|analyst)\b[^,，;]*",
    re.IGNORECASE,
)
_GROUP: Final = re.compile(
    r"\b(?:team|staff|editors?|editorial|desk|newsdesk|news|newsroom|agency|agencies|agenturen|network|press|inc|llc|ltd|gmbh|company|group|admin|q_admin"
    r"|redaktion|contributors?|author|submissions|department|hospital|university|institute|association|organization|society|store|construction|remodel"
    r"|renovation|care|works|admissions|architecture|strategies|canada|studios?|club|office|international|global|media|magazine|online|blog|web|guest"
    r"|updated|published)\b|編集部|编辑部|通讯社|通訊社|新闻|新聞|報社|报社|\.(?:com|org|net|de|jp|io|at)\b|@|https?:|\d{4}",
    re.IGNORECASE,
)
_HAN_NAMES: Final = re.compile(r"[\u3400-\u9fff]{2,4}(?:[\s\u3000]+[\u3400-\u9fff]{2,4})+")
_ACCENTS: Final = re.compile("[\u0300-\u036f]")


def persons(printed: str) -> list[str]:
    """The names in a printed byline, without "By", degrees and jobs."""
    line = _LEAD.sub("", re.sub(r"[^\S\n]+", " ", unicodedata.normalize("NFKC", printed).strip()))
    if _HAN_NAMES.fullmatch(line):
        return line.split()
    if line.startswith(("http:", "https:")):
        return [line]
    found: list[str] = []
    for part in _BETWEEN.split(_JOB.sub("", _BRACKETED.sub("", line))):
        pieces = [piece.strip(" .·•-–—|●:") for piece in re.split(r"[,，]\s*", part)]
        found += [_LEAD.sub("", piece) for place, piece in enumerate(filter(None, pieces)) if not (place and _DEGREE.match(piece))]
    return found


def loose_name(name: str) -> str:
    """A name without case, accents, marks, degrees behind it and titles before it."""
    name = _TITLE.sub("", _BRACKETED.sub("", unicodedata.normalize("NFKC", name).strip()) or name)
    words = name.split()
    while len(words) > 2 and not name.isupper() and _DEGREE.match(words[-1].strip(",")):
        words.pop()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", " ".join(words)).casefold())
    return "".join(char for char in unicodedata.normalize("NFC", plain) if char.isalnum())


def wanted(printed: str) -> set[str]:
    """The loose names of a printed byline."""
    return {name for name in map(loose_name, persons(printed)) if name}


def wanted_persons(printed: str, url: str | None) -> set[str]:
    """Those of them that are persons; empty where a desk, a team or the site itself is all that is printed."""
    return {loose_name(name) for name in persons(printed) if not is_group(name, url)} - {""}


def given(names: list[str]) -> set[str]:
    """The loose names of what a tool gave, a name an entry."""
    return {name for name in map(loose_name, names) if name}


def is_group(name: str, url: str | None) -> bool:
    """Whether a name is no person's: a desk, a team, a date, or the site itself (one word, the same as in its address)."""
    if _GROUP.search(name):
        return True
    host = re.sub(r"^\w+://|/.*", "", url or "")
    return " " not in name.strip() and len(name) > 3 and loose_name(name) in loose_name(host)
