"""Ways on and back on a page: pagers, what leads to the rest of the text or past it, tables of contents, buttons."""

from __future__ import annotations

from typing import Final

from cleaner.labelling.noise_terms import LABEL
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_ARROWS: Final = r"[\s.…:»›>→]{0,4}"
_BEFORE: Final = r"(?:[<«‹←]{1,2}\s?)?"
_TITLE: Final = r"(?:[:：\s][^.!?。]{0,120})?[\s»›>→]{0,3}"
_RECIPES: Final = (
    r"(?:[\s|·•/,-]{0,3}(?:Jump to Recipe|Print Recipe|Save Recipe|Pin Recipe|Rate Recipe|Rezept drucken|Imprimer la recette"
    r"|Imprimir receta|Jump to Video)){0,4}[\s↓.!:]{0,3}"
)
"""What stands behind the way to a recipe."""
_COLON: Final = r"\s?[:：]?"
_BUTTON: Final = r"[\s:.…!»›>→]{0,4}"

RULES: Final[tuple[Rule, ...]] = (
    line(
        "pager-world",
        "navigation",
        regex(r"(?:Page|Seite|Página|Pagina|Страница|Σελίδα) \d{1,3} (?:of|von|sur|de|di|из|από) \d{1,3}(?:\s[^.]{0,40})?"),
        regex(
            r"(?=[\d.…|·/<«‹←])(?:[<«‹←]\s?)?(?>(?:\d{1,3}|\.{3}|…|[|·/])\s{0,3}){1,20}(?:Next(?: [Pp]age)?|Last|Weiter|Suivante?|Siguiente"
            r"|Próxima|Avanti|Далее|Следующая|Επόμενη|次へ|다음)\b[\s»›>→]{0,3}"
        ),
        regex(rf"{_BEFORE}(?:Next|Previous|Prev) (?:[Pp]age|[Aa]rticle|[Ss]tory|[Pp]ost){_TITLE}"),
        regex(rf"{_BEFORE}(?:Nächste|Vorherige)[rs]? (?:Seite|Artikel|Beitrag){_TITLE}"),
        regex(
            rf"{_BEFORE}(?:(?:Page|Article) (?:suivante?|précédente?)|(?:Página|Artículo) (?:siguiente|anterior)"
            rf"|Pagina (?:successiva|precedente)){_TITLE}"
        ),
        regex(rf"{_BEFORE}(?:Следующая|Предыдущая) (?:страница|статья|новость){_TITLE}"),
        regex(rf"{_BEFORE}(?:[次前](?:の)?(?:ページ|記事)(?:へ|に進む)?|(?:다음|이전) ?(?:페이지|기사)){_TITLE}"),
        examples=(
            "Page 1 of 3",
            "1 2 3 Next",
            "Next Article: The quay in winter",
            "« Vorheriger Beitrag",
            "Article suivant",
            "Следующая новость »",
            "次の記事",
        ),
        unlike=("Page two of the letter was lost.", "Next page boys were hired. They wore blue."),
    ),
    line(
        "go-on",
        "navigation",
        regex(rf"(?:Continue|Keep) [Rr]eading(?: (?:the main story|below|this article))?{_ARROWS}"),
        regex(rf"(?:Read|View|See|Show) (?:full (?:article|story)|the full (?:article|story)|all|more comments){_ARROWS}"),
        regex(rf"Skip (?:to (?:main )?content|past [^.]{{1,40}}|advertisement){_ARROWS}"),
        regex(rf"Back to (?:top|article|home\s?page){_ARROWS}"),
        regex(rf"(?:Weiterlesen|Lesen Sie hier weiter|Zum Artikel|Zur Startseite|Zurück zur? [^.]{{2,30}}|Nach oben){_ARROWS}"),
        regex(rf"(?:Lire la suite|Retour (?:à|en) [^.]{{2,30}}){_ARROWS}"),
        regex(rf"(?:Leer más|Seguir leyendo|Ver más|Continu(?:e|ar) (?:lendo|leyendo)|Continua a leggere|Leggi tutto){_ARROWS}"),
        regex(rf"(?:Читать (?:далее|полностью|дальше)|Наверх|Вернуться [^.]{{2,30}}|Διαβάστε περισσότερα){_ARROWS}"),
        regex(rf"(?:続きを[読見](?:む|る)|全文を(?:読|見)む|記事(?:全文)?を読む|もっと(?:見る|読む)){_ARROWS}"),
        regex(rf"(?:더 ?보기|전체 ?보기|기사 ?전문[^.]{{0,10}}){_ARROWS}"),
        regex(rf"(?:اقرأ المزيد|المزيد){_ARROWS}"),
        regex(rf"(?:[访訪][问問]|[跳转轉前][到至往转轉過]{{1,3}}|直接[前跳].)(?:主要|正文)?[内內]容{_ARROWS}"),
        regex(r"(?:Toggle|Open|Close|Main) (?:navigation|menu)"),
        regex(r"[页頁]面功能[^。]{0,40}|[标標][题題][导導]航|第\d{1,2}版\s?[:：][^。]{2,24}"),
        regex(rf"[回返][到回]?(?:[頁页][首頂顶]|[頂顶](?:部|端)|最[上頂顶][方部]?|上[頁页]){_ARROWS}"),
        kinds=("paragraph", "line", "list_item"),
        examples=(
            "Continue reading the main story",
            "Read full story",
            "Skip to main content",
            "Back to top",
            "Zur Startseite",
            "Lire la suite »",
            "Seguir leyendo",
            "Читать далее",
            "続きを読む",
            "전체 보기",
            "اقرأ المزيد",
            "跳转至主要内容",
            "Toggle navigation",
            "回到頁首",
            "第04版:热线/市井",
        ),
        unlike=("訪問內容豐富", "Back to top form, the crew won the race.", "Zurück zur Mole lief er nur. Dann schrie er."),
    ),
    line(
        "page-missing",
        "navigation",
        regex(
            r"(?:抱歉|對不起|对不起)?[，,！! ]{0,2}(?:[您你](?:所)?(?:[访訪][问問]|[瀏浏][览覽]|[查找]找?|[請请]求)的)?(?:[网網]?[页頁]面?|[新][闻聞]|文章|内容|內容)"
            r"(?:未找到|找不到|不存在|已(?:被[刪删]除|[過过]期|下架|[過过][查][询詢][時时]效))[^。]{0,30}[。！!]?"
        ),
        regex(
            r"(?:找不到|未找到|[無无]法找到)(?:[您你](?:所)?(?:[访訪][问問]|[瀏浏][览覽]|[查找]找?|[請请]求)的)?(?:[网網]?[页頁]面?|文章)[^。]{0,20}[。！!]?"
        ),
        regex(r"(?:Page|Article) [Nn]ot [Ff]ound"),
        kinds=("line", "paragraph", "heading"),
        opening=True,
        examples=("您所瀏覽的新聞已過查詢時效，請瀏覽其他新聞", "找不到網頁", "Page not found"),
        unlike=("網頁已被刪除的消息傳開。他說不知情。", "找不到文章的作者，只好刊出啟事。他來了。"),
    ),
    line(
        "jump-to",
        "navigation",
        regex(
            r"(?:Jump|Skip) to (?:the )?(?:[Rr]ecipe|[Vv]ideo|[Cc]omments?|[Cc]ontent|[Nn]avigation|[Ss]ection|[Mm]ain [Cc]ontent)"
            + _RECIPES
        ),
        regex(r"(?:Direkt zum (?:Rezept|Inhalt|Video)|Zum Rezept(?: springen)?)" + _RECIPES),
        regex(
            r"(?:Aller (?:à la recette|au contenu)|(?:Ir|Saltar) (?:a la receta|al contenido)|Ir para (?:a receita|o conteúdo))" + _RECIPES
        ),
        regex(r"(?:Vai alla ricetta|Ga naar (?:het )?recept|Przejdź do (?:przepisu|treści)|Перейти к (?:рецепту|содержанию))" + _RECIPES),
        regex(r"(?:レシピへ|레시피로)" + _RECIPES),
        examples=(
            "Jump to Recipe Print Recipe",
            "Direkt zum Inhalt",
            "Aller au contenu",
            "Перейти к содержанию",
            "レシピへ",
        ),
        unlike=("Jump to it, said the mate.", "Skip to the content of the letter and you find nothing."),
    ),
    line(
        "contents-label",
        "navigation",
        regex(r"(?:Tables? of [Cc]ontents?(?: (?:[Ss]how|[Hh]ide|[Tt]oggle))?|Contents \[?(?:show|hide)\]?)" + _COLON),
        regex(r"(?:In|On) this (?:article|page|story|guide|post)" + _COLON),
        regex(r"Jump to(?: section| a section)?" + _COLON),
        regex(r"Inhalts(?:verzeichnis|übersicht)(?: \[?(?:Anzeigen|Verbergen|anzeigen|verbergen)\]?)?" + _COLON),
        regex(r"(?:Sommaire|Table des matières|Au sommaire)" + _COLON),
        regex(
            r"(?:Tabla de contenidos?|Índice(?: de contenidos?| do artigo)?|En este artículo|Neste artigo"
            r"|Indice(?: dei contenuti| dell[’']articolo)?|In questo articolo)" + _COLON
        ),
        regex(r"(?:Inhoudsopgave|In dit artikel|Spis treści|Innehåll(?:sförteckning)?|İçindekiler)" + _COLON),
        regex(r"(?:Содержание(?: статьи)?|Оглавление|Πίνακας [Ππ]εριεχομένων|Περιεχόμενα)" + _COLON),
        regex(r"(?:目次(?:\s?\[?(?:表示|非表示|閉じる|開く)\]?)?|この記事の(?:目次|内容)|목차)" + _COLON),
        "[(文章|本文)]目錄[:]",
        kinds=("paragraph", "line", "heading", "list_item"),
        longest=LABEL,
        examples=(
            "Table of Contents",
            "In this article",
            "Jump to:",
            "Inhaltsverzeichnis",
            "Sommaire",
            "Tabla de contenidos",
            "Spis treści",
            "Содержание",
            "目次",
            "目录",
        ),
        unlike=("Contents of the ship were lost.", "目录学是一门古老的学问。", "Inhalt der Ladung war Getreide."),
    ),
    line(
        "plain-button",
        "navigation",
        regex(r"\((?:Image )?[Ss]ource\)"),
        regex(r"Permalink(?:[: ]{1,2}https?://\S{4,200})?" + _BUTTON),
        regex(r"Get [Ss]tarted(?: (?:today|now|for free))?" + _BUTTON),
        regex(r"Start [Nn]ow" + _BUTTON),
        regex(r"Learn [Mm]ore(?: here)?" + _BUTTON),
        regex(r"View [Aa]ll" + _BUTTON),
        regex(r"(?:Show|Load|See) (?:[Mm]ore|[Aa]ll)" + _BUTTON),
        regex(r"Try (?:it )?(?:for )?free" + _BUTTON),
        regex(r"(?:Book|Request|Schedule|Get) a (?:free )?(?:demo|call|quote|consultation)" + _BUTTON),
        regex(r"(?:Mehr (?:erfahren|anzeigen|laden)|Jetzt (?:kaufen|bestellen|ansehen|starten))" + _BUTTON),
        regex(r"(?:En savoir plus|Voir plus|Découvrir)" + _BUTTON),
        regex(r"(?:Saber más|Cargar más|Scopri di più|Mostra altro|Ler mais|Ver mais)" + _BUTTON),
        regex(r"(?:Meer (?:lezen|laden)|Zobacz więcej|Zwiń)" + _BUTTON),
        kinds=("paragraph", "line"),
        longest=LABEL,
        examples=(
            "(Image Source)",
            "Permalink: https://quay.example/2021/opening",
            "Get started today",
            "Start now",
            "Learn more »",
            "View All",
            "Load more…",
            "Try it for free",
            "Book a demo",
            "Mehr erfahren",
            "En savoir plus",
            "Saber más",
            "Zobacz więcej",
        ),
        unlike=("Learn more words, he told the class.", "Loading of the ship took three days."),
    ),
    line(
        "menu-zh",
        "navigation",
        regex(r"(?:[网網]站)?(?:返回)?(?:首[页頁]|主[页頁])(?:[\s\u3000|｜/·•]{1,4}[\u3400-\u9fffA-Za-z0-9]{2,6}){3,30}"),
        examples=("首页　组织机构　工作动态　文献资料",),
        unlike=("首页设计得很漂亮",),
    ),
)
"""Ways on and back."""
