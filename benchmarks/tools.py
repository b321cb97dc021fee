"""The project and its peers behind one call: bytes and an address in, a `Found` out; each in an interpreter of its own.

Every tool gets the page's bytes and does its own decoding, inside the timed part. A peer is imported only where it is asked for.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from multiprocessing.connection import Connection
from typing import Any, Final, NamedTuple

import msgspec

TIME_LIMIT: Final = 30.0
"""Seconds for one page; a tool that takes longer is killed, and the page counts as one that gave nothing."""
LOADED: Final = b"loaded"
WARMUP: Final = b"<html><head><title>Warm</title></head><body><article><h1>Warm</h1>" + b"<p>A page to load what is loaded late.</p>" * 9


class Found(msgspec.Struct, kw_only=True):
    """What a tool made of a page; ``error`` says why it made nothing."""

    body: str = ""
    standfirst: str | None = None
    title: str | None = None
    authors: list[str] = []
    published: str | None = None
    confidence: float | None = None
    error: str | None = None
    ms: float = 0.0


class Tool(NamedTuple):
    """A tool by the package that brings it, what it makes of a page, and which figures it can have."""

    package: str
    module: str
    load: Callable[[], Callable[[bytes, str | None], Found]]
    metadata: bool = True


Read = Callable[[bytes, str | None], Found]


def _cleaner() -> Read:
    import cleaner

    def read(data: bytes, url: str | None) -> Found:
        record = cleaner.clean_bytes(data, url=url)
        return Found(
            body="\n".join(block.text for block in record.blocks),
            standfirst=record.subtitle,
            title=record.title,
            authors=record.authors,
            published=record.published,
            confidence=getattr(record, "confidence", None),
        )

    return read


def _trafilatura(**more: bool) -> Callable[[], Read]:
    def load() -> Read:
        import trafilatura

        bare_extraction: Any = trafilatura.bare_extraction

        def read(data: bytes, url: str | None) -> Found:
            page: Any = bare_extraction(data, url=url, with_metadata=True, include_comments=False, **more)
            if page is None:
                return Found()
            return Found(body=page.text or "", title=page.title, authors=_parted(page.author), published=page.date)

        return read

    return load


def _readability() -> Read:
    from readability import Document

    from benchmarks.corpora import shown

    def read(data: bytes, _: str | None) -> Found:
        page = Document(data)
        title = page.short_title()
        return Found(body=shown(page.summary()), title=title)

    return read


def _newspaper() -> Read:
    from newspaper import Article

    def read(data: bytes, url: str | None) -> Found:
        page = Article(url or "https://site.invalid/", fetch_images=False)
        page.download(input_html=data)
        page.parse()
        day = page.publish_date
        return Found(body=page.text, title=page.title, authors=list(page.authors), published=day.isoformat() if day else None)

    return read


def _resiliparse() -> Read:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def read(data: bytes, _: str | None) -> Found:
        tree: Any = HTMLTree.parse_from_bytes(data, detect_encoding(data) or "utf-8")
        return Found(body=extract_plain_text(tree, main_content=True), title=tree.title)

    return read


def _justext() -> Read:
    import justext

    from benchmarks.languages import declared

    lists = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "ru": "Russian"}
    lists |= {
        "el": "Greek",
        "ar": "Arabic",
        "fa": "Persian",
        "he": "Hebrew",
        "ko": "Korean",
        "nl": "Dutch",
        "pl": "Polish",
        "tr": "Turkish",
    }
    lists |= {"uk": "Ukrainian", "sv": "Swedish", "da": "Danish", "fi": "Finnish", "cs": "Czech", "hu": "Hungarian", "vi": "Vietnamese"}
    stops = {code: justext.get_stoplist(name) for code, name in lists.items()}

    def read(data: bytes, _: str | None) -> Found:
        language = declared(data) or "en"
        if language in stops:
            parts = justext.justext(data, stops[language])
        else:  # its documented way for a language that it has no list of
            parts = justext.justext(data, frozenset(), stopwords_low=0, stopwords_high=0)
        return Found(body="\n".join(part.text for part in parts if not part.is_boilerplate))

    return read


def _goose() -> Read:
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def read(data: bytes, _: str | None) -> Found:
        page = goose.extract(url=None, raw_html=data)
        moment = page.publish_datetime_utc
        published = moment.isoformat() if moment else page.publish_date
        return Found(body=page.cleaned_text or "", title=page.title, authors=list(page.authors or ()), published=published)

    return read


def _parted(names: str | None) -> list[str]:
    return [name for name in (names or "").split("; ") if name]


TOOLS: Final = {
    "cleaner": Tool("news-article-cleaner", "cleaner", _cleaner),
    "trafilatura": Tool("trafilatura", "trafilatura", _trafilatura()),
    "trafilatura-fast": Tool("trafilatura", "trafilatura", _trafilatura(fast=True)),
    "trafilatura-precision": Tool("trafilatura", "trafilatura", _trafilatura(favor_precision=True)),
    "readability": Tool("readability-lxml", "readability", _readability, metadata=False),
    "newspaper": Tool("newspaper4k", "newspaper", _newspaper),
    "resiliparse": Tool("Resiliparse", "resiliparse", _resiliparse, metadata=False),
    "justext": Tool("jusText", "justext", _justext, metadata=False),
    "goose": Tool("goose3", "goose3", _goose),
}


def installed(name: str) -> str | None:
    """The version of a tool's package; None where it is not installed."""
    if find_spec(TOOLS[name].module) is None:
        return None
    with contextlib.suppress(PackageNotFoundError):
        return version(TOOLS[name].package)
    return "from this folder"


class Runner:
    """A tool in an interpreter of its own, fed a page at a time; started again where a page ended it."""

    def __init__(self, name: str, limit: float = TIME_LIMIT) -> None:
        self.name = name
        self._limit = limit
        self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._end, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self.name), daemon=True)
        self._process.start()
        theirs.close()
        self._loaded = False

    def send(self, data: bytes, url: str | None) -> None:
        """Hand over the next page."""
        self._end.send_bytes(msgspec.msgpack.encode((data, url)))

    def take(self) -> Found:
        """What became of the page handed over last."""
        try:
            if not self._loaded:
                self._loaded = self._end.recv_bytes() == LOADED
            if self._end.poll(self._limit):
                return msgspec.msgpack.decode(self._end.recv_bytes(), type=Found)
            found = Found(error=f"took more than {self._limit:.0f} s", ms=self._limit * 1e3)
        except (EOFError, OSError):
            found = Found(error="ended its process")
        self.close()
        self._start()
        return found

    def close(self) -> None:
        """End the interpreter."""
        self._end.close()
        self._process.kill()
        self._process.join()


def _serve(pages: Connection, name: str) -> None:
    """What the interpreter does: load the tool, then answer page after page until the pipe is closed."""
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    os.dup2(quiet, 2)
    read = TOOLS[name].load()
    with contextlib.suppress(Exception):
        read(WARMUP, "https://site.invalid/warm")
    pages.send_bytes(LOADED)
    while True:
        try:
            data, url = msgspec.msgpack.decode(pages.recv_bytes(), type=tuple[bytes, str | None])
        except (EOFError, OSError):
            return
        start = time.perf_counter()
        try:
            found = read(data, url)
        except Exception as error:
            found = Found(error=f"{type(error).__name__}: {error}"[:200])
        found.ms = (time.perf_counter() - start) * 1e3
        pages.send_bytes(msgspec.msgpack.encode(_plain(found)))


def _plain(found: Found) -> Found:
    """What a tool gave, as the text it should be: some give lists of dates, or names that are none."""
    dates: Any = found.published
    if isinstance(dates, list | tuple):
        found.published = next((date for date in dates if isinstance(date, str)), None)
    elif dates is not None and not isinstance(dates, str):
        found.published = str(dates)
    found.title = found.title if isinstance(found.title, str) else None
    found.authors = [name for name in found.authors if isinstance(name, str)]
    return found
