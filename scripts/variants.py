"""Make cleaner/words/variants.txt: characters that are written otherwise in simplified or traditional Chinese, a group a line.

Run: ``pip install opencc; python scripts/variants.py``. The pairs are OpenCC's (https://github.com/BYVoid/OpenCC, Apache License 2.0).
"""

from __future__ import annotations

from pathlib import Path

import opencc

TABLE = Path(__file__).resolve().parent.parent / "cleaner" / "words" / "variants.txt"
HAN = range(0x4E00, 0xA000)
BESIDE = {"著": "着", "擡": "抬"}
"""Pairs that OpenCC tells by phrases only."""


def main() -> None:
    """Write the groups, each simplified character first, in the order of their code points."""
    simplified = opencc.OpenCC("t2s")
    groups: dict[str, list[str]] = {}
    for code in HAN:
        written = chr(code)
        found = BESIDE.get(written) or simplified.convert(written)
        if len(found) == 1 and found != written:
            groups.setdefault(found, []).append(written)
    lines = [key + "".join(sorted(others)) for key, others in sorted(groups.items())]
    head = "# Characters of one meaning in simplified and traditional Chinese, a group a line, from OpenCC (Apache License 2.0).\n"
    TABLE.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TABLE.name}: {len(lines)} groups")


if __name__ == "__main__":
    main()
