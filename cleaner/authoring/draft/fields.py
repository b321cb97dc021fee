"""The fields that a page prints in elements of their own, where metadata do not tell them or the element stands in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from cleaner.authoring.draft import dates as draft_dates
from cleaner.authoring.draft.cues import called
from cleaner.authoring.draft.elements import elect, outermost, within
from cleaner.authoring.draft.places import (
    BYLINE,
    CRUMBS,
    DESK,
    KICKER,
    LEAD,
    STANDFIRST,
    STEPS,
    TAGS,
    beside,
    innermost,
    is_headline,
    is_trail,
    labelled,
    lists_tags,
    prints_date,
    wrapper,
)
from cleaner.authoring.draft.samples import Sample
from cleaner.labelling import facts
from cleaner.metadata import authors
from cleaner.outlets.rules import Rule, css
from cleaner.words import bylines, dates
from cleaner.words.text import loosely, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_OUTSIDE = re.compile(r"\b(?:nav|header|footer|aside|menu|sidebar|comments?|related|recommend|hot|rank|list|swiper|card)\b", re.IGNORECASE)
_CREDIT = re.compile(facts.CREDIT_LABEL + facts.AFTER_LABEL)
_LONGEST_CREDIT: Final = 60
Targets = dict[int, list["LexborNode"]]


class Fields:
    """Finds the fields of whole pages. ``rules`` and ``notes`` are its result."""

    def __init__(self, pages: list[Sample], roots: tuple[str, ...], zone: str | None, names: frozenset[str]) -> None:
        self.pages = pages
        self.zone = zone
        self.names = names
        self.rules: list[Rule] = []
        self.notes: list[str] = []
        self.roots = [self._root(page, roots) for page in pages]
        self.below = [self._order(page) for page in pages]
        for find in (self._title, self._times, self._byline, self._section, self._subtitle, self._tags, self._credits):
            find()

    @staticmethod
    def _root(page: Sample, roots: tuple[str, ...]) -> LexborNode | None:
        if page.tree is None:
            return None
        return next((node for node in map(page.tree.css_first, roots) if node is not None), None)

    @staticmethod
    def _order(page: Sample) -> list[LexborNode]:
        return page.tree.body.css("*") if page.tree is not None and page.tree.body is not None else []

    def _elected(self, what: str, targets: Targets, *, first: bool, told: bool = True) -> tuple[str, ...]:
        """Selectors for the targets, best first, and a word on the samples they do not serve; none without agreement."""
        found = {number: nodes for number, nodes in targets.items() if nodes}
        least = 2 if len(self.pages) > 2 else 1
        if len(found) < least:
            return ()
        vote = elect(self.pages, found, first=first)
        if vote is None or vote.hits < least:
            if told:
                shown = "; ".join(
                    f'"{tidy(nodes[0].text(deep=True))[:30]}" in {self.pages[number].place}' for number, nodes in list(found.items())[:2]
                )
                self.notes.append(
                    f"{what}: found in {len(found)} of {len(self.pages)} pages, but in no element with a name that they share: {shown}"
                )
            return ()
        selectors = [vote.selector]
        rest = self._unserved(found, selectors)
        another = elect(self.pages, rest, first=first) if rest else None
        if another is not None and not another.misses and not self._caught(another.selector, found.keys() - rest.keys()):
            selectors.append(another.selector)
            rest = self._unserved(rest, selectors)
        lacking = [page.place for number, page in enumerate(self.pages) if number not in found or number in rest]
        if lacking:
            served = len(self.pages) - len(lacking)
            self.notes.append(
                f"{what}: {', '.join(selectors)} finds it in {served} of {len(self.pages)} pages ({lacking[0]} has none there)"
            )
        return tuple(selectors)

    def _caught(self, selector: str, numbers: Iterable[int]) -> bool:
        return any(
            page.tree is not None and page.tree.css_first(selector) is not None for page in (self.pages[number] for number in numbers)
        )

    def _unserved(self, targets: Targets, selectors: list[str]) -> Targets:
        rest: Targets = {}
        for number, nodes in targets.items():
            tree = self.pages[number].tree
            caught = {node.mem_id for selector in selectors for node in tree.css(selector)} if tree is not None else set()
            if not any(node.mem_id in caught for node in nodes):
                rest[number] = nodes
        return rest

    def _inside(self, targets: Targets) -> bool:
        return any(within(node, root) for number, nodes in targets.items() for node in nodes if (root := self.roots[number]) is not None)

    def _gather(self, wanted: Callable[[LexborNode, str], bool], *, single: bool = False) -> Targets:
        """In every page the elements that answer to ``wanted`` (node, its text), none inside another."""
        found: Targets = {}
        for number, page in enumerate(self.pages):
            nodes = [node for node in self.below[number] if wanted(node, called(node.attributes)) and not beside(node, page)]
            found[number] = outermost(nodes)[:1] if single else outermost(nodes)
        return found

    def _title(self) -> None:
        """Needed only where the first h1 is not the headline."""
        wrong = [number for number, page in enumerate(self.pages) if not self._default_title(number, page)]
        if not wrong:
            return
        targets: Targets = {}
        for number, page in enumerate(self.pages):
            wanted = [loosely(text) for text in page.document.meta.headlines]
            nodes = [node for node in self.below[number] if is_headline(node, wanted)]
            targets[number] = [
                node for node in nodes if not any(child.mem_id != node.mem_id and is_headline(child, wanted) for child in node.css("*"))
            ]
        selectors = self._elected("title", targets, first=True)
        if selectors and selectors != ("h1",):
            self.rules.append(css("title", "title", *selectors))
        elif not selectors:
            self.notes.append(f"title: {self.pages[wrong[0]].place} prints it in no element; og:title and <title> speak")

    def _default_title(self, number: int, page: Sample) -> bool:
        root = self.roots[number]
        node = (root.css_first("h1") if root is not None else None) or (page.tree.css_first("h1") if page.tree is not None else None)
        return node is not None and is_headline(node, [loosely(text) for text in page.document.meta.headlines])

    def _times(self) -> None:
        """Needed where metadata give no instant, where the time is printed amid the text, or prints an update."""
        targets: Targets = {}
        known = [self._stamp(page) for page in self.pages]
        for number, page in enumerate(self.pages):
            nodes = [node for node in self.below[number] if prints_date(node) and not beside(node, page)]
            same = [node for node in nodes if known[number] is not None and self._day(node) == known[number].day]  # type: ignore[union-attr]
            targets[number] = [
                labelled(wrapper(node)) for node in (same or ([] if known[number] is not None else self._near(number, nodes)))[:2]
            ]
        lacking = [page for page, stamp in zip(self.pages, known, strict=True) if stamp is None or stamp.day_only]
        if not lacking and not self._inside(targets):
            return
        above = {number: [node.parent for node in nodes if prints_date(node, node.parent)] for number, nodes in targets.items()}
        selectors = self._elected("published", targets, first=True, told=False) or self._elected("published", above, first=True)  # type: ignore[arg-type]
        if not selectors:
            if lacking:
                self.notes.append(
                    f"published: {lacking[0].place} tells no instant in its metadata, and no element was found that prints one"
                )
            return
        forms = draft_dates.forms_of(self._texts(selectors))
        if forms:
            named = "" if any("{published}" in form for form in forms) else "updated-"
            self.rules.append(css(f"{named}time", "date-line", *selectors, form=forms))

    def _texts(self, selectors: tuple[str, ...]) -> list[str]:
        trees = [page.tree for page in self.pages if page.tree is not None]
        return [tidy(node.text(deep=True)) for tree in trees for selector in selectors for node in tree.css(selector)[:3]]

    def _stamp(self, page: Sample) -> dates.Stamp | None:
        read = [dates.read(raw, self.zone) for raw in page.document.meta.published]
        return next((stamp for stamp in read if stamp is not None and not stamp.day_only), next((stamp for stamp in read if stamp), None))

    def _day(self, node: LexborNode) -> str:
        match = draft_dates.PRINTED.search(tidy(node.text(deep=True)))
        stamp = dates.read(match[0], self.zone) if match is not None else None
        return stamp.day if stamp is not None else ""

    def _near(self, number: int, nodes: list[LexborNode]) -> list[LexborNode]:
        """The printed times that may be the article's: the first after its headline, with a clock if any has one."""
        order = {node.mem_id: place for place, node in enumerate(self.below[number])}
        wanted = [loosely(text) for text in self.pages[number].document.meta.headlines]
        title = next((order[node.mem_id] for node in self.below[number] if node.tag in ("h1", "h2") and is_headline(node, wanted)), 0)
        after = [node for node in nodes if order[node.mem_id] > title]
        clocked = [node for node in after if draft_dates.CLOCKED.search(tidy(node.text(deep=True)))]
        return (clocked or after)[:1]

    def _byline(self) -> None:
        """Needed where metadata name no person, or the element stands in the text."""
        told = [self._persons(" / ".join(authors.told(page.said))) for page in self.pages]
        always = told[0] if len(told) > 2 and told[0] and len(set(told)) == 1 else ()
        if always:
            self.notes.append(f"byline: all pages' metadata say {', '.join(always)}; if that is no person, state it in `names`")
        named = [bool(names) and not always for names in told]
        targets = self._gather(
            lambda node, names: bool(BYLINE.search(names) or LEAD.match(node.text(deep=False))) and self._is_byline(node)
        )
        targets = {number: [innermost(node, self._is_byline, BYLINE) for node in nodes[:2]] for number, nodes in targets.items()}
        needed = [number for number, nodes in targets.items() if nodes and not named[number]]
        if not needed and not self._inside(targets):
            if not any(named) and not any(targets.values()):
                self.notes.append("byline: no page names a writer in its metadata or in an element called author or byline")
            return
        selectors = self._elected("byline", targets, first=True)
        led = any(re.match(r".{2,10}(?:記者|记者)", text) for text in self._texts(selectors))
        if selectors:
            self.rules.append(css("byline", "byline", *selectors, form="記者 {authors}" if led else ()))

    def _is_byline(self, node: LexborNode) -> bool:
        text = tidy(node.text(deep=True))
        if DESK.search(text) or draft_dates.PRINTED.search(text):
            return False
        return 1 < len(text) <= 60 and bool(self._persons(text))

    def _persons(self, text: str) -> tuple[str, ...]:
        return (
            tuple(name for name in bylines.names(text, self.names) if len(name) <= 30 and not re.search(r"[。！？!?]|\d{3}", name))
            if text
            else ()
        )

    def _section(self) -> None:
        """Needed where metadata tell none: the last link of a breadcrumb, or a kicker."""
        if all(page.document.meta.section for page in self.pages):
            return
        found = self._gather(lambda node, names: bool(CRUMBS.search(names)) and is_trail(node), single=True)
        targets = {number: [innermost(node, is_trail, CRUMBS) for node in nodes] for number, nodes in found.items()}
        trail = self._elected("section", targets, first=True)[:1]
        last = {number: nodes[0].css("a")[-1].mem_id for number, nodes in targets.items() if nodes}
        for step in STEPS if trail else ():
            trees = {number: self.pages[number].tree for number in last}
            heads = {number: tree.css_first(trail[0] + step) for number, tree in trees.items() if tree is not None}
            if sum(node is not None and node.mem_id == last[number] for number, node in heads.items()) * 2 > len(last):
                self.rules.append(css("section", "section", trail[0] + step))
                break
        if trail:
            self.rules.append(css("breadcrumb", "navigation", *trail))
            return
        kickers = self._gather(lambda node, names: bool(KICKER.search(names)) and 1 < len(tidy(node.text(deep=True))) <= 20, single=True)
        selectors = self._elected("section", kickers, first=True)
        if selectors:
            self.rules.append(css("section", "section", *selectors))

    def _subtitle(self) -> None:
        """A standfirst by its name; it never comes from metadata."""

        def wanted(node: LexborNode, names: str) -> bool:
            return bool(STANDFIRST.search(names)) and 15 < len(tidy(node.text(deep=True))) <= 400 and node.css_first("a, h1, h2") is None

        targets = {number: nodes for number, nodes in self._gather(wanted).items() if len(nodes) == 1}
        if len(targets) * 2 <= len(self.pages):
            return
        selectors = self._elected("standfirst", targets, first=True)
        if selectors:
            self.rules.append(css("standfirst", "subtitle", *selectors))

    def _tags(self) -> None:
        targets = self._gather(lambda node, names: bool(TAGS.search(names)) and lists_tags(node))
        if all(page.document.meta.tags for page in self.pages) and not self._inside(targets):
            return
        selectors = self._elected("tags", targets, first=False)
        if selectors:
            self.rules.append(css("tags", "tag", *selectors))

    def _credits(self) -> None:
        """Needed where 責任編輯：X stands outside the root; within it the shared rules read it."""

        def printed(node: LexborNode) -> bool:
            text = tidy(node.text(deep=True))
            return len(text) <= _LONGEST_CREDIT and _CREDIT.match(text) is not None and bool(facts.credits(text))

        targets = self._gather(lambda node, _: printed(node))
        for number, nodes in targets.items():
            root = self.roots[number]
            every = {child.mem_id: child for node in nodes for child in node.css("*") if printed(child)}
            around = {child.parent.mem_id for child in every.values() if child.parent is not None}
            targets[number] = [node for at, node in every.items() if at not in around and (root is None or not within(node, root))]
        selectors = self._elected("credits", targets, first=False)
        if selectors:
            self.rules.append(css("credits", "credit", *selectors, form="{credits:2-60}"))
