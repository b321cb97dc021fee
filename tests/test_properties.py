"""What holds for every input: nothing lost, nothing invented, the same again, idempotent, never a traceback."""

from __future__ import annotations

import concurrent.futures
import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import cleaner
from cleaner import pipeline
from cleaner.outlets import registry as door
from tests import documents, fixture
from tests.conservation import invented, missing, visible

COMMON = settings(max_examples=150, deadline=10_000, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
"""The deadline is a safety limit (ms), not a measure of speed."""
HARMLESS = {"blank", "empty", "no-text", "not-text", "undecodable", "container", "not-an-article", "unreadable", "too-large"}


def _clean(text: str) -> cleaner.CleanArticle | None:
    """The record; None where the package refuses for a reason of the document's own."""
    try:
        return cleaner.clean_text(text)
    except cleaner.CleanError as error:
        assert error.code in HARMLESS, error
        return None


def _conserved(text: str) -> None:
    article = _clean(text)
    if article is None:
        return
    seen = visible(text, article.carrier)

    assert not missing(article, seen), (article.carrier, article.adapter)
    assert not invented(article, seen), (article.carrier, article.adapter)


@COMMON
@given(documents.documents)
def test_conservation_on_generated_documents(text: str) -> None:
    """Every visible character ends in exactly one place of the record."""
    _conserved(text)


@COMMON
@given(documents.mutated_seeds())
def test_conservation_on_mutated_seeds(text: str) -> None:
    """The same for the seeds with blocks dropped, doubled, shuffled, and widths changed."""
    _conserved(text)


@COMMON
@given(documents.documents)
def test_idempotence(text: str) -> None:
    """Cleaning a record's own Markdown gives the same title, body, captions and date again."""
    article = _clean(text)
    if article is None:
        return

    again = cleaner.clean_text(article.to_markdown())

    assert again.title == article.title
    assert again.blocks == article.blocks
    assert again.captions == article.captions
    assert again.published == article.published


@COMMON
@given(documents.mutated_seeds())
def test_idempotence_on_mutated_seeds(text: str) -> None:
    """The same for mutated seeds."""
    article = cleaner.clean_text(text)

    again = cleaner.clean_text(article.to_markdown())

    assert (again.title, again.blocks, again.captions, again.published) == (
        article.title,
        article.blocks,
        article.captions,
        article.published,
    )


@COMMON
@given(st.lists(documents.documents, min_size=2, max_size=4))
def test_no_document_changes_another(texts: list[str]) -> None:
    """The same record in any order: there is no state between documents."""
    first = [_clean(text) for text in texts]
    shuffled = list(enumerate(texts))
    random.Random(0).shuffle(shuffled)

    again = {place: _clean(text) for place, text in shuffled}

    assert [again[place] for place in range(len(texts))] == first


@COMMON
@given(st.binary(max_size=400))
@example(b"")
@example(b"\x1f\x8b\x08")
@example(b"\xff\xfe")
@example(b"\xff\xfe<\x00p\x00>\x00")
@example(b"{}")
@example(b"[[[[")
@example(b"---\n---\n")
@example(b"---\na: &a [*a]\n---\nx")
@example(b"<html>")
def test_any_bytes_give_a_record_or_a_refusal(data: bytes) -> None:
    """Arbitrary bytes never end in anything but a record or the package's own error."""
    try:
        article = cleaner.clean_bytes(data)
    except cleaner.CleanError as error:
        assert error.code in HARMLESS, error
    else:
        assert cleaner.CleanArticle.from_json(article.to_json()) == article


@COMMON
@given(documents.documents, st.sampled_from(["utf-8", "gb18030", "utf-16", "big5hkscs"]), st.integers(0, 10_000), st.binary(max_size=3))
def test_damaged_documents_give_a_record_or_a_refusal(text: str, codec: str, place: int, junk: bytes) -> None:
    """A document in any encoding, cut and with bytes thrown in."""
    data = text.encode(codec, "replace")
    at = place % (len(data) + 1)
    try:
        cleaner.clean_bytes(data[:at] + junk + data[at + len(junk) :])
    except cleaner.CleanError as error:
        assert error.code in HARMLESS, error


@COMMON
@given(documents.documents)
def test_text_is_tidy(text: str) -> None:
    """No control characters, no blanks at the ends, hashes and joins as the contract says."""
    article = _clean(text)
    if article is None:
        return

    assert article.text == "\n\n".join(block.text for block in article.blocks)
    running = [block.text for block in article.blocks if block.kind != "code"]
    lines = [block.text for block in article.blocks if block.kind == "code"]
    for words in running + article.captions + [entry.text for entry in article.removed]:
        assert words
        assert words == words.strip()
        assert "\n\n" not in words
    for words in lines:
        assert words == words.rstrip()
        assert words.partition("\n")[0].strip()
    for words in running + lines:
        assert not any(char < " " and char not in "\n\t" for char in words)
    assert json.loads(article.to_json()) == article.to_dict()


@pytest.mark.parametrize("folder", fixture.folders(), ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_a_rule_of_one_outlet_never_changes_anothers_record(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document has the same record when its own outlet is the only one there is."""
    before = fixture.got(folder)
    alone = [outlet for outlet in cleaner.known_outlets() if outlet.id == before.source]
    monkeypatch.setattr(pipeline, "doors", lambda: door.Doors(alone))

    assert cleaner.clean(fixture.page_of(folder), **fixture.hints_of(folder)) == before


def test_threads_give_the_same_records() -> None:
    """Eight threads over the seeds, many times: the same records as alone."""
    paths = [str(path) for path in documents.SEEDS] * 20
    alone = [cleaner.clean(path) for path in paths]

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        together = list(pool.map(cleaner.clean, paths))

    assert together == alone


@pytest.mark.parametrize("seed", documents.SEEDS, ids=lambda path: path.name[:3])
def test_conservation_on_the_seeds(seed: object) -> None:
    """The law on the five real documents."""
    _conserved(Path(str(seed)).read_bytes().decode())


@pytest.mark.parametrize("folder", fixture.folders(), ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_the_laws_on_every_fixture(folder: Path) -> None:
    """Conservation, and the record's own Markdown read back, on every fixture."""
    article = fixture.got(folder)
    seen = visible(fixture.page_of(folder).read_bytes().decode("utf-8"), article.carrier)
    again = cleaner.clean_text(article.to_markdown())

    assert not missing(article, seen)
    assert not invented(article, seen)
    assert (again.title, again.blocks, again.captions, again.published) == (
        article.title,
        article.blocks,
        article.captions,
        article.published,
    )
    assert again.images == article.images
