"""Small print of whole pages in many languages: days of a change, forms, offers to subscribe, what stands in for an embedded thing.

Each rule takes a whole short piece; it begins with what such a piece begins with, and what a sentence of the story adds is not in it.
"""

from __future__ import annotations

from typing import Final

import msgspec

from cleaner.adapter import Rule, line

_REST: Final = r"[^.!?。！？\n]"
_DAY: Final = r"(?=\W{0,3}(?:[^\W\d_]{1,12}[.,:]{0,2}\s){0,3}\d)(?:[^.!?。！？\n]|\.(?=[\s\d]*\d|\s?\w{3,9}\.? \d)){3,60}[.]?"
"""A day in any language: a few words with a digit at most three words into it, no sentence."""

DAYS: Final[tuple[Rule, ...]] = (
    line(
        "changed-on",
        "date-line",
        r"(?:(?:This|The) (?:article|post|page|story|content|guide) (?:was |has been )?(?:last |most recently )?(?:updated|modified|reviewed)(?: on)?:?"
        r"|(?:Last|Latest) (?:[Uu]pdated?|[Mm]odified|[Rr]eviewed|[Cc]hanged?|[Rr]evised)(?: on| at)?:?|Updated(?: on| at)?:|Zuletzt (?:aktualisiert|geändert|bearbeitet)(?: am)?:?|(?:Letzte|Stand der letzten) (?:Aktualisierung|Änderung)(?: am)?:?|Aktualisiert(?: am)?:?|Stand:"
        r"|(?:Date de )?(?:[Dd]ernière )?[Mm]ise à jour(?: le)? ?:?|Mis à jour le|(?:Última|Ultima) (?:actualización|atualização|modificación|modifica)(?: el| em| il)? ?:?|Actualizado (?:el|a las)|At?tualizado em|Ultimo aggiornamento ?:?|Aggiornato il|Laatst (?:bijgewerkt|gewijzigd)(?: op)?:?|Ostatnia aktualizacja ?:?|Senast uppdaterad ?:?|Sist oppdatert ?:?|Senest opdateret ?:?"
        r"|(?:Последнее обновление|Обновлено) ?:?|Τελευταία (?:ενημέρωση|τροποποίηση) ?:?|最終更新日?(?:時)?[:：]?|최종\s?수정[:：]?)\s*(?P<updated>"
        + _DAY
        + ")",
        kinds=("paragraph", "line", "list_item"),
    ),
    line(
        "issued-on",
        "date-line",
        r"(?:(?:Published|Posted|Date published|Publication date|Date posted|News date)(?: on)? ?:|Published on|Posted on|Veröffentlicht(?: am| ?:)|Erschienen am|Erstellt(?: am| ?:)|(?:Publié|Paru) le|Date de publication ?:|Publicad[oa] (?:el|em)|Fecha de publicación ?:|Data d[ei] pubblicazione ?:|Data da publicação ?:|Pubblicato il|Gepubliceerd op|Geplaatst op|Data publikacji ?:|Opublikowano ?:?|Publicerad ?:?"
        r"|Опубликовано ?:?|Дата публикации ?:|Δημοσιε[υύ](?:τηκε|θηκε|μένο) ?:?|公開日(?:時)?[:：])\s*(?P<published>" + _DAY + ")",
        kinds=("paragraph", "line", "list_item"),
    ),
    line(
        "post-meta",
        "date-line",
        r"(?:Veröffentlicht|Geschrieben|Eingestellt|Posted|Published|Publié|Publicado|Pubblicato|Geplaatst)(?: (?:on|am|le|el|em|il|op|in))?\s?:? (?=[^\n]{0,24}\d)(?P<published>[^|·•!?\n]{4,40}?)(?:\s?[|·•–—,]\s?| )(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|di|door|in|[Uu]nter|Autor(?:in)?|Author|Abgelegt|Filed|Categor\w+|Kategorie\w*|Kommentare?|Comments?|Leave)\b(?:[^.!?\n]|\.(?=\w)){2,160}",
        kinds=("paragraph", "line", "list_item"),
    ),
    line(
        "made-and-changed",
        "date-line",
        r"(?:[a-z]\S{0,40}\.\w{2,5} [-–|] )?(?:Created|Erstellt|Créé|Creado)\b[^.!?\n]{3,40}(?:Last Modified|Last updated|Geändert|Modifié|Modificado)\b:?[^.!?\n]{3,40}",
    ),
)
"""When a page was made and changed."""

FORMS: Final[tuple[Rule, ...]] = (
    line(
        "comment-form",
        "comments",
        r"(?:Your e-?mail(?: address)? will not be (?:published|shared)|E-?mail (?:address )?will not be published|Add(?:ing)? (?:your|a) comment|Save my name, e-?mail|Notify me (?:of|by|when|via)[^.!?\n]{0,50}\b(?:comments?|posts?|replies|e-?mail)|This site uses Akismet|Learn how your comment data|You must (?:be )?log(?:ged)? in to (?:post|leave|comment|reply)|(?:Please )?log in to (?:post|leave) (?:a )?comment|Comments? (?:are )?(?:moderated|closed|have been disabled)|Required fields are marked|Spam-?[Ss]chutz:"
        r"|(?:Deine|Ihre) E-Mail-?[Aa]dresse wird nicht veröffentlicht|(?:Du musst|Sie müssen) (?:angemeldet|eingeloggt) sein|Benachrichtig(?:e|en Sie) mich|Meinen Namen, meine E-Mail|Diese Website verwendet Akismet|Votre adresse e-?mail ne sera pas publiée|Enregistrer mon nom|Vous devez (?:être connecté|vous connecter)|Les champs obligatoires|Prévenez-moi|Tu (?:dirección|correo)[^.\n]{0,30} no será publicad[ao]|Guard(?:a|ar) mi nombre|Los campos obligatorios|O seu (?:endereço de )?e-?mail não será publicado|Salvar meus dados|Il tuo indirizzo e-?mail non sarà pubblicato|Salva il mio nome|Je e-?mailadres (?:wordt|zal) niet|Twój adres e-?mail nie zostanie|Mijn naam, e-?mail"
        r"|Ваш (?:адрес )?e-?mail не будет опубликован|Сохранить моё имя|Для отправки комментария|Η ηλ\. διεύθυνση|Το email σας δεν|メールアドレスが公開されることは|コメントを投稿するには|이메일 주소(?:는|를) (?:공개|발행)되지|您的(?:邮箱|电子邮箱|电子邮件)地?址?不会被公开|(?:您的)?電子郵件地址不會(?:被)?公開|你的(?:邮箱|電郵)地址不[会會]|لن يتم نشر عنوان بريدك)[^\n]{0,220}",
    ),
    line(
        "form-field",
        "comments",
        r"(?:Name|[Ee]-?[Mm]ail(?:[- ]?(?:[Aa]ddress|Adresse))?|Mail|Website|Webseite|URL|Kommentar|Nom|Nombre|Nome|Imię|Имя|Όνομα|Comment|Message|Nachricht|Courriel|Correo electrónico)\s?(?:[(（*][^()（）\n]{0,60}[)）*]?\s?){1,3}[:：]?",
        kinds=("paragraph", "line", "list_item", "heading"),
    ),
    line(
        "rate-this",
        "share",
        r"(?:Rate this(?: (?:post|article|page|recipe|item))?|Like this|Like Loading|Loading|Bewerten|(?:Bewerte|Bewerten Sie) (?:diesen|den) (?:Artikel|Beitrag|Post)|(?:Artikel|Beitrag) bewerten|Gefällt mir|Gefällt dir dieser (?:Artikel|Beitrag)|Notez cet article|J[’']aime(?: ça)?|Valora(?:r)? (?:este|esta) (?:artículo|noticia)|Avalie (?:este|esta) \w+|Vota (?:questo|questa|l[’'])\s?\w+|Oceń(?: artykuł)?|Оцените (?:статью|материал|новость)|Αξιολόγηση|いいね|Was this (?:article|page|helpful)[^.!\n]{0,40}|War dieser (?:Artikel|Beitrag) hilfreich|Cet article vous a[- ](?:t-il )?(?:été utile|plu|aidé))\s?[:.…?!]{0,3}",
        kinds=("paragraph", "line", "heading"),
    ),
    line(
        "jump-to",
        "navigation",
        r"(?:(?:Jump|Skip) to (?:the )?(?:[Rr]ecipe|[Vv]ideo|[Cc]omments?|[Cc]ontent|[Nn]avigation|[Ss]ection|[Mm]ain [Cc]ontent)|Print (?:the |this )?[Rr]ecipe|Save [Rr]ecipe|Pin [Rr]ecipe|Rate [Rr]ecipe|Zum Rezept(?: springen)?|Direkt zum (?:Rezept|Inhalt|Video)|Rezept (?:drucken|speichern)|Aller (?:à la recette|au contenu)|Imprimer la recette|(?:Ir|Saltar) (?:a la receta|al contenido)|Imprimir (?:la )?receta|Ir para (?:a receita|o conteúdo)|Imprimir receita|Vai alla ricetta|Stampa (?:la )?ricetta|Ga naar (?:het )?recept|Przejdź do (?:przepisu|treści)|Перейти к (?:рецепту|содержанию)|レシピへ|레시피로)(?:[\s|·•/,-]{0,3}(?:Jump to Recipe|Print Recipe|Save Recipe|Pin Recipe|Rate Recipe|Rezept drucken|Imprimer la recette|Imprimir receta|Jump to Video)){0,4}[\s↓.!:]{0,3}",
    ),
    line(
        "contents-label",
        "navigation",
        r"(?:Tables? of [Cc]ontents?(?: (?:[Ss]how|[Hh]ide|[Tt]oggle))?|Contents \[?(?:show|hide)\]?|(?:In|On) this (?:article|page|story|guide|post)|(?:What[’']s )?[Ii]n this (?:article|guide)|Jump to(?: section| a section)?|Quick (?:links|navigation)|Inhalts(?:verzeichnis|übersicht)(?: \[?(?:Anzeigen|Verbergen|anzeigen|verbergen)\]?)?|(?:Inhalt dieses Artikels|Das erwartet (?:Sie|dich)(?: in diesem \w+)?|Auf dieser Seite)|Sommaire|Table des matières|Au sommaire|Tabla de contenidos?|Índice(?: de contenidos?| do artigo)?|En este artículo|Neste artigo|Indice(?: dei contenuti| dell[’']articolo)?|In questo articolo|Inhoudsopgave|In dit artikel|Spis treści|Innehåll(?:sförteckning)?|Содержание(?: статьи)?|Оглавление|Πίνακας [Ππ]εριεχομένων|Περιεχόμενα|目次(?:\s?\[?(?:表示|非表示|閉じる|開く)\]?)?|この記事の(?:目次|内容)|文章目[录錄]|本文目[录錄]|目[录錄]|목차|İçindekiler)\s?[:：]?",
        kinds=("paragraph", "line", "heading", "list_item"),
    ),
    line(
        "scripts-off",
        "boilerplate",
        r"(?:This (?:slideshow|video|feature|content|site|page) requires JavaScript|Your browser (?:does not|doesn[’']t|is not)|(?:Please |You need to )?[Ee]nable JavaScript|JavaScript is (?:disabled|required|not)|(?:Das )?Video wird geladen|Loading (?:video|comments|the player)|Wird geladen|Bitte aktivier(?:e|en Sie) JavaScript|Dein Browser|Ihr Browser|Votre navigateur (?:ne|n[’'])|Tu navegador no|Su navegador no|Seu navegador não|Il tuo browser non|Для просмотра включите|请(?:开启|启用)|請(?:開啟|啟用)|您的浏览器(?:不|版本)|您的瀏覽器(?:不|版本))[^.!?。！？\n]{0,140}[.!。…]{0,3}(?:[^.!?\n]{0,80}[.!]?)?",
        kinds=("paragraph", "line"),
    ),
    line(
        "embed-stands-in",
        "boilerplate",
        r"(?:(?:An dieser Stelle (?:finden Sie|findest du|befindet sich)|Empfohlener (?:redaktioneller|externer)|Extern(?:er|e) (?:Inhalt|redaktionelle)|Ich bin damit einverstanden|Um (?:diesen|dieses|diese|den|das|die) (?:\w+[- ]){0,3}?(?:Inhalt|Video|Element|Karte|Post|Tweet|Grafik|Inhalte)\w* (?:anzuzeigen|anzusehen|zu sehen|sehen zu können|ansehen)|Mit dem (?:Laden|Klick|Abspielen|Aktivieren)|Hier (?:klicken|finden Sie einen externen)|Dieser Inhalt|Dieses (?:Video|Element)|Wir (?:respektieren|schätzen) (?:deine|Ihre) Privatsphäre)(?=[^\n]{0,260}(?:extern|Cookie|Datenschutz|Zustimmung|Einwilligung|zustimm|einwillig|Drittanbieter|Drittplattform|Einverständnis|einverstanden|personenbezogen|akzeptier))"
        r"|(?:This content is (?:provided|hosted|not available|blocked)|To (?:view|see|watch|display) this (?:content|video|post|tweet|embed)|We need your consent|We respect your privacy|Manage your privacy|You can see this content)(?=[^\n]{0,260}(?:cookie|consent|privacy|third[- ]party))"
        r"|(?:Ce contenu|Pour (?:afficher|voir|visualiser|regarder|consulter) (?:ce|cette|cet)|Votre consentement|Vous avez (?:choisi de )?refus)(?=[^\n]{0,260}(?:cookie|consent|accept|tiers|traceurs))"
        r"|(?:Este contenido|Para (?:ver|visualizar) este|Esse conteúdo|Este conteúdo|Questo contenuto|Per (?:vedere|visualizzare) quest[oa])(?=[^\n]{0,260}(?:cookie|consent|terceros|terceiros|terze parti|acept|accett))"
        r"|(?:Deze inhoud|Om deze (?:inhoud|video)|Ta treść|Aby (?:zobaczyć|wyświetlić))(?=[^\n]{0,260}(?:cookie|zgod|toestemming|akkoord)))[^\n]{10,420}",
        kinds=("paragraph", "line", "quote"),
    ),
)
"""Forms, buttons, what stands in for what did not load."""

OFFERS: Final[tuple[Rule, ...]] = (
    line(
        "read-whole",
        "subscription",
        r"(?:(?:Please )?(?:Subscribe|Sign up|Register|Log in|Sign in|Become a (?:\w+ )?(?:member|subscriber)|Join)\b"
        + _REST
        + r"{0,80}?\b(?:full (?:story|article|access|text)|unlimited access|premium (?:content|articles?)|continue reading|keep reading|read (?:more|on|the rest))\b"
        + _REST
        + r"{0,60}"
        r"|(?:Unlock|UNLOCK) this (?:article|story)\b[^\n]{0,120}|This (?:article|story|content|post) is (?:exclusive(?:ly)? (?:to|for)|only (?:available )?(?:to|for)|reserved for|for) (?:[^.!?\n]{1,24} )?(?:subscribers|members)(?: only)?|To (?:view|read|access|see|unlock|finish) (?:the |this )?(?:full |rest of |entire )?(?:this )?(?:story|article|content|text|post)\b"
        + _REST
        + r"{0,60}?\b(?:subscri\w+|register|log ?in|sign (?:in|up)|member\w*)\b[^\n]{0,160}|(?:If you[’']re|Already|Not yet|Are you) (?:seeing this message|an? (?:\w+ )?(?:subscriber|member))\b[^\n]{0,200}|(?:First-time|New|Existing|Print|Digital) subscribers\b(?=[^\n]{0,120}(?:receive|get|log|sign|click|free|gift|offer))[^\n]{0,160}"
        r"|(?:Sie möchten|Möchten Sie|Du möchtest|Möchtest du) (?:gerne? )?(?:diesen Artikel )?weiterlesen\?|(?:Registrieren|Melden) Sie sich (?:jetzt |hier )?(?:kostenlos|gratis)[^.!?\n]{0,40}|(?:HIER |Hier |Jetzt |JETZT )?(?:KOSTENLOS|[Kk]ostenlos|GRATIS|[Gg]ratis) (?:ANMELDEN|[Aa]nmelden|REGISTRIEREN|[Rr]egistrieren|TESTEN|[Tt]esten|LESEN|[Ll]esen)|(?:Jetzt|Hier) (?:abonnieren|anmelden|registrieren|Abo abschließen|weiterlesen mit \S{1,16})|(?:Weiterlesen|Lesen Sie weiter) mit "
        + _REST
        + r"{2,40}|Pour (?:accéder en illimité|lire la suite|lire l[’']intégralité|accéder à (?:l[’']intégralité|tous))\b[^.!?]{0,100}|(?:Abonnez-vous|Inscrivez-vous|Connectez-vous) pour (?:lire|accéder|continuer|profiter)"
        + _REST
        + r"{0,80}"
        r"|(?:Suscríbete|Regístrate|Inicia sesión) para (?:leer|seguir|continuar|acceder)"
        + _REST
        + r"{0,80}|(?:Assine|Cadastre-se|Faça login) para (?:ler|continuar|ter acesso)"
        + _REST
        + r"{0,80}|(?:Abbonati|Registrati|Accedi) per (?:leggere|continuare|proseguire)"
        + _REST
        + r"{0,80}|(?:Войдите|Зарегистрируйтесь|Оформите подписку)[^.!?\n]{0,20}чтобы (?:читать|продолжить|дочитать)"
        + _REST
        + r"{0,60})[\s.!?:»›>→]{0,4}",
        kinds=("paragraph", "line", "heading"),
    ),
    line(
        "follow-blog",
        "subscription",
        r"(?:(?:Gib|Geben Sie|Trag(?:e)?|Tragen Sie) (?:hier |bitte )?(?:deine|Ihre|die|eine) E-?Mail|(?:Type|Enter) your e-?mail|Hier klicken, um dieses(?:n)? Blog|Saisissez votre (?:adresse )?e-?mail|(?:Indica|Introduce|Escribe|Ingresa) tu (?:dirección de )?(?:e-?mail|correo)|Digite seu (?:endereço de )?e-?mail|Inserisci (?:il tuo indirizzo|la tua) e-?mail|Vul je e-?mail|Wpisz (?:swój )?(?:adres )?e-?mail|Введите (?:ваш|свой) (?:адрес |e-?mail)|请输入(?:您的)?(?:邮箱|电子邮)|請輸入(?:您的)?(?:電郵|電子郵))[^\n]{0,200}",
        kinds=("paragraph", "line", "heading"),
    ),
    line(
        "channel-invite",
        "promo",
        r"(?:[📲👉🔔]\s?)?(?:¿Ya (?:sabías|sabes|nos sigues|estás|formas)|¿(?:Quieres|Te gustaría)|¡?[ÚU]net[ea]|¡?S[ií]gu(?:e|enos|e a)|¡?Suscríbete|Join|Entre n[oa]|Participe d|Siga|Inscreva-se|Clique aqui|Rejoignez|Suivez|Retrouvez|Recevez|Iscriviti|Unisciti|Segui(?:ci)?|Resta aggiornato|Tritt|Treten Sie|Folge|Folgen Sie|Abonnier(?:e|en Sie)|Jetzt|Dołącz|Obserwuj|Śledź|Volg|Download|Get|Lade|Laden Sie|Téléchargez|Descarg(?:a|ue)|Baixe|Scarica|Pobierz|Скачайте|Установите|Вступайте|Присоединяйтесь|Хотите|Читайте|Подпи\w+|Κατεβάστε|Μπείτε|For the latest (?:news|stories|updates)|Stay up to date|Never miss)\b"
        r"(?=[^\n]{0,160}?(?:WhatsApp|Whatsapp|Telegram|Viber|Google News|Messenger|Instagram|Facebook|TikTok|YouTube|Телеграм|\b(?:mobile |news |our |my |free )?apps?\b (?:from|for|on|now|today|here)|App Store|Google Play|Play Store|Apple [Ss]tore))(?=[^\n]{0,200}?\b(?:[Cc]anal\w*|[Cc]hannel|[Kk]anal\w*|[Cc]haîne|[Gg]ru(?:po|ppo|ppe|pa)|[Gg]roup|comunidad|community|[Aa]pps?|news(?:letter)?|noticias|notícias|notizie|Nachrichten|actualités|nos|us|uns|ci|nas|ons|here|aquí|aqui|hier|ici|qui|канал\w*|групп\w+|нас|приложени\w+|εφαρμογή|κανάλι|Google News|Google Play|App Store)\b)[^\n]{4,260}",
        kinds=("paragraph", "line", "heading", "list_item"),
    ),
    line(
        "more-here",
        "related-label",
        r"(?:(?:Alles|Alle (?:Infos|Informationen|Details|News)|Mehr|Weitere (?:Infos|Informationen|Details|Artikel|Nachrichten)|Einen? (?:\w+ )?(?:Überblick|Übersicht)|Die (?:\w+ )?Übersicht)\b"
        + _REST
        + r"{0,70}?\b(?:finden Sie|findest [Dd]u|findet ihr|gibt es|gibt['’]s|lesen Sie|liest du|erfahren Sie|erfährst du)\b(?: \w+){0,3}? (?:hier|HIER|unter diesem Link)|Hier (?:geht es|geht['’]s) (?:zu[rm]?|weiter)\b"
        + _REST
        + r"{2,70}"
        r"|(?:More|Further|Full|Additional) (?:information|details|coverage)\b"
        + _REST
        + r"{0,50}\b(?:can be found|is available|are available|here)\b(?: \w+){0,2}?(?: here)?|Plus d[’'](?:infos|informations)"
        + _REST
        + r"{0,40}\bici|Más información (?:aquí|en este enlace)|Mais informações aqui|Maggiori informazioni (?:qui|a questo link)|Meer informatie(?: vind je)? hier)[\s.!:»›>→]{0,4}",
        kinds=("paragraph", "line"),
    ),
    line(
        "long-related-label",
        "related-label",
        r"(?:(?:Das|Dieses? Themen?|Das Thema|Diese (?:Artikel|Beiträge|Themen)|Folgende (?:Artikel|Beiträge)) könnten? (?:Sie|dich|euch|Ihnen|dir|Dich) (?:auch |ebenfalls )?(?:interessieren|gefallen)|You (?:may|might) (?:also )?(?:like|enjoy|want to read|be interested in)(?: (?:reading )?(?:the following|these|some of these|our other) (?:\w+ )?(?:articles?|reports?|posts?|stories))?|(?:Cela|Ceci|Cet article|Ces articles) (?:pourraient?|peuvent|peut) (?:également |aussi )?vous intéresser|(?:Tal vez|Quizás?|También) te (?:pueda|puede) interesar(?: también| este artículo)?|(?:Ti )?[Pp]otrebbe(?:ro)? interessar(?:ti|vi)(?: anche)?(?: questi articoli)?|Você (?:também )?pode (?:gostar|se interessar)(?: de ler)?|(?:Dit|Deze artikelen) (?:vind je|zijn) (?:misschien )?ook (?:interessant|leuk)|(?:Może|Mogą) (?:Cię|Ciebie|Państwa) (?:także |również )?zainteresować)\s?[:：…!»›→]?",
    ),
    line(
        "hands-label",
        "credit",
        r"(?:Written|Edited|Reviewed|Medically [Rr]eviewed|Fact[- ][Cc]hecked|Posted|Reported|Updated|Published|Compiled|Verfasst|Geschrieben|Bearbeitet|Geprüft)(?: [Bb]y| von)|(?:Ver|Ge)schrieben von|Écrit par|Rédigé par|Publié par|Escrito por|Publicado por|Scritto da|Pubblicato da|Geschreven door|Autor(?:in)?:|Author:|Skrevet av",
        kinds=("paragraph", "line", "list_item"),
    ),
    line(
        "text-by",
        "byline",
        r"(?:Text|Words|Texte|Texto|Testo|Text (?:und|&) (?:Fotos?|Bilder|Bild)|Words (?:and|&) (?:[Pp]hotos|[Pp]ictures)) ?: ?(?P<authors>(?:[A-ZÀ-Þ][\w.’'-]{0,20} ?){2,4}?)(?:(?:[|/,;·–-]|\s)\s?(?:Fotos?|Photos?|Bild(?:er)?|Pictures|Foto) ?: ?[^.!?\n]{2,60})?",
        kinds=("paragraph", "line"),
    ),
    line(
        "rubric-line",
        "navigation",
        r"(?:Categor(?:y|ies)|Topics?|Posted in|Filed in|Kategorien?|Rubrik(?:en)?|Veröffentlicht (?:in|unter)|Catégories?|Rubrique|Categorías?|Categorias?|Publicado en|Categori[ae]|Kategori[ae]|Рубрик[аи]|Категори[яи]|Κατηγορί(?:α|ες)|カテゴリー?|카테고리|分[类類]|所[属屬]分[类類])\s?[:：]\s?[^.!?。！？:：\n]{2,80}",
        kinds=("paragraph", "line", "list_item"),
    ),
    line(
        "dated-rubric",
        "date-line",
        r"(?=N)News date ?: ?(?P<published>[\d/.-]{8,10})(?: Category ?: ?[^.!?\n]{2,60})?",
    ),
    line(
        "file-line",
        "boilerplate",
        r"[(\[]?(?:PDF|DOCX?|XLSX?|PPTX?|ZIP|JPG|Download|PDF-Datei)(?:[\s,|:/·–-]{1,4}(?:PDF|[A-Za-z-]{2,12}))?[\s,|:/·–(-]{1,5}\d[\d.,]{0,7}\s?(?:[KMGkmg]i?[Bb]|[Kk]o|[Mm]o|Bytes)\b[^.!?\n]{0,60}[)\]]?",
    ),
    line(
        "lists-label",
        "most-read",
        r"(?:Latest (?:in|from) [A-Z][\w&’' ]{1,24}|(?:Most )?[Pp]opular (?:on|in) [A-Z][\w&’' ]{1,24}|Trending (?:on|in) [A-Z][\w&’' ]{1,24}|(?:More )?[Ff]rom [Aa]round the [Ww]eb|[Aa]round the [Ww]eb|(?:Sponsored|Promoted|Featured|Top|Latest|Recent|Popular) (?:[Ss]tories|[Pp]osts|[Aa]rticles|[Ll]inks|[Hh]eadlines)|(?:Neueste|Aktuelle|Beliebte|Letzte) (?:Artikel|Beiträge|Meldungen|Nachrichten)|(?:Derniers|Récents) articles|Articles (?:récents|populaires)|Dernières (?:actualités|actus|nouvelles)|(?:Últimas|Recientes) (?:noticias|entradas)|Entradas recientes|Últimas notícias|Ultime notizie|Articoli recenti|Laatste nieuws|Najnowsze (?:artykuły|wiadomości)|Latest (?:[Pp]osts|[Aa]rticles|[Ss]tories) by [^.!?\n]{3,40}|Последние новости|Свежие записи|Τελευταία νέα|(?:最新|新着)(?:記事|ニュース)(?:一覧)?|過去の(?:エントリー?|記事)(?:一覧)?|최신 ?(?:뉴스|기사))\s?[:：»›>→]?",
        kinds=("paragraph", "line", "heading"),
    ),
    line(
        "support-us",
        "subscription",
        r"(?:(?:Become|BECOME) (?:a|A|an) (?:[^.!?\n]{1,30} )?(?:[Mm]ember|MEMBER|[Ss]upporter|[Pp]atron|[Ss]ubscriber)\b[^.!?\n]{0,40}|(?:Hazte|HAZTE) (?:miembro|MIEMBRO|socio|SOCIO|suscriptor)[^.!?\n]{0,60}|(?:Werde|Werden Sie) (?:jetzt )?(?:Mitglied|Unterstützer|Förderer|Abonnent)[^.!?\n]{0,60}|Devenez (?:membre|abonné|adhérent|donateur)[^.!?\n]{0,60}|Diventa (?:socio|membro|sostenitore|abbonato)[^.!?\n]{0,60}|(?:Torne-se|Seja) (?:membro|assinante|apoiador|sócio)[^.!?\n]{0,60}|Word (?:lid|abonnee|vriend)\b[^.!?\n]{0,60}|Discover more from [A-Z\d][^.!?\n]{1,50}|(?:Like|Liked|Enjoy|Enjoyed|Enjoying) (?:this|what)\b[^.!?\n]{0,30}\?[^\n]{0,40}\b(?:[Ss]ubscribe|[Ss]ign up|[Jj]oin|[Ff]ollow|[Nn]ewsletter)\b[^\n]{0,120}|(?:Will|Can|Would) you (?:help )?support [^.!?\n]{2,40}(?:journalism|reporting|newsroom|work)\?|(?:Please )?[Ss]upport (?:our|independent|local|quality|free|nonprofit|[A-Z]\w+[’']s) (?:\w+ )?(?:journalism|reporting|newsroom|news)\b[^.!?\n]{0,60}|(?:Make|Give) a (?:\w+[- ])?(?:donation|gift|contribution) (?:today|now|to)\b[^.!?\n]{0,60}|(?:Unterstützen Sie|Unterstütze) (?:uns|unsere|unseren) [^.!?\n]{0,60}(?:Journalismus|Arbeit|Spende|Berichterstattung)[^.!?\n]{0,40}|Soutenez (?:notre|nos|un journalisme|une presse|[A-Z]\w+)[^.!?\n]{0,60}|Apoya (?:nuestro|el) periodismo[^.!?\n]{0,60}|Apoie o (?:nosso )?jornalismo[^.!?\n]{0,60}|Sostieni (?:il nostro|la nostra|il) [^.!?\n]{0,60}|Поддержите (?:нас|нашу|наш|редакцию)[^.!?\n]{0,60})[.!»›>→ ]{0,3}",
        kinds=("paragraph", "line", "heading"),
    ),
    line(
        "tell-the-desk-ja",
        "promo",
        r"[^。！？\n]{2,36}(?:情報提供|お問い合わせ|ご意見|ご感想|お便り|投稿|応募|購入|登録|申し込み|続き|詳細)(?:・[^。\n]{2,12})?(?:は|を|の方は)?(?:こちら|コチラ)(?:から|まで|へ)?[。！\s»›>＞→▶]{0,3}",
        kinds=("paragraph", "line", "list_item"),
        cue="こちら|コチラ",
    ),
    line(
        "notices-ja",
        "disclaimer",
        r"(?:※|＊)?(?:記事内の|本記事の|当記事の|この記事の|本文中の|当サイトの)[^。\n]{0,30}(?:見解|意見|内容|情報|価格|商品)[^。\n]{0,60}(?:代表するもの|保証するもの|執筆時|掲載時|公開時|取材時|異なる場合)[^。\n]{0,60}。?",
    ),
    line("sponsor-ja", "advertisement", r"(?:スポンサー?ド?\s?リンク|スポンサー?ド?\s?サーチ|SPONSORED LINKS?)[：:]?"),
    line(
        "sent-in-by",
        "credit",
        r"(?=[（(\u4e00-\u9fff])[（(]?(?![^。！？，：:\n]{0,30}(?:向|[为為]|的供稿))[^。！？，：:\n]{2,30}供稿[）)]?(?:[\s\u3000]+(?:[摄攝]影|[编編][辑輯]|文|[图圖]|[审審]核|[责責][编編])[/／：:｜][^。！？\n]{2,40})?",
        cue="供稿",
    ),
    line(
        "address-and-day",
        "date-line",
        r"(?:https?://|www\.)\S{4,80}\s{1,3}(?P<published>(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d\d(?::\d\d)?)?)",
    ),
    line(
        "act-now-zh",
        "promo",
        r"(?:立[即刻]|[马馬]上)(?:注[册冊]|申[请請]|[购購][买買]|[抢搶][购購]|[报報]名|[领領]取|[订訂][阅閱]|[体體][验驗]|加入)[^。！？\n]{0,40}[！!>＞»]{0,3}",
    ),
    line(
        "law-of-copies",
        "copyright",
        r"(?:根据|根據|依据|依據|依照|按照)[^。\n]{0,12}《[^》]{0,16}著作[权權]法》[^。\n]{0,80}(?:未[经經][^。]{0,16}|[不禁])[^。\n]{0,30}(?:[转轉][载載]|使用)[\s\S]{0,300}",
    ),
    line(
        "comment-manners",
        "comments",
        r"(?:(?:请|請)(?:您)?(?:自觉|自覺)?遵守[^。\n]{0,30}(?:法律|法[规規]|[规規]定|公[约約]|政策|[协協][议議])|(?:请|請)勿(?:以|[发發在利])[^。\n]{0,40}(?:[评評][论論]|[发發][文言帖]|[广廣]告|留言|攻[击擊])|(?:文明上[网網]|尊重(?:[网網]上道德|他人)|[严嚴]禁[发發][布佈表])|(?:网|網)友(?:评|評)(?:论|論)[仅僅只]|(?:发|發)[表言](?:评|評)?(?:论|論)?前?(?:请|請)先?|用[户戶][评評][论論][仅僅])[\s\S]{0,300}",
    ),
    line(
        "menu-zh",
        "navigation",
        r"(?:(?:网|網)站)?(?:返回)?(?:首[页頁]|主[页頁])(?:[\s\u3000|｜/·•]{1,4}[\u3400-\u9fffA-Za-z0-9]{2,6}){3,30}",
    ),
    line(
        "framed-line",
        "date-line",
        r"[〓※☆★=■◆]{1,6}[^。！？\n]{0,40}(?:[发發][布佈表](?:[时時][间間])?|[来來]源|[发發]信人)[^。！？\n]{0,80}[〓※☆★=■◆]{1,6}",
    ),
    line(
        "board-code",
        "boilerplate",
        r"(?=\[)(?:\[/?(?:img|url|br|b|i|u|quote|color|size|font|center|align|flash|media|hr|email)(?:[=/][^\]\n]{0,200}| [a-z]{2,8}=[^\]\n]{0,200})?\]\s?){1,10}",
    ),
    line(
        "plain-button",
        "navigation",
        r"(?:Permalink(?:[: ]{1,2}https?://\S{4,200})?|Republish (?:this article|our (?:articles|stories)\b[^\n]{0,80})|This (?:article|page|story) is (?:also )?available in (?:the )?(?:following|other) languages|Is this e-?mail not displaying (?:correctly|properly)\?[^\n]{0,60}|Images? used under licen[cs]e from [^.!?\n]{2,40}|Get [Ss]tarted(?: (?:today|now|for free))?|Start [Nn]ow|Learn [Mm]ore(?: here)?|View [Aa]ll|Show (?:[Mm]ore|[Ss]idebar|[Aa]ll)|Load [Mm]ore|See [Mm]ore|Try (?:it )?(?:for )?free|Book a (?:free )?(?:demo|call|consultation)|(?:Request|Schedule|Get) a (?:free )?(?:demo|quote|consultation)|EMBED|\((?:Up|Back to top|Image [Ss]ource|Source)\)|Mehr (?:erfahren|anzeigen|laden)|Jetzt (?:kaufen|bestellen|ansehen|starten)|En savoir plus|Voir plus|Découvrir|Saber más|Cargar más|Scopri di più|Mostra altro|Meer (?:lezen|laden)|Zobacz więcej|Zwiń|Ler mais|Ver mais)[\s:.…!»›>→]{0,4}",
        kinds=("paragraph", "line"),
    ),
)
"""Offers, promos, rubrics, the small print of Chinese pages and boards."""

_LONGEST: Final = 440
_LABEL: Final = 120
"""A day, a label, a button is no longer, in characters: what is longer is not tried."""
_LABELS: Final = frozenset(
    (
        *(
            "made-and-changed",
            "changed-on",
            "issued-on",
            "form-field",
            "rate-this",
            "jump-to",
            "contents-label",
            "more-here",
            "long-related-label",
        ),
        *("lists-label", "hands-label", "rubric-line", "dated-rubric", "text-by", "file-line", "framed-line", "plain-button", "sponsor-ja"),
    )
)
RULES: Final[tuple[Rule, ...]] = tuple(
    msgspec.structs.replace(rule, longest=_LABEL if rule.name in _LABELS else _LONGEST) for rule in (*DAYS, *FORMS, *OFFERS)
)
"""Small print of whole pages."""
