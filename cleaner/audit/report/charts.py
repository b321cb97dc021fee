"""Charts as inline SVG, from numbers alone; every number stands in a table beside them."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_WIDE, _HIGH = 640, 160


def columns(bars: Sequence[tuple[str, int]], label: str) -> str:
    """Upright bars, all named where they are few, else the first, the middle and the last; each tells its number to the pointer."""
    if not bars:
        return ""
    most = max(number for _, number in bars) or 1
    step = min(_WIDE / len(bars), 90)
    out = [f'<svg class="columns" viewBox="0 -12 {_WIDE} {_HIGH + 56}" role="img" aria-label="{escape(label, quote=True)}">']
    out.append(f'<text x="0" y="8">{most:,}</text><line x1="0" y1="{_HIGH + 16}" x2="{_WIDE}" y2="{_HIGH + 16}"/>')
    for at, (name, number) in enumerate(bars):
        high = number / most * _HIGH
        x, wide = at * step + step * 0.08, step * 0.84
        out.append(
            f'<rect x="{x:.2f}" y="{_HIGH + 16 - high:.2f}" width="{wide:.2f}" height="{high:.2f}">'
            f"<title>{escape(name)}: {number:,}</title></rect>"
        )
    named = range(len(bars)) if len(bars) <= 10 else (0, len(bars) // 2, len(bars) - 1)
    for at in named:
        middle = at * step + step / 2
        anchor = "middle" if len(bars) <= 10 or 0 < at < len(bars) - 1 else "start" if at == 0 else "end"
        x = middle if anchor == "middle" else 0 if at == 0 else step * len(bars)
        out.append(f'<text x="{x:.1f}" y="{_HIGH + 35}" text-anchor="{anchor}">{escape(bars[at][0])}</text>')
    return "".join([*out, "</svg>"])


def bar(share: float) -> str:
    """A share as a bar in a table's cell."""
    wide = max(0.0, min(1.0, share)) * 100
    return f'<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="{wide:.1f}" height="8"/></svg>'


def spark(numbers: Sequence[int]) -> str:
    """A small histogram for a table's cell."""
    most = max(numbers, default=0) or 1
    rects = "".join(
        f'<rect x="{at * 10}" y="{20 - number / most * 20:.1f}" width="9" height="{number / most * 20:.1f}"/>'
        for at, number in enumerate(numbers)
    )
    return f'<svg class="spark" viewBox="0 0 {len(numbers) * 10} 20" aria-hidden="true">{rects}</svg>'
