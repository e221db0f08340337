"""Reading an Excel workbook (.xlsx): values, not formulas, and no more than a bounded amount of it."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.collect.imports.reading.tables import (
    EMPTY,
    MOST_COLUMNS,
    MOST_ROWS,
    TOO_LARGE,
    TOO_MANY_ROWS,
    Book,
    Table,
    Unreadable,
    table_of,
)

MOST_UNPACKED = 200_000_000
"""Bytes that a workbook may take once unpacked: small files can hold very large ones."""

MOST_PARTS = 5_000
"""Files that a workbook may be packed from."""

MOST_SHEETS = 50
BROKEN = gettext_lazy(
    "Dit Excel-bestand is kapot of beveiligd. Open het in Excel, sla het opnieuw op en kies het nog eens."
)


def is_workbook(content: bytes) -> bool:
    """Whether this is a zip with a workbook in it, or at least begins as one and names its parts."""
    return content.startswith(b"PK\x03\x04") and (b"xl/" in content or b"[Content_Types].xml" in content[:200])


def read_workbook(content: bytes) -> Book:
    """Every sheet that holds something. Raises Unreadable."""
    _refuse_bomb(content)
    try:
        tables = _tables(content)
    except Unreadable:
        raise
    except Exception as error:
        # openpyxl raises whatever the part of it that stumbled raises: KeyError, ValueError, ParseError, …
        raise Unreadable(BROKEN) from error
    if not tables:
        raise Unreadable(EMPTY)
    if sum(len(table.rows) for table in tables) > MOST_ROWS + len(tables):
        raise Unreadable(TOO_MANY_ROWS)
    return Book(_("Excel"), tuple(tables))


def _refuse_bomb(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError) as error:
        raise Unreadable(BROKEN) from error
    # Whoever lies about a size gains nothing: zipfile unpacks no more of a part than it says it holds.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unreadable(TOO_LARGE)


def _tables(content: bytes) -> list[Table]:
    # Imported on first use: the server starts without it.
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        found = [table_of(sheet.title, _rows(sheet)) for sheet in book.worksheets[:MOST_SHEETS]]
    finally:
        book.close()
    return [table for table in found if table.rows]


def _rows(sheet: Any) -> Iterator[list[str]]:
    # What a file says of its own size is often wrong.
    sheet.reset_dimensions()
    for cells in sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True):
        yield [_as_text(value) for value in cells]


def _as_text(value: Any) -> str:
    """A value as one reads it in the sheet: a whole number without a point, a day without midnight."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else str(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date | time | timedelta):
        return str(value)
    return str(value)
