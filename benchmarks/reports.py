"""Small pages that stand for reported faults, each with the right values beside it: which come out right, and why not.

Run: ``python -m benchmarks.reports DIR [NAME …] [--show]`` (NAME: only the reports whose names hold one of these)

DIR holds a folder a report: the document (``page.html``, ``.xml``, ``.warc``, ``.warc.gz`` …) and ``want.json``. Its keys, all optional:

``body`` the blocks' texts in order · ``kinds`` their kinds · ``blocks`` their number · ``in``, ``has`` texts in the body ·
``not``, ``notin`` texts not in it · ``raw_in`` texts in it to the blank · ``title``, ``url``, ``encoding``, ``authors``,
``captions`` as in the record · ``published`` a prefix, or null for none · ``image_urls`` · ``n`` the number of records ·
``hints`` what the caller knows · ``shows`` the fault

White space, soft hyphens and marks without width do not count where texts of the body are compared, ``raw_in`` excepted.
"""

from __future__ import annotations

import argparse
import datetime
import json
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import cleaner

UNSEEN: Final = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")
"""What does not count in a text: white space, soft hyphens, marks without width."""
SHORT: Final = 150
ALONE: Final = frozenset({".html", ".htm", ".md", ".txt", ".json"})
"""Documents that `clean` reads; the others go through `stream`."""


def bare(text: str) -> str:
    """A text without what does not count."""
    return UNSEEN.sub("", text)


def faults(records: list[cleaner.CleanArticle], want: dict[str, Any]) -> list[str]:
    """What is not as it should be, a line a fault."""
    found = [f"n: {len(records)} records, not {want['n']}"] if "n" in want and len(records) != want["n"] else []
    if not records:
        return [*found, "no record"]
    record = records[0]
    found += [f"{key}: {got!r}, not {want[key]!r}" for key, got in _plain(record).items() if key in want and got != want[key]]
    if "published" in want and not same_time(record.published, want["published"]):
        found.append(f"published: {record.published}, not {want['published']}")
    found += _in_body(record, want)
    if "body" in want:
        found += _body([block.text for block in record.blocks], want["body"])
    return found


def same_time(got: str | None, want: str | None) -> bool:
    """Whether a date is the one wanted: the same instant, else what is wanted is its beginning."""
    if got is None or want is None:
        return got is want
    with suppress(ValueError, TypeError):
        if "T" in want and datetime.datetime.fromisoformat(got) - datetime.datetime.fromisoformat(want) == datetime.timedelta(0):
            return True
    return got.startswith(want)


def _plain(record: cleaner.CleanArticle) -> dict[str, Any]:
    """The values that are compared as they are."""
    return {
        "title": record.title,
        "authors": record.authors,
        "url": record.url,
        "encoding": record.encoding,
        "captions": record.captions,
        "image_urls": [image.url for image in record.images],
        "kinds": [block.kind for block in record.blocks],
        "blocks": len(record.blocks),
    }


def _in_body(record: cleaner.CleanArticle, want: dict[str, Any]) -> Iterator[str]:
    whole = bare(record.text)
    for text in [*want.get("in", ()), *want.get("has", ())]:
        if bare(text) not in whole:
            yield f"not in the body: {_short(text)}"
    for text in [*want.get("not", ()), *want.get("notin", ())]:
        if bare(text) in whole:
            around = next((block.text for block in record.blocks if bare(text) in bare(block.text)), "(across blocks)")
            yield f"in the body: {_short(text)}   in: {_short(around)}"
    for text in want.get("raw_in", ()):
        if not any(text in block.text for block in record.blocks):
            yield f"not in the body to the blank: {_short(text)!r}"


def _body(got: list[str], want: list[str]) -> Iterator[str]:
    """Which blocks are missing or too many; their places where all are there."""
    ours, theirs = [bare(text) for text in got], [bare(text) for text in want]
    if ours == theirs:
        return
    missing = [text for text, key in zip(want, theirs, strict=True) if key not in ours]
    beyond = [text for text, key in zip(got, ours, strict=True) if key not in theirs]
    yield from (f"- {_short(text)}" for text in missing)
    yield from (f"+ {_short(text)}" for text in beyond)
    if not missing and not beyond:
        yield "body: the blocks are right, their order or number is not"


def _short(text: str) -> str:
    line = " ⏎ ".join(text.split("\n"))
    return line if len(line) <= SHORT else f"{line[: SHORT - 25]} … {line[-22:]}"


def records_of(paths: list[Path], wants: dict[Path, dict[str, Any]]) -> dict[Path, list[cleaner.CleanArticle] | str]:
    """The records of each document, or what was said where there is none; all containers go through one `stream`."""
    found: dict[Path, list[cleaner.CleanArticle] | str] = {}
    for path in paths:
        if path.suffix in ALONE:
            try:
                found[path] = [cleaner.clean(path, **wants[path].get("hints", {}))]
            except cleaner.CleanError as error:
                found[path] = f"refused: {error}"
    containers = [path for path in paths if path not in found]
    if containers:
        streamed: dict[Path, list[cleaner.CleanArticle]] = {path: [] for path in containers}
        for record in cleaner.stream([str(path) for path in containers], workers=1):
            owner = next(path for path in containers if (record.input or "").startswith((str(path), path.as_posix())))
            streamed[owner].append(record)
        found.update(streamed)
    return found


def reports(folder: Path, names: list[str]) -> dict[Path, dict[str, Any]]:
    """The documents with their right values."""
    found = {}
    for told in sorted(folder.glob("*/want.json")):
        if not names or any(name in told.parent.name for name in names):
            document = next(path for path in sorted(told.parent.glob("page.*")))
            found[document] = json.loads(told.read_bytes())
    return found


def main(arguments: list[str] | None = None) -> int:
    """Print the wrong ones with their faults, the names of the right ones, and the count."""
    parser = argparse.ArgumentParser(description="Which reported faults are mended.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="only reports whose names hold one of these")
    parser.add_argument("--faults", type=int, default=3, help="how many faults of a report to print")
    parser.add_argument("--show", action="store_true", help="print the records' main values too")
    options = parser.parse_args(arguments)
    wants = reports(options.folder, options.names)
    cleaned = records_of(list(wants), wants)
    right, wrong = [], 0
    for path, want in wants.items():
        records = cleaned[path]
        said = [records] if isinstance(records, str) else faults(records, want)
        if said:
            wrong += 1
            print(f"WRONG {path.parent.name}   ({want.get('shows', 'no note')})")
            print("".join(f"    {line}\n" for line in said[: options.faults]), end="")
            if len(said) > options.faults:
                print(f"    … and {len(said) - options.faults} more")
        else:
            right.append(path.parent.name)
        if options.show and not isinstance(records, str):
            _print(records)
    print(f"right: {', '.join(right)}")
    print(f"{len(right)} of {len(wants)} right, {wrong} wrong")
    return 1 if wrong else 0


def _print(records: list[cleaner.CleanArticle]) -> None:
    for record in records:
        print(f"    title {record.title!r}, authors {record.authors}, published {record.published!r}, url {record.url!r}")
        print("".join(f"    | {block.kind:<9} {_short(block.text)}\n" for block in record.blocks), end="")
        print("".join(f"    x {piece.kind:<9} {piece.rule:<20} {_short(piece.text)}\n" for piece in record.removed), end="")


if __name__ == "__main__":
    sys.exit(main())
