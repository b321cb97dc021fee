"""Notices of rights, of whose views they are, of where a text first stood; what stands in for what did not load."""

from __future__ import annotations

from typing import Final

from cleaner.labelling.noise_terms import LABEL, REST
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_ASIDE: Final = r"(?:[(\[*]\W?)?"
"""A bracket or a star in front of a notice."""
_FIRST: Final = r"[^.!?]{2,120}[.!]?\W{0,2}"
_MARK: Final = r"[<〈※【(（]?"
_ON: Final = r"[\s\S]{0,160}"
_JAVASCRIPT: Final = r"[^.!?。！？\n]{0,140}[.!。…]{0,3}(?:[^.!?\n]{0,80}[.!]?)?"
_EMBED: Final = 440
"""The longest notice in place of an embedded thing, in characters."""

RULES: Final[tuple[Rule, ...]] = (
    line(
        "user-content",
        "disclaimer",
        regex(
            _ASIDE + r"(?:Notice|Disclaimer|Note)\s?: (?:The|This|All|Any|Views|Opinions)[^.]{0,40}"
            r"(?:content|views|opinions|article|information|material|post)[\s\S]{0,500}"
        ),
        regex(
            _ASIDE + r"(?:(?:The|All|Any) (?:views|opinions)|Views|Opinions)(?:,? (?:and|or) (?:views|opinions))?(?: and \w+)?"
            r" (?:expressed|stated|contained)\b[^.]{0,120}(?:author|writer|own|not|represent|reflect)[\s\S]{0,300}"
        ),
        examples=(
            "Notice: The content above (pictures included) is uploaded by a user of the platform.",
            "The views expressed by the writers of this blog are their own.",
        ),
        unlike=("The views expressed at the meeting surprised the mayor.", "Note: the ferry is late."),
    ),
    line(
        "first-published",
        "syndication",
        regex(
            _ASIDE + r"(?:This|The) (?:article|story|post|piece|essay|column|report|content|interview)(?: has)?"
            r"(?: was| is| first| originally| previously| been| also)? ?(?:originally |first |previously |re)?"
            r"(?:appeared|published|posted|ran|produced|written)\b(?: \w{1,12})? ?(?:on|in|by|at|from|with)\b ?(?:permission (?:from|of) )?"
            r"(?P<syndicated_from>(?:[Tt]he )?(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|our|this|that)"
            r"[A-Z][^.,;:()\n\d]{1,40}?)?(?:(?: on| in| and| under| as| by| with| at| here|[.,;:(\d])[\s\S]{0,240})?\W{0,2}"
        ),
        regex(_ASIDE + r"Dieser (?:Artikel|Text|Beitrag) (?:ist|erschien|wurde) (?:zuerst |ursprünglich |erstmals |auch )?" + _FIRST),
        regex(_ASIDE + r"Cet article (?:a été|est) (?:initialement |d[’']abord |publié |paru )" + _FIRST),
        regex(
            _ASIDE + r"(?:Este (?:artículo|artigo) (?:fue|foi) (?:publicado|originalmente)"
            r"|Questo articolo è (?:stato pubblicato|apparso|originariamente))" + _FIRST
        ),
        examples=(
            "This article was originally published on The Coast Review.",
            "Dieser Artikel erschien zuerst in der Hafenpost 10/22.",
            "Cet article est paru dans la Revue du Quai.",
            "Este artículo fue publicado en la Revista del Puerto.",
        ),
        unlike=("This article of the constitution was first published in 1789.", "Dieser Artikel der Verfassung gilt."),
    ),
    line(
        "rights-world",
        "copyright",
        regex(rf"{_MARK}[Aa]lle Rechte vorbehalten{_ON}"),
        regex(rf"{_MARK}[Tt]ous droits (?:de reproduction )?réservés{_ON}"),
        regex(rf"{_MARK}(?:[Tt]odos los derechos reservados|[Tt]odos os direitos reservados|[Tt]utti i diritti (?:sono )?riservati){_ON}"),
        regex(rf"{_MARK}(?:[Вв]се права защищены|[Ππ]νευματικά δικαιώματα){_ON}"),
        regex(rf"{_MARK}(?:[Tt]üm hakları saklıdır|[Ww]szelkie prawa zastrzeżone|[Aa]lle rechten voorbehouden){_ON}"),
        regex(rf"{_MARK}(?:[本当こ記写掲]{REST}{{0,60}}?)?(?:禁)?無断(?:転載|複製|使用){_ON}"),
        regex(rf"{_MARK}(?:무단\s?(?:전재|복제|배포|사용)|재배포\s?금지|저작권자){_ON}"),
        regex(rf"{_MARK}جميع الحقوق محفوظة{_ON}"),
        examples=(
            "Alle Rechte vorbehalten.",
            "Tous droits réservés - Le Quai",
            "Todos los derechos reservados",
            "Все права защищены",
            "Wszelkie prawa zastrzeżone",
            "本紙記事の無断転載を禁じます",
            "무단 전재 및 재배포 금지",
            "جميع الحقوق محفوظة",
        ),
        unlike=("Alle Rechte, die er hatte, gab er auf.", "彼は無断で船を出した。"),
    ),
    line(
        "law-of-copies",
        "copyright",
        "(根據|依據|依照|按照){clause:0-12}《{word:0-16}著作權法》{clause:0-80}未經{clause:0-46}(轉載|使用){rest:0-300}",
        examples=("根据《中华人民共和国著作权法》等法律法规，未经书面许可，擅自转载本报作品的，将被追究责任。",),
        unlike=("根据《海港法》第三条，未经许可的船只不得入港。",),
    ),
    line(
        "scripts-off",
        "boilerplate",
        regex(
            r"(?:This (?:slideshow|video|feature|content|site|page) requires JavaScript|Your browser (?:does not|doesn[’']t|is not)"
            r"|(?:Please |You need to )?[Ee]nable JavaScript|JavaScript is (?:disabled|required|not)"
            r"|Loading (?:video|comments|the player))" + _JAVASCRIPT
        ),
        regex(r"(?:(?:Das )?Video wird geladen|Wird geladen|Bitte aktivier(?:e|en Sie) JavaScript|Dein Browser|Ihr Browser)" + _JAVASCRIPT),
        regex(r"Votre navigateur (?:ne|n[’'])" + _JAVASCRIPT),
        regex(r"(?:Tu navegador no|Su navegador no|Seu navegador não|Il tuo browser non)" + _JAVASCRIPT),
        regex(r"Для просмотра включите" + _JAVASCRIPT),
        "您的瀏覽器(不|版本){clause:0-140}[。]",
        kinds=("paragraph", "line"),
        examples=(
            "This slideshow requires JavaScript.",
            "Wird geladen…",
            "Votre navigateur ne prend pas en charge la vidéo.",
            "Tu navegador no soporta este video.",
            "Для просмотра включите JavaScript.",
            "您的浏览器版本过低，请升级。",
        ),
        unlike=("Your browser history tells a story of its own", "This site requires care."),
    ),
    line(
        "embed-stands-in",
        "boilerplate",
        regex(
            r"(?:An dieser Stelle (?:finden Sie|findest du|befindet sich)|Empfohlener (?:redaktioneller|externer)"
            r"|Extern(?:er|e) (?:Inhalt|redaktionelle)|Ich bin damit einverstanden|Um (?:diesen|dieses|diese|den|das|die) (?:\w+[- ]){0,3}?"
            r"(?:Inhalt|Video|Element|Karte|Post|Tweet|Grafik|Inhalte)\w* (?:anzuzeigen|anzusehen|zu sehen|sehen zu können|ansehen)"
            r"|Mit dem (?:Laden|Klick|Abspielen|Aktivieren)|Hier (?:klicken|finden Sie einen externen)|Dieser Inhalt|Dieses (?:Video|Element)"
            r"|Wir (?:respektieren|schätzen) (?:deine|Ihre) Privatsphäre)(?=[^\n]{0,260}(?:extern|Cookie|Datenschutz|Zustimmung|Einwilligung"
            r"|zustimm|einwillig|Drittanbieter|Drittplattform|Einverständnis|einverstanden|personenbezogen|akzeptier))[^\n]{10,420}"
        ),
        regex(
            r"(?:This content is (?:provided|hosted|not available|blocked)|To (?:view|see|watch|display) this (?:content|video|post|tweet|embed)"
            r"|We need your consent|We respect your privacy|Manage your privacy|You can see this content)"
            r"(?=[^\n]{0,260}(?:cookie|consent|privacy|third[- ]party))[^\n]{10,420}"
        ),
        regex(
            r"(?:Ce contenu|Pour (?:afficher|voir|visualiser|regarder|consulter) (?:ce|cette|cet)|Votre consentement"
            r"|Vous avez (?:choisi de )?refus)(?=[^\n]{0,260}(?:cookie|consent|accept|tiers|traceurs))[^\n]{10,420}"
        ),
        regex(
            r"(?:Este contenido|Para (?:ver|visualizar) este|Esse conteúdo|Este conteúdo|Questo contenuto"
            r"|Per (?:vedere|visualizzare) quest[oa])(?=[^\n]{0,260}(?:cookie|consent|terceros|terceiros|terze parti|acept|accett))[^\n]{10,420}"
        ),
        kinds=("paragraph", "line", "quote"),
        longest=_EMBED,
        examples=(
            "An dieser Stelle finden Sie einen externen Inhalt. Mit Ihrer Zustimmung werden personenbezogene Daten übermittelt.",
            "To see this content please enable targeting cookies.",
            "Ce contenu est bloqué car vous n'avez pas accepté les cookies.",
            "Para ver este vídeo debes aceptar las cookies.",
        ),
        unlike=("Dieser Inhalt der Kiste überraschte die Zöllner.", "Ce contenu du coffre surprit les douaniers."),
    ),
    line(
        "file-line",
        "boilerplate",
        regex(
            r"[(\[]?(?:PDF|DOCX?|XLSX?|PPTX?|ZIP|JPG|Download|PDF-Datei)(?:[\s,|:/·–-]{1,4}(?:PDF|[A-Za-z-]{2,12}))?[\s,|:/·–(-]{1,5}"
            r"\d[\d.,]{0,7}\s?(?:[KMGkmg]i?[Bb]|[Kk]o|[Mm]o|Bytes)\b[^.!?\n]{0,60}[)\]]?"
        ),
        longest=LABEL,
        examples=("PDF | 38 KB | Datei ist nicht barrierefrei",),
        unlike=("PDF files were found on his computer.",),
    ),
    line(
        "board-code",
        "boilerplate",
        regex(
            r"(?:\[/?(?:img|url|br|b|i|u|quote|color|size|font|center|align|flash|media|hr|email)"
            r"(?:[=/][^\]\n]{0,200}| [a-z]{2,8}=[^\]\n]{0,200})?\]\s?){1,10}"
        ),
        examples=("[img src=http://example.com/a.jpg][br]",),
        unlike=("[sic]", "[email protected]"),
    ),
)
"""Rights, statements, stand-ins."""
