"""What is glued to the first and last words of an article: datelines, credits, marks of the desk."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Final

from cleaner.authoring.draft.cues import by_words
from cleaner.authoring.draft.pattern import checked, form_of, same, telling
from cleaner.authoring.draft.rows import leads, reads_as_prose, rows_of
from cleaner.authoring.draft.trial import Tried
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, compiled, head, tail

_LONGEST: Final = 60
_WIRE = re.compile(r"(?P<open>[（(【])(?P<agency>[\u4e00-\u9fff]{2,6}?(?:社|网|網|報|报|新聞|新闻))(?P<rest>[^）)】]*)")


def ends(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """Rules that cut at the beginning and at the end of pieces."""
    return [*_datelines(tried), *_tails(tried, notes)]


def codes(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """Bare digits after the last full stop or bracket: a desk's date code."""
    found: dict[int, list[str]] = defaultdict(list)
    for number, sample in enumerate(rows_of(tried)):
        for row in sample:
            match = re.search(r"[。！？」』）)]\s*(?P<code>\d{5,9})\Z", row.text)
            if match is not None:
                found[number].append(match["code"])
    if len(found) < 2:
        return []
    lengths = sorted({len(code) for row in found.values() for code in row})
    digits = f"{{{','.join(str(length) for length in sorted({lengths[0], lengths[-1]}))}}}"
    notes.append(f"closing-code: digits such as {next(iter(found.values()))[0]} close the text of {len(found)} samples")
    return [tail("closing-code", "boilerplate", regex(rf"(?<=[。！？」』）)])\s*\d{digits}"))]


def _datelines(tried: list[Tried]) -> list[Rule]:
    """Openings in brackets that begin alike: (X社Y日電), (德國之聲中文網)."""
    found = leads(tried) + Counter(part.text for one in tried for part in one.parts if part.rule == "wire-dateline")
    if sum(found.values()) < 2:
        return []
    rules: list[Rule] = []
    exact: Counter[str] = Counter()
    agencies: dict[tuple[str, str], list[str]] = defaultdict(list)
    for text, number in found.items():
        exact[same(text)] += number
        match = _WIRE.match(text)
        if match is not None:
            agencies["（）" if match["open"] in "（(" else "【】", match["agency"]] += [match["rest"]] * number
    for (brackets, agency), rests in agencies.items():
        if len(rests) >= 2:
            rules.append(head("dateline" if not rules else f"dateline-{len(rules) + 1}", "dateline", _dateline(brackets, agency, rests)))
    covered = [compiled(rule) for rule in rules]
    for text in found:
        if exact[same(text)] >= 2 and not any(pattern.match(text) for pattern in covered):
            rules.append(head("opening" if not rules else f"opening-{len(rules) + 1}", "dateline", checked(form_of(text), [text])))
            covered.append(compiled(rules[-1]))
    return rules


def _dateline(brackets: str, agency: str, rests: list[str]) -> str:
    """The agency, people and place, day; what stands behind the day in its brackets is left open."""
    people = "(記者{reporters}|{place:0-12})" if any("記者" in rest or "记者" in rest for rest in rests) else "{place:0-12}"
    dated = "{date}" if all(re.search(r"\d日", rest) for rest in rests) else "{date?}"
    rest = f"{people}{dated}{{clause:0-12}}" if any(rests) else ""
    return f"{brackets[0]}{{agency={agency}}}{rest}{brackets[1]}"


def _tails(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """What stands after the last full stop of the text, alike in two samples or more."""
    after: dict[str, dict[int, str]] = defaultdict(dict)
    for number, sample in enumerate(rows_of(tried)):
        for row in sample:
            if row.head or not reads_as_prose(row.text):
                continue
            match = re.search(
                r"[。！？」』”][）)]?\s*(?P<rest>[^。！？」』”]{3,60})\Z|[.!?”]\s+(?P<latin>[\[(][^\])]{3,58}[\])])\Z", row.text
            )
            rest = (match["rest"] or match["latin"] or "").strip() if match is not None else ""
            if rest and (re.fullmatch(r"\d{5,8}", rest) or telling(same(rest))):
                after[_key(rest)].setdefault(number, rest)
    rules: list[Rule] = []
    for where in after.values():
        if len(where) < 2:
            continue
        rest = next(iter(where.values()))
        told = by_words(rest)
        if told is not None and told[1] == "related-label":
            continue  # （相關報道：…） is a clause of the text
        label = re.match(r"[（(【\[]?(?P<label>[^：:\s（(]{2,8})[：:]", rest)
        form = form_of(rest, *where.values())
        if label is not None and len(set(map(same, where.values()))) > 1:
            ends = (form_of(rest[0]), "{clause:1-60}" + form_of(rest[-1])) if rest[0] in "（(【[" else ("", "{clause:1-40}")
            form = f"{ends[0]}{form_of(label['label'])}:{ends[1]}"
        name, role = told or ("closing-mark", "boilerplate")
        rules.append(tail(f"{name}-tail", role, checked(form, where.values())))
        if told is None:
            notes.append(f'{name}-tail: "{rest}" closes the text of {len(where)} samples; its role is a guess')
    return rules


def _key(rest: str) -> str:
    label = re.match(r"([（(【\[]?[^：:\s（(]{2,8})[：:]", rest)
    return same(label[1]) + ":" if label is not None and by_words(label[1] + "：") is not None else same(rest)
