"""How likely each block is the article's: two sums of tables, the second of which knows what the first thought of the neighbours.

The weights are data (``weights.json``); ``python -m benchmarks.train`` makes them. A weight is a log odds: 0.7 doubles the odds.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from math import exp
from operator import itemgetter
from typing import Final

import msgspec

from cleaner.document import Boxes
from cleaner.generic.features import LARGEST, NAMES, Block
from cleaner.generic.vocabulary import BITS

CONTEXT: Final[dict[str, tuple[int, str]]] = {
    "own": (20, "what the first sum thought of the block itself, in twentieths"),
    "run_above": (10, "of all above, nearer ones counting more"),
    "run_below": (10, "of all below"),
    "mass_above": (10, "share of the page's likely body above the block"),
    "mass_below": (10, "share below"),
    "box": (11, "of the other blocks in the box around; 10: there are none"),
    "around": (11, "the same of the box around that"),
    "anchors": (28, "before, between or after the long likely blocks, and how far from them"),
    "rank": (10, "against the page's likeliest block"),
    "prose": (7, "how many long likely blocks the page has, as a power of two"),
}
"""What the second sum sees beside the block's own features: feature → bins and meaning."""
CONTEXT_NAMES: Final = tuple(CONTEXT)
_LIKELY: Final = 0.8
_LONG: Final = 80
_FADE: Final = 0.7


class Sum(msgspec.Struct, frozen=True):
    """One additive model: a constant, a table a feature, a weight for each bit of the class names near and anywhere around."""

    constant: float
    tables: dict[str, list[float]]
    near: dict[str, float]
    far: dict[str, float]


class Model(msgspec.Struct, frozen=True):
    """Both sums; and how often a body is right whose F1 is estimated so high, as (from this estimate on, share), rising."""

    first: Sum
    second: Sum
    right: list[tuple[float, float]]


@cache
def model() -> Model:
    """The weights that come with the package, read once."""
    return msgspec.json.decode(files("cleaner.generic").joinpath("weights.json").read_bytes(), type=Model)


class Score(msgspec.Struct, frozen=True, gc=False):
    """What a block was thought of: by itself and among its neighbours (probabilities), with the neighbours' bins."""

    alone: float
    likely: float
    context: tuple[int, ...]


def scored(blocks: list[Block], boxes: Boxes) -> list[Score]:
    """The scores of a page's blocks, in their order."""
    if not blocks:
        return []
    first, second = _laid_out()
    alone = first.of_blocks(blocks)
    context = neighbours(alone, blocks, boxes)
    hopeful = [at for at, likely in enumerate(alone) if likely > _HOPELESS]
    again = dict(zip(hopeful, second.of_blocks([blocks[at] for at in hopeful], [context[at] for at in hopeful]), strict=True))
    return [Score(likely, again.get(at, likely), context[at]) for at, likely in enumerate(alone)]


_HOPELESS: Final = 0.015
"""Blocks that are so unlikely by themselves are not looked at again: half of a page's; five in a thousand of them are body."""


_STEEP: Final = 30.0


class _Laid:
    """A sum laid out for speed: tables in the order of the bins, padded so that no bin lies outside; bits summed once a combination."""

    def __init__(self, weights: Sum) -> None:
        near = [weights.near.get(name, 0.0) for name in BITS]
        far = [weights.far.get(name, 0.0) for name in BITS]
        places = range(len(BITS))
        self._constant = weights.constant
        self._own = [padded(weights.tables[name]) for name in NAMES]
        self._context = [weights.tables[name] for name in CONTEXT_NAMES if name in weights.tables]

        @lru_cache(maxsize=20_000)
        def nearby(bits: int) -> float:
            return sum([near[at] for at in places if bits >> at & 1])

        @lru_cache(maxsize=20_000)
        def around(bits: int) -> float:
            return sum([far[at] for at in places if bits >> at & 1])

        self._near, self._far = nearby, around

    def of_blocks(self, blocks: list[Block], context: list[tuple[int, ...]] | None = None) -> list[float]:
        """The likelihoods of blocks by their own features, and by those of their neighbours if ``context`` is given."""
        constant, near, far = self._constant, self._near, self._far
        own = _looked_up(self._own, [block.bins for block in blocks])
        totals = [constant + (near(block.near) + far(block.far)) + told for block, told in zip(blocks, own, strict=True)]
        if context is not None:
            totals = [total + told for total, told in zip(totals, _looked_up(self._context, context), strict=True)]
        return [1 / (1 + exp(-total)) if total > -_STEEP else 0.0 for total in totals]


def _looked_up(tables: list[list[float]], rows: list[tuple[int, ...]]) -> Iterable[float]:
    """Of each row of bins the sum of what the tables hold for them; table by table, so that no step is Python's."""
    if len(rows) == 1:  # itemgetter gives no tuple of one
        return (sum([table[at] for table, at in zip(tables, rows[0], strict=True)]),)
    found = [itemgetter(*column)(table) for table, column in zip(tables, zip(*rows, strict=True), strict=False)]
    return map(sum, zip(*found, strict=True))


@cache
def _laid_out() -> tuple[_Laid, _Laid]:
    return _Laid(model().first), _Laid(model().second)


def padded(table: list[float]) -> list[float]:
    """A table whose last bin stands for all above it."""
    return table + table[-1:] * (LARGEST - len(table))


def neighbours(first: list[float], blocks: list[Block], boxes: Boxes) -> list[tuple[int, ...]]:
    """The bins of ``CONTEXT`` of every block, from what the first sum thought."""
    count = len(blocks)
    mass = [likely * (block.size + 10) ** 0.5 for likely, block in zip(first, blocks, strict=True)]
    total = sum(mass) + 1e-9
    run_above, run_below = _faded(first), _faded(first[::-1])[::-1]
    parents = boxes.parents
    around = [parents[block.box] for block in blocks]
    box, beyond = _means(first, around, len(parents)), _means(first, [parents[at] for at in around], len(parents))
    strong = [at for at in range(count) if first[at] > _LIKELY and blocks[at].size > _LONG]
    most = max(first) + 1e-9
    many = min(len(strong).bit_length(), 6)
    shares, above = [], 0.0
    for own in mass:
        shares.append((int(above / total * 9.99), int((total - above - own) / total * 9.99)))
        above += own
    columns = (
        [int(likely * 19.99) for likely in first],
        [int(likely * 9.99) for likely in run_above],
        [int(likely * 9.99) for likely in run_below],
        [share for share, _ in shares],
        [share for _, share in shares],
        [int(likely * 10) for likely in box],
        [int(likely * 10) for likely in beyond],
        _anchored(count, strong),
        [int(likely / most * 9.99) for likely in first],
        [many] * count,
    )
    return list(zip(*columns, strict=True))


def _faded(values: list[float]) -> list[float]:
    """Of every place the values before it, the nearest counting most."""
    out: list[float] = []
    held = 0.0
    for value in values:
        out.append(held)
        held = held * _FADE + value * (1 - _FADE)
    return out


def _means(first: list[float], boxes: list[int], count: int) -> list[float]:
    """Of every block the mean of the others in its box, drawn a little towards a third; 1.05 where it is alone."""
    sums, held = [0.0] * count, [0] * count
    for likely, box in zip(first, boxes, strict=True):
        sums[box] += likely
        held[box] += 1
    return [(sums[box] - likely + 0.3) / held[box] if held[box] > 1 else 1.05 for likely, box in zip(first, boxes, strict=True)]


def _anchored(count: int, strong: list[int]) -> list[int]:
    """Of every block: before (0 to 6), between (7) or after (14 to 20) the long likely ones, by distance; 27 where there are none."""
    if not strong:
        return [27] * count
    first, last = strong[0], strong[-1]
    ahead = [min((first - at).bit_length(), 6) for at in range(first)]
    return [*ahead, *[7] * (last + 1 - first), *[14 + min((at - last).bit_length(), 6) for at in range(last + 1, count)]]


def why(block: Block, score: Score) -> list[tuple[str, float]]:
    """What spoke for and against a block, as (feature=bin, log odds) of the sum that decided, the strongest first.

    They add up to the log odds of its likelihood: ``any block`` is what is thought of a block of which nothing is known.
    """
    weights = model().second if score.alone > _HOPELESS else model().first
    told = [(f"{name}={at}", padded(weights.tables[name])[at]) for name, at in zip(NAMES, block.bins, strict=True)]
    if score.alone > _HOPELESS:
        told += [(f"neighbours {name}={at}", weights.tables[name][at]) for name, at in zip(CONTEXT_NAMES, score.context, strict=True)]
    for kind, bits, table in (("near", block.near, weights.near), ("around", block.far, weights.far)):
        told += [(f"{kind} {name}", table.get(name, 0.0)) for at, name in enumerate(BITS) if bits >> at & 1]
    return sorted([("any block", weights.constant), *told], key=lambda pair: -abs(pair[1]))
