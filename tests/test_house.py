"""The rooms of the package: their order, no circles, few files at the top; and the contract's own words."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import get_args

import cleaner
from cleaner import record
from cleaner.document import KEPT, Role
from cleaner.labelling import facts
from cleaner.outlets.braces import FIELDS

ROOT = Path(__file__).resolve().parent.parent
KINDS = """
    duplicate promo related-label carousel most-read tag-label copyright disclaimer syndication share advertisement subscription
    navigation comments crawler byline date-line dateline credit author-note boilerplate
    """
CODES = """
    title-missing date-missing timezone-assumed day-only source-unknown source-ambiguous anchor-missing front-matter-invalid
    encoding-guessed characters-replaced input-truncated body-empty body-short not-an-article paywall-stub date-from-address
    captions-outweigh-body
    """
FIELDS_OF_A_RECORD = """
    schema package input source outlet adapter carrier url title subtitle authors credits agencies dateline published updated
    published_raw updated_raw section tags language blocks text images captions related syndicated_from removed warnings confidence
    encoding input_hash text_hash
    """
BLOCKS = "paragraph heading list_item quote table code"


def _house() -> ModuleType:
    spec = importlib.util.spec_from_file_location("house", ROOT / "scripts" / "house.py")
    assert spec is not None and spec.loader is not None  # noqa: PT018
    module = importlib.util.module_from_spec(spec)
    sys.modules["house"] = module
    spec.loader.exec_module(module)
    return module


def test_the_rooms_are_in_order() -> None:
    """No module imports one of a room further on, none stands in a circle, the top holds twelve files at most."""
    assert list(_house().faults()) == []


def test_a_circle_is_found() -> None:
    """The measure itself: a circle of three among five, and how high the imports are stacked."""
    house = _house()
    graph = {"a": {"b"}, "b": {"c"}, "c": {"a", "d"}, "d": {"e"}, "e": set[str]()}

    assert house.circles(graph) == [["a", "b", "c"]]
    assert house.circles({"a": {"b"}, "b": set()}) == []
    assert house.storeys({"a": {"b"}, "b": {"c"}, "c": set()}) == 3
    assert house.room("reading.carriers.feed") == "reading"
    assert house.room("hints") == "pipeline"


def test_the_contract_has_these_words() -> None:
    """Kinds of ledger entries, codes of warnings, fields and kinds of blocks are the contract's (docs/record.md), no more and no fewer."""
    assert list(get_args(record.RemovedKind)) == KINDS.split()
    assert sorted(get_args(record.WarningCode)) == sorted(CODES.split())
    assert list(cleaner.CleanArticle.__struct_fields__) == FIELDS_OF_A_RECORD.split()
    assert list(get_args(record.parts.BlockKind)) == BLOCKS.split()
    assert {role.value for role in Role if role not in KEPT} == set(KINDS.split())


def test_an_older_record_loads() -> None:
    """One of the first contract becomes one of this, and what it did not know is null."""
    old = '{"schema": "cleaner/1", "title": "Ferry", "blocks": [{"kind": "paragraph", "text": "It sailed."}], "text": "It sailed."}'

    loaded = cleaner.CleanArticle.from_json(old)

    assert (loaded.schema, loaded.title, loaded.text, loaded.confidence) == ("cleaner/2", "Ferry", "It sailed.", None)


def test_every_field_of_a_form_is_read() -> None:
    """What a form may ask for, a reader or the dateline takes."""
    assert set(FIELDS) == facts.READERS.keys() | {"agency", "place", "date", "reporters", "house"}
