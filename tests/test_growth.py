"""The time that a document takes grows no faster than the document, of whatever kind it is, and whoever's rules read it.

Growth is measured, not seconds: eight times the document may take twenty times as long, where quadratic work takes sixty-four times as
long; what takes longer is measured once more, four times as large. `scripts/growth.py` measures up to 10 MB, with the memory.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

import cleaner
from cleaner.errors import CleanError
from tests.worst import KINDS, LINES

_SMALL = 6_000
_LONG_LINE = 40
_NOTHING = 0.1
"""Seconds of which no growth can be told."""
_FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """What is imported and compiled at its first use is not measured."""
    for name in ("html-unit-0-<ul><li>x", "md-'x\\n---\\n'", "han-dump-'（記者王小明）\\n'", "feed-html"):
        _clean(KINDS[name](_SMALL))


@pytest.mark.parametrize("name", KINDS)
def test_a_document_of_a_worst_kind_takes_no_longer_than_its_length(name: str) -> None:
    """One unit again and again, of every carrier."""
    assert _is_linear(KINDS[name], _SMALL)


@pytest.mark.parametrize("source", [None, *(outlet.id for outlet in cleaner.known_outlets())])
@pytest.mark.parametrize("carrier", ["dump", "page"])
def test_an_outlets_rules_take_no_longer_than_the_length_of_a_line(source: str | None, carrier: str) -> None:
    """Every line that is the worst for some rule, and every short line that the outlet prints: each long, and often."""
    units = [*LINES, *_printed(source)]

    def made(size: int) -> str:
        lines = "\n".join(
            line for unit in units for line in (unit.strip("\n") * (size // len(unit) or 1), (unit + "\n") * (size // len(unit) // 8 or 1))
        )
        return lines if carrier == "dump" else f"<html><body><article><p>{'</p><p>'.join(lines.split(chr(10)))}</p></article></body></html>"

    assert _is_linear(made, _LONG_LINE, source)


def _printed(source: str | None) -> list[str]:
    """Short lines of an outlet's fixtures."""
    texts = (
        [path.read_text("utf-8") for path in sorted(_FIXTURES.glob(f"{source}/*/page.*")) if path.suffix in {".txt", ".md"}]
        if source
        else []
    )
    lines = dict.fromkeys(line.strip() for text in texts for line in text.split("\n"))
    return [line for line in lines if 1 < len(line) <= 40][:60]


def _is_linear(made: Callable[[int], str], small: int, source: str | None = None) -> bool:
    return _growth(made(small), made(small * 8), source) <= 8 * 2.5 or _growth(made(small * 8), made(small * 32), source) <= 4 * 2


def _growth(small: str, large: str, source: str | None) -> float:
    """How many times as long the large document takes; measured again where that is much."""
    short = longer = float("inf")
    for _ in range(4):
        short, longer = min(short, _clean(small, source)), min(longer, _clean(large, source))
        if longer < _NOTHING or longer <= short * 8:
            break
    return longer / short if longer >= _NOTHING else 0.0


def _clean(text: str, source: str | None = None) -> float:
    data = text.encode("utf-8", "replace")
    start = time.process_time()
    try:
        cleaner.clean_bytes(data, source=source)
    except CleanError as error:
        assert error.code != "internal"
    return time.process_time() - start
