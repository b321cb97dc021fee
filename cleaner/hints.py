"""What a caller may know of a document; and how options are said once: signature, help text and command line come from one table."""

from __future__ import annotations

import datetime
import inspect
import os
import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Annotated, Any, Final, TypedDict, TypeVar, get_type_hints

import msgspec

from cleaner.errors import CleanError
from cleaner.reading.intake import MAX_BYTES
from cleaner.words import dates
from cleaner.words.addresses import address_of
from cleaner.words.lazily import lazily

Day = str | datetime.date
"""A day as text (``2026-03-10``) or as a date."""
F = TypeVar("F", bound=Callable[..., Any])


class Said(msgspec.Struct, frozen=True):
    """What is said of an option: its default, a sentence on it, and how it is typed at a prompt.

    ``typed``: its type at the prompt, where that is another than Python's; ``read`` makes the one of the other.
    """

    default: Any
    help: str
    metavar: str | None = None
    flags: tuple[str, ...] = ()
    least: float | None = None
    typed: Any = None
    read: Callable[[Any], Any] | None = None
    shown: str | None = None
    """The default as a prompt shows it, where that is not the value itself."""


class HintWords(TypedDict, total=False):
    """The hints as every call takes them."""

    url: Annotated[str | None, Said(None, "The article's address, if you know it; ``https://`` may be left out.", "URL")]
    source: Annotated[str | None, Said(None, "Its outlet's id, if you know it; `cleaner outlets` lists them.", "ID")]
    encoding: Annotated[str | None, Said(None, "The charset, as an HTTP header would give it.", "NAME")]
    crawled: Annotated[
        Day | None,
        Said(None, "The day of the crawl, as 2026-03-10; completes dates printed without a year.", "DAY", typed=str | None),
    ]
    drop: Annotated[
        str | Iterable[str],
        Said((), "Take out every paragraph or line in which this regular expression is found; may be several.", "PATTERN", typed=list[str]),
    ]
    max_bytes: Annotated[int, Said(MAX_BYTES, "The largest document taken, packed or unpacked, in bytes.", "N")]


HINTS: Final = tuple(HintWords.__annotations__)


def options_of(*kinds: type) -> dict[str, tuple[Any, Said]]:
    """The options of some tables by name: each with Python's type and what is said of it."""
    found = {}
    for kind in kinds:
        for name, told in get_type_hints(kind, include_extras=True).items():
            found[name] = (told.__origin__, told.__metadata__[0])
    return found


def spelled_out(*kinds: type) -> Callable[[F], F]:
    """Give a call that takes ``**options`` of some tables the signature and the docstring that spell them out."""

    def dress(function: F) -> F:
        table = options_of(*kinds)
        told = inspect.signature(function)
        own = [one for one in told.parameters.values() if one.kind is not inspect.Parameter.VAR_KEYWORD]
        keyword = inspect.Parameter.KEYWORD_ONLY
        more = [inspect.Parameter(name, keyword, default=said.default, annotation=kind) for name, (kind, said) in table.items()]
        function.__signature__ = told.replace(parameters=[*own, *more])  # type: ignore[attr-defined]
        lines = "\n".join(f"    {name}: {said.help}" for name, (_, said) in table.items())
        doc = inspect.cleandoc(function.__doc__ or "")
        function.__doc__ = f"{doc}\n\nOptions:\n{lines}\n"
        return function

    return dress


class Hints(msgspec.Struct, frozen=True, kw_only=True):
    """What the caller knows of a document: `HintWords` made fit for use, and a name for messages."""

    url: str | None = None
    source: str | None = None
    encoding: str | None = None
    crawled: str | None = None
    drop: tuple[str, ...] = ()
    name: str | None = None
    max_bytes: int = MAX_BYTES


def hints_of(name: str | None, words: HintWords) -> Hints:
    """The hints that a caller gave. Raises CleanError (``bad-hint``), TypeError for a word that is none."""
    unknown = words.keys() - set(HINTS)
    if unknown:
        raise TypeError(f"there is no hint {min(unknown)!r}; hints: {', '.join(HINTS)}")
    given: dict[str, Any] = dict(words)
    given["crawled"] = day(given.get("crawled"))
    drop = given.get("drop")
    given["drop"] = (drop,) if isinstance(drop, str | bytes) else tuple(drop) if isinstance(drop, Iterable) else (drop,) if drop else ()
    if name is not None and not isinstance(name, str):
        raise CleanError("bad-hint", f"name={name!r} is no text", remedy="give name as a str")
    return checked(Hints(name=writable(name) if name is not None else None, **given))


def path_name(path: str | os.PathLike[str]) -> str:
    """A path as text that can be printed, whatever bytes its name holds."""
    try:
        return os.fsencode(path).decode("utf-8", "replace")
    except UnicodeEncodeError:  # half a character that stands for no byte: no file has such a name
        return writable(os.fspath(path))


def writable(name: str) -> str:
    """A name for messages and records; a surrogate in it stands for a byte of a path, which no file of text can hold."""
    return _SURROGATE.sub("\ufffd", name) if not name.isascii() else name


def day(given: Day | None) -> str | None:
    """A day as text."""
    return given.isoformat()[:10] if isinstance(given, datetime.date) else given


def patterns(drops: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """A person's own patterns, compiled. Raises CleanError (``bad-hint``), also for one that a hostile text could hang."""
    try:
        found = tuple(re.compile(pattern) for pattern in drops)
    except (re.error, TypeError, RecursionError, OverflowError) as error:
        raise CleanError("bad-hint", f"not a regular expression: {error}", remedy="escape marks such as ( with \\") from None
    if any(isinstance(pattern.pattern, bytes) for pattern in found):
        raise CleanError("bad-hint", "a pattern of bytes finds nothing in a text", remedy="give drop as a str")
    for pattern in found:
        slow = _slow(pattern.pattern)
        if slow is not None:
            remedy = "give the repetition a bound, as in {0,200}"
            raise CleanError("bad-hint", f"drop={pattern.pattern!r} can take more than linear time: {slow}", remedy=remedy)
    return found


@cache
def _slow(pattern: str) -> str | None:
    from cleaner.outlets.linear import fault

    return fault(pattern)


def checked(hints: Hints) -> Hints:
    """The hints, made fit for use (an address trimmed and whole), or a CleanError (``bad-hint``) that says what is wrong with them."""
    for name in ("url", "source", "encoding", "crawled"):
        value = getattr(hints, name)
        if value is not None and not isinstance(value, str):
            raise CleanError("bad-hint", f"{name}={value!r} is no text", remedy=f"give {name} as a str")
        if value is not None and _SURROGATE.search(value) is not None:
            raise CleanError("bad-hint", f"{name}={value!r} holds half a character, which no text can", remedy="see how it was decoded")
    url = address_of(hints.url) if hints.url is not None else None
    if url is None and hints.url is not None and hints.url.strip():
        raise CleanError("bad-hint", f"url={hints.url!r} is no address", remedy="write it whole, as https://www.example.com/news/1")
    if hints.crawled is not None and not (dates.is_iso_day(hints.crawled) and dates.is_of_an_article(hints.crawled)):
        raise CleanError("bad-hint", f"crawled={hints.crawled!r} is no day of a crawl", remedy="write it as 2026-03-10")
    if not isinstance(hints.max_bytes, int) or isinstance(hints.max_bytes, bool) or hints.max_bytes < 1:
        raise CleanError("bad-hint", f"max_bytes={hints.max_bytes!r} is no number of bytes", remedy="give a whole number from 1 on")
    patterns(hints.drop)
    max_bytes = min(hints.max_bytes, _ANY)
    return hints if (url, max_bytes) == (hints.url, hints.max_bytes) else msgspec.structs.replace(hints, url=url, max_bytes=max_bytes)


_ANY: Final = 2**62
"""No document is so large, and the system's calls take no larger number."""
_SURROGATE = lazily("[\ud800-\udfff]")
