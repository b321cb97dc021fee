"""Makes cleaner/generic/weights.json: which blocks of a page are its article, learnt from the tuning halves of labelled corpora.

Run: ``python -m benchmarks.train --corpus DIR``

The model is a sum of tables, one a feature (see ``cleaner/generic/features.py``), boosted in turns, then a second sum that also sees what
the first thought of the neighbours. Pages of the kept halves are never opened here.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from benchmarks.corpora import Page, pages
from cleaner.carriers import recognise
from cleaner.document import Piece
from cleaner.encoding import decode
from cleaner.errors import CleanError
from cleaner.generic import blocks as cutting
from cleaner.generic import features
from cleaner.generic.features import Block

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
