"""Lines that recur in form only: dates, writers, labels with a value, helplines."""

from __future__ import annotations

import re

from cleaner.authoring.draft import dates as draft_dates
from cleaner.authoring.draft.cues import by_words
from cleaner.authoring.draft.pattern import form_of, same
from cleaner.authoring.draft.rows import Row, rows_of
from cleaner.authoring.draft.trial import Tried
from cleaner.labelling import noise as shared
from cleaner.outlets.rules import Rule, line


def small_print(tried: list[Tried], notes: list[str]) -> list[Rule]:
    """Lines of dates, writers and other labels, which recur in form only."""
    del notes
    rows = [row for sample in rows_of(tried) for row in sample]
    rules = _date_lines([row for row in rows if row.head or row.tail])
    dated = {id(row) for row in rows if draft_dates.PRINTED.search(row.text)}
    edges = [row for row in rows if id(row) not in dated and (row.head or row.tail or row.place < 3) and len(row.text) <= 80]
    return rules + _bylines(edges) + _labels(edges) + _hotlines(rows)


def _date_lines(rows: list[Row]) -> list[Rule]:
    shapes: dict[str, list[Row]] = {}
    loose: list[Row] = []
    for row in rows:
        match = draft_dates.PRINTED.search(row.text) if len(row.text) <= 100 else None
        if match is None or len(row.text) - sum(len(found[0]) for found in draft_dates.PRINTED.finditer(row.text)) > 30:
            continue
        rest = draft_dates.PRINTED.sub("\ue000", row.text)
        if all(not words.strip() or draft_dates.LABEL.search(words) or _AROUND.fullmatch(words) for words in rest.split("\ue000")):
            shapes.setdefault(same(rest), []).append(row)
        elif row.place < 6:
            loose.append(row)
    found: list[Rule] = []
    for alike in shapes.values():
        if len({row.sample for row in alike}) >= 2:
            form = _date_line(max((row.text for row in alike), key=len))
            found.append(line("published-line" if "{published}" in form else "updated-line", "date-line", form))
    if len({row.sample for row in loose}) >= 2:
        found += _byline_and_date(loose)
    return found


_AROUND = re.compile(r"[\W_]*(?:[（(]?更新[）)]?|HKT|GMT|[Uu]hr|\d{1,2} min read|\w{2,8}\s*[|｜/／])?[\W_]*")
"""What may stand beside a date but its label."""


def _date_line(text: str) -> str:
    """A line with dates, word for word but for them."""
    out, at = "", 0
    for match in draft_dates.PRINTED.finditer(text):
        field = draft_dates.field_of(text, at, match)
        out += form_of(text[at : match.start()]) + (f"{{{field}}}" if f"{{{field}}}" not in out else "{when}")
        at = match.end()
    return out + form_of(text[at:])


def _byline_and_date(rows: list[Row]) -> list[Rule]:
    """A name and a date on one line."""
    first = [
        row
        for row in rows
        if (match := draft_dates.PRINTED.search(row.text)) is not None and match.end() == len(row.text) and match.start()
    ]
    if len({row.sample for row in first}) >= 2:
        field = "others" if any(re.search(r"[（(]", row.text) for row in first) else "authors"  # which hold no bracket
        return [line("byline-and-time", "byline", "{published}", f"{{{field}}} {{published}}")]
    return []


_BYLINE = re.compile(
    r"(?P<lead>(?:[（(【]?\s*)?(?:撰文|撰稿|記者|记者|作者|文|採訪|采访|特約記者|By|BY|by|Von|Par|Por)\s*[：:／/︰|｜]?\s*)"
    r"(?P<name>[\u4e00-\u9fff·．]{2,4}(?:[、/／ ,，][\u4e00-\u9fff·．]{2,4}){0,3}|"
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:(?:,| and| und| et| &) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}){0,2})"
    r"(?P<rest>.{0,24})\Z"
)


def _bylines(rows: list[Row]) -> list[Rule]:
    """記者X／台北報導, By X: a known word before a name, in two samples or more."""
    forms: dict[tuple[str, str], set[int]] = {}
    shown: dict[tuple[str, str], tuple[str, str]] = {}
    for row in rows:
        match = _BYLINE.match(row.text)
        if match is None or (match["lead"].strip() in ("文", "by", "Von", "Par", "Por") and len(row.text) > 40):
            continue
        lead, rest = match["lead"], match["rest"].strip()
        kind = "" if not rest else "desk" if re.match(r"[／/]", rest) else "bracket" if rest in ("）", ")", "】") else "other"
        if kind == "other" and not re.search(r"報導|报道|報道|整理|攝影", rest):
            continue
        forms.setdefault((same(lead), kind), set()).add(row.sample)
        shown.setdefault((same(lead), kind), (lead, rest))
    found: list[str] = []
    for key, samples in forms.items():
        if len(samples) >= 2:
            lead, behind = shown[key]
            rest = {"": "", "desk": " /{clause:2-16}", "bracket": form_of(behind), "other": "{clause:2-16}"}[key[1]]
            found.append(f"{form_of(lead.strip())} {{authors}}{rest}")
    return [line("byline-line", "byline", *found)] if found else []


def _hotlines(rows: list[Row]) -> list[Rule]:
    """Helplines under a story of a death: rarely the same in two samples, known by their form."""
    shape = re.compile(r".{2,40}(?:[熱热]?[線线]|中心|平台|[會会]).{0,24}[：:︰﹕]\s*(?:\d{4}\s?\d{4}|\d{5}|https?://\S+).{0,60}")
    if sum(row.tail and shape.fullmatch(row.text) is not None for row in rows) < 2:
        return []
    numbers = "{words:2-40}(熱線|線|中心|平台|會){words:0-24}:({number:4} {number:4}|{number:5}|http[s]://{word:1-200}){words}"
    return [line("hotline", "boilerplate", numbers), line("hotline-label", "boilerplate", "{words:0-10}熱線:")]


_LABEL = re.compile(r"(?P<label>[^\s：:。，,「」『』]{2,12}(?: [a-z]+)?)\s*[：:]\s*(?P<value>\S.{0,58})\Z")


def _labels(rows: list[Row]) -> list[Rule]:
    """來源：X and the like at the edges of the text: one label, values that differ."""
    values: dict[str, dict[int, str]] = {}
    labels: dict[str, str] = {}
    for row in rows:
        match = _LABEL.match(row.text)
        if match is not None and not _BYLINE.match(row.text) and not re.search(r"[。！？]", row.text):
            values.setdefault(same(match["label"]), {})[row.sample] = match["value"]
            labels.setdefault(same(match["label"]), match["label"])
    rules: list[Rule] = []
    for key, where in values.items():
        told = by_words(labels[key] + "：")
        if (
            len(where) >= 2
            and told is not None
            and (role := told[1]) not in ("promo", "related-label")
            and not shared.RELATED_LABEL.match(labels[key])
        ):
            value = "{agencies:1-60}" if re.search(r"[來来]源|[Ss]ource|Quelle", labels[key]) else "{words:1-60}"
            rules.append(line(f"{told[0]}-label", role, f"{form_of(labels[key])}: {value}"))
    return rules
