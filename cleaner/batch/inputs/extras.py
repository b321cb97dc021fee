"""The libraries that only some inputs and outputs need, imported when the first of them is met."""

from __future__ import annotations

import importlib
import sys
from typing import Any

from cleaner.errors import CleanError

MISSING = "missing-extra"


def library(name: str, what: str, extra: str) -> Any:
    """A module. Raises CleanError (``missing-extra``), which ends the run: nobody can do without it."""
    try:
        return importlib.import_module(name)
    except ImportError:
        package = name.split(".", maxsplit=1)[0] if name != "backports.zstd" else name
        raise CleanError(MISSING, f"{what} needs {package}", remedy=f"pip install 'news-article-cleaner[{extra}]'") from None


def zstd() -> Any:
    """The module for zstandard, which newer Pythons have themselves."""
    name = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    return library(name, "zstandard data", "batch")
