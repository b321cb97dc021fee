"""What the small print around an article's text is, where no rule has spoken: bylines, dates, tags, who the writer is.

Told by place (between headline and text, under the text), by the class of the box, and by what the page says of itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from cleaner.document import Fact, Labelled, Meta, Role, give
from cleaner.generic.others import is_title
from cleaner.generic.vocabulary import BIT
from cleaner.lazily import lazily
from cleaner.sentences import ends_sentence

_LED: Final = lazily(
    r"\W*(?:by|written by|words by|posted by|published by"
    r"|von|par|por|di|da|door|av|af|text|texte?|author|autore?|auteur|redaktion|reporter|redacción|redazione"
    r"|автор|текст|"
    r"γράφει|του|της|από|作者|文|撰文|記者|记者|著者|執筆|筆者|取材|기자|بقلم|كتب)(?:\s*[:：/／|]\s*|\s+|(?<=[\u0600-\uffff]))\S",
    re.IGNORECASE,
)
"""Words that lead a byline in."""
_DATED: Final = lazily(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[:：]\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)(?!\d)|\d{1,2}月\d{1,2}日"
    r"|\b\d{1,2}\s?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|h|d)\s+ago\b|\d\s?(?:時間|分|日|小时|小時|分钟|分鐘|天)前|^\W*(?:today|yesterday|gestern|heute|hier|ayer|вчера|сегодня|今天|昨天)\b",
    re.IGNORECASE,
)
_BYLINE: Final = 160
_DATE: Final = 90
_NOTE: Final = 40
"""Fewer characters in a writer's box are his name."""
_TAGS: Final = lazily(
    r"\W*(?:tags?|topics?|keywords?|labels|filed under|schlag(?:worte|wörter)|schlagwörter|themen|stichw(?:orte|örter)"
    r"|mots[- ]clés|étiquettes|sujets|thèmes|etiquetas|temas"
    r"|palabras clave|"
    r"tagi|tag|argomenti|теги|метки|темы|ετικέτες|タグ|キーワード|關鍵字|关键词|標籤|标签|태그|الوسوم|emner|ämnen|onderwerpen|trefwoorden)\W*",
    re.IGNORECASE,
)
_KEYWORD: Final = 40


def named(parts: list[Labelled], beside: Mapping[int, int], meta: Meta) -> list[Labelled]:
    """The parts, with roles for those of ``beside`` (index → bits of the class names near it) that nothing has spoken of."""
    text = [place for place, part in enumerate(parts) if part.role is None and part.text and part.piece.index not in beside]
    if not text:
        return parts
    names = tuple(name for name in meta.authors if len(name) > 1)
    out = _small_print_in_text(parts, text, names)
    title = next((place for place, part in enumerate(parts) if part.role is Role.TITLE), -_NEAR)
    listed = False
    for place, part in enumerate(parts):
        if part.rule == "related-run" and part.role is Role.RELATED and len(part.piece.links) == 1 and not is_title(part.piece):
            out[place] = give(part, Role.CAROUSEL, part.rule)
        if part.role is not None or not part.text or part.piece.index not in beside:
            listed = listed and (part.role in (Role.TAG, Role.TAG_LABEL) or not part.text)
            continue
        near = beside[part.piece.index]
        if text[0] < place < text[-1]:
            role, rule = _amid(part, near)
        elif place > text[-1] and (listed or (len(part.text) <= _KEYWORD and _TAGS.fullmatch(part.text))):
            role, rule = _keyword(part, listed=listed)
            listed = role is not None
        else:
            role, rule = None, ""
        if role is None and (not text[0] < place < text[-1] or title < place <= title + _NEAR):
            role, rule = _writer_or_date(part, near, names, below=place > text[-1])
        if role is not None:
            out[place] = give(part, role, rule)
    return credited(out, text[-1])


def _small_print_in_text(parts: list[Labelled], text: list[int], names: tuple[str, ...]) -> list[Labelled]:
    """What was taken for text: bylines and dates at its edges, captions with a figure's number."""
    out = list(parts)
    if len(text) > _EDGE:
        for place in dict.fromkeys((*text[:_EDGE], *text[-_EDGE:])):
            edge = _edge(parts[place], names)
            if edge is not None:
                out[place] = give(parts[place], edge, "edge-of-the-text")
    for place in text:
        if _FIGURE.match(parts[place].text) and len(parts[place].text) <= _BYLINE and _by_a_picture(parts, place):
            out[place] = give(parts[place], Role.CAPTION, "figure-number")
    return out


_EDGE: Final = 2
"""So many blocks at either end of the text may be small print that was taken for it."""


def _edge(part: Labelled, names: tuple[str, ...]) -> Role | None:
    """A line that is the writers' names, or a date, and hardly a letter else."""
    text = part.text
    if len(text) > _BYLINE or part.kind != "paragraph":
        return None
    rest = text
    for name in names:
        rest = rest.replace(name, "")
    if sum(map(str.isalpha, rest)) > _WORDS:
        return None
    if rest != text and (_LED.match(text) or _DATED.search(rest) or sum(map(str.isalpha, rest)) <= _CONNECTED):
        return Role.BYLINE
    return Role.DATE_LINE if rest == text and _DATED.search(text) and not ends_sentence(text) and "\n" not in text else None


_NEAR: Final = 10
"""So near below the headline a byline or a date may stand under a first line of text."""
_CONNECTED: Final = 6
"""Letters of the words that connect names: by A and B."""


def _writer_or_date(part: Labelled, near: int, names: tuple[str, ...], *, below: bool) -> tuple[Role | None, str]:
    """A byline, who the writer is, or a date."""
    text = part.text
    named_here = any(name in text for name in names)
    if below and near & BIT["author"] and len(text) > _NOTE:
        return Role.AUTHOR_NOTE, "writers-box"
    if len(text) <= _BYLINE and (named_here or (not below and _LED.match(text))):
        return Role.BYLINE, "byline-by-place"
    if below and any(text.startswith(name) for name in names):
        return Role.AUTHOR_NOTE, "about-the-writer"
    if _is_date(part, near, below=below):
        return Role.DATE_LINE, "date-by-place"
    if not below and near & BIT["author"] and len(text) <= _BYLINE:
        return Role.BYLINE, "byline-by-place"
    return None, ""


def _is_date(part: Labelled, near: int, *, below: bool) -> bool:
    """Whether a short piece is a date; under the text other articles' headlines hold one, too."""
    text = part.text
    if len(text) > _DATE or "://" in text or part.piece.kind == "heading" or not _DATED.search(text):
        return False
    return not below or bool(near & BIT["meta"]) or sum(map(str.isalpha, text)) <= _WORDS


_WORDS: Final = 24
"""A date's own letters and its label's."""


def _keyword(part: Labelled, *, listed: bool) -> tuple[Role | None, str]:
    """The label in front of keywords, and the short links and items after it."""
    if not listed:
        return Role.TAG_LABEL, "tags-by-label"
    links = part.piece.links
    if len(links) == 1 and links[0].text == part.text and len(part.text) <= _KEYWORD and part.piece.kind != "heading":
        return Role.TAG, "tags-by-label"
    return None, ""


def _amid(part: Labelled, near: int) -> tuple[Role | None, str]:
    """Amid the text: a picture's small print."""
    if len(part.text) <= _BYLINE and part.piece.kind != "heading":
        if _FIGURE.match(part.text):
            return Role.CAPTION, "figure-number"
        if near & BIT["caption"] and any(map(str.isalpha, part.text)):
            is_credit = len(part.text) <= _NAMES and not ends_sentence(part.text)
            return (Role.CREDIT, "credit-by-its-box") if is_credit else (Role.CAPTION, "caption-by-its-box")
    return None, ""


def _by_a_picture(parts: list[Labelled], place: int) -> bool:
    return any(part.role is Role.IMAGE for part in parts[max(place - 1, 0) : place + 2])


_NAMES: Final = 45
"""No more characters have a credit's names; a caption says more, or says it in a sentence."""
_FIGURE: Final = lazily(r"(?:figure|fig\.|abb(?:ildung|\.)|図|图|圖|рис\.|рисунок)\s?\d{1,3}(?!\d)", re.IGNORECASE)


def credited(parts: list[Labelled], last: int) -> list[Labelled]:
    """A short line right under a picture that is a © and a name, or a caption or credit by its box, is that picture's."""
    out = list(parts)
    for place, (above, part) in enumerate(pairwise(parts[: last + 1])):
        if above.role is not Role.IMAGE or len(part.text) > _CREDIT or part.role not in (Role.COPYRIGHT, Role.CREDIT, Role.CAPTION):
            continue
        if part.role is Role.CAPTION:
            if part.rule == "caption-by-its-box":
                out[place] = give(above, Role.IMAGE, above.rule, Fact("caption", part.text))
            continue
        if part.role is Role.COPYRIGHT and not part.text.startswith("©"):
            continue
        if not any(fact.field == "photo" for fact in part.facts):
            out[place] = give(above, Role.IMAGE, above.rule, Fact("credit", part.text.lstrip("© ").strip()))
            out[place + 1] = give(part, Role.CREDIT, "credit-under-picture")
    return out


_CREDIT: Final = 160
