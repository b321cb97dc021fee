"""Folders of outlet files: which are in force, and what is in them.

A file is one module, every `Outlet` subclass that it defines counts. What cannot be loaded is left out, and told of.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
import traceback
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Final

from cleaner.errors import CleanError
from cleaner.outlets.outlet import Outlet

VARIABLE: Final = "CLEANER_OUTLETS"
PREFIX: Final = "cleaner_outlets_"
"""Modules of outlet files are called so, and a hash of their folder: two folders may hold files of one name."""
NO_OUTLETS: Final = ("_", ".", "test_", "conftest.", "setup.")
"""Files whose names begin so are for something else."""
_given: tuple[str, ...] = ()


def use(paths: tuple[str, ...]) -> None:
    """Have these folders (absolute) in force in this process, with those of the environment."""
    global _given  # noqa: PLW0603 - one setting a process, replaced as a whole
    _given = paths


def in_force() -> tuple[str, ...]:
    """The folders and files in force: those given, then those of the environment."""
    value = os.environ.get(VARIABLE)
    return tuple(dict.fromkeys((*_given, *_listed(value)))) if value else _given


@lru_cache(maxsize=8)
def _listed(value: str) -> tuple[str, ...]:
    return tuple(absolute(path) for path in value.split(os.pathsep) if path.strip())


def absolute(path: str | os.PathLike[str]) -> str:
    """A path that means the same in every process."""
    return os.path.abspath(os.path.expanduser(path))  # noqa: PTH100, PTH111 - links stay as they were given


def checked(paths: tuple[str | os.PathLike[str], ...]) -> tuple[str, ...]:
    """The paths, absolute. Raises CleanError (``bad-outlet``) for one that is no folder and no Python file."""
    for path in paths:
        if not os.path.exists(path):  # noqa: PTH110
            raise CleanError("bad-outlet", "there is no such folder of outlets", place=os.fspath(path), remedy="check the path")
        if not os.path.isdir(path) and not os.fspath(path).endswith(".py"):  # noqa: PTH112
            what = "this is neither a folder nor a Python file"
            raise CleanError("bad-outlet", what, place=os.fspath(path), remedy="give a folder of outlet files")
    return tuple(dict.fromkeys(map(absolute, paths)))


def files(path: str) -> list[Path]:
    """The outlet files that a folder holds; a file is itself."""
    if os.path.isfile(path):  # noqa: PTH113
        return [Path(path)]
    return sorted(file for file in Path(path).glob("*.py") if file.is_file() and not file.name.startswith(NO_OUTLETS))


def load(path: str) -> tuple[list[Outlet], list[CleanError]]:
    """The outlets in a folder, and what of it could not be loaded."""
    outlets: list[Outlet] = []
    refused: list[CleanError] = []
    try:
        found = files(path)
    except OSError as error:
        found = []
        refused.append(CleanError("unreadable", error.strerror or str(error), place=path, remedy="see who may read it"))
    if not found and not refused:
        what = "this folder holds no outlet files" if os.path.isdir(path) else "there is no such folder of outlets"  # noqa: PTH112
        refused.append(CleanError("bad-outlet", what, place=path, remedy=f"check --outlets, use_outlets() and {VARIABLE}"))
    for file in found:
        try:
            outlets += _outlets_in(file)
        except CleanError as error:
            refused.append(error)
    return outlets, refused


def _outlets_in(file: Path) -> list[Outlet]:
    module = _module(file)
    kinds = [kind for name, kind in vars(module).items() if isinstance(kind, type) and not name.startswith("_")]
    own = [kind for kind in dict.fromkeys(kinds) if issubclass(kind, Outlet) and kind.__module__ == module.__name__]
    if not own:
        remedy = "define one, or begin the name of a file of helpers with _"
        raise CleanError("bad-outlet", "no subclass of Outlet is defined here", place=str(file), remedy=remedy)
    try:
        return [kind() for kind in own]
    except Exception as error:
        raise _refusal(file, error) from None


def _module(file: Path) -> ModuleType:
    """A file as a module of its own, read afresh."""
    digest = hashlib.sha256(os.fsencode(file.parent)).hexdigest()[:8]
    name = f"{PREFIX}{digest}_{file.stem}"
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None and spec.loader is not None  # noqa: S101, PT018 - a .py file has both
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        code = compile(file.read_bytes(), str(file), "exec", dont_inherit=True)  # no .pyc: an edit within a second must count
        exec(code, vars(module))  # noqa: S102 - an outlet's file is a program, as any import is
    except (Exception, SystemExit) as error:
        del sys.modules[name]
        raise _refusal(file, error) from None
    return module


def _refusal(file: Path, error: BaseException) -> CleanError:
    """What is wrong with a file, and in which of its lines."""
    if isinstance(error, SyntaxError) and error.filename == str(file):
        where, what = error.lineno, f"SyntaxError: {error.msg}"
    else:
        frames = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(file)]
        where, what = (frames[-1] if frames else None), f"{type(error).__name__}: {error}"
    place = f"{file}:{where}" if where else str(file)
    return CleanError("bad-outlet", f"cannot be loaded: {what}", place=place, remedy="mend that file")


def file_of(outlet: Outlet) -> str | None:
    """The file that describes an outlet; None where none does."""
    module = sys.modules.get(type(outlet).__module__)
    return getattr(module, "__file__", None)


def called(outlet: Outlet) -> str:
    """What messages call the file of an outlet."""
    module = type(outlet).__module__
    return (file_of(outlet) if module.startswith(PREFIX) else None) or f"{module}:{type(outlet).__name__}"
