"""The page: a template with autoescape, so that whatever a document says is text; no script, and a policy that forbids any."""

from __future__ import annotations

import base64
import hashlib
import itertools
from collections import Counter
from collections.abc import Sequence
from typing import Any

from cleaner.audit.report import charts, tables
from cleaner.audit.report.drift import ALPHA, LEAST, WORDS, Drift
from cleaner.audit.report.tally import CONFIDENCES, FIELDS, LENGTHS, SHARES, Tally, summed

MOST_OUTLETS, MOST_HOSTS, MOST_LINES, MOST_PROSE, MOST_CODES, MOST_DRIFT = 60, 60, 60, 40, 60, 60
_MOST_CHARACTERS = 300
_MOST_COLUMNS = 92
"""More days than these are shown by month, more months by year."""
_PLACE = 120


def page(out: str, tally: Tally, against: str | None, drift: Sequence[Drift]) -> str:
    """The page of an output that was counted; ``drift`` is what moved since ``against``."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    from cleaner._version import VERSION

    environment = Environment(
        loader=PackageLoader("cleaner.audit.report", ""), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    filters: dict[str, Any] = {
        "number": lambda value: f"{value:,}",
        "percent": _percent,
        "bar": lambda share: Markup(charts.bar(share)),  # noqa: S704 - numbers alone
        "spark": lambda numbers: Markup(charts.spark(numbers)),  # noqa: S704 - numbers alone
        "cut": _cut,
        "cut_long": lambda text: text[:2_000],
        "place": _place,
        "chance": lambda p: "<1e-99" if p < 1e-99 else f"{p:.1g}",
    }
    environment.filters |= filters
    source, _, _ = environment.loader.get_source(environment, "page.css")  # type: ignore[union-attr]
    digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
    shown = _shown(tally, drift) | {"out": out, "against": against} | {"version": VERSION, "style": Markup(source), "digest": digest}  # noqa: S704 - the package's own
    shown["time_chart"] = Markup(charts.columns(shown["time"], "Documents over time"))  # noqa: S704 - escaped there
    return environment.get_template("page.html").render(**shown)


def _shown(tally: Tally, drift: Sequence[Drift]) -> dict[str, Any]:
    groups = tally.groups.values()
    outlets, hosts, lines = tables.outlets(tally), tables.hosts(tally), tables.lines(tally)
    prose = tally.prose.entries()
    warnings, refusals = tables.codes(tally, "warnings"), tables.codes(tally, "refusals")
    kinds = summed(groups, "kinds").most_common()
    characters = sum(group.characters for group in groups)
    time, unit = over_time(tally.days)
    return {
        "tally": tally,
        "records": tally.records,
        "refused": tally.refused,
        "fallback": sum(group.hits["fallback"] for group in groups),
        "taken": sum(count for _, count in kinds) / characters if characters else 0.0,
        "time": time,
        "unit": unit,
        "undated": tally.days[""],
        "outlets": outlets[:MOST_OUTLETS],
        "more_outlets": len(outlets) - MOST_OUTLETS,
        "shares": SHARES,
        "fields": FIELDS,
        "words": WORDS,
        "lengths": _classes(),
        "confidences": [
            (f"{at / CONFIDENCES:.1f} to {(at + 1) / CONFIDENCES:.1f}", sum(group.confidences[at] for group in groups))
            for at in range(CONFIDENCES)
        ],
        "warnings": warnings[:MOST_CODES],
        "refusals": refusals[:MOST_CODES],
        "kinds": [(kind, count, count / characters) for kind, count in kinds[:MOST_CODES]] if characters else [],
        "hosts": hosts[:MOST_HOSTS],
        "more_hosts": len(hosts) - MOST_HOSTS,
        "lost_hosts": tally.hosts.lost,
        "lines": lines[:MOST_LINES],
        "more_lines": len(lines) - MOST_LINES,
        "prose": prose[:MOST_PROSE],
        "more_prose": len(prose) - MOST_PROSE,
        "drift": drift[:MOST_DRIFT],
        "more_drift": len(drift) - MOST_DRIFT,
        "alpha": ALPHA,
        "least": LEAST,
    }


def over_time(days: Counter[str]) -> tuple[list[tuple[str, int]], str]:
    """Documents by day, or by month or year where the days are too many to see, and which of these."""
    dated: Counter[str] = Counter({day: number for day, number in days.items() if day})
    for length, unit in ((10, "day"), (7, "month"), (4, "year")):
        by: Counter[str] = Counter()
        for day, number in dated.items():
            by[day[:length]] += number
        if len(by) <= _MOST_COLUMNS:
            return sorted(by.items()), unit
    return sorted(by.items()), "year"


def _classes() -> list[str]:
    ends = [*(f"{low} to {high - 1}" for low, high in itertools.pairwise(LENGTHS[1:])), f"{LENGTHS[-1]} and more"]
    return ["none", *ends]


def _percent(share: float | None) -> str:
    if share is None:
        return "–"
    return "0" if not share else "<0.1%" if share < 0.001 else f"{share:.1%}"


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else text[:_MOST_CHARACTERS] + "…"


def _place(text: str) -> str:
    """A place keeps its end, which tells one document from the next."""
    return text if len(text) <= _PLACE else "…" + text[-_PLACE:]
