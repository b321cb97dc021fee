"""Two runs of generated documents, one outlet's layout broken in the second, and the report that must name it.

Run: ``python scripts/drift.py FOLDER [DOCUMENTS]`` (10,000 over both dates). Writes FOLDER/report.html; exit code 1 unless the drift
list names the broken outlet first and no other.
"""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import cleaner

PAGES = ("ltn/page-desktop", "udn/page-2020", "setn/page-mobile-2018", "ettoday/page-mobile", "hk01/page-bus")
BROKEN = "ltn"
DAYS = ("2026-03-10", "2026-03-11")
_BROKEN_ANYWHERE = 0.03
"""A few pages of every outlet come broken on any day: what is found has to stand out from that."""


def varied(page: str, number: int, chance: random.Random) -> str:
    """A page with paragraphs of its own, so that no two are alike."""
    own = "".join(f"<p>第{number}號新聞的第{at}段說，當地政府公布新的安排，市民表示歡迎。</p>" for at in range(chance.randint(1, 6)))
    places = [found.end() for found in re.finditer(r"</p>", page)]
    at = places[0] if places else page.find("</body>")
    return page[:at] + own + page[at:]


def broken(page: str) -> str:
    """As an outlet's new layout would have it: other classes and ids, no time, no data for programs."""
    page = re.sub(r"<script[^>]*ld\+json.*?</script>", "", page, flags=re.DOTALL)
    page = re.sub(r"<meta[^>]*(?:time|date)[^>]*>|<time.*?</time>|<span[^>]*class=\"[^\"]*time.*?</span>", "", page, flags=re.DOTALL)
    return re.sub(r'\b(class|id|itemprop|data-[a-z-]+)="[^"]*"', r'\1="k"', page)


def write(folder: Path, documents: int, *, break_it: bool, seed: int) -> None:
    """So many documents of all outlets in turn."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    folder.mkdir(parents=True, exist_ok=True)
    pages = {name: next((ROOT / "fixtures" / name).glob("page.*")).read_text(encoding="utf-8") for name in PAGES}
    for number in range(documents):
        name = PAGES[number % len(PAGES)]
        page = varied(pages[name], number + seed * documents, chance)
        outlet = name.partition("/")[0]
        page = re.sub(r"20\d\d([-/])\d\d\1\d\d", lambda found: DAYS[break_it].replace("-", found[1]), page)
        if chance.random() < (0.9 if break_it and outlet == BROKEN else _BROKEN_ANYWHERE):
            page = broken(page)
        (folder / f"{outlet}-{number:05d}.html").write_text(page, encoding="utf-8")


def demonstrate(folder: Path, documents: int, workers: int = 2) -> cleaner.Report:
    """Both runs and the report."""
    for at, day in enumerate(DAYS):
        write(folder / day, documents // 2, break_it=at == 1, seed=at)
        cleaner.run([str(folder / day)], str(folder / f"{day}.jsonl"), force=True, workers=workers, crawled=day, progress="quiet")
    return cleaner.report(folder / f"{DAYS[1]}.jsonl", against=folder / f"{DAYS[0]}.jsonl")


def main() -> int:
    """Say what moved."""
    folder = Path(sys.argv[1])
    report = demonstrate(folder, int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
    report.save(folder / "report.html")
    for one in report.drift:
        print(f"{one.outlet:<12} {one.measure:<10} {one.before:.1%} -> {one.after:.1%}  p {one.p:.1g}  {one.examples}")
    return 0 if {one.outlet for one in report.drift} == {BROKEN} else 1


if __name__ == "__main__":
    sys.exit(main())
