"""Chinese offers and buttons: apps, channels, codes to scan, letters, sharing, advertisements, keywords."""

from __future__ import annotations

from typing import Final

from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_APP: Final = r"(?:[^\W_]{0,8}\s?(?:App|APP|app|客[户戶]端|微信|小程序))"
_CLAUSE: Final = r"[^。！？!?\n]"
_PLATFORMS: Final = (
    "(?:WhatsApp|Telegram|Facebook|Instagram|IG|YouTube|Youtube|LINE|Threads|微信|頻道|频道|專頁|粉絲團|粉丝团|粉絲專頁|粉丝专页)"
)
_SHARED_ON: Final = r"(?:(?:Facebook|Twitter|X|LINE|WhatsApp|Weibo|微博|微信|Email|Telegram|FB|臉書)[\s、|/]*){0,8}"
_KEYWORDS: Final = r"\s{0,8}(?:[：:︰﹕∶]|>>|》》|[|｜])\s{0,8}[^。！？!?：:]{1,200}"
_DASHES: Final = r"[-－—【\[（(]{0,8}\s{0,8}"
_CLOSED: Final = r"\s{0,8}[】\])）—-]{0,8}"

RULES: Final[tuple[Rule, ...]] = (
    line(
        "app-promo",
        "promo",
        regex(
            r"[↓▼👇👉>»★☆\s]{0,8}(?:[^。！？，,]{0,12}[？?！!，,]\s{0,8})?(?:立即|即刻|馬上|马上|快|請|请|歡迎|欢迎|免費|免费|點擊|点击|撳|按此|按|現在){0,3}"
            r"(?:下載|下载|安裝|安装)[^。]{0,30}(?:App|APP|app|應用程式|客户端|应用)[^。]{0,80}[！!]?"
        ),
        cue="App|APP|app|應用|客户端|应用",
        examples=("立即下載河灣新聞App，即時看新聞！",),
        unlike=("他下載河灣新聞App的那天，橋還沒有通車。後來通了。",),
    ),
    line(
        "follow-promo",
        "promo",
        regex(rf"[↓▼👇👉>＞»\s]{{0,8}}(?:追蹤|追踪|關注|关注|訂閱|订阅|加入|Follow|follow)[^。，,]{{0,30}}{_PLATFORMS}[^。]{{0,40}}"),
        cue="WhatsApp|Telegram|Facebook|Instagram|IG|outube|ouTube|LINE|Threads|微信|頻道|频道|專頁|专页|粉絲|粉丝",
        examples=("↓追蹤《河灣日報》WhatsApp頻道↓",),
        unlike=("關注到有頻道報道，公司已報警。事件仍在調查。",),
    ),
    line(
        "subscribe",
        "subscription",
        "{clause:0-12}訂閱{clause:0-16}(電子報|newsletter|Newsletter|週報|周刊){clause:0-40}",
        cue="訂閱|订阅",
        examples=("訂閱《早安河灣》電子報 每天三分鐘",),
        unlike=("他訂閱電子報多年。他說，那是最早的一份。",),
    ),
    line(
        "share-buttons",
        "share",
        regex(rf"(?:分享(?:到|至)?|轉發|转发|列印|打印|複製連結)[：:\s]*{_SHARED_ON}"),
        regex(rf"Share(?: this)?[：:\s]*{_SHARED_ON}"),
        examples=("分享到：微博 微信", "Share: Facebook Twitter"),
        unlike=("分享會上，他談到了橋。", "Share prices fell at noon."),
    ),
    line(
        "read-on",
        "advertisement",
        "[我是][(（|【|\\[)][廣告][(）|】|\\])] [／] [（]請繼續往下(閱讀|滑[動])[）][(。|.|...|…|……|⋯|⋯⋯)]",
        examples=("請繼續往下閱讀...",),
        unlike=("請繼續往下閱讀才知道，書的結局不同。",),
    ),
    line(
        "advertisement-mark",
        "advertisement",
        regex(rf"{_DASHES}(?:廣告(?:\s廣告)?|广告){_CLOSED}"),
        regex(rf"{_DASHES}(?:Advertisement|ADVERTISEMENT|AD|Sponsored){_CLOSED}"),
        examples=("【廣告】", "— Advertisement —"),
        unlike=("廣告收入下跌", "AD 79"),
    ),
    line(
        "keywords",
        "tag",
        regex(rf"(?:文章)?(?:標籤|标签|關鍵[字詞]|关键[字词]|相關字詞){_KEYWORDS}"),
        regex(rf"(?:Tags|Keywords){_KEYWORDS}"),
        examples=("關鍵詞：新橋 市府", "Tags: bridges, harbours"),
        unlike=("關鍵字：他說：「橋。」",),
    ),
    line(
        "open-app",
        "promo",
        regex(rf"(?:打[开開]|下[载載]|立即(?:打[开開]|下[载載])|用|[去来來]|在){_APP}(?:[，,]?\s?{_CLAUSE}{{0,40}})?[>＞»！!]{{0,3}}"),
        examples=("用微信扫描下方图案",),
        unlike=("在微信上，他写道：桥应当重建。",),
    ),
    line(
        "scan-code",
        "promo",
        regex(
            rf"(?=[长長扫掃识識用使微关關点點戳更打请請欢歡添](?!注到))(?:[^。！？!?\n，,]{{0,30}}[，,：:！!]\s?)?{_CLAUSE}{{0,30}}"
            rf"(?:二[维維][码碼]|[扫掃]一[扫掃]|[扫掃][码碼]|公[众眾][号號]|右上角|[蓝藍]字|朋友圈|官方微[信博]){_CLAUSE}{{0,60}}[！!]?"
        ),
        cue="二维码|二維碼|扫一扫|掃一掃|扫码|掃碼|公众号|公眾號|右上角|蓝字|藍字|朋友圈|官方微",
        examples=("扫一扫，用手机看新闻！",),
        unlike=("他在微信公众号上写道，桥应当重建",),
    ),
    line(
        "store-link",
        "promo",
        "(iOS|IOS|Android|安卓|蘋果)[版](載點|下載){blank}[:]{blank}http[s]://{word:1-200}",
        examples=("iOS載點 https://example.com/a",),
        unlike=("iOS下載排行榜今天公布",),
    ),
)
"""What the reader is asked to do."""
