"""Bylines and credits glued to the first sentence of a text or to the last of a piece, cut off it; for every outlet."""

from __future__ import annotations

from typing import Final

from cleaner.labelling.credit_terms import (
    BRACKETED,
    DESK,
    DESK_REPORT,
    HAN,
    NAMES,
    OPEN,
    POSTED,
    POSTED_REPORT,
    REPORT,
    SHUT,
    SLASH,
)
from cleaner.labelling.facts import AFTER_LABEL, CREDIT_LABEL, SLASHED
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, head, tail
from cleaner.words.places import PLACE

_LABEL_STARTS: Final = "".join(sorted({label[0] for label in CREDIT_LABEL[3:-1].split("|")}))
_REPORTER: Final = r"[記记]者(?![会會席站协協证證])"
"""A reporter, but no press conference, press box, card."""


def _opened(inside: str) -> str:
    """A cue that begins with a bracket, each kind spelt out: a search for plain characters is the fast one."""
    return "|".join(mark + inside for mark in ("（", r"\(", "【", "〔", r"\["))


RULES: Final[tuple[Rule, ...]] = (
    head(
        "bracketed-byline",
        "byline",
        regex(rf"{OPEN}\s?{POSTED}\s?{SHUT}\s{{0,8}}"),
        regex(rf"{OPEN}\s?{DESK}\s?{SHUT}\s{{0,8}}"),
        cue=r"[（(〔【［\[][^）)〕】］\]]{4,60}[）)〕】］\]]",
        examples=("〔編譯顧滿／綜合報導〕河灣大橋昨天重開。", "〔國際中心／綜合報導〕河灣大橋昨天重開。"),
        unlike=("〔河灣大橋〕昨天重開。",),
    ),
    head(
        "glued-byline",
        "byline",
        regex(rf"{POSTED_REPORT}\s{{0,8}}(?=[^\s，,。、：:])"),
        regex(rf"{DESK_REPORT}\s{{0,8}}(?=[^\s，,。、：:])"),
        opening=True,
        cue=r"[^／/╱∕。「」：:]{2,30}+[／/╱∕]",
        examples=("記者顧滿／台北報導河灣大橋昨天重開。", "財經中心／顧滿報導河灣大橋昨天重開。"),
        unlike=("記者顧滿／台北的照片得了獎。",),
    ),
    tail(
        "desk-date-code",
        "boilerplate",
        regex(r"(?<=[）)。])\s?1[01]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"),
        cue=r"[）)。]\s?1[01]\d{5}\Z",
        examples=("渡輪下月減班。（編輯：顧滿）1150115",),
        unlike=("渡輪的編號是1150115",),
    ),
    tail(
        "closing-credit",
        "credit",
        regex(rf"(?P<credits>[（(]{CREDIT_LABEL}(?:{AFTER_LABEL}|{SLASHED})[^（）()。]{{1,60}}[）)])"),
        cue=rf"（(?=\s*[{_LABEL_STARTS}])|\((?=\s*[{_LABEL_STARTS}])",
        examples=("渡輪下月減班。（譯者：顧滿/核稿：林遙）",),
        unlike=("渡輪下月減班（編輯部說）",),
    ),
    tail(
        "closing-byline",
        "byline",
        regex(rf"[（(〔](?:記者|文[／/：:]|{HAN}{{2,3}}中心{SLASH})?(?P<others>{NAMES})?{SLASH}?{PLACE}?{REPORT}[）)〕]"),
        cue=r"報[導道][）)〕]\s*\Z|报道[）)〕]\s*\Z",
        examples=("渡輪下月減班。（顧滿報導）",),
        unlike=("渡輪下月減班（見報導）",),
    ),
    head(
        "reporter-in-brackets",
        "byline",
        regex(
            rf"[【（(〔\[](?:[^】）)〕\]\s，。：:]{{0,12}}?{_REPORTER}|文[/／])\s?(?P<authors>{BRACKETED})\s?"
            r"(?:(?:綜合|综合|專題|摄影)?[報报][導导道])?[】）)〕\]]\s{0,8}"
        ),
        opening=True,
        cue=r"[【（(〔\[][^】）)〕\]\s，。：:]{0,12}(?:[記记]者|文[/／])",
        examples=("（记者 林小溪）河湾大桥昨天重开。",),
        unlike=("（记者会下午三点开始，地点未定）河湾大桥昨天重开。",),
    ),
    tail(
        "closing-reporter",
        "byline",
        regex(
            rf"[（(【〔\[]\s?[^（(【〔\[）)】〕\]。，：:]{{0,14}}?(?:{_REPORTER}|通[讯訊][员員])\s?(?P<authors>{BRACKETED}?)\s?"
            r"(?:(?:[发發]自|[综綜]合|[采採][访訪])?[^（(）)。，,\s]{0,4}?[報报][導导道])?(?<![攝摄圖图影])[）)】〕\]]"
        ),
        cue=_opened(r"[^（(）)。，,：:]{0,24}[記记讯訊][者员員][^（(）)。，,：:]{1,30}[）)】〕\]]\s*\Z"),
        examples=("渡轮下月减班。（本报记者 林小溪）",),
        unlike=("渡轮下月减班（记者王文摄）",),
    ),
    tail(
        "closing-fields",
        "credit",
        regex(
            r"[（(【〔\[]\s?(?P<fields>[^（(【〔\[。：:]{0,12}(?:[编編][辑輯审審]|[責责][編编任]|[审審校][核对對稿]|作者|[来來]源|[译譯]者)"
            r"\s?(?:[：:]|\s)[^（(【〔\[。！？]{1,40}?)\s?[）)】〕\]]"
        ),
        cue=_opened(r"[^（(【〔\[。！？]{0,16}[編编辑輯責责審审译譯者任源对對核][：:\s][^（(【〔\[。！？]{1,42}[）)】〕\]]\s*\Z"),
        examples=("渡轮下月减班。【来源：河湾日报】",),
        unlike=("渡轮下月减班（来源不明）",),
    ),
)
"""Cuts at the ends of a piece."""
