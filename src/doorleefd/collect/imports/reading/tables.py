"""What reading gives: tables of text. And what it refuses, each with one sentence for the screen."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MOST_BYTES = 20_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 200

EMPTY = _("Dit bestand is leeg. Kies een bestand met verhalen erin.")
TOO_LARGE = _("Dit bestand is groter dan 20 MB. Haal plaatjes weg, of deel het in stukken.")
TOO_MANY_ROWS = _("Dit bestand heeft meer dan 100.000 rijen. Deel het in stukken.")
TOO_MANY_COLUMNS = _("Dit bestand heeft meer dan 200 kolommen. Haal de kolommen weg die je niet nodig hebt.")
NOT_TEXT = _("Dit is geen tabel die wij kunnen lezen. Sla hem op als CSV of als Excel-bestand (.xlsx).")
OLD_EXCEL = _("Dit is een oud Excel-bestand (.xls). Open het in Excel en sla het op als .xlsx.")
OPEN_DOCUMENT = _("Dit is een bestand van LibreOffice (.ods). Open het daar en sla het op als .xlsx of als CSV.")
WEB_PAGE = _("Dit is een webpagina, geen tabel. Open het in Excel en sla het op als .xlsx.")
PDF = _("Dit is een PDF. Vraag het bestand op als Excel (.xlsx) of CSV.")

_BEGINS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_EXCEL),
    (b"%PDF", PDF),
    (b"{\\rtf", NOT_TEXT),
    (b"\x1f\x8b", NOT_TEXT),
    (b"PK\x03\x04", NOT_TEXT),
)
_MARKUP = re.compile(rb"\s*<(!doctype|html|head|body|table|\?xml|meta|svg)", re.IGNORECASE)
_UNSEEN = {code: None for code in range(32) if chr(code) not in "\t\n"} | {127: None, 0xFEFF: None}
_BREAKS = str.maketrans({"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})


class Unreadable(Exception):
    """A file that is not read, with the sentence that says why and what to do."""

    def __init__(self, sentence: str | Promise) -> None:
        super().__init__()
        self.sentence = sentence

    def __str__(self) -> str:
        return str(self.sentence)


@dataclass(frozen=True)
class Row:
    """A row with its number as a spreadsheet shows it. Cells are text, "" where empty."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One sheet: its rows that hold something, those with names of columns included."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Book:
    """All sheets that hold something. `kind` says in a few words what was read, for the screen."""

    kind: str
    tables: tuple[Table, ...]


def clean(cell: str) -> str:
    """A cell as plain text: one kind of line break, and no characters that no keyboard has (NUL and such)."""
    if cell.isascii() and cell.isprintable():
        return cell.strip()
    plain = cell.replace("\r\n", "\n").translate(_BREAKS).translate(_UNSEEN).strip()
    return plain.encode("utf-8", "ignore").decode("utf-8")


def table_of(name: str, rows: Iterable[Sequence[str]]) -> Table:
    """The rows that hold something, numbered from 1. Raises Unreadable beyond the limits."""
    kept = []
    for number, cells in enumerate(rows, start=1):
        cleaned = [clean(cell) for cell in cells]
        while cleaned and not cleaned[-1]:
            cleaned.pop()
        if not cleaned:
            continue
        if len(cleaned) > MOST_COLUMNS:
            raise Unreadable(TOO_MANY_COLUMNS)
        kept.append(Row(number, tuple(cleaned)))
        # One more than the limit: the row with the names of the columns is no contribution.
        if len(kept) > MOST_ROWS + 1:
            raise Unreadable(TOO_MANY_ROWS)
    return Table(name, tuple(kept))


def refuse_empty(content: bytes) -> None:
    """Raises Unreadable for a file without a single visible sign."""
    if not content.strip(b"\x00\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise Unreadable(EMPTY)


def refuse_too_large(content: bytes) -> None:
    """Raises Unreadable above MOST_BYTES."""
    if len(content) > MOST_BYTES:
        raise Unreadable(TOO_LARGE)


def refuse_other_kinds(content: bytes) -> None:
    """Raises Unreadable for what begins like something else than a table of text."""
    if content[:2] == b"PK" and b"opendocument" in content[:200]:
        raise Unreadable(OPEN_DOCUMENT)
    for beginning, sentence in _BEGINS:
        if content.startswith(beginning):
            raise Unreadable(sentence)
    if _MARKUP.match(content[:500].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")):
        raise Unreadable(WEB_PAGE)
