"""The libraries that only some inputs and outputs need, imported when the first of them is met."""

from __future__ import annotations

import importlib
import json
import os
import sys
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from cleaner.errors import CleanError

MISSING = "missing-extra"
NAME: Final = "news-article-cleaner"
"""The distribution."""


def library(name: str, what: str, extra: str) -> Any:
    """A module. Raises CleanError (``missing-extra``), which ends the run: nobody can do without it."""
    try:
        return importlib.import_module(name)
    except ImportError:
        package = name.split(".", maxsplit=1)[0] if name != "backports.zstd" else name
        raise CleanError(MISSING, f"{what} needs {package}", remedy=install(extra)) from None


def install(extra: str) -> str:
    """What to type to have an extra: from the folder that this package was installed from, where it came from one (PEP 610)."""
    from importlib.metadata import PackageNotFoundError, distribution

    source = ""
    try:
        told = distribution(NAME).read_text("direct_url.json")
        address = urlsplit(json.loads(told)["url"]) if told else None
        if address is not None and address.scheme == "file":
            source = os.path.relpath(unquote(address.path))
    except (PackageNotFoundError, ValueError, KeyError, TypeError):
        pass
    if source and not os.path.isdir(source):  # noqa: PTH112 - a wheel, or a folder that has gone since
        source = ""
    if source.startswith("../.."):
        source = os.path.abspath(source)  # noqa: PTH100
    return f"pip install '{source or NAME}[{extra}]'"


def zstd() -> Any:
    """The module for zstandard, which newer Pythons have themselves."""
    name = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
    return library(name, "zstandard data", "batch")
