"""Debian's chromium, or whichever is there, driven for tests: nothing is downloaded, nothing is asked of the network."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def missing(why: str) -> None:
    """Skip; where a browser must be (``CLEANER_BROWSER_REQUIRED``), fail."""
    if os.environ.get("CLEANER_BROWSER_REQUIRED"):
        pytest.fail(f"{why}, and CLEANER_BROWSER_REQUIRED is set")
    pytest.skip(why)


@contextlib.contextmanager
def chromium() -> Iterator[Any]:
    """A browser with a profile of its own. Skips where there is none."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        missing("no chromium found: apt-get install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        missing("playwright is not installed: pip install '.[test]'")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()
