"""The benchmark's corpus: the same again, its lists true, its sizes those of the seeds."""

from __future__ import annotations

import gzip
import json
import math
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cleaner
from benchmarks.corpus import BADS, Maker, generate

DOCUMENTS = 300


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small corpus with every kind of bad input, and more of them than a large one has."""
    folder = tmp_path_factory.mktemp("corpus") / "made"
    generate(folder, DOCUMENTS, bad=0.05, duplicates=0.04)
    return folder


@pytest.fixture(scope="module")
def cleaned(made: Path) -> dict[str, cleaner.CleanArticle | cleaner.CleanError]:
    """Place by place, what really becomes of the documents."""
    found: dict[str, cleaner.CleanArticle | cleaner.CleanError] = {}
    for path in _files(made):
        name = path.relative_to(made).as_posix()
        if "#" in _first_place(path, name):
            errors: list[cleaner.CleanError] = []
            records = list(cleaner.clean_many(path, on_error=errors.append))
            found |= {_place(made, record.input): record for record in records} | {_place(made, error.place): error for error in errors}
        else:
            try:
                found[name] = cleaner.clean(path)
            except cleaner.CleanError as error:
                found[name] = error
    return found


def _first_place(path: Path, name: str) -> str:
    return f"{name}#1" if path.parent.name in {"feeds", "arrays"} else name


def _place(made: Path, place: str | None) -> str:
    return Path((place or "").partition("#")[0]).relative_to(made).as_posix() + "#" + (place or "").partition("#")[2]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in (folder / "corpus").rglob("*") if path.is_file())


def _list(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def _unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def _bytes(made: Path, place: str) -> bytes:
    name, _, number = place.partition("#")
    data = _unpacked(made / name)
    if not number:
        return data
    return data.strip(b"[]\n").split(b"\n")[int(number) - 1].rstrip(b",")


def _good(made: Path, places: dict[str, Any]) -> Iterator[str]:
    bad = {entry["input"] for entry in _list(made / "bad.jsonl")}
    return (place for place in places if place not in bad)


def test_the_same_arguments_give_the_same_bytes(made: Path, tmp_path: Path) -> None:
    generate(tmp_path / "again", DOCUMENTS, bad=0.05, duplicates=0.04)
    generate(tmp_path / "other", 20, seed=2)
    generate(tmp_path / "first", 20, seed=1)

    def content(folder: Path) -> dict[str, bytes]:
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}

    assert content(tmp_path / "again") == content(made)
    assert content(tmp_path / "other") != content(tmp_path / "first")


def test_every_place_is_there_and_counted(made: Path, cleaned: dict[str, Any]) -> None:
    counts = json.loads((made / "made.json").read_text())

    assert len(cleaned) == DOCUMENTS == counts["documents"]
    assert sum(counts[kind] for kind in ("html", "md", "txt", "gz", "feeds", "arrays")) == DOCUMENTS
    assert counts["bad"] == len(_list(made / "bad.jsonl")) == 15
    assert counts["duplicates"] == len(_list(made / "duplicates.jsonl")) == 12
    single = [path for path in _files(made) if path.parent.name not in {"feeds", "arrays"}]
    assert 0.55 <= len(single) / DOCUMENTS <= 0.65
    assert len(list((made / "corpus" / "feeds").glob("*.jsonl.gz"))) >= 1


def test_exactly_the_bad_are_refused_with_their_codes(made: Path, cleaned: dict[str, Any]) -> None:
    refused = {place: got.code for place, got in cleaned.items() if isinstance(got, cleaner.CleanError)}

    assert refused == {entry["input"]: entry["code"] for entry in _list(made / "bad.jsonl")}
    assert {entry["what"] for entry in _list(made / "bad.jsonl")} == {fault[0] for fault in BADS}


def test_a_duplicate_is_its_original_and_nothing_else_is_twice(made: Path, cleaned: dict[str, Any]) -> None:
    copies = {entry["input"]: entry["of"] for entry in _list(made / "duplicates.jsonl")}

    for place, original in copies.items():
        assert _bytes(made, place) == _bytes(made, original)
        assert original not in copies
        assert original < place
    once = [cleaned[place] for place in _good(made, cleaned) if place not in copies]
    assert len({record.text_hash for record in once}) == len(once)
    addresses = [record.url for record in once if record.url is not None]
    assert len(set(addresses)) == len(addresses) > len(once) / 3  # most dumps tell none


def test_pages_are_whole_documents(made: Path, cleaned: dict[str, Any]) -> None:
    pages = [path for path in _files(made) if "corpus/html/" in path.as_posix()]

    assert len(pages) >= DOCUMENTS // 5
    for path in pages:
        assert path.read_bytes().lstrip().lower().startswith((b"<!doctype html>", b"<html"))
        assert cleaned[path.relative_to(made).as_posix()].carrier == "html"


def test_sizes_spread_as_in_the_seeds(made: Path, cleaned: dict[str, Any]) -> None:
    """Quantiles within 20 % of those of the seeds, each taken equally often and blurred; all within 2 and 25 kB, or little more."""
    sizes = sorted(len(_bytes(made, place)) for place in _good(made, cleaned))
    normal = statistics.NormalDist(0, 0.25)
    blurs = [math.exp(normal.inv_cdf((step + 0.5) / 50)) for step in range(50)]
    wanted = sorted(size * blur for _, size in Maker(1).seeds for blur in blurs)

    for share in (0.1, 0.25, 0.5, 0.75, 0.9):
        assert sizes[int(share * len(sizes))] == pytest.approx(wanted[int(share * len(wanted))], rel=0.2)
    assert sizes[0] > 1_800
    assert sizes[-1] < 27_000


def test_every_kind_grows_in_its_body() -> None:
    """A grown document is still its outlet's, saved as it was, and what was added is body."""
    maker = Maker(1)
    found = {(template.name, template.kind): template for among in maker.of.values() for template in among}
    for template in found.values():
        before = cleaner.clean_bytes(template.render(0, []))
        added = list(maker.added(template, 7, 0, maker.rng(7)))
        after = cleaner.clean_bytes(template.render(7, added))

        assert all(paragraph.strip() in after.text for paragraph in added), template.name
        assert (after.source, after.carrier, after.title) == (before.source, before.carrier, before.title), template.name
        assert len(after.blocks) == len(before.blocks) + len(added), template.name
