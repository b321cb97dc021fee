"""Records read back: from_json of any bytes, and every form of what it takes for a record.

Where the last byte but three is odd, the bytes are edits of a sound record: a field, a kind of value, and its words.
"""

from __future__ import annotations

import json
from typing import Any, Final

import cleaner
from cleaner import CleanArticle
from cleaner.record.parts import SCHEMA
from fuzz import fragments, laws
from fuzz.mutate import parted

_EDIT: Final = b"\x1e"
_FIELDS: Final = CleanArticle.__struct_fields__
_KINDS: Final = ("paragraph", "heading", "list_item", "quote", "table", "code")
_EDITS: Final = tuple(
    f"\x1e{chr(field)}{chr(kind)}{text}"
    for field in range(len(_FIELDS))
    for kind in range(4)
    for text in (
        "甲",
        "a\n\n- b",
        "# x",
        "|a|\tb\n|c",
        "2025-02-30",
        "\x00",
        "---\nx",
        "<p>",
        "`" * 5,
        "&#x41;",
        "javascript:x",
        "（路透社）",
    )
)
FRAGMENTS = (
    _EDITS
    + fragments.JSON * 2
    + fragments.MARKDOWN
    + fragments.NASTY
    + fragments.URLS
    + fragments.DATES
    + tuple(f'"{name}": ' for name in _FIELDS)
)
SEEDS = ("made",)


def one(data: bytes) -> None:
    """The bytes are a record or are refused; a record has its forms, and its Markdown is a document like any other."""
    given, trailer = parted(data)
    written = json.dumps(edited(given), ensure_ascii=bool(trailer[1] & 1)).encode("utf-8", "replace") if trailer[0] & 1 else given
    article = laws.record_or_refusal(lambda: CleanArticle.from_json(written), codes=frozenset(("bad-record",)))
    if article is None:
        return
    plain = article.to_json()
    laws.written(plain)
    if laws.record_or_refusal(lambda: CleanArticle.from_json(plain)) != article:
        raise laws.BrokenError("forms", "its JSON does not read back as it")
    laws.addresses(article)
    laws.record_or_refusal(lambda: (article.published_at, article.updated_at))
    laws.record_or_refusal(lambda: laws.written(json.dumps(article.to_schema_org(), ensure_ascii=False)))
    markdown = laws.record_or_refusal(article.to_markdown)
    if markdown is not None:
        laws.written(markdown)
        laws.document(markdown.encode())


def edited(data: bytes) -> dict[str, Any]:
    """A record with the edits that the bytes hold."""
    plain: dict[str, Any] = {"schema": SCHEMA, "title": "標題", "blocks": [{"kind": "paragraph", "text": "正文"}]}
    for edit in data.split(_EDIT):
        if len(edit) < 2:
            continue
        name, text = _FIELDS[edit[0] % len(_FIELDS)], edit[2:].decode("utf-8", "surrogateescape" if edit[1] & 16 else "replace")
        many = [*plain[name], _part(name, text)] if isinstance(plain.get(name), list) else [_part(name, text)]
        plain[name] = (text, many, _part(name, text), [text, text])[edit[1] & 3]
    return plain


def _part(name: str, text: str) -> Any:
    """An entry of a list, or the dateline."""
    odd = len(text)
    match name:
        case "blocks":
            rows = [line.split("|") for line in text.split("\n")] if odd % 3 else None
            return {"kind": _KINDS[odd % 6], "text": text, "level": odd % 6 + 1 if odd % 2 else None, "rows": rows}
        case "images":
            return {"url": text or None, "caption": text if odd % 2 else None, "credit": text[:3] or None, "alt": text if odd % 3 else None}
        case "related":
            return {"title": text, "url": text if odd % 2 else None}
        case "credits":
            return {"role": text[:5], "name": text}
        case "dateline":
            return {"agency": text, "place": None, "date": text, "text": text}
        case "removed":
            return {"kind": "promo", "text": text, "rule": "x", "index": odd * 7 - 20}
        case "warnings":
            return {"code": "body-short", "detail": text}
        case "confidence":
            return odd / 10
    return text


def made() -> dict[str, bytes]:
    """The records of a few documents, and a few edits."""
    page = "<!DOCTYPE html><html><head><title>T</title></head><body><article><h1>T</h1><p>a b c</p><figure><img src=/a.jpg><figcaption>c"
    markdown = (
        "---\ntitle: T\ndate: 2025-02-13 02:11:12\n---\n\n## h\n\n- a\n- b\n\n> q\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nx\n```\n"
    )
    item = '{"html": "<p>x</p>", "title": "t", "url": "https://www.hk01.com/a/1", "date": "2026-08-22 14:35:15", "tags": ["a"]}'
    records = {f"record {place}": cleaner.clean_text(text).to_json().encode() for place, text in enumerate((page, markdown, item))}
    found = {name: data + bytes(4) for name, data in records.items()}
    for place, name in enumerate(_FIELDS):
        found[f"edit {name}"] = b"".join(edit.encode() for edit in _EDITS if ord(edit[1]) == place)[:400] + bytes([1, 0, 0, 0])
    return found
