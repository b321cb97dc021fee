"""Make cleaner/outlets/starts.json: what the shared rules can begin with, so that no start of the program reads it off their patterns.

Run after a shared rule was changed: ``python scripts/starts.py`` (a test says when).
"""

from __future__ import annotations

import json
from pathlib import Path

from cleaner.labelling import lines
from cleaner.outlets.starts import digest, read_off

TABLE = Path(__file__).resolve().parent.parent / "cleaner" / "outlets" / "starts.json"


def made() -> dict[str, tuple[list[str], list[str]]]:
    """The table of the rules as they are."""
    patterns = dict.fromkeys(rule.pattern for rule in lines.SHARED)
    return {digest(pattern): (sorted(read_off(pattern, narrow=False)), sorted(read_off(pattern, narrow=True))) for pattern in patterns}


if __name__ == "__main__":
    table = made()
    TABLE.write_text(json.dumps(table, ensure_ascii=True, separators=(",", ":")) + "\n", encoding="ascii")
    print(f"{TABLE.name}: {len(table)} patterns, {TABLE.stat().st_size:,} bytes")
