"""Folders of labelled pages, one shape for all of them, and the rule by which half of each is kept out of tuning.

``CORPUS/pages/`` holds folders of whole pages: ``wcxb``, ``mixed``, ``sites``, ``zh`` (a ``labels.json`` beside the pages), and
``readability`` (an expected page and a metadata file beside each). A folder that is not there is passed over.

**The rule of the halves.** A page is *kept* (never tuned on, never trained on) when the first byte of the SHA-256 of
``FOLDER/NAME`` is odd, NAME being the file's name up to its first ``.html`` (or ``.source``). All else is the tuning half.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
from selectolax.lexbor import LexborHTMLParser

Half = Literal["tuning", "kept", "all"]
FOLDERS: Final = ("wcxb", "mixed", "readability", "sites", "zh")
_BREAKING: Final = "p, div, li, br, h1, h2, h3, h4, h5, h6, tr, td, th, blockquote, pre, section, dt, dd, figcaption"


class Truth(msgspec.Struct, frozen=True, kw_only=True):
    """What a person wrote down of a page; None (or an empty tuple) is unknown, never "there is none"."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    """A day (2026-03-10) or an instant with its offset."""
    body: str | None = None
    inside: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """One page of a corpus: where it is from, its kind, its bytes, its truth."""

    folder: str
    name: str
    path: Path
    url: str | None
    kind: str
    truth: Truth

    @property
    def kept(self) -> bool:
        """Whether the page belongs to the half that nothing is tuned on."""
        return is_kept(self.folder, self.name)

    def data(self) -> bytes:
        """The page as it was saved."""
        raw = self.path.read_bytes()
        return gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw


def is_kept(folder: str, name: str) -> bool:
    """The rule of the halves."""
    return bool(hashlib.sha256(f"{folder}/{name}".encode()).digest()[0] & 1)


def pages(corpus: Path, *folders: str, half: Half = "tuning") -> Iterator[Page]:
    """The labelled pages of a corpus, folder by folder, in the order of their names."""
    for folder in folders or FOLDERS:
        home = corpus / "pages" / folder
        if home.is_dir():
            read = _readability(home) if folder == "readability" else _labelled(home)
            for page in read:
                if half == "all" or page.kept == (half == "kept"):
                    yield page


def _labels(home: Path) -> dict[str, dict[str, Any]]:
    packed = home / "labels.json.gz"
    text = gzip.decompress(packed.read_bytes()) if packed.exists() else (home / "labels.json").read_bytes()
    found: dict[str, dict[str, Any]] = json.loads(text)
    return found


def _labelled(home: Path) -> Iterator[Page]:
    for key, label in sorted(_labels(home).items()):
        name = key.removesuffix(".gz").removesuffix(".html")
        path = next((found for found in (home / f"{name}.html.gz", home / f"{name}.html") if found.exists()), None)
        if path is None:
            continue
        truth = Truth(
            title=label.get("title") or None,
            author=_known(label.get("author")),
            published=_known(label.get("published") or label.get("date")),
            body=label.get("body") or None,
            inside=tuple(label.get("with") or ()),
            outside=tuple(label.get("without") or ()),
        )
        url = (label.get("url") or "").strip()
        yield Page(
            folder=home.name,
            name=name,
            path=path,
            url=url if url.startswith("http") else None,
            kind=label.get("kind") or "article",
            truth=truth,
        )


def _known(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) and value != "UNKNOWN" else None


def _readability(home: Path) -> Iterator[Page]:
    for source in sorted(home.glob("*.source.html.gz")):
        name = source.name.removesuffix(".source.html.gz")
        wanted = gzip.decompress((home / f"{name}.expected.html.gz").read_bytes()).decode()
        said = json.loads((home / f"{name}.metadata.json").read_bytes())
        truth = Truth(title=said.get("title"), author=said.get("byline"), published=said.get("publishedTime"), body=shown(wanted))
        yield Page(folder="readability", name=name, path=source, url=None, kind="article", truth=truth)


def shown(markup: str) -> str:
    """The words of an expected page, a line a block."""
    tree = LexborHTMLParser(markup)
    tree.strip_tags(["script", "style", "template"])
    for node in tree.css(_BREAKING):
        node.insert_before("\n")
        node.insert_after("\n")
    body = tree.body
    text = body.text(deep=True) if body is not None else ""
    return "\n".join(line for line in (" ".join(line.split()) for line in text.split("\n")) if line)
