"""When a page of an unknown outlet was published and changed: what it says for machines, then what it prints, then its address.

Candidates are kept as raw words, best first; ``best`` reads them. A date of a related article, a comment, an event, a copyright line,
a site's own clock is none.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from cleaner import dates
from cleaner.dates import Base, Place, Stamp
from cleaner.generic import beside, heading
from cleaner.generic.where import host_of, place_of, zone_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from cleaner.structured import Structured

__all__ = ["When", "best", "dated", "day_in_address", "place_of", "zone_of"]

_PUBLISHED: Final = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "article.published",
    "rnews:datepublished",
    "datepublished",
    "bt:pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "citation_publication_date",
    "citation_online_date",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date.issued",
    "dc.date.created",
    "dc.date.published",
    "dc.date",
    "dc.created",
    "article_date_original",
    "originalpublicationdate",
    "publication_date",
    "publicationdate",
    "publish_date",
    "publish-date",
    "publishdate",
    "published_date",
    "published-date",
    "published_at",
    "published",
    "publish_time",
    "publishtime",
    "published_time",
    "pubdate",
    "pub_date",
    "pubtime",
    "displaydate",
    "ptime",
    "prism.publicationdate",
    "shareaholic:article_published_time",
    "article.created",
    "created",
    "creation_date",
    "date_published",
    "datecreated",
    "release_date",
    "weibo:article:create_at",
    "og:time",
    "og:release_date",
    "date",
    "dateupdate",
)
_UPDATED: Final = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "og:modified_time",
    "article:modified",
    "article.updated",
    "datemodified",
    "lastmod",
    "last-modified",
    "weibo:article:update_at",
    "dcterms.modified",
    "dc.date.modified",
    "modified",
    "updated_time",
)
_SELECTED: Final = 'h1, [itemprop*="date"], abbr.published, time'
_CHANGE: Final = re.compile(
    r"(?:updated?\b|modified|last edit|edited|revised|aktualisier|geändert|\bstand\b|mis(?:e)? à jour|\bmaj\b|modifié|actualiza[dc]|atualiza[dç]"
    r"|modifica[dt]|aggiornat|aggiornament|bijgewerkt|gewijzigd|laatste update|uppdatera|opdatere|oppdater|päivite|zaktualizowan|aktualizac"
    r"|aktualizov|aktualizá|frissít|módosít|actualizat|обновл|измен[её]н|оновлен|ажурира|актуализ|ενημ[εέ]ρωσ|ενημερώθηκε|güncelle|diperbarui"
    r"|cập nhật|تحديث|به.?روز|עודכן|עדכון|अपडेट|আপডেট|อัปเดต|แก้ไข|更新|修改|수정|最終更新)[^\W\d_]{0,12}",
    re.IGNORECASE,
)
_ISSUE: Final = re.compile(
    r"(?:publi[scé]|posted|created|veröffentlich|erschienen|erstellt|pubblicat|geplaatst|gepubliceerd|skapad|julkais|opublikowan|zveřejn|megjelen"
    r"|közzé|létrehoz|опубликова|публикац|дата|δημοσ[ιί]|ημερομηνία|yayın|giriş|oluşturma|dipublikasi|terbit|tayang|đăng|نشر|פורסם|प्रकाशित|প্রকাশ"
    r"|เผยแพร่|发布|發布|發佈|发表|發表|刊登|刊出|公開|掲載|投稿|配信|(?:时间|時間|日期|日時)\s*[:：]|입력|등록|승인|게시|\bdate\b|\bdatum\b|\bfecha\b)[^\W\d_]{0,12}",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(r"\d[:：時时]\d\d")
_OTHER: Final = re.compile(
    r"accepted|received|submitted|copyright|©|expires?|deadline|retrieved|accessed|\bborn\b|joined|member since|founded|established|\bdue\b|valid"
    r"|copyright|all rights|\bissn\b|\bvol\b|截止|版权|版權|著作権",
    re.IGNORECASE,
)
_SLACK: Final = 70
"""So many letters and digits may stand around a date in a piece of small print: names, a source, a place, a reading time."""
_SENTENCE: Final = re.compile(r"[.!?。！？]\s*$")
_EARLIEST: Final = "1995"
_LATEST: Final = "2100"
"""No page of the web is older, and none of this century's is younger."""
_ADDRESS: Final = re.compile(
    r"/(?P<y>(?:19|20)\d\d)[/_.-](?P<m>0[1-9]|1[0-2]|[1-9])[/_.-](?P<d>0[1-9]|[12]\d|3[01]|[1-9])(?![\d])"
    r"|/(?P<y1>(?:19|20)\d\d)[/-]?(?P<m1>0[1-9]|1[0-2])[/-]?(?P<d1>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
    r"|(?<=[/_-]t)(?P<y2>20\d\d)(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?=_)"
    r"|(?<=[/_-])(?P<y3>(?:19|20)\d\d)-?(?P<m3>0[1-9]|1[0-2])-?(?P<d3>0[1-9]|[12]\d|3[01])(?![\d])"
    r"|(?<=-)(?P<m4>0[1-9]|1[0-2])(?P<d4>0[1-9]|[12]\d|3[01])(?P<y4>20\d\d)(?=\d{6}(?!\d))"
    r"|(?<=[/_-])(?P<y5>20[0-3]\d)(?P<m5>0[1-9]|1[0-2])(?P<d5>0[1-9]|[12]\d|3[01])(?=\d{2,8}(?!\d))"
    r"|(?<=[/_-])(?P<d7>0[1-9]|[12]\d|3[01])-(?P<m7>0[1-9]|1[0-2])-(?P<y7>20\d\d)(?!\d)"
    r"|(?P<y6>20[0-3]\d)[/-](?P<m6>0[1-9]|1[0-2])(?P<d6>0[1-9]|[12]\d|3[01])(?=/)"
)


class When(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says of its dates.

    ``published``, ``updated``: raw candidates, best first. ``stamp`` and ``raw``, ``changed`` and ``changed_raw``: the ones chosen.
    ``said``: those of ``published`` that the page's metadata says, not its print.
    ``from_address``: only the page's address tells the day (the record then warns ``date-from-address``).
    ``from_change``: only a change is dated; its day stands in.
    """

    published: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    raw: str | None = None
    stamp: Stamp | None = None
    changed_raw: str | None = None
    changed: Stamp | None = None
    from_address: bool = False
    from_change: bool = False


def dated(
    tree: LexborHTMLParser,
    said: Structured,
    url: str | None = None,
    *,
    language: str | None = None,
    crawled: str | None = None,
    near: Sequence[str] = (),
    text: str = "",
) -> When:
    """When a page was published and changed, read off its tree (scripts may be gone), ``said`` and its address.

    ``language`` is what the page declares, ``crawled`` the day of the crawl, ``near`` further short texts beside the headline, the
    nearest first, ``text`` the page's source, for what only its scripts say. Never raises.
    """
    host = host_of(url)
    headings, marked, marked_changes = _marked(tree)
    words = said.first("og:title") or (headings[0].text(deep=True)[:100] if headings else "")
    place = place_of(language, host, words)
    reader = Reader(zone_of(place.language, host), place, crawled)
    published = [*_of_article(said, "datePublished"), *_of_metas(said, _PUBLISHED), *marked, *_of_article(said, "dateCreated")]
    updated = [*_of_article(said, "dateModified"), *_of_metas(said, _UPDATED), *marked_changes]
    declared = tuple(published)
    raw, stamp = best(published, reader)
    changed_raw, changed = best(updated, reader)
    if stamp is None or reader.is_bare(stamp) or _is_automatic(stamp, changed):
        headline = heading.find(tree, headings, said)
        issued, changes = printed(_beside(headline), reader, near)
        if stamp is None and not issued:
            issued, more = printed(beside.scattered(tree, headline), reader)
            changes += more
        if stamp is None and not issued and headline is None:
            issued, more = printed([piece for piece in beside.anywhere(tree) if _CLOCK.search(piece.words)], reader)
            changes += more
        if stamp is not None and issued and _is_automatic(stamp, changed) and _earlier(reader.read(issued[0]), stamp):
            published = [issued[0], *published]
        published += issued
        updated += changes
        raw, stamp = best(published, reader)
        changed_raw, changed = best(updated, reader)
        if stamp is None and headline is not None and len(ends := _alone(beside.at_the_end(headline), reader)) == 1:
            published += ends
            raw, stamp = best(published, reader)
        if stamp is None and (found := scripted(text, reader)) is not None:
            published.append(found)
            raw, stamp = best(published, reader)
    day = day_in_address(url) if stamp is None else None
    if day is not None and reader.sane(Stamp(day)):
        raw, stamp = day, Stamp(day)
    from_change = stamp is None and changed is not None
    if from_change:
        raw, stamp = changed_raw, changed
    return When(
        published=reader.without_insane(published),
        said=() if published[: len(declared)] != [*declared] else reader.without_insane(declared),
        updated=reader.without_insane(updated),
        raw=raw,
        stamp=stamp,
        changed_raw=changed_raw,
        changed=changed,
        from_address=day is not None and raw == day,
        from_change=from_change,
    )


def _is_automatic(stamp: Stamp, changed: Stamp | None) -> bool:
    """Whether a system set the date of publication when it last made the page: it is that of the change, to the second, or later."""
    return changed is not None and changed.iso <= stamp.iso


def _earlier(printed: Stamp | None, stamp: Stamp) -> bool:
    return printed is not None and printed.day < stamp.day


class Reader(msgspec.Struct, frozen=True):
    """How a page's dates are read: its clock's zone, its place, and the day of its crawl."""

    zone: str | None
    place: Place
    crawled: str | None = None

    def read(self, raw: str) -> Stamp | None:
        """The date that raw words print, if an article of the web can bear it."""
        base = Base(self.crawled, later=False) if self.crawled else None
        stamp = dates.read(raw, self.zone, base, self.place)
        return stamp if stamp is not None and self.sane(stamp) else None

    def sane(self, stamp: Stamp) -> bool:
        """Whether an article of the web can be of that day."""
        if not _EARLIEST <= stamp.iso[:4] < _LATEST:
            return False
        return self.crawled is None or stamp.day[:7] <= self.crawled[:7] or stamp.day <= self.crawled

    def without_insane(self, candidates: Iterable[str]) -> tuple[str, ...]:
        """The candidates, each once, without those that say a day no article can be of."""
        stamps = {raw: dates.read(raw, self.zone, place=self.place) for raw in candidates}
        return tuple(raw for raw, stamp in stamps.items() if stamp is None or self.sane(stamp))

    @staticmethod
    def is_bare(stamp: Stamp) -> bool:
        """Whether the clock time of a stamp is missing, or was cut to midnight."""
        return stamp.day_only or "T00:00:00" in stamp.iso


def best(candidates: Iterable[str], reader: Reader) -> tuple[str | None, Stamp | None]:
    """The first that can be read; an instant of the same day betters a bare day, a printed zone an assumed one."""
    raw: str | None = None
    held: Stamp | None = None
    for candidate in candidates:
        stamp = reader.read(candidate)
        if stamp is None:
            continue
        if held is None or (reader.is_bare(held) and not reader.is_bare(stamp) and stamp.day == held.day) or stamp.settles(held):
            raw, held = candidate, stamp
    return raw, held


def _texts(*values: Any) -> Iterator[str]:
    for value in values:
        if isinstance(value, list):
            yield from _texts(*value[:4])
        elif isinstance(value, dict):
            yield from _texts(value.get("@value"))
        elif isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 1e14:
            yield str(int(value))
        elif isinstance(value, str) and value.strip():
            yield html.unescape(value.strip()) if "&" in value else value.strip()


def _of_article(said: Structured, name: str) -> list[str]:
    """A date of the page's JSON-LD article; where that has none, of an object that is the page itself."""
    found = list(_texts(said.article.get(name)))
    if found:
        return found
    for item in said.objects:
        kinds = item.get("@type")
        if "headline" in item or "WebPage" in (kinds if isinstance(kinds, list) else [kinds]):
            found += _texts(item.get(name))
    return found


def _of_metas(said: Structured, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name in said.metas:
            yield from _texts(*said.metas[name][:2])


def _marked(tree: LexborHTMLParser) -> tuple[list[LexborNode], list[str], list[str]]:
    """The page's first headings, and the dates that its own markup calls dates of publication, and of change."""
    headings: list[LexborNode] = []
    found: list[str] = []
    changed: list[str] = []
    times = 0
    for node in tree.css(_SELECTED):
        tag, attributes = node.tag, node.attributes
        if tag == "h1":
            headings.append(node)
            continue
        kind = (attributes.get("itemprop") or "").lower()
        if tag == "time":
            times += 1
            if times > _TIMES:
                continue
            if "modified" in kind or ("published" not in kind and _is_of_change(node)):
                changed += _texts(attributes.get("datetime"))
                continue
        if "datepublished" in kind or (tag == "abbr" and not kind) or (tag == "time" and not kind and "pubdate" in attributes):
            if not beside.is_elsewhere(node):
                found += _texts(attributes.get("content"), attributes.get("datetime"), attributes.get("title"), node.text(deep=True)[:80])
    return headings, found[:6], changed[:1]


_TIMES: Final = 10
"""How many time elements of a page are looked at: further ones belong to lists of other articles."""
_SHORT: Final = 80


def _is_of_change(node: LexborNode) -> bool:
    around = node.parent.text(deep=True) if node.parent is not None else ""
    return len(around) < _SHORT and _CHANGE.search(around) is not None and _ISSUE.search(around) is None


def _beside(headline: LexborNode | None) -> list[beside.Beside]:
    if headline is None:
        return []
    own = beside.of(headline)
    return [*own, *beside.below(headline), *beside.above(headline)]


_SCRIPTED: Final = re.compile(
    r"""(?:datePublished|published_?(?:at|on|time|date)|publish(?:ing)?_?(?:date|time|ed)|pub_?(?:date|time)|publication_?date|first_?published(?:_?(?:date|at))?"""
    r"""|original_?publish_?date|release_?date|post_?date|article_?date|date_?created|create_?time|created_?at)"""
    r"""\\{0,3}(?:"|'|&quot;)?\s{0,2}[:=]\s{0,2}\\{0,3}(?:"|'|&quot;)?(?P<value>\d{10}(?:\d{3})?(?!\d)|[^"'&\\<>;]{8,40})""",
    re.IGNORECASE,
)
_SAYINGS: Final = 12


def scripted(text: str, reader: Reader) -> str | None:
    """The day of publication that a page's scripts hold for their own use, if they agree on one."""
    found: dict[str, str] = {}
    for _, match in zip(range(_SAYINGS), _SCRIPTED.finditer(text), strict=False):
        stamp = reader.read(match["value"])
        if stamp is not None:
            found.setdefault(stamp.day, match["value"])
    return next(iter(found.values())) if len(found) == 1 else None


def printed(pieces: Sequence[beside.Beside], reader: Reader, near: Sequence[str] = ()) -> tuple[list[str], list[str]]:
    """The dates of publication and of change that short pieces beside a headline print, best first."""
    ranked: list[tuple[int, str]] = []
    changes: list[str] = []
    for place, piece in enumerate([*pieces, *(beside.Beside(words, dated=False) for words in near)]):
        for label, words in parts(piece.words):
            if label == "other" or reader.read(words) is None:
                continue
            if label == "change":
                changes.append(words)
            elif label == "issue" or piece.dated or _is_small_print(words):
                rank = (0 if label == "issue" else 1 if piece.dated else 2) + (3 if piece.above else 0) + (3 if piece.after else 0)
                ranked.append((rank * 1000 + place, words))
    return [words for _, words in sorted(ranked)], changes


def _alone(pieces: Sequence[beside.Beside], reader: Reader) -> list[str]:
    """The days that pieces print which are a date and little else, and say no other thing."""
    found: dict[str, str] = {}
    for piece in pieces:
        for label, words in parts(piece.words):
            stamp = reader.read(words) if label in ("", "issue") and sum(map(str.isalnum, words)) <= _ALONE else None
            if stamp is not None:
                found.setdefault(stamp.day, words)
    return list(found.values())


_ALONE: Final = 36
"""A date in full with its weekday and a clock time has some thirty letters and digits."""


def parts(words: str) -> Iterator[tuple[str, str]]:
    """A piece of small print cut at its labels: what each part is (``issue``, ``change``, ``other``, or ``""``), and its words."""
    labels = sorted(
        [
            *((found.start(), found.end(), "change") for found in _CHANGE.finditer(words)),
            *((found.start(), found.end(), "issue") for found in _ISSUE.finditer(words)),
            *((found.start(), found.end(), "other") for found in _OTHER.finditer(words)),
        ]
    )
    if not labels:
        yield "", words
        return
    if labels[0][0] > 0:
        yield "", words[: labels[0][0]]
    for place, (_start, end, kind) in enumerate(labels):
        until = labels[place + 1][0] if place + 1 < len(labels) else len(words)
        if until > end:
            yield kind, words[end:until]


def _is_small_print(words: str) -> bool:
    """Whether a date stands among few other words, and not in a sentence."""
    letters = sum(map(str.isalnum, words))
    return letters <= _SLACK and not (letters > _SLACK // 2 and _SENTENCE.search(words))


def day_in_address(url: str | None) -> str | None:
    """The day in a page's own address (``/2026/02/17/``, ``hc-10122020133733``, ``t20220213_123.html``), or None; a month is no day."""
    if not url or "?" in url[:8]:
        return None
    path = url.rpartition("://")[2].partition("/")[2]  # behind the last: an archive puts its own day in front of an address
    for match in _ADDRESS.finditer("/" + path[:300]):
        parts = {name[0]: value for name, value in match.groupdict().items() if value is not None}
        iso = f"{parts['y']}-{int(parts['m']):02}-{int(parts['d']):02}"
        if dates.is_iso_day(iso):
            return iso
    return None
