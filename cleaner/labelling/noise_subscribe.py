"""Ways to subscribe: newsletters, the wall before the whole article, memberships, gifts."""

from __future__ import annotations

from typing import Final

from cleaner.labelling.noise_terms import END, REST
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_MAIL: Final = r"(?:newsletters?|inbox|e-?mails?|alerts?|updates|briefing|breaking news|digest|daily|weekly)"
_ON: Final = r"[^.!?。！？]{0,120}[.!?。！]?"

RULES: Final[tuple[Rule, ...]] = (
    line(
        "sign-up",
        "subscription",
        regex(r"(?:Sign up|Subscribe|Register|Join)(?: (?:now|today|here|for free|free))?[.!]?"),
        regex(
            r"(?:Sign(?:ing)? up|Subscribe|Register|Join)(?: (?:now|today|here|for free|free))? (?:to|for|and|with|by|in)\b"
            rf"{REST}{{0,90}}?\b{_MAIL}\b(?:{REST}|[.!] ?){{0,100}}"
        ),
        regex(r"(?:Sign up|Subscribe) (?:for|to) (?:our|the) [A-Za-z ’'-]{2,40}[.!]?"),
        regex(rf"(?:Please )?[Ee]nter (?:your|a valid) e-?mail(?: address)?{REST}{{0,60}}[.!:]?"),
        examples=(
            "Subscribe now",
            "Sign up for breaking news, tide tables and opinion.",
            "Subscribe to the Harbour Talk Podcast!",
            "Enter your e-mail address",
        ),
        unlike=("Sign up sheets were posted at the library.", "Subscribe is what the farmers did, in 1890, to the new dyke."),
    ),
    line(
        "get-mail",
        "subscription",
        regex(rf"(?:Get|Want)\b{REST}{{0,100}}\b(?:newsletters?|(?:your|to you by) (?:inbox|e-?mail))\b(?:{REST}|[.!?] ){{0,80}}[.!?]?"),
        regex(r"E-?mail address(?: \*)?"),
        regex(r"Thank(?:s| you) for (?:subscribing|signing up)[^.!]{0,60}[.!]?"),
        regex(
            r"By (?:signing up|subscribing|clicking|submitting|providing)\b[^.!?]{0,160}(?:[Pp]rivacy|[Tt]erms|receive|agree)[\s\S]{0,160}"
        ),
        regex(r"Newsletters?"),
        examples=(
            "Get the harbour news delivered to your inbox every Friday.",
            "Email address *",
            "Thank you for subscribing!",
            "By signing up, you agree to our terms and to receive letters from us.",
            "Newsletter",
        ),
        unlike=("Get a weekly massage.", "By signing up for the crew, he left the town behind."),
    ),
    line(
        "sign-up-world",
        "subscription",
        regex(rf"(?:Abonnieren Sie|Jetzt abonnieren|(?:Hier )?[Kk]ostenlos anmelden|Newsletter(?: abonnieren)?\b){_ON}"),
        regex(rf"(?:Abonnez-vous|Inscrivez-vous|S[’']abonner|Je m[’']abonne){_ON}"),
        regex(rf"(?:Suscr[ií]b[ae](?:te|se)|Reg[ií]strate|Inscreva-se|Assine\b|Iscriviti|Abbonati){_ON}"),
        regex(rf"(?:Подпи(?:сывайтесь|шитесь|саться)|Εγγραφείτε){_ON}"),
        regex(rf"(?:メールマガジン|メルマガ|뉴스레터){_ON}"),
        regex(rf"اشترك{_ON}"),
        examples=(
            "Abonnieren Sie unseren Hafenbrief!",
            "Abonnez-vous à notre lettre",
            "Suscríbete a nuestros boletines",
            "Подпишитесь на рассылку",
            "メルマガ登録",
            "اشترك في النشرة",
        ),
        unlike=("Die Abonnenten der Zeitung trafen sich am Hafen.", "Newsletter writers met at the quay. They did not agree."),
    ),
    line(
        "read-whole",
        "subscription",
        regex(
            r"(?:Please )?(?:Subscribe|Sign up|Register|Log in|Sign in|Become a (?:\w+ )?(?:member|subscriber)|Join)\b"
            rf"{REST}{{0,80}}?\b(?:full (?:story|article|access|text)|unlimited access|premium (?:content|articles?)|continue reading"
            rf"|keep reading|read (?:more|on|the rest))\b{REST}{{0,60}}{END}"
        ),
        regex(
            r"To (?:view|read|access|see|unlock|finish) (?:the |this )?(?:full |rest of |entire )?(?:this )?(?:story|article|content|text|post)\b"
            rf"{REST}{{0,60}}?\b(?:subscri\w+|register|log ?in|sign (?:in|up)|member\w*)\b[^\n]{{0,160}}"
        ),
        regex(r"Unlock this (?:article|story)\b[^\n]{0,120}"),
        regex(
            r"This (?:article|story|content|post) is (?:exclusive(?:ly)? (?:to|for)|only (?:available )?(?:to|for)|reserved for|for)"
            rf" (?:[^.!?\n]{{1,24}} )?(?:subscribers|members)(?: only)?{END}"
        ),
        regex(r"(?:If you[’']re seeing this message|(?:Already|Not yet|Are you) an? (?:\w+ )?(?:subscriber|member)\b)[^\n]{0,200}"),
        regex(
            r"(?:First-time|New|Existing|Print|Digital) subscribers\b(?=[^\n]{0,120}(?:receive|get|log|sign|click|free|gift|offer))"
            r"[^\n]{0,160}"
        ),
        regex(
            r"(?:(?:Sie möchten|Möchten Sie|Du möchtest|Möchtest du) (?:gerne? )?(?:diesen Artikel )?weiterlesen\?"
            rf"|(?:Registrieren|Melden) Sie sich (?:jetzt |hier )?(?:kostenlos|gratis)[^.!?\n]{{0,40}}){END}"
        ),
        regex(
            r"(?:HIER |Hier |Jetzt |JETZT )?(?:KOSTENLOS|[Kk]ostenlos|GRATIS|[Gg]ratis)"
            rf" (?:ANMELDEN|[Aa]nmelden|REGISTRIEREN|[Rr]egistrieren|TESTEN|[Tt]esten|LESEN|[Ll]esen){END}"
        ),
        regex(rf"(?:Jetzt|Hier) (?:abonnieren|anmelden|registrieren|Abo abschließen|weiterlesen mit \S{{1,16}}){END}"),
        regex(rf"(?:Abonnez-vous|Inscrivez-vous|Connectez-vous) pour (?:lire|accéder|continuer|profiter){REST}{{0,80}}{END}"),
        regex(r"Pour (?:accéder en illimité|lire la suite|lire l[’']intégralité|accéder à (?:l[’']intégralité|tous))\b[^.!?]{0,100}" + END),
        regex(rf"(?:Suscríbete|Regístrate|Inicia sesión) para (?:leer|seguir|continuar|acceder){REST}{{0,80}}{END}"),
        regex(rf"(?:Assine|Cadastre-se|Faça login) para (?:ler|continuar|ter acesso){REST}{{0,80}}{END}"),
        regex(rf"(?:Abbonati|Registrati|Accedi) per (?:leggere|continuare|proseguire){REST}{{0,80}}{END}"),
        regex(rf"(?:Войдите|Зарегистрируйтесь|Оформите подписку)[^.!?\n]{{0,20}}чтобы (?:читать|продолжить|дочитать){REST}{{0,60}}{END}"),
        kinds=("paragraph", "line", "heading"),
        examples=(
            "Log in to keep reading the harbour report.",
            "To view the full story, please subscribe to The Quay Times.",
            "Unlock this article — and every tide table of the year.",
            "This article is exclusive to Quay+ subscribers",
            "Already a subscriber? View your letters here →",
            "First-time subscribers also receive a free tide table.",
            "Sie möchten gerne weiterlesen?",
            "HIER KOSTENLOS TESTEN »",
            "Jetzt anmelden",
            "Connectez-vous pour lire la suite",
            "Pour accéder en illimité aux articles du Quai :",
            "Inicia sesión para seguir leyendo",
            "Faça login para continuar",
            "Accedi per continuare",
            "Войдите, чтобы дочитать",
        ),
        unlike=(
            "Möchten Sie weiterlesen oder lieber essen, fragte er.",
            "If you are already a member of the guild you may vote.",
            "New subscribers were few.",
            "This article is for sale.",
            "To read the article aloud, he put on his glasses.",
        ),
    ),
    line(
        "follow-blog",
        "subscription",
        regex(r"(?:Type|Enter) your e-?mail[^\n]{0,200}"),
        regex(r"(?:Gib|Geben Sie|Trage?|Tragen Sie) (?:hier |bitte )?(?:deine|Ihre|die|eine) E-?Mail[^\n]{0,200}"),
        regex(
            r"(?:Saisissez votre (?:adresse )?e-?mail|(?:Indica|Introduce|Escribe|Ingresa) tu (?:dirección de )?(?:e-?mail|correo)"
            r"|Digite seu (?:endereço de )?e-?mail|Inserisci (?:il tuo indirizzo|la tua) e-?mail)[^\n]{0,200}"
        ),
        regex(r"(?:Vul je e-?mail|Wpisz (?:swój )?(?:adres )?e-?mail|Введите (?:ваш|свой) (?:адрес |e-?mail))[^\n]{0,200}"),
        "請輸入[您的](郵箱|電郵|電子郵){words:0-100}",
        kinds=("paragraph", "line", "heading"),
        examples=(
            "Type your email…",
            "Gib deine E-Mail-Adresse ein, um diesem Blog zu folgen.",
            "Saisissez votre adresse e-mail pour suivre ce blog.",
            "Wpisz swój adres e-mail, aby śledzić ten blog.",
            "请输入您的邮箱",
        ),
        unlike=("Type is what the printer sets.", "他輸入了郵箱，卻忘了密碼。"),
    ),
    line(
        "support-us",
        "subscription",
        regex(
            r"(?:Become|BECOME) (?:a|A|an) (?:[^.!?\n]{1,30} )?(?:[Mm]ember|MEMBER|[Ss]upporter|[Pp]atron|[Ss]ubscriber)\b[^.!?\n]{0,40}[.!»›>→ ]{0,3}"
        ),
        regex(
            r"(?:(?:Werde|Werden Sie) (?:jetzt )?(?:Mitglied|Unterstützer|Förderer|Abonnent)|Word (?:lid|abonnee|vriend)\b)"
            r"[^.!?\n]{0,60}[.!»›>→ ]{0,3}"
        ),
        regex(
            r"(?:Devenez (?:membre|abonné|adhérent|donateur)|(?:Hazte|HAZTE) (?:miembro|MIEMBRO|socio|SOCIO|suscriptor)"
            r"|Diventa (?:socio|membro|sostenitore|abbonato)|(?:Torne-se|Seja) (?:membro|assinante|apoiador|sócio))[^.!?\n]{0,60}[.!»›>→ ]{0,3}"
        ),
        regex(r"Discover more from [A-Z\d][^.!?\n]{1,50}[.!»›>→ ]{0,3}"),
        kinds=("paragraph", "line", "heading"),
        examples=(
            "Become a member today",
            "Werden Sie Mitglied im Hafenverein!",
            "HAZTE MIEMBRO Y DISFRUTA DE BENEFICIOS",
            "Discover more from The Quay Journal",
        ),
        unlike=("Becoming a member took two years.", "Discover more from the past and you find the quay was wood."),
    ),
)
"""Ways to subscribe."""
