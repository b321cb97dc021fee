"""When a page was published and when it was changed, with a word that says so, in many languages."""

from __future__ import annotations

from typing import Final

from cleaner.labelling.noise_terms import LABEL
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_DAY: Final = r"(?=\W{0,3}(?:[^\W\d_]{1,12}[.,:]{0,2}\s){0,3}\d)(?:[^.!?。！？\n]|\.(?=[\s\d]*\d|\s?\w{3,9}\.? \d)){3,60}[.]?"
"""A day in any language: a few words with a digit at most three words into it, no sentence."""
_UPDATED: Final = rf"\s*(?P<updated>{_DAY})"
_PUBLISHED: Final = rf"\s*(?P<published>{_DAY})"
_META: Final = r"\s?:? (?=[^\n]{0,24}\d)(?P<published>[^|·•!?\n]{4,40}?)(?:\s?[|·•–—,]\s?| )"
_META_END: Final = r"\b(?:[^.!?\n]|\.(?=\w)){2,160}"
"""A day between its word and what else stands in the row: by whom, under what, how many comments."""

RULES: Final[tuple[Rule, ...]] = (
    line(
        "changed-on",
        "date-line",
        regex(
            r"(?:(?:This|The) (?:article|post|page|story|content|guide) (?:was |has been )?)?(?:[Ll]ast|[Ll]atest|most recently)"
            r" (?:[Uu]pdated?|[Mm]odified|[Rr]eviewed|[Cc]hanged?|[Rr]evised)(?: on| at)?:?" + _UPDATED
        ),
        regex(r"Updated(?: on| at)?:" + _UPDATED),
        regex(
            r"(?:Zuletzt (?:aktualisiert|geändert|bearbeitet)(?: am)?:?|(?:Letzte|Stand der letzten) (?:Aktualisierung|Änderung)(?: am)?:?"
            r"|Aktualisiert(?: am)?:?|Stand:)" + _UPDATED
        ),
        regex(r"(?:(?:Date de )?(?:[Dd]ernière )?[Mm]ise à jour(?: le)? ?:?|Mis à jour le)" + _UPDATED),
        regex(
            r"(?:(?:Última|Ultima) (?:actualización|atualização|modificación|modifica)(?: el| em| il)? ?:?|Actualizado (?:el|a las)"
            r"|At?tualizado em|Ultimo aggiornamento ?:?|Aggiornato il)" + _UPDATED
        ),
        regex(
            r"(?:Laatst (?:bijgewerkt|gewijzigd)(?: op)?:?|Ostatnia aktualizacja ?:?|Senast uppdaterad ?:?|Sist oppdatert ?:?"
            r"|Senest opdateret ?:?)" + _UPDATED
        ),
        regex(r"(?:Последнее обновление|Обновлено|Τελευταία (?:ενημέρωση|τροποποίηση)) ?:?" + _UPDATED),
        regex(r"(?:最終更新日?時?|최종\s?수정)[:：]?" + _UPDATED),
        kinds=("paragraph", "line", "list_item"),
        longest=LABEL,
        examples=(
            "Last updated on September 16th, 2023 at 09:27 am",
            "Updated: Dec 04, 2025",
            "Zuletzt aktualisiert am 3. März 2021, 14:05 Uhr",
            "Dernière mise à jour : 3 mars 2021",
            "Última actualización: 3 de marzo de 2021",
            "Ostatnia aktualizacja: 3 marca 2021",
            "Последнее обновление: 3 марта 2021",
            "最終更新日：2021年3月3日",
        ),
        unlike=(
            "Last updated plans put the cost at 3 million.",
            "Updated in 1998, the bridge code still holds. Nobody has changed it since.",
        ),
    ),
    line(
        "made-and-changed",
        "date-line",
        regex(
            r"(?:[a-z]\S{0,40}\.\w{2,5} [-–|] )?(?:Created|Erstellt|Créé|Creado)\b[^.!?\n]{3,40}"
            r"(?:Last [Mm]odified|Last updated|Geändert|Modifié|Modificado)\b:?(?P<updated>[^.!?\n]{3,40})"
        ),
        longest=LABEL,
        examples=("quay.html - Created 03-10-2004 2:20pm - Last Modified: 04-10-2004",),
        unlike=("Created by a committee, the code was last modified in spring. It holds.",),
    ),
    line(
        "post-meta",
        "date-line",
        regex(rf"(?:Posted|Published)(?: (?:on|in))?{_META}(?:[Bb]y|in|Author|Filed|Categor\w+|Comments?|Leave){_META_END}"),
        regex(
            rf"(?:Veröffentlicht|Geschrieben|Eingestellt)(?: (?:am|in))?{_META}"
            rf"(?:[Vv]on|in|[Uu]nter|Autor(?:in)?|Abgelegt|Kategorie\w*|Kommentare?){_META_END}"
        ),
        regex(
            rf"(?:Publié|Publicado|Pubblicato|Geplaatst)(?: (?:le|el|em|il|op|in))?{_META}(?:[Pp]ar|[Pp]or|di|door|in|Autor|Categor\w+)"
            + _META_END
        ),
        kinds=("paragraph", "line", "list_item"),
        examples=(
            "Published August 7, 2023 by Nora Feld",
            "Veröffentlicht: 05.01.2020 | Autor: Hannes | Abgelegt unter: Brücken",
            "Publié 7 mai 2019 par Nora Feld",
        ),
        unlike=("Posted letters by the sack arrived at the quay.", "Published 3 books? He did not."),
    ),
    line(
        "issued-on",
        "date-line",
        regex(r"(?:Published|Posted|Date published|Publication date|Date posted)(?: on)? ?:" + _PUBLISHED),
        regex(r"(?:Published|Posted) on" + _PUBLISHED),
        regex(r"(?:Veröffentlicht(?: am| ?:)|Erschienen am|Erstellt(?: am| ?:))" + _PUBLISHED),
        regex(r"(?:(?:Publié|Paru) le|Date de publication ?:)" + _PUBLISHED),
        regex(
            r"(?:Publicad[oa] (?:el|em)|Fecha de publicación ?:|Data d[ei] pubblicazione ?:|Data da publicação ?:|Pubblicato il)"
            + _PUBLISHED
        ),
        regex(r"(?:Gepubliceerd op|Geplaatst op|Data publikacji ?:|Opublikowano ?:?|Publicerad ?:?)" + _PUBLISHED),
        regex(r"(?:Опубликовано ?:?|Дата публикации ?:|Δημοσιε[υύ](?:τηκε|θηκε|μένο) ?:?)" + _PUBLISHED),
        regex(r"公開日時?[:：]" + _PUBLISHED),
        kinds=("paragraph", "line", "list_item"),
        longest=LABEL,
        examples=(
            "Published: Jan 23, 2024",
            "Posted on April 29, 2022",
            "Veröffentlicht am 17. Dezember 2019",
            "Publié le 7 mai 2019 à 13h59",
            "Publicado el 7 de mayo de 2019",
            "Gepubliceerd op 7 mei 2019",
            "Опубликовано 7 мая 2019",
            "公開日：2019年5月7日",
        ),
        unlike=(
            "Published in 2015 by a small press, the book sold out.",
            "Publié le même jour, le rapport compte 30 pages. Il accuse la mairie.",
        ),
    ),
)
"""Days of a page."""
