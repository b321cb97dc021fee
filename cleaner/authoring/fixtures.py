"""Fixtures: a folder ``fixtures/OUTLET/SLUG`` with a page, perhaps hints, and the fields that a person read in it.

    page.*          the document, in whatever form it was saved
    hints.json      what `clean` is told beside it: url, source, encoding, crawled
    expected.json   field → value, as docs/record.md writes it; only the fields that are to be checked

A fixture without a page takes the document of its name from the folder beside ``fixtures``: ``fixtures/seeds/001``
is ``seeds/001.*``.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from cleaner import api, pipeline
from cleaner.adapter import Outlet
from cleaner.audit.explain import explained
from cleaner.errors import CleanError
from cleaner.outlets import folders
from cleaner.pipeline import Hints, Way
from cleaner.reading.carriers import recognise
from cleaner.reading.intake import MAX_BYTES, read
from cleaner.record import CleanArticle
from cleaner.several import placed

EXPECTED: Final = "expected.json"
FIELDS: Final = tuple(
    name
    for name in CleanArticle.__struct_fields__
    if name not in {"schema", "package", "input", "adapter", "text", "published_raw", "updated_raw", "encoding", "input_hash", "text_hash"}
)
"""The fields of a new expectation, in the contract's order; the others follow from these, or from the machine."""
_HINTS: Final = frozenset(("url", "source", "encoding", "crawled"))


class Fixture:
    """One fixture. Everything is read when it is first asked for; what cannot be read raises a CleanError that names the file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._expected: dict[str, Any] | None = None
        self._way: Way | None = None
        self._got: dict[str, Any] | None = None

    @property
    def name(self) -> str:
        """Outlet and document, as messages name it."""
        return f"{self.folder.parent.name}/{self.folder.name}"

    @property
    def page(self) -> Path:
        """The document."""
        found = sorted(self.folder.glob("page.*"))
        home = self.folder.absolute().parents[2] / self.folder.parent.name
        found = found or sorted(path for path in home.glob(f"{self.folder.name}.*") if path.is_file())
        if not found:
            remedy = "save one there as page.html, page.md, page.txt or, for a feed item, page.json"
            raise CleanError("missing", "this fixture has no page", place=shown(self.folder), remedy=remedy)
        if len(found) > 1:
            what = f"this fixture has {len(found)} pages: {', '.join(path.name for path in found)}"
            raise CleanError("bad-record", what, place=shown(self.folder), remedy="leave one, and give the others folders of their own")
        return found[0]

    @property
    def hints(self) -> dict[str, Any]:
        """What `clean` is told beside the page."""
        path = self.folder / "hints.json"
        hints = _object(path) if path.exists() else {}
        wrong = sorted(hints.keys() - _HINTS)
        if wrong or not all(isinstance(value, str) for value in hints.values()):
            what = f"no such hint: {', '.join(wrong)}" if wrong else "a hint is no text"
            raise CleanError("bad-hint", what, place=shown(path), remedy="hints: " + ", ".join(sorted(_HINTS)))
        return hints

    @property
    def expected(self) -> dict[str, Any]:
        """The fields that a person read in the page; none where nothing is written yet."""
        if self._expected is None:
            path = self.folder / EXPECTED
            found = _object(path) if path.exists() else {}
            unknown = [name for name in found if name not in CleanArticle.__struct_fields__]
            if unknown:
                what = f"no field of the record is called {', '.join(unknown)}"
                raise CleanError("bad-record", what, place=shown(path), remedy="docs/record.md and `cleaner schema` list the fields")
            self._expected = found
        return self._expected

    @property
    def words(self) -> str:
        """The page's text, as outlets are recognised by it."""
        hints = Hints(name=shown(self.page), **self.hints)
        return placed(shown(self.page), lambda: recognise(pipeline.read(read(self.page, MAX_BYTES), hints)[0].text).text)

    @property
    def way(self) -> Way:
        """The page labelled."""
        if self._way is None:
            self._way = api.way(read(self.page, MAX_BYTES), Hints(name=shown(self.page), **self.hints))
        return self._way

    @property
    def got(self) -> dict[str, Any]:
        """The record that the program makes of the page, fields as an expectation writes them."""
        if self._got is None:
            self._got = plain(api.clean(self.page, **self.hints))
        return self._got

    def spoke(self, words: str) -> str | None:
        """Which piece holds these words, and the rule that spoke."""
        for piece in explained(self.way):
            if piece.text and (piece.text == words or words.startswith(piece.text) or piece.text.startswith(words)):
                return f"piece {piece.index}  {piece.path}  got {piece.role}  rule {piece.rule}"
        return None

    def source(self) -> str | None:
        """The outlet it is meant for: as expected, or by the folder it stands in."""
        found: str | None = self.expected.get("source", self.folder.parent.name)
        return found


def plain(article: CleanArticle) -> dict[str, Any]:
    """A record as an expectation writes it: of warnings the codes, of ledger entries kind and text."""
    found = article.to_dict()
    found["warnings"] = sorted({warning["code"] for warning in found["warnings"]})
    found["removed"] = [{"kind": entry["kind"], "text": entry["text"]} for entry in found["removed"]]
    return found


def _object(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise CleanError("bad-record", f"this is no JSON: {error}", place=shown(path), remedy="mend that file") from None
    except OSError as error:
        raise CleanError("unreadable", error.strerror or str(error), place=shown(path), remedy="see who may read it") from None
    if not isinstance(found, dict):
        raise CleanError("bad-record", "an object was expected here", place=shown(path), remedy="write it as {…}")
    return found


def is_fixture(path: Path) -> bool:
    """Whether a folder is a fixture."""
    return path.is_dir() and ((path / EXPECTED).exists() or any(path.glob("page.*")))


def under(home: Path) -> list[Fixture]:
    """The fixtures in a folder such as ``fixtures`` or ``fixtures/hk01``."""
    if is_fixture(home):
        return [Fixture(home)]
    return [Fixture(path) for pattern in ("*", "*/*") for path in sorted(home.glob(pattern)) if is_fixture(path)]


def homes(outlet: Outlet) -> list[Path]:
    """The folders called ``fixtures`` by the outlet's file (beside it, or up to two folders above), and the one that is here."""
    file = folders.file_of(outlet)
    above = Path(file).absolute().parents[:3] if file is not None else ()
    return [folder / "fixtures" for folder in dict.fromkeys((*above, Path.cwd())) if (folder / "fixtures").is_dir()]


def fixtures_of(outlet: Outlet) -> list[Fixture]:
    """The fixtures at hand of an outlet: ``fixtures/ID/*``, and those of documents elsewhere that name it as their source."""
    for home in homes(outlet):
        own = under(home / outlet.id)
        if own:
            others = [path for path in sorted(home.glob("*/*")) if path.parent.name != outlet.id and _names(path / EXPECTED, outlet.id)]
            return own + [Fixture(path) for path in others if not any(path.glob("page.*"))]
    return []


def _names(path: Path, source: str) -> bool:
    try:
        return f'"{source}"' in path.read_text(encoding="utf-8") and _object(path).get("source") == source
    except (OSError, UnicodeDecodeError, CleanError):
        return False


def carriers(fixtures: Iterable[Fixture]) -> dict[str, int]:
    """How many fixtures there are of each carrier, as their expectations say."""
    found: dict[str, int] = {}
    for fixture in fixtures:
        try:
            carrier = fixture.expected.get("carrier")
        except CleanError:
            continue
        if isinstance(carrier, str):
            found[carrier] = found.get(carrier, 0) + 1
    return dict(sorted(found.items()))


def shown(path: Path | str) -> str:
    """A path as it is best typed: from here, if it is below."""
    try:
        return os.fspath(Path(path).absolute().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return os.fspath(path)
