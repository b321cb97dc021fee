"""The laws that hold for every input. Each is a function that raises `BrokenError` and names the law.

A document gives a record or a named refusal, soon and in little memory; nothing lost or invented; the same again;
its own Markdown read back gives the same; text, dates and addresses are what docs/record.md says.
"""

from __future__ import annotations

import datetime
import hashlib
import html
import json
import re
import traceback
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

import cleaner
from cleaner import CleanArticle, CleanError, pipeline
from cleaner.hints import hints_of
from cleaner.reading.carriers import feed, markup, pages, signs
from tests import conservation

T = TypeVar("T")
OWN_FAULT: Final = frozenset(
    ("empty", "blank", "not-text", "too-large", "too-complex", "undecodable", "no-text", "not-an-article", "container", "bad-item")
)
"""Codes that say something of a document; with `unreadable` of its packing. Any other is the package's fault, or the caller's."""
_REFUSALS: Final = OWN_FAULT | {"unreadable"}
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d))?")
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+-]*):", re.IGNORECASE)
"""With a dot in it, it is a host with its port."""
_SKIPPED: Final = re.compile("\\A[\x00-\x20]+|[\t\n\r]+")
"""What a browser passes over ahead of a scheme, and in it."""
_TELLING: Final = 2
"""So few characters lost tell the cause."""
_SCHEMES: Final = ("http", "https", "mailto")
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


class BrokenError(AssertionError):
    """A law that an input broke. ``law``: its name; ``cause``: the law with what tells one fault from another."""

    def __init__(self, law: str, detail: str, cause: str = "") -> None:
        super().__init__(f"{law}: {detail}")
        self.law = law
        self.cause = f"{law} {cause}".strip()


def document(data: bytes, hints: dict[str, Any] | None = None) -> CleanArticle | None:
    """Every law for one document; its record, or None where it is refused."""
    hints = hints or {}
    article = record_or_refusal(lambda: cleaner.clean_bytes(data, **hints), hinted=bool(hints))
    again = record_or_refusal(lambda: cleaner.clean_bytes(data, **hints), hinted=bool(hints))
    if again != article:
        raise BrokenError("same again", f"{differences(article, again)}")
    if article is None:
        return None
    if article.input_hash != hashlib.sha256(data).hexdigest():
        raise BrokenError("hashes", "input_hash is not that of the bytes")
    record(article)
    conserved(article, pipeline.read(data, hints_of(None, hints))[0].text)  # type: ignore[arg-type]
    read_back(article)
    return article


def record_or_refusal(work: Callable[[], T], *, hinted: bool = False, codes: frozenset[str] = _REFUSALS) -> T | None:
    """What ``work`` gives; None for a refusal of the document's own."""
    try:
        return work()
    except CleanError as error:
        if error.code not in codes and not (hinted and error.code == "bad-hint"):
            raise BrokenError("refusal", str(error), f"{error.code} {_fault(error.__cause__ or error)}") from error
        written(str(error))
        return None
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise BrokenError("exception", repr(error), _fault(error)) from error


def _fault(error: BaseException) -> str:
    """The kind of an error and the innermost of the package's own lines that it came through."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/cleaner/" in frame.filename]
    where = f"{frames[-1].filename.rpartition('/cleaner/')[2]}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__} {where}"


def record(article: CleanArticle) -> None:
    """What holds for a record alone."""
    forms(article)
    texts(article)
    dates(article)
    addresses(article)


def forms(article: CleanArticle) -> None:
    """Its forms: JSON that reads back as the record, UTF-8, schema.org and Markdown that can be written."""
    plain = article.to_json()
    written(plain)
    try:
        again = CleanArticle.from_json(plain)
    except CleanError as error:
        raise BrokenError("forms", f"its own JSON is refused: {error}", "refused") from None
    if json.loads(plain) != article.to_dict() or again != article:
        raise BrokenError("forms", f"its JSON does not read back as it: {differences(article, again)}", "json")
    written(json.dumps(article.to_schema_org(), ensure_ascii=False))
    written(article.to_markdown())
    if article.text_hash != hashlib.sha256(article.text.encode()).hexdigest():
        raise BrokenError("hashes", "text_hash is not that of the text")


def written(text: str) -> None:
    """Text that can be written as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise BrokenError("UTF-8", repr(text[max(error.start - 20, 0) : error.end + 20])) from None


def texts(article: CleanArticle) -> None:
    """Tidy: the body its blocks, no piece empty or with blanks at its ends, no control characters, U+FFFD never unsaid."""
    if article.text != "\n\n".join(block.text for block in article.blocks):
        raise BrokenError("texts", "the body is not its blocks")
    for name, text in _texts(article):
        if _CONTROLS.search(text):
            raise BrokenError("texts", f"a control character in {name}: {text[:200]!r}", f"control {name}")
        ends = "\n" if name == "table" else None  # whose first cell may be empty
        if name != "code" and (not text.strip() or text != text.strip(ends) or "\n\n" in text):
            raise BrokenError("texts", f"{name} is not tidy: {text[:200]!r}", f"tidy {name}")
    shown = "".join(text for name, text in _texts(article) if name in {"paragraph", "title", "caption"})
    if "\ufffd" in shown and not any(warning.code == "characters-replaced" for warning in article.warnings):
        raise BrokenError("texts", "U+FFFD without its warning", "replaced")


def _texts(article: CleanArticle) -> Iterator[tuple[str, str]]:
    """Every text of a record that says something, with what it is."""
    for block in article.blocks:
        yield block.kind, block.text
    yield from (("caption", text) for text in article.captions)
    yield from (("removed", entry.text) for entry in article.removed)
    yield from (("related", link.title) for link in article.related)
    for name in ("title", "subtitle", "section", "published_raw", "updated_raw", "language", "syndicated_from", "url"):
        text = getattr(article, name)
        if text is not None:
            yield name, text
    yield from (("author", name) for name in (*article.authors, *article.agencies, *(hand.name for hand in article.credits)))
    yield from (("tag", tag) for tag in article.tags)
    for image in article.images:
        yield from (("image", text) for text in (image.url, image.caption, image.credit, image.alt) if text is not None)


def dates(article: CleanArticle) -> None:
    """ISO 8601 exactly as the contract has it, a day that there is, of the years 1900 to 2100."""
    for value in (article.published, article.updated):
        if value is None:
            continue
        try:
            year = datetime.datetime.fromisoformat(value).year
        except ValueError as error:
            raise BrokenError("dates", f"{value!r}: {error}", "unreadable") from None
        if not _DATE.fullmatch(value) or not 1900 <= year <= 2100:
            raise BrokenError("dates", repr(value), "form or year")


def addresses(article: CleanArticle) -> None:
    """No address of a record opens anything but the web or a letter."""
    named = [
        ("url", article.url),
        *(("image", image.url) for image in article.images),
        *(("related", link.url) for link in article.related),
    ]
    for name, url in named:
        scheme = _SCHEME.match(_SKIPPED.sub("", html.unescape(url or "")))
        if scheme is not None and scheme[1].lower() not in _SCHEMES:
            raise BrokenError("addresses", f"{name} {url!r}", f"{name} {scheme[1].lower()}")


def conserved(article: CleanArticle, text: str) -> None:
    """Every visible character is in exactly one place of the record, and nothing else is."""
    seen = seen_in(text, article.carrier)
    for law, found in (("lost", conservation.missing(article, seen)), ("invented", conservation.invented(article, seen))):
        if found:
            which = "".join(sorted(found)) if len(found) <= _TELLING else ""
            raise BrokenError(law, f"{dict(found.most_common(20))} ({article.carrier}, {article.adapter})", f"{article.carrier} {which}")


def seen_in(text: str, carrier: str) -> str:
    """What a reader sees of a document's text."""
    if carrier == "html":  # lines ahead of a page are moved into its body, so that its head stays one
        if pages.opens_page(text, pages.after_prologue(text)):
            return conservation.visible(text.replace("\ufeff", ""), carrier)
        start = pages.late_page(text)
        if start and pages.with_its_frame_first(text, start) == text:
            start = 0
        return conservation.visible(text[:start], carrier) + conservation.visible(text[start:], carrier)
    if carrier != "feed-item":
        return conservation.visible(text, carrier)
    _, item = (feed.items(text) or [(1, {})])[0]
    body = feed._unwrapped(feed._body(item) or "")  # noqa: SLF001 - what a feed escaped once too often is its packing
    if pages.opens_page(body, pages.after_prologue(body)) or markup.is_markup(body):
        return conservation.visible_html(body.replace("\ufeff", ""))
    body = feed._without_entities(body)  # noqa: SLF001
    return conservation.visible(body, "markdown" if signs.looks_like_markdown(body) else "textdump")


def read_back(article: CleanArticle) -> None:
    """A record's own Markdown gives the same title, body, captions and date again."""
    markdown = article.to_markdown()
    again = record_or_refusal(lambda: cleaner.clean_text(markdown))
    if again is None:
        raise BrokenError("read back", "its own Markdown is refused", "refused")
    for name in ("title", "blocks", "captions", "published", "images"):
        before, after = getattr(article, name), getattr(again, name)
        if before != after:
            raise BrokenError("read back", f"{name}: {_first(before, after)}", name)


def differences(one: CleanArticle | None, other: CleanArticle | None) -> str:
    """The fields in which two records differ."""
    if one is None or other is None:
        return "a record once, a refusal once"
    names = (name for name in one.__struct_fields__ if getattr(one, name) != getattr(other, name))
    return "; ".join(f"{name}: {_first(getattr(one, name), getattr(other, name))}" for name in names)


def _first(one: Any, other: Any) -> str:
    """The first difference of two values, short enough to print."""
    if isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other) and all(a == b for a, b in zip(one, other, strict=False)):
            return f"{len(one)} entries, then {len(other)}"
        one, other = next(((a, b) for a, b in zip(one, other, strict=False) if a != b), (one, other))
    return f"{str(one)[:300]!r}, then {str(other)[:300]!r}"
