"""What pages print that are no article, and what they print where a subscription cuts the text off: a few phrases a language.

Each table is one pattern, compiled when it is first asked for. Gaps are bounded, so that every search is linear.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from cleaner.lazily import lazily

_ERRORS: Final = r"""
(?:http |error |fehler |erreur |ошибка |错误 ?|錯誤 ?|エラー ?|오류 ?)*[45]\d\d(?:[ -–—:|.!(]{0,3}(?:error|fehler|erreur|ошибка|错误|
(?:page |file )?not found|forbidden|gone|
unauthorized|bad gateway|service unavailable|service temporarily unavailable|gateway time-?out|internal server error|too many requests|
bad request)[)]?)?[ .!…()\d]*
|(?:error|fehler|erreur|oops|whoops|sorry|uh-?oh|ошибка|错误|錯誤|エラー|오류|hiba|chyba|błąd|fel|feil|fout|σφάλμα|hata|خطأ)[ .!…:]*
|(?:error )?(?:the |this )?(?:requested )?(?:page|file|document|article|story|url|site|content) (?:(?:that )?you (?:requested|
are looking for|were looking for) )?(?:was |is |could |can |does )?(?:not|n['’]t|cannot be|no longer) (?:be )?(?:found|available|
exists?)
|(?:the |this |that |sorry, |oops[,!] ?|we |you ){0,3}(?:(?:can['’]?t|couldn['’]t|cannot|could not) find (?:the|that|this|your) (?:page|
article|story)|page (?:can['’]?t|doesn['’]t|isn['’]t|does not|is not).{0,30}|
page not found|requested (?:url|page) (?:was|could) not.{0,20})
|(?:not found|forbidden|bad gateway|service (?:temporarily )?unavailable|internal server error|gateway time-?out|access (?:is |
to this page has been )?(?:denied|restricted)|request (?:blocked|rejected)|site (?:unavailable|maintenance)|under maintenance)
|(?:die |diese )?(?:gewünschte |angeforderte )?(?:seite|artikel|inhalt|dokument) (?:wurde |konnte |kann |
ist )?(?:leider )?nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden|erreichbar)(?: werden)?|zugriff (?:verweigert|nicht erlaubt)|
wartungsarbeiten
|(?:cette |la )?page (?:demandée )?(?:est |n['’]est |n['’]existe |n['’]a )?(?:introuvable|non trouvée|inexistante|plus disponible|
pas été trouvée|pas|plus)|accès (?:refusé|interdit)
|(?:esta |la )?página (?:solicitada )?(?:no|não) (?:se ha |ha sido |foi |fue )?(?:encontrada|existe|disponible|disponível|localizada)|
acceso (?:denegado|prohibido)|acesso negado
|(?:la )?pagina (?:richiesta )?(?:non )(?:è stata )?(?:trovata|esiste|disponibile)|accesso negato
|(?:de )?pagina (?:is |werd )?niet (?:meer )?(?:gevonden|beschikbaar)|toegang geweigerd|sidan (?:kunde inte |kan inte |finns inte|
hittades inte).{0,20}|siden (?:(?:blev |ble )?ikke fundet|ikke funnet|finnes ikke|findes ikke).{0,10}|sivua ei löyd\w+
|(?:nie znaleziono strony|strona nie (?:została znaleziona|istnieje)|stránka (?:nebyla nalezena|nenalezena|neexistuje)|
az oldal nem található|pagina nu a fost găsită|sayfa bulunamadı|erişim engellendi|halaman tidak ditemukan|không tìm thấy trang)
|(?:такой |эта |данная |запрашиваемая )?страниц[аы] не (?:найдена|существует|доступна)|доступ (?:запрещ[её]н|ограничен)|
сторінк[ау] не (?:знайдено|існує)
|η σελίδα δεν (?:βρέθηκε|υπάρχει)|δεν βρέθηκε(?: η σελίδα)?|(?:الصفحة|هذه الصفحة) غير موجودة|لم يتم العثور على الصفحة|הדף לא נמצא|
העמוד לא נמצא
|(?:抱歉|对不起|對不起|很抱歉)?[,，。! ]*(?:您|你)?(?:所)?(?:访问|訪問|请求|請求|查找|要找|查看|瀏覽|浏览)?的?(?:页面|頁面|网页|網頁|
文章|内容|內容)(?:已经|已經|已)?(?:不存在|找不到|未找到|没有找到|沒有找到|被删除|被刪除|已删除|已刪除|删除|刪除|走丢了|下架|無法顯示|
无法访问)(?:了|或.{0,12})?
|(?:找不到|没有找到|沒有找到|无法找到|無法找到)(?:该|該|此|您.{0,6}|你.{0,6})?(?:页面|頁面|网页|網頁|文章|内容|內容)|(?:访问|訪問|
存取)(?:被拒绝|被拒絕|受限|禁止)|拒绝访问|拒絕存取|系统维护|系統維護
|(?:お探しの|指定された|ご指定の|該当する)?(?:ページ|記事|url)(?:は|が)?(?:見つかりません.{0,8}|存在しません|ありません|表示できません|
削除されました.{0,20})|アクセス(?:が)?(?:拒否|禁止)(?:されました|です)?|メンテナンス中.{0,6}
|(?:요청하신 |찾으시는 )?페이지를 찾을 수 없습니다|존재하지 않는 페이지(?:입니다)?|접근(?:이)? (?:거부|금지|제한).{0,10}|
접속(?:이)? 차단.{0,10}|ไม่พบหน้า.{0,20}
"""
"""The headings and titles of error pages; each must be the whole of a title's part."""

_WALLS: Final = r"""
just a moment[ .…]*|attention required!?|are you (?:a )?(?:robot|human).{0,10}|pardon our interruption[ .…]*|one more step|
security (?:check|verification|challenge).{0,20}|checking your browser.{0,30}
|(?:please )?verify(?:ing)? (?:that )?you are (?:a )?human.{0,10}|human verification|bot (?:verification|detection|check)|robot check|
captcha.{0,20}|ddos[- ]guard|please wait[ .…]*|(?:please )?enable (?:javascript|cookies|js).{0,30}
|javascript (?:is |wird )?(?:required|disabled|needed|benötigt).{0,20}|bitte (?:aktivieren|warten).{0,30}|sicherheits(?:überprüfung|
abfrage|prüfung)|sind sie ein (?:mensch|roboter)\??|vérification (?:de sécurité|en cours).{0,10}|un instant[ .…]*
|un momento[ .…]*|einen moment(?:,? bitte)?[ .…]*|проверка (?:браузера|безопасности).{0,20}|один момент[ .…]*|вы не робот\??|
подтвердите,? что .{0,10}не робот.{0,10}|(?:百度)?安全验证|访问验证|人机验证|验证码|请稍候[ .…]*|請稍候[ .…]*|驗證您是人類.{0,10}|
安全驗證|しばらくお待ちください.{0,6}|잠시만 기다려.{0,8}
"""
"""The titles of pages that stand before a page: tests of humanity, scripts that must run first."""

_DOORS: Final = r"""
(?:please )?(?:log ?in|sign ?in|log ?on|sign ?up|register)(?: (?:to|or|for) .{0,40}| page)?|create (?:an |your )?account|
(?:bitte )?(?:anmelden|einloggen|anmeldung|registrieren|registrierung)|(?:se )?connexion|connectez-vous|identifiez-vous|s['’]identifier
|iniciar sesión|inicia sesión|acceder|entrar|fazer login|accedi|inloggen|logga in|logg inn|log ind|zaloguj się|logowanie|přihlášení|
вход|войти|авторизация|σύνδεση|giriş yap|تسجيل الدخول|登录|登入|用户登录|會員登入|会员登录|ログイン|로그인
"""
_CONSENTS: Final = r"""
before you continue.{0,30}|bevor (?:du|sie) (?:fortfahren|fortfährst|weitermach).{0,30}|avant d['’]accéder.{0,30}|(?:your |manage |
we value your |ihre |votre |vos )?(?:privacy|cookies?|consent|datenschutz|privatsphäre|vie privée)[- ]?(?:choices|settings|preferences|
consent|wall|einstellungen|notice|matters)?
|(?:zustimmung|einwilligung|consentement|consenso|consentimiento)(?: erforderlich)?|(?:we value|respect\w*) your privacy|(?:wir|
nous) (?:schätzen|respectons) .{0,30}|yahoo (?:is part|fait partie|ist teil|forma parte|fa parte) .{0,40}|age (?:verification|check|
gate)
"""
_SEARCHES: Final = r"""
(?:you searched for|search results?|results for|suchergebnisse?|ihre suche|résultats? (?:de (?:la |votre )?recherche|pour)|résultats|
resultados? (?:de (?:la )?(?:búsqueda|busca|pesquisa)|para|da busca|da pesquisa)|risultati (?:della )?ricerca|
zoekresultaten|sökresultat|søgeresultater|søkeresultater|hakutulokset|wyniki wyszukiwania|výsledky (?:hledání|vyhledávání)|
arama sonuçları|результаты поиска|αποτελέσματα αναζήτησης|نتائج البحث)(?:[ :"„“«].{0,80})?
|(?:search|suche|recherche|buscar|búsqueda|busca|cerca|zoeken|sök|szukaj|поиск|поиск по сайту|αναζήτηση|بحث|搜索|搜尋|検索|
검색)(?:(?: ?:|[ :]*["„“«「]).{0,80})?
|[^搜検검]{0,40}(?:搜索结果|搜尋結果|検索結果|검색 ?결과).{0,40}
"""
_TINY: Final = r"""
enable (?:javascript|js|cookies)(?: and cookies)?.{0,40}(?:continue|proceed|view|use|run)|verify(?:ing)? (?:that )?you(?:'|’)?(?:re|
 are) (?:a |not a )?(?:human|robot|bot)|unusual (?:traffic|activity)|you (?:don't|do not) have permission to access|(?:your )?(?:ip|
access|request) (?:address )?has been (?:blocked|denied)
|needs to review the security of your connection|checking (?:if the site|your browser)|you need to enable javascript to run this app|
requires javascript|(?:aktivieren sie|bitte) .{0,20}javascript|activer javascript|активируйте javascript|включите javascript|
请.{0,6}(?:开启|启用|打开) ?javascript|javascript ?を有効
|ray id:|reference (?:id|#|number)[: #]
"""
"""What such a page says in its text, where it has hardly any."""
_ASKS: Final = r"""
cookie|consent|zustimm|einwillig|consent|partner|personal(?:isiert|ised|ized|isé)|datenschutz|privacy|confidentialité|accept all|
reject all|alle akzeptieren|ablehnen|tout accepter|tout refuser|aceptar|rechazar|accett|akkoord|принять|同意|隐私|隱私|プライバシー|
クッキー
"""


@cache
def _whole(*tables: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{table})" for table in tables).replace("\n", ""), re.IGNORECASE)


def no_article(part: str) -> str | None:
    """What kind of page the whole of a title's part names: an error, a test, a login, a consent, a search; None for any other words."""
    for kind, table in _NAMED:
        if _whole(table).fullmatch(part):
            return kind
    return None


_NAMED: Final = (
    ("an error page", _ERRORS),
    ("a page before the page", _WALLS),
    ("a login page", _DOORS),
    ("a consent page", _CONSENTS),
    ("search results", _SEARCHES),
)


def refuses(text: str) -> str | None:
    """The words by which a page of hardly any text says that something must be done or shown first."""
    found = _whole(_TINY).search(text)
    return found and found[0]


def asks(text: str) -> int:
    """How many different words of a consent dialog a text has."""
    return len({found.casefold() for found in _whole(_ASKS).findall(text)})


_STEMS: Final = lazily(
    "subscri|sign in|sign up|log in|login|member|register|account|free article|free stor|abo|registrier|anmeld|réserv|identifi|"
    "connect|il vous reste|suscri|socios|sesión|assin|cadastr|abbon|acced|leden|prenumer|tilaa|subskry|zaloguj|předplat|подпис|"
    "абонент|войдите|передплат|συνδρομητ|συνδεθείτε|εγγραφείτε|üye|مشترك|اشترك|سجل|מנוי|berlangganan|đăng|订阅|訂閱|付费|付費|会员|"
    "會員|登录|登入|注册|註冊|购买|購買|订户|訂戶|vip|会員|文字|登録|ログイン|有料|購読|구독|유료|로그인|회원"
)
"""A text without any of these is not looked at further."""
_CUT: Final = r"""
(?:subscri\w+|sign (?:in|up)|log ?in|register|create (?:a|an|your) (?:free )?account|join|become a (?:\w+ )?member|
start your .{0,12}trial|full access|unlimited access).{0,60}\b(?:to|and) (?:continue|keep|finish|read|access|unlock|view|see|
enjoy)\b.{0,20}(?:reading|rest|full|entire|whole|this (?:article|story|content|post)|the (?:article|story)|\bon\b)
|(?:(?:continue|keep) reading|to read (?:the (?:rest|full|whole|entire)|this|on\b|more)|the rest of (?:this|the)|read the (?:full|rest|
entire)|want to read (?:more|on)|reading this (?:article|story)).{0,60}(?:subscri|sign (?:in|up)|log ?in|register|member\b|account)
|(?:this|the) (?:\w+ )?(?:article|story|content|post|page|section|report) is .{0,30}(?:for|to) (?:\w+ ){0,3}(?:subscribers|members|
subscription)|\b(?:for|to) (?:paid |paying |premium |our )*(?:subscribers|members) only|only (?:available )?(?:for|
to) (?:\w+ )?(?:subscribers|members)|subscriber-only (?:content|article|story)
|you(?:['’]ve| have) (?:reached|read|used|hit) (?:your|all|the|\w+ of your).{0,40}(?:limit|free (?:articles|stories|views))|
\d+ (?:words|characters|%|per ?cent) (?:left|remaining|of this (?:article|story))
|(?:nur|exklusiv|ausschließlich) für (?:\S+ )?(?:abo|mitglied|registrierte|digital|plus|premium)|(?:abonnent|mitglied)\S* vorbehalten|
(?:weiter ?lesen|lesen sie weiter|weiter lesen|jetzt lesen|(?:ganzen|vollständigen|gesamten|diesen|kompletten) (?:artikel|text|
beitrag)).{0,70}(?:\babo|abonn|registrier|anmeld|anzumeld|einlogg)
|(?:\babo\b|abonn\w+|registrier\w*|anmelden|einloggen|melden sie sich).{0,60}(?:weiter ?lesen|weiterzulesen|weiter zu lesen|(?:artikel|
text|beitrag) (?:\w+ )?(?:zu |weiter)?(?:zu )?lesen)
|réserv\w+ (?:à|aux) (?:nos |vos )?(?:\w+ )?abonné|la suite (?:est|de).{0,40}abonn|(?:abonnez-vous|identifiez-vous|connectez-vous|
inscrivez-vous).{0,50}(?:pour|et|afin d[e’']) ?(?:lire|continuer|poursuivre|accéder|découvrir|consulter)|pour (?:lire la suite|
continuer|poursuivre|accéder|lire l['’]intégralité).{0,60}(?:abonn|connect|inscri|identifi)|il vous reste \S+ ?% (?:de cet|à lire|
à découvrir)
|(?:solo|exclusiv\w+|reservad\w+|únicamente|sólo) (?:para|a) (?:\w+ )?(?:suscriptores|socios|abonados)|(?:suscríb\w+|regístr\w+|
inicia sesión).{0,50}(?:para|y) (?:seguir|continuar|leer|continúa|sigue)|(?:seguir|continuar) leyendo.{0,60}(?:suscr|regist|inicia|
sesión)
|(?:exclusiv|restrit|reservad)\w+ (?:para|a|aos) (?:\w+ )?assinantes|(?:assine|cadastre-se|faça (?:seu )?login).{0,50}(?:para|
e) (?:continu|ler|leia|ter acesso|seguir)|continuar? (?:lendo|a ler|a leitura).{0,60}(?:assin|cadastr|login)
|(?:riservat|esclusiv)\w+ (?:agli|ai|per gli|per i|per) (?:\w+ )?abbonati|(?:abbonati|registrati|accedi).{0,50}(?:per|e) (?:continua|
leggere|leggi|proseguire)|(?:continuare a leggere|continuare la lettura|leggere l['’]articolo).{0,60}(?:abbon|regis|acced)
|(?:alleen|exclusief|uitsluitend) voor (?:\w+ )?(?:abonnees|leden)|(?:abonneer|log in|neem een abonnement|registreer|word (?:abonnee|
lid)).{0,50}(?:om|en) .{0,24}lezen|(?:verder lezen|lees (?:verder|het hele artikel|dit artikel)).{0,60}(?:abonn|log in|account)
|(?:kun|bare|forbeholdt|eksklusivt) for (?:\w+ )?abonnent|(?:endast|bara|exklusivt) för (?:\w+ )?prenumerant|(?:läs|les|læs) (?:vidare|
videre|hela artikeln|hele artikkelen|hele artiklen|mer).{0,50}(?:abonn|prenum|logga? in|logg inn)|(?:bli|logga? in|logg inn|køb|kjøp|
köp).{0,40}(?:för att|for å|for at|og|och) (?:läsa?|lese?|læse?)|vain (?:\w+ )?tilaajille|jatka lukemista.{0,40}(?:tila|kirjaudu)
|(?:tylko|wyłącznie|dostępn\w+) (?:\w+ )?dla (?:\w+ )?(?:prenumerator|subskrybent|abonent)|(?:pozostało|
zostało).{0,20}\d+ ?% (?:artykułu|tekstu|treści)|(?:kup|wykup|zaloguj się|zarejestruj|subskrybuj).{0,50}(?:aby|żeby|\bby\b|
\bi\b).{0,10}czyta|(?:jen|pouze) pro předplatitele|předplat.{0,50}(?:číst|čtení|dočíst)
|(?:только|исключительно|эксклюзивно)(?: \w+)? (?:для|по) (?:\w+ )?(?:подписчик|подписк|абонент)|доступ\w+ (?:только )?(?:по подписке|
подписчикам|для подписчик)|(?:оформите|подпишитесь|войдите|зарегистрируйтесь|авторизуйтесь).{0,60}(?:чтобы|для|и).{0,20}(?:чита|чтени|
дочит|прочит|продолж)|(?:чтобы|для).{0,20}(?:продолж|дочит|прочит|чтени).{0,60}(?:подпис|войдите|авториз|регистр)|(?:лише|
тільки) для передплатників
|(?:μόνο|αποκλειστικά) για (?:\w+ )?συνδρομητ|(?:γίνετε|εγγραφείτε|συνδεθείτε|αποκτήστε).{0,60}(?:για να|και).{0,20}(?:διαβάσ|συνεχ)|
(?:sadece|yalnızca) (?:\w+ )?(?:abone|üye)ler|(?:devamını|tamamını) okumak için.{0,50}(?:abone|üye|giriş)|(?:للمشتركين|للأعضاء) فقط|
(?:اشترك|سجل).{0,40}(?:لمتابعة|لمواصلة|لقراءة|لإكمال)|(?:لمتابعة|لمواصلة|لإكمال) القراءة.{0,40}(?:اشترك|سجل)|למנויים בלבד|
להמשך קריאה.{0,40}(?:מנוי|הירשמ)
|(?:berlangganan|masuk|daftar).{0,40}(?:untuk|lanjut).{0,20}baca|(?:đăng nhập|đăng ký).{0,30}để.{0,10}(?:đọc|xem) tiếp
|(?:订阅|訂閱|付费|付費|会员|會員|登录|登入|注册|註冊|购买|購買|开通|vip).{0,16}(?:继续阅读|繼續閱讀|阅读全文|閱讀全文|查看全文|看全文|
讀全文|读全文|完整内容|完整內容|剩余|剩餘|解锁全文|解鎖全文|阅读完整|閱讀完整)|(?:继续阅读|繼續閱讀|阅读全文|閱讀全文|查看全文|剩余内容|
剩餘內容|解锁全文|解鎖全文).{0,20}(?:订阅|訂閱|付费|付費|会员|會員|登录|登入|注册|註冊|购买|購買|开通|vip)
|(?:本文|此文|全文|本篇|该文|此内容|此內容|本内容|本內容|文章).{0,6}(?:为|為|仅|僅|是|限|只|属).{0,8}(?:付费|付費|会员|會員|订阅|訂閱|
订户|訂戶|vip)|(?:仅限|僅限|仅供|僅供|只供|只限).{0,6}(?:付费|付費|会员|會員|订阅|訂閱|订户|訂戶|vip).{0,6}(?:阅读|閱讀|瀏覽|浏览|查看|
專享|专享|$)|(?:剩余|剩餘|还有|還有|余下)\s?\d+\s?[%％字].{0,16}(?:付费|付費|订阅|訂閱|购买|購買|会员|會員|阅读|閱讀)
|残り[:：]?\s?[\d,，０-９]+\s?(?:文字|字)|(?:有料|プレミアム|購読|電子版)?会員(?:限定|のみ|専用|向け)(?:の(?:記事|コンテンツ)(?:です|
と)|です|で(?:す|ご)|公開|コンテンツです)|(?:続き|全文|この先|ここから先|これ以降|以降)(?:を|は|の|が).{0,24}(?:会員|登録|ログイン|有料|
購読|購入)|(?:会員|登録|ログイン|購読|購入).{0,24}(?:続き|全文|最後まで|この先|すべて).{0,8}(?:読|閲覧|ご覧)
|(?:유료|회원|구독자|프리미엄).{0,12}(?:전용|한정|만 (?:볼|읽|이용))|(?:로그인|구독|가입|결제).{0,20}(?:계속|전문|전체|이어서|
나머지).{0,12}(?:읽|보)|(?:전문|전체 기사|이후 내용|나머지).{0,20}(?:구독|로그인|유료|회원)
"""


_WORD = lazily(r"[^\W_]{0,30}")


def cuts(text: str) -> str | None:
    """The words by which a text says that more is to be read only after subscribing or logging in."""
    lowered = text.casefold()
    if not _STEMS.search(lowered):
        return None
    found = _whole(_CUT).search(lowered)
    if found is not None and len(lowered) == len(text):
        end = _WORD.match(text, found.end())
        return text[found.start() : end.end() if end else found.end()]
    return found[0] if found is not None else None
