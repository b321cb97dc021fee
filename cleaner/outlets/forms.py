"""Printed forms: what an outlet prints, written the way it prints it, and the patterns that they stand for.

    更新時間:{updated} HKT
    撰文:{authors}[出版:{published?}]
    〔(記者|編譯){authors}／{place}報導〕

Plain characters stand for themselves, in every width and in both Chinese scripts; a blank may be absent, except behind a word of
Latin letters or digits that another or a field follows, and one may stand around a mark. ``{field}`` is something to be read,
``{field?}`` may be absent, ``{field:2-6}`` has so many characters, ``{field=中央社|法新社}`` is one of these words. ``(a|b)`` is either, ``[a]`` may be absent; brackets that are printed
are written full width, or behind a backslash. What follows ``{then}`` must stand there, and is left. `FIELDS` and `RUNS` name all that
may stand in braces.

Everything is bounded, and nothing may repeat inside something that repeats: a form takes linear time on any text.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import Final

from cleaner.words.variants import variants

_MONTH: Final = r"[A-Za-z][a-zéûäöü]{2,9}\.?"
_DAY: Final = (
    r"(?:\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:(?:19|20)\d\d\s?[-/年.])?\s?\d{1,2}\s?[-/月.]\s?\d{1,2}(?!\d)\s?[日號号]?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th|\.)? (?:de )?{_MONTH},? (?:de )?(?:19|20)\d\d)"
)
_CLOCK: Final = r"(?:(?:[上下中]午|凌晨|晚上|早上)\s?)?\d{1,2}\s?[:：時时點点]\s?\d{2}(?:\s?[:：分]\s?\d{2}(?:\.\d{1,6})?秒?|分)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_ZONE: Final = r"(?:\s?(?:HKT|GMT|UTC|BST|CES?T|[CEJP]ST|[EP]DT|Uhr)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?|\s?[+-]\d\d:?\d\d|Z)?"
_WEEKDAY: Final = r"(?:\s?[（(]?(?:星期|周|週|礼拜)[一二三四五六日天][）)]?)?"
_WHEN: Final = rf"(?:{_DAY}{_WEEKDAY}(?:(?:[ T,，|\u3000–-]{{0,4}}| (?:at|um|à) ){_CLOCK}{_ZONE})?|{_CLOCK}\s{{0,4}}{_DAY}{_ZONE})"

FIELDS: Final = {
    "published": _WHEN,
    "updated": rf"(?:{_WHEN}|{_CLOCK})",
    "ago": r"\d{1,2}\s?[日天]前",
    "authors": "[^。，：:！？!?（(\n]",
    "reporters": "[^。，：:（(）)\\d\n]",
    "others": "[^。，：:\n]",
    "editors": "[^。，：:\n]",
    "credits": "[^。\n]",
    "fields": "[^。\n]",
    "agencies": "[^。：:（(）)\n]",
    "agency": "[^。，：:（(）)\\s]",
    "house": "[^。，：:（(）)\\s]",
    "place": "[^。，：:（(）)\\d\\s]",
    "date": r"(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}[日號号]",
    "section": "[^。，：:\\n]",
    "syndicated_from": "[^。，：:\\s]",
    "photo": "[^。\n]",
}
"""What a form may read, each with its own pattern: of a day (``ago``: told by its age, 3日前) and a clock whole, of words one character (labelling/facts.py says what becomes of it)."""
_BOUNDS: Final = {
    "authors": (2, 40),
    "reporters": (2, 40),
    "others": (2, 40),
    "editors": (2, 40),
    "credits": (2, 100),
    "fields": (2, 100),
    "agencies": (2, 60),
    "agency": (2, 12),
    "house": (2, 16),
    "place": (2, 12),
    "section": (2, 12),
    "syndicated_from": (2, 20),
    "photo": (2, 60),
}
RUNS: Final = {
    "words": ("[^\n]", 0, 60),
    "clause": ("[^。！？\n]", 0, 60),
    "title": ("[^。：:\n]", 6, 60),
    "word": (r"\S", 1, 12),
    "han": ("[\u3400-\u9fff]", 2, 4),
    "number": (r"\d", 1, 6),
    "arrows": ("[↓▼⬇👇\\s]", 1, 8),
    "rest": (r"[\s\S]", 0, 200),
    "blank": (r"\s", 0, 8),
}
"""Runs that are only passed over: a character of each, and how many of it at least and at most."""
_WHOLE: Final = {"day": _DAY, "clock": _CLOCK, "when": _WHEN, "start": "^", "end": "$", "top": r"\A", "bottom": r"\s{0,8}\Z"}
"""Other names: a day, a clock, both; the beginning and the end of a line, the top and the bottom of the document."""
_THEN: Final = "then"
OTHERS: Final = frozenset((*_WHOLE, _THEN))

_HOLE: Final = re.compile(r"\{(?P<name>[a-z_]+)(?::(?P<low>\d+)(?:-(?P<high>\d+))?|=(?P<words>[^{}]+))?(?P<absent>\?)?\}")
_LATIN: Final = re.compile(r"[A-Za-z0-9]")
_AROUND: Final = frozenset(":：︰﹕/／╱|｜·・‧•")
"""Marks around which a blank may stand."""
_LIKE_REGEX: Final = re.compile(r"\(\?[P:=!<]|\\[dswDSW]|\[\^|[.\])][*+](?!\w)|\{\d+(?:,\d*)?\}")
_MOST_KEYS: Final = 16
"""So many prints of a run of characters are looked for by name; of more, a shorter run."""


class Regex(str):
    """A regular expression, marked as such: for the few lines that no form can say."""

    __slots__ = ()


def regex(pattern: str) -> Regex:
    """A regular expression in place of a form. Named groups are the fields of a form (see `FIELDS`)."""
    return Regex(pattern)


class FormError(ValueError):
    """A form that cannot be read."""


@cache
def pattern_of(forms: tuple[str, ...]) -> str:
    """One pattern that matches where one of the forms does; a field that stands in several is numbered (``authors__2``).

    Raises FormError.
    """
    counts: dict[str, int] = {}

    def numbered(match: re.Match[str]) -> str:
        name = match[1]
        counts[name] = counts.get(name, 0) + 1
        return f"(?P<{name}__{counts[name]}>" if counts[name] > 1 else match[0]

    several = [str(form) if isinstance(form, Regex) else _Reader(form).pattern() for form in forms]
    return "|".join(re.sub(r"\(\?P<(\w+)>", numbered, one) for one in several)


def keys_of(form: str) -> tuple[str, ...]:
    """Words of which one stands in every text that a form matches; none where that cannot be told."""
    if isinstance(form, Regex):
        return ()
    best: tuple[str, ...] = ()
    for run in _Reader(form).runs():
        for length in range(len(run), 1, -1):
            windows = [run[at : at + length] for at in range(len(run) - length + 1)]
            told = [tuple(map("".join, product(*map(variants, window)))) for window in windows if _prints(window) <= _MOST_KEYS]
            if told:
                found = min(told, key=len)
                best = max(best, found, key=lambda keys: len(keys[0]) - len(keys) / 4 if keys else 0)
                break
    return best


def _prints(run: str) -> int:
    count = 1
    for char in run:
        count *= len(variants(char))
    return count


class _Reader:
    """Reads one form."""

    def __init__(self, form: str) -> None:
        self._form = form
        self._at = 0
        self._kept: list[str] = [""]
        self._depth = 0
        self._ahead = ""

    def pattern(self) -> str:
        """The pattern that the form stands for."""
        if _LIKE_REGEX.search(self._form):
            raise FormError(f"{self._form!r} reads like a regular expression; {_remedy(self._form)}, or write regex(r'…') around it")
        found = self._either("")
        if self._at < len(self._form):
            raise FormError(f"{self._form!r}: a bracket is closed that is not open, at {self._form[self._at :]!r}")
        return found + self._ahead

    def runs(self) -> list[str]:
        """Its runs of plain characters that no match can do without."""
        pattern = self.pattern()
        return [run for run in self._kept if run] if pattern else []

    def _either(self, closer: str) -> str:
        branches = [self._row(closer)]
        while self._at < len(self._form) and self._form[self._at] == "|":
            if not closer:
                raise FormError(f"{self._form!r}: | stands within ( and ); a printed one is written ｜")
            self._at += 1
            branches.append(self._row(closer))
        return "|".join(branches)

    def _row(self, closer: str) -> str:
        out: list[str] = []
        form = self._form
        while self._at < len(form) and form[self._at] not in ")]|":
            char = form[self._at]
            if char in "([":
                out.append(self._group(char))
            elif char == "{":
                out.append(self._hole())
            elif char == " ":
                out.append(self._blank())
            else:
                if char == "\\":
                    self._at += 1
                    if self._at == len(form):
                        raise FormError(f"{form!r} ends with a backslash")
                out.append(self._plain(form[self._at]))
        if self._at < len(form) and form[self._at] != "|" and form[self._at] != closer:
            raise FormError(f"{form!r}: a bracket is closed that is not open, at {form[self._at :]!r}")
        return "".join(out)

    def _group(self, opener: str) -> str:
        closer = ")" if opener == "(" else "]"
        self._at += 1
        start = self._at
        self._depth += 1
        self._break()
        inner = self._either(closer)
        if self._at == len(self._form):
            raise FormError(f"{self._form!r}: {opener} is not closed")
        held = self._form[start : self._at]
        if opener == "[" and len(set(held)) > 1 and all(char in variants(held[0]) for char in held):
            raise FormError(
                f"{self._form!r}: [{held}] may be absent; to be printed as either write {held[0]}, which stands for all of them"
            )
        self._at += 1
        self._depth -= 1
        self._break()
        return f"(?:{inner})" + ("?" if opener == "[" else "")

    def _break(self) -> None:
        self._kept.append("")

    def _hole(self) -> str:
        match = _HOLE.match(self._form, self._at)
        if match is None:
            raise FormError(f"{self._form!r}: no field is written {self._form[self._at : self._at + 20]!r}")
        self._at = match.end()
        self._break()
        name, absent = match["name"], "?" if match["absent"] else ""
        if match["words"]:
            inner = "(?:" + "|".join("".join(map(_shown, word)) for word in match["words"].split("|")) + ")"
        elif name == _THEN:
            if self._depth or self._ahead:
                raise FormError(f"{self._form!r}: {{{_THEN}}} stands once, and outside brackets")
            self._ahead = ")"
            return "(?="
        elif name in _WHOLE or name in ("published", "updated", "ago", "date"):
            inner = _WHOLE.get(name) or FIELDS[name]
            if match["low"]:  # a line that is a day and more: 6.4 and 3-1 may be anything
                inner = rf"(?=.{{{match['low']}}}){inner}"
        elif name in RUNS or name in FIELDS:
            char, low, high = RUNS[name] if name in RUNS else (FIELDS[name], *_BOUNDS[name])
            if match["low"]:
                low, high = int(match["low"]), int(match["high"] or match["low"])
            last = not self._depth and self._at == len(self._form)
            inner = f"{char}{{{low},{high}}}" + ("?" if low != high and not last else "")
        else:
            from difflib import get_close_matches

            known = (*FIELDS, *RUNS, *sorted(OTHERS))
            near = get_close_matches(name, known, 1)
            raise FormError(f"{self._form!r}: there is no field {name!r}; " + (f"did you mean {near[0]!r}?" if near else ", ".join(known)))
        if name in FIELDS:
            return f"(?P<{name}>{inner}){absent}"
        return f"(?:{inner}){absent}" if absent else inner

    def _blank(self) -> str:
        while self._at < len(self._form) and self._form[self._at] == " ":
            self._at += 1
        self._break()
        before, after = self._form[: self._at].rstrip(" ")[-1:], self._form[self._at : self._at + 1]
        needed = bool(_LATIN.match(before) and (_LATIN.match(after) or after == "{"))
        return r"\s{1,8}" if needed else r"\s{0,8}"

    def _plain(self, char: str) -> str:
        self._at += 1
        around = char in _AROUND
        before, after = self._form[: self._at - 1][-1:], self._form[self._at : self._at + 1]
        if around:
            self._break()
        elif self._depth == 0:
            self._kept[-1] += char
        out = _shown(char)
        if not around:
            return out
        colon = char in ":：︰﹕"
        left = "" if before in (" ", "", "/", "／") or (not colon and _LATIN.match(before)) else r"\s?"
        right = "" if after in (" ", "/", "／") or (not colon and _LATIN.match(after)) else r"\s?" if after else ""
        return left + out + right


def _remedy(pattern: str) -> str:
    from cleaner.outlets.suggest import form_meant

    meant = form_meant(pattern)
    try:
        told = not _LIKE_REGEX.search(meant) and bool(_Reader(meant).pattern())
    except FormError:
        told = False
    return f"as a form it is {meant!r}" if told else "write the form that is printed"


def _shown(char: str) -> str:
    several = variants(char)
    return re.escape(char) if len(several) == 1 else "[" + "".join(re.escape(one) if one in r"\[]^-&~|" else one for one in several) + "]"
