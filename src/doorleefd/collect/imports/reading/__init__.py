"""Reading a CSV or XLSX file from bytes into tables of text, or refusing it with one sentence. Knows no database."""

from doorleefd.collect.imports.reading.separated import read_separated
from doorleefd.collect.imports.reading.tables import (
    Book,
    Row,
    Table,
    Unreadable,
    refuse_empty,
    refuse_other_kinds,
    refuse_too_large,
)
from doorleefd.collect.imports.reading.workbook import is_workbook, read_workbook

__all__ = ["Book", "Row", "Table", "Unreadable", "read"]


def read(content: bytes) -> Book:
    """The tables in a file, by what it holds and not by what it is called. Raises Unreadable, and nothing else."""
    refuse_empty(content)
    refuse_too_large(content)
    if is_workbook(content):
        return read_workbook(content)
    refuse_other_kinds(content)
    return read_separated(content)
