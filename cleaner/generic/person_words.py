"""The words around names in bylines: what leads them in, what follows them, what no person is called. Tables, in many languages."""

from __future__ import annotations

import re
from typing import Final

URL = re.compile(r"https?:|www\.|\w@\w|\.(?:com|net|org|de|fr)\b(?!\w)|\.(?:html?|php)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
PEN_NAME = re.compile(r"[^\W\d_][\w.'’-]{1,29}")
"""A single word that may stand for a person where the source says that it is the author."""

_DOERS: Final = (
    r"written|reported|posted|published|submitted|contributed|authored|created|story|text|words|article|post|review|report|analysis|opinion"
    r"|commentary|essay|geschrieben|verfasst|erstellt|veröffentlicht|eingestellt|gepostet|publié|rédigé|écrit|proposé|posté|publicado|escrito"
    r"|redactado|por|scritto|pubblicato|geschreven|geplaatst|gepubliceerd|skrevet|skrivet|skriven|publicerad|publisert|napisany|opublikowany"
)
LEAD = re.compile(
    rf"\W*(?:(?:(?:(?:an?|ein|eine|un|une|una|en|ett)\s+[^\W\d_]{{3,20}}\s+|(?:{_DOERS})\s+)?"
    r"(?:by|von|vom|par|por|pela?|di|da|door|av|af|przez|oleh|bởi|από|του|της|автор)\s*:?\s+(?=\S))"
    r"|(?:authors?|autor(?:in|en|es|as?|ka|zy|i)?|auteure?s?|autrice|autore|författare|forfatter|tekijä|kirjoittaja|szerző|yazan|yazar|penulis|"
    r"tác giả|schrijver|reporter|written by|byline|name|words?|text|texte|texto|testo|tekst|story|автор(?:ы)?|текст|беседовал[аи]?|συντάκτης|"
    r"κείμενο|بقلم|كتب|الكاتب|المؤلف|מאת|נויסנדה|نویسنده)\s*[:：|]\s*"
    r"|(?:بقلم|كتبت?|מאת)\s+|(?:автор|текст)\s+(?=[А-ЯЁ]))",
    re.IGNORECASE,
)
"""What leads a name in."""
LABELLED = re.compile(r"[^:：\n]{1,40}[:：]\s*")
"""Any other label: what follows it is no author."""
OTHER_HANDS = re.compile(
    r"\b(?:edited|reviewed|(?:fact[- ])?checked|translated|photograph(?:s|ed|y)?|photos?|pictures?|images?|illustrat\w+|videos?|produced|compiled|"
    r"sponsored|promoted|presented|powered|updated|narrated|adapted|interviewed|fotos?|bilder|redigiert|übersetzt|traduit|traducción|traduzione|"
    r"fotografie|foto's)\s*(?:(?:and|und|et|y|e)\s+\w+\s*)?(?:by|von|par|por|di|da|door|av|:)|\b(?:Foto|Photo|Bild|Фото)s?\s*:",
    re.IGNORECASE,
)
"""From here on other hands are named."""
TAIL = re.compile(
    r"\s+(?:is|was|has|are|writes|covers|ist|est|es|è|är|er|at|for|of the|from|contributed|covering|in|aus|für|pour|via|on|updated|"
    r"published|posted|last|about|joined|reports?|reporting|als|\(\s*@?|@|–|—|-{1,2})(?=\s|@|[^\s\w]|$).*|\s*[(\[@].*|\s+\d.*",
    re.DOTALL,
)
"""From here on a name is over: a biography, a place, an address."""
_MONTHS: Final = (
    r"jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|févr?(?:ier)?|mar(?:ch|s)?|märz|apr(?:il)?|avril|may|mai|june?|juni?|juin|july?|juli?|juillet|"
    r"aug(?:ust)?|août|sep(?:t(?:ember|embre)?)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember|embre)?|déc(?:embre)?|enero|febrero|marzo|"
    r"abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_DAYS: Final = (
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|"
    r"samstag|sonntag"
)
DATE = re.compile(
    rf"(?:\A|[\s,(]+)(?:(?:on|am|le|el|vom|den)\s+)?(?:(?:{_DAYS})\.?,?\s+)?(?:(?:{_MONTHS})\.?\s+\d|\d).*|\A(?:{_DAYS}|{_MONTHS})\.?\Z",
    re.IGNORECASE | re.DOTALL,
)

PARTICLES: Final = frozenset(
    "von van der den de du da di del della dos das do la le les el al bin ibn ben bint y e i zu zur zum ter ten 't af av und of the st d' l' o' "
    "het op aan in't vom mac mc san santa".split()
)
"""Small words inside names."""

NO_NAME: Final = frozenset(
    # desks, houses, agencies
    "staff team teams newsroom newsdesk desk agency agencies agence agenturen agentur redaktion redakteur redakteurin redacción redaccion redação "
    "redacao rédaction redactie redazione redakcja redakce redakcia redaksjon redaksjonen redaktionen redakce toimitus redaksi szerkesztőség redaktör "
    "редакция редакции редактор корреспондент агентство σύνταξη συντακτική ομάδα التحرير وكالة editorial editors editor associated reuters afp dpa ansa efe "
    "bloomberg xinhua tass interfax upi apa sid kna epd news nachrichten noticias nouvelles press presse prensa stampa media medien magazine magazin "
    "journal zeitung newspaper gazette tribune herald times post daily online web website blog blogs group gmbh inc llc ltd corp company studio studios "
    "university universität institute institut center centre department council committee ministry office foundation association society community "
    "official network channel radio television productions publishing publisher publications communications marketing services solutions agence "
    # jobs
    "correspondent reporter reporters writer writers columnist columnists journalist journalists contributor contributors contributing freelance "
    "freelancer producer photographer producer anchor critic intern specialist expert consultant analyst manager director chief founder cofounder ceo cto "
    "cfo president professor senior junior assistant associate lead head author authors autor autorin auteur autore korrespondent korrespondentin "
    "journalistin journaliste giornalista periodista korespondent dziennikarz reporterin ressortleiter chefredakteur chefredakteurin volontär "
    "volontärin korrespondenten журналист обозреватель автор авторы muhabir editör toimittaja verslaggever redacteur journalista "
    # placeholders
    "admin adminn administrator webmaster unknown undefined null none anonymous anonym guest gast sponsored sponsor partner promoted advertorial "
    "superuser default user moderator system nan "
    # buttons and furniture
    "share follow email subscribe newsletter facebook twitter instagram whatsapp linkedin pinterest reddit telegram print copy comment comments "
    "comentarios kommentare kommentar reply posts articles artikel article view profile biography bio website published updated posted modified "
    "minute minutes mins ago hours yesterday today abonnieren teilen drucken folgen suivre partager compartir condividi seguir read lesezeit lectura lecture "
    "photo photos getty images video podcast copyright reserved rights sign login log register cookies privacy menu search home contact".split()
)
"""Words that no person is called by: one of them, and the words around it name a desk, an agency, a job, a button."""

NOBODY = re.compile(
    r"\A(?:by|von|par|por|and|und|et|the|name|more|all|written|text|der|die|das|les?|admin\w*|\w*[_-]admin\w*|editor\w*|ap|cnn|bbc|abc|"
    r"the associated press|hours?|about|latest|follow|see|click|here|via|from|source)\Z|\bview all|\bmore (?:by|from|stories)|\bshow more|"
    r"\A(?:the|die|das|les|la|el|our|your|a)\s",
    re.IGNORECASE,
)

CJK_TAIL = re.compile(r"\s*(?:[先记記]者|기자|특파원|논설위원|선임기자|さん|氏)?\s*(?:[=＝].*)?\Z")
CJK_NOBODY = re.compile(
    r"[社局部台网網报報室組组処]\Z|編集部|编辑|編輯|記者|记者|新聞|新闻|ニュース|スタッフ|広報|事務局|取材班|通信|편집|뉴스|신문|일보|온라인|기자|연합|"
    r"中心|發布|发布|來源|来源|責任|责任|官方|小編|小编|字号|字號|阅读|閱讀|分享|評論|评论|收藏|点击|點擊|订阅|訂閱|更新|发表|發表|時間|时间|"
    r"原创|原創|投稿|提供|執筆|公式|プレス|株式会社|編集|ライター|ブログ|シェア|フォロー|記事|一覧|お気に入り|コメント|大学|学校|委员会|委員會|集团|集團"
)
