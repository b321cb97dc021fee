"""Buttons to share, to print, to rate."""

from __future__ import annotations

from typing import Final

from cleaner.labelling.noise_terms import LABEL, SITE
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_BUTTONS: Final = (
    r"Pinterest|Share(?: this)?(?: (?:article|story|page|post|link|via|with friends?))?(?: (?:on|via|to|by|with))?|Tweet(?: this)?"
    r"|Print(?: (?:this )?(?:article|page|story|friendly))?|E-?[Mm]ail(?: this(?: article)?| link)?|Copy(?: link)?|Pin(?: it| this)?"
    r"|Save|Post|Like|Send|Bookmark|More|Recommend|Comments?|Reprints?|Flip|Reddit|Messenger"
)
_BUTTONS_WORLD: Final = (
    r"Teilen|Drucken|Merken|Twittern|Mailen|Partager|Imprimer|Envoyer|Compart(?:ir|ilhar)|Imprimir|Enviar|Condividi|Stampa"
    r"|Поделиться|Печать|Распечатать|Κοινοποίηση|Εκτύπωση|シェア|ツイート|印刷|プリント|공유(?:하기)?|인쇄(?:하기)?"
    r"|مشاركة|شارك|طباعة|Paylaş|Yazdır|Udostępnij|Drukuj"
)
_BETWEEN: Final = r"[\s,|/·•:.&+\d]{0,6}"
_ASKED: Final = r"\s?[:.…?!！]{0,3}"

RULES: Final[tuple[Rule, ...]] = (
    line(
        "share-world",
        "share",
        regex(rf"(?:(?>{_BUTTONS}|{_BUTTONS_WORLD}|{SITE}){_BETWEEN}){{2,12}}"),
        kinds=("paragraph", "line", "list_item"),
        examples=("FacebookTwitterPinterestE-MailWhatsApp", "Teilen Drucken Merken"),
        unlike=("Print media are in decline.", "Facebook said on Monday that it would buy the harbour."),
    ),
    line(
        "share-alone",
        "share",
        regex(r"Share(?: this)?(?: (?:article|story|page|post))?[:.]?"),
        regex(r"[Ss]hare (?:on|via|to) \w{1,12}[:.]?"),
        regex(r"Tweet[:.]?"),
        regex(r"Print(?: (?:this )?(?:article|page|story))?[:.]?"),
        regex(r"E-?mail(?: this)? (?:article|page|story|link)[:.]?"),
        regex(r"Copy link[:.]?"),
        regex(rf"{SITE}"),
        regex(rf"(?i:分享工具[\s:：]{{0,3}}{SITE}(?:[\s,|、]{{1,3}}{SITE}){{0,6}})"),
        regex(r"(?:Teilen|Drucken|(?:Artikel|Beitrag|Seite) (?:teilen|drucken|merken))[:.]?"),
        regex(r"(?:Partager(?: (?:cet article|sur)[^.]{0,30})?|Imprimer)[:.]?"),
        regex(r"(?:Compartir(?: en \w{1,12})?|Imprimir|Compartilh(?:ar|e)(?: no \w{1,12})?)[:.]?"),
        regex(r"Condividi(?: su \w{1,12})?[:.]?"),
        regex(r"(?:Поделиться(?: [^.]{0,20})?|Распечатать|Κοινοποίηση)[:.]?"),
        regex(r"(?:この記事をシェア[^。]{0,10}|シェアする|이 기사를 공유[^.]{0,10})[:.]?"),
        regex(r"شارك(?: على| المقال)?[^.]{0,20}[:.]?"),
        regex(r"已?[複复][製制](?:[連链][結接]|[網网]址)?(?:成功)?[！!]?"),
        kinds=("paragraph", "line"),
        examples=(
            "Share this post",
            "Share on Flickr",
            "Tweet",
            "Print this page",
            "Email this article",
            "Copy link",
            "Facebook",
            "分享工具 facebook",
            "Artikel teilen",
            "Partager cet article",
            "Compartir en Bluesky",
            "Condividi su Threads",
            "Поделиться новостью",
            "この記事をシェアする",
            "شارك المقال",
            "已複製連結",
        ),
        unlike=("複製連結後貼上", "Share prices fell at noon.", "Tweets by the mayor were read aloud.", "Print media are in decline."),
    ),
    line(
        "rate-this",
        "share",
        regex(rf"(?:Like this|Like Loading|Loading){_ASKED}"),
        regex(rf"Rate this(?: (?:post|article|page|recipe|item))?{_ASKED}"),
        regex(rf"Was this (?:article|page|helpful)[^.!\n]{{0,40}}{_ASKED}"),
        regex(
            r"(?:Bewerten|(?:Bewerte|Bewerten Sie) (?:diesen|den) (?:Artikel|Beitrag|Post)|(?:Artikel|Beitrag) bewerten|Gefällt mir"
            rf"|Gefällt dir dieser (?:Artikel|Beitrag)|War dieser (?:Artikel|Beitrag) hilfreich){_ASKED}"
        ),
        regex(rf"(?:Notez cet article|J[’']aime(?: ça)?|Cet article vous a[- ](?:t-il )?(?:été utile|plu|aidé)){_ASKED}"),
        regex(rf"(?:Valorar? (?:este|esta) (?:artículo|noticia)|Avalie (?:este|esta) \w+|Vota (?:questo|questa|l[’'])\s?\w+){_ASKED}"),
        regex(rf"(?:Oceń(?: artykuł)?|Оцените (?:статью|материал|новость)|Αξιολόγηση){_ASKED}"),
        regex(rf"いいね{_ASKED}"),
        kinds=("paragraph", "line", "heading"),
        longest=LABEL,
        examples=(
            "Like this:",
            "Rate this post",
            "Was this article helpful?",
            "Gefällt mir:",
            "Notez cet article",
            "Valora este artículo",
            "Оцените статью",
            "いいね！",
        ),
        unlike=("Loading of the ship took three days.", "Like this ship, the quay is old."),
    ),
)
"""Buttons."""
