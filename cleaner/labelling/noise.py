"""Labels, and all small print that holds for every outlet. An outlet's own rules speak first; these speak to what they left."""

from __future__ import annotations

import re
from typing import Final

from cleaner.labelling import (
    noise_marks,
    noise_offers,
    noise_page,
    noise_rights,
    noise_statements,
    noise_warnings,
    noise_world,
    noise_zh,
)
from cleaner.outlets.rules import Rule
from cleaner.words.lazily import lazily

COLON: Final = "[：:︰﹕∶]"

RELATED_WORDS: Final = (
    r"(?:相關|相关|延伸|推薦|推荐|更多|其他|同場|熱門)(?:相關|相关)?(?:新聞|新闻|文章|報道|報導|报道|报导|閱讀|閲讀|阅读|連結|链接|內容|内容|加映|主題|專題|专题|消息|影片)"
    r"|系列(?:報[導道]|报[导道]|文章|專題|专题)|(?:小?[編编][輯辑]?|熱門|热门)(?:推薦|推荐|精選|精选)|(?:推薦|推荐)文章"
    r"|[^。！？\n]{0,40}[請请][閱阅][讀读][^。！？：\n]{0,30}(?:報[導道]|报[导道]|文章)(?=[：:︰])"
    r"|更多\s?\w{2,10}\s?報[導道]|(?:詳細|全日綜合|周[一二三四五六日])(?:報道|報導)|[瞭了]解更多|延伸閱讀|延伸阅读|同場加映|同场加映|詳情請瀏覽|详情请浏览|你可能(?:還|也)?(?:想看|會喜歡|感興趣)|猜你喜[歡欢]|[为為][你您]推[荐薦]|看更多|閱讀更多"
    r"|Related(?: (?:stories|articles|news|links|content|photos?|videos?|gallery|galleries))?|Read (?:more|also)|See also|More on this(?: story)?|MORE"
    rf"|(?-i:{noise_world.RELATED})"
)
"""Labels in front of links to other articles, as regex alternatives."""
RELATED_LABEL: Final = lazily(
    rf"[【\[〔※▶►▼●•◆★👉↓↑\s]*(?:{RELATED_WORDS})(?:如下|推薦)?[】\]〕]?\s*(?:{COLON}|[|｜︳>»▼▶►↓↑\s])*\Z", re.IGNORECASE
)
LABEL_THEN_TITLE: Final = lazily(
    rf"(?P<label>[【\[〔※▶►▼●◆★👉\s]*(?:{RELATED_WORDS})[】\]〕]?\s*(?:{COLON}|[|｜︳]|(?<=[】\]〕])))\s*(?P<title>\S.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
ANY_LABEL: Final = lazily(rf"[^。！？!?\n]{{1,16}}{COLON}\Z|[【〔\[][^】〕\]\n]{{1,16}}[】〕\]]\Z")
HINTS: Final = lazily(
    r"[（(【\[][^（）()【】\[\]]{0,8}(?:[點点按][此擊击圖图我這这開开]|[閱阅][讀读]|放大|[連链][結接]|[詳详][情見见]|看更多|全文|影音|有片)[^（）()【】\[\]]{0,8}[）)】\]]"
)
"""Hints in brackets beside a link: （點圖放大閱讀）."""
MARK: Final = lazily(r"[►▶▸▷➤➡→⇒»›●•·・‧○◎■□▪◆◇★☆※▲△▼▽👉🔗📌\-–—>＞]{1,3}[\ufe0f\s]*(?=[^\s\d])")
"""The mark of a list before a headline."""
POINTERS: Final = frozenset("►▶▸➤➡→⇒»▼▽↓👉👇🔗")
"""Marks that point to a link."""
LEADING_DAY: Final = lazily(r"\[\s?(?:(?:19|20)\d\d-)?\d{1,2}-\d{1,2}\s?\]\s*")
"""A day in brackets before it: [ 10-04]."""
GLUED_DAY: Final = lazily(r"\s*[（(\[]?(?<!\d)(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s?\d{1,2}:\d\d(?::\d\d)?)?[）)\]]?\Z")
"""A day glued to the end of another article's headline."""
NO_RELATED_LABEL: Final = lazily(
    r"(?:資料|圖片|图片|原文|文章|消息|新聞|新闻)?(?:來源|来源|出處|出处)|原文(?:連結|链接|網址)?|記者|记者|作者|編輯|编辑|撰文|採訪|"
    r"採訪|攝影?|文|圖|source|by|via|網址|网址|電話|電郵|email|影片|視頻|關鍵字|标签|標籤|tags?",
    re.IGNORECASE,
)
TAG_LABEL: Final = lazily(
    rf"(?:標籤|标签|關鍵(?:字|詞)|关键(?:字|词)|相關字詞|tags?|keywords?|topics?|話題|话题|#)\s*{COLON}?", re.IGNORECASE
)
HASHTAGS: Final = lazily(r"(?:[#＃][^\s#＃、,，]{1,30}[\s、,，]*){1,20}\Z")
DISCLAIMER_LABEL: Final = lazily(
    rf"[【\[]?(?:(?:風險提示|风险提示)(?:及|和|與|与))?(?:免責聲明|免责声明|免責條款|免责条款|重要聲明|重要声明|Disclaimer|Haftungs(?:ausschluss|beschränkung|hinweis)(?: für [^.]{{3,40}})?|Haftung für (?:externe )?(?:Links|Inhalte)|Rechtlicher Hinweis|Mentions légales|Aviso legal|Descargo de responsabilidad|Avvertenza legale|Отказ от ответственности)[】\]]?\s*{COLON}?\Z",
    re.IGNORECASE,
)
SIGNATURE: Final = lazily(r"[【\[](?P<column>[^】\]]{0,20}(?:專欄|专栏))[】\]]\s*(?P<who>[^。，,]{2,30})\Z")
AUTHOR_NOTE: Final = lazily(
    r"[（(【]?(?:本文)?作者(?:簡介|简介)?[：:︰]?\s*(?P<authors>(?!的|[认認指表强強介提写寫在对對以从從也还還把将將希和與与並并不没沒說说稱称]|[讲講][述過过到])[\u4e00-\u9fff·．]{2,5}?(?<![說说稱称道])|[A-Z][\w.]+(?: [A-Z][\w.]+)+)"
    r"(?:博士|教授|先生|女士|律師|醫生)?\s*(?:[（(][^）)]{1,60}[）)])?\s*(?:是|為|为|係|系|，|现任|現任|曾任|now|is)(?P<rest>.*)\Z",
    re.DOTALL,
)

NAMELESS_NOTE: Final = lazily(
    r"[（(【]?(?:本文)?(?:作者|撰文者|撰文人)(?:是(?![誰谁否不這这那怎哪])|為|为|係|系|現任|现任|曾任|著有)[^。]{2,120}[。）)】]*\Z"
)
"""Who the writer is, without his name: 作者是社區規劃師，任教於…"""

RULES: Final[tuple[Rule, ...]] = (
    *noise_rights.RULES,
    *noise_statements.RULES,
    *noise_warnings.RULES,
    *noise_marks.RULES,
    *noise_zh.RULES,
    *noise_offers.RULES,
    *noise_world.RULES,
    *noise_page.RULES,
)
"""Notices, promos and other small print, for every outlet and carrier."""
