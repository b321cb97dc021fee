"""What was counted as rows: for the page and, as Arrow tables, for a notebook."""

from __future__ import annotations

from typing import Any

from cleaner.audit.report.drift import Drift
from cleaner.audit.report.tally import FIELDS, SHARES, UNKNOWN, Group, Tally

Row = dict[str, Any]


def outlets(tally: Tally) -> list[Row]:
    """By outlet, the one with the most documents first."""
    return [_outlet(name, group) for name, group in sorted(tally.groups.items(), key=lambda pair: (-pair[1].documents, pair[0]))]


def _outlet(name: str, group: Group) -> Row:
    row: Row = {"outlet": name, "name": group.name if name != UNKNOWN else "", "documents": group.documents, "records": group.records}
    row |= {measure: group.hits[measure] for measure in SHARES}
    row |= {f"missing_{field}": group.missing[field] for field in FIELDS}
    row["removed_share"] = group.removed.mean if group.removed.count else None
    row["lengths"] = list(group.lengths)
    row["confidences"] = list(group.confidences)
    return row


def hosts(tally: Tally) -> list[Row]:
    """Hosts that nobody wrote an adapter for, the one with the most documents first."""
    out = []
    for host, number in tally.hosts.items():
        found = tally.hosts.values[host]
        sure = found.sure / found.unsure if found.unsure else None
        out.append(
            {"host": host, "documents": number, "at_most": number + tally.hosts.lost, "confidence": sure, "examples": found.examples}
        )
    return out


def codes(tally: Tally, which: str) -> list[Row]:
    """Warnings or refusals by code."""
    counter = getattr(tally, which)
    return [
        {"code": code, "documents": number, "examples": tally.examples.get((which, code), [])}
        for code, number in sorted(counter.items(), key=lambda pair: (-pair[1], pair[0]))
    ]


def lines(tally: Tally) -> list[Row]:
    """Lines that survived in many bodies; of a host without an adapter the outlet is the host, told by its first example."""
    return [{name: getattr(one, name) for name in one.__struct_fields__} for one in tally.survivors()]


def drifted(found: list[Drift]) -> list[Row]:
    """What moved."""
    return [{name: getattr(one, name) for name in one.__struct_fields__} for one in found]
