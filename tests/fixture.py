"""Fixtures: a folder with a page, its hints and the expected record, one test a field."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import cleaner

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "fixtures"


def folders() -> list[Path]:
    """Every folder with an expectation."""
    return sorted(path.parent for path in FIXTURES.glob("*/*/expected.json"))


def page_of(folder: Path) -> Path:
    """The document of a fixture: its page, or for a seed the seed itself."""
    if folder.parent.name == "seeds":
        return ROOT / "seeds" / f"{folder.name}.txt"
    return next(iter(sorted(folder.glob("page.*"))))


def hints_of(folder: Path) -> dict[str, Any]:
    """The hints a fixture is cleaned with."""
    path = folder / "hints.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


@cache
def expected(folder: Path) -> dict[str, Any]:
    """The expected fields of a fixture."""
    return dict(json.loads((folder / "expected.json").read_text(encoding="utf-8")))


@cache
def got(folder: Path) -> cleaner.CleanArticle:
    """The record of a fixture."""
    return cleaner.clean(page_of(folder), **hints_of(folder))


def cases() -> Iterator[tuple[Path, str]]:
    """Every (fixture, field) to test."""
    for folder in folders():
        for field in expected(folder):
            yield folder, field


def difference(folder: Path, field: str) -> str | None:
    """What is wrong with one field, in some five lines that say what to type next; None if it is right."""
    want, have = expected(folder)[field], _plain(got(folder), field)
    if _same(field, want, have):
        return None
    lines = [f"{folder.parent.name}/{folder.name}  {field}", *_first_difference(field, want, have)]
    wrong = _words(want, have)
    lines += _spoke(folder, wrong)
    command = " ".join(f"--{name} {value}" for name, value in hints_of(folder).items())
    lines.append(f"  explain: cleaner explain {page_of(folder).relative_to(ROOT)} {command}".rstrip())
    lines.append(f"  accept:  edit {(folder / 'expected.json').relative_to(ROOT)} after reading the page")
    return "\n".join(lines)


def _plain(article: cleaner.CleanArticle, field: str) -> Any:
    value = article.to_dict()[field]
    if field == "warnings":
        return sorted({warning["code"] for warning in value})
    if field == "removed":
        return [{"kind": entry["kind"], "text": entry["text"]} for entry in value]
    return value


def _same(field: str, want: Any, have: Any) -> bool:
    if field in ("published", "updated"):
        return _instant(want) == _instant(have)
    if field == "warnings":
        return bool(sorted(set(want)) == have)
    if field == "removed":
        return len(want) == len(have) and all(map(_same_entry, want, have))
    return bool(want == have)


def _same_entry(want: dict[str, str], have: dict[str, str]) -> bool:
    if want["kind"] == "*":
        return have["text"].startswith(want["text"])
    return want == have


def _instant(value: str | None) -> object:
    if value is None or "T" not in value:
        return value
    return datetime.datetime.fromisoformat(value)


def _first_difference(field: str, want: Any, have: Any) -> list[str]:
    if not (isinstance(want, list) and isinstance(have, list)):
        return [f"  want {_short(want)}", f"  got  {_short(have)}"]
    same = _same_entry if field == "removed" else (lambda a, b: a == b)
    place = next((n for n, (a, b) in enumerate(zip(want, have, strict=False)) if not same(a, b)), min(len(want), len(have)))
    a = want[place] if place < len(want) else "nothing more"
    b = have[place] if place < len(have) else "nothing more"
    return [f"  entry {place} of {len(want)} wanted, {len(have)} got", f"  want {_short(a)}", f"  got  {_short(b)}"]


def _words(want: Any, have: Any) -> str | None:
    if isinstance(want, list) and isinstance(have, list):
        for a, b in zip([*want, None], [*have, None], strict=False):
            if a != b:
                want, have = a, b
                break
    for value in (want, have):
        text = value.get("text") or value.get("title") or value.get("caption") if isinstance(value, dict) else value
        if isinstance(text, str) and text:
            return text
    return None


def _spoke(folder: Path, words: str | None) -> list[str]:
    """Which piece holds the words, and the rule that spoke."""
    if not words:
        return []
    for piece in cleaner.explain(page_of(folder), **hints_of(folder)):
        if piece.text and (piece.text == words or words.startswith(piece.text) or piece.text.startswith(words)):
            return [f"  piece {piece.index}  {piece.path}  got {piece.role}  rule {piece.rule}"]
    return []


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 240 else text[:150] + " … " + text[-80:]
