"""What an outlet says of itself."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from cleaner.document import Document, Labelled
from cleaner.errors import CleanError
from cleaner.outlets.order import Order
from cleaner.outlets.rules import Rule


class Layout(msgspec.Struct, frozen=True):
    """One design of an outlet's pages.

    The first whose ``root`` is found in a page is used; of a page that tells its year, the latest that had come by
    then is looked for first.
    ``name`` (the year it came) stands in the record's ``adapter``; ``root`` holds selectors of the
    element around the article's text, best first; ``rules`` are selector rules of this design only.
    """

    name: str
    root: tuple[str, ...]
    rules: tuple[Rule, ...] = ()


class Outlet:
    """An outlet described. Subclass it in a file of its own, and state only what differs from these defaults.

    ``id``, ``name``: the record's ``source`` and ``outlet``. ``names``: other names it goes by (they
    are cut off headlines and are no authors). ``hosts``: domains, subdomains included, or the first folder
    of one that several editions share (``example.com/zh``). ``zone``: IANA name of the zone its clock
    times are in. ``language``: BCP 47; ``{script}`` in it is read off the text. ``prints``: forms of
    what only this outlet prints. ``image_hosts``: where only its pictures are kept. ``layouts``: the designs of its pages.
    ``rules``: rules for every carrier. ``order``: what the order of a dump's lines tells.
    ``own_articles``: a regex of the addresses of its articles: a paragraph or list item that is nothing but a
    link to one is a teaser. ``dump_headline``: whether a text dump opens with the headline (``first``), only when a byline or a
    date line follows (``before-byline``), or never.
    """

    id: ClassVar[str] = ""
    name: ClassVar[str] = ""
    version: ClassVar[int] = 1
    names: ClassVar[tuple[str, ...]] = ()
    hosts: ClassVar[tuple[str, ...]] = ()
    image_hosts: ClassVar[tuple[str, ...]] = ()
    zone: ClassVar[str | None] = None
    language: ClassVar[str | None] = None
    prints: ClassVar[tuple[str, ...]] = ()
    layouts: ClassVar[tuple[Layout, ...]] = ()
    rules: ClassVar[tuple[Rule, ...]] = ()
    order: ClassVar[tuple[Order, ...]] = ()
    own_articles: ClassVar[str] = ""
    dump_headline: ClassVar[Literal["first", "before-byline", "never"]] = "first"

    def context(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """Label what needs its neighbours to be told; override where a rule cannot say it.

        Called after the line rules (the outlet's and the shared ones), before the shared passes of
        context.py. Return the parts in the same order,
        with ``role`` and ``rule`` given to more of them.
        """
        del document
        return parts

    def body(self, parts: list[Labelled], document: Document) -> list[Labelled]:
        """Have the last word on what no rule has spoken of; by default all of it is body."""
        del document
        return parts


def asked(outlet: Outlet, method: Literal["context", "body"], parts: list[Labelled], document: Document) -> list[Labelled]:
    """What a method of an outlet makes of the parts. Raises CleanError (``bad-outlet``) where it cannot, if it is from outside."""
    try:
        found: object = getattr(outlet, method)(parts, document)
        if not isinstance(found, list):
            raise TypeError(f"it gives no list of parts, but {found!r}")
    except Exception as error:
        if isinstance(error, CleanError | MemoryError) or type(outlet).__module__.startswith("cleaner."):
            raise
        what = f"{method}() of outlet {outlet.id!r} failed, {type(error).__name__}: {error}"
        raise CleanError("bad-outlet", what, remedy="mend that outlet's file") from error
    return found
