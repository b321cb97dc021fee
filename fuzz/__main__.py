"""``python -m fuzz run HARNESS``, ``replay HARNESS FILE``, ``reduce HARNESS FILE``, ``names``. `scripts/fuzz.sh` is the way in."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path

from fuzz import engines

NAMES = ("page", "fragment", "markdown", "dump", "item", "containers", "feeds", "record")


def main() -> int:
    """Do what the command line says; 1 where a law was broken."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("what", choices=("run", "replay", "reduce", "names"))
    parser.add_argument("harness", nargs="?", choices=NAMES)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0, help="the same choices every time; 0 for others every time")
    parser.add_argument("--runs", type=int, default=0, help="inputs at most, with atheris")
    parser.add_argument("--corpus", type=Path, default=Path(".fuzz/corpus"))
    parser.add_argument("--finds", type=Path, default=Path(".fuzz/finds"))
    parser.add_argument("--reports", type=Path, action="append", default=[], help="a folder of documents more to begin with")
    parser.add_argument("--known", type=Path, help="a file of causes, one a line, that are passed over")
    given = parser.parse_args()
    if given.what == "names":
        print(*NAMES)
        return 0
    if given.harness is None or (given.what != "run" and given.file is None):
        parser.error("name a harness, and a file to replay or reduce")
    if given.what == "run":
        return _run(given)
    from fuzz.trial import verdict

    harness = importlib.import_module(f"fuzz.{given.harness}")
    data = given.file.read_bytes()
    if given.what == "reduce":
        from fuzz.reduce import reduced

        data = reduced(harness.one, data, given.seconds)
        given.file.with_suffix(".small").write_bytes(data)
    print(repr(data) if len(data) < 2000 else f"{data[:2000]!r} and {len(data) - 2000} bytes more")
    broken = verdict(harness.one, data)
    print(f"{broken.cause}\n{broken}" if broken is not None else "no law is broken")
    if broken is not None and broken.__cause__ is not None:
        import traceback

        traceback.print_exception(broken.__cause__)
    return 1 if broken is not None else 0


def _run(given: argparse.Namespace) -> int:
    guided = engines.atheris() is not None
    if guided:
        engines.instrumented()
    from fuzz import seeds
    from fuzz.trial import Trial

    harness = importlib.import_module(f"fuzz.{given.harness}")
    known = frozenset(given.known.read_text(encoding="utf-8").splitlines()) if given.known else frozenset()
    trial = Trial(given.harness, harness.one, given.finds.resolve(), known)
    if not guided:
        print("atheris is not installed: plain mutation", file=sys.stderr)
        engines.plain(harness, trial, given.seconds, given.seed)
        trial.report()
        return 1 if set(trial.causes) - known else 0
    corpus = (given.corpus / given.harness).resolve()
    seeds.write(harness, corpus, *given.reports)
    engines.guided(harness, trial, corpus, given.seconds, given.seed, given.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
