"""Globs, and which files an earlier word has given already: told from the words alone, so it takes no memory."""

from __future__ import annotations

import fnmatch
import glob
import re
from collections.abc import Callable
from typing import Final

State = frozenset[int]
_NONE: Final[State] = frozenset()


class Pattern:
    """A glob below ``root``, as a row of parts that a path is held against name by name.

    ``*`` and ``**`` match no hidden name, as in a shell. A folder that matches is meant with all that is in it.
    """

    def __init__(self, root: str, parts: list[str]) -> None:
        self.root = root
        self._parts = parts
        self._tests = [_test(part) for part in parts]
        self.start = self._closed({0})

    def step(self, state: State, name: str) -> State:
        """Where the match stands one name deeper; empty when nothing below can match."""
        after = set()
        for at in state:
            if at == len(self._parts):
                continue
            if self._parts[at] == "**":
                if not name.startswith("."):
                    after.add(at)
            elif self._tests[at](name):
                after.add(at + 1)
        return self._closed(after) if after else _NONE

    def met(self, state: State) -> bool:
        """Whether the names so far are a whole match."""
        return len(self._parts) in state

    def _closed(self, state: set[int]) -> State:
        for at, part in enumerate(self._parts):
            if at in state and part == "**":  # which may stand for no folder at all
                state.add(at + 1)
        return frozenset(state)


def _test(part: str) -> Callable[[str], bool]:
    if not glob.has_magic(part):
        return part.__eq__
    match = re.compile(fnmatch.translate(part)).match
    hidden = part.startswith(".")
    return lambda name: (hidden or not name.startswith(".")) and match(name) is not None


def split_glob(word: str) -> tuple[str, list[str]]:
    """The folder above the first part with magic in it, and the parts from there."""
    parts = word.split("/")
    first = next(number for number, part in enumerate(parts) if glob.has_magic(part))
    root = "/".join(parts[:first]) or ("/" if first else ".")
    parts = [part for part in parts[first:] if part]
    return root, [*parts, "*"] if word.endswith("/") else parts  # only folders can have a slash behind


class PathsSeen:
    """The words read so far. Paths here are real ones, with ``/`` between names."""

    def __init__(self) -> None:
        self._folders: set[str] = set()
        self._files: dict[str, set[str]] = {}
        self._patterns: list[Pattern] = []

    def add_folder(self, real: str) -> None:
        """A folder was read with all that is in it."""
        self._folders.add(real)

    def add_file(self, real: str) -> None:
        """A file was read."""
        folder, _, name = real.rpartition("/")
        self._files.setdefault(folder, set()).add(name)

    def add_pattern(self, pattern: Pattern) -> None:
        """A glob was read; its root is a real path."""
        self._patterns.append(pattern)

    def inside(self, real: str) -> Callable[[str], bool] | None:
        """What tells which names in the folder ``real`` were read; None when all of them were."""
        if self._folders and self._walked(real):
            return None
        states = []
        for pattern in self._patterns:
            state, walked = _state(pattern, real)
            if walked:
                return None
            if state:
                states.append((pattern, state))
        names = self._files.get(real, ())
        if not states:
            return names.__contains__ if names else _nothing
        return lambda name: name in names or any(pattern.met(pattern.step(state, name)) for pattern, state in states)

    def _walked(self, real: str) -> bool:
        while real not in self._folders:
            real, _, name = real.rpartition("/")
            if not (real or name) or name.startswith("."):  # a walk leaves hidden folders out
                return False
        return True


def _state(pattern: Pattern, real: str) -> tuple[State, bool]:
    """Where the pattern stands in the folder, and whether the folder was walked as a match or in one."""
    root = pattern.root
    if real != root and not real.startswith(root + "/"):
        return _NONE, False
    state, walked = pattern.start, pattern.met(pattern.start)
    for name in real[len(root) + 1 :].split("/") if real != root else ():
        state = pattern.step(state, name)
        walked = (walked and not name.startswith(".")) or pattern.met(state)
    return state, walked


def _nothing(_name: str) -> bool:
    return False
