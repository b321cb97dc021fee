"""Patterns that are slow on a long hostile line: measured in a process of its own, so that one that hangs is found and named.

A pattern is tried on lines of 5,000, 10,000 and 20,000 characters made to its measure: words of its own, then one of
its characters over and over. A time that grows faster than the line is what a hostile page would use.
"""

from __future__ import annotations

import json
import queue
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import IO, Any, Final

import msgspec

from cleaner.outlets.forms import pattern_of
from cleaner.outlets.order import slots_in
from cleaner.outlets.outlet import Outlet
from cleaner.outlets.rules import Rule

LENGTHS: Final = (5_000, 10_000, 20_000)
PATIENCE: Final = 3.0
"""Seconds for one pattern on one line, which takes milliseconds unless it hangs."""
_WORTH_A_LOOK: Final = 0.0005
"""Seconds on the shortest line from which the longer ones are tried."""
_SLOW: Final = 0.05
_GROWTH: Final = 8
"""A line four times as long may take eight times as long: 4 is fair, 16 is the square."""
_DOUBLED: Final = 2.7
"""A line twice as long that takes less than this is not worth a still longer one."""
_REACH: Final = 120
"""What a tail rule sees of a piece (labelling/lines.py)."""
_BEAT: Final = "~"
"""Begins a line in which the other process says what it tries next."""
_START: Final = (
    "import sys, json; sys.stdout.reconfigure(encoding='utf-8'); sys.path[:] = json.loads(sys.argv[1]); "
    "from cleaner.authoring.slow import main; main()"
)


class Pattern(msgspec.Struct, frozen=True):
    """A pattern as it is used. ``name``: what messages call it; ``how``: match, search, or tail."""

    name: str
    regex: str
    how: str


def patterns_of(outlet: Outlet) -> list[Pattern]:
    """Every pattern of an outlet."""
    found = [Pattern(f"prints {mark!r}", pattern_of((mark,)), "search") for mark in outlet.prints]
    for rule in (*outlet.rules, *(rule for layout in outlet.layouts for rule in layout.rules)):
        found += _of_rule(rule)
    found += [Pattern(f"slot {slot.name!r}", rf"(?:{slot.pattern})\Z", "match") for slot in slots_in(outlet.order) if slot.forms]
    return found


def _of_rule(rule: Rule) -> Iterator[Pattern]:
    end = {"line": r"\Z", "from_line": r"\Z", "tail": r"\s*\Z"}.get(rule.form, "")
    how = {"tail": "tail", "css": "search"}.get(rule.form, "match")
    if rule.pattern:
        yield Pattern(f"rule {rule.name!r}", f"(?:{rule.pattern}){end}", how)
    if rule.until:
        yield Pattern(f"rule {rule.name!r}, until", rf"(?:{rule.until})\Z", "match")
    if rule.cue:
        yield Pattern(f"rule {rule.name!r}, cue", rule.cue, "search")


def slow_ones(patterns: list[Pattern], patience: float = PATIENCE) -> Iterator[tuple[Pattern, str]]:
    """The patterns that are slow, each with what was measured."""
    waiting = list(patterns)
    while waiting:
        done = 0
        for verdict in _verdicts(waiting, patience):
            if verdict:
                yield waiting[done], verdict
            done += 1
        waiting = waiting[done:]


def _verdicts(patterns: list[Pattern], patience: float) -> Iterator[str]:
    """One answer a pattern, "" if it is fast; after that on one that hangs, none."""
    command = [sys.executable, "-c", _START, json.dumps(sys.path)]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")  # noqa: S603
    assert child.stdin is not None and child.stdout is not None  # noqa: S101, PT018 - both are pipes
    answers: queue.Queue[str] = queue.Queue()
    threading.Thread(target=_collect, args=(child.stdout, answers), daemon=True).start()
    try:
        child.stdin.write(json.dumps([[pattern.regex, pattern.how] for pattern in patterns]))
        child.stdin.close()
        tried = answers.get(timeout=60)  # the interpreter has started
        for _ in patterns:
            while (answer := answers.get(timeout=patience)).startswith(_BEAT):
                tried = answer
            yield json.loads(answer) if answer else f"it ended the process that tried it, on {tried[1:].strip()}"
            if not answer:
                return
    except queue.Empty:
        yield f"not done after {patience:g} seconds with {LENGTHS[0]:,} to {LENGTHS[-1]:,} characters of {tried[1:].strip()}"
    finally:
        child.kill()
        child.wait()


def _collect(pipe: IO[str], answers: queue.Queue[str]) -> None:
    with pipe:
        for line in pipe:
            answers.put(line)
    answers.put("")


# --- in the process of its own ------------------------------------------------------------------


def main() -> None:
    """Patterns in, as JSON; a line for the start, and one a pattern, out."""
    given: list[Any] = json.loads(sys.stdin.read())
    _say(_BEAT)
    for regex, how in given:
        _say(json.dumps(verdict(regex, how)))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def verdict(regex: str, how: str) -> str:
    """What is slow about a pattern; "" if it is fast."""
    pattern = re.compile(regex, re.MULTILINE if how == "search" else 0)
    for words, unit in _shapes(regex):
        shape = f"{(words + unit * 3)!r}…"
        _say(f"{_BEAT}{shape}")
        taken = [_seconds(pattern, how, _line(words, unit, LENGTHS[0]))]
        for length in LENGTHS[1:]:
            if taken[-1] < _WORTH_A_LOOK or (len(taken) > 1 and taken[-1] < _DOUBLED * taken[-2]):
                break
            taken.append(min(_seconds(pattern, how, _line(words, unit, length)) for _ in range(2)))
        if len(taken) == len(LENGTHS) and taken[-1] > _SLOW:  # look again: a machine that is busy for a moment proves nothing
            taken = [
                min(was, *(_seconds(pattern, how, _line(words, unit, n)) for _ in range(2))) for was, n in zip(taken, LENGTHS, strict=True)
            ]
        if taken[-1] > _SLOW and taken[-1] > _GROWTH * taken[0]:
            times = ", ".join(f"{seconds * 1000:.0f} ms" for seconds in taken)
            return f"{times} for 5,000, 10,000, 20,000 characters of {shape}"
    return ""


def _shapes(regex: str) -> Iterator[tuple[str, str]]:
    """Beginnings, and what to go on with: the pattern's own words, and its own characters."""
    bare = re.sub(r"\(\?P<\w+>|\(\?[:=!<]+|\\[A-Za-z]|\{[\d,]+\}", "\x00", regex)
    words = list(dict.fromkeys(re.findall(r"\w[\w：: ]*", bare)))[:5]
    chars = list(dict.fromkeys(char for char in bare if char not in "()[]{}\\?*+.^$| \x00"))[:12]
    for unit in dict.fromkeys((" ", "a", "1", "中", "，", "（", "\t ", "a ", "1 ", "中，", "\n", *chars)):
        for begin in ("", *words):
            yield begin, unit


def _line(words: str, unit: str, length: int) -> str:
    return words + unit * (length // len(unit)) + "\x00"


def _seconds(pattern: re.Pattern[str], how: str, text: str) -> float:
    start = time.thread_time()  # not the clock: whatever else the machine does
    if how == "match":
        pattern.match(text)
    else:
        pattern.search(text, max(0, len(text) - _REACH) if how == "tail" else 0)
    return time.thread_time() - start
