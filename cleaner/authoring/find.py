"""What a word on the command line means: an outlet by its id or file, a folder of outlets, a fixture."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from cleaner import api
from cleaner.adapter import Outlet
from cleaner.authoring.fixtures import Fixture, is_fixture, shown
from cleaner.errors import CleanError
from cleaner.outlets import folders
from cleaner.outlets.registry import doors


class Meant(msgspec.Struct, frozen=True):
    """The outlets meant, or one fixture of the only one; and what could not be loaded of it."""

    outlets: tuple[Outlet, ...]
    fixture: Fixture | None = None
    refused: tuple[CleanError, ...] = ()


def meant(word: str | None, outlets: tuple[str, ...]) -> Meant:
    """What ``word`` means. ``outlets``: the folders given beside it; if there is no word they are meant, else all outlets.

    A file or folder that is not known yet becomes so. Raises CleanError for a word that means nothing.
    """
    if word is None and outlets:
        every = [_at(Path(folder), outlets) for folder in outlets]
        return Meant(
            tuple(outlet for one in every for outlet in one.outlets), refused=tuple(error for one in every for error in one.refused)
        )
    if word is None:
        return Meant(api.known_outlets(), refused=doors().refused)
    known = doors().by_id.get(word)
    if known is not None:
        return Meant((known,))
    path = Path(word)
    if not path.exists():
        raise _nothing(word)
    fixture = fixture_at(path)
    return Meant((outlet_of(fixture),), fixture) if fixture is not None else _at(path, outlets)


def fixture_at(path: Path) -> Fixture | None:
    """The fixture whose folder, page or expectation stands at ``path``."""
    folder = path if path.is_dir() else path.parent
    return Fixture(folder) if is_fixture(folder) and path.suffix != ".py" else None


def outlet_of(fixture: Fixture) -> Outlet:
    """The outlet of a fixture: the one its folder is named by, or its expectation. Raises CleanError."""
    for name in (fixture.folder.absolute().parent.name, fixture.source()):
        outlet = doors().by_id.get(name or "")
        if outlet is not None:
            return outlet
    what = f"no outlet is called {fixture.folder.absolute().parent.name!r}"
    home = fixture.folder.absolute().parents[2]
    near = f", as --outlets {shown(home)}" if any(home.glob("*.py")) else ""
    raise CleanError("bad-hint", what, place=shown(fixture.folder), remedy=f"give the folder of its file with --outlets{near}")


def _at(path: Path, outlets: tuple[str, ...]) -> Meant:
    """The outlets that a file, or the files in a folder, describe."""
    where = Path(folders.absolute(path))
    if not _described_by(where):
        api.use_outlets(*outlets, path)
    found = tuple(_described_by(where))
    refused = tuple(error for error in doors().refused if str(where) in f"{error.place} {error.message}")
    if not (found or refused):
        raise CleanError(
            "bad-outlet", "no outlet is described here", place=shown(path), remedy="give an outlet's file, or a folder of them"
        )
    return Meant(found, refused=refused)


def _described_by(where: Path) -> list[Outlet]:
    files = ((outlet, folders.file_of(outlet)) for outlet in api.known_outlets())
    return [outlet for outlet, file in files if file is not None and where in {Path(file), Path(file).parent}]


def _nothing(word: str) -> CleanError:
    from difflib import get_close_matches

    for refused in doors().refused:
        file = re.search(r"([^/\\\\]+)\.py\b", f"{refused.place} {refused.message}")
        if f"{word!r}" in refused.message or (file is not None and file[1] in (word, word.replace("-", "_"))):
            return refused
    near = get_close_matches(word, list(doors().by_id), 1)
    remedy = f"did you mean {near[0]}?" if near else "`cleaner outlets` lists them; outlets of your own need --outlets DIR"
    return CleanError("bad-hint", f"no outlet, file or folder is called {word!r}", remedy=remedy)
