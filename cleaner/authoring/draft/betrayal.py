"""Words that only this outlet prints: recurring lines that name it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from cleaner.authoring.draft.cues import by_words
from cleaner.authoring.draft.identity import Identity
from cleaner.authoring.draft.pattern import form_of, readable, same
from cleaner.authoring.draft.samples import Sample, domain
from cleaner.words.bylines import WIRES
from cleaner.words.text import tidy

_LINE: Final = 90
_MOST: Final = 3
_TITLED = re.compile(r"《(?P<name>[^》]{2,12})》")
_DATELINE = re.compile(r"[（(](?P<name>[\u4e00-\u9fff]{2,6}?(?:社|網|网|報|报))[^）)\n]{0,40}\d{1,2}日[^）)\n]{0,12}[）)]")
_OPENING = re.compile(r"[【〔［](?P<name>[^】〕］\n]{3,16})[】〕］]")
_TELLING: Final = frozenset(("copyright", "promo", "subscription", "disclaimer"))


def betrayals(samples: list[Sample], who: Identity) -> tuple[str, ...]:
    """Up to three forms, each found in the raw text of two samples or more."""
    names = [
        name
        for name in (who.name, *who.names)
        if len(name) >= (3 if re.search(r"[\u3400-\u9fff]", name) else 4) or (len(name) == 2 and name > "\u3400")
    ]
    scored: dict[str, int] = {}
    for text, number in _recurring(samples).items():
        name = next((name for name in names if name in text), None)
        told = by_words(text)
        owned = told is not None and told[1] == "copyright" and "©" in text
        if (name is None and not owned) or (told is None or told[1] not in _TELLING) or (name is not None and len(text) <= len(name) + 3):
            continue
        window = _window(text, name)
        if name is not None and len(window) < len(name) + 3:
            continue
        form = form_of(window) if name is None else form_of(name, digits=False).join(map(form_of, window.split(name)))
        pattern = readable(form)
        found = sum(bool(pattern.search(sample.document.text)) for sample in samples) if pattern is not None else 0
        if found >= 2 and len(re.sub(r"\{[^}]*\}|\W", "", form)) >= 6:
            scored[form] = found * 10 + (5 if name is not None else 0) + min(number, 4)
    best = sorted(scored, key=lambda form: (-scored[form], len(form)))
    kept: list[str] = []
    for form in best:
        if not any(form in other or other in form for other in kept):
            kept.append(form)
    return tuple(kept[:_MOST])


def _window(text: str, name: str | None) -> str:
    """The name with a few words around it; of a line of rights, its owner."""
    if name is None:
        at = text.index("©")
        return re.sub(r"\s*\S*\Z", "", text[at : at + 40]) if len(text) - at > 40 else text[at:]
    start = text.index(name)
    before = re.split(r"[。！？!?，,\s]", text[max(start - 12, 0) : start])[-1]
    after = re.match(r"[^。！？!?，,\d\n]{0,12}", text[start + len(name) :])
    return before + text[start : start + len(name)] + (after[0].rstrip() if after is not None else "")


def _recurring(samples: list[Sample]) -> dict[str, int]:
    """Short lines of whole documents that stand in two or more, with how many."""
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for sample in samples:
        for text in dict.fromkeys(_lines(sample)):
            key = same(text)
            counts[key] += 1
            shown.setdefault(key, text)
    return {shown[key]: number for key, number in counts.items() if number > 1}


def _lines(sample: Sample) -> list[str]:
    if sample.tree is None or sample.tree.body is None:
        found = [tidy(line) for line in sample.document.lines]
    else:
        found = [tidy(line) for line in sample.tree.body.text(deep=True, separator="\n").split("\n")]
    return [line for line in found if 3 < len(line) <= _LINE]


def name_in_print(samples: list[Sample], who: Identity) -> None:
    """Where nothing else tells the outlet's name.

    That of most datelines (an agency's only where no host is told: others print it too), of openings that hold the
    name of its host (【Now新聞台】), or of its own channels (追蹤《X》WhatsApp頻道).
    """
    heads = Counter(match["name"] for sample in samples if (match := _DATELINE.search(sample.document.text)) is not None)
    if heads and heads.most_common(1)[0][1] * 2 > len(samples) and not (who.hosts and heads.most_common(1)[0][0] in WIRES):
        _call(who, heads.most_common(1)[0][0], "the datelines")
        return
    label = domain(who.hosts[0]).partition(".")[0] if who.hosts else who.id
    openings = Counter(name for sample in samples for name in set(_OPENING.findall(sample.document.text)) if label in name.lower())
    if len(label) > 2 and openings and openings.most_common(1)[0][1] * 2 > len(samples):
        _call(who, openings.most_common(1)[0][0], "the openings")
        return
    counts: Counter[str] = Counter()
    for text, number in _recurring(samples).items():
        told = by_words(text)
        match = _TITLED.search(text)
        if told is not None and told[1] in _TELLING and match is not None:
            counts[match["name"]] += number
    if counts:
        _call(who, counts.most_common(1)[0][0], "lines that praise its channels")


def _call(who: Identity, name: str, source: str) -> None:
    who.name = name
    who.notes[:] = [note for note in who.notes if not note.startswith("name:")]
    who.notes.append(f"name: {name} is read off {source}")
