"""Records read back: from_json of any bytes, and every form of what it takes for a record."""

from __future__ import annotations

import json

import cleaner
from cleaner import CleanArticle
from fuzz import fragments, laws
from fuzz.mutate import parted

FRAGMENTS = fragments.JSON * 2 + fragments.HAN + fragments.NASTY + fragments.URLS + fragments.DATES + tuple(
    f'"{name}": ' for name in CleanArticle.__struct_fields__
)  # fmt: skip
SEEDS = ("made",)


def one(data: bytes) -> None:
    """The bytes are a record or are refused; a record has its forms, and its Markdown is a document like any other."""
    given = parted(data)[0]
    article = laws.record_or_refusal(lambda: CleanArticle.from_json(given), codes=frozenset(("bad-record",)))
    if article is None:
        return
    plain = article.to_json()
    laws.written(plain)
    if laws.record_or_refusal(lambda: CleanArticle.from_json(plain)) != article:
        raise laws.BrokenError("forms", "its JSON does not read back as it")
    laws.record_or_refusal(lambda: (article.published_at, article.updated_at))
    laws.record_or_refusal(lambda: laws.written(json.dumps(article.to_schema_org(), ensure_ascii=False)))
    markdown = laws.record_or_refusal(article.to_markdown)
    if markdown is not None:
        laws.written(markdown)
        laws.record_or_refusal(lambda: cleaner.clean_text(markdown))


def made() -> dict[str, bytes]:
    """The records of a few documents."""
    documents = {
        "page": b"<!DOCTYPE html><html><head><title>T</title></head><body><article><h1>T</h1><p>a b c</p><figure><img src=/a.jpg><figcaption>c</figcaption></figure></article></body></html>",
        "markdown": b"---\ntitle: T\ndate: 2025-02-13 02:11:12\n---\n\n## h\n\n- a\n- b\n\n> q\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nx\n```\n",
        "item": b'{"html": "<p>x</p>", "title": "t", "url": "https://www.hk01.com/a/1", "date": "2026-08-22 14:35:15", "tags": ["a"]}',
    }
    return {name: cleaner.clean_bytes(data).to_json().encode() + bytes(4) for name, data in documents.items()}
