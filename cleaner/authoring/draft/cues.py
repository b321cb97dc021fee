"""Words by which recurring lines and the names of elements tell what they are. First match wins."""

from __future__ import annotations

import re
from typing import Final

WORDS: Final = tuple(
    (name, role, re.compile(pattern))
    for name, role, pattern in (
        ("privacy", "navigation", r"[隱隐]私|[Pp]rivacy|[Cc]ookies?\b|Datenschutz"),
        ("rights", "copyright", r"©|ⓒ|[Cc]opyright|COPYRIGHT|[Rr]ights [Rr]eserved|版[權权]|著作[權权]|不得[轉转][載载]|禁止[轉转][載载]|[欢歡]迎[轉转][載载]|[轉转][載载][時时請请]|未[經经].{0,8}(?:授[權权]|[許许]可|同意)|Alle Rechte|Nachdruck|Tous droits|derechos reservados"),
        ("disclaimer", "disclaimer", r"不代表|免[責责][聲声]明|投[資资]建[議议]|[僅仅]供[參参]考|[風风][險险]提示|[Dd]isclaimer|not (?:constitute|represent)|views expressed|opinions? expressed|Haftung"),
        ("newsletter", "subscription", r"[Nn]ewsletter|電子報|电子报|[Ss]ubscri(?:be|ption)|SUBSCRIBE|[訂订][閱阅]|[Aa]bonnier|[Aa]bonnez|[Ss]uscr[ií]b|Sign up"),
        ("share", "share", r"分享(?:到|至|给|給|文章|本文)|^分享$|一键分享|[Ss]hare (?:this|on|via)|^Share$|轉發|转发到|Teilen|Partager|Compartir|[Cc]opy link|複製連結|复制链接"),
        ("app-and-channels", "promo", r"App\b|APP|\bapp\b|客[戶户]端|下[載载]|WhatsApp|Telegram|Facebook|Instagram|YouTube|LINE|Threads|微信|微博|公[眾众][號号]|[關关]注|追[蹤踪]|[頻频]道|[專专][頁页]|粉[絲丝]|二[維维][碼码]|扫码|掃碼|[請请]加入|[會会][員员]|以上.{0,4}[內内]容|更多精彩|[Ff]ollow|[Jj]oin (?:our|us)|[Dd]ownload|[Bb]ecome a member|[Ss]upport (?:us|our)|[Dd]onate|Folgen Sie|Suivez"),
        ("most-read", "most-read", r"最\s?Hit|最多(?:人)?(?:閱讀|浏览|瀏覽|觀看)|熱門|热门|人氣|排行|最熱|热榜|[Mm]ost (?:[Rr]ead|[Pp]opular|[Vv]iewed)|MOST (?:READ|POPULAR)|[Tt]rending|[Mm]eistgelesen|[Pp]opular (?:now|stories|posts)|Les plus lus"),
        ("related", "related-label", r"^\W{0,3}(?:相[關关]|延伸|推[薦荐]|更多|猜你|你可能|同場|同场|看更多|下一篇|上一篇|往期|[热熱]文)|推[薦荐]$|[Rr]elated|[Rr]ead (?:more|also|next)|READ MORE|[Ss]ee also|More (?:on|from|stories|in)|[Rr]ecommended|[Yy]ou may|Mehr zum|Lesen Sie|Lire aussi|Leer más"),
        ("comments", "comments", r"[評评][論论]|留言|[回迴][應应]|跟[貼帖]|[Cc]omments?\b|COMMENTS|[Kk]ommentar|[Ll]eave a [Rr]eply|commentaires"),
        ("advertisement", "advertisement", r"[廣广]告|[Aa]dvertis|ADVERTISEMENT|[Ss]ponsored|Anzeige|Publicité|Publicidad"),
        ("credit", "credit", r"[責责]任?[編编][輯辑]?|[編编][輯辑]\s*[：:]|[來来]源|校[對对]|[監监]制|攝影|[Ee]dit(?:ed|or|ing) (?:by|:)|[Ss]ource:|[Rr]eporting by|Quelle:"),
        ("author-note", "author-note", r"作者[簡简]介|本文作者|[Aa]bout the [Aa]uthor|is a (?:freelance |senior |staff )?(?:writer|reporter|journalist|correspondent)|[Zz]ur Person"),
        ("times", "date-line", r"\A(?:(?:出版|更新|[發发][佈布]|[時时][間间]|日期|Published|Updated)\s*[：:]\s*)+\Z"),
        ("hotline", "boilerplate", r"[熱热][線线]|求助|Samaritans|[Hh]elpline|自[殺杀]"),
        ("player", "boilerplate", r"[瀏浏][覽览]器|播放|JavaScript|[Bb]rowser|HTML5|Video Player|字[號号]|收聽|[Ll]isten to"),
        ("gallery", "carousel", r"逐張睇|更多[圖图]片|[點点][擊击].{0,4}(?:睇|看|[圖图])|[Gg]allery|[Ss]lideshow|^\+\s?\d{1,3}$|[Vv]iew (?:all )?photos|▼|↓"),
        ("navigation", "navigation", r"首[頁页]|[瀏浏][覽览].{0,10}[網网][頁页]|返回|[Hh]ome\b|[Mm]enu|[Ll]og ?in|[Ss]ign in|登[入錄录]|搜[尋索]|[Ss]earch|[Ss]kip to|[關关]於我|关于我|聯絡我|联系我|Contact|Impressum|You are (?:currently )?(?:at|here)|目前位置"),
    )
)  # fmt: skip
"""Name of the rule, role, words of the text."""

ELEMENTS: Final = tuple(
    (name, role, re.compile(pattern, re.IGNORECASE))
    for name, role, pattern in (
        ("comments", "comments", r"\bcomments?\b|disqus|\bpinglun|\breply"),
        ("share", "share", r"\bshar(?:e|ing)|\bsocial|sns\b|addthis|bdsharebuttonbox|\bfenxiang"),
        ("newsletter", "subscription", r"newsletter|subscri|mailchimp|\bsignup"),
        ("advertisement", "advertisement", r"\bad[sv]?\b|\badvert|\bbanner|\bsponsor|\bdfp\b|\bgpt\b|\bguanggao|anzeige"),
        ("most-read", "most-read", r"most-?(?:read|popular|viewed)|\bhot(?:list|news|rank)?\b|\brank|trending|popular"),
        ("related", "related", r"relat|recommend|read-?(?:more|also|next)|further|more-?(?:article|stories|news)|\bteaser(?!-?text)|\bxiangguan|you-?may|\bsee-?also|\bcard"),
        ("promo", "promo", r"\bpromo|\bapp-?(?:download|box|bar)?\b|qr-?code|download|\bwechat|weixin|follow|membership|donat|\bcta\b"),
        ("rights", "copyright", r"copy-?right|\brights|statement|shengming"),
        ("disclaimer", "disclaimer", r"disclaim"),
        ("author-note", "author-note", r"author-?(?:bio|box|info|card|desc)|\babout-?author|\bbio\b"),
        ("navigation", "navigation", r"\bnav|breadcrumb|\bcrumb|\bmenu|pagination|\bpager|toolbar|\btool\b|\btoc\b"),
        ("player", "boilerplate", r"player|\baudio|\bvideo-?(?:box|wrap|desc)?\b|\btts\b|listen"),
    )
)  # fmt: skip
"""Name of the rule, role, words of an element's class, id or test id (its words parted, so that \\b works)."""


def by_words(text: str) -> tuple[str, str] | None:
    """What a recurring line is: a rule's name and a role; None when no word tells."""
    return next(((name, role) for name, role, pattern in WORDS if pattern.search(text)), None)


def by_element(called: str) -> tuple[str, str] | None:
    """What an element is called: a rule's name and a role; None when its names tell nothing."""
    return next(((name, role) for name, role, pattern in ELEMENTS if pattern.search(called)), None)


def called(attributes: dict[str, str | None]) -> str:
    """An element's names, their words parted: ``articleAdBox_top`` gives ``article-Ad-Box top``."""
    names = " ".join(attributes.get(name) or "" for name in ("id", "class", "itemprop", "data-testid", "data-component", "rel"))
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names).replace("_", " ")
