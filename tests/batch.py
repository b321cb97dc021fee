"""What the tests of runs share: a small collection, the command line as a process of its own, outputs compared."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
MISBEHAVING = ROOT / "tests" / "misbehaving"
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # the tests run in a shell's background, and runs would inherit it
    signal.signal(signal.SIGINT, signal.default_int_handler)


def article(number: int, words: str = "") -> str:
    """A small article of its own, as Markdown with front matter."""
    sentence = f"第{number}號新聞說，當地政府昨日公布新的安排，市民表示歡迎，預計明年開始實行。"
    return (
        f"---\ntitle: 標題{number}\ndate: 2026-03-{number % 28 + 1:02d}\n"
        f"url: https://example.org/news/{number}\n---\n\n{sentence}{words}\n\n{sentence * 3}\n"
    )


def unruly(number: int, words: str) -> str:
    """An article of the outlet that does what its text says."""
    return article(number, words).replace("example.org", "misbehaving.example")


def collection(folder: Path, documents: int, special: dict[int, str] | None = None) -> Path:
    """A folder of articles, half of them files and half of them lines of JSON; ``special`` replaces some files."""
    files = folder / "files"
    files.mkdir(parents=True)
    half = documents // 2
    for number in range(half):
        text = (special or {}).get(number, article(number))
        (files / f"{number:05d}.md").write_text(text, encoding="utf-8")
    lines = [
        json.dumps(
            {"title": f"標題{n}", "url": f"https://example.org/item/{n}", "date": "2026-03-10", "html": f"<p>{article(n)[-90:]}</p>"}
        )
        for n in range(half, documents)
    ]
    (folder / "items.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def command(*words: object) -> list[str]:
    """The command line, run by this interpreter."""
    return [sys.executable, "-m", "cleaner", "run", *map(str, words)]


def environment(**more: str) -> dict[str, str]:
    """The environment in which the misbehaving outlet is installed."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(MISBEHAVING), str(ROOT)]), **more}


def call(*words: object, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run(
        command(*words), env=environment(**more), capture_output=True, text=True, timeout=300, check=False, encoding="utf-8"
    )


def rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def contents(output: Path) -> dict[str, bytes]:
    """Every byte that a run left, but its manifest (which tells times)."""
    found = {}
    for path in sorted(output.parent.rglob("*")):
        if path.is_file() and (path.name.startswith(output.name) or output in path.parents):
            found[str(path.relative_to(output.parent))] = path.read_bytes()
    return {name: data for name, data in found.items() if not name.endswith(".manifest.json")}
