"""What drives a harness: atheris, which knows what code an input reaches, or plain mutation where it is not installed."""

from __future__ import annotations

import contextlib
import importlib
import pkgutil
import random
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from fuzz import seeds
from fuzz.mutate import Mutator
from fuzz.trial import Trial

LONGEST: Final = 100_000
"""Bytes of an input."""
HANGS: Final = 60
"""Seconds after which an input hangs; slower ones are found by their processor time, which others on the machine do not change."""
MOST_MB: Final = 1500
"""Memory of the whole process, its libraries and the engine's corpus with it."""
_NOT: Final = ("cleaner.batch.ray", "cleaner.__main__")


def atheris() -> Any:
    """The module atheris; None where it is not installed."""
    with contextlib.suppress(ImportError):
        return importlib.import_module("atheris")
    return None


def instrumented() -> None:
    """Import all of the package so that atheris sees what is reached in it."""
    with atheris().instrument_imports(include=["cleaner"]):
        package = importlib.import_module("cleaner")
        for found in pkgutil.walk_packages(package.__path__, "cleaner."):
            if not found.name.startswith(_NOT):
                importlib.import_module(found.name)


def guided(harness: ModuleType, trial: Trial, corpus: Path, seconds: int, seed: int, runs: int) -> None:
    """Run atheris; does not come back. ``seed``: of its choices; 0 for others every time. ``runs``: inputs at most; 0 for no limit."""
    engine = atheris()
    mutator = Mutator(harness.FRAGMENTS, seeds.harvest(), lambda data, most: bytes(engine.Mutate(data, most)))
    flags = [
        f"-max_total_time={seconds}",
        f"-timeout={HANGS}",
        f"-report_slow_units={HANGS}",  # by the clock, which others on the machine change
        f"-rss_limit_mb={MOST_MB}",
        f"-max_len={LONGEST}",
        f"-artifact_prefix={trial.finds}/{trial.name}-died-",
        f"-seed={seed}",
        f"-runs={runs or -1}",
        "-print_final_stats=1",
        "-reload=0",
    ]
    engine.Setup([sys.argv[0], *flags, str(corpus)], trial, custom_mutator=mutator)
    engine.Fuzz()


def plain(harness: ModuleType, trial: Trial, seconds: int, seed: int = 0) -> None:
    """Mutate the seeds for so long."""
    mutator = Mutator(harness.FRAGMENTS, seeds.harvest())
    chance = random.Random(seed)
    pool = list(seeds.inputs(harness))
    for data in pool:
        trial(data)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        data = mutator(chance.choice(pool), LONGEST, chance.getrandbits(32))
        trial(data)
        if chance.random() < 0.01:
            pool.append(data)
