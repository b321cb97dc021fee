"""Promises and commerce: follow us, join the channel, write to the desk, what a link earns."""

from __future__ import annotations

from typing import Final

from cleaner.labelling.noise_terms import REST, SITE
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_FOLLOWED: Final = r"\b[^.!?]{0,100}[.!]?"
_CHANNEL: Final = (
    r"\b(?=[^\n]{0,160}?(?:WhatsApp|Whatsapp|Telegram|Viber|Google News|Messenger|Instagram|Facebook|TikTok|YouTube|Телеграм"
    r"|\b(?:mobile |news |our |my |free )?apps?\b (?:from|for|on|now|today|here)|App Store|Google Play|Play Store|Apple [Ss]tore))"
    r"(?=[^\n]{0,200}?\b(?:[Cc]anal\w*|[Cc]hannel|[Kk]anal\w*|[Cc]haîne|[Gg]ru(?:po|ppo|ppe|pa)|[Gg]roup|comunidad|community|[Aa]pps?"
    r"|news(?:letter)?|noticias|notícias|notizie|Nachrichten|actualités|nos|us|uns|ci|nas|ons|here|aquí|aqui|hier|ici|qui|канал\w*"
    r"|групп\w+|нас|приложени\w+|εφαρμογή|κανάλι|Google News|Google Play|App Store)\b)[^\n]{4,260}"
)
"""Behind an invitation: a platform, and what is to be joined there."""

RULES: Final[tuple[Rule, ...]] = (
    line(
        "more-stories-at",
        "promo",
        regex(
            r"(?:More|For more|Read more) (?:stories|articles|news)(?: like this)?[, ](?:are available (?:on|at)|(?:please )?(?:visit|see|go to))(?: us (?:on|at))? \S{4,60}"
        ),
        examples=("More stories like this are available on quay.example",),
        unlike=("More stories like this are told on the quay. He laughs.",),
    ),
    line(
        "follow-us",
        "promo",
        regex(
            r"(?:Follow|Like|Join|Find|Subscribe to) (?:us|me|him|her|them|@\w{1,30}|(?:the )?[A-Z][\w’'&.-]*(?: [\w’'&.-]+){0,5})"
            rf" (?:on|via|at|:) ?(?:our )?{SITE}{REST}{{0,120}}[.!]?"
        ),
        regex(r"(?:Follow|Connect with|Find|Like) us[.!:]?"),
        regex(rf"(?:Folgen Sie uns|Folge uns){_FOLLOWED}"),
        regex(rf"Suivez[- ](?:nous|moi){_FOLLOWED}"),
        regex(rf"(?:S[ií]gue(?:nos|me)|Siga(?:-nos)?|Seguici){_FOLLOWED}"),
        regex(rf"(?:Подпи(?:сывайтесь|шитесь) на (?:наш|нас)|Читайте нас|Мы в|Ακολουθήστε){_FOLLOWED}"),
        regex(rf"(?:تابعونا|تابعنا){_FOLLOWED}"),
        examples=(
            "Follow the Quay Times on Mastodon",
            "Connect with us!",
            "Folgen Sie uns auf allen Kanälen",
            "Suivez-nous ici",
            "Síguenos en Google News",
            "Читайте нас в соцсетях",
            "تابعونا على تويتر",
        ),
        unlike=("Follow the river to Harlow.", "Join the queue for bread, the wardens said."),
    ),
    line(
        "contact-desk",
        "promo",
        regex(r"(?:Got|Have|Do you have) an? (?:tip|news tip|story|question|correction)[^.!]{0,60}[?.!](?:[^?!]{0,120}[.!]?)?"),
        examples=("Got a tip for us? Let us know",),
        unlike=("Have a question ready when the mayor comes", "Contact between the villages was rare."),
    ),
    line(
        "channel-invite",
        "promo",
        regex(r"(?:[📲👉🔔]\s?)?(?:Join|Download|Get|For the latest (?:news|stories|updates)|Stay up to date|Never miss)" + _CHANNEL),
        regex(r"(?:[📲👉🔔]\s?)?(?:Tritt|Treten Sie|Folge|Folgen Sie|Abonnier(?:e|en Sie)|Jetzt|Lade|Laden Sie)" + _CHANNEL),
        regex(r"(?:[📲👉🔔]\s?)?(?:Rejoignez|Suivez|Retrouvez|Recevez|Téléchargez)" + _CHANNEL),
        regex(
            r"(?:[📲👉🔔]\s?)?(?:¿Ya (?:sabías|sabes|nos sigues|estás|formas)|¿(?:Quieres|Te gustaría)|¡?[ÚU]net[ea]|¡?S[ií]gu(?:e|enos|e a)"
            r"|¡?Suscríbete|Descarg(?:a|ue))" + _CHANNEL
        ),
        regex(r"(?:[📲👉🔔]\s?)?(?:Entre n[oa]|Participe d|Siga|Inscreva-se|Clique aqui|Baixe)" + _CHANNEL),
        regex(r"(?:[📲👉🔔]\s?)?(?:Iscriviti|Unisciti|Segui(?:ci)?|Resta aggiornato|Scarica)" + _CHANNEL),
        regex(r"(?:[📲👉🔔]\s?)?(?:Dołącz|Obserwuj|Śledź|Pobierz|Volg)" + _CHANNEL),
        regex(r"(?:[📲👉🔔]\s?)?(?:Скачайте|Установите|Вступайте|Присоединяйтесь|Хотите|Читайте|Подпи\w+|Κατεβάστε|Μπείτε)" + _CHANNEL),
        kinds=("paragraph", "line", "heading", "list_item"),
        examples=(
            "For the latest stories download the Quay apps for iOS and Android from Google Play.",
            "Tritt unserer WhatsApp-Gruppe bei: hier klicken",
            "Rejoignez notre chaîne WhatsApp",
            "¿Ya sabías que en Ribera.example tenemos canal de Telegram? Únete desde este enlace.",
            "Clique aqui e entre no nosso canal do Telegram",
            "Unisciti al nostro canale Telegram: clicca qui",
            "Dołącz do nas na Facebook i WhatsApp, bądź z nas",
            "Присоединяйтесь к нашему каналу в Telegram: канал порта",
        ),
        unlike=(
            "Folge war ein Kanal mit drei Schleusen, und die Boote kamen nicht weiter.",
            "Telegram is where the channel was planned.",
        ),
    ),
    line(
        "shop-links",
        "disclaimer",
        regex(
            r"(?:[*(\[]\W{0,2})?(?:When|If|This|We|As an?|Some|Our|Disclosure|Disclaimer|All|Purchases|Please)\b"
            r"(?=[\s\S]{0,300}?\baffiliate (?:links?|partner|program|advertis|commission))[\s\S]{20,460}"
        ),
        regex(
            r"(?:[*(\[]\W{0,2})?(?:When|If|This|We|As an?|Some|Our|Disclosure|Disclaimer|All|Purchases|Please)\b"
            r"(?=[\s\S]{0,300}?(?:\bearns? us\b[^.]{0,40}\bcommission"
            r"|\b(?:we|We|may|our|us)\b[^.]{0,60}\b(?:earn|receive|get|make)\b[^.]{0,50}\b(?:commission|compensation)))[\s\S]{20,460}"
        ),
        examples=(
            "This page contains affiliate links to the shops of the quay.",
            "If you buy something through our pages, we may receive a small commission.",
        ),
        unlike=("If agents earn a commission on each sale, they will push it.",),
    ),
    line(
        "tell-the-desk-ja",
        "promo",
        regex(
            r"[^。！？\n]{2,36}(?:情報提供|お問い合わせ|ご意見|ご感想|お便り|投稿|応募|購入|登録|申し込み|続き|詳細)(?:・[^。\n]{2,12})?"
            r"(?:は|を|の方は)?(?:こちら|コチラ)(?:から|まで|へ)?[。！\s»›>＞→▶]{0,3}"
        ),
        kinds=("paragraph", "line", "list_item"),
        cue="こちら|コチラ",
        examples=("編集部への情報提供はこちら",),
        unlike=("彼はこちらを見た。",),
    ),
    line(
        "act-now-zh",
        "promo",
        "(立即|立刻|馬上)(註冊|申請|購買|搶購|報名|領取|訂閱|體驗|加入){clause:0-40}[(!|>|»)]",
        examples=("立刻注册河湾免费邮箱，激活空间",),
        unlike=("立即注册的船只有三艘。",),
    ),
)
"""Promises and commerce."""
