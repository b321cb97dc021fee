"""What: headline, standfirst, section, tags, language."""

from __future__ import annotations

from typing import Final

from cleaner.document import Role
from cleaner.facts.known import Known
from cleaner.labelling.headline import cut_outlet_name
from cleaner.words import language
from cleaner.words.text import loosely


def title(of: Known) -> str | None:
    """The headline printed; else the metadata's, without the outlet's name."""
    printed = next(iter(of.texts(Role.TITLE)), None)
    said = of.document.meta.title
    if printed is None and said is not None:
        bare = cut_outlet_name(said, of.names)
        printed = bare[0] if bare is not None else said
    return printed.replace("\n", " ") if printed else None


def subtitle(of: Known) -> str | None:
    """The standfirst printed, else the metadata's."""
    return next(iter(of.texts(Role.SUBTITLE)), None) or of.document.meta.subtitle


def section(of: Known) -> str | None:
    """The section printed, else the one that a rule read off another piece, else the metadata's."""
    return next(iter(of.texts(Role.SECTION)), None) or of.first("section") or of.document.meta.section


def tags(of: Known, headline: str) -> list[str]:
    """The tags printed; else the metadata's keywords, without the outlet's name and without the headline, which some pages give for one."""
    whole = loosely(headline)
    said = of.document.meta.tags
    return list(dict.fromkeys(of.texts(Role.TAG))) or [
        tag
        for tag in said
        if tag not in of.names and tag.casefold() not in _NO_KEYWORD and (len(tag) < _LONG_KEYWORD or loosely(tag) not in whole)
    ]


_LONG_KEYWORD: Final = 10
_NO_KEYWORD: Final = frozenset(("news", "latest news", "新聞", "新闻", "即時新聞", "即时新闻", "最新新聞", "最新新闻", "要聞", "要闻"))
"""What a house or a crawler gives each of its pages for keywords."""


def language_of(of: Known, text: str) -> str | None:
    """What the outlet writes in, its script read off the text; elsewhere what the page declares, unless the text contradicts it."""
    own, declared = of.labeller.language, of.document.meta.language
    if own is None:
        return language.of_page(text, (declared,))
    script = language.script_of(text)
    if script is None and text and language.of_text(text) is None:
        return language.tag(declared) if declared else None  # not a Chinese text: another edition of the house
    if "{script}" in own:
        return own.format(script=script or "Hant")
    if script == "Hans" and own in ("zh-HK", "zh-TW", "zh-Hant"):
        return "zh-Hans"  # the outlet's simplified edition
    return own
