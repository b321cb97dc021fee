"""Printed forms: what an outlet prints, written the way it prints it, and the patterns that they stand for.

    更新時間:{updated} HKT
    撰文:{authors}[出版:{published?}]
    〔(記者|編譯){authors}／{place}報導〕

Plain characters stand for themselves, in every width and in both Chinese scripts; a blank may be absent, except behind a word of
Latin letters or digits that another or a field follows, and one may stand around a mark. ``{field}`` is something to be read,
``{field?}`` may be absent, ``{field:2-6}`` has so many characters, ``{field=中央社|法新社}`` is one of these words. ``(a|b)`` is
either, ``[a]`` may be absent; brackets that are printed are written full width, or behind a backslash. What follows ``{then}`` must
stand there, and is left. braces.py names all that may stand in braces.

Everything is bounded, and nothing may repeat inside something that repeats: the time a form takes grows with the text, never faster.
How much it takes grows with the fields of open length that follow each other; `cleaner outlet check` finds one that has too many.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import Final

from cleaner.outlets.braces import BOUNDS, FIELDS, OTHERS, RUNS, THEN, WHOLE
from cleaner.words.variants import variants

_HOLE: Final = re.compile(r"\{(?P<name>[a-z_]+)(?::(?P<low>\d+)(?:-(?P<high>\d+))?|=(?P<words>[^{}]+))?(?P<absent>\?)?\}")
_LATIN: Final = re.compile(r"[A-Za-z0-9]")
_AROUND: Final = frozenset(":：︰﹕/／╱|｜·・‧•")
"""Marks around which a blank may stand."""
_LIKE_REGEX: Final = re.compile(r"\(\?[P:=!<]|\\[dswDSW]|\[\^|[.\])][*+](?!\w)|\{\d+(?:,\d*)?\}")
_MOST: Final = 1_000
"""A field may be so long, in characters."""
_MOST_KEYS: Final = 16
"""So many prints of a run of characters are looked for by name; of more, a shorter run."""


class Regex(str):
    """A regular expression, marked as such: for the few lines that no form can say. It is not the form of the same characters."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Regex) and str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((Regex, str(self)))


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
        if not self._form.strip():
            raise FormError("a form is empty")
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
        low, high = int(match["low"] or 0), int(match["high"] or match["low"] or 0)
        if low > high or high > _MOST:
            raise FormError(
                f"{self._form!r}: {match[0]} asks for no length; write the least and the most, {_MOST} or fewer, as {{{name}:2-6}}"
            )
        if match["words"] and (name in FIELDS or name in RUNS):
            inner = "(?:" + "|".join("".join(map(_shown, word)) for word in match["words"].split("|")) + ")"
        elif name == THEN and match[0] == f"{{{THEN}}}":
            if self._depth or self._ahead:
                raise FormError(f"{self._form!r}: {{{THEN}}} stands once, and outside brackets")
            self._ahead = ")"
            return "(?="
        elif not match["words"] and (name in WHOLE or name in ("published", "updated", "ago", "date")):
            inner = WHOLE.get(name) or FIELDS[name]
            if low:  # a line that is a day and more: 6.4 and 3-1 may be anything
                inner = rf"(?=.{{{low}}}){inner}"
        elif name in RUNS or name in FIELDS:
            char, *bounds = RUNS[name] if name in RUNS else (FIELDS[name], *BOUNDS[name])
            if not match["low"]:
                low, high = bounds
            last = not self._depth and self._at == len(self._form)
            inner = f"{char}{{{low},{high}}}" + ("?" if low != high and not last else "")
        else:
            from difflib import get_close_matches

            if name in OTHERS:
                raise FormError(f"{self._form!r}: {{{name}}} takes nothing beside its name")
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
