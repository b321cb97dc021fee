"""Small print that pages of many languages print alike: ways to subscribe, follow, share, read on; credits; notices of rights.

Each rule takes a whole short piece and begins with what such a piece begins with; a sentence of the story does not.
"""

from __future__ import annotations

from typing import Final

import msgspec

from cleaner.adapter import Rule, line

_SITE: Final = r"(?:Facebook|Twitter|X\b|Instagram|YouTube|Youtube|LinkedIn|Telegram|WhatsApp|TikTok|Pinterest|Reddit|Threads|Bluesky|Mastodon|Google News|Flipboard|Snapchat|Apple News|VK|ВКонтакте|Дзен|LINE|Google\+|RSS)"
_MAIL: Final = r"(?:newsletters?|inbox|e-?mails?|alerts?|updates|briefing|breaking news|morning letter|digest|daily|weekly)"
_REST: Final = r"[^.!?。！？\n]"

SUBSCRIBE: Final[tuple[Rule, ...]] = (
    line(
        "sign-up",
        "subscription",
        rf"(?=[SRJE])(?:Sign(?:ing)? up|Subscribe|Register|Join)(?: (?:now|today|here|for free|free))?(?:[.!]|\Z| (?:to|for|and|with|by|in)\b{_REST}{{0,90}}?\b{_MAIL}\b(?:{_REST}|[.!] ?){{0,100}})"
        rf"|(?:Sign up|Subscribe|Register) (?:for|to) (?:our|the) [A-Za-z ’'-]{{2,40}}[.!]?|(?:Please )?[Ee]nter (?:your|a valid) e-?mail(?: address)?{_REST}{{0,60}}[.!:]?",
    ),
    line(
        "get-mail",
        "subscription",
        rf"(?=[GWDYAETBN])(?:Get|Want|Don[’']t miss|Receive|Enjoy(?:ing|ed)? (?:this|what))\b{_REST}{{0,100}}\b(?:newsletters?|(?:your|to you by) (?:inbox|e-?mail)|subscribe)\b(?:{_REST}|[.!?] ){{0,80}}[.!?]?"
        r"|(?:Your|E-?mail|Email) address(?: \*)?|Thank(?:s| you) for (?:subscribing|signing up)[^.!]{0,60}[.!]?|By (?:signing up|subscribing|clicking|submitting|providing)\b[^.!?]{0,160}(?:[Pp]rivacy|[Tt]erms|receive|agree)[\s\S]{0,160}"
        r"|(?:Already|Not yet) (?:a|an) (?:subscriber|member)\?[^.!?]{0,60}[.!]?|To (?:continue reading|read the full|read this)\b[^.!?]{0,60}(?:subscri|register|sign|log)[^.!?]{0,100}[.!]?|Newsletters?",
    ),
    line(
        "sign-up-world",
        "subscription",
        r"(?=[AHIJMNSПОSÁEОمニメ뉴])(?:Abonnieren Sie|Jetzt abonnieren|(?:Hier )?[Kk]ostenlos anmelden|Newsletter(?: abonnieren)?\b|Abonnez-vous|Inscrivez-vous|S[’']abonner|Je m[’']abonne|Suscr[ií]b[ae](?:te|se)|Reg[ií]strate|Inscreva-se|Assine\b|Iscriviti|Abbonati"
        r"|Подпи(?:сывайтесь|шитесь|саться)|Εγγραφείτε|メールマガジン|メルマガ|뉴스레터|اشترك)[^.!?。！？]{0,120}[.!?。！]?",
    ),
)
"""Ways to subscribe."""

FOLLOW: Final[tuple[Rule, ...]] = (
    line(
        "follow-us",
        "promo",
        rf"(?=[FLJCSHYПAΑΚSIVتフ])(?:Follow|Like|Join|Find|Connect with|Stay connected with|Subscribe to) (?:us|me|him|her|them|@\w{{1,30}}|(?:the )?[A-Z][\w’'&.-]*(?: [\w’'&.-]+){{0,5}}) (?:on|via|at|:) ?(?:our )?{_SITE}{_REST}{{0,120}}[.!]?"
        rf"|(?:Follow|Connect with|Find|Like) us[.!:]?|(?:Folgen Sie uns|Folge uns|Suivez[- ](?:nous|moi)|S[ií]gue(?:nos|me)|Siga(?:-nos)?|Seguici|Подпи(?:сывайтесь|шитесь) на (?:наш|нас)|Читайте нас|Мы в|Ακολουθήστε|تابعونا|تابعنا)\b[^.!?]{{0,100}}[.!]?",
    ),
    line(
        "contact-desk",
        "promo",
        r"(?=[GHDC])(?:(?:Got|Have|Do you have) (?:a|any) (?:tip|news tip|story|question|correction)[^.!]{0,60}[?.!](?:[^?!]{0,120}[.!]?)?|Contact (?:us|the (?:author|writer|reporter|editor|newsroom)|[A-Z]\w+ [A-Z][\w’'-]+)\b[^?!]{0,60}\S+@\S+\.?)",
    ),
    line(
        "shop-links",
        "disclaimer",
        r"\W{0,3}(?:When|If|This|We|As an?|Some|Our|Links?|Products?|Disclosure|Disclaimer|All|The|Purchases|FTC|Please|Prices|Items|Note)\b"
        r"(?=[\s\S]{0,300}?(?:\bearns? us\b[^.]{0,40}\bcommission|affiliate (?:links?|partner|program|advertis|commission)|\b(?:we|We|may|our|us)\b[^.]{0,60}\b(?:earn|receive|get|make)\b[^.]{0,50}\b(?:commission|compensation)))[\s\S]{20,460}",
    ),
)
"""Promises and commerce."""

SHARE: Final[tuple[Rule, ...]] = (
    line(
        "share-world",
        "share",
        rf"(?=[STPECFILRWTXÀAUПОΚΕشطシツ印공인プNDM])(?:(?>Pinterest|Share(?: this)?(?: (?:article|story|page|post|link|via|with friends?))?(?: (?:on|via|to|by|with))?|Tweet(?: this)?|Print(?: (?:this )?(?:article|page|story|friendly))?|E-?[Mm]ail(?: this(?: article)?| link)?|Copy(?: link)?|Pin(?: it| this)?|Save|Post|Like|Send|Bookmark|More|Recommend|Comments?|Reprints?|Flip|Reddit|Messenger"
        rf"|Teilen|Drucken|Merken|Twittern|Mailen|Partager|Imprimer|Envoyer|Compart(?:ir|ilhar)|Imprimir|Enviar|Condividi|Stampa|Поделиться|Печать|Распечатать|Κοινοποίηση|Εκτύπωση|シェア|ツイート|印刷|プリント|공유(?:하기)?|인쇄(?:하기)?|مشاركة|شارك|طباعة|Paylaş|Yazdır|Udostępnij|Drukuj|{_SITE})[\s,|/·•:.&+\d]{{0,6}}){{2,12}}",
        kinds=("paragraph", "line", "list_item"),
    ),
    line(
        "share-alone",
        "share",
        r"(?=[STPECTADIUПΚشシこ이])(?:Share(?: this)?(?: (?:article|story|page|post))?|Share (?:on|via|to) \w{1,12}|Tweet|Print(?: (?:this )?(?:article|page|story))?|E-?mail(?: this)? (?:article|page|story|link)|Copy link|Teilen|(?:Artikel|Beitrag|Seite) (?:teilen|drucken|merken)|Drucken|Partager(?: (?:cet article|sur)[^.]{0,30})?|Imprimer|Compartir(?: en \w{1,12})?|Imprimir|Compartilh(?:ar|e)(?: no \w{1,12})?|Condividi(?: su \w{1,12})?"
        r"|Поделиться(?: [^.]{0,20})?|Распечатать|Κοινοποίηση|この記事をシェア[^。]{0,10}|シェアする|이 기사를 공유[^.]{0,10}|شارك(?: على| المقال)?[^.]{0,20})[:.]?",
        kinds=("paragraph", "line"),
    ),
)
"""Buttons."""

NAVIGATION: Final[tuple[Rule, ...]] = (
    line(
        "pager-world",
        "navigation",
        r"(?=[\dPSNВСV次前이다C<«‹←W])(?:Page|Seite|Página|Pagina|Страница|Σελίδα) \d{1,3} (?:of|von|sur|de|di|из|από) \d{1,3}(?:\s[^.]{0,40})?|(?:[<«‹←]\s?)?(?>(?:\d{1,3}|\.{3}|…|[|·/])\s{0,3}){1,20}(?:Next(?: [Pp]age)?|Last|Weiter|Suivante?|Siguiente|Próxima|Avanti|Далее|Следующая|Επόμενη|次へ|다음)\b[\s»›>→]{0,3}"
        r"|(?:[<«‹←]{1,2}\s?)?(?:(?:Next|Previous|Prev) (?:[Pp]age|[Aa]rticle|[Ss]tory|[Pp]ost)|(?:Page|Article) (?:suivante?|précédente?)|(?:Nächste|Vorherige)[rs]? (?:Seite|Artikel|Beitrag)|(?:Página|Artículo) (?:siguiente|anterior)|Pagina (?:successiva|precedente)|(?:Следующая|Предыдущая) (?:страница|статья|новость)|[次前](?:の)?(?:ページ|記事)(?:へ|に進む)?|(?:다음|이전) ?(?:페이지|기사))(?:[:：\s][^.!?。]{0,120})?[\s»›>→]{0,3}",
    ),
    line(
        "go-on",
        "navigation",
        r"(?=[CKRSTWLZAVLJHBЧВΔ続全記もこ더전اق←↑])(?:Continue [Rr]eading(?: (?:the main story|below|this article))?|Keep [Rr]eading|(?:Read|View|See|Show) (?:full (?:article|story)|the full (?:article|story)|all|more comments)|Skip (?:to (?:main )?content|past [^.]{1,40}|advertisement)|Back to (?:top|article|home\s?page)|Weiterlesen|Lesen Sie hier weiter|Zum Artikel|Zur Startseite|Zurück zur? [^.]{2,30}|Nach oben|Lire la suite|Retour (?:à|en) [^.]{2,30}|Leer más|Seguir leyendo|Ver más|Continu(?:e|ar) (?:lendo|leyendo)|Continua a leggere|Leggi tutto"
        r"|Читать (?:далее|полностью|дальше)|Наверх|Вернуться [^.]{2,30}|Διαβάστε περισσότερα|続きを読む|続きを見る|全文を(?:読|見)む|記事(?:全文)?を読む|もっと(?:見る|読む)|더 ?보기|전체 ?보기|기사 ?전문[^.]{0,10}|اقرأ المزيد|المزيد)[\s.…:»›>→]{0,4}",
        kinds=("paragraph", "line", "list_item"),
    ),
    line(
        "most-read-world",
        "most-read",
        r"(?=[MTPLВПСΔア人많가Nи])(?:Most (?:[Rr]ead|[Pp]opular|[Vv]iewed|[Ss]hared|[Cc]ommented)|Trending(?: [Nn]ow)?|Popular(?: [Nn]ow)?|Meistgelesen(?:e Artikel)?|Les plus lus|Lo más (?:leído|visto)|(?:As )?[Mm]ais lidas|(?:I )?[Pp]iù letti|Популярное|Самое читаемое|Δημοφιλή|アクセスランキング|人気記事(?:ランキング)?|많이 본 (?:뉴스|기사)|가장 많이 본 (?:뉴스|기사))[:：]?",
    ),
    line(
        "story-goes-on",
        "advertisement",
        r"(?=[SACΔ広광إاDPRWAР※［\[（(—\-])[［\[（(—\-\s]{0,3}(?:(?:Story|Article|Text|Report) continues (?:below|after)[^.!?]{0,40}|(?:Scroll|Continue) (?:down )?(?:to continue|for more|reading below)[^.!?]{0,40}|ADVERTISEMENTS?|Advertisements?|Advertising|Sponsored(?: [Cc]ontent| [Pp]ost)?|Paid (?:[Pp]ost|[Cc]ontent)|Promoted(?: [Cc]ontent)?|Anzeige|Werbung|ANZEIGE|WERBUNG|Publicités?|PUBLICITÉ|Publicidad|PUBLICIDAD|Publicidade|PUBLICIDADE|Pubblicità|PUBBLICITÀ|Реклама|РЕКЛАМА|На правах рекламы|Διαφήμιση|ΔΙΑΦΗΜΙΣΗ|広告|스폰서 ?광고|광고|إعلان(?:ات)?|اعلان|Reklama|Reklam|REKLAM|Annonse|Annons|Advertentie)[］\]）)—\-\s.:]{0,4}",
    ),
    line(
        "tags-world",
        "tag",
        r"(?=[FTSMEТМΕタ태키وا])(?:Filed (?:under|in)|Tags?|Tagged(?: (?:as|with))?|Schlag(?:wörter|worte)|Mots[- ]clés|Etiquetas|Теги|Метки|Ετικέτες|タグ|태그|키워드|الوسوم|كلمات مفتاحية)\s*[:：]\s*[^.!?。！？:：]{1,200}",
    ),
    line(
        "comments-world",
        "comments",
        r"(?=[\dNOCLPJVSKDAEШКОΣΑコ댓ت])(?:(?:\d{1,6}|No|One) (?:[Cc]omments?|[Rr]epl(?:y|ies)|[Rr]esponses?)|Comments?(?:\s?[（(]\s?\d{0,6}\s?[)）])?|(?:Leave|Post|Add|Write) a (?:[Cc]omment|[Rr]eply)(?: Cancel reply)?|Join the (?:conversation|discussion)|(?:View|Show|Read|See) (?:all )?(?:\d{1,5} )?comments|Comments are closed|(?:\d{1,6} )?Kommentare?(?:\s?\(\d{0,6}\))?|Kommentar (?:verfassen|schreiben|hinterlassen)[^.]{0,30}|(?:Schreib(?:e|en Sie) einen Kommentar)[^.]{0,30}|Commentaires?(?:\s?\(\d{0,6}\))?|(?:\d{1,6} )?commentaires?|Laisser un commentaire|(?:\d{1,6} )?[Cc]oment[aá]rios?(?:\s?\(\d{0,6}\))?|Dej[ae] un comentario|Deixe um comentário|(?:\d{1,6} )?[Cc]ommenti(?:\s?\(\d{0,6}\))?|(?:Оставить|Добавить) комментарий|(?:\d{1,6} )?[Кк]омментари(?:и|й|ев)(?:\s?\(\d{0,6}\))?|Обсудить|Σχόλια|コメント(?:する|を書く|\s?[（(]?\d{0,5}件?[)）]?)|댓글(?:\s?\d{0,6}(?:개)?)?|التعليقات|تعليقات)[:：]?",
    ),
)
"""Ways on and back, labels of lists."""

NOTICES: Final[tuple[Rule, ...]] = (
    line(
        "user-content",
        "disclaimer",
        r"(?=[NTDOAV*(])\W{0,2}(?:Notice|Disclaimer|Note)\s?: (?:The|This|All|Any|Views|Opinions)[^.]{0,40}(?:content|views|opinions|article|information|material|post)[\s\S]{0,500}"
        r"|\W{0,2}(?:The|All|Any) (?:views|opinions)(?:,? (?:and|or) (?:views|opinions))?(?: and \w+)? (?:expressed|stated|contained)\b[^.]{0,120}(?:author|writer|own|not|represent|reflect)[\s\S]{0,300}|(?:Views|Opinions) expressed[^.]{0,120}(?:author|writer|own|not)[\s\S]{0,200}",
    ),
    line(
        "first-published",
        "syndication",
        r"(?=[T(\[*OAVР])\W{0,2}(?:This|The) (?:article|story|post|piece|essay|column|report|content|interview)(?: has)?(?: was| is| first| originally| previously| been| also)? ?(?:originally |first |previously |re)?(?:appeared|published|posted|ran|produced|written)\b(?: \w{1,12})? ?(?:on|in|by|at|from|with)\b ?(?:permission (?:from|of) )?"
        r"(?P<syndicated_from>(?:[Tt]he )?(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|our|this|that)[A-Z][^.,;:()\n\d]{1,40}?)?(?:(?: on| in| and| under| as| by| with| at| here|[.,;:(\d])[\s\S]{0,240})?\W{0,2}"
        r"|(?:Originally|First) (?:published|appeared|posted) (?:on|in|by|at) [^.!?]{2,100}\.?",
    ),
    line(
        "first-published-world",
        "syndication",
        r"(?=[DCEQ(])\W{0,2}(?:Dieser (?:Artikel|Text|Beitrag) (?:ist|erschien|wurde) (?:zuerst |ursprünglich |erstmals |auch )?[^.!?]{2,120}|Cet article (?:a été|est) (?:initialement |d[’']abord |publié |paru )[^.!?]{2,120}|Este (?:artículo|artigo) (?:fue|foi) (?:publicado|originalmente)[^.!?]{2,120}|Questo articolo è (?:stato pubblicato|apparso|originariamente)[^.!?]{2,120})[.!]?\W{0,2}",
    ),
    line(
        "rights-world",
        "copyright",
        rf"(?=[AaTВвΠπJ無禁무재저جWw<〈※本当こ記写「【(（])[<〈※【(（]?(?:[本当こ記写掲]{_REST}{{0,60}}?)?(?:[Aa]lle Rechte vorbehalten|[Tt]ous droits (?:de reproduction )?réservés|[Tt]odos los derechos reservados|[Tt]odos os direitos reservados|[Tt]utti i diritti (?:sono )?riservati|[Вв]се права защищены|(?:禁)?無断(?:転載|複製|使用)|무단\s?(?:전재|복제|배포|사용)|재배포\s?금지|저작권자|جميع الحقوق محفوظة|[Tt]üm hakları saklıdır|[Ww]szelkie prawa zastrzeżone|[Aa]lle rechten voorbehouden|[Ππ]νευματικά δικαιώματα)[\s\S]{{0,160}}",
    ),
    line(
        "picture-credit",
        "credit",
        rf"(?=[PIFBQGCCФ写사ت（(\[ΦS【撮画])[（(\[【]?(?:(?:Photo(?:graph)?s?|Images?|Pictures?|Featured [Ii]mage|Cover [Pp]hoto|Illustration|Video)(?: (?:[Cc]redits?|[Cc]ourtesy(?: of)?|by|via))?|Fotos?|Bild(?:er|quelle|nachweis|rechte)?|Titelbild|Crédits?(?: photo)?|Crédito|Créditos|Фото|Источник фото|Φωτ(?:ογραφίες|ογραφία|ο)?|写真|画像|撮影|사진|자료사진|تصوير|صورة)(?: ?[:：=＝/|／] ?| (?<=by )| (?<=[Oo]f ))(?P<photo>(?:{_REST}|\.(?=\S)|(?<=\b[A-Z])\.){{2,90}})[.）)\]】]?",
        kinds=("paragraph", "line"),
    ),
    line(
        "source-world",
        "credit",
        rf"(?=[SQFИΠ출出ا])(?:Sources?|Quellen?|Fuentes?|Fontes?|Источник|Πηγή|출처|出典|المصدر)(?: ?[:：] ?| ?= ?)(?:{_REST}|\.(?=\S)){{2,80}}[.]?",
    ),
    line(
        "wire-world",
        "credit",
        r"(?=[(（\[])[(（\[](?P<agencies>(?:dpa|AFP|AP|epd|KNA|SID|sda|SDA|APA|apa|ANSA|EFE|Reuters|Europa Press|Belga|ANP|TT|NTB|Ritzau|PAP|ČTK|MTI|PTI|ANI|IANS|UPI|Interfax|ТАСС|РИА Новости|Интерфакс|共同|時事|ロイター|연합뉴스|뉴시스|dts|afp|reuters)(?:(?:[-/]\w{2,16}|, ?[\w/]{2,14}|\s?[/+&]\s?\w{2,10})){0,4})[)）\]]",
    ),
    line(
        "reporter-ko",
        "byline",
        r"(?=[가-힣\[(【/■▲])[\[(【/■▲\s]{0,2}(?:[가-힣A-Za-z]{2,10}\s?[=|]\s?)?(?P<authors>[가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4}){0,3})\s?(?:(?:선임|전문|인턴|수습|객원|논설)\s?)?(?:기자|특파원|논설위원|앵커|리포터)\s?[\])】]?(?:\s?[=|/]?\s?[(（<]?[\w.+-]{1,40}@[\w.-]{3,40}[)）>]?)?(?:\s?의? 다른 기사.{0,10})?",
    ),
    line(
        "paid-ja",
        "subscription",
        r"(?=[こ残有会続])(?:この記事は(?:有料|会員)[^。]{0,40}。?[\s\S]{0,80}|残り\s?[:：]?\s?\d[\d,]*\s?文字[^。]{0,40}|(?:有料)?会員(?:限定|登録)[^。]{0,40}。?|続きを(?:読む|ご覧になる)には[^。]{0,60}。?)",
    ),
    line(
        "picture-ja",
        "credit",
        r"(?=[【［（])[【［（](?:写真|画像|動画|図|イラスト)(?:\s?[=＝：:／/].{1,60}|特集|一覧|を?見る|ギャラリー|\d{0,2})?[】］）][^。]{0,80}",
    ),
)
"""Rights, credits, statements."""

_LONGEST: Final = 320
"""The longest notice met has some 300 characters."""
RULES: Final[tuple[Rule, ...]] = tuple(
    msgspec.structs.replace(rule, longest=_LONGEST) for rule in (*SUBSCRIBE, *FOLLOW, *SHARE, *NAVIGATION, *NOTICES)
)
"""Small print in many languages."""

RELATED: Final = (
    r"Lesen Sie (?:auch|mehr|hierzu|dazu)|Lies auch|Mehr (?:zum Thema|dazu|Artikel|lesen)|Auch interessant|(?:Das|Dieses? Themen?|Das Thema|Diese Artikel|Folgendes)? ?[Kk]önnten? (?:Sie|dich|euch|Ihnen|dir|Dich) (?:auch |ebenfalls )?(?:interessieren|gefallen)|(?:Das|Auch) interessiert andere (?:Leser|User)|Passend dazu|Passende (?:Artikel|Beiträge)|Mehr (?:aus|zu) (?:dem Ressort|diesem Thema)|Weitere (?:Artikel|Meldungen|Nachrichten|Themen|Beiträge)|Ähnliche (?:Artikel|Beiträge)|Zum Thema"
    r"|(?:À |A )?[Ll]ire (?:aussi|également)|À lire|Voir aussi|Sur le même (?:sujet|thème)|Articles? (?:liés|similaires|connexes)|Lee (?:también|además|más)|Lea (?:también|además)|Te puede interesar|Noticias relacionadas|(?:Artículos|Artigos|Notícias) relacionad[oa]s|Leia (?:também|mais)|Veja também|Saiba mais"
    r"|Leggi anche|Per approfondire|(?:Ti )?potrebbe interessar(?:ti|e)(?: anche)?|Articoli correlati|Читайте (?:также|ещё|еще)|(?:Материалы )?[Пп]о теме|Смотрите также|Похожие (?:новости|статьи|материалы)|Διαβάστε (?:επίσης|ακόμ[αη])|Δείτε (?:επίσης|ακόμ[αη])|Σχετικ(?:ά (?:άρθρα|θέματα)|ές ειδήσεις)"
    r"|You (?:may|might) also (?:like|enjoy|want to read|be interested in)(?: (?:the following|these) (?:articles?|reports?|posts?|stories))?|You may be interested in|Related (?:(?:articles|posts|stories) (?:that|you) [^.!?]{3,30}|[Pp]osts?|[Rr]eading|[Cc]overage|[Tt]opics|[Ss]tory)|(?:Also|More) (?:[Rr]ead|from [A-Z][\w ]{2,16})|Read (?:[Nn]ext|[Tt]his [Nn]ext|[Ff]urther)|(?:Recommended|Further) (?:[Rr]eading|[Ss]tories|for [Yy]ou)|Don[’']t [Mm]iss|Editor[’']s [Pp]icks?|What to read next"
    r"|Czytaj (?:także|też|również|więcej)|Zobacz (?:także|też|również)|Przeczytaj (?:także|też|również)|[Ww]ięcej (?:informacji|na ten temat)|Powiązane (?:artykuły|tematy)|Polecane artykuły|Lees (?:ook|meer|verder)|Meer over dit onderwerp|Bekijk ook|Gerelateerde? artikelen|Läs (?:också|även|mer)|Læs (?:også|mere)|Les (?:også|mer)|Lue (?:myös|lisää)|İlgili (?:[Hh]aberler|[Kk]onular)|Čtěte (?:také|více)|Přečtěte si(?: také)?|Související články|Kapcsolódó (?:cikkek|anyagok)|Cite[sș]te (?:[sș]i|mai mult)|Vezi [sș]i|Articole similare|Baca [Jj]uga|Xem thêm|Читайте також"
    r"|Sur le même thème|À découvrir|À ne pas manquer|Vous aimerez aussi|Cela (?:pourrait|peut) vous intéresser|Pour aller plus loin|También te puede interesar|Te recomendamos|Más información|Más noticias|Contenido relacionado|Mais sobre|Você (?:também )?pode gostar|Recomendad[oa]s|Notizie correlate|Altri articoli|Potrebbe interessarti anche|Рекомендуем(?: почитать)?|Другие новости|Что ещё почитать|Μπορεί να σας ενδιαφέρει|Περισσότερα"
    r"|関連(?:記事|ニュース|リンク|トピックス|キーワード|情報)|(?:あわせて|併せて|合わせて)読みたい(?:記事)?|こちらも(?:おすすめ|読まれています)|おすすめ(?:の)?記事|관련\s?(?:기사|뉴스)|함께\s?(?:보면|읽으면) 좋은[^:]{0,8}|추천\s?(?:기사|뉴스)|اقر[أا]\s?(?:أيض(?:ا|ًا|اً)|ايضا)|مواضيع (?:ذات صلة|متعلقة)|أخبار ذات صلة"
    r"|Czytaj (?:też|także|więcej)|Zobacz (?:też|także|również)|Lees (?:ook|meer)|Läs (?:också|även|mer)|Les også|Læs også|Lue myös|Čtěte také|Baca juga|Xem thêm|İlgili (?:haberler|haber)"
    r"|(?:You )?(?:may|might) also like|Recommended(?: for you| reading| stories)?|What to read next|Read next|Up next|More (?:from|in|on) [A-Z][\w ’'&-]{1,30}|More (?:stories|news|coverage)|Further reading|Don[’']t miss"
)
"""Labels in front of links to other articles, as regex alternatives."""
