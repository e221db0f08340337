"""What someone chooses for one file: which column is what, and what holds for the whole of it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from enum import StrEnum
from typing import Self

from django.utils.translation import gettext_lazy as _

from doorleefd.collect.imports.reading import Book, Row, Table
from doorleefd.people.models import Basis


class Meaning(StrEnum):
    """What a column holds."""

    NOTHING = ""
    TEXT = "text"
    EXPERIENCE = "experience"
    MEANING = "meaning"
    CAUSE = "cause"
    HELP = "help"
    PERSON = "person"
    DATE = "date"
    GROUP = "group"
    CHANNEL = "channel"
    SPEAKER = "speaker"


LABELS = {
    Meaning.NOTHING: _("niet inlezen"),
    Meaning.TEXT: _("wat iemand vertelde"),
    Meaning.EXPERIENCE: _("wat iemand meemaakte"),
    Meaning.MEANING: _("wat dat betekende"),
    Meaning.CAUSE: _("waardoor het zo liep"),
    Meaning.HELP: _("wat zou helpen"),
    Meaning.PERSON: _("wie het vertelde"),
    Meaning.DATE: _("wanneer"),
    Meaning.GROUP: _("groep"),
    Meaning.CHANNEL: _("hoe het binnenkwam"),
    Meaning.SPEAKER: _("voor wie iemand spreekt"),
}
WORDS = (Meaning.TEXT, Meaning.EXPERIENCE, Meaning.MEANING, Meaning.CAUSE, Meaning.HELP)
LONGEST_NAME = 300
"""Characters of the name of a column that are kept: as many as a question may have."""

ONCE = (Meaning.PERSON, Meaning.DATE, Meaning.CHANNEL, Meaning.SPEAKER)
"""Meanings that one column can have; more columns may hold words or groups."""


@dataclass(frozen=True)
class Filter:
    """Rows in which a column has this value stay out. `column` is its place, from 0."""

    column: int
    value: str


@dataclass(frozen=True)
class Terms:
    """What holds for everyone in the file: where it comes from, and what people said yes to."""

    source: str
    basis: Basis
    text_version: str
    may_report: bool
    may_publish: bool
    told_on: date | None
    wants_letters: bool


@dataclass(frozen=True)
class Choice:
    """Everything chosen so far, for one sheet.

    `names_at` is the place among the rows of the one with the names of the columns, None where there is none.
    `columns` says by place what a column means.
    """

    sheet: int = 0
    names_at: int | None = 0
    columns: Mapping[int, Meaning] = field(default_factory=dict)
    left_out: Filter | None = None
    terms: Terms | None = None

    def places_of(self, *meanings: Meaning) -> list[int]:
        """The places of the columns with one of these meanings, from left to right."""
        return sorted(place for place, meaning in self.columns.items() if meaning in meanings)

    def place_of(self, meaning: Meaning) -> int | None:
        return next(iter(self.places_of(meaning)), None)

    def written(self) -> str:
        """As text, to be sealed beside the file."""
        return json.dumps(asdict(self), default=date.isoformat)

    @classmethod
    def read(cls, text: str) -> Self:
        """The choice that was written so."""
        held = json.loads(text)
        terms, left_out = held["terms"], held["left_out"]
        if terms:
            told_on = date.fromisoformat(terms["told_on"]) if terms["told_on"] else None
            terms = Terms(**{**terms, "basis": Basis(terms["basis"]), "told_on": told_on})
        return cls(
            sheet=held["sheet"],
            names_at=held["names_at"],
            columns={int(place): Meaning(meaning) for place, meaning in held["columns"].items()},
            left_out=Filter(**left_out) if left_out else None,
            terms=terms,
        )


@dataclass(frozen=True)
class Column:
    """A column as it is shown: its name, the first values in it, and its place from 0."""

    place: int
    name: str
    examples: tuple[str, ...]


def table_in(book: Book, choice: Choice) -> Table:
    """The sheet that was chosen."""
    return book.tables[min(choice.sheet, len(book.tables) - 1)]


def rows_in(book: Book, choice: Choice) -> tuple[Row, ...]:
    """The rows of the chosen sheet that hold what people told: those behind the names of the columns."""
    rows = table_in(book, choice).rows
    return rows if choice.names_at is None else rows[choice.names_at + 1 :]


def columns_in(book: Book, choice: Choice, *, examples: int = 3) -> list[Column]:
    """The columns of the chosen sheet; one without a name is "Kolom 3"."""
    rows = rows_in(book, choice)
    names = () if choice.names_at is None else table_in(book, choice).rows[choice.names_at].cells
    # Broken quotes make single rows much wider; those are reported by row.
    width = max(len(names), _usual_width(rows))
    return [
        Column(place, _name(names, place), tuple(_first_values(rows, place, examples=examples)))
        for place in range(width)
    ]


def _usual_width(rows: tuple[Row, ...]) -> int:
    """The widest that at least a tenth of the first rows are."""
    widths = sorted((len(row.cells) for row in rows[:1000]), reverse=True)
    return widths[len(widths) // 10] if widths else 0


def cell(row: Row, place: int | None) -> str:
    """What stands in a row at a place; "" where the row is shorter or there is no such column."""
    return row.cells[place] if place is not None and place < len(row.cells) else ""


def _name(names: tuple[str, ...], place: int) -> str:
    named = " ".join(names[place][:LONGEST_NAME].split()) if place < len(names) else ""
    return named or str(_("Kolom %(number)s") % {"number": place + 1})


def _first_values(rows: tuple[Row, ...], place: int, *, examples: int) -> list[str]:
    values: dict[str, None] = {}
    for row in rows[:2000]:
        if value := cell(row, place):
            values.setdefault(value)
        if len(values) == examples:
            break
    return list(values)
