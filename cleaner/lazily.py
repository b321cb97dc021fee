"""Patterns that are compiled when they are first used: to compile all that the package knows takes longer than to clean an article."""

from __future__ import annotations

import re
from typing import Any, Final, cast

_METHODS: Final = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Pattern:
    """Stands for a compiled pattern. Its methods are the compiled one's from the first use of any on."""

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Called for what has no value yet."""
        found = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(found, method))
        return getattr(found, name)


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern of the package's own, compiled at its first use. One that may be wrong is compiled at once, by ``re.compile``."""
    return cast("re.Pattern[str]", _Pattern(pattern, flags))
