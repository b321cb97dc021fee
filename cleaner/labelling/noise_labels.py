"""Labels: of links to other articles, of lists, of keywords and rubrics, of advertisements."""

from __future__ import annotations

from typing import Final

from cleaner.labelling.noise_terms import LABEL, REST
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_GERMAN: Final = (
    r"Lesen Sie (?:auch|mehr|hierzu|dazu)|Lies auch|Mehr (?:zum Thema|dazu|Artikel|lesen)|Auch interessant"
    r"|(?:Das|Dieses? Themen?|Das Thema|Diese Artikel|Folgendes)? ?[Kk]önnten? (?:Sie|dich|euch|Ihnen|dir|Dich) (?:auch |ebenfalls )?"
    r"(?:interessieren|gefallen)|(?:Das|Auch) interessiert andere (?:Leser|User)|Passend dazu|Passende (?:Artikel|Beiträge)"
    r"|Mehr (?:aus|zu) (?:dem Ressort|diesem Thema)|Weitere (?:Artikel|Meldungen|Nachrichten|Themen|Beiträge)"
    r"|Ähnliche (?:Artikel|Beiträge)|Zum Thema"
)
_FRENCH: Final = (
    r"(?:À |A )?[Ll]ire (?:aussi|également)|À lire|Voir aussi|Sur le même (?:sujet|thème)|Articles? (?:liés|similaires|connexes)"
    r"|À découvrir|À ne pas manquer|Vous aimerez aussi|Cela (?:pourrait|peut) vous intéresser|Pour aller plus loin"
)
_SPANISH_PORTUGUESE: Final = (
    r"Lee (?:también|además|más)|Lea (?:también|además)|Te puede interesar|Noticias relacionadas|(?:Artículos|Artigos|Notícias) relacionad[oa]s"
    r"|También te puede interesar|Te recomendamos|Más información|Más noticias|Contenido relacionado|Leia (?:também|mais)|Veja também"
    r"|Saiba mais|Mais sobre|Você (?:também )?pode gostar|Recomendad[oa]s"
)
_ITALIAN: Final = (
    r"Leggi anche|Per approfondire|(?:Ti )?potrebbe interessar(?:ti|e)(?: anche)?|Articoli correlati|Notizie correlate|Altri articoli"
    r"|Potrebbe interessarti anche"
)
_RUSSIAN_GREEK: Final = (
    r"Читайте (?:также|ещё|еще)|(?:Материалы )?[Пп]о теме|Смотрите также|Похожие (?:новости|статьи|материалы)|Рекомендуем(?: почитать)?"
    r"|Другие новости|Что ещё почитать|Читайте також|Διαβάστε (?:επίσης|ακόμ[αη])|Δείτε (?:επίσης|ακόμ[αη])"
    r"|Σχετικ(?:ά (?:άρθρα|θέματα)|ές ειδήσεις)|Μπορεί να σας ενδιαφέρει|Περισσότερα"
)
_ENGLISH: Final = (
    r"You (?:may|might) also (?:like|enjoy|want to read|be interested in)(?: (?:the following|these) (?:articles?|reports?|posts?|stories))?"
    r"|(?:may|might) also like|You may be interested in|Related (?:(?:articles|posts|stories) (?:that|you) [^.!?]{3,30}|[Pp]osts?|[Rr]eading"
    r"|[Cc]overage|[Tt]opics|[Ss]tory)|(?:Also|More) [Rr]ead|More (?:from|in|on) [A-Z][\w ’'&-]{1,30}|More (?:stories|news|coverage)"
    r"|Read (?:[Nn]ext|[Tt]his [Nn]ext|[Ff]urther)|Up next|(?:Recommended|Further) (?:[Rr]eading|[Ss]tories|for [Yy]ou)|Recommended"
    r"|Don[’']t [Mm]iss|Editor[’']s [Pp]icks?|What to read next"
)
_NORTH_AND_EAST: Final = (
    r"Czytaj (?:także|też|również|więcej)|Zobacz (?:także|też|również)|Przeczytaj (?:także|też|również)|[Ww]ięcej (?:informacji|na ten temat)"
    r"|Powiązane (?:artykuły|tematy)|Polecane artykuły|Lees (?:ook|meer|verder)|Meer over dit onderwerp|Bekijk ook|Gerelateerde? artikelen"
    r"|Läs (?:också|även|mer)|Læs (?:også|mere)|Les (?:også|mer)|Lue (?:myös|lisää)|İlgili (?:[Hh]aber(?:ler)?|[Kk]onular)"
    r"|Čtěte (?:také|více)|Přečtěte si(?: také)?|Související články|Kapcsolódó (?:cikkek|anyagok)|Cite[sș]te (?:[sș]i|mai mult)|Vezi [sș]i"
    r"|Articole similare|Baca [Jj]uga|Xem thêm"
)
_JAPANESE_KOREAN_ARABIC: Final = (
    r"関連(?:記事|ニュース|リンク|トピックス|キーワード|情報)|(?:あわせて|併せて|合わせて)読みたい(?:記事)?|こちらも(?:おすすめ|読まれています)"
    r"|おすすめ(?:の)?記事|관련\s?(?:기사|뉴스)|함께\s?(?:보면|읽으면) 좋은[^:]{0,8}|추천\s?(?:기사|뉴스)"
    r"|اقر[أا]\s?(?:أيض(?:ا|ًا|اً)|ايضا)|مواضيع (?:ذات صلة|متعلقة)|أخبار ذات صلة"
)
RELATED: Final = "|".join(
    (_GERMAN, _FRENCH, _SPANISH_PORTUGUESE, _ITALIAN, _RUSSIAN_GREEK, _ENGLISH, _NORTH_AND_EAST, _JAPANESE_KOREAN_ARABIC)
)
"""Labels in front of links to other articles, as regex alternatives."""

_HEAD: Final = r"[:：]?"
_FRAME: Final = r"(?:[［\[（(—-][［\[（(—\-\s]{0,2})?"
_FRAMED: Final = r"[］\]）)—\-\s.:]{0,4}"
_WORDS: Final = r"\s*[:：]\s*[^.!?。！？:：]{1,200}"
_RUBRIC: Final = r"\s?[:：]\s?[^.!?。！？:：\n]{2,80}"
_LIST: Final = r"\s?[:：»›>→]?"
_RELATED_COLON: Final = r"\s?[:：…!»›→]?"
_HERE: Final = r"[\s.!:»›>→]{0,4}"

LISTS: Final[tuple[Rule, ...]] = (
    line(
        "most-read-world",
        "most-read",
        regex(r"Most (?:[Rr]ead|[Pp]opular|[Vv]iewed|[Ss]hared|[Cc]ommented)" + _HEAD),
        regex(r"(?:Trending|Popular)(?: [Nn]ow)?" + _HEAD),
        regex(r"Meistgelesen(?:e Artikel)?" + _HEAD),
        regex(r"(?:Les plus lus|Lo más (?:leído|visto)|(?:As )?[Mm]ais lidas|(?:I )?[Pp]iù letti)" + _HEAD),
        regex(r"(?:Популярное|Самое читаемое|Δημοφιλή)" + _HEAD),
        regex(r"(?:アクセスランキング|人気記事(?:ランキング)?|(?:가장 )?많이 본 (?:뉴스|기사))" + _HEAD),
        examples=("Most read", "Trending now", "Meistgelesen", "Lo más leído", "Популярное", "アクセスランキング"),
        unlike=("Most read the letter twice.", "Popular songs were sung."),
    ),
    line(
        "story-goes-on",
        "advertisement",
        regex(rf"{_FRAME}(?:ADVERTISEMENTS?|Advertisements?|Advertising){_FRAMED}"),
        regex(rf"{_FRAME}(?:Sponsored|Promoted|Paid)(?: [Cc]ontent| [Pp]ost)?{_FRAMED}"),
        regex(rf"{_FRAME}(?:Anzeige|Werbung|ANZEIGE|WERBUNG){_FRAMED}"),
        regex(rf"{_FRAME}(?:Publicités?|PUBLICITÉ|Publicidad|PUBLICIDAD|Publicidade|PUBLICIDADE|Pubblicità|PUBBLICITÀ){_FRAMED}"),
        regex(rf"{_FRAME}(?:Реклама|РЕКЛАМА|На правах рекламы|Διαφήμιση|ΔΙΑΦΗΜΙΣΗ){_FRAMED}"),
        regex(rf"{_FRAME}(?:Reklama?|REKLAM|Annonse?|Annons|Advertentie){_FRAMED}"),
        regex(rf"{_FRAME}(?:広告|スポンサー?ド?\s?リンク|(?:스폰서 ?)?광고){_FRAMED}"),
        regex(rf"{_FRAME}(?:إعلان(?:ات)?|اعلان){_FRAMED}"),
        examples=(
            "Advertising",
            "Sponsored content",
            "— Anzeige —",
            "Publicité",
            "Реклама",
            "Reklama",
            "広告",
            "إعلان",
        ),
        unlike=("Advertising is dear.", "Werbung machte er nie. Er war Fischer."),
    ),
    line(
        "tags-world",
        "tag",
        regex(rf"(?:Filed (?:under|in)|Tags?|Tagged(?: (?:as|with))?){_WORDS}"),
        regex(rf"Schlag(?:wörter|worte){_WORDS}"),
        regex(rf"(?:Mots[- ]clés|Etiquetas){_WORDS}"),
        regex(rf"(?:Теги|Метки|Ετικέτες){_WORDS}"),
        regex(rf"(?:タグ|태그|키워드){_WORDS}"),
        regex(rf"(?:الوسوم|كلمات مفتاحية){_WORDS}"),
        examples=(
            "Tagged: Bridges, Councils",
            "Schlagwörter: Brücken, Räte",
            "Etiquetas: puentes, puertos",
            "Теги: мосты, порты",
            "タグ：橋、港",
            "الوسوم: جسور",
        ),
        unlike=("Tags on the crates were cut.", "Tag: the game that children play. It is old."),
    ),
)
"""Labels of lists, of what is paid for, of keywords."""

MORE: Final[tuple[Rule, ...]] = (
    line(
        "more-here",
        "related-label",
        regex(
            r"(?:Alles|Alle (?:Infos|Informationen|Details|News)|Mehr|Weitere (?:Infos|Informationen|Details|Artikel|Nachrichten)"
            rf"|Einen? (?:\w+ )?(?:Überblick|Übersicht)|Die (?:\w+ )?Übersicht)\b{REST}{{0,70}}?\b(?:finden Sie|findest [Dd]u|findet ihr"
            rf"|gibt es|gibt['’]s|lesen Sie|liest du|erfahren Sie|erfährst du)\b(?: \w+){{0,3}}? (?:hier|HIER|unter diesem Link){_HERE}"
        ),
        regex(rf"Hier (?:geht es|geht['’]s) (?:zu[rm]?|weiter)\b{REST}{{2,70}}{_HERE}"),
        kinds=("paragraph", "line"),
        longest=LABEL,
        examples=("Weitere Informationen zum Thema finden Sie hier.", "Hier geht es zur neuen Hafenkarte"),
        unlike=("Mehr Kräne gibt es hier als in jeder anderen Stadt.", "Hier geht es um Geld. Und um Macht."),
    ),
    line(
        "long-related-label",
        "related-label",
        regex(
            r"(?:Das|Dieses? Themen?|Das Thema|Diese (?:Artikel|Beiträge|Themen)|Folgende (?:Artikel|Beiträge)) könnten?"
            r" (?:Sie|dich|euch|Ihnen|dir|Dich) (?:auch |ebenfalls )?(?:interessieren|gefallen)" + _RELATED_COLON
        ),
        regex(
            r"You (?:may|might) (?:also )?(?:like|enjoy|want to read|be interested in)(?: (?:reading )?"
            r"(?:the following|these|some of these|our other) (?:\w+ )?(?:articles?|reports?|posts?|stories))?" + _RELATED_COLON
        ),
        regex(
            r"(?:Cela|Ceci|Cet article|Ces articles) (?:pourrai(?:en)?t|peuvent|peut) (?:également |aussi )?vous intéresser"
            + _RELATED_COLON
        ),
        regex(
            r"(?:(?:Tal vez|Quizás?|También) te (?:pueda|puede) interesar(?: también| este artículo)?"
            r"|Você (?:também )?pode (?:gostar|se interessar)(?: de ler)?"
            r"|(?:Ti )?[Pp]otrebbe(?:ro)? interessar(?:ti|vi)(?: anche)?(?: questi articoli)?)" + _RELATED_COLON
        ),
        regex(
            r"(?:(?:Dit|Deze artikelen) (?:vind je|zijn) (?:misschien )?ook (?:interessant|leuk)"
            r"|(?:Może|Mogą) (?:Cię|Ciebie|Państwa) (?:także |również )?zainteresować)" + _RELATED_COLON
        ),
        longest=LABEL,
        examples=(
            "Das Thema könnte dich auch interessieren:",
            "You may also be interested in the following articles:",
            "Cela pourrait aussi vous intéresser",
            "También te puede interesar:",
            "Mogą Cię zainteresować",
        ),
        unlike=("You may like the quay, or not.", "Das könnte dich auch deine Stelle kosten."),
    ),
    line(
        "no-keywords",
        "boilerplate",
        regex(
            r"(?:(?:[Ll]atest )?News|(?:[即最][時时新])?新[聞闻]|要[聞闻])(?:\s?[,，、|｜]\s?(?:(?:[Ll]atest )?News|(?:[即最][時时新])?新[聞闻]|要[聞闻])){1,6}"
        ),
        kinds=("paragraph", "line", "list_item"),
        examples=("News, 新聞, 即時新聞",),
        unlike=("新聞, 舊聞",),
    ),
    line(
        "rubric-line",
        "navigation",
        regex(rf"(?:Categor(?:y|ies)|Topics?){_RUBRIC}"),
        regex(rf"(?:Kategorien?|Rubrik(?:en)?|Veröffentlicht (?:in|unter)){_RUBRIC}"),
        regex(rf"(?:Catégories?|Rubrique|Categorías?|Categorias|Publicado en){_RUBRIC}"),
        regex(rf"(?:Categori[ae]|Kategori[ae]){_RUBRIC}"),
        regex(rf"(?:Рубрик[аи]|Категори[яи]|Κατηγορί(?:α|ες)){_RUBRIC}"),
        regex(rf"(?:カテゴリー?|카테고리){_RUBRIC}"),
        "(分類|所屬分類):{clause:2-80}",
        kinds=("paragraph", "line", "list_item"),
        longest=LABEL,
        examples=(
            "Category: Bridges",
            "Kategorien: Brücken",
            "Catégorie : Ponts",
            "Categoria: Ponti",
            "Рубрика: Мосты",
            "カテゴリー：橋梁",
            "所属分类：桥梁",
        ),
        unlike=("Category five storms are rare.", "分類：他說，這很難。"),
    ),
    line(
        "lists-label",
        "most-read",
        regex(
            r"(?:Sponsored|Promoted|Featured|Top|Latest|Recent|Popular) (?:[Ss]tories|[Pp]osts|[Aa]rticles|[Ll]inks|[Hh]eadlines)" + _LIST
        ),
        regex(r"(?:Latest|(?:Most )?[Pp]opular|Trending) (?:in|on|from) [A-Z][\w&’' ]{1,24}" + _LIST),
        regex(r"(?:More )?[Ff]rom [Aa]round the [Ww]eb" + _LIST),
        regex(r"(?:Neueste|Aktuelle|Beliebte|Letzte) (?:Artikel|Beiträge|Meldungen|Nachrichten)" + _LIST),
        regex(r"(?:(?:Derniers|Récents) articles|Articles (?:récents|populaires)|Dernières (?:actualités|actus|nouvelles))" + _LIST),
        regex(
            r"(?:(?:Últimas|Recientes) (?:noticias|entradas)|Entradas recientes|Últimas notícias|Ultime notizie|Articoli recenti)" + _LIST
        ),
        regex(r"(?:Laatste nieuws|Najnowsze (?:artykuły|wiadomości)|Последние новости|Свежие записи|Τελευταία νέα)" + _LIST),
        regex(r"(?:(?:最新|新着)(?:記事|ニュース)(?:一覧)?|過去の(?:エントリー?|記事)(?:一覧)?|최신 ?(?:뉴스|기사))" + _LIST),
        kinds=("paragraph", "line", "heading"),
        longest=LABEL,
        examples=(
            "Recent posts",
            "Latest in Bridges",
            "From around the web",
            "Neueste Beiträge",
            "Articles récents",
            "Últimas noticias",
            "Последние новости",
            "新着記事一覧",
        ),
        unlike=("Latest in a long row of fires was the one at the mill.", "Top stories were told. Then they slept."),
    ),
)
"""Labels of further articles, rubrics."""
