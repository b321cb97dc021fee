"""Rules for who made an article: bylines, credits, agencies and sources, datelines. They hold for every outlet."""

from __future__ import annotations

from typing import Final

from cleaner.labelling import datelines
from cleaner.labelling.facts import AFTER_LABEL, CREDIT_LABEL, SLASHED
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, head, line, tail
from cleaner.words.bylines import WIRES
from cleaner.words.places import PLACE

_AGENCY: Final = "|".join(WIRES)
_SLASH: Final = "[／/╱∕]"
# Han characters are written [^\W\d_A-Za-z] here: a range of them takes a millisecond to compile, each time it stands in a pattern.

_OTHER_LABEL: Final = r"[^\W\d_A-Za-z]{1,5}"
_BY_SLASH: Final = r"／|╱|∕|/(?=[^\d\s/.]{0,12}(?:報|报|電|編|编|整理|特稿|專|譯|译|稿|攝|摄))|專訪(?=\s?[）)〕】］\]]?\s*\Z)"

_POST: Final = r"(?:(?:本報|特派|特約|實習|资深|資深|文字|娛樂|體育|地方)?(?:記者|记者|编译|編譯)|(?:駐[^\W\d_A-Za-z]{1,4})?特派員)"
_PEOPLE: Final = r"(?:[^\W\d_A-Za-z]|[·．]){2,5}(?:[、,， ／/╱]\s?(?:記者|编译|編譯)?\s?(?:[^\W\d_A-Za-z]|[·．]){2,4}){0,5}"
_REPORT: Final = "(?:即時|外電|連線|現場)?(?:報導|報道|报道)"
_NAMES: Final = r"[^\W\d_A-Za-z]{2,4}(?<![社報網視台媒體体])(?:[、，/／ \u3000][^\W\d_A-Za-z]{2,4}){0,4}?"
"""Names of reporters right before 報導. A place or 綜合 may stand in their stead: no person (see bylines.names)."""
_NAMED_REPORT: Final = rf"(?:實習)?(?:記者|編輯)?(?P<others>{_NAMES})\s?{_SLASH}?\s?{PLACE}?{_REPORT}"
_ROOM: Final = r"(?:[^\W\d_]{1,6}(?:中心|頻道|新聞網?|組)|影音編輯|助理編輯)"


_BRACKETED: Final = r"(?:[^\W\d_A-Za-z]|[·．、，/／\s]){2,24}"
"""Names in brackets: what follows 记者."""


def _opened(inside: str) -> str:
    """A cue that begins with a bracket, each kind spelt out: a search for plain characters is the fast one."""
    return "|".join(mark + inside for mark in ("（", r"\(", "【", "〔", r"\["))


def _desk(filed: str, spoken: str = "") -> str:
    """Who reports from where, as Taiwan prints it, ``filed`` being what may follow the slash.

    記者王小明、李大同／台北報導, 國際中心／綜合報導, 財經中心／王小明台北報導, 編譯陳三／綜合外電.
    """
    return rf"(?:{_POST}\s?(?P<authors>{_PEOPLE}?)(?:\s?{_SLASH}\s?{filed}{spoken})|{_ROOM}\s?{_SLASH}\s?(?:{_NAMED_REPORT}|{filed}))"


_DESK: Final = _desk(r"(?:[^，。：:、\s]{0,10}(?:報導|報道|报道|外電|專電|電)|編譯|整理|特稿|專訪)", "|專訪")
_DESK_REPORT: Final = _desk(r"[^\W\d_A-Za-z]{0,6}?(?:報導|報道|报道)")

LINES: Final[tuple[Rule, ...]] = (
    line(
        "credit-line",
        "credit",
        regex(
            rf"[（(〔]?\s*(?P<credits>{CREDIT_LABEL}{AFTER_LABEL}[^。：:]{{1,30}}(?:[/／、;；|\s]+{_OTHER_LABEL}{AFTER_LABEL}[^。：:]{{1,20}}){{0,4}}?)\s*[）)〕]?"
        ),
    ),
    line(
        "bracketed-writer",
        "byline",
        regex(
            rf"[（(〔【［\[]\s?(?:撰文|撰稿|採訪|采访|文)(?:{AFTER_LABEL}|\s*[／/]\s*)(?P<authors>[^。，；;！？：:|｜丨（）()【】]{{1,40}})"
            r"(?:[；;][^。（）()【】]{1,30})?[）)〕】］\]]"
        ),
    ),
    line(
        "guest-byline",
        "byline",
        regex(
            rf"(?:圖[、/／．·]?文|文[、/／．·]圖)(?:{AFTER_LABEL}|\s*[／/]\s*)(?P<syndicated_from>[^。，！？：:|｜丨\s]{{1,10}}(?:[周週]刊|雜誌|[時日]報|新聞網?))"
        ),
    ),
    line(
        "any-byline",
        "byline",
        regex(
            rf"(?![^\n]*(?:[来來]源|[时時][间間]|[点點][击擊][数數]?)\s?[：:])"
            rf"(?:撰文|撰稿|[执執][笔筆]|[來来]稿作者|採訪|采访|文字|[圖图][、/／．·]?文"
            rf"|文[、/／．·][圖图](?:[ \u3000]+(?=\S))?|文|記者|记者|作者|By|BY)"
            rf"(?:{AFTER_LABEL}|\s*[／/]\s*|(?<=[/／．·][圖图][ \u3000]))"
            rf"(?P<authors>[^。，！？：:|｜丨]{{1,40}}?)(?:\s+(?P<credits>{_OTHER_LABEL}(?:{AFTER_LABEL}|[/／])[^。，！？]{{1,40}}))?"
        ),
    ),
    line("desk-byline", "byline", regex(rf"[（(〔【［\[]?\s?{_DESK}\s?[）)〕】］\]]?"), cue=_BY_SLASH),
    line("named-report", "byline", regex(rf"(?P<authors>{_NAMES})\s?{_SLASH}\s?{PLACE}{_REPORT}"), cue=_BY_SLASH),
    line(
        "credit-after",
        "credit",
        regex(rf"[（(〔]?\s*(?P<credits>(?:[^\W\d_A-Za-z]|[·．]){{2,5}}\s?{_SLASH}\s?{CREDIT_LABEL})\s*[）)〕]?"),
        cue=_BY_SLASH,
    ),
    line(
        "agency-line",
        "credit",
        regex(
            rf"[（(](?P<agencies>(?:《?(?:{_AGENCY})[^、）)]{{0,4}}|《[^》]{{2,12}}》)(?:[、/](?:[^、，。（）()]{{2,12}})){{0,6}}等?)[）)]"
        ),
        kinds=("line", "paragraph"),
    ),
    line(
        "reporter-line",
        "byline",
        regex(
            r"[^\W\d_]{2,8}(?:新闻|新聞|日报|日報|时报|時報|晚报|网|網)(?:首席|高级|特约)?(?:记者|記者)[ \u3000]*"
            r"(?P<authors>[^\W\d_A-Za-z]{2,4}(?:[ \u3000、][^\W\d_A-Za-z]{2,4}){0,3})"
            r"|本[报報刊](?:[驻駐][^\W\d_A-Za-z]{2,6})?[记記]者[ \u3000]*"
            r"(?P<others>[^\W\d_A-Za-z]{1,4}(?:[ \u3000、]{1,2}[^\W\d_A-Za-z]{1,4}){0,5})"
        ),
        cue=r"记者[^，。]{0,30}\Z|記者[^，。]{0,30}\Z",
    ),
    line(
        "paper-writer",
        "byline",
        regex(
            r"《[^》\n]{1,12}》(?:首席|特约|特約|高级|本刊)?(?:作者|[记記]者|撰稿人?)[ \u3000：:]*"
            r"(?P<authors>[^\W\d_A-Za-z]{2,4}(?:[ \u3000、][^\W\d_A-Za-z]{2,4}){0,3})"
        ),
    ),
    line(
        "supplied",
        "credit",
        regex(
            r"[（(]?(?P<agencies>新[华華]社|中新社|中[国國]新[闻聞]社|[路法]透社|法新社)(?:特)?供[^\W\d_]{1,4}[报報](?:[专專][电電]|特稿|稿件)[）)]?"
        ),
    ),
    line(
        "house-hands",
        "byline",
        regex(
            r"[^\W\d_A-Za-z]{1,6}(?:记者|記者)(?:\s*[：:|｜丨])?\s*(?P<authors>[^\W\d_A-Za-z]{2,4}(?:[ 、][^\W\d_A-Za-z]{2,4}){0,3})"
            r"\s+[^\W\d_A-Za-z]{0,6}?(?P<credits>(?:编辑|編輯)(?:\s*[：:|｜丨]\s*|\s+)[^\W\d_A-Za-z]{2,4}(?:[ 、][^\W\d_A-Za-z]{2,4}){0,3})"
        ),
        cue="编辑|編輯",
    ),
    line("original-mark", "credit", regex(r"[【\[]?原[创創][】\]]?\s*[：:︰|｜][^。]{2,40}")),
    line(
        "source-line",
        "credit",
        regex(
            r"[（(]?(?:(?:圖片及)?資料|资料|(?:首|封面|題|题|配)?[圖图]片?|照片|截[圖图])(?:來源|来源|源)\s*[：:︰].{1,80}"
            r"|[（(][^（）()，。：:]{0,12}[圖图表]\s?(?:來源|来源)\s*[：:︰][^（）()。]{1,40}[）)]"
        ),
    ),
    line(
        "original-link",
        "credit",
        regex(
            rf"(?=[查閱阅中英原])(?:查看|閱讀|阅读)?(?:中文|英文)?原文(?:鏈接|链接|連結|地址|網址|网址|出處|出处)?{AFTER_LABEL}(?:https?://\S{{1,300}})?"
        ),
    ),
    line(
        "reprint-source",
        "credit",
        regex(
            rf"[（(【]?\s*(?:文章|本文|稿件)?(?:[来來]源|稿源){AFTER_LABEL}(?P<syndicated_from>(?![^\n]*(?:手机看|打印|[关關][闭閉]|字[号號體体]|分享|收藏|[评評][论論]|[記记]者|作者|[編编][辑輯]|[責责][編编]|[舉举][報报]\Z))[^，。；：:\n]{{2,24}}?(?<![图圖摄攝供告据據网網站]))\s*[）)】]?"
        ),
    ),
)
"""Lines of their own."""

_LABEL_STARTS: Final = "".join(sorted({label[0] for label in CREDIT_LABEL[3:-1].split("|")}))

SPLITS: Final[tuple[Rule, ...]] = (
    head(
        "bracketed-byline",
        "byline",
        regex(rf"[（(〔【［\[]\s?{_DESK}\s?[）)〕】］\]]\s*"),
        cue=r"[（(〔【［\[][^）)〕】］\]]{4,60}[）)〕】］\]]",
    ),
    head("glued-byline", "byline", regex(rf"{_DESK_REPORT}\s*(?=[^\s，。、：:])"), opening=True, cue=r"[^／/╱∕。「」：:]{2,30}+[／/╱∕]"),
    tail(
        "closing-credit",
        "credit",
        regex(rf"(?P<credits>[（(]{CREDIT_LABEL}(?:{AFTER_LABEL}|{SLASHED})[^（）()。]{{1,60}}[）)])"),
        cue=rf"（(?=\s*[{_LABEL_STARTS}])|\((?=\s*[{_LABEL_STARTS}])",
    ),
    tail(
        "closing-byline",
        "byline",
        regex(rf"[（(〔](?:記者|文[／/：:]|[^\W\d_A-Za-z]{{2,3}}中心{_SLASH})?(?P<others>{_NAMES})?{_SLASH}?{PLACE}?{_REPORT}[）)〕]"),
        cue=r"報[導道][）)〕]\s*\Z|报道[）)〕]\s*\Z",
    ),
    head(
        "reporter-in-brackets",
        "byline",
        regex(
            rf"[【（(〔\[](?:[^】）)〕\]\s，。：:]{{0,12}}?[記记]者|文[/／])\s?(?P<authors>{_BRACKETED})\s?(?:(?:綜合|综合|專題|摄影)?[報报][導导道])?[】）)〕\]]\s*"
        ),
        opening=True,
        cue=r"[【（(〔\[][^】）)〕\]\s，。：:]{0,12}(?:[記记]者|文[/／])",
    ),
    tail(
        "closing-reporter",
        "byline",
        regex(
            rf"[（(【〔\[]\s?[^（(【〔\[）)】〕\]。，：:]{{0,14}}?(?:[記记]者|通[讯訊][员員])\s?(?P<authors>{_BRACKETED}?)\s?(?:(?:[发發]自|[综綜]合|[采採][访訪])?[^（(）)。，\s]{{0,4}}?[報报][導导道])?(?<![攝摄圖图影])[）)】〕\]]"
        ),
        cue=_opened(r"[^（(）)。，：:]{0,24}[記记讯訊][者员員][^（(）)。，：:]{1,30}[）)】〕\]]\s*\Z"),
    ),
    tail(
        "closing-fields",
        "credit",
        regex(
            r"[（(【〔\[]\s?(?P<fields>[^（(【〔\[。：:]{0,12}(?:[编編][辑輯审審]|[責责][編编任]|[审審校][核对對稿]|作者|[来來]源|[译譯]者)\s?(?:[：:]|\s)[^（(【〔\[。！？]{1,40}?)\s?[）)】〕\]]"
        ),
        cue=_opened(r"[^（(【〔\[。！？]{0,16}[編编辑輯責责審审译譯者任源对對核][：:\s][^（(【〔\[。！？]{1,42}[）)】〕\]]\s*\Z"),
    ),
    tail(
        "glued-fields",
        "credit",
        regex(
            r"(?<=[。！？”）)」])\s*(?P<fields>(?:[責责]任?[編编][辑輯]?|[編编][辑輯]|本文[来來]源|[来來]源|[审審][核校]|校[对對])\s?[：:][^。！？，]{2,50})"
        ),
        cue="|".join(rf"{mark}(?=\s*[責责編编本来來審审校][^。！？，]{{0,5}}[：:])" for mark in ("。", "！", "？", "”", "」", "）", r"\)")),
    ),
    head("house-dateline", "dateline", regex(r"[【〔](?P<agency>[^】〕，。：:]{2,12}?)[ ]?(?:專訊|专讯)[】〕]\s*")),
    head(
        "wire-dateline",
        "dateline",
        regex(
            r"[（(](?P<agency>法新社|路透社|美聯社|美联社|德新社|共同社|新華社|新华社|中央社)(?:[記记]者(?P<reporters>[^）)\d]{2,14}?))?(?P<place>(?<![記记]者)[^）)\d\s]{0,12}?)(?P<date>\d{1,2}日)[^）)]{0,10}(?:電|电|[報报][導导道]|電訊)[）)]\s*"
        ),
    ),
)
"""Cuts at the ends of a piece, for every outlet."""

RULES: Final = LINES + SPLITS + datelines.RULES
