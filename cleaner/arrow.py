"""Records as Arrow tables, and tables of documents cleaned into them.

RECORD_SCHEMA   the record's fields in the contract's order, then `DERIVED`
BATCH_SCHEMA    the same, then `REFUSED`: what `clean_batch` gives
to_table        records to a table;  from_row  the way back
clean_batch     a table of documents to a table of records, row for row

Every column may be null. Strings are ``string``, numbers ``int64`` or ``double``, nothing is dictionary-encoded, so that the
same file opens anywhere. Needs pyarrow, which importing the package itself does not.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from cleaner import several
from cleaner.batch import kernel
from cleaner.batch.inputs.extras import install
from cleaner.batch.piece import Item, Page
from cleaner.errors import CleanError
from cleaner.hints import Day, Hints, checked
from cleaner.pipeline import finish
from cleaner.reading.intake import MAX_BYTES
from cleaner.record import CleanArticle, current

try:
    import pyarrow as pa
    from pyarrow import types
except ModuleNotFoundError as error:
    if error.name != "pyarrow":
        raise
    raise ModuleNotFoundError(f"cleaner.arrow needs pyarrow: {install('batch')}", name="pyarrow") from None


# --- the schema -------------------------------------------------------------------------------


def _arrow_type(info: msgspec.inspect.Type) -> pa.DataType:
    """The Arrow type of a field of the contract, read off its annotation, so that the two cannot drift."""
    if isinstance(info, msgspec.inspect.UnionType):
        (info,) = (member for member in info.types if not isinstance(member, msgspec.inspect.NoneType))
    match info:
        case msgspec.inspect.StrType() | msgspec.inspect.LiteralType():
            return pa.string()
        case msgspec.inspect.IntType():
            return pa.int64()
        case msgspec.inspect.FloatType():
            return pa.float64()
        case msgspec.inspect.ListType():
            return pa.list_(pa.field("element", _arrow_type(info.item_type)))  # the name that Parquet gives it
        case msgspec.inspect.StructType():
            return pa.struct(_fields(info))
    raise TypeError(f"no Arrow type for {info}")


def _fields(info: Any) -> list[pa.Field]:
    return [pa.field(field.name, _arrow_type(field.type)) for field in info.fields]


_INSTANT: Final = pa.timestamp("us", tz="UTC")
DERIVED: Final = pa.schema([("published_at", _INSTANT), ("updated_at", _INSTANT), ("published_precision", pa.string())])
"""Read off ``published`` and ``updated``: the instant in UTC, null where only a day is known; ``day`` or ``instant``."""
REFUSED: Final = pa.schema([("refused_code", pa.string()), ("refused_message", pa.string()), ("refused_remedy", pa.string())])
"""Why a document gave no record: the words of its CleanError. Null where the record is there."""
RECORD_SCHEMA: Final = pa.schema([*_fields(msgspec.inspect.type_info(CleanArticle)), *DERIVED])
BATCH_SCHEMA: Final = pa.schema([*RECORD_SCHEMA, *REFUSED])


# --- records to a table, and back -------------------------------------------------------------


def to_table(records: Iterable[CleanArticle], columns: Sequence[str] | None = None) -> pa.Table:
    """The records as a table of RECORD_SCHEMA, or of ``columns`` of it (in its order, whatever yours).

    Raises CleanError (``bad-option``) for a column that is not there.
    """
    unknown = [name for name in columns or () if name not in RECORD_SCHEMA.names]
    if unknown:
        raise CleanError("bad-option", f"no such column: {', '.join(unknown)}", remedy="choose from " + ", ".join(RECORD_SCHEMA.names))
    schema = RECORD_SCHEMA if columns is None else pa.schema([field for field in RECORD_SCHEMA if field.name in columns])
    return _table(records if isinstance(records, list) else list(records), schema)


def from_row(row: Mapping[str, Any]) -> CleanArticle:
    """The record of a row as ``table.to_pylist()`` gives it; a column that was left out gets its default.

    Raises CleanError: the refusal of a refused row, ``bad-record`` for what is no row of these schemas.
    """
    if row.get("refused_code") is not None:
        message, remedy = row.get("refused_message") or "", row.get("refused_remedy") or ""
        raise CleanError(row["refused_code"], message, place=row.get("input") or "", remedy=remedy)
    try:
        return current(msgspec.convert(dict(row), type=CleanArticle))
    except msgspec.ValidationError as error:
        raise CleanError("bad-record", f"not a row of records: {error}", remedy="give a row of to_pylist()") from None


class _TooMuch(Exception):  # noqa: N818 - a turn of the way, no error
    """One array cannot hold a column: its offsets are 32-bit, which is 2 GB of text."""


def _table(rows: list[Any], schema: pa.Schema) -> pa.Table:
    """Rows (anything with the schema's names as attributes; null where it has none) as a table."""
    try:
        return pa.Table.from_arrays([_array(rows, field) for field in schema], schema=schema)
    except _TooMuch:
        if len(rows) < 2:
            raise
        half = len(rows) // 2
        return pa.concat_tables([_table(rows[:half], schema), _table(rows[half:], schema)])


def _array(rows: list[Any], field: pa.Field) -> pa.Array:
    get = _DERIVE.get(field.name) or (lambda row: getattr(row, field.name, None))
    values = [get(row) for row in rows]
    if types.is_nested(field.type):
        values = [msgspec.to_builtins(value) for value in values]
    try:
        array = pa.array(values, field.type)
    except pa.ArrowCapacityError:
        raise _TooMuch from None
    if isinstance(array, pa.ChunkedArray):
        raise _TooMuch
    return array


def _instant(moment: datetime.datetime | None) -> datetime.datetime | None:
    """In UTC; None where that is before the year 1 or after 9999, which some readers cannot hold."""
    try:
        return None if moment is None else moment.astimezone(datetime.UTC)
    except OverflowError:
        return None


def _precision(iso: str | None) -> str | None:
    # not "minute" or "second": an instant prints its seconds whether the outlet did or not
    return None if iso is None else "instant" if "T" in iso else "day"


_DERIVE: Final[dict[str, Callable[[Any], Any]]] = {
    "published_at": lambda row: _instant(getattr(row, "published_at", None)),
    "updated_at": lambda row: _instant(getattr(row, "updated_at", None)),
    "published_precision": lambda row: _precision(getattr(row, "published", None)),
}


# --- a table of documents to a table of records -----------------------------------------------

BODY_COLUMNS: Final = ("content", "html", "content_html", "text", "description", "content_text")
"""Columns that hold documents: ``content`` the bytes of any document, or text as the others; at least one is needed."""
ITEM_COLUMNS: Final = (
    *BODY_COLUMNS,
    *("title", "headline", "url", "link", "canonical_url", "external_url"),
    *("date", "date_published", "pub_date", "pubDate", "published", "published_at", "datePublished"),
    *("date_modified", "updated", "updated_at", "dateModified"),
    *("authors", "author", "language", "lang", "section", "tags"),
)
"""What a feed item may be called by; a column means what the item's field of that name means."""
HINT_COLUMNS: Final = ("input", "source", "encoding", "crawled")


class _Refused(msgspec.Struct, frozen=True):
    """A row of BATCH_SCHEMA that has no record."""

    input: str | None
    refused_code: str
    refused_message: str
    refused_remedy: str


def clean_batch(
    table: pa.Table | pa.RecordBatch,
    *,
    source: str | None = None,
    encoding: str | None = None,
    crawled: Day | None = None,
    drop: Iterable[str] = (),
    max_bytes: int = MAX_BYTES,
) -> pa.Table:
    """Clean a table of documents: BODY_COLUMNS, the rest of ITEM_COLUMNS beside them, HINT_COLUMNS. Others are passed over.

    Gives a table of BATCH_SCHEMA, a row for each row in its order; a document that cannot be cleaned is a refused
    row, never an exception. The hints (as `clean` takes them) hold where a row has none of its own.

    Raises CleanError: ``bad-table`` where no column holds documents or one has a wrong type, ``bad-hint`` for the hints.
    """
    day = crawled.isoformat()[:10] if isinstance(crawled, datetime.date) else crawled
    patterns = (drop,) if isinstance(drop, str) else tuple(drop)
    hints = Hints(source=source, encoding=encoding, crawled=day, drop=patterns, max_bytes=max_bytes)
    several.usable(hints)
    columns = _columns(table)
    return _table([_row(columns, number, hints) for number in range(table.num_rows)], BATCH_SCHEMA)


def _columns(table: pa.Table | pa.RecordBatch) -> dict[str, Any]:
    """The columns that mean something here, checked."""
    names = table.schema.names
    found = {name: table.column(names.index(name)) for name in (*ITEM_COLUMNS, *HINT_COLUMNS) if name in names}
    if names and not any(name in found for name in BODY_COLUMNS):  # no columns at all: an empty block of an engine's
        remedy = "rename the one that holds the documents to content (bytes), html or text"
        raise CleanError("bad-table", f"no column holds documents, there are only: {', '.join(names)}", remedy=remedy)
    for name, column in found.items():
        kind = column.type.value_type if types.is_dictionary(column.type) else column.type
        if name != "content" and "binary" in str(kind):
            remedy = "cast it to string, or rename it to content if it holds the bytes of documents"
            raise CleanError("bad-table", f"column {name} is {kind}", remedy=remedy)
        if name in BODY_COLUMNS and not (_is_text(kind) or _is_bytes(kind) or types.is_null(kind)):
            raise CleanError("bad-table", f"column {name} is {kind}, which holds no documents", remedy="give it as string, or drop it")
        if types.is_timestamp(kind) and kind.unit == "ns":
            found[name] = column.cast(pa.timestamp("us", kind.tz), safe=False)  # Python has no nanoseconds
    return found


def _is_text(kind: pa.DataType) -> bool:
    return str(kind) in {"string", "large_string", "string_view"}


def _is_bytes(kind: pa.DataType) -> bool:
    return "binary" in str(kind) and not types.is_nested(kind)


def _row(columns: dict[str, Any], number: int, hints: Hints) -> CleanArticle | _Refused:
    place = ""
    try:
        cells = several.placed(place, lambda: {name: _cell(name, column[number]) for name, column in columns.items()})
        place = "" if cells.get("input") is None else str(cells["input"])
        record = several.placed(place, lambda: _cleaned(cells, place, hints))
    except CleanError as error:
        return _Refused(place or None, error.code, error.message, error.remedy)
    return record if place else msgspec.structs.replace(record, input=None)


def _cell(name: str, scalar: Any) -> Any:
    try:
        return scalar.as_py()
    except UnicodeDecodeError:  # some engines put any bytes into a string
        if not hasattr(scalar, "as_buffer"):
            raise CleanError("undecodable", f"{name} is no valid UTF-8", remedy="give the document's bytes as content") from None
        return scalar.as_buffer().to_pybytes().decode("utf-8", "replace")


def _cleaned(cells: dict[str, Any], place: str, hints: Hints) -> CleanArticle:
    """The record of a row: of its bytes, else of the item that its other columns make. Raises CleanError."""
    crawled = cells.get("crawled") or hints.crawled
    if isinstance(crawled, datetime.date):
        crawled = crawled.isoformat()[:10]
    own = msgspec.structs.replace(hints, source=cells.get("source") or hints.source, crawled=crawled)
    data = cells.get("content")
    if isinstance(data, bytes) and data:
        own = msgspec.structs.replace(own, url=cells.get("url") or None, encoding=cells.get("encoding") or hints.encoding)
        return kernel.clean_page(Page(place, data), checked(own), finish)
    if not any(isinstance(cells.get(name), str) and cells[name].strip() for name in BODY_COLUMNS):
        raise CleanError("empty", "the row holds no document", remedy="fill one of " + ", ".join(BODY_COLUMNS))
    item = {name: cells[name] for name in ITEM_COLUMNS if cells.get(name) is not None and not isinstance(cells[name], bytes)}
    own = msgspec.structs.replace(own, encoding=None)  # the text is decoded already
    return kernel.clean_item(Item(place, msgspec.json.encode(item)), checked(own), {}, finish)
