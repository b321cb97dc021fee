"""The words around names in bylines: what leads them in, what follows them, what no person is called. Tables, in many languages."""

from __future__ import annotations

import re
from typing import Final

WORD = re.compile(r"[^\W\d_]+")
PEN_NAME = re.compile(r"(?!\w*\d{4})[^\W\d_][\w'’.-]{2,29}")
"""A single word that may stand for a person where the source says that it is the author."""
PEN_NAMES = re.compile(r"[^\W\d_][\w'’.-]{1,20}(?: [^\W\d_][\w'’.-]{1,20}){1,2}")
"""Words that stand for a person where they are all that the source says: ``cindy mangomini``."""

_DOERS: Final = (
    r"written|reported|posted|published|submitted|contributed|authored|created|story|text|words|article|post|review|report|analysis|opinion"
    r"|commentary|essay|interview|speech|remarks|statement|column|feature|editorial|dispatch|gastbeitrag|gastkommentar|kommentar|kolumne"
    r"|reportage|rede|geschrieben|verfasst|erstellt|veröffentlicht|eingestellt|gepostet|gespeichert|beitrag|artikel"
    r"|publié|rédigé|écrit|proposé|posté"
    r"|publicado|escrito|redactado|scritto|pubblicato|geschreven|geplaatst|gepubliceerd|skrevet|skrivet|skriven"
    r"|publicerad|publisert|napisany|opublikowany"
)
_BY: Final = r"by|von|vom|par|por|pela?|di|da|door|av|af|przez|oleh|bởi|από|του|της"
_LABELS: Final = (
    r"authors?|autor(?:in|en|es|as?|ka|zy|i|:in)?|auteure?s?|autrice|autore|författare|forfatter|tekijä|"
    r"kirjoittaja|szerző|yazan|yazar|penulis|tác giả|"
    r"schrijver|reporter|written by|byline|words?|text|texte|texto|testo|tekst|story|contributors?|from|"
    r"haber|muhabir|toimittaja|journaliste?|journalistin|giornalista|periodista|jornalista|journalista|verslaggever|"
    r"korespondent|журналист|корреспондент|"
    r"автор(?:ы)?|текст|беседовал[аи]?|συντάκτης|κείμενο|"
    r"بقلم|كتبت?|الكاتب|المؤلف|מאת|نویسنده"
)
LEAD = re.compile(
    rf"\W*(?:(?:(?:an?|ein|eine|un|une|una|en|ett)\s+[^\W\d_]{{3,20}}\s+|(?:[^\W\d_]{{3,12}}\s)?(?:{_DOERS})\s+)?(?:{_BY})\s*:?\s+|as\s+told\s+to\s+"
    rf"|(?:{_LABELS})\s*[:：|]\s*"
    r"|(?:view |see |read )?(?:all|more) (?:posts|articles|stories|entries|content) (?:by|from)\s+"
    r"|more by\s+|alle (?:artikel|beiträge|texte) (?:von|anzeigen von)\s+"
    r"|(?:بقلم|كتبت?|מאת|(?:γράφ|έγραψ)(?:ουν|ει|ε|αν)(?:\s+(?:οι|ο|η))?)\s+|(?:автор|текст)\s+(?=[А-ЯЁ])"
    r"|(?:author|autor|autorin|auteur|autore|schrijver|автор|written by|veröffentlicht von|geschrieben von)\s*\Z)",
    re.IGNORECASE,
)
"""What leads a name in."""
LATE_LEAD = re.compile(
    rf"(?:[|•·–—,]|\d|\s-|\s\s)\s*(?:(?i:{_DOERS})\s+)?(?:by|von|par|por|da|door|av|af|autor|author|автор)\s*:?\s+(?=\Z|[A-ZÀ-ÞА-ЯЁ])"
)
"""A lead in the middle of a line: behind a date or a mark."""
SURE = re.compile(
    r"\b(?:by|von|written|posted|veröffentlicht|geschrieben|posté|publié|rédigé|écrit|publicado|escrito|scritto|pubblicato|geplaatst)\b|[:：|]|auth?or|auteur|автор|γράφ|έγραψ|بقلم|كتب|מאת",
    re.IGNORECASE,
)
"""Leads behind which a single word is a name too: ``di`` and ``par`` begin other things."""
LABELLED = re.compile(r"[^:：\n]{1,40}[:：](?!\d\d\b)\s*")
"""Any other label (and no clock time): what follows it is no author."""
OTHER_HANDS = re.compile(
    r"\b(?:edited|reviewed|translat\w+|(?:fact[- ])?checked|photograph(?:s|ed|y)?|photos?|pictures?|images?|illustrat\w+|videos?|"
    r"produced|compiled|sponsored|promoted|presented|powered|updated|narrated|adapted|interviewed|fotos?|bilder|redigiert|übersetzt|traduit|traducción|traduzione|"
    r"fotografie|foto's)\s*(?:(?:and|und|et|y|e)\s+\w+\s*)?(?:by|von|par|por|di|da|door|av|:)|\b(?:Foto|Photo|Bild|Фото)s?\s*:"
    r"|\b(?:last|latest)\s+(?:post|reply|comment|activity|edit|update)(?:ed)?\s+by|\b(?:liked|shared|recommended|licensed|maintained|hosted)\s+by",
    re.IGNORECASE,
)
"""From here on other hands are named."""
TAIL = re.compile(
    r"\s+(?:is|was|has|are|writes|covers|ist|est|es|è|är|er|at|for|of the|from|contributed|covering|in|aus|für|pour|via|on|updated|"
    r"published|posted|last|about|joined|reports?|reporting|als|\(\s*@?|@|–|—|-{1,2})(?=\s|@|[^\s\w]|$).*"
    r"|\s*(?:\((?![^\W\d_][\w.]{1,20}\)\s+[^\W\d_])|[\[@]).*|\s+\d.*",
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
    rf"(?:\A|[\s,(]+)(?:(?:on|am|le|el|il|em|op|vom|den|dne|dia|på)\s+)?(?:(?:{_DAYS})\.?,?\s+)?(?:(?:{_MONTHS})\.?\s+\d|\d).*|\A(?:{_DAYS}|{_MONTHS})\.?\Z",
    re.IGNORECASE | re.DOTALL,
)

PREFIXED = re.compile(r"(?:al|el|as|ash|ad|an|ar|at|ul|d|l|o|bin|ben)[-'’]", re.IGNORECASE)
"""A small word joined to a name: ``al-Harthy``, ``d'Orsay``."""
WHEN = re.compile(
    rf"\b(?:19|20)\d\d\b|\b\d{{1,2}}\.\d{{1,2}}\.|\b(?:{_MONTHS})\.?\s+\d|\d\s*(?:min|hours?|days?|Std)\b|\d{{1,2}}:\d\d", re.IGNORECASE
)
"""A day, a time or a reading time."""

_PARTICLES: Final = """
't aan af al av ben bin bint d' da das de del della den der di do dos du e el het i ibn in't l' la le les mac mc o' of op san
santa st ten ter the und van vom von y zu zum zur
"""
PARTICLES: Final = frozenset(_PARTICLES.split())
"""Small words inside names."""

_HOUSES: Final = """
staff team teams newsroom newsdesk desk agency agencies agence agenturen agentur redaktion redakteur redakteurin redacción
redaccion redação redacao rédaction redactie redazione redakcja redakce redakcia redaksjon redaksjonen redaktionen toimitus
redaksi szerkesztőség redaktör редакция редакции новости агентства пресс служба газета телеканал редактор корреспондент
агентство σύνταξη συντακτική ομάδα التحرير وكالة editorial editors editor associated reuters afp dpa ansa efe bloomberg xinhua
tass interfax upi apa sid kna epd news nachrichten noticias nouvelles press presse prensa stampa media medien magazine magazin
journal zeitung newspaper gazette tribune herald times post daily online web website blog blogs group gmbh inc llc ltd corp
company studio studios university universität institute institut center centre department council committee ministry office
foundation association society community official organization organisation network channel radio television productions
publishing publisher publications communications marketing services solutions hospital clinic hotel hotels resort insurance
financial consulting consultants associates partners academy college software hardware catalog technologies technology systems
industries international digital creative labs fitness wellness dental medical health nutrition travel tips guides reviews
recipes support customer content users members secretariat parliament government museum library verein verband verlag stiftung
sekretariat partei feuerwehr abteilung kanzlei ministerium pressestelle presseteam supply supplies holdings ventures advisory
realty properties builders construction plumbing roofing electrical landscaping remodeling interiors design designs architects
engineering logistics transport motors automotive sports gym salon beauty skincare pets foods restaurant wines weine travels
tours adventures shop shops store stores ltda geschäftsstelle vorstand landesverband bundesverband kreisverband gemeinde équipe
equipe rédactrice syndicat equipo gobierno ministerio comunicación ufficio assessoria comunicação zespół dział biuro byrå ekipa
"""
_JOBS: Final = """
correspondent reporter reporters writer writers columnist columnists journalist journalists contributor contributors
contributing freelance freelancer producer photographer anchor critic intern specialist expert consultant analyst manager
director chief founder cofounder ceo cto cfo president professor senior junior assistant associate lead head author authors
autor autorin auteur autore korrespondent korrespondentin journalistin journaliste giornalista periodista korespondent
dziennikarz reporterin ressortleiter chefredakteur chefredakteurin volontär volontärin korrespondenten журналист обозреватель
автор авторы muhabir editör toimittaja verslaggever redacteur journalista minister secretary mayor governor senator ambassador
principal officer strategist engineer architect developer designer coach trainer nutritionist dietitian dietician therapist
psychologist psychiatrist pharmacist dermatologist veterinarian horticulturalist horticulturist educator practitioner instructor
teacher librarian illustrator translator moderator presenter broadcaster blogger lawyer attorney physician nurse lecturer
scientist researcher economist historian advisor adviser coordinator representative executive vice managing trial former grader
licensed certified host insider owner fact checked reviewed verified medically rechtsanwalt rechtsanwältin geschäftsführer
geschäftsführerin
"""
_PLACEHOLDERS: Final = """
admin adminn administrator webmaster unknown undefined null none anonymous anonym guest gast sponsored sponsor partner
promoted advertorial الجمعة السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس понедельник вторник среда четверг
пятница суббота воскресенье superuser default user moderator system nan bot contents summary overview introduction
conclusion references taboola outbrain disqus wordpress blogger tumblr shopify
"""
_FURNITURE: Final = """
share follow email subscribe newsletter facebook twitter instagram whatsapp linkedin pinterest reddit telegram print copy comment
comments comentarios kommentare kommentar reply posts articles artikel article view profile biography bio website published
updated posted modified minute minutes mins ago hours yesterday today abonnieren teilen drucken folgen suivre partager compartir
condividi seguir read lesezeit lectura lecture photo photos getty images video podcast copyright reserved rights sign login log
register cookies privacy menu search home contact
"""
JOBS: Final = frozenset((_JOBS + " staff editor").split())
"""Words of job titles: what begins with one behind a name is no part of it."""
NO_NAME: Final = frozenset((_HOUSES + _JOBS + _PLACEHOLDERS + _FURNITURE).split())
"""Words that no person is called by: one of them, and the words around it name a desk, an agency, a job, a button."""

NOBODY = re.compile(
    r"\A(?:by|von|par|por|and|und|et|the|name|more|all|written|text|der|die|das|les?|admin\w*|\w*[_-]admin\w*|editor\w*|ap|cnn|bbc|abc|"
    r"the associated press|taboola|outbrain|hours?|about|latest|follow|see|click|here|via|from|source|last|update|am|pm|um|at|for|"
    r"with|new|news|next|previous|back|to|in|on|this|that|it|is)\Z|\bview all|\bmore (?:by|from|stories)|\bshow more|"
    r"\A(?:the|die|das|les|la|el|our|your|a|more|meet|about|follow|contact)\s|\.(?:com|net|org|info|biz|co|de|fr|it|es|ru|cn|jp|uk|tw|hk|eu|io|tv)\Z",
    re.IGNORECASE,
)

CJK_LED = re.compile(
    r"(?:\A|[\s\u3000（(【\[｜|／/])[□■◆●▲]?\s*(?:取材[・･·]|構成[・･·]|撰[・･·])*"
    r"(?:作\s?者|[楼樓]\s?主|[发發][帖贴]人|博主|撰\s?文|撰稿人?|采写|採訪|文字|著者|執筆者?|执笔人?|ライター|文[・･·]取材|取材[・･·]文|投稿者|글쓴이|글|기자|文)\s*[：:／/＝=|｜●]\s*(?:[圖图]片?\s+)?"
    r"|\A[□■◆●▲（(【\[]?\s*(?:[^\s，。：:、]{2,10}\s)?[^\s，。：:、]{0,14}(?:记者|記者|通讯员|特派員|作者|(?<=》)作者)\s*[：:]?\s*(?=[^\W\d_A-Za-z]{1,4}(?:[\s\u3000、/／）)]|发自|發自|[报報][道導]|\Z))"
    r"|\A(?:作者|著者|文|撰文|執筆|글)\s*[：:]?\s*\Z|\bby\s+(?=[\u3040-\u9fff\uac00-\ud7af])"
    r"|(?<![\uac00-\ud7af])(?=[\uac00-\ud7af]{2,4}\s?(?:기자|특파원|논설위원|선임기자|칼럼니스트)(?:\W|\Z))"
)
"""What leads a name in where words have no blanks between them."""
CJK_NEXT = re.compile(
    r"[\s\u3000（(【\[/／|｜]*(?:(?:信息|文章|稿件|新[闻聞]|消息)?[来來]源|出典|編輯|编辑|責編|责编|[编編][审審]|[审審][核校]|[初复複終终二三][审審]|校[对對]|译|譯|翻訳|编译|[圖图片]|攝|摄|写真|撮影|イラスト|編集|發表|发表|發布|发布|更新|"
    r"時間|时间|日期|字[号號]|阅读|閱讀|点击|出版社)(?:者|文|片|影|室|部)?\s*[：:／/|｜＝=].*|(?:19|20)\d\d.*|\s{2,}\S.*[：:].*"
    r"|[发發]自.*",
    re.DOTALL,
)
"""What follows a name on the same line."""
CJK_TAIL = re.compile(r"\s*(?:[先记記]者|기자|특파원|논설위원|선임기자|さん|氏|[（(](?:著者|記者|作者)[）)])?\s*(?:[=＝].*)?\Z")
CJK_NOBODY = re.compile(
    r"[社局部台网網报報室組组処]\Z|編集部|编辑|編輯|記者|记者|新聞|新闻|ニュース|スタッフ|広報|事務局|取材班|通信|편집|뉴스|신문|일보|온라인|기자|연합|"
    r"中心|發布|发布|來源|来源|責任|责任|官方|小編|小编|字号|字號|阅读|閱讀|分享|評論|评论|收藏|点击|點擊|订阅|訂閱|更新|发表|發表|時間|时间|供圖|供图|"
    r"原创|原創|投稿|提供|執筆|公式|プレス|株式会社|編集|ライター|ブログ|シェア|フォロー|記事|一覧|お気に入り|コメント|大学|学校|委员会|委員會|集团|集團|著者|イラスト|佚名|整合|整理|转载|轉載|注明|註明|总篇|企鹅号|公司|見習|见习|实习|實習|行情|機場|机场|[摄攝]\Z|博客|專欄|专栏|荐稿|热线|熱線|名单|介绍|介紹|简介|簡介|登录|登錄|注册|论坛|論壇|首页|首頁|匿名|未知|网友|網友|版[权權]|[声聲]明|支部|[党黨]委|科室|[办辦]公室|客[户戶]端|公[众眾][号號]|微信|微博|下[载載]|[关關]注|[复複][制製]|[链鏈]接|文章|[预預][测測]|股市|更多|查看|留言|人[氣气]|痞客邦|全部|粉[丝絲]|回[复覆]|[转轉][发發]|[点點][赞讚]|手[记記]|札[记記]|感言|寄[语語]|[。！？：；…“”]|版[权權]|[声聲]明|分[类類]|[栏欄]目|[标標][签籤]|[复複]制|[链鏈]接|文章|[预預][测測]|支部|[报報]料|[关關]注|[级級][别別]|[等][级級]|帖子|[积積]分|승인|입력|수정|등록|기사|댓글"
)
CJK_PHOTOGRAPHERS = re.compile(r"[摄攝]影?\s*\Z")
"""``林海生、陈小明摄``: all of them took pictures."""
CJK_WITH_HOUSE = re.compile(r"(?P<name>[\u3400-\u9fff]{2,4})\s?[/／|｜]\s?[\u3400-\u9fff]{1,8}(?:[报報社网網台刊]|新[闻聞])")
"""``林海生/海港日报`` beside a date."""
CJK_CUE = re.compile(r"作 ?者|撰[文稿]|执笔|執筆|记者|記者|特派[员員]|기자")
"""What a byline anywhere in a text holds, where words have no blanks between them."""
CJK_PICTURED = re.compile(r"\A(?!.*[/／]\s?文|.*文\s?[/／、]).*(?:[摄攝]影?[）)】。]?\s*\Z|[图圖]片[记記]者|[摄攝]影[记記]者)|\A[▲▼△▽]")
"""A line that names who took a picture."""
KOREAN = re.compile("(?<![\uac00-\ud7a3])(?P<name>[\uac00-\ud7a3]{2,4}) ?기자 ?(?:[=＝|\n]|$)")
"""A reporter as Korean papers name him at the head of a text or in a row: 홍길순 기자 =."""
CJK_BRACKETED = re.compile(
    r"[（(〔【]\s?[^（）()\s，。：:、]{0,8}(?:作者|撰文|文|记者|記者|通讯员|特派員)\s*[：:／/]?\s*(?P<names>[^（）()〔〕【】，。：:]{2,30})[）)〕】]"
)
"""A byline in brackets at a paragraph's end or start: （记者 林海生）, （本报记者 林海生 摄）."""
