"""Rules for who made an article: lines of bylines and credits, agencies and sources. They hold for every outlet."""

from __future__ import annotations

from typing import Final

from cleaner.labelling import credit_cuts, datelines
from cleaner.labelling.credit_terms import BY_SLASH, DESK, HAN, NAMES, OPEN, POSTED, REPORT, ROW, SHUT, SLASH
from cleaner.labelling.facts import AFTER_LABEL, CREDIT_LABEL
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line
from cleaner.words.bylines import WIRES
from cleaner.words.places import PLACE

_AGENCY: Final = "|".join(WIRES)
_OTHER_LABEL: Final = rf"{HAN}{{1,5}}"
_PARTED: Final = rf"(?:{AFTER_LABEL}|\s{{0,8}}[／/]\s{{0,8}})"
_NO_FIELDS: Final = r"(?![^\n]*(?:[来來]源|[时時][间間]|[点點][击擊][数數]?)\s?[：:])"
_WRITERS: Final = (
    rf"(?P<authors>[^。，！？：:|｜丨]{{1,40}}?)(?:\s{{1,8}}(?P<credits>{_OTHER_LABEL}(?:{AFTER_LABEL}|[/／])[^。，！？]{{1,40}}))?"
)
_NOT_A_PAGES_ROW: Final = (
    r"(?![^\n]*(?:手机看|打印|[关關][闭閉]|字[号號體体]|分享|收藏|[評评][论論]|[記记]者|作者|[編编][辑輯]|[責责][編编]|[舉举][報报]\Z))"
)

LINES: Final[tuple[Rule, ...]] = (
    line(
        "credit-line",
        "credit",
        regex(
            rf"[（(〔]?\s{{0,8}}(?P<credits>(?![圖图]\s?[：:][^\n]{{0,40}}[，,《]){CREDIT_LABEL}{AFTER_LABEL}[^。：:]{{1,30}}"
            rf"(?:[/／、;；|\s]{{1,8}}{_OTHER_LABEL}{AFTER_LABEL}[^。：:]{{1,20}}){{0,4}}?)\s{{0,8}}[）)〕]?"
        ),
        examples=("責任編輯：顧滿",),
        unlike=("編輯：您怎麼看？：他說，橋老了。", "圖：何川翻看河灣專版，笑說照片很美"),
    ),
    line(
        "bracketed-writer",
        "byline",
        regex(
            rf"{OPEN}\s?(?:撰文|撰稿|採訪|采访|文){_PARTED}(?P<authors>[^。，；;！？：:|｜丨（）()【】]{{1,40}})(?:[；;][^。（）()【】]{{1,30}})?{SHUT}"
        ),
        examples=("【撰文／林小雨；圖片／何川設計】",),
        unlike=("【撰文比賽】",),
    ),
    line(
        "guest-byline",
        "byline",
        regex(
            rf"(?:圖[、/／．·]?文|文[、/／．·]圖){_PARTED}(?P<syndicated_from>[^。，！？：:|｜丨\s]{{1,10}}(?:[周週]刊|雜誌|[時日]報|新聞網?))"
        ),
        examples=("圖、文／河灣週刊",),
        unlike=("圖文並茂的週刊",),
    ),
    line(
        "any-byline",
        "byline",
        regex(rf"(?:撰文|撰稿|[执執][笔筆]|[來来]稿作者|採訪|采访|文字|文|記者|记者|作者){_NO_FIELDS}{_PARTED}{_WRITERS}"),
        regex(
            rf"(?:[圖图][、/／．·]?文|文[、/／．·][圖图](?:[ \u3000]{{1,8}}(?=\S))?){_NO_FIELDS}(?:{_PARTED}|(?<=[／/．·][圖图][ \u3000])){_WRITERS}"
        ),
        regex(rf"(?:By|BY){_NO_FIELDS}{_PARTED}{_WRITERS}"),
        examples=("撰文：林小雨", "圖、文／林小雨", "By: Nora Feld"),
        unlike=("记者：您怎么看这座桥？", "文化／生活"),
    ),
    line(
        "desk-byline",
        "byline",
        regex(rf"{OPEN}?\s?{POSTED}\s?{SHUT}?"),
        regex(rf"{OPEN}?\s?{DESK}\s?{SHUT}?"),
        cue=BY_SLASH,
        examples=("記者林小雨、何川／台北報導", "財經中心／林小雨台北報導"),
        unlike=("記者會／下午三點", "活動中心／三樓"),
    ),
    line(
        "named-report",
        "byline",
        regex(rf"(?P<authors>{NAMES})\s?{SLASH}\s?{PLACE}{REPORT}"),
        cue=BY_SLASH,
        examples=("林小雨／台北報導",),
        unlike=("林小雨／台北",),
    ),
    line(
        "credit-after",
        "credit",
        regex(rf"[（(〔]?\s{{0,8}}(?P<credits>(?:{HAN}|[·．]){{2,5}}\s?{SLASH}\s?{CREDIT_LABEL})\s{{0,8}}[）)〕]?"),
        cue=BY_SLASH,
        examples=("林小雨／核稿編輯",),
        unlike=("林小雨／台北",),
    ),
    line(
        "agency-line",
        "credit",
        regex(
            rf"[（(](?P<agencies>(?:《?(?:{_AGENCY})[^、）)]{{0,4}}|《[^》]{{2,12}}》)(?:[、/](?:[^、，。（）()]{{2,12}})){{0,6}}等?)[）)]"
        ),
        kinds=("line", "paragraph"),
        examples=("（法新社、《河灣報》等）",),
        unlike=("（法新社說，橋已重開）",),
    ),
    line(
        "reporter-line",
        "byline",
        regex(
            rf"[^\W\d_]{{2,8}}(?:新闻|新聞|日报|日報|时报|時報|晚报|网|網)(?:首席|高级|特约)?(?:记者|記者)[ \u3000]{{0,8}}(?P<authors>{ROW})"
        ),
        regex(
            rf"本[报報刊](?:[驻駐]{HAN}{{2,6}})?[记記]者[ \u3000]{{0,8}}(?P<others>{HAN}{{1,4}}(?:[ \u3000、]{{1,2}}{HAN}{{1,4}}){{0,5}})"
        ),
        cue=r"记者[^，。]{0,30}\Z|記者[^，。]{0,30}\Z",
        examples=("河湾晚报记者 顾满 林遥", "本报记者 顾 满"),
        unlike=("晚报记者说，桥要通了", "本报记者部搬了家。"),
    ),
    line(
        "paper-writer",
        "byline",
        regex(rf"《[^》\n]{{1,12}}》(?:首席|特约|特約|高级|本刊)?(?:作者|[记記]者|撰稿人?)[ \u3000：:]{{0,8}}(?P<authors>{ROW})"),
        examples=("《桑园周刊》作者 林小溪",),
        unlike=("《桑园周刊》作者群在海边聚会。",),
    ),
    line(
        "house-hands",
        "byline",
        regex(
            rf"{HAN}{{1,6}}(?:记者|記者)(?:\s{{0,8}}[：:|｜丨])?\s{{0,8}}(?P<authors>{HAN}{{2,4}}(?:[ 、]{HAN}{{2,4}}){{0,3}})"
            rf"\s{{1,8}}{HAN}{{0,6}}?(?P<credits>(?:编辑|編輯)(?:\s{{0,8}}[：:|｜丨]\s{{0,8}}|\s{{1,8}}){HAN}{{2,4}}(?:[ 、]{HAN}{{2,4}}){{0,3}})"
        ),
        cue="编辑|編輯",
        examples=("海风记者 何川 海风编辑 林小雨",),
        unlike=("海风记者何川后来当了编辑。",),
    ),
    line(
        "joint-report",
        "byline",
        regex(
            rf"[-–—－─]{{1,2}}\s?(?:[聯联綜综]合|[協协]助)[報报采採][導导道訪访](?:\s?[：:]\s?|\s)(?P<authors>{HAN}{{2,4}}(?:[、,，\s]{{1,2}}{HAN}{{2,4}}){{0,3}}|[A-Z][\w.’' ,-]{{3,60}}?)[.。]?"
        ),
        regex(r"[-–—－─]{1,2}\s?(?:[Ww]ith (?:assistance|contributions?) (?:from|by)) [A-Z][^!?\n]{2,160}"),
        examples=("--聯合報導 顧滿.", "--With assistance from Nora Feld."),
        unlike=("--聯合報導小組說，渡輪停航。", "With assistance from the mayor the quay was mended."),
    ),
    line(
        "original-mark",
        "credit",
        regex(r"[【\[]?原[創创][】\]]?\s{0,8}[：:︰|｜][^。]{2,40}"),
        examples=("原创： 林一诺 海风观察",),
        unlike=("原创：这是他的话。他只说了一次。",),
    ),
    line(
        "first-printed",
        "credit",
        regex(
            r"[（(]?(?:[本原]文|此文|文章)?(?:原[刊載载]|首[發发刊]|[刊轉转][發发載载登]|[來来]自|出自|摘自)[於于自]?\s?[：:]?\s?[“「《]?(?P<syndicated_from>(?![的他她它我這这那此])"
            r"[^“”「」《》，,。：:；;（）()\s]{2,16}[網网報报刊社誌志體体聞闻度台])[”」》]?(?:[，,]\s?已被?[刪删]除)?[。]?[）)]?"
        ),
        opening=False,
        kinds=("line", "paragraph"),
        examples=("原文刊發於河灣週刊",),
        unlike=("他來自河灣晚報", "原文出自他的手。"),
    ),
    line(
        "source-line",
        "credit",
        regex(r"[（(]?(?:(?:圖片及)?資料|资料|(?:首|封面|題|题|配)?[圖图]片?|照片|截[圖图])(?:來源|来源|源)\s{0,8}[：:︰].{1,80}"),
        regex(r"[（(][^（）()，。：:]{0,12}[圖图表]\s?(?:來源|来源)\s{0,8}[：:︰][^（）()。]{1,40}[）)]"),
        examples=("圖片來源：河灣網", "（金價走勢圖 來源：河灣財經）"),
        unlike=("照片來源成謎。", "（這張圖來源不明）"),
    ),
    line(
        "original-link",
        "credit",
        regex(rf"(?:查看|閱讀|阅读)?(?:中文|英文)?原文(?:鏈接|链接|連結|地址|網址|网址|出處|出处)?{AFTER_LABEL}(?:https?://\S{{1,300}})?"),
        regex(r"[【\[]?(?:查?看|[閱阅][讀读])原文(?:[連链][結接])?[】\]]?"),
        examples=("原文链接：https://example.com/bridge-opens", "【看原文連結】"),
        unlike=("原文：這句話的後半段被刪掉了，館長說，他保留了手稿。",),
    ),
    line(
        "reprint-source",
        "credit",
        regex(
            rf"[（(【]?\s{{0,8}}(?:文章|本文|稿件)?(?:[来來]源|稿源){AFTER_LABEL}"
            rf"(?P<syndicated_from>{_NOT_A_PAGES_ROW}[^，。；：:\n]{{2,24}}?(?<![图圖摄攝供告据據网網站]))\s{{0,8}}[）)】]?"
        ),
        examples=("来源：河湾晚报",),
        unlike=("来源：他说，水从山上来。",),
    ),
)
"""Lines of their own."""

RULES: Final = LINES + credit_cuts.RULES + datelines.RULES
