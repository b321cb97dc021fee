"""Makes cleaner/generic/weights.json: which blocks of a page are its article, learnt from the tuning halves of labelled corpora.

Run: ``python -m benchmarks.train --corpus DIR``

The model is a sum of tables, one a feature (see ``cleaner/generic/features.py``), boosted in turns, then a second sum that also sees what
the first thought of the neighbours. Pages of the kept halves are never opened here.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import unicodedata
from collections import Counter
from itertools import accumulate
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from benchmarks import scores
from benchmarks.corpora import Page, pages
from benchmarks.silver import silver
from cleaner.document import Boxes, Document, Piece
from cleaner.errors import CleanError
from cleaner.generic import blocks as cutting
from cleaner.generic.article import blocks_of, settled
from cleaner.generic.features import BINS, NAMES, Block
from cleaner.generic.scorer import CONTEXT, CONTEXT_NAMES, Model, Sum, neighbours
from cleaner.generic.vocabulary import BITS
from cleaner.metadata import page as metadata
from cleaner.reading.carriers import recognise
from cleaner.reading.encoding import decode

_MARKS = re.compile(r"[\W_]+")


def loose(text: str) -> str:
    """Letters and digits only, widths and case folded."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def labels(pieces: list[Piece], found: list[Block], truth: str) -> list[float]:
    """Of every block whether a person counted it as the article's body: 1, 0, or between where it is part."""
    lines = {loose(line.lstrip("-*•0123456789. ")) for line in truth.split("\n")} | {loose(line) for line in truth.split("\n")}
    whole = loose(truth)
    at = 0
    out: list[float] = []
    for block in found:
        text = loose(pieces[block.place].text)
        if not text:
            out.append(0.0)
            continue
        where = whole.find(text, at)
        if len(text) >= _TELLING:
            if where < 0:
                where = whole.find(text)
            if where >= 0:
                at = max(at, where)
                out.append(1.0)
            else:
                out.append(_shared(text, whole))
            continue
        near = 0 <= where - at < _NEAR
        good = text in lines and where >= 0
        if good and near:
            at = where + len(text)
        out.append(1.0 if good and (near or len(text) > 12) else 0.0)
    return out


_TELLING: Final = 30
_NEAR: Final = 4000


def _shared(text: str, whole: str) -> float:
    """The share of a long text's runs of 16 characters that the truth holds."""
    runs = [text[at : at + 16] for at in range(0, max(len(text) - 15, 1), 8)]
    share = sum(run in whole for run in runs) / len(runs)
    return 1.0 if share > 0.8 else 0.0 if share < 0.2 else share


class Sample(msgspec.Struct):
    """A page cut into blocks, with a person's word on each; -1 where nothing is known."""

    page: Page
    found: list[Block]
    boxes: Boxes
    wanted: list[float]
    texts: list[str]


def samples(corpus: Path) -> list[Sample]:
    """Every page of the tuning halves that says which text belongs to it, and the pages labelled by their outlets' own selectors."""
    found: list[Sample] = []
    for page in (*pages(corpus, half="tuning"), *silver(corpus)):
        if not (page.truth.body or page.truth.inside):
            continue
        try:
            document = recognise(decode(page.data()).text)
        except CleanError:
            continue
        if document.page:
            found.append(_sample(page, document))
    return [sample for sample in found if sample.found and max(sample.wanted) > 0]


def _sample(page: Page, document: Document) -> Sample:
    cut = cutting.cut(document)
    said, tree = document.said, document.tree
    head = metadata.head(tree, said, page.url) if said is not None and tree is not None else None
    found = blocks_of(cut, head.headlines(document.meta) if head is not None else document.meta.headlines, document.meta.article_body)
    texts = [cut.pieces[block.place].text for block in found]
    if page.truth.body:
        return Sample(page, found, cut.boxes, labels(cut.pieces, found, page.truth.body), texts)
    inside, outside = ([loose(text) for text in texts] for texts in (page.truth.inside, page.truth.outside))
    wanted: list[float] = []
    for text in map(loose, texts):
        good = any(words and words in text for words in inside)
        bad = any(words and (words in text or (len(text) > 8 and text in words)) for words in outside)
        wanted.append(float(good) if good != bad else -1.0)
    return Sample(page, found, cut.boxes, wanted, texts)


class Table(msgspec.Struct):
    """All blocks of all samples as arrays: bins, wanted values, weights, the sample each belongs to."""

    bins: np.ndarray
    wanted: np.ndarray
    weight: np.ndarray
    sample: np.ndarray
    starts: list[int]


def table(found: list[Sample]) -> Table:
    """The arrays. A block weighs as the root of its size; a page as the root of its number of blocks; pages that are no article, less."""
    rows, wanted, weights, owner, starts = [], [], [], [], [0]
    for place, sample in enumerate(found):
        value = np.array(sample.wanted)
        weight = np.sqrt(np.array([block.size for block in sample.found]) + 10.0)
        weight[value < 0] = 0.0
        weight *= np.sqrt((weight > 0).sum()) / weight.sum()
        weight *= (0.5 if sample.page.truth.body is None else 1.0) * (1.0 if sample.page.kind == "article" else 0.6)
        rows += [
            [*block.bins, *(block.near >> bit & 1 for bit in range(len(BITS))), *(block.far >> bit & 1 for bit in range(len(BITS)))]
            for block in sample.found
        ]
        wanted.append(np.clip(value, 0, 1))
        weights.append(weight)
        owner.append(np.full(len(value), place))
        starts.append(starts[-1] + len(value))
    weight = np.concatenate(weights)
    weight /= weight[weight > 0].mean()
    bins = np.minimum(np.array(rows, np.int16), np.array(SIZES, np.int16) - 1)
    return Table(np.asfortranarray(bins), np.concatenate(wanted), weight, np.concatenate(owner), starts)


SIZES: Final = [*(size for size, _ in BINS.values()), *([2] * (2 * len(BITS)))]
ROUNDS: Final = 30
RATE: Final = 0.3
RIDGE: Final = 8.0
"""Swept on five folds: 15 to 40 rounds and a ridge of 8 to 200 lie within .003 of each other in word F1."""


def trained(found: Table, bins: np.ndarray, sizes: list[int], seen: np.ndarray) -> tuple[float, list[np.ndarray]]:
    """The mean of models that each saw four fifths of the pages: sums of tables can be averaged, and chance goes out of them."""
    models = []
    for bag in range(BAGS):
        inside = np.random.default_rng(bag).random(found.sample.max() + 1) < 0.8
        rows = seen & (found.weight > 0) & inside[found.sample]
        models.append(boosted(np.asfortranarray(bins[rows]), found.wanted[rows], found.weight[rows], sizes, bag))
    constants, tables = zip(*models, strict=True)
    return float(np.mean(constants)), [np.mean(columns, axis=0) for columns in zip(*tables, strict=True)]


BAGS: Final = 4


def boosted(bins: np.ndarray, wanted: np.ndarray, weight: np.ndarray, sizes: list[int], seed: int) -> tuple[float, list[np.ndarray]]:
    """An additive model: a constant and a table a feature, by Newton steps over the features in turn."""
    tables = [np.zeros(size) for size in sizes]
    mean = np.average(wanted, weights=weight)
    constant = float(np.log(mean / (1 - mean)))
    total = np.full(len(wanted), constant)
    order = np.random.default_rng(seed)
    varied = [at for at in range(bins.shape[1]) if bins[:, at].min() != bins[:, at].max()]
    for _ in range(ROUNDS):
        for turn, at in enumerate(order.permutation(varied)):
            if turn % 8 == 0:
                chance = likely(total)
                slope, bend = weight * (wanted - chance), weight * chance * (1 - chance)
            column = bins[:, at]
            step = RATE * np.bincount(column, slope, sizes[at]) / (np.bincount(column, bend, sizes[at]) + RIDGE)
            tables[at] += step
            moved = step[column]
            total += moved
            slope -= bend * moved
    return constant, tables


def odds(constant: float, tables: list[np.ndarray], bins: np.ndarray) -> np.ndarray:
    """The log odds that a model gives."""
    total = np.full(len(bins), constant)
    for at, values in enumerate(tables):
        total += values[bins[:, at]]
    return total


def out_of_fold(found: Table, bins: np.ndarray, sizes: list[int], folds: np.ndarray) -> np.ndarray:
    """What models that never saw a page think of its blocks, in log odds."""
    total = np.zeros(len(bins))
    fold = folds[found.sample]
    for number in range(FOLDS):
        new = fold == number
        total[new] = odds(*trained(found, bins, sizes, ~new), bins[new])
    return total


def likely(total: np.ndarray) -> np.ndarray:
    """Probabilities from log odds."""
    odds_against: np.ndarray = np.exp(-np.clip(total, -30, 30))
    return 1 / (1 + odds_against)


FOLDS: Final = 5


def in_context(first: np.ndarray, found: list[Sample], starts: list[int]) -> np.ndarray:
    """The bins of what the first pass thought of the neighbours."""
    rows: list[tuple[int, ...]] = []
    for place, sample in enumerate(found):
        rows += neighbours([float(value) for value in first[starts[place] : starts[place + 1]]], sample.found, sample.boxes)
    return np.array(rows, np.int16)


def rounded(tables: list[np.ndarray], names: tuple[str, ...]) -> dict[str, list[float]]:
    """Tables by name, with three decimals."""
    return {name: [round(float(value), 3) for value in values] for name, values in zip(names, tables, strict=False)}


def as_sum(constant: float, tables: list[np.ndarray], names: tuple[str, ...]) -> Sum:
    """A model as the package reads it: a bit's weight is the difference of its two bins, what its absence weighs goes into the constant."""
    near, far = tables[len(names) : len(names) + len(BITS)], tables[len(names) + len(BITS) :]
    absent = sum(float(values[0]) for values in (*near, *far))
    weigh = [{name: round(float(values[1] - values[0]), 3) for name, values in zip(BITS, group, strict=True)} for group in (near, far)]
    return Sum(round(constant + absent, 3), rounded(tables, names), *weigh)


def main() -> None:
    """Train, tell how it does on pages that each model never saw, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--dry-run", action="store_true", help="only tell how it does")
    options = parser.parse_args()
    found = samples(options.corpus)
    arrays = table(found)
    folds = np.array(
        [int.from_bytes(hashlib.sha256(f"fold/{s.page.folder}/{s.page.name}".encode()).digest()[:4], "big") % FOLDS for s in found]
    )
    print(f"{len(found)} pages, {len(arrays.wanted)} blocks")
    first = out_of_fold(arrays, arrays.bins, SIZES, folds)
    context = np.asfortranarray(np.concatenate([in_context(likely(first), found, arrays.starts), arrays.bins], axis=1))
    sizes = [*(size for size, _ in CONTEXT.values()), *SIZES]
    curve = told(found, arrays.starts, likely(out_of_fold(arrays, context, sizes, folds)))
    if options.dry_run:
        return
    known = arrays.weight > 0
    one = trained(arrays, arrays.bins, SIZES, known)
    two = trained(arrays, context, sizes, known)
    model = Model(as_sum(*one, NAMES), as_sum(*two, (*CONTEXT_NAMES, *NAMES)), curve)
    WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=0) + b"\n")
    print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size} bytes")


WEIGHTS: Final = Path(__file__).resolve().parent.parent / "cleaner" / "generic" / "weights.json"


def told(found: list[Sample], starts: list[int], likely: np.ndarray) -> list[tuple[float, float]]:
    """Print the figures by folder; return how often a body is right by the estimate of its F1 (isotonic, in twentieths)."""
    figures: dict[tuple[str, str], list[tuple[float, float]]] = {}
    pairs: list[tuple[float, float]] = []
    for place, sample in enumerate(found):
        truth = sample.page.truth.body
        if not truth:
            continue
        values = [float(value) for value in likely[starts[place] : starts[place + 1]]]
        bar, estimate = settled(values, [block.size for block in sample.found])
        got = "\n".join(sample.texts[at] for at, value in enumerate(values) if value >= bar)
        ours, theirs = scores.tokens(got), scores.tokens(truth)
        runs = scores.nearness(scores.shingles(ours), scores.shingles(theirs)).f1
        words = scores.nearness(Counter(ours), Counter(theirs)).f1
        figures.setdefault((sample.page.folder, "article" if sample.page.kind == "article" else "other"), []).append((runs, words))
        pairs.append((estimate, float(runs >= RIGHT)))
    for key, measured in sorted(figures.items()):
        runs, words = (sum(column) / len(measured) for column in zip(*measured, strict=True))
        print(f"{key[0]:12} {key[1]:8} {len(measured):4}  4-shingle F1 {runs:.4f}  word F1 {words:.4f}")
    return isotonic(pairs)


RIGHT: Final = 0.95
"""A body is right from this 4-shingle F1 on (RECORD.md, ``confidence``)."""


def isotonic(pairs: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Pool adjacent violators: the estimate from which on a share of bodies is right, rising."""
    pools: list[list[float]] = []
    for estimate, right in sorted(pairs):
        pools.append([estimate, right, 1.0])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] >= pools[-1][1] / pools[-1][2]:
            _, right_above, count = pools.pop()
            pools[-1][1] += right_above
            pools[-1][2] += count
    shares = accumulate(((right + 0.5) / (count + 1) for _, right, count in pools), max)  # drawn to the middle, rising all the same
    return [(round(pool[0], 3), round(share, 3)) for pool, share in zip(pools, shares, strict=True)]


if __name__ == "__main__":
    main()
