"""Who wrote, who took the picture, whence it is, in many languages."""

from __future__ import annotations

from typing import Final

from cleaner.labelling.noise_terms import LABEL, REST
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_OPEN: Final = r"[（(\[【]?"
_TAKEN: Final = rf"(?: ?[:：=＝/|／] ?| (?<=by )| (?<=[Oo]f )| (?<=from ))(?P<photo>(?:{REST}|\.(?=\S)|(?<=\b[A-Z])\.){{2,90}})[.）)\]】]?"
_WHENCE: Final = rf"(?: ?[:：] ?| ?= ?)(?:{REST}|\.(?=\S)){{2,80}}[.]?"
_WRITTEN: Final = (
    r" ?: ?(?P<authors>(?:[A-ZÀ-Þ][\w.’'-]{0,20} ?){2,4}?)"
    r"(?:(?:[|/,;·–-]|\s)\s?(?:Fotos?|Photos?|Bild(?:er)?|Pictures|Foto) ?: ?[^.!?\n]{2,60})?"
)

RULES: Final[tuple[Rule, ...]] = (
    line(
        "picture-credit",
        "credit",
        regex(
            rf"{_OPEN}(?:Photo(?:graph)?s?|Images?|Pictures?|Featured [Ii]mage|Cover [Pp]hoto|Illustration|Video)"
            rf"(?: (?:[Cc]redits?|[Cc]ourtesy(?: of)?|by|via|used under licen[cs]e from))?{_TAKEN}"
        ),
        regex(rf"{_OPEN}(?:Fotos?|Bild(?:er|quelle|nachweis|rechte)?|Titelbild){_TAKEN}"),
        regex(rf"{_OPEN}(?:Crédits?(?: photo)?|Créditos?){_TAKEN}"),
        regex(rf"{_OPEN}(?:Фото|Источник фото|Φωτ(?:ογραφίες|ογραφία|ο)?){_TAKEN}"),
        regex(rf"{_OPEN}(?:写真|画像|撮影|(?:자료)?사진){_TAKEN}"),
        regex(rf"{_OPEN}(?:تصوير|صورة){_TAKEN}"),
        kinds=("paragraph", "line"),
        examples=(
            "Photo by L. Berg / Coast Press",
            "Bildquelle: Küstenbild",
            "Crédit photo : Le Quai",
            "Фото: Анна Берг",
            "写真：港通信",
            "تصوير: وكالة الميناء",
        ),
        unlike=("Photo opportunities were few.", "Bilder zeigt er nicht. Er malt."),
    ),
    line(
        "source-world",
        "credit",
        regex(rf"Sources?{_WHENCE}"),
        regex(rf"Quellen?{_WHENCE}"),
        regex(rf"(?:Fuentes?|Fontes?){_WHENCE}"),
        regex(rf"(?:Источник|Πηγή){_WHENCE}"),
        regex(rf"(?:출처|出典){_WHENCE}"),
        regex(rf"المصدر{_WHENCE}"),
        examples=(
            "Source: Harbour Department",
            "Quelle: Hafenamt (Text), Küstenbild (Bild)",
            "Fuente: Autoridad del Puerto",
            "Источник: Портовая служба",
            "出典：港湾局",
            "المصدر: هيئة الميناء",
        ),
        unlike=("The source: a spring under the hill.", "Sources said the quay would close."),
    ),
    line(
        "reporter-ko",
        "byline",
        regex(
            r"(?=[가-힣\[(【/■▲])[\[(【/■▲\s]{0,2}(?:[가-힣A-Za-z]{2,10}\s?[=|]\s?)?(?P<authors>[가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4}){0,3})\s?"
            r"(?:(?:선임|전문|인턴|수습|객원|논설)\s?)?(?:기자|특파원|논설위원|앵커|리포터)\s?[\])】]?"
            r"(?:\s?[=|/]?\s?[(（<]?[\w.+-]{1,40}@[\w.-]{3,40}[)）>]?)?(?:\s?의? 다른 기사.{0,10})?"
        ),
        examples=("홍길동 기자 hong@example.com",),
        unlike=("홍길동 기자는 말했다.",),
    ),
    line(
        "hands-label",
        "credit",
        regex(r"(?:Written|Edited|Reviewed|Medically [Rr]eviewed|Fact[- ][Cc]hecked|Posted|Reported|Updated|Published|Compiled) [Bb]y"),
        regex(r"(?:Author|Autor(?:in)?):"),
        regex(r"(?:Verfasst|Geschrieben|Bearbeitet|Geprüft) von"),
        regex(r"(?:Écrit|Rédigé|Publié) par|(?:Escrito|Publicado) por|(?:Scritto|Pubblicato) da"),
        regex(r"Geschreven door|Skrevet av"),
        kinds=("paragraph", "line", "list_item"),
        longest=LABEL,
        examples=("Fact-checked by", "Author:", "Geschrieben von", "Rédigé par", "Geschreven door"),
        unlike=("Written by hand, the letter is hard to read.",),
    ),
    line(
        "text-by",
        "byline",
        regex(rf"(?:Text(?: (?:und|&) (?:Fotos?|Bilder|Bild))?|Words(?: (?:and|&) (?:[Pp]hotos|[Pp]ictures))?){_WRITTEN}"),
        regex(rf"(?:Texte|Texto|Testo){_WRITTEN}"),
        kinds=("paragraph", "line"),
        longest=LABEL,
        examples=("Words: Nora Feld Photos: Jan Berg", "Texte : Nora Feld"),
        unlike=("Text: a letter of 1890, found under the quay",),
    ),
)
"""Credits and bylines."""
