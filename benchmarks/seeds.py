"""The five seeds, bytes in: cleaner beside trafilatura, and the import budgets.

Run: ``python -m benchmarks.seeds``

Both get the same text: cleaner the file as it is, trafilatura the same text as an HTML page (a dump's lines as
paragraphs, Markdown as rendered). Both return metadata. The two take turns in blocks of 20 calls, so that both see the same machine and
both run warm, as in a batch.
Only the ratios mean anything.
"""

from __future__ import annotations

import html
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import comrak

import cleaner

ROUNDS = 200
BLOCK = 20
SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def as_page(data: bytes) -> bytes:
    """A seed's text as an HTML page."""
    text = data.decode()
    if text.startswith((" date ", "date ")):
        body = "\n".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
    else:
        _, mark, rest = text[4:].partition("\n---\n") if text.startswith("---\n") else ("", "", text)
        render = comrak.RenderOptions()
        render.unsafe_ = True
        body = comrak.render_markdown(rest if mark else text, render_options=render)
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><article>{body}</article></body></html>".encode()


def once(work: Callable[[], object]) -> float:
    """Seconds that one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def compare(path: Path) -> float:
    """Print one seed's line; return how many times faster cleaner was."""
    import trafilatura

    data = path.read_bytes()
    page = as_page(data)
    mine: list[float] = []
    other: list[float] = []
    for _ in range(ROUNDS // BLOCK):
        mine += [once(lambda: cleaner.clean_bytes(data)) for _ in range(BLOCK)]
        other += [once(lambda: trafilatura.bare_extraction(page, with_metadata=True)) for _ in range(BLOCK)]
    ours, theirs = statistics.median(mine), statistics.median(other)
    print(f"{path.name[:3]}  cleaner {ours * 1e3:7.3f} ms   trafilatura {theirs * 1e3:7.3f} ms   {theirs / ours:5.1f} times")
    return theirs / ours


def fresh(code: str) -> float:
    """Median seconds of a fresh interpreter running ``code``, less an empty one's."""

    def run(line: str) -> float:
        return once(lambda: subprocess.run([sys.executable, "-c", line], check=True, capture_output=True))

    pairs = [(run(code), run("pass")) for _ in range(11)]
    return statistics.median(took for took, _ in pairs) - statistics.median(empty for _, empty in pairs)


def main() -> None:
    """Print the comparison."""
    for path in sorted(SEEDS.glob("*.txt")):  # both warm
        cleaner.clean_bytes(path.read_bytes())
    ratios = [compare(path) for path in sorted(SEEDS.glob("*.txt"))]
    print(f"mean {statistics.mean(ratios):.1f} times, least {min(ratios):.1f} times (median of {ROUNDS} each, in turns of {BLOCK})")
    seed = next(iter(sorted(SEEDS.glob("*.txt"))))
    trafilatura = fresh("import trafilatura")
    bare = fresh("import cleaner")
    cleaned = fresh(f"import cleaner; cleaner.clean({str(seed)!r})")
    print(f"import trafilatura {trafilatura * 1e3:.0f} ms; import cleaner {bare * 1e3:.0f} ms ({bare / trafilatura:.2f} of it)")
    print(f"import cleaner and clean a seed {cleaned * 1e3:.0f} ms ({cleaned / trafilatura:.2f} of importing trafilatura)")


if __name__ == "__main__":
    main()
