"""The five seeds, bytes in: cleaner beside trafilatura, and the import budgets.

Run: ``python -m benchmarks.seeds``

Both get the same text: cleaner the file as it is, trafilatura the same text as an HTML page (a dump's lines as
paragraphs, Markdown as rendered). Both return metadata. Each runs in an interpreter of its own, as its user would run it, and they take
turns in blocks of 20 calls, so that both see the same machine.
Only the ratios mean anything.
"""

from __future__ import annotations

import html
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import comrak

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


def work_of(tool: str, data: bytes) -> Callable[[], object]:
    """One call of a tool on a seed."""
    if tool == "cleaner":
        import cleaner

        return lambda: cleaner.clean_bytes(data)
    import trafilatura

    page = as_page(data)
    return lambda: trafilatura.bare_extraction(page, with_metadata=True)


def serve(tool: str) -> None:
    """A tool in an interpreter of its own: for each path on stdin, time a block of calls and print it."""
    for line in sys.stdin:
        work = work_of(tool, Path(line.strip()).read_bytes())
        work()
        print(json.dumps([once(work) for _ in range(BLOCK)]), flush=True)


class Worker:
    """A serving interpreter."""

    def __init__(self, tool: str) -> None:
        """Start it; ``tool`` is cleaner or trafilatura."""
        command = [sys.executable, "-m", "benchmarks.seeds", tool]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=SEEDS.parent)

    def block(self, path: Path) -> list[float]:
        """Seconds of a block of calls on one seed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{path}\n")
        self._process.stdin.flush()
        return [float(seconds) for seconds in json.loads(self._process.stdout.readline())]

    def close(self) -> None:
        """End it."""
        self._process.communicate()


def compare(path: Path, mine: Worker, other: Worker) -> float:
    """Print one seed's line; return how many times faster cleaner was."""
    rounds = [(mine.block(path), other.block(path)) for _ in range(ROUNDS // BLOCK)]
    ours = statistics.median(seconds for block, _ in rounds for seconds in block)
    theirs = statistics.median(seconds for _, block in rounds for seconds in block)
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
    seeds = sorted(SEEDS.glob("*.txt"))
    mine, other = Worker("cleaner"), Worker("trafilatura")
    ratios = [compare(path, mine, other) for path in seeds]
    mine.close()
    other.close()
    print(f"mean {statistics.mean(ratios):.1f} times, least {min(ratios):.1f} times (median of {ROUNDS} each, in turns of {BLOCK})")
    trafilatura = fresh("import trafilatura")
    bare = fresh("import cleaner")
    cleaned = fresh(f"import cleaner; cleaner.clean({str(seeds[0])!r})")
    print(f"import trafilatura {trafilatura * 1e3:.0f} ms; import cleaner {bare * 1e3:.0f} ms ({bare / trafilatura:.2f} of it)")
    print(f"import cleaner and clean a seed {cleaned * 1e3:.0f} ms ({cleaned / trafilatura:.2f} of importing trafilatura)")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        serve(sys.argv[1])
    else:
        main()
