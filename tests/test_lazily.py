"""Patterns that wait for their first use: they are what `re.compile` would have given, and none of the package's is broken."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

from cleaner.lazily import _Pattern, lazily


def test_a_pattern_is_compiled_at_its_first_use() -> None:
    """A broken one raises then, not before; a good one does what a compiled one does."""
    broken = lazily("(")
    with pytest.raises(re.error):
        broken.search("(")
    good = lazily(r"(?P<day>\d+)\. march", re.IGNORECASE)
    assert good.pattern == r"(?P<day>\d+)\. march"
    found = good.search("On 5. March")
    assert found is not None
    assert found["day"] == "5"
    assert good.sub("then", "On 5. March") == "On then"
    assert good.fullmatch("5. March at noon") is None
    assert dict(good.groupindex) == {"day": 1}


def _patterns(value: object) -> Iterator[_Pattern]:
    if isinstance(value, _Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _patterns(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _patterns(item)


def test_every_pattern_of_the_package_can_be_compiled() -> None:
    """What an import used to find out."""
    found: list[_Pattern] = []
    for place in ("cleaner", "cleaner.carriers", "cleaner.generic", "cleaner.generic.metadata", "cleaner.outlets"):
        package = importlib.import_module(place)
        for module in pkgutil.iter_modules(package.__path__, f"{place}."):
            if not module.ispkg and not module.name.endswith("__main__"):
                found += _patterns(tuple(vars(importlib.import_module(module.name)).values()))
    assert len(found) > 200
    for pattern in found:
        assert isinstance(re.compile(pattern.pattern, pattern._flags), re.Pattern)
