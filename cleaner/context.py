"""Labels that need the neighbours: related runs, captions beside pictures, printed twice, headings of a dump.

Each pass takes the parts and gives new ones in the same order. Lengths are in characters; they were
set on the seeds and on some 40 real articles of the four first outlets.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Literal

from cleaner import bylines, noise
from cleaner.addresses import is_social, is_tag_page
from cleaner.document import Fact, Labelled, Meta, Piece, Role
from cleaner.text import counted, loosely

MAX_HEADLINE: Final = 100
_LONGEST_LABEL: Final = 30
MAX_HEADING: Final = 45
MAX_CAPTION: Final = 220
_LONGEST_HEADING: Final = 60
_LONGEST_CRY: Final = 25
_CLOSERS: Final = "'\"”’」』）)》"
_FULL_STOPS: Final = frozenset("。！？!?…；;.")
_SENTENCE_ENDS: Final = _FULL_STOPS | frozenset("：:︰，,、")
_NO_HEADLINE_END: Final = frozenset("。；;：:，,、.")
_MARKS_ONLY: Final = re.compile(r"[\W_]*\Z")
_CHROME: Final = (
    (Role.NAVIGATION, re.compile(r"\b(?:nav|header|footer|menu)\b")),
    (Role.COMMENTS, re.compile(r"comment")),
)


def _ends_sentence(text: str, marks: frozenset[str] = _FULL_STOPS) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in marks if text else False


def people(text: str, outlet_names: frozenset[str]) -> tuple[str, ...]:
    """The persons named in a byline."""
    return bylines.names(text, outlet_names)


def chrome(piece: Piece) -> Role:
    """What a region outside the article is, as far as its element tells."""
    return next((role for role, pattern in _CHROME if pattern.search(piece.path)), Role.BOILERPLATE)


def _give(
    part: Labelled, role: Role | None, rule: str, *found: Fact, kind: str = "", text: str | None = None, url: str | None = None
) -> Labelled:
    return Labelled(part.piece, part.text if text is None else text, role, rule, kind or part.kind, part.facts + found, url or part.url)


def as_body(part: Labelled) -> Labelled:
    """A part of the body, of the kind it was found to be."""
    return _give(part, Role.BODY, "body")


# --- the headline -----------------------------------------------------------------------------


def headline_place(parts: list[Labelled], meta: Meta) -> int | None:
    """Which part of a page or mirror prints the headline: the one that agrees with the metadata, else the first h1."""
    wanted = [loosely(text) for text in meta.headlines]
    longest = max(map(len, meta.headlines), default=0) + 10
    first: int | None = None
    for place, part in enumerate(parts):
        if part.role is not None or not part.text:
            continue
        heading = part.piece.kind == "heading"
        same = loosely(part.text) if heading or (len(part.text) <= longest and _may_be(part.text, wanted)) else ""
        if wanted and same and (same in wanted or (heading and any(len(same) > 5 and text.startswith(same) for text in wanted))):
            return place
        if heading and first is None and (part.piece.level == 1 or _linked_whole(part.piece)):
            first = place if not wanted or place == 0 else None
        if not wanted and (first is not None or not heading):
            break
    return first


def _may_be(text: str, wanted: list[str]) -> bool:
    """Whether ``text`` holds the ends of a headline: a cheap look before the loose comparison."""
    return any(not word or word[0] < "\u3400" or (word[0] in text and (word[-1] < "\u3400" or word[-1] in text)) for word in wanted)


def _linked_whole(piece: Piece) -> bool:
    return bool(piece.links) and bool(_MARKS_ONLY.match(piece.loose))


def cut_outlet_name(title: str, names: frozenset[str]) -> tuple[str, str] | None:
    """A headline and the outlet's name behind it, as two texts; None when no name stands there."""
    for match in re.finditer(r"\s*(?:\s[-–—|｜_]\s*|[|｜_]\s*|\s-\s)", title):
        rest = title[match.end() :]
        if match.start() and any(name in rest for name in names) and len(rest) < 40:
            return title[: match.start()].strip(), title[match.start() :].strip()
    return None


def repeated_headline(parts: list[Labelled], wanted: str) -> list[Labelled]:
    """Further printings of the headline are duplicates."""
    if len(wanted) < 4:
        return parts
    limit = len(wanted) * 2 + 10
    return [
        _give(part, Role.DUPLICATE, "headline-again")
        if part.role is None and part.text and len(part.text) <= limit and _may_be(part.text, [wanted]) and loosely(part.text) == wanted
        else part
        for part in parts
    ]


def dump_headline_place(parts: list[Labelled], meta: Meta, habit: Literal["first", "before-byline", "never"]) -> int | None:
    """Which line of a dump is its headline: the first that no rule has named, if it reads like one."""
    if habit == "never":
        return None
    lines = [(place, part) for place, part in enumerate(parts) if part.piece.kind == "line"]
    for position, (place, part) in enumerate(lines):
        if part.role in (Role.CRAWLER, Role.COPYRIGHT, Role.NAVIGATION):
            continue
        if meta.title is not None:
            return place if part.role is None and loosely(part.text) == loosely(meta.title) else None
        if part.role is not None or not _reads_like_headline(part.text) or position + 1 >= len(lines):
            return None
        following = [later for _, later in lines[position + 1 : position + 5]]
        small_print = any(later.role in (Role.BYLINE, Role.DATE_LINE) for later in following)
        if habit == "before-byline":
            return place if small_print else None
        prose = any(later.role is None and _ends_sentence(later.text) for later in following)
        return place if small_print or prose else None
    return None


def _reads_like_headline(text: str) -> bool:
    return len(text) <= MAX_HEADLINE and "\n" not in text and not _ends_sentence(text, _NO_HEADLINE_END) and len(counted(text)) > 3


# --- related, tags ----------------------------------------------------------------------------


def links_as_related(part: Labelled, rule: str) -> list[Labelled]:
    """A part that only links to articles, as one related part a link and its other words as labels."""
    if not part.piece.links:
        return [_give(part, Role.RELATED_LABEL, rule)] if part.text else [part]
    return _by_links(part, Role.RELATED, Role.RELATED_LABEL, rule)


def _by_links(part: Labelled, linked: Role, other: Role, rule: str) -> list[Labelled]:
    """Split a part at its links: their words have one role, the words between another."""
    out: list[Labelled] = []
    rest = part.text
    for link in part.piece.links:
        before, found, after = rest.partition(link.text)
        if not found:
            continue
        if counted(before):
            out.append(_give(part, other, rule, text=before.strip()))
        out.append(_give(part, linked, rule, text=link.text, url=link.url))
        rest = after
    if counted(rest):
        out.append(_give(part, other, rule, text=rest.strip()))
    return out


def misplaced(parts: list[Labelled]) -> list[Labelled]:
    """A byline or a statement in the midst of the text is the text's own (an interview's 記者：, a quoted 聲明：)."""
    edges = [place for place, part in enumerate(parts) if part.rule in _EDGE_RULES]
    if not edges:
        return parts
    prose = [place for place, part in enumerate(parts) if _is_prose(part)]
    out = list(parts)
    for place in edges:
        before = sum(other < place for other in prose[:3])
        if before > 2 and sum(other > place for other in prose[-3:]) > 2:
            out[place] = Labelled(parts[place].piece, parts[place].text, kind=parts[place].kind)
    return out


_EDGE_RULES: Final = frozenset(("any-byline", "reporter-line", "statement"))


def _is_prose(part: Labelled) -> bool:
    return part.role is None and len(part.text) > 10 and _ends_sentence(part.text)


def related(parts: list[Labelled]) -> list[Labelled]:
    """A label with links to articles, rows of only such links after it, and in a dump the lines after a label."""
    out: list[Labelled] = []
    run = _Run()
    for part in parts:
        if part.role is not None or not part.text:
            if part.role not in (Role.IMAGE, Role.RELATED, Role.RELATED_LABEL, None):
                run.close()
            elif part.role in (Role.RELATED, Role.RELATED_LABEL):
                run.open(part.piece)
            out.append(part)
            continue
        found = _as_related(part, run)
        if not found:
            run.close()
        out += found or [part]
    return out


class _Run:
    """Whether a label for links has just been met, and where."""

    def __init__(self) -> None:
        self.is_open = False
        self.group = -1
        self.taken = 0

    def open(self, piece: Piece) -> None:
        self.is_open, self.group, self.taken = True, piece.group, 0

    def close(self) -> None:
        self.is_open = False

    def takes_line(self, piece: Piece) -> bool:
        """Lines of the label's own group; across a blank line only the one that follows."""
        return self.is_open and (piece.group == self.group or (self.taken == 0 and piece.group == self.group + 1))


def _as_related(part: Labelled, run: _Run) -> list[Labelled]:
    piece = part.piece
    if piece.kind == "table":
        return []
    if piece.links:
        loose = piece.loose
        if run.is_open and _MARKS_ONLY.match(loose) and not _only_tags(piece):
            return _by_links(part, Role.RELATED, Role.RELATED_LABEL, "related-run")
        if loose and _labels_links(part, loose):
            run.open(piece)
            return _by_links(part, Role.RELATED, Role.RELATED_LABEL, "related-label")
        return []
    if len(part.text) <= _LONGEST_LABEL and noise.RELATED_LABEL.match(part.text):
        run.open(piece)
        return [_give(part, Role.RELATED_LABEL, "related-label")]
    if piece.kind != "line" or len(part.text) > MAX_HEADLINE + _LONGEST_LABEL:
        return []
    inline = noise.LABEL_THEN_TITLE.match(part.text)
    if inline is not None and len(inline["title"]) <= MAX_HEADLINE and not inline["title"].endswith("。"):
        return [
            _give(part, Role.RELATED_LABEL, "related-label", text=inline["label"].strip()),
            _give(part, Role.RELATED, "related-label", text=inline["title"]),
        ]
    if run.takes_line(piece) and _reads_like_headline(part.text):
        run.taken += 1
        return [_give(part, Role.RELATED, "related-run")]
    return []


def _labels_links(part: Labelled, loose: str) -> bool:
    """Whether the words outside the links are a label, and the links lead to articles."""
    known = noise.RELATED_LABEL.match(loose)
    if known is None:
        first = part.text.startswith(loose)
        word = loose.strip("【】〔〕[]：:︰﹕∶ ")
        if not (first and noise.ANY_LABEL.match(loose)) or noise.NO_RELATED_LABEL.fullmatch(word):
            return False
        if any(len(link.text) < 6 or is_social(link.url) for link in part.piece.links):
            return False
    return not _only_tags(part.piece)


def _only_tags(piece: Piece) -> bool:
    return all(is_tag_page(link.url) for link in piece.links)


def words_as_tags(part: Labelled, rule: str) -> list[Labelled]:
    """A part that lists keywords, as one tag part each; marks and labels between them are ledger pieces."""
    out: list[Labelled] = []
    texts = [link.text for link in part.piece.links] or re.split(r"[\s、,，|｜/#＃]+", part.text)
    rest = part.text
    for text in texts:
        word = text.strip().lstrip("#＃").strip()
        if not word or word not in rest:
            continue
        before, _, after = rest.partition(word)
        if counted(before):
            out.append(_give(part, Role.TAG_LABEL, rule, text=before.strip()))
        out.append(_give(part, Role.TAG, rule, text=word))
        rest = after
    if counted(rest):
        out.append(_give(part, Role.TAG_LABEL, rule, text=rest.strip()))
    return out


def tags(parts: list[Labelled]) -> list[Labelled]:
    """Lines and paragraphs that only link to tag pages, or only hold hashtags."""
    found = {place for place, part in enumerate(parts) if part.role is None and (part.piece.links or part.text[:1] in _HASHES)}
    if not found:
        return parts
    out: list[Labelled] = []
    for place, part in enumerate(parts):
        rule = _tag_rule(part) if place in found else None
        out += words_as_tags(part, rule) if rule is not None else [part]
    return out


_HASHES: Final = frozenset("#＃")


def _tag_rule(part: Labelled) -> str | None:
    """The rule by which a part lists keywords; None when it does not."""
    piece = part.piece
    if piece.links and part.text == piece.text and _only_tags(piece):
        return "tag-links" if _MARKS_ONLY.match(piece.loose) or noise.TAG_LABEL.fullmatch(piece.loose) else None
    return "hashtags" if part.text[:1] in _HASHES and noise.HASHTAGS.match(part.text) else None


# --- captions, printed twice ------------------------------------------------------------------


def captions(parts: list[Labelled]) -> list[Labelled]:
    """Captions beside their pictures, captions a dump prints twice, captions known by their closing credit.

    A picture learns its caption as a fact, so that pictures which share one all have it.
    """
    out: list[Labelled] = []
    seen: set[str] = set()
    picture: int | None = None
    for place, part in enumerate(parts):
        if part.role is Role.IMAGE:
            picture = len(out)
            out.append(part)
            continue
        rule = part.rule if part.role is Role.CAPTION else _caption_rule(parts, place, out[picture] if picture is not None else None)
        if rule is None:
            if part.text and (part.role is None or part.role is Role.DUPLICATE) and part.text not in seen:
                picture = None
            out.append(_again(part, seen))
            continue
        key = part.text
        if picture is not None and not out[picture].facts:
            out[picture : len(out)] = _with_caption(out[picture:], part)
        out.append(_give(part, Role.DUPLICATE, "caption-again") if key in seen else _give(part, Role.CAPTION, rule))
        seen.add(key)
        picture = None if part.piece.figure == 0 else picture
    return out


def _again(part: Labelled, seen: set[str]) -> Labelled:
    """A further printing of a caption, where it stands alone."""
    if part.role is None and part.text in seen and part.piece.kind != "heading":
        return _give(part, Role.DUPLICATE, "caption-again")
    return part


def _with_caption(run: list[Labelled], caption: Labelled) -> list[Labelled]:
    """The picture (and the others of its figure) with the caption."""
    figure = caption.piece.figure
    return [
        _give(part, Role.IMAGE, part.rule, Fact("caption", caption.text))
        if part.role is Role.IMAGE and not part.facts and (place == 0 or (figure and part.piece.figure == figure))
        else part
        for place, part in enumerate(run)
    ]


def _caption_rule(parts: list[Labelled], place: int, picture: Labelled | None) -> str | None:
    """The rule by which an unlabelled part is a caption; None when it is none."""
    part = parts[place]
    if part.role is not None or not part.text:
        return None
    if part.piece.kind == "caption":
        return "figcaption"
    if len(part.text) > MAX_CAPTION or part.piece.kind not in ("paragraph", "line"):
        return None
    if picture is not None:
        if picture.piece.alt and (picture.piece.alt == part.text or loosely(picture.piece.alt) == loosely(part.text)):
            return "caption-is-alt"
        if bylines.photo_credit(part.text) is not None:
            return "caption-after-picture"
        return None
    if part.piece.kind != "line":
        return None
    if bylines.photo_credit(part.text) is not None and _sentences(part.text) <= 3:
        return "caption-by-credit"
    return None


def _sentences(text: str) -> int:
    return len(re.findall(r"[。！？!?]", text))


# --- headings, notes, disclaimers -------------------------------------------------------------


def headings(parts: list[Labelled]) -> list[Labelled]:
    """Bold paragraphs and short lines of a dump that head what follows."""
    found = [place for place, part in enumerate(parts) if part.role is None and part.kind == "paragraph" and _may_head(part)]
    if not found:
        return parts
    last = next((place for place in range(len(parts) - 1, -1, -1) if parts[place].role is None and _ends_sentence(parts[place].text)), -1)
    heads = [place for place in found if _is_bold_heading(parts[place]) or _is_dump_heading(parts, place, last)]
    out = list(parts)
    for place in heads:
        out[place] = _give(parts[place], None, "", kind="heading")
    return out


def _is_bold_heading(part: Labelled) -> bool:
    return part.piece.bold and part.piece.kind == "paragraph" and "\n" not in part.text


def _may_head(part: Labelled) -> bool:
    """Short and no sentence; a bold cry (至多110萬億韓元！) heads a paragraph, a bold question is an interviewer's."""
    if not 1 < len(part.text) <= _LONGEST_HEADING:
        return False
    if not _ends_sentence(part.text, _SENTENCE_ENDS):
        return True
    return part.piece.bold and len(part.text) <= _LONGEST_CRY and part.text[-1] in "！!" and _sentences(part.text) == 1


def _is_dump_heading(parts: list[Labelled], place: int, last: int) -> bool:
    piece, text = parts[place].piece, parts[place].text
    if piece.kind != "line" or place > last or len(text) > MAX_HEADING:
        return False
    if piece.text != text or _looks_like_table_row(parts, place):
        return False
    return len(counted(text)) > 1


def _looks_like_table_row(parts: list[Labelled], place: int) -> bool:
    """Four or more short lines in a row are a table that lost its rules, not headings."""
    start = end = place
    while start > max(place - 3, 0) and _short_line(parts[start - 1]):
        start -= 1
    while end < min(place + 3, len(parts) - 1) and _short_line(parts[end + 1]):
        end += 1
    return end - start >= 3


def _short_line(part: Labelled) -> bool:
    return part.role is None and 0 < len(part.text) <= MAX_HEADING and not _ends_sentence(part.text)


def notes(parts: list[Labelled]) -> list[Labelled]:
    """A column's signature, who the writer is, a disclaimer's label and what follows it."""
    starts = [place for place, part in enumerate(parts) if part.role is None and _NOTE_CUE.search(part.text, 0, _CUE_REACH)]
    if not starts:
        return parts
    out = list(parts[: starts[0]])
    signed: tuple[str, ...] = ()
    disclaiming = False
    prose = [place for place, part in enumerate(parts) if _is_prose(part)]
    closing = prose[-_CLOSING] if len(prose) >= _CLOSING else 0
    for place, part in enumerate(parts[starts[0] :], starts[0]):
        if part.role is not None or not part.text:
            out.append(part)
            continue
        if disclaiming or noise.DISCLAIMER_LABEL.match(part.text):
            disclaiming = True
            part = _give(part, Role.DISCLAIMER, "disclaimer")
        elif (signature := noise.SIGNATURE.match(part.text)) is not None:
            signed = bylines.names(signature["who"].rpartition("．")[2])
            part = _give(part, Role.AUTHOR_NOTE, "column-signature", *(Fact("authors", name) for name in signed))
        elif _introduces(part.text, signed) or (place >= closing and noise.NAMELESS_NOTE.match(part.text)):
            part = _give(part, Role.AUTHOR_NOTE, "author-note")
        elif place >= closing and (note := noise.AUTHOR_NOTE.match(part.text)) is not None and len(part.text) < 400:
            part = _give(part, Role.AUTHOR_NOTE, "author-note", *(Fact("authors", name) for name in bylines.names(note["authors"])))
        out.append(part)
    return out


_CLOSING: Final = 4
"""Who the writer is stands among the last so many paragraphs; the same words earlier are the story's."""
_NOTE_CUE: Final = re.compile("作者|專欄|专栏|免責|免责|聲明|Disclaimer|DISCLAIMER")
_CUE_REACH: Final = 40


def _introduces(text: str, signed: tuple[str, ...]) -> bool:
    """Whether a paragraph says who a writer is that has just signed."""
    rest = next((text[len(name) :] for name in signed if text.startswith(name)), "")
    return bool(re.match(r"\s*(?:[（(][^）)]{1,40}[）)])?\s*(?:是|為|为|係|現任|现任|曾|，)", rest))


def lone_dates(parts: list[Labelled]) -> list[Labelled]:
    """A piece ahead of the text that is a date and nothing else is a date line; amid the text it heads an entry."""
    out = list(parts)
    for place, part in enumerate(parts):
        if part.role is None and part.text:
            if _ends_sentence(part.text):
                break
            if _DATE_ONLY.fullmatch(part.text):
                out[place] = _give(part, Role.DATE_LINE, "lone-date", Fact("published", part.text))
    return out


_DATE_ONLY: Final = re.compile(
    r"(?:19|20)\d\d(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?(?:\s*(?:星期.|週.|周.))?(?:[\sT]*\d{1,2}[：:]\d{2}(?:[：:]\d{2})?)?(?:\s*HKT|\s*GMT|Z)?"
)


PASSES: Final[tuple[Callable[[list[Labelled]], list[Labelled]], ...]] = (misplaced, related, tags, notes, lone_dates, captions, headings)
"""The shared passes, in order: what is a link or a note can be no caption, what is a caption no heading."""
