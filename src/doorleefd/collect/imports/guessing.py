"""What a column is, guessed from its name and its first values, in Dutch and English. A person decides (law 6)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from doorleefd.collect.imports.choosing import Choice, Column, Filter, Meaning, cell, columns_in, rows_in
from doorleefd.collect.imports.dates import DateReader
from doorleefd.collect.imports.reading import Book, Row

# The first that fits a name wins; each meaning is given to one column, but words may stand in several.
_NAMES: tuple[tuple[Meaning, tuple[str, ...]], ...] = (
    (Meaning.PERSON, (
        r"(author|person|respondent|deelnemer|participant|inwoner|client|user|persoon)[ _-]?(id|nr|nummer|code)?",
        r"naam|name|wie|resp[ _-]?(id|nr)?|e-?mail(adres)?",
    )),
    (Meaning.DATE, (
        r"datum.*|date.*|wanneer|when|tijdstip|invuldatum|ingevuld( op)?",
        r"created[ _-]?at|(start|end|submit)[ _-]?date",
    )),
    (Meaning.GROUP, (r"(doel|leeftijds)?groep(en)?|groups?|categorie|category|segment",)),
    (Meaning.CHANNEL, (r"kanaal|channel|via|hoe binnen.*|medium",)),
    (Meaning.SPEAKER, (r"spreekt( als)?|spreker|verteller|wie vertelt|over wie( gaat het)?|speaker|speaks( as)?",)),
    (Meaning.HELP, (r".*(zou|kan) .*help.*|.*would help.*|oplossing(en)?|verbeter.*|wens(en)?",)),
    (Meaning.MEANING, (r".*beteken.*|.*(did|does) (it|that|this) mean.*|.*gevoel.*",)),
    (Meaning.CAUSE, (r".*(waardoor|oorzaak|oorzaken|waarom).*|.*\b(why|causes?)\b.*",)),
    (Meaning.EXPERIENCE, (r".*(meegemaakt|meemaakt|ervaring).*|.*experience.*",)),
    (Meaning.TEXT, (
        r"(comment|answer|response|message|feedback)([ _-]?(body|text))?|body|text|story|quote",
        r"tekst|verhaal|antwoord|opmerking(en)?|reactie|toelichting|inbreng|bericht|citaat|.*\?",
    )),
)  # fmt: skip
_SET_ASIDE = re.compile(r"moderated|moderatie|gemodereerd|status|verwijderd|deleted", re.IGNORECASE)
_SET_ASIDE_VALUES = ("-1", "rejected", "deleted", "afgewezen", "verwijderd", "spam")
_NUMBER = re.compile(r"[-\d.,/: ]+")
MOST_ABOVE = 10
"""Rows among which the names of the columns are sought."""

LONGEST_NAME = 150
LONG = 40
"""Average characters from which values are more likely words than a choice."""


def guessed(book: Book, *, sheet: int = 0, today: date) -> Choice:
    """A choice to begin with: names of columns or not, what each is, and which rows were set aside before."""
    choice = Choice(sheet=sheet, names_at=names_at(book, sheet))
    return guessed_columns(book, choice, today=today)


def guessed_columns(book: Book, choice: Choice, *, today: date) -> Choice:
    """The same choice, with a guess of what each column is."""
    columns = columns_in(book, choice, examples=20)
    named = choice.names_at is not None
    found = _by_name(columns) if named else {}
    _add_dates(found, columns, today=today)
    if not any(meaning in (Meaning.TEXT, Meaning.EXPERIENCE) for meaning in found.values()):
        _add_longest(found, columns)
    aside = _rows_set_aside(columns, rows_in(book, choice)) if named else None
    return replace(choice, columns=found, left_out=aside)


def _meaning_of(name: str) -> Meaning:
    fits = (meaning for meaning, likes in _NAMES if any(re.fullmatch(like, name) for like in likes))
    return next(fits, Meaning.NOTHING)


def _by_name(columns: Sequence[Column]) -> dict[int, Meaning]:
    found: dict[int, Meaning] = {}
    for column in columns:
        name = column.name.strip().lower()
        meaning = _meaning_of(name)
        repeats = (
            meaning in (Meaning.PERSON, Meaning.DATE, Meaning.GROUP, Meaning.CHANNEL, Meaning.SPEAKER)
            and meaning in found.values()
        )
        if meaning and not repeats and column.examples:
            found[column.place] = meaning
    return found


def _add_dates(found: dict[int, Meaning], columns: Sequence[Column], *, today: date) -> None:
    """Drop what is called a date and holds none; take the first column that holds dates when there is none."""
    for column in columns:
        if found.get(column.place) == Meaning.DATE and not _are_dates(column, today=today):
            del found[column.place]
    if Meaning.DATE in found.values():
        return
    for column in columns:
        if column.place not in found and _are_dates(column, today=today):
            found[column.place] = Meaning.DATE
            return


def _are_dates(column: Column, *, today: date) -> bool:
    """Whether most of the first values are days: one that is written wrong is shown as such later."""
    reader = DateReader(column.examples, latest=today)
    return sum(reader.day(value) is not None for value in column.examples) > len(column.examples) / 2


def _add_longest(found: dict[int, Meaning], columns: Sequence[Column]) -> None:
    lengths = {
        column.place: sum(map(len, column.examples)) / len(column.examples)
        for column in columns
        if column.place not in found and column.examples
    }
    if not lengths:
        return
    longest = max(lengths, key=lambda place: lengths[place])
    if lengths[longest] >= LONG or len(columns) == 1:
        found[longest] = Meaning.TEXT


def names_at(book: Book, sheet: int) -> int | None:
    """The place of the row with the names of the columns; above it may stand a title. None when there is none."""
    rows = book.tables[sheet].rows
    width = max(len(row.cells) for row in rows[:50])
    for place, row in enumerate(rows[:MOST_ABOVE]):
        if len(row.cells) > width / 2 and (width == 1 or len(row.cells) > 1):
            return place if place + 1 < len(rows) and _are_names(row) else None
    return None


def _are_names(row: Row) -> bool:
    """Names are short, are no sentences or numbers, and no two are alike."""
    names = [name for name in row.cells if name]
    short = all(len(name) <= LONGEST_NAME and not name.endswith(".") for name in names)
    return short and len(set(names)) == len(names) and not any(_NUMBER.fullmatch(name) for name in names)


def _rows_set_aside(columns: Sequence[Column], rows: Sequence[Row]) -> Filter | None:
    for column in columns:
        if not _SET_ASIDE.fullmatch(column.name.strip()):
            continue
        values = {cell(row, column.place).casefold() for row in rows}
        for value in _SET_ASIDE_VALUES:
            if value in values:
                return Filter(column.place, value)
    return None
