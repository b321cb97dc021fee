"""Recognising an outlet among 40, 400 and 4,000: by address, and by words that only it prints.

Run: ``python -m benchmarks.recognising``

The outlets are synthetic; every one has two hosts and two marks, a form in Chinese and a regular expression in English, and all
marks begin alike. The texts are 500 to 20,000 characters, and hold the mark of one outlet, or of none. The ratio is what matters
(4,000 against 40): 1.0 means that a hundred times as many outlets cost nothing.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable

from cleaner.adapter import Outlet, regex
from cleaner.outlets.registry import Registry

COUNTS = (40, 400, 4_000)
ROUNDS = 15
SENTENCE = "當地政府昨日公布新的安排，市民表示歡迎，預計明年開始實行。The council said on Monday that it would publish the plan. "


def outlet(number: int) -> Outlet:
    """One of many outlets."""
    marks = (f"追蹤《第{number}日報》 WhatsApp", regex(rf"Follow us on the Paper {number}\b"))
    attributes = {
        "__module__": "cleaner.outlets.synthetic",  # as checked as the built-in ones are: the check is not measured here
        "id": f"paper-{number}",
        "name": f"Paper {number}",
        "hosts": (f"paper-{number}.example", f"news{number}.example.org"),
        "prints": marks,
    }
    made: Outlet = type(f"Paper{number}", (Outlet,), attributes)()
    return made


def texts() -> list[str]:
    """Documents of many lengths; every other one ends in a mark."""
    randomly = random.Random(0)  # noqa: S311
    made = []
    for number in range(40):
        length = randomly.choice((500, 1_500, 3_000, 20_000))
        words = SENTENCE * (length // len(SENTENCE) + 1)
        made.append(words[:length] + (f"\n追蹤《第{number}日報》 WhatsApp" if number % 2 else ""))
    return made


def seconds(work: Callable[[], object]) -> float:
    """The median time of a call."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    """Print the table."""
    documents = texts()
    addresses = [f"https://www.paper-{number}.example/2026/a-{number}.html" for number in range(40)]
    measured = {}
    for count in COUNTS:
        start = time.perf_counter()
        registry = Registry([outlet(number) for number in range(count)])
        opened = time.perf_counter() - start
        assert [found.id for found in map(registry.of_address, addresses) if found] == [f"paper-{n}" for n in range(40)]
        by_print = [[found.id for found in registry.betrayed(text)] for text in documents]
        assert by_print == [[f"paper-{n}"] if n % 2 else [] for n in range(40)]
        by_address = seconds(lambda at=registry: [at.of_address(url) for url in addresses]) / len(addresses)  # type: ignore[misc]
        by_words = seconds(lambda at=registry: [at.betrayed(text) for text in documents]) / len(documents)  # type: ignore[misc]
        measured[count] = (by_address, by_words, opened)
    print(f"{'a document, in µs':20}" + "".join(f"{count:>10,}" for count in COUNTS) + "     ratio")
    for place, name in enumerate(("by address", "by its words")):
        taken = [measured[count][place] for count in COUNTS]
        print(f"{name:20}" + "".join(f"{each * 1e6:>10.1f}" for each in taken) + f"{taken[-1] / taken[0]:>10.2f}")
    print("building the registry, once, in ms: " + ", ".join(f"{measured[count][2] * 1e3:.0f}" for count in COUNTS))


if __name__ == "__main__":
    main()
