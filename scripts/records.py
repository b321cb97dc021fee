"""The records of every document at hand, to be compared across a change: seeds, fixtures, and of a corpus its feeds and pages.

Run: ``python scripts/records.py take before.json --corpus DIR``, the same after the change, then ``… compare before.json after.json``.
Of labelled corpora only the tuning half is taken (benchmarks/corpora.py).
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import cleaner
from benchmarks import corpora
from cleaner.errors import CleanError

UNLABELLED = ("china", "taiwan")
"""Folders of pages that come without truths."""
HINTS = ("url", "source", "encoding", "crawled")


def documents(corpus: Path | None) -> Iterator[tuple[str, bytes, dict[str, str]]]:
    """Each document: its name, its bytes, its hints."""
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        yield f"seeds/{path.name}", path.read_bytes(), {}
    for path in sorted((ROOT / "fixtures").glob("*/*/page.*")):
        file = path.parent / "hints.json"
        hints = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
        yield str(path.relative_to(ROOT)), path.read_bytes(), {name: hints[name] for name in HINTS if name in hints}
    if corpus is None:
        return
    for path in sorted((corpus / "feeds").glob("*.jsonl")):
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            yield f"feeds/{path.name}#{number}", line, {}
    for folder in UNLABELLED:
        for path in sorted((corpus / "pages" / folder).glob("*.html.gz")):
            yield f"{folder}/{path.name}", gzip.decompress(path.read_bytes()), {}
    for page in corpora.pages(corpus, half="tuning"):
        yield f"{page.folder}/{page.name}", page.data(), {}


def taken(data: bytes, hints: dict[str, str]) -> dict[str, Any]:
    """The record of a document, or its refusal."""
    try:
        return cleaner.clean_bytes(data, **hints).to_dict()  # type: ignore[arg-type]
    except CleanError as error:
        return {"refused": error.code}


def compare(before: dict[str, Any], after: dict[str, Any], most: int) -> int:
    """Print what differs, document by document, then which fields; the number of documents that differ."""
    fields: Counter[str] = Counter()
    differ = [name for name in before if name in after and before[name] != after[name]]
    for place, name in enumerate(differ):
        old, new = before[name], after[name]
        changed = [field for field in sorted({*old, *new}) if old.get(field) != new.get(field)]
        fields.update(changed)
        if place < most:
            print(f"{name}: {', '.join(changed)}")
            for field in changed:
                print("\n".join(f"  {line}" for line in _shown(field, old.get(field), new.get(field))))
    alone = sorted(before.keys() ^ after.keys())
    print(f"{len(differ)} of {len(before)} differ; by field: {dict(fields.most_common())}; only in one: {len(alone)}")
    return len(differ)


def _shown(field: str, old: Any, new: Any) -> list[str]:
    if field in {"text", "text_hash"}:
        return []
    if isinstance(old, list) and isinstance(new, list):
        gone = [f"- {field} {_short(entry)}" for entry in old if entry not in new]
        return gone + [f"+ {field} {_short(entry)}" for entry in new if entry not in old]
    return [f"{field} {_short(old)} -> {_short(new)}"]


def _short(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)[:160]


def main() -> int:
    """Take records, or compare two takings."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    commands = parser.add_subparsers(dest="command", required=True)
    take = commands.add_parser("take", help="write the records")
    take.add_argument("output", type=Path)
    take.add_argument("--corpus", type=Path)
    both = commands.add_parser("compare", help="show what differs")
    both.add_argument("before", type=Path)
    both.add_argument("after", type=Path)
    both.add_argument("--most", type=int, default=40, help="so many documents are shown in full")
    given = parser.parse_args()
    if given.command == "compare":
        before, after = (json.loads(path.read_text(encoding="utf-8")) for path in (given.before, given.after))
        return 1 if compare(before, after, given.most) else 0
    records = {name: taken(data, hints) for name, data, hints in documents(given.corpus)}
    given.output.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    print(f"{len(records)} records")
    return 0


if __name__ == "__main__":
    sys.exit(main())
