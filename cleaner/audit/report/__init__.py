"""The report over a run's output.

    OUT ─reading.py─▶ records ─tally.py (sketches.py, lines.py, prose.py)─▶ Tally ─drift.py─▶ api.Report ─page.py, tables.py─▶ page, tables

A record is looked at once and let go; what is kept is counts, and sketches of a bounded size (docs/report.md says how sure they are).
"""
