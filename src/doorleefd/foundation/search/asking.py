"""Asking the index: which rows hold these words, and which hold eight words in a row of a text."""

import re
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import UUIDField
from django.db.models.expressions import RawSQL

from doorleefd.foundation.models import IndexedText, Organisation
from doorleefd.foundation.search import stems, tables

QUOTED = re.compile(r'["“”„]([^"“”„]*)["“”„]')
MOST_WORDS = 40
PHRASES_AT_ONCE = 100


def holding(text: str, *, organisation: Organisation, source: str) -> RawSQL:
    """The primary keys of the rows that hold all words of `text`, and its "quoted parts" as phrases.

    For `.filter(pk__in=...)`, after `visible_to`. A text without words holds for no row. While the index turns to
    a new key, rows under the old one are found too.
    """
    phrases = [stems.words_of(part) for part in QUOTED.findall(text)]
    words = stems.words_of(QUOTED.sub(" ", text))
    asked = [[word[0] for word in phrase][:MOST_WORDS] for phrase in phrases if phrase]
    asked += [[word[0]] for word in words[:MOST_WORDS]]
    query = tables.any_of(
        tables.every(_query_for(one, hasher) for one in asked) for hasher in stems.hashers(organisation.pk)
    )
    return _rows(query if asked else "", organisation, source)


def _query_for(stems_asked: list[str], hasher: stems.Hasher) -> str:
    hashed = [hasher.hashed(stem) for stem in stems_asked]
    return tables.phrase(hashed) if len(hashed) > 1 else tables.word(hashed[0])


def _rows(query: str, organisation: Organisation, source: str) -> RawSQL:
    statement, parameters = _statement(query, organisation, source)
    return RawSQL(statement, parameters)  # noqa: S611


def _statement(query: str, organisation: Organisation, source: str) -> tuple[str, list[Any]]:
    """The index is asked first and once, as a set of numbers: joined, SQLite asks it again for every row."""
    indexed = IndexedText._meta.db_table
    statement = (
        f'SELECT "{indexed}"."row" FROM "{indexed}" '  # noqa: S608
        f"WHERE {tables.aside(f'{indexed}.organisation_id')} = %s AND {tables.aside(f'{indexed}.source')} = %s AND "
    )
    parameters = [UUIDField().get_db_prep_value(organisation.pk, connection), source]
    if not query:
        return statement + "1 = 0", parameters
    return statement + f'"{indexed}"."number" IN ({tables.numbers()})', [*parameters, query]


def repeats(text: str, *, organisation: Organisation, source: str) -> set[UUID]:
    """Which rows hold eight consecutive words of a staff text (law 5); by stem, so "brief" repeats "brieven"."""
    words = [word[0] for word in stems.words_of(text)]
    found: set[UUID] = set()
    for hasher in stems.hashers(organisation.pk):
        hashed = [hasher.hashed(stem) for stem in words]
        runs = {tuple(hashed[at : at + stems.REPEATED]) for at in range(len(hashed) - stems.REPEATED + 1)}
        phrases = [tables.phrase(run) for run in sorted(runs)]
        for at in range(0, len(phrases), PHRASES_AT_ONCE):
            found |= _found(tables.any_of(phrases[at : at + PHRASES_AT_ONCE]), organisation, source)
    return found


def _found(query: str, organisation: Organisation, source: str) -> set[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(*_statement(query, organisation, source))
        return {row if isinstance(row, UUID) else UUID(row) for (row,) in cursor.fetchall()}
