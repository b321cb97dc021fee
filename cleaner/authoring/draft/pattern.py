"""From printed words to a form: open for other digits and addresses. Widths, scripts and blanks come of themselves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from cleaner.outlets.forms import FormError, pattern_of, regex

_TOKEN = re.compile(
    r"(?P<url>https?://[\w./?&=%#~+-]+)|(?P<day>(?<!\d)(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)日?)"
    r"|(?P<clock>(?<!\d)\d{1,2}[:：]\d\d(?:[:：]\d\d)?(?!\d))|(?P<digits>\d+)|(?P<blank>\s+)|(?P<repeat>(?<=[.)\]）])[*+])|(?P<mark>.)",
    re.DOTALL,
)
_WRITTEN: Final = {"(": "（", ")": "）", "[": "［", "]": "］", "|": "｜", "{": "\\{", "}": "\\}", "\\": "\\\\"}
"""How marks that mean something in a form are written there."""
_LONG: Final = 60
"""Of longer lines the beginning tells enough."""


def form_of(*printings: str, digits: bool = True) -> str:
    """A form for words that recur, with other digits (as many as the printings have) or with the same."""
    runs = [[len(match["digits"]) for match in _TOKEN.finditer(text) if match["digits"]] for text in printings]
    lengths = (
        list(zip(*runs, strict=True))
        if len({len(run) for run in runs}) == 1
        else [tuple(length for run in runs for length in run)] * len(runs[0])
    )
    numbers = iter([_number(several) for several in lengths])
    out: list[str] = []
    for match in _TOKEN.finditer(printings[0]):
        if match["url"]:
            out.append("http[s]://{word:1-200}")
        elif not digits and match.lastgroup in ("day", "clock", "digits"):
            out.append(match[0])
        elif match["day"] or match["clock"]:
            out.append(f"{{{match.lastgroup}}}")
        elif match["digits"]:
            out.append(next(numbers))
        elif match["repeat"]:
            out.append("\\" + match["repeat"])
        else:
            out.append(" " if match["blank"] else _WRITTEN.get(match["mark"], match["mark"]))
    return "".join(out)


def _number(lengths: tuple[int, ...]) -> str:
    longest = max(lengths)
    if longest <= 2:
        return "{number:1-2}"
    return "{number:4}" if set(lengths) == {4} else f"{{number:1-{max(longest + 2, 5)}}}"


def line_form(texts: list[str]) -> str:
    """A form for one recurring line, whose printings in ``texts`` differ in digits at most.

    A long one is matched by its beginning: the rest may be anything of about that length. What no form can say is a regular expression.
    """
    longest = max(map(len, texts))
    if longest <= _LONG:
        return checked(form_of(max(texts, key=lambda text: len(re.findall(r"\s+", text))), *texts), texts)  # a blank may be absent
    text = min(texts, key=len)
    cut = max((match.end() for match in re.finditer(r"[，,。.！!？?；;：:\s]", text[:_LONG]) if match.end() > 12), default=_LONG)
    run = "rest" if any("\n" in one for one in texts) else "words"
    return checked(f"{form_of(text[:cut].rstrip())}{{{run}:0-{min(-(-(longest - cut) * 2 // 50) * 50, 650)}}}", texts)


def checked(form: str, texts: Iterable[str] = ()) -> str:
    """The form, if it can be read and matches ``texts`` from their beginning; a regular expression of the first text if not."""
    shown = list(texts)
    pattern = readable(form)
    if pattern is not None and all(pattern.match(text) for text in shown):
        return form
    words = re.escape(shown[0] if shown else form)
    return regex(re.sub(r"(?:\\?\s)+", r"\\s{1,9}", re.sub(r"\d+", r"\\d{1,20}", words)))


def readable(form: str) -> re.Pattern[str] | None:
    """The pattern of a form; None if it cannot be read."""
    try:
        return re.compile(pattern_of((form,)))
    except (FormError, re.error):
        return None


def distinct(forms: Iterable[str]) -> list[str]:
    """The forms, of those that say the same (in another script or width) the first."""
    found: dict[str, str] = {}
    for form in forms:
        pattern = readable(form)
        found.setdefault(pattern.pattern if pattern is not None else form, form)
    return list(found.values())


def same(text: str) -> str:
    """The key by which two printings of a line are one: widths folded, digits and blanks aside."""
    folded = unicodedata.normalize("NFKC", text)
    return re.sub(r"\d+", "0", re.sub(r"\s+", "", folded)).casefold()


def telling(key: str) -> bool:
    """Whether a recurring line has words enough to be known by."""
    return len(re.findall(r"[^\W\d_]", key)) >= 2 or key == "+0"
