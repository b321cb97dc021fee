"""Parquet: the rows of a table, as items or, where the body is bytes, as pages."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from cleaner.batch.inputs.extras import library
from cleaner.batch.inputs.settings import Inputs, bad, sentence, too_large
from cleaner.batch.inputs.streams import Growth
from cleaner.batch.piece import Bad, Item, Page, Passed
from cleaner.errors import CleanError

BODIES: Final = ("html", "content_html", "text", "description", "content_text", "content")
"""What may hold an item's body, the first first."""
NAMES: Final = (
    *BODIES,
    *("title", "headline", "url", "link", "canonical_url", "external_url"),
    *("date", "date_published", "pub_date", "pubDate", "published", "published_at", "datePublished"),
    *("date_modified", "updated", "updated_at", "dateModified"),
    *("authors", "author", "language", "lang", "section", "tags"),
)
"""The columns that an item is read from; no other is looked at."""
_URLS: Final = ("url", "link", "canonical_url", "external_url")
_ROWS: Final = 8
"""Rows in memory at a time: one may be 20 MB, and all of them one entry of a dictionary."""


def rows(stream: io.BufferedReader, place: str, inputs: Inputs, growth: Growth | None = None) -> Iterator[Item | Page | Bad | Passed]:
    """The rows of a table, each item under the table's own names. Raises CleanError: unreadable, not-an-article, too-large."""
    arrow = library("pyarrow", "reading Parquet files", "batch")
    parquet = library("pyarrow.parquet", "reading Parquet files", "batch")
    try:
        table = parquet.ParquetFile(stream, buffer_size=1 << 20, pre_buffer=False)
        columns = _columns(table.schema_arrow.names, inputs.fields)
        body = next((columns[name] for name in BODIES if name in columns), None)
        if body is None:
            names = ", ".join(table.schema_arrow.names[:20])
            raise CleanError("not-an-article", f"no column holds an article; it has {names}", remedy="say which column html is")
        kind = table.schema_arrow.field(body).type
        is_bytes = arrow.types.is_binary(kind) or arrow.types.is_large_binary(kind) or arrow.types.is_fixed_size_binary(kind)
        number = 0
        for batch in table.iter_batches(_ROWS, columns=sorted(set(columns.values())), use_threads=False):
            if growth is not None:
                growth.add(batch.nbytes)
            for row in _plain(batch, arrow):
                number += 1
                here = f"{place}#{number}"
                if isinstance(row, CleanError):
                    yield bad(here, row)
                else:
                    yield _row(row, here, columns, body if is_bytes else None, inputs.max_bytes)
        if not number:
            yield Passed(place, 0)
    except (arrow.ArrowException, OSError, UnicodeDecodeError) as error:
        raise CleanError("unreadable", f"broken from here on: {sentence(error)}", remedy="fetch it again") from None


def _columns(names: list[str], fields: dict[str, str]) -> dict[str, str]:
    """What is called here what, in the table."""
    columns: dict[str, str] = {name: name for name in NAMES if name in names}
    columns |= {ours: theirs for ours, theirs in fields.items() if theirs in names}
    twice = next((name for name in columns.values() if names.count(name) > 1), None)
    if twice is not None:
        raise CleanError("not-an-article", f"two columns are called {twice}", remedy="rename one of them")
    return columns


def _plain(batch: Any, arrow: Any) -> list[dict[str, Any] | CleanError]:
    """Rows as Python's own values, or what is wrong with one; nanoseconds, which Python does not have, are dropped."""
    for at, field in enumerate(batch.schema):
        if arrow.types.is_timestamp(field.type) and field.type.unit == "ns":
            column = batch.column(at).cast(arrow.timestamp("us", field.type.tz), safe=False)
            batch = batch.set_column(at, field.name, column)
    try:
        return list(batch.to_pylist())
    except (ValueError, LookupError, OverflowError):  # text that is no UTF-8, a day that Python does not have
        return [_alone(batch.slice(at, 1)) for at in range(batch.num_rows)]


def _alone(row: Any) -> dict[str, Any] | CleanError:
    try:
        found: dict[str, Any] = row.to_pylist()[0]
    except (ValueError, LookupError, OverflowError) as error:
        return CleanError("unreadable", f"a value in this row cannot be read: {sentence(error)}", remedy="mend or leave out the row")
    return found


def _row(row: dict[str, Any], place: str, columns: dict[str, str], body: str | None, max_bytes: int) -> Item | Page | Bad:
    if body is not None:
        data = row[body] or b""
        url = next((row[columns[name]] for name in _URLS if name in columns and row[columns[name]]), None)
        return Page(place, data, url=url if isinstance(url, str) else None) if len(data) <= max_bytes else too_large(place, max_bytes)
    data = msgspec.json.encode({name: value for name, value in row.items() if value is not None}, enc_hook=_readable)
    return Item(place, data) if len(data) <= max_bytes else too_large(place, max_bytes)


def _readable(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
