"""From printed words to a regular expression: escaped, open for digits, dates and folded widths, linear in time."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WIDTHS: Final = (":：", "(（", ")）", ",，", "!！", "?？", ";；", "[【〔", "]】〕")
_FOLDED: Final = {
    mark: f"[{''.join(re.escape(mark) if mark in '[]' else mark for mark in sorted(marks, reverse=True))}]"
    for marks in _WIDTHS
    for mark in marks
}
_TOKEN = re.compile(r"(?P<url>https?://[\w./?&=%#~+-]+)|(?P<digits>\d+)|(?P<blank>\s+)|(?P<letters>.)", re.DOTALL)
_LONG: Final = 60
"""Of longer lines the beginning tells enough."""


def form_of(text: str) -> str:
    """A pattern for words that recur with other digits."""
    out: list[str] = []
    for match in _TOKEN.finditer(text):
        if match["url"]:
            out.append(r"https?://\S+")
        elif match["digits"]:
            out.append(_digits(len(match["digits"])))
        elif match["blank"]:
            out.append(r"\s+" if _latin(text[: match.start()][-1:]) and _latin(text[match.end() : match.end() + 1]) else r"\s*")
        else:
            out.append(_FOLDED.get(match["letters"]) or _escaped(match["letters"]))
    return "".join(out)


def _digits(length: int) -> str:
    if length in (1, 2):
        return r"\d{1,2}"
    return r"\d{4}" if length == 4 else rf"\d{{1,{max(length + 2, 5)}}}"


def _latin(mark: str) -> bool:
    return bool(re.match(r"[A-Za-z0-9]", mark))


def _escaped(mark: str) -> str:
    return "\\" + mark if mark in ".^$*+?{}\\|[]()" else mark


def line_pattern(texts: list[str]) -> str:
    """A pattern for one recurring line, whose printings in ``texts`` differ in digits at most.

    A long one is matched by its beginning: the rest may be anything of about that length.
    """
    text = min(texts, key=len)
    longest = max(map(len, texts))
    if longest <= _LONG:
        return form_of(text)
    cut = max((match.end() for match in re.finditer(r"[，,。.！!？?；;：:\s]", text[:_LONG]) if match.end() > 12), default=_LONG)
    rest = (longest - cut) * 2
    return form_of(text[:cut].rstrip()) + rf"[\s\S]{{0,{min(-(-rest // 50) * 50, 650)}}}"


_TRADITIONAL: Final = (
    "發佈時間關報導閱讀蹤頻載權聲網點擊應號轉經編輯譯記東島頭條為請歡專頁訊線熱門觀"
    "資圖劃業務責實習攝來內處標題類後訂電視廣評論國聞際體樂娛財開灣會區這個與說們還讓"
)
_SIMPLIFIED: Final = (
    "发布时间关报导阅读踪频载权声网点击应号转经编辑译记东岛头条为请欢专页讯线热门观"
    "资图划业务责实习摄来内处标题类后订电视广评论国闻际体乐娱财开湾会区这个与说们还让"
)
"""Frequent characters of small print that the two scripts write differently, in one order."""
_SCRIPTS: Final = {mark: f"[{''.join(pair)}]" for pair in zip(_TRADITIONAL, _SIMPLIFIED, strict=True) for mark in pair}


def in_both_scripts(pattern: str) -> str:
    """The pattern with each frequent Han character that is written otherwise in the other script open for both."""
    return re.sub(r"\\.|\[(?:\\.|[^\]])*\]|.", lambda match: _SCRIPTS.get(match[0], match[0]), pattern, flags=re.DOTALL)


def same(text: str) -> str:
    """The key by which two printings of a line are one: widths folded, digits and blanks aside."""
    folded = unicodedata.normalize("NFKC", text)
    return re.sub(r"\d+", "0", re.sub(r"\s+", "", folded)).casefold()


def telling(key: str) -> bool:
    """Whether a recurring line has words enough to be known by."""
    return len(re.findall(r"[^\W\d_]", key)) >= 2 or key == "+0"


def either(patterns: list[str]) -> str:
    """Alternatives, each once, without those that another covers."""
    kept: list[str] = []
    for pattern in dict.fromkeys(patterns):
        if pattern not in kept:
            kept.append(pattern)
    return "|".join(kept)
