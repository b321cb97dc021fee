"""Reading the samples of a draft: every saved article in the files, opened, with what it says of itself."""

from __future__ import annotations

import glob
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Final, TypeVar

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cleaner.document import Document
from cleaner.document.structured import Structured
from cleaner.errors import CleanError
from cleaner.metadata import structured
from cleaner.outlets.choose import choose
from cleaner.outlets.registry import Registry
from cleaner.reading import intake
from cleaner.reading.carriers import feed, signs
from cleaner.reading.encoding import decode
from cleaner.reading.recognise import recognise
from cleaner.several import placed
from cleaner.words.addresses import host_of, is_address, is_host, is_social, unwrapped
from cleaner.words.text import loosely, tidy

Say = Callable[[str], None]
T = TypeVar("T")
ENOUGH: Final = 3
"""Fewer samples hardly tell what an article has of its own and what every page prints."""
_SECOND_LEVEL: Final = frozenset(["com", "co", "net", "org", "gov", "edu", "ac", "or", "ne", "go", "idv"])
_PROSE_LINE: Final = 12
"""Shorter lines of an extraction prove nothing: a menu's word may be a heading too. Characters, marks not counted."""


_LONG_LINE: Final = 30


class Sample:
    """One saved article."""

    def __init__(self, place: str, document: Document) -> None:
        self.place = place
        self.document = document
        self.tree = document.tree
        self.addresses = choose(document, Registry([]), None, None).addresses
        self.prose: tuple[str, ...] = ()
        self.quotes: set[str] = set()
        """Places of the samples that it prints much of, or that print much of it, as a round-up does."""
        self.host = _host(self.addresses[0]) if self.addresses else ""

    @property
    def page(self) -> bool:
        """Whether this is a whole page."""
        return self.document.page

    @cached_property
    def said(self) -> Structured:
        """What the page says for machines; nothing where it is no whole page."""
        return structured.read(LexborHTMLParser(self.document.text if self.page else ""))

    @property
    def article(self) -> dict[str, Any]:
        """The page's JSON-LD article; empty where it has none."""
        return self.said.article

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """What an extraction takes for the article (JSON-LD's body, else trafilatura's), as the page's paragraphs, loosely written."""
        told = self.article.get("articleBody")
        found = self._confirmed(re.sub(r"<[^>]+>", "\n", told)) if isinstance(told, str) else ()
        if sum(map(len, found)) > _ENOUGH_PROSE or not self.page:
            return found
        import trafilatura

        text = trafilatura.extract(self.document.text, output_format="txt", include_comments=False, include_tables=False, deduplicate=False)
        found = self._confirmed(text or "")
        return found if sum(map(len, found)) > _ENOUGH_PROSE else self._dense()

    def _confirmed(self, text: str) -> tuple[str, ...]:
        """The page's own paragraphs that stand in an extracted text; its sentences where the page has no paragraphs.

        (An extraction may run lines together: the headline into the first sentence.)
        """
        extracted = loosely(text)
        body = self.tree.body if self.tree is not None else None
        if body is None or not extracted:
            return ()
        flats = (loosely(node.text(deep=True)) for node in body.css("p, li, blockquote, div:not(:has(div, p, ul, section)), td, h2, h3"))
        found = tuple(dict.fromkeys(flat for flat in flats if len(flat) >= _PROSE_LINE and flat in extracted and not _DATED.match(flat)))
        if sum(map(len, found)) * 2 > len(extracted):
            return found
        whole = loosely(body.text(deep=True))
        return tuple(line for line in _sentences(text) if line in whole)

    def _dense(self) -> tuple[str, ...]:
        """Without an extraction, what reads like sentences in the page's paragraphs."""
        nodes = self.tree.css("p, br") if self.tree is not None else []
        held = {node.mem_id: node for node in (node if node.tag == "p" else node.parent for node in nodes) if node is not None}
        own = (node for node in held.values() if sum(len(link.text(deep=True)) for link in node.css("a")) * 3 < len(node.text(deep=True)))
        found = tuple(line for node in own if not _is_linked(node) for line in _sentences(node.text(deep=True)))
        return found if sum(map(len, found)) > _ENOUGH_PROSE else ()

    def settle(self, elsewhere: Counter[str]) -> None:
        """Leave in ``prose`` what no other sample has, no link bears and no headline says."""
        heads = {loosely(text) for text in self.document.meta.headlines}
        links = self.tree.css("a") if self.page and self.tree is not None else []
        linked = "\n".join(loosely(node.text(deep=True)) for node in links)
        own = (line for line in self.sentences if elsewhere[line] < 2 and line not in linked)
        cut = (next((line[len(head) :] for head in heads if head and line.startswith(head)), line) for line in own)
        self.prose = tuple(line for line in cut if len(line) >= _PROSE_LINE)

    @cached_property
    def long_lines(self) -> frozenset[str]:
        """What tells one article from another: its title and its longer lines."""
        if self.tree is None or self.tree.body is None:
            lines = list(self.document.lines)
        elif self.page:
            lines = list(self.sentences)
        else:
            lines = self.tree.body.text(deep=True, separator="\n").split("\n")
        found = frozenset(flat for flat in map(loosely, lines) if len(flat) >= _LONG_LINE)
        return found or frozenset((loosely(self.document.meta.title or "") or self.place,))

    @property
    def opening(self) -> str:
        """The beginning of its text, by which its script is told."""
        if self.prose:
            return "".join(self.prose)[:300]
        body = self.tree.body if self.tree is not None else None
        return tidy(body.text(deep=True) if body is not None else "".join(self.document.lines))[:300]

    @cached_property
    def linked(self) -> Counter[str]:
        """The domains that its links and pictures lead to, social networks left out."""
        found: Counter[str] = Counter()
        for node in self.tree.css("a[href]") if self.tree is not None else ():
            url = unwrapped(node.attrs.get("href") or "")
            if is_address(url) and not is_social(url) and (host := _host(url)):
                found[domain(host)] += 1
        return found


_ENOUGH_PROSE: Final = 100
_DATED = re.compile(r"\D{0,12}(?:\d{12,}|20\d\d年?\d)\w{0,20}\Z")


def _sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, loosely written; titles and other short lines are none."""
    found: list[str] = []
    for line in text.split("\n"):
        for part in re.split(r"(?<=[。！？!?])|(?<=[.]) ", line):
            flat = loosely(part)
            if len(flat) >= _PROSE_LINE and (part.rstrip('”"’」』）) ')[-1:] in _STOPS or len(flat) >= 40):
                found.append(flat)
    return tuple(dict.fromkeys(found))


_STOPS: Final = frozenset("。！？!?.…；;：:，,")


def _is_linked(node: LexborNode) -> bool:
    at: LexborNode | None = node
    for _ in range(5):
        if at is None or at.tag == "a":
            return at is not None
        at = at.parent
    return False


def _host(url: str) -> str:
    """The host of an address, if it is one that can be written in a file."""
    host = host_of(url)
    return host if is_host(host) else ""


def domain(host: str) -> str:
    """The domain a host belongs to: news.example.com.hk gives example.com.hk."""
    labels = host.split(".")
    keep = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-keep:])


def read_samples(paths: list[str], host: str | None, say: Say) -> list[Sample]:
    """The articles in ``paths``, each once and all of one outlet. Raises CleanError when they cannot give a draft."""
    read: list[Sample] = []
    for place in _spread(list(files_of(paths)), "files", say):
        try:
            read += _in_file(place, say)
        except CleanError as error:
            say(f"left out: {error}")
    kept = _counted(_each_once(_spread(_of_one_outlet(read, host, say), "articles", say), say), say)
    elsewhere = Counter(line for sample in kept for line in sample.sentences)
    for sample in kept:
        sample.settle(elsewhere)
    return kept


def _spread(found: list[T], what: str, say: Say) -> list[T]:
    """So many as tell enough, evenly taken."""
    if len(found) <= _MOST:
        return found
    say(f"{_MOST} of {len(found)} {what} are read, evenly taken: more would tell no more")
    return [found[place * len(found) // _MOST] for place in range(_MOST)]


_MOST: Final = 60


def files_of(paths: list[str]) -> Iterator[str]:
    """The files that the words mean: themselves, all in folders, what globs find."""
    for word in paths:
        if Path(word).is_dir():
            yield from sorted(os.fspath(path) for path in Path(word).rglob("*") if path.is_file() and not path.name.startswith("."))
        elif glob.has_magic(word) and not Path(word).exists():
            yield from sorted(glob.glob(word, recursive=True)) or [word]  # noqa: PTH207 - as the shell would
        else:
            yield word


def _in_file(place: str, say: Say) -> list[Sample]:
    raw = placed(place, lambda: intake.unpack(intake.read(place)))
    text = placed(place, lambda: decode(raw.data, None)).text
    items = feed.items(text) if signs.looks_like_json(text) else None
    if items is None or len(items) < 2:
        return [Sample(place, placed(place, lambda: recognise(text)))]
    found: list[Sample] = []
    for number, item in items:
        here = f"{place}#{number}"
        try:
            found.append(Sample(here, placed(here, lambda item=item: feed.opened(item))))  # type: ignore[misc]
        except CleanError as error:
            say(f"left out: {error}")
    return found


def _each_once(read: list[Sample], say: Say) -> list[Sample]:
    """The same article saved twice, or again after an update, would make its own words look like the outlet's."""
    kept: list[Sample] = []
    for sample in sorted(read, key=lambda sample: -len(sample.long_lines)):
        first = next((other for other in kept if _is_same(sample, other)), None)
        if first is not None:
            say(f"left out: {sample.place}: the same article as {first.place}")
            continue
        for other in kept:
            if _share_much(sample, other):
                sample.quotes.add(other.place)
                other.quotes.add(sample.place)
        kept.append(sample)
    return [sample for sample in read if sample in kept]


def _is_same(sample: Sample, other: Sample) -> bool:
    """Most of both is the same; or much of one, under one headline or address, as where an article grew. A round-up has its own."""
    if len(sample.long_lines & other.long_lines) * 2 > max(len(sample.long_lines), len(other.long_lines)):
        return True
    return _share_much(sample, other) and bool(_names(sample) & _names(other))


def _share_much(sample: Sample, other: Sample) -> bool:
    fewer = min(len(sample.long_lines), len(other.long_lines))
    shared = len(sample.long_lines & other.long_lines)
    return shared * 2 > fewer or (shared > 5 and shared * 3 > fewer)


def _names(sample: Sample) -> set[str]:
    """What an article goes by: its headline, its address."""
    return {loosely(sample.document.meta.title or ""), *sample.addresses[:1]} - {""}


def _of_one_outlet(read: list[Sample], host: str | None, say: Say) -> list[Sample]:
    if host is not None:
        kept = [sample for sample in read if not sample.host or sample.host == host or sample.host.endswith("." + host)]
        for sample in read:
            if sample not in kept:
                say(f"left out: {sample.place}: it is from {sample.host}, not from {host}")
        return kept
    by_domain: dict[str, Sample] = {}
    for sample in read:
        if sample.host:
            by_domain.setdefault(domain(sample.host), sample)
    if len(by_domain) > 1:
        where = ", ".join(f"{name} ({sample.place})" for name, sample in list(by_domain.items())[:4])
        where += f" and {len(by_domain) - 4} more" if len(by_domain) > 4 else ""
        raise CleanError(
            "bad-option", f"the samples are of several outlets: {where}", remedy="give the articles of one, or say which with --host"
        )
    return read


def _counted(kept: list[Sample], say: Say) -> list[Sample]:
    if len(kept) < 2:
        what = "no sample is left" if not kept else f"only one sample is left, {kept[0].place}"
        raise CleanError(
            "bad-option", f"{what}, and what recurs shows in several only", remedy="give three or more saved articles of one outlet"
        )
    if len(kept) < ENOUGH:
        say("two samples only: what stands in both may be chance; give three or more")
    return kept
